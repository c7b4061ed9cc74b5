// Calls a verb of the channel; throws the words of a refusal.
export async function call(verb, input) {
  const answer = await fetch(`/api/v1/speakup/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(said.detail ?? said.title ?? String(answer.status))
  return said
}
