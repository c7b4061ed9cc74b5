// One appeal: what was said, what was decided and why, what the appellant says, and the answer.
import { Button, Deadline, Details, Field, Form, Stub, Tag, Time, type Html } from '#html'
import { formatLanguage } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import { appealLink } from '../links.ts'
import type { seeAppeal } from '../see-appeals.ts'
import { t } from '../words.ts'
import { AppealedDecision } from './appealed.tsx'
import { AnswerFields } from './appeal-answer.tsx'
import { DidList } from './parts.tsx'

type Answer = NonNullable<(typeof seeAppeal)['answers']>

export const AppealPage: View<Answer> = (answer, here) => {
  const { appeal, link } = answer
  return {
    title: t('appeals.one', { title: appeal.title }),
    crumbs: [{ href: '/desk/appeals', label: t('appeals.title') }],
    width: 'reading',
    unlisted: true,
    main: (
      <>
        <AppealedDecision appeal={appeal} clause={answer.clause} />
        {link !== null && (
          <p>
            <a href={link}>{t('in-place')}</a>
          </p>
        )}
        <h2>{t('appeals.answer')}</h2>
        {appeal.outcome === null ? <Judge answer={answer} here={here} /> : <Answered {...answer} />}
      </>
    ),
  }
}

const Answered = ({ appeal, instead }: Pick<Answer, 'appeal' | 'instead'>): Html => (
  <>
    <p>
      <Tag tone={appeal.outcome === 'rejected' ? 'plain' : 'done'}>
        {t(`outcome.${appeal.outcome ?? 'rejected'}`)}
      </Tag>{' '}
      {appeal.decided_at && <Time at={appeal.decided_at} as="both" />}
    </p>
    <blockquote dir="auto">{appeal.reasons}</blockquote>
    {instead !== null && (
      <>
        <h3>{t('lesser.instead')}</h3>
        <DidList {...instead} />
      </>
    )}
  </>
)

function Judge({ answer, here }: { answer: Answer; here: Here }): Html {
  const { appeal, may, bound, judges, outside } = answer
  const free = may === true && !bound
  return (
    <>
      <p>
        {t('appeal.waiting')} <Deadline at={appeal.due_at} />
      </p>
      {free ? (
        <Form action={appealLink(appeal.id)}>
          <AnswerFields appeal={appeal} here={here} />
        </Form>
      ) : (
        <Stub>{t(bound ? 'matter.bound' : 'no.took-part')}</Stub>
      )}
      {outside !== null && (
        <p>
          {t('outside.waiting')} <Deadline at={outside.until} />
        </p>
      )}
      {judges.length === 0 ? (
        <p>{t('outside.nobody')}</p>
      ) : (
        <p class="quiet">
          {t('outside.judges')} <bdi>{judges.join(', ')}</bdi>
        </p>
      )}
      <Details summary={t('outside.title')} open={judges.length === 0 && outside === null}>
        <Form action={`${appealLink(appeal.id)}/outside`}>
          <p>{t('outside.lead')}</p>
          <Field
            name="name"
            label={t('outside.name')}
            value={here.value('name')}
            error={here.error('name')}
          />
          <Field
            name="email"
            type="email"
            label={t('outside.email')}
            value={here.value('email')}
            error={here.error('email')}
          />
          <Field
            name="locale"
            type="select"
            label={t('outside.language')}
            options={answer.languages.map((value) => ({ value, label: formatLanguage(value) }))}
            value={here.value('locale', here.business.locale)}
            error={here.error('locale')}
          />
          <Field
            name="days"
            inputmode="numeric"
            label={t('outside.days')}
            value={here.value('days', 14)}
            error={here.error('days')}
          />
          <Button kind="plain" next={t('outside.next')}>
            {t('outside.button')}
          </Button>
        </Form>
      </Details>
    </>
  )
}
