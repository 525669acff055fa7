# The words of the command line. Only the plain part of Fluent is used (see admin_cli/wording.py).

### Frame

overview-title = Sáng kiến: receive, review and nominate workers’ initiatives.
overview-example =
    sangkien list --status submitted
    sangkien show SK-7K3-M9QX
    sangkien approve SK-7K3-M9QX
    sangkien qr --unit P01-002

section-officers = Union officers
section-organisers = Organisers
section-owner = Owner of the programme
section-operators = Operators of the machine

help-usage = Usage
help-command = COMMAND
help-options = [OPTIONS]
help-commands = Commands
help-arguments = Arguments
help-options-title = Options
help-examples = Examples
help-everywhere = With every command
help-exits = Exit codes (for scripts)
help-default = [default: { $value }]

exit-0 = done
exit-1 = failed (file, network, settings, or a fault of the software)
exit-2 = wrong usage
exit-3 = entry, unit or officer not found
exit-4 = refused by a rule of the programme
exit-130 = interrupted

interrupted = Stopped.
crash = Sorry, the software met an unexpected fault ({ $problem }). Please run the command again; if it still fails, send the error file to the administrator.
crash-log = Details were written to: { $file }
crash-debug = To see details set SANGKIEN_LOG_LEVEL=DEBUG and run the command again.

ask-yes = y yes c co có

usage-help = For help: { $command } --help
usage-command = There is no command “{ $name }”.
usage-command_near = There is no command “{ $name }”. Did you mean “{ $nearest }”?
usage-language = There is no language “{ $value }”. After --language type vi or en.
usage-missing = { $name } is missing.
usage-choice = { $name } must be one of: { $choices }.
usage-value = The value of { $name } cannot be read.
usage-extra = Too much: { $arguments }
usage-option = There is no option { $name }.
usage-option_near = There is no option { $name }. Did you mean { $nearest }?
usage-option_flag = The option { $name } takes no value.
usage-option_value = { $name } needs a value after it.
usage-wrong = The command cannot be read.
usage-day = “{ $value }” is no day. Type it like 20/4/2021 or 2021-04-20.
usage-code = “{ $value }” is no entry code. A code looks like SK-7K3-M9QX; please check each character.
usage-no_codes = There is no entry code. Type codes after the command, or a dash (-) to read them from another command.
usage-reason = Give a reason, so that the worker knows what to do: add --reason "…".
usage-yes = This touches { $count } entries and nobody is at a keyboard to be asked. Add --yes if you are sure, or --dry-run to see what it would do.
usage-revoke = This revokes { $name } and nobody is at a keyboard to be asked. Add --yes if you are sure.
usage-limit = { $name } must be a number from 1 up.

settings-text = { $variable }: the value cannot be used.
settings-folder = { $variable }: must be the path of a folder.
settings-database = { $variable }: must be the address of an SQLite or PostgreSQL database, for example sqlite:///var/sangkien.db
settings-port = { $variable }: must be a number from 1 to 65535.
settings-web_address = { $variable }: must be a full address beginning with https:// or http://, for example https://sangkien.example
settings-networks = { $variable }: must be network addresses parted by commas, for example 127.0.0.1, 10.0.0.0/8
settings-time = { $variable }: must be a time with its zone, for example 2021-04-20T23:58:00+07:00
settings-language = { $variable }: must be vi or en.
settings-log_format = { $variable }: must be console or json.
settings-log_level = { $variable }: must be DEBUG, INFO, WARNING or ERROR.
settings-mode = { $variable }: must be webhook or polling.
settings-yes_or_no = { $variable }: must be true or false.
settings-webhook_secret = { $variable }: must be 1 to 256 letters without accents, digits, - and _.
settings-with_webhook = { $variable }: required when SANGKIEN_TELEGRAM_MODE=webhook.

