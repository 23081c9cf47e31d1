"""What the plan's models refuse, as statements that an analyst understands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, get_args

from gaoxin_cli.entry import Entry, Refused, Wrong, keys_of, tagged
from gaoxin_cli.finding import Statement
from gaoxin_cli.indicators import AnyIndicator
from gaoxin_cli.indicators.base import Problem
from gaoxin_cli.name import Name
from gaoxin_cli.plan_file import (
    Area,
    Grade,
    LongBound,
    Measure,
    PlanFile,
    PlanHeader,
    Scoring,
    TargetBlock,
)
from gaoxin_cli.scoring import AnyMethod
from gaoxin_cli.text import nearest

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_KINDS = tagged("kind", get_args(get_args(AnyIndicator)[0]))
_METHODS = tagged("method", get_args(get_args(AnyMethod)[0]))
_EXPECTED_BY_KEY = {
    "precision": Statement("expected_precision"),
    "since": Statement("expected_year"),
    "years": Statement("expected_year"),
    "name": Statement("expected_name"),
    "title": Statement("expected_name"),
    "note": Statement("expected_name"),
}
_EXPECTED_BY_TYPE = {
    "string_type": Statement("expected_text"),
    "dataclass_type": Statement("expected_mapping"),
    "model_attributes_type": Statement("expected_mapping"),  # of several kinds of mappings
    "dict_type": Statement("expected_mapping"),
    "tuple_type": Statement("expected_list"),
    "list_type": Statement("expected_list"),
    "bool_type": Statement("expected_true_or_false"),
    "string_too_short": Statement("expected_text"),
    "string_pattern_mismatch": Statement("expected_text"),
    "too_short": Statement("expected_not_empty"),
}


OF_MODELS = ("str", "LongBound", "Name")
"""Steps of an error's way that are not in the file: which of several types was tried."""


class Asked(NamedTuple):
    """What the models of a kind of file ask for."""

    keys: Callable[[tuple[str | int, ...]], list[str]]
    """The keys that the mapping at the end of a way may have."""
    by_key: Mapping[str, Statement]
    """What is expected, by the last key of a way that has an entry here."""


def refusals(error: ValidationError, asked: Asked | None = None) -> Iterator[Problem]:
    """Yield what the models refuse, each thing once: a choice of types gives an error for each.

    The models are those of a plan, unless another is ``asked`` for.
    """
    asked = asked or Asked(_keys, _EXPECTED_BY_KEY)
    details = error.errors()
    around = {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}
    seen: set[tuple[object, ...]] = set()
    for detail in details:
        loc = detail["loc"]
        if detail["type"] == "too_short" and loc in around:
            continue
        wrong = detail.get("ctx", {}).get("error")
        statement = wrong.statement if isinstance(wrong, Wrong) else _statement_of(detail, asked)
        place = (*loc, _tag(loc)) if detail["type"] == "union_tag_invalid" else loc
        place = place[: place.index("[key]")] if "[key]" in place else place
        place = as_written(place)
        written = tuple(s for s in place if s not in OF_MODELS and "[" not in str(s))
        kind = "not_allowed" if statement.what.startswith("not_allowed") else str(statement)
        if (written, kind) not in seen:
            seen.add((written, kind))
            yield place, statement


