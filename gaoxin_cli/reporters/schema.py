"""The JSON Schema of the plan file, from its models."""

from __future__ import annotations

import json

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from gaoxin_cli.plan_file import PlanFile


class _Schema(GenerateJsonSchema):
    """Year keys are texts in JSON: what the models say of the keys' numbers becomes a pattern."""

    def generate(self, schema: object, mode: JsonSchemaMode = "validation") -> dict[str, object]:
        content: dict[str, object] = super().generate(schema, mode)  # type: ignore[arg-type]  # the base names a private type
        return {"$schema": self.schema_dialect, **content}


def render() -> str:
    """Return the schema, draft 2020-12, with titles and descriptions."""
    schema = PlanFile.model_json_schema(schema_generator=_Schema)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
