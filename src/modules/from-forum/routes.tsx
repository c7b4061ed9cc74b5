import { form, page } from '#kernel/web'
import { makeCase } from './make-case.ts'
import { seeMaking } from './see-making.ts'
import { MakingPage } from './views/making-page.tsx'

const making = page('/desk/from-forum/:kind/:id', seeMaking, MakingPage)

export default [
  making,
  form('/desk/from-forum', makeCase, {
    page: making,
    after: (answer, input) => ({
      to: `/desk/from-forum/${input.kind}/${input.id}`,
      say: { key: 'from-forum.made', values: { reference: answer.reference } },
    }),
  }),
]
