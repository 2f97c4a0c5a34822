"""Mails with visible blanks; nothing about a pupil is ever filled in."""

from __future__ import annotations

import re

from assistant.model.knowledge import Template
from assistant.presenters import texts
from assistant.presenters.views import MailView

_BLANK = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")


def present_mail(template: Template) -> MailView:
    """Show a mail, each placeholder as a blank between square brackets."""
    labels = {placeholder.id: placeholder.label for placeholder in template.placeholders}

    def blank(match: re.Match[str]) -> str:
        return f"[{labels.get(match[1], match[1])}]"

    used = _BLANK.findall(f"{template.subject}\n{template.body}")
    return MailView(
        id=template.id,
        title=template.title,
        to=texts.RECIPIENTS.get(template.to, template.to),
        subject=_BLANK.sub(blank, template.subject),
        body=_BLANK.sub(blank, template.body).strip(),
        blanks=tuple(dict.fromkeys(labels.get(id, id) for id in used)),
    )
