import re
from dataclasses import fields
from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.edition import (
    Bilingual,
    Edition,
    EditionError,
    Field,
    Group,
    is_placeholder,
    load_edition,
    shifted,
    shipped_edition_text,
)
from programme.levels import Level
from programme.notice_rules import NoticeRules
from programme.window import Window

VIETNAM = timezone(timedelta(hours=7))
LETTER = shipped_edition_text()
WITHOUT_REASONS = re.sub(r"(?ms)^\[reasons\..*?(?=^#)", "", LETTER)
WITHOUT_NOTICES = re.sub(r"(?ms)^\[notices\].*?(?=^#)", "", LETTER)
A_TIME = "expected a time with its offset such as 2021-03-10T00:00:00+07:00"
TABLES = (
    "controller, description, dossier, entry, fields, groups, helpdesk, levels, notices, period, programme, "
    "quota, reasons, retention, window"
)


def problems_of(text: str) -> list[str]:
    with pytest.raises(EditionError) as caught:
        load_edition(text, "programme.toml")
    return str(caught.value).splitlines()


def letter() -> Edition:
    return load_edition(LETTER, "75-nghin-2021.toml")


def test_letters_name_goal_and_catalogue_r1_r2_r3_r33() -> None:
    edition = letter()

    assert edition.name.vi == "75 nghìn sáng kiến, vượt khó, phát triển"
    assert edition.name.in_language("en") == "75 thousand initiatives, overcoming difficulty, developing"
    assert (edition.code, edition.goal, edition.catalogue) == ("75-nghin-2021", 75_000, "2021")
    assert (edition.plan, edition.letter) == ("88/KH-TLĐ ngày 03/02/2021", "1653/TLĐ ngày 25/02/2021")
    assert edition.occasion == Bilingual("Tháng Công nhân năm 2021", "Workers’ Month 2021")


def test_letters_window_is_42_days_with_ten_minutes_of_grace_r60_r61_r64() -> None:
    assert letter().window == Window(
        opens=datetime(2021, 3, 10, tzinfo=VIETNAM),
        closes=datetime(2021, 4, 21, tzinfo=VIETNAM),
        grace=timedelta(minutes=10),
    )


def test_letters_period_is_february_to_may_r65() -> None:
    assert letter().months == (date(2021, 2, 1), date(2021, 3, 1), date(2021, 4, 1), date(2021, 5, 1))


def test_letters_dossier_is_late_after_the_end_of_22_april_r88() -> None:
    edition = letter()

    assert edition.dossier_deadline == datetime(2021, 4, 22, 23, 59, 59, 999999, tzinfo=VIETNAM)
    assert edition.return_deadline == datetime(2021, 4, 21, 23, 59, 59, 999999, tzinfo=VIETNAM)
    assert edition.award_years == (2018, 2019, 2020)
    assert edition.year == 2021


def test_letters_lengths_groups_fields_and_quota_r35_r40_r43_r83_r85() -> None:
    edition = letter()

    assert (edition.description_max, edition.description_min) == (1000, 50)
    assert edition.groups[0] == Group("Doanh nghiệp", "Enterprise", "ENTERPRISE")
    assert [group.code for group in edition.groups] == ["ENTERPRISE", "ADMINISTRATIVE"]
    assert edition.fields[1] == Field("Tạo ra sản phẩm mới", "New products", "b")
    assert [field.code for field in edition.fields] == ["a", "b", "c", "d", "e"]
    assert edition.quota_default == 4
    assert tuple(edition.level_names) == tuple(Level)


def test_letters_defaults_of_the_dialogue() -> None:
    edition = letter()

    assert (edition.ask_period, edition.ask_title, edition.minutes) == (True, False, 5)
    assert (edition.quiet_seconds, edition.entry_limit) == (3.0, None)


def test_contacts_of_the_letter_are_placeholders_r66() -> None:
    edition = letter()

    assert edition.placeholders == ("controller.contact", "helpdesk.contact")
    assert is_placeholder(edition.helpdesk_contact)
    assert not is_placeholder(edition.controller)


