/** Gives a field's name the id its label and the error summary point to. */

export const idOf = (name: string): string => `f-${name.replace(/[^a-zA-Z0-9_-]+/g, '-')}`
