// How things of accounts are named and linked, for the audit log among others. Only those who run the business see them.
import { runsBusiness, type Asking, type Subject } from '#kernel'
import { accounts } from './tables.ts'

const forRunning = async (now: Asking, title: () => Promise<string | undefined>) =>
  now.actor.kind === 'system' || runsBusiness(now.actor) ? title() : undefined

export const invitationSubject: Subject = {
  kind: 'invitation',
  title: (now, id) =>
    forRunning(
      now,
      async () =>
        (
          await accounts(now)
            .selectFrom('invitations')
            .select('email')
            .where('id', '=', id)
            .executeTakeFirst()
        )?.email,
    ),
  link: () => '/desk/invitations',
}

export const providerSubject: Subject = {
  kind: 'identity-provider',
  title: (now, id) =>
    forRunning(
      now,
      async () =>
        (
          await accounts(now)
            .selectFrom('identity_providers')
            .select('label')
            .where('id', '=', id)
            .executeTakeFirst()
        )?.label,
    ),
  link: () => '/desk/settings/sign-in',
}

export const tokenSubject: Subject = {
  kind: 'access-token',
  title: async (now, id) =>
    (
      await accounts(now)
        .selectFrom('access_tokens')
        .select('name')
        .where('id', '=', id)
        .where('person', '=', now.actor.person)
        .executeTakeFirst()
    )?.name,
  link: () => '/me/tokens',
}
