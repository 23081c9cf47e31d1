"""Text in Markdown shows as it stands, whatever block it is in."""

import pytest

from gaoxin_cli.reports.markdown import Column, bullets, document, heading, paragraph, table
from gaoxin_cli.text import printable
from tests.reports.rendering import shown

HOSTILE = (
    "a|b", "\\|", "end\\", "**b** *i* _i_ __b__ ~s~ ~~s~~ `c` ``c``", "a_b_c _d_ 中_文_字",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- out -->", "&lt;b&gt; &amp;",
    "[a](http://example.com)", "![a](http://example.com/a.png)", "[a]: http://example.com", "[^1]",
    "http://example.com", "HTTPS://example.com/a?b=c", "www.example.com", "ftp://example.com",
    "<http://example.com>", "//example.com", "me@example.com", "mailto:me@example.com",
    "xmpp:me@example.com", "@user @org/team", "#1 GH-1 org/name#2", "# heading", "heading #",
    "- item", "+ item", "* item", "1. item", "12) item", "-", "---", "===", "***", "- - -", "> q",
    "| --- |", "[x] done", "```", "~~~ x", "    code", "$x^2$ $$y$$", ":tada: a:100: b", "= 1",
    "one\ntwo\r\n\nthree", "\x1b[31m\x00\u202e\ue000", "::error::no", "##[error]no",
)  # fmt: skip
ELEMENTS = {"h2", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "span"}


@pytest.mark.parametrize("text", HOSTILE)
def test_text_shows_as_it_stands(text: str) -> None:
    columns = [Column(text), Column("n", right=True)]
    blocks = (
        heading(2, text),
        paragraph(text),
        bullets([text, text]),
        table(columns, [[text, "-0.48"], ["", text]]),
    )
    page = shown(document(blocks))
    stands = printable(text).strip()
    assert page.blocks == (
        ("h2", stands), ("p", stands), ("li", stands), ("li", stands),
        ("th", stands), ("th", "n"), ("td", stands), ("td", "-0.48"), ("td", ""), ("td", stands),
    )  # fmt: skip
    assert page.elements <= ELEMENTS


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        pytest.param("@user", "<span>@</span>user", id="mention"),
        pytest.param("#1", "<span>#</span>1", id="issue"),
        pytest.param("gh-1", "gh<span>-</span>1", id="issue-in-letters"),
        pytest.param("http://a", "http<span>:</span>//a", id="address"),
        pytest.param(":tada:", "<span>:</span>tada:", id="emoji"),
        pytest.param("$x$", "<span>$</span>x<span>$</span>", id="formula"),
    ],
)
def test_what_github_finds_in_shown_text_is_set_apart(text: str, apart: str) -> None:
    assert paragraph(text) == apart


@pytest.mark.parametrize("text", ["-0.48", "+3", "7 %", "actuals.csv:14", "revenue_growth", "2–3"])
def test_ordinary_text_stays_readable(text: str) -> None:
    assert paragraph(text) == text
