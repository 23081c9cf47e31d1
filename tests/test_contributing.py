"""What CONTRIBUTING.md shows works: the diff for a report, tried on a copy of the package."""

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
    """Apply a diff as it is shown: one hunk a file, no line removed."""
    for name, hunk in re.findall(
        r"^\+\+\+ b/(\S+)\n@@ .* @@\n((?:[ +].*\n|\+\n)+)", diff, re.MULTILINE
    ):
        lines = hunk.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if line[0] == " ")
        after = "".join(line[1:] for line in lines)
        path = folder / name
        known = path.read_text(encoding="utf-8") if path.exists() else ""
        assert not known or known.count(before) == 1, name
        path.write_text(known.replace(before, after) if known else after, encoding="utf-8")


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Path:
    """A copy of the package with the report, the input format and the word that are shown."""
    shutil.copytree(
        ROOT / "gaoxin_cli", tmp_path / "gaoxin_cli", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("targets.yaml", "samples"):
        (tmp_path / name).symlink_to(ROOT / name)
    blocks = re.findall(r"^```diff\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    for shown in ("line_report", "json_rows", "vocabulary"):
        (diff,) = [block for block in blocks if shown in block]
        apply(diff, tmp_path)
    return tmp_path


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
    copy: Path, arguments: tuple[str, ...], code: int, lines: int, first: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gaoxin_cli", *arguments, "--format", "lines"],
        cwd=copy,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    found = done.stdout.splitlines()
    assert (done.returncode, len(found), found[0].rstrip()) == (code, lines, first)


def test_an_input_format_is_one_file_and_one_line_and_a_word_is_a_word(copy: Path) -> None:
    table = '[["地区", "时期", "指标", "账面数"], ["石家庄高新区", 2025, "营业收入", 5.10]]'
    (copy / "a.json").write_text(table, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "gaoxin_cli", "read", "a.json", "--format", "lines"],
        cwd=copy,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.stdout == "sjz-htz 2025 revenue 5.10 None\n"
