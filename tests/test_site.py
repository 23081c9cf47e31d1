"""The site: its commands run as shown, and what is built needs nothing from elsewhere."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from gaoxin_cli.entry import keys_of, tagged
from gaoxin_cli.indicators import AnyIndicator
from gaoxin_cli.messages.pages import CODES
from tests.conftest import Gaoxin
from tests.shown import NAMED_FILE, ROOT, commands
from tests.test_readme import checkout as checkout  # noqa: PLC0414 - a fixture

DOCS = ROOT / "docs"
PAGES = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in DOCS.rglob("*.md")}
KINDS = tagged("kind", get_args(get_args(AnyIndicator)[0]))
LOADED = re.compile(r'<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(?:https?:)?//', re.DOTALL)


@pytest.mark.parametrize(("name", "arguments", "code"), commands(PAGES))
def test_commands_run_as_shown(
    name: str, arguments: str, code: int, checkout: Path, gaoxin: Gaoxin
) -> None:
    for file, content in NAMED_FILE.findall(PAGES[name]):
        (checkout / file).write_text(content, "utf-8")
    run = gaoxin(*shlex.split(arguments))
    assert (run.code, "Traceback" in run.err) == (code, False), run.out + run.err


def test_the_chinese_list_of_kinds_names_each_kind_and_each_key() -> None:
    text = PAGES["zh/kinds.md"]
    for name, kind in KINDS.items():
        assert f"\n## {name}\n" in text
        assert [key for key in keys_of(kind) if not re.search(rf"\b{key}\b", text)] == []


def test_the_site_is_built_and_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir"]
    done = subprocess.run(
        [*command, tmp_path], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    pages = {path.relative_to(tmp_path).as_posix(): path for path in tmp_path.rglob("*.html")}
    made = {f"{lang}/findings/{code}.html" for lang in ("en", "zh") for code in CODES}
    made |= {f"en/kinds/{kind}.html" for kind in KINDS}
    made |= {f"{name.removesuffix('.md')}.html" for name in PAGES}
    assert sorted(made - pages.keys()) == []
    texts = {name: path.read_text("utf-8") for name, path in pages.items()}
    assert [name for name, text in texts.items() if LOADED.search(text)] == []
    assert [name for name, text in texts.items() if str(ROOT) in text] == []
    assert "万元 read as 亿元" in texts["en/findings/W104.html"]
    assert "zone,2025,revenue,9200000,6.9" in texts["zh/findings/W104.html"]
