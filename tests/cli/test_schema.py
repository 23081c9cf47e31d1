"""``gaoxin schema``: the JSON Schema of the plan file, as editors and check-jsonschema use it."""

import json
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Inside
from tests.conftest import Gaoxin

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
README_FORM = re.compile(r"```yaml\n(# yaml-language-server: \$schema=forms[^`]*)```")
INVALID = ROOT / "tests" / "cases" / "invalid"
# What a schema can see: the form of single entries. References, names and circles it can't.
SEEN_BY_A_SCHEMA = [
    "unknown-keys", "missing-keys", "missing-plan", "wrong-types", "empty-sections", "precision",
    "empty-members", "year-keys",
]  # fmt: skip


@pytest.fixture(name="schema")
def _schema(inside: Inside, tmp_path: Path) -> Path:
    return written(inside, tmp_path / "targets.schema.json", "schema")


@pytest.fixture(name="form_schema")
def _form_schema(inside: Inside, tmp_path: Path) -> Path:
    return written(inside, tmp_path / "forms.schema.json", "schema", "--form")


def written(inside: Inside, path: Path, *arguments: str) -> Path:
    done = inside(*arguments)
    assert (done.code, done.err) == (0, "")
    path.write_text(done.out, encoding="utf-8")
    return path


def check_jsonschema(schema: Path, *plans: Path) -> subprocess.CompletedProcess[str]:
    command = shutil.which("check-jsonschema", path=sysconfig.get_path("scripts"))
    command = command or shutil.which("check-jsonschema")
    assert command is not None
    arguments = [command, "--schemafile", str(schema), *map(str, plans)]
    return subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=60)


def properties(node: object, way: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    """Yield every property of a schema with the way to it."""
    if isinstance(node, dict):
        for name, child in node.get("properties", {}).items():
            yield f"{way}/{name}", child
        for name, child in node.items():
            yield from properties(child, f"{way}/{name}")
    elif isinstance(node, list):
        for child in node:
            yield from properties(child, way)


def test_it_is_a_schema_of_2020_12_in_which_every_key_is_described(schema: Path) -> None:
    content = json.loads(schema.read_text(encoding="utf-8"))
    assert content["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert content["title"]
    described = list(properties(content))
    assert len(described) > 40
    assert [way for way, child in described if not child.get("description")] == [
        way for way, child in described if "const" in child
    ]


def test_every_plan_of_the_repository_is_valid_by_it(schema: Path) -> None:
    plans = [ROOT / "targets.yaml", *ROOT.glob("samples/**/targets.yaml")]
    plans += ROOT.glob("tests/cases/m*/*/plan.yaml")
    done = check_jsonschema(schema, *plans)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_it_refuses_what_the_models_refuse(schema: Path) -> None:
    plans = [INVALID / f"{name}.yaml" for name in SEEN_BY_A_SCHEMA]
    done = check_jsonschema(schema, *plans)
    assert done.returncode == 1
    assert [path.name for path in plans if f"{path}::" not in done.stdout] == []


def test_the_first_line_of_the_plan_points_editors_to_a_schema() -> None:
    first = (ROOT / "targets.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith("# yaml-language-server: $schema=")


def test_it_takes_no_arguments(inside: Inside) -> None:
    done = inside("schema", "x")
    assert (done.code, done.out) == (2, "")


def test_the_schema_beside_the_plan_is_the_tools_own(gaoxin: Gaoxin) -> None:
    beside = Path(__file__).parents[2] / "targets.schema.json"
    assert gaoxin("schema").out == beside.read_text(encoding="utf-8")
    beside = beside.with_name("forms.schema.json")
    assert gaoxin("schema", "--form").out == beside.read_text(encoding="utf-8")


def test_every_key_of_a_form_is_described(form_schema: Path) -> None:
    content = json.loads(form_schema.read_text(encoding="utf-8"))
    assert content["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    described = list(properties(content))
    assert len(described) > 40
    assert [way for way, child in described if not child.get("description")] == []


def test_every_form_of_the_repository_is_valid_by_the_schema_of_forms(form_schema: Path) -> None:
    forms = [*ROOT.glob("tests/cases/tables/*/form.yaml")]
    example = form_schema.with_name("readme.yaml")
    example.write_text(README_FORM.search(README.read_text("utf-8"))[1], encoding="utf-8")  # type: ignore[index]  # there is one
    done = check_jsonschema(form_schema, example, *forms)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_schema_of_forms_refuses_what_the_models_refuse(form_schema: Path) -> None:
    folder = ROOT / "tests" / "cases" / "invalid-forms"
    names = ("many-errors", "no-forms", "a-list", "words-for-mappings")
    forms = [folder / f"{name}.yaml" for name in names]
    done = check_jsonschema(form_schema, *forms)
    assert done.returncode == 1
    assert [path.name for path in forms if f"{path}::" not in done.stdout] == []