option-help = Show this help.
option-language = The language of the command line: Vietnamese or English.
option-version = Show the version.
option-chosen = Form of the result: a table for people, json or csv for other software.
option-yes = Do it without asking.
option-dry_run = Only show what would happen; change nothing.
option-for_unit = Act in the name of a unit below (unit code); the audit says so.
option-codes = Entry codes, one or more; small letters and missing dashes are fine. A dash (-) reads codes from another command.
option-reason = The reason; the worker will read it.
option-council = The council or specialist that appraised.
option-unit = Unit code; everything below it is included.
option-status = Only entries in this status; repeat it for several.
option-group = Only one group: enterprise or administrative.
option-text = Only entries with these words in title or description; accents do not matter.
option-since = Sent from this day on, for example 10/3/2021.
option-until = Sent up to and including this day, for example 20/4/2021.
option-flag = Only entries with this flag; repeat it for several.
option-limit = At most this many lines. On a terminal 50 unless said otherwise; into a file or another command all.
option-after = The next page; the value stands in the hint below the page before.
option-days = How many days the token works.

metavar-codes = CODE
metavar-code = CODE
metavar-unit = UNIT
metavar-for_unit = UNIT
metavar-under = UNIT
metavar-reason = REASON
metavar-council = NAME
metavar-name = NAME
metavar-text = WORDS
metavar-since = DAY
metavar-until = DAY
metavar-limit = NUMBER
metavar-after = MARK
metavar-days = NUMBER
metavar-query = WORDS
metavar-png_file = FILE
metavar-svg_file = FILE

### Commands

command-list = List entries.
    .about =
        Newest first. You see the entries of your own unit and of the units below it. Phone numbers are masked.

        Into a file or another command each entry is one line, its columns parted by tabs.
    .example =
        sangkien list
        sangkien list --status submitted --unit P01
        sangkien list --text "clamp" --since 10/3/2021
        sangkien list --format csv > entries.csv
command-show = Show one entry in full.
    .about = With its description, flags and history. The phone number is masked; --reveal shows it whole and is audited.
    .code = Entry code, for example SK-7K3-M9QX.
    .reveal = Show the whole phone number; this is audited.
    .example =
        sangkien show SK-7K3-M9QX
        sangkien show sk7k3m9qx --reveal
command-approve = Approve entries.
    .about = The worker is told. The entry counts toward the goal of the programme. To undo it use reopen.
    .example =
        sangkien approve SK-7K3-M9QX
        sangkien approve SK-7K3-M9QX SK-AB2-CD4E --council "Initiative council"
        sangkien list --status submitted --unit P01-002 | cut -f1 | sangkien approve - --yes
command-return = Return entries to be completed.
    .about = The reason is sent to the worker, who completes the entry and sends it again.
    .example = sangkien return SK-7K3-M9QX --reason "Please say on which line it is used."
command-reject = Reject entries.
    .about = The reason is sent to the worker. If something is only missing use return. To undo it use reopen.
    .example = sangkien reject SK-7K3-M9QX --reason "This describes daily work; nothing in it is new."
command-reopen = Put reviewed entries back to be reviewed.
    .about = For an approval, return or rejection by mistake. For a nominated entry use take-back first.
    .reason = Why it is reviewed again; kept in the audit.
    .example = sangkien reopen SK-7K3-M9QX --reason "Slip of the hand"
command-nominate = Nominate entries to the unit above, one step.
    .about =
        Each time exactly one step up, within the allotted number. The step to the Confederation needs a field:

        a: production with high benefit. b: new products. c: safety, health, environment. d: administrative reform, Party and political system, management. e: for the community, in health and education.
    .field = Field of commendation, required for the step to the Confederation.
    .for_unit = Act in the name of the unit that holds the entry (unit code); the audit says so.
    .example =
        sangkien nominate SK-7K3-M9QX
        sangkien nominate SK-7K3-M9QX --field b
        sangkien nominate SK-7K3-M9QX --for P01-002
