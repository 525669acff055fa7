# units list, target, map, import; move

command-units-list = Show the units below as a tree.
    .about = With --format csv the columns are those of the file that units import reads: change it and import it.
    .under = Begin at this unit; your own unit if none is given.
    .depth = Go down only so many levels.
    .example =
        sangkien units list --under P01
        sangkien units list --depth 1
        sangkien units list --under P01 --format csv > units.csv
command-units-target = Set a unit's own target in approved entries.
    .about = Set by the unit itself (as in the plan it signed with management) or from above. Progress: stats --unit.
    .unit = Unit code.
    .number = The target, from 1 up.
    .clear = Take the target away.
    .example =
        sangkien units target P01-002 500
        sangkien units target P01-002 --clear
command-units-map = Find the units of workplaces that workers typed.
    .about =
        Without a name: list the typed names, the most frequent first, with units they may be. With -i: ask about each in turn.

        With a name and --to: all entries with that name (capitals and accents do not matter) go into the unit and lose the flag “unit typed”. Only entries not yet nominated. A dash - reads from another command: each line a name, a tab and a unit code.
    .typed = The name as workers typed it.
    .to = Code of the right unit.
    .under = Only entries that are in this unit now.
    .alias = Remember the name as another name of the unit: whoever types it next finds the unit.
    .interactive = Ask about each name in turn.
    .example =
        sangkien units map
        sangkien units map -i --under P01
        sangkien units map "cty may 10" --to P01-X-MAY10 --alias
        sangkien units map - --yes < names.txt
command-units-import = Update the catalogue of units from an Excel or CSV file.
    .about =
        Only units in the file change; none is ever deleted. An empty cell leaves what there is, a dash - empties it. If one line is wrong, no line is written. A running service uses the new catalogue at once.

        Merger: write the new unit's code in the column “Merged into”. The old unit stays in the history, and workers who type its name are led to the new one.
    .units_file = A .xlsx or .csv file.
    .template_file = Write a file to fill in (.xlsx with an explaining sheet, or .csv).
    .example =
        sangkien units import --template units.xlsx
        sangkien units import units.xlsx --dry-run
        sangkien units import units.xlsx
command-move = Move entries to another unit before they are nominated.
    .about = Both units must be within your reach. Take a nominated entry back first (take-back). The worker is not told.
    .to = Code of the unit that gets them.
    .reason = The reason, kept in the entry's history.
    .example =
        sangkien move SK-7K3-M9QX --to P01-002
        sangkien move SK-7K3-M9QX --to P01-002 --reason "The worker chose the wrong district"
        sangkien list --unit P01-003 | sangkien move - --to P01-002 --yes
metavar-to = UNIT
metavar-typed = NAME
metavar-depth = NUMBER
metavar-units_file = FILE
metavar-template_file = FILE

act-move = move to another unit
act-map_unit = settle a typed unit
act-target = set a target
error-unit_takes_no_entries = No entry can be put into { $unit }: it has ended, was merged, or is the national level.

column-target = Target
column-typed = Typed name
column-entries = Entries
column-suggestion = May be
column-to = Unit
column-done = Done
column-line = Line
column-change = Change

units-target_set = Target of { $unit }: { $number } approved entries.
units-target_cleared = { $unit } has no target any more.
units-target_number = Type a target after the unit code, or --clear to take it away.

move-question = Move { $count } entries to { $to }: { $codes }. Go on? [y/N]
move-done = { $code }: now in unit { $unit }

map-none = No typed unit is waiting.
map-total = { $groups } typed names, { $entries } entries.
map-more = { $more } more names are not shown.
map-how = One after the other: sangkien units map -i. A single one: sangkien units map "NAME" --to CODE
map-keys = Type a number to choose, words to search, 0 if the upper unit itself is right, s (or Enter) to skip, q to quit.
map-group = [{ $number }/{ $total }] { $unit }: “{ $typed }”, { $entries } entries ({ $codes })
map-suggestion = { $number }. { $path } ({ $unit }), fits { $percent }%
map-found = { $number }. { $path } ({ $unit })
map-choose = Choose:
map-no_number = There are only numbers from 0 to { $most }.
map-remember = Remember “{ $typed }” as another name of this unit? [Y/n]
map-no = n no k khong không
map-done = { $entries } entries are now in { $unit }.
map-finished = { $entries } entries settled.
map-refused = “{ $typed }”: { $reason }
map-nothing = “{ $typed }”: no entry with this name is waiting, or the unit is not below where it was sent (add --under).
map-question = Settle { $entries } entries: { $names }. Go on? [y/N]
map-yes = This settles { $count } names and nobody is at the keyboard to be asked. Add --yes if you are sure, or --dry-run to see what would happen.
map-needs_to = --to and a unit code are missing. Type - instead of a name to read from a file.
map-needs_person = -i asks about each name, so somebody must be at the keyboard and no name be given.
map-pair = The line “{ $line }” is not right. Each line is a name, a tab and a unit code.

change-added = added
change-renamed = renamed
change-moved = moved
change-merged = merged
change-ended = ended
change-changed = changed { $field }

heading-code = Code
heading-parent = Parent
heading-name = Name
heading-short_name = Short name
heading-level = Level
heading-target = Target
heading-contact = Contact
heading-kind = Kind
heading-aliases = Aliases
heading-replaced_by = Merged into
heading-valid_from = Valid from
heading-valid_to = Valid to

