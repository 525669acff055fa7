# announce: messages to participants

section-telling = Officers: announcements
command-announce = Announcements to a unit's participants, by Zalo and Telegram.
    .example =
        sangkien announce send "Hạn gửi sáng kiến là 24h ngày 20/4."
        sangkien announce list
command-announce-send = Send an announcement, now or at a set time.
    .about =
        Before it goes you see exactly what people will read, the number of chats by channel, when it leaves and how long it takes; only that number, typed, sends it. Nothing leaves at night (21:00–7:00, except on the last day). Each person gets it once; who has typed THÔI gets none.

        It goes to people with an entry or a draft in the unit and below, on channels that can be written to (a browser cannot). At most 1500 characters, and nothing personal about anybody. A dash (-) reads the text from another command.
    .announcement = The text.
    .unit = To participants of this unit and all below; without it, of your own unit.
    .to = To whom: everyone, drafts (not sent yet), submitted (has an entry), returned (has one to complete), nominated (has one nominated).
    .file = Read the text from this file.
    .text_en = The text for people who use English; without it they get the Vietnamese one.
    .at = Send at this day and hour, such as “18/4/2021 9:00”; without it, now.
    .again = Send although the same text was sent in the last 24 hours.
    .example =
        sangkien announce send "Hạn gửi sáng kiến là 24h ngày 20/4." --dry-run
        sangkien announce send --to drafts --file nhac-nop-bai.txt
        sangkien announce send --unit P01-002 --at "18/4/2021 9:00" "Tập huấn lúc 14 giờ."
command-announce-list = List the last announcements to your unit and below.
    .about = Newest first, at most 200.
    .example = sangkien announce list
command-announce-show = Show one announcement and how far it is.
    .about = What was delivered, is on its way or failed is known for seven days only.
    .number = The number of the announcement, from announce list.
    .example = sangkien announce show 12
command-announce-cancel = Stop an announcement: who has not had it will not have it.
    .about = You can stop announcements of your unit and of units below.
    .number = The number of the announcement, from announce list.
    .example = sangkien announce cancel 12
metavar-announcement = TEXT
metavar-text_en = TEXT

column-leaves_at = Leaves
column-addressees = To
column-mailing_status = State
column-told_chats = Told
column-announcement = Text

addressees-everyone = all participants
addressees-drafts = people with a draft
addressees-submitted = people with an entry
addressees-returned = people with an entry to complete
addressees-nominated = people with a nominated entry
mailing-planned = waiting
mailing-running = going out
mailing-done = all told
mailing-cancelled = stopped

announce-to = To: { $addressees }, unit { $unit } and below.
announce-channel = – { $channel }: { $count }
announce-total = { $count } chats in all, in about { $minutes } min.
announce-leaves = It begins to leave at { $at }.
announce-bot_limit = Note: a trial Zalo bot reaches only 50 people and 3,000 messages a month; beyond that Zalo sends nothing.
announce-silent = Note: { $count } people on Zalo OA have not written for 7 days; Zalo may refuse to write to them.
announce-repeats = Note: the same text was sent in the last 24 hours (announcement { $number }).
announce-question = Type { $count } to send, Enter to stop:
announce-done = Announcement { $number } is set for { $count } chats, from { $at } on. See how far it is: sangkien announce show { $number }
announce-none = There is no announcement yet.
announce-facts = { $sender } to { $addressees } of { $unit } and below, at { $at } (officer: { $officer }): { $status }
announce-progress = Told { $told } of about { $audience } chats: waiting { $waiting }, on the way { $sending }, delivered { $delivered }, failed { $failed }, not reachable yet { $parked }, want none { $passed }.
announce-question_cancel = Stop announcement { $number }? { $told } chats have had it. [y/N]
announce-would_cancel = Announcement { $number } would be stopped; { $told } chats have had it.
announce-cancelled = Announcement { $number } is stopped; { $told } chats have had it.
announce-yes = This needs somebody to confirm, and nobody is at the keyboard. Look first with --dry-run, then add --yes if you are sure.
announce-no_text = There is no text. Put it in quotation marks, or use --file FILE.
announce-two_texts = Give the text or --file, not both.
announce-unreadable = { $file } cannot be read: { $problem }.
announce-not_utf8 = The file { $file } is not UTF-8 text. Save it as plain text (UTF-8) and try again.

act-announce_cancel = stopping an announcement

error-announcement_not_found = There is no announcement { $number } in your units. See: sangkien announce list
error-announcement = The announcement cannot be sent.
    .nobody = There is nobody to send it to: no participant here can be written to yet.
    .repeated = The same text went to the same people in the last 24 hours. See: sangkien announce list. To send it all the same, add --again.
    .time = The time must lie after now and within a year.
    .empty = The text is empty.
    .too_long = The text is longer than 1500 characters. Please shorten it.
    .signs = The text has control characters that phones cannot show. Please type it again.
    .cancelled = This announcement was stopped before.
    .over = This announcement has gone out and cannot be stopped any more.
