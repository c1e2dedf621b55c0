import { PERSONAL, type ReadAs } from '../../mapping.ts'

/** A heading in plain words, and the field that it may mean. */
export type Meaning = readonly [RegExp, string]

/** Words for what somebody is, which a heading over names says of them all. */
const OFFICE = [
  'councill?or|cllr|council ?member|alder(?:man|woman)|senator|representative|trustee|director|governor|candidate',
  'minister|mayor|leader|commissioner|chair(?:man|woman|person)?|chief executive|head ?teacher|mp|msp|mla|mep|td|pcc',
].join('|')
/** Words for who a row is about: alone, or before 'name', 'id' and the like. */
const WHO = [
  '(?:(?:board|committee|council|cabinet|panel|elected) )?member|person|people|who|officer|official|politician',
  `legislator|employee|appointee|(?:post|office|role)? ?holder|${OFFICE}`,
].join('|')
/**
 * Words for a body of which somebody is a member, in groups: of two the one named in the earlier group is meant, as a
 * committee is beside its council.
 */
const BODIES = [
  'org|organi[sz]ation|(?:outside |external |public )?body|bodies',
  'committee|board|panel|company|companies|charity|charities|trust|school|establishment|institution',
  'council|la|municipality|(?:local |combined |unitary )?authorit(?:y|ies)|force(?: area)?',
  'employer|department|directorate|agency|where|borough',
] as const
const BODY = BODIES.join('|')
const CODE = 'id|code|no|number|ref|uid'
/** What areas of local authorities are called in the tables of names and codes of the statistics office. */
const AREA_TABLE = '(?:lad|ltla|utla|cty|ctyua|cauth)\\d\\d'

