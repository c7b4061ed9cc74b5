import { defineModule } from '#kernel'
import { addSpaceLink } from '#spaces'
import { addCategory } from './add-category.ts'
import { beginImport } from './begin-import.ts'
import { changeCategory } from './change-category.ts'
import { commands } from './commands.ts'
import { demo } from './demo.ts'
import { demoModerated } from './demo-moderated.ts'
import { dropDraft } from './drop-draft.ts'
import { editPost } from './edit-post.ts'
import {
  answered,
  appeared,
  edited,
  imported,
  mentioned,
  posted,
  renamed,
  takenBack,
} from './facts.ts'
import { finishImport } from './finish-import.ts'
import { followCategory } from './follow-category.ts'
import { followTopic } from './follow-topic.ts'
import { importPeople } from './import-people.ts'
import { importTopics } from './import-topics.ts'
import { keepDraft } from './keep-draft.ts'
import { forumLink } from './links.ts'
import { lockTopic } from './lock-topic.ts'
import { markAnswer } from './mark-answer.ts'
import { moveTopic } from './move-topic.ts'
import { openTopic } from './open-topic.ts'
import { pinTopic } from './pin-topic.ts'
import { pretendEarlier } from './pretend-earlier.ts'
import { react } from './react.ts'
import { reactions } from './reactions.ts'
import { readTo } from './read-to.ts'
import { renameTopic } from './rename-topic.ts'
import { reply } from './reply.ts'
import { routes } from './routes.tsx'
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
import { postCard, topicCard } from './subjects.ts'
import { declared } from './tables.ts'
import { takeBackPost } from './take-back-post.ts'
import { tellMentioned } from './tell-mentioned.ts'
import { tellWatchers } from './tell-watchers.ts'
import { undoImport } from './undo-import.ts'
import { vote } from './vote.ts'
import { t } from './words.ts'

addSpaceLink({ label: () => t('forum'), about: () => t('forum-about'), href: forumLink, order: 10 })

export default defineModule({
  name: 'forum',
  floor: 2,
  needs: ['moderation'],
  about: 'Where people of a space talk: categories, topics, posts, and what helps to follow them.',
  purposes: { forum: 'forum.purpose' },
  actions: [
    openTopic,
    reply,
    editPost,
    takeBackPost,
    react,
    vote,
    followTopic,
    followCategory,
    readTo,
    keepDraft,
    dropDraft,
    markAnswer,
    renameTopic,
    pinTopic,
    lockTopic,
    moveTopic,
    addCategory,
    changeCategory,
    tellWatchers,
    tellMentioned,
    beginImport,
    importPeople,
    importTopics,
    finishImport,
    undoImport,
    pretendEarlier,
  ],
  questions: [
    seeForum,
    seeCategory,
    seeTopic,
    seePost,
    seeHistory,
    seeComposer,
    seeDrafts,
    seeSearch,
    seeFeed,
    seePlace,
  ],
  facts: [posted, mentioned, edited, renamed, appeared, takenBack, answered, imported],
  reactions,
  routes,
  subjects: [topicCard, postCard],
  commands,
  tables: declared,
  demo: async (stage) => {
    await demo(stage)
    await demoModerated(stage)
  },
})
