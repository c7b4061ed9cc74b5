// The record of processing as linked data, in the Data Privacy Vocabulary of W3C (DPV 2), for other programs.
// @fulfils R14
import type { Retention } from '#kernel'
import type { Activity } from './record.ts'
import type { Settings } from './settings-of.ts'

const basis: Record<string, string> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-duty': 'eu-gdpr:A6-1-c',
  'vital-interest': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interest': 'eu-gdpr:A6-1-f',
}

type Record_ = {
  activities: readonly Activity[]
  automations: ReadonlyArray<{ name: string; data: readonly string[] }>
  recipients: ReadonlyArray<{ name: string; own: string | null }>
}
type Controller = { name: string; origin: string; settings: Settings }

/** `purposes` gives the sentence of each purpose in the language of the file. */
export const dpv = (
  { activities, automations, recipients }: Record_,
  { name, origin, settings }: Controller,
  purposes: (key: string) => string,
  kept: (table: string, rule: Retention) => string,
) => ({
  '@context': {
    dpv: 'https://w3id.org/dpv#',
    'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
    dct: 'http://purl.org/dc/terms/',
    schema: 'https://schema.org/',
  },
  '@id': `${origin}/privacy`,
  '@type': ['dpv:RecordsOfActivities', 'eu-gdpr:ROPA'],
  'dpv:hasDataController': {
    '@id': `${origin}/`,
    '@type': 'dpv:DataController',
    'schema:name': name,
    ...(settings.officer
      ? {
          'dpv:hasDataProtectionOfficer': {
            '@type': 'dpv:DataProtectionOfficer',
            'schema:name': settings.officer,
            ...(settings.officer_email ? { 'schema:email': settings.officer_email } : {}),
          },
        }
      : {}),
    ...(settings.authority ? { 'dpv:hasAuthority': settings.authority } : {}),
  },
  'dpv:hasProcess': activities.map((one) => ({
    '@id': `${origin}/privacy#${one.purpose}`,
    '@type': 'dpv:Process',
    'dct:title': one.purpose,
    'dpv:hasPurpose': { '@type': 'dpv:Purpose', 'dct:description': one.own ?? purposes(one.says) },
    'dpv:hasLegalBasis': one.bases.map((name) => ({ '@id': basis[name] ?? 'dpv:LegalBasis' })),
    'dpv:hasPersonalData': one.categories.map((category) => ({
      '@type': 'dpv:PersonalData',
      'dct:title': category,
    })),
    'dpv:hasStorageCondition': one.tables.map((table) => ({
      '@type': 'dpv:StorageCondition',
      'dct:title': table.table,
      'dpv:hasDuration': table.retention.map((rule) => kept(table.table, rule)).join('; '),
      'dpv:hasPersonalData': table.columns,
    })),
    'dpv:hasRecipient': one.recipients.map((recipient) => ({
      '@id': `${origin}/privacy#recipient-${recipient}`,
    })),
  })),
  'dpv:hasRecipient': recipients.map((one) => ({
    '@id': `${origin}/privacy#recipient-${one.name}`,
    '@type': 'dpv:Recipient',
    'dct:title': one.own ?? one.name,
  })),
  'dpv:hasTechnology': automations.map((one) => ({
    '@type': 'dpv:Technology',
    'dct:title': one.name,
    'dpv:hasPersonalData': one.data,
  })),
  'dpv:hasRight': ['A13', 'A15', 'A16', 'A17', 'A18', 'A20', 'A21', 'A22'].map((article) => ({
    '@id': `eu-gdpr:${article}`,
  })),
})
