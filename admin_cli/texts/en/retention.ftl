# How long personal data is kept

error-retention_not_over = Personal data is kept to the end of { $day }: nothing is erased in bulk before. For one person use: sangkien people requests do

retention-keeps = Personal data is kept to the end of { $until }.
retention-over = The time of keeping is over ({ $until }): erase with sangkien retention run.
retention-server = This command runs on the server itself only, not through { $server }. There, leave out --server (or SANGKIEN_SERVER) and run it again.
retention-dry = Dry run: nothing was erased.
retention-question = Erase the personal data of { $entries } entries, { $people } people, { $chats } conversations for good?
retention-yes = This erases the data of { $count } entries for good: look first with --dry-run, then add --yes.
retention-progress = erasing
retention-done = Erased the personal data of { $entries } entries and { $chats } conversations. No count has changed.
retention-backups = Backups and exported files still hold data: destroy them as docs/personal-data.md says.
doctor-retention_over = The time of keeping personal data is over ({ $until }); { $entries } entries are not erased: run sangkien retention run.
doctor-requests_overdue = { $overdue } of { $waiting } requests about personal data are overdue: sangkien people requests list --overdue
doctor-requests = Open requests about personal data: { $waiting }, none overdue.

column-until = Kept until
column-chats = Conversations

command-retention = How long personal data is kept.
    .example =
        sangkien retention show
        sangkien retention run --dry-run
command-retention-show = Show until when data is kept and what is held.
    .example = sangkien retention show
command-retention-run = Erase everything personal of the edition once the time of keeping is over.
    .about = On the server only, after the last day of keeping. Entries keep their code, unit and status, so that no count changes. Stopped half-way, it goes on when run again.
    .example =
        sangkien retention run --dry-run
        sangkien retention run --yes
