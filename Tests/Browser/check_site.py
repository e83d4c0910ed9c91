"""Opens a site in Chromium as its readers do, and says what is wrong with it.

    check_site.py SITE TEMPLATES
"""

import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import nu
import specimen
from pages import by_kind, samples
from playwright.sync_api import sync_playwright
from server import serving
from views import Count, every_view

HERE = Path(__file__).parent
# What the faults of `planted.html` must be found by, or the checks check nothing.
PLANTED = [
    "policy: script-src", "policy: img-src https://example.com", "missing.png", "scrolls sideways",
    "axe: color-contrast", "axe: valid-lang", "first stop of the Tab key", "focus is not seen", "--quiet on",
    "wider than the paper", "not black on white",
]  # fmt: skip


def launch(playwright):
    # A container may lack the rights that the sandbox wants, and shared memory; what is opened is our own.
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)


def look(job: tuple[str, list[str], bool]) -> Count:
    """The pages of one worker, in a browser of its own."""
    origin, addresses, with_axe = job
    count = Count()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for address in addresses:
            count.add(every_view(browser, origin, address, with_axe=with_axe))
        browser.close()
    return count


def look_at_all(jobs: list[tuple[str, list[str], bool]]) -> Count:
    """Every job's pages, shared between as many browsers as there are processors."""
    workers = os.cpu_count() or 1
    shares = [
        (origin, addresses[start::workers], with_axe)
        for origin, addresses, with_axe in jobs
        for start in range(min(workers, len(addresses)))
    ]
    total = Count()
    # A forked worker would share the threads of the server.
    with get_context("spawn").Pool(workers) as pool:
        for count in pool.imap(look, shares, chunksize=1):
            total.add(count)
    return total


def write_specimen(site: Path, templates: Path, addresses: list[str]) -> list[str]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        unused = specimen.write(browser, site, templates / "assets" / "daybook.css", addresses)
        browser.close()
    return unused


def faults_of_the_checks() -> list[str]:
    """What the checks did not find on the page where it is planted."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(HERE / "planted.html", folder)
        with serving(Path(folder)) as origin:
            found = look((origin, ["planted.html"], True)).faults
        errors, _, _ = nu.check(Path(folder), [])
    missed = [sign for sign in PLANTED if not any(sign in fault for fault in found)]
    if not errors:
        missed.append("the Nu checker's errors")
    return [f"planted, and not found: {sign}" for sign in missed]


def main(site: Path, templates: Path) -> int:
    started = time.monotonic()
    for command in ("chromium", "java"):
        if not shutil.which(command):
            sys.exit(f"`{command}` is needed and not found")
    (site / "specimen.html").unlink(missing_ok=True)
    kinds = by_kind(site)
    if not kinds:
        sys.exit(f"there is no page in {site}")
    faults = [f"{page.relative_to(site)}: says not what kind of page it is" for page in kinds.pop("", [])]
    absent = sorted({page.stem for page in templates.glob("*.html")} - set(kinds))
    chosen = [[page.relative_to(site).as_posix() for page in samples(pages)] for pages in kinds.values()]
    addresses = [address for pages in chosen for address in pages]
    unused = write_specimen(site, templates, addresses)
    addresses.append("specimen.html")
    # What a server changes, it changes for every page of a kind.
    served = [pages[0] for pages in chosen]
    with serving(site) as origin, ThreadPoolExecutor() as beside:
        checker = beside.submit(nu.check, site, nu.known(HERE / "nu-2020.txt"))
        count = look_at_all([(site.as_uri(), addresses, True), (origin, served, False)])
        errors, filtered, warnings = checker.result()
    faults += count.faults + errors + faults_of_the_checks()

    for fault in faults[:100]:
        print(fault)
    if len(faults) > 100:
        print(f"and {len(faults) - 100} more")
    violations = sum(": axe: " in fault for fault in faults)
    print(f"pages              {sum(map(len, kinds.values()))}, of {len(kinds)} kinds, and the specimen")
    if absent:
        print(f"kinds without page {', '.join(absent)}")
    if unused:
        print(f"unused components  {', '.join(unused)}")
    print(f"opened             {len(addresses)} pages in {count.views} views, with {count.requests} requests")
    print(f"axe-core           {len(count.rules)} rules run {count.checked} times, {violations} violations")
    print(f"contrast           {count.pairs} pairs of colours measured")
    print(f"Nu checker         {len(errors)} errors, {filtered} wrongly refused, {warnings} warnings")
    print(f"faults             {len(faults)}, in {time.monotonic() - started:.0f} s")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
