"""The contrast of the look's colours, measured by the formula of WCAG 2."""

TEXT = ["ink", "quiet", "link", "good", "bad"]
# Lines that mean something: the page's own place in the menu, totals and headlines, what has the focus.
LINES = ["accent", "ink", "focus"]

COLOURS = """
names => {
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement("i");
  document.body.append(probe);
  const read = name => {
    probe.style.color = style.getPropertyValue("--" + name);
    return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
  };
  const found = Object.fromEntries(names.map(name => [name, read(name)]));
  probe.remove();
  return found;
}
"""


def luminance(colour: list[float]) -> float:
    def linear(part: float) -> float:
        part /= 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: list[float], other: list[float]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faults(page, scheme: str) -> tuple[int, list[str]]:
    """How many pairs were measured, and which have too little contrast."""
    colours = page.evaluate(COLOURS, sorted({*TEXT, *LINES, "ground", "tint", "fill"}))
    pairs = [(name, ground, 4.5) for name in TEXT for ground in ("ground", "tint")]
    pairs += [("ink", "fill", 4.5)] + [(name, "ground", 3) for name in LINES]
    found = []
    for name, ground, least in pairs:
        measured = contrast(colours[name], colours[ground])
        if measured < least:
            found.append(f"{scheme}: --{name} on --{ground} has {measured:.2f}, and {least} is needed")
    return len(pairs), found
