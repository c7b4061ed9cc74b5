// What else can be done with a case: hand it over, put it aside, describe, merge, split, close. Each a plain form.
import { Button, Checkbox, Details, Field, Form, type Html } from '#html'
import { formatDateTime, localDay } from '#kernel/language'
import { excerptOf } from '#kernel/text'
import type { Here } from '#kernel/web'
import { mistakeFrom } from '#commitments'
import { caseLink } from '../links.ts'
import type { CaseSeen } from '../see-case.ts'
import { t } from '../words.ts'

type Props = CaseSeen & { here: Here }

export function CaseWork(props: Props): Html | null {
  const { found, may } = props
  if (may.work !== true) return null
  if (found.merged_into !== null)
    return (
      <Form class="press" action={`${caseLink(found.id)}/unmerge`}>
        <Button kind="plain">{t('work.unmerge')}</Button>
      </Form>
    )
  return (
    <>
      <Keep {...props} />
      <Describe {...props} />
      {found.state !== 'closed' && <Aside {...props} />}
      <About {...props} />
      <MergeSplit {...props} />
      {found.state !== 'closed' && <Close {...props} />}
    </>
  )
}

const Keep = ({ found, colleagues, here }: Props): Html => (
  <>
    {found.assignee !== here.actor.person && found.state !== 'closed' && (
      <Form class="press" action={`${caseLink(found.id)}/assign`}>
        <input type="hidden" name="person" value="me" />
        <Button kind="plain">{t('work.take')}</Button>
      </Form>
    )}
    <Details summary={t('work.hand-over')} open={here.error('person') !== undefined}>
      <Form action={`${caseLink(found.id)}/assign`}>
        <Field
          name="person"
          type="select"
          label={t('work.to-whom')}
          options={[
            { value: 'nobody', label: t('work.to-nobody') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={found.assignee ?? ''}
          error={here.error('person')}
          choose
        />
        <Button kind="plain">{t('work.hand-over')}</Button>
      </Form>
    </Details>
  </>
)

const Describe = ({ found, causes, here }: Props): Html => (
  <Details summary={t('work.describe')} open={here.error('cause') !== undefined}>
    <Form action={`${caseLink(found.id)}/describe`}>
      <Field
        name="cause"
        type="select"
        label={t('filter.cause')}
        options={causes.map(({ id, name }) => ({ value: id, label: name }))}
        value={found.cause ?? ''}
        error={here.error('cause')}
        choose
        optional
      />
      <Checkbox name="mistake" value="on" label={t('work.mistake')} checked={found.mistake} />
      <Field
        name="rootCause"
        type="textarea"
        rows={3}
        label={t('work.root-cause')}
        hint={t('work.root-cause-hint')}
        value={found.root_cause ?? ''}
        optional
      />
      <Field
        name="tags"
        label={t('work.tags')}
        hint={t('work.tags-hint')}
        value={found.tags.join(', ')}
        optional
      />
      <Button kind="plain">{t('work.keep')}</Button>
    </Form>
    {found.mistake && here.actor.hats.some(({ hat }) => leading.has(hat)) && (
      <p>
        <a href={mistakeFrom({ happenedOn: localDay(found.opened_at), cause: found.root_cause })}>
          {t('work.mistake-register')}
        </a>
      </p>
    )}
  </Details>
)

/** NOTE: a person writes what the public reads of it, without anybody's name; nothing goes there by itself. */
const leading: ReadonlySet<string> = new Set(['owner', 'administrator'])

const Aside = ({ found, here }: Props): Html => (
  <Details summary={t('work.aside')}>
    <Form action={`${caseLink(found.id)}/snooze`}>
      <Field
        name="by"
        type="date"
        label={t('work.aside-until')}
        hint={t('work.aside-hint')}
        value={localDay(new Date(here.at.getTime() + 3 * 86_400_000))}
      />
      <Button kind="plain">{t('work.aside')}</Button>
    </Form>
  </Details>
)

const About = ({ found, about, colleagues, here }: Props): Html => (
  <Details summary={t('work.about')} open={about.length > 0}>
    {about.map(({ id, name }) => (
      <Form class="press" action={`${caseLink(found.id)}/about`}>
        <input type="hidden" name="person" value={id} />
        <bdi>{name}</bdi> <Button kind="quiet">{t('work.about-not')}</Button>
      </Form>
    ))}
    <Form action={`${caseLink(found.id)}/about`}>
      <input type="hidden" name="on" value="on" />
      <Field
        name="person"
        type="select"
        label={t('work.about-whom')}
        hint={t('work.about-hint')}
        options={colleagues
          .filter(({ id }) => id !== here.actor.person)
          .map(({ id, name }) => ({ value: id, label: name }))}
        choose
      />
      <Button kind="plain">{t('work.about-keep')}</Button>
    </Form>
  </Details>
)

const MergeSplit = ({ found, messages, here }: Props): Html => {
  const theirs = messages.filter(
    (one) => one.side === 'person' && one.reference === found.reference,
  )
  return (
    <Details
      summary={t('work.merge-split')}
      open={[here.error('into'), here.error('messages'), here.error('subject')].some(Boolean)}
    >
      {found.track !== 'complaint' && (
        <Form action={`${caseLink(found.id)}/merge`}>
          <Field
            name="into"
            label={t('work.merge-into')}
            hint={t('work.merge-hint')}
            value={here.value('into')}
            error={here.error('into')}
            ltr
          />
          <Button kind="plain">{t('work.merge')}</Button>
        </Form>
      )}
      {theirs.length > 1 && (
        <Form action={`${caseLink(found.id)}/split`}>
          <Field
            name="messages"
            type="checkboxes"
            label={t('work.split-which')}
            options={theirs.map((one) => ({
              value: one.id,
              label: `${formatDateTime(one.at)}: ${excerptOf(one.words, 60)}`,
            }))}
            error={here.error('messages')}
          />
          <Field
            name="subject"
            label={t('contact.subject')}
            value={here.value('subject')}
            error={here.error('subject')}
          />
          <Button kind="plain">{t('work.split')}</Button>
        </Form>
      )}
    </Details>
  )
}

const Close = ({ found }: Props): Html => (
  <Details summary={t('work.close')}>
    {found.track === 'question' && (
      <Form class="press" action={`${caseLink(found.id)}/take-as-complaint`}>
        <Button kind="plain">{t('work.complaint')}</Button>
      </Form>
    )}
    <Form action={`${caseLink(found.id)}/close`}>
      <Field
        name="how"
        type="radios"
        label={t('work.close-how')}
        options={(found.track === 'complaint'
          ? ['unwanted']
          : ['answered', 'silent', 'withdrawn', 'unwanted']
        ).map((value) => ({ value, label: t(`work.how-${value}` as 'work.how-silent') }))}
      />
      <Button kind="plain">{t('work.close')}</Button>
    </Form>
  </Details>
)
