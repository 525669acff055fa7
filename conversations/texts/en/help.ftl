help-main =
    Type one word at any time:
    TIẾP TỤC: continue a draft
    TRẠNG THÁI: see results
    BÀI CỦA TÔI: my entries
    SỬA: change something
    HỦY: drop the draft
    DỮ LIỆU: view or delete personal data
    LIÊN HỆ: ask a person
    Closing: { $close_date }.

help-rules = The programme takes initiatives of union members, officials and workers; first applied between { $from } and { $to }; description at most { $max } characters; until { $close_date }. One person may send several, each in its own entry.

help-step =
    You are at step { $step }/{ $total }: { $step_name }.
    { $step_help }

help-contact = { $helpdesk_contact ->
    [none] For a person’s help contact your grassroots union, or write to the helpdesk right here.
   *[other] For a person’s help contact your grassroots union, or the helpdesk: { $helpdesk_contact } ({ $helpdesk_hours }).
  }
    .ask = Write to the helpdesk

help-ask = Please type your question. An officer will answer here.
    .back = Go back

help-asked = Question passed on. You can go on meanwhile: type TIẾP TỤC.

help-answer = Answer from { $officer_title }: { $answer }

help-ask_consent = { $helpdesk_contact ->
    [none] A question typed here is kept and may be private, so it is taken only after you have agreed, at the beginning of sending an initiative. Otherwise please ask your grassroots union.
   *[other] A question typed here is kept and may be private, so it is taken only after you have agreed, at the beginning of sending an initiative. Otherwise please ask directly: { $helpdesk_contact } ({ $helpdesk_hours }).
  }

help-ask_long = The question has { $n } characters, officers take { $max } at most. Please type it shorter.

help-ask_text = Officers can read text only. Please type your question.

help-ask_full = { $helpdesk_contact ->
    [none] { $limit } questions of yours wait for an answer, so no more can be taken now. If urgent, please ask your grassroots union.
   *[other] { $limit } questions of yours wait for an answer, so no more can be taken now. If urgent, please ask directly: { $helpdesk_contact } ({ $helpdesk_hours }).
  }

# Each attribute is one step: its name, which may begin a sentence, then its help.
step-name =
    .consent = Consent
    .name = Name
    .phone = Phone
    .unit = Workplace
    .sub = Subordinate unit
    .group = Group
    .period = Start of application
    .desc = Description
    .title = Title
    .review = Check

step-help =
    .consent = Your details are written down only if you agree. If you do not, you can still hand the initiative to your grassroots union.
    .name = Give your family name and given name as on your papers, so that the union writes your name correctly.
    .phone = A Vietnamese mobile number has 10 digits; the union calls it when needed. It is never made public.
    .unit = { unit-which }
    .sub = Type a few letters of the name of the district, industrial zone or company. If it is not there just type where you work; an officer will place it.
    .group = { group-help }
    .period = Choose the month in which the initiative was first used at work. If unsure choose the nearest month.
    .desc = Use everyday words, with numbers if you have them. { desc-secret }
    .title = A short name is easy to remember and to find. If you have none yet type BỎ QUA (skip).
    .review = Read it once more. If all is right choose SEND, to change something choose Edit.

# Said once, under the first numbered choices.
choices-hint = Answer with a number.

lang-ask = Choose language / Chọn ngôn ngữ
    .vi = Tiếng Việt
    .en = English

lang-changed = Switched to English.
