import { Button, Empty, Form, Hidden, Row, Rows, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeMySurveys } from '../see-my-surveys.ts'
import { t, word } from '../words.ts'

export const MinePage: View<NonNullable<(typeof seeMySurveys)['answers']>> = ({
  open,
  back,
  quiet,
}) => ({
  title: t('place-mine'),
  lead: t('mine.lead'),
  width: 'reading',
  main: (
    <>
      <h2>{t('mine.open')}</h2>
      {open.length === 0 ? (
        <Empty>{t('mine.none-open')}</Empty>
      ) : (
        <Rows label={t('mine.open')}>
          {open.map((one) => (
            <Row
              href={`/surveys/${one.slug}`}
              title={one.title}
              meta={[
                word('mode', one.mode),
                one.closes_on !== null &&
                  t('mine.until', { day: new Date(`${one.closes_on}T12:00:00Z`) }),
              ]}
            />
          ))}
        </Rows>
      )}
      <h2>{t('mine.back')}</h2>
      {back.length === 0 ? (
        <Empty>{t('mine.none-back')}</Empty>
      ) : (
        <Rows label={t('mine.back')}>
          {back.map((one) => (
            <Row
              href={`/surveys/${one.slug}/results`}
              title={one.title}
              meta={[one.published_at && <Time at={one.published_at} as="day" />]}
            />
          ))}
        </Rows>
      )}
      <h2>{t('mine.quiet-title')}</h2>
      <p>{quiet ? t('mine.is-quiet') : t('mine.not-quiet')}</p>
      <Form action={quiet ? '/me/surveys/ask' : '/me/surveys/quiet'}>
        {!quiet && <Hidden name="quiet" value="on" />}
        <Button kind="plain">{quiet ? t('mine.ask') : t('mine.quiet')}</Button>
      </Form>
    </>
  ),
})
