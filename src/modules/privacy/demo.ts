// Data protection in the demonstration bakery: a request with its clock, a breach that was judged, an assessment.
import type { Stage } from '#kernel'
import { ask } from './ask.ts'
import { judgeBreach } from './judge-breach.ts'
import { noteBreach } from './note-breach.ts'
import { proposeUse } from './propose-use.ts'
import { setPrivacy } from './set-privacy.ts'
import { writeAssessment } from './write-assessment.ts'
import { writeWords } from './write-words.ts'

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  await owner.perform(setPrivacy, {
    officer: 'Ingrid Solheim',
    officerEmail: 'privacy@bramble.example',
    authority:
      'Berliner Beauftragte für Datenschutz und Informationsfreiheit, Alt-Moabit 59-61, 10555 Berlin',
    authorityUrl: 'https://www.datenschutz-berlin.de',
  })
  await owner.perform(writeWords, {
    kind: 'recipient',
    key: 'mail-server',
    words: 'Our mail is carried by Posthof eG in Leipzig, under a contract of 3 March.',
  })
  await stage.as('Claire Dubois').perform(ask, {
    kind: 'rectification',
    words: 'My name is written with one l in your letters. It is Dubois, Claire, with an i.',
  })
  const { breach } = await owner.perform(noteBreach, {
    title: 'Order list sent to the wrong mill',
    what: 'The list of standing orders went to the wrong address in the mill’s address book.',
    data: 'Names and orders',
    many: 'Eleven customers',
    hoursAgo: 20,
  })
  await owner.perform(judgeBreach, {
    breach,
    risk: 'none',
    why: 'The wrong reader works for the same mill, is bound to secrecy and deleted it within the hour.',
    measures: 'The address book was put in order; lists go by a link from now on.',
    closed: true,
  })
  await owner.perform(noteBreach, {
    title: 'A phone with the delivery app was lost',
    what: 'A driver’s phone was left on the tram. It is locked by a code; whether the app was signed out is being found out.',
    data: 'Names, addresses and delivery notes of a day',
    many: 'About forty customers',
    hoursAgo: 6,
  })
  await owner.perform(writeAssessment, {
    title: 'Letting a machine order reports of posts',
    about: 'A small model, run here, puts reported posts in an order for the moderators to read.',
    need: 'With it the worst reports are read first; nothing is removed by it and nobody is scored.',
    risks: 'Posts in dialect may be ranked too high. A moderator may trust the order too much.',
    measures: 'The order is a suggestion and says so; every tenth report is drawn by lot instead.',
    residual: 'low',
    advice: 'Ingrid Solheim: look at the share of dialect posts every quarter.',
  })
  await owner.perform(proposeUse, {
    title: 'Ask regulars for their favourite loaf',
    purpose: 'To decide what is baked on Saturdays, from a survey of regular customers.',
    data: 'Answers without names',
    people: 'Customers who agreed to surveys',
  })
}
