import { Empty, Summary, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import { automationLink } from '../links.ts'
import type { seeRegister } from '../see-register.ts'
import { t, told, word } from '../words.ts'
import { overruled, rate } from './rates.tsx'

type Register = NonNullable<(typeof seeRegister)['answers']>
type Entry = Register['entries'][number]

export const RegisterPage: View<Register> = ({ entries }) => ({
  title: t('register.title'),
  lead: t('register.lead'),
  width: 'reading',
  main: (
    <>
      <p>{t('register.law')}</p>
      {entries.length === 0 ? (
        <Empty>{t('register.empty')}</Empty>
      ) : (
        entries.map((one) => <Entry {...one} />)
      )}
      <p class="quiet">
        <a href="/automations.json">{t('register.data')}</a>
      </p>
    </>
  ),
})

const Entry = (one: Entry) => (
  <section aria-labelledby={one.name}>
    <h2 id={one.name}>
      <a href={automationLink(one.name)}>{told(one.title)}</a>
    </h2>
    <p class="meta">
      <State on={one.on} />{' '}
      <span>{t('version', { version: one.inUse?.version ?? one.version })}</span>
      {one.since && (
        <span>
          {t(one.on ? 'on-since' : 'off-since')} <Time at={one.since} as="both" />
        </span>
      )}
    </p>
    {!one.on && one.why !== null && (
      <p>
        {t('off-because')} <bdi>{one.why}</bdi>
      </p>
    )}
    <p>{told(one.purpose)}</p>
    <Summary
      rows={[
        { name: t('does'), value: one.does.map((what) => word('does', what)).join(', ') },
        { name: t('owner'), value: word('hat', one.owner) },
        { name: t('overruled'), value: overruled(one.figures) },
        { name: t('handed-over'), value: rate(one.figures.handedOver, one.figures.outputs) },
        {
          name: t('last-check'),
          value: one.check ? (
            <>
              <Time at={one.check.at} as="day" /> {word('check', String(one.check.passed))}
            </>
          ) : (
            t('check.none')
          ),
        },
        { name: t('human'), value: told(one.humanAlternative) },
        { name: t('opt-out'), value: <OptOut {...one} /> },
      ]}
    />
  </section>
)

const OptOut = ({ optOut }: Pick<Entry, 'optOut'>) =>
  optOut === true ? <a href="/me/machines">{t('opt-out.yes')}</a> : <>{told(optOut.whyNot)}</>

export const State = ({ on }: { on: boolean }) =>
  on ? <Tag tone="machine">{t('is-on-tag')}</Tag> : <Tag tone="person">{t('is-off-tag')}</Tag>
