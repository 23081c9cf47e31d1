"""What CONTRIBUTING.md shows works: each diff is tried on a copy of the package."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FILE = ("--targets", "targets.yaml", "--lang", "en", "samples/missed.csv")


def apply(diff: str, folder: Path) -> None:
    """Apply a diff as it is shown."""
    for name, hunks in re.findall(
        r"^\+\+\+ b/(\S+)\n((?:[@ +-].*\n)+?)(?=---|\Z)", diff, re.MULTILINE
    ):
        path = folder / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for hunk in re.split(r"^@@ .* @@\n", hunks, flags=re.MULTILINE)[1:]:
            lines = hunk.splitlines(keepends=True)
            before = "".join(line[1:] for line in lines if line[0] in " -")
            after = "".join(line[1:] for line in lines if line[0] in " +")
            assert not text or text.count(before) == 1, name
            text = text.replace(before, after) if text else after
        path.write_text(text, encoding="utf-8")


def copy_with(folder: Path, *diffs_of: str) -> Path:
    """A copy of the package with the change that is shown for something new."""
    shutil.copytree(
        ROOT / "gaoxin_cli", folder / "gaoxin_cli", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("targets.yaml", "samples"):
        (folder / name).symlink_to(ROOT / name)
    blocks = re.findall(r"^```diff\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    for block in blocks:
        if any(new in block for new in diffs_of):
            apply(block, folder)
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "gaoxin_cli", *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("arguments", "code", "lines", "first"),
    [
        pytest.param(
            ("check", *FILE), 1, 57,
            "sjz-2025-2027 sjz-htz revenue_growth 2025 >= 7 missed", id="check",
        ),
        pytest.param(
            ("explain", *FILE, "-a", "sjz-htz", "-y", "2025"), 0, 9,
            "sjz-2025-2027 sjz-htz revenue_growth 2025 >= 7 missed", id="explain",
        ),
        pytest.param(
            ("validate", "--lang", "en", "samples/review/e010.csv"), 1, 1,
            "samples/review/e010.csv:3: E010 数值: High-tech enterprises of Shijiazhuang High-tech "
            "Zone in 2024 is 1420.5 家, but a count must be whole", id="validate",
        ),
        pytest.param(
            ("targets", "--targets", "targets.yaml"), 0, 57,
            "sjz-2025-2027 sjz-htz revenue_growth 2025 >= 7", id="targets",
        ),
        pytest.param(
            ("read", *FILE), 0, 33, "sjz-htz 2024 revenue 3120.50 None", id="read"
        ),
    ],
)  # fmt: skip
def test_a_report_is_one_file_and_one_line_for_every_command(
    tmp_path: Path, arguments: tuple[str, ...], code: int, lines: int, first: str
) -> None:
    done = run(copy_with(tmp_path, "line_report"), *arguments, "--format", "lines")
    found = done.stdout.splitlines()
    assert (done.returncode, len(found), found[0].rstrip()) == (code, lines, first)


PLAN = """\
plan: {id: t, years: [2025]}
areas: {east: {name: East}, west: {name: West}}
measures: {revenue: {name: Revenue, unit: 亿元, kind: flow}}
indicators: {ahead: {name: Lead, kind: lead, of: revenue, over: west}}
targets: [{area: east, indicators: {ahead: {2025: 10}}}]
"""


def test_a_kind_of_indicator_is_one_file_and_its_registration(tmp_path: Path) -> None:
    folder = copy_with(tmp_path, "indicators/lead.py")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    rows = "area,period,measure,value\neast,2025,revenue,107\nwest,2025,revenue,98.5\n"
    (folder / "a.csv").write_text(rows, encoding="utf-8")
    asked = ("--targets", "plan.yaml", "--lang", "en")
    done = run(folder, "explain", "a.csv", *asked, "-a", "east")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
East · Lead · 2025
✗ missed · 8.50 亿元 · ≥ 10 亿元
t · plan.yaml

1. Target
  ≥ 10 亿元

2. Figures
  Revenue · East · 2025: 107 亿元 [a.csv:2]
  Revenue · West · 2025: 98.5 亿元 [a.csv:3]

3. Value
  Lead = Revenue (East) − Revenue (West)
  = 107 − 98.5 = 8.5 亿元

4. Comparison
  107 − 98.5 = 8.5 < 10
  ≥ 10 亿元 is not satisfied: ✗ missed

5. Gap: value − target
  8.5 − 10 = -1.5 亿元

6. What it would take
  10 − (107 − 98.5) = 1.5
  1.50 亿元
"""
    )
    wrong = PLAN.replace("over: west", "over: nosuch")
    (folder / "plan.yaml").write_text(wrong, encoding="utf-8")
    refused = "plan.yaml:4:65: there is no area 'nosuch'\n"
    for command in (("targets",), ("check", "a.csv")):
        done = run(folder, *command, *asked)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", refused)


def test_an_input_format_is_one_file_and_one_line_and_a_word_is_a_word(tmp_path: Path) -> None:
    folder = copy_with(tmp_path, "line_report", "json_rows", "vocabulary")
    table = '[["地区", "时期", "指标", "账面数"], ["石家庄高新区", 2025, "营业收入", 5.10]]'
    (folder / "a.json").write_text(table, encoding="utf-8")
    done = run(folder, "read", "a.json", "--format", "lines")
    assert done.stdout == "sjz-htz 2025 revenue 5.10 None\n"


SCORED = """\
plan: {id: t, years: [2025]}
areas: {east: {name: East}, west: {name: West}, north: {name: North}}
measures: {revenue: {name: Revenue, unit: 亿元, kind: flow}}
indicators: {revenue: {kind: level, of: revenue}}
scoring:
  - id: yearly
    areas: [east, west, north]
    points: {revenue: {points: 10, method: behind, per: 6}}
"""


def test_a_method_of_scoring_is_one_file_and_its_registration(tmp_path: Path) -> None:
    folder = copy_with(tmp_path, "scoring/behind.py")
    (folder / "plan.yaml").write_text(SCORED, encoding="utf-8")
    rows = "area,period,measure,value\neast,2025,revenue,7\nwest,2025,revenue,9\n"
    (folder / "a.csv").write_text(f"{rows}north,2025,revenue,5\n", encoding="utf-8")
    asked = ("score", "--targets", "plan.yaml", "--lang", "en", "a.csv")
    done = run(folder, *asked, "--explain", "-a", "north")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
North · yearly · 2025
Place 3 of 3 · points: 0 of 10 (0 %)
t · plan.yaml

1. revenue: 0 of 10
  Method: behind
  Value 5 亿元
  Place 3 of 3 areas with a value; the best 9, the worst 5
  10 − 6 × (3 − 1) = -2
  held within 0 and 10: 0

Total: 0 of 10
0 ÷ 10 × 100 = 0 %
"""
    )
    (folder / "plan.yaml").write_text(SCORED.replace("behind", "behnid"), encoding="utf-8")
    wrong = run(folder, *asked)
    known = "attainment, met, step, rank, range, behind"
    place = "plan.yaml:8:44: 'behnid' found; did you mean 'behind'?"
    assert wrong.stderr == f"{place} Expected one of {known}\n"
