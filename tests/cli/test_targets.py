"""``gaoxin targets``: what a plan asks for, as a table and as JSON."""

from pathlib import Path

import pytest

from tests.cli.conftest import Inside

ROOT = Path(__file__).resolve().parents[2]
KEYS = [
    "plan", "area", "area_name", "indicator", "indicator_name", "kind", "year", "bound", "unit",
    "provisional", "source",
]  # fmt: skip
SHAPES = """\
plan: {id: shapes, years: [2025, 2026], title: {zh: 各种目标, en: Shapes}}
areas:
  city: {name: {zh: 市, en: City}}
  zone: {name: {zh: 区, en: Zone}, part_of: city}
  zones: {name: {zh: 全部, en: All}, members: [zone]}
measures:
  sales: {name: {zh: 收入, en: Sales}, unit: 亿元, kind: flow}
  rank: {name: {zh: 排名, en: Rank}, unit: 位, kind: rank}
  urban: {name: {zh: 城镇化率, en: Urban}, unit: "%", kind: rate}
indicators:
  sales: {kind: level, of: sales}
  growth: {name: {zh: 增速, en: Growth}, kind: growth, of: sales}
  rank: {kind: level, of: rank}
  share: {kind: share, of: sales}
  times: {kind: multiple, of: growth}
  many: {kind: count, of: sales, where: ">= 100"}
  per: {kind: ratio, of: sales, to: rank, percent: false}
  urban: {kind: change, of: urban, better: lower}
targets:
  - area: zone
    source: 一
    indicators:
      sales: {2025: 1234.50, 2026: "> 2500"}
      growth: {2025: "7%", 2026: "7% ± 0.5%"}
      rank: {2025: 20, "2026": "=1"}
      share: {every_year: "2 .. 3"}
      times: {2026: {bound: "≥3", provisional: true, note: to be set by the province}}
      per: {2026: "<6.50"}
      urban: {2026: 0.5}
  - each: zones
    indicators: {}
  - area: zones
    indicators: {many: {2026: "<=３"}}
"""
LINES = [
    ("zone", "sales", "level", 2025, ">= 1234.5", "亿元"),
    ("zone", "sales", "level", 2026, "> 2500", "亿元"),
    ("zone", "growth", "growth", 2025, ">= 7", "%"),
    ("zone", "growth", "growth", 2026, "7 ± 0.5", "%"),
    ("zone", "rank", "level", 2025, "<= 20", "位"),
    ("zone", "rank", "level", 2026, "= 1", "位"),
    ("zone", "share", "share", 2025, "2..3", "%"),
    ("zone", "share", "share", 2026, "2..3", "%"),
    ("zone", "times", "multiple", 2026, ">= 3", "×"),
    ("zone", "per", "ratio", 2026, "< 6.5", None),
    ("zone", "urban", "change", 2026, "<= 0.5", "个百分点"),
    ("zones", "many", "count", 2026, "<= 3", "个"),
]


def test_json_lists_one_entry_for_each_area_indicator_and_year(
    tmp_path: Path, inside: Inside
) -> None:
    path = tmp_path / "shapes.yaml"
    path.write_text(SHAPES, encoding="utf-8")
    done = inside("targets", "--targets", path, "--format", "json", "--lang", "zh")
    assert (done.code, done.err) == (0, "")
    assert done.json["schema"] == 1
    assert list(done.json) == ["schema", "targets"]
    entries = done.json["targets"]
    assert all(list(entry) == KEYS for entry in entries)
    keys = ("area", "indicator", "kind", "year", "bound", "unit")
    assert [tuple(entry[key] for key in keys) for entry in entries] == LINES
    assert [entry["provisional"] for entry in entries].index(True) == 8
    assert {(e["plan"], e["area_name"], e["source"]) for e in entries} == {
        ("shapes", "区", "一"),
        ("shapes", "全部", None),
    }
    names = {entry["indicator"]: entry["indicator_name"] for entry in entries}
    assert (names["growth"], names["sales"]) == ("增速", "sales")


def test_the_table_of_a_plan(
    tmp_path: Path, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("shapes.yaml").write_text(SHAPES, encoding="utf-8")
    for language, names in (
        ("en", ["Shapes", "Zone", "All", "Growth"]),
        ("zh", ["各种目标", "增速"]),
    ):
        done = inside("targets", "--targets", "shapes.yaml", "--lang", language)
        assert (done.code, done.err) == (0, "")
        for expected in [
            *names,
            "shapes.yaml",
            "2500",
            "±",
            "个百分点" if language == "zh" else "pp",
        ]:
            assert expected in done.out


def test_the_built_in_plan_is_shown_in_an_empty_folder(
    tmp_path: Path, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = inside("targets", "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert len(done.json["targets"]) == 57
    assert {entry["plan"] for entry in done.json["targets"]} == {"sjz-2025-2027"}
    assert "gaoxin_cli/targets.yaml" in inside("targets").out
    assert list(tmp_path.iterdir()) == []


def test_all_plans_of_the_repository_are_valid(inside: Inside) -> None:
    plans = [ROOT / "targets.yaml", *sorted(ROOT.glob("samples/plans/*/targets.yaml"))]
    assert len(plans) == 4
    options = [argument for path in plans for argument in ("--targets", str(path))]
    done = inside("targets", *options, "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert len({entry["plan"] for entry in done.json["targets"]}) == 4
