# Results and questions

list-none = No entry fits.
list-total = Entries: { $count }.
list-more =
    There is more. Next page:
      { $command }

show-title = { $code }: { $status }
show-author = Author
show-phone = Phone
show-unit = Unit
show-typed_unit = Unit as typed
show-group = Group
show-start = Application begins
show-submitted = Sent
show-submitted-value = { $time }, by { $channel }
show-flags = Flags
show-reason = Reason
show-places = Nomination
show-place = { $from } → { $to }, place { $place }
show-others = Other entries of this person
show-initiative = Title
show-description = Description ({ $characters } characters)
show-history = History
show-history-line = { $time }  { $act }: { $officer }
show-history-for = (unit { $unit })
show-history-reason = “{ $reason }”
show-history-self = author
show-history-system = system

acts-question = { $act } { $count } entries: { $codes }. Go on? [y/N]
acts-question-more = { $codes } and { $more } more
acts-stopped = Nothing was done.
acts-done = { $code }: { $before } → { $after }
acts-taken_back = { $code }: nomination taken back, now at { $to }; place { $place } is free
acts-nominated = { $code }: now at { $to }, place { $place } of { $quota }
acts-nominated_free = { $code }: now at { $to }, place { $place }
acts-refused = { $code }: { $reason }
acts-dry = Only a look, nothing was changed:
acts-total = Done: { $done }, refused: { $refused }.
acts-undo = A slip? Reopen it with: sangkien reopen --last
ask-reason = Reason, which the worker will read:
ask-reason_ready = Reason, which the worker will read (type a number, or your own words):

stats-people = The { $count } people with the most approved entries; --most shows more.
stats-total = Total: { $submitted } entries sent, { $valid } approved.
stats-goal = Goal { $goal }: { $percent }% reached.
stats-none = There are no entries yet.


officers-added = Added { $name }, { $unit }. The token (shown only once):
officers-renewed = New token of { $name } (shown only once; the old one stops working):
officers-revoke_question = Revoke { $name }? [y/N]
officers-revoked = Revoked { $name }.
officers-none = There are no officers.
units-none = No unit found for “{ $query }”.

login-ask = Paste the token and press Enter (it will not show):
login-done = Signed in: { $officer }.
login-saved = The token is kept in { $file }.
login-owner = Using the owner’s token of this machine.
login-cannot_write = The token cannot be kept in { $file }: { $problem }
logout-done = The token kept here is forgotten.
logout-none = No token is kept here.
whoami-line = { $officer } ({ $level })
whoami-expires = The token works until { $time }.

desk-not_ready = The database is not ready. Run: sangkien db upgrade
desk-no_database = The database cannot be opened ({ $problem }). Run: sangkien doctor
desk-no_programme = The programme file { $file } cannot be used: { $problem }
desk-token_unreadable = The token in { $file } cannot be read. Run: sangkien login

db-owner = The owner’s account was made; its token is in { $file }. Only the administrator should read that file.
db-upgraded = The database is at version { $revision }.
db-behind = The database is at version { $revision } and needs { $head }. Run: sangkien db upgrade
db-none = none
db-good = The database opens and is at the right version, { $revision }.

