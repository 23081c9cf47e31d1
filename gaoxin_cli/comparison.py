"""What changed: each verdict beside what it was in the submission before."""

from __future__ import annotations

from gaoxin_cli.assessment import Assessment
from gaoxin_cli.finding import Severity
from gaoxin_cli.verdict import Before, Result, Verdict

_FAILING = (Verdict.MISSED, Verdict.BEHIND, Verdict.NO_DATA)


def compared(new: Assessment, old: Assessment) -> Assessment:
    """Return the new verdicts, each beside the old one; both are by the same plans, in order.

    The errors of the old submission are among the findings. Nothing is worse or better than a
    submission that can't be read.
    """
    before = {_key(result): result for result in old.results}
    results = tuple(_beside(result, before.get(_key(result))) for result in new.results)
    if not all(submission.periods for submission in old.submissions):
        results = new.results
    errors = (finding for finding in old.findings if finding.severity is Severity.ERROR)
    findings = {(f.code, f.location, f.statement): f for f in (*new.findings, *errors)}
    return new._replace(results=results, findings=tuple(findings.values()), before=old.submissions)


def _key(result: Result) -> tuple[int, str, str, int]:
    return id(result.plan), *result.target[:3]


def _beside(new: Result, old: Result | None) -> Result:
    """Return a result with what it was; worse if it fails and did not before."""
    before = None
    if old is not None and old.verdict is not Verdict.NOT_DUE:
        before = Before(old.verdict, old.value, old.period)
    failed = before is not None and before.verdict in _FAILING
    fails = new.verdict in _FAILING
    if fails == failed:
        return new._replace(before=before)
    return new._replace(before=before, change="worse" if fails else "better")
