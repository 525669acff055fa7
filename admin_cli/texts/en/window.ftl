# window: when entries are taken

command-window = The entry window: show, extend, close early.
    .example =
        sangkien window show
        sangkien window extend --to 25/4/2021
command-window-show = Show the window in force, and who has moved it.
    .about = With the deadline of returned entries and of dossiers. At the end stand the owner's decisions, newest first.
    .example =
        sangkien window show
        sangkien window show --format json
command-window-extend = Take entries longer, or open again after closing.
    .about =
        Only the time changes: entries, verdicts, counts and drafts stay. The file programme.toml is not touched. Every server knows within a second.

        The deadlines of returned entries and of dossiers move by as many days, unless named. People with an unfinished draft are told (not at night), unless --silent is added.
    .closes = Take entries to the end of this day, or until this hour: 25/4/2021, “25/4/2021 17:00”.
    .return_deadline = Deadline of returned entries: the end of this day, or this hour.
    .dossier_deadline = Deadline of dossiers: the end of this day, or this hour.
    .silent = Do not tell people with an unfinished draft.
    .example =
        sangkien window extend --to 25/4/2021
        sangkien window extend --to 2021-04-25 --dossier-deadline 2021-04-28 --dry-run
        sangkien window extend --to "25/4/2021 17:00" --silent
command-window-close = Stop taking entries early: now, or at a set time.
    .about = Entries and drafts stay. The deadlines of returned entries and of dossiers do not change, unless named. “Now” is in a few seconds, so that all servers close at the same moment. To open again: sangkien window extend.
    .at = Close at the end of this day, or at this hour; without it, now.
    .return_deadline = Deadline of returned entries: the end of this day, or this hour.
    .dossier_deadline = Deadline of dossiers: the end of this day, or this hour.
    .example =
        sangkien window close --at 18/4/2021
        sangkien window close --dry-run
metavar-closes = MOMENT
metavar-at = MOMENT
metavar-return_deadline = MOMENT
metavar-dossier_deadline = MOMENT

usage-moment = “{ $value }” cannot be read as a moment. Type a day, or a day and an hour, such as 25/4/2021 or “25/4/2021 17:00”.
usage-hour = “{ $value }” has no hour. Type a day and an hour, such as “25/4/2021 9:00”.
window-to_missing = Name the new closing with --to, for example: sangkien window extend --to 25/4/2021
window-yes = This moves the window of the whole programme, and nobody is at the keyboard to be asked. Add --yes if you are sure, or --dry-run to see first.

window-opens = Opens
window-closes = Closes
window-return_deadline = Deadline of returned entries
window-dossier_deadline = Deadline of dossiers
window-end_of = 24:00 { $day }
window-changed = { $what }: { $before } → { $after }
window-unchanged = { $what }: { $after } (as before)
window-tells = { $count } people with an unfinished draft will be told.
window-drafts = Nobody is told; { $count } people have an unfinished draft now.
window-question_extend = Take entries until { $closes }. Do it? [y/N]
window-question_close = Stop taking entries at { $closes }. Do it? [y/N]
window-question_now = Stop taking entries NOW. Do it? [y/N]
window-moved = Done: entries are taken until { $closes }.

window-phase_not_open = Not open yet.
window-phase_open = Taking entries.
window-phase_closed = Closed.
window-grace = A message sent before the close still counts when it arrives up to { $minutes } minutes late.
window-as_in_file = As in the file programme.toml; nobody has moved it.
window-decisions = Moved from what programme.toml says:
window-decision = { $at }, { $officer }: entries until { $closes }

error-window_move = The window cannot be moved so.
    .not_later = That is not later than the present closing. To close early use: sangkien window close --at
    .not_earlier = That is not earlier than the present closing. To extend use: sangkien window extend --to
    .past = That moment has passed. Choose one after now.
    .closed = It is closed already. To open again use: sangkien window extend --to
    .before_opening = It cannot close before it opens. See when that is with: sangkien window show
    .return_deadline = The deadline of returned entries must lie after the close. Set it with --return-deadline
    .dossier_deadline = The deadline of dossiers must lie after the close. Set it with --dossier-deadline
    .retention = The deadline of dossiers must lie before the day on which personal data is erased (retention.until in programme.toml). Change that day first.

doctor-window_moved = The owner has moved the closing; programme.toml says { $file }. See: sangkien window show
