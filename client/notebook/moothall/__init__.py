"""Moothall from a notebook: who held which role, when, connected how, and who says so.

import moothall
m = moothall.connect()                          # MOOTHALL_URL, or http://127.0.0.1:4000
m.person("cooney")                              # one person, with what is said of them and who says it
m.holders("tameside leader", on="2024-09-17")   # who held a post on a day
m.paths("jill colbert", "wendy meikle", same_time=True)
m.judgements(grade="inadequate").to_frame()     # every answer is a table, a graph, a file for Gephi, and a view
m.query("{ stats { documents } }")              # GraphQL as it is
m.frame("{ people { nodes { id name } } }")     # every page of a list, as a DataFrame
m.graph("org:tameside-council")                 # what is around it, as a networkx MultiDiGraph
m.show(["org:tameside-council", "org:ofsted"])  # the explorer, in the notebook
w = m.widget("org:tameside-council")            # its picture: w.selection, w.on = "2024-09-17"
m.view("http://…/?show=…")                      # what a copied link is about, by a query of its own
"""

import pandas as pd

from .address import Address
from .answers.answer import Answer
from .answers.around import Around
from .answers.changes import Changes
from .answers.citation import Citation
from .answers.common import Common
from .answers.coverage import Coverage, Covered
from .answers.entity import Document, Entity, Event, Organization, Partnership, Person, Post, Programme
from .answers.hits import Hit, Hits
from .answers.learned import Learned
from .answers.paths import Path, Paths
from .answers.question import Question
from .answers.statement import Named, Statement
from .answers.statements import Statements
from .client import Moothall, connect
from .client_async import AsyncMoothall, connect_async
from .drawing import draw
from .errors import (
    BadAddress,
    BadDay,
    BadToken,
    BadVariable,
    Candidate,
    MoothallError,
    NotBuilt,
    NotOne,
    Problem,
    QueryError,
    ServerUnreachable,
    UnreadableAnswer,
)
from .holding import holding
from .interchange import to_gexf, to_graphml
from .shown import Shown
from .sources import sources
from .still import Still
from .timeline import timeline
from .version import __version__
from .view import View

# A name may hold a dollar sign; a notebook would typeset what stands between two of them in a table as a formula.
pd.set_option("display.html.use_mathjax", False)

__all__ = [
    "Address",
    "Answer",
    "Around",
    "AsyncMoothall",
    "BadAddress",
    "BadDay",
    "BadToken",
    "BadVariable",
    "Candidate",
    "Changes",
    "Citation",
    "Common",
    "Coverage",
    "Covered",
    "Document",
    "Entity",
    "Event",
    "Hit",
    "Hits",
    "Learned",
    "Moothall",
    "MoothallError",
    "Named",
    "NotBuilt",
    "NotOne",
    "Organization",
    "Partnership",
    "Path",
    "Paths",
    "Person",
    "Post",
    "Problem",
    "Programme",
    "QueryError",
    "Question",
    "ServerUnreachable",
    "Shown",
    "Statement",
    "Statements",
    "Still",
    "UnreadableAnswer",
    "View",
    "__version__",
    "connect",
    "connect_async",
    "draw",
    "holding",
    "sources",
    "timeline",
    "to_gexf",
    "to_graphml",
]
