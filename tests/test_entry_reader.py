"""Sound entries read without pydantic: what is read is what pydantic sees, and never less strictly.

They are changed in all the ways in which a file can be wrong, and some in which it isn't.
"""

from __future__ import annotations

import copy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from gaoxin_cli.entry import Entry, Must, key
from gaoxin_cli.forms.form_file import FormFile
from gaoxin_cli.plan_file import PlanFile
from gaoxin_cli.plans.entry_reader import read_entry, read_sound, validated
from gaoxin_cli.plans.yaml_tree import parse, plain
from tests.conftest import Gaoxin, Write
from tests.entries import entry_of

ROOT = Path(__file__).parents[1]
PLANS = sorted(
    path
    for folder in ("samples", "tests/cases/met", "tests/cases/missed", "tests/cases/kinds")
    for path in (ROOT / folder).rglob("*.yaml")
    if path.name in ("targets.yaml", "plan.yaml")
)
RAW: dict[str, Any] = {
    "plan": {
        "id": "p", "title": "计划", "status": "draft", "years": [2025, 2026],
        "precision": 1, "rounding": "half_even",
    },
    "areas": {
        "zone": {"name": {"zh": "区", "en": "Zone"}, "part_of": "city", "aliases": ["Z"]},
        "city": {"name": "City", "level": "city", "members": ["zone"]},
    },
    "measures": {
        "gdp": {
            "name": "GDP", "unit": "亿元", "kind": "flow", "growth": "constant_prices",
            "may_be_negative": False, "aliases": ["gross"],
        },
        "firms": {"name": "Firms", "unit": "家", "kind": "stock"},
    },
    "indicators": {
        "level": {"kind": "level", "of": "gdp", "better": "lower", "precision": 2, "note": "n"},
        "growth": {"kind": "growth", "of": "gdp", "since": 2020, "average": True, "path": "bound"},
        "ratio": {"kind": "ratio", "of": "gdp", "to": "firms", "percent": False},
        "share": {"kind": "share", "of": "gdp", "within": "city"},
        "multiple": {"kind": "multiple", "of": "growth"},
        "count": {"kind": "count", "of": "gdp", "where": ">= 7", "unit": "家"},
    },
    "targets": [
        {
            "area": "zone", "source": "一",
            "indicators": {"level": {"2025": 7, "every_year": "> 7%"}},
        },
        {
            "each": ["zone", "city"],
            "indicators": {"share": {"2026": {"bound": "2..3", "provisional": True, "note": "n"}}},
        },
        {"each": "city", "indicators": {"count": {"2026": {"bound": 1, "waived": "why"}}}},
    ],
    "grades": [{"name": "A", "from": Decimal("0.9"), "colour": "green"}, {"name": "B"}],
    "scoring": [
        {
            "id": "s", "name": "S", "areas": "city", "years": [2025],
            "points": {
                "level": 10,
                "growth": {"points": 5, "most": Decimal("1.2")},
                "ratio": {"points": 5, "method": "step", "per": 1, "least": 0, "most": 6},
                "share": {"points": Decimal("0.5"), "method": "rank"},
            },
        }
    ],
}  # fmt: skip
FORM: dict[str, Any] = {
    "forms": [
        {
            "files": ["a*.csv", "b.csv"], "sheets": "一季度", "header": [4, 5],
            "area": {"column": ["甲", "$C"], "blank": "zone", "names": {"高新": "zone"}},
            "period": {"header_row": 1, "pattern": "([0-9]{4})年"},
            "measure": "gdp", "unit": ["万元", "家"], "multiplier": {"column": "乘数"},
            "note": "备注", "role": "growth", "span": "cumulative",
            "columns": {
                "本期": "value", "上年": {"role": "prior", "period": "2025年", "unit": "亿元"},
                "序号": "ignore", "$F": {"ignore": True},
            },
        },
        {"area": {"title": "(.*)"}, "period": {"year": "年", "month": "月"}, "header": 2},
    ]
}  # fmt: skip
SOUND: dict[type[Entry], dict[str, Any]] = {PlanFile: RAW, FormFile: FORM}
ODD: tuple[object, ...] = (
    None, True, False, 0, 1, -1, 999, 2025, 10000, 13, Decimal("1.5"), Decimal(2025), Decimal(0),
    "", " ", "\x1c", "x", "7", "2025", "02025", "every_year", "true", "lower", "growth", "kind",
    ">= 7", "7 ± 1", "3..2", "亿元", "%", [], ["zone"], ["zone", 1], [2025], [2025, "2026"], [[]],
    {}, {"zh": "区"}, {"zh": None}, {"en": " "}, {"bound": 7}, {"points": 1}, {"kind": "level"},
    {"column": "a"}, {"title": "(a)", "sheet": "(b)"}, "(a+)+", "valeu", "2025年", {"ignore": True},
    {"method": "met", "points": 1}, {"method": "attainment", "points": 0},
)  # fmt: skip
"""What may stand where it should not, and what may."""


def steps_of(value: object) -> list[tuple[str | int, object]]:
    """The steps into a mapping or a list, and what is there."""
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def ways(value: object) -> list[tuple[str | int, ...]]:
    """The ways to all that is in plain data, itself included."""
    return [(), *((step, *way) for step, inner in steps_of(value) for way in ways(inner))]


WAYS = {kind: [way for way in ways(raw) if way] for kind, raw in SOUND.items()}
KEYS = {
    kind: sorted({str(way[-1]) for way in found} | {"mesure", " ", "2027", "02025", "9999"})
    for kind, found in WAYS.items()
}


