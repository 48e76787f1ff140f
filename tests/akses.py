"""What axe-core finds wrong with the accessibility of a page, in words that tell where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
"""WCAG 2.2, levels A and AA, with what stands in it since 2.0 and 2.1."""
RULES = {
    # Off in axe until WCAG 2.2 is the usual standard.
    "target-size": {"enabled": True},
}
RUN = """async ([tags, rules, within]) => {
  const found = await axe.run(within, {runOnly: tags, rules, resultTypes: ["violations"]});
  const inputs = one => one.html.replace(/\\s+/g, " ").slice(0, 110);
  const why = one => [...one.any, ...one.all, ...one.none].map(({message}) => message)[0];
  return found.violations.flatMap(({id, nodes}) => nodes.map(one => [id, one.target.join(" "), why(one), inputs(one)]));
}"""


def violations(page: Page, within: str = "html") -> list[str]:
    """Return what is wrong in the part of the page that `within` selects: the rule, where, and why.

    Waits until nothing moves: a colour on its way to another would be judged as it is.
    """
    page.evaluate("() => Promise.allSettled(document.getAnimations().map(one => one.finished))")
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    found: list[list[Any]] = page.evaluate(RUN, [TAGS, RULES, within])
    return [f"{rule} di {place}: {why} ({words})" for rule, place, why, words in found]
