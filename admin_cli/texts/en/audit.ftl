# The audit

command-audit = The acts of officers and the system.
    .example =
        sangkien audit log --limit 20
        sangkien audit verify
command-audit-log = Show who did what, when, from where and why.
    .about =
        Newest first. For the national level. In a file or for other software every column is there: before, after, in whose name, from which machine.

        When the data of an entry are erased its reasons and texts go; the row of the audit stays.
    .entry = Only acts on this entry.
    .officer = Only acts of this officer, named as in officers list.
    .act = Only this kind of act, for example approve, take-back, reveal.
    .since = From this day on, for example 10/3/2021.
    .until = Up to the end of this day, for example 20/4/2021.
    .before = Only acts before this number; it stands in the hint at the end of the page before.
    .example =
        sangkien audit log --entry SK-7K3-M9QX
        sangkien audit log --officer "Nguyễn Văn A" --since 10/4/2021
        sangkien audit log --act reveal --format csv > reveals.csv
command-audit-verify = Prove that no act was changed, added or taken out.
    .about =
        Each row carries the mark of the one before it, so that a change or a gap shows. The first broken row is named, and the exit code is then 1.

        Whoever can change the whole database could still write the whole audit anew: keep a backup elsewhere.
    .example = sangkien audit verify

audit-none = No such acts.
audit-system = the system
audit-erased = (erased)
audit-whole = The audit is whole: { $rows } rows verified.
audit-broken = The audit was changed or has lost rows, from row { $number } on. Leave the database as it is, compare it with a backup and tell whoever is in charge.
audit-progress = Verifying the audit

metavar-entry = CODE
metavar-officer = NAME
metavar-act = ACT
metavar-before = NUMBER

column-officer = Officer
column-act = Act
column-entry = Entry
column-for_unit = On behalf of
column-origin = From
column-details = Details
column-rows = Rows
column-erased = Details erased
column-broken_at = Broken from

act-officers_add = add an officer
act-officers_found = register the owner
act-officers_renew = renew a token
act-officers_revoke = revoke an officer
