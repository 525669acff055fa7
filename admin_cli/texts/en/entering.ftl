# Entering on behalf of workers: add, import

command-add = Enter an initiative on behalf of one worker, question by question.
    .about =
        Asks what a worker is asked. A bad answer is explained and asked again. At the end everything is shown before it is entered. The audit says who entered it.

        Only with the worker's agreement; say how it was given. The entry is marked “on behalf” and waits for review, unless there is full appraisal data.

        Everything can also be given by options, for scripts.
    .name = The worker's full name.
    .phone = The worker's phone number.
    .unit = The unit's code or full name.
    .typed_unit = The workplace in words, when it is not in the list.
    .group = The group: enterprise or administrative.
    .start = The month in which application starts, for example 3/2021; or: before, later.
    .title = The initiative's title; optional.
    .description = The description; - reads it from another command.
    .agreement = How the worker agreed.
    .approve = Already appraised and approved; needs --council and --appraised-on.
    .council = The council or specialist that appraised it.
    .appraised_on = The day of the appraisal, for example 15/3/2021.
    .example =
        sangkien add
        sangkien add --for P01-002
        sangkien add --name "Nguyễn Văn A" --phone 0900000001 --group ENTERPRISE --start 3/2021 --agreement "Signed form" --description - --yes < text.txt
command-import = Enter initiatives on behalf of many workers from an Excel or CSV file.
    .about =
        First make the template with --template, fill in one initiative a row, then import that file. Every row is checked first; each cell at fault is named (such as “Cell D7”) with the reason, and only then are you asked.

        Rows with errors are not entered; the others are, unless --all-or-nothing. Correct the file and import all of it again: a row that was entered before is not entered twice.
    .file = An .xlsx or .csv file; with --template, where to write the template.
    .template = Make a template to fill, for your own unit (or that of --for).
    .all_or_nothing = Enter only when every row is right.
    .errors = Write all errors to this CSV file.
    .example =
        sangkien import --template form.xlsx
        sangkien import form.xlsx --dry-run
        sangkien import form.xlsx
        sangkien import form.xlsx --for P01-002 --all-or-nothing --yes

metavar-phone = NUMBER
metavar-typed_unit = NAME
metavar-start = MONTH
metavar-title = TITLE
metavar-description = TEXT
metavar-agreement = HOW
metavar-appraised_on = DAY
metavar-file = FILE
metavar-errors = FILE

channel-officer = an officer on the worker's behalf
error-entry_limit = One person may have { $limit } initiatives in this programme, and this person has that many.
show-entered = Entered by
show-entered-value = { $officer }, unit { $unit }
show-agreement = Agreed by
show-council = Appraised by

# Columns of the template. also: other headings that are understood, parted by semicolons.

sheet-number = No.
    .also = Number;Row
    .help = A running number; optional. A row with “Example” here is skipped.
sheet-full_name = Full name
    .also = Name;Worker;Author
    .help = The worker's full name, at least two words.
sheet-phone = Phone
    .also = Phone number;Telephone;Mobile
    .help = A Vietnamese mobile number of 10 digits, or a landline 02… of 11. A lost leading 0 is put back.
sheet-unit = Unit
    .also = Unit code;Union unit
    .help = Choose from the list, or give the code or the exact full name. May be empty when your unit has none below it.
sheet-typed_unit = Workplace in words
    .also = Workplace;Typed unit
    .help = Only when the workplace is not in the list: its name, with the nearest unit above it in the column Unit.
sheet-group = Group
    .also = Sector group
    .help = Enterprise or Administrative.
sheet-start_month = Start of application
    .also = Start month;Start;Applied from
    .help = The month in which application starts (or will), for example { $month }. Outside the programme's time: before, or: later.
sheet-title = Title
    .also = Title of the initiative
    .help = A short title; optional, at most 200 characters.
sheet-description = Description
    .also = Description of the initiative;Text
    .help = What was hard before, what was done, with what result. At most { $max } characters.
sheet-agreement = How the worker agreed
    .also = Agreement;Consent
    .help = Required: how the worker agreed to the use of name, phone, workplace and this text. Choose from the list or use your own words. Without agreement do not enter it.
sheet-approve = Approved
    .also = Recognised
    .help = Yes: it is appraised and approved; the next two columns are then required. Empty or No: it waits for review.
sheet-council = Appraising council
    .also = Council;Appraised by
    .help = The council or specialist that appraised it.
