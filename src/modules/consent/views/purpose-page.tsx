import { Button, Checkbox, Details, Field, Form, Hidden, Tag, Time, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seePurpose } from '../see-purpose.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seePurpose)['answers']>
const ways = ['email', 'sms', 'phone', 'post', 'site'] as const

export const PurposePage: View<Answer> = ({ known, texts, versions }, here) => ({
  title: known?.title ?? t('new-purpose'),
  lead: t('purpose-lead'),
  crumbs: [{ href: '/desk/consent', label: t('desk-title') }],
  width: 'form',
  main: (
    <>
      <Form action={known ? `/desk/consent/${known.key}` : '/desk/consent/new'}>
        {known ? (
          <Hidden name="purpose" value={known.key} />
        ) : (
          <>
            <Hidden name="fresh" value="on" />
            <Field
              name="purpose"
              label={t('key')}
              hint={t('key-hint')}
              ltr
              value={here.value('purpose')}
              error={here.error('purpose')}
            />
          </>
        )}
        {texts.map((one) => (
          <Words text={one} here={here} />
        ))}
        <Field
          name="channels"
          type="checkboxes"
          label={t('ways')}
          value={here.values('channels', known?.channels ?? ['email'])}
          error={here.error('channels')}
          options={ways.map((value) => ({ value, label: word('channel', value) }))}
        />
        <Checkbox
          name="doubleOptIn"
          value="on"
          label={t('double-opt-in')}
          hint={t('double-opt-in-hint')}
          checked={known?.doubleOptIn ?? true}
        />
        <Field
          name="most"
          type="number"
          label={t('most')}
          min={1}
          max={100}
          value={here.value('most', known?.most ?? 2)}
          error={here.error('most')}
        />
        <Field
          name="days"
          type="number"
          label={t('days')}
          hint={t('days-hint')}
          min={1}
          max={366}
          value={here.value('days', known?.days ?? 30)}
          error={here.error('days')}
        />
        {known && (
          <Checkbox name="material" value="on" label={t('material')} hint={t('material-hint')} />
        )}
        <Button next={t('publish-next')}>{t('publish')}</Button>
      </Form>
      {versions.length > 0 && <Versions versions={versions} />}
      {known && !known.retired && (
        <Form action={`/desk/consent/${known.key}/retire`}>
          <Button kind="danger" next={t('retire-next')}>
            {t('retire')}
          </Button>
        </Form>
      )}
    </>
  ),
})

const languageName = (locale: string, shown: string) =>
  new Intl.DisplayNames([shown], { type: 'language' }).of(locale) ?? locale

const Words = ({ text, here }: { text: Answer['texts'][number]; here: Here }): Html => {
  const language = languageName(text.locale, here.locale)
  return (
    <>
      <Field
        name={`title:${text.locale}`}
        label={t('title-in', { language })}
        value={here.value(`title:${text.locale}`, text.title)}
        error={here.error(`title:${text.locale}`)}
      />
      <Field
        name={`words:${text.locale}`}
        type="textarea"
        rows={4}
        most={4000}
        label={t('words-in', { language })}
        hint={t('words-hint')}
        value={here.value(`words:${text.locale}`, text.words)}
        error={here.error(`words:${text.locale}`)}
      />
    </>
  )
}

const Versions = ({ versions }: Pick<Answer, 'versions'>): Html => (
  <Details summary={t('versions')}>
    {versions.map((one) => (
      <section class="letter">
        <p class="meta">
          <span>{t('version-of', { version: one.version, locale: one.locale })}</span>
          <Time at={one.published_at} as="day" />
          {one.material && <Tag>{t('asked-anew')}</Tag>}
        </p>
        <h3>
          <bdi>{one.title}</bdi>
        </h3>
        <p dir="auto">{one.words}</p>
        <p class="quiet" dir="ltr">
          {one.hash}
        </p>
      </section>
    ))}
  </Details>
)
