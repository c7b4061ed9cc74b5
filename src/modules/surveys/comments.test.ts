// Comments of a survey: taken out of sight in every channel, shown again, and on the list of fields with their purpose.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { changeWords } from './change-words.ts'
import { close } from './close.ts'
import { answer, plainTerms } from './for-tests.ts'
import { giveBack } from './give-back.ts'
import { hideComment } from './hide-comment.ts'
import { keepQuestion } from './keep-question.ts'
import { launch } from './launch.ts'
import { seeResults } from './see-results.ts'
import { setTerms } from './set-terms.ts'
import { shuffleBoxes } from './shuffle.ts'
import { startSurvey } from './start-survey.ts'

let town: Town
let shop: Shop
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

test('[R9] a comment is taken out of sight in every channel and shown again; questions stand on the list of fields', async () => {
  const survey = 'voices'
  await owner.perform(startSurvey, { slug: survey, template: 'blank', title: 'Voices' })
  await owner.perform(keepQuestion, { survey, kind: 'text', text: 'Why?', purpose: 'to know' })
  await owner.perform(setTerms, { survey, ...plainTerms, audience: 'everyone', ways: ['link'] })
  await owner.perform(changeWords, { survey, title: 'Voices', why: 'To hear you.' })
  await owner.perform(launch, { survey })
  for (let n = 0; n < 12; n += 1)
    await answer(shop.visitor, survey, { 'a.q1': `voice number ${n} of all` })
  await shop.system.perform(shuffleBoxes, {})
  await owner.perform(close, { survey })
  const look = () => owner.perform(seeResults, { survey })
  const said = (found: Awaited<ReturnType<typeof look>>) =>
    found.results?.questions.flatMap(({ comments }) => comments.flatMap((one) => one.texts)) ?? []
  const [first] = said(await look())
  const comment = String(first?.id)
  await owner.perform(hideComment, { survey, comment, hidden: true, why: 'It names somebody' })
  const hidden = await look()
  expect(said(hidden).map(({ id }) => id)).not.toContain(comment)
  expect(hidden.hidden.map(({ id }) => id)).toEqual([comment])
  await owner.perform(hideComment, { survey, comment, why: 'The name was made up' })
  expect(said(await look()).map(({ id }) => id)).toContain(comment)
  const fields = async () =>
    (
      await town.app.database.owner.query<{ purpose: string; used_at: Date | null }>(
        `select fields.purpose, fields.used_at from privacy_fields as fields join surveys on surveys.id = fields.form where surveys.slug = $1`,
        [survey],
      )
    ).rows
  expect(await fields()).toEqual([{ purpose: 'to know', used_at: null }])
  await owner.perform(giveBack, {
    survey,
    heard: 'That many of you have a voice to raise.',
    doing: 'We read every single one of them aloud.',
  })
  expect((await fields())[0]?.used_at).not.toBeNull()
}, 60_000)
