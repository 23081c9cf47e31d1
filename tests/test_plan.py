"""Plans: what blocks of targets stand for, and the names of what is in them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from gaoxin_cli.bound import Bound
from gaoxin_cli.name import Name
from gaoxin_cli.plan import Plan, Target
from gaoxin_cli.plan_file import PlanFile
from gaoxin_cli.plans.entry_reader import read_sound, validated
from tests.entries import entry_of
from tests.figures import AREAS, MEASURES, PLAN, Entry, plan_of

LEVEL: Entry = {"kind": "level", "of": "revenue"}


def told(plan: Plan) -> list[str]:
    """Each target as ``area indicator year bound``."""
    return [f"{t.area} {t.indicator} {t.year} {t.bound}" for t in plan.targets]


class TestTargets:
    def test_of_one_area(self) -> None:
        block = {"area": "zone", "indicators": {"it": {2025: 7, 2027: "< 9"}}}
        assert told(plan_of({"it": LEVEL}, block)) == ["zone it 2025 >= 7", "zone it 2027 < 9"]

    def test_each_member_of_an_area(self) -> None:
        block = {"each": "zones", "indicators": {"it": {2025: 7}}}
        assert told(plan_of({"it": LEVEL}, block)) == ["zone it 2025 >= 7", "east it 2025 >= 7"]

    def test_each_area_of_a_list(self) -> None:
        block = {"each": ["zones", "city"], "indicators": {"it": {2025: 7}}}
        assert told(plan_of({"it": LEVEL}, block)) == ["zones it 2025 >= 7", "city it 2025 >= 7"]

    def test_every_year_of_the_plan(self) -> None:
        block = {"area": "zone", "indicators": {"it": {"every_year": ">= 10"}}}
        assert told(plan_of({"it": LEVEL}, block)) == [
            "zone it 2025 >= 10", "zone it 2026 >= 10", "zone it 2027 >= 10",
        ]  # fmt: skip

    def test_a_year_may_be_quoted(self) -> None:
        block = {"area": "zone", "indicators": {"it": {"2025": 7}}}
        assert told(plan_of({"it": LEVEL}, block)) == ["zone it 2025 >= 7"]

    def test_keep_the_order_of_the_file(self) -> None:
        blocks = [
            {"each": "zones", "indicators": {"b": {2026: 1, 2025: 2}, "a": {2025: 3}}},
            {"area": "zone", "indicators": {"a": {2026: 4}}},
        ]
        assert told(plan_of({"a": LEVEL, "b": LEVEL}, *blocks)) == [
            "zone b 2026 >= 1", "zone b 2025 >= 2", "zone a 2025 >= 3",
            "east b 2026 >= 1", "east b 2025 >= 2", "east a 2025 >= 3", "zone a 2026 >= 4",
        ]  # fmt: skip

    def test_the_long_form_of_a_bound(self) -> None:
        entry = {"bound": "> 7", "note": {"zh": "超", "en": "over"}, "provisional": True}
        block = {"area": "zone", "source": "一、发展目标", "indicators": {"it": {2025: entry}}}
        bound = Bound.parse("> 7")
        assert bound is not None
        note = Name(zh="超", en="over")
        assert plan_of({"it": LEVEL}, block).targets == (
            Target("zone", "it", 2025, bound, "一、发展目标", note, provisional=True),
        )

    def test_their_years_by_area_and_indicator(self) -> None:
        blocks = [
            {"area": "zone", "indicators": {"a": {2027: 1, 2025: 2}, "b": {2026: 1}}},
            {"area": "east", "indicators": {"a": {2026: 3}}},
        ]
        assert plan_of({"a": LEVEL, "b": LEVEL}, *blocks).target_years == {
            ("zone", "a"): (2025, 2027), ("zone", "b"): (2026,), ("east", "a"): (2026,),
        }  # fmt: skip


@pytest.mark.parametrize(
    ("indicator", "bound"),
    [
        pytest.param(LEVEL, ">= 20", id="level"),
        pytest.param({**LEVEL, "better": "lower"}, "<= 20", id="lower-is-better"),
        pytest.param({"kind": "level", "of": "place"}, "<= 20", id="rank"),
        pytest.param({"kind": "change", "of": "place"}, "<= 20", id="change-of-a-rank"),
        pytest.param(
            {"kind": "level", "of": "place", "better": "higher"}, ">= 20", id="rank-as-stated"
        ),
        pytest.param({"kind": "count", "of": "place", "where": 20}, ">= 20", id="count-of-ranks"),
        pytest.param({"kind": "multiple", "of": "rank"}, ">= 20", id="multiple"),
        pytest.param(
            {"kind": "multiple", "of": "rank", "better": "lower"}, "<= 20", id="multiple-as-stated"
        ),
    ],
)
def test_a_bare_number_is_on_the_better_side(indicator: Entry, bound: str) -> None:
    area = "zones" if indicator["kind"] == "count" else "zone"
    block = {"area": area, "indicators": {"it": {2025: 20}}}
    plan = plan_of({"it": indicator, "rank": {"kind": "level", "of": "place"}}, block)
    assert told(plan) == [f"{area} it 2025 {bound}"]


NAMED = {
    "plan": {"id": "p", "years": [2025]},
    "areas": {
        "sjz-htz": {"name": {"zh": "石家庄高新区", "en": "Shijiazhuang Zone"}, "aliases": ["高新"]},
        "city": {"name": "石家庄市"},
    },
    "measures": {
        "gdp": {
            "name": {"zh": "生产总值", "en": "Gross domestic product"},
            "unit": "亿元",
            "kind": "flow",
            "aliases": ["ＧＤＰ总量"],
        }
    },
    "indicators": {
        "gdp": {"kind": "level", "of": "gdp"},
        "gdp_growth": {"kind": "growth", "of": "gdp", "name": {"zh": "增速", "en": "Growth"}},
    },
}


class TestNames:
    plan = Plan.from_file("targets.yaml", entry_of(PlanFile, NAMED))

    def test_ids_names_and_aliases_lead_to_the_id_whatever_case_width_and_spaces(self) -> None:
        assert self.plan.area_ids == {
            "sjz-htz": "sjz-htz", "石家庄高新区": "sjz-htz", "shijiazhuangzone": "sjz-htz",
            "高新": "sjz-htz", "city": "city", "石家庄市": "city",
        }  # fmt: skip
        assert self.plan.measure_ids == {
            "gdp": "gdp", "生产总值": "gdp", "grossdomesticproduct": "gdp", "gdp总量": "gdp",
        }  # fmt: skip
        assert self.plan.indicator_ids == {
            "gdp": "gdp", "gdp_growth": "gdp_growth", "增速": "gdp_growth", "growth": "gdp_growth",
        }  # fmt: skip

    def test_are_in_the_language_asked_for_or_in_the_other(self) -> None:
        assert self.plan.area_name("sjz-htz", "zh") == "石家庄高新区"
        assert self.plan.area_name("sjz-htz", "en") == "Shijiazhuang Zone"
        assert self.plan.area_name("city", "en") == "石家庄市"
        assert self.plan.measure_name("gdp", "en") == "Gross domestic product"
        assert self.plan.indicator_name("gdp_growth", "zh") == "增速"

    def test_an_indicator_without_one_is_called_by_its_id(self) -> None:
        assert self.plan.indicator_name("gdp", "zh") == "gdp"


def test_header() -> None:
    plan = plan_of({}, id="three", years=[2027, 2025, 2026])
    assert (plan.id, plan.file, plan.path_start) == ("three", "targets.yaml", 2024)
    assert (plan.header.precision, plan.header.rounding) == (None, "half_up")


def test_kinds() -> None:
    plan = plan_of({"a": LEVEL, "b": {"kind": "count", "of": "firms", "where": 1, "unit": "家"}})
    assert [plan.kind_of(indicator) for indicator in plan.indicators] == ["level", "count"]


@pytest.mark.parametrize(
    ("section", "entry"),
    [
        pytest.param("plan", {"id": "p"}, id="no-years"),
        pytest.param("plan", {"years": [2025]}, id="no-id"),
        pytest.param("plan", {"id": "p", "years": []}, id="empty-years"),
        pytest.param("plan", {"id": "p", "years": [999]}, id="year-out-of-range"),
        pytest.param("plan", {"id": "p", "years": [2025], "precision": 13}, id="precision-13"),
        pytest.param("plan", {"id": "p", "years": [2025], "precision": -1}, id="precision-minus"),
        pytest.param("plan", {"id": "p", "years": [2025], "precision": "1"}, id="precision-text"),
        pytest.param("plan", {"id": "p", "years": [2025], "precision": True}, id="precision-true"),
        pytest.param("plan", {"id": "p", "years": [2025], "rounding": "down"}, id="rounding"),
        pytest.param("plan", {"id": "p", "years": [2025], "colour": 1}, id="unknown-key"),
        pytest.param("areas", {"a": {}}, id="area-without-name"),
        pytest.param("areas", {"a": {"name": "A", "members": []}}, id="empty-members"),
        pytest.param("areas", {"a": {"name": {}}}, id="empty-name"),
        pytest.param("measures", {"m": {"name": "M", "kind": "flow"}}, id="no-unit"),
        pytest.param("measures", {"m": {"name": "M", "unit": "家"}}, id="no-kind"),
        pytest.param("measures", {"m": {"name": "M", "unit": "家", "kind": "x"}}, id="kind"),
        pytest.param("indicators", {"i": {"of": "revenue"}}, id="indicator-without-kind"),
        pytest.param("indicators", {"i": {"kind": "level"}}, id="indicator-of-nothing"),
        pytest.param("indicators", {"i": {**LEVEL, "since": 2020}}, id="key-of-another-kind"),
        pytest.param("indicators", {"i": {**LEVEL, "precision": 1.5}}, id="precision-fraction"),
        pytest.param("targets", [{"area": "zone", "indicators": {"i": {2025: "x"}}}], id="bound"),
        pytest.param("targets", [{"area": "zone"}], id="no-indicators"),
    ],
)
def test_what_a_plan_file_can_not_say(section: str, entry: object) -> None:
    sound = {"plan": {"id": "p", "years": [2025]}, "areas": AREAS, "measures": MEASURES}
    entry_of(PlanFile, sound)
    assert read_sound(PlanFile, {**sound, section: entry}) is None
    assert isinstance(validated(PlanFile, {**sound, section: entry}), ValidationError)


def test_a_measure_is_nominal_and_not_negative_unless_it_says_so() -> None:
    measures = PLAN.measures
    assert {key for key, measure in measures.items() if measure.may_be_negative} == {
        "profit", "loans",
    }  # fmt: skip
    assert (measures["revenue"].growth, measures["gdp"].growth) == ("nominal", "constant_prices")
