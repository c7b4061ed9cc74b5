// Ways of reaching people that need their consent. `site` is what one sees here, as with personalisation.
export const channels = ['email', 'sms', 'phone', 'post', 'site'] as const
export type Channel = (typeof channels)[number]
