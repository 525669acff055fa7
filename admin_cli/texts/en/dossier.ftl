# The dossier for the General Confederation

command-dossier = The dossier for the General Confederation: fill in, check, export, record the sending.
    .example =
        sangkien dossier list
        sangkien dossier set SK-7K3-M9QX
        sangkien dossier check
        sangkien dossier export
command-dossier-list = See where the dossiers of the top units stand.
    .about = The General Confederation sees every province, city and sector; a top unit sees its own dossier.
    .example =
        sangkien dossier list
        sangkien dossier list --format csv > dossiers.csv
command-dossier-show = Show the dossier of one entry: what is there and what is missing.
    .about = The contact phone is masked; --reveal shows it whole and is audited.
    .code = Code of a nominated entry.
    .reveal = Show the whole phone number; this is audited.
    .example = sangkien dossier show SK-7K3-M9QX
command-dossier-set = Fill in items of a dossier.
    .about =
        Without any item the command asks for those that nobody has answered, one by one; Enter keeps what is there or goes on. Each answer is kept at once.

        The items: full_name, title, birth_year, position, workplace, contact_phone, applied_time, summary, effect, value, scope, awards_3y, publish_consent; their names in words will do as well. Nothing after the equals sign takes the answer away.
    .code = Code of a nominated entry.
    .answers = Item and answer, for example birth_year=1988 or "value=200 triệu".
    .example =
        sangkien dossier set SK-7K3-M9QX
        sangkien dossier set SK-7K3-M9QX birth_year=1988 "value=200 triệu" awards_3y=không
        sangkien dossier set SK-7K3-M9QX "position=Công nhân tổ dập" --for P01
command-dossier-check = Check whether a unit's dossier is valid.
    .about = Valid means complete, without an open complaint or dispute, sent by post and by e-mail in time. Otherwise every reason is given with what to do; the exit code is 4.
    .unit = Code of a province, city or sector; a top unit need not give it.
    .example =
        sangkien dossier check
        sangkien dossier check --unit P01
command-dossier-export = Write the Word file: submission letter and summary table.
    .about =
        The table is exactly the letter's template, one row for each place used. While items are missing or an objection is open the file is marked DỰ THẢO (draft), with dots where something is missing.

        Phone numbers are whole in the file, as the template asks; the export is audited. Only its maker can read the file.
    .unit = Code of a province, city or sector; a top unit need not give it.
    .word_file = Name of the file; without one it is made from the unit's code. - hands it to another command.
    .example =
        sangkien dossier export
        sangkien dossier export --unit P01 --output hanoi.docx --force
command-dossier-send = Record the day on which the dossier was sent.
    .about = A dossier must go both ways: by post and by e-mail. Record each sending once.
    .way = Which way: post or email.
    .sent_on = Day of sending, for example 21/4/2021.
    .post_reference = Number of the postal item, or subject of the e-mail.
    .example =
        sangkien dossier send --way post --on 21/4/2021 --reference "EA 123 456 789 VN"
        sangkien dossier send --way email --on 21/4/2021

metavar-answers = ITEM=ANSWER
metavar-word_file = FILE
metavar-sent_on = DAY
metavar-post_reference = REFERENCE

column-state = Dossier
column-nominated = Entries
column-complete = Complete
column-post_on = Post
column-email_on = E-mail
column-fault = Reason
column-items = Items

act-dossier_set = fill in the dossier
act-dossier_replaced = answer what an officer had filled in
act-dossier_finished = send the dossier in chat
act-dossier_send = record the dossier's sending

item-full_name = Full name
item-title = Title
item-birth_year = Year of birth
item-position = Position
item-workplace = Workplace
item-contact_phone = Contact phone
item-applied_time = Period of application
item-summary = Summary
item-effect = Effect
item-value = Value
item-scope = Scope
item-awards_3y = Awards of 3 years
item-publish_consent = Consent to publish

hint-title = (short, for example: Xe đẩy thay khuôn máy dập)
hint-effect = (faster, fewer faults, safer…)
hint-birth_year = (4 digits)
hint-position = (present position or job)
hint-applied_time = (for example: từ tháng 3/2021 đến nay)
hint-value = (đồng a year, for example 200 triệu; if it cannot be valued type KHÔNG)
hint-scope = (where it is applied, and where else it could be)
hint-awards_3y = (by year; if none type KHÔNG)
hint-publish_consent = (the worker agrees to publish name, unit and title: yes or no)

state-none = nothing nominated
state-incomplete = incomplete
state-ready = to be sent
state-late = late
state-valid = valid

