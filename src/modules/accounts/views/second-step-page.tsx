// The second step: what it is, how to set it up, and its recovery codes.
import { Button, Field, Form, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { Picture } from '../picture.ts'
import { t } from '../words.ts'
import { meCrumbs } from './me-page.tsx'

type Answer = { on: boolean; left: number; setting: { secret: string; picture: Picture } | null }

export const secondStepPage = (answer: Answer, here: Here): PageParts => ({
  title: t('second.title'),
  lead: t(answer.on ? 'second.on' : 'second.lead'),
  width: 'form',
  crumbs: meCrumbs(),
  main: answer.on ? (
    <On left={answer.left} />
  ) : answer.setting ? (
    <Setting {...answer.setting} here={here} />
  ) : (
    <Begin />
  ),
})

const Begin = (): Html => (
  <Form action="/me/second-step/begin">
    <Button next={t('second.begin-next')}>{t('second.begin')}</Button>
  </Form>
)

function Setting({
  secret,
  picture,
  here,
}: {
  secret: string
  picture: Picture
  here: Here
}): Html {
  return (
    <>
      <p>{t('second.scan')}</p>
      <p>
        <Code picture={picture} />
      </p>
      <p>
        {t.rich('second.type', {
          secret: <code dir="ltr">{secret.match(/.{1,4}/g)?.join(' ') ?? secret}</code>,
        })}
      </p>
      <Form action="/me/second-step">
        <Field
          name="code"
          label={t('second.code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          ltr
          error={here.error('code')}
        />
        <Button next={t('second.next-on')}>{t('second.verb-on')}</Button>
      </Form>
    </>
  )
}

/** Black on white in every theme, with the four empty squares around it that readers need. */
const Code = ({ picture: { size, path } }: { picture: Picture }): Html => (
  <svg
    viewBox={`-4 -4 ${size + 8} ${size + 8}`}
    width="220"
    height="220"
    role="img"
    aria-label={t('second.picture')}
    shape-rendering="crispEdges"
  >
    <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)

const On = ({ left }: { left: number }): Html => (
  <>
    <p>{t('recovery.left', { count: left })}</p>
    <Form action="/me/recovery-codes">
      <Button kind="plain" next={t('recovery.next')}>
        {t('recovery.verb')}
      </Button>
    </Form>
    <Form action="/me/second-step/drop">
      <Button kind="quiet">{t('second.verb-off')}</Button>
    </Form>
  </>
)

export const recoveryPage = ({ codes }: { codes: string[] | null }): PageParts => ({
  title: t('recovery.title'),
  lead: t(codes ? 'recovery.lead' : 'recovery.over'),
  crumbs: [...meCrumbs(), { href: '/me/second-step', label: t('second.title') }],
  main: (
    <>
      {codes && (
        <ol>
          {codes.map((code) => (
            <li>
              <code dir="ltr">{`${code.slice(0, 5)}-${code.slice(5)}`}</code>
            </li>
          ))}
        </ol>
      )}
      <Button href="/me">{t('recovery.done')}</Button>
    </>
  ),
})

export const codePage = ({ ready }: { ready: boolean }, here: Here): PageParts => ({
  title: t('code.title'),
  lead: t(ready ? 'code.lead' : 'half-over'),
  width: 'form',
  unlisted: true,
  main: ready ? (
    <Form action="/sign-in/code">
      <Field
        name="code"
        label={t('code.label')}
        autocomplete="one-time-code"
        ltr
        error={here.error('code')}
      />
      <Button>{t('code.verb')}</Button>
    </Form>
  ) : (
    <p>
      <a href="/sign-in">{t('over.sign-in')}</a>
    </p>
  ),
})
