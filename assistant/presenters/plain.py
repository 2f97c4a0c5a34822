"""Views as plain lines, for `gesprek` and screen readers, and as Markdown, for an export."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.model.facts import FactKind
from assistant.presenters.pages import mail_lines
from assistant.presenters.views import ChoiceView, MailView, PageView, QuestionView, ResultGroup, ResultRow


def page_lines(page: PageView) -> tuple[str, ...]:
    """Write a page as plain lines; headings end in a colon, so that no drawing is needed to hear them."""
    lines = [page.title]
    if page.lead:
        lines.append(page.lead)
    for section in page.sections:
        lines.append("")
        if section.heading:
            lines.append(f"{section.heading}:")
        lines += section.lines
    return tuple(lines)


def page_markdown(page: PageView) -> str:
    """Write a page as Markdown."""
    blocks = [f"# {page.title}"]
    if page.lead:
        blocks.append(page.lead)
    for section in page.sections:
        if section.heading:
            blocks.append(f"## {section.heading}")
        blocks.append("\n".join(_markdown(section.lines)))
    return "\n\n".join(blocks) + "\n"


def mail_text(mail: MailView) -> str:
    """Write a mail as one text, as it is saved or copied by hand."""
    return "\n".join((mail.title, *mail_lines(mail)))


def group_lines(groups: Iterable[ResultGroup]) -> tuple[str, ...]:
    """Write results grouped by kind, each kind under its heading."""
    return tuple(line for group in groups for line in (f"{group.heading}:", *result_lines(group.rows), ""))


def result_lines(rows: Iterable[ResultRow]) -> tuple[str, ...]:
    """Write search results, best first, each with its kind and id, so that it can be asked for."""
    return tuple(
        line
        for row in rows
        for line in (f"{row.title} ({row.kind} {row.id})", *((f"  {row.detail}",) if row.detail else ()))
    )


def question_lines(question: QuestionView) -> tuple[str, ...]:
    """Write a question with its numbered answers."""
    hint = (question.hint,) if question.hint else ()
    if question.kind == FactKind.NUMBER:
        # Numbered answers would look like the number that is asked for.
        return (question.text, *hint, *(f"  {choice.label}" for choice in question.answers))
    return (question.text, *choice_lines(question.answers), *hint)


def choice_lines(choices: Iterable[ChoiceView]) -> tuple[str, ...]:
    """Write choices with their numbers."""
    return tuple(f"  {number}. {choice.label}" for number, choice in enumerate(choices, start=1))


def _markdown(lines: Iterable[str]) -> Iterable[str]:
    # Two spaces keep the lines of a mail apart; Markdown would join them into one paragraph.
    for line in lines:
        item = line.startswith("- ") or line.split(".", 1)[0].isdigit()
        yield line if item or not line else f"{_escaped(line)}  "


def _escaped(line: str) -> str:
    return f"\\{line}" if line.startswith(("#", ">", "+")) else line
