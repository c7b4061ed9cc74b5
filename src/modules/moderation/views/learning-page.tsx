import { Button, Details, Field, Form, Hidden, Summary, Table, Tag, Time } from '#html'
import { formatLanguage, say } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import type { seeLearning } from '../learn-see.ts'
import { t } from '../words.ts'

type Seen = NonNullable<(typeof seeLearning)['answers']>
type Reading = Seen['readings'][number]

export const LearningPage: View<Seen> = ({ readings, least }, here) => ({
  title: t('learning.title'),
  lead: t('learning.lead'),
  width: 'reading',
  crumbs: [{ href: '/desk/triage', label: t('triage.title') }],
  main: (
    <>
      {readings.map((one) => (
        <OneLanguage one={one} least={least} here={here} />
      ))}
      <h2>{t('learning.how')}</h2>
      <p>{t('learning.how-about')}</p>
      <p>{t('learning.limits')}</p>
    </>
  ),
})

export const ModelState = ({ of }: { of: Reading['models'][number]['state'] }) => (
  <Tag tone={of === 'in-use' ? 'done' : of === 'proposed' ? 'person' : 'plain'}>
    {say({ key: `moderation.learning.state.${of}` })}
  </Tag>
)

const OneLanguage = ({ one, least, here }: { one: Reading; least: Seen['least']; here: Here }) => {
  const own = one.models.find(({ state }) => state === 'in-use')
  return (
    <section aria-labelledby={`in-${one.language}`}>
      <h2 id={`in-${one.language}`}>{formatLanguage(one.language)}</h2>
      <Summary
        rows={[
          { name: t('learning.in-use'), value: <bdi>{own?.version ?? one.shipped}</bdi> },
          {
            name: t('learning.to-learn-from'),
            value: t('learning.decisions', {
              hidden: one.hidden,
              kept: one.kept,
              heldOut: one.heldOut,
            }),
          },
          ...(one.lesson
            ? [
                {
                  name: t('learning.last'),
                  value: (
                    <>
                      {say({ key: `moderation.learning.lesson.${one.lesson.state}` })},{' '}
                      <Time at={one.lesson.ended_at ?? one.lesson.asked_at} as="both" />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {one.models.length > 0 && <Versions one={one} />}
      {one.lesson?.state === 'asked' ? (
        <p role="status">{t('learning.learns')}</p>
      ) : one.enough ? (
        <Form action="/desk/learning">
          <Hidden name="language" value={one.language} />
          <Button kind="plain" next={t('learning.ask-next')}>
            {t('learning.ask')}
          </Button>
        </Form>
      ) : (
        <p>{t('learning.too-few', { ...least })}</p>
      )}
      {own && <BackToShipped one={one} here={here} />}
    </section>
  )
}

const Versions = ({ one }: { one: Reading }) => (
  <Table
    caption={t('learning.versions')}
    rows={one.models}
    columns={[
      {
        label: t('learning.version'),
        head: true,
        show: (row) => (
          <a href={`/desk/learning/${row.id}`}>
            <bdi>{row.version}</bdi>
          </a>
        ),
      },
      { label: t('learning.state-name'), show: (row) => <ModelState of={row.state} /> },
      { label: t('learning.examples'), number: true, show: (row) => row.examples },
      { label: t('learning.learnt-at'), show: (row) => <Time at={row.at} as="day" /> },
      { label: t('learning.reason'), show: (row) => <bdi>{row.reason || '–'}</bdi> },
    ]}
  />
)

const BackToShipped = ({ one, here }: { one: Reading; here: Here }) => (
  <Details summary={t('learning.back-to-shipped', { version: one.shipped })}>
    <Form action={`/desk/learning/restore/${one.language}`}>
      <Field
        name="reason"
        label={t('learning.why-back')}
        hint={t('learning.reason-hint')}
        value={here.value('reason')}
        error={here.error('reason')}
      />
      <Button kind="plain" next={t('learning.restore-next')}>
        {t('learning.restore')}
      </Button>
    </Form>
  </Details>
)
