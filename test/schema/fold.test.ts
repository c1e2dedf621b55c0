import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../schema/fold.ts'
import { slug } from '../../schema/ids.ts'
import { contains, nameKey, parts, words } from '../../schema/words.ts'

describe('what folds alike', () => {
  test.each([
    ['Łukasz', 'lukasz'],
    ['Jørgen Đorđević', 'jorgen dordevic'],
    ['Weiß', 'weiss'],
    ['WEIẞ', 'weiss'],
    ['Æthelflæd', 'aethelflaed'],
    ['Œuvre', 'oeuvre'],
    ['Þórður Guðrún', 'thordur gudrun'],
    ['Işık', 'isik'],
    ['İpek', 'ipek'],
    ['Ħamrun', 'hamrun'],
    ['Siân Ó Néill', 'sian o neill'],
    ['Nguyễn', 'nguyen'],
    ['ＡＢＣ', 'abc'],
    ['ﬁnance', 'finance'],
    ['ΓΙΏΡΓΟΣ', 'γιωργοσ'],
    ['Γιώργος', 'γιωργοσ'],
    ['Пётр', 'петр'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['محـــمد', 'محمد'],
    ['علی', 'علي'],
    ['شָלוֹם'.replace('ش', 'ש'), 'שלום'],
    ['Mc\u00ADDonald', 'mcdonald'],
    ['علی\u200Cرضا', 'عليرضا'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test.each(["'", '’', '‘', '`', '´', 'ʼ', 'ʻ', '′', '＇', '׳'])('the apostrophe %s', (apostrophe) => {
    expect(fold(`O${apostrophe}Brien`)).toBe('obrien')
    expect(words(`the children${apostrophe}s${apostrophe} board`).map((word) => word.folded)).toEqual([
      'the',
      'childrens',
      'board',
    ])
  })

  test.each(['-', '‐', '‑', '‒', '–', '—', '−', '－', '﹣', '־'])('the hyphen %s', (hyphen) => {
    expect(fold(`Smith${hyphen}Jones`)).toBe('smith-jones')
    expect(nameKey(`Smith${hyphen}Jones`)).toBe('smith jones')
    expect(parts(`Smith${hyphen}Jones`)).toEqual(['smith', 'jones'])
  })
})

describe('what is told apart', () => {
  test.each([
    ['two Arabic names', 'علي حسن', 'سعيد حسن'],
    ['two Hebrew names', 'דוד כהן', 'רות כהן'],
    ['two Chinese names', '张伟', '王芳'],
    ['two Japanese names that differ in a voiced kana', 'かき', 'かぎ'],
    ['two Korean names', '김민준', '김민서'],
    ['two Hindi names that differ in a vowel sign', 'राम', 'रमा'],
    ['two Thai names that differ in a vowel sign', 'กิต', 'กุต'],
    ['two Cyrillic names', 'Иван', 'Олег'],
    ['Łukasz and Ukasz', 'Łukasz', 'Ukasz'],
    ['two names of signs', '★', '☆'],
    ['a name of signs and none', '!', ''],
  ])('%s', (_, a, b) => {
    expect(fold(a)).not.toBe(fold(b))
    expect(nameKey(a)).not.toBe(nameKey(b))
    if (/\p{L}/u.test(a)) expect(slug(a)).not.toBe(slug(b))
  })
})

test('a slug holds what an id may, of any script', () => {
  expect(slug('Łukasz O’Brien–Weiß')).toBe('lukasz-obrien-weiss')
  expect(slug('张伟 (Council)')).toBe('u5f20u4f1f-council')
  expect(slug(' – ')).toBe('')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug(text) === '').toBe(!/[\p{L}\p{N}\p{M}]/u.test(fold(text)))
    }),
  )
})

test('folding twice is folding once, and what was typed in capitals or taken apart folds alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text))
      // NFKC makes a space and an accent of the apostrophe ´.
      const apart = text.replace(/[´\u1FFD]/g, '')
      expect(fold(apart.normalize('NFKC'))).toBe(fold(apart))
    }),
    { numRuns: 2_000 },
  )
})

test('what is looked for is found by all its parts, in any order, however it is accented', () => {
  expect(contains('Cllr Łukasz Nowak-Weiß', 'nowak lukasz')).toBe(true)
  expect(contains('Smith Jones', 'smith–jones')).toBe(true)
  expect(contains('Łukasz Nowak', 'ukasz kowal')).toBe(false)
  expect(contains('anything', ' ')).toBe(true)
  expect(contains('anything', '-')).toBe(false)
})

test('the words of a plain text are the same where a letter of another script follows', () => {
  const plain = fc.string({ unit: fc.constantFrom(..."aZ9'`-. _/("), maxLength: 14 })
  fc.assert(
    fc.property(plain, (text) => {
      expect(words(text)).toEqual(words(`${text} ж`).slice(0, -1))
    }),
  )
})
