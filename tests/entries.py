"""Entries of a plan from plain data, as the tool reads them and as pydantic does."""

from typing import TypeVar

from gaoxin_cli.entry import Entry
from gaoxin_cli.plans.entry_reader import read_sound, validated

Kept = TypeVar("Kept", bound=Entry)


def entry_of(entry: type[Kept], given: object) -> Kept:
    """The entry that plain data states; it must be sound, and the same both ways."""
    read = read_sound(entry, given)
    assert read is not None
    assert read == validated(entry, given)
    return read
