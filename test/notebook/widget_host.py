"""Holds a widget as a notebook's kernel does, and speaks with its picture by lines of JSON, one a message.

Argument: what is shown, as JSON. A line with `run` is Python to run on the widget `w`, answered with the value of
`told`; any other is what a picture sends.
"""

import datetime as dt
import json
import sys
from typing import Any

import comm
from comm.base_comm import BaseComm

import moothall


class Lines(BaseComm):
    """Says on standard output what a kernel sends to the page."""

    def publish_msg(self, msg_type: str, data: Any = None, *_: Any, **__: Any) -> None:
        """Write one message."""
        print(json.dumps({"type": msg_type, **(data or {})}), flush=True)


comm.create_comm = Lines
w = moothall.connect().widget(json.loads(sys.argv[1]))
for line in sys.stdin:
    said = json.loads(line)
    if "run" in said:
        names: dict[str, Any] = {"w": w, "dt": dt, "told": None}
        exec(said["run"], names)
        print(json.dumps({"type": "told", "told": names["told"]}), flush=True)
    else:
        w.comm.handle_msg({"content": {"data": said}, "metadata": {}, "buffers": []})
