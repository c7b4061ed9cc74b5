import { Button, Empty, Field, Form, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeSurveys } from '../see-surveys.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeSurveys)['answers']>
const tones = { draft: 'person', open: 'plain', closed: 'person', published: 'done' } as const

export const SurveysPage: View<Answer> = ({ surveys, mayStart, burden }, here) => ({
  title: t('place'),
  lead: t('desk.lead'),
  width: 'desk',
  main: (
    <>
      {mayStart && (
        <p class="buttons">
          <Button href="/desk/surveys/new">{t('start-survey')}</Button>
          <Button href="/desk/surveys/import" kind="plain">
            {t('import.title')}
          </Button>
        </p>
      )}
      {surveys.length === 0 ? (
        <Empty>{t('desk.empty')}</Empty>
      ) : (
        <Table
          caption={t('place')}
          hideCaption
          rows={surveys}
          columns={[
            {
              label: t('title'),
              head: true,
              show: (one) => (
                <a href={`/desk/surveys/${one.slug}`}>
                  <bdi>{one.title}</bdi>
                </a>
              ),
            },
            { label: t('audience-title'), show: (one) => word('audience', one.audience) },
            { label: t('mode-title'), show: (one) => word('mode', one.mode) },
            { label: t('wave'), number: true, show: (one) => one.wave },
            {
              label: t('desk.opened'),
              show: (one) => one.opened_at && <Time at={one.opened_at} as="day" />,
            },
            {
              label: t('state-title'),
              show: (one) => <Tag tone={tones[one.state]}>{word('state', one.state)}</Tag>,
            },
          ]}
        />
      )}
      {mayStart && (
        <>
          <h2>{t('burden.title')}</h2>
          <p>{t('burden.lead', burden)}</p>
          <Form action="/desk/surveys/burden">
            <Field
              name="most"
              type="number"
              min={1}
              max={24}
              label={t('burden.most')}
              value={here.value('most', burden.most)}
              error={here.error('most')}
            />
            <Field
              name="days"
              type="number"
              min={7}
              max={365}
              label={t('burden.days')}
              value={here.value('days', burden.days)}
              error={here.error('days')}
            />
            <Button kind="plain">{t('save')}</Button>
          </Form>
        </>
      )}
    </>
  ),
})
