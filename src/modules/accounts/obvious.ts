// Passwords that everybody tries first, known by rule instead of by list: they take no guessing.
const words = [
  'password',
  'passwort',
  'kennwort',
  'passphrase',
  'letmein',
  'welcome',
  'willkommen',
  'iloveyou',
  'ichliebedich',
  'hallo',
  'hello',
  'admin',
  'administrator',
  'master',
  'login',
  'changeme',
  'secret',
  'geheim',
  'sunshine',
  'princess',
  'dragon',
  'monkey',
  'football',
  'fussball',
  'baseball',
  'superman',
  'batman',
  'starwars',
  'schatz',
  'summer',
  'sommer',
  'winter',
  'spring',
  'autumn',
  'herbst',
  'default',
  'test',
  'demo',
  'guest',
  'user',
  'qwerty',
  'qwertz',
  'azerty',
  'evenhand',
  'trustno',
  'whatever',
  'correcthorsebatterystaple',
]
const rows = [
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'yxcvbnm',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
]
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
}

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
const plain = (text: string) =>
  letters(text.replaceAll(/./gsu, (one) => leet[one] ?? one)).replaceAll('ß', 'ss')

/**
 * True if a password is one of those tried first: a well-known word, the person's own name or address or the
 * business's name (with whatever digits, signs and swapped letters around it), one piece repeated, or a run
 * along the keyboard or the alphabet. `about` are words the password must not be made of.
 */
export function obvious(password: string, about: readonly string[] = []): boolean {
  const low = password.normalize('NFKC').toLowerCase()
  if (/^(.{1,5})\1+.{0,4}$/su.test(low)) return true
  if (runs(letters(low))) return true
  const known = [...words, ...about.flatMap(parts)]
    .map(plain)
    .toSorted((a, b) => b.length - a.length)
  const bare = low.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [low, bare, low.replaceAll(/\d+/g, ' ')].some(
    (form) => leftover(plain(form), known).length < 4,
  )
}

/** A name as one word and as its words, a mail address as the part before the @ and the name after it. */
const parts = (text: string): string[] => {
  const low = text.normalize('NFKC').toLowerCase()
  return [low, ...low.split(/[^\p{L}\p{N}]+/u)].map(letters).filter((one) => one.length >= 4)
}

/** What is left when every known word is taken out and digits at the end do not count. */
const leftover = (text: string, known: readonly string[]): string =>
  known.reduce((rest, word) => rest.replaceAll(word, ''), text).replaceAll(/\d/g, '')

/** Made of at most two stretches of keyboard rows or the alphabet, forwards or backwards. */
function runs(text: string): boolean {
  const lines = rows.flatMap((row) => [
    row + row,
    Array.from(row + row)
      .toReversed()
      .join(''),
  ])
  let at = 0
  let pieces = 0
  while (at < text.length) {
    let length = Math.min(text.length - at, 26)
    while (length > 2 && !lines.some((line) => line.includes(text.slice(at, at + length)))) length--
    if (length <= 2 && text.length - at > 4) return false
    at += length
    pieces++
  }
  return pieces <= 3
}
