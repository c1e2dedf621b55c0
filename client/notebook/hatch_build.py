"""Takes the picture of the widget along, which the explorer's build makes from the explorer's own sources."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PARTS = ("picture.js", "picture.css")


class TakeThePicture(BuildHookInterface[Any]):
    """Puts what lies in `client/dist/notebook` into the package; an sdist has it in the package already."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files. Where the explorer was never built there are none, and the package says so when asked."""
        root = Path(self.root)
        for part in PARTS:
            inside, built = root / "moothall" / "widget" / part, root.parent / "dist" / "notebook" / part
            if not inside.exists() and built.exists():
                build_data["force_include"][str(built)] = f"moothall/widget/{part}"
