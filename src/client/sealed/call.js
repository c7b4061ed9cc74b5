// Calls a verb of the channel; throws the words of a refusal, and its status.
export async function call(verb, input) {
  const answer = await fetch(`/api/v1/speakup/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const said = await answer.json().catch(() => ({}))
  if (answer.ok) return said
  // NOTE: who came in too long ago proves it again, and comes back here.
  if (said.code === 'road.no.prove-again')
    location.assign(`/sign-in/again?then=${encodeURIComponent(location.pathname)}`)
  const words = Object.values(said.errors ?? {}).flat()[0]?.detail
  throw Object.assign(new Error(words ?? said.detail ?? String(answer.status)), {
    status: answer.status,
  })
}
