# Complaints and authorship disputes

kind-complaint = complaint
kind-dispute = authorship dispute

act-complaint = record a complaint
act-dispute = record an authorship dispute
act-close_complaint = close a complaint
act-close_dispute = close an authorship dispute

error-no_open_objection = No such { $kind } about { $code } is open.
error-several_objections = More than one { $kind } about { $code } is open: { $numbers }. Choose one with --number NUMBER.

objection-opened_complaint = { $code }: complaint recorded. While it is open the entry cannot be nominated.
objection-opened_dispute = { $code }: authorship dispute recorded. While it is open the entry cannot be nominated.
objection-closed_complaint = { $code }: complaint closed.
objection-closed_dispute = { $code }: authorship dispute closed.
objection-none_complaint = There are no complaints.
objection-none_dispute = There are no authorship disputes.
objection-ask_reason = What it is about and who raised it (only officers read this):
objection-ask_outcome = How it ended:
objection-reason_missing = Say what it is about: add --reason "…".
objection-outcome_missing = Say how it ended: add --outcome "…".

column-number = No.
column-opened_at = Recorded
column-opened_by = Recorded by
column-reason = About
column-closed_at = Closed

option-outcome = How it ended; kept in the audit.
option-number = Its number, where an entry has several; see the command list.
option-state = Open, closed or all.
metavar-outcome = OUTCOME
metavar-number = NUMBER

command-complaint = Complaints about the content or the result of an initiative.
    .example =
        sangkien complaint open SK-7K3-M9QX --reason "The benefit figures are wrong"
        sangkien complaint list
command-complaint-open = Record a complaint about an entry.
    .about = The author is told that there is a complaint, not what it says. While it is open the entry cannot be nominated and its dossier is not valid.
    .reason = What it is about and who raised it; only officers read this.
    .example = sangkien complaint open SK-7K3-M9QX --reason "The benefit figures are wrong"
command-complaint-close = Close a complaint and record how it ended.
    .about = Only the unit that recorded it, or one above that, can close it.
    .example = sangkien complaint close SK-7K3-M9QX --outcome "Checked with the books: the figures are right"
command-complaint-list = List complaints, newest first.
    .example =
        sangkien complaint list
        sangkien complaint list --state all --unit P01
command-dispute = Disputes over who is the author of an initiative.
    .example =
        sangkien dispute open SK-7K3-M9QX --reason "The electrical team says it came first"
        sangkien dispute list
command-dispute-open = Record an authorship dispute.
    .about = The author is told that there is a dispute, not what it says. While it is open the entry cannot be nominated and its dossier is not valid.
    .reason = What it is about and who raised it; only officers read this.
    .example = sangkien dispute open SK-7K3-M9QX --reason "The electrical team says it came first"
command-dispute-close = Close a dispute and record how it ended.
    .about = Only the unit that recorded it, or one above that, can close it.
    .example = sangkien dispute close SK-7K3-M9QX --outcome "Both sides agree to be joint authors"
command-dispute-list = List authorship disputes, newest first.
    .example =
        sangkien dispute list
        sangkien dispute list --state closed
