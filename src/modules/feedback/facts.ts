import { fact, Id, z } from '#kernel'

const aboutIdea = z.object({ idea: Id })

export const ideaSuggested = fact('feedback.idea-suggested', aboutIdea)
export const ideaAnswered = fact('feedback.idea-answered', aboutIdea)
export const ideasMerged = fact('feedback.ideas-merged', z.object({ idea: Id, into: Id }))
