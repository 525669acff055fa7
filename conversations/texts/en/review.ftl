review-show =
    Check before sending:
    Name: { $full_name }
    Phone: { $phone }
    Workplace: { $unit_path }
    Group: { $group }
    Applied from: { $start_month }
    Description ({ $n } characters): { $excerpt }…
    .send = SEND
    .edit = Edit
    .full = See the whole description
    .later = Later

review-full =
    Description ({ $n } characters):
    { $description }
    .send = SEND
    .edit = Edit

edit-menu = Which part to change?
    .name = Name
    .phone = Phone
    .unit = Workplace
    .group = Group
    .period = Start of application
    .desc = Description
    .back = No change

edit-desc = The text now has { $n } characters. How to change it?
    .append = Add at the end
    .redo = Write it again
    .back = Keep

edit-done = { $field_name } changed.

edit-not_allowed = Initiative { $code } is in state “{ $state }” and can no longer be changed. If needed call your grassroots union or type LIÊN HỆ.

edited-returned = Initiative { $code } has been sent again. The union will look at it again.
