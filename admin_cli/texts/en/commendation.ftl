# Decisions of recognition, commendation, choosing

act-recognise = record the decision of recognition
act-undo_commend = take a commendation back
act-undo_not_select = take back that it was not selected

error-not_nominated_to = { $code } does not stand nominated at { $unit }, so { $unit } cannot commend it. To record a commendation of a level below add --for UNIT.
error-already_commended = { $unit } has commended { $code } before: “{ $form }”. If that was a mistake, take it back with commend --undo.
error-not_commended = { $unit } has not commended { $code }.

recognise-done = { $code }: decision of recognition recorded.
recognise-former = { $code } has decision { $decision } of { $day }, by { $by }.
recognise-former_more = … and { $more } more have another decision.
recognise-question = Replace the recorded decision of { $count } entries? [y/N]
recognise-yes = { $count } entries have another decision and nobody is at a keyboard to be asked. Add --yes to replace it.
recognise-decision_missing = The number of the decision is missing: add --decision "12/QĐ-…".
recognise-on_missing = The day of the decision is missing: add --on 20/3/2021.
recognise-by_missing = The council or management that decided is missing: add --by "…".
commend-done = { $code }: commendation recorded.
commend-undone = { $code }: commendation taken back.
commend-form_missing = The form of commendation is missing: add --form "Certificate of merit".
commend-undo_alone = With --undo only codes are needed: leave out --form, --decision and --on.

commended-none = Nobody is commended yet.
commended-total = { $count } commendations; { $agreed } agree to be named.
consent-yes = agrees
consent-no = no
consent-open = not asked

nominated-nominated = waits
nominated-complaint = complaint
nominated-dispute = dispute
nominated-passed = went to { $to }
nominated-not_selected = not chosen
nominated-commended = commended
nominated-none_of = Nothing nominated yet: { $units }.
nominated-nobody_below = There is no unit below that could nominate. Entries of your own: sangkien list --status nominated
nominated-total = { $units } units, { $sent } have nominated; { $entries } entries, { $waiting } wait for a decision.

compare-number = Two to four entries can be compared: type 2, 3 or 4 codes.
compare-complete = complete
compare-lacks = lacks { $count }
compare-none = none
compare-dong = { $amount } đồng a year
compare-author = Author
compare-unit = Unit
compare-field = Field
compare-title = Title
compare-description = Description
compare-effect = Effect
compare-value = Benefit value
compare-scope = Scope
compare-awards = Awards, 3 years
compare-recognition = Decision of recognition
compare-dossier = Dossier
compare-flags = Flags
compare-similar = Similar entries
compare-publish = Publish the name

show-recognition = Decision of recognition
show-recognition-value = { $decision } of { $day }, by { $by }
show-commendations = Commendation
show-commendation-value = { $form } of { $unit }
show-objections = Objections
show-objection-open = { $kind } no. { $number }: “{ $reason }”
show-objection-closed = { $kind } no. { $number } closed: “{ $outcome }”

column-initiative = Initiative
column-form = Form
column-consent = Publish
column-decision = Decision
column-decided_on = Day
column-by_unit = By
column-by_name = By
column-sender = Unit
column-places = Places
column-standing = Result
column-field = Field
column-remarks = Flags
column-dossier = Dossier
column-from_unit = Unit code

option-decision = Number of the decision.
option-decided_on = Day of the decision, for example 20/3/2021.
option-undo = Take back what was recorded by mistake; kept in the audit.
metavar-decision = DECISION
metavar-decided_on = DAY
metavar-decided_by = NAME
metavar-form = FORM

command-recognise = Record the decision by which a council or the management recognised an initiative.
    .about = For entries from approved on. Recording again replaces the former decision; the audit keeps both.
    .decided_by = The council or management that decided.
    .example = sangkien recognise SK-7K3-M9QX --decision "12/QĐ-HĐSK" --on 20/3/2021 --by "Hội đồng sáng kiến"
command-commend = Commend entries, at any level.
    .about =
        Recorded for your unit (or that of --for); the worker is told. Only a commendation by the Confederation changes the status, and only of an entry nominated to it without an open complaint or dispute.

        --undo takes the unit’s last commendation back. The message to the worker cannot be called back: please tell that person.
    .form = The form: certificate of merit, bonus …
    .example =
        sangkien commend SK-7K3-M9QX --form "Bằng khen" --decision "45/QĐ-TLĐ" --on 28/4/2021
        sangkien commend - --form "Giấy khen" --for P01-002 --yes < codes.txt
        sangkien commend --undo SK-7K3-M9QX
command-commended = List who is commended, for the ceremony or to be published.
    .about =
        By the unit of the person, with whether the person agreed to be named. Never a phone number.

        --public holds only people who agreed, and only their name, unit and title.
    .level = Only commendations of this level.
    .public = Only people who agreed to be named, for the press or for print.
    .example =
        sangkien commended --level national
        sangkien commended --unit P01 --format csv > ceremony.csv
        sangkien commended --public --format csv > public.csv
command-not-select = Do not choose entries that were nominated to your unit.
    .about =
        The entry remains approved and the worker is told. The sender’s place is not given back: it was used to propose the entry.

        --undo lets the entry wait for a decision again. The message to the worker cannot be called back: please tell that person.
    .example =
        sangkien not-select SK-7K3-M9QX
        sangkien not-select --undo SK-7K3-M9QX
command-nominated = Show what was nominated to your unit.
    .about = By the units right below: how many places they use, for which entries; units that nominated nothing are named too. With --field or --status only units with a fitting entry remain.
    .unit = Code of the unit that receives; your own by default.
    .field = Only one field of commendation.
    .example =
        sangkien nominated
        sangkien nominated --field a --status nominated
        sangkien nominated --unit P01
command-compare = Compare 2 to 4 entries side by side.
    .about = On a wide terminal each entry has a column; on a narrow one they stand one under the other.
    .example = sangkien compare SK-7K3-M9QX SK-AB2-CD4E
