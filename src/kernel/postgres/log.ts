/** Tells what the launcher does; `about` holds plain facts, never a password. */
export type Log = (message: string, about?: Record<string, string | number | boolean>) => void