def holder(raw: object, way: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - a mapping or a list
    """What holds the place at the end of a way; None if it isn't there any more."""
    for step in way[:-1]:
        raw = dict(steps_of(raw)).get(step)
    return raw if way[-1] in dict(steps_of(raw)) else None


@st.composite
def changed(draw: st.DrawFn, kind: type[Entry]) -> dict[str, Any]:
    """A sound file in which up to three things are another, missing, or called otherwise."""
    raw = copy.deepcopy(SOUND[kind])
    for way in draw(st.lists(st.sampled_from(WAYS[kind]), min_size=1, max_size=3)):
        container = holder(raw, way)
        if isinstance(container, dict):
            change(draw, container, str(way[-1]), KEYS[kind])
        elif isinstance(container, list):
            container[int(way[-1])] = draw(st.sampled_from(ODD))
    return raw


def change(draw: st.DrawFn, container: dict[str, Any], name: str, keys: list[str]) -> None:
    """Change a value, take a key away, call it otherwise, or add one."""
    match draw(st.sampled_from(("value", "value", "value", "away", "name", "more"))):
        case "value":
            container[name] = draw(st.sampled_from(ODD))
        case "away":
            del container[name]
        case "name":
            container[draw(st.sampled_from(keys))] = container.pop(name)
        case "more":
            container[draw(st.sampled_from(keys))] = draw(st.sampled_from(ODD))


def compare(kind: type[Entry], raw: dict[str, Any]) -> None:
    """Read a file both ways: what is read is what is seen, and only for blanks nothing is."""
    before = copy.deepcopy(raw)
    read, seen = read_sound(kind, raw), validated(kind, raw)
    assert raw == before
    if isinstance(seen, kind) and r"\x1c" not in repr(raw):
        assert read == seen
    else:
        assert read is None or read == seen


@pytest.mark.parametrize("kind", SOUND)
@settings(max_examples=400)
@given(data=st.data())
def test_what_is_read_is_what_pydantic_sees_and_what_it_refuses_is_not_read(
    kind: type[Entry], data: st.DataObject
) -> None:
    compare(kind, data.draw(changed(kind)))


@pytest.mark.parametrize("odd", range(len(ODD)), ids=[repr(one) for one in ODD])
def test_each_odd_value_in_each_place(odd: int) -> None:
    for kind, ways_of in WAYS.items():
        for way in ways_of:
            raw = copy.deepcopy(SOUND[kind])
            holder(raw, way)[way[-1]] = ODD[odd]
            compare(kind, raw)


@pytest.mark.parametrize("path", PLANS, ids=[str(path.relative_to(ROOT)) for path in PLANS])
def test_every_plan_that_is_sound_is_read(path: Path) -> None:
    tree, problems = parse(path.read_text(encoding="utf-8"), str(path))
    assert problems == []
    assert entry_of(PlanFile, plain(tree)).plan.years


class Odd(Entry):
    even: Annotated[int, Must(multiple_of=2)] = key("Even.")
    when: date | None = key("A day.", default=None)


def test_what_only_pydantic_knows_is_left_to_it() -> None:
    """A rule that the reader doesn't know, a type that it can't make, a blank that is a text."""
    for sound in ({"even": 2}, {"even": 2, "when": "2025-06-30"}):
        assert read_sound(Odd, sound) is None
    assert read_entry(Odd, {"even": 2, "when": "2025-06-30"}) == Odd(even=2, when=date(2025, 6, 30))
    assert isinstance(read_entry(Odd, {"even": 3}), ValidationError)
    raw = copy.deepcopy(RAW)
    raw["plan"]["id"] = "\x1c"
    assert read_sound(PlanFile, raw) is None
    assert isinstance(read_entry(PlanFile, raw), PlanFile)


def test_an_entry_does_not_change_and_knows_its_keys() -> None:
    odd = Odd(even=2)
    assert repr(odd) == "Odd(even=2, when=None)"
    assert (odd, hash(odd)) == (Odd(even=2, when=None), hash(Odd(even=2)))
    assert odd != Odd(even=4)
    with pytest.raises(AttributeError, match="even"):
        setattr(odd, "even", 4)  # noqa: B010 - a type checker refuses the plain form too
    with pytest.raises(TypeError, match="even"):
        Odd()  # type: ignore[call-arg]  # that is what is tried
    with pytest.raises(TypeError, match="odd"):
        Odd(even=2, odd=1)  # type: ignore[call-arg]  # as before


def loads_pydantic(gaoxin: Gaoxin, *args: str, cwd: Path = ROOT) -> bool:
    """Whether a run of the command imports pydantic."""
    done = gaoxin(*args, cwd=cwd, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert "gaoxin_cli.plan_file" in done.err
    return "pydantic" in done.err


def test_sound_plans_and_forms_are_read_without_pydantic(gaoxin: Gaoxin, write: Write) -> None:
    assert not loads_pydantic(gaoxin, "check", "samples/actuals.csv")
    for command in (("targets",), ("rank", "samples/actuals.csv"), ("read", "samples/actuals.csv")):
        assert not loads_pydantic(gaoxin, *command)
    form = str(write("forms.yaml", gaoxin("form", "samples/actuals.csv", cwd=ROOT).out))
    assert not loads_pydantic(gaoxin, "check", "samples/actuals.csv", "--form", form)
    plan = write("plan.yaml", "plan: {id: t, years: [twenty]}\n")
    assert loads_pydantic(gaoxin, "targets", "--targets", str(plan))
