/** The words of other vocabularies that what we know is said in, for RDF. */

/** What our ids stand behind, so that they are addresses of the web of data. */
export const OURS = 'urn:moothall:'

/** Vocabularies by the short names they usually have. */
export const PREFIXES = {
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  opengov: 'http://www.w3.org/ns/opengov#',
  person: 'http://www.w3.org/ns/person#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'http://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  bibo: 'http://purl.org/ontology/bibo/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  term: `${OURS}term:`,
} as const

type Prefix = keyof typeof PREFIXES

/** The whole address of a short one: 'org:Membership'. */
export const whole = (short: `${Prefix}:${string}`): string => {
  const at = short.indexOf(':')
  return PREFIXES[short.slice(0, at) as Prefix] + short.slice(at + 1)
}

/** Words of ours that no vocabulary has, by the same names as in our records. */
const own = (...names: readonly string[]): Record<string, `term:${string}`> =>
  Object.fromEntries(names.map((name) => [name, `term:${name}` as const]))

/**
 * What a property of a record is called elsewhere. Names and addresses are Popolo's where it has them
 * (https://www.popoloproject.com/contexts), and W3C ORG's and PROV-O's below that.
 */
export const WORDS: Readonly<Record<string, `${Prefix}:${string}`>> = {
  ...own('named', 'seats', 'status', 'publishedNote', 'passage', 'nothing', 'relation', 'category', 'grade', 'unit'),
  ...own('tag', 'standing', 'certainty', 'attests', 'since', 'titleAsFound', 'readWith', 'participant', 'event', 'who'),
  ...own('document', 'about', 'from', 'to', 'earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'position'),
  ...own('holds', 'asOf', 'mention'),
  name: 'foaf:name',
  label: 'skos:prefLabel',
  title: 'dcterms:title',
  other_name: 'skos:altLabel',
  summary: 'dcterms:abstract',
  honorific_prefix: 'schema:honorificPrefix',
  honorific_suffix: 'schema:honorificSuffix',
  identifier: 'org:identifier',
  classification: 'org:classification',
  kind: 'dcterms:type',
  founding_date: 'schema:foundingDate',
  dissolution_date: 'schema:dissolutionDate',
  area: 'opengov:area',
  latitude: 'geo:lat',
  longitude: 'geo:long',
  role: 'org:role',
  post_in: 'org:postIn',
  purpose: 'org:purpose',
  date: 'dcterms:date',
  published: 'dcterms:issued',
  publisher: 'dcterms:publisher',
  url: 'schema:url',
  member: 'org:member',
  organization: 'org:organization',
  post: 'opengov:post',
  on_behalf_of: 'opengov:onBehalfOf',
  start_date: 'schema:validFrom',
  end_date: 'schema:validUntil',
  text: 'schema:text',
  value: 'rdf:value',
  recorded_at: 'prov:generatedAtTime',
  source: 'prov:hadPrimarySource',
  citation: 'prov:qualifiedPrimarySource',
  entity: 'prov:entity',
  locator: 'bibo:locator',
  paraphrase: 'dcterms:description',
  quote: 'bibo:content',
  attributed_to: 'prov:wasAttributedTo',
  licence: 'dcterms:license',
  part_of: 'org:subOrganizationOf',
}

/** The words whose values are things, and not texts. */
export const THINGS: ReadonlySet<string> = new Set([
  ...['classification', 'kind', 'area', 'role', 'post_in', 'status', 'publisher', 'url', 'passage', 'member'],
  ...['organization', 'post', 'on_behalf_of', 'participant', 'event', 'who', 'document', 'about', 'from', 'to'],
  ...['relation', 'standing', 'certainty', 'source', 'citation', 'entity', 'attributed_to', 'readWith'],
  'part_of',
])

/** What things of each kind are, by their list. */
export const CLASSES: Readonly<Record<string, readonly `${Prefix}:${string}`[]>> = {
  people: ['person:Person', 'foaf:Person', 'prov:Agent'],
  organizations: ['org:Organization', 'prov:Agent'],
  posts: ['org:Post'],
  partnerships: ['org:OrganizationalCollaboration'],
  programmes: ['term:Programme'],
  events: ['schema:Event', 'prov:Activity'],
  documents: ['foaf:Document', 'prov:Entity'],
  memberships: ['org:Membership'],
  participations: ['org:Membership', 'term:Participation'],
  affiliations: ['term:Affiliation'],
  involvements: ['term:Involvement'],
  judgements: ['term:Judgement'],
  facts: ['term:Fact'],
  mentions: ['term:Mention'],
}
