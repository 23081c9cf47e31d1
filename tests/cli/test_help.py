"""Help and wrong usage in both languages: our words as they stand, none of click's in English."""

import importlib
import re
from unicodedata import east_asian_width

import click
import pytest

from gaoxin_cli.cli import COMMANDS, helping
from gaoxin_cli.cli.command import Command
from tests import catalogue
from tests.conftest import Gaoxin

ENGLISH = re.compile(r"\b[A-Z][a-z]+ [a-z]+|\bis not\b")
HELP = {"en": "Show this message and exit.", "zh": "显示本帮助并退出。"}


def options(name: str) -> list[str]:
    """The keys of the help on a command's options."""
    command = getattr(importlib.import_module(f"gaoxin_cli.cli.{name}"), name)
    assert isinstance(command, Command)
    keys = [str(one.name).rstrip("_") for one in command.params if isinstance(one, click.Option)]
    return [key if f"{name} {key}" not in helping.OPTIONS else f"{name} {key}" for key in keys]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_in_the_language_asked_for(name: str, language: str, gaoxin: Gaoxin) -> None:
    done = gaoxin(name, "--help", "--lang", language)
    assert (done.code, done.err) == (0, "")
    assert gaoxin(name, "-h", env={"GAOXIN_LANG": language}) == done
    said = "".join(done.out.split())
    texts = [helping.COMMANDS[name], *(helping.OPTIONS[key] for key in options(name))]
    words = [text.zh if language == "zh" else text.en for text in texts]
    assert [text for text in words if "".join(text.split()) not in said] == []
    assert HELP[language] in done.out
    assert max(map(cells, done.out.splitlines())) <= 80
    assert language == "en" or not ENGLISH.search(done.out)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_list_of_commands_has_the_first_paragraph_on_each(
    language: str, gaoxin: Gaoxin
) -> None:
    done = gaoxin("--lang", language, "--help")
    assert gaoxin("--help", env={"LANG": f"{language}_XX.UTF-8"}) == done
    said = "".join(done.out.split())
    for name, text in helping.COMMANDS.items():
        first, _, _ = (text.zh if language == "zh" else text.en).partition("\n\n")
        assert ("" if name == "gaoxin" else name) + "".join(first.split()) in said


def test_every_command_and_option_has_its_help() -> None:
    assert [*helping.COMMANDS] == ["gaoxin", *COMMANDS]
    used = {key for name in COMMANDS for key in options(name)}
    assert sorted({*used, "version"} ^ helping.OPTIONS.keys()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("check", "缺少参数 'FILE...'"),
        ("check x --year y", "“y”不是整数"),
        ("check x --format y", "“y”不是'table'"),
        ("check x --only y", "“y”不是met, missed, on_track, behind, no_data, not_due之一"),
        ("check x --encoding y", "“y”不是文本编码"),
        ("check x --quiett", "没有选项"),
        ("check x --strict=1", "选项“--strict”不带值"),
        ("targets x", "多余的参数（x）"),
        ("explain x", "缺少选项"),
        ("chekc", "没有命令“chekc”"),
        ("--lang zh", "缺少命令"),
        ("check - -", "标准输入只能读取一次"),
        ("validate --explain W999", "“W999”不是E001, "),
    ],
)
def test_wrong_usage_is_said_in_chinese(arguments: str, said: str, gaoxin: Gaoxin) -> None:
    done = gaoxin(*arguments.split(), env={"GAOXIN_LANG": "zh"})
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "错误：" in done.err
    assert ENGLISH.findall(done.err) == []


def test_the_language_asked_for_last_counts_and_what_is_none_does_not(gaoxin: Gaoxin) -> None:
    for options_, word in (
        (("--lang", "zh", "--lang=en"), "Usage:"),
        (("--lang", "en", "--lang", "zh"), "用法："),
        (("--lang", "fr"), "Usage:"),
        (("--", "--lang", "zh"), "Usage:"),
        (("zh", "--area=zh"), "Usage:"),
    ):
        assert gaoxin("targets", "--nothing", *options_).err.startswith(word)


def test_a_language_before_the_command_holds_for_it(gaoxin: Gaoxin) -> None:
    code = gaoxin("--lang", "zh", "validate", "--explain", "E001")
    assert code == gaoxin("validate", "--explain", "E001", "--lang", "zh")
    assert "文件应能打开" in code.out


def test_the_chinese_words_of_click_are_compiled() -> None:
    assert len(catalogue.entries()) > 20
    assert catalogue.compiled() == catalogue.COMPILED.read_bytes(), "run: python -m tests.catalogue"


def cells(line: str) -> int:
    """Cells of a terminal that a line takes."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line)