/** What may stand before the day on which it started or ended. */
const TERM = '(?:appointment|membership|mandate|office|role|term|position)'
/** Where somebody is who has a seat. */
const HOUSE = '(?:house|parliament|council|chamber|assembly|office)'

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`)

/** A heading over names that says what all of them are, and what that is. */
export const OF_OFFICE: RegExp = new RegExp(`^(?:names? of (?:the )?)?(?<office>${OFFICE})s?(?: names?)?$`)

const CODES: readonly Meaning[] = [
  [whole(`(?:(?:${BODY}) )?(?:gss|ons|gss code|ons code)|${AREA_TABLE}cd`), 'organisation code: GSS'],
]

/**
 * What headings may mean, by what the rows are: of two that may be one field, the one whose pattern comes first is it.
 * A heading of several may be another, where it cannot be the first.
 */
export const MEANINGS: Readonly<Record<ReadAs, readonly Meaning[]>> = {
  memberships: [
    [
      /\b(e ?mail|phone|telephone|mobile|tel|fax|postcode|post code|date of birth|dob|birth ?date|birthday|born)\b/,
      PERSONAL,
    ],
    [
      /(?<!\b(?:web|url|page) )\baddress\b|\b(death|gender|sex|photo|image|picture|twitter|facebook|age|ethnicity)\b/,
      PERSONAL,
    ],
    [/\bhome\b(?! ?page)/, PERSONAL],
    ...CODES,
    [
      /^(type|kind|classification) of (organi[sz]ation|body)$|^(org|organi[sz]ation|body) (type|kind|classification)$/,
      'kind of organisation',
    ],
    [/^(honours|suffix|honorific suffix|post nominals?)$/, 'honours'],
    [/^(alias(es)?|other names?|also known as|aka|former names?|known as)$/, 'other names'],
    [whole(`(?:(?:${WHO}) )?(?:fore|first|given) ?names?(?: 1)?`), 'forename'],
    [whole(`(?:(?:${WHO}) )?(?:sur|last|family) ?names?`), 'surname'],
    [whole(`(?:(?:${WHO}) |full |display )?names?|names? of (?:the )?(?:${WHO})s?`), 'person'],
    [/^(full ?user ?name|(name )?display(ed)? as|name official full|official full name)$/, 'person'],
    [whole(`(?:${WHO})s?`), 'person'],
    [/^label$/, 'person'],
    // Where both have ids, those of members are of their terms.
    [/^person ?id$/, 'person id'],
    [whole(`(?:${WHO}|item) ?(?:${CODE})|uid`), 'person id'],
    [/^(row|membership|member|record|appointment|statement|ps) ?id$|^statement$/, 'row id'],
    [/^id$/, 'row id'],
    [/^id$|^(bioguide|wikidata)( id)?$/, 'person id'],
    [
      /^(current |national )?(party|(political|party) (party|group|grouping|affiliation)|on behalf of)( name)?$/,
      'party',
    ],
    [/^(latest party name|political ?party ?title)$/, 'party'],
    [/^(group|faction|affiliation|parl(iamentary)? group)( name)?$/, 'party'],
    [
      /^(current )?(ward|division|constituency|riding|(local )?electoral (area|ward|division|district)|seat)( name)?$/,
      'ward',
    ],
    [/^(current )?(area|district|region|canton)( name)?$/, 'ward'],
    [/^(ward|district) ?title$|^member(ship)? from$/, 'ward'],
    [
      /^(role|job title|position|job|function|office|capacity|appointment|post title|role title|designation)s?$/,
      'role',
    ],
    [whole(`(?:${WHO}|primary|current|main|committee|council|board|cabinet) (?:role|position|post|title)s?`), 'role'],
    [/^role (on|in|at|within) .+$|^(elected office|(office|position) held|portfolio|key ?posts?)$/, 'role'],
    [/^(roles? and )?responsibilit(y|ies)$/, 'role'],
    [/^executive( (role|position|post))?$/, 'role'],
    [/^post( name)?$/, 'post'],
    [/^(title|prefix|honorific|honorific prefix|salutation)$/, 'title'],
    [/^title$/, 'role'],
    [/^post label$/, 'ward'],
    ...BODIES.map((words): Meaning => [whole(`(?:${words})(?: names?)?`), 'organisation']),
    // 'Committees' beside 'council' are what somebody sits on as well: the role of the row is that in the council.
    [whole(`(?:${BODY})s(?: names?)?`), 'organisation'],
    [/^(current )?(chamber|legislature|parliament|assembly|house)( name)?$/, 'organisation'],
    [whole(`(?:${BODY}) ?(?:${CODE})`), 'organisation id'],
    [
      /^(start|from|since|began|begin|started|appointed|elected|joined|first day|term start)( on| date| time)?$/,
      'start',
    ],
    [/^((date|day) (from|appointed|elected|started|joined|joining)|(appointment|election) date|from date)$/, 'start'],
    [whole(`(?:(?:${WHO}) )?date of (?:appointment|election|joining)|start of term|${TERM} start(?: date)?`), 'start'],
    [whole(`(?:(?:entered|joined) ${HOUSE}|${HOUSE} start date)(?: on)?`), 'start'],
    [/^(end|to|until|till|ended|left|resigned|ceased|finished|last day|term end)( on| date| time)?$/, 'end'],
    [/^((date|day) (to|left|leaving|ended|resigned)|to date|end of term|(term|term of office) ends?)$/, 'end'],
    [whole(`(?:(?:${WHO}) )?date of (?:leaving|resignation|retirement|departure)|${TERM} end(?: date)?`), 'end'],
    [whole(`(?:left ${HOUSE}|${HOUSE} end date)(?: on)?`), 'end'],
    [
      /^(source|ur[li]|link|web ?(page|site)|home ?page|reference|evidence|page|web address)s?( url| address)?$/,
      'source',
    ],
  ],
  organizations: [
    [/\b(e ?mail|phone|telephone|fax|postcode)\b/, PERSONAL],
    ...CODES,
    [/^former gss( codes?)?$/, 'former codes: GSS'],
    [whole(`(?:official|full|legal|registered) (?:(?:${BODY}) )?name|${AREA_TABLE}nm`), 'organisation'],
    [/^(establishment|school|charity|company|trust|agency|institution) name$/, 'organisation'],
    [whole(`name|label|(?:${BODY})(?: name)?`), 'organisation'],
    [/^urn$|^local authority (eng|sct|wls|nir)$/, 'organisation id'],
    [whole(`id|item id|(?:${BODY}) ?(?:${CODE})`), 'organisation id'],
    [
      whole(`(?:(?:${BODY}) )?(?:type|kind|classification)(?: name)?|(?:type|kind) of (?:${BODY})(?: name)?`),
      'kind of organisation',
    ],
    [/^(alt names?|alias(es)?|other names?|nice name|short name|name)$/, 'other names'],
    [/^(founded|start|start date|founding date|established|created|from|inception|open date)$/, 'founded'],
    [/^(dissolved|end|end date|dissolution date|abolished|closed|to|close date)$/, 'dissolved'],
    [/^(replaced by|successor|succeeded by)$/, 'replaced by'],
    [/^(parent|part of|parent id|combined authority|county( la)?)$/, 'part of'],
    [/^lat(itude)?$/, 'latitude'],
    [/^(lon|long|lng|longitude)$/, 'longitude'],
    [/^(source|url|link|web ?site|home ?page)$/, 'source'],
  ],
  inspections: [],
}
