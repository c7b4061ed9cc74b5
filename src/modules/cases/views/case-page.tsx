// One case at the desk: where it stands, what was said, the answer last; beside it the person and the promises.
import { Keys, Tag, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { caseLink } from '../links.ts'
import type { CaseSeen } from '../see-case.ts'
import { t, word } from '../words.ts'
import { AnswerForm, NoteForm } from './answer-form.tsx'
import { CaseAside } from './case-aside.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { Decision } from './decision.tsx'
import { StageForms } from './stage-forms.tsx'

export function CasePage(seen: CaseSeen, here: Here): PageParts {
  const { found, decisions } = seen
  return {
    title: found.subject === '' ? found.reference : found.subject,
    width: 'desk',
    unlisted: true,
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    lead: <State {...seen} />,
    main: (
      <case-desk
        data-case={found.id}
        data-reading={t('here.reading', { name: '{name}' })}
        data-writing={t('here.writing', { name: '{name}' })}
      >
        <Here {...seen} />
        <Related {...seen} />
        <StageForms {...seen} here={here} />
        <CaseTimeline {...seen} here={here} />
        {decisions.map((told) => (
          <Decision told={told} />
        ))}
        <AnswerForm {...seen} here={here} />
        <NoteForm {...seen} here={here} />
        <Keys
          summary={t('keys.title')}
          keys={(['e', 'u'] as const).map((key) => [key, t(`keys.${key}`)])}
        />
      </case-desk>
    ),
    aside: <CaseAside {...seen} here={here} />,
  }
}

/** Who else is here: drawn on load, and kept fresh by a script where there is one. */
const Here = ({ others }: CaseSeen): Html => (
  <p class="quiet" role="status" data-here>
    {others.map(({ name, doing }) => (
      <>{t(doing === 'writing' ? 'here.writing' : 'here.reading', { name })} </>
    ))}
  </p>
)

const Related = ({ related, found }: CaseSeen): Html | null =>
  related.length === 0 ? null : (
    <ul class="meta">
      {related.map(({ id, reference, subject }) => (
        <li>
          <a href={caseLink(id)}>
            {t(
              id === found.merged_into
                ? 'related.into'
                : id === found.split_from
                  ? 'related.from'
                  : 'related.belongs',
              { reference },
            )}{' '}
            <bdi>{subject}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )

const State = ({ found, complaint }: CaseSeen): Html => (
  <>
    {word('track', found.track)}
    {complaint && complaint.stage !== 'closed' && `: ${word('stage', complaint.stage)}`}
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
