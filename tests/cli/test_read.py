"""``gaoxin read``: the figures as they were understood, as table, CSV and JSON."""

import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.conftest import ACTUALS, PLAN, Inside
from tests.conftest import Gaoxin

LONG = """\
地区,时期,指标,数值,单位,上年同期,同比,状态,备注
东区,2025年,收入,"12,300",万元,11000,11.8,p,含新设企业
西园,2025年1-6月,收入,0.50①,亿元,,持平,,
东区,2025年,访问,7,场,,,,-
东区,2026年,收入②,x,,,,,
"""
TABLE = {
    "en": """\
trial · targets.yaml

  area  period   measure      value  prior  growth  status  note        line
  ──────────────────────────────────────────────────────────────────────────
  zone  2025     sales    1.23 亿元    1.1  11.8 %  p       含新设企业     2
  park  2025-Q2  sales     0.5 亿元            0 %  ①                      3
  zone  2025     visits      7 场                                          4

long.csv:5: E004 数值: 'x' is not a number
figures that targets need and the files lack: 2 (W107; gaoxin validate lists them)
errors: 1, warnings: 2
""",
    "zh": """\
trial · targets.yaml

  地区  时期     指标         数值  上年同期    同比  状态  备注        行
  ────────────────────────────────────────────────────────────────────────
  zone  2025     sales   1.23 亿元       1.1  11.8 %  p     含新设企业   2
  park  2025-Q2  sales    0.5 亿元               0 %  ①                  3
  zone  2025     visits     7 场                                         4

long.csv:5: E004 数值: “x”不是数字
文件缺少目标所需的2个数据（W107，可用gaoxin validate查看）
1个错误，2个警告
""",
}
FIGURES: list[dict[str, object]] = [
    {
        "plan": "trial", "area": "zone", "period": "2025", "measure": "sales", "value": "1.23",
        "unit": "亿元", "prior": "1.1", "growth": "11.8", "status": "p", "note": "含新设企业",
        "file": "long.csv", "line": 2, "cell": "2",
    },
    {
        "plan": "trial", "area": "park", "period": "2025-Q2", "measure": "sales", "value": "0.5",
        "unit": "亿元", "prior": None, "growth": "0", "status": "①", "note": None,
        "file": "long.csv", "line": 3, "cell": "3",
    },
    {
        "plan": "trial", "area": "zone", "period": "2025", "measure": "visits", "value": "7",
        "unit": "场", "prior": None, "growth": None, "status": None, "note": None,
        "file": "long.csv", "line": 4, "cell": "4",
    },
]  # fmt: skip
OTHER_PLAN = PLAN.replace("id: trial", "id: other").replace("亿元", "万元")
HEADER = "area,period,measure,value,unit,prior,growth,status,note,file,cell"
ROWS = """\
zone,2025,sales,1.2300,亿元,1.1000,11.8,p,含新设企业,long.csv,2
park,2025-Q2,sales,0.50,亿元,,0,①,,long.csv,3
zone,2025,visits,7,场,,,,,long.csv,4
"""
TOLD = """\
long.csv: footnote marks behind 1 numbers were dropped: 3
trial: targets.yaml
long.csv:5: E004 数值: 'x' is not a number
figures that targets need and the files lack: 2 (W107; gaoxin validate lists them)
errors: 1, warnings: 2
"""


@pytest.fixture(name="long")
def _long(trial: Path) -> Path:
    (trial / "long.csv").write_text(LONG, encoding="utf-8")
    return trial


def keys(done: str) -> list[tuple[str, str, str, str | None, str | None, str, str]]:
    """Area, period, measure, value, growth, file and cell of each figure of a JSON report."""
    names = ("area", "period", "measure", "value", "growth", "file", "cell")
    return [tuple(figure[name] for name in names) for figure in json.loads(done)["figures"]]


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_table_has_a_line_a_figure_and_then_what_was_found(
    language: str, inside: Inside
) -> None:
    done = inside("read", "long.csv", "--lang", language)
    assert (done.code, done.out) == (1, TABLE[language])