def test_letters_edition_has_ready_reasons_and_older_files_have_none_r74() -> None:
    reasons = letter().reasons

    assert {verdict: [reason.code for reason in each] for verdict, each in reasons.items()} == {
        "return": ["benefit", "method", "place", "novelty", "role", "readable"],
        "reject": ["not_initiative", "outside_period", "duplicate", "not_applied", "not_own"],
    }
    assert load_edition(WITHOUT_REASONS, "x").reasons == {}


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("[reasons.approve]\na = 'A'", "reasons.approve: is not a key we know, expected reject, return"),
        (
            "[reasons.return]\nCaps = 'A'",
            "reasons.return.Caps: is not the name of a reason, expected small letters such as benefit",
        ),
        (
            "[reasons.return]\na = 1",
            'reasons.return.a: is 1, expected a text in quotes, or { vi = "…", en = "…" }',
        ),
        ("[reasons]\nreturn = 1", "reasons.return: is 1, expected a table"),
    ],
)
def test_a_wrong_ready_reason_is_named(table: str, problem: str) -> None:
    assert problems_of(f"{WITHOUT_REASONS}\n{table}\n") == [f"programme.toml: {problem}"]


def test_workers_are_told_as_the_script_has_it_where_an_edition_says_nothing() -> None:
    text = f"{WITHOUT_NOTICES}\n[notices]\ndelay_minutes = 0\nquiet_to = '06:30'\nunder_review = true\n"

    assert letter().notices == load_edition(WITHOUT_NOTICES, "x").notices == NoticeRules()
    assert load_edition(text, "x").notices == NoticeRules(
        delay=timedelta(), quiet_from=time(21), quiet_to=time(6, 30), under_review=True
    )


def test_a_plain_text_stands_for_both_languages() -> None:
    text = LETTER.replace('hours = { vi = "giờ hành chính", en = "office hours" }', 'hours = "8:00–17:00"')

    assert load_edition(text, "x").helpdesk_hours == Bilingual("8:00–17:00", "8:00–17:00")


def test_an_entry_limit_is_read_r7() -> None:
    assert load_edition(LETTER.replace("# limit = 3", "limit = 3"), "x").entry_limit == 3


def test_every_language_but_english_is_vietnamese() -> None:
    both = Bilingual("xin chào", "hello")

    assert [both.in_language(language) for language in ("vi", "en", "fr")] == [
        "xin chào",
        "hello",
        "xin chào",
    ]
    assert str(both) == "xin chào"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("goal = 75000", "", "programme.goal: is missing, expected a whole number from 1 to 2000000000"),
        ("goal = 75000", "goal = true",
            "programme.goal: is true, expected a whole number from 1 to 2000000000"),
        ("goal = 75000", "goal = 0", "programme.goal: is 0, expected a whole number from 1 to 2000000000"),
        ("goal = 75000", "gaol = 1\ngoal = 1", "programme.gaol: is not a key we know, did you mean “goal”?"),
        (
            "grace_minutes = 10",
            "grase_minutes = 10",
            "window.grase_minutes: is not a key we know, did you mean “grace_minutes”?",
        ),
        (
            "closes = 2021-04-21T00:00:00+07:00",
            "closes = 2021-04-21T00:00:00",
            f"window.closes: is 2021-04-21T00:00:00, {A_TIME}",
        ),
        (
            "closes = 2021-04-21T00:00:00+07:00",
            "closes = 2021-03-09T00:00:00+07:00",
            "window.closes: is 2021-03-09T00:00:00+07:00, expected a time after window.opens",
        ),
        ('to = "2021-05"', 'to = "2021-13"',
            'period.to: is “2021-13”, expected a month in quotes such as "2021-02"'),
        ('to = "2021-05"', 'to = "2021-01"',
            "period.to: is 2021-01, expected a month not before period.from"),
        ('to = "2021-05"', 'to = "2024-01"',
            "period.to: is 2024-01, expected at most 24 months from period.from"),
        ("min = 50", "min = 1001", "description.min: is 1001, expected at most description.max"),
        ("ask = true", 'ask = "yes"', "period.ask: is “yes”, expected true or false"),
        (
            "quiet_seconds = 3",
            "quiet_seconds = 31",
            "description.quiet_seconds: is 31, expected a number of seconds from 0 to 30",
        ),
        ('quiet_to = "07:00"', 'quiet_to = "7:00"',
            'notices.quiet_to: is “7:00”, expected a time in quotes such as "21:00"'),
        ("delay_minutes = 10", "delay_minutes = 1441",
            "notices.delay_minutes: is 1441, expected a whole number from 0 to 1440"),
        (
            "[2018, 2019, 2020]",
            "[2018, 2020]",
            "dossier.award_years: is [2018, 2020], expected 3 whole numbers such as [2018, 2019, 2020]",
        ),
        (
            "[2018, 2019, 2020]",
            "[2018, 2019, 2021]",
            "dossier.award_years: is [2018, 2019, 2021], expected three years one after the other",
        ),
        (
            "deadline = 2021-04-22  #",
            "deadline = 2021-04-19  #",
            "dossier.deadline: is 2021-04-19T23:59:59.999999+07:00, expected a time after window.closes",
        ),
        (
            "until = 2022-04-22",
            "until = 2021-04-22",
            "retention.until: is 2021-04-22, expected a day after dossier.deadline",
        ),
        (
            "until = 2022-04-22",
            'until = "soon"',
            "retention.until: is “soon”, expected a day such as 2022-04-22",
        ),
        (
            'code = "75-nghin-2021"',
            'code = "75 nghìn"',
            "programme.code: is “75 nghìn”, expected small letters a to z, digits and single dashes",
        ),
        ('code = "75-nghin-2021"', 'code = ""',
            "programme.code: is “”, expected a text in quotes, not empty"),
        ("[quota]\ndefault = 4", "", "quota: is missing, expected a table"),
        ("ENTERPRISE =", "enterprise =",
            "groups.enterprise: is not a group code, expected capital letters such as ENTERPRISE"),
        ("a = {", "aa = {", "fields.aa: is not a field code, expected one small letter such as a"),
        (', en = "office hours"', "", "helpdesk.hours.en: is missing, expected a text in quotes"),
        (
            'hours = { vi = "giờ hành chính", en = "office hours" }',
            "hours = 8",
            'helpdesk.hours: is 8, expected a text in quotes, or { vi = "…", en = "…" }',
        ),
    ],
)  # fmt: skip
def test_a_problem_names_file_key_and_what_is_expected(old: str, new: str, problem: str) -> None:
    assert LETTER.count(old) >= 1

    assert problems_of(LETTER.replace(old, new, 1)) == [f"programme.toml: {problem}"]


