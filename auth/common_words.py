"""Words that Dutch passwords are made of, the likeliest first; English ones come with zxcvbn."""

_DUTCH = """
welkom wachtwoord geheim zomer winter herfst lente voorjaar najaar hallo liefde schatje lieverd liefje
ikhouvanjou ikhouvanje nederland holland oranje amsterdam rotterdam utrecht denhaag eindhoven groningen
tilburg breda nijmegen haarlem arnhem almere enschede zwolle maastricht leiden ajax feyenoord psv
voetbal vakantie koningsdag sinterklaas zwartepiet kerstmis kerst pasen verjaardag weekend
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
augustus september oktober november december goedemorgen goedemiddag goedenavond hoihoi doei dankjewel
poepie poep knuffel knuffelbeer beertje prinses prinsesje mama papa moeder vader oma opa zusje broertje
vriend vriendin familie hond poes kat paard muis konijn vlinder aardbei appeltaart stroopwafel kaas
bier fiets auto motor computer laptop telefoon internet school werk kantoor baas geld bank thuis
zonnetje zonneschijn regenboog sterretje bloem bloemen tulp rozen strand zee water vuur aarde
mijn jouw onze mooi lekker ding gek grappig sexy lief stom niemand onbekend inloggen toegang toegangscode
beheer beheerder administratie ondernemer bedrijf onderneming eenmanszaak kamervankoophandel kvk
"""

COMMON_DUTCH_WORDS = tuple(_DUTCH.split())
