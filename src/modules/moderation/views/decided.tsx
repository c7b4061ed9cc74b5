// What was decided and by whom: shown to whoever comes second, too.
import { Stub, Time, type Html } from '#html'
import type { MatterSeen } from './matter-page.tsx'
import { t } from '../words.ts'
import { ClauseLink, DidList } from './parts.tsx'

export const Decided = ({ decision }: { decision: NonNullable<MatterSeen['decision']> }): Html => (
  <section>
    <h2>{t('decided.title')}</h2>
    <p class="meta">
      <bdi>{decision.name ?? t('somebody')}</bdi>
      <Time at={decision.at} as="both" />
    </p>
    <DidList {...decision} />
    {decision.clause && (
      <p>
        <ClauseLink of={decision.clause} />
      </p>
    )}
    {decision.law !== '' && <p>{t('reason.law', { law: decision.law })}</p>}
    {decision.facts !== '' && <blockquote dir="auto">{decision.facts}</blockquote>}
    {decision.undone_at !== null && <Stub>{t('undone')}</Stub>}
  </section>
)
