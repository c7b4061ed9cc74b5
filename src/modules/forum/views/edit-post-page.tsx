// Says something one has said better; what it said before stays to be seen.
import { Button, Checkbox, Field, Form, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { postLink, postPages } from '../links.ts'
import type { PostSeen } from '../see-post.ts'
import { t } from '../words.ts'
import { whyNot } from './why-not.ts'

export function EditPostPage(post: PostSeen, here: Here): PageParts {
  return {
    title: t('edit-title'),
    space: post.space_name,
    crumbs: [{ href: postLink(post.slug, post.topic, post.position), label: post.title }],
    main:
      post.may.edit === true ? (
        <EditForm post={post} here={here} />
      ) : (
        <p>{whyNot(post.may.edit)}</p>
      ),
    unlisted: true,
  }
}

const EditForm = ({ post, here }: { post: PostSeen; here: Here }): Html => (
  <Form action={`${postPages(post.slug, post.topic, post.position)}/edit`}>
    <Field
      name="text"
      type="textarea"
      label={t('text')}
      hint={t('markdown-hint')}
      value={here.value('text', post.text)}
      error={here.error('text')}
      most={20_000}
      rows={12}
    />
    <Field
      name="reason"
      label={t('edit-reason')}
      hint={t('edit-reason-hint')}
      value={here.value('reason')}
      error={here.error('reason')}
      optional
    />
    {post.may.official && (
      <Checkbox
        name="official"
        value="on"
        label={t('as-official')}
        hint={t('as-official-hint', { business: here.business.name })}
        checked={here.value('official', post.official ? 'on' : '') === 'on'}
      />
    )}
    <Button next={t('edit-next')}>{t('edit-verb')}</Button>
  </Form>
)

/** Asks before words are gone for good. */
export function TakeBackPage(post: PostSeen): PageParts {
  return {
    title: t('take-back-title'),
    space: post.space_name,
    crumbs: [{ href: postLink(post.slug, post.topic, post.position), label: post.title }],
    width: 'form',
    main:
      post.may.takeBack === true ? (
        <Form action={`${postPages(post.slug, post.topic, post.position)}/take-back`}>
          <p>{t('take-back-what')}</p>
          <Button kind="danger" next={t('take-back-next')}>
            {t('take-back-verb')}
          </Button>
        </Form>
      ) : (
        <p>{whyNot(post.may.takeBack)}</p>
      ),
    unlisted: true,
  }
}
