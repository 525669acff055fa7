notify-returned = Initiative { $code } needs completing. The union says: “{ $reason }”. Please edit before { $return_deadline }.
    .edit = Edit now
    .later = Later

notify-approved = Congratulations { $given }! { $unit_name } has recognised initiative { $code }; it counts toward the { $goal }.

notify-rejected = Initiative { $code } was not accepted: { $reason }. Thank you; you may send another. Questions: LIÊN HỆ.

notify-nominated = Good news! { $unit_name } has nominated initiative { $code } to { $level_name } for commendation.

notify-stopped = Understood, no more reminders. Results will still be sent. To receive them again type NHẮC TÔI.

reminders-on = Understood, you will be reminded of an unfinished draft again. To stop that type THÔI.

# In the middle of another entry.
notify-returned_hint = To complete that one type BÀI CỦA TÔI (my entries) and choose it. For now, please go on with this question:
