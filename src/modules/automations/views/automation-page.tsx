import { Summary, Time } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeAutomation } from '../see-automation.ts'
import { t, told, word } from '../words.ts'
import { Checks } from './checks.tsx'
import { overruled, rate } from './rates.tsx'
import { State } from './register-page.tsx'
import { SwitchForm } from './switch-form.tsx'

export type Seen = NonNullable<(typeof seeAutomation)['answers']>

export const AutomationPage: View<Seen> = (one, here) => ({
  title: told(one.title),
  lead: told(one.purpose),
  width: 'reading',
  crumbs: [{ href: '/automations', label: t('register.title') }],
  main: (
    <>
      <Now {...one} />
      <h2>{t('logic')}</h2>
      <p>{told(one.logic)}</p>
      <h2>{t('data')}</h2>
      <ul>
        {one.data.map((key) => (
          <li>{told(key)}</li>
        ))}
      </ul>
      <p>{t('kept', { days: one.keptDays })}</p>
      <h2>{t('may')}</h2>
      <p>
        {t('may-only', { does: one.does.map((what) => word('does', what)).join(', ') })}{' '}
        {t('register.law')}
      </p>
      <h2>{t('human')}</h2>
      <p>{told(one.humanAlternative)}</p>
      <Wrong {...one} />
      <Checks seen={one} here={here} />
      <Versions {...one} />
      <Switch seen={one} here={here} />
    </>
  ),
})

const Now = ({ switched, inUse, version, changed, owner }: Seen) => (
  <Summary
    rows={[
      {
        name: t('state'),
        value: (
          <>
            <State on={switched.on} />
            {switched.since && (
              <>
                {' '}
                {t(switched.on ? 'on-since' : 'off-since')} <Time at={switched.since} as="both" />.{' '}
                <bdi>{switched.reason}</bdi>
              </>
            )}
            {switched.by !== null && switched.by !== '' && (
              <span class="quiet">
                {' '}
                {t('switched-by')} <bdi>{switched.by}</bdi>
              </span>
            )}
          </>
        ),
      },
      { name: t('owner'), value: word('hat', owner) },
      {
        name: t('version-name'),
        value: (
          <>
            <bdi>{inUse?.version ?? version}</bdi>, {t('changed-on')}{' '}
            <Time at={inUse?.since ?? new Date(changed)} as="day" />
          </>
        ),
      },
    ]}
  />
)

/** Errors as people found them, over the last twelve months. */
const Wrong = ({ figures, drift }: Seen) => (
  <>
    <h2>{t('wrong')}</h2>
    <p class="quiet">{t('wrong-about')}</p>
    <Summary
      rows={[
        { name: t('outputs'), value: String(figures.outputs) },
        { name: t('held'), value: rate(figures.held, figures.outputs) },
        { name: t('handed-over'), value: rate(figures.handedOver, figures.outputs) },
        { name: t('overruled'), value: overruled(figures) },
        {
          name: t('blind'),
          value: rate(figures.blindOverruled, figures.blindAgreed + figures.blindOverruled),
        },
        {
          name: t('drift'),
          value:
            drift === null
              ? t('drift.none')
              : `${word('drift', drift.verdict)} (${t('drift-index', { value: drift.value.toFixed(2) })})`,
        },
      ]}
    />
  </>
)

const Versions = ({ versions, history }: Seen) => (
  <>
    {versions.length > 0 && (
      <>
        <h2>{t('versions')}</h2>
        <ul>
          {versions.map((one) => (
            <li>
              <bdi>{one.version}</bdi>, <Time at={one.since} as="day" />. <bdi>{one.changed}</bdi>
            </li>
          ))}
        </ul>
      </>
    )}
    {history.length > 0 && (
      <>
        <h2>{t('history')}</h2>
        <ul>
          {history.map((one) => (
            <li>
              <Time at={one.at} as="both" />: {t(one.on_now ? 'is-on-tag' : 'is-off-tag')}.{' '}
              <bdi>{one.reason}</bdi>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

const Switch = ({ seen, here }: { seen: Seen; here: Here }) =>
  seen.may.switch === true ? <SwitchForm seen={seen} here={here} /> : null
