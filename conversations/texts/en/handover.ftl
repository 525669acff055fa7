# An entry comes to this chat by the code that an officer told (docs/decisions/0024).

handover-entry = Noted. Now type the code of the initiative to take over here (example: { $example_code }).

handover-consent_first = Before the initiative comes here, please answer this:

handover-done = Initiative { $code } ({ $state }) belongs to this chat from now on: results are told here; see it with BÀI CỦA TÔI.

handover-wrong = The two codes do not fit, were used, or are older than 1 hour. Please check, type the hand-over code (NB-…) again, or ask a union officer for a new one.

# To the chat to which it belonged.
handover-went = Initiative { $code } has moved to another chat by a code from a union officer. If you did not ask for it, type LIÊN HỆ at once.
