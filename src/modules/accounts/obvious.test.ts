import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obvious } from './obvious.ts'
import { NewPassword } from './password.ts'

const about = ['Amira Haddad', 'amira@bramble.example', 'Bramble & Rye']

test.each([
  'password123',
  'Passw0rd!!!!',
  'P@ssw0rd2026',
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'qwertzuiop12',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'abcdefghijkl',
  'Iloveyou!!!!',
  'letmein12345',
  'Bramble&Rye1',
  'bramble-2026',
  'amirahaddad99',
  'willkommen2026',
  'Sommer2026!!',
  'administrator',
  'passwordpassword',
  '1q2w3e4r5t6z',
])('%s is one of those tried first', (password) => expect(obvious(password, about)).toBe(true))

test.each([
  'four grey cats asleep',
  'nine warm loaves waiting',
  'korrekt Pferd Batterie',
  'x9$Lw02kQpz7',
  'my password is a whole sentence',
  'Donnerstag regnet es Zucker',
  'пароль из четырёх слов',
  '雨が降っているので家にいます',
])('%s is not', (password) => expect(obvious(password, about)).toBe(false))

test('[ASVS 6.2.5] [ASVS 6.2.11] random words are hardly ever called obvious, and nothing typed makes it fail', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{16}$/), (text) => !obvious(text, [])),
    { numRuns: 100 },
  )
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      (text) => typeof obvious(text, about) === 'boolean',
    ),
    { numRuns: 200 },
  )
})

test('[ASVS 6.2.1] [ASVS 6.2.9] [ASVS 6.2.5] a password has ten letters of any kind and may have two hundred', () => {
  for (const fine of ['ten lettrs', 'abcdefghij', '1029384756', 'ж'.repeat(64), 'a '.repeat(100)])
    expect(NewPassword.parse(fine)).toBe(fine)
  for (const not of ['nine lttr', 'a'.repeat(201), ''])
    expect(NewPassword.safeParse(not).success).toBe(false)
})
