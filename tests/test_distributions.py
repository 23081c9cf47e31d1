"""What is in the wheel and in the sdist, and what is not."""

import subprocess
import sys
import tarfile
import zipfile
from email.parser import BytesParser
from pathlib import Path

import pytest

import gaoxin_cli

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "gaoxin_cli"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both, built without the network."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return folder


def test_the_wheel_has_the_package_and_the_plan_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    known = {"__pycache__"}
    files = (path for path in PACKAGE.rglob("*") if path.is_file() and not known & {*path.parts})
    assert names == {"gaoxin_cli/targets.yaml"} | {
        path.relative_to(ROOT).as_posix() for path in files
    }
    assert {"gaoxin_cli/py.typed"} <= names
    assert "gaoxin_cli/messages/click/zh/LC_MESSAGES/messages.mo" in names


def test_the_sdist_has_what_is_needed_to_test_and_to_document(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    top = f"gaoxin_cli-{gaoxin_cli.__version__}/"
    with tarfile.open(sdist) as archive:
        names = {name.removeprefix(top) for name in archive.getnames()}
    tops = "README.md README.zh.md LICENSE CHANGELOG.md CONTRIBUTING.md SECURITY.md pyproject.toml"
    assert {*tops.split(), "mkdocs.yml", "targets.yaml", "docs/site_pages.py"} <= names
    for folder in ("gaoxin_cli", "tests", "tests/fuzz/corpus", "samples", "docs", "benchmarks"):
        assert any(name.startswith(f"{folder}/") for name in names), folder
    unwanted = (".venv", "build/", "dist/", ".git/", "__pycache__", "_cache")
    assert [name for name in names if any(part in name for part in unwanted)] == []


def test_the_metadata_says_what_is_needed_and_by_which_licence(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = BytesParser().parsebytes(archive.read(name))
        assert name.replace("METADATA", "licenses/LICENSE") in archive.namelist()
        points = archive.read(name.replace("METADATA", "entry_points.txt")).decode()
    assert points == "[console_scripts]\ngaoxin = gaoxin_cli.__main__:main\n"
    assert metadata["Version"] == gaoxin_cli.__version__
    assert (metadata["License-Expression"], metadata["Requires-Python"]) == ("MIT", ">=3.11")
    needed: dict[str, set[str]] = {}
    for line in metadata.get_all("Requires-Dist", ()):
        requirement, _, extra = line.partition("; extra == ")
        needed.setdefault(extra.strip("'"), set()).add(requirement.partition(">=")[0])
    assert needed[""] == {"click", "pydantic", "pyyaml", "rich"}
    extras = {"excel": {"xlrd", "xlsxwriter"}, "html": {"jinja2"}, "word": {"python-docx"}}
    assert extras.items() <= needed.items()
    assert needed["all"] == set[str]().union(*extras.values())


def test_nothing_built_tells_where_it_was_built(built: Path) -> None:
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as packed:
        texts = {name: packed.read(name) for name in packed.namelist()}
    with tarfile.open(sdist) as archive:
        files = {member.name: archive.extractfile(member) for member in archive if member.isfile()}
        texts |= {name: file.read() for name, file in files.items() if file}
    assert [name for name, text in texts.items() if str(ROOT).encode() in text] == []
