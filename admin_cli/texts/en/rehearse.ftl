# rehearse

command-rehearse = Rehearse a whole edition in minutes: simulated workers and officers, ending in a report.
    .about =
        The real service runs with a clock of its own, from before the opening to the dossier deadline. Everybody has a habit: slips of the thumb, texts too long, drafts left, coming late, withdrawing, asking to be deleted… At the end what people saw is compared with the database. Nothing leaves this machine.

        When something does not add up the exit code is 1. The folder stays to be looked at: SANGKIEN_DATA_DIR=var/rehearsal sangkien list
    .workers = How many people, 20 to 900.
    .days = Days the window is open, 6 to 90; 42 as in the letter.
    .folder = The folder of the rehearsal; by default rehearsal in the data folder (SANGKIEN_DATA_DIR).
    .yes = Replace an earlier rehearsal without asking.
    .chosen = How the report is written: table, json or csv.
    .example =
        sangkien rehearse
        sangkien rehearse --workers 60 --days 7 --yes
        sangkien rehearse --format json

metavar-workers = NUMBER

rehearse-number = --workers must be from { $least } to { $most }.
rehearse-days = --days must be from { $least } to { $most }.
rehearse-old = { $folder } has a rehearsal already, and nobody is at the keyboard to be asked. Add --yes to replace it, or choose another --folder.
rehearse-question = { $folder } has a rehearsal already. Delete it and play again? [y/N]
rehearse-begins = Rehearsing with { $workers } people in { $folder }; this takes minutes…
rehearse-progress = { $day }
rehearse-holds = All { $checks } checks hold. To look at it: SANGKIEN_DATA_DIR={ $folder } sangkien list
rehearse-wrong = Something does not add up (✗ above). The data is still in { $folder }, so that the cause can be found.

rehearsed-people = Workers
rehearsed-people_all = simulated people
rehearsed-people_sent = have sent at least one entry
rehearsed-people_several = have sent several
rehearsed-people_unfinished = still have a draft that was not sent
rehearsed-people_too_late = sent after the close
rehearsed-people_declined = did not consent
rehearsed-people_clumsy = type badly
rehearsed-entries = Entries by status
rehearsed-channels = Entries by channel
rehearsed-notices = Notices to workers
rehearsed-officers = Acts of officers
rehearsed-refusals = Refused by a rule
rehearsed-refusals_quota_reached = nominations with no place left
rehearsed-notices_draft = reminders of a draft
rehearsed-notices_opened = told that it is open
rehearsed-notices_dossier = reminders of a dossier
rehearsed-notices_data_erased = told that their data is erased
rehearsed-refusals_data_erased = acts on entries whose personal data is erased
rehearsed-traffic = Turns and messages
rehearsed-traffic_turns_message = turns that answer people
rehearsed-traffic_turns_notice = turns of notices and timers
rehearsed-traffic_turns_failed = failed turns
rehearsed-traffic_sent_zalo_bot = messages by Zalo Bot
rehearsed-traffic_sent_zalo_oa = messages by Zalo OA
rehearsed-traffic_sent_telegram = messages by Telegram
rehearsed-checks = Checks
rehearsed-check_codes = { $number } entries: every code a worker holds is one, and there is no other
rehearsed-check_window = { $number } entries were all sent in time
rehearsed-check_counts = The counts of the country and its branches ({ $number }) are what counting anew gives
rehearsed-check_messages = { $number } messages arrived once, in order
rehearsed-check_verdicts = { $number } verdicts: the last of each entry was told, none too often
rehearsed-check_night = { $number } notices, none in the quiet hours of the night
rehearsed-check_reminders = { $number } reminders of drafts: at most three a person, none after THÔI
rehearsed-check_quotas = { $number } places to the General Confederation, no unit over its quota
rehearsed-check_rest = { $number } turns: none failed, nothing is left to send
rehearsed-check_audit = { $number } rows of the audit, whole
rehearsed-check_dossiers = { $number } answers of dossiers have arrived in them
rehearsed-check_erased = { $number } people asked to be deleted: their names and phones are in no entry
