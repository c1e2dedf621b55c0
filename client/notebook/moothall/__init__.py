"""Moothall from a notebook: who held which role, when, connected how, and who says so.

import moothall
api = moothall.connect()                     # MOOTHALL_URL, or http://127.0.0.1:4000
api.query("{ stats { documents } }")         # what GraphQL answers, as it is
api.frame("{ people { nodes { id name } } }")  # every page of a list, as a DataFrame
api.graph("org:tameside-council")            # what is around it, as a networkx MultiDiGraph
api.show(["org:tameside-council", "org:ofsted"])  # the explorer, in the notebook
api.view("http://…/?show=…")                 # a link copied there: its query, DataFrame and graph
"""

import pandas as pd

from .address import Address
from .client import Moothall, connect
from .drawing import draw
from .errors import BadAddress, BadDay, MoothallError, Problem, QueryError, ServerUnreachable, UnreadableAnswer
from .holding import holding
from .shown import Shown
from .sources import sources
from .still import Still
from .timeline import timeline
from .view import View

# A name may hold a dollar sign; a notebook would typeset what stands between two of them in a table as a formula.
pd.set_option("display.html.use_mathjax", False)

__all__ = [
    "Address",
    "BadAddress",
    "BadDay",
    "Moothall",
    "MoothallError",
    "Problem",
    "QueryError",
    "ServerUnreachable",
    "Shown",
    "Still",
    "UnreadableAnswer",
    "View",
    "connect",
    "draw",
    "holding",
    "sources",
    "timeline",
]
