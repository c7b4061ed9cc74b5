// Those who asked for it and those who run the business hear that a model waits for their yes or no.
import { action, Id, nothing, onlySystem, sql, z } from '#kernel'
import { tellPeople } from '#notifications'
import { learntLink } from './links.ts'
import { triageRows } from './triage-tables.ts'

export const tellModel = action({
  name: 'moderation.tell-model',
  input: z.object({ model: Id }),
  subject: nothing,
  may: onlySystem('after a model has learnt'),
  data: { noPersonalData: 'that a model waits' },
  machine: 'none',
  inside: true,
  audit: { unaudited: 'a message about a model' },

  async run(now, { model }) {
    const found = await triageRows(now)
      .selectFrom('moderation_models')
      .select(['version', 'by', 'state'])
      .where('id', '=', model)
      .executeTakeFirst()
    if (found?.state !== 'proposed') return { told: 0 }
    const running = await triageRows(now)
      .selectFrom('hats')
      .select('person')
      .distinct()
      .where('hat', 'in', ['owner', 'administrator'])
      .where(sql<boolean>`(until is null or until > ${now.at})`)
      .execute()
    const people = new Set(running.map(({ person }) => person))
    if (found.by) people.add(found.by)
    const told = await tellPeople(now, [...people], {
      about: { kind: 'model', id: model },
      key: 'moderation.learning.told',
      values: { version: found.version },
      link: learntLink(model),
    })
    return { told }
  },
})
