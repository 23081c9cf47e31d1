"""``gaoxin check``: exit codes, what the options narrow, which plan is used, what goes where."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ACTUALS, PLAN, Inside

CHECK = ("check", "actuals.csv", "--format", "json")
EVERY = {
    ("zone", "sales", 2025): "met",
    ("zone", "visits", 2025): "missed",
    ("zone", "sales", 2026): "behind",
    ("zone", "visits", 2026): "on_track",
    ("zone", "sales", 2027): "not_due",
    ("park", "sales", 2026): "no_data",
}

Verdicts = dict[tuple[str, str, int], str]


def verdicts(out: str) -> Verdicts:
    """Return the verdicts of a JSON report by area, indicator and year."""
    return {
        (result["area"], result["indicator"], result["year"]): result["verdict"]
        for result in json.loads(out)["results"]
    }


@pytest.mark.usefixtures("trial")
@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param("", 1, id="missed-and-no-data-by-default"),
        pytest.param("--fail-on missed", 1, id="missed"),
        pytest.param("--fail-on no_data", 1, id="no-data"),
        pytest.param("--fail-on behind", 1, id="behind"),
        pytest.param("--fail-on warning", 1, id="warning"),
        pytest.param("--fail-on never", 0, id="never"),
        pytest.param("--fail-on missed,no_data,behind,warning", 1, id="all"),
        pytest.param("--fail-on missed --area park", 0, id="missed-elsewhere"),
        pytest.param("--area park", 1, id="no-data-here"),
        pytest.param("--area zone --year 2026", 0, id="behind-is-not-in-the-default"),
        pytest.param("--area zone --year 2026 --fail-on behind", 1, id="behind-asked-for"),
        pytest.param("--area zone --year 2026 --fail-on missed,no_data", 0, id="list-replaces"),
        pytest.param("--area zone --year 2026 --fail-on +behind", 1, id="plus-adds"),
        pytest.param("--year 2025", 1, id="missed-that-year"),
        pytest.param("--year 2027", 0, id="not-due"),
        pytest.param("--year 2025 --year 2027 --fail-on no_data", 0, id="two-years"),
        pytest.param("--strict --fail-on never", 2, id="strict-turns-warnings-into-errors"),
        pytest.param("--fail-on missed --fail-on never", 0, id="the-last-list-holds"),
    ],
)
def test_the_exit_code_answers_the_question_asked(options: str, code: int, inside: Inside) -> None:
    done = inside(*CHECK, *options.split())
    assert (done.code, bool(done.out)) == (code, True)


@pytest.mark.usefixtures("trial")
@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param("", EVERY, id="everything"),
        pytest.param("--area zone", {k: v for k, v in EVERY.items() if k[0] == "zone"}, id="id"),
        pytest.param("--area 西园", {("park", "sales", 2026): "no_data"}, id="chinese-name"),
        pytest.param("-a WEST -a park", {("park", "sales", 2026): "no_data"}, id="english-name"),
        pytest.param(
            "-a easternZone -y 2027", {("zone", "sales", 2027): "not_due"}, id="alias-folded"
        ),
        pytest.param("--year 2025", {k: v for k, v in EVERY.items() if k[2] == 2025}, id="year"),
        pytest.param(
            "--area zone --period 2026年上半年",
            {("zone", "sales", 2026): "behind", ("zone", "visits", 2026): "on_track"},
            id="period-in-words",
        ),
        pytest.param(
            "-p 2026Q1 -a zone",
            {("zone", "sales", 2026): "no_data", ("zone", "visits", 2026): "no_data"},
            id="period-not-covered",
        ),
        pytest.param(
            "-p 2025",
            {("zone", "sales", 2025): "met", ("zone", "visits", 2025): "missed"},
            id="full-year",
        ),
    ],
)
def test_area_year_and_period_narrow_what_is_reported(
    options: str, expected: Verdicts, inside: Inside
) -> None:
    assert verdicts(inside(*CHECK, *options.split()).out) == expected


@pytest.mark.usefixtures("trial")
def test_only_narrows_the_output_and_not_the_exit_code(inside: Inside) -> None:
    whole = inside(*CHECK)
    for only in ("met", "missed,behind", "not_due,no_data,met,on_track"):
        done = inside(*CHECK, "--only", only)
        assert verdicts(done.out) == {k: v for k, v in EVERY.items() if v in only.split(",")}
        assert (done.code, done.err) == (whole.code, whole.err)
    table = inside("check", "actuals.csv", "--only", "met")
    assert table.code == 1
    assert "Sales" in table.out
    assert "Visits" not in table.out


@pytest.mark.usefixtures("trial")
@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param("--area zoen", "no area 'zoen' in the plan; did you mean 'zone'?", id="area"),
        pytest.param(
            "--area Q", "no area 'Q' in the plan; it has 东区, 西园", id="area-unlike-all"
        ),
        pytest.param("--year 2031", "its years are 2025, 2026, 2027", id="year"),
        pytest.param("--year soon", "'soon' is not a valid integer", id="year-no-number"),
        pytest.param("--period 2026Q5", "'2026Q5' is not a period", id="period"),
        pytest.param("--only lost", "'lost' is not one of met, missed", id="only"),
        pytest.param("--fail-on behind,+missed", "'+missed' is not one of", id="plus-in-a-list"),
        pytest.param("--circular", "--circular is for --format markdown", id="circular-in-a-table"),
        pytest.param("--fail-on +never", "never excludes", id="plus-never"),
        pytest.param("--fail-on missed,all", "'all' is not one of missed, no_data", id="fail-on"),
        pytest.param("--fail-on never,missed", "never excludes", id="never-and-another"),
        pytest.param("--format pdf", "'pdf' is not", id="format"),
        pytest.param("--lang fr", "'fr' is not", id="lang"),
        pytest.param("--color blue", "'blue' is not", id="color"),
        pytest.param("--encoding klingon", "'klingon' is not a text encoding", id="encoding"),
        pytest.param("--encoding base64", "'base64' is not a text encoding", id="no-text-encoding"),
        pytest.param("--nothing", "No such option", id="option"),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_expected(
    options: str, message: str, inside: Inside
) -> None:
    done = inside("check", "actuals.csv", *options.split())
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert "Traceback" not in done.err


def test_no_file_and_no_command_are_wrong_usage(inside: Inside) -> None:
    for args in (("check",), ("validate",), ("chekc", "x.csv"), ()):
        done = inside(*args)
        assert (done.code, done.out) == (2, "")
        assert "Usage: gaoxin" in done.err


@pytest.mark.usefixtures("trial")
def test_quiet_leaves_errors_alone(trial: Path, inside: Inside) -> None:
    assert "warnings: 1" in inside(*CHECK).err
    assert inside(*CHECK, "-q").err == ""
    (trial / "actuals.csv").write_text("A title\n" + ACTUALS + "zone,2025,,1\n")
    assert "line 1" in inside(*CHECK).err
    done = inside(*CHECK, "--quiet")
    assert done.code == 2
    assert [line.split(" ", 2)[:2] for line in done.err.splitlines()] == [
        ["actuals.csv:7:", "E006"]
    ]


def test_an_error_anywhere_is_2_and_the_report_is_whole(trial: Path, inside: Inside) -> None:
    (trial / "actuals.csv").write_text(ACTUALS + "park,2026Q2,sales,many\n")
    for options in ("", "--fail-on never", "--area zone --year 2025", "--only met"):
        done = inside(*CHECK, *options.split())
        assert done.code == 2
        assert [finding["code"] for finding in done.json["findings"]].count("E004") == 1
    done = inside(*CHECK)
    assert verdicts(done.out) == EVERY
    [reason] = [r["reason"] for r in done.json["results"] if r["verdict"] == "no_data"]
    assert "E004" in reason
    assert "line 6" in reason
    assert inside("check", "actuals.csv").out.count("E004") == 1


def test_provisional_targets_are_judged_and_never_fail(trial: Path, inside: Inside) -> None:
    plan = PLAN.replace("{2025: 10, 2026: 10}", '{2025: {bound: ">= 10", provisional: true}}')
    (trial / "targets.yaml").write_text(plan.replace("      sales: {2026: 5}", "      {}"))
    done = inside(*CHECK)
    assert done.code == 0
    [result] = [r for r in done.json["results"] if r["indicator"] == "visits"]
    assert (result["verdict"], result["provisional"]) == ("missed", True)


def test_no_data_of_a_year_gone_by_counts_only_when_the_year_is_asked_for(
    trial: Path, inside: Inside
) -> None:
    rows = [row for row in ACTUALS.splitlines() if row != "zone,2025,visits,9"]
    (trial / "actuals.csv").write_text("\n".join([*rows, "park,2026Q2,sales,3"]))
    whole = inside(*CHECK)
    assert whole.code == 0
    assert verdicts(whole.out)["zone", "visits", 2025] == "no_data"
    assert inside(*CHECK, "--year", "2025").code == 1


def test_bases_alone_are_not_judged_unless_asked_for(trial: Path, inside: Inside) -> None:
    rows = "zone,2025Q2,sales,9\nzone,2026Q2,sales,80\nzone,2026Q2,visits,6\npark,2026Q2,sales,3\n"
    (trial / "actuals.csv").write_text("area,period,measure,value\n" + rows)
    done = inside(*CHECK)
    assert {year for _, _, year in verdicts(done.out)} == {2026, 2027}
    asked = inside(*CHECK, "--year", "2025")
    assert verdicts(asked.out) == {
        ("zone", "sales", 2025): "behind",
        ("zone", "visits", 2025): "no_data",
    }
    assert asked.code == 1


# Which plan.


def test_the_plan_is_the_option_then_the_variable_then_the_folder_then_the_built_in_one(
    trial: Path, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two", "three"):
        (trial / f"{name}.yaml").write_text(PLAN.replace("id: trial", f"id: {name}"))

    def plans(*options: str) -> list[tuple[str, str]]:
        output = inside(*CHECK, *options).json
        return [(plan["id"], plan["file"]) for plan in output["plans"]]

    assert plans() == [("trial", "targets.yaml")]
    monkeypatch.setenv("GAOXIN_TARGETS", "one.yaml")
    assert plans() == [("one", "one.yaml")]
    two = ["--targets", "two.yaml"]
    assert plans(*two) == [("two", "two.yaml")]
    assert plans(*two, "--targets", "three.yaml") == [("two", "two.yaml"), ("three", "three.yaml")]
    assert plans(*two, *two, "--targets", "./two.yaml") == [("two", "two.yaml")]
    monkeypatch.setenv("GAOXIN_TARGETS", "")
    assert plans() == [("trial", "targets.yaml")]
    (trial / "targets.yaml").unlink()
    assert plans() == [("sjz-2025-2027", "gaoxin_cli/targets.yaml")]
    monkeypatch.setenv("GAOXIN_TARGETS", "gone.yaml")
    done = inside(*CHECK)
    assert (done.code, done.out, done.err) == (2, "", "gone.yaml:1:1: no such plan file\n")


def test_several_plans_read_one_submission(trial: Path, inside: Inside) -> None:
    other = "plan: {id: other, years: [2026]}\nareas: {east: {name: 东区}, far: {name: Far}}\n"
    other += "measures: {turnover: {name: 收入, unit: 万元, kind: flow, aliases: [sales]}}\n"
    other += "indicators: {turnover: {kind: level, of: turnover}}\n"
    other += "targets: [{area: east, indicators: {turnover: {2026: 1000000}}}]\n"
    (trial / "other.yaml").write_text(other)
    rows = "East,2026Q2,sales,80,亿元\n东区,2026Q2,visits,6,场\nFar,2026Q2,turnover,1,亿元\n"
    (trial / "actuals.csv").write_text("area,period,measure,value,unit\n" + rows)
    done = inside(*CHECK, "--targets", "targets.yaml", "--targets", "other.yaml", "-a", "东区")
    results = [
        (r["plan"], r["area"], r["year"], r["value"], r["unit"]) for r in done.json["results"]
    ]
    assert results[-1] == ("other", "east", 2026, "800000", "万元")
    assert {result[0] for result in results[:-1]} == {"trial"}
    assert done.json["summary"]["errors"] == 0


# Languages and colours.


@pytest.mark.usefixtures("trial")
def test_the_language_is_the_option_then_the_variable_then_the_locale(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def language(*options: str) -> str:
        name = inside(*CHECK, *options).json["results"][0]["area_name"]
        return {"东区": "zh", "East": "en"}[name]

    assert language() == "en"
    for name, value, expected in (
        ("LANG", "zh_CN.UTF-8", "zh"),
        ("LC_MESSAGES", "en_GB.UTF-8", "en"),
        ("LC_ALL", "zh_TW.UTF-8", "zh"),
        ("GAOXIN_LANG", "en", "en"),
    ):
        monkeypatch.setenv(name, value)
        assert (name, language()) == (name, expected)
    assert language("--lang", "zh") == "zh"
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("GAOXIN_LANG")
    assert language() == "en"


@pytest.mark.usefixtures("trial")
def test_colours_are_for_terminals_or_asked_for(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = inside("check", "actuals.csv")
    assert "\x1b" not in plain.out
    assert inside("check", "actuals.csv", "--color", "never").out == plain.out
    assert "\x1b[" in inside("check", "actuals.csv", "--color", "always").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert inside("check", "actuals.csv", "--color", "auto").out == plain.out
    assert "\x1b[" in inside("check", "actuals.csv", "--color", "always").out
    assert "\x1b" not in inside(*CHECK, "--color", "always").out


# Several files.


def test_a_later_file_revises_an_earlier_one_and_says_so(trial: Path, inside: Inside) -> None:
    (trial / "later.csv").write_text("area,period,measure,value\nzone,2025,visits,10\n")
    done = inside("check", "actuals.csv", "later.csv", "--format", "json")
    assert verdicts(done.out)["zone", "visits", 2025] == "met"
    [revision] = [line for line in done.err.splitlines() if "revised" in line]
    for part in ("9", "actuals.csv", "line 3", "10", "later.csv", "line 2"):
        assert part in revision
    back = inside("check", "later.csv", "actuals.csv", "--format", "json")
    assert verdicts(back.out)["zone", "visits", 2025] == "missed"


@pytest.mark.parametrize(
    ("years", "code", "said"),
    [
        pytest.param(
            "2052 2053Q1",
            2,
            "gaoxin: nothing could be judged: the submission has rows of 2052–2053, but the plan "
            "uses figures of 2024–2027; is the year mistyped, or is another plan meant "
            "(--targets)?\n",
            id="only-years-beyond",
        ),
        pytest.param("2052 2024", 0, "", id="a-base-is-a-year-of-the-plan"),
    ],
)
def test_a_submission_without_a_year_of_the_plan_is_no_answer(
    trial: Path, inside: Inside, years: str, code: int, said: str
) -> None:
    rows = [f"zone,{year},sales,120\n" for year in years.split()]
    (trial / "actuals.csv").write_text("area,period,measure,value\n" + "".join(rows), "utf-8")
    done = inside(*CHECK, "-q", "--fail-on", "never")
    assert (done.code, done.err) == (code, said)
    codes = [finding["code"] for finding in json.loads(done.out)["findings"]]
    assert codes == ["W112"]
