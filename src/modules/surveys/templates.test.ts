// Every template as it comes: started, looked at page by page in both languages, with a purpose for each question.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Town } from '../../testing/index.ts'
import { seePreview } from './see-preview.ts'
import { seeSurvey } from './see-survey.ts'
import { startSurvey } from './start-survey.ts'
import { templates } from './templates.ts'

let town: Town
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  const shop = await town.found()
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

test.each(templates.map(({ name }) => [name]))(
  '%s asks every question on a page, in English and German, and says why it is asked',
  async (name) => {
    const survey = `of-${name}`
    await owner.perform(startSurvey, { slug: survey, template: name })
    const { survey: begun } = await owner.perform(seeSurvey, { survey })
    const [asked, words] = [new Set<string>(), new Map<string, string[]>()]
    for (const language of ['en', 'de']) {
      for (let page = 0; ; page++) {
        const seen = await owner.perform(seePreview, { survey, language, page })
        expect(seen.locale).toBe(language)
        const said = words.get(language) ?? []
        for (const one of seen.here.asked) {
          asked.add(one.question.key)
          said.push(one.words.text)
          expect(one.words.text.length).toBeGreaterThan(5)
          for (const { key } of one.question.options)
            expect(one.words.options[key], `${one.question.key} ${key}`).toBeTruthy()
        }
        words.set(language, said)
        if (seen.here.last) break
      }
    }
    expect([...asked]).toEqual(begun.form.questions.map(({ key }) => key))
    expect(words.get('de')).not.toEqual(words.get('en'))
    for (const one of begun.form.questions) expect(one.purpose.length).toBeGreaterThan(4)
  },
)
