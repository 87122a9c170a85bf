"""What the process logs."""

import logging

_NOT_BELOW = {
    "aiosqlite": logging.WARNING,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    "uvicorn.error": logging.INFO,
    "websockets": logging.WARNING,
}
"""Libraries that would log what they carry: parameters, headers, messages."""


def set_up_logs(level: int = logging.INFO) -> None:
    """Log to standard error; at no level what people entrust to us."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name, lowest in _NOT_BELOW.items():
        logging.getLogger(name).setLevel(max(level, lowest))