@pytest.mark.parametrize(
    ("deadline", "until"),
    [("2021-04-22T18:00:00Z", "2021-04-23"), ("2021-04-23T06:00:00+14:00", "2021-04-22")],
)
def test_the_day_of_a_deadline_is_viet_nams_whatever_its_offset(deadline: str, until: str) -> None:
    """At 18:00 UTC the next day has begun in Viet Nam."""
    text = LETTER.replace("deadline = 2021-04-22  #", f"deadline = {deadline}  #", 1)
    last, next_day = (f"until = {date.fromisoformat(until) + timedelta(days=days)}" for days in (0, 1))

    assert problems_of(text.replace("until = 2022-04-22", last)) == [
        f"programme.toml: retention.until: is {until}, expected a day after dossier.deadline"
    ]
    assert load_edition(text.replace("until = 2022-04-22", next_day), "x").code == "75-nghin-2021"


def test_all_problems_are_told_at_once() -> None:
    text = (
        LETTER.replace("goal = 75000", "goal = -1")
        .replace("max = 1000", 'max = "many"')
        .replace("[period]", "[time]")
    )

    assert problems_of(text) == [
        "programme.toml: period: is missing, expected a table",
        "programme.toml: programme.goal: is -1, expected a whole number from 1 to 2000000000",
        "programme.toml: description.max: is “many”, expected a whole number from 1 to 4000",
        f"programme.toml: time: is not a key we know, expected {TABLES}",
    ]


def test_an_error_has_its_first_problem_in_parts() -> None:
    with pytest.raises(EditionError) as caught:
        load_edition(LETTER.replace("goal = 75000", "goal = 0"), "var/programme.toml")

    error = caught.value
    assert (error.file, error.key) == ("var/programme.toml", "programme.goal")
    assert error.problem == "is 0, expected a whole number from 1 to 2000000000"
    assert len(error.problems) == 1


def test_a_file_that_is_not_toml_says_where() -> None:
    assert problems_of("[programme\n") == [
        "programme.toml: is not TOML: Expected ']' at the end of a table declaration (at line 1, column 11)"
    ]


def test_an_empty_file_names_every_table() -> None:
    assert [line.split(":")[1].strip() for line in problems_of("")] == [
        "programme", "controller", "helpdesk", "entry", "description", "period", "quota", "dossier",
        "retention", "window", "groups", "fields", "levels",
    ]  # fmt: skip


