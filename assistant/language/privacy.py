"""Personal data taken out of what is typed, before anything is kept of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum

from assistant.language.text import clean, fold_word, word_set, words_of


class Personal(StrEnum):
    """Kinds of personal data; each is the word between the brackets of its mask."""

    NAME = "naam"
    BSN = "bsn"
    BIRTH = "geboortedatum"
    PHONE = "telefoonnummer"
    MAIL = "mailadres"
    ADDRESS = "adres"


MASKS = frozenset(kind.value for kind in Personal)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without personal data."""

    text: str = dataclass_field(repr=False)
    kinds: tuple[Personal, ...]
    """What was masked, in the order of `Personal`; empty if nothing was."""


_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_PHONE = re.compile(r"(?<![\d\w])(?:(?:\+|00)31[\s.-]{0,2}(?:\(0\))?[\s.-]{0,2}|0)[1-9](?:[\s.-]{0,3}\d){8}(?!\d)")
_DIGITS = re.compile(r"(?<![\d.,-])\d(?:[ .]?\d){7,8}(?![\d]|[.,-]\d)")
_MONTH = (
    r"(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept?|oktober|okt|"
    r"november|nov|december|dec)"
)
_DATE = rf"(?:\d{{1,2}}\s?[-/.]\s?\d{{1,2}}(?:\s?[-/.]\s?(?:\d{{4}}|\d{{2}}))?|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{_MONTH}(?:\s+(?:\d{{4}}|\d{{2}}))?)"
_BORN_BEFORE = re.compile(
    rf"(?i)\b(?:geboren|geb|gebdatum|geboortedatum|geboortedag|geb\.?\s?datum|jarig|verjaardag|verjaart)\b\.?[\s:]*(?:is|op|was|den|in|\()?[\s:]*({_DATE})"
)
_BORN_AFTER = re.compile(rf"(?i)({_DATE})\s*\)?\s*(?:geboren|is\s+(?:hij|zij|ze)\s+(?:jarig|geboren))")
_BORN_AGE = re.compile(rf"(?i)({_DATE})(?=\s*[,(]?\s*\d{{1,2}}\s*(?:jaar|jr)\b)")
_BORN_CHILD = re.compile(rf"(?i)\b(?:leerling|kind|zoon|dochter|\[naam\])\s*[,(]\s*({_DATE})(?=\s*\))")
_POSTCODE = re.compile(
    r"(?<!\d)[1-9]\d{3}(?:[ ]?[A-Z]{2}|[a-z]{2}|[ ](?!en|is|in|op|de|te|ik|we|na|of|om|er|ze|af|uw|al)[a-z]{2})\b"
)
_STREET = re.compile(
    r"\b[A-Za-z][\w'-]{1,30}(?:straat|laan|weg|plein|gracht|kade|hof|dijk|pad|singel|dreef|steeg|plantsoen|baan|burgwal|"
    r"akker|erf|donk|wal)\s+\d{1,4}\s?(?:[a-zA-Z](?!\w))?"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?(?:(?<=\b[A-Z]\.)(?:[A-Z]\.)+)?")
_INITIALS = re.compile(r"^(?:[A-Z]\.){1,4}$")
_NAMED_BY = frozenset(["heet", "genaamd", "heten", "hete"])
_CHILD = word_set(
    "leerling leerlinge zoon dochter kind jongen meisje zoontje dochtertje broertje zusje kleuter jongetje zoonlief pupil "
    "klasgenoot klasgenootje kindje"
)
_PARENT = word_set(
    "moeder vader ouders ouder mama papa opa oma tante oom mevrouw meneer dhr mevr mw familie fam juf meester"
)
_TITLE = word_set("mevrouw meneer dhr mevr mw familie fam")
_RELATIVE = word_set("moeder vader ouders mama papa opa oma")
_SMALL_PARTICLES = word_set("de den ter ten te")
"""Not "van": "mevrouw van Veilig Thuis" is no name."""
_FAMILY = frozenset(["familie", "fam"])
_NO_SURNAME = word_set(
    "groep klas school basisschool locatie unit veilig bureau inspectie politie jeugdzorg wijkteam logopedie directeur gezag hulp "
    "raad turkse marokkaanse poolse syrische amsterdam rotterdam utrecht"
)
"""Words with a capital after a title or a relative that are no surname."""
_ABOUT = frozenset(["over", "met", "voor", "aan", "dat", "of", "en", "bij", "hoe"])
_PARTICLES = word_set("van de der den ter ten te la le el al ben bin von du d t vd vander")
_VERBS = word_set(
    "heeft is wil zit gaat kan wordt vertelt zegt komt vertelde was had krijgt moet mag woont doet zei kreeg ging kwam vraagt "
    "huilt slaat liep ziet durft uit"
)


class Masker:
    """Masks personal data; knows the words of the field, so that those stay."""

    def __init__(self, is_known: Callable[[str], bool], names: Iterable[str], keep: Iterable[str]) -> None:
        """Build.

        Args:
            is_known: Whether a folded word is an ordinary word or one of the field.
            names: Folded first names.
            keep: Numbers and addresses that are never masked, such as those of the contacts.
        """
        self._is_known = is_known
        self._names = frozenset(names)
        self._keep = frozenset(_plain(each) for each in keep if each)

    def mask(self, text: str) -> Masked:
        """Take out names of children, BSNs, dates of birth, phone numbers, mail addresses and addresses."""
        kinds: set[Personal] = set()
        line = clean(text)
        line = self._replace(_MAIL, line, Personal.MAIL, kinds)
        line = self._replace(_PHONE, line, Personal.PHONE, kinds)
        line = self._bsn(line, kinds)
        for pattern in (_BORN_BEFORE, _BORN_AFTER, _BORN_AGE):
            line = _replace_group(pattern, line, Personal.BIRTH, kinds)
        line = self._replace(_STREET, line, Personal.ADDRESS, kinds)
        line = self._replace(_POSTCODE, line, Personal.ADDRESS, kinds)
        line = self._names_in(line, kinds)
        line = _replace_group(_BORN_CHILD, line, Personal.BIRTH, kinds)
        return Masked(line, tuple(kind for kind in Personal if kind in kinds))

    def _replace(self, pattern: re.Pattern[str], line: str, kind: Personal, kinds: set[Personal]) -> str:
        def put(match: re.Match[str]) -> str:
            if _plain(match.group()) in self._keep:
                return match.group()
            kinds.add(kind)
            trailing = " " if match.group().endswith(" ") else ""
            return f"[{kind.value}]{trailing}"

        return pattern.sub(put, line)

    def _bsn(self, line: str, kinds: set[Personal]) -> str:
        def put(match: re.Match[str]) -> str:
            digits = re.sub(r"\D", "", match.group())
            named = re.search(
                r"(?i)\b(?:bsn|burgerservicenummer|sofinummer|onderwijsnummer)\W{0,4}(?:nummer|is)?\W{0,4}$",
                line[: match.start()],
            )
            if not named and not passes_eleven(digits):
                return match.group()
            kinds.add(Personal.BSN)
            return f"[{Personal.BSN.value}]"

        return _DIGITS.sub(put, line)

    def _names_in(self, line: str, kinds: set[Personal]) -> str:
        words = list(_WORD.finditer(line))
        pieces: list[tuple[int, int]] = []
        place = 0
        while place < len(words):
            if self._is_name(line, words, place):
                last = _end_of_name(line, words, place, self._could_be_surname)
                pieces.append((words[place].start(), _end(words[last])))
                place = last
            place += 1
        for start, end in reversed(pieces):
            line = f"{line[:start]}[{Personal.NAME.value}]{line[end:]}"
        if pieces:
            kinds.add(Personal.NAME)
        return line

    def _is_name(self, line: str, words: list[re.Match[str]], place: int) -> bool:  # noqa: PLR0911 - a row of guards
        match = words[place]
        raw = match.group()
        if line[match.start() - 1 : match.start()] == "[":
            return False
        word = fold_word(raw.rstrip("."))
        before = [fold_word(each.group().rstrip(".")) for each in words[max(0, place - 3) : place]]
        after = fold_word(words[place + 1].group().rstrip(".")) if place + 1 < len(words) else ""
        capital = raw[:1].isupper()
        shouted = len(raw) > 1 and raw.isupper() and "." not in raw
        known = self._is_known(word)
        listed = word in self._names
        called = bool(before) and (before[-1] in _NAMED_BY or before[-2:] == ["naam", "is"])
        role = before[-1] if before else ""
        if _INITIALS.match(raw):
            return role in _CHILD | _PARENT | _ABOUT | _NAMED_BY | {"van"} or called or _surname_follows(words, place)
        if called:
            return (capital and not shouted) or listed or (not known and len(word) > 2)
        if shouted and not listed:
            return False
        whose = before[-2] if len(before) > 1 else ""
        of_person = role == "van" and whose in _CHILD | _PARENT
        named = role in _TITLE or (role in _SMALL_PARTICLES and whose in _TITLE) or (of_person and whose in _RELATIVE)
        if named and capital and len(word) > 3 and word not in _NO_SURNAME and not _in_capitals(words):
            # "Moeder van Steen": a surname may be an ordinary word.
            return True
        if role in _FAMILY and not known and len(word) > 2:
            return True
        if role in _CHILD or of_person:
            return (listed and (capital or not known)) or (capital and not known)
        if listed and capital:
            starts = _starts_sentence(line, match.start())
            return not starts or after in _VERBS or not known or _surname_follows(words, place)
        if listed and not known:
            # "Max 3 dagen" is no child.
            return not line[match.end() :].lstrip()[:1].isdigit()
        if capital and not known and not _starts_sentence(line, match.start()):
            return role in {"over", "met"} | _PARENT or _initial_follows(words, place)
        return capital and not known and _initial_follows(words, place)

    def _could_be_surname(self, raw: str) -> bool:
        word = fold_word(raw.rstrip("."))
        if raw[:1].isupper():
            return bool(_INITIALS.match(raw)) or (not raw.isupper() and not self._is_known(word))
        return False


def passes_eleven(digits: str) -> bool:
    """Tell whether 8 or 9 digits may be a BSN: weights 9 … 2 and -1, the sum a multiple of eleven."""
    padded = digits.zfill(9)
    if len(padded) != 9 or not padded.isdigit() or padded.strip("0") == "":
        return False
    total = sum(int(digit) * weight for digit, weight in zip(padded, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total % 11 == 0


def names_of(lines: Iterable[str]) -> Iterator[str]:
    """Yield the folded names of lines of names."""
    for line in lines:
        yield from words_of(line)


def _plain(text: str) -> str:
    return re.sub(r"[\s().-]", "", text).lower()


def _end(match: re.Match[str]) -> int:
    """Return where a word ends; the full stop of a sentence is no part of it, that of an initial is."""
    raw = match.group()
    return match.end() - (1 if raw.endswith(".") and len(raw) > 2 and not _INITIALS.match(raw) else 0)


def _starts_sentence(line: str, start: int) -> bool:
    lead = line[:start].rstrip(" \"'“‘(")
    return not lead or lead[-1] in ".!?:"


def _in_capitals(words: list[re.Match[str]]) -> bool:
    """Tell whether every word is written with a capital, so that it says nothing."""
    return len(words) > 3 and all(match.group()[:1].isupper() for match in words)


def _initial_follows(words: list[re.Match[str]], place: int) -> bool:
    """Tell whether an initial comes next: "Jan de V."."""
    for match in words[place + 1 : place + 4]:
        raw = match.group()
        if _INITIALS.match(raw) or (len(raw) == 1 and raw.isupper()):
            return True
        if fold_word(raw) not in _PARTICLES:
            return False
    return False


def _surname_follows(words: list[re.Match[str]], place: int) -> bool:
    for match in words[place + 1 : place + 4]:
        if fold_word(match.group()) not in _PARTICLES:
            return match.group()[:1].isupper()
    return False


def _end_of_name(line: str, words: list[re.Match[str]], place: int, could_be: Callable[[str], bool]) -> int:
    """Return the index of the last word of a name: "Jan", "Jan de V.", "Sanne van der Berg"."""
    last = place
    step = place + 1
    while step < len(words) and step - place <= 5:
        between = line[words[step - 1].end() : words[step].start()]
        if between.strip() or (words[step - 1].group().endswith(".") and not _INITIALS.match(words[step - 1].group())):
            break
        raw = words[step].group()
        if could_be(raw) or (len(raw) == 1 and raw.isupper()):
            last = step
        elif fold_word(raw) not in _PARTICLES:
            break
        step += 1
    return last


def _replace_group(pattern: re.Pattern[str], line: str, kind: Personal, kinds: set[Personal]) -> str:
    def put(match: re.Match[str]) -> str:
        kinds.add(kind)
        start, end = match.start(1) - match.start(), match.end(1) - match.start()
        return f"{match.group()[:start]}[{kind.value}]{match.group()[end:]}"

    return pattern.sub(put, line)


def kept_of(addresses: Collection[str]) -> tuple[str, ...]:
    """Return what is never masked: emergency numbers, and the addresses of the content."""
    return ("112", "0800-2000", "0900-8844", *addresses)
