# Commands

command-list = List entries.
    .about =
        Newest first. You see the entries of your own unit and of the units below it. Phone numbers are masked.

        Into a file or another command each entry is one line, its columns parted by tabs.
    .example =
        sangkien list
        sangkien list --status submitted --unit P01
        sangkien list --text "clamp" --since 10/3/2021
        sangkien list --status returned --changed-since 19/4/2021
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
        sangkien approve --all --unit P01-002 --until 31/3/2021
command-return = Return entries to be completed.
    .about = The reason is sent to the worker, who completes the entry and sends it again.
    .example =
        sangkien return SK-7K3-M9QX --reason "Please say on which line it is used."
        sangkien return SK-7K3-M9QX --template benefit
command-reject = Reject entries.
    .about = The reason is sent to the worker. If something is only missing use return. To undo it use reopen.
    .example =
        sangkien reject SK-7K3-M9QX --reason "This describes daily work; nothing in it is new."
        sangkien reject --all --unit P01-002 --flag possible_duplicate --template duplicate
command-reopen = Put reviewed entries back to be reviewed.
    .about = For an approval, return or rejection by mistake. For a nominated entry use take-back first.
    .reason = Why it is reviewed again; kept in the audit.
    .example =
        sangkien reopen SK-7K3-M9QX --reason "Slip of the hand"
        sangkien reopen --last
command-nominate = Nominate entries to the unit above, one step.
    .about =
        Each time exactly one step up, within the allotted number. The step to the Confederation needs a field:

        a: production with high benefit. b: new products. c: safety, health, environment. d: administrative reform, Party and political system, management. e: for the community, in health and education.
    .field = Field of commendation, required for the step to the Confederation.
    .nomination_note = For a nomination made on paper or by e-mail: the letter and its date; kept in the history.
    .for_unit = Act in the name of the unit that holds the entry (unit code); the audit says so.
    .example =
        sangkien nominate SK-7K3-M9QX
        sangkien nominate SK-7K3-M9QX --field b
        sangkien nominate SK-7K3-M9QX --for P01-002 --note "Letter 12/CD of 3 May"
command-take-back = Take back the last step of nominations.
    .about = The entry goes one step down and the place is free again for the unit that nominated.
    .example = sangkien take-back SK-7K3-M9QX
command-stats = Count entries.
    .about =
        Counts entries sent (less the withdrawn ones) and entries approved, divided in one way.

        Divided by person: the people with the most approved entries, to be commended.

        stats doors: from the scan of a poster to the entry, by unit and door; takes --unit, --since and --until.
    .special = doors: count scans, starts and entries by door.
    .by = Divide by status, unit, group, day, field of commendation, flag, channel or person.
    .example =
        sangkien stats
        sangkien stats --by unit --unit P01
        sangkien stats --by day --since 10/4/2021
        sangkien stats --by person --unit P01 --most 10
        sangkien stats doors --unit P01
command-login = Use your token on this machine.
    .about =
        An officer above you makes the token with officers add. The command asks for it, checks it and keeps it in your own folder, readable by you alone.

        Press Enter without typing to use the owner’s token of this machine, if you may read it.
    .example =
        sangkien login
        sangkien login --server https://sangkien.example
        sangkien login < token.txt
command-whoami = Show who you are working as.
    .example = sangkien whoami
command-logout = Forget the token kept on this machine.
    .about = The token still works elsewhere; to end it use officers revoke or officers token.
    .example = sangkien logout

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
    .limit = At most this many units, 1 to 100.
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
