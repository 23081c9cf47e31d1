"""The JSON Schema of files of forms, from their models."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

from pydantic import TypeAdapter

from gaoxin_cli.forms.form_file import FormFile
from gaoxin_cli.reports.plan_schema import DIALECT

_MODELS = ("AreaPlace", "PeriodPlace", "MeasurePlace", "UnitPlace")
_PLACES = ("constant", "column", "title", "sheet", "file", "header_row")


def render() -> str:
    """Return the schema, draft 2020-12, with titles and descriptions."""
    schema: dict[str, Any] = TypeAdapter(FormFile).json_schema()
    # What the models check by code: a facet stands in one place.
    apart = [{"not": {"required": pair}} for pair in map(list, combinations(_PLACES, 2))]
    for name in _MODELS:
        schema["$defs"][name]["allOf"] = apart
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"
