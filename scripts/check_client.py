"""Check the React client: generated code, types, lint and its own tests."""

import subprocess
import sys

from scripts.build_client import CLIENT
from scripts.node import run_npm

if __name__ == "__main__":
    try:
        run_npm(CLIENT.folder, "run", "check")
    except subprocess.CalledProcessError as failure:
        sys.exit(f"{CLIENT.name}: its check failed\n{failure.output}")