@pytest.mark.usefixtures("long")
def test_json_has_an_object_a_figure_with_the_numbers_as_texts(inside: Inside) -> None:
    done = inside("read", "long.csv", "--format", "json")
    assert (done.code, list(done.json)) == (1, ["schema", "plans", "figures", "findings"])
    assert done.json["plans"] == [{"id": "trial", "file": "targets.yaml"}]
    assert done.json["figures"] == FIGURES
    assert [list(figure) for figure in done.json["figures"]] == [list(one) for one in FIGURES]
    validated = inside("validate", "long.csv", "--format", "json")
    assert (done.json["findings"], done.code) == (validated.json["findings"], validated.code)


@pytest.mark.usefixtures("long")
def test_csv_is_for_spreadsheets_and_what_was_found_is_said_beside_it(inside: Inside) -> None:
    done = inside("read", "long.csv", "--format", "csv")
    assert done.code == 1
    assert done.out == "\ufeff" + f"{HEADER}\n{ROWS}".replace("\n", "\r\n")
    assert done.err == TOLD
    quiet = inside("read", "long.csv", "--format", "csv", "-q")
    assert (quiet.out, quiet.err) == (done.out, TOLD.splitlines(keepends=True)[2])


def test_no_cell_is_a_formula_but_numbers_are_numbers(trial: Path, inside: Inside) -> None:
    plan = PLAN.replace("kind: flow}", "kind: flow, may_be_negative: true}", 1)
    (trial / "targets.yaml").write_text(plan, encoding="utf-8")
    rows = "zone,2025,sales,-120,=1+1\npark,2025,sales,1,-5\npark,2026,sales,1,@a\n"
    (trial / "-5.csv").write_text(f"area,period,measure,value,note\n{rows}")
    (trial / "+a.csv").write_text("area,period,measure,value,note\nzone,2026,sales,1,+b\n")
    done = inside("read", "--format", "csv", "-q", "--", "-5.csv", "+a.csv")
    assert done.out.splitlines()[1:] == [
        "zone,2025,sales,-120,亿元,,,,'=1+1,'-5.csv,2",
        "park,2025,sales,1,亿元,,,,-5,'-5.csv,3",
        "park,2026,sales,1,亿元,,,,'@a,'-5.csv,4",
        "zone,2026,sales,1,亿元,,,,'+b,'+a.csv,2",
    ]


def test_standard_input_is_read_too(trial: Path, gaoxin: Gaoxin) -> None:
    done = gaoxin("read", "-", "--format", "csv", "-q", stdin=ACTUALS.encode(), cwd=trial)
    assert done.code == 0
    assert done.out.splitlines()[1] == "zone,2025,sales,120,亿元,,,,,-,2"


def test_the_zeros_of_csv_say_how_exact_a_figure_is(trial: Path, inside: Inside) -> None:
    row = "area,period,measure,value,prior,growth\nzone,2025,sales,107.00,100.00,8.0\n"
    (trial / "given.csv").write_text(row)
    back = inside("read", "given.csv", "--format", "csv", "-q").out
    assert back.splitlines()[1] == "zone,2025,sales,107.00,亿元,100.00,8.0,,,given.csv,2"
    (trial / "back.csv").write_text(back, encoding="utf-8")
    for file in ("given.csv", "back.csv"):
        done = inside("validate", file, "--format", "json")
        assert [one["code"] for one in done.json["findings"]] == ["W102", "W107"]


def test_a_level_and_its_growth_are_one_figure_whichever_rows_they_stand_on(
    trial: Path, inside: Inside
) -> None:
    table = "东区2025年,,\n指标,单位,全年\n收入,亿元,120\n比上年增长,%,9.1\n访问,场,9\n"
    (trial / "rows.csv").write_text(table, encoding="utf-8")
    (trial / "more.csv").write_text(
        "area,period,measure,growth\nzone,2025,visits,3.5\npark,2025,visits,4\n"
    )
    done = inside("read", "rows.csv", "more.csv", "--format", "json")
    assert keys(done.out) == [
        ("zone", "2025", "sales", "120", "9.1", "rows.csv", "3"),
        ("zone", "2025", "visits", "9", "3.5", "rows.csv", "5"),
        ("park", "2025", "visits", None, "4", "more.csv", "3"),
    ]


