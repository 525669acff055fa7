"""One small request of every operation, aimed at a unit and at what that unit has.

A new operation gets its line in EXAMPLES: what to ask, whose level decides, and how far it may reach. The
table of access (test_access_table.py) runs it at every level, at every place.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import Enum, auto

from programme.dossier import Item, Way
from programme.entry import Group
from programme.objection import ObjectionKind
from programme.requests.acts import Appraise, Nominate, TakeBack
from programme.requests.announcing import (
    Announce,
    CancelAnnouncement,
    ListAnnouncements,
    ShowAnnouncement,
)
from programme.requests.auditing import ReadAudit, VerifyAudit
from programme.requests.commendation import (
    Commend,
    ListCommended,
    NotSelect,
    UndoCommend,
    UndoNotSelect,
)
from programme.requests.counting import CountEntries
from programme.requests.data_requests import (
    AnswerRequest,
    DoRequest,
    ExtendRequest,
    ListRequests,
    ShowRequest,
)
from programme.requests.doors import CountDoors
from programme.requests.dossiers import (
    CheckDossier,
    ExportDossier,
    ListDossiers,
    SendDossier,
    SetDossier,
    ShowDossier,
)
from programme.requests.entering import Enter, OnBehalf, ShowEnteringRules
from programme.requests.entries import Filter, ListEntries, ShowEntry
from programme.requests.exporting import ExportEntries
from programme.requests.handing_over import HandOver
from programme.requests.importing import ImportUnits, SetTarget, UnitRow
from programme.requests.linking import LinkOfficer, ListLinks, UnlinkOfficer
from programme.requests.mapping import ListTyped, MapUnits, TypedIs
from programme.requests.moving import Move
from programme.requests.objections import CloseObjections, ListObjections, OpenObjections
from programme.requests.officers import AddOfficer, ListOfficers, RenewToken, RevokeOfficer, WhoAmI
from programme.requests.posters import ListPosters
from programme.requests.questions import AnswerQuestion, ListQuestions, ShowQuestion
from programme.requests.quotas import QuotaWanted, SetQuotas, ShowQuotas
from programme.requests.recognition import Recognise
from programme.requests.reviewing import AddNote, LastBatch, ListReasons, NextEntry, ReleaseClaims
from programme.requests.searching import SearchEntries
from programme.requests.selection import CompareEntries, ListNominated
from programme.requests.similar import FindSimilar, KeepSimilar, ListClusters, SimilarTo
from programme.requests.units import ListUnits, SearchUnits
from programme.requests.unreachable import ListUnreachable, MarkCalled
from programme.requests.window import CloseWindow, ExtendWindow, ShowWindow

DAY = date(2021, 3, 12)
LATER = datetime(2021, 4, 25, 17, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A unit and its things: entries in every state, and an officer.

    `nominated` left this unit, `received` came to it from below, `unselected` as well; a unit that has none
    of a kind has another entry of its own there.
    """

    unit: str
    submitted: str
    approved: str
    nominated: str
    objected: str
    commended: str
    received: str
    unselected: str
    typed: str
    officer: str
    asked: str
    question: int


class Level(Enum):
    """Whose level decides: the officer's own, or that of the unit in whose name it is done."""

    OWN = auto()
    OF_THE_AIM = auto()


class Reach(Enum):
    """How far it may be aimed: at one's own unit and below, below only, or at no unit in particular."""

    WITHIN = auto()
    BELOW = auto()
    NOWHERE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What is asked of an aim; `own_is_free` needs no right for one's own unit."""

    ask: Callable[[Aim], object]
    level: Level = Level.OWN
    reach: Reach = Reach.WITHIN
    own_is_free: bool = field(default=False)


def _own(ask: Callable[[Aim], object], reach: Reach = Reach.WITHIN) -> Example:
    return Example(ask=ask, reach=reach)


def _acts(ask: Callable[[Aim], object]) -> Example:
    """An act in the name of the aim."""
    return Example(ask=ask, level=Level.OF_THE_AIM)


def _anywhere(ask: Callable[[Aim], object]) -> Example:
    return Example(ask=ask, reach=Reach.NOWHERE)


