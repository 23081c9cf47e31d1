"""Text from files stays data: nothing in a plan or a submission acts where it is printed."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Inside
from tests.conftest import Gaoxin

HOSTILE = {
    "escape": "\x1b[31mred\x1b]0;title\x07",
    "csi-in-one-byte": "\x9b31m",
    "markup": "[bold red]x[/bold red][link=http://a.b]y[/link]",
    "unbalanced-markup": "[/]",
    "command": "::error file=a,line=1::gone",
    "other-command": "##[error]gone",
    "override": "a\u202ecba\u2066x",
    "newline": "a\n::error::b\r\n##[error]c\x85d\u2028e",
    "zero-width": "a\u200bb\u200fc\ufeffd",
    "format": "{found} {0} {area.__class__} %s %(x)d",
    "tags": "a\U000e0041b",
    "backspace": "12\x08\x083",
    "null": "a\x00b",
    "long": "长" * 20_000,
}
BIDIRECTIONAL = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "AL", "R"}
PLAN = """\
plan: {{id: {id}, years: [2025], title: {text}}}
areas:
  zone: {{name: {text}}}
  city: {{name: City}}
measures:
  sales: {{name: {text}, unit: {unit}, kind: flow}}
indicators:
  growth: {{name: {text}, note: {text}, kind: growth, of: sales}}
  sales: {{kind: level, of: sales}}
grades: [{{name: {text}}}]
targets:
  - area: zone
    source: {text}
    indicators:
      growth: {{2025: {{bound: ">= 7", note: {text}, waived: {text}}}}}
      sales: {{2025: 3}}
  - area: city
    indicators: {{sales: {{2025: 3}}}}
"""
COLOURS = re.compile("\x1b\\[[0-9;]*m")


def unsafe(text: str) -> Iterator[str]:
    """Yield what may not stand in an output: characters that act, and starts of commands."""
    for character in text:
        acts = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        if character != "\n" and (acts or unicodedata.bidirectional(character) in BIDIRECTIONAL):
            yield repr(character)
    for line in text.splitlines():
        if re.match(r"\s*(::|##\[)", line):
            yield line[:80]


def quoted(text: str) -> str:
    """Return a text as YAML writes it with escapes alone."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text[:200]) + '"'


def cell(text: str) -> str:
    """Return a text as a cell of CSV."""
    return '"' + text.replace('"', '""') + '"'


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HOSTILE.items()])
def test_text_from_a_plan_only_shows(text: str, folder: Path, inside: Inside) -> None:
    plan = PLAN.format(id=quoted(text), text=quoted(text), unit=quoted(text))
    (folder / "targets.yaml").write_text(plan, encoding="utf-8")
    rows = "area,period,measure,value\nzone,2024,sales,100\nzone,2025,sales,110\n"
    (folder / "a.csv").write_text(rows, encoding="utf-8")
    for command in ("check a.csv", "validate a.csv", "targets", "explain a.csv -a zone"):
        for options in ("", "--lang zh", "--format json", "--color always"):
            done = inside(*command.split(), *options.split())
            assert done.code == (1 if command.startswith("check") else 0), done.err
            shown = COLOURS.sub("", done.out) if "always" in options else done.out
            assert list(unsafe(shown)) == []
            assert list(unsafe(done.err)) == []


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HOSTILE.items()])
def test_text_from_a_submission_only_shows(text: str, folder: Path, inside: Inside) -> None:
    plan = PLAN.format(id="p", text="Zone", unit="亿元").replace(
        "name: Zone, note", "name: G, note"
    )
    (folder / "targets.yaml").write_text(plan, encoding="utf-8")
    bad = cell(text)
    rows = [
        f"{bad},,,,,,,{bad}",
        "area,period,measure,value,unit,growth,note," + bad,
        f"zone,2025,sales,120,,,{bad},",
        f"{bad},2025,sales,1,,,,",
        f"zone,{bad},sales,1,,,,",
        f"zone,2025,{bad},1,,,,",
        f"city,2025,sales,{bad},,,,",
        f"city,2025,sales,1,{bad},,,",
        f"city,2025,sales,1,,{bad},,",
        f"city,2025,sales,1,,,,,{bad}",
        f"zone,2024,sales,100,,,{bad},",
        bad,
    ]
    (folder / "a.csv").write_bytes(("\n".join(rows) + "\n").encode("utf-8"))
    for command in ("check a.csv", "validate a.csv"):
        for options in ("", "--lang zh", "--format json", "--color always"):
            done = inside(*command.split(), *options.split())
            assert done.code == (2 if command.startswith("check") else 1), done.err
            shown = COLOURS.sub("", done.out) if "always" in options else done.out
            assert list(unsafe(shown)) == []
            assert list(unsafe(done.err)) == []
            assert max(map(len, (shown + done.err).splitlines())) < 2000


@pytest.mark.parametrize(
    "text",
    [pytest.param(HOSTILE[name], id=name) for name in ("escape", "command", "override", "newline")],
)
def test_the_name_of_a_file_only_shows(text: str, folder: Path, gaoxin: Gaoxin) -> None:
    name = text.replace("/", "_") + ".csv"
    plan = PLAN.format(id="p", text="Zone", unit="亿元").replace(
        "name: Zone, note", "name: G, note"
    )
    (folder / "p.yaml").write_text(plan, encoding="utf-8")
    (folder / name).write_text(
        f"{text}\narea,period,measure,value\nzone,2025,sales,x\n", encoding="utf-8"
    )
    (folder / f"{text}.yaml").write_text("plan: {}\nareas: {a: {}}\n", encoding="utf-8")
    runs = [
        gaoxin("check", name, "--targets", "p.yaml", "--format", "json"),
        gaoxin("validate", name, f"gone{name}", "--targets", "p.yaml"),
        gaoxin("targets", "--targets", f"{text}.yaml"),
        gaoxin("targets", "--targets", f"gone{text}.yaml"),
        gaoxin("check", name, "--targets", "p.yaml", "--area", text),
        gaoxin("check", name, "--targets", "p.yaml", "--period", text),
        gaoxin("check", name, "--targets", "p.yaml", "--only", text),
        gaoxin("check", name, "--targets", "p.yaml", "--encoding", text),
        gaoxin(text),
    ]
    for done in runs:
        assert done.code == 2
        assert (list(unsafe(done.out)), list(unsafe(done.err))) == ([], [])


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HOSTILE.items()])
def test_text_from_an_invalid_plan_only_shows(text: str, folder: Path, inside: Inside) -> None:
    bad = quoted(text)
    plan = f"plan: {{id: p, years: [{bad}], {bad}: 1}}\nareas: {{a: {{name: A, part_of: {bad}}}}}\n"
    plan += (
        f"indicators: {{i: {{kind: {bad}, of: a}}, j: {{kind: level, of: {bad}}}, {bad}: {{}}}}\n"
    )
    plan += f"targets:\n  - area: {bad}\n    indicators: {{{bad}: {{2025: {bad}}}}}\n"
    (folder / "p.yaml").write_text(plan, encoding="utf-8")
    for lang in ("en", "zh"):
        done = inside("targets", "--targets", "p.yaml", "--lang", lang)
        assert (done.code, done.out) == (2, "")
        assert list(unsafe(done.err)) == []
        assert all(line.startswith("p.yaml:") for line in done.err.splitlines())
    (folder / "raw.yaml").write_bytes(f"plan: x{text}\n? y{text}\n".encode())
    done = inside("targets", "--targets", "raw.yaml")
    assert (done.code, done.out) == (2, "")
    assert list(unsafe(done.err)) == []
