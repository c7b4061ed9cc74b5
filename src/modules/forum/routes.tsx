import { maxima } from '#files'
import { document, form, page } from '#kernel/web'
import { addCategory } from './add-category.ts'
import { changeCategory } from './change-category.ts'
import { dropDraft } from './drop-draft.ts'
import { editPost } from './edit-post.ts'
import { feed } from './feed.ts'
import { followCategory } from './follow-category.ts'
import { followTopic } from './follow-topic.ts'
import { keepDraft } from './keep-draft.ts'
import { categoryLink, postLink, topicLink } from './links.ts'
import { lockTopic } from './lock-topic.ts'
import { markAnswer } from './mark-answer.ts'
import { moveTopic } from './move-topic.ts'
import { openTopic } from './open-topic.ts'
import { pinTopic } from './pin-topic.ts'
import { react } from './react.ts'
import { readTo } from './read-to.ts'
import { renameTopic } from './rename-topic.ts'
import { reply } from './reply.ts'
import { seeCategory } from './see-category.ts'
import { seeComposer } from './see-composer.ts'
import { seeDrafts } from './see-drafts.ts'
import { seeFeed } from './see-feed.ts'
import { seeForum } from './see-forum.ts'
import { seeHistory } from './see-history.ts'
import { seePlace } from './see-place.ts'
import { seePost } from './see-post.ts'
import { seeSearch } from './see-search.ts'
import { seeTopic } from './see-topic.ts'
import { takeBackPost } from './take-back-post.ts'
import { AddCategoryPage, ChangeCategoryPage } from './views/category-form-page.tsx'
import { CategoryPage } from './views/category-page.tsx'
import { DraftsPage } from './views/drafts-page.tsx'
import { EditPostPage, TakeBackPage } from './views/edit-post-page.tsx'
import { ForumPage } from './views/forum-page.tsx'
import { HistoryPage } from './views/history-page.tsx'
import { NewTopicPage } from './views/new-topic-page.tsx'
import { SearchPage } from './views/search-page.tsx'
import { TopicPage } from './views/topic-page.tsx'
import { vote } from './vote.ts'

const inForum = '/s/:space/forum'
const inCategory = `${inForum}/:category`
const inTopic = '/s/:space/t/:topic'
const inPost = `${inTopic}/p/:position`

const addPage = page(`${inForum}/-/add`, seeForum, AddCategoryPage)
const changePage = page(`${inCategory}/-/change`, seeCategory, ChangeCategoryPage)
const newPage = page(`${inCategory}/-/new`, seeComposer, NewTopicPage)
const topicPage = page(inTopic, seeTopic, TopicPage)
const editPage = page(`${inPost}/edit`, seePost, EditPostPage)

/** Bytes of a form that may bring a file. */
const withFile = maxima.other + 500_000

type At = { space: string; topic: string }
const toTopic = ({ space, topic }: At) => topicLink(space, topic)
const toPost = ({ space, topic, position }: At & { position: number }) =>
  postLink(space, topic, position)
const goTo = (to: string) => new Response(null, { status: 303, headers: { location: to } })
const said = (to: string, key: string) => ({ to, say: { key: `forum.${key}` } })

export const routes = [
  page(inForum, seeForum, ForumPage),
  addPage,
  form(`${inForum}/-/add`, addCategory, {
    page: addPage,
    after: ({ slug, space }) => said(categoryLink(space, slug), 'done-added'),
  }),
  document('/s/:space/feed', seeFeed, feed),
  page('/s/:space/search', seeSearch, SearchPage),

  page(inCategory, seeCategory, CategoryPage),
  changePage,
  form(`${inCategory}/-/change`, changeCategory, {
    page: changePage,
    after: (_, { space, category }) => said(categoryLink(space, category), 'done-changed'),
  }),
  document(`${inCategory}/feed`, seeFeed, feed),
  form(`${inCategory}/follow`, followCategory, {
    after: ({ space, category }) => said(categoryLink(space, category), 'done-follow'),
  }),
  newPage,
  form(`${inCategory}/-/new`, openTopic, {
    page: newPage,
    most: withFile,
    after: (answer) => said(toTopic(answer), 'done-opened'),
  }),

  topicPage,
  form(`${inTopic}/reply`, reply, {
    page: topicPage,
    most: withFile,
    after: (answer) => said(toPost(answer), 'done-answered'),
  }),
  form(`${inTopic}/vote`, vote, {
    page: topicPage,
    after: (answer) => said(toTopic(answer), 'done-voted'),
  }),
  form(`${inTopic}/follow`, followTopic, {
    after: (answer) => said(toTopic(answer), 'done-follow'),
  }),
  form(`${inTopic}/read`, readTo, { after: (answer) => said(toPost(answer), 'done-read') }),
  form(`${inTopic}/rename`, renameTopic, {
    page: topicPage,
    after: (answer) => said(toTopic(answer), 'done-changed'),
  }),
  form(`${inTopic}/pin`, pinTopic, { after: (answer) => said(toTopic(answer), 'done-changed') }),
  form(`${inTopic}/lock`, lockTopic, {
    page: topicPage,
    after: (answer) => said(toTopic(answer), 'done-changed'),
  }),
  form(`${inTopic}/move`, moveTopic, {
    page: topicPage,
    after: (answer) => said(toTopic(answer), 'done-changed'),
  }),

  document(inPost, seePost, ({ slug, topic, position }) => goTo(postLink(slug, topic, position))),
  editPage,
  form(`${inPost}/edit`, editPost, {
    page: editPage,
    after: (answer) => said(toPost(answer), 'done-edited'),
  }),
  page(`${inPost}/history`, seeHistory, HistoryPage),
  page(`${inPost}/take-back`, seePost, TakeBackPage),
  form(`${inPost}/take-back`, takeBackPost, {
    after: (answer) => said(toPost(answer), 'done-taken-back'),
  }),
  form(`${inPost}/react/:on`, react, { after: toPost }),
  form(`${inPost}/answer/:on`, markAnswer, {
    after: (answer) => said(toPost(answer), 'done-changed'),
  }),

  document('/topics/:id', seePlace, (at) => goTo(toTopic(at))),
  document('/posts/:id', seePlace, ({ space, topic, position }) =>
    goTo(postLink(space, topic, position ?? 1)),
  ),

  page('/me/drafts', seeDrafts, DraftsPage),
  form('/me/drafts', keepDraft, {
    most: withFile,
    after: ({ back }) => said(back, 'done-kept'),
  }),
  form('/me/drafts/:about/drop', dropDraft, { after: () => said('/me/drafts', 'done-dropped') }),
]
