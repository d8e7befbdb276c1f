"""Word files for tests: the XML of their paragraphs in the least that makes one."""

from __future__ import annotations

import io
import zipfile

__all__ = ["paragraph", "word_file"]

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_STYLES = (
    "Title:Title Heading1:heading_1 berschrift2:heading_2 Beschriftung:caption Zitat:Quote TOC1:toc_1 "
    "ListBullet:List_Bullet"
)


def paragraph(text: str, style: str = "") -> str:
    """A paragraph; ``text`` may hold runs of its own (``<w:r>``) instead of characters."""
    runs = text if text.startswith("<w:") else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{runs}</w:p>"


def word_file(body: str, **parts: str) -> bytes:
    """A file with this body; of other parts, the content of their root, by their names."""
    styles = "".join(
        f'<w:style w:styleId="{style}"><w:name w:val="{name.replace("_", " ")}"/></w:style>'
        for style, _, name in (each.partition(":") for each in _STYLES.split())
    )
    styles += '<w:style w:styleId="House"><w:name w:val="House"/><w:basedOn w:val="Heading1"/></w:style>'
    members = {
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONSHIPS}">'
        f'<Relationship Id="r1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>',
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        **{
            f"word/{name}.xml": f"<w:{name} {_W}>{content}</w:{name}>"
            for name, content in parts.items()
            if name != "core"
        },
    }
    if "core" in parts:
        members["docProps/core.xml"] = (
            f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{parts["core"]}</dc:title></c>'
        )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
    return written.getvalue()
