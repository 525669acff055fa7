# Search, statistics, exports

command-search = Find entries by words of the text, by code, name or telephone number.
    .about =
        Type a few words of the title or description; accents and capitals do not matter. Entries must have all the words; those in which they stand together come first, then the newest.

        Words in quotes must stand together: '"gá kẹp" nhanh'. A * stands for the rest of a word: 'tự độ*'.

        A whole entry code, full name or telephone number finds the entries of exactly that. Looking up a telephone number is recorded in the audit log.
    .query = What to look for.
    .limit = At most so many entries. On a terminal 20 unless said otherwise; in a pipe all.
    .example =
        sangkien search ga kep nhanh
        sangkien search '"gá kẹp" tiện' --unit P01
        sangkien search Nguyễn Văn A
command-export = Export entries to an Excel, CSV or JSON file.
    .about =
        Filters are those of list; one row an entry, with description, reason and place. An Excel file also has a sheet of statistics with charts. Telephone numbers are masked.

        Only you can read the file, and it is there only once it is complete. It holds personal data: keep it safe, delete it when it is no longer needed.
    .output = Name of the file; the ending .xlsx, .csv or .json tells its kind. - writes to another command.
    .kind = Kind of file, where the ending of its name does not tell.
    .reveal = Write whole telephone numbers; recorded in the audit log with the filter and the count.
    .bom = Begin a CSV file with the mark by which Excel shows Vietnamese correctly (--no-bom: without). A file has it, a pipe does not.
    .example =
        sangkien export --output ha-noi.xlsx --unit P01
        sangkien export --output entries.csv --status approved
        sangkien export --format json > entries.json
option-most = At most so many people, when divided by person. 20 unless said otherwise.
metavar-most = NUMBER
metavar-output = FILE

act-find_by_phone = find by telephone number
act-reveal_export = export telephone numbers

search-none = Nothing was found for “{ $query }”.

export-where = Export to where? Add --output FILE, for example --output entries.xlsx.
export-kind = The kind of { $file } is not clear. Let its name end in .xlsx, .csv or .json, or add --format.
export-cannot_write = The file { $file } cannot be written: { $problem }
export-progress = { $done } / { $of } entries
export-done = { $count } entries written to { $file }.
export-sheet = Entries
export-sheet_counts = Statistics
    .status = By status
    .day = By day of submission
    .unit = By unit

language-vi = Vietnamese
language-en = English

column-snippet = Passage
column-updated_at = Last act
column-typed_unit = Typed unit
column-group = Group
column-start_month = Start month
column-start_answer = Start (outside the months)
column-title = Title
column-description = Description
column-nominated_to = Nominated to
column-place = Place
column-language = Language
