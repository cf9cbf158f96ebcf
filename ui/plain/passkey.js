// Signs in with a passkey from the plain sign-in page. Without it, or in a browser that knows no passkeys, the page offers
// its other ways and this one stays hidden.
;(() => {
  const way = document.getElementById('passkey')
  const button = way?.querySelector('button')
  const note = way?.querySelector('[role=alert]')
  if (!way || !button || !note || !window.PublicKeyCredential) return
  way.hidden = false

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '')

  async function tell(place, body) {
    const response = await fetch(place, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const said = await response.json()
    if (!response.ok) throw new Error([said.detail, said.next].filter(Boolean).join(' '))
    return said
  }

  async function signIn() {
    const options = await tell('/sign-in/passkey/question', {})
    const asked = { ...options, challenge: bytes(options.challenge) }
    const credential = await navigator.credentials.get({ publicKey: asked }).catch(() => null)
    if (!credential) throw new Error('No passkey was chosen. Try again, or use another way.')
    const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response
    const answer = {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: userHandle ? text(userHandle) : null,
      },
    }
    const { goTo } = await tell('/sign-in/passkey', { answer, next: way.dataset.next })
    location.assign(goTo)
  }

  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy')) return
    button.setAttribute('aria-busy', 'true')
    note.hidden = true
    signIn().catch((error) => {
      button.removeAttribute('aria-busy')
      note.textContent =
        error instanceof TypeError ? 'The server cannot be reached right now. Try again.' : error.message
      note.hidden = false
    })
  })
})()
