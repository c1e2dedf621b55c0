"""How much evidence there is, by organisation and month."""

from ..answers.answer import Asked
from ..answers.coverage import Coverage, Covered
from ..answers.statement import Named
from ..asking import Ask, Asking
from ..server import Server

COVERAGE = """query Coverage($after: String) {
  coverage(first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { month statementCount organization { id name type } }
  }
}
"""


def coverage(server: Server) -> Asking[Coverage]:
    """How many statements count in each month, by organisation; all of its pages."""
    cells: list[Covered] = []
    after: str | None = None
    while True:
        page = (yield Ask(COVERAGE, {"after": after}))["coverage"]
        cells += [Covered(Named(**one["organization"]), one["month"], one["statementCount"]) for one in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            return Coverage(Asked(server, COVERAGE, {"after": None}), cells)
        after = page["pageInfo"]["endCursor"]
