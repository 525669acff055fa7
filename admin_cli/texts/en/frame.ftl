# The words of the command line. Only the plain part of Fluent is used (see admin_cli/wording.py).
# Frame

overview-title = Sáng kiến: receive, review and nominate workers’ initiatives.
overview-example =
    sangkien list --status submitted
    sangkien show SK-7K3-M9QX
    sangkien approve SK-7K3-M9QX
    sangkien qr --unit P01-002

section-reading = Officers: reading
section-reviewing = Officers: reviewing
section-nominating = Officers: nominating, commending, dossiers
section-entering = Officers: entering on behalf
section-account = Officers: tokens
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
metavar-choice = CHOICE
help-choices = One of: { $choices }.
help-default = [default: { $value }]

exit-0 = done
exit-1 = failed (file, network, settings, or a fault of the software)
exit-2 = wrong usage
exit-3 = entry, unit or officer not found
exit-4 = refused by a rule of the programme
exit-130 = interrupted

piped-not_utf8 = The input is not UTF-8 text. Save it as UTF-8 and try again.
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
usage-number = { $name } must be a whole number, in digits only.
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
settings-with_webhook = { $variable }: required in webhook mode.

option-help = Show this help.
option-language = The language of the command line: Vietnamese or English.
option-version = Show the version.
option-chosen = Form of the result: a table for people, json or csv for other software.
option-yes = Do it without asking.
option-overwrite = Replace a file that is there without asking.
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
option-changed_since = Status changed from this day on (approved, returned, completed…); not changed yet: sent from then on.
option-changed_until = Status changed up to and including this day.
option-flag = Only entries with this flag; repeat it for several.
option-limit = At most this many lines. On a terminal 50 unless said otherwise; into a file or another command all.
option-after = The next page; the value stands in the hint below the page before.
option-days = How many days the token works.

metavar-codes = CODE
metavar-code = CODE
metavar-field = FIELD
metavar-unit = UNIT
metavar-for_unit = UNIT
metavar-under = UNIT
metavar-reason = REASON
metavar-council = NAME
metavar-name = NAME
metavar-text = WORDS
metavar-since = DAY
metavar-until = DAY
metavar-changed_since = DAY
metavar-changed_until = DAY
metavar-limit = NUMBER
metavar-after = MARK
metavar-days = NUMBER
metavar-query = WORDS
metavar-png_file = FILE
metavar-svg_file = FILE
