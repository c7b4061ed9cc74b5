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
  const awaited = figures.filter(({ history, silence }) => history.length === 0 && !silence)
  const known = figures.filter((figure) => !awaited.includes(figure))
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
      {known.length > 0 && <Known figures={known} />}
      {awaited.length > 0 && <Awaited figures={awaited} />}
    </>
  )
}

const Known = ({ figures }: { figures: readonly PublicFigure[] }) => (
  <Table
    caption={t('figures')}
    hideCaption
    rows={figures}
    columns={[
      { label: t('figures.name'), head: true, show: (figure) => <Named of={figure} /> },
      {
        label: t('figures.latest'),
        show: ({ indicator, history, silence }) =>
          silence ? (
            <span class="quiet">{t('withheld', { reason: silence.reason })}</span>
          ) : (
            <>
              <FigureWords of={history.at(-1)} unit={indicator.unit} />
              <br />
              <span class="quiet">{periodWords(history.at(-1)?.period ?? '')}</span>
            </>
          ),
      },
      {
        label: t('figures.change'),
        show: ({ indicator, verdict }) => (
          <ChangeWords verdict={verdict} better={indicator.better} />
        ),
      },
      ...(figures.some(({ target }) => target)
        ? [
            {
              label: t('figures.target'),
              show: ({ target, indicator }: PublicFigure) => aim(target, indicator),
            },
          ]
        : []),
    ]}
  />
)

/** What is measured too, of which no period has ended: named with its method, and not a table of nothing. */
const Awaited = ({ figures }: { figures: readonly PublicFigure[] }) => (
  <>
    <h3>{t('figures.awaited', { count: figures.length })}</h3>
    <p>{t('figures.awaited-lead')}</p>
    {figures.map((figure) => (
      <Named of={figure} />
    ))}
  </>
)

const Named = ({ of }: { of: PublicFigure }) => (
  <Details summary={indicatorWords(of.indicator.name)} plain>
    <Method of={of} />
  </Details>
)

const aim = (target: PublicFigure['target'], { unit }: PublicFigure['indicator']) =>
  target
    ? t('figures.target-by', {
        value: inUnit(target.value, unit),
        until: periodWords(target.until),
      })
    : t('figures.target-none')

const Method = ({ of }: { of: PublicFigure }) => (
  <>
    <p>{indicatorWords(of.indicator.name, '-means')}</p>
    <p>
      {t('figures.formula')}
      {': '}
      {indicatorWords(of.indicator.name, '-formula')}.{' '}
      {indicatorWords(of.indicator.name, '-source')} {indicatorWords(of.indicator.name, '-caution')}
    </p>
    {of.history.length === 0 && of.target && (
      <p>
        {t('figures.target')}
        {': '}
        {aim(of.target, of.indicator)}
      </p>
    )}
    {of.history.filter((row) => row.value !== null).length > 2 && (
      <History of={of as never} chart={undefined} />
    )}
  </>
)
