status-one =
    Initiative { $code }: { $state_name }.
    { $detail }
    Updated: { $time }

status-none = You have not sent any initiative from this account. Sent elsewhere? Type the code (example: { $example_code }).
    .new = Send an initiative

status-by_code = To see { $code }, please type the last 4 digits of the phone number you registered.

status-not_found = Code and phone do not match. Please check, or type LIÊN HỆ.

status-paused = That was tried several times. Please wait { $minutes } minutes and try again, or type LIÊN HỆ.

# One sentence under the state of an entry.
status-detail =
    .submitted = It is waiting for { $unit_name }.
    .under_review = { $unit_name } is looking at it; you need not do anything now.
    .returned = The union says: “{ $reason }”. Please complete it and send it again.
    .returned_late = The union says: “{ $reason }”. It can no longer be completed.
    .approved = { $unit_name } has recognised it; it counts toward the common goal.
    .rejected = The reason: “{ $reason }”. You may still send another initiative.
    .nominated = Waiting for { $level_name } to consider it for commendation.
    .not_selected = Places being limited it was not selected, but it remains recognised.
    .commended = Congratulations! The union will contact you about the ceremony.
    .withdrawn = It is no longer considered. To send another type BẮT ĐẦU (start).

my-list =
    Initiatives of { $given }:
    { $items }
    Type a number to see one.
    .new = Send a new one

my-item = { $code } · { $date } · { $state }

my-view =
    { $code }, sent { $date }
    { $unit_path }, { $group }
    State: { $state_name }
    “{ $excerpt }…”
    .full = See the whole text
    .withdraw = Withdraw
    .back = Back

my-view_again = What would you like to do with { $code }?

my-withdraw_confirm = Withdraw initiative { $code }? It will no longer be considered.
    .yes = Withdraw
    .no = No

my-withdrawn = { $code } withdrawn.

state-draft = Draft

state-submitted = Received, waiting

state-under_review = Being appraised

state-returned = Needs completing

state-approved = Recognised

state-rejected = Not accepted

state-nominated = Nominated to { $level_name }

state-not_selected = Recognised, not selected this time

state-commended = Commended

state-withdrawn = Withdrawn
