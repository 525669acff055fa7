"""What stands against an entry: a complaint about it, or a dispute about who its author is (R93, R94)."""

from enum import StrEnum

from programme.entry import Flag


class ObjectionKind(StrEnum):
    """A complaint about the content or the recognised result (R93), or a dispute about authorship (R94)."""

    COMPLAINT = "complaint"
    DISPUTE = "dispute"


FLAGS = {ObjectionKind.COMPLAINT: Flag.COMPLAINT_OPEN, ObjectionKind.DISPUTE: Flag.DISPUTE_OPEN}
"""The flag that stands while any objection of the kind is open; closed ones do not count (R94)."""

BLOCKING = frozenset(FLAGS.values())
"""The flags with which an entry is neither nominated nor commended by the national level."""
