"""What a sentence states outright, and what it does not."""

from __future__ import annotations

import pytest

from tests.language.support import facts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("de moeder van de leerling belt over het rapport", "ouder"),
        ("haar advocaat mailt ons", "advocaat"),
        ("de advocaat van vader wil een verklaring", "advocaat"),
        ("de nieuwe vriend van moeder vraagt informatie", "partner-van-ouder"),
        ("moeder van een klasgenoot vraagt wat er gebeurd is", "andere-ouder"),
        ("mail van veilig thuis met een paar vragen", "veilig-thuis"),
        ("medewerker van het buurtteam belt", "wijkteam"),
        ("mag ik toetsuitslagen geven aan de dyslexie behandelaar", "dyslexiebehandelaar"),
        ("leerling van 16 wil haar eigen dossier zien", "leerling"),
        ("VO vraagt meer informatie over een leerling", "vo-school"),
        ("schooladvies delen met de middelbare school", "vo-school"),
        ("nu vraagt moeder het dossier op", "ouder"),
        ("er staat een moeder aan mijn bureau die de map van haar zoon wil doorbladeren", "ouder"),
        ("ze zijn uit elkaar en hij heeft het dossier opgevraagd", "ouder"),
        ("mijn directeur wil bladzijden weglakken voordat moeder de stukken krijgt", "ouder"),
        ("een school waar het gezin alleen gaat kijken, een basisschool, wil alles weten", "basisschool"),
        ("jeugdbeschermer, belast met een uithuisplaatsing, vraagt ons oordeel", "jeugdbescherming"),
        ("moet ik meewerken als de politie beelden vordert", "politie"),
        ("oma past altijd op en vraagt mij naar het rapport", "familie"),
        ("mag ik oma vertellen dat hij gevallen is", "familie"),
        ("swb wil meer informatie", "swv"),
    ],
)
def test_who_asks(text: str, value: str) -> None:
    """The one who wants the information, not everyone who is named."""
    assert facts(text).get("vrager") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("moeder laat haar advocaat om het dossier vragen", "advocaat"),
        ("iemand belt en beweert van de politie te zijn", "politie"),
        ("mail van veilig thuis gekregen", "veilig-thuis"),
    ],
)
def test_who_asks_may_be_left_open_and_is_nobody_else(text: str, value: str) -> None:
    """When unsure, it asks."""
    assert facts(text).get("vrager") in {None, value}


@pytest.mark.parametrize(
    "text",
    [
        "ik wil de orthopedagoog bellen om iets te vragen",
        "leerling gaat naar een andere basisschool",
        "ouders weigeren toestemming voor het okr",
        "ik heb per ongeluk iets verteld aan de buurvrouw",
        "wie moet er toestemming vragen, ik of de logopedist",
        "ouder wil eigen visie laten opnemen",
        "melden bij veilig thuis of niet",
        "wat doet een logopedist",
        "ik wil de logopedist vragen hoe ver ze is",
        "Veilig Thuis om advies vragen zonder naam te noemen",
        "schoolleider wil bij de gemeente informeren of er een indicatie loopt",
        "ik heb de logopedist gemaild maar geen antwoord gekregen",
        "collega liet haar telefoon met de klassenapp in de bus liggen",
        "hoe lang bewaren we het rapport van een leerling die naar het sbo is gegaan",
        "waar laat ik de brief van de psycholoog",
        "moeder belde dat ze toch niet meer wil dat we informatie delen",
    ],
)
def test_nobody_asks(text: str) -> None:
    """Someone who is named need not be who asks; then it is left open."""
    assert "vrager" not in facts(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ouders zijn NIET gescheiden", "samen"),
        ("ouders wonen niet meer samen", "gescheiden"),
        ("ze zijn vorig jaar uit elkaar gegaan, vader vraagt het dossier", "gescheiden"),
        ("ouders zijn getrouwd, is een handtekening genoeg", "samen"),
        ("moeder is overleden, wie tekent", "een-ouder"),
        ("kind heeft een voogd, wie tekent er dan voor toestemming", "voogd"),
    ],
)
def test_parents(text: str, value: str) -> None:
    """Together or apart, with what a "niet" reaches."""
    assert facts(text).get("ouders") == value


