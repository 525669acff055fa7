notify-nominated_dossier = Good news! { $unit_name } has nominated { $code } to { $level_name }. The dossier needs { $k } more details, about 5 minutes, before { $dossier_deadline }.
    .go = Do it now
    .later = Later

dossier-intro = Completing the dossier of { $code }. { $k } questions, each answer saved at once. If unsure type BỎ QUA (skip); an officer will help.
    .go = Start

dossier-title =
    Dossier { $i }/{ $k }. Title of the initiative?
    (Short, for example “Trolley for changing press dies”)

dossier-birth_year = Dossier { $i }/{ $k }. Year of birth? (4 digits)

dossier-birth_bad = A year of birth has 4 digits, for example 1988. Please type it again.

dossier-birth_age = That was read as { $year }. A year of birth from { $first } to { $last } is needed. Please check it and type it again.

dossier-position =
    Dossier { $i }/{ $k }. Present position or job?
    (Examples: press-shop worker, teacher, team leader)

dossier-workplace = Dossier { $i }/{ $k }. Workplace written as “{ $workplace }”; right? If not, type it.
    .yes = Right

dossier-phone = Dossier { $i }/{ $k }. Contact phone { $phone }; right? If not, type the new number.
    .yes = Right

dossier-applied =
    Dossier { $i }/{ $k }. Period of application written as “{ $applied_time }”; right? If not, type it.
    (Example: from { month-year } to now)
    .yes = Right

# Where the entry does not say when.
dossier-applied_ask =
    Dossier { $i }/{ $k }. In what period has it been applied?
    (Example: from { month-year } to now)

dossier-applied_bad = There is no such month. Please type it again, for example: from { month-year } to now.

dossier-summary = Dossier { $i }/{ $k }. Summary: use the description you sent ({ $n } characters) or write again?
    .use = Use it
    .redo = Write again

dossier-summary_write = Please type or paste the summary, at most { $max } characters. The old one stays until a new one arrives.

dossier-effect = Dossier { $i }/{ $k }. Effect: what did it improve? (faster, fewer faults, safer…)

dossier-value = Dossier { $i }/{ $k }. About how much money does it save a year? Type a number, for example 200 triệu. If it cannot be valued in money type KHÔNG.

dossier-value_confirm = Written as { $amount } đồng a year; right?
    .yes = Right
    .no = Type again

dossier-value_bad = The sum “{ $input }” was not understood. Please type a number, for example 200 triệu or 1,5 tỷ. If it cannot be valued in money type KHÔNG.

dossier-value_small = The sum “{ $input }” is very small. Is “triệu” or “tỷ” missing? Please type it again, for example 200 triệu.

dossier-value_large = The sum “{ $input }” is very large and seems a slip. Please type it again, for example 200 triệu or 1,5 tỷ.

dossier-scope = Dossier { $i }/{ $k }. Where is it applied, and where else could it be?

dossier-awards =
    Dossier { $i }/{ $k }. Personal emulation titles and awards in { $y1 }, { $y2 }, { $y3 }? By year. If none type KHÔNG.
    (Example: { $y2 }: Lao động tiên tiến)

dossier-publish = Dossier { $i }/{ $k }. If commended, do you agree to publish your name, unit and the title? (Never the phone.)
    .yes = I agree
    .no = I do not agree

dossier-publish_again = A clear answer is needed: do you agree or not to publish your name, unit and the title? Not agreeing makes no difference to the selection.
    .yes = I agree
    .no = I do not agree

# Before a question that has an answer already.
dossier-now = Written now: “{ $value }”. To keep it type BỎ QUA (skip).

# After a “no” to what was shown to be confirmed.
dossier-retype = Then please type it as it should be.

dossier-empty = No text received yet. Please type the answer; if unsure type BỎ QUA (skip).

dossier-media = This needs text. Please type the answer; if unsure type BỎ QUA (skip) and an officer will help.

dossier-file = A Word file can only be used for the summary. Here please type or choose the answer.

dossier-file_beside = The file or picture just sent was not used. What you typed was received; to change it type SỬA (edit).

dossier-too_long = { $field_name }: { $n } characters, { $over } too many (at most { $max }). What you typed is kept. The excess starts at: “…{ $cut_from }…” Type a shorter one, or choose:
    .cut = Drop the excess
    .again = See the question again

dossier-review =
    Dossier { $code }: { $have }/{ $k } items. Check:
    { $lines }
    .send = Send the dossier
    .edit = Edit
    .later = Later

dossier-edit = Which item of the dossier to change?
    .back = No change

dossier-done = Dossier { $code } received. Thank you { $given }! { $unit_name } will check it and send it up.

dossier-paused = All right, each answer is saved at once. To go on before { $dossier_deadline } type { $word }.

dossier-remind = Dossier { $code } still lacks: { $missing }. Deadline { $dossier_deadline }.
    .go = Do it now

dossier-late = The dossier deadline ({ $dossier_deadline }) has passed. Please call { $unit_name } at once.

# When the late worker answers all the same.
dossier-late_kept = Answers are still saved for the officer.

# The entry was taken back, not chosen or commended meanwhile.
dossier-stopped = Initiative { $code } is now: { $state }. Its dossier needs nothing more; your answers are kept. Thank you!

dossier-consent = You have withdrawn consent, so nothing more is asked about the dossier of { $code }. The union will contact you directly if needed.

dossier-draft_waits = Your draft is still here: type TIẾP TỤC (continue) to go on.

# The lines of the review, and of what is asked once more.
dossier-line = { $field_name }: { $value }

dossier-words =
    .fill = Complete the dossier
    .none = (none yet)
    .month = from { month-year }
    .money = { $amount } đồng a year
    .no_value = cannot be valued in money
    .no_award = none
    .publish = I agree
    .no_publish = I do not agree
    .resume = TIẾP TỤC (continue)
    .list = BÀI CỦA TÔI (my entries) and choose it

dossier-item =
    .title = Title
    .birth_year = Year of birth
    .position = Position
    .workplace = Workplace
    .contact_phone = Contact phone
    .applied_time = Period of application
    .summary = Summary
    .effect = Effect
    .value = Value
    .scope = Scope
    .awards_3y = Awards of three years
    .publish_consent = Consent to publish the name

dossier-help =
    .title = One line that says what it is, like a headline.
    .birth_year = The dossier’s form has a year of birth. Only the year is needed.
    .position = The work you do now, as your unit calls it.
    .workplace = The team, workshop or office, then the company.
    .contact_phone = The number the union calls about the dossier. It is never public.
    .applied_time = From which month to which, or to now.
    .summary = The description you sent can be used. Write again to make it shorter or clearer.
    .effect = How do before and after differ? Numbers are best.
    .value = An estimate of the money saved or earned in a year. If it cannot be valued type KHÔNG.
    .scope = Which team, workshop or office uses it, and who else could.
    .awards_3y = For example Lao động tiên tiến, Chiến sĩ thi đua, Giấy khen. If none type KHÔNG.
    .publish_consent = Only for the published list of commended people. Not agreeing makes no difference to the selection.
    .review = What is written so far. Once sent an officer checks it and helps with what is missing.
