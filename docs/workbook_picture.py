"""Draw docs/workbook.png, the overview of a workbook: ``python docs/workbook_picture.py``.

LibreOffice prints the workbook of a real run, and pdftoppm (poppler) draws its first page. A folder
given as the argument takes the picture instead of ``docs``.
"""  # noqa: INP001 - a script, not a package

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
DOTS_PER_INCH = "80"
CROP = ("-x", "0", "-y", "20", "-W", "780", "-H", "545")


def draw(folder: Path) -> None:
    """Write the picture into a folder."""
    with TemporaryDirectory() as temporary:
        book = Path(temporary) / "report.xlsx"
        script = str(Path(sys.executable).with_name("gaoxin"))
        check = [script, "check", "samples/missed.csv", "-q", "--lang", "zh"]
        # A miss is wanted in the picture, so the exit code is no failure.
        check += ["--fail-on", "never", "--report", f"xlsx={book}"]
        subprocess.run(check, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
        convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", temporary, str(book)]
        subprocess.run(convert, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
        page = ["pdftoppm", "-png", "-singlefile", "-r", DOTS_PER_INCH, *CROP]
        page += [str(book.with_suffix(".pdf")), str(folder / "workbook")]
        subprocess.run(page, check=True)  # noqa: S603 - our own command


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
