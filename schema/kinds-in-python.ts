import { entityKinds } from './kinds/entities.ts'
import { relationKinds } from './kinds/relations.ts'

/** The kinds of node, and the relations of connections, as the notebook's package needs them. */
export const kindsInPython =
  (): string => `"""The kinds of node, by their type. Written by 'npm run generate'; what is changed here is lost."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What its ids begin with, its name on the screen, and how the explorer draws it on a light page."""

    prefix: str
    label: str
    shape: str
    colour: str


KINDS = {
${entityKinds
  .map(
    ({ type, prefix, label, shape, colour }) =>
      `    "${type}": Kind(${[prefix, label, shape, colour.light].map((text) => JSON.stringify(text)).join(', ')}),\n`,
  )
  .join('')}}

STEPS = (
${relationKinds
  .filter(({ step }) => step)
  .map(({ kind }) => `    "${kind}",\n`)
  .join('')})
"""The relations that a connection between two may lead along."""
`
