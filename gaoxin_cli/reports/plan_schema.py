"""The JSON Schema of the plan file, from its models."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from gaoxin_cli.plan_file import EVERY_YEAR, PlanFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render() -> str:
    """Return the schema, draft 2020-12, with titles and descriptions."""
    schema: dict[str, Any] = TypeAdapter(PlanFile).json_schema()
    block = schema["$defs"]["TargetBlock"]
    # What the models check by code: who a block is for, and keys that are years.
    block["oneOf"] = [{"required": ["area"]}, {"required": ["each"]}]
    years = {"pattern": f"^([1-9][0-9]{{3}}|{EVERY_YEAR})$"}
    for targets in block["properties"]["indicators"]["patternProperties"].values():
        targets["propertyNames"] = years
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"
