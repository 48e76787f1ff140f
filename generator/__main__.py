"""``python -m generator``: the same as the command ``juknis``."""

from generator.cli import main

raise SystemExit(main())
