import { communities, audiences } from '../shapes.ts'
import {
  Button,
  Details,
  Field,
  Form,
  Pager,
  Person,
  Press,
  Summary,
  Table,
  Tag,
  Time,
  type Html,
} from '#html'
import { say } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import type { seeDeskGuideline } from '../see-desk-guideline.ts'
import { languageName, t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeDeskGuideline)['answers']>
type Props = { answer: Answer; here: Here }

export const DeskGuidelinePage: View<Answer> = (answer, here) => {
  const { document, draft, texts } = answer
  const path = `/desk/guidelines/${document.slug}`
  return {
    title: texts[0]?.title ?? document.slug,
    width: 'desk',
    crumbs: [{ href: '/desk/guidelines', label: t('place') }],
    main: (
      <>
        {answer.versions.some((one) => one.published_at) && (
          <p>
            <a href={`/guidelines/${document.slug}`}>{t('desk.to-public')}</a>
          </p>
        )}
        {draft ? (
          <p class="buttons">
            <Button href={`${path}/draft`}>{t('desk.edit', { n: draft.number })}</Button>
            <Button href={`${path}/publish`} kind="plain">
              {t('publish.title')}
            </Button>
          </p>
        ) : (
          <Form action={`${path}/start-draft`}>
            <Button next={t('desk.start-next')}>{t('desk.start')}</Button>
          </Form>
        )}
        <Languages answer={answer} here={here} />
        <Reading answer={answer} here={here} />
        <Versions answer={answer} />
        <Settings answer={answer} here={here} />
      </>
    ),
  }
}

function Languages({ answer: { document, latest, texts, languages }, here }: Props): Html {
  const path = (locale: string) =>
    `/desk/guidelines/${document.slug}/v/${latest?.number}/translation/${locale}`
  const missing = languages.filter((locale) => !texts.some((one) => one.locale === locale))
  return (
    <section>
      <h2>{t('languages')}</h2>
      <Summary
        rows={[
          ...texts.map((one) => ({
            name: languageName(one.locale, here.locale),
            value: (
              <Tag tone={one.state === 'reviewed' || one.state === 'source' ? 'done' : 'person'}>
                {word('translation', one.state)}
              </Tag>
            ),
            ...(one.state === 'source' ? {} : { change: path(one.locale) }),
          })),
          ...missing.map((locale) => ({
            name: languageName(locale, here.locale),
            value: <a href={path(locale)}>{t('desk.translate')}</a>,
          })),
        ]}
      />
    </section>
  )
}

function Reading({ answer: { document, reading, page } }: Props): Html | null {
  if (!reading) return null
  return (
    <section>
      <h2>{t('reading.title')}</h2>
      <p>{t('reading.counts', { read: reading.asked - reading.open, asked: reading.asked })}</p>
      {reading.people.length > 0 && (
        <Details summary={t('reading.open', { n: reading.open })} open={page > 1}>
          <ul>
            {reading.people.map((one) => (
              <li>
                <Person name={one.name} demo={one.demo} />
              </li>
            ))}
          </ul>
          <Pager
            page={page}
            pages={reading.pages}
            href={(n) => `/desk/guidelines/${document.slug}?page=${n}`}
          />
        </Details>
      )}
      <p class="quiet">{t('reading.reminders')}</p>
    </section>
  )
}

const Versions = ({ answer: { document, versions } }: Pick<Props, 'answer'>): Html => (
  <Table
    caption={t('versions')}
    rows={versions}
    columns={[
      {
        label: t('version-title'),
        head: true,
        show: (one) =>
          one.published_at ? (
            <a href={`/guidelines/${document.slug}/v/${one.number}`}>{one.number}</a>
          ) : (
            t('state.draft', { n: one.number })
          ),
      },
      { label: t('in-force-from'), show: (one) => one.effect_at && <Time at={one.effect_at} /> },
      { label: t('weight'), show: (one) => one.published_at && word('weight', one.weight) },
      { label: t('changed'), show: (one) => <bdi>{one.changed}</bdi> },
      {
        label: t('questions.link'),
        show: (one) =>
          one.published_at && (
            <a href={`/desk/guidelines/${document.slug}/v/${one.number}/questions`}>
              {t('asking.title')}
            </a>
          ),
      },
    ]}
  />
)

const Settings = ({ answer: { document, draft, people }, here }: Props): Html => (
  <section>
    <h2>{t('desk.settings')}</h2>
    <Form action={`/desk/guidelines/${document.slug}/change`}>
      <Field
        name="audience"
        type="radios"
        label={t('write.audience')}
        options={audiences.map((value) => ({ value, label: word('audience', value) }))}
        value={here.value('audience', document.audience)}
        error={here.error('audience')}
      />
      <Field
        name="whyClosed"
        label={t('write.why-closed')}
        hint={t('write.why-closed-hint')}
        value={here.value('whyClosed', document.why_closed)}
        error={here.error('whyClosed')}
        optional
      />
      <Field
        name="asked"
        type="select"
        choose
        label={t('write.asked')}
        hint={t('write.asked-hint')}
        options={askedOptions()}
        value={here.value('asked', document.asked)}
        error={here.error('asked')}
        optional
      />
      <Field
        name="owner"
        type="select"
        choose
        label={t('owner')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={here.value('owner', document.owner)}
        error={here.error('owner')}
        optional
      />
      <Button kind="plain">{t('desk.save')}</Button>
    </Form>
    {draft && (
      <Press action={`/desk/guidelines/${document.slug}/discard`}>
        {t('desk.discard', { n: draft.number })}
      </Press>
    )}
    {!document.withdrawn_at && (
      <Details summary={t('desk.withdraw')} open={here.error('why') !== undefined}>
        <Form action={`/desk/guidelines/${document.slug}/withdraw`}>
          <Field
            name="why"
            label={t('desk.withdraw-why')}
            value={here.value('why')}
            error={here.error('why')}
          />
          <Button kind="danger" next={t('desk.withdraw-next')}>
            {t('desk.withdraw')}
          </Button>
        </Form>
      </Details>
    )}
  </section>
)

export const askedOptions = () => [
  ...communities.map((value) => ({ value, label: say({ key: `spaces.community.${value}` }) })),
  { value: 'members', label: t('asked-members') },
]
