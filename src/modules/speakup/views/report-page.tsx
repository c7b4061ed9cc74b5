// A report at the desk: what the server knows are days; the rest is opened by a script in the reader's browser.
import { Button, Form, Hidden, Press, Summary } from '#html'
import type { View } from '#kernel/web'
import type { seeReport } from '../see-report.ts'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'
import { ReportDesk } from './report-desk.tsx'

export type Seen = NonNullable<(typeof seeReport)['answers']>

const by = (done: string | null, due: string) =>
  done ? t('box.on', { day: dayWords(done) }) : t('box.by', { day: dayWords(due) })

export const ReportPage: View<Seen> = (seen) => ({
  title: t('report.title'),
  lead: t('report.lead', { day: dayWords(seen.received_on) }),
  crumbs: [{ href: '/desk/speak-up', label: t('desk.title') }],
  unlisted: true,
  main: (
    <>
      <Summary
        rows={[
          { name: t('box.acknowledge'), value: by(seen.acknowledged_on, seen.acknowledge_by) },
          { name: t('box.feedback'), value: by(seen.feedback_on, seen.feedback_by) },
          ...(seen.closed_on ? [{ name: t('box.closed'), value: dayWords(seen.closed_on) }] : []),
          ...(seen.held
            ? [{ name: t('box.delete'), value: t('report.held') }]
            : seen.delete_on
              ? [
                  {
                    name: t('box.delete'),
                    value: seen.closed_on
                      ? t('box.on', { day: dayWords(seen.delete_on) })
                      : t('report.goes', { day: dayWords(seen.delete_on) }),
                  },
                ]
              : []),
        ]}
      />
      <p class="hint" data-part="no-script">
        {t('report.script')}
      </p>
      <ReportDesk seen={seen} />
      <section>
        <h2>{t('report.offline')}</h2>
        <Button
          href={`/desk/speak-up/${seen.id}/sealed.tar`}
          kind="plain"
          next={t('report.export-next')}
        >
          {t('report.export')}
        </Button>
      </section>
      <section>
        <h2>{t('report.term')}</h2>
        <Form action={`/desk/speak-up/${seen.id}/hold`}>
          <Hidden name="held" value={seen.held ? '' : 'on'} />
          <Button kind="plain" next={t(seen.held ? 'report.let-go-next' : 'report.hold-next')}>
            {t(seen.held ? 'report.let-go' : 'report.hold')}
          </Button>
        </Form>
      </section>
      <section>
        <h2>{t('report.yourself')}</h2>
        <p>{t('report.recuse-next')}</p>
        <Press action={`/desk/speak-up/${seen.id}/recuse`}>{t('report.recuse')}</Press>
      </section>
    </>
  ),
})