command-take-back = Take back the last step of nominations.
    .about = The entry goes one step down and the place is free again for the unit that nominated.
    .example = sangkien take-back SK-7K3-M9QX
command-stats = Count entries.
    .about = Counts entries sent (less the withdrawn ones) and entries approved, divided in one way.
    .by = Divide by status, unit, group, day, flag or channel.
    .example =
        sangkien stats
        sangkien stats --by unit --unit P01
        sangkien stats --by day --since 10/4/2021
command-login = Use your token on this machine.
    .about =
        An officer above you makes the token with officers add. The command asks for it, checks it and keeps it in your own folder, readable by you alone.

        Press Enter without typing to use the owner’s token of this machine, if you may read it.
    .example =
        sangkien login
        sangkien login < token.txt
command-whoami = Show who you are working as.
    .example = sangkien whoami
command-logout = Forget the token kept on this machine.
    .about = The token still works elsewhere; to end it use officers revoke or officers token.
    .example = sangkien logout

command-qr = Draw a QR code for workers to scan.
    .about =
        Without --png and --svg it is drawn on the screen. It leads to the landing page, with --unit the unit is already chosen. Every code is read again before it is handed out.
    .unit = Code of the unit that is chosen by scanning.
    .door = Where it leads: the landing page, Telegram or Zalo.
    .png_file = Save as a PNG picture; a dash (-) gives it to another command.
    .svg_file = Save as an SVG drawing for large prints; a dash (-) gives it to another command.
    .example =
        sangkien qr --unit P01-002
        sangkien qr --unit P01-002 --png hoan-kiem.png
        sangkien qr --door telegram --svg telegram.svg

command-officers = Officers who may see and review entries.
    .example =
        sangkien officers list
        sangkien officers add "Nguyễn Văn A" --unit P01-002
command-officers-list = List the officers of your unit and below.
    .example = sangkien officers list
command-officers-add = Add an officer and make a token.
    .about = The token is shown once. Please hand it over in person, not in a group chat.
    .name = The officer’s name, as the audit will show it.
    .unit = Code of the officer’s unit; the officer sees the entries of this unit and below.
    .example = sangkien officers add "Nguyễn Văn A" --unit P01-002 --days 90
command-officers-revoke = Revoke an officer.
    .about = Every token of this officer stops working at once.
    .name = The officer’s name, as in officers list.
    .example = sangkien officers revoke "Nguyễn Văn A"
command-officers-token = Make a new token for an officer; the old one stops working.
    .name = The officer’s name, as in officers list.
    .example = sangkien officers token "Nguyễn Văn A"
command-units = Union units.
    .example =
        sangkien units search "hoàn kiếm"
        sangkien units show P01-002
command-units-search = Find units by a few letters or by code.
    .about = Accents do not matter; short forms such as hcm or tkv are understood.
    .query = A few letters of the unit’s name, or its code.
    .under = Only below this unit.
    .example =
        sangkien units search "hoan kiem"
        sangkien units search dien --limit 5
command-units-show = Show one unit: name, level, number of nominations.
    .code = Unit code, for example P01-002.
    .example = sangkien units show P01-002

command-doctor = Check machine, database, time and channels, and say what to do.
    .about =
        One line for each thing checked. If something is broken the exit code is 1.

        doctor dead-letters: messages that could not be handled.
    .subject = Only this part.
    .example =
        sangkien doctor
        sangkien doctor dead-letters
command-telegram = The Telegram channel.
    .example = sangkien telegram setup
command-telegram-setup = Set up the Telegram bot: where messages go, its commands, name and description.
    .about = Needs SANGKIEN_TELEGRAM_TOKEN. With SANGKIEN_TELEGRAM_MODE=webhook messages are sent to SANGKIEN_PUBLIC_URL/webhooks/telegram with the secret SANGKIEN_TELEGRAM_SECRET; with polling the webhook is removed. Run it once at installation and whenever the address changes.
    .example = sangkien telegram setup
