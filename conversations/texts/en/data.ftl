data-menu = Your data here: { $summary }. What would you like to do?
    .export = See and download
    .fix = Correct
    .stop = Withdraw consent
    .delete = Delete
    .back = Back

# For $summary.
data-summary =
    .person =
        { NUMBER($n) ->
            [one] { $n } initiative
           *[other] { $n } initiatives
        }, full name, phone number, workplace
    .consent = only your consent, no personal details yet
    .none = nothing yet
    .withdrawn = withdrawn { $time }

data-see =
    What is kept:
    Name: { $full_name }
    Phone: { $phone_masked }
    Workplace: { $unit_path }
    Consent given: { $consent_time }
    Initiatives: { $entries }

data-delete_confirm =
    Delete everything? { NUMBER($n) ->
        [one] { $n } initiative
       *[other] { $n } initiatives
    } will be withdrawn and personal data erased within { $days } days, for good.
    .yes = DELETE
    .no = No

data-delete_blocked = Initiative { $code } has been nominated, so an officer must handle this. Your request is noted; the union answers within 2 working days.

data-deleted = Deletion request noted at { $time }, number { $request_code }. We will tell you when it is done.

data-consent_withdrawn = Consent withdrawn at { $time }. Initiatives not yet considered stop here. To start again type BẮT ĐẦU.

# A draft is held too.
data-see_draft =
    Unfinished entry:
    Name: { $full_name }
    Phone: { $phone_masked }
    Workplace: { $unit_path }
    Description: { $n } characters

# To see and download.
data-export = This is all your data ({ $date }). Please do not pass it on.

data-export_link = See and download it here, once, within { $minutes } minutes: { $link }

data-export_unsent = The file could not be sent here, so here is another way.

data-part = { $text }

data-fix =
    Now written:
    Name: { $full_name }
    Phone: { $phone_masked }
    Workplace: { $unit_path }
    Which is to be corrected?
    .name = Name
    .phone = Phone number
    .place = Workplace
    .back = Back

data-fix_none = You have sent nothing yet that could be corrected. For an unfinished entry type SỬA.

data-fix_name =
    Your full name, as it should be?
    (Example: Nguyễn Văn A)

data-fix_phone =
    Your phone number, as it should be?
    (Example: 09xx xxx xxx)

data-fix_place = Your workplace, as it should be? An officer will move the entry to that unit.

data-fix_too_long = That is rather long (at most { $max } characters). Please type it shorter.

data-fix_confirm = Change it to “{ $value }”; right?
    .yes = Yes
    .no = Type again

data-fixed = Corrected.

data-fix_asked = An officer is needed for this: request { $request_code } is noted; the union answers within 2 working days. Name and phone of entries not yet recognised are corrected at once.

data-restriction_asked = For recognised entries an officer must stop their use: request { $request_code } is noted; the union answers within 2 working days.

# What became of a request.
data-erased = Request { $request_code } is done: your personal data and the text of your entries are erased. Thank you for taking part.

data-corrected = Request { $request_code } is done: your details are corrected. To see them type DỮ LIỆU.

data-restricted = Request { $request_code } is done: your entries are no longer used for selection or commendation.

data-answered = The union answers request { $request_code }: { $text }

data-refused = Request { $request_code } could not be carried out: { $text } If you disagree you have the right to complain: type LIÊN HỆ.

data-extended = Request { $request_code } needs more time, until { $date } at the latest: { $text }

# The file of data: its parts and lines.
data-file =
    .title = Your personal data
    .made = Made at { $time }
    .chat = This conversation
    .channel = Channel: { $value }
    .chat_name = Number of the chat on the channel: { $value }
    .in_vi = Language: Vietnamese
    .in_en = Language: English
    .reminders_on = Reminders: on
    .reminders_off = Reminders: off
    .last_seen = Last message: { $value }
    .entry = Initiative { $value }
    .status = Status: { $value }
    .full_name = Name: { $value }
    .phone = Phone: { $value }
    .unit = Workplace: { $value }
    .group = Group: { $value }
    .start = Applied from: { $value }
    .name = Title: { $value }
    .description = Description: { $value }
    .earlier = Description before it was completed: { $value }
    .submitted = Sent at: { $value }
    .sent_by = Sent by: { $value }
    .reason = Comment: { $value }
    .history = { $time }: { $act }
    .history_by = { $time }: { $act } ({ $unit })
    .history_reason = { $time }: { $act } ({ $unit }): { $reason }
    .dossier = Dossier, { $name }: { $value }
    .complaint = Complaint since { $value }
    .dispute = Authorship dispute since { $value }
    .recognition = Decision of recognition: { $value }
    .commendation = Commendation: { $value }
    .draft = Unfinished entry
    .consents = Your answers about consent
    .agreed = { $time }: agreed (version { $version }, by { $channel })
    .declined = { $time }: declined or withdrawn (version { $version }, by { $channel })
    .consent_text = The question for consent, version { $version }
    .requests = Requests about your data
    .request = { $code }, { $time }: { $kind }, { $state }
    .kind_delete = delete
    .kind_correct = correct
    .kind_restrict = stop using
    .state_open = being handled
    .state_done = done
    .state_refused = could not be carried out
    .answer = Answer: { $value }
    .questions = Questions to the helpdesk
    .question = { $time }: { $value }
    .more = Also to know
    .notes = Officers’ working notes and the content of complaints may speak of others: to learn of them type LIÊN HỆ.
    .kept = What the programme writes to you is kept for 7 days; entries and personal details until { $value }.

data-file_act =
    .submit = sent
    .approve = recognised
    .return = returned for more
    .reject = not recognised
    .reopen = taken up again
    .resubmit = sent again
    .withdraw = withdrawn
    .nominate = nominated upward
    .take_back = nomination taken back
    .not_select = not selected
    .undo_not_select = not selected, undone
    .commend = commended
    .undo_commend = commendation undone
    .complaint = complaint recorded
    .dispute = authorship dispute recorded
    .close_complaint = complaint closed
    .close_dispute = dispute closed
    .recognise = decision of recognition recorded
    .move = moved to another unit
    .note = an officer’s note
    .correct = sender’s details corrected
    .restrict = use stopped
    .enter = entered by an officer
    .own = confirmed what an officer entered
    .disown = did not agree with what an officer entered
    .take_over = taken over by another chat
    .dossier_set = dossier filled in
    .dossier_replaced = replaced what an officer had filled in
    .dossier_finished = dossier sent
    .publish_withdrawn = consent to publish the name withdrawn
    .other = handled
