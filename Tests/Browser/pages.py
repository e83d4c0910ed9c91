"""The pages of a site, by their kind."""

import re
from collections import defaultdict
from pathlib import Path

KIND = re.compile(r'<body data-kind="([a-z-]+)">')
HEAD_OF_TABLE = re.compile(r"<thead>.*?</thead>", re.DOTALL)


def by_kind(site: Path) -> dict[str, list[Path]]:
    """Every page under its kind, which its body names. A page that names none stands under an empty one."""
    kinds = defaultdict(list)
    for page in sorted(site.rglob("*.html")):
        found = KIND.search(page.read_text(encoding="utf-8"))
        kinds[found.group(1) if found else ""].append(page)
    return dict(sorted(kinds.items()))


def samples(pages: list[Path]) -> list[Path]:
    """Three pages of a kind at most: the longest, the one with the widest table, the shortest."""
    chosen = [max(pages, key=size), max(pages, key=widest_table), min(pages, key=size)]
    return list(dict.fromkeys(chosen))


def size(page: Path) -> int:
    return page.stat().st_size


def widest_table(page: Path) -> int:
    heads = HEAD_OF_TABLE.findall(page.read_text(encoding="utf-8"))
    return max((head.count('scope="col"') for head in heads), default=0)
