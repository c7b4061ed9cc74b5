import {
  Button,
  Checkbox,
  Details,
  Empty,
  Field,
  Form,
  Hidden,
  Summary,
  Tag,
  Time,
  type Html,
} from '#html'
import type { Here, View } from '#kernel/web'
import type { seeAssessments, seeUses } from '../see-breaches.ts'
import { t, word } from '../words.ts'
import { deskCrumbs } from './desk-page.tsx'

const texts = ['about', 'need', 'risks', 'measures'] as const
type Seen = NonNullable<(typeof seeAssessments)['answers']>

export const AssessmentsPage: View<Seen> = ({ assessments }, here) => ({
  title: t('assessments-title'),
  lead: t('assessments-lead'),
  crumbs: deskCrumbs(),
  main: (
    <>
      {assessments.length === 0 && <Empty>{t('assessments-empty')}</Empty>}
      {assessments.map((one) => (
        <section class="letter">
          <h2>
            <bdi>{one.title}</bdi>
          </h2>
          <p class="meta">
            <Tag tone={one.residual === 'high' ? 'harm' : 'plain'}>
              {word('residual', one.residual)}
            </Tag>
            <Time at={one.written_at} as="day" />
            <span>
              {t('look-again')} <Time at={one.review_at} as="day" />
            </span>
          </p>
          <Summary
            rows={[
              ...texts.map((name) => ({ name: t(`assess-${name}`), value: one[name] })),
              { name: t('assess-advice'), value: one.advice || undefined },
            ]}
          />
          <Details summary={t('assess-again')} open={here.value('replaces') === one.id}>
            <AssessForm here={here} of={one} />
          </Details>
        </section>
      ))}
      <Details
        summary={t('assess')}
        open={
          assessments.length === 0 ||
          (here.value('title') !== undefined && here.value('replaces') === undefined)
        }
      >
        <AssessForm here={here} />
      </Details>
    </>
  ),
})

/** A new one, or the same looked at again: what was typed last, else what stands. */
function AssessForm({ here, of }: { here: Here; of?: Seen['assessments'][number] }): Html {
  const mine = here.value('replaces') === of?.id
  const error = (name: string) => (mine ? here.error(name) : undefined)
  const value = (name: 'title' | 'residual' | 'advice' | (typeof texts)[number]) =>
    mine ? here.value(name, of?.[name]) : of?.[name]
  return (
    <Form action="/desk/privacy/assessments">
      {of && <Hidden name="replaces" value={of.id} />}
      <Field name="title" label={t('assess-title')} value={value('title')} error={error('title')} />
      {texts.map((name) => (
        <Field
          name={name}
          type="textarea"
          rows={4}
          label={t(`assess-${name}`)}
          hint={t(`assess-${name}-hint`)}
          value={value(name)}
          error={error(name)}
        />
      ))}
      <Field
        name="residual"
        type="radios"
        label={t('assess-residual')}
        value={value('residual')}
        error={error('residual')}
        options={(['low', 'medium', 'high'] as const).map((level) => ({
          value: level,
          label: word('residual', level),
        }))}
      />
      <Field
        name="advice"
        type="textarea"
        rows={2}
        label={t('assess-advice')}
        optional
        value={value('advice')}
        error={error('advice')}
      />
      <Field
        name="months"
        type="number"
        label={t('assess-months')}
        value={mine ? here.value('months', '12') : '12'}
        error={error('months')}
      />
      <Button next={t('assess-next')}>{t('assess-keep')}</Button>
    </Form>
  )
}

export const UsesPage: View<NonNullable<(typeof seeUses)['answers']>> = ({ uses, me }, here) => ({
  title: t('uses-title'),
  lead: t('uses-lead'),
  crumbs: deskCrumbs(),
  main: (
    <>
      {uses.length === 0 && <Empty>{t('uses-empty')}</Empty>}
      {uses.map((one) => (
        <section class="letter">
          <h2>
            <bdi>{one.title}</bdi>
          </h2>
          <p class="meta">
            <Tag tone={one.state === 'proposed' ? 'person' : 'done'}>{word('use', one.state)}</Tag>
            <Time at={one.proposed_at} as="day" />
          </p>
          <p dir="auto">{one.purpose}</p>
          <p dir="auto">
            {one.data} · {one.people}
          </p>
          {one.forbidden.map((use) => (
            <p>
              <Tag tone="harm">{word('forbidden', use)}</Tag>
            </p>
          ))}
          {one.why && <p dir="auto">{one.why}</p>}
          {one.state === 'proposed' && one.proposed_by === me && <p>{t('use-other')}</p>}
          {one.state === 'proposed' && one.proposed_by !== me && (
            <Form action={`/desk/privacy/uses/${one.id}`}>
              <Field name="why" label={t('use-why')} />
              <p class="buttons">
                {one.forbidden.length === 0 && (
                  <Button kind="plain" name="decision" value="approved">
                    {t('use-approve')}
                  </Button>
                )}
                <Button kind="danger" name="decision" value="refused">
                  {t('use-refuse')}
                </Button>
              </p>
            </Form>
          )}
        </section>
      ))}
      <h2>{t('propose-title')}</h2>
      <Form action="/desk/privacy/uses">
        <Field
          name="title"
          label={t('assess-title')}
          value={here.value('title')}
          error={here.error('title')}
        />
        <Field
          name="purpose"
          type="textarea"
          rows={3}
          label={t('use-purpose')}
          value={here.value('purpose')}
          error={here.error('purpose')}
        />
        <Field
          name="data"
          label={t('use-data')}
          value={here.value('data')}
          error={here.error('data')}
        />
        <Field
          name="people"
          label={t('use-people')}
          value={here.value('people')}
          error={here.error('people')}
        />
        <fieldset>
          <legend>{t('use-check')}</legend>
          {(['discriminate', 'manipulate', 'score', 'sell'] as const).map((use) => (
            <Checkbox name="forbidden" value={use} label={word('forbidden', use)} />
          ))}
        </fieldset>
        <Button next={t('propose-next')}>{t('propose')}</Button>
      </Form>
    </>
  ),
})
