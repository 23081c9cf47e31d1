"""The canvas: lines that show and do nothing else."""

import pytest

from gaoxin_cli.reports.canvas import BOLD, RED, Canvas, Span


@pytest.mark.parametrize(
    ("spans", "line"),
    [
        pytest.param([Span("a"), Span("b", RED)], "a\x1b[31mb\x1b[0m", id="painted"),
        pytest.param([Span("a\n"), Span("\x1b", RED)], "a\\n\x1b[31m\\x1b\x1b[0m", id="made-safe"),
        pytest.param(
            [Span(":", BOLD), Span(":error", RED)], "\\::error", id="command-in-two-parts"
        ),
        pytest.param([Span("##", BOLD), Span("[error]")], "#\\#[error]", id="older-command-in-two"),
        pytest.param([Span("  "), Span("::x", RED)], "  \x1b[31m\\::x\x1b[0m", id="indented"),
    ],
)
def test_a_line_is_made_safe_and_then_painted(spans: list[Span], line: str) -> None:
    assert Canvas(colour=True).line(*spans) == line
