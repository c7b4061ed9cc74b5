/** A sample of a page with nothing on it yet, as a visitor sees it. */

import { Empty, type Html, Layout } from '#html'

import { frame } from './frame.tsx'

export const emptyPage = (): Html => (
  <Layout
    {...frame}
    who={undefined}
    signIn="#in"
    title="Complaints"
    space="Questions"
    lead="Everything somebody was not content with, until it is put right."
  >
    <Empty action={{ href: '#complain', label: 'Complain' }} example="#example">
      No complaints yet. When one comes, it stands here with its deadline.
    </Empty>
  </Layout>
)
