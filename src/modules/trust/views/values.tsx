import { Tag } from '#html'
import { FigureWords, indicatorWords } from '#indicators'
import { promiseWords, t } from '../words.ts'

type Figure = {
  indicator: { name: string; unit: never }
  history: ReadonlyArray<{ period: string }>
  silence: { reason: string } | null
}
export type Value = {
  guideline: string
  number: number
  heading: string
  words: string
  locale: string
  link: string
  promises: Array<{ promise: { name: string }; figure: Figure | undefined }>
  clauses: Array<{ heading: string; link: string; locale: string }>
  missing: Array<'clause' | 'promise' | 'figure'>
}

/** Each value with what keeps it: what is missing is said as plainly as what is there. */
export const Values = ({ values }: { values: readonly Value[] }) => (
  <>
    {values.map((value) => (
      <article>
        <h3 lang={value.locale}>
          <a href={value.link}>{value.heading}</a>
        </h3>
        <p lang={value.locale} dir="auto">
          {value.words}
        </p>
        <ul>
          {value.clauses.map((clause) => (
            <li>
              {t('chain.clause')}{' '}
              <a href={clause.link} lang={clause.locale}>
                {clause.heading}
              </a>
            </li>
          ))}
          {value.promises.map(({ promise, figure }) => (
            <li>
              {promiseWords(promise.name)} <span class="quiet">{t('chain.kept')}</span>
              {figure && (
                <>
                  <br />
                  {indicatorWords(figure.indicator.name)}
                  {': '}
                  {figure.silence ? (
                    <span class="quiet">{t('withheld', { reason: figure.silence.reason })}</span>
                  ) : (
                    <FigureWords of={figure.history.at(-1) as never} unit={figure.indicator.unit} />
                  )}
                </>
              )}
            </li>
          ))}
          {value.missing.map((part) => (
            <li>
              <Tag tone="person">{t('chain.missing')}</Tag> {t(`missing.${part}`)}
            </li>
          ))}
        </ul>
      </article>
    ))}
  </>
)
