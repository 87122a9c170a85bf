"""The letter to a company with the code that lets an account file for it (DOMAIN 19)."""

from models.account import Account
from models.filing_authorisation import CODE_LIFE, FilingAuthorisation
from resolvers.database import Transaction
from resolvers.deliveries import NO_ADDRESS
from resolvers.handing_over import drop
from resolvers.outbox import Work
from resolvers.ports import AuthorisationLetter
from resolvers.services import Services
from resolvers.written_dates import written_moment


async def post_code(services: Services, work: Work) -> None:
    """Queue the letter; none when its code is void by now. One that has no address goes to support."""

    async def load(transaction: Transaction) -> tuple[FilingAuthorisation, Account]:
        authorisation = await transaction.get_one(FilingAuthorisation, work.subject_id)
        return authorisation, await transaction.get_one(Account, authorisation.account_id)

    authorisation, account = await services.database.write(load)
    code = services.secrets.authorisation_code(work.needed_seed)
    if authorisation.code_hash != services.secrets.authorisation_code_hash(authorisation.id, code):
        await drop(services, work)
        return
    address = (await services.register.profile(authorisation.kvk_number)).registered_address()
    letter = AuthorisationLetter(
        reference=services.secrets.letter_number(work.id),
        organisation_name=authorisation.organisation_name,
        kvk_number=authorisation.kvk_number,
        address=address or NO_ADDRESS,
        applicant_name=f"{account.first_name} {account.last_name}",
        applicant_email=account.email,
        requested_on=written_moment(authorisation.requested_at, account.language),
        code=code,
        valid_until=written_moment(authorisation.requested_at + CODE_LIFE, account.language),
        language=account.language,
    )
    letter_id = f"{'authorisation' if address else 'support-authorisation'}-{letter.reference}"
    await services.post.put(letter_id, await services.documents.authorisation_letter(letter))
    await drop(services, work)
