// One case at the desk: where it stands, what was said, the answer last; beside it the person and the promises.
import { Tag, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { CaseSeen } from '../see-case.ts'
import { t, word } from '../words.ts'
import { AnswerForm, NoteForm } from './answer-form.tsx'
import { CaseAside } from './case-aside.tsx'
import { Said } from './said.tsx'

export function CasePage(seen: CaseSeen, here: Here): PageParts {
  const { found, messages } = seen
  const asked = found.name === '' ? t('somebody') : found.name
  return {
    title: found.subject === '' ? found.reference : found.subject,
    width: 'desk',
    unlisted: true,
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    lead: <State {...seen} />,
    main: (
      <>
        {messages.map((message) => (
          <Said
            message={message}
            asked={asked}
            business={here.business.name}
            locale={here.locale}
            reference={found.reference}
          />
        ))}
        <AnswerForm {...seen} here={here} />
        <NoteForm {...seen} here={here} />
      </>
    ),
    aside: <CaseAside {...seen} here={here} />,
  }
}

const State = ({ found, complaint }: CaseSeen): Html => (
  <>
    {word('track', found.track)}
    {complaint && `: ${word('stage', complaint.stage)}`}
    {' · '}
    <Tag tone={found.state === 'closed' ? 'done' : 'plain'}>{word('state', found.state)}</Tag>
    {complaint?.safety === true && (
      <>
        {' · '}
        <Tag tone="harm">{t('safety')}</Tag>
      </>
    )}
  </>
)
