// Small pages that show a form or a sentence and ask nothing of the database.
import { everyone, nothing, question, z } from '#kernel'
import { Back } from '#kernel/web'

const still = (name: string) =>
  question({
    name,
    input: z.object({ then: Back }),
    subject: nothing,
    may: everyone('a public page'),
    data: { noPersonalData: 'a page without data' },
    machine: 'none',
    audit: { unaudited: 'a public page' },
    openTo: ['suspended', 'unconfirmed'],
    run: (_now, { then }) => Promise.resolve({ then }),
  })

export const seeForgotten = still('accounts.see-forgotten')
export const seeSent = still('accounts.see-sent')
export const seeSignOut = still('accounts.see-sign-out')
