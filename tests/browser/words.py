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
    "Order a product": "Product bestellen",
    "Order again": "Opnieuw bestellen",
    "Annual accounts, €3.15": "Jaarrekening, €",
    "Financial year": "Boekjaar",
    "Your access code may not order this.": "Uw toegangscode mag dit niet bestellen.",
    "This registration has nothing of the kind.": "Bij deze inschrijving is hiervan niets geregistreerd.",
    "Certified extract, on paper": "Gewaarmerkt uittreksel, op papier",
    "Name": "Naam",
    "Street and house number, or post box": "Straat en huisnummer, of postbus",
    "Postcode": "Postcode",
    "Town": "Plaats",
    "Country": "Land",
    "Belgium": "België",
    "Your order has been placed.": "Uw bestelling is geplaatst.",
    "Cancelled": "Geannuleerd",
    "Cancel the order": "Bestelling annuleren",
    "Cancel this order?": "Deze bestelling annuleren?",
    "Keep the order": "Niet annuleren",
    "The order has been cancelled.": "De bestelling is geannuleerd.",
    "What is the matter?": "Wat is er aan de hand?",
    "Ask for a replacement": "Vervanging vragen",
    "Support has your request": "De klantenservice heeft uw verzoek",
    "waits for an answer": "wacht op antwoord",
    # Buying without a login
    "Buy a certified extract": "Gewaarmerkt uittreksel kopen",
    "Check and pay": "Controleren en betalen",
    "Order and pay": "Bestellen en betalen",
    "This is not a valid e-mail address.": "Dit is geen geldig e-mailadres.",
    "Let it expire": "Laten verlopen",
    "Let it fail": "Laten mislukken",
    "Your order waits for its payment.": "Uw bestelling wacht op de betaling.",
    "The order has expired": "De bestelling is verlopen",
    "The payment did not succeed.": "De betaling is niet gelukt.",
    "Open the link in the mail about this order.": "Open de link in de mail over deze bestelling.",
    "Download": "Download",
    # Checking a document
    "Check a certified document": "Gewaarmerkt document controleren",
    "Document number": "Documentnummer",
    "Check": "Controleren",
    "This number belongs to a document that we certified.": (
        "Dit nummer hoort bij een document dat wij hebben gewaarmerkt."
    ),
    "PDF file": "PDF-bestand",
    "is exactly the document that we certified.": "is precies het document dat wij hebben gewaarmerkt.",
    "is not the document that we certified": "is niet het document dat wij hebben gewaarmerkt",
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
    # Spending
    "Spending": "Bestedingen",
    "Mine": "Van mij",
    "This month": "Deze maand",
    "Last twelve months": "Laatste twaalf maanden",
    "Other days": "Andere dagen",
    "From": "Van",
    "Until and including": "Tot en met",
    "Show this period": "Toon deze periode",
    "The end date is before the start date. Swap them.": "De einddatum ligt voor de begindatum. Draai ze om.",
    "Total spent": "Totaal besteed",
    "By month": "Per maand",
    "By product": "Per product",
    "By access code": "Per toegangscode",
    "Bar chart": "Staafdiagram",
    "Show only what was spent with code …{hint}": "Toon alleen de bestedingen van code …{hint}",
    "Of code …{hint}": "Van code …{hint}",
    "Nothing was ordered in this period.": "In deze periode is niets besteld.",
    "Spending overview as CSV": "Bestedingenoverzicht als CSV",
    "Spending overview for Excel": "Bestedingenoverzicht voor Excel",
    # Invoices
    "Invoices": "Facturen",
    "There are no invoices for you.": "Er zijn geen facturen voor u.",
    "There are no invoices yet.": "Er zijn nog geen facturen.",
    "mention the invoice number": "vermeld het factuurnummer",
    "Will be collected on or shortly after": "Wordt op of kort na",
    "Came back": "Teruggekomen",
    "Replace the mandate, to pay from another account": (
        "Machtiging vervangen, om van een andere rekening te betalen"
    ),
    "Replace the mandate": "Machtiging vervangen",
    "Paid after all": "Alsnog betaald",
    # Credit
    "Credit": "Tegoed",
    "Pay with": "Betalen met",
    "Credit card": "Creditcard",
    "To the payment page": "Naar de betaalpagina",
    "Deposit an amount from 5 to 10,000 euros": "Stort een bedrag van 5 tot 10.000 euro",
    "Go on paying": "Verder met betalen",
    "We are waiting for your payment of {amount}.": "We wachten op uw betaling van {amount}.",
    "Your deposit of {amount} has arrived": "Uw storting van {amount} is ontvangen",
    "You cancelled the deposit of {amount}.": "U hebt de storting van {amount} geannuleerd.",
    "You see what was deposited and charged if": "Bij- en afschrijvingen ziet u als",
    "Top up the credit": "Tegoed bijstorten",
    "There is no credit for you.": "Er is geen tegoed voor u.",
    # The payment provider's page
    "Pay": "Betalen",
    "Cancel": "Annuleren",
    "Your bank": "Uw bank",
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


def euros_in(language: Language, cents: int) -> str:
    """Write an amount as pages do."""
    written = f"{cents // 100:,}.{cents % 100:02}"
    if language == "en":
        return f"€{written}"
    return f"€\N{NO-BREAK SPACE}{written.translate(str.maketrans(',.', '.,'))}"


def said_in(language: Language, english: str, **values: str) -> str:
    """Give what a page says, in the language that it is read in."""
    text = english if language == "en" else _DUTCH[english]
    return text.format(**values)
