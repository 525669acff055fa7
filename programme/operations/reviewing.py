"""Operations of reviewing one entry after the other."""

from programme.access import Right
from programme.operations.operation import Operation, always
from programme.requests.reviewing import (
    AddNote,
    Batch,
    LastBatch,
    ListReasons,
    NextEntry,
    NoteAdded,
    Reasons,
    ReleaseClaims,
    Released,
    ReviewSheet,
)
from programme.use_cases.reviewing import add_note, last_batch, list_reasons, next_entry, release_claims

NEXT = Operation(
    name="next",
    request=NextEntry,
    response=ReviewSheet,
    right=Right.APPRAISE,
    perform=next_entry,
    writes=always,
)
RELEASE = Operation(
    name="release",
    request=ReleaseClaims,
    response=Released,
    right=Right.APPRAISE,
    perform=release_claims,
    writes=always,
)
NOTE = Operation(
    name="note",
    request=AddNote,
    response=NoteAdded,
    right=Right.APPRAISE,
    perform=add_note,
    writes=always,
)
REASONS = Operation(
    name="reasons", request=ListReasons, response=Reasons, right=Right.APPRAISE, perform=list_reasons
)
LAST_BATCH = Operation(
    name="last-batch", request=LastBatch, response=Batch, right=Right.APPRAISE, perform=last_batch
)
