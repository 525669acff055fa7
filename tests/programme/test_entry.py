from datetime import UTC, datetime, timedelta

import pytest

from programme.entry import TRANSITIONS, VALID, Act, Entry, Group, Status
from programme.errors import ActNotAllowed
from programme.progress import Tally
from programme.use_cases.recording import change

AT = datetime(2021, 3, 15, tzinfo=UTC)

# Appendix 2 and design §4 once more, written by status: what each act makes of it.
LIFE = {
    Status.SUBMITTED: {
        Act.CLAIM: Status.UNDER_REVIEW,
        Act.APPROVE: Status.APPROVED,
        Act.RETURN: Status.RETURNED,
        Act.REJECT: Status.REJECTED,
        Act.WITHDRAW: Status.WITHDRAWN,
    },
    Status.UNDER_REVIEW: {
        Act.RELEASE: Status.SUBMITTED,
        Act.APPROVE: Status.APPROVED,
        Act.RETURN: Status.RETURNED,
        Act.REJECT: Status.REJECTED,
        Act.WITHDRAW: Status.WITHDRAWN,
    },
    Status.RETURNED: {
        Act.RESUBMIT: Status.SUBMITTED,
        Act.WITHDRAW: Status.WITHDRAWN,
        Act.REOPEN: Status.SUBMITTED,
    },
    Status.APPROVED: {Act.REOPEN: Status.SUBMITTED, Act.NOMINATE: Status.NOMINATED},
    Status.REJECTED: {Act.REOPEN: Status.SUBMITTED},
    Status.NOMINATED: {
        Act.NOMINATE: Status.NOMINATED,
        Act.TAKE_BACK: Status.APPROVED,
        Act.NOT_SELECT: Status.NOT_SELECTED,
        Act.COMMEND: Status.COMMENDED,
    },
    Status.NOT_SELECTED: {Act.UNDO_NOT_SELECT: Status.NOMINATED},
    Status.COMMENDED: {Act.UNDO_COMMEND: Status.NOMINATED},
    Status.WITHDRAWN: {},
}


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("status", Status)
def test_every_act_in_every_status_is_allowed_or_refused_as_written(status: Status, act: Act) -> None:
    entry = an_entry(status)
    expected = LIFE[status].get(act)

    assert entry.may(act) is (expected is not None)
    if expected is None:
        with pytest.raises(ActNotAllowed) as refusal:
            entry.after(act, AT)
        assert refusal.value.arguments == {"code": "SK-000-0000", "status": status, "act": act}
    else:
        after = entry.after(act, AT + timedelta(hours=1))
        assert (after.status, after.updated_at) == (expected, AT + timedelta(hours=1))


def test_the_table_has_no_pair_that_is_not_written_here() -> None:
    assert {
        (status, act): after for status, acts in LIFE.items() for act, after in acts.items()
    } == TRANSITIONS


@pytest.mark.parametrize("status", Status)
def test_every_status_but_withdrawn_counts_as_submitted_and_four_as_valid(status: Status) -> None:
    """R2."""
    valid = {Status.APPROVED, Status.NOMINATED, Status.NOT_SELECTED, Status.COMMENDED}

    assert change(None, status) == Tally(int(status is not Status.WITHDRAWN), int(status in valid))
    assert valid == VALID


def an_entry(status: Status) -> Entry:
    return Entry(
        code="SK-000-0000",
        edition="test",
        draft_id="draft",
        chat=1,
        full_name="Nguyễn Văn A",
        phone="+84900000001",
        unit="P01-002",
        group=Group.ENTERPRISE,
        description="Gá kẹp nhanh",
        text_hash="",
        channel="terminal",
        submitted_at=AT,
        updated_at=AT,
        status=status,
    )
