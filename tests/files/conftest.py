"""Closes what a test has opened."""

from collections.abc import Iterator

import pytest

from tests.files.opening import OPEN


@pytest.fixture(autouse=True)
def _close_files() -> Iterator[None]:
    yield
    OPEN.close()
