# Questions of workers; chats of officers

act-helpdesk = answer questions
act-questions_answer = answer a question
act-officers_link = give a link code
act-officers_linked = link a chat
act-officers_unlink = unlink chats

error-question_not_found = There is no question { $number } in your units. See those that wait: sangkien questions list
error-question_answered = Question { $number } was answered by { $by } at { $at }; this answer is not sent. See it: sangkien questions show { $number }
error-too_many_questions = { $limit } questions wait for an answer already.

questions-none = No question waits.
questions-none_answered = No question has been answered yet.
questions-national = (unit not known; the national level answers)
questions-how = To answer: sangkien questions answer { $number } "…"
questions-answered = Question { $number } is answered. Who asked reads it in the chat at once; at night, next morning.
questions-editor = Write the answer above; lines that begin with # are left out.
questions-ask_answer = Answer (Enter to send):
questions-language =
    .vi = Vietnamese
    .en = English
questions-show =
    .asked = Asked
    .unit = Unit
    .language = Language
    .entries = Entries of who asks
    .question = Question
    .answer = Answer
    .answered = Answered

usage-answer = There is no answer. Put it after the number of the question, or pipe it in: echo "…" | sangkien questions answer NUMBER -
usage-unlink = To unlink the chats of { $name }, confirm with --yes.

column-asked_at = Asked
column-hours = Waits (h)
column-text = Question
column-answer = Answer
column-answered_by = Answered by
column-channel_name = Channel
column-linked_at = Linked
column-told = Is told

option-answered = Those that are answered, newest first.

officers-link_code = Link code of { $name }, { $unit } (works once, until { $until }). The officer types it in Zalo, Telegram or the browser, wherever notices are wanted:
officers-no_links = No chat is linked yet. Give a code: sangkien officers link NAME
officers-told = yes
officers-not_told = stopped
officers-unlink_question = Unlink every chat of { $name }? [y/N]
officers-unlinked = { $name }: { $chats } chats unlinked.

command-questions = What workers ask the helpdesk.
    .example =
        sangkien questions list
        sangkien questions answer 12 "Mỗi người gửi một bài, ghi rõ phần việc của mình."
command-questions-list = List the questions that wait, the oldest first.
    .about = A question belongs to the unit of the entry that is being written or was sent; without one the national level answers.
    .unit = Only questions of this unit and below it.
    .example =
        sangkien questions list
        sangkien questions list --unit P01-002
        sangkien questions list --answered
command-questions-show = Show a whole question, with the codes of the entries of who asks.
    .number = The number of the question.
    .example = sangkien questions show 12
command-questions-answer = Answer a question; who asked reads it in the chat.
    .about = Without a text it is written in your editor (EDITOR), or read from a pipe. When two officers answer, only the first answer is sent.
    .number = The number of the question.
    .text = The answer, 1000 characters at most; - reads it from a pipe.
    .example =
        sangkien questions answer 12 "Mỗi người gửi một bài, ghi rõ phần việc của mình."
        sangkien questions answer 12 - < tra-loi.txt
command-officers-link = Give a code with which an officer gets notices in Zalo, Telegram or the browser.
    .about = The code works once, for 24 hours. The officer types it in the chat; every morning at 8 there are the numbers of new and waiting entries and of questions.
    .name = The officer's name, as in officers list.
    .example = sangkien officers link "Nguyễn Văn A"
command-officers-links = List the linked chats of officers.
    .example = sangkien officers links
command-officers-unlink = Unlink every chat of an officer.
    .name = The officer's name, as in officers list.
    .example = sangkien officers unlink "Nguyễn Văn A"
