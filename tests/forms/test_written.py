"""What ``gaoxin form`` writes: how a table was understood, and what it lacks, in safe YAML."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaoxin_cli.forms.form_file import FormFile
from gaoxin_cli.forms.written import quoted, spelt
from gaoxin_cli.period import read_period
from gaoxin_cli.plans.yaml_tree import parse, plain
from tests.cli.conftest import Inside
from tests.cli.conftest import inside as inside  # noqa: PLC0414  # the fixture
from tests.conftest import Write
from tests.conftest import write as write  # noqa: PLC0414  # the fixture
from tests.entries import entry_of

PLAN = """\
plan: {id: trial, years: [2025]}
areas:
  zone: {name: {zh: 东区, en: East}}
  park: {name: {zh: 西园, en: West}}
measures:
  sales: {name: {zh: 收入, en: Sales}, unit: 亿元, kind: flow}
indicators:
  sales: {name: {zh: 收入, en: Sales}, kind: level, of: sales}
targets:
  - area: zone
    indicators: {sales: {2025: 100}}
"""
UNDERSTOOD = """\
单位：万元,,,,
2025年经济情况,,,,
序号,地区,收入(1-6月累计),同比增长(%),联系电话
1,东区,120,7.5,0311
"""
FORM = """\
# How gaoxin reads a.csv. Correct it and give it by --form, or save it as forms.yaml beside the \
plan.
forms:
  - files: a.csv
    header: 3
    area: {column: 地区}
#   period: "2025"  # told beside the columns; as a constant it would hold for every file
#   unit: 万元  # told beside the columns; as a constant it would hold for every file
    columns:
      "收入(1-6月累计)": {role: value, measure: sales, period: "1-6月"}
      "同比增长(%)": {role: growth, measure: sales, period: "1-6月", unit: "%"}
      联系电话: ignore  # not understood
"""
LACKING = """\
# How gaoxin reads a.csv. Correct it and give it by --form, or save it as forms.yaml beside the \
plan.
# a.csv:1: E002 line 1 was taken for the header: it has the columns 地区, 数值, but nothing tells \
the measure; name a column 指标, name the measure in the title, or add --measure
# a.csv:1: E002 line 1 was taken for the header: it has the columns 地区, 数值, but nothing tells \
the year; name a column 时期, write one year in the title, or add --year
forms:
  - files: a.csv
    header: 1
    area: {column: 地区}
#   period: {column: "…"}  # nothing tells it: where does it stand?
#   measure: {column: "…"}  # nothing tells it: where does it stand?
    columns:
#     类别: ignore  # not understood
      数值: {role: value}
"""
NOTHING = """\
# How gaoxin reads a.csv. Correct it and give it by --form, or save it as forms.yaml beside the \
plan.
# a.csv: E002 no header in the first 50 rows; expected a row with names of columns such as 地区 \
(area), 时期 (period), 指标 (measure), 数值 (value), or with measures, areas or periods
forms:
  - files: a.csv
