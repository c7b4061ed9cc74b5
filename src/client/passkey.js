// @ts-check
/**
 * Fills in a form with a passkey's answer. The form shows itself only where the browser can do it, and is posted
 * like any other; without script the page has its other ways.
 */
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (
      !form ||
      typeof PublicKeyCredential === 'undefined' ||
      !('parseRequestOptionsFromJSON' in PublicKeyCredential)
    )
      return
    this.hidden = false
    form.addEventListener('submit', (event) => {
      const field = form.elements.namedItem('credential')
      if (!(field instanceof HTMLInputElement) || field.value !== '') return
      event.preventDefault()
      this.ask().then(
        (credential) => {
          if (!(credential instanceof PublicKeyCredential)) return
          field.value = JSON.stringify(credential.toJSON())
          form.submit()
        },
        // The person has put the question away: nothing has happened, and the button is still there.
        () => {},
      )
    })
  }

  ask() {
    const options = JSON.parse(this.dataset['options'] ?? '{}')
    return this.dataset['kind'] === 'create'
      ? navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        })
  }
}
customElements.define('passkey-form', PasskeyForm)
