import { Button, Details, Field, Form, Table, Time } from '#html'
import { formatLanguage, formatNumber, say } from '#kernel/language'
import type { Here } from '#kernel/web'
import { automationLink } from '../links.ts'
import { sentences, t, word } from '../words.ts'
import type { Seen } from './automation-page.tsx'

/** What was found when somebody looked whether it treats people alike, and what was done about it. */
export const Checks = ({ seen, here }: { seen: Seen; here: Here }) => (
  <>
    <h2>{t('checks')}</h2>
    {seen.checks.length === 0 && <p>{t('checks.none')}</p>}
    {seen.checks.map((check) => (
      <section>
        <h3>
          {word('check', check.kind)}, <Time at={check.at} as="day" />
        </h3>
        <p class="meta">
          <span>{word('check', String(check.passed))}</span>
          <span>{t('version', { version: check.version })}</span>
          {check.outside !== '' && (
            <span>
              {t('check.by')} <bdi>{check.outside}</bdi>
            </span>
          )}
        </p>
        {sentences(check.report.says).map((one) => (
          <p dir="auto">{one}</p>
        ))}
        <Groups groups={check.report.groups ?? []} />
        {check.remedy !== '' && (
          <p>
            {t('check.remedy')} <bdi>{check.remedy}</bdi>
          </p>
        )}
      </section>
    ))}
    {seen.may.check === true && <CheckForm name={seen.name} here={here} />}
  </>
)

/** A report keeps the code of a language: whoever reads it has its name in their own. */
const groupWord = ({ key, values = {} }: NonNullable<Group['say']>): string => {
  const { language } = values
  return say({
    key,
    values:
      typeof language === 'string' ? { ...values, language: formatLanguage(language) } : values,
  })
}

type Group = NonNullable<Seen['checks'][number]['report']['groups']>[number]

const Groups = ({ groups }: { groups: readonly Group[] }) =>
  groups.length === 0 ? null : (
    <Table
      caption={t('check.groups')}
      rows={groups}
      columns={[
        {
          label: t('check.group'),
          head: true,
          show: (row) => (row.say ? groupWord(row.say) : <bdi>{row.group}</bdi>),
        },
        {
          label: t('check.people'),
          number: true,
          show: (row) =>
            row.people === null ? t('check.hidden') : t('check.about', { n: row.people }),
        },
        {
          label: t('check.share'),
          number: true,
          show: (row) =>
            row.share === null
              ? t('check.hidden')
              : formatNumber(row.share, { style: 'percent', maximumFractionDigits: 0 }),
        },
      ]}
    />
  )

const CheckForm = ({ name, here }: { name: string; here: Here }) => (
  <Details summary={t('check.add')} open={here.error('found') !== undefined}>
    <Form action={`${automationLink(name)}/checks`}>
      <Field
        name="kind"
        label={t('check.kind')}
        type="radios"
        value={here.value('kind', 'fairness')}
        options={(['fairness', 'quality'] as const).map((value) => ({
          value,
          label: word('check', value),
        }))}
      />
      <Field
        name="passed"
        label={t('check.passed')}
        type="radios"
        value={here.value('passed')}
        error={here.error('passed')}
        options={[
          { value: 'yes', label: t('check.true') },
          { value: 'no', label: t('check.false') },
          { value: 'unclear', label: t('check.null') },
        ]}
      />
      <Field
        name="outside"
        label={t('check.outside')}
        optional
        value={here.value('outside')}
        error={here.error('outside')}
      />
      <Field
        name="found"
        label={t('check.found')}
        type="textarea"
        most={2000}
        value={here.value('found')}
        error={here.error('found')}
      />
      <Field
        name="remedy"
        label={t('check.remedy')}
        type="textarea"
        optional
        most={2000}
        value={here.value('remedy')}
        error={here.error('remedy')}
      />
      <Button kind="plain" next={t('check.next')}>
        {t('check.keep')}
      </Button>
    </Form>
  </Details>
)
