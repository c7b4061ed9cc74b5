// Two spellings of one address are one person: compared without case, in composed form.
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase()
