// The newest signed checkpoint, to be kept where the business cannot change it.
import { everyone, missing, nothing, question, z } from '#kernel'
import { statementOf } from './statement.ts'
import { audit } from './tables.ts'

export const seeCheckpoint = question({
  name: 'audit.see-checkpoint',
  input: z.object({}),
  subject: nothing,
  may: everyone(
    'a checkpoint says nothing but how long the log is and its hash; the more keep it, the better',
  ),
  data: { noPersonalData: 'a hash and a signature' },
  machine: 'none',
  audit: { unaudited: 'public' },

  async run(now) {
    const last = await audit(now)
      .selectFrom('audit_checkpoints')
      .select(['size', 'root', 'at', 'signature'])
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!last) throw missing()
    return {
      size: last.size,
      root: last.root.toString('hex'),
      at: last.at.toISOString(),
      statement: statementOf(now.business.id, last.size, last.root, last.at),
      signature: last.signature,
      publicKey: now.seals.publicKey('audit'),
    }
  },
})
