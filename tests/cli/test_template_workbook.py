"""``gaoxin template -o FILE``: a form that a zone's office fills in and sends back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from tests.cli.test_template import PLAN
from tests.conftest import Gaoxin, Write

ROOT = Path(__file__).parents[2]
PLANS = sorted([ROOT / "targets.yaml", *ROOT.glob("samples/plans/*/targets.yaml")])
HOSTILE_TITLE = '"2031年1—6月 区 收入（万元，单位：万元）=1+1"'


def fill(form: Path, filled: Path) -> int:
    """Fill in every figure that a form wants, and return how many there are."""
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows(min_row=4))
    for row in rows:
        growth = row[3].value == "-"
        row[6 if growth else 3].value = {"位": 10, "%": 5.5}.get(str(row[4].value), 100)
    book.save(filled)
    return len(rows)


@pytest.mark.parametrize("narrowed", [(), ("-p", "last-Q2")], ids=["all", "within-a-year"])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.parent.name)
def test_filled_in_every_figure_is_read(
    gaoxin: Gaoxin, tmp_path: Path, plan: Path, lang: str, narrowed: tuple[str, ...]
) -> None:
    targets = gaoxin("targets", "--targets", plan, "--format", "json").json["targets"]
    year = max(target["year"] for target in targets)
    asked = [word.replace("last-", str(year)) for word in narrowed]
    form, filled = tmp_path / "form.xlsx", tmp_path / "filled.xlsx"
    done = gaoxin("template", "--targets", plan, "--lang", lang, "-o", form, *asked)
    assert (done.code, done.out, done.err) == (0, "", "")
    rows = fill(form, filled)
    read = gaoxin("read", "--targets", plan, "--format", "json", filled)
    review = gaoxin("validate", "--targets", plan, "--format", "json", filled)
    assert review.code == 0, review.out
    assert {found["code"] for found in review.json["findings"]} <= {"W104", "W112", "W118"}
    figures = read.json["figures"]
    assert rows == sum((one["value"] is not None) + (one["growth"] is not None) for one in figures)


def test_saved_by_libreoffice_it_passes(gaoxin: Gaoxin, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    form, filled = tmp_path / "form.xlsx", tmp_path / "filled.xlsx"
    plan = ROOT / "targets.yaml"
    gaoxin("template", "--targets", plan, "-y", "2025", "--lang", "zh", "-o", form)
    fill(form, filled)
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(saved),
        str(filled),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    done = gaoxin("validate", "--targets", plan, "--lang", "en", saved / "filled.xlsx")
    assert (done.code, done.out.splitlines()[-1]) == (0, "nothing found")


def test_what_is_to_be_filled_in_is_marked_and_unlocked(
    gaoxin: Gaoxin, write: Write, tmp_path: Path
) -> None:
    form = tmp_path / "form.xlsx"
    plan = write(
        "plan.yaml", PLAN.replace("years: [2025]", f"years: [2025], title: {HOSTILE_TITLE}")
    )
    done = gaoxin("template", "--targets", plan, "--lang", "zh", "-o", form)
    assert (done.code, done.err) == (0, "")
    sheet = openpyxl.load_workbook(form)["填报"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_row=5)] == [
        ["填报表", *[None] * 7],
        ["请填写着色的单元格。", *[None] * 7],
        ["地区", "时期", "指标", "数值", "单位", "上年同期", "同比", "备注"],
        ["区", "2024", "收入", None, "亿元", None, None, None],
        ["市", "2025", "生产总值", None, "亿元", None, None, None],
    ]
    rows = {row[0].row: row for row in sheet.iter_rows(min_row=4)}
    inputs = {
        number: "".join(cell.coordinate[0] for cell in row if not cell.protection.locked)
        for number, row in rows.items()
    }
    wanted = {number: "GH" if row[3].value == "-" else "DEFGH" for number, row in rows.items()}
    assert inputs == wanted
    assert all(
        (cell.fill.fgColor.rgb == "FFFFF9DB") == (not cell.protection.locked)
        for row in rows.values()
        for cell in row
    )
    assert sheet.protection.sheet
    assert sheet.freeze_panes == "A4"
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert lists["E4"] == '"亿元,万元,元"'
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.center is not None
    assert sheet.oddHeader.center.text == "2031年1—6月 区 收入（万元，单位：万元）=1+1"
    fill(form, tmp_path / "filled.xlsx")
    checked = gaoxin("validate", "--targets", plan, "--lang", "en", tmp_path / "filled.xlsx")
    assert checked.code == 0, checked.out


def test_a_file_of_csv_is_what_standard_output_has(gaoxin: Gaoxin, tmp_path: Path) -> None:
    plan = ROOT / "targets.yaml"
    written = gaoxin("template", "--targets", plan, "-o", tmp_path / "form.csv")
    assert (written.code, written.out) == (0, "")
    text = (tmp_path / "form.csv").read_bytes().decode("utf-8-sig")
    assert text == gaoxin("template", "--targets", plan).out


@pytest.mark.parametrize(
    ("file", "said"),
    [
        pytest.param("form.pdf", "A blank submission is a file .csv or .xlsx", id="kind"),
        pytest.param("no/form.xlsx", "no/form.xlsx", id="no-folder"),
        pytest.param("plan.csv", "plan.csv", id="over-the-plan"),
    ],
)
def test_what_cannot_be_written_is_said(gaoxin: Gaoxin, write: Write, file: str, said: str) -> None:
    plan = write("plan.csv", PLAN)
    done = gaoxin("template", "--targets", plan, "-o", file, "--lang", "en")
    assert done.code == 2
    assert said in done.err
    assert plan.read_text(encoding="utf-8") == PLAN
