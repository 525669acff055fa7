notify-returned = Initiative { $code } needs completing. The union says: “{ $reason }”. Please edit before { $return_deadline }.
    .edit = Edit now
    .later = Later

notify-approved = Congratulations { $given }! { $unit_name } has recognised initiative { $code }; it counts toward the { $goal }.

notify-rejected = Initiative { $code } was not accepted: { $reason }. Thank you; you may send another. Questions: LIÊN HỆ.

notify-nominated = Good news! { $unit_name } has nominated initiative { $code } to { $level_name } for commendation.

notify-not_selected = Initiative { $code } was not selected this time, places being limited, but remains recognised. Thank you { $given }.

notify-commended = Congratulations { $given }! { $level_name } commends initiative { $code }: { $award }. The union will contact you about the ceremony.

notify-dispute = There is a { $kind } about initiative { $code }. The union will contact you to clarify. Please have any papers ready.

notify-objection =
    .complaint = complaint
    .dispute = dispute over authorship

notify-on_behalf = { $unit_name } has entered for you, { $given }, the initiative “{ $excerpt }…”, code { $code }. If wrong or you do not agree, type LIÊN HỆ (contact).

notify-stopped = Understood, no more reminders. Results will still be sent. To receive them again type NHẮC TÔI.

reminders-on = Understood, you will be reminded of an unfinished draft again. To stop that type THÔI.

# In the middle of another entry.
notify-returned_hint = To complete that one type BÀI CỦA TÔI (my entries) and choose it. For now, please go on with this question:
