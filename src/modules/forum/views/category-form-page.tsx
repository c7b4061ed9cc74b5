// Adds a category, or changes one.
import { Button, Field, Form, type Html } from '#html'
import { say } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import { categoryLink, forumLink } from '../links.ts'
import type { CategorySeen } from '../see-category.ts'
import type { ForumSeen } from '../see-forum.ts'
import { t } from '../words.ts'

export const AddCategoryPage = ({ space, moderates }: ForumSeen, here: Here): PageParts => ({
  title: t('add-category'),
  space: space.name,
  crumbs: [{ href: forumLink(space.slug), label: t('forum') }],
  width: 'form',
  main: moderates ? (
    <Form action={`${forumLink(space.slug)}/-/add`}>
      <Fields here={here} />
      <Field
        name="slug"
        label={t('category-slug')}
        hint={t('category-slug-hint')}
        ltr
        value={here.value('slug')}
        error={here.error('slug')}
      />
      <Button>{t('add-verb')}</Button>
    </Form>
  ) : (
    <p>{say({ key: 'forum.no.moderator' })}</p>
  ),
  unlisted: true,
})

export const ChangeCategoryPage = ({ category, may }: CategorySeen, here: Here): PageParts => ({
  title: t('change-category'),
  space: category.space_name,
  crumbs: [{ href: categoryLink(category.space_slug, category.slug), label: category.name }],
  width: 'form',
  main:
    may.moderate === true ? (
      <Form action={`${categoryLink(category.space_slug, category.slug)}/-/change`}>
        <Fields here={here} now={category} />
        <Button>{t('change-verb')}</Button>
      </Form>
    ) : (
      <p>{say({ key: 'forum.no.moderator' })}</p>
    ),
  unlisted: true,
})

type Values = { name: string; about: string; opening: string }

const Fields = ({ here, now }: { here: Here; now?: Values }): Html => (
  <>
    <Field
      name="name"
      label={t('category-name')}
      value={here.value('name', now?.name)}
      error={here.error('name')}
    />
    <Field
      name="about"
      type="textarea"
      rows={3}
      label={t('category-about')}
      value={here.value('about', now?.about)}
      error={here.error('about')}
    />
    <Field
      name="opening"
      type="radios"
      label={t('category-opening')}
      value={here.value('opening', now?.opening ?? 'everyone')}
      error={here.error('opening')}
      options={[
        { value: 'everyone', label: t('opening-everyone') },
        { value: 'moderators', label: t('opening-moderators') },
      ]}
    />
  </>
)
