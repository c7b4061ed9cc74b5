/**
 * Puts texts into frames that turn what they do: quoting hate in order to object is not hate, and a
 * polite opening does not undo it. Written for Evenhand; teaches a word model the words of objection.
 */

import { seeded } from '../../src/methods/text/random.ts'

const objecting = [
  'It is wrong to say "…".',
  'Whoever writes "…" should be ashamed.',
  '"…" is not something you say about anybody.',
  'Nobody should have to read "…".',
  'I reported the comment "…" because it is hateful.',
  'How can anyone still claim that …?',
  'Please do not repeat that …',
  'My uncle said "…" and I told him that this is racist.',
  '"…" Really? That is hurtful and untrue.',
  'Posts like "…" have no place in our community.',
  'We do not tolerate comments such as "…" here.',
  'Teach your children not to say "…".',
  'It is a lie that …',
  'I disagree with everybody who thinks …',
  'She was insulted with "…" and needs our support.',
  'Such prejudice: "…". Speak up against it!',
  'I never said "…" and never would.',
  'Claims that … are simply false.',
  'The article explains why "…" is a harmful stereotype.',
  "It isn't true that …",
  "I don't think that …",
  'That is no reason to say …',
  'Shouting "…" at people is abuse and must stop.',
  'To those who post "…": this is bigotry.',
]

const endorsing = [
  'Honestly, …',
  "I'm not racist, but …",
  'Everybody knows that …',
  'No offence, but …',
  'Let me tell you: …',
  'It is a fact that …',
  'Why is nobody allowed to say that …?',
  'My friend is right, …',
  '… and that is the truth',
  'I have nothing against anybody, but …',
  'You have to admit that …',
  'Told you so. …',
]

const fill = (frame: string, text: string): string => frame.replace('…', () => text)

/** `text` inside a frame that objects to it, and inside one that does not. */
export function framed(text: string, seed: number): { objecting: string; endorsing: string } {
  const random = seeded(seed)
  const pick = (frames: readonly string[]): string => frames[Math.floor(random() * frames.length)]
  const inner = text
    .trim()
    .replace(/["“”]/g, '')
    .replace(/[.!]+$/, '')
  return { objecting: fill(pick(objecting), inner), endorsing: fill(pick(endorsing), inner) }
}
