// Beside a case: who asked, what we promised, and what is known.
import { Deadline, Summary, Time, type Html, type SummaryRow } from '#html'
import { formatLanguage } from '#kernel/language'
import type { Here } from '#kernel/web'
import { statusLink } from '../links.ts'
import type { CaseSeen } from '../see-case.ts'
import { t, word } from '../words.ts'
import { CaseWork } from './case-work.tsx'
import { Panel } from './person-panel.tsx'

type Props = CaseSeen & { here: Here }

export function CaseAside(props: Props): Html {
  const { found, clocks, complaint, keeper, status, panel } = props
  const rows: Array<SummaryRow | false> = [
    { name: t('col.person'), value: <Asker found={found} /> },
    found.email !== null && {
      name: t('case.email'),
      value: (
        <>
          <span dir="ltr">{found.email}</span>
          {!found.proven && <p class="quiet">{t('case.not-proven')}</p>}
        </>
      ),
    },
    found.on_behalf !== null && {
      name: t('case.on-behalf'),
      value: <bdi>{found.on_behalf}</bdi>,
    },
    found.needs !== null && { name: t('case.needs'), value: <bdi>{found.needs}</bdi> },
    { name: t('case.language'), value: formatLanguage(found.locale) },
  ]
  return (
    <>
      <h2>{t('case.about-person')}</h2>
      <Summary rows={rows.filter((row) => row !== false)} />
      {panel && <Panel panel={panel} person={found.person} />}
      {complaint && (
        <Summary
          rows={[
            { name: t('case.remedy-sought'), value: worded(complaint.remedy_sought) },
            { name: t('case.product'), value: worded(complaint.product) },
          ]}
        />
      )}
      {clocks.length > 0 && <h2>{t('case.clocks')}</h2>}
      {clocks.length > 0 && (
        <Summary
          rows={clocks.map((clock) => ({
            name: word('clock', clock.kind),
            value:
              clock.met_at !== null ? (
                <Time at={clock.met_at} />
              ) : clock.paused_at !== null ? (
                t('case.paused')
              ) : (
                <Deadline at={clock.due_at} />
              ),
          }))}
        />
      )}
      <Summary
        rows={[
          { name: t('case.reference'), value: <span dir="ltr">{found.reference}</span> },
          { name: t('case.came'), value: word('channel', found.channel) },
          {
            name: t('case.kept-by'),
            value: keeper === null ? t('nobody-yet') : <bdi>{keeper}</bdi>,
          },
        ]}
      />
      <CaseWork {...props} />
      <p>
        <a href={statusLink(status)}>{t('case.status-page')}</a>
      </p>
    </>
  )
}

const worded = (text: string) => (text === '' ? undefined : <bdi>{text}</bdi>)

const Asker = ({ found }: Pick<CaseSeen, 'found'>): Html => {
  const name = <bdi>{found.name === '' ? t('somebody') : found.name}</bdi>
  return found.person === null ? name : <a href={`/desk/people/${found.person}`}>{name}</a>
}
