import { Button, Details, Field, Form, Hidden, Summary, Time } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeRule } from '../rule-see.ts'
import { ruleWord, t } from '../words.ts'
import { Backtest } from './rule-backtest.tsx'
import { RuleFields } from './rule-fields.tsx'
import { State } from './rules-page.tsx'

export type Seen = NonNullable<(typeof seeRule)['answers']>

export const RulePage: View<Seen> = (seen, here) => ({
  title: seen.rule.name,
  width: 'reading',
  crumbs: [{ href: '/desk/rules', label: t('rules.title') }],
  main: (
    <>
      <Says {...seen} />
      <Try {...seen} />
      <Backtest seen={seen} here={here} />
      <Change seen={seen} here={here} />
      <h2>{t('rules.versions')}</h2>
      <ol reversed>
        {seen.versions.map((one) => (
          <li value={one.number}>
            <Time at={one.at} as="both" /> <bdi>{one.by ?? ''}</bdi>: {ruleWord('does', one.does)}.{' '}
            <bdi>{one.why}</bdi>
          </li>
        ))}
      </ol>
      {seen.rule.state !== 'expired' && <End seen={seen} here={here} />}
    </>
  ),
})

const Says = ({ rule, version }: Seen) => (
  <Summary
    rows={[
      {
        name: t('rules.state'),
        value: (
          <>
            <State of={rule.state} />
            {rule.expires_at && rule.state === 'live' && (
              <>
                {' '}
                {t('rules.until')} <Time at={rule.expires_at} as="day" />
              </>
            )}
            {rule.state === 'live' && rule.live_version !== rule.version && (
              <> {t('rules.older-live', { version: rule.live_version ?? 0 })}</>
            )}
          </>
        ),
      },
      { name: t('space'), value: <bdi>{rule.spaceName ?? t('everywhere')}</bdi> },
      { name: t('rules.version'), value: String(version.number) },
      {
        name: ruleWord('kind', version.kind),
        value: <code dir="auto">{version.patterns.join(' · ')}</code>,
      },
      { name: t('rules.does'), value: ruleWord('does', version.does) },
      { name: t('rules.hours'), value: t('rules.hours-value', { hours: version.promise_hours }) },
      { name: t('rules.afterwards'), value: ruleWord('afterwards', version.afterwards) },
    ]}
  />
)

const Try = ({ rule, tried }: Seen) => (
  <section aria-labelledby="try">
    <h2 id="try">{t('rules.try')}</h2>
    <Form action={`/desk/rules/${rule.id}`} method="get">
      <Field name="try" label={t('rules.try-words')} type="textarea" rows={2} value={tried.words} />
      <Button kind="plain">{t('rules.try-button')}</Button>
    </Form>
    {tried.found !== null && (
      <p role="status">
        {tried.found === '' ? (
          t('rules.try-nothing')
        ) : (
          <>
            {t('rules.try-found')} <mark dir="auto">{tried.found}</mark>
          </>
        )}
      </p>
    )}
  </section>
)

const Change = ({ seen: { rule, version }, here }: { seen: Seen; here: Here }) => (
  <Details
    summary={t('rules.change')}
    open={here.error('why') !== undefined || here.error('patterns') !== undefined}
  >
    <Form action={`/desk/rules/${rule.id}`}>
      <Hidden name="of" value={String(rule.version)} />
      <RuleFields here={here} was={version} />
      <Button kind="plain" next={t('rules.change-next')}>
        {t('rules.keep-version')}
      </Button>
    </Form>
  </Details>
)

const End = ({ seen: { rule }, here }: { seen: Seen; here: Here }) => (
  <Details summary={t('rules.end')} open={here.error('reason') !== undefined}>
    <Form action={`/desk/rules/${rule.id}/end`}>
      <Field
        name="reason"
        label={t('rules.end-why')}
        value={here.value('reason')}
        error={here.error('reason')}
      />
      <Button kind="danger" next={t('rules.end-next')}>
        {t('rules.end')}
      </Button>
    </Form>
  </Details>
)
