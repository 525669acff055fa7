window-not_open = The programme takes initiatives from { $open_date }.

window-closing = Note: { $left } left until closing (24:00 on { $close_date }).

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

window-closed = Entry closed at 24:00 on { $close_date }. You can still see results: type TRẠNG THÁI.
    .status = See results
    .help = Guide

window-returned_ok = New entries are closed, but { $code } was returned for completion, so you can edit it until { $return_deadline }.
