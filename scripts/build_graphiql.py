"""Build GraphiQL's files: `python -m scripts.build_graphiql`."""

from pathlib import Path

from scripts.node import WebSources

GRAPHIQL = WebSources(
    name="GraphiQL",
    folder=Path(__file__).parent.parent / "gateway" / "graphiql",
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
    GRAPHIQL.build_and_tell()
