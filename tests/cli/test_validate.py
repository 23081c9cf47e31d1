"""``gaoxin validate``: the review alone, as text and as JSON."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import ACTUALS, Inside
from tests.conftest import Gaoxin

ROOT = Path(__file__).resolve().parents[2]

JSON = ("--format", "json")


@pytest.mark.usefixtures("trial")
@pytest.mark.parametrize(
    ("row", "options", "code"),
    [
        pytest.param("park,2026Q2,sales,5", "", 0, id="sound"),
        pytest.param("park,2026Q2,sales,5", "--strict", 0, id="sound-strictly"),
        pytest.param("zone,2025,sales,120", "", 0, id="warning"),
        pytest.param("zone,2025,sales,120", "--strict", 1, id="warning-strictly"),
        pytest.param("zone,2025,sales,121", "", 1, id="error"),
        pytest.param("zone,2025,sales,121", "--strict", 1, id="error-strictly"),
        pytest.param("park,2026Q2,sales,", "", 0, id="missing-figure-is-a-warning"),
    ],
)
def test_the_exit_code_says_whether_the_submission_is_sound(
    row: str, options: str, code: int, trial: Path, inside: Inside
) -> None:
    (trial / "actuals.csv").write_text(ACTUALS + row + "\n")
    done = inside("validate", "actuals.csv", *options.split())
    assert done.code == code
    as_json = inside("validate", "actuals.csv", *options.split(), *JSON)
    assert as_json.code == code
    assert list(as_json.json) == ["schema", "plans", "findings", "summary"]


@pytest.mark.usefixtures("trial")
def test_what_cannot_be_opened_is_2_and_what_cannot_be_decoded_is_1(
    trial: Path, inside: Inside
) -> None:
    done = inside("validate", "gone.csv", "actuals.csv", *JSON)
    assert done.code == 2
    assert [(f["code"], f["file"]) for f in done.json["findings"] if f["severity"] == "error"] == [
        ("E001", "gone.csv")
    ]
    (trial / "bad.csv").write_bytes(
        b"area,period,measure,value\nzone,2025,sales,1\nzone,\xff\xff,,\n"
    )
    done = inside("validate", "bad.csv", *JSON)
    assert done.code == 1
    assert [(f["code"], f["line"]) for f in done.json["findings"]] == [("E001", 3)]
    done = inside("validate", "actuals.csv", "--area", "nowhere")
    assert (done.code, done.out) == (2, "")


def test_the_text_has_one_line_for_each_finding_in_the_order_of_the_file(
    trial: Path, inside: Inside
) -> None:
    rows = "zone,2025,sales,121\nzone,2025年13月,sales,1\nzone,2025,visits,x\n,2025,sales,1\n"
    (trial / "actuals.csv").write_text(ACTUALS + rows + "park,2026Q2,sales,5\n")
    done = inside("validate", "actuals.csv")
    found = [
        line.split(" ")[:2] for line in done.out.splitlines() if line.startswith("actuals.csv:")
    ]
    assert found == [
        ["actuals.csv:6:", "E009"],
        ["actuals.csv:7:", "E007"],
        ["actuals.csv:8:", "E004"],
        ["actuals.csv:9:", "E005"],
    ]
    assert "errors: 4" in done.out
    findings = inside("validate", "actuals.csv", *JSON).json["findings"]
    columns = [f["column"] for f in findings if f["severity"] == "error"]
    assert columns == ["value", "period", "value", "area"]


@pytest.mark.parametrize(
    ("period", "areas", "lacking"),
    [
        pytest.param("2026年1-9月", (), ["zone sales", "zone visits", "park sales"], id="all"),
        pytest.param("2026Q3", ("--area", "park"), ["park sales"], id="of-an-area"),
        pytest.param("2026Q2", ("--area", "zone"), [], id="which-is-there"),
        pytest.param("2019", (), [], id="without-targets"),
    ],
)
@pytest.mark.usefixtures("trial")
def test_a_period_asks_for_what_a_submission_of_it_must_hold(
    period: str, areas: tuple[str, ...], lacking: list[str], inside: Inside
) -> None:
    done = inside("validate", "actuals.csv", "--period", period, *areas, *JSON)
    found = done.json["findings"]
    assert (done.code, {one["code"] for one in found}) == (0, {"W107"} if lacking else set())
    names = {"East": "zone", "West": "park"}
    said = [
        one["message"].removeprefix("a figure that a target needs is missing: ") for one in found
    ]
    rows = [text.split(",") for text in said]
    assert [f"{names[area]} {measure.lower()}" for area, _, measure, *_ in rows] == lacking
    assert {one["file"] for one in found} <= {"actuals.csv"}


def test_a_cap_holds_for_text_only(trial: Path, inside: Inside) -> None:
    rows = "".join(f"zone,2025,sales,x{number}\n" for number in range(1, 1502))
    (trial / "actuals.csv").write_text(ACTUALS + rows)
    text = inside("validate", "actuals.csv", "--area", "zone")
    lines = text.out.splitlines()
    printed = sum(" E004 " in line for line in lines)
    assert 0 < printed < 1501
    assert f"{1501 - printed} more" in text.out
    findings = inside("validate", "actuals.csv", "--area", "zone", *JSON).json["findings"]
    assert [f["code"] for f in findings].count("E004") == 1501
    check = inside("check", "actuals.csv", *JSON)
    assert [f["code"] for f in check.json["findings"]].count("E004") == 1501
    assert "more" in check.err


@pytest.mark.parametrize(
    ("area", "measure", "said"),
    [
        pytest.param("浦东高新区", "营业收入", True, id="area"),
        pytest.param("石家庄高新区", "用水量", True, id="measure"),
        pytest.param("石家庄高新区", "营业收入", False, id="known"),
    ],
)
def test_where_the_built_in_plan_was_taken_for_want_of_another_it_is_said(
    gaoxin: Gaoxin, tmp_path: Path, area: str, measure: str, *, said: bool
) -> None:
    rows = f"area,period,measure,value\n石家庄高新区,2024,营业收入,3\n{area},2025,{measure},3\n"
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "plan.yaml").write_bytes((ROOT / "targets.yaml").read_bytes())
    for command in ("validate", "check"):
        done = gaoxin(command, "a.csv", "--lang", "en", cwd=tmp_path)
        assert ("is another plan meant (--targets)?\n" in done.err) == said
        named = gaoxin(command, "a.csv", "--targets", "plan.yaml", "--lang", "en", cwd=tmp_path)
        assert "another plan" not in named.err


def test_of_a_workbook_the_sheet_is_named_whose_table_is_refused(
    gaoxin: Gaoxin, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row in (["地区", "时期", "指标", "数值"], ["正定高新区", 2025, "营业收入", 7]):
        book.worksheets[0].append(row)
    ranks = book.create_sheet("排名")
    for row in (["园区", "营业收入位次"], ["正定高新区", 3]):
        ranks.append(row)
    book.save(tmp_path / "a.xlsx")
    done = gaoxin("validate", "a.xlsx", "--format", "json", cwd=tmp_path)
    assert [(f["code"], f["line"], f["cell"]) for f in done.json["findings"][:1]] == [
        ("E002", 1, "排名!1")
    ]


def test_a_plan_without_targets_has_years_all_the_same(gaoxin: Gaoxin, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("plan: {id: bare, years: [2025]}", encoding="utf-8")
    (tmp_path / "a.csv").write_text("地区,时期,指标,数值\n正定县,2025,营业收入,7\n", "utf-8")
    done = gaoxin("validate", "a.csv", "--targets", "plan.yaml", "--format", "json", cwd=tmp_path)
    assert done.code == 1
    assert [one["code"] for one in done.json["findings"]] == ["E002", "W115"]
