// Prints what the declarations say: the same cards that run the system. Nothing here is written by hand.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Action, Question } from '../../kernel/action.ts'
import { draw, registerMessages, say, type Messages } from '../../kernel/language/index.ts'
import { retentionWords } from '../../kernel/person-data/index.ts'
import type { Registry } from '../../kernel/registry.ts'
import '../../kernel/words.ts'
import { asvs } from './asvs.ts'
import { requirements } from './requirements.ts'
import { openApi } from '../../kernel/web/openapi.ts'

/** Every printed page by file name. Deterministic: the same tree gives the same bytes. */
export function printed(registry: Registry, source: string): Record<string, string> {
  for (const { module, locale, file } of registry.messages)
    registerMessages(module, locale, JSON.parse(readFileSync(file, 'utf8')) as Messages)
  return {
    'permissions.md': permissions(registry),
    'processing.md': processing(registry),
    'audit.md': audit(registry),
    'facts.md': facts(registry),
    'automations.md': automations(registry),
    'requirements.md': page(
      'Requirements',
      'What is asked of Evenhand, which files carry it and which tests show it. A file that carries a number does all of it or a part; a number that no file carries is not begun.',
      ...table(
        ['requirement', 'what it asks', 'carried by', 'shown by'],
        requirements(source, walk(source)),
      ),
    ),
    'asvs.md': page(
      'OWASP ASVS 5.0',
      'Requirements of the Application Security Verification Standard 5.0.0 in our own words, what holds, and which tests show it. All 345 requirements of all three levels were looked at by those who built it; nobody from outside has checked it.',
      ...asvs(source, walk(source)),
    ),
    'api.json': `${JSON.stringify(openApi(registry), null, 1)}\n`,
  }
}

const verbs = (registry: Registry): Array<Action | Question> =>
  [...registry.actions.values(), ...registry.questions.values()].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  )

const page = (title: string, why: string, ...rows: string[]) =>
  `# ${title}\n\n${why}\nPrinted from the code by \`npm run print\`; do not edit.\n\n${rows.join('\n')}\n`

const table = (head: string[], rows: string[][]) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
]

const permissions = (registry: Registry) =>
  page(
    'Permissions',
    'Who may do what. Whatever is not listed here cannot be done.',
    ...table(
      ['verb', 'kind', 'who may', 'kept out', 'refusals', 'asks for proof'],
      verbs(registry).map((card) => [
        card.name,
        card.kind,
        card.may.says,
        card.impartial ? 'whom it is about, and those with a conflict' : '',
        card.may.keys.join(' '),
        card.proof ?? '',
      ]),
    ),
  )

function processing(registry: Registry): string {
  const uses = verbs(registry).map((card) =>
    'noPersonalData' in card.data
      ? [card.name, '', '', `none: ${card.data.noPersonalData}`]
      : [card.name, card.data.purpose, card.data.basis, card.data.categories.join(', ')],
  )
  const columns = registry.modules.flatMap((module) =>
    Object.entries(module.tables ?? {}).flatMap(([name, card]) =>
      'noPersonalData' in card
        ? [[name, '', `none: ${card.noPersonalData}`, '', '', '']]
        : Object.entries(card.personal).map(([column, use]) => [
            name,
            column,
            use.purpose,
            use.basis,
            english(() => retentionWords(use.retention)),
            erasing(card.erase),
          ]),
    ),
  )
  return page(
    'Record of processing',
    'Which personal data is used, what for, on which lawful basis and for how long (GDPR Article 30).',
    '## By verb',
    '',
    ...table(['verb', 'purpose', 'basis', 'categories'], uses),
    '',
    '## By column',
    '',
    ...table(['table', 'column', 'purpose', 'basis', 'kept', 'when the person is erased'], columns),
  )
}

function erasing(erase: 'delete' | 'with-parent' | { set: object } | { keep: string }): string {
  if (erase === 'with-parent') return 'goes with the row it hangs on'
  if (erase === 'delete') return 'the row is deleted'
  return 'keep' in erase ? `kept: ${erase.keep}` : `emptied: ${Object.keys(erase.set).join(', ')}`
}

const audit = (registry: Registry) =>
  page(
    'Audit catalogue',
    'What leaves a row in the sealed audit log, and why the rest does not.',
    ...table(
      ['verb', 'audited', 'why not'],
      verbs(registry).map((card) =>
        'unaudited' in card.audit
          ? [card.name, 'no', card.audit.unaudited]
          : [card.name, 'yes', ''],
      ),
    ),
  )

const facts = (registry: Registry) =>
  page(
    'Facts',
    'What is told when something has happened, and who listens.',
    ...table(
      ['fact', 'heard at once by', 'heard later by'],
      registry.modules
        .flatMap((module) => module.facts ?? [])
        .map((fact) => [
          fact.name,
          (registry.when.get(fact.name) ?? []).map((one) => one.why).join('; '),
          (registry.later.get(fact.name) ?? []).map((one) => one.action.name).join(' '),
        ])
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    ),
  )

const english = (what: () => string): string => draw({ locale: 'en', timeZone: 'UTC' }, what)
const words = (key: string): string => english(() => say({ key, values: {} }))

function automations(registry: Registry): string {
  const declared = registry.modules.flatMap((module) => module.automations ?? [])
  const touched = verbs(registry).flatMap((card) =>
    card.machine === 'none'
      ? []
      : [[card.name, card.machine.role, card.machine.automation, card.machine.overruledBy]],
  )
  if (declared.length === 0 && touched.length === 0)
    return page(
      'Automations',
      'Every machine that has a part in something, what it may do, and who overrules it.',
      'None: no machine suggests, orders, holds or answers anything yet.',
    )
  return page(
    'Automations',
    'Every machine that has a part in something, what it may do, and who overrules it.',
    ...table(
      ['automation', 'purpose', 'logic', 'data', 'human alternative', 'opt-out'],
      declared.map((one) => [
        `${words(one.title)} (${one.name})`,
        words(one.purpose),
        words(one.logic),
        one.data.map(words).join('; '),
        words(one.humanAlternative),
        one.optOut === true ? 'by each person, for what is theirs' : words(one.optOut.whyNot),
      ]),
    ),
    '',
    ...table(['verb', 'role', 'automation', 'overruled by'], touched),
  )
}

function walk(folder: string, from = folder): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return walk(path, from)
      return /(\.tsx?|^asvs\.json)$/.test(name) ? [relative(from, path)] : []
    })
}
