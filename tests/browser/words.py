"""What the pages say: the stories are told in English, and a visitor may read Dutch."""

from typing import Literal

Language = Literal["nl", "en"]

_DUTCH = {
    "Main menu": "Hoofdmenu",
    "Next": "Volgende",
    "Search": "Zoeken",
    "This page does not exist": "Deze pagina is er niet",
    # The start
    "Registerpoort": "Registerpoort",
    "Welcome, {name}": "Welkom, {name}",
    "What your access code may not do": "Wat uw toegangscode niet mag",
    # Requesting a code
    "Request an access code": "Toegangscode aanvragen",
    "Request a replacement access code": "Vervangende toegangscode aanvragen",
    "Request the access code": "Toegangscode aanvragen",
    "Step 1 of 3: Details": "Stap 1 van 3: Gegevens",
    "Step 2 of 3: Preferences": "Stap 2 van 3: Voorkeuren",
    "Step 3 of 3: Confirmation": "Stap 3 van 3: Bevestiging",
    "KVK number": "KVK-nummer",
    "First name": "Voornaam",
    "Last name": "Achternaam",
    "E-mail address": "E-mailadres",
    "Fill in this field.": "Vul dit veld in.",
    "Invoice": "Factuur",
    "The payment method of your company has already been fixed.": (
        "De betaalmethode bij uw onderneming is al vastgelegd."
    ),
    "by e-mail, or by post to the registered address": (
        "per e-mail, of per post naar het geregistreerde adres"
    ),
    "We received your request": "Uw aanvraag is ontvangen",
    "Your request number is": "Uw aanvraagnummer is",
    "To log in": "Naar inloggen",
    # Logging in
    "Log in": "Inloggen",
    "Log out": "Uitloggen",
    "Access code": "Toegangscode",
    "Password": "Wachtwoord",
    "You are logged out.": "U bent uitgelogd.",
    "Log in to go on.": "Log in om verder te gaan.",
    "Logging in did not work.": "Inloggen is niet gelukt.",
    "Check that caps lock is off.": "Controleer of Caps Lock uit staat.",
    "Contact support.": "Neem contact op met de klantenservice.",
    "Request a replacement password": "Vraag een vervangend wachtwoord aan",
    "Trouble logging in?": "Lukt inloggen niet?",
    "Help with logging in": "Hulp bij inloggen",
    "2. Lost your password": "2. Wachtwoord kwijt",
    "If these details are right, you get an e-mail": "Als deze gegevens kloppen, krijgt u zo een e-mail.",
    # Orders
    "Order an extract": "Uittreksel bestellen",
    "Name or number": "Naam of nummer",
    "Choose {name}": "Kies {name}",
    "Place the order": "Bestellen",
    "Order {number}": "Bestelling {number}",
    "Your order {number} has been placed.": "Uw bestelling {number} is geplaatst.",
    "Your document is ready.": "Uw document staat klaar.",
    "Orders": "Bestellingen",
    "Of my company": "Van mijn onderneming",
    "The spending limit of your access code does not allow this order. Ask the main user to raise it.": (
        "De bestedingslimiet van uw toegangscode staat deze bestelling niet toe. "
        "Vraag de hoofduser om de limiet te verhogen."
    ),
    # Codes
    "Access codes": "Toegangscodes",
    "My access code": "Mijn toegangscode",
    "Access code …{hint}": "Toegangscode …{hint}",
    "Request an access code for a colleague": "Toegangscode aanvragen voor een collega",
    "(you)": "(u)",
    "Active": "Actief",
    "Blocked": "Geblokkeerd",
    "See all orders of the company": "Alle bestellingen van de onderneming zien",
    "Allowed: {permission}.": "Toegestaan: {permission}.",
    "Withdrawn: {permission}.": "Ingetrokken: {permission}.",
    "Amount": "Bedrag",
    "Save the limit": "Limiet opslaan",
    "The limit has been saved.": "De limiet is opgeslagen.",
    "This is not an amount.": "Dit is geen bedrag.",
    "50.00": "50,00",
    "Block": "Blokkeren",
    "Unblock": "Deblokkeren",
    "The access code is blocked.": "De toegangscode is geblokkeerd.",
    "The access code is unblocked.": "De toegangscode is gedeblokkeerd.",
    "Hand over the main role": "Hoofdrol overdragen",
    "Hand the main role over to {name}?": "De hoofdrol overdragen aan {name}?",
    "{name} is the main user now.": "{name} is nu de hoofduser.",
    "Only the main user of your company can change this.": (
        "Alleen de hoofduser van uw onderneming kan hier iets aan wijzigen."
    ),
    # Sessions and password
    "Sessions and password": "Sessies en wachtwoord",
    "This session": "Deze sessie",
    "End {device}": "Beëindigen {device}",
    "The session has ended.": "De sessie is beëindigd.",
    "Change password": "Wachtwoord wijzigen",
    "Current password": "Huidig wachtwoord",
    "New password": "Nieuw wachtwoord",
    "Your current password is not right.": "Uw huidige wachtwoord klopt niet.",
    "This is too short.": "Dit is te kort.",
    "Your password has been changed.": "Uw wachtwoord is gewijzigd.",
    # Out of reach
    "Registerpoort cannot be reached right now.": "Registerpoort is nu niet bereikbaar.",
    "What you filled in stays as it is.": "Wat u hebt ingevuld, blijft staan.",
    "Try again now": "Probeer nu opnieuw",
}


def said_in(language: Language, english: str, **values: str) -> str:
    """Give what a page says, in the language that it is read in."""
    text = english if language == "en" else _DUTCH[english]
    return text.format(**values)
