import { Button, Empty, Field, Form, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeRuleForm } from '../rule-see.ts'
import type { seeRules } from '../rule-see-all.ts'
import { ruleWord, t } from '../words.ts'
import { RuleFields } from './rule-fields.tsx'

export const RulesPage: View<NonNullable<(typeof seeRules)['answers']>> = ({ rules }) => ({
  title: t('rules.title'),
  lead: t('rules.lead'),
  width: 'desk',
  crumbs: [{ href: '/desk/triage', label: t('triage.title') }],
  main: (
    <>
      <p class="buttons">
        <Button href="/desk/rules/new">{t('rules.write')}</Button>
      </p>
      {rules.length === 0 ? (
        <Empty>{t('rules.empty')}</Empty>
      ) : (
        <Table
          caption={t('rules.title')}
          hideCaption
          rows={rules}
          columns={[
            {
              label: t('rules.name'),
              head: true,
              show: (one) => (
                <a href={`/desk/rules/${one.id}`}>
                  <bdi>{one.name}</bdi>
                </a>
              ),
            },
            { label: t('rules.state'), show: (one) => <State of={one.state} /> },
            { label: t('space'), show: (one) => <bdi>{one.space ?? t('everywhere')}</bdi> },
            {
              label: t('rules.does'),
              show: (one) => (one.does ? ruleWord('does', one.does) : '–'),
            },
            { label: t('rules.version'), number: true, show: (one) => one.version },
            {
              label: t('rules.ends'),
              show: (one) => (one.expires_at ? <Time at={one.expires_at} as="day" /> : '–'),
            },
          ]}
        />
      )}
    </>
  ),
})

export const State = ({ of }: { of: 'draft' | 'live' | 'expired' }) => (
  <Tag tone={of === 'live' ? 'done' : of === 'draft' ? 'person' : 'plain'}>
    {ruleWord('state', of)}
  </Tag>
)

export const RuleFormPage: View<NonNullable<(typeof seeRuleForm)['answers']>> = (
  { spaces },
  here,
) => ({
  title: t('rules.write'),
  lead: t('rules.write-lead'),
  width: 'form',
  crumbs: [{ href: '/desk/rules', label: t('rules.title') }],
  main: (
    <Form action="/desk/rules/new">
      <Field
        name="name"
        label={t('rules.name')}
        value={here.value('name')}
        error={here.error('name')}
      />
      <Field
        name="space"
        label={t('space')}
        type="select"
        optional
        choose
        hint={t('rules.space-hint')}
        value={here.value('space')}
        options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <RuleFields here={here} />
      <Button next={t('rules.write-next')}>{t('rules.keep-draft')}</Button>
    </Form>
  ),
})
