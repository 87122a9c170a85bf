"""Pages that a web build wrote: an `index.html`, and assets whose names change with their content."""

import re
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

_COMMON_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}
_ASSET_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"
"""A worker obeys the policy that came with its own script, not the page's."""
_ASSET_HEADERS = {
    **_COMMON_HEADERS,
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": _ASSET_POLICY,
}
_MEDIA_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}
_ASSET_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")


class BuiltPages:
    """Serves one build."""

    def __init__(self, dist: Path, policy: tuple[str, ...], not_built: str) -> None:
        """Take the folder that the build wrote, the pages' policy, and the page that stands in for it."""
        self._dist = dist
        self._not_built = not_built
        self._page_headers = {
            **_COMMON_HEADERS,
            "cache-control": "no-store",
            "content-security-policy": "; ".join(policy),
        }

    async def page(self, _: Request) -> Response:
        """Send the page; 503 where nothing was built."""
        index = self._dist / "index.html"
        if not index.is_file():
            return HTMLResponse(self._not_built, status_code=503, headers=self._page_headers)
        return FileResponse(index, media_type="text/html", headers=self._page_headers)

    async def asset(self, request: Request) -> Response:
        """Send the asset that the path's `name` says, to be kept for good."""
        name = request.path_params["name"]
        file = self._dist / "assets" / name
        media_type = _MEDIA_TYPES.get(file.suffix)
        if media_type is None or not _ASSET_NAME.fullmatch(name) or not file.is_file():
            raise HTTPException(404)
        return FileResponse(file, media_type=media_type, headers=_ASSET_HEADERS)
