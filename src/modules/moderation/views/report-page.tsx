// A member says which rule something breaks; anybody can give notice of what is illegal.
import { Button, Checkbox, Empty, Field, Form, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeNoticeForm, seeReportForm } from '../see-report-form.ts'
import { t } from '../words.ts'

type Answer = NonNullable<(typeof seeReportForm)['answers']>

export const ReportPage: View<Answer> = (answer, here) => ({
  title: t('report.title'),
  width: 'form',
  unlisted: true,
  main: (
    <>
      <Quoted answer={answer} here={here} />
      {answer.own ? (
        <Empty action={{ href: answer.link, label: t('report.back') }}>{t('no.own-report')}</Empty>
      ) : here.actor.person === null ? (
        <p>
          <a href={`/sign-in?then=${here.url.pathname}`}>{t('report.sign-in')}</a>
        </p>
      ) : (
        <ReportForm answer={answer} here={here} />
      )}
      <h2>{t('report.illegal')}</h2>
      <p>{t('report.illegal-text')}</p>
      <p>
        <Button kind="plain" href={`/notice?address=${here.origin}${answer.link}`}>
          {t('notice.title')}
        </Button>
      </p>
    </>
  ),
})

const Quoted = ({ answer, here }: { answer: Answer; here: Here }): Html => (
  <blockquote>
    <p lang={answer.locale === here.locale ? undefined : answer.locale} dir="auto">
      {answer.excerpt}
    </p>
    <p>
      <a href={answer.link}>
        <bdi>{answer.title}</bdi>
      </a>
    </p>
  </blockquote>
)

const ReportForm = ({ answer, here }: { answer: Answer; here: Here }): Html => (
  <Form action={`/report/${answer.kind}/${answer.id}`}>
    {answer.clauses.length > 0 && (
      <Field
        name="clause"
        type="radios"
        label={t('report.clause')}
        hint={t('report.clause-hint')}
        options={answer.clauses.map(({ clause, number, heading, words }) => ({
          value: clause,
          label: t('clause-line', { number, heading }),
          hint: words,
        }))}
        value={here.value('clause')}
        error={here.error('clause')}
        optional
      />
    )}
    <Field
      name="words"
      type="textarea"
      rows={3}
      label={t('report.words')}
      hint={t('report.words-hint')}
      value={here.value('words')}
      error={here.error('words')}
      most={4000}
      optional={answer.clauses.length > 0}
    />
    <Checkbox
      name="urgent"
      value="yes"
      label={t('report.urgent')}
      hint={t('report.urgent-hint', { n: answer.urgentHours })}
      checked={here.value('urgent') === 'yes'}
    />
    <Button next={t('report.next')}>{t('report.button')}</Button>
  </Form>
)

export const NoticePage: View<NonNullable<(typeof seeNoticeForm)['answers']>> = (
  { address, hours },
  here,
) => ({
  title: t('notice.title'),
  lead: t('notice.lead'),
  width: 'form',
  main: (
    <Form action="/notice">
      <Field
        name="addresses"
        type="textarea"
        rows={2}
        ltr
        label={t('notice.addresses')}
        hint={t('notice.addresses-hint')}
        value={here.value('addresses', address)}
        error={here.error('addresses')}
      />
      <Field
        name="law"
        type="textarea"
        rows={4}
        label={t('notice.law')}
        hint={t('notice.law-hint')}
        value={here.value('law')}
        error={here.error('law')}
        most={4000}
      />
      <Field
        name="name"
        label={t('notice.name')}
        autocomplete="name"
        value={here.value('name', here.actor.name)}
        error={here.error('name')}
      />
      <Field
        name="email"
        type="email"
        label={t('notice.email')}
        hint={t('notice.email-hint')}
        autocomplete="email"
        value={here.value('email')}
        error={here.error('email')}
        optional={here.actor.person !== null}
      />
      <Checkbox
        name="child"
        value="on"
        label={t('notice.child')}
        hint={t('notice.child-hint')}
        checked={here.value('child') !== ''}
      />
      <Checkbox
        name="faith"
        value="on"
        label={t('notice.faith')}
        error={here.error('faith')}
        checked={here.value('faith') !== ''}
      />
      <Button next={t('notice.next', { n: hours })}>{t('notice.button')}</Button>
    </Form>
  ),
})
