# Requests about personal data

flag-restricted = use stopped
flag-erased = personal data erased
act-people = handle requests about data
act-people_answer = answer a request about data
act-people_refuse = refuse a request about data
act-people_extend = extend a request about data
act-people_do = carry out a request about data
act-erase = erase personal data
act-correct = correct the sender’s details
act-restrict = stop the use of an entry
act-publish_withdrawn = no longer agrees to be named
act-retention = erase at the end of keeping

error-request_not_found = There is no request { $code } within your reach. See: sangkien people requests list
error-request_closed = Request { $code } ended at { $at } ({ $outcome }).
error-already_extended = Request { $code } was extended once; the law allows one extension.
error-still_nominated = { $code } stands nominated. The unit that nominated it takes it back first (sangkien take-back { $code }), then run this again.
error-commended_nationally = { $code } is commended: only the national level may erase it.
error-data_erased = The personal data of { $code } is erased; nothing is decided about it any more.
error-data_restricted = The author of { $code } has withdrawn consent: it is not nominated or commended any more.

outcome-done = done
outcome-refused = refused

show-gone = Personal data and text are erased. The entry goes on counting; nothing is decided about it any more.
show-gone_erase = Personal data and text were erased at { $time } because the author asked for it. The entry goes on counting; nothing is decided about it any more.
show-gone_retention = Personal data and text were erased at { $time } because the time of keeping was over. The entry goes on counting; nothing is decided about it any more.

people-kind-delete = delete
people-kind-correct = correct
people-kind-restrict = stop using
people-standing-waiting = to be answered
people-standing-answered = answered
people-standing-overdue = OVERDUE
people-standing-done = done
people-standing-refused = refused
people-detail-full_name = name
people-detail-phone = phone
people-detail-workplace = workplace
people-title = { $code }: request to { $kind }, { $standing }
people-entries = Entries:
people-fact-at = Asked at
people-fact-channel = Channel
people-fact-unit = Unit
people-fact-answer_by = Answer before
people-fact-finish_by = Finish before
people-fact-blocked_by = Held up by
people-fact-wanted = To be corrected
people-fact-extension = Why extended
people-fact-answered = Answered
people-fact-answer = Answer
people-fact-closed = Ended at
people-none = There are no requests.
people-overdue = { $overdue } of { $waiting } open requests are overdue.
people-ask_text = Answer (the person reads it):
people-text_missing = An answer is needed: add --text "…".
people-ask_reason = Why more time is needed (the person reads it):
people-reason_missing = A reason is needed: add --reason "…".
people-refuse_question = Refuse request { $code } and tell the person?
people-refuse_yes = A refusal cannot be taken back: add --yes.
people-answered = { $code }: answer noted; the person will be told.
people-refused = { $code }: refused; the person will be told.
people-extended = { $code }: extended to { $until }; the person will be told.
people-do_delete = Erase the personal data of { $count } entries for good, as request { $code } asks?
people-do_correct = Correct the details of { $count } entries as request { $code } asks? A workplace is corrected by `move` first.
people-do_restrict = Stop using { $count } entries as request { $code } asks?
people-do_yes = This cannot be undone: look first with --dry-run, then add --yes.
people-done_delete = { $code }: erased. Entries keep their code, unit and status, so that no count changes.
people-done_correct = { $code }: corrected; the person will be told.
people-done_restrict = { $code }: use stopped; the person will be told.

column-asked = Asked
column-due_at = Due
column-case = State

option-kind = The kind of request: delete, correct, restrict.
option-overdue = Only requests that are overdue.

command-people = People, and their rights over their data.
    .example =
        sangkien people requests list
        sangkien people requests do YC-7K3-M9QX
command-people-requests = Requests to correct, stop using or delete personal data.
    .about = Answer within 2 working days, finish within 15 days, one extension of 15 days. Public holidays are not known here, so that a deadline may come earlier than the law asks.
    .example =
        sangkien people requests list --overdue
        sangkien people requests show YC-7K3-M9QX
command-people-requests-list = List requests, what is due first.
    .example =
        sangkien people requests list
        sangkien people requests list --state all --unit P01
command-people-requests-show = Show one request with its entries.
    .code = The request's code, for example YC-7K3-M9QX.
    .example = sangkien people requests show YC-7K3-M9QX
command-people-requests-answer = Answer the person in the conversation.
    .about = The request stays open after an answer; --refuse ends it, and the text is the reason.
    .code = The request's code.
    .text = The answer, which the person reads.
    .refuse = Refuse, which ends the request.
    .example =
        sangkien people requests answer YC-7K3-M9QX --text "Received; it will be done before Friday."
        sangkien people requests answer YC-7K3-M9QX --refuse --text "The law asks us to keep the decision." --yes
command-people-requests-do = Carry out a request: erase, correct or stop using.
    .about = Erasing cannot be undone. A nominated entry is taken back first; a commended one is erased by the national level only.
    .code = The request's code.
    .example =
        sangkien people requests do YC-7K3-M9QX --dry-run
        sangkien people requests do YC-7K3-M9QX --yes
command-people-requests-extend = Give a request 15 days more, once.
    .code = The request's code.
    .reason = Why, which the person reads.
    .example = sangkien people requests extend YC-7K3-M9QX --reason "To be checked with the national level."
