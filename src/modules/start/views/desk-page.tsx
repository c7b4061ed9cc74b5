import { Empty, Notice, type Html } from '#html'
import type { View } from '#kernel/web'
import type { PostTrouble } from '#notifications'
import { t } from '../words.ts'

export const DeskPage: View<{ name: string; post: PostTrouble | null }> = ({ post }) => ({
  title: t('desk-title'),
  main: post === null ? <Empty>{t('desk-empty')}</Empty> : <Post {...post} />,
  width: 'desk',
})

const Post = ({ closed, waiting, undelivered }: PostTrouble): Html => (
  <Notice
    tone="attention"
    heading={
      closed && waiting > 0 ? t('post-closed') : t('post-undelivered', { count: undelivered })
    }
    text={closed && waiting > 0 ? t('post-waiting', { count: waiting }) : undefined}
  >
    <p>
      <a href="/desk/work">{t('post-look')}</a>
    </p>
  </Notice>
)
