"""How the gateway says no about Mijn KVK accounts, one class each (DOMAIN 25)."""

from models.language import Text
from models.refusals import ProblemCode, Refusal


class NotForAccessCodes(Refusal):
    """The caller logged in with an access code, and this is for accounts."""

    code = ProblemCode.NOT_FOR_ACCESS_CODES
    text = Text(
        nl="Dit kan alleen met een Mijn KVK-account. Log uit, en log in met uw account.",
        en="This is for My KVK accounts alone. Log out, and log in with your account.",
    )


class AccountLoginFailed(Refusal):
    """E-mail address and password do not open a session; which was wrong is not told."""

    code = ProblemCode.ACCOUNT_LOGIN_FAILED
    text = Text(
        nl=(
            "Inloggen is niet gelukt. Controleer uw e-mailadres en of Caps Lock uit staat, of open een account "
            "als u er nog geen hebt."
        ),
        en=(
            "Logging in did not work. Check your e-mail address and that caps lock is off, or open an account "
            "if you have none yet."
        ),
    )


class AccountNotConfirmed(Refusal):
    """The password is right, and the address was not confirmed yet."""

    code = ProblemCode.ACCOUNT_NOT_CONFIRMED
    text = Text(
        nl="Uw e-mailadres is nog niet bevestigd. Open de link in de mail die u kreeg, of open het account opnieuw.",
        en="Your e-mail address has not been confirmed yet. Open the link in the mail you got, or open the account again.",
    )


class ConfirmationFailed(Refusal):
    """The token of a mailed link confirms nothing: it is unknown, used or too old."""

    code = ProblemCode.CONFIRMATION_FAILED
    text = Text(
        nl="Deze link werkt niet meer. Is uw account al bevestigd? Log dan in. Open het anders opnieuw.",
        en="This link no longer works. Is your account confirmed already? Then log in. Otherwise open it again.",
    )
