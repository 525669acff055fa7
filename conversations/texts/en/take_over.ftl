# An entry comes to this chat by the code that an officer told (docs/decisions/0024).

take_over-entry = Noted. Now type the code of the initiative to take over here (example: { $example_code }).

take_over-consent_first = Before the initiative comes here, please answer this:

take_over-done = Initiative { $code } ({ $state }) belongs to this chat from now on: results are told here; see it with BÀI CỦA TÔI.

take_over-wrong = The two codes do not fit, were used, or are older than 1 hour. Please check, type the hand-over code (NB-…) again, or ask a union officer for a new one.

# To the chat to which it belonged.
take_over-went = Initiative { $code } has moved to another chat by a code from a union officer. If you did not ask for it, type LIÊN HỆ at once.
