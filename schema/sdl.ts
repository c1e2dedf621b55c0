import { readdirSync, readFileSync } from 'node:fs'
import { type DocumentNode, type FieldDefinitionNode, Kind, parse, type StringValueNode, visit } from 'graphql'
import { connectionSdl } from './connections.ts'
import { argumentDescriptions, fieldDescriptions } from './descriptions.ts'
import { entityKinds } from './kinds/entities.ts'
import { relationKinds } from './kinds/relations.ts'
import { statementKinds } from './kinds/statements.ts'
import { listSdl } from './lists.ts'
import {
  documentKinds,
  eventKinds,
  factKinds,
  organizationClassifications,
  partnershipKinds,
  partnershipStatuses,
  programmeKinds,
} from './vocabularies.ts'

const describedEnum = (
  name: string,
  description: string,
  values: readonly { value: string; description: string }[],
): string =>
  [
    `"""${description}"""`,
    `enum ${name} {`,
    ...values.flatMap(({ value, description: words }) => [`  "${words}"`, `  ${value}`]),
    '}',
  ].join('\n')

const wordsOf = (value: string): string => value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ')

const vocabulary = (name: string, description: string, values: readonly string[]): string =>
  describedEnum(
    name,
    description,
    values.map((value) => ({ value, description: `${wordsOf(value)}.` })),
  )

/** The enums that are made from the tables of kinds and vocabularies, as SDL. */
function enumSdl(): string {
  return [
    describedEnum(
      'EntityType',
      'The types of node.',
      entityKinds.map((row) => ({ value: row.type, description: row.description })),
    ),
    describedEnum(
      'RelationKind',
      'The kinds of drawn tie.',
      relationKinds.map((row) => ({ value: row.kind, description: row.description })),
    ),
    describedEnum(
      'StatementKind',
      'The kinds of statement.',
      statementKinds.map((row) => ({ value: row.kind, description: row.description })),
    ),
    vocabulary('OrganizationClassification', 'What kind of body an organisation is.', organizationClassifications),
    vocabulary('PartnershipKind', 'What kind of partnership it is.', partnershipKinds),
    vocabulary('PartnershipStatus', 'How far a partnership has come.', partnershipStatuses),
    vocabulary('ProgrammeKind', 'What kind of programme it is.', programmeKinds),
    vocabulary('EventKind', 'What kind of event it is.', eventKinds),
    vocabulary('DocumentKind', 'What kind of document it is.', documentKinds),
    vocabulary('FactKind', 'What kind of fact it is.', factKinds),
  ].join('\n\n')
}

const described = (words: string | undefined): { description?: StringValueNode } =>
  words === undefined ? {} : { description: { kind: Kind.STRING, value: words } }

/** What the root fields of the kinds are. */
const rootDescriptions: Readonly<Record<string, string>> = Object.fromEntries([
  ...entityKinds.map(({ one, label }) => [one, `One ${label.toLowerCase()} by id; null if there is none.`]),
  ...[...entityKinds, ...statementKinds, { many: 'statements', plural: 'statements' }].map(({ many, plural }) => [
    many,
    `All ${plural.toLowerCase()}, a page at a time.`,
  ]),
])

/** The fields of a type with what the names among them mean, where the .graphql file does not say it itself. */
const describedFields = <Field extends FieldDefinitionNode>(
  fields: readonly Field[] | undefined,
  words: Readonly<Record<string, string>>,
): Field[] =>
  (fields ?? []).map((node) => (node.description ? node : { ...node, ...described(words[node.name.value]) }))

/** Fills in what recurring names mean, wherever a .graphql file does not say it itself. */
function describe(document: DocumentNode): DocumentNode {
  const wordsOfType = (name: string): Readonly<Record<string, string>> =>
    name === 'Query' ? { ...fieldDescriptions, ...rootDescriptions } : fieldDescriptions
  return visit(document, {
    ObjectTypeDefinition: (node) => ({ ...node, fields: describedFields(node.fields, wordsOfType(node.name.value)) }),
    ObjectTypeExtension: (node) => ({ ...node, fields: describedFields(node.fields, wordsOfType(node.name.value)) }),
    InterfaceTypeDefinition: (node) => ({ ...node, fields: describedFields(node.fields, fieldDescriptions) }),
    InputValueDefinition: (node) =>
      node.description ? undefined : { ...node, ...described(argumentDescriptions[node.name.value]) },
  })
}

/** Types that implement an interface have its fields, which are written once. */
function inherit(document: DocumentNode): DocumentNode {
  const interfaces = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.INTERFACE_TYPE_DEFINITION ? [[one.name.value, one.fields ?? []] as const] : [],
    ),
  )
  return visit(document, {
    ObjectTypeDefinition: (node) => {
      const own = new Map((node.fields ?? []).map((field) => [field.name.value, field]))
      const inherited = (node.interfaces ?? []).flatMap(({ name }) => interfaces.get(name.value) ?? [])
      const fields = new Map(inherited.map((field) => [field.name.value, field]))
      return { ...node, fields: [...new Map([...fields, ...own]).values()] }
    },
  })
}

/** The whole schema: every .graphql file beside this one and the enums made from the tables, everything described. */
export function readTypeDefs(): DocumentNode {
  const here = new URL('.', import.meta.url)
  const files = readdirSync(here)
    .filter((name) => name.endsWith('.graphql') && !name.endsWith('.gen.graphql'))
    .sort()
  const texts = files.map((name) => readFileSync(new URL(name, here), 'utf8'))
  const written = new Set(
    parse(texts.join('\n\n')).definitions.flatMap((one) => ('name' in one && one.name ? [one.name.value] : [])),
  )
  return describe(inherit(parse([...texts, connectionSdl(written), listSdl(written), enumSdl()].join('\n\n'))))
}
