"""An independent calculation of verdicts, from the contract alone: simple, slow and exact."""

from .exact import Nearly, Real, Surd, json_number
from .figures import Observation, Period
from .verdict import Result, assess

__all__ = ["Nearly", "Observation", "Period", "Real", "Result", "Surd", "assess", "json_number"]
