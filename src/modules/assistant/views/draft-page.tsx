// A draft for whoever answers: the approved words with their source, to be read, changed and sent by a person.
import { Prose, Suggestion } from '#html'
import { say } from '#kernel/language'
import type { PageParts } from '#kernel/web'
import type { DraftSeen } from '../see-draft.ts'
import { t } from '../words.ts'

export const DraftPage = ({ case: asked, draft, why }: DraftSeen): PageParts => ({
  title: t('draft.title', { subject: asked.subject }),
  lead: t('draft.lead'),
  unlisted: true,
  crumbs: [
    { href: '/desk/cases', label: t('draft.cases') },
    { href: asked.href, label: asked.subject },
  ],
  main: (
    <>
      <blockquote lang={asked.locale} dir="auto">
        {asked.asked}
      </blockquote>
      {draft ? (
        <Suggestion
          of={draft}
          human={asked.href}
          show={(value) => (
            <>
              <Prose lang={value.lang}>
                {value.text.split('\n\n').map((part) => (
                  <p>{part}</p>
                ))}
              </Prose>
              {value.sources.map((one) => (
                <p>
                  {t.rich('draft.source', {
                    question: (
                      <a href={one.href} lang={value.lang}>
                        <bdi>{one.question}</bdi>
                      </a>
                    ),
                  })}
                </p>
              ))}
            </>
          )}
        />
      ) : (
        <p>
          {say({ key: `assistant.draft.why-${why === 'off' || why === 'none' ? why : 'person'}` })}
        </p>
      )}
      <p>
        <a href={asked.href}>{t('draft.back')}</a>
      </p>
    </>
  ),
})
