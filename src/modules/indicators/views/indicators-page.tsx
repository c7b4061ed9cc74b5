import { Button, Buttons, Table } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { wordsOf, type Followed } from './declared.tsx'
import { ChangeWords, FigureWords, warningWords } from './figure-words.tsx'
import { inUnit, periodWords } from './in-unit.ts'

export const IndicatorsPage: View<{ followed: Followed[] }> = ({ followed }) => {
  const warned = followed.filter((one) => one.warnings.length > 0)
  return {
    title: t('title'),
    lead: t('lead'),
    width: 'desk',
    main: (
      <>
        {warned.length > 0 && (
          <section>
            <h2>{t('read-with-care')}</h2>
            <ul>
              {warned.flatMap((one) =>
                one.warnings.map((warning) => (
                  <li>
                    <a href={`/desk/indicators/${one.indicator.name}`}>
                      {wordsOf(one.indicator.name)}
                    </a>
                    {': '}
                    {warningWords(warning, one.indicator.unit)}
                  </li>
                )),
              )}
            </ul>
          </section>
        )}
        <List
          title={t('promises')}
          lead={t('promises-lead')}
          followed={followed.filter((one) => one.indicator.counted)}
        />
        <List
          title={t('outcomes')}
          lead={t('outcomes-lead')}
          followed={followed.filter((one) => !one.indicator.counted)}
        />
        <Buttons>
          <Button kind="plain" href="/desk/indicators.csv">
            {t('as-csv')}
          </Button>
          <Button kind="plain" href="/desk/indicators.json">
            {t('as-json')}
          </Button>
        </Buttons>
      </>
    ),
  }
}

const List = ({ title, lead, followed }: { title: string; lead: string; followed: Followed[] }) => (
  <section>
    <h2>{title}</h2>
    <p class="quiet">{lead}</p>
    <Table
      caption={title}
      hideCaption
      rows={followed}
      columns={[
        {
          label: t('indicator'),
          head: true,
          show: ({ indicator }) => (
            <a href={`/desk/indicators/${indicator.name}`}>{wordsOf(indicator.name)}</a>
          ),
        },
        {
          label: t('latest'),
          show: ({ indicator, history }) => (
            <FigureWords of={history.at(-1)} unit={indicator.unit} />
          ),
        },
        {
          label: t('period'),
          show: ({ history }) => {
            const last = history.at(-1)
            return last ? periodWords(last.period) : ''
          },
        },
        {
          label: t('change'),
          show: ({ indicator, verdict }) => (
            <ChangeWords verdict={verdict} better={indicator.better} />
          ),
        },
        {
          label: t('target'),
          show: ({ indicator, target }) =>
            target === null
              ? ''
              : t('target-by', {
                  value: inUnit(target.value, indicator.unit),
                  until: periodWords(target.until),
                }),
        },
      ]}
    />
  </section>
)