def test_figures_stand_in_the_order_of_files_sheets_and_lines(trial: Path, inside: Inside) -> None:
    book = Workbook()
    for number, (title, area) in enumerate((("b", "zone"), ("a", "park"))):
        sheet = book.create_sheet(title, number)
        sheet.append(["area", "period", "measure", "value"])
        for year in (2026, 2025):
            sheet.append([area, str(year), "sales", year - number])
    del book["Sheet"]
    book.save(trial / "book.xlsx")
    (trial / "first.csv").write_text(
        "area,period,measure,value\npark,2025,sales,1\nzone,2024,sales,1\n"
    )
    done = inside("read", "first.csv", "book.xlsx", "--format", "json")
    assert keys(done.out) == [
        ("zone", "2024", "sales", "1", None, "first.csv", "3"),
        ("zone", "2026", "sales", "2026", None, "book.xlsx", "b!D2"),
        ("zone", "2025", "sales", "2025", None, "book.xlsx", "b!D3"),
        ("park", "2026", "sales", "2025", None, "book.xlsx", "a!D2"),
        ("park", "2025", "sales", "2024", None, "book.xlsx", "a!D3"),
    ]
    table = inside("read", "first.csv", "book.xlsx#a", "-q").out.splitlines()
    assert table[2:9] == [
        "  area  period  measure      value  cell",
        "  ──────────────────────────────────────",
        "first.csv",
        "  zone  2024    sales       1 亿元  3",
        "book.xlsx#a",
        "  park  2026    sales    2025 亿元  a!D2",
        "  park  2025    sales    2024 亿元  a!D3",
    ]


@pytest.mark.usefixtures("trial")
@pytest.mark.parametrize(
    ("options", "read", "left_out"),
    [
        pytest.param(("--area", "东区", "--year", "2025"), ["120", "9"], 2, id="area-and-year"),
        pytest.param(("--period", "2026年上半年"), ["80", "6"], 2, id="period"),
        pytest.param(("--year", "2031"), [], 4, id="a-year-without-targets"),
        pytest.param(("--year", "2025", "--year", "2026"), ["120", "9", "80", "6"], 0, id="years"),
    ],
)
def test_areas_and_periods_narrow_what_is_shown_and_what_isn_t_is_counted(
    options: tuple[str, ...], read: list[str], left_out: int, inside: Inside
) -> None:
    done = inside("read", "actuals.csv", *options, "--format", "json")
    assert [figure[3] for figure in keys(done.out)] == read
    told = f"figures of areas or periods that are not asked for, not shown: {left_out}\n"
    assert (done.code, done.err) == (0, told if left_out else "")


@pytest.mark.usefixtures("trial")
@pytest.mark.parametrize(
    ("table", "options", "figure"),
    [
        pytest.param(
            "时期,数值\n2025,120000\n",
            ("--area", "zone", "--measure", "Sales", "--unit", "万元"),
            ("zone", "2025", "sales", "12"),
            id="area-measure-unit",
        ),
        pytest.param(
            "指标,数值\n收入,12\n",
            ("--area", "Eastern zone", "--period", "2026Q2"),
            ("zone", "2026-Q2", "sales", "12"),
            id="area-and-period",
        ),
        pytest.param(
            "地区,时期,收入(亿元)\n东区,2025,12\n",
            ("--measure", "visits", "--unit", "万元"),
            ("zone", "2025", "sales", "12"),
            id="what-the-table-says-goes-before",
        ),
    ],
)
@pytest.mark.parametrize("command", ["read", "validate", "check", "explain"])
def test_a_table_has_from_the_command_line_what_it_does_not_say(
    command: str, table: str, options: tuple[str, ...], figure: tuple[str, ...], inside: Inside
) -> None:
    Path("table.csv").write_text(table, encoding="utf-8")
    area = () if command != "explain" or "--area" in options else ("--area", "zone")
    done = inside(command, "table.csv", *options, *area, "--format", "json")
    match command:
        case "read":
            assert [keys(done.out)[0][:4]] == [figure]
        case "validate":
            assert {one["code"] for one in done.json["findings"]} == {"W107"}
        case _:
            results = done.json["results" if command == "check" else "explanations"]
            inputs = [one for result in results for one in result["inputs"]]
            assert [figure] == [
                (one["area"], one["period"], one["measure"], one["value"]) for one in inputs
            ]


