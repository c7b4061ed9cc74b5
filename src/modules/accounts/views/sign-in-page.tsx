// Where people sign in: by password first, by any other way under it.
import { Button, Field, Form, Hidden, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { SignUpKind } from '../tables.ts'
import { t } from '../words.ts'
import { PasskeyForm } from './passkey-form.tsx'

type Answer = {
  then: string
  providers: Array<{ slug: string; label: string }>
  signUp: SignUpKind
  passkey: { challenge: string; options: string }
  demo: { password: string; people: Array<{ name: string; email: string | null }> } | null
}

export function signInPage(answer: Answer, here: Here): PageParts {
  const then = encodeURIComponent(answer.then)
  return {
    title: t('sign-in.title'),
    width: 'form',
    unlisted: true,
    main: (
      <>
        <Form action="/sign-in">
          <Hidden name="then" value={answer.then} />
          <Field
            name="email"
            type="email"
            label={t('field.email')}
            autocomplete="username"
            value={here.value('email')}
            error={here.error('email')}
          />
          <Field
            name="password"
            type="password"
            label={t('field.password')}
            autocomplete="current-password"
            error={here.error('password')}
          />
          <Button>{t('sign-in.verb')}</Button>
        </Form>
        <p>
          <a href={`/sign-in/forgotten?then=${then}`}>{t('sign-in.by-letter')}</a>
        </p>
        <PasskeyForm
          action="/sign-in/passkey"
          verb={t('passkey.sign-in')}
          {...answer.passkey}
          then={answer.then}
        />
        <Providers providers={answer.providers} then={then} />
        {answer.signUp === 'open' && (
          <p>
            {t('sign-in.no-account')} <a href="/sign-up">{t('sign-up.verb')}</a>
          </p>
        )}
        {answer.demo && <Demo {...answer.demo} />}
      </>
    ),
  }
}

/** Links, since a page may not post a form that ends at another site. */
export function Providers({
  providers,
  then,
}: {
  providers: Answer['providers']
  then: string
}): Html | null {
  if (providers.length === 0) return null
  return (
    <div class="buttons">
      {providers.map(({ slug, label }) => (
        <Button kind="plain" href={`/sign-in/with/${slug}?then=${then}`}>
          {t('sign-in.with', { provider: label })}
        </Button>
      ))}
    </div>
  )
}

function Demo({ password, people }: NonNullable<Answer['demo']>): Html {
  return (
    <section>
      <h2>{t('demo.title')}</h2>
      <p>{t.rich('demo.text', { password: <code>{password}</code> })}</p>
      <ul>
        {people.map(({ name, email }) => (
          <li>
            <bdi>{name}</bdi>: <code>{email}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
