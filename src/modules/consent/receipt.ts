// A consent as a receipt other programs understand: the sections and fields of ISO/IEC TS 27560.
// @fulfils R7
import type { Asking } from '#kernel'
import type { ConsentTables } from './tables.ts'

type Event = Pick<
  ConsentTables['consent_events'],
  | 'id'
  | 'contact'
  | 'purpose'
  | 'channel'
  | 'act'
  | 'text'
  | 'text_hash'
  | 'locale'
  | 'place'
  | 'method'
  | 'at'
>
export type Shown = { title: string; words: string; version: number } | undefined
export type Controller = { email: string | null; phone: string | null; address: string | null }

/** NOTE: no name and no address of the person: the principal is the id of the contact, as the receipt may be handed on. */
export const receiptOf = (
  now: Asking,
  events: readonly Event[],
  { shown, controller }: { shown: Shown; controller: Controller },
  receipt: string,
) => {
  const [first] = events
  return {
    '@context': 'https://w3id.org/dpv/dpv-context.jsonld',
    receipt_metadata: { schema_version: 'ISO/IEC TS 27560:2023', receipt_id: receipt },
    record_metadata: {
      record_id: first?.id ?? receipt,
      pii_principal_id: first?.contact ?? '',
    },
    pii_processing: {
      privacy_notice: {
        url: `${now.origin}/privacy`,
        text: shown?.words ?? null,
        version: shown?.version ?? null,
        hash: first?.text_hash ?? null,
        hash_method: 'SHA-256 over language, title and words, each on its line',
      },
      language: first?.locale ?? now.business.locale,
      purposes: [
        {
          purpose: shown?.title ?? first?.purpose ?? '',
          purpose_id: first?.purpose ?? '',
          purpose_type: 'dpv:Communication',
          lawful_basis: 'eu-gdpr:A6-1-a',
          channel: first?.channel ?? '',
          pii_information: [
            { pii_type: first?.channel === 'email' ? 'dpv-pd:EmailAddress' : 'dpv-pd:Contact' },
          ],
          pii_controllers: ['controller'],
          collection_method: first?.method ?? '',
          storage_locations: [now.origin],
          retention_period: 'until the consent is withdrawn',
          recipient_third_parties: [],
          jurisdiction: 'EU',
          withdrawal_method: `${now.origin}/me/consent`,
        },
      ],
    },
    party_identification: [
      {
        party_id: 'controller',
        party_name: now.business.name,
        party_address: controller.address ?? '',
        party_contact: [controller.email, controller.phone].filter((one) => one !== null),
        party_url: now.origin,
        party_type: 'dpv:DataController',
      },
    ],
    events: events.map((one) => ({
      event_time: one.at.toISOString(),
      event_type: 'explicit',
      event_state:
        one.act === 'given'
          ? 'dpv:ConsentGiven'
          : one.act === 'withdrawn'
            ? 'dpv:ConsentWithdrawn'
            : one.act === 'asked'
              ? 'dpv:ConsentRequested'
              : 'dpv:ConsentUnknown',
      entity_id: one.act === 'withdrawn' || one.act === 'given' ? 'principal' : 'controller',
      validity_duration: 'until withdrawn',
      place: one.place,
      method: one.method,
    })),
  }
}
