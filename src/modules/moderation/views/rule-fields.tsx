import { Field, type Html } from '#html'
import type { Here } from '#kernel/web'
import { ruleDoes, ruleKinds, ruleThens } from '../rule-shapes.ts'
import { ruleWord, t } from '../words.ts'

type Written = {
  kind: string
  patterns: readonly string[]
  does: string
  severity: number
  promise_hours: number
  afterwards: string
}

/** What a rule says: what it looks for, what follows, by when a person looks, and why there is such a rule. */
export const RuleFields = ({ here, was }: { here: Here; was?: Written }): Html => (
  <>
    <Field
      name="kind"
      label={t('rules.kind')}
      type="radios"
      value={here.value('kind', was?.kind ?? 'words')}
      options={ruleKinds.map((value) => ({
        value,
        label: ruleWord('kind', value),
        hint: ruleWord('kind-hint', value),
      }))}
    />
    <Field
      name="patterns"
      label={t('rules.patterns')}
      hint={t('rules.patterns-hint')}
      type="textarea"
      rows={6}
      value={here.value('patterns', was?.patterns.join('\n'))}
      error={here.error('patterns')}
    />
    <Field
      name="does"
      label={t('rules.does')}
      type="radios"
      value={here.value('does', was?.does)}
      error={here.error('does')}
      options={ruleDoes.map((value) => ({ value, label: ruleWord('does', value) }))}
    />
    <Field
      name="severity"
      label={t('rules.severity')}
      type="select"
      value={here.value('severity', String(was?.severity ?? 1))}
      options={['0', '1', '2', '3'].map((value) => ({ value, label: ruleWord('severity', value) }))}
    />
    <Field
      name="hours"
      label={t('rules.hours')}
      hint={t('rules.hours-hint')}
      type="number"
      min="1"
      max="168"
      value={here.value('hours', String(was?.promise_hours ?? 24))}
      error={here.error('hours')}
    />
    <Field
      name="afterwards"
      label={t('rules.afterwards')}
      type="radios"
      value={here.value('afterwards', was?.afterwards ?? 'publish')}
      options={ruleThens.map((value) => ({ value, label: ruleWord('afterwards', value) }))}
    />
    <Field
      name="why"
      label={t('rules.why')}
      hint={t('rules.why-hint')}
      type="textarea"
      rows={3}
      value={here.value('why')}
      error={here.error('why')}
    />
  </>
)
