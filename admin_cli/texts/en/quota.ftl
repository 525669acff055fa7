# quota: how many entries units may nominate

command-quota = How many entries units may nominate to the unit above.
    .example =
        sangkien quota show
        sangkien quota set P01-002 3
command-quota-set = Allot numbers to the units below.
    .about =
        A quota is how many entries a unit may nominate to the unit above it. It cannot be lower than the places in use. A top unit without one has the edition's default; any other unit without one has no limit.

        A dash - reads many lines from another command or a file, each a unit code, a tab and a number.
    .wanted = Codes of one or more units, then the number.
    .all_below = For every unit right below this one.
    .clear = Take away the numbers that were set: the units have no limit again. Not for top units: theirs come from the letter.
    .example =
        sangkien quota set P01-002 3
        sangkien quota set P01-001 P01-002 P01-003 2
        sangkien quota set --all-below P01 2
        sangkien quota set - < quotas.txt
command-quota-show = Show quotas: the number, used, left, and entries waiting to be nominated.
    .about = One line for each unit right below; the unit's own quota stands at the end.
    .unit = Unit code; your own unit if none is given.
    .used = Only units with at least one place in use.
    .example =
        sangkien quota show
        sangkien quota show P01 --used
        sangkien quota show --format csv > quotas.csv
metavar-wanted = UNIT NUMBER
metavar-nomination_note = NOTE
metavar-all_below = UNIT

column-used = Used
column-left = Left
column-waiting = Waiting
column-before = Before
column-after = After

quota-none = no limit
quota-own = { $unit } may nominate { $quota } entries upward: { $used } used, { $left } left; { $waiting } entries wait to be nominated.
quota-own_free = { $unit } may nominate upward without limit: { $used } places used; { $waiting } entries wait to be nominated.
quota-question = Set the quota of { $count } units: { $units }. Go on? [y/N]
quota-question-more = { $codes } and { $more } more
quota-total = { $done } units done, { $refused } refused.
quota-number = Type unit codes, then one number, for example: sangkien quota set P01-002 3. With --all-below type only the number; with --clear none.
quota-pair = The line “{ $line }” is not right. Each line is a unit code, a tab and a number.
quota-nothing_below = There is no unit right below { $unit }.
units-yes = This changes { $count } items and nobody is at the keyboard to be asked. Add --yes if you are sure, or --dry-run to see what would happen.
