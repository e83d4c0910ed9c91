"""axe-core, as the package axe-playwright-python carries it."""

from pathlib import Path

import axe_playwright_python

SOURCE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

RUN = """
async tags => {
  const found = await axe.run(document, {
    runOnly: {type: "tag", values: tags},
    resultTypes: ["violations"],
    // It would ask for the stylesheet by script, which the policy refuses.
    preload: false,
  });
  const ids = [found.passes, found.violations, found.incomplete, found.inapplicable].flat().map(rule => rule.id);
  return {
    rules: [...new Set(ids)],
    violations: found.violations.flatMap(rule =>
      rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target.join(" ")}`)),
  };
}
"""


def prepare(page):
    page.evaluate(SOURCE)


def run(page) -> dict:
    """The rules that ran, and a line for each element that broke one."""
    return page.evaluate(RUN, RULES)
