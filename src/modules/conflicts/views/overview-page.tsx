import {
  Button,
  Deadline,
  Details,
  Empty,
  Field,
  Form,
  Person,
  Table,
  Tag,
  Time,
  type Html,
} from '#html'
import { say } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import type { seeOverview } from '../see-overview.ts'
import { verdicts } from '../shapes.ts'
import { t, verdictWord } from '../words.ts'

type Answer = NonNullable<(typeof seeOverview)['answers']>

export const OverviewPage: View<Answer> = (answer, here) => ({
  title: t('overview.title'),
  lead: t('overview.lead'),
  width: 'desk',
  main: (
    <>
      <p>
        <a href="/me/conflicts">{t('overview.mine')}</a>
      </p>
      <h2>{t('emergencies')}</h2>
      {answer.emergencies.length === 0 ? (
        <Empty>{t('emergencies.empty')}</Empty>
      ) : (
        answer.emergencies.map((one) => <Emergency one={one} here={here} />)
      )}
      <h2>{t('overview.people', { year: String(answer.year) })}</h2>
      <Table
        caption={t('overview.people', { year: String(answer.year) })}
        hideCaption
        rows={answer.people}
        columns={[
          {
            label: t('name'),
            head: true,
            show: (one) => <Person name={one.name} demo={one.demo} />,
          },
          {
            label: t('hats'),
            show: (one) => one.hats.map((hat) => say({ key: `people.hat.${hat}` })).join(', '),
          },
          { label: t('standing'), number: true, show: (one) => one.standing },
          {
            label: t('declared'),
            show: (one) =>
              one.declared === null ? (
                <Tag tone="person">{t('declared.not-yet')}</Tag>
              ) : (
                <Time at={one.declared} />
              ),
          },
        ]}
      />
    </>
  ),
})

function Emergency({ one, here }: { one: Answer['emergencies'][number]; here: Here }): Html {
  const own = one.person !== null && one.person === here.actor.person
  return (
    <section>
      <h3>
        {t.rich('emergency.head', {
          who: <bdi>{one.name ?? t('gone')}</bdi>,
          whom: <bdi>{one.about_name ?? t('gone')}</bdi>,
        })}
      </h3>
      <p class="meta">
        <Time at={one.made_at} as="both" />
        <span>{one.used_at === null ? t('emergency.unused') : t('emergency.used')}</span>
        {one.reviewed_at === null && <Deadline at={one.review_by} />}
      </p>
      <blockquote dir="auto">{one.why}</blockquote>
      {one.verdict !== null && (
        <p>
          <Tag tone={one.verdict === 'right' ? 'done' : 'harm'}>{verdictWord(one.verdict)}</Tag>{' '}
          <bdi>{one.words}</bdi>
        </p>
      )}
      {one.verdict === null && own && <p class="quiet">{t('emergency.own')}</p>}
      {one.verdict === null && !own && (
        <Details summary={t('emergency.judge')} open={here.value('override') === one.id}>
          <Form action={`/desk/conflicts/${one.id}/judge`}>
            <Field
              name="verdict"
              type="radios"
              label={t('emergency.was-it')}
              options={verdicts.map((value) => ({ value, label: verdictWord(value) }))}
              value={here.value('verdict')}
              error={here.error('verdict')}
            />
            <Field
              name="words"
              type="textarea"
              rows={3}
              label={t('emergency.words')}
              value={here.value('words')}
              error={here.error('words')}
              most={2000}
            />
            <Button kind="plain" next={t('emergency.judge-next')}>
              {t('emergency.judge')}
            </Button>
          </Form>
        </Details>
      )}
    </section>
  )
}
