"""A client of the GraphQL gateway, as the SPA or the app would be one."""

from types import TracebackType
from typing import Any, Self

import httpx
from starlette.applications import Starlette


class Client:
    """Talks to a gateway over an HTTP client; keeps cookies."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def __aenter__(self) -> Self:
        """Open the client."""
        await self.http.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        await self.http.__aexit__(kind, error, trace)

    async def answer(self, query: str, **variables: Any) -> dict[str, Any]:
        """Run an operation; give the whole answer, errors included."""
        response = await self.http.post("/graphql", json={"query": query, "variables": variables})
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer

    async def data(self, query: str, **variables: Any) -> dict[str, Any]:
        """Run an operation that must give no errors; give its data."""
        answer = await self.answer(query, **variables)
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data

    async def one(self, query: str, **variables: Any) -> Any:
        """Run an operation with one field; give that field."""
        (field,) = (await self.data(query, **variables)).values()
        return field


class Api(Client):
    """Talks to the application in this process; keeps cookies, or sends a bearer token."""

    def __init__(self, app: Starlette, token: str | None = None, language: str = "nl") -> None:
        self.app = app
        super().__init__(
            httpx.AsyncClient(
                transport=httpx.ASGITransport(app),
                base_url="http://127.0.0.1:8000",
                headers=headers(token, language),
            )
        )


def headers(token: str | None, language: str) -> dict[str, str]:
    """Give what every request of a client carries."""
    own = {"accept-language": language}
    return own if token is None else own | {"authorization": f"Bearer {token}"}
