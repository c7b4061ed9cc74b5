// What could name somebody is found wherever it stands.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personalWords } from './personal-words.ts'

test('addresses, numbers and names are found wherever they stand in a text', () => {
  const kinds = (text: string, names: string[] = []) =>
    personalWords(text, names).map((one) => one.kind)
  expect(kinds('Write to maria.rossi@example.org')).toEqual(['email'])
  expect(kinds('IBAN DE89 3704 0044 0532 0130 00')).toEqual(['account'])
  expect(kinds('Ring 030/1234567 or 0171 5555555')).toEqual(['phone', 'phone'])
  expect(kinds('Holzmarktstraße 12a, born 12.03.1990')).toEqual(['date', 'address'])
  expect(kinds('Frau Müller hat bestellt')).toEqual(['name'])
  expect(kinds('maria came by', ['Maria Rossi'])).toEqual(['name'])
  expect(kinds('We open from 7 to 18 and a loaf costs 5.80 euros.')).toEqual([])
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(kinds(`${before} a@b.example ${after}`)).toContain('email')
    }),
  )
})
