"""Inputs beyond all measure: each is refused for what it is, and soon."""

from pathlib import Path

import pytest

from gaoxin_cli.api import PlanError, load_plan
from gaoxin_cli.forms.form_yaml import load_forms
from gaoxin_cli.tables import read_submission
from tests.fuzz.holding import PLAN, Memory, assert_said

DEEP, LONG, MANY = 10_000, 1_000_000, 5_000
SOUND = "plan: {id: trial, years: [2025]}\n"
HEADER, ROW = "地区,时期,指标,数值\n", "滨江高新区,2025,营业收入,5\n"
ALIASES = "a: &a [1,1,1,1,1,1,1,1,1]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{other}'] * 9)}]\n"
    for other, name in ("ab", "bc", "cd", "de", "ef", "fg")
)


def chain(links: int, end: int | None) -> str:
    """Areas that are each a part of the next; of the last one, of that with a number."""
    areas = [f"  c{i}: {{name: c{i}, part_of: c{i + 1}}}\n" for i in range(links)]
    last = "" if end is None else f", part_of: c{end}"
    return f"{SOUND}areas:\n{''.join(areas)}  c{links}: {{name: c{links}{last}}}\n"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("a: " + "[" * DEEP + "]" * DEEP, "yaml_depth", id="lists"),
        pytest.param("{a: " * DEEP + "1" + "}" * DEEP, "yaml_depth", id="mappings"),
        pytest.param('{"a":' * DEEP + "1" + "}" * DEEP, "yaml_depth", id="json"),
        pytest.param("- " * DEEP + "a", "yaml_depth", id="lists-in-blocks"),
        pytest.param("? " * DEEP + "a", "yaml_depth", id="keys-in-blocks"),
        pytest.param("".join(" " * i + "a:\n" for i in range(4000)), "yaml_depth", id="blocks"),
        pytest.param(ALIASES, "yaml_size", id="aliases"),
        pytest.param("a: [" + "{}," * (LONG // 2 + 1) + "]", "yaml_size", id="entries"),
        pytest.param("\n" * LONG, "yaml_empty", id="blank-lines"),
        pytest.param("#" * LONG, "yaml_empty", id="a-comment"),
        pytest.param("a: '" + "''" * LONG, "yaml_syntax", id="quotes"),
        pytest.param("\r" * LONG + "a: [", "yaml_syntax", id="carriage-returns"),
        pytest.param("k" * LONG + ": 1", "yaml_syntax", id="a-key"),
        pytest.param(f"plan: {{id: a, years: [{'9' * LONG}]}}", "not_allowed", id="a-year"),
        pytest.param(
            f"plan: {{id: a, years: [2025], precision: {'9' * LONG}}}", "not_allowed", id="digits"
        ),
        pytest.param(chain(MANY, None), "too_deep", id="a-chain"),
        pytest.param(chain(MANY, 0), "too_deep", id="a-circle"),
        pytest.param(SOUND.replace("trial", "tri\0al"), "yaml_character", id="nul"),
        pytest.param(SOUND * MANY, "duplicate_key", id="a-key-again-and-again"),
    ],
)
def test_a_plan_beyond_all_measure(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(PlanError) as error:
        load_plan(path)
    assert error.value.problems[0].statement.what == what
    assert_said(error.value.problems[0])


@pytest.mark.parametrize("cut", ["utf-8", "utf-16", "utf-8-sig"])
def test_a_plan_that_ends_within_a_character(tmp_path: Path, cut: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes((SOUND + "# 好").encode(cut)[:-1])
    with pytest.raises(PlanError) as error:
        load_plan(path)
    (problem,) = error.value.problems
    assert (problem.line, problem.column, problem.statement.what) == (2, 3, "plan_encoding")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param('{"forms": ' + "[" * DEEP + "]" * DEEP + "}", "yaml_depth", id="json"),
        pytest.param("forms:\n  - &a {files: x}\n" + "  - *a\n" * MANY, "form_twice", id="aliases"),
        pytest.param("forms: [{files: '" + "*" * LONG + "'}]", "not_allowed", id="a-name"),
        pytest.param("forms: [{title: '" + "(" * LONG + "'}]", "unknown_key_near", id="a-pattern"),
        pytest.param("forms: [{columns: [" + "a," * MANY + "]}]", "not_allowed_here", id="columns"),
    ],
)
def test_a_form_beyond_all_measure(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "forms.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanError) as error:
        load_forms(path, [PLAN])
    assert error.value.problems[0].statement.what == what
    assert_said(error.value.problems[0])


@pytest.mark.parametrize(
    ("text", "codes", "figures"),
    [
        pytest.param(HEADER + "," * LONG + "\n" + ROW, ["E003"], 1, id="columns"),
        pytest.param("地区,时期,指标" + ",数值" * LONG + "\n" + ROW, ["E002"], 0, id="a-header"),
        pytest.param(HEADER + ROW + ROW.replace(",5", "," + "9" * LONG), ["E004"], 0, id="digits"),
        pytest.param(HEADER + ROW + "\0" * 2 * LONG + "\n", ["E003"], 1, id="nul"),
        pytest.param(HEADER + "\0,\0,\0,\0\n" * 2000 + ROW, [], 1, id="rows-of-nul"),
        pytest.param(HEADER.replace("\n", "\r") + ROW.replace("\n", "\r\n"), [], 1, id="line-ends"),
        pytest.param("滨江高新区2025年" * 100_000 + "\n" + HEADER + ROW, ["E002"], 0, id="a-title"),
        pytest.param("\r\n" * LONG, ["E002"], 0, id="line-ends-alone"),
        pytest.param(HEADER + '"a\n' * MANY + ROW, ["E003"] * 101, 0, id="open-quotes"),
        pytest.param(
            HEADER + ROW.replace("滨江", "滨江" + "\u0301" * LONG), ["E003"], 0, id="accents"
        ),
    ],
)
def test_a_submission_beyond_all_measure(text: str, codes: list[str], figures: int) -> None:
    with Memory(text.encode()) as streams:
        submission = read_submission(PLAN, ["a.csv"], streams=streams)
    assert [one.code for one in submission.findings if one.code[0] == "E"] == codes
    assert len(submission.levels) == figures
    for one in submission.findings:
        assert_said(one)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
def test_a_submission_that_ends_within_a_character(encoding: str) -> None:
    content = (HEADER + ROW + "注：好").encode(encoding)[:-1]
    with Memory(content) as streams:
        submission = read_submission(PLAN, ["a.csv"], streams=streams)
    (finding,) = submission.findings
    assert (finding.code, finding.location.line) == ("E001", 3)
