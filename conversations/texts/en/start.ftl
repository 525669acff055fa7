start-welcome =
    Hello! This is where to send an initiative to the programme “{ $programme }”.
    It takes about { $minutes } minutes. If you are busy just stop; come back any time and type TIẾP TỤC (continue).

start-welcome_unit =
    Hello! This is where to send an initiative to the programme “{ $programme }”.
    The QR code you scanned belongs to: { $unit_path }.
    It takes about { $minutes } minutes. If busy, stop, and come back with TIẾP TỤC.

start-unit_confirm = You work at { $unit_path }, is that right?
    .yes = Yes
    .other = No, choose another

start-ask_code = Does the poster you scanned show a UNIT CODE? If so type it (for example { $example_code }). If not, type 0.

start-bad_code = Code “{ $code }” was not found. It is printed under the QR picture, for example { $example_code }. Type it again, or 0 to choose the unit yourself.

start-old_qr = This QR code is old: { $old_unit } is now { $new_unit }. You work at { $new_unit }, right?
    .yes = Yes
    .other = No, choose another

start-draft_found = Hello { $given }! Your unfinished entry of { $date } is still here, at step “{ $step_name }”.
    .resume = Continue
    .new = Drop it, start a new one

start-draft_again = Your unfinished entry of { $date } is still here, at step “{ $step_name }”. Would you like to continue?

start-menu = Hello { $given }! What would you like to do?
    .new = Send a new initiative
    .my = See what I sent
    .help = Guide
    .data = My personal data

start-known_person =
    Use the details from last time?
    { $full_name }, { $phone_masked }
    { $unit_path }, { $group }
    .yes = Use them
    .no = Enter again
