"""References: found by the types of a model's fields, so that none can be forgotten."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import pytest

from gaoxin_cli.entry import Entry, key, keys_of, tagged
from gaoxin_cli.indicators import AnyIndicator
from gaoxin_cli.indicators.base import Indicator
from gaoxin_cli.plan_check import InvalidEntries, check
from gaoxin_cli.plan_file import PlanFile, TargetBlock
from gaoxin_cli.reference import AreaId, Id, IndicatorId, MeasureId, references
from tests.entries import entry_of

KINDS: tuple[type[Indicator], ...] = get_args(get_args(AnyIndicator)[0])
KIND_NAMES = {kind: name for name, kind in tagged("kind", KINDS).items()}
REQUIRED = {"ratio": {"to": "revenue"}, "count": {"where": ">= 1"}, "multiple": {"of": "it"}}


class Everything(Entry):
    one: AreaId | None = None
    several: AreaId | tuple[Annotated[AreaId, "noted"], ...] | None = None
    keys: dict[IndicatorId, dict[int, MeasureId]] = key("Keys.", default_factory=dict)
    text: Id = "no reference"
    kind: Literal["it"] = "it"


def test_single_ids_lists_and_keys_are_references() -> None:
    model = Everything(one="a", several=("b", "c"), keys={"i": {2025: "inner"}})
    assert list(references(model)) == [
        (("one",), "a", "area"),
        (("several", 0), "b", "area"),
        (("several", 1), "c", "area"),
        (("keys", "i"), "i", "indicator"),
    ]
    assert list(references(Everything(several="b"))) == [(("several",), "b", "area")]
    assert list(references(Everything())) == []


def test_targets_refer_to_areas_and_indicators() -> None:
    block = entry_of(TargetBlock, {"each": ["a", "b"], "indicators": {"i": {2025: 1}}})
    assert [(found, section) for _, found, section in references(block)] == [
        ("a", "area"),
        ("b", "area"),
        ("i", "indicator"),
    ]


def fields(kind: type[Indicator]) -> list[str]:
    """The fields of a kind that may hold a reference."""
    name = KIND_NAMES[kind]
    filled = {"of": "x", "within": "x", "to": "x", "kind": name, **REQUIRED.get(name, {})}
    known = {key: value for key, value in filled.items() if key in keys_of(kind)}
    return [str(way[0]) for way, _, _ in references(entry_of(kind, known))]


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, field) for kind in KINDS for field in fields(kind)]
)
def test_what_a_kind_refers_to_must_be_there(kind: type[Indicator], field: str) -> None:
    name = KIND_NAMES[kind]
    entry = {"kind": name, "of": "revenue", **REQUIRED.get(name, {}), field: "nosuch"}
    content = entry_of(
        PlanFile,
        {
            "plan": {"id": "t", "years": [2025]},
            "areas": {"zone": {"name": "Zone"}},
            "measures": {"revenue": {"name": "Revenue", "unit": "亿元", "kind": "flow"}},
            "indicators": {"it": {"kind": "level", "of": "revenue"}, "other": entry},
        },
    )
    (problem,) = check(content, InvalidEntries())
    assert (problem[0], problem[1].facts) == (("indicators", "other", field), {"found": "nosuch"})
