import { expect, test } from 'vitest'
import { syllablesOf } from './syllables.ts'

const hyphenated: Record<string, string> = {
  en: 'the cat plat-y-pus seem-ing-ly hy-brid mam-mal rep-til-ian mil-lion crea-ture ta-ble files na-tion so-cial ra-di-o want-ed walked han-dled made box-es does-n’t safe-ty state-ment see-ing cre-a-tion lan-guage',
  de: 'Haus Kat-ze Fa-mi-li-e Na-ti-on Be-schwer-de ei-ne Bäu-me Qua-li-tät Kun-de le-sen The-a-ter Re-ak-ti-on Mei-nung Feu-er See',
  es: 'ca-sa ciu-dad cuen-ta pa-ís a-é-re-o gue-rra que bue-no em-ple-a-do o-pi-nión a-hí Pa-ra-guay ha-cí-a y muy po-e-ta',
  it: 'ca-sa uo-mo ciao pau-ra fi-glio qua-dro cit-tà più e-du-ca-to guer-ra po-e-ta miei',
  fr: 'mai-son belle beau-coup ré-ac-tion en-tre-prise o-pi-nion vous langue ils par-laient é-té ou-vert qui mé-té-o',
  nl: 'huis wij-zen ge-ïn-te-res-seerd klant-en bij-zon-der mooi leeuw kwa-li-teit the-a-ter koei-en',
  ru: 'со-ба-ка мо-ло-ко я е-щё стра-на',
}

test.each(Object.entries(hyphenated))(
  '%s: syllables as the dictionary divides them',
  (language, words) => {
    const wrong: string[] = []
    for (const word of words.split(' ')) {
      const parts = word.split('-').length
      const found = syllablesOf(word.replaceAll('-', ''), language)
      if (found !== parts) wrong.push(`${word} ${found}`)
    }
    expect(wrong).toEqual([])
  },
)

test('no rules, no count', () => {
  expect(syllablesOf('szó', 'hu')).toBeNull()
})
