const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What is said before a name in Britain and is no part of it, folded. */
const TITLES = listed(
  'cllr councillor ald alderman mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness ' +
    'viscount viscountess rev revd reverend hon rt',
)

/** What is written behind a name, folded: honours, offices and degrees. */
const HONOURS = listed(
  'obe mbe cbe kbe dbe gbe bem cb kcb dcb gcb cmg kcmg dcmg cvo kcvo dcvo mvo lvo rvm kc qc jp dl mp msp mep ' +
    'qpm kpm qfsm qam frs fba frsa fcca cpfa phd dphil mphil mba msc bsc llb llm esq jr snr',
)

/**
 * Folded words without the titles among them and the honours behind; all of them where there is nothing else. A person
 * may be recorded with these or without.
 */
export function withoutTitles(folded: readonly string[]): readonly string[] {
  const names = folded.filter((word) => !TITLES.has(word))
  const unadorned = names.filter((word, index) => index === 0 || !HONOURS.has(word))
  return unadorned.length === 0 ? folded : unadorned
}
