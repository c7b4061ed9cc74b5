import { Details, Figure, Table } from '#html'
import {
  ChangeWords,
  FigureWords,
  History,
  indicatorWords,
  inUnit,
  periodWords,
  warningWords,
  type PublicFigure,
} from '#indicators'
import { t } from '../words.ts'

/** Every figure with its interval, its change, its target and its warnings; where there is none, why. */
export const Figures = ({ figures }: { figures: readonly PublicFigure[] }) => {
  const shares = figures.flatMap((figure) => {
    const last = figure.history.at(-1)
    return figure.indicator.unit === 'percent' && last?.value != null
      ? [{ figure, last, value: last.value }]
      : []
  })
  const warned = figures.filter((figure) => figure.warnings.length > 0)
  return (
    <>
      {shares.length > 1 && (
        <Figure
          chart={{
            kind: 'bars',
            id: 'shares',
            title: t('figures.shares', { count: shares.length }),
            description: t('figures.shares-described'),
            format: { style: 'percent', maximumFractionDigits: 0 },
            domain: [0, 1],
            items: shares.map(({ figure, last, value }) => ({
              label: indicatorWords(figure.indicator.name),
              value,
              low: last.low,
              high: last.high,
              n: last.n,
            })),
          }}
          source={t('figures.shares-source')}
        />
      )}
      {warned.length > 0 && (
        <ul>
          {warned.flatMap((figure) =>
            figure.warnings.map((warning) => (
              <li>
                <strong>{indicatorWords(figure.indicator.name)}</strong>
                {': '}
                {warningWords(warning, figure.indicator.unit)}
              </li>
            )),
          )}
        </ul>
      )}
      <Table
        caption={t('figures')}
        hideCaption
        rows={figures}
        columns={[
          {
            label: t('figures.name'),
            head: true,
            show: (figure) => (
              <Details summary={indicatorWords(figure.indicator.name)} plain>
                <Method of={figure} />
              </Details>
            ),
          },
          {
            label: t('figures.latest'),
            show: ({ indicator, history, silence }) =>
              silence ? (
                <span class="quiet">{t('withheld', { reason: silence.reason })}</span>
              ) : (
                <>
                  <FigureWords of={history.at(-1)} unit={indicator.unit} />
                  {history.length > 0 && (
                    <>
                      <br />
                      <span class="quiet">{periodWords(history.at(-1)?.period ?? '')}</span>
                    </>
                  )}
                </>
              ),
          },
          {
            label: t('figures.change'),
            show: ({ indicator, verdict }) => (
              <ChangeWords verdict={verdict} better={indicator.better} />
            ),
          },
          {
            label: t('figures.target'),
            show: ({ indicator, target }) =>
              target
                ? t('figures.target-by', {
                    value: inUnit(target.value, indicator.unit),
                    until: periodWords(target.until),
                  })
                : '',
          },
        ]}
      />
    </>
  )
}

const Method = ({ of }: { of: PublicFigure }) => (
  <>
    <p>{indicatorWords(of.indicator.name, '-means')}</p>
    <p>
      {t('figures.formula')}
      {': '}
      {indicatorWords(of.indicator.name, '-formula')}.{' '}
      {indicatorWords(of.indicator.name, '-source')} {indicatorWords(of.indicator.name, '-caution')}
    </p>
    {of.history.filter((row) => row.value !== null).length > 2 && (
      <History of={of as never} chart={undefined} />
    )}
  </>
)
