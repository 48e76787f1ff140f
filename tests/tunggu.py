"""Waiting for something in a page whose policy lets no text run as a script, as Playwright's own waiting does."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page


def holds(page: Page, condition: str, arg: Any = None, seconds: float = 5) -> bool:
    """Tell whether a JavaScript expression comes true within some seconds."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition, arg):
        if time.monotonic() > end:
            return False
        page.wait_for_timeout(20)
    return True
