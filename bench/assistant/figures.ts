/** From scores to what people would see at a line. */
export type Scored = {
  score: number
  right: boolean
  inside: boolean
  answered: boolean
  offered: boolean
}

export type Figures = {
  answered: number
  right: number
  wrong: number
  /** Not answered, but offered among the three that come near. */
  offered: number
  strange: number
  auroc: number
}

/** At each finder's own line, or at the line where a share of the questions inside, or outside, is answered. */
export function figuresAt(
  all: readonly Scored[],
  want: { inside?: number; strange?: number } = {},
): Figures {
  const inside = all.filter((one) => one.inside)
  const outside = all.filter((one) => !one.inside)
  const line = lineAt(inside, outside, want)
  const answered = (one: Scored) => (line === undefined ? one.answered : one.score >= line)
  const share = (of: readonly Scored[], is: (one: Scored) => boolean) =>
    of.length === 0 ? 0 : of.filter(is).length / of.length
  return {
    answered: share(inside, answered),
    right: share(inside, (one) => answered(one) && one.right),
    wrong: share(inside, (one) => answered(one) && !one.right),
    offered: share(inside, (one) => one.offered),
    strange: share(outside, answered),
    auroc: auroc(inside, outside),
  }
}

function lineAt(
  inside: readonly Scored[],
  outside: readonly Scored[],
  want: { inside?: number; strange?: number },
) {
  const down = (of: readonly Scored[]) => of.map((one) => one.score).toSorted((a, b) => b - a)
  if (want.inside !== undefined) return down(inside)[Math.ceil(want.inside * inside.length) - 1]
  if (want.strange !== undefined)
    return (down(outside)[Math.floor(want.strange * outside.length)] ?? 0) + 1e-9
  return undefined
}

function auroc(inside: readonly Scored[], outside: readonly Scored[]): number {
  let won = 0
  for (const one of inside)
    for (const other of outside)
      won += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0
  return inside.length * outside.length === 0 ? 0 : won / (inside.length * outside.length)
}
