// Under which names the bytes of one file lie.

export const previewName = (stored: string, width: number) => `${stored}-${width}`

export const everyName = ({
  stored,
  previews,
}: {
  stored: string
  previews: number[]
}): string[] => [stored, ...previews.map((width) => previewName(stored, width))]
