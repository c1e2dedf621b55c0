/** A person's name as a list writes it, taken apart. */
export interface NameAsWritten {
  readonly name: string
  readonly honorificPrefix?: string
  readonly honorificSuffix?: string
  /** What stood in brackets or behind a dash: a party, a role. */
  readonly beside?: string
}

const TITLES = [
  'cllr|clr|cr|councillor|councilor|council member|councilmember|ald|alderman|mr|mrs|ms|miss|mx|dr|prof|professor|sir',
  'dame|lord|lady|baroness|baron|viscount|earl|rev|revd|reverend|canon|hon|the hon|honou?rable|the honou?rable',
  'rt hon|the rt hon|right honourable|the right honourable|capt|captain',
  'fr|rabbi|imam|major|maj|col|colonel|lt col|sgt|senator|deputy|judge|justice|mayor|lord mayor|the lord mayor',
  'his honour|her honour',
]
const LONGEST_FIRST = TITLES.join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
const TITLE = new RegExp(`^(?:${LONGEST_FIRST.join('|')})\\.?(?= (?!of |for |to ))`, 'i')
const TITLE_ALONE = new RegExp(`^(?:(?:${LONGEST_FIRST.join('|')})\\.? ?)+$`, 'i')
const GENERATION = /^(?:jn?r|sn?r|ii|iii|iv)\.?$/i
/** What somebody is, where a comma parts it from the name. */
const OFFICE =
  /\b(?:leader|mayor|chair(?:man|woman|person)?|cabinet|member|whip|spokes\w+|secretary|treasurer|director|officer)\b/i
const HONOURS = [
  'OBE|MBE|CBE|KBE|DBE|GBE|CB|CH|KCB|DL|JP|QC|KC|MP|MSP|MS|MLA|AM|TD|MEP|MBA|PhD|BA|MA|BSc|MSc|LLB|FRS|FRSA|FCA',
  'CPFA|QPM|BEM|OAM|AO|AC|PSM|ONZM|MNZM|Esq|Bt',
]
const SUFFIX = new RegExp(`[ ,]+((?:${HONOURS.join('|')})\\.?)$`)

/** What stands for nobody. */
const NO_NAMES = [
  'vacant|vacancy|vacant (?:seat|post|position)|seat vacant|none|nobody|n\\/?a|unfilled|unknown|empty',
  'tb[acd]|to be (?:confirmed|appointed|announced|decided|elected)|not (?:filled|appointed|known)|x+|\\?+|[-–—.]+',
]
const NOBODY = new RegExp(`^[([]?(?:${NO_NAMES.join('|')})[)\\]]?(?:[ (:–-].*)?$`, 'i')

const WITHHELD = /^[([]?(?:n\/d|(?:name )?(?:not disclosed|undisclosed|withheld|redacted)|eliminated|deleted)[)\]]?$/i

/** Whether a cell meant for a name says that it is not told, or that there is nothing to hold any more. */
export const isWithheld = (text: string): boolean => WITHHELD.test(text.trim())

/** Whether a cell meant for a name says that there is nobody. */
export const isNobody = (text: string): boolean => NOBODY.test(text.trim())

/** Whether what stands beside a name says what somebody is. */
export const isOffice = (text: string): boolean => OFFICE.test(text)

function parted(given: string, pattern: RegExp): { rest: string; taken: string[] } {
  let rest = given
  const taken: string[] = []
  for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
    taken.push((match[1] ?? match[0]).trim())
    rest = (rest.slice(0, match.index) + rest.slice(match.index + match[0].length)).trim()
  }
  return { rest, taken }
}

/** A name with its parts in order, and what commas parted from it. */
interface InOrder {
  readonly name: string
  readonly titles: readonly string[]
  readonly beside: readonly string[]
}

/** 'Lee, Ann' is Ann Lee, 'Lee, Ann, Dr' has a title, and 'Ann Lee, Leader' a role; a comma of any other kind stays. */
function inOrder(given: string): InOrder {
  const parts = given.split(',').map((part) => part.trim())
  const [last = '', ...others] = parts.filter((part) => !GENERATION.test(part))
  const generation = parts.filter((part) => GENERATION.test(part)).map((part) => ` ${part}`)
  const titles = others.filter((part) => TITLE_ALONE.test(part))
  const behind = others.filter((part) => !TITLE_ALONE.test(part))
  const [first = ''] = behind
  const together = (name: string, beside: string[] = []): InOrder => ({
    name: name + generation.join(''),
    titles,
    beside,
  })
  if (behind.length === 1 && last !== '' && OFFICE.test(first)) return together(last, [first])
  if (behind.length === 1 && OFFICE.test(last) && last.includes(' ')) return together(first, [last])
  const isName = behind.length === 1 && last !== '' && /^[\p{L}\p{M}'’. -]+$/u.test(first)
  if (isName) return together(`${first} ${last}`)
  return behind.length === 0 ? together(last) : { name: given, titles: [], beside: [] }
}

/** A list in small letters throughout is a program's doing. */
const capitals = (name: string): string =>
  name === name.toLowerCase()
    ? name.replace(/(?<![\p{L}\p{M}'’])\p{Ll}|(?<=\b[oO]['’])\p{Ll}/gu, (l) => l.toUpperCase())
    : name

/**
 * Takes titles, honours and what stands in brackets or behind a dash off a name: 'Cllr LEE, Ann OBE (Lab)' is Ann LEE,
 * Cllr, OBE, beside it 'Lab'. Nothing is lost: what is taken off is given too.
 */
export function nameAsWritten(given: string): NameAsWritten {
  const spaced = given.trim().replace(/\s+/g, ' ')
  const bracketed = parted(spaced, / *[([]([^()[\]]*)[)\]]/)
  const [before = '', ...behind] = bracketed.rest.split(/ [-–—|] /)
  const suffixed = parted(before, SUFFIX)
  const front = parted(suffixed.rest.replace(/,$/, ''), TITLE)
  // 'Lee, Cllr Ann': a title may stand before the forename as well.
  const ordered = inOrder(front.rest)
  const titled = parted(ordered.name, TITLE)
  const titles = [...front.taken, ...ordered.titles, ...titled.taken]
  const name = capitals(titled.rest)
  if (!/\p{L}/u.test(name)) return { name: spaced }
  const beside = [...bracketed.taken, ...ordered.beside, ...behind].filter((part) => part !== '').join(', ')
  return {
    name,
    ...(titles.length === 0 ? {} : { honorificPrefix: titles.join(' ') }),
    ...(suffixed.taken.length === 0 ? {} : { honorificSuffix: suffixed.taken.reverse().join(' ') }),
    ...(beside === '' ? {} : { beside }),
  }
}
