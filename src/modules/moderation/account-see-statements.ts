// Every statement of reasons as the transparency database takes it, a hundred at a time, each checked against our schema.
import { nothing, question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { faults } from './account-check.ts'
import { statementSchema } from './account-schema.ts'
import { restrictions, statementsOf } from './account-statement.ts'
import { mayUseAppeals } from './policy.ts'

const AT_ONCE = 100

export const seeStatements = question({
  name: 'moderation.see-statements',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: mayUseAppeals,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'statements without personal data' },

  async run(now, { page }) {
    const rows = await restrictions(now, new Date(0), new Date(now.at.getTime() + 1))
      .limit(AT_ONCE)
      .offset((page - 1) * AT_ONCE)
      .execute()
    const statements = await statementsOf(now, rows)
    return {
      statements: statements.filter((one) => faults(statementSchema, one).length === 0),
      refused: statements.flatMap((one) => {
        const found = faults(statementSchema, one)
        return found.length > 0 ? { puid: String(one.puid), faults: found } : []
      }),
    }
  },
})
