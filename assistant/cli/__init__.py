"""The commands and their exit codes: 0 done, 1 stopped by a fault of ours, 2 something was wrong with what was asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from assistant.cli.parser import Wrong, build_parser
from assistant.errors import AssistantError
from assistant.presenters import cli_texts

DONE, FAULT, WRONG = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The words after the name of the program; by default, those of the process.

    Returns:
        The exit code.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a Windows pipe would choke on ✓
    try:
        options = build_parser().parse_args(argv)
        code: int = options.run(options)
        sys.stdout.flush()
    except Wrong as error:
        return _say(str(error), WRONG)
    except AssistantError as error:
        return _say(str(error), WRONG)
    except BrokenPipeError:
        # Whoever read our output had enough; what is left of it must not cause a second complaint at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return DONE
    except Exception:  # noqa: BLE001  a traceback could show what was typed
        return _say(cli_texts.UNEXPECTED, FAULT)
    return code


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
