"""PDF files for tests: words in Helvetica at places that are counted in points from the top left of the page."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["At", "paragraph_at", "pdf_file"]

At = tuple[float, float, str] | tuple[float, float, str, float]
"""From the left, from the top, and the words; a size other than 12 may follow."""

_HEIGHT = 800


def paragraph_at(left: float, top: float, *lines: str) -> list[At]:
    """Lines one below the other."""
    return [(left, top + 14 * index, line) for index, line in enumerate(lines)]


def pdf_file(*pages: Sequence[At]) -> bytes:
    """A file of pages, each with its words."""
    count = len(pages)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{' '.join(f'{4 + 2 * i} 0 R' for i in range(count))}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, page in enumerate(pages):
        shown = b"".join(_shown(*words) for words in page)
        objects += (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {_HEIGHT}] /Contents {5 + 2 * index} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode(),
            f"<< /Length {len(shown)} >>\nstream\n".encode() + shown + b"\nendstream",
        )
    return _numbered(objects)


def _shown(left: float, top: float, words: str, size: float = 12) -> bytes:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf {left} {_HEIGHT - top} Td ({escaped}) Tj ET\n".encode("cp1252")


def _numbered(objects: Sequence[bytes]) -> bytes:
    written = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (
        written + f"{end}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF".encode()
    )
