export const indicatorLink = (name: string): string => `/desk/indicators/${name}`
