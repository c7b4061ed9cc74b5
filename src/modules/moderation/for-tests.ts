// A shop with a space, guidelines, a forum and people who moderate it, and functions run as verbs.
import { action, nothing, onlySystem, z, type Acting } from '#kernel'

export const asVerb = <A>(run: (now: Acting) => Promise<A>) =>
  action({
    name: 'moderation.run-for-tests',
    input: z.object({}),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    inside: true,
    run: (now) => run(now),
  })

type Owner = { query: (text: string, values?: unknown[]) => Promise<unknown> }

/** Things that were said and decided about, put in as if it had happened: quicker than saying and deciding each. */
export const decidedBefore = (
  owner: Owner,
  business: string,
  by: { author: string; moderator: string },
  texts: ReadonlyArray<{ text: string; hidden: boolean; blind?: boolean }>,
  locale = 'en',
) =>
  owner.query(
    `with said as (
       select gen_random_uuid() as matter, gen_random_uuid() as about, one->>'text' as text,
              (one->>'hidden')::boolean as hidden, coalesce((one->>'blind')::boolean, false) as blind
       from jsonb_array_elements($5::jsonb) one),
     matters as (
       insert into moderation_matters (business, id, kind, about, author, title, words, locale, said_at, opened_at, promised_at, severity, decided_at)
       select $1::uuid, matter, 'post', about, $2::uuid, 'A talk', text, $4, now(), now(), now() + interval '1 day', 1, now() from said returning id)
     insert into moderation_decisions (business, id, matter, person, decided_by, at, content, account, reach, weight, ground, law, facts, category, keywords, content_types, content_at, content_locale, territory, source, automated_detection, automated_decision, blind)
     select $1::uuid, gen_random_uuid(), matter, $2::uuid, $3::uuid, now(), case when hidden then 'hide' else 'keep' end, 'none', 'space', 0,
       case when hidden then 'illegal' else 'none' end, case when hidden then 'Section 185' else '' end, 'As it was said.',
       'STATEMENT_CATEGORY_OTHER_VIOLATION_TC', '{}', '{CONTENT_TYPE_TEXT}', now(), $4, '{}', 'SOURCE_VOLUNTARY', false, 'AUTOMATED_DECISION_NOT_AUTOMATED', blind
     from said where exists (select from matters)`,
    [business, by.author, by.moderator, locale, JSON.stringify(texts)],
  )
