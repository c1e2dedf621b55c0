/** A person's name as a list writes it, taken apart. */
export interface NameAsWritten {
  readonly name: string
  readonly honorificPrefix?: string
  readonly honorificSuffix?: string
  /** What stood in brackets or behind a dash: a party, a role. */
  readonly beside?: string
}

const TITLES = [
  'cllr|clr|councillor|ald|alderman|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness|baron|viscount',
  'earl|rev|revd|reverend|canon|hon|the hon|rt hon|the rt hon|right honourable|the right honourable|capt|captain',
  'major|maj|col|colonel|lt col|sgt|senator|deputy|judge|justice|mayor|lord mayor|his honour|her honour',
]
const LONGEST_FIRST = TITLES.join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
const TITLE = new RegExp(`^(?:${LONGEST_FIRST.join('|')})\\.?(?= (?!of |for |to ))`, 'i')
const SUFFIX =
  /[ ,]+((?:OBE|MBE|CBE|KBE|DBE|GBE|CB|CH|KCB|DL|JP|QC|KC|MP|MSP|MS|MLA|AM|TD|MEP|MBA|PhD|BA|MA|BSc|MSc|LLB|FRS|FRSA|FCA|CPFA|QPM|BEM|Esq|Bt)\.?)$/

/** What stands for nobody. */
const NO_NAMES = [
  'vacant|vacancy|vacant (?:seat|post|position)|seat vacant|none|nobody|n\\/?a|unfilled|unknown|empty',
  'tb[acd]|to be (?:confirmed|appointed|announced|decided|elected)|not (?:filled|appointed|known)|x+|\\?+|[-–—.]+',
]
const NOBODY = new RegExp(`^[([]?(?:${NO_NAMES.join('|')})[)\\]]?(?:[ (:–-].*)?$`, 'i')

/** Whether a cell meant for a name says that there is nobody. */
export const isNobody = (text: string): boolean => NOBODY.test(text.trim())

function parted(given: string, pattern: RegExp): { rest: string; taken: string[] } {
  let rest = given
  const taken: string[] = []
  for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
    taken.push((match[1] ?? match[0]).trim())
    rest = (rest.slice(0, match.index) + rest.slice(match.index + match[0].length)).trim()
  }
  return { rest, taken }
}

/** 'Lee, Ann' is Ann Lee; a comma of any other kind stays. */
function inOrder(name: string): string {
  const parts = name.split(',').map((part) => part.trim())
  const [last = '', first = ''] = parts
  return parts.length === 2 && last !== '' && /^[\p{L}\p{M}'’. -]+$/u.test(first) ? `${first} ${last}` : name
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
  const titled = parted(inOrder(front.rest), TITLE)
  const titles = [...front.taken, ...titled.taken]
  const name = capitals(titled.rest)
  if (!/\p{L}/u.test(name)) return { name: spaced }
  const beside = [...bracketed.taken, ...behind].filter((part) => part !== '').join(', ')
  return {
    name,
    ...(titles.length === 0 ? {} : { honorificPrefix: titles.join(' ') }),
    ...(suffixed.taken.length === 0 ? {} : { honorificSuffix: suffixed.taken.reverse().join(' ') }),
    ...(beside === '' ? {} : { beside }),
  }
}
