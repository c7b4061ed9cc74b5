// Four plain signals that need no model: known spam, repetition, links, first words.
import type { Step } from './triage-shapes.ts'

const automation = 'moderation.signals'
const version = '1'
const link =
  /(?:\bhttps?:\/\/|\bwww\.)\S+|\b[a-z0-9-]{2,}\.(?:com|net|org|info|biz|shop|xyz|top|ru|io|click)\b/gi

export const linksIn = (text: string): number => text.match(link)?.length ?? 0

/** A way out of the forum: a link, an address to write to, or a number to call. */
const leadsOut = (text: string): boolean =>
  linksIn(text) > 0 || /\S@\S+\.\S|(?:\d[ ()/+-]*){8,}/.test(text)

export const knownSpam: Step = {
  name: 'known-spam',
  automation,
  version,
  look: (thing, seen) =>
    seen.same(thing).known
      ? [
          {
            step: 'known-spam',
            automation,
            version,
            says: 'hold',
            severity: 1,
            category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
            found: {},
          },
        ]
      : [],
}

export const repetition: Step = {
  name: 'repetition',
  automation,
  version,
  look(thing, seen) {
    // NOTE: short words such as "thank you" are said by many and mean nothing.
    if (thing.text.length < 25) return []
    const { own, others } = seen.same(thing)
    // People do ask the same in two places; what is repeated and leads out of the forum is held.
    const many = (own >= 3 || others >= 6) && leadsOut(thing.text)
    if (own < 2 && others < 3) return []
    return [
      {
        step: 'repetition',
        automation,
        version,
        says: many ? 'hold' : 'flag',
        severity: many ? 1 : 0,
        category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        found: { own: own + 1, others },
      },
    ]
  },
}

export const links: Step = {
  name: 'links',
  automation,
  version,
  look(thing, seen) {
    const found = linksIn(thing.text)
    if (found === 0) return []
    const { said, days } = seen.author(thing.author)
    const fresh = said < 3 && days < 7
    if (found < 4 && !(fresh && found > 1)) return []
    return [
      {
        step: 'links',
        automation,
        version,
        says: fresh && found >= 3 ? 'hold' : 'flag',
        severity: 1,
        category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        found: { links: found },
      },
    ]
  },
}

/** First words are never held for being first words: they only come sooner where something else was found. */
export const newMember: Step = {
  name: 'new-member',
  automation,
  version,
  look(thing, seen) {
    const { said, days } = seen.author(thing.author)
    if (said >= 3 || days >= 7 || linksIn(thing.text) === 0) return []
    return [
      {
        step: 'new-member',
        automation,
        version,
        says: 'order',
        severity: 1,
        found: { said, days: Math.floor(days) },
      },
    ]
  },
}
