"""The pages of the site that are made from the code and from the files at the top of the project.

A hook of mkdocs: findings from the pages that ``gaoxin validate --explain`` prints, kinds of
indicators from their classes, and the texts for contributors as they stand.
"""  # noqa: INP001 - a script, not a package

import re
from collections.abc import Iterator, Mapping
from html import escape
from inspect import cleandoc
from pathlib import Path
from typing import get_args

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from gaoxin_cli.entry import Entry, is_needed, keys_of, tagged
from gaoxin_cli.indicators import AnyIndicator
from gaoxin_cli.indicators.base import Indicator
from gaoxin_cli.messages.pages import CODES, page
from gaoxin_cli.reports import REPORTS
from gaoxin_cli.text import Language

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
TOP = {"contributing": "CONTRIBUTING.md", "security": "SECURITY.md", "changelog": "CHANGELOG.md"}
FINDINGS: dict[Language, tuple[str, str, str, str]] = {
    "en": (
        "Findings",
        "What the review finds has a code. `gaoxin validate --explain CODE` prints its page.",
        "Errors: what can't be read or can't be true. The figure is left out of the data.",
        "Warnings: what should be looked at.",
    ),
    "zh": (
        "审核代码",
        "审核发现的每个问题都有代码；`gaoxin validate --explain 代码` 显示其说明。",
        "错误：读不懂或不可能属实，该数不采用。",
        "警告：应予核对。",
    ),
}
PICTURES = {"html": "report.png", "xlsx": "workbook.png", "docx": "circular.png"}
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)")
FENCE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
LINE_OF_CHINESE = re.compile(r"(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made."""
    for name, text in pages():
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep links to files that are no part of the site as the text they stand on.

    Lines of Chinese are joined: a browser would show a space where a line ends.
    """
    del config, files

    def kept(match: re.Match[str]) -> str:
        target = (ROOT / "docs" / page.file.src_uri).parent / match[2]
        inside = target.resolve().is_relative_to(ROOT / "docs")
        return match[0] if inside else match[1]

    markdown = markdown.replace("<!-- formats -->", "\n".join(formats()))
    parts = FENCE.split(LINK.sub(kept, markdown))
    return "".join(part if n % 2 else LINE_OF_CHINESE.sub("", part) for n, part in enumerate(parts))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Say of Chinese pages that they are, so that a browser takes the right forms of signs."""
    del config
    chinese = page.file.src_uri.startswith("zh/")
    return output.replace('<html lang="en"', '<html lang="zh-CN"', 1) if chinese else output


def pages() -> Iterator[tuple[str, str]]:
    """Yield the path of each page that is made, and its text."""
    for name, file in TOP.items():
        yield f"en/{name}.md", (ROOT / file).read_text("utf-8")
    for language in FINDINGS:
        yield f"{language}/findings.md", "\n".join(findings(language))
        for code in CODES:
            yield f"{language}/findings/{code}.md", finding(code, language)
    kinds = tagged("kind", get_args(get_args(AnyIndicator)[0]))
    yield "en/kinds.md", "\n".join(list_of(kinds))
    for name, kind in kinds.items():
        yield f"en/kinds/{name}.md", "\n".join(kind_page(name, kind))


def findings(language: Language) -> Iterator[str]:
    """Yield the list of all codes."""
    title, introduction, *severities = FINDINGS[language]
    yield f"# {title}\n\n{introduction}\n"
    for letter, severity in zip("EW", severities, strict=True):
        yield f"## {severity}\n"
        for code in (code for code in CODES if code.startswith(letter)):
            rule = page(code, language).partition("\n\n")[0].replace("\n", " ")
            yield f"- [{code}](findings/{code}.md): {plain(rule)}"
        yield ""


def finding(code: str, language: Language) -> str:
    """Return the page on a code; the tables in it are indented, and so are code in Markdown."""
    paragraphs = page(code, language).split("\n\n")
    return f"# {code}\n\n" + "\n\n".join(
        one if one.startswith(" ") else plain(one) for one in paragraphs
    )


def formats() -> Iterator[str]:
    """Yield a table of the formats, and the pictures that there are of them."""
    yield "| format 格式 | commands 命令 | extra 扩展 |\n|---|---|---|"
    for name, report in REPORTS.items():
        yield f"| `{name}` | {', '.join(report.commands)} | {report.extra or ''} |"
    for name, picture in PICTURES.items():
        if (ROOT / "docs" / picture).exists():
            yield f"\n### {name}\n\n![{name}](../{picture})"


def list_of(kinds: Mapping[str, type[Entry]]) -> Iterator[str]:
    """Yield the list of kinds, and the keys that all of them have."""
    yield "# Indicator kinds\n\nAn indicator is a number computed from observations:\n"
    for name, kind in kinds.items():
        summary = cleandoc(kind.__doc__ or "").partition("\n\n")[0]
        yield f"- [{name}](kinds/{name}.md): {code_marks(summary)}"
    yield "\n## Keys of every kind\n"
    yield from table_of_keys(Indicator)


def kind_page(name: str, kind: type[Entry]) -> Iterator[str]:
    """Yield the page on a kind: its docstring, its keys, and a case that is met and one missed."""
    yield f"# {name}\n\n{code_marks(cleandoc(kind.__doc__ or ''))}\n\n## Keys\n"
    yield from table_of_keys(kind, without=Indicator)
    yield "\nBesides, [the keys of every kind](../kinds.md#keys-of-every-kind).\n\n## An example\n"
    for verdict in ("met", "missed"):
        yield f"Every target is {verdict}:\n"
        for file, language in (("plan.yaml", "yaml"), ("actuals.csv", "csv")):
            text = (CASES / verdict / name / file).read_text("utf-8").rstrip()
            yield f"```{language}\n{text}\n```\n"


def table_of_keys(kind: type[Entry], without: type[Entry] | None = None) -> Iterator[str]:
    """Yield a table of keys with what they say, and whether they must be there."""
    known = {key: one.metadata for key, one in keys_of(without).items()} if without else {}
    yield "| key | | |\n|---|---|---|"
    for key, one in keys_of(kind).items():
        told = one.metadata.get("description")
        if told and one.metadata != known.get(key):
            yield f"| `{key}` | {plain(told)} | {'required' if is_needed(one) else ''} |"


def code_marks(text: str) -> str:
    """Return a docstring as Markdown: what stands in double backticks is code."""
    return "".join(f"`{part}`" if n % 2 else plain(part) for n, part in enumerate(text.split("``")))


def plain(text: str) -> str:
    """Return a text in which nothing acts as Markdown but code in backticks."""
    parts = (
        f"`{part}`" if n % 2 else re.sub(r"([*_\[\]#|\\])", r"\\\1", escape(part, quote=False))
        for n, part in enumerate(text.split("`"))
    )
    return "".join(parts)
