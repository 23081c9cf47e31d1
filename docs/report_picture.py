"""Draw docs/report.png, the top of the page of a real run: ``python docs/report_picture.py``.

Chromium draws it. A folder given as the argument takes the picture instead of ``docs``.
"""  # noqa: INP001 - a script, not a package

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
SIZE = "1000,900"


def draw(folder: Path) -> None:
    """Write the picture into a folder."""
    with TemporaryDirectory() as temporary:
        page = Path(temporary) / "report.html"
        script = str(Path(sys.executable).with_name("gaoxin"))
        check = [script, "check", "samples/actuals.csv", "-q", "--lang", "zh"]
        check += ["--report", f"html={page}"]
        subprocess.run(check, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
        browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        browser += [f"--user-data-dir={temporary}/profile", f"--window-size={SIZE}"]
        browser += [f"--screenshot={folder.resolve() / 'report.png'}", page.as_uri()]
        subprocess.run(browser, check=True, capture_output=True)  # noqa: S603 - our own command


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
