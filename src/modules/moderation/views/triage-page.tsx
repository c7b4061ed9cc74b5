import { Button, Field, Form, Suggestion, suggested, Tag } from '#html'
import { say } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import type { seeTriage } from '../triage-see.ts'
import { ruleWord, stepWord, t } from '../words.ts'
import { EndpointForm } from './endpoint-form.tsx'

type Seen = NonNullable<(typeof seeTriage)['answers']>

export const TriagePage: View<Seen> = (seen, here) => ({
  title: t('triage.title'),
  lead: t('triage.lead'),
  width: 'reading',
  main: (
    <>
      <h2>{t('triage.steps')}</h2>
      <ol>
        {seen.steps.map((one) => (
          <li>
            <strong>{stepWord(one.name)}</strong>
            {'. '}
            {say({ key: `moderation.triage.about.${one.name}` })}{' '}
            {!one.on && (
              <a href={`/automations/${one.automation}`}>
                <Tag tone="person">{t('triage.off')}</Tag>
              </a>
            )}
          </li>
        ))}
      </ol>
      <p>
        <a href="/desk/rules">{t('triage.rules', { n: seen.rules })}</a> ·{' '}
        {seen.mayChange === true && (
          <>
            <a href="/desk/learning">{t('learning.title')}</a> ·{' '}
          </>
        )}
        <a href="/automations">{t('triage.register')}</a>
      </p>
      <Try {...seen} />
      {seen.endpoint && <EndpointForm of={seen.endpoint} here={here} />}
      {seen.mayChange === true && <Settings seen={seen} here={here} />}
    </>
  ),
})

const Try = ({ words, tried }: Seen) => (
  <section aria-labelledby="try">
    <h2 id="try">{t('triage.try')}</h2>
    <Form action="/desk/triage" method="get">
      <Field name="try" label={t('rules.try-words')} type="textarea" rows={3} value={words} />
      <Button kind="plain">{t('rules.try-button')}</Button>
    </Form>
    {tried !== null && tried.signs.length === 0 && <p role="status">{t('rules.try-nothing')}</p>}
    {tried?.signs.map((sign) => (
      <Suggestion
        of={suggested({
          value: ruleWord('does', sign.says),
          automation: stepWord(sign.step),
          version: sign.version,
          explanation: say({ key: `moderation.triage.why.${sign.step}`, values: sign.found }),
          confidence: sign.score,
        })}
        show={(value) => value}
        human="/desk/moderation"
      />
    ))}
  </section>
)

const Settings = ({ seen: { settings }, here }: { seen: Seen; here: Here }) => (
  <section aria-labelledby="settings">
    <h2 id="settings">{t('triage.settings')}</h2>
    <Form action="/desk/triage">
      <Field
        name="flag"
        label={t('triage.flag-at')}
        type="number"
        min="5"
        max="100"
        value={here.value('flag', String(Math.round(settings.flagAt * 100)))}
        error={here.error('flag')}
      />
      <Field
        name="hold"
        label={t('triage.hold-at')}
        type="number"
        min="5"
        max="100"
        value={here.value('hold', String(Math.round(settings.holdAt * 100)))}
        error={here.error('hold')}
      />
      <Field
        name="hours"
        label={t('triage.hours')}
        type="number"
        min="1"
        max="168"
        value={here.value('hours', String(settings.hours))}
        error={here.error('hours')}
      />
      <Button kind="plain" next={t('triage.change-next')}>
        {t('triage.change')}
      </Button>
    </Form>
  </section>
)
