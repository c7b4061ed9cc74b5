// What people and machines said about a matter. A report never shows who wrote it.
import { Button, Details, Field, Form, Stub, Tag, Time, type Html } from '#html'
import type { Here } from '#kernel/web'
import { matterLink } from '../links.ts'
import { t } from '../words.ts'
import { ClauseLink } from './parts.tsx'
import { Machine } from './machine.tsx'
import type { MatterSeen } from './matter-page.tsx'

export const MatterTalk = ({ seen, here }: { seen: MatterSeen; here: Here }): Html => (
  <>
    {seen.reports.length > 0 && (
      <section>
        <h2>{t('matter.reports', { n: seen.reports.length })}</h2>
        {seen.reports.map((one) => (
          <div class="report">
            <p class="meta">
              {one.ground === 'illegal' && <Tag tone="harm">{t('matter.illegal')}</Tag>}
              {one.trusted && <Tag tone="person">{t('matter.trusted')}</Tag>}
              {one.clause && <ClauseLink of={one.clause} />}
              <Time at={one.at} as="both" />
            </p>
            {(one.words || one.law) !== '' && (
              <blockquote dir="auto" lang={one.locale}>
                {one.words || one.law}
              </blockquote>
            )}
          </div>
        ))}
      </section>
    )}
    {seen.blind ? (
      <Stub>{t('matter.blind')}</Stub>
    ) : (
      (seen.flags.length > 0 || seen.matter.suggestion !== null) && <Machine seen={seen} />
    )}
    <Notes seen={seen} here={here} />
  </>
)

const Notes = ({
  seen: { notes, matter, colleagues },
  here,
}: {
  seen: MatterSeen
  here: Here
}): Html => (
  <section>
    {notes.map((note) => (
      <div class="report">
        <p class="meta">
          <bdi>{note.name ?? t('somebody')}</bdi>
          <Time at={note.at} as="both" />
          {note.asked !== null && (
            <span>{t.rich('note.asked', { who: <bdi>{note.asked}</bdi> })}</span>
          )}
        </p>
        <p dir="auto">{note.words}</p>
      </div>
    ))}
    <Details summary={t('note.title')} open={here.error('words') !== undefined} plain>
      <Form action={`${matterLink(matter.id)}/note`}>
        <Field
          name="words"
          type="textarea"
          rows={2}
          label={t('note.words')}
          value={here.value('words')}
          error={here.error('words')}
          most={2000}
        />
        {colleagues.length > 0 && (
          <Field
            name="asked"
            type="select"
            choose
            optional
            label={t('note.ask')}
            hint={t('note.ask-hint')}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            value={here.value('asked')}
            error={here.error('asked')}
          />
        )}
        <Button kind="plain">{t('note.button')}</Button>
      </Form>
    </Details>
  </section>
)
