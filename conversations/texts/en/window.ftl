window-not_open = The programme takes initiatives from { $open_date }. Shall we write to you when it opens?
    .yes = Yes, write to me
    .no = No need

# Where nothing can be written to the person later, or it was promised already.
window-not_open_yet = The programme takes initiatives from { $open_date }.

window-will_write = We will write to you here when it opens. Type THÔI if you change your mind.

window-not_needed = All right. When the programme is open, type BẮT ĐẦU to send an initiative.

window-opened = The programme is open for initiatives until { $close_date }. Type BẮT ĐẦU to send yours.

window-extended = Entry has been extended to { $close_date }. Your draft is still here: type TIẾP TỤC.

# For $close_date: the end of a day, or another hour to which the owner has moved the closing.
window-moment =
    .midnight = 24:00 on { $day }
    .hour = { $hour } on { $day }

window-closing = Note: { $left } left until closing ({ $close_date }).

# For $left.
time-left =
    .days =
        { NUMBER($n) ->
            [one] { $n } day
           *[other] { $n } days
        }
    .hours =
        { NUMBER($n) ->
            [one] { $n } hour
           *[other] { $n } hours
        }
    .minutes =
        { NUMBER($n) ->
            [one] { $n } minute
           *[other] { $n } minutes
        }

window-closed = Entry closed at { $close_date }. You can still see results: type TRẠNG THÁI.
    .status = See results
    .help = Guide

window-returned_ok = New entries are closed, but { $code } was returned for completion, so you can edit it until { $return_deadline }.

window-returned_late = Sorry, initiative { $code } could be completed until the end of { $return_deadline }. It stays as it was sent. Questions: LIÊN HỆ.
