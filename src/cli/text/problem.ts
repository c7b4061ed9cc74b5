/** A mistake of the caller's, told in one sentence and without a stack. */
export class Problem extends Error {}
