"""The same figures laid out otherwise, one thing at a time: no verdict changes."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from gaoxin_cli.api import Plan, assess, load_plan, read_submissions
from gaoxin_cli.messages import Words
from gaoxin_cli.reports import REPORTS, Found, Options
from tests.metamorphic.judging import bare, examples
from tests.roundtrip.figures import MEASURES, Figures, figures, plan_text
from tests.roundtrip.files import write
from tests.roundtrip.grids import grids
from tests.roundtrip.layouts import HEADERS, Form, Layout
from tests.roundtrip.test_places import EVERYWHERE, Places, plain_layout, some_figures
from tests.roundtrip.test_round_trip import options

LONG = plain_layout(("column",) * 3, language=0, form="csv")
TARGETS = """\
indicators:
  rev: {kind: level, of: rev}
  rev_growth: {kind: growth, of: rev}
  rev_change: {kind: change, of: rev}
  burden: {kind: ratio, of: tax, to: rev}
  firms: {kind: change, of: firms}
  share: {kind: share, of: firms, within: all}
  staff: {kind: level, of: staff}
  rd: {kind: level, of: rd}
  many: {kind: count, of: rev, where: ">= 5000"}
targets:
  - each: all
    indicators:
      rev: {2025: 5000}
      rev_growth: {2025: 7}
      rev_change: {2025: "> 100"}
      burden: {2025: "0.5..50"}
      firms: {2025: 500}
      share: {2025: 40}
      staff: {2025: 4000}
      rd: {2025: "<= 5000"}
  - {area: all, indicators: {many: {2025: 2}, rev: {2025: 12000}}}
"""
OTHERWISE: dict[str, dict[str, Any]] = {
    "semicolons": {"separator": ";"},
    "tabs": {"separator": "\t"},
    "UTF-8 with a mark": {"encoding": "utf-8-sig"},
    "UTF-16": {"encoding": "utf-16"},
    "GB18030": {"encoding": "gb18030"},
    "CRLF": {"end": "\r\n"},
    "CR": {"end": "\r"},
    "xlsx": {"form": "xlsx"},
    "xlsx of texts": {"form": "xlsx", "cells": "texts"},
    "ods": {"form": "ods"},
    "xls": {"form": "xls"},
    "English": {"language": 1, "words": {word: texts[1][0] for word, texts in HEADERS.items()}},
    "thousands": {"numbers": "thousands"},
    "full width": {"numbers": "full"},
    "decimal commas": {"numbers": "decimal comma", "separator": ";"},
    "signs of percent": {"percent": True},
    "other spellings of periods": {"style": 1},
    "years apart": {"split": True, "labels": ("area", "year", "period", "measure")},
    "sums": {"sums": True},
    "rows of others": {"others": True},
    "footnote marks": {"marked": True},
    "marks of missing": {"missing": "—"},
    "titles": {"noise": ("附件2：滨海市高新区提升方案监测表", "滨统字〔2023〕15号")},
    "notes": {"notes": ("注：数据为初步统计数。", "资料来源：统计局")},
    "columns of others": {"roles": ("value", "prior", "growth", "place", "change", "goal")},
    "万元": {"units": {**dict.fromkeys(MEASURES, 0), "rev": 1, "tax": 3, "staff": 1}},
    "units in a column": {"unit_place": "column", "labels": ("area", "period", "measure", "unit")},
    "units in cells": {"unit_place": "cell"},
}
"""What may be otherwise in a long table, with units behind the names."""


def judging_plan(folder: Path) -> Plan:
    """Return the plan of the round trip, with targets of every kind."""
    path = folder / "targets.yaml"
    areas = "  all: {name: 四区, members: [dh, xs, nk, bl]}\nmeasures:"
    head, _, _ = plan_text().replace("measures:", areas).partition("indicators:")
    path.write_text(head + TARGETS, encoding="utf-8")
    return load_plan(path)


def verdicts(laid_out: Figures, layout: Layout) -> list[dict[str, Any]]:
    """Return all that is said of each target, without the places of figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = judging_plan(folder)
        file = write(folder, list(grids(laid_out, layout)), layout)
        [submission] = read_submissions([plan], [file], **options(laid_out, layout))
    assert [one for one in submission.findings if one.code.startswith("E")] == []
    made = REPORTS["json"].render(Found("check", assess(plan, submission)), Words("en"), Options())
    return [bare(one) for one in json.loads(made)["results"]]


@examples(6)
@given(figures().filter(lambda drawn: drawn.by_key))
@pytest.mark.parametrize("name", OTHERWISE)
def test_one_thing_otherwise_changes_no_verdict(name: str, laid_out: Figures) -> None:
    expected = verdicts(laid_out, LONG)
    assert verdicts(laid_out, LONG._replace(**OTHERWISE[name])) == expected


@pytest.mark.parametrize("places", EVERYWHERE, ids="-".join)
def test_no_verdict_depends_on_where_facets_stand(places: Places) -> None:
    laid_out = some_figures(places)
    form: Form = "xlsx" if "sheet" in places else "csv"
    expected = verdicts(laid_out, LONG)
    assert verdicts(laid_out, plain_layout(places, language=0, form=form)) == expected