command-db = The database.
    .example = sangkien db check
command-db-upgrade = Bring the database to the newest version.
    .about = Running it again does no harm. Make a backup before upgrading a machine in use.
    .example = sangkien db upgrade
command-db-current = Show the version of the database.
    .example = sangkien db current
command-db-check = Check that the database opens and has the right version.
    .example = sangkien db check

### Columns

column-code = Code
column-submitted_at = Sent
column-status = Status
column-unit = Unit code
column-unit_path = Unit
column-full_name = Name
column-phone = Phone
column-flags = Flags
column-excerpt = Description
column-key = Code
column-label = Item
column-submitted = Sent
column-valid = Approved
column-bar = Chart
column-name = Name
column-level = Level
column-expires_at = Expires
column-revoked_at = Revoked
column-path = Unit
column-children = Below
column-quota = Places
column-id = Number
column-at = At
column-channel = Channel
column-kind = Kind
column-problem = Problem

### Words of the programme

status-submitted = waiting
status-under_review = under review
status-returned = returned
status-approved = approved
status-rejected = rejected
status-nominated = nominated
status-not_selected = not selected
status-commended = commended
status-withdrawn = withdrawn

act-submit = send
act-claim = claim
act-release = release
act-approve = approve
act-return = return
act-reject = reject
act-reopen = reopen
act-resubmit = send again
act-withdraw = withdraw
act-nominate = nominate
act-take_back = take back
act-not_select = not select
act-commend = commend
act-list = list
act-view = show
act-reveal = reveal the phone number
act-count = count
act-search_units = search units
act-enter = enter on behalf
act-appraise = review
act-objection = record an objection
act-quota = allot places
act-dossier = make the dossier
act-view_dossier = see the dossier
act-announce = announce
act-officers = manage officers
act-window = change the window
act-catalogue = change the catalogue
act-audit = read the audit

flag-out_of_period = out of period
flag-unit_to_map = unit typed
flag-possible_duplicate = possible duplicate
flag-short = short
flag-same_phone = same phone
flag-late = late
flag-on_behalf = on behalf
flag-complaint_open = complaint open
flag-dispute_open = dispute open
flag-secret_technology = technology secret

group-ENTERPRISE = enterprise
group-ADMINISTRATIVE = administrative

level-national = Confederation
level-top = province, city or sector
level-immediate = immediate upper union
level-grassroots = grassroots union

channel-terminal = terminal
channel-browser = browser
channel-telegram = Telegram
channel-zalo_bot = Zalo
channel-zalo_oa = Zalo OA

field-a = a: high benefit
field-b = b: new product
field-c = c: safety, environment
field-d = d: administrative reform, management
field-e = e: for the community

start-before = before the programme’s period
start-later = after the programme’s period

### What the programme refuses

