"""What forms can say: where each facet stands, what columns mean, further names."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from gaoxin_cli.forms.written import write_form
from gaoxin_cli.messages import Words
from gaoxin_cli.tables import Given, read_submission, understand_file
from tests.forms.reading import figures, load, read_by
from tests.tables.reading import DEFINITIONS, findings, write

ROWS = "区,年,项,数\n石家庄高新区,2025,营业收入,12\n"
ONE = {"zone revenue 2025": "12"}


TOLD = pytest.mark.parametrize(
    ("form", "table", "expected"),
    [
        pytest.param(
            "forms: [{area: {column: 区}, measure: {column: 项}, columns: {数: value}}]",
            ROWS,
            ONE,
            id="columns-by-name",
        ),
        pytest.param(
            "forms: [{area: {column: $A}, measure: {column: $C}, columns: {$D: value}}]",
            ROWS,
            ONE,
            id="columns-by-letters",
        ),
        pytest.param(
            "forms: [{header: 1, area: {column: A1}, period: {column: B1},"
            " measure: {column: C1}, columns: {D1: value}}]",
            "A1,B1,C1,D1\n石家庄高新区,2025,营业收入,12\n",
            ONE,
            id="names-that-mean-nothing",
        ),
        pytest.param(
            "forms: [{area: zone, measure: revenue, period: 2025, columns: {数: value}}]",
            "序号,数\n1,12\n",
            ONE,
            id="constants",
        ),
        pytest.param(
            "forms: [{area: 石家庄高新区, measure: 营收, period: 2025, columns: {数: value}}]",
            "序号,数\n1,12\n",
            ONE,
            id="constants-by-name-and-alias",
        ),
        pytest.param(
            "forms: [{area: {column: 区, names: {东区: zone, 全市: city}}, measure: revenue,"
            " columns: {数: {role: value, unit: 万元}}}]",
            "区,年,数\n东区,2025,12\n全市,2025,30\n",
            {"zone revenue 2025": "0.0012", "city revenue 2025": "0.0030"},
            id="further-names-and-unit",
        ),
        pytest.param(
            "forms: [{area: {column: 区, blank: city}, measure: revenue, columns: {数: value}}]",
            "区,年,数\n石家庄高新区,2025,12\n,2025,30\n",
            {"zone revenue 2025": "12", "city revenue 2025": "30"},
            id="blank",
        ),
        pytest.param(
            "forms: [{area: zone, measure: {column: 项}, columns: {数: value}, period: {column: 期,"
            " pattern: '(?P<year>\\d{4})第(?P<quarter>\\d)'}}]",
            "期,项,数\n2025第2,营业收入,12\n",
            {"zone revenue 2025-Q2": "12"},
            id="parts-of-a-period-by-groups",
        ),
        pytest.param(
            "forms: [{area: zone, span: cumulative, period: {year: Y, quarter: P},"
            " measure: {column: 项}, columns: {数: value}}]",
            "Y,P,项,数\n2025,2,营业收入,12\n",
            {"zone revenue 2025-Q2": "12"},
            id="year-and-quarter",
        ),
        pytest.param(
            "forms: [{area: {title: '填报：(\\S+)'}, period: {title: '(\\d{4})财年'},"
            " columns: {数: value}}]",
            "填报：石家庄高新区 2025财年,,\n项目,数\n营业收入,12\n",
            ONE,
            id="titles",
        ),
        pytest.param(
            "forms: [{area: zone, period: {constant: 2025}, columns: {数: value}}]",
            "项目,数\n营业收入,12\n",
            ONE,
            id="constant-in-long",
        ),
        pytest.param(
            "forms: [{header: [1, 2], area: zone, measure: {header_row: 1},"
            " period: {header_row: 2, pattern: 'y(\\d{4})'}}]",
            "序号,营业收入,,高新技术企业,\n,y2024,y2025,y2024,y2025\n1,10,12,3,4\n",
            {
                "zone revenue 2024": "10",
                "zone revenue 2025": "12",
                "zone firms 2024": "3",
                "zone firms 2025": "4",
            },
            id="rows-of-the-header",
        ),
        pytest.param(
            "forms: [{columns: {营收本期: {measure: revenue}, 营收增: {measure: revenue,"
            " role: growth}, 类: ignore}}]",
            "地区,年份,营收本期,营收增,类\n石家庄高新区,2025,12,7.5,甲\n石家庄市,2025,30,8,乙\n",
            {
                "zone revenue 2025": "12",
                "city revenue 2025": "30",
                "zone revenue 2025 %": "7.5",
                "city revenue 2025 %": "8",
            },
            id="what-columns-mean",
        ),
        pytest.param(
            "forms: [{columns: {营收(本期)（万元）: {measure: revenue}}}]",
            "地区,年份,营收(本期)（万元）\n石家庄高新区,2025,120000\n",
            {"zone revenue 2025": "12.0000"},
            id="a-unit-in-the-name-still-counts",
        ),
        pytest.param(
            "forms: [{unit: [万元, 个]}]",
            "地区,年份,指标,数值\n石家庄高新区,2025,营业收入,120000\n石家庄高新区,2025,高新技术企业,7\n",
            {"zone revenue 2025": "12.0000", "zone firms 2025": "7"},
            id="units-of-two-families",
        ),
        pytest.param(
            "forms: [{unit: 家}]",
            "单位：万元,,,\n地区,年份,指标,数值\n石家庄高新区,2025,营业收入,120000\n",
            {"zone revenue 2025": "12.0000"},
            id="a-title-still-tells-the-unit-of-another-family",
        ),
        pytest.param(
            "forms: [{files: a.csv, period: 2025}]",
            "石家庄高新区2026年,\n指标,数值\n营业收入,12\n",
            ONE,
            id="the-year-of-one-file-whatever-its-title",
        ),
        pytest.param(
            "forms: [{role: growth}]",
            "地区,年份,指标,数值\n石家庄高新区,2025,营业收入,7.5\n",
            {"zone revenue 2025 %": "7.5"},
            id="rates-throughout",
        ),
        pytest.param(
            "forms: [{files: other.csv, area: city}]",
            "地区,年份,指标,数值\n石家庄高新区,2025,营业收入,12\n",
            ONE,
            id="a-form-for-other-files",
        ),
    ],
)


@TOLD
def test_a_form_says_what_a_table_does_not(
    form: str, table: str, expected: dict[str, str], tmp_path: Path
) -> None:
    submission = read_by(tmp_path, form, table)
    assert (figures(submission), findings(submission)) == (expected, [])


@TOLD
def test_a_form_that_is_written_by_a_form_has_the_same_figures_read(
    form: str, table: str, expected: dict[str, str], tmp_path: Path
) -> None:
    path = write(tmp_path, table)
    forms = load(tmp_path, form)
    found, _ = understand_file(DEFINITIONS, path, forms=forms)
    text = write_form(str(path), found, Given(), [], Words("en"))
    by_text = load(tmp_path, text)
    assert figures(read_submission(DEFINITIONS, [path], forms=by_text)) == expected
    again, _ = understand_file(DEFINITIONS, path, forms=by_text)
    assert write_form(str(path), again, Given(), [], Words("en")) == text


def test_names_of_files_and_sheets_tell_facets_by_regular_expressions(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, revenue in (("2025.Q1累计", 10), ("2025.Q2累计", 25), ("说明", 7)):
        sheet = book.create_sheet(name)
        sheet.append(["项目", "数"])
        sheet.append(["营业收入", revenue])
    book.remove(book.worksheets[0])
    content = BytesIO()
    book.save(content)
    form = (
        "forms: [{files: '*-石家庄高新区.xlsx', sheets: '2025.*', area: {file: '-(.+)\\.xlsx'},"
        " period: {sheet: '(?P<year>\\d{4})\\.Q(?P<quarter>\\d)'}, columns: {数: value}}]"
    )
    submission = read_by(tmp_path, form, content.getvalue(), "甲-石家庄高新区.xlsx")
    assert figures(submission) == {"zone revenue 2025-Q1": "10", "zone revenue 2025-Q2": "25"}
    assert findings(submission) == []


@pytest.mark.parametrize(
    ("form", "table", "expected"),
    [
        pytest.param(
            "forms: [{columns: {Valeu: value}}]",
            "地区,年份,指标,Value\n石家庄高新区,2025,营业收入,12\n",
            [("E002", 1, None, "form_column_missing_near")],
            id="no-such-column",
        ),
        pytest.param(
            "forms: [{columns: {$Z: value}}]",
            "地区,年份,指标,数值\n石家庄高新区,2025,营业收入,12\n",
            [("E002", 1, None, "form_column_missing")],
            id="no-such-letter",
        ),
        pytest.param(
            "forms: [{columns: {数: value}}]",
            "地区,年份,指标,数,数\n石家庄高新区,2025,营业收入,12,13\n",
            [("E002", 1, "数", "form_column_twice")],
            id="a-name-of-two-columns",
        ),
        pytest.param(
            "forms: [{area: zone}]",
            "地区,年份,指标,数值\n石家庄市,2025,营业收入,12\n",
            [("E002", 1, "地区", "form_column_also")],
            id="a-column-for-what-the-form-states",
        ),
        pytest.param(
            "forms: [{header: 9}]",
            "地区,年份,指标,数值\n石家庄市,2025,营业收入,12\n",
            [("E002", None, None, "form_no_header")],
            id="no-such-line",
        ),
        pytest.param(
            "forms: [{area: {title: '填报：(.+)'}}]",
            "标题,,,\n年份,指标,数值\n2025,营业收入,12\n",
            [("E002", 2, None, "form_finds_nothing")],
            id="nothing-in-the-titles",
        ),
        pytest.param(
            "forms: [{area: {title: '填报：(.+)'}}]",
            "填报：石家庄市,,\n填报：正定县,,\n年份,指标,数值\n2025,营业收入,12\n",
            [("E002", 3, None, "form_finds_several")],
            id="two-in-the-titles",
        ),
        pytest.param(
            "forms: [{area: {title: '填报：(.+)'}}]",
            "填报：别处,,\n年份,指标,数值\n2025,营业收入,12\n",
            [("E002", 2, None, "form_finds_several")],
            id="an-unknown-name-in-the-titles",
        ),
        pytest.param(
            "forms: [{header: [1, 2], measure: {header_row: 1}}]",
            "地区,年份,别的\n,,累计\n石家庄高新区,2025,1\n",
            [("E002", 2, "别的 累计", "form_text_unknown")],
            id="an-unknown-name-in-the-header",
        ),
        pytest.param(
            "forms: [{measure: {header_row: 3}}]",
            "地区,年份,营业收入\n石家庄高新区,2025,1\n",
            [("E002", 1, None, "form_header_row")],
            id="no-such-row-of-the-header",
        ),
        pytest.param(
            "forms: [{period: 2025}]",
            "石家庄高新区2026年,\n指标,数值\n营业收入,12\n",
            [("E002", 2, None, "form_against_title")],
            id="another-year-in-the-title",
        ),
        pytest.param(
            "forms: [{area: zone, files: '*.csv'}]",
            "正定县2026年,\n指标,数值\n营业收入,12\n",
            [("E002", 2, None, "form_against_title")],
            id="another-area-in-the-title",
        ),
        pytest.param(
            "forms: [{unit: 亿元}]",
            "石家庄高新区2026年,\n单位：万元,\n指标,数值\n营业收入,12\n",
            [("E002", 3, None, "form_against_title")],
            id="another-unit-in-the-title",
        ),
        pytest.param(
            "forms: [{columns: {$C: {period: 2025}}}]",
            "地区,指标,2026年\n石家庄高新区,营业收入,12\n",
            [("E002", 1, "2026年", "form_against_header")],
            id="another-year-in-the-header",
        ),
        pytest.param(
            "forms: [{area: {column: $A}}]",
            "指标,地区,2026年\n营业收入,石家庄高新区,12\n",
            [("E002", 1, "指标", "form_against_header"), ("E002", 1, "地区", "form_column_also")],
            id="another-label-in-the-header",
        ),
        pytest.param(
            "forms: [{files: a.csv}, {files: '*.csv'}]",
            "地区,年份,指标,数值\n石家庄高新区,2025,营业收入,12\n",
            [("E002", None, None, "two_forms")],
            id="two-forms",
        ),
        pytest.param(
            "forms: [{period: {column: 年份, pattern: '(\\d{4})年'}}]",
            "地区,年份,指标,数值\n石家庄高新区,2025,营业收入,12\n",
            [("E007", 2, "年份", "form_no_period")],
            id="a-period-that-does-not-match",
        ),
    ],
)
def test_a_table_that_does_not_fit_its_form_is_refused(
    form: str, table: str, expected: list[tuple[str, int | None, str | None, str]], tmp_path: Path
) -> None:
    submission = read_by(tmp_path, form, table)
    assert figures(submission) == {}
    assert [one for one in findings(submission) if one[3] != "no_figures"] == expected


TWO = """\
地区,年份,数
石家庄高新区,2025,12
地区,年份,数,注
石家庄高新区,2025,3,
"""


def test_a_second_table_has_a_form_by_the_line_of_its_header(tmp_path: Path) -> None:
    first = "{header: 1, measure: revenue, columns: {数: value}}"
    second = "{header: 3, measure: firms, columns: {数: value, 注: ignore}}"
    submission = read_by(tmp_path, f"forms: [{second}, {first}]", TWO)
    assert figures(submission) == {"zone revenue 2025": "12", "zone firms 2025": "3"}


def test_a_second_table_without_a_form_is_not_read_by_that_of_the_first(tmp_path: Path) -> None:
    submission = read_by(tmp_path, "forms: [{measure: revenue, columns: {数: value}}]", TWO)
    assert figures(submission) == {"zone revenue 2025": "12"}
    assert ("E002", 3, None, "another_header") in findings(submission)


def test_a_second_table_is_found_by_the_columns_of_its_form(tmp_path: Path) -> None:
    first = "{header: 1, measure: revenue, columns: {数: value}}"
    second = "{header: 4, measure: firms, area: {column: 片}, period: 2025, columns: {户: value}}"
    table = "地区,年份,数\n石家庄高新区,2025,12\n,,\n片,户,\n石家庄高新区,3,\n"
    submission = read_by(tmp_path, f"forms: [{first}, {second}]", table)
    assert figures(submission) == {"zone revenue 2025": "12", "zone firms 2025": "3"}
    assert findings(submission) == []


SLOW = """\
forms: [{area: zone, measure: revenue, columns: {数: value}, period: {column: 期, pattern: P}}]
"""


@pytest.mark.parametrize("pattern", ["(.*a.*a.*)b", "(a?a?a?a?a?a?a?a?)b", "(a|b)(a|b)(a|b)[^x]*b"])
def test_no_regular_expression_takes_long_on_hostile_cells(pattern: str, tmp_path: Path) -> None:
    rows = "".join(f"{'a' * (30 + n % 10)}{n},1\n" for n in range(2000))
    form = SLOW.replace("pattern: P", f"pattern: '{pattern}'")
    submission = read_by(tmp_path, form, f"期,数\n{rows}{'a' * 100_000},1\n")
    assert {code for code, *_ in findings(submission)} == {"E007"}
    assert len(findings(submission)) == 2001
