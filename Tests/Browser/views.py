"""One page in every view of it, light and dark: each width, with the menu open, and on paper."""

from dataclasses import dataclass, field

import accessibility
import palette
from watch import Watch

WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]
# What A4 leaves between its margins of 14 mm, at 96 pixels an inch.
PAPER = 688

SIDEWAYS = """
() => {
  const root = document.documentElement;
  return Math.max(0, root.scrollWidth - root.clientWidth);
}
"""

# What sticks out of the paper would be cut, also where it does not scroll.
CUT = """
width => [...document.querySelectorAll("main *")].filter(element =>
  element.getClientRects().length > 0 && !element.closest(".visually-hidden")
    && element.getBoundingClientRect().right > width + 1).map(element => element.tagName.toLowerCase()).slice(0, 3)
"""

PAPER_COLOURS = """
() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]
"""

OUTLINE = "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth }"


@dataclass
class Count:
    """What was done, and what was wrong with it."""

    views: int = 0
    requests: int = 0
    checked: int = 0
    pairs: int = 0
    rules: set = field(default_factory=set)
    faults: list = field(default_factory=list)

    def add(self, other: "Count"):
        self.views += other.views
        self.requests += other.requests
        self.checked += other.checked
        self.pairs += other.pairs
        self.rules |= other.rules
        self.faults += other.faults


def every_view(browser, origin: str, address: str, *, with_axe: bool) -> Count:
    """All views of the page from one origin. axe runs where it is asked to: a server changes nothing for it."""
    count = Count()
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, viewport={"width": WIDTHS[0], "height": 900})
        page = context.new_page()
        watch = Watch(page, origin)
        page.goto(f"{origin}/{address}", wait_until="load")

        def say(view: str, faults: list[str]):
            count.faults += [f"{address}, {view}, {scheme}: {fault}" for fault in faults + watch.take_faults()]

        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            say(f"{width} px", sideways(page) + (axe(page, count) if with_axe else []))
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        say("the menu open", open_menu(page) + (axe(page, count) if with_axe else []))
        measured, faults = palette.faults(page, scheme)
        count.pairs += measured
        say("its colours", faults)
        page.emulate_media(media="print", color_scheme=scheme)
        page.set_viewport_size({"width": PAPER, "height": 900})
        say("paper", sideways(page) + paper(page))
        count.views += len(WIDTHS) + 2
        count.requests += watch.requests
        context.close()
    return count


def sideways(page) -> list[str]:
    pixels = page.evaluate(SIDEWAYS)
    return [f"the page scrolls sideways by {pixels} px"] if pixels else []


def axe(page, count: Count) -> list[str]:
    if not page.evaluate("typeof axe !== 'undefined'"):
        accessibility.prepare(page)
    result = accessibility.run(page)
    count.checked += 1
    count.rules |= set(result["rules"])
    return [f"axe: {line}" for line in result["violations"]]


def open_menu(page) -> list[str]:
    """By the keyboard alone: the link past the menu comes first, and what has the focus is seen."""
    faults = []
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('.skip')"):
        faults.append("the first stop of the Tab key is not the link to the content")
    page.evaluate("document.querySelector('.menu summary').focus()")
    page.keyboard.press("Enter")
    if not page.evaluate("document.querySelector('.menu details').open"):
        faults.append("the menu does not open")
    page.keyboard.press("Tab")
    outline = page.evaluate(OUTLINE)
    if outline != "solid 3px":
        faults.append(f"what has the focus is not seen: {outline}")
    return faults + sideways(page)


def paper(page) -> list[str]:
    cut = page.evaluate(CUT, PAPER)
    faults = [f"wider than the paper: {', '.join(cut)}"] if cut else []
    if page.evaluate(PAPER_COLOURS) != ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]:
        faults.append("not black on white")
    return faults
