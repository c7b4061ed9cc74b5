import { Button, Field, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeSurvey } from '../see-survey.ts'
import { audiences, modes, noTexts, readerHats, resultsFor, ways } from '../shapes.ts'
import { t, word } from '../words.ts'

export const TermsPage: View<NonNullable<(typeof seeSurvey)['answers']>> = (
  { survey, texts },
  here,
) => {
  const path = `/desk/surveys/${survey.slug}`
  const groups = survey.form.questions
    .filter(({ kind }) => kind === 'single')
    .map(({ key }) => ({ value: key, label: (texts.questions[key] ?? noTexts).text }))
  return {
    title: t('terms.title'),
    lead: t('terms.lead'),
    width: 'form',
    crumbs: [
      { href: '/desk/surveys', label: t('place') },
      { href: path, label: texts.title },
    ],
    main: (
      <Form action={`${path}/terms`}>
        <Field
          name="mode"
          type="radios"
          label={t('mode-title')}
          value={here.value('mode', survey.mode)}
          error={here.error('mode')}
          options={modes.map((one) => ({
            value: one,
            label: word('mode', one),
            hint: word('mode-hint', one),
          }))}
        />
        <Field
          name="readers"
          type="checkboxes"
          label={t('terms.readers')}
          hint={t('terms.readers-hint')}
          optional
          value={here.values('readers', survey.readers)}
          error={here.error('readers')}
          options={readerHats.map((one) => ({ value: one, label: word('reader', one) }))}
        />
        <Field
          name="audience"
          type="radios"
          label={t('audience-title')}
          value={here.value('audience', survey.audience)}
          error={here.error('audience')}
          options={audiences.map((one) => ({ value: one, label: word('audience', one) }))}
        />
        <Field
          name="ways"
          type="checkboxes"
          label={t('terms.ways')}
          value={here.values('ways', survey.ways)}
          error={here.error('ways')}
          options={ways.map((one) => ({
            value: one,
            label: word('way', one),
            hint: word('way-hint', one),
          }))}
        />
        <Field
          name="scores"
          type="number"
          min={5}
          label={t('terms.scores')}
          hint={t('terms.scores-hint')}
          value={here.value('scores', survey.scores)}
          error={here.error('scores')}
        />
        <Field
          name="comments"
          type="number"
          min={10}
          label={t('terms.comments')}
          hint={t('terms.comments-hint')}
          value={here.value('comments', survey.comments)}
          error={here.error('comments')}
        />
        <Field
          name="breakdowns"
          type="number"
          min={30}
          label={t('terms.breakdowns')}
          hint={t('terms.breakdowns-hint')}
          value={here.value('breakdowns', survey.breakdowns)}
          error={here.error('breakdowns')}
        />
        {groups.length > 0 && (
          <>
            <Field
              name="unit"
              type="select"
              label={t('terms.unit')}
              hint={t('terms.unit-hint')}
              choose
              optional
              value={here.value('unit', survey.form.unit)}
              error={here.error('unit')}
              options={groups}
            />
            <Field
              name="part"
              type="select"
              label={t('terms.part')}
              hint={t('terms.part-hint')}
              choose
              optional
              value={here.value('part', survey.form.part)}
              error={here.error('part')}
              options={groups}
            />
          </>
        )}
        <Field
          name="resultsFor"
          type="radios"
          label={t('terms.results-for')}
          value={here.value('resultsFor', survey.results_for)}
          error={here.error('resultsFor')}
          options={resultsFor.map((one) => ({ value: one, label: word('results-for', one) }))}
        />
        <Field
          name="closesOn"
          type="date"
          label={t('terms.closes')}
          hint={t('terms.closes-hint')}
          optional
          value={here.value('closesOn', survey.closes_on)}
          error={here.error('closesOn')}
        />
        <Field
          name="reminders"
          type="number"
          min={0}
          max={2}
          label={t('terms.reminders')}
          hint={t('terms.reminders-hint')}
          value={here.value('reminders', survey.reminders)}
          error={here.error('reminders')}
        />
        <Field
          name="keepDays"
          type="number"
          min={30}
          max={3650}
          label={t('terms.keep')}
          hint={t('terms.keep-hint')}
          value={here.value('keepDays', survey.keep_days)}
          error={here.error('keepDays')}
        />
        <Button>{t('save')}</Button>
      </Form>
    ),
  }
}
