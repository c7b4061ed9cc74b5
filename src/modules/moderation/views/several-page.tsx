// Several matters with all their words, to be decided alike; the words stay before the eyes of whoever decides.
import { Button, Empty, Field, Form, Hidden, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeSeveral } from '../see-several.ts'
import { t } from '../words.ts'

type Answer = NonNullable<(typeof seeSeveral)['answers']>

export const SeveralPage: View<Answer> = (answer, here) => ({
  title: t('several.title', { n: answer.chosen.length }),
  crumbs: [{ href: '/desk/moderation', label: t('queue.title') }],
  width: 'desk',
  unlisted: true,
  main:
    answer.chosen.length === 0 ? (
      <Empty action={{ href: '/desk/moderation', label: t('queue.title') }}>
        {t('several.empty')}
      </Empty>
    ) : (
      <>
        {answer.chosen.map((one) => (
          <article class="report">
            <p class="meta">
              <strong>
                <bdi>{one.title}</bdi>
              </strong>
              <bdi>{one.name ?? t('somebody')}</bdi>
              {one.space_name !== null && <bdi>{one.space_name}</bdi>}
            </p>
            <blockquote dir="auto" lang={one.locale}>
              {one.words.slice(0, 2000)}
            </blockquote>
          </article>
        ))}
        <Form action="/desk/moderation/several" label={t('decide.keep')}>
          <Chosen answer={answer} />
          <Hidden name="content" value="keep" />
          <Button kind="plain" icon="check" next={t('several.undo')}>
            {t('several.keep')}
          </Button>
        </Form>
        <Restrict answer={answer} here={here} />
      </>
    ),
})

const Chosen = ({ answer }: { answer: Answer }): Html => (
  <>
    {answer.chosen.map((one) => (
      <Hidden name="matters" value={one.id} />
    ))}
  </>
)

const Restrict = ({ answer, here }: { answer: Answer; here: Here }): Html => (
  <Form action="/desk/moderation/several" label={t('decide.restrict')}>
    <Chosen answer={answer} />
    <Hidden name="content" value="hide" />
    {answer.clauses.length > 0 && (
      <Field
        name="clause"
        type="radios"
        label={t('clause')}
        options={answer.clauses.map(({ clause, number, heading }) => ({
          value: clause,
          label: t('clause-line', { number, heading }),
        }))}
        value={here.value('clause')}
        error={here.error('clause')}
      />
    )}
    <Field
      name="facts"
      type="textarea"
      rows={3}
      label={t('decide.facts')}
      value={here.value('facts')}
      error={here.error('facts')}
      most={4000}
    />
    <Button kind="danger" next={t('several.undo')}>
      {t('several.hide')}
    </Button>
  </Form>
)
