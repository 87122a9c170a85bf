"""Build the React client's files: `python -m scripts.build_client`."""

from pathlib import Path

from scripts.node import WebSources

CLIENT = WebSources(
    name="Client",
    folder=Path(__file__).parent.parent / "client",
    sources=(
        ".npmrc",
        "index.html",
        "package-lock.json",
        "package.json",
        "src",
        "tsconfig.json",
        "vite.config.ts",
    ),
)

if __name__ == "__main__":
    CLIENT.build_and_tell()
