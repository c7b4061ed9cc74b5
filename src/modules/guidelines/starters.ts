// Texts to begin with, in our own words, to be made one's own: nobody has to start from an empty page.
import { codeDe, codeEn } from './starter-code.ts'
import { communityDe, communityEn } from './starter-community.ts'

export const starters = ['community', 'code'] as const
export type Starter = { summary: string; source: string }

const texts = { community: { en: communityEn, de: communityDe }, code: { en: codeEn, de: codeDe } }

/** The starter in the language of the document, in English where there is none. */
export const starter = (wanted: (typeof starters)[number], locale: string): Starter =>
  texts[wanted][locale.startsWith('de') ? 'de' : 'en']

export const valueLabels = (locale: string) =>
  locale.startsWith('de')
    ? {
        never: 'Was wir nicht tun:',
        noticed: 'Woran man es merkt:',
        summary: 'Was uns leitet, was wir deshalb tun und lassen, und woran Sie es merken.',
      }
    : {
        never: 'What we do not do:',
        noticed: 'How you can tell:',
        summary: 'What guides us, what we do and leave because of it, and how you can tell.',
      }
