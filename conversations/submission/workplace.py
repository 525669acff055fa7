"""Province or sector, and the unit below it: searched, listed or typed (R32–R34)."""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    Option,
    Question,
    Reply,
    State,
    Turn,
    Typed,
    failed,
    to,
    with_draft,
)
from conversations.submission.moving import onward, place_of
from conversations.submission.start import not_understood
from programme.entry import TYPED_UNIT_MAX
from programme.folding import fold
from units_data.catalogue import ROOT, Unit

PAGE = 8
_SUB_PAGE = 7
_QUERY_SHOWN = 40
_LABEL = 40
_TYPED_MIN = 2


def _top(state: State) -> str:
    """The unit under which the next choice lies: the chosen one, at first the whole country."""
    return (state.draft.unit if state.draft else None) or ROOT


def _button(unit: Unit, *, full: bool) -> Option:
    # The letter's own example: level 1 by its short name, below by the full one.
    label = unit.name if full and len(unit.name) <= _LABEL else unit.short_name
    return Option(unit.code, label[:_LABEL])


def _ask_unit(state: State, facts: Facts) -> Reply:
    return Reply("unit.ask", place_of("unit", state, facts), (Option("provinces"), Option("sectors")))


def _answer_unit(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose(("provinces" | "sectors") as which):
            return to(state, "unit_list", about=which)
        case Chose("again"):
            return to(state, "unit")
        case Chose(code) if code in facts.units:
            return choose(state, code, facts)
        case Typed(text):
            return _search_top(state, text, facts)
        case _:
            return failed(state, not_understood(_ask_unit(state, facts), facts))


def _search_top(state: State, text: str, facts: Facts) -> Turn:
    code = facts.units.read_code(text)
    if code:
        return to(state, "unit_one", about=code)
    found = facts.search.find(text, ROOT, limit=PAGE)
    query = text.strip()[:_QUERY_SHOWN]
    if not found:
        options = (Option("provinces"), Option("sectors"))
        return failed(replace(state, at="unit"), Reply("unit.none", {"query": query}, options))
    if len(found) == 1:
        unit = found[0].unit
        return choose(state, unit.code, facts) if found[0].exact else to(state, "unit_one", about=unit.code)
    return to(state, "unit_results", about=query)


def _ask_results(state: State, facts: Facts) -> Reply:
    query = state.about or ""
    found = facts.search.find(query, ROOT, limit=PAGE)
    options = (*(_button(match.unit, full=False) for match in found), Option("again"))
    return Reply("unit.results", {"n": str(len(found)), "query": query}, options)


def choose(state: State, code: str, facts: Facts) -> Turn:
    """Take a unit: go on below it, or on with the next step; a merged one leads to its successor first."""
    unit = facts.units[code]
    if unit.replaced_by:
        return to(state, "unit_one", about=code)
    inner = bool(facts.units.children(code))
    is_top = unit.parent == ROOT
    chosen = with_draft(state, unit=code, unit_done=not is_top and not inner, typed_unit=None)
    if is_top:
        # Most sector unions have no list below them yet: then the workplace is typed (data/README).
        return to(chosen, "sub" if inner else "sub_other")
    if inner:
        return to(chosen, "sub_deeper", about=code)
    return onward(chosen, facts, "sub")


def _ask_one(state: State, facts: Facts) -> Reply:
    code = state.about or ROOT
    unit = facts.units[code]
    options = (Option("yes"), Option("again"))
    if unit.replaced_by:
        names = {"old_name": unit.name, "new_name": facts.units.path_text(unit.replaced_by)}
        return Reply("unit.merged", names, options)
    return Reply("unit.one", {"unit_name": facts.units.path_text(code)}, options)


def _answer_one(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes") if state.about:
            return choose(state, facts.units[state.about].replaced_by or state.about, facts)
        case Chose("again"):
            return _search_again(state)
        case Typed(text):
            return _search(state, text, facts)
        case _:
            return failed(state, not_understood(_ask_one(state, facts), facts))


def _search(state: State, text: str, facts: Facts) -> Turn:
    return _search_top(state, text, facts) if _top(state) == ROOT else _search_sub(state, text, facts)


def _search_again(state: State) -> Turn:
    return to(state, "unit" if _top(state) == ROOT else "sub")


def _list(state: State, facts: Facts) -> tuple[Unit, ...]:
    if state.at == "sub_list":
        return facts.units.children(_top(state))
    return facts.units.sectors if state.about == "sectors" else facts.units.provinces


def _ask_list(state: State, facts: Facts) -> Reply:
    units = _list(state, facts)
    pages = max(1, -(-len(units) // PAGE))
    page = min(state.page, pages - 1)
    shown = units[page * PAGE : (page + 1) * PAGE]
    options = [_button(unit, full=state.at == "sub_list") for unit in shown]
    options += [Option("next")] if page + 1 < pages else []
    options += [Option("back")]
    return Reply("unit.more", {"page": str(page + 1), "pages": str(pages)}, tuple(options))


def _answer_list(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("next"):
            return Turn(replace(state, page=state.page + 1, failures=0), asks=True)
        case Chose("back") if state.page > 0:
            return Turn(replace(state, page=state.page - 1, failures=0), asks=True)
        case Chose("back"):
            return _search_again(state)
        case Chose(code) if code in facts.units:
            return choose(state, code, facts)
        case Typed(text):
            return _search(state, text, facts)
        case _:
            return failed(state, not_understood(_ask_list(state, facts), facts))


def _ask_sub(state: State, facts: Facts) -> Reply:
    arguments = {**place_of("sub", state, facts), "top_unit": facts.units[_top(state)].short_name}
    return Reply("sub.ask", arguments, (Option("list"), Option("missing")))


def _answer_sub(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("list"):
            return to(state, "sub_list")
        case Chose("missing"):
            return to(state, "sub_other")
        case Chose("again"):
            return to(state, "sub")
        case Chose(code) if code in facts.units:
            return choose(state, code, facts)
        case Typed(text):
            return _search_sub(state, text, facts)
        case _:
            return failed(state, not_understood(_ask_sub(state, facts), facts))


def _search_sub(state: State, text: str, facts: Facts) -> Turn:
    code = facts.units.read_code(text)
    if code:
        return to(state, "unit_one", about=code)
    top = _top(state)
    found = facts.search.find(text, top, limit=_SUB_PAGE)
    query = text.strip()[:_QUERY_SHOWN]
    if not found:
        arguments = {"query": query, "top_unit": facts.units[top].short_name}
        reply = Reply("sub.none", arguments, (Option("again"), Option("missing")))
        return failed(replace(state, at="sub"), reply)
    if len(found) == 1 and found[0].exact:
        return choose(state, found[0].unit.code, facts)
    return to(state, "sub_results", about=query)


def _ask_sub_results(state: State, facts: Facts) -> Reply:
    query = state.about or ""
    found = facts.search.find(query, _top(state), limit=_SUB_PAGE)
    options = (*(_button(match.unit, full=True) for match in found), Option("missing"), Option("again"))
    return Reply("sub.results", {"n": str(len(found)), "query": query}, options)


def _ask_deeper(state: State, facts: Facts) -> Reply:
    unit = facts.units[_top(state)]
    arguments = {"unit_name": unit.short_name, "n": str(len(facts.units.children(unit.code)))}
    return Reply("sub.deeper", arguments, (Option("deeper"), Option("stop")))


def _answer_deeper(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("deeper"):
            return to(state, "sub")
        case Chose("stop"):
            return onward(with_draft(state, unit_done=True), facts, "sub")
        case Typed(text):
            return _search_sub(state, text, facts)
        case _:
            return failed(state, not_understood(_ask_deeper(state, facts), facts))


def _ask_other(_state: State, _facts: Facts) -> Reply:
    return Reply("sub.other_ask")


def _answer_other(state: State, event: Event, facts: Facts) -> Turn:
    typed = " ".join(event.text.split()) if isinstance(event, Typed) else ""
    if not _TYPED_MIN <= len(typed) <= TYPED_UNIT_MAX or not any(c.isalpha() for c in fold(typed)):
        return failed(state, not_understood(_ask_other(state, facts), facts))
    code = facts.units.read_code(typed)
    if code:
        return to(state, "unit_one", about=code)
    saved = Reply("sub.other_saved", {"typed_unit": typed, "top_unit": facts.units[_top(state)].short_name})
    return onward(with_draft(state, typed_unit=typed, unit_done=True), facts, "sub", saved)


QUESTIONS = {
    "unit": Question(ask=_ask_unit, answer=_answer_unit),
    "unit_results": Question(ask=_ask_results, answer=_answer_unit),
    "unit_list": Question(ask=_ask_list, answer=_answer_list),
    "unit_one": Question(ask=_ask_one, answer=_answer_one),
    "sub": Question(ask=_ask_sub, answer=_answer_sub),
    "sub_results": Question(ask=_ask_sub_results, answer=_answer_sub),
    "sub_list": Question(ask=_ask_list, answer=_answer_list),
    "sub_deeper": Question(ask=_ask_deeper, answer=_answer_deeper),
    "sub_other": Question(ask=_ask_other, answer=_answer_other),
}
