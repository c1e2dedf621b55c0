"""`holders`: who held a post."""

from ..answers.answer import Asked
from ..answers.statement import STATED_EDGE, statement_of
from ..answers.statements import Statements
from ..asking import Ask, Asking
from ..day import Day
from ..identified import Identified
from ..server import Server
from .resolve import nothing, resolve
from .when import GIVEN, WHEN, Standing, viewed, when

HOLDERS = f"""query Holders($post: ID!, {WHEN}) {{
  post(id: $post) {{
    label
    holders({GIVEN}, first: 1000) {{
      edges {{
      {STATED_EDGE}
      }}
    }}
  }}
}}
"""


def holders(
    server: Server,
    post: str | Identified,
    *,
    on: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Statements]:
    """Who held a post, by id or by name, and who says so; earliest first.

    `on` is a day, or an event or document whose day is meant: each has `holds` then, CERTAINLY or POSSIBLY. Without it
    all that ever held it. `known_by` counts only what had been published by then. Raises NotOne.
    """
    id_ = yield from resolve(server, post, ["POST"])
    variables = {**when(on, known_by, standing), "post": id_}
    found = (yield Ask(HOLDERS, variables))["post"]
    if found is None:
        raise (yield from nothing(server, id_, ["POST"]))
    day = variables.get("asOf") or variables.get("asOfEvent")
    about = f"{found['label']}, {f'on {day}' if day else 'at any time'}"
    asked = Asked(server, HOLDERS, variables, viewed(variables))
    return Statements(asked, [statement_of(edge) for edge in found["holders"]["edges"]], about)
