// The door of search: where one looks for something.
export const searchLink = (words: string): string => `/search?words=${encodeURIComponent(words)}`
