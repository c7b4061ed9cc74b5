/** The sets behind the starter models, with the licence each states, for the cards. */

export interface Source {
  name: string
  licence: string
  source: string
}

const github = (repository: string): string => `https://github.com/${repository}`

export const sources = {
  edos: {
    name: 'EDOS (SemEval-2023 Task 10)',
    licence: 'CC0-1.0',
    source: github('rewire-online/edos'),
  },
  spans: {
    name: 'Toxic Spans (SemEval-2021 Task 5, Civil Comments)',
    licence: 'CC0-1.0',
    source: github('ipavlopoulos/toxic_spans'),
  },
  hatemoji: { name: 'HatemojiBuild', licence: 'CC-BY-4.0', source: github('HannahKirk/Hatemoji') },
  goemotions: {
    name: 'GoEmotions',
    licence: 'Apache-2.0',
    source: github('monologg/GoEmotions-pytorch'),
  },
  convabuse: { name: 'ConvAbuse', licence: 'CC-BY-4.0', source: github('amandacurry/convabuse') },
  davidson: {
    name: 'Davidson et al. 2017',
    licence: 'MIT (tweets: weights only)',
    source: github('t-davidson/hate-speech-and-offensive-language'),
  },
  implicit: {
    name: 'Implicit Hate, balanced',
    licence: 'MIT (tweets: weights only)',
    source: github('SALT-NLP/implicit-hate'),
  },
  hatexplain: {
    name: 'HateXplain, validation split',
    licence: 'MIT (posts: weights only)',
    source: github('hate-alert/HateXplain'),
  },
  wikipedia: {
    name: 'CAT-Large (Wikipedia talk pages)',
    licence: 'Apache-2.0, text CC BY-SA (weights only)',
    source: github('ipavlopoulos/context_toxicity'),
  },
  germeval: {
    name: 'GermEval 2018',
    licence: 'CC-BY-4.0 (tweets: weights only)',
    source: github('uds-lsv/GermEval-2018-Data'),
  },
  vader: {
    name: 'VADER lexicon and rated tweets',
    licence: 'MIT',
    source: github('cjhutto/vaderSentiment'),
  },
  sms: {
    name: 'SMS Spam Collection',
    licence: 'CC-BY-4.0 by the UCI archive, not stated in the copy used (weights only)',
    source: github('hamzaaacodes/sms-spam-collection'),
  },
} satisfies Record<string, Source>

export type SourceName = keyof typeof sources
