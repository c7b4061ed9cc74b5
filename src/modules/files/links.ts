// Where a file is, whole or as a smaller picture.

export const fileLink = (id: string, width?: number): string =>
  `/files/${id}${width === undefined ? '' : `?width=${width}`}`
