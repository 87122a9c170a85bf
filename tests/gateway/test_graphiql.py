"""GraphiQL's page and files, and when they are built."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from gateway.graphiql_page import graphiql_routes
from scripts.build_graphiql import GRAPHIQL
from scripts.node import WebSources


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>GraphiQL</title>")
    (folder / "assets" / "index-1a2b.js").write_text("1")
    (folder / "assets" / "notes.txt").write_text("not for the web")
    (tmp_path / "secret.js").write_text("secret")
    return folder


async def get(dist: Path, path: str) -> httpx.Response:
    transport = httpx.ASGITransport(Starlette(routes=graphiql_routes(dist)))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
        return await client.get(path)


async def test_the_page_is_always_fresh_and_runs_nothing_but_our_own_scripts(dist: Path) -> None:
    page = await get(dist, "/graphiql")
    policy = dict(part.split(" ", 1) for part in page.headers["content-security-policy"].split("; "))
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }


async def test_an_asset_is_kept_by_the_browser_for_good_and_never_taken_for_another_type(dist: Path) -> None:
    asset = await get(dist, "/graphiql/assets/index-1a2b.js")
    assert asset.status_code == 200
    assert asset.headers["content-type"] == "text/javascript; charset=utf-8"
    assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert asset.headers["x-content-type-options"] == "nosniff"
    assert "unsafe" not in asset.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "missing-1a2b.js",
        "notes.txt",
        "..%2f..%2fsecret.js",
        "..%2f..%2f..%2fsecret.js",
        "%2e%2e/%2e%2e/secret.js",
        "..%5c..%5csecret.js",
        "%2fetc%2fpasswd",
        "index-1a2b.js%00.js",
        "",
    ],
)
async def test_nothing_but_a_built_asset_can_be_fetched(dist: Path, path: str) -> None:
    answer = await get(dist, f"/graphiql/assets/{path}")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("cache-control", "")


async def test_where_nothing_was_built_the_page_says_how_in_both_languages(tmp_path: Path) -> None:
    page = await get(tmp_path / "dist", "/graphiql")
    assert page.status_code == 503
    assert page.headers["cache-control"] == "no-store"
    assert page.text.count("make up") == 2
    assert page.text.count("python -m scripts.build_graphiql") == 2
    assert "nog niet gebouwd" in page.text
    assert "not been built" in page.text
    assert (await get(tmp_path / "dist", "/graphiql/assets/index-1a2b.js")).status_code == 404


# The build


@pytest.fixture
def built(tmp_path: Path) -> WebSources:
    """A copy of the sources that counts as built."""
    leave_out = shutil.ignore_patterns("node_modules", "dist")
    folder = shutil.copytree(GRAPHIQL.folder, tmp_path / "graphiql", ignore=leave_out)
    (folder / "dist").mkdir()
    copy = replace(GRAPHIQL, folder=folder)
    copy.mark_as_built()
    return copy


def test_unchanged_sources_are_not_built_again(built: WebSources) -> None:
    assert built.build() is False


@pytest.mark.parametrize(
    "name", ["package-lock.json", ".npmrc", "src/main.tsx", "src/starters/05-viewer.graphql"]
)
def test_a_changed_source_is_built_again(built: WebSources, name: str) -> None:
    (built.folder / name).write_text("changed")
    assert not built.is_up_to_date()


def test_a_new_or_removed_source_is_built_again(built: WebSources) -> None:
    (built.folder / "src" / "more.ts").touch()
    assert not built.is_up_to_date()
    (built.folder / "src" / "more.ts").unlink()
    assert built.is_up_to_date()
    (built.folder / "src" / "store.ts").unlink()
    assert not built.is_up_to_date()


def test_the_lock_file_names_no_registry_and_pins_every_package() -> None:
    lock = json.loads((GRAPHIQL.folder / "package-lock.json").read_text())
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert all("resolved" not in package for package in packages.values())
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
