// What the sign-in page offers: providers, whether one may sign up, and in the demonstration who is there.
import { everyone, nothing, question, z } from '#kernel'
import { Back } from '#kernel/web'
import { demoPassword } from './demo-password.ts'
import { offerPasskey } from './passkey-offer.ts'
import { signInSettings } from './settings.ts'
import { accounts } from './tables.ts'

export const seeSignIn = question({
  name: 'accounts.see-sign-in',
  input: z.object({ then: Back }),
  subject: nothing,
  may: everyone('the page on which one signs in'),
  data: { noPersonalData: 'shows how to sign in; the people of a demonstration are invented' },
  machine: 'none',
  audit: { unaudited: 'a public page' },
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { then }) {
    const providers = await accounts(now)
      .selectFrom('identity_providers')
      .select(['slug', 'label'])
      .where('closed_at', 'is', null)
      .orderBy('label')
      .execute()
    const { signUp } = await signInSettings(now)
    return {
      then,
      providers,
      signUp,
      passkey: offerPasskey(now),
      demo: now.business.demo ? { password: demoPassword, people: await demoPeople(now) } : null,
    }
  },
})

const demoPeople = (now: Parameters<typeof accounts>[0]) =>
  accounts(now)
    .selectFrom('people')
    .innerJoin('passwords', 'passwords.person', 'people.id')
    .select(['people.name', 'people.email'])
    .where('people.demo', '=', true)
    .where('people.erased_at', 'is', null)
    .orderBy('people.id')
    .limit(12)
    .execute()
