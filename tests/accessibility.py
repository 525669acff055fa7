"""What axe-core finds wrong with a page: the rules of WCAG 2.2 AA, and good practice beside them."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": list(_RULES)}}


async def violations(page: Page) -> list[str]:
    """Each broken rule with the part of the page that breaks it, as "rule: selector"; [] for a good page.

    The page may have its strict content policy; its scripts must not be switched off, or axe waits for ever.
    """
    found = await Axe().run(page, options=_OPTIONS)
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]
