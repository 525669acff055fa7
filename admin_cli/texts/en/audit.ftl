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

detail-agreement = agreement
detail-aliases = other names
detail-before = before
detail-chats = conversations
detail-closes = closes
detail-council = council
detail-count = entries
detail-decided_by = decided by
detail-decided_on = decided on
detail-decision = decision
detail-dossier = dossier of
detail-dossier_deadline = dossier deadline
detail-entries = entries
detail-field = field
detail-flags = flags
detail-from = from
detail-group = group
detail-kind = kind
detail-level = level
detail-name = name
detail-note = note
detail-number = number
detail-officer = officer
detail-pairs = pairs
detail-parent = parent
detail-phone = phone
detail-place = place
detail-quota = quota
detail-reason = reason
detail-reference = reference
detail-request = request
detail-return_deadline = return deadline
detail-sent_on = sent on
detail-short_name = short name
detail-since = since
detail-statuses = status
detail-target = target
detail-text = text
detail-text_en = text in English
detail-to = to
detail-typed = typed name
detail-unit = unit
detail-until = until
detail-way = way
detail-way-post = post
detail-way-email = e-mail
detail-kind-delete = delete
detail-kind-correct = correct
detail-kind-restrict = restrict
detail-replaced_by = merged into
detail-valid_to = ends
detail-valid_from = begins
detail-contact = contact
detail-was = { $name } before
