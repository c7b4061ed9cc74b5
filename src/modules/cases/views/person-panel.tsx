// The person as an individual: earlier cases, how they wish to be met, what they agreed to.
import { Summary, Tag, Time, type Html, type SummaryRow } from '#html'
import { caseLink } from '../links.ts'
import type { PersonPanel } from '../person-panel.ts'
import { t, word } from '../words.ts'

export function Panel({ panel, person }: { panel: PersonPanel; person: string | null }): Html {
  const { wishes, agreed, history, total } = panel
  const rows: Array<SummaryRow | false> = [
    wishes.need !== null && { name: t('case.needs'), value: <bdi>{wishes.need}</bdi> },
    wishes.pronouns !== null && { name: t('panel.pronouns'), value: <bdi>{wishes.pronouns}</bdi> },
    agreed.length > 0 && {
      name: t('panel.agreed'),
      value: agreed.map(({ title, yes }) => (
        <span>
          <bdi>{title}</bdi>: {t(yes ? 'panel.yes' : 'panel.no')}
          <br />
        </span>
      )),
    },
  ]
  const shown = rows.filter((row) => row !== false)
  return (
    <>
      {shown.length > 0 && <Summary rows={shown} />}
      {history.length > 0 && (
        <>
          <h3>{t('panel.earlier')}</h3>
          <ul>
            {history.map((one) => (
              <li>
                <a href={caseLink(one.id)}>
                  <bdi>{one.subject}</bdi>
                </a>{' '}
                <span class="quiet">
                  {one.outcome === null ? word('state', one.state) : word('outcome', one.outcome)}{' '}
                  <Time at={one.opened_at} />
                </span>{' '}
                {one.track === 'complaint' && <Tag>{word('track', one.track)}</Tag>}
              </li>
            ))}
          </ul>
          {total > history.length + 1 && person !== null && (
            <p>
              <a href={`/desk/cases?what=all&person=${person}`}>{t('panel.all', { n: total })}</a>
            </p>
          )}
        </>
      )}
    </>
  )
}