@pytest.mark.parametrize(
    "text", ["ik weet niet of de ouders gescheiden zijn, wie tekent", "ze zijn niet getrouwd geweest, wie tekent"]
)
def test_parents_are_left_open_when_unsure(text: str) -> None:
    """Not knowing is not stating."""
    assert "ouders" not in facts(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ouders hebben per mail toestemming gegeven voor de logopedist", "schriftelijk"),
        ("ouders hebben getekend voor de fysiotherapeut", "schriftelijk"),
        ("vader gaf mondeling toestemming", "mondeling"),
        ("ouders weigeren toestemming", "geweigerd"),
        ("moeder wil niet tekenen voor toestemming", "geweigerd"),
        ("vader heeft zijn toestemming ingetrokken", "ingetrokken"),
        ("ouders reageren niet op de vraag om toestemming", "geen-reactie"),
        ("ik heb nog niet om toestemming gevraagd aan de ouders", "niet-gevraagd"),
        ("ouders zeiden hardop ja toen ik ze sprak", "mondeling"),
        ("vader vond het goed toen ik hem sprak", "mondeling"),
        ("mondeling akkoord van vader, genotuleerd maar niemand heeft iets ondertekend", "mondeling"),
        ("moeder zette gisteren haar krabbel onder het toestemmingsformulier", "schriftelijk"),
        ("moeder mailde dat ze akkoord gaat met overleg met de fysio", "schriftelijk"),
        ("vader stemt niet in met het delen van gegevens", "geweigerd"),
        ("moeder trekt de toestemming voor het overleg weer in", "ingetrokken"),
    ],
)
def test_consent(text: str, value: str) -> None:
    """Each state of consent, said in its own way."""
    assert facts(text).get("toestemming-1") == value


@pytest.mark.parametrize(
    "text",
    [
        "mag het zonder toestemming",
        "is 1 handtekening genoeg",
        "formulier is nog niet getekend",
        "wanneer is toestemming nodig",
        "telt een telefoontje als akkoord",
    ],
)
def test_consent_is_left_open_when_it_is_asked_about(text: str) -> None:
    """Wondering about consent says nothing of its state."""
    assert "toestemming-1" not in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "ouders zijn nxt gescheiden, is een handtekening genoeg",
        "wat nu, ze zijn nue bij elkaar en vader vraagt het dossier",
        "vader heeft fiet gezag en wil informatie",
        "ouders gaven nieet schriftelijk toestemming",
        "moeder tekende het formulier maar brqkkvt het nu in",
    ],
)
def test_a_mistyped_denial_turns_no_fact_around(text: str) -> None:
    """A wrong fact is worse than a missing one."""
    found = facts(text)

    assert found.get("ouders") != "samen"
    assert found.get("gezag-vrager") != "ja"
    assert found.get("toestemming-1") not in {"schriftelijk", "mondeling"}


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Ergotherapeutevraagt een schrijfproefje op", "vrager", "ergotherapeut"),
        ("de politiemailt of hij op school was", "kanaal", "e-mail"),
        ("vadermet gezag wil alle informatie over zijn zoon", "gezag-vrager", "ja"),
        ("ouders weigeren dat ik met de psycholoog praat maar hij vraagt er wel om", "vrager", "psycholoog"),
        ("ouders hebben NIET geweigerd maar ook nog niks getekend", "toestemming-1", None),
        ("een logopediste heeft gisteren een mail gestuurd met een vraag over taal", "kanaal", "e-mail"),
        ("moeder heeft het gezag alleen, vader wil toch informatie", "gezag-vrager", None),
    ],
)
def test_words_written_together_and_said_in_other_ways(text: str, fact: str, value: str | None) -> None:
    """A space left out, a pronoun, a denied refusal."""
    assert facts(text).get(fact) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("logopediste aan de lijn", "telefoon"),
        ("ik werd gebeld door de huisarts over een leerling", "telefoon"),
        ("de gezinsvoogd mailt", "e-mail"),
        ("brief van de raad voor de kinderbescherming", "brief"),
        ("vader staat op het plein en wil het dossier", "aan-school"),
    ],
)
def test_channel(text: str, value: str) -> None:
    """How the request came in."""
    assert facts(text).get("kanaal") == value