def _on_paper(unit: str) -> OnBehalf:
    return OnBehalf(
        row=1,
        full_name="Nguyễn Văn B",
        phone="0900000555",
        unit=unit,
        group=Group.ENTERPRISE,
        start_month=DAY,
        title="Giá để dao",
        description="Giá để dao tiện xếp theo cỡ, thợ lấy đúng dao ngay lần đầu, không phải tìm như trước.",
        agreement="ký vào phiếu",
    )


EXAMPLES: dict[str, Example] = {
    # Reading
    "list": _own(lambda aim: ListEntries(where=Filter(unit=aim.unit))),
    "show": _own(lambda aim: ShowEntry(code=aim.submitted, reveal=True)),
    "count": _own(lambda aim: CountEntries(where=Filter(unit=aim.unit))),
    "search": _own(lambda aim: SearchEntries(where=Filter(unit=aim.unit, text="may tien"))),
    "export-page": _own(lambda aim: ExportEntries(where=Filter(unit=aim.unit), reveal=True)),
    "compare": _own(lambda aim: CompareEntries(codes=(aim.submitted, aim.approved))),
    "nominated": _own(lambda aim: ListNominated(unit=aim.unit)),
    "commended": _own(lambda aim: ListCommended(unit=aim.unit)),
    "objections": _own(lambda aim: ListObjections(unit=aim.unit)),
    "similar": _own(lambda aim: SimilarTo(code=aim.submitted)),
    "similar-clusters": _own(lambda aim: ListClusters(where=Filter(unit=aim.unit))),
    "similar-find": _own(lambda aim: FindSimilar(unit=aim.unit)),
    "similar-keep": _own(lambda aim: KeepSimilar(unit=aim.unit, found=())),
    "audit-log": _anywhere(lambda _: ReadAudit()),
    "audit-verify": _anywhere(lambda _: VerifyAudit()),
    # Review
    "appraise": _acts(lambda aim: Appraise(act="approve", codes=(aim.submitted,), for_unit=aim.unit)),
    "next": _acts(lambda aim: NextEntry(code=aim.submitted, for_unit=aim.unit)),
    "release": _anywhere(lambda aim: ReleaseClaims(codes=(aim.submitted,))),
    "note": _acts(lambda aim: AddNote(code=aim.submitted, text="Xem lại ảnh", for_unit=aim.unit)),
    "reasons": _anywhere(lambda _: ListReasons()),
    "last-batch": _anywhere(lambda _: LastBatch()),
    "object": _acts(
        lambda aim: OpenObjections(
            codes=(aim.approved,), kind=ObjectionKind.DISPUTE, reason="Trùng tác giả", for_unit=aim.unit
        )
    ),
    "close-objection": _acts(
        lambda aim: CloseObjections(
            codes=(aim.objected,), kind=ObjectionKind.COMPLAINT, outcome="Không có căn cứ", for_unit=aim.unit
        )
    ),
    "enter": _acts(lambda aim: Enter(rows=(_on_paper(aim.unit),), for_unit=aim.unit)),
    "entering-rules": _acts(lambda aim: ShowEnteringRules(for_unit=aim.unit)),
    "move": _acts(lambda aim: Move(codes=(aim.submitted,), to=aim.unit, for_unit=aim.unit)),
    # The ladder
    "nominate": _acts(lambda aim: Nominate(codes=(aim.approved,), field="a", for_unit=aim.unit)),
    "take-back": _acts(lambda aim: TakeBack(codes=(aim.nominated,), for_unit=aim.unit)),
    "not-select": _acts(lambda aim: NotSelect(codes=(aim.received,), for_unit=aim.unit)),
    "not-select-undo": _acts(lambda aim: UndoNotSelect(codes=(aim.unselected,), for_unit=aim.unit)),
    "people-unreachable": _own(lambda aim: ListUnreachable(unit=aim.unit)),
    "people-called": _acts(lambda aim: MarkCalled(codes=(aim.approved,), for_unit=aim.unit)),
    "recognise": _acts(
        lambda aim: Recognise(
            codes=(aim.approved,), decision="12/QĐ", decided_on=DAY, decided_by="Hội đồng", for_unit=aim.unit
        )
    ),
    "commend": _acts(lambda aim: Commend(codes=(aim.approved,), form="Giấy khen", for_unit=aim.unit)),
    "commend-undo": _acts(lambda aim: UndoCommend(codes=(aim.commended,), for_unit=aim.unit)),
    "quotas": _own(lambda aim: ShowQuotas(unit=aim.unit)),
    "quota-set": _own(lambda aim: SetQuotas(wanted=(QuotaWanted(unit=aim.unit, quota=9),)), Reach.BELOW),
    # Announcements and the window
    "announce": _own(lambda aim: Announce(text="Họp lúc 9 giờ", unit=aim.unit, dry_run=True)),
    "announcements": _anywhere(lambda _: ListAnnouncements()),
    "announcement": _anywhere(lambda _: ShowAnnouncement(number=1)),
    "announce-cancel": _anywhere(lambda _: CancelAnnouncement(number=1)),
    "window": _anywhere(lambda _: ShowWindow()),
    "window-extend": _anywhere(lambda _: ExtendWindow(closes=LATER, dry_run=True)),
    "window-close": _anywhere(lambda _: CloseWindow(dry_run=True)),
    # Dossiers
    "dossier": _own(lambda aim: ShowDossier(code=aim.nominated, reveal=True)),
    "dossier-set": _acts(
        lambda aim: SetDossier(
            code=aim.nominated, answers={Item.POSITION: "Thợ tiện bậc 5"}, for_unit=aim.unit
        )
    ),
    "dossier-check": _own(lambda aim: CheckDossier(unit=aim.unit)),
    "dossier-send": _acts(lambda aim: SendDossier(way=Way.POST, sent_on=DAY, for_unit=aim.unit)),
    "dossiers": _anywhere(lambda _: ListDossiers()),
    "dossier-export": _own(lambda aim: ExportDossier(unit=aim.unit)),
    # Personal data
    "people-hand-over": _acts(lambda aim: HandOver(code=aim.approved, for_unit=aim.unit)),
    "people-requests": _own(lambda aim: ListRequests(unit=aim.unit)),
    "people-request": _own(lambda aim: ShowRequest(code=aim.asked)),
    "people-answer": _own(lambda aim: AnswerRequest(code=aim.asked, text="Đã nhận")),
    "people-extend": _own(lambda aim: ExtendRequest(code=aim.asked, reason="Cần hỏi lại")),
    "people-do": _own(lambda aim: DoRequest(code=aim.asked)),
    # Officers
    "whoami": _anywhere(lambda _: WhoAmI()),
    "officers-list": _anywhere(lambda _: ListOfficers()),
    "officers-add": _own(lambda aim: AddOfficer(name="Nguyễn Văn Mới", unit=aim.unit)),
    "officers-revoke": _own(lambda aim: RevokeOfficer(name=aim.officer)),
    "officers-renew": _own(lambda aim: RenewToken(name=aim.officer)),
    "officers-link": _own(lambda aim: LinkOfficer(name=aim.officer)),
    "officers-links": _anywhere(lambda _: ListLinks()),
    "officers-unlink": _own(lambda aim: UnlinkOfficer(name=aim.officer)),
    # Questions
    "questions": _own(lambda aim: ListQuestions(unit=aim.unit)),
    "question": _own(lambda aim: ShowQuestion(number=aim.question)),
    "question-answer": _own(lambda aim: AnswerQuestion(number=aim.question, text="Được")),
    # Units
    "units-search": _anywhere(lambda aim: SearchUnits(query=aim.unit)),
    "units-list": _own(lambda aim: ListUnits(under=aim.unit)),
    "count-doors": _own(lambda aim: CountDoors(unit=aim.unit)),
    "posters": _own(lambda aim: ListPosters(under=aim.unit)),
    "units-import": _anywhere(
        lambda aim: ImportUnits(rows=(UnitRow(line=2, values={"code": aim.unit, "contact": "a@b.example"}),))
    ),
    "target-set": Example(ask=lambda aim: SetTarget(unit=aim.unit, target=50), own_is_free=True),
    "typed-units": _own(lambda aim: ListTyped(under=aim.unit)),
    "map-units": _own(lambda aim: MapUnits(names=(TypedIs(typed=aim.typed, to=aim.unit, under=aim.unit),))),
}
