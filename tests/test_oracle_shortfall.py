"""The oracle's own consistency: what it says it would take is enough, and less is not."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, assume, given, settings

from tests.oracle import Observation, Result, assess
from tests.oracle.plan import Plan, is_count, unit_parts
from tests.oracle.strategies import Scenario, scenarios

if TYPE_CHECKING:
    from collections.abc import Iterator


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(scenario=scenarios())
def test_the_shortfall_is_enough_and_no_more_than_that(scenario: Scenario) -> None:
    plan = Plan(scenario.plan)
    checked = 0
    for one in assess(scenario.plan, scenario.rows, year=scenario.year, period=scenario.period):
        keys = plan.indicator(one.indicator)
        lower = one.bound.startswith(">")
        if (
            not isinstance(one.shortfall, Fraction)
            or one.bound[0] not in "<>"
            or plan.precision(one.indicator) is not None
            or keys["kind"] == "count"
        ):
            continue
        step = Fraction(1, 10**6)
        unit = plan.measure(keys["of"])["unit"]
        if is_count(unit):
            step = Fraction(1, unit_parts(unit)[0])
        for extra in (Fraction(0), step, -step):
            amount = one.shortfall + extra
            moved = amount if lower else -amount
            changed = list(after(scenario, plan, one, keys, moved))
            if changed == scenario.rows or not whole_moves(scenario, plan, one, keys):
                break
            [again] = [
                result
                for result in assess(
                    scenario.plan, changed, year=scenario.year, period=scenario.period
                )
                if (result.area, result.indicator, result.year)
                == (one.area, one.indicator, one.year)
            ]
            if again.verdict == "no_data":  # the whole has vanished with the part
                continue
            good = again.verdict in {"met", "on_track"}
            edge = one.bound[1] != "=" and not is_count(unit)
            enough = extra > 0 or (extra == 0 and not edge)
            assert good == enough, (one, again, moved)
            checked += 1
    assume(checked)


def whole_moves(scenario: Scenario, plan: Plan, result: Result, keys: dict[str, Any]) -> bool:
    """Whether the whole of a share has a figure of its own, to which the amount can be added."""
    within = str(keys.get("within", plan.part_of(result.area)))
    return keys["kind"] != "share" or any(
        row["area"] == within and row["measure"] == keys["of"] and row["value"] is not None
        for row in scenario.rows
    )


def after(
    scenario: Scenario, plan: Plan, result: Result, keys: dict[str, Any], moved: Fraction
) -> Iterator[Observation]:
    """Return the rows with the amount added to the area, and to the whole of a share."""
    wholes = set()
    if keys["kind"] == "share":
        within = str(keys.get("within", plan.part_of(result.area)))
        wholes = {within} if plan.contains(within, result.area) else set()
    year, _, part = str(result.period).partition("-")
    month = int(part.removeprefix("Q")) * (3 if part.startswith("Q") else 1) if part else 12
    for row in scenario.rows:
        here = (row["measure"], row["period"]) == (keys["of"], (int(year), month))
        if here and row["value"] is not None and row["area"] in {result.area, *wholes}:
            yield Observation(
                area=row["area"],
                period=row["period"],
                measure=row["measure"],
                value=row["value"] + moved,
                prior=row["prior"],
                growth=row["growth"],
            )
        else:
            yield row