error-refused = The programme does not allow this.
error-not_found = Not found.
error-entry_not_found = There is no entry { $code } in your units. Please check the code.
error-unit_not_found = There is no unit with the code “{ $unit }”. Find codes with: sangkien units search NAME
error-officer_not_found = There is no officer “{ $officer }” in your units. See names with: sangkien officers list
error-not_allowed = You may not do this.
error-not_signed_in = Not signed in, or the token has expired or was revoked. Run: sangkien login
error-outside_your_unit = The unit { $unit } is not below yours ({ $home }).
error-level_may_not = This level ({ $level }) may not: { $act }.
error-window_closed = The programme takes no entries at this time.
error-consent_missing = The sender has not agreed to the use of personal data.
error-already_submitted = This was already sent as { $code }.
error-act_not_allowed = { $code } is “{ $status }”, so this is not possible: { $act }.
error-entry_changed = Somebody else has just acted on { $code }. Look at it again before you go on.
error-entry_claimed = Another officer is reviewing { $code }.
error-quota_reached = { $unit } has used all { $quota } places toward { $parent }. To nominate another entry take one back with take-back.
error-quota_below_use = { $unit } has used { $used } places; the number cannot be lower.
error-field_missing = { $code } is about to go to the Confederation: choose its field with --field a, b, c, d or e.
error-wrong_unit = { $code } is held by { $holder }; only that unit may do this. To act in its name use --for.
error-reason_missing = Give a reason (--reason) to: { $act }.
error-nothing_above = { $unit } has no unit above to nominate to.
error-open_objection = A complaint or authorship dispute about { $code } is open, so it cannot be nominated.
error-bad_request = The request is wrong at: { $problem }.
    .codes = There is no entry code, or there are too many at once.
    .act = There is no such act.
    .field = The field of commendation must be a, b, c, d or e.
    .limit = The number of lines is out of range.
    .after = The page mark cannot be read. Please begin at the first page.
    .text = What you search for needs at least one letter or digit.
    .by = There is no such division.
    .name = An officer’s name has 1 to 80 characters.
    .name_taken = There is an officer of this name already. Add the post or unit to the name.
    .revoked = This officer was revoked. Add the officer again under another name.
    .own_account = You cannot revoke yourself.
    .days = Days must be 1 to 3650.
    .quota = The number of places cannot be negative.

### Results and questions

list-none = No entry fits.
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
show-history-self = author or system

acts-question = { $act } { $count } entries: { $codes }. Go on? [y/N]
acts-question-more = { $codes } and { $more } more
acts-stopped = Nothing was done.
acts-done = { $code }: { $before } → { $after }
acts-nominated = { $code }: now at { $to }, place { $place } of { $quota }
acts-nominated_free = { $code }: now at { $to }, place { $place }
acts-refused = { $code }: { $reason }
acts-dry = Only a look, nothing was changed:
acts-total = Done: { $done }, refused: { $refused }.
ask-reason = Reason (the worker will read it):

stats-total = Total: { $submitted } entries sent, { $valid } approved.
decimal-point = .
stats-goal = Goal { $goal }: { $percent }% reached.
stats-none = There are no entries yet.

qr-local = SANGKIEN_PUBLIC_URL is not set, so the code leads to { $link }: no phone can open that address.
qr-saved = Saved { $file }.
qr-unreadable = The QR code as drawn does not read right, so it is not handed out. Please tell the administrator.
qr-cannot_write = The file { $file } cannot be written: { $problem }
qr-two_outputs = Only one of --png and --svg can go to another command (a dash).
qr-too_wide = The window is narrower than { $width } columns, so the code would break. Widen it or use --png FILE.
qr-no_telegram = There is no Telegram bot yet: set SANGKIEN_TELEGRAM_TOKEN and run this again.
qr-no_zalo = There is no Zalo link yet: set SANGKIEN_ZALO_OA_LINK or SANGKIEN_ZALO_BOT_LINK and run this again.
qr-zalo_unit = The Zalo link does not carry the unit; who scans it types the code { $unit }.

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
doctor-placeholder = { $key } in the programme file is not filled in; workers would see a gap.
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

# serve, chat, demo

command-serve = Run the whole service: chat in the browser, Telegram when a bot token is set.
    .about = The first run creates the database, the programme file and the owner’s token in the data folder. Stop with Ctrl-C.
    .example =
        sangkien serve
        SANGKIEN_PORT=8090 sangkien serve
serve-founded =
    First run: created { $programme } (opening and closing days, helpdesk: please check and edit)
    and the programme owner’s token in { $file } (commands on this machine use it by themselves).
serve-ready =
    Running: { $address }/chat
    Stop: Ctrl-C.
serve-stopping = Stopping, finishing what was begun…
serve-cannot_listen = Cannot open { $address }: { $problem }. Please change SANGKIEN_PORT or stop the program that uses this port.

