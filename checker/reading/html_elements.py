"""What the elements of HTML are to a reader: paragraphs, parts of a line, or the furniture around an article."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["BLOCKS", "IMPLIED_ENDS", "VOID", "is_furniture", "role_of"]

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    """address article aside blockquote body caption center colgroup dd details dialog dir div dl dt fieldset figcaption
    figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol
    optgroup option p pre search section select summary table tbody td tfoot th thead tr ul""".split()
)
"""Elements that begin and end a paragraph."""
_HIDDEN = frozenset(
    """applet audio button canvas code datalist dialog head iframe input kbd label map math menu meter nav aside footer
    noembed noframes noscript object optgroup option output pre progress samp script select style svg template textarea
    video del s strike""".split()
)
"""Elements that hold no prose of the article: furniture, controls, code, and what is struck out."""

_ENDS_PARAGRAPH = (frozenset(["p"]), BLOCKS - {"p"})
_CELLS = frozenset("td th caption colgroup".split())
_ROWS = _CELLS | {"tr"}
_PARTS = frozenset(["thead", "tbody", "tfoot"])
_TABLE = frozenset(["table"])
_ITEM_ENDS = {
    "li": (frozenset(["li"]), frozenset("ul ol menu dir table".split())),
    "dt": (frozenset(["dt", "dd"]), frozenset(["dl", "table"])),
    "dd": (frozenset(["dt", "dd"]), frozenset(["dl", "table"])),
    "option": (frozenset(["option"]), frozenset(["select", "datalist"])),
}
IMPLIED_ENDS: dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {
    **dict.fromkeys(BLOCKS - {"body", "head", "html", "option", "optgroup"}, (_ENDS_PARAGRAPH,)),
    **{name: (_ENDS_PARAGRAPH, ends) for name, ends in _ITEM_ENDS.items()},
    "td": ((_CELLS, _TABLE | {"tr"}),),
    "th": ((_CELLS, _TABLE | {"tr"}),),
    "tr": ((_ROWS, _TABLE | _PARTS),),
    **dict.fromkeys(_PARTS, ((_ROWS | _PARTS, _TABLE),)),
    "caption": ((_ROWS | _PARTS, _TABLE),),
}
"""Which open elements a start tag closes, and outside of which it closes none."""

_NEVER = frozenset(["html", "body", "main", "article", "td", "th", "tr", "table", "h1"])
_ROLES = frozenset(
    """alert alertdialog banner complementary contentinfo dialog doc-backlink doc-noteref menu menubar navigation search
    status tablist timer toolbar tooltip""".split()
)
_NAMES = frozenset(
    """ad ads advert advertisement adverts breadcrumb breadcrumbs comment-list comment-respond comments comments-area
    consent-banner cookie-banner cookie-bar cookie-consent cookie-notice cookies d-print-none disqus_thread gdpr-banner
    mw-editsection navbox newsletter-signup no-print noprint pagination references reflist related related-articles
    related-content related-posts related-stories respond screen-reader-text share-buttons share-links sharing sidebar
    site-footer site-header site-navigation skip-link social-links social-share sr-only toc visually-hidden""".split()
)
"""Names by which sites commonly call what stands around an article: whole ids or classes, in lower case."""
_UNSEEN = re.compile(r"(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)\b", re.IGNORECASE)


def role_of(name: str, attributes: Mapping[str, str]) -> str:
    """``article`` or ``main`` where an element is one, by its name or its role; else its role."""
    role = attributes.get("role", "").strip().lower()
    return name if name in ("article", "main") else role


def is_furniture(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is not shown, or stands around the article rather than in it."""
    if name in _HIDDEN:
        return True
    if not attributes or name in ("html", "body"):
        return False
    if "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    if _UNSEEN.search(attributes.get("style", "")):
        return True
    if name in _NEVER:
        return False
    names = {attributes.get("id", "").lower(), *attributes.get("class", "").lower().split()}
    return attributes.get("role", "").strip().lower() in _ROLES or not _NAMES.isdisjoint(names)
