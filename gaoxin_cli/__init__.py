"""Check the submitted figures of high-tech zones against the targets of their plans.

From Python: ``load_plan``, ``read_submission`` and ``assess``, imported when they are first used,
so that ``gaoxin --version`` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gaoxin_cli.api import assess, load_plan, read_submission

__version__ = "0.1.0"
__all__ = ["__version__", "assess", "load_plan", "read_submission"]


def __getattr__(name: str) -> object:
    """Return a function of the interface, loading what it needs."""
    if name in ("assess", "load_plan", "read_submission"):
        from gaoxin_cli import api

        return getattr(api, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