about-code = Required. Capital letters without accents, digits and -, such as P01-X-MAY10. It is printed on posters and never changes.
about-parent = Code of the unit above, such as P01. A top unit has TLD.
about-name = The full name. To rename, write the new name; the old one becomes an alias.
about-short_name = What a button shows, best under 40 characters. Empty: the full name.
about-level = top, immediate or grassroots. Empty: by its place in the tree.
about-target = The unit's own target in approved entries, such as 500.
about-contact = Whom to ask.
about-kind = Empty, or: province, city, sector, corporation, urban_district, district, town, provincial_city, ward, commune, special_zone, subordinate, direct_unit.
about-aliases = Names that workers use, separated by semicolons. They take the place of the present aliases.
about-replaced_by = For a merger: the code of the new unit. The old one is not deleted.
about-valid_from = First day, such as 2025-07-01.
about-valid_to = Last day, not later than today. The unit can no longer be chosen.

catalogue-sheet_units = Units
catalogue-sheet_guide = Guide
catalogue-guide_title = Column
catalogue-guide_notes =
    One unit a line. Only units in the file change; none is deleted.
    A unit that exists needs only its code and the columns to change. An empty cell leaves what there is, a dash - empties it.
    Try it first: sangkien units import FILE --dry-run
catalogue-template = Wrote the template { $file }.
catalogue-question = Update the catalogue by { $file }? [y/N]
catalogue-summary = { $added } added, { $renamed } renamed, { $moved } moved, { $merged } merged, { $ended } ended, { $changed } changed; { $unchanged } lines change nothing.
catalogue-same = Nothing changes: { $unchanged } lines are as the catalogue has them.
catalogue-more = … and { $more } more changes (all of them: --format csv).
catalogue-entries_merged =
    { $entries } entries are still in { $unit }. To move those not yet nominated to the new unit:
      sangkien list --unit { $unit } | sangkien move - --to { $to } --yes
catalogue-entries_ended = { $entries } entries are still in { $unit }.
catalogue-problem = { $place }: { $reason }
catalogue-cell = Cell { $cell }
catalogue-line = Line { $line }
catalogue-line_column = Line { $line }, column “{ $column }”
catalogue-file = File
catalogue-nothing = { $count } to be put right. Nothing was written.
catalogue-too_large = The file { $file } is too large (over 20 MB). Divide it.

problem-encoding = is no UTF-8 or Unicode text. Save it from Excel as “CSV UTF-8”.
problem-quotes = a quotation mark is opened and never closed.
problem-heading_unknown = there is no column “{ $heading }”. The template has the names: sangkien units import --template units.xlsx
problem-heading_twice = the column { $heading } is there twice.
problem-heading_missing = the first line must be the headings, with a column “Code”. Take the template: sangkien units import --template units.xlsx
problem-rows_missing = there is no line below the headings.
problem-cells_many = the line has more cells than headings (left over: “{ $text }”). If a name has a ; or a comma, put the whole name in quotation marks; otherwise add the heading or empty the cell.
problem-code_empty = the unit code is missing.
problem-root_fixed = TLD is the root of the catalogue and cannot be changed.
problem-row_twice = this unit already stands in line { $other }.
problem-code_twice = the code is there { $times } times.
problem-code_alike = cannot be told from { $other } without its dashes. Choose another code.
problem-code_form = a code has at most { $longest } capital letters without accents, digits and single dashes.
problem-kind_unknown = there is no kind “{ $kind }”. Leave it empty, or one of: { $kinds }
problem-kind_empty = a top unit needs its kind: { $kinds }.
problem-kind_place = the kind “{ $kind }” does not go here: right below TLD, and only there, are { $kinds }.
problem-level_unknown = there is no level “{ $value }”. Write top, immediate or grassroots.
problem-level_national = only { $root } is at the national level.
problem-name_empty = the name is missing.
problem-short_name_empty = the short name needs a letter or a digit.
problem-name_form = the name has odd characters. Type it again.
problem-short_name_form = the short name has odd characters. Type it again.
problem-alias_empty = an alias is empty.
problem-aliases_many = at most { $most } aliases of at most { $longest } characters each.
problem-too_long = longer than { $most } characters.
problem-target_low = the target { $target } must be 1 or more.
problem-target_high = the target { $target } is too high: at most { $most } entries.
problem-target_form = “{ $value }” is no whole number.
problem-day_form = “{ $value }” is no date. Write it as 2025-07-01 or 1/7/2025.
problem-dates_crossed = the last day is before the first.
problem-ends_later = { $day } has not come yet. Write the last day once the unit has ended.
problem-parent_empty = a new unit needs the code of the unit above.
problem-root_parent = the root has no parent.
problem-parent_unknown = the parent { $parent } is neither in the catalogue nor in the file.
problem-circle = the parents lead in a circle through { $above } and never to { $root }.
problem-too_deep = is too deep: { $above } units above it, whose codes with its own make { $length } characters (at most { $most }). Choose a parent nearer to the root, or shorter codes.
problem-successor_unknown = the new unit { $successor } does not exist, has ended or was merged itself.
problem-below_left = { $unit } below it is still in force. Put it into the file too: moved, merged or ended.
problem-nominated = { $unit } has entries nominated to the unit above it, so it cannot move. Take them back first (take-back).
