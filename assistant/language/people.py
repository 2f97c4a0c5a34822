"""Classes of people: what a sentence says of one of them, it may say of all of them."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.language.text import word_set

PARENT = "ouder"
PUPIL = "leerling"
OUTSIDER = "<ander>"
CLASSES: Mapping[str, str] = {
    PARENT: "<ouder>",
    PUPIL: "<leerling>",
    **dict.fromkeys(("familie", "partner-van-ouder", "pleegouder", "voogd", "andere-ouder"), "<naaste>"),
    **dict.fromkeys(("basisschool", "vo-school", "so-school"), "<school>"),
    "collega": "<collega>",
}
"""Askers who behave alike in a sentence; all others are outsiders."""
PUPILS = word_set(
    "leerling leerlinge oudleerling zestienjarige zeventienjarige achttienjarige scholier jongen meisje puber tiener kind "
    "kleuter dochter zoon meid jongetje lln kindje"
)
"""Words for a pupil who may be the one who asks."""
