notify-returned = Initiative { $code } needs completing. The union says: “{ $reason }”. Please edit before { $return_deadline }.
    .edit = Edit now
    .later = Later

notify-approved = Congratulations { $given }! { $unit_name } has recognised initiative { $code }; it counts toward the { $goal }.

notify-under_review = { $unit_name } is appraising your initiative { $code }.

# What was told before no longer holds: the verdict was undone after its notice had left.
notify-reopened = { $unit_name } is looking at initiative { $code } again. The result you were told ({ $state_name }) is not final; we will write here when there is a new one.

notify-taken_back = { $unit_name } has taken back the nomination of initiative { $code } to { $level_name }. It remains recognised. Questions: LIÊN HỆ.

notify-rejected = Initiative { $code } was not accepted: { $reason }. Thank you; you may send another. Questions: LIÊN HỆ.

notify-nominated = Good news! { $unit_name } has nominated initiative { $code } to { $level_name } for commendation.

notify-not_selected = Initiative { $code } was not selected this time, places being limited, but remains recognised. Thank you { $given }.

notify-commended = Congratulations { $given }! { $level_name } commends initiative { $code }: { $award }. The union will contact you about the ceremony.

notify-dispute = There is a { $kind } about initiative { $code }. The union will contact you to clarify. Please have any papers ready.

notify-objection =
    .complaint = complaint
    .dispute = dispute over authorship

notify-on_behalf = { $unit_name } has entered for you, { $given }, the initiative “{ $excerpt }…”, code { $code }. If wrong or you do not agree, answer KHÔNG.
    .ok = Correct
    .no = KHÔNG / NO

notify-stopped = Understood, no more reminders. Results will still be sent. To receive them again type NHẮC TÔI.

reminders-on = Understood, you will be reminded of an unfinished draft again. To stop that type THÔI.

notify-returned_later = Very well. To complete { $code } later, type BÀI CỦA TÔI (my entries) and choose it.

# In the middle of another entry.
notify-returned_hint = To complete that one type BÀI CỦA TÔI (my entries) and choose it. For now, please go on with this question:

# After the answer to notify.on_behalf.
notify-owned = Thank you for confirming initiative { $code }.

notify-disowned = Initiative { $code } is withdrawn as you wish and will no longer be considered. The officer who entered it will see your answer.

notify-disown_noted = It is noted that you do not agree with initiative { $code }. It has been decided on already, so the union will look at it again and contact you.

# In the middle of another entry, where KHÔNG alone would answer its question.
notify-on_behalf_hint = If you do not agree type: KHÔNG { $code }. For now, please go on with this question:
