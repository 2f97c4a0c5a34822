"""What the interface needs of a conversation; `assistant.dialogue` has it, tests bring a small one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from assistant.model.ids import TreeId
    from assistant.model.verdicts import Role
    from assistant.presenters.views import ChoiceView, ConversationView


class Talk(Protocol):
    """A conversation as a value: every step makes a new one."""

    def view(self) -> ConversationView:
        """All that a screen shows."""

    def suggest(self, text: str) -> tuple[ChoiceView, ...]:
        """Situations that fit what is typed so far, best first."""

    def say(self, text: str) -> Talk:
        """Take one line that was typed."""

    def choose(self, index: int) -> Talk:
        """Choose an offer or an answer by its place, counted from 0."""

    def change(self, fact: str, value: str) -> Talk:
        """Give a known fact another value."""

    def forget(self, fact: str) -> Talk:
        """Take a fact away."""

    def back(self) -> Talk:
        """Undo one input of the user."""

    def restart(self) -> Talk:
        """Begin again with nothing known."""

    def open_tree(self, tree: TreeId) -> Talk:
        """Open a situation."""

    def record_decision(self, decision: str) -> Talk:
        """Record what the named role decided."""

    def with_role(self, role: Role) -> Talk:
        """Go on for another role."""