@pytest.mark.usefixtures("trial")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(
            ("--measure", "Sale"), "no measure 'Sale' in the plan; did you mean 'sales'?",
            id="measure",
        ),
        pytest.param(
            ("--measure", "污水"), "no measure '污水' in the plan; it has 收入, 访问",
            id="measure-like-none",
        ),
        pytest.param(
            ("--unit", "亿员"), "'亿员' is not a unit; expected one such as 亿元, 场", id="unit"
        ),
        pytest.param(
            ("--area", "Eastt"), "no area 'Eastt' in the plan; did you mean 'East'?", id="area"
        ),
        pytest.param(
            ("--period", "2025Q5"),
            "'2025Q5' is not a period; expected one such as 2025, 2025Q2, 2025-06, 2025年1-6月",
            id="period",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["read", "validate", "check", "explain"])
def test_what_no_plan_knows_is_said_before_anything_is_read(
    command: str, options: tuple[str, ...], said: str, inside: Inside
) -> None:
    area = ("--area", "zone") if command == "explain" else ()
    done = inside(command, "gone.csv", *options, *area)
    assert (done.code, done.out, done.err) == (2, "", f"gaoxin: {said}\n")


def test_each_plan_has_its_figures(trial: Path, inside: Inside) -> None:
    (trial / "other.yaml").write_text(OTHER_PLAN, encoding="utf-8")
    plans = ("--targets", "targets.yaml", "--targets", "other.yaml")
    done = inside("read", "actuals.csv", *plans, "--area", "park", "--area", "zone", "-q")
    (trial / "both.csv").write_text("area,period,measure,value\nzone,2025,sales,120\n")
    as_json = inside("read", "both.csv", *plans, "--format", "json")
    assert [
        (one["plan"], one["area"], one["value"], one["unit"]) for one in as_json.json["figures"]
    ] == [("trial", "zone", "120", "亿元"), ("other", "zone", "120", "万元")]
    as_csv = inside("read", "both.csv", *plans, "--format", "csv", "-q")
    assert as_csv.out.splitlines() == [
        f"\ufeffplan,{HEADER}",
        "trial,zone,2025,sales,120,亿元,,,,,both.csv,2",
        "other,zone,2025,sales,120,万元,,,,,both.csv,2",
    ]
    headings = [line for line in done.out.splitlines() if line.endswith(".yaml")]
    assert headings == ["trial · targets.yaml", "other · other.yaml"]


@pytest.mark.parametrize("strict", [(), ("--strict",)], ids=["", "strict"])
@pytest.mark.parametrize(
    "row",
    [
        pytest.param("park,2026Q2,sales,5", id="sound"),
        pytest.param("zone,2025,sales,120", id="warning"),
        pytest.param("zone,2025,sales,121", id="error"),
    ],
)
def test_the_exit_code_is_that_of_validate(
    row: str, strict: tuple[str, ...], trial: Path, inside: Inside
) -> None:
    (trial / "actuals.csv").write_text(f"{ACTUALS}{row}\n")
    validated = inside("validate", "actuals.csv", *strict).code
    for format_ in ("table", "json", "csv"):
        assert inside("read", "actuals.csv", *strict, "--format", format_).code == validated
    assert inside("read", "gone.csv", "actuals.csv", *strict).code == 2
    assert inside("read").code == 2
