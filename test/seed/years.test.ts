import { expect, test } from 'vitest'
import { smallWith } from './small-seed.ts'

test.each([
  ['published: 2020-05-01, passages', "published: '0999-05-01', passages", 'doc:paper', 'published'],
  ['published: 2020-05-01, passages', "published: '-0044', passages", 'doc:paper', 'published'],
  ['classification: COUNCIL', "classification: COUNCIL, founded: '0207'", 'org:town', 'founded'],
  [
    'Ann leads., attests: 2020-05-01',
    "Ann leads., attests: '0024-01-01'",
    'membership:ann-leader',
    'citations.0.attests',
  ],
  ['Ann leads., attests: 2020-05-01', "Ann leads., end: '12020-01-01'", 'membership:ann-leader', 'citations.0.end'],
  ['role: Member', "role: Member\n    recordedAt: '0999-01-01T10:00:00Z'", 'membership:bob-member', 'recordedAt'],
  ['role: Member', "role: Member\n    start: '[0900..2020]'", 'membership:bob-member', 'start'],
])(
  'a date of a year that is not read is refused with its file, line, record and field: %s → %s',
  (old, text, record, field) => {
    const [issue, ...others] = smallWith(old, text).issues
    expect(others).toEqual([])
    expect(issue).toMatchObject({ file: 'a.yaml', record, field, severity: 'ERROR' })
    expect(issue?.line).toBeGreaterThan(1)
    expect(issue?.what).toMatch(/years run from 1000 to 9999/)
  },
)