#   header: 1  # the line of the header, or [4, 5]
#   area: {column: "…"}  # nothing tells it: where does it stand?
#   period: {column: "…"}  # nothing tells it: where does it stand?
#   measure: {column: "…"}  # nothing tells it: where does it stand?
#   columns:  # what are the columns?
#     "…": value  # what are the columns?
"""


@pytest.mark.parametrize(
    ("table", "code", "expected"),
    [
        pytest.param(UNDERSTOOD, 0, FORM, id="understood"),
        pytest.param("地区,类别,数值\n东区,甲,1\n", 1, LACKING, id="lacking"),
        pytest.param("a,b\nc,d\n", 1, NOTHING, id="no-table"),
    ],
)
def test_a_form_says_what_was_understood_and_what_is_lacking(  # noqa: PLR0917  # fixtures
    table: str,
    code: int,
    expected: str,
    write: Write,
    inside: Inside,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(write.folder)
    write("targets.yaml", PLAN)
    write("a.csv", table)
    done = inside("form", "a.csv")
    assert (done.code, done.out, done.err) == (code, expected, "")
    write("forms.yaml", done.out)
    again = inside("form", "a.csv")
    assert (again.code, again.err) == (code, "")


def test_what_the_command_line_tells_is_part_of_the_form(
    write: Write, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write.folder)
    write("targets.yaml", PLAN)
    write("a.csv", "地区,数值\n东区,1\n")
    done = inside("form", "a.csv", "--measure", "收入", "--year", "2025", "--unit", "万元")
    lines = ['    period: "2025"', "    measure: 收入", "    unit: 万元"]
    assert [line for line in done.out.splitlines() if line in lines] == lines
    write("forms.yaml", done.out)
    read = inside("read", "a.csv", "--format", "csv", "-q")
    assert "zone,2025,sales,0.0001,亿元" in read.out


def test_text_of_a_table_neither_acts_nor_breaks_the_form(
    write: Write, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write.folder)
    write("targets.yaml", PLAN)
    hostile = '"\x1b[31m\u202e: }\n::error::x\n# y'.replace('"', '""')
    write("a.csv", f'地区,年份,收入,"{hostile}"\n东区,2025,1,x\n')
    done = inside("form", "a.csv")
    assert done.code == 0
    assert not {"\x1b", "\u202e"} & set(done.out)
    assert not any(line.startswith("::") for line in done.out.splitlines())
    write("forms.yaml", done.out)
    assert inside("validate", "a.csv", "-q").err == ""


def test_a_file_that_cannot_be_opened_and_an_invalid_form_leave_nothing_to_write(
    write: Write, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write.folder)
    write("targets.yaml", PLAN)
    done = inside("form", "no.csv")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("no.csv: E001 ")
    write("forms.yaml", "forms: 3")
    assert inside("form", "no.csv").err == "forms.yaml:1:8: '3' found; expected a list\n"


@given(st.text(min_size=1))
def test_quoted_text_is_read_back_from_yaml(text: str) -> None:
    tree, problems = parse(f"a: {quoted(text)}", "x")
    assert (plain(tree), problems) == ({"a": text}, [])


@pytest.mark.parametrize(
    "text",
    ["2025", "2025年6月", "2025-06", "2025Q2", "2025年1-6月", "1-6月", "6月", "二季度", "上半年",
     "2025年二季度", "2025年全年", "6月累计", "2025年6月累计", "2025年累计", "当月"],
)  # fmt: skip
def test_a_period_is_spelt_as_it_is_read(text: str) -> None:
    said = read_period(text)
    assert said is not None
    written = spelt(said)
    assert written is not None
    assert read_period(written) == said


def test_every_form_of_the_repository_is_valid() -> None:
    root = Path(__file__).resolve().parents[2]
    for path in [*root.glob("tests/cases/tables/*/form.yaml"), *root.glob("samples/**/forms.yaml")]:
        tree, problems = parse(path.read_text(encoding="utf-8"), str(path))
        assert problems == []
        entry_of(FormFile, plain(tree))


def test_forms_beside_the_plan_or_given_by_an_option_are_those_of_every_command(
    write: Write, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write.folder)
    write("plans/targets.yaml", PLAN)
    write("a.csv", "片,数\n东区,120\n")
    form = "forms: [{measure: sales, period: 2025, area: {column: 片}, columns: {数: value}}]"
    write("plans/forms.yaml", form)
    write("other.yaml", form.replace("sales", "nosuch"))
    for command in ("check", "validate", "read", "explain", "form"):
        asked = [command, "a.csv", "--targets", "plans/targets.yaml"]
        asked += ["-a", "zone"] if command == "explain" else []
        done = inside(*asked)
        assert (done.code, "E002" in done.err + done.out) == (0, False), command
        done = inside(*asked, "--form", "other.yaml")
        expected = "other.yaml:1:19: there is no measure 'nosuch'\n"
        assert (done.code, done.out, done.err) == (2, "", expected), command