def test_the_first_run_opens_today_for_the_same_42_days() -> None:
    edition = load_edition(shifted(LETTER, date(2026, 11, 22)), "programme.toml")

    assert edition.window.opens == datetime(2026, 11, 22, tzinfo=VIETNAM)
    assert edition.window.closes == datetime(2027, 1, 3, tzinfo=VIETNAM)
    assert edition.months == (date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1))
    assert edition.dossier_deadline.date() == date(2027, 1, 4)
    assert edition.return_deadline.date() == date(2027, 1, 3)
    assert edition.award_years == (2023, 2024, 2025)
    assert edition.retention_until == date(2028, 1, 4)
    assert edition.placeholders == ("controller.contact", "helpdesk.contact")


def test_the_first_run_in_january_asks_from_december_on() -> None:
    edition = load_edition(shifted(LETTER, date(2027, 1, 31)), "programme.toml")

    assert edition.months[0] == date(2026, 12, 1)
    assert edition.months[-1] == date(2027, 3, 1)


def test_shifting_to_the_letters_own_day_changes_nothing() -> None:
    assert load_edition(shifted(LETTER, date(2021, 3, 10)), "x") == letter()


def test_shifting_keeps_comments_and_every_other_line() -> None:
    before, after = LETTER.splitlines(), shifted(LETTER, date(2026, 11, 22)).splitlines()[4:]
    changed = [line.split("=")[0].strip() for old, line in zip(before, after, strict=True) if old != line]

    assert changed == (
        ["occasion", "opens", "closes", "from", "to", "deadline", "return_deadline", "award_years", "until"]
    )
    assert "closes = 2027-01-03T00:00:00+07:00  # closes by itself after 24h of 20/4" in after


CITATIONS = {"code", "plan", "letter", "catalogue"}


def test_no_text_of_a_shifted_edition_names_the_letters_year_but_its_citations_r3() -> None:
    edition = load_edition(shifted(LETTER, date(2026, 11, 22)), "programme.toml")

    assert edition.occasion == Bilingual("Tháng Công nhân năm 2026", "Workers’ Month 2026")
    assert {each.name for each in fields(edition) if "2021" in repr(getattr(edition, each.name))} == CITATIONS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sáng kiến áp dụng trước năm 2021.", "Sáng kiến áp dụng trước năm 2026."),
        ("trong năm 2021 và năm 2020", "trong năm 2026 và năm 2020"),
        ("theo Nghị định 12/2021/NĐ-CP ngày 24/02/2021", "theo Nghị định 12/2021/NĐ-CP ngày 24/02/2021"),
        ("số 120211, 20211, 2021-03", "số 120211, 20211, 2021-03"),
    ],
)
def test_the_year_moves_in_words_and_stays_in_dates_and_numbers_of_documents(text: str, shown: str) -> None:
    edition = load_edition(
        shifted(f"{WITHOUT_REASONS}\n[reasons.return]\nyear = '{text}'\n", date(2026, 1, 1)), "x"
    )

    assert edition.reasons["return"][0].vi == shown


def test_shifting_takes_real_contacts_out() -> None:
    text = LETTER.replace(
        'contact = { vi = "[đầu mối liên hệ: chưa điền]", en = "[contact: not filled in yet]" }',
        'contact = "helpdesk # contact"  # kept',
    )

    assert load_edition(text, "x").placeholders == ()
    assert load_edition(text, "x").has_helpdesk
    assert not load_edition(LETTER, "x").has_helpdesk
    assert load_edition(shifted(text, date(2026, 1, 1)), "x").placeholders == (
        "controller.contact",
        "helpdesk.contact",
    )


def test_shifting_something_else_says_what_is_wrong() -> None:
    with pytest.raises(EditionError):
        shifted("goal = 1", date(2026, 1, 1))


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1)))
def test_the_first_run_works_on_any_day(today: date) -> None:
    edition = load_edition(shifted(LETTER, today), "programme.toml")

    assert edition.window.closes - edition.window.opens == timedelta(days=42)
    assert len(edition.months) == 4


KEYS = [line.split("=")[0] for line in LETTER.splitlines() if "=" in line and not line.startswith("#")]


@given(st.sampled_from(KEYS), st.sampled_from(["1", '""', "[]", "{}", "true", "2021-01-01", "nan", '"x"']))
def test_any_value_anywhere_gives_an_edition_or_its_problems(key: str, junk: str) -> None:
    text = LETTER.replace(f"\n{key}=", f"\n{key}= {junk} #", 1)
    try:
        problems: tuple[str, ...] = ()
        load_edition(text, "programme.toml")
    except EditionError as error:
        problems = tuple(map(str, error.problems))

    assert all(problem.startswith("programme.toml: ") for problem in problems)
