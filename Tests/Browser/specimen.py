"""A page that shows every component of the look, for whoever changes it.

Its HTML is that of the site's own pages: for each component that the stylesheet names, a few instances which differ
in what they hold. So nothing on it is written by hand, and it cannot fall behind the templates.
"""

import re
from pathlib import Path

# How a stylesheet names a component: `/* Steps (.steps): the way to the pages beside this one. */`
COMPONENT = re.compile(r"/\* (\w[\w ]*) \(([^)]+)\): (.+?) \*/", re.DOTALL)
# Instances of a component at most, and the characters of one unless all are longer.
MOST = 4
LONGEST = 9_000

FIND = """
selector => [...document.querySelectorAll(selector)].map(element => {
  const copy = element.cloneNode(true);
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    one.removeAttribute("id");
    one.removeAttribute("aria-labelledby");
  }
  for (const link of copy.querySelectorAll("a[href]")) link.setAttribute("href", link.href);
  const features = [copy, ...copy.querySelectorAll("*")].flatMap(one =>
    [one.localName, ...[...one.classList].map(name => one.localName + "." + name)]);
  return {html: copy.outerHTML, features: [...new Set(features)]};
})
"""

WRITE = """
components => {
  document.title = "Specimen";
  document.body.dataset.kind = "specimen";
  for (const link of document.querySelectorAll(".menu [aria-current]")) link.removeAttribute("aria-current");
  const title = document.createElement("h1");
  title.textContent = "Specimen";
  const main = document.querySelector("main");
  main.replaceChildren(title);
  for (const component of components) {
    const section = document.createElement("section");
    const [name, sentence] = [document.createElement("h2"), document.createElement("p")];
    [name.textContent, sentence.textContent] = [component.name, component.sentence];
    sentence.className = "lead";
    section.append(name, sentence);
    for (const html of component.instances) section.insertAdjacentHTML("beforeend", html);
    main.append(section);
  }
  // Two instances of one table have one name, and landmarks must differ.
  main.querySelectorAll("[role=region]").forEach((region, number) =>
    region.setAttribute("aria-label", `${region.getAttribute("aria-label")} (${number + 1})`));
  return "<!doctype html>\\n" + document.documentElement.outerHTML + "\\n";
}
"""


def components(stylesheet: Path) -> list[tuple[str, str, str]]:
    """Each component's name, selector and sentence, in the stylesheet's order."""
    text = stylesheet.read_text(encoding="utf-8")
    return [(name, selector, " ".join(said.split())) for name, selector, said in COMPONENT.findall(text)]


def write(browser, site: Path, stylesheet: Path, pages: list[str]) -> list[str]:
    """Writes `specimen.html` into the site, and says which components stand on none of the pages."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    named = components(stylesheet)
    found = {name: [] for name, _, _ in named}
    for address in pages:
        page.goto(f"{site.as_uri()}/{address}")
        for name, selector, _ in named:
            found[name] += page.evaluate(FIND, selector)
    page.goto(f"{site.as_uri()}/index.html")
    # What stands around every page stands around this one already.
    around = {name for name, selector, _ in named if selector in (".masthead", "body > footer")}
    shown = [
        {"name": name, "sentence": said, "instances": [] if name in around else chosen(found[name])}
        for name, _, said in named
    ]
    html = page.evaluate(WRITE, shown).replace(f"{site.as_uri()}/", "")
    (site / "specimen.html").write_text(html, encoding="utf-8")
    page.close()
    return [name for name in found if not found[name]]


def chosen(instances: list[dict]) -> list[str]:
    """Those that show most: each adds elements and classes that the ones before it lack."""
    by_length = sorted(instances, key=lambda one: len(one["html"]))
    short = [one for one in by_length if len(one["html"]) <= LONGEST] or by_length[:1]
    picked, seen = [], set()
    while short and len(picked) < MOST:
        # The shortest of those that add as much.
        best = max(short, key=lambda one: len(set(one["features"]) - seen))
        if set(best["features"]) <= seen:
            break
        picked.append(best["html"])
        seen |= set(best["features"])
    return picked
