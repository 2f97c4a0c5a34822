"""The commands and their exit codes."""
from __future__ import annotations
import sys
def main(argv: list[str] | None = None) -> int:
    argv = sys.argv[1:] if argv is None else argv
    if argv[:1] == ["controleer"]:
        from assistant.loading import load
        import datetime as dt; from assistant.loading.audit import audit; problems = audit(dt.date.today())
        for p in problems: print(p)
        print(f"{len(problems)} problemen")
        return 2 if any(p.is_error for p in problems) else 0
    return 1
