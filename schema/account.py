"""Mijn KVK accounts as their holders see them (DOMAIN 25)."""

from datetime import datetime

from models.language import Language
from resolvers import filing_authorisations, filings
from resolvers.connections import page_request
from schema.context import Info
from schema.fields import Parents, as_view, batch, shown, view
from schema.filing import Filing
from schema.filing_authorisation import FilingAuthorisation
from schema.relay import After, Before, Connection, First, Last, Node


@view
class Account(Node):
    """A Mijn KVK account: it files annual accounts for companies that authorised it, and orders nothing."""

    email: str = shown("By which its holder logs in, in lower case.")
    first_name: str = shown("As given when it was opened.")
    last_name: str = shown("As given when it was opened.")
    language: Language = shown("Of the mails to its holder.")
    created_at: datetime = shown("When it was opened.")

    @batch("The annual accounts that it files, the newest draft first.")
    async def filings(
        parents: Parents,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> list[Connection[Filing] | None]:
        page = page_request(first, after, last, before)
        return as_view(await filings.of_accounts(info.context.reader, parents, page))

    @batch("The companies that it may, might or did file for, newest first: 1,000 at most.")
    async def filing_authorisations(parents: Parents, info: Info) -> list[list[FilingAuthorisation]]:
        return as_view(await filing_authorisations.of_accounts(info.context.reader, parents))
