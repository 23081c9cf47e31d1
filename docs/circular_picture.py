"""Draw docs/circular.png, the first page of a circular: ``python docs/circular_picture.py``.

It takes LibreOffice (``soffice``), ``pdftoppm`` and Chinese fonts. A folder given as the argument
takes the picture instead of ``docs``.
"""  # noqa: INP001 - a script, not a package

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
QUESTION = ["samples/actuals.csv", "--targets", "targets.yaml", "--year", "2026", "--lang", "zh"]
DOTS_PER_INCH = 75


def main() -> None:
    """Write the picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    with TemporaryDirectory() as workplace:
        document = Path(workplace) / "circular.docx"
        report = ["--report", f"docx={document}"]
        run(sys.executable, "-m", "gaoxin_cli", "check", *QUESTION, "-q", *report)
        office = ["soffice", f"-env:UserInstallation={Path(workplace).as_uri()}/profile"]
        run(*office, "--headless", "--convert-to", "pdf", "--outdir", workplace, document)
        page = ["-png", "-gray", "-r", DOTS_PER_INCH, "-singlefile"]
        run("pdftoppm", *page, document.with_suffix(".pdf"), folder / "circular")


def run(*command: object) -> None:
    """Run a command that has to succeed; what it prints is left out."""
    subprocess.run([*map(str, command)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - the commands are named above


if __name__ == "__main__":
    main()