def as_written(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return a way without the kind or the method that pydantic puts in behind an indicator."""
    if loc[:1] == ("indicators",) and loc[2:3] and loc[2] in _KINDS:
        return (*loc[:2], *loc[3:])
    return (*loc[:4], *loc[5:]) if _method(loc) else loc


def _method(loc: tuple[str | int, ...]) -> type[Entry] | None:
    """Return the method behind an indicator that a way leads through."""
    scored = loc[:1] == ("scoring",) and loc[2:3] == ("points",)
    return _METHODS.get(str(loc[4])) if scored and loc[4:5] else None


def _tag(loc: tuple[str | int, ...]) -> str:
    """Return the key that says which of several models is meant."""
    return "method" if loc[0] == "scoring" else "kind"


def _statement_of(detail: ErrorDetails, asked: Asked) -> Statement:
    """Return what an error of pydantic says: found, expected, the nearest known name."""
    loc = detail["loc"]
    context: Mapping[str, object] = detail.get("ctx", {})
    match detail["type"]:
        case _ if "[key]" in loc:
            what = "bad_year" if loc[0] == "targets" and "indicators" in loc[:-4] else "bad_key"
            return Statement(what, {"found": str(loc[loc.index("[key]") - 1])})
        case "unexpected_keyword_argument":
            return _unknown_key(str(loc[-1]), asked.keys(loc[:-1]))
        case "missing" | "union_tag_not_found" as kind:
            return Statement("missing_key", {"key": loc[-1] if kind == "missing" else _tag(loc)})
        case "union_tag_invalid":
            known = _METHODS if _tag(loc) == "method" else _KINDS
            return _one_of(_shown(detail["input"][_tag(loc)]), list(known))
        case "literal_error":
            expected = str(context.get("expected")).replace(" or ", ", ").replace("'", "")
            return _one_of(_shown(detail["input"]), expected.split(", "))
        case _:
            return _not_allowed(detail, asked)


def _not_allowed(detail: ErrorDetails, asked: Asked) -> Statement:
    """Return that a value is not what its key, or else its type, asks for."""
    keys = (str(step) for step in reversed(detail["loc"]))
    by_key = next((asked.by_key[key] for key in keys if key in asked.by_key), None)
    refused = detail.get("ctx", {}).get("error")
    by_type = (
        refused.expected if isinstance(refused, Refused) else _EXPECTED_BY_TYPE.get(detail["type"])
    )
    if detail["type"] == "too_long":
        by_type = Statement("expected_shorter", {"most": detail["ctx"]["max_length"]})
    wanted = by_type if detail["type"] in ("tuple_type", "too_short") else by_key or by_type
    found = _shown(detail["input"])
    what = "not_allowed" if isinstance(found, str) else "not_allowed_here"
    expected = wanted or Statement("expected_else", {"why": detail["msg"]})
    return Statement(what, {"found": found, "expected": expected})


def _unknown_key(found: str, known: list[str]) -> Statement:
    facts: dict[str, object] = {"found": found, "known": tuple(known)}
    near = nearest(found, known)
    if near:
        return Statement("unknown_key_near", facts | {"near": near})
    return Statement("unknown_key", facts)


def _one_of(found: Statement | str, known: list[str]) -> Statement:
    if isinstance(found, Statement):
        expected = Statement("expected_one_of", {"known": tuple(known)})
        return Statement("not_allowed_here", {"found": found, "expected": expected})
    facts: dict[str, object] = {"found": found, "known": tuple(known)}
    near = nearest(found, known)
    if near:
        return Statement("not_one_of_near", facts | {"near": near})
    return Statement("not_one_of", facts)


def _keys(container: tuple[str | int, ...]) -> list[str]:
    """Return the keys that a mapping of the plan file may have."""
    entry: type[Entry] = PlanFile
    if container and container[-1] in ("name", "title", "note", "Name"):
        entry = Name
    elif container:
        sections: dict[object, type[Entry]] = {
            "plan": PlanHeader,
            "areas": Area,
            "measures": Measure,
            "grades": Grade,
            "scoring": _method(container) or Scoring,
        }
        in_block = 2
        target = TargetBlock if len(container) == in_block else LongBound
        kind = next((_KINDS[str(step)] for step in container[2:3] if str(step) in _KINDS), target)
        entry = sections.get(container[0], kind)
    return list(keys_of(entry))


def _shown(found: object) -> Statement | str:
    """Return what was found, as a fact."""
    if isinstance(found, dict):
        return Statement("found_mapping")
    if isinstance(found, list | tuple):
        return Statement("found_list")
    if found is None:
        return Statement("found_nothing")
    return str(found).lower() if isinstance(found, bool) else str(found)