sheet-appraised_on = Day of appraisal
    .also = Appraised on
    .help = The day of the appraisal, for example { $day }.

# Words understood in cells; the first of each stands in the drop-down.

choice-number =
    .example = Example;Ex
choice-group =
    .ENTERPRISE = Enterprise
    .ADMINISTRATIVE = Administrative;Administration;Public
choice-start_month =
    .before = before;earlier
    .later = later;after;unknown
choice-approve =
    .yes = Yes;y;x;true;1
    .no = No;n;false;0
choice-agreement =
    .signed = A form signed by the worker
    .message = The worker's message or e-mail
    .phone = The worker agreed by phone
    .spoken = The worker agreed face to face

# Why a row cannot be entered

wrong-at = Cell { $cell }: { $problem }
wrong-missing = “{ $field }” is empty.
wrong-name_one_word = a full name has at least two words.
wrong-name_bad_chars = a name has only letters, spaces, hyphens and apostrophes.
wrong-name_too_long = the name has more than { $max } characters.
wrong-name_answer = this is an answer, not a name.
wrong-name_not_a_name = this does not look like a name.
wrong-phone_old = this prefix changed in 2018; the new number is { $new }. Please ask the worker and correct it.
wrong-phone_length = the number has { $n } digits and needs { $need }.
wrong-phone_foreign = a Vietnamese phone number is needed.
wrong-phone_unreadable = this is no phone number. A right one: 0900 000 001.
wrong-unit_unknown = there is no unit “{ $unit }”. Find its code with: sangkien units search NAME
wrong-unit_near = no unit has exactly this name. Is it one of these: { $candidates }? Please give the code.
wrong-unit_ambiguous = several units have this name: { $candidates }. Please give the code.
wrong-outside_your_unit = unit { $unit } does not belong to { $home }, so you cannot enter for it.
wrong-too_long = “{ $field }” has { $n } characters, at most { $max } are allowed. What is over begins with “{ $over }…”.
wrong-not_agreed = without the worker's agreement it cannot be entered.
wrong-in_future = the day of appraisal lies in the future.
wrong-needs_appraisal = what is approved needs “{ $field }”.
wrong-repeated = the same person and text as in row { $row }.
wrong-window_closed = the programme takes no new entries at this time.
wrong-entry_limit = this person has { $limit } initiatives already, the most that the programme allows.
wrong-formula = the formula in this cell failed ({ $value }).
wrong-uncalculated = the cell is a formula without a result yet; open the file in Excel and save it, or paste the value.
wrong-not_group = “{ $value }” is no group. Write Enterprise or Administrative.
wrong-not_start_month = “{ $value }” cannot be read as a month. Write it like 3/2021, or: before, later.
wrong-not_approve = “{ $value }” is neither yes nor no.
wrong-not_appraised_on = “{ $value }” cannot be read as a day. Write it like 15/3/2021, the day first.

# add

add-begin = Entering on behalf of one worker of { $unit }. Stop at any time with Ctrl-C; nothing is entered before the last question.
add-missing = Nobody is at the keyboard to be asked. Still missing: { $names }.
add-skip = (press Enter to skip)
add-full_name = The worker's full name?
add-phone = The worker's phone number?
add-phone_new = This prefix changed in 2018. Has the worker confirmed the new number { $new }? [y/N]
add-unit = Unit? Type a few letters of its name, or its code:
add-unit_none = No such unit was found. Try fewer letters.
add-unit_choose = Type a number to choose, or other letters to search again:
add-typed_unit = The workplace itself, if it is not in the list?
add-group = Group? Type a number:
add-start_month = In which month does application start? For example { $month }; or type: before, later:
add-title = Title of the initiative?
add-description = Description, at most { $max } characters. Type or paste it here and end with XONG on a line of its own. Type EDIT to write it in an editor.
add-description_end = XONG
add-description_editor = EDIT
add-no_editor = No editor could be opened. Set EDITOR, or paste the text here and end with XONG.
add-agreement = How did the worker agree? Type a number, or your own words:
add-approve = Is it appraised and approved already? [y/N]
add-council = Which council or specialist appraised it?
add-appraised_on = On which day? For example { $day }:
add-bad_month = “{ $value }” cannot be read as a month. Type it like 3/2021, or: before, later.
add-choice = Type a number from 1 to { $most }.
add-review = Please check:
add-status = Status
add-flags = Flags
add-question = Enter it? [y/N]
add-done = Entered { $code } for { $name }. Please give the code to the worker: with it and the last 4 digits of the phone the result can be seen.
add-already = This was entered before, code { $code }. Nothing was entered again.
add-dry = A trial: nothing was entered. Its status would be: { $status }.
add-not_added = It could not be entered.

