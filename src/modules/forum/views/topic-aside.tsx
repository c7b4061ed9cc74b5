// Beside a topic: follow it, find others, and for moderators what keeps a forum in order.
import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import type { Here } from '#kernel/web'
import { noticeLink, reportLink } from '#moderation'
import { topicLink } from '../links.ts'
import type { TopicSeen } from '../see-topic.ts'
import { t } from '../words.ts'
import { Follow } from './follow.tsx'
import { SearchForm } from './search-form.tsx'

type Props = TopicSeen & { here: Here }

export function TopicAside(props: Props): Html {
  const { topic, may, here } = props
  const path = topicLink(topic.slug, topic.id)
  return (
    <>
      {here.actor.person !== null && (
        <Follow action={`${path}/follow`} level={topic.watch ?? 'neither'} about="topic" />
      )}
      {may.rename === true && <Rename {...props} path={path} />}
      {may.moderate === true && <Order {...props} path={path} />}
      {(may.moderate === true || here.actor.hats.some(({ hat }) => hat === 'agent')) && (
        <p>
          <a href={`/desk/from-forum/topic/${topic.id}`}>{t('make-case')}</a>
        </p>
      )}
      <SearchForm space={topic.slug} />
      <p>
        <a
          href={
            here.actor.person === null
              ? noticeLink(here.origin + path)
              : reportLink('topic', topic.id)
          }
        >
          {t('report-topic')}
        </a>
      </p>
    </>
  )
}

const Rename = ({ topic, here, path }: Props & { path: string }): Html => (
  <Details summary={t('rename')} open={here.error('title') !== undefined}>
    <Form action={`${path}/rename`}>
      <Field
        name="title"
        label={t('title')}
        value={here.error('title') ? here.value('title') : topic.title}
        error={here.error('title')}
      />
      <Button kind="plain">{t('rename')}</Button>
    </Form>
  </Details>
)

const Order = ({ topic, categories, here, path }: Props & { path: string }): Html => (
  <Details summary={t('moderate')} open={here.error('why') !== undefined}>
    <Form class="press" action={`${path}/pin`}>
      {!topic.pinned && <Hidden name="pinned" value="on" />}
      <Button kind="quiet" icon="pin">
        {topic.pinned ? t('unpin') : t('pin')}
      </Button>
    </Form>
    <Form action={`${path}/lock`}>
      {topic.locked_at === null && <Hidden name="locked" value="on" />}
      {topic.locked_at === null && (
        <Field
          name="why"
          label={t('lock-reason')}
          value={here.value('why')}
          error={here.error('why')}
        />
      )}
      <Button kind="plain" icon="lock">
        {topic.locked_at === null ? t('lock') : t('unlock')}
      </Button>
    </Form>
    <Form action={`${path}/move`}>
      <Field
        name="category"
        type="select"
        label={t('move-to')}
        options={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={topic.category}
      />
      <Button kind="plain">{t('move')}</Button>
    </Form>
  </Details>
)
