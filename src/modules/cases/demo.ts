// Cases of the demonstration bakery: asked, answered, complained, decided and doubted by the verbs people use.
import type { Stage } from '#kernel'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { answerSummary } from './answer-summary.ts'
import { addBody, addCause, arrange, keepAgent, writeGoodwill } from './arrange.ts'
import { askReview } from './ask-review.ts'
import { assess } from './assess.ts'
import { assign } from './assign.ts'
import { decide } from './decide.ts'
import { complaints, questions, type Complaint } from './demo-cases.ts'
import { describe } from './describe.ts'
import { investigate } from './investigate.ts'
import { logCase } from './log-case.ts'
import { keepMacro } from './macros.ts'
import { note } from './note.ts'
import { demoDay, pretendEarlier } from './pretend-earlier.ts'
import { rate } from './rate.ts'
import { summarise } from './summarise.ts'

export async function demo(stage: Stage): Promise<void> {
  if (!stage.props.has('Lena Fischer')) return
  const causes = await arranged(stage)
  for (const { by, ...one } of questions) await ask(stage, by, one, causes)
  for (const one of complaints) await complain(stage, one, causes)
}

async function arranged(stage: Stage): Promise<Map<string, string>> {
  const owner = stage.as('Amira Haddad')
  const { body } = await owner.perform(addBody, {
    name: 'Universalschlichtungsstelle des Bundes',
    website: 'https://www.universalschlichtungsstelle.de',
    about: 'Arbitration between businesses and consumers.',
  })
  await owner.perform(arrange, {
    mon: '07:00-12:30, 13:30-17:00',
    tue: '07:00-12:30, 13:30-17:00',
    wed: '07:00-12:30, 13:30-17:00',
    thu: '07:00-12:30, 13:30-17:00',
    fri: '07:00-12:30, 13:30-16:00',
    sat: '08:00-12:00',
    country: 'DE',
    region: 'BE',
    answer: 8,
    acknowledge: 8,
    assess: 16,
    investigate: 56,
    decide: 80,
    review: 80,
    assigning: 'manual',
    undo: 10,
    external: body,
  })
  await owner.perform(writeGoodwill, {
    text: 'Whoever stands at the counter may give away bread up to 15 a time when somebody was unlucky and it was nobody’s fault. A birthday that went wrong counts more than the price of a cake.',
    gesture: 15,
    year: 900,
  })
  await owner.perform(keepAgent, {
    person: stage.props.get('Lena Fischer'),
    capacity: 20,
    takes: true,
  })
  await owner.perform(keepMacro, {
    name: 'Allergens',
    locale: 'en',
    text: 'Dear {{name}},\n\nevery loaf we sell may contain traces of nuts and sesame, because they are baked in one room. For this one in particular: \n\n{{agent}}',
    shared: true,
  })
  const causes = new Map<string, string>()
  for (const name of [
    'Packing',
    'Allergens not on the label',
    'Delivery day unclear',
    'Bread not baked through',
  ]) {
    const { cause } = await owner.perform(addCause, { name })
    causes.set(name, cause)
  }
  return causes
}

type Question = (typeof questions)[number]

async function ask(
  stage: Stage,
  by: string,
  one: Omit<Question, 'by'>,
  causes: Map<string, string>,
) {
  const lena = stage.as('Lena Fischer')
  const opened = await lena.perform(logCase, {
    person: stage.props.get(by),
    subject: one.subject,
    text: one.text,
    channel: one.channel,
    locale: one.locale,
  })
  if (one.cause)
    await lena.perform(describe, {
      case: opened.case,
      cause: causes.get(one.cause),
      mistake: false,
    })
  if (one.note) await lena.perform(note, { case: opened.case, text: one.note })
  if (one.answer)
    await lena.perform(answer, {
      case: opened.case,
      text: one.answer,
      next: one.next ?? 'done',
      by: one.next === undefined || one.next === 'done' ? undefined : await inDays(stage, 4),
    })
  await stage.system.perform(pretendEarlier, { case: opened.case, hours: one.hoursAgo })
}

async function complain(stage: Stage, one: Complaint, causes: Map<string, string>) {
  const lena = stage.as('Lena Fischer')
  const opened = await lena.perform(logCase, {
    track: 'complaint',
    person: stage.props.get(one.by),
    subject: one.subject,
    text: one.text,
    remedy: one.remedySought,
    product: one.product,
    channel: 'shop',
    locale: 'en',
  })
  const id = { case: opened.case }
  const person = stage.system
  if (one.until !== 'received') {
    await lena.perform(assign, { ...id, person: 'me' })
    await lena.perform(acknowledge, {
      ...id,
      text: 'I have read what happened and look after it. First I tell you what I understood, then I find out what went wrong.',
    })
    await lena.perform(assess, { ...id, severity: one.severity, assessment: one.assessment })
    await lena.perform(describe, {
      ...id,
      cause: causes.get(one.cause),
      mistake: true,
      rootCause: one.rootCause,
    })
    await lena.perform(summarise, { ...id, text: one.summary })
  }
  if (one.until === 'decided' || one.until === 'doubted') {
    await person.perform(answerSummary, { link: opened.link, number: 1, answer: 'confirmed' })
    await lena.perform(investigate, { ...id, findings: one.findings })
    await lena.perform(decide, {
      ...id,
      outcome: one.outcome,
      reasons: one.reasons,
      remedy: one.remedy,
      remedyWords: one.remedyWords,
      value: one.value,
      by: await inDays(stage, 5),
      differs: one.differs,
    })
  }
  if (one.until === 'doubted')
    await person.perform(askReview, { link: opened.link, why: one.doubt ?? 'I see it otherwise.' })
  if (one.rated)
    await person.perform(rate, { link: opened.link, process: one.rated[0], outcome: one.rated[1] })
  await stage.system.perform(pretendEarlier, { ...id, hours: one.hoursAgo })
}

const inDays = (stage: Stage, days: number): Promise<string> =>
  stage.system.perform(demoDay, { days })
