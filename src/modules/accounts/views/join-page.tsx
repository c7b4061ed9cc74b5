// The page behind an invitation: who asks, and what one gives to join.
import { Button, Field, Form, Hidden } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { overPage } from './letter-pages.tsx'

type Answer = {
  key: string
  invitation: {
    name: string | null
    email: string
    message: string | null
    host: string | null
    known: boolean
  } | null
}

export function joinPage({ key, invitation }: Answer, here: Here): PageParts {
  if (!invitation) return overPage('/sign-in', t('over.sign-in'))
  const host = invitation.host ?? here.business.name
  return {
    title: t('join.title', { business: here.business.name }),
    lead: t(invitation.known ? 'join.lead-known' : 'join.lead', { host, email: invitation.email }),
    width: 'form',
    unlisted: true,
    main: (
      <>
        {invitation.message !== null && (
          <blockquote>
            <p dir="auto">{invitation.message}</p>
          </blockquote>
        )}
        <Form action="/join">
          <Hidden name="key" value={key} />
          {!invitation.known && (
            <>
              <Field
                name="name"
                label={t('field.name')}
                hint={t('field.name-hint')}
                autocomplete="name"
                value={here.value('name', invitation.name)}
                error={here.error('name')}
              />
              <Field
                name="password"
                type="password"
                label={t('field.new-password')}
                hint={t('join.password-hint')}
                optional
                autocomplete="new-password"
                error={here.error('password')}
              />
            </>
          )}
          <Button>{t('join.verb')}</Button>
        </Form>
      </>
    ),
  }
}
