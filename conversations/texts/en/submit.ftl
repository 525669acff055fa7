submit-ok =
    Your initiative has been received, thank you { $given }!
    Code: { $code } (please keep it)
    Time: { $time }
    Received by: { $unit_name }
    We will write here when there is a result. To check, type TRẠNG THÁI.
    .new = Send another
    .share = Invite a colleague

submit-count = This is number { $national_n } toward the national goal of { $goal }, and number { $unit_n } of { $unit_name }.

submit-share =
    Forward this to a colleague:
    Send your initiative to “{ $programme }”, only 5 minutes on the phone: { $link } (unit code { $unit_code })

submit-already = This one was already sent at { $time }, code { $code }. No need to send again.

submit-too_late = Sorry, entry closed at { $close_date }. Your draft is kept; if the programme reopens we will write at once.

submit-incomplete = Still missing: { $missing }. Please complete, then send.
    .go = Complete it
    .later = Later

submit-limit = In this programme one person may send at most { $limit } initiatives, and you have sent that many. This one is kept but not sent. To send it instead of another: type BÀI CỦA TÔI (my entries), withdraw the other, then type TIẾP TỤC (continue).
