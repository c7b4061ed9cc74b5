/**
 * Sentences of our own for what a model of hate must and must not flag, X being a group of people.
 * Written in the manner of functional tests (Ribeiro et al., ACL 2020); not taken from any test set.
 */

import type { Line } from './quality.ts'
import { starter } from './quality.ts'

const groups = [
  'gay people',
  'Muslims',
  'black people',
  'trans people',
  'women',
  'disabled people',
  'immigrants',
]

const sentences: [kind: string, isHate: boolean, list: string[]][] = [
  [
    'derogation',
    true,
    [
      'I despise X.',
      'X are so stupid, honestly',
      'X are nothing but trash',
      'I can not stand X, they ruin everything',
      'every X is a liar and a thief',
      'X are like rats in a sewer',
      'You are just a filthy X',
      'X are inferior to us',
    ],
  ],
  [
    'threats',
    true,
    [
      'I will hurt the next X I see',
      'All X deserve to die',
      'X should be thrown out of the country',
      'One day I am going to kill a X',
      'Someone needs to teach those X a lesson with a bat',
    ],
  ],
  [
    'hate with profanity',
    true,
    [
      'fucking X ruin everything',
      'Fuck all X',
      'those damn X can go to hell',
      'I hate those fucking X',
    ],
  ],
  [
    'implied hate',
    true,
    [
      'If X disappeared tomorrow nobody would complain',
      'This town was nicer before the X came',
      'you can always smell a X before you see one',
    ],
  ],
  [
    'disguised spelling',
    true,
    [
      'i h4te X',
      'X are v3rmin',
      'f u c k all X',
      'X are tr4sh',
      'd1e X d1e',
      'X a r e  s t u p i d',
      'i hate allX',
      'despse X',
    ],
  ],
  [
    'denied hate',
    false,
    [
      'I do not hate X',
      'No X deserves to die',
      'X are not disgusting',
      'Nobody should ever call X trash',
    ],
  ],
  [
    'counter-speech',
    false,
    [
      'Saying "I hate X" is unacceptable',
      '"X are vermin" is a disgusting thing to say',
      'People who say X should be killed are the real problem',
      'Calling X stupid is just wrong',
      'Stop posting that X are trash',
      'It is racist to claim that X are inferior',
    ],
  ],
  [
    'friendly mentions',
    false,
    [
      'I love X',
      'X are wonderful neighbours',
      'We should do more to protect X',
      'I am proud to be friends with X',
      'My best friend married a X',
      'There are X in my class',
      'As a X I feel welcome here',
      'X have lived here for ages',
    ],
  ],
  [
    'harmless profanity',
    false,
    [
      'Holy shit that was a good game',
      'This fucking bus is late again',
      'damn I forgot my keys',
      'fuck yeah we won',
      'What a bitch of a day',
    ],
  ],
  [
    'things, persons, trades',
    false,
    [
      'I hate this printer',
      'this software is garbage',
      'This film is disgusting trash',
      'you are such an idiot',
      'I hate you, go away',
      'I hate bankers',
      'artists are parasites',
      'all landlords are scum',
    ],
  ],
]

/** Share of right answers of the shipped hate model per kind of sentence. */
export function functional(): Line[] {
  const scorer = starter('hate')
  const sums = { hateful: [0, 0], other: [0, 0] }
  const lines = sentences.map(([kind, isHate, list]): Line => {
    const texts = list.flatMap((sentence) =>
      sentence.includes('X') ? groups.map((group) => sentence.replace('X', group)) : [sentence],
    )
    const right = texts.filter((text) => (scorer.score(text).label === 'hate') === isHate).length
    const sum = isHate ? sums.hateful : sums.other
    sum[0] += right
    sum[1] += texts.length
    return [
      `${kind} (${isHate ? 'hateful' : 'not hateful'}, ${texts.length})`,
      ((100 * right) / texts.length).toFixed(1),
      '',
    ]
  })
  const share = ([right, all]: number[]): string => ((100 * right) / all).toFixed(1)
  return [
    ...lines,
    [
      'hateful / not hateful',
      `${share(sums.hateful)} / ${share(sums.other)}`,
      'HateCheck, another set: BERTs 75.5/36.0, 65.5/48.5',
    ],
  ]
}