@pytest.mark.parametrize(
    "text",
    [
        "ik wil de logopedist bellen over een leerling",
        "vader wil het dossier per mail hebben",
        "dossier naar het verkeerde mailadres gestuurd",
        "ouders hebben per mail toestemming gegeven, mag de logopedist nu alles weten",
        "de jeugdbeschermer vraagt of vader op het plein komt",
    ],
)
def test_channel_is_left_open(text: str) -> None:
    """A call of ours, a mail that should go out or a mail of consent is not how the request came in."""
    assert "kanaal" not in facts(text)


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("vader heeft geen gezag en wil informatie", "gezag-vrager", "nee"),
        ("moeder is uit de ouderlijke macht gezet en vraagt het dossier", "gezag-vrager", "nee"),
        ("leerling is net 16 geworden en wil het dossier", "leeftijd", "16-plus"),
        ("kind vertelt over klappen thuis", "veiligheid", "risico"),
        ("onveilige thuissituatie, wat deel ik", "veiligheid", "twijfel"),
        ("er is nu acuut gevaar voor een kind", "veiligheid", "acuut"),
        ("moeder belt midden in een vechtscheiding over het dossier", "gevoelig", "ja"),
    ],
)
def test_other_facts(text: str, fact: str, value: str) -> None:
    """Custody, age, safety and sensitivity."""
    assert facts(text).get(fact) == value


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("kind is bang voor papa en die belt nu voor het rapport", "veiligheid", "twijfel"),
        ("vader wil het dossier, kind is bang voor hem", "veiligheid", "twijfel"),
        ("ik twijfel aan de veiligheid, vader wil inzage", "veiligheid", "twijfel"),
        ("wij hebben gemeld bij veilig thuis en nu wil vader het dossier", "gevoelig", "ja"),
        ("kind is op dit moment in gevaar, wat doe ik", "veiligheid", "acuut"),
        ("acuut gevaar voor een leerling, wie bel ik nu", "veiligheid", "acuut"),
        ("meisje vertelt dat papa haar slaat, nu wil vader het dossier", "veiligheid", "risico"),
        ("er is een contactverbod voor vader en hij mailt voor het dossier", "geheim-adres", "contactverbod"),
        ("ouders van een 10-jarige vragen een kopie", "leeftijd", "onder-16"),
        ("leerling die bijna 16 is wil zijn eigen dossier zien", "leeftijd", "onder-16"),
        ("oud-leerling, 34, wil zijn basisschooldossier zien", "leeftijd", "16-plus"),
        ("ouders reageren niet op mijn vraag om toestemming", "toestemming-1", "geen-reactie"),
    ],
)
def test_what_matters_for_the_child_is_heard(text: str, fact: str, value: str) -> None:
    """Danger, its signs, a ban on contact, and who is old enough to decide."""
    assert facts(text).get(fact) == value


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("zijn de ouders wel gescheiden?", "ouders"),
        ("ouders vragen het dossier, grootouders zijn gescheiden", "ouders"),
        ("kan moeder haar toestemming intrekken", "toestemming-1"),
        ("mail van de fysio met haar verslag, waar bewaar ik die", "vrager"),
    ],
)
def test_what_is_asked_or_said_of_others_is_no_fact(text: str, fact: str) -> None:
    assert fact not in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "ouders zijn samen gekomen om het dossier te zien",
        "ouders zijn ni gescheiden",
        "ouders waren getrouwd en vader wil het dossier",
    ],
)
def test_what_parents_did_together_or_half_a_niet_says_nothing_of_how_they_live(text: str) -> None:
    """It is asked."""
    assert "ouders" not in facts(text)
