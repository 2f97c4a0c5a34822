"""The thing a side question is about: which term, which contact, which mail, which advice."""

from __future__ import annotations

import re

from assistant.language.phrases import PhraseIndex
from assistant.language.sentence import Sentence
from assistant.model.ids import ContactId, PrecedentId, TemplateId, TermId
from assistant.model.library import Library

_NUMBER = re.compile(r"(?<![\d-])(\d{6}|20\d{8})(?![\d-])")


class Subjects:
    """Finds terms, contacts, mails and advices in a sentence."""

    def __init__(self, library: Library) -> None:
        """Build over all content."""
        self._precedents = library.precedents
        self._terms = PhraseIndex(
            (term.id, words)
            for term in library.terms.values()
            for words in (term.name, term.id.replace("-", " "), *term.words)
        )
        self._contacts = PhraseIndex(
            (contact.id, words) for contact in library.contacts.values() for words in (contact.name, *contact.words)
        )
        self._template_words = PhraseIndex(
            (template.id, words)
            for template in library.templates.values()
            for words in (template.title, *template.words)
        )

    def precedents(self, text: str) -> tuple[PrecedentId, ...]:
        """Return the numbers of advices that are typed, in order; a number we do not have counts too."""
        numbers = dict.fromkeys(match.group(1) for match in _NUMBER.finditer(text))
        return tuple(PrecedentId(number) for number in numbers if self._is_number(number))

    def _is_number(self, number: str) -> bool:
        return number in self._precedents or number.startswith(("10", "20"))

    def term(self, sentence: Sentence) -> TermId | None:
        """Return the term a sentence is about."""
        found = _longest(self._terms, sentence)
        return TermId(found) if found else None

    def contact(self, sentence: Sentence) -> ContactId | None:
        """Return the contact a sentence is about."""
        found = _longest(self._contacts, sentence)
        return ContactId(found) if found else None

    def template(self, sentence: Sentence) -> TemplateId | None:
        """Return the mail a sentence is about."""
        found = _longest(self._template_words, sentence)
        return TemplateId(found) if found else None


def _longest(index: PhraseIndex, sentence: Sentence) -> str | None:
    spans = index.find(sentence.stems)
    return max(spans, key=lambda span: (span.length, -span.start)).tag if spans else None
