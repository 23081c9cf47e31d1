"""Texts made to act where they are printed, rendered, opened or read, by what they are made for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

ATTACKS: dict[str, str] = {
    # terminals
    "colours": "a\x1b[31;1mred\x1b[0mb",
    "title-of-a-terminal": "a\x1b]0;title\x07b",
    "link-of-a-terminal": "\x1b]8;;http://example.com\x1b\\here\x1b]8;;\x1b\\",
    "answer-of-a-terminal": '\x1b[6n\x1b[c\x1bP$q"p\x1b\\',
    "clear": "a\x1b[2J\x1b[H\x1bcb",
    "control-in-one-byte": "a\x9b31mb\x9d0;title\x9cc",
    "backspace": "12\x08\x083",
    "delete": "12\x7f\x7f3",
    "bell": "a\x07b",
    "overprint": "missed\rmet",
    "form-feed": "a\x0cb\x0bc",
    "shift-out": "a\x0eqqq\x0fb",
    # console markup and templates
    "markup": "[bold red]a[/bold red][link=file:///etc]b[/link]",
    "unbalanced-markup": "[/]a[/red]",
    "placeholders": "{0} {x} {t} {found} {a.__class__} %s %(x)d",
    "template": "{{ 7*7 }}{% raw %}{# a #}",
    # what the eye is misled by
    "override": "abc\u202edef\u202cg",
    "isolate": "abc\u2066def\u2069g\u2067h",
    "right-to-left": "a\u200fb\u061cc\u200ed",
    "zero-width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f",
    "tags": "a\U000e0041\U000e0042b",
    "private-use": "a\ue000\U000f0000b",
    "no-character": "a\ufffe\U0001ffffb\ufdd0c",
    "soft-hyphen": "a\xadb",
    # line ends
    "lines": "a\n::error::b\n##[error]c\nd",
    "returns": "a\r::error::b\r\n::error::c",
    "separators": "a\u2028::error::b\u2029##[error]c\x85::error::d\x1ce",
    "null": "a\x00b",
    # workflow commands
    "command": "::error::no",
    "whole-command": "::error file=a,line=1,title=no::no",
    "other-commands": "::set-output name=a::b ::add-mask::c ::stop-commands::d",
    "older-command": "##[error]no",
    "commands-of-other-services": "##vso[task.setvariable variable=a]b ##teamcity[c d='e']",
    "indented-command": "a\u3000  ::warning::no",
    "properties": "a,line=9::b%0A::error::c%3A",
    # HTML and XML
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "attributes": "\" onmouseover=\"alert(1)\" x='y' autofocus",
    "end-of-a-page": "</title></style></textarea></body></html><!--",
    "comment": "<!-- a --> --> <![CDATA[b]]> ]]>",
    "entities": "&lt;b&gt; &amp;lt; &#x202e; &#0; &nbsp;",
    "declarations": '<?xml?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///b">]>&b;',
    "svg": '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)">',
    "shared-strings": "</t></si> _x0041_ _x000A_",
    # Markdown, and what GitHub makes of text
    "links": "[a](http://b.cn) ![c](http://b.cn/d.png) [e]: http://b.cn",
    "javascript": "[a](javascript:alert(1)) <javascript:alert(1)>",
    "addresses": "http://a.cn www.a.cn me@a.cn <https://a.cn/>",
    "table": "a|b\\|c | --- |",
    "fence": "``` `a` ~~~ ``b``",
    "heading": "# a #",
    "emphasis": "**a** _b_ __c__ ~~d~~ *e*",
    "list": "- [ ] a",
    "numbers": "1. a",
    "quotation": "> [!WARNING] a",
    "mentions": "@user @org/team #1 GH-1 org/name#2 :tada: $x^2$ $$y$$",
    "break": "a  \\",
    # spreadsheets
    "formula": '=HYPERLINK("http://example.com","a")',
    "dde": "=cmd|' /C calc'!A0",
    "plus": "+cmd|' /C calc'!A0",
    "minus": "-cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "full-width": "＝1+1 ＋ － ＠",
    "codes-of-a-header": "&C&P&A&Z &&",
    "array": "{=1+1}",
    # YAML and shells
    "yaml": "a: b, *c &d !e {f} [g] # h",
    "documents": "--- a ... %YAML 1.1",
    "shell": "$(touch no) `touch no`; touch no | a && b > no",
    "quotes": "a\"b'c\\d\\\"e",
}  # fmt: skip
HARMLESS = "无害"
"""What stands where an attack stands, in the report that shows what is expected."""
NAMELESS = "无名"
"""The same in names of files."""
LONGEST = 60
"""How many characters are quoted whole wherever they stand."""


def packed() -> Iterator[tuple[str, str]]:
    """Yield the same attacks in fewer texts, one after the other, by the names of the first."""
    name, text = "", ""
    for attack, other in ATTACKS.items():
        if text and len(text) + len(other) < LONGEST:
            text = f"{text} {other}"
            continue
        if text:
            yield f"{name}-and-more", text
        name, text = attack, other
    yield f"{name}-and-more", text


PACKED = dict(packed())
ACTING = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""The kinds of characters that act, or that nobody sees."""
COMMAND = re.compile(r"\s*::|.*##[A-Za-z]*\[")


def acting(output: str) -> Iterator[str]:
    """Yield what may not stand in an output, whatever it is: characters, and workflow commands."""
    for character in set(output) - {"\n"}:
        if unicodedata.category(character) in ACTING:
            yield repr(character)
    yield from (line for line in output.splitlines() if COMMAND.match(line))
