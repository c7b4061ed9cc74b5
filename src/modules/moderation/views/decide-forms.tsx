// Two ways to decide: leave it, with one press; or restrict, with clause and facts. Whatever is proposed can be changed.
import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import { formatLanguage } from '#kernel/language'
import type { Here } from '#kernel/web'
import { filterQuery } from '../list-queue.ts'
import { matterLink } from '../links.ts'
import { accountMeasures, contents, reaches } from '../shapes.ts'
import { accountWord, contentWord, t } from '../words.ts'
import { Pressed, withoutTitle } from './parts.tsx'
import type { MatterSeen } from './matter-page.tsx'
import { categories, Scope } from './decide-scope.tsx'
import { Proportion } from './proportion.tsx'

type Props = { seen: MatterSeen; here: Here }

export function DecideForms({ seen, here }: Props): Html {
  const { matter, filters, next } = seen
  const action = `${matterLink(matter.id)}${filterQuery(filters)}`
  return (
    <section id="decide">
      <h2>{t('decide.title')}</h2>
      <Form action={action} class="form decide-keep" label={t('decide.keep')}>
        {next !== null && <Hidden name="next" value={next} />}
        <Hidden name="content" value="keep" />
        <Pressed by="r">
          <Button kind="plain" icon="check" next={t('decide.keep-next')}>
            {t('decide.keep')}
          </Button>
        </Pressed>
      </Form>
      <Form action={action} label={t('decide.restrict')}>
        {next !== null && <Hidden name="next" value={next} />}
        <Clauses seen={seen} here={here} />
        <Field
          name="facts"
          type="textarea"
          rows={3}
          label={t('decide.facts')}
          hint={t('decide.facts-hint', {
            language: formatLanguage(matter.reads ?? here.business.locale),
          })}
          value={here.value('facts', proposedFacts(seen))}
          error={here.error('facts')}
          most={4000}
        />
        <Further seen={seen} here={here} />
        <Pressed by="d">
          <Button kind="danger" next={t('decide.next')}>
            {t('decide.button')}
          </Button>
        </Pressed>
      </Form>
    </section>
  )
}

const Clauses = ({ seen, here }: Props): Html | null =>
  seen.clauses.length === 0 ? null : (
    <Field
      name="clause"
      type="radios"
      label={t('clause')}
      hint={t('decide.clause-hint')}
      options={seen.clauses.map(({ clause, number, heading, title }) => ({
        value: clause,
        label: heading,
        hint: `${title}, ${number}`,
      }))}
      value={here.value('clause', proposedClause(seen))}
      error={here.error('clause')}
    />
  )

/** Beyond taking it out of sight: what is left alone most of the time. */
function Further({ seen, here }: Props): Html {
  const { standing, hides } = seen
  const step = standing?.next ?? null
  const problem = ['content', 'account', 'days', 'law', 'reach', 'territory', 'keywords'].some(
    (name) => here.error(name) !== undefined,
  )
  return (
    <Details
      summary={t('decide.further')}
      open={problem || here.value('account', 'none') !== 'none'}
    >
      <Proportion seen={seen} />
      <Field
        name="content"
        type="radios"
        label={t('decide.content')}
        options={contents.map((value) => ({ value, label: contentWord(value) }))}
        value={here.value('content', hides ? 'hide' : 'keep')}
        error={here.error('content')}
      />
      {standing !== null && (
        <>
          <p class="quiet">
            {t('decide.points', { n: standing.points })}
            {step && (
              <> {t('decide.step', { points: step.points, what: accountWord(step.account) })}</>
            )}
          </p>
          <Field
            name="account"
            type="radios"
            label={t('decide.account')}
            options={accountMeasures.map((value) => ({
              value,
              label: accountWord(value),
              hint: t(`account-hint.${value}`),
            }))}
            value={here.value('account', 'none')}
            error={here.error('account')}
          />
          <Field
            name="days"
            inputmode="numeric"
            label={t('decide.days')}
            hint={t('decide.days-hint')}
            value={here.value('days', standing.here?.days)}
            error={here.error('days')}
            optional
          />
          <Field
            name="reach"
            type="radios"
            label={t('decide.reach')}
            options={reaches.map((value) => ({ value, label: t(`reach.${value}`) }))}
            value={here.value('reach', 'space')}
            error={here.error('reach')}
          />
          <Field
            name="weight"
            type="select"
            label={t('decide.weight')}
            hint={t('decide.weight-hint', { n: seen.terms.strike_days })}
            options={[0, 1, 2, 3, 4].map((n) => ({ value: String(n), label: t('points', { n }) }))}
            value={here.value('weight')}
            choose
            optional
            error={here.error('weight')}
          />
        </>
      )}
      <Field
        name="law"
        label={t('decide.law')}
        hint={t('decide.law-hint')}
        value={here.value('law', seen.reports.find((one) => one.law !== '')?.law.slice(0, 200))}
        error={here.error('law')}
        optional
      />
      <Field
        name="category"
        type="select"
        label={t('decide.category')}
        options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        value={here.value('category', seen.matter.suggestion?.category ?? categories[0])}
        error={here.error('category')}
      />
      <Scope here={here} />
    </Details>
  )
}

/** The clause most reports name, or the machine's, unless it is hidden. */
function proposedClause({ reports, matter, clauses }: MatterSeen): string {
  const named = reports.find((one) => one.clause !== null)?.clause
  const same = clauses.find(
    (one) => named && one.guideline === named.guideline && one.number === named.number,
  )
  return same?.clause ?? matter.suggestion?.clause ?? ''
}

/** What it says, quoted, so that a decision takes few keystrokes and still rests on words. */
const proposedFacts = ({ matter }: MatterSeen): string =>
  t('decide.quoted', {
    words: withoutTitle(matter.words, matter.title).replaceAll(/\s+/g, ' ').slice(0, 240),
  })
