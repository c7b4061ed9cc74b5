// Looks after the moderator: how much they saw, when to rest, how difficult things are shown, what can be taken back.
import { Button, Checkbox, Details, Form, Hidden, Keys, Stub, Time, type Html } from '#html'
import type { Care } from '../care-of.ts'
import type { LastDecision } from '../last-decision.ts'
import { contentWord, t } from '../words.ts'
import { Pressed } from './parts.tsx'

export const CareLine = ({ care }: { care: Care }): Html => (
  <div class="care-line">
    {care.rest !== null && (
      <Stub>
        {t(`care.rest-${care.rest}`, { seen: care.seen, heavy: care.heavy, minutes: care.minutes })}
      </Stub>
    )}
    <p class="meta">
      <span>{t('care.seen', { n: care.seen })}</span>
      {care.heavy > 0 && <span>{t('care.heavy', { n: care.heavy })}</span>}
      {care.minutes > 0 && <span>{t('care.minutes', { n: care.minutes })}</span>}
    </p>
    <Form class="press" action="/desk/moderation/pause">
      <Hidden name="minutes" value={care.pause} />
      <Button kind="quiet" icon="clock">
        {t('care.pause', { n: care.pause })}
      </Button>
    </Form>
    {care.keys && <QueueKeys />}
    <Details summary={t('care.settings')} plain>
      <Form action="/desk/moderation/care">
        <Checkbox name="blur" value="on" label={t('care.blur')} checked={care.blur} />
        <Checkbox name="grey" value="on" label={t('care.grey')} checked={care.grey} />
        <Checkbox
          name="veil"
          value="on"
          label={t('care.veil')}
          hint={t('care.veil-hint')}
          checked={care.veil}
        />
        <Checkbox
          name="keys"
          value="on"
          label={t('care.keys')}
          hint={t('care.keys-hint')}
          checked={care.keys}
        />
        <Button kind="plain" next={t('care.only-you')}>
          {t('care.save')}
        </Button>
      </Form>
    </Details>
  </div>
)

const QueueKeys = (): Html => (
  <Pressed by="?">
    <Keys
      summary={t('keys.title')}
      keys={(['j', 'k', 'r', '1', 'd', 'u', 'Enter', 'Esc'] as const).map((key) => [
        key === '1' ? '1–9' : key,
        t(`keys.${key}`),
      ])}
    />
  </Pressed>
)

export const Paused = ({ until }: { until: Date }): Html => (
  <>
    <p class="lead">
      {t('care.paused')} <Time at={until} as="time" />.
    </p>
    <p>{t('care.paused-text')}</p>
    <Form action="/desk/moderation/pause">
      <Hidden name="minutes" value={0} />
      <Button kind="plain">{t('care.resume')}</Button>
    </Form>
  </>
)

/** What was decided last, as long as it can be taken back. */
export function Last({ last }: { last: LastDecision }): Html | null {
  if (last === null) return null
  const what = contentWord(last.content)
  return (
    <div class="last-decision">
      <p>
        {t.rich('last', { title: <bdi>{last.title}</bdi>, what })}
        {last.thought !== null && <> {t('last-thought', { thought: contentWord(last.thought) })}</>}
      </p>
      <Form class="press" action={`/desk/moderation/decisions/${last.batch ?? last.id}/take-back`}>
        <Pressed by="u">
          <Button kind="quiet">{t('take-back')}</Button>
        </Pressed>
      </Form>
      <span class="quiet">
        {t('take-back-until')} <Time at={last.until} as="time" />
      </span>
    </div>
  )
}
