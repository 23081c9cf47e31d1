"""Reports as their readers read them: what they are made of, and every text in them.

A reader of a format raises or asserts where the report is none; what it returns of a report with a
harmless text is what that with a hostile one must have.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import openpyxl
from cmarkgfm import markdown_to_html_with_extensions
from cmarkgfm.cmark import Options as Cmark
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.reports.rendering import EXTENSIONS
from tests.reports.test_github_report import COMMAND, unescaped
from tests.reports.test_junit_report import check as check_junit

Parts = list[tuple[str, str]]
"""Each part with what it is; the parts of what isn't text are blank."""
COLOUR = re.compile("\x1b\\[[0-9;]+m")
WORDED = ("title", "aria-label", "alt", "content")
"""The attributes of a page that hold texts."""
FORMULA = re.compile(r"[\t\r]|[=+\-@＝＋－＠](?![0-9]+(\.[0-9]+)?%?\Z).", re.DOTALL)
"""The beginning of what a spreadsheet would run, other than a number."""
FOUND_BY_GITHUB = re.compile(r"@\w|#\d|\bgh-\d|://|:[\w+-]+:|\$.|.\$", re.IGNORECASE)
"""What GitHub looks for in a text node: mentions, issues, addresses, emoji, formulas."""


def read_lines(report: str | bytes) -> Parts:
    """Return the lines, without what sets cells apart and without colours."""
    assert isinstance(report, str)
    lines = COLOUR.sub("", report).split("\n")
    assert lines.pop() == ""
    return [("line", re.sub("─+", "─", line)) for line in lines]


def read_json(report: str | bytes) -> Parts:
    """Return the leaves, each with its way."""
    assert isinstance(report, str)

    def leaves(content: Any, way: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON of any shape
        match content:
            case dict():
                for key, value in content.items():
                    yield from leaves(value, f"{way}.{key}")
            case list():
                for value in content:
                    yield from leaves(value, f"{way}[]")
            case str():
                yield way, content
            case _:
                yield f"{way}={content}", ""

    return [*leaves(json.loads(report), "")]


def read_csv(report: str | bytes) -> Parts:
    """Return the cells, of which none runs."""
    assert isinstance(report, bytes)
    rows = csv.reader(io.StringIO(report.decode("utf-8-sig"), newline=""), strict=True)
    parts: Parts = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            assert not FORMULA.match(cell), cell
            parts.append((f"{number},{column}", cell))
    return parts


def read_markdown(report: str | bytes) -> Parts:
    """Return the elements that GitHub makes of it, and the texts; it finds nothing in them."""
    assert isinstance(report, str)
    html = markdown_to_html_with_extensions(report, Cmark.CMARK_OPT_UNSAFE, EXTENSIONS)
    for node in walk(LexborHTMLParser(f"<body>{html}</body>").body):
        assert node.is_text_node is False or not FOUND_BY_GITHUB.search(text_of(node)), text_of(
            node
        )
    return read_page(re.sub(r"</?span>", "", html))


def read_page(report: str | bytes) -> Parts:
    """Return the elements as a browser builds them, with their attributes, and the texts."""
    assert isinstance(report, str)
    parts: Parts = []
    for node in walk(LexborHTMLParser(report).root):
        if node.is_text_node:
            text = text_of(node)
            parts.append(
                ("text", text if node.parent is None or node.parent.tag != "style" else "")
            )
            continue
        plain = {name: value for name, value in node.attributes.items() if name not in WORDED}
        worded = [value or "" for name, value in node.attributes.items() if name in WORDED]
        parts.append((f"{node.tag} {plain} {len(worded)}", ""))
        parts += (("attribute", text) for text in worded)
    return parts


def walk(root: LexborNode | None) -> Iterator[LexborNode]:
    assert root is not None
    yield from root.traverse(include_text=True, skip_empty=False)


def text_of(node: LexborNode) -> str:
    return node.text_content or ""


def read_junit(report: str | bytes) -> Parts:
    """Return the elements with their attributes, by the rules of junit-10."""
    root = ET.fromstring(report)  # noqa: S314 - the test's own
    check_junit(root)
    return read_xml(root)


def read_xml(root: ET.Element, *, values: bool = True) -> Parts:
    """Return the elements; ``values`` says whether their attributes hold texts."""
    parts: Parts = []
    for element in root.iter():
        parts.append((f"{element.tag} {sorted(element.attrib)}", ""))
        parts += (("attribute", text) for text in element.attrib.values() if values)
        parts += (("text", text) for text in (element.text, element.tail) if text)
    return parts


def read_github(report: str | bytes) -> Parts:
    """Return what the runner understands of each line, all of them commands."""
    assert isinstance(report, str)
    parts: Parts = []
    for line in report.split("\n")[:-1]:
        command = COMMAND.fullmatch(line)
        assert command, line
        parts.append((command[1], unescaped(command[3])))
        for pair in command[2].split(","):
            name, _, value = pair.partition("=")
            parts.append((name, unescaped(value, ":", ",")))
    return parts


def read_docx(report: str | bytes) -> Parts:
    """Return the elements and texts of every part; no part leads outside."""
    assert isinstance(report, bytes)
    parts: Parts = []
    with ZipFile(io.BytesIO(report)) as archive:
        for name in archive.namelist():
            parts.append((name, ""))
            if name.endswith((".xml", ".rels")):
                root = ET.fromstring(archive.read(name))  # noqa: S314 - the test's own
                assert not root.findall(".//*[@TargetMode='External']")
                parts += read_xml(root, values=False)
    return parts


def read_xlsx(report: str | bytes) -> Parts:
    """Return each cell, what is printed above, and lists; nothing is a formula or a link."""
    assert isinstance(report, bytes)
    book = openpyxl.load_workbook(io.BytesIO(report))
    # What would be an escape is escaped here as in cells.
    parts: Parts = [("title", (book.properties.title or "").replace("_x005F", ""))]
    parts += ((f"name {name}", "") for name in book.defined_names)
    for sheet in book.worksheets:
        parts.append((f"sheet {sheet.title} {sheet.dimensions} {sheet.print_title_rows}", ""))
        for rule in sheet.data_validations.dataValidation:
            parts.append((f"list {rule.sqref} {rule.type}", rule.formula1 or ""))
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.hyperlink is None
                assert cell.data_type in ("s", "n"), cell.value
                shown = cell.value if cell.data_type == "s" else None
                kind = cell.data_type if shown else f"{cell.value}"
                parts.append((f"{cell.coordinate} {kind}", str(shown or "")))
    with ZipFile(io.BytesIO(report)) as archive:
        for name in archive.namelist():
            parts.append((name, ""))
            if name.startswith("xl/worksheets/sheet"):
                root = ET.fromstring(archive.read(name))  # noqa: S314 - the test's own
                parts += (("header", header_of(one)) for one in root.iterfind(".//{*}oddHeader"))
    return parts


def header_of(element: ET.Element) -> str:
    """Return what is printed in the middle above a page; the only code in it says where."""
    place, text = (element.text or "")[:2], (element.text or "")[2:]
    assert place == "&C"
    assert "&" not in text.replace("&&", "")
    return text.replace("&&", "&").replace("_x005F", "")


READERS: dict[str, Callable[[str | bytes], Parts]] = {
    "table": read_lines,
    "json": read_json,
    "csv": read_csv,
    "markdown": read_markdown,
    "junit": read_junit,
    "github": read_github,
    "html": read_page,
    "docx": read_docx,
    "xlsx": read_xlsx,
}
"""How each format is read; one without a reader has no test, and so fails."""
