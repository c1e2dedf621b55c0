import { merge, type Seed } from '../../seed/read.ts'
import { readYamlText } from '../../seed/read-yaml-text.ts'

/** A sound data file, small enough to read: two people, one seat, one paper. */
export const SMALL = `
people:
  - { id: person:ann, name: Ann Able }
  - { id: person:bob, name: Bob Best }
organizations:
  - { id: org:town, name: Town Council, classification: COUNCIL }
posts:
  - { id: post:town-leader, label: Leader, role: Leader, organization: org:town, \
      citations: [{ document: doc:paper, locator: paragraph 1, paraphrase: Names the post. }] }
documents:
  - { id: doc:paper, title: A paper, kind: REPORT, published: 2020-05-01, passages: [{ locator: paragraph 1 }, \
      { locator: paragraph 2 }, { locator: paragraph 3, nothing: A greeting. }] }
memberships:
  - id: membership:ann-leader
    member: person:ann
    organization: org:town
    post: post:town-leader
    role: Leader
    citations: [{ document: doc:paper, locator: paragraph 1, paraphrase: Ann leads., attests: 2020-05-01 }]
  - id: membership:bob-member
    member: person:bob
    organization: org:town
    role: Member
    citations: [{ document: doc:paper, locator: paragraph 2, paraphrase: Bob is a member., attests: 2020-05-01 }]
`

/** The records of some texts, read as files a.yaml, b.yaml and so on. */
export function seedOf(...texts: readonly string[]): Seed {
  return merge(texts.map((text, position) => readYamlText(`${'abcdefgh'[position]}.yaml`, text)))
}

/** The small data file with one thing changed; throws where there is nothing to change. */
export function smallWith(old: string, changed: string): Seed {
  if (!SMALL.includes(old)) throw new Error(`the small seed has no '${old}'`)
  return seedOf(SMALL.replace(old, changed))
}