doctor-ok = good
doctor-warning = note
doctor-bad = broken
doctor-summary = { $bad } broken, { $warnings } to note.
doctor-all_good = Everything is good.
doctor-settings = The settings can be read.
doctor-unknown = { $variable } is no variable of this software; its name may be mistyped.
doctor-database = The database opens, version { $revision }.
doctor-database_behind = The database must be upgraded. Run: sangkien db upgrade
doctor-database_bad = The database cannot be opened ({ $problem }). Check SANGKIEN_DATABASE_URL and the right to write in the data folder.
doctor-programme = Programme “{ $name }”.
doctor-programme_bad = Programme file { $file }: { $problem }
doctor-window_before = Not open yet; opens at { $opens }.
doctor-window_open = Taking entries from { $opens } to { $closes }.
doctor-window_after = Closed at { $closes }.
doctor-clock = Clock of the machine: { $time } (Viet Nam).
doctor-clock_wrong = The clock of the machine says { $time }, which looks wrong. Turn on time synchronisation (NTP), or entries may be refused by mistake.
doctor-clock_rehearsal = Rehearsing with a clock at { $time } (SANGKIEN_NOW). Remove the variable for real use.
doctor-placeholder = { $key } in the programme file is not filled in; workers are only sent to their grassroots union.
doctor-public_url = Public address: { $url }
doctor-public_url_missing = SANGKIEN_PUBLIC_URL is not set: phones cannot come in by QR code.
doctor-public_url_http = { $url } is not https: messages travel in the clear and Telegram cannot deliver.
doctor-telegram_off = Telegram: off (no SANGKIEN_TELEGRAM_TOKEN).
doctor-telegram = Telegram: the bot @{ $bot } answers.
doctor-webhook = Telegram delivers to { $url }; { $pending } messages wait.
doctor-webhook_missing = Telegram does not know where to deliver. Run: sangkien telegram setup
doctor-webhook_elsewhere = Telegram delivers to { $url }, not to { $expected }. Run: sangkien telegram setup
doctor-webhook_while_polling = Telegram delivers to { $url }, so polling gets nothing. Run: sangkien telegram setup
doctor-webhook_pending = { $pending } Telegram messages wait: the service may be down or too slow.
doctor-webhook_error = Telegram reports an error at its last delivery ({ $time }): { $message } { $advice }
doctor-webhook_updates = Telegram does not deliver everything needed (missing { $missing }). Run: sangkien telegram setup

advice-certificate = The https certificate is wrong: renew it or send its whole chain.
advice-refused = Nothing listens at that address: check that the service runs and the port is open.
advice-resolve = The name cannot be resolved: check SANGKIEN_PUBLIC_URL and the DNS record.
advice-timeout = The service answers too slowly, or a firewall stops Telegram (149.154.160.0/20, 91.108.4.0/22).
advice-secret = The secret does not match: run sangkien telegram setup.
advice-missing = The address is wrong: it must end in /webhooks/telegram.
advice-server = The service met a fault: see the log of sangkien serve.
advice-log = See the log of sangkien serve.

telegram-no_token = SANGKIEN_TELEGRAM_TOKEN is missing. Get the bot’s token from @BotFather and set it.
telegram-no_url = Webhook mode needs SANGKIEN_PUBLIC_URL (https) and SANGKIEN_TELEGRAM_SECRET.
telegram-not_https = SANGKIEN_PUBLIC_URL must begin with https:// and use port 443, 80, 88 or 8443.
telegram-unauthorized = Telegram does not accept the bot’s token (SANGKIEN_TELEGRAM_TOKEN). Check it with @BotFather.
telegram-unreachable = Telegram’s server cannot be reached. In Viet Nam carriers may block it: set SANGKIEN_TELEGRAM_PROXY or run on a machine elsewhere.
telegram-too_many = Telegram asks to wait { $seconds } seconds before running this again.
telegram-bad_request = Telegram does not accept this: { $message }
telegram-failed = Telegram reports an error: { $message }
telegram-webhook_set = Telegram will deliver to { $url }.
telegram-webhook_removed = The webhook is removed; the service asks Telegram itself (polling).
telegram-profile_set = The bot’s name, description and commands are set in Vietnamese and English.
telegram-done = Done. Try it: { $link }

telegram-name = Sáng kiến
telegram-short = Send an initiative in a few minutes.
telegram-description =
    Where workers send initiatives to the programme “{ $programme }”.
    It takes about { $minutes } minutes. Press START to begin.
telegram-command =
    .start = Send an initiative
    .tieptuc = Go on with a draft
    .sua = Change an answer
    .xong = End the description
    .trangthai = Status of an entry
    .baicuatoi = What I sent
    .tiendo = Progress of the programme
    .trogiup = Help
    .lienhe = Contact the union
    .dulieu = My personal data
    .huy = Drop the draft
    .ngonngu = Tiếng Việt / English

letters-none = There are no dead letters.