command-chat = Chat in this terminal, as a worker does.
    .about = Enter sends a message. Stop with Ctrl-D; next time TIẾP TỤC (continue) resumes.
    .unit = Open with the unit code printed on the poster, as if the QR had been scanned.
    .as_name = Chat under another name (each name is a person of its own).
    .record = Write the conversation to this file, as a transcript that can be tested.
    .example =
        sangkien chat
        sangkien chat --unit P01-002
        sangkien chat --record tests/transcripts/new.txt
metavar-as_name = NAME
metavar-record = FILE
chat-welcome = (Type and press Enter to send; TRỢ GIÚP for help; Ctrl-D to stop.)
chat-not_handled = The system is busy; the message was not taken. Please send it again in a few seconds.
chat-cannot_record = Cannot write { $file }: { $problem }

option-retry = Handle dead letters (of kind turn) again. Those that still fail stay in the list. It works while the service runs, which sends the answers.
usage-retry = --retry is only for: sangkien doctor dead-letters
letters-retried = { $done } letters were handled, { $failed } failed again.
letters-none_to_retry = There is no letter that could be handled again.
letters-skipped = { $skipped } letters cannot be read by this version and were left as they are.
letters-unavailable = The database is busy, so this stopped; what was not handled is still there. Run it again in a few seconds.

command-demo = Make a demo: a folder of its own with made-up entries in every state.
    .about =
        People, telephone numbers and initiatives are all made up; a demo sends nothing outside this machine. At the end it prints what to try.

        With --serve: run the service on the demo, in the browser only; if there is no demo yet, one is made first.
    .folder = The folder of the demo; without it, demo inside the data folder (SANGKIEN_DATA_DIR).
    .entries = How many entries, from 40 to 100000.
    .serving = Run the service on the demo that is there, or was just made.
    .yes = Replace an old demo without asking.
    .example =
        sangkien demo
        sangkien demo --entries 25000 --yes
        sangkien demo --serve
metavar-folder = FOLDER
metavar-entries = NUMBER
channel-demo = demo

demo-number = --entries must be a number from { $least } to { $most }.
demo-real_folder = { $folder } is a real data folder and no demo, so it was left alone. Choose another folder: --folder var/demo
demo-cannot_write = Cannot write the folder { $folder }: { $problem }
demo-old = { $folder } already holds a demo and nobody is at the keyboard to be asked. Add --yes to replace it, or choose another --folder.
demo-question = { $folder } already holds a demo. Delete it and make a new one? [y/N]
demo-making = Making a demo of { $count } entries in { $folder }…
demo-progress = Sending and reviewing
demo-made = Done: { $count } made-up entries, in every state, in { $folder }.
demo-try = Try it now, copy line by line:
demo-as_officer = As the officer { $name }, { $unit } ({ $code })
demo-as_owner = As the owner of the programme
demo-reason = Please say where it has been applied.
demo-try_folder = Work on the demo, not on real data:
demo-try_token = This officer’s token (shown only once):
demo-try_list = Entries of the unit that wait for review:
demo-try_show = Read one:
demo-try_approve = Approve it:
demo-try_return = Return another one to be completed:
demo-try_nominate = Nominate the approved one to Hà Nội:
demo-try_nominated = Entries that were nominated:
demo-try_quota = Hà Nội has 2 of its 5 places at the national level left: two entries get them, the third is refused:
demo-try_take_back = Take one back, its place is free again:
demo-try_flags = Entries that may be duplicates:
demo-try_stats = How many entries each unit has:
demo-try_owner = Put the officer’s token away, use the owner’s token in the demo’s folder:
demo-try_audit = An entry that went all the way up, with its history:
demo-try_officers = The officers:
demo-try_qr = The QR code of Hoàn Kiếm district:
demo-try_chat = Send an entry as a worker does:
demo-try_serve = Open the chat page in the browser (stop with Ctrl-C):
demo-try_end = Go back to the real data:
