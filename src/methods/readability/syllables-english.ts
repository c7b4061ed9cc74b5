/** English syllables by rule; spelling says so little that a few words are listed. */

const LISTED: Record<string, number> = {
  business: 2,
  businesses: 3,
  every: 2,
  everyone: 3,
  everything: 3,
  evening: 2,
  area: 3,
  idea: 3,
  ideas: 3,
  people: 2,
  being: 2,
  science: 2,
  society: 4,
  something: 2,
  someone: 2,
  somewhere: 2,
  sometimes: 2,
  create: 2,
  created: 3,
  creates: 2,
  creating: 3,
  different: 3,
  interest: 3,
  interested: 4,
  useful: 2,
  therefore: 2,
  themselves: 2,
  ourselves: 2,
  yourselves: 2,
  employee: 3,
  employees: 3,
  quiet: 2,
  client: 2,
  clients: 2,
  diet: 2,
  poem: 2,
  colleague: 2,
  colleagues: 2,
  recipe: 3,
  anyone: 3,
  vehicle: 3,
}

const ADDS: readonly RegExp[] = [
  /i[ao](?!us)/g, // me-di-a, ra-di-o
  /iu/g, // me-di-um
  /[^tc]ient/g, // re-cip-i-ent
  /[^qg]u(?:[ao]|e[lnt])(?=[^aeiouy])/g, // ac-tu-al, du-et
  /[aeiou]ing(?=s?$)/g, // see-ing
  /(?:iest|[^aeiouy]sm|iety|[ndl]ier|linear|nuclear)s?$/g,
  /[^aeiou]rea(?=ct|t[eio])|^rea(?=ct)/g, // cre-a-tion, re-act
  /[aeo]y[aeo]/g, // lay-er, be-yond
  /eo(?!us|n$|pl)/g,
]

const TAKES: readonly RegExp[] = [
  /[ln]io[nr]|lia[nr](?!c)/g, // mil-lion, un-ion, ci-vil-ian
  /[tsxcg]i[ao](?=[ntul])(?!t)/g, // na-tion, so-cial, gra-cious
  /(?:[^aeiouytdl]|[aeiouyl]l)ed$/g,
  /(?:[^aeiouylscxzgh]|[aeiouyl]l|[^cs]h)es$/g,
  /(?<=[^i])e(?=ty$)/g,
  /e(?=ly$|less$|ful$|ment|ness$|where|body|thing|work)/g,
]

/** Syllables of one English word in lower case letters, at least 1. */
export function englishSyllables(word: string): number {
  const letters = word.replaceAll(/['’]/g, '').replaceAll(/[^a-z]/g, '')
  const known = LISTED[letters]
  if (known !== undefined) return known
  if (/^[a-z]{1,2}$/.test(letters)) return 1
  let count = letters.match(/[aeiouy]+/g)?.length ?? 0
  if (/(?:[^aeiouyl]|[aeiouyrl]l)e$/.test(letters) && count > 1) count -= 1
  if (/[sd]nt$/.test(letters) && /n['’]t$/.test(word)) count += 1
  for (const pattern of ADDS) count += letters.match(pattern)?.length ?? 0
  for (const pattern of TAKES) count -= letters.match(pattern)?.length ?? 0
  return Math.max(1, count)
}
