"""`python -m jekyllpy` and the console script."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line and exit with its status.

    A build keeps nearly all it makes until its end: collecting garbage meanwhile and taking everything apart object by
    object afterwards costs a tenth of a small build and gains nothing.
    """
    gc.set_threshold(50_000, 20, 50)
    from jekyllpy.commands.main import main as run

    status = run()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
