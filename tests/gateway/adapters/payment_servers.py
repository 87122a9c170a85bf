"""A local payment provider on 127.0.0.1 for tests over real sockets."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from gateway.adapters.payments.local.app import local_provider_app
from gateway.adapters.payments.local.store import Store
from models.days import system_clock

API_KEY = "an example key"


@contextmanager
def local_provider_over_http(file: Path) -> Iterator[str]:
    """Serve the local provider in a thread, webhooks included; gives its base address."""
    listener = socket.create_server(("127.0.0.1", 0))
    app = local_provider_app(Store(file, system_clock), API_KEY, system_clock)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