# import

entering-template_made = Made the template { $file } for { $unit }. When it is filled in, run: { $command }
entering-template_kind = The template's name must end in .xlsx.
entering-template_exists = There is a file { $file }. Overwrite it? [y/N]
entering-template_exists_refused = There is a file { $file }. Choose another name, or add --yes to overwrite it.
entering-sheet_fill = Initiatives
entering-sheet_guide = Guidance
entering-sheet_units = Units
entering-guide_title = How to fill it in: entering on behalf of workers of { $unit }
entering-guide_1 = One initiative a row in the sheet “{ $sheet }”. Columns with * are required. Do not merge cells. The row “Example” is not entered; leave it or delete it.
entering-guide_2 = Then check it: sangkien import FILE --dry-run. Without errors, enter it: sangkien import FILE. The whole file may be imported again at any time: a row that was entered before is left as it is.
entering-guide_3 = Entries are taken until the end of { $closes }. That holds for entering on behalf too.
entering-guide_4 = This file holds personal data: give it only to those who need it, and delete it when it is imported.
entering-guide_column = Column
entering-guide_meaning = How to fill it in
entering-units_code = Code
entering-units_path = Unit
entering-example_name = Nguyễn Văn A
entering-example_title = A turning stand for welding
entering-example_description = Two people had to turn heavy frames for welding. I made a turning stand of used steel, so that one person can turn them. Six more frames are welded a shift, and no hand is pinched any more.
entering-reading = Reading { $file }…
entering-checking = Checking
entering-entering = Entering
entering-unreadable = The file { $file } cannot be read ({ $problem }).
entering-too_large = The file { $file } is larger than { $most } MB. Please split it.
entering-unpacks_too_large = The file { $file } holds more than { $most } MB once unpacked, so it is not read. Copy its data to a new file, or split it.
entering-too_many_rows = The file { $file } has more than { $most } rows. Please split it.
entering-kind = Files of this kind are not read: { $file }. In Excel choose Save As, then .xlsx or CSV UTF-8.
entering-no_workbook = { $file } is no Excel .xlsx file, or has a password. Open it in Excel, remove the password and save it as .xlsx.
entering-damaged = The file { $file } is damaged ({ $problem }). Open it in Excel and save it as a new file.
entering-not_unicode = { $file } is not Unicode text. Save it as .xlsx or as “CSV UTF-8”.
entering-no_headings = There is no row of headings in { $file }. Get the template with: sangkien import --template form.xlsx
entering-column_missing = Sheet “{ $sheet }”, row { $row }: missing columns { $columns }. Get the template with: sangkien import --template form.xlsx
entering-column_twice = Row { $row }: the column “{ $column }” stands twice. Please remove one.
entering-unknown_columns = Unknown columns are left out: { $columns }
entering-empty = The file { $file } has no row to enter yet.
entering-problems = { $rows } rows cannot be entered ({ $count } errors):
entering-problems_more = … and { $count } more errors. To see all: add --errors errors.csv
entering-problems_file = All errors are written to { $file }.
entering-summary = { $rows } rows: { $new } to be entered ({ $approved } approved at once), { $already } entered before, { $wrong } with errors.
entering-flagged = Flags among the rows to be entered: { $flags }
entering-dry = A trial: nothing was entered.
entering-nothing = There is nothing to enter.
entering-question = Enter { $count } initiatives? [y/N]
entering-yes = This command enters { $count } initiatives and nobody is at the keyboard to be asked. Add --yes if you are sure, or --dry-run to see what would happen.
entering-all_or_nothing = Nothing was entered: { $wrong } rows have errors.
entering-done = Entered { $new } initiatives. There before: { $already }. With errors, not entered: { $wrong }.
entering-stopped = Stopped on the way: { $new } initiatives were entered. Run this command again to go on; rows that were entered are not entered twice.
entering-codes = For the code of every row: add --format csv
entering-outcome =
    .ready = can be entered
    .entered = entered
    .already = there before
    .wrong = has errors
column-row = Row
column-outcome = Outcome

act-own = confirmed
act-disown = answered NO
error-disowned = The worker answered not to agree with { $code }, so it can be neither nominated nor commended. Ask again; if it is to stand, use reopen and then approve.
