/**
 * What the names that recur all over the schema mean, written once. A description in a .graphql file goes before these.
 */

export const fieldDescriptions: Readonly<Record<string, string>> = {
  id: 'A readable id that survives a re-import.',
  type: 'Which type it is.',
  name: 'What it is called.',
  title: 'What it is called.',
  alternateNames: 'Every other name it was ever given: former titles, abbreviations, names as found.',
  summary: 'One line on it, where the data has one.',
  kind: 'What kind it is.',
  subject: 'What it is about: its first end.',
  object: 'What it leads to: its second end.',
  sourceCount: 'How many different documents support it.',
  label: 'What stands on it.',
  statements: 'Every statement that has it at one end, of all kinds.',
  facts: 'What sources say of it that is no tie to something else.',
  sentence: 'It in one sentence, with its dates.',
  start: 'When it began, as far as the sources say; null is not known.',
  end:
    "When it ended, as far as the sources say; null is not known, never 'still so'; `..` is that a source " +
    'says it goes on, or that it is a single act, which was done and does not end.',
  bounds: 'What follows from all its sources about when it began and ended.',
  holds: 'Whether it held on the day of `asOf`; null when no day was asked for.',
  standing: 'Whether it took effect or was only planned.',
  certainty: 'Whether a passage says it or it follows from several.',
  citations: 'The passages that support it; with `knownBy`, only those that were published by then.',
  citationCount: 'How many passages support it; with `knownBy`, of those published by then.',
  recordedAt: 'When it was recorded here.',
  sets: 'The data sets that say so, by their short names.',
  edges: 'The rows of the page, each with its cursor.',
  node: 'The row itself.',
  nodes: 'The rows of the page without their cursors.',
  cursor: 'Its place in the list, for `after` and `before`; stays good while data changes.',
  pageInfo: 'Where the page lies among all.',
  totalCount: 'How many there are on all pages.',
  member: 'Who held it: a person, or an organisation.',
  organization: 'The organisation.',
  partnership: 'The partnership.',
  participant: 'Who took part.',
  event: 'The event.',
  document: 'The document.',
  post: 'The post.',
  text: 'The words of it.',
  from: 'The first day.',
  to: 'The last day.',
  relation: 'Which relation.',
  steps: 'Its steps in order.',
  view: 'What is shown.',
  asOf: 'The day the picture is of.',
  knownBy: 'The day of the record.',
}

export const argumentDescriptions: Readonly<Record<string, string>> = {
  id: 'A readable id, such as `person:teresa-smith`.',
  ids: 'Readable ids, at most 1,000.',
  of: 'Ids of the entities to start from, at most 1,000.',
  asOf:
    'Only what held on this day, certainly or possibly, and `holds` says which. Without it all times are ' +
    'meant and `holds` is null.',
  asOfEvent:
    'Only what held during this event, certainly on all its days or possibly on one of them; of a document, on ' +
    'the day from which it counts. Not together with `asOf`.',
  knownBy:
    'Only what was on the record by this day: counting only documents surely published by then. A passage ' +
    'that says who is meant only together with another document counts once both were published.',
  standing:
    'Which standings count; without it only what is in force, without plans. Null is the same as leaving it out.',
  first: 'At most so many, from the start: 100 without it, 1,000 at most.',
  after: 'Only what comes after this cursor.',
  last: 'At most so many, from the end.',
  before: 'Only what comes before this cursor.',
  filter: 'Conditions that must all be met.',
  orderBy: 'How the rows are sorted; ties are settled by id.',
  kinds: 'Only these kinds; all without it.',
  relations: 'Only ties of these relations.',
  types: 'Only entities of these types.',
  depth: 'How many ties away, 1 to 4.',
  text: 'What to look for: a name, a former title, a role and a place. Any characters; none is an operator.',
  from: 'The first end, or the first day.',
  to: 'The other end, or the last day.',
  maxHops: 'How many ties a chain may have, 1 to 8.',
  sameTime: 'Only chains whose ties may all have held on one and the same day.',
}
