"""The React client's pages and files, and what it is built from."""

import hashlib
import json
import re
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from gateway.client_pages import PAGES, client_routes
from scripts.build_client import CLIENT


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Registerpoort</title>")
    (folder / "assets" / "index-1a2b.js").write_text("1")
    (folder / "sources.sha256").write_text("not for the web")
    return folder


async def get(dist: Path, path: str) -> httpx.Response:
    transport = httpx.ASGITransport(Starlette(routes=client_routes(dist)))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
        return await client.get(path)


@pytest.mark.parametrize("path", PAGES)
async def test_each_page_of_the_client_can_be_opened_by_its_address(dist: Path, path: str) -> None:
    page = await get(dist, path.replace("{id}", "T3JkZXI6MQ=="))
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"
    assert "Registerpoort" in page.text


def test_the_gateway_serves_the_pages_that_the_client_has_and_no_others() -> None:
    routes = (CLIENT.folder / "src" / "routes.ts").read_text()
    addresses = re.search(r"ROUTES = \{(.*?)\}", routes, re.DOTALL)
    assert addresses is not None
    paths = [re.sub(r":(\w+)", r"{\1}", path) for path in re.findall(r'"(/[^"]*)"', addresses[1])]
    assert paths == list(PAGES)


async def test_the_pages_run_and_show_nothing_but_our_own_files(dist: Path) -> None:
    page = await get(dist, "/")
    policy = dict(part.split(" ", 1) for part in page.headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert page.headers["x-content-type-options"] == "nosniff"


async def test_an_asset_is_kept_by_the_browser_for_good(dist: Path) -> None:
    asset = await get(dist, "/assets/index-1a2b.js")
    assert asset.status_code == 200
    assert asset.headers["content-type"] == "text/javascript; charset=utf-8"
    assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    ["/assets/missing.js", "/assets/..%2fsources.sha256", "/sources.sha256", "/nothing", "/orders/1/2"],
)
async def test_what_is_no_page_and_no_asset_does_not_exist(dist: Path, path: str) -> None:
    assert (await get(dist, path)).status_code == 404


async def test_where_nothing_was_built_the_page_says_how_in_both_languages(tmp_path: Path) -> None:
    page = await get(tmp_path / "dist", "/")
    assert page.status_code == 503
    assert page.headers["cache-control"] == "no-store"
    assert page.text.count("python -m scripts.build_client") == 2
    assert "nog niet gebouwd" in page.text
    assert "not been built" in page.text


def test_all_that_the_client_is_built_from_is_watched() -> None:
    assert all((CLIENT.folder / name).exists() for name in CLIENT.sources)


def test_each_document_that_the_gateway_trusts_is_named_by_its_hash() -> None:
    documents = json.loads((CLIENT.folder / "persisted-documents.json").read_text())
    assert documents
    assert all(hashlib.sha256(text.encode()).hexdigest() == name for name, text in documents.items())


def test_the_lock_file_names_no_registry_and_pins_every_package() -> None:
    lock = json.loads((CLIENT.folder / "package-lock.json").read_text())
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert all("resolved" not in package for package in packages.values())
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
