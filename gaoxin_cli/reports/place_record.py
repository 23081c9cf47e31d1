"""A place as a record: what formats for machines and spreadsheets say of it, key by key."""

from __future__ import annotations

from gaoxin_cli.exact import Exact, exact_text
from gaoxin_cli.messages import Words
from gaoxin_cli.places import Place

KEYS = (
    "plan", "area", "area_name", "indicator", "indicator_name", "unit", "period", "value", "place",
    "of", "to_first", "to_next", "median", "to_median", "whole_area", "whole_name", "whole",
    "to_whole", "reason",
)  # fmt: skip


def place_record(place: Place, words: Words) -> dict[str, str | int | None]:
    """Return where an area stands in an indicator; exact numbers are texts."""
    plan, whole = place.plan, place.whole_area
    return {
        "plan": plan.id,
        "area": place.area,
        "area_name": plan.area_name(place.area, words.language),
        "indicator": place.indicator,
        "indicator_name": plan.indicator_name(place.indicator, words.language),
        "unit": place.unit,
        "period": str(place.period),
        "value": _number(place.value),
        "place": place.place,
        "of": place.of,
        "to_first": _number(place.to_first),
        "to_next": _number(place.to_next),
        "median": _number(place.median),
        "to_median": _number(place.to_median),
        "whole_area": whole,
        "whole_name": None if whole is None else plan.area_name(whole, words.language),
        "whole": _number(place.whole),
        "to_whole": _number(place.to_whole),
        "reason": None if place.reason is None else words.say(place.reason),
    }


def _number(value: Exact | None) -> str | None:
    return None if value is None else exact_text(value)