dossier-title = { $code }: { $status }. { $author }, { $unit }
dossier-field = Field
dossier-no_field = chosen at nomination to the General Confederation
dossier-from_worker = answered by the worker
dossier-from_worker_late = answered by the worker, after the deadline
dossier-from_officer = filled in by { $officer }
dossier-from_entry = taken from the entry
dossier-missing = missing
dossier-from_month = from { $month }
dossier-money = { $amount } đồng a year
dossier-no_value = cannot be valued in money
dossier-no_award = none
dossier-yes = agreed
dossier-no = not agreed
dossier-still = { $count } items are missing, due { $time }: { $items }.
dossier-worker_asked = The worker can answer in the chat; you can fill in as well: sangkien dossier set { $code }
dossier-officer_asked = The worker has no chat, so please ask and fill in: sangkien dossier set { $code }
dossier-complete = The dossier of this entry is complete.
dossier-objected = In the way: { $flags }.

dossier-asking = { $count } items nobody has answered. Enter: keep what is in brackets, or go on.
dossier-ask = { $place } { $item }:
dossier-ask_known = { $place } { $item } [{ $value }]:
dossier-noted = Noted: { $value }
dossier-no_answers = There is nothing to fill in. Give item=answer, or run it in a terminal to be asked.
dossier-pair =
    “{ $value }” will not do. It takes item=answer; the items:
    { $items }

dossier-verdict = Dossier of { $name }: { $state }. { $nominated } entries nominated, { $complete } complete.
dossier-deadline = Due: { $time }, by post and by e-mail
dossier-was_post = Sent by post on { $day } { $reference }
dossier-was_email = Sent by e-mail on { $day } { $reference }
dossier-left_out = { $code } (place { $place }) is not in the dossier: { $why }. Its place counts as used.
dossier-sent_post = Noted: { $unit } sent the dossier by post on { $day }.
dossier-sent_email = Noted: { $unit } sent the dossier by e-mail on { $day }.
dossier-total = { $units } units, { $nominating } have nominated. Complete: { $complete }, valid: { $valid }, late: { $late }. Due { $deadline }.

fault-items_missing = { $code } lacks: { $items }.
    .worker = Remind the worker to answer in the chat, or fill in: sangkien dossier set { $code }{ $acting }
    .next = Ask the worker and fill in: sangkien dossier set { $code }{ $acting }
fault-field_missing = { $code } has no field of commendation.
    .next = Take it back and nominate again with a field: sangkien take-back { $code }{ $acting }
fault-complaint_open = There is an open complaint about { $code }.
    .next = Settle and close it: sangkien complaint close { $code }{ $acting }, or take back: sangkien take-back { $code }{ $acting }
fault-dispute_open = There is an open authorship dispute about { $code }.
    .next = Settle and close it: sangkien dispute close { $code }{ $acting }, or take back: sangkien take-back { $code }{ $acting }
fault-consent_withdrawn = The author of { $code } withdrew consent while it stands nominated.
    .next = Take it back, so that another may have its place: sangkien take-back { $code }{ $acting }
fault-nothing_nominated = Nothing is nominated to the General Confederation.
    .next = See the approved entries: sangkien list --status approved --unit { $unit }
fault-post_not_sent = Not yet sent by post.
    .next = Send it and record: sangkien dossier send --way post --on DAY{ $acting }
fault-email_not_sent = Not yet sent by e-mail.
    .next = Send it and record: sangkien dossier send --way email --on DAY{ $acting }
fault-post_late = The deadline for sending by post has passed.
    .next = If it was sent in time, record: sangkien dossier send --way post --on DAY{ $acting }. If not, contact the General Confederation's Office.
fault-email_late = The deadline for sending by e-mail has passed.
    .next = If it was sent in time, record: sangkien dossier send --way email --on DAY{ $acting }. If not, contact the General Confederation's Office.

dossier-saved =
    Saved { $file }.
    It holds names and phone numbers: send it to the General Confederation only.
dossier-draft = This is a DRAFT (DỰ THẢO): the dossier is not finished, see below.
dossier-terminal = A Word file cannot be shown on a screen. Name a file: --output dossier.docx

error-dossier_not_open = { $code } is “{ $status }”: a dossier is made of an entry that is nominated and not decided yet.
error-answer_too_long = { $item }: { $characters } characters, at most { $maximum }. Please shorten it.
error-answer_unreadable = { $item } cannot be taken ({ $problem }).
    .empty = There is nothing in it: at least one letter or digit is needed.
    .full_name = A full name has at least two words and letters only, for example Nguyễn Văn A.
    .birth_year = A year of birth has 4 digits, for example 1988.
    .birth_year_age = This year of birth looks wrong: the age must be 15 to 80.
    .applied_time = There is no such month. Write it like 3/2021, or: since March 2021.
    .contact_phone = This is not a phone number. Example: 0900 000 001.
    .money_unreadable = The sum is not understood. Type it like 200 triệu, 1,5 tỷ or 200.000.000; if it cannot be valued type KHÔNG.
    .money_too_small = The sum is too small. Is “triệu” or “tỷ” missing?
    .money_too_large = The sum is too large and looks wrong. Please check.
    .publish_consent = Type CÓ (yes) or KHÔNG (no).
