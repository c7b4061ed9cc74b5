// Answers whose moment for taking back has passed leave now. Each leaves once, however many processes look.
import { action, nothing, onlySystem, tell, z } from '#kernel'
import { answerLeft } from './facts.ts'
import { desk } from './tables.ts'

export const sendAnswers = action({
  name: 'cases.send-answers',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('answers leave by the clock'),
  data: { noPersonalData: 'marks answers as gone' },
  machine: 'none',
  audit: { unaudited: 'the answering was written down, and each delivery is' },
  inside: true,

  async run(now) {
    const left = await desk(now)
      .updateTable('case_messages')
      .set({ left_at: now.at })
      .where('leaves_at', '<=', now.at)
      .where('left_at', 'is', null)
      .where('taken_back_at', 'is', null)
      .returning(['id', 'case'])
      .execute()
    for (const { id, case: of } of left) tell(now, answerLeft, { case: of, message: id })
    return { left: left.length }
  },
})
