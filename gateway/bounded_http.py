"""HTTP/1.1 as uvicorn reads it with httptools, with a bound on what comes before the body."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST_HEAD = 64 * 1024
"""Bytes of a request's first line and headers; httptools itself would take them without end."""


class BoundedHttp(HttpToolsProtocol):
    """One connection. A request whose head does not end in time is refused, and the connection closed."""

    _is_reading_head = True
    _head = 0

    def data_received(self, data: bytes) -> None:
        """Read on; what belongs to a body is not counted."""
        super().data_received(data)
        if self._is_reading_head:
            self._head += len(data)
            if self._head > LARGEST_HEAD and not self.transport.is_closing():
                self.send_400_response("The headers of this request are too large.")

    def on_message_begin(self) -> None:
        """Begin to count."""
        self._is_reading_head, self._head = True, 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Stop counting."""
        self._is_reading_head = False
        super().on_headers_complete()
