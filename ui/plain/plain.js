// Makes the plain pages smoother: a form is sent and the next thought shown without loading the page anew.
// Everything works without it; whenever something is not as expected, it steps aside and the browser does its usual work.
;(() => {
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.className = 'hidden'

  async function show(response, push) {
    const text = await response.text()
    const next = new DOMParser().parseFromString(text, 'text/html')
    const main = next.querySelector('main')
    const here = document.querySelector('main')
    if (!main || !here) return location.assign(response.url)
    here.replaceWith(main)
    document.title = next.title
    if (push && response.url !== location.href) history.pushState(null, '', response.url)
    const heading = main.querySelector('h1')
    window.scrollTo(0, 0)
    heading?.focus({ preventScroll: true })
    status.textContent = heading?.textContent ?? ''
  }

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.plain === 'full') return
    event.preventDefault()
    const button = event.submitter
    if (form.dataset.sending) return
    form.dataset.sending = 'yes'
    button?.setAttribute('aria-busy', 'true')
    const body = new URLSearchParams(new FormData(form, button instanceof HTMLButtonElement ? button : undefined))
    fetch(form.action || location.href, { method: 'POST', body, credentials: 'same-origin' })
      .then((response) => show(response, true))
      .catch(() => {
        delete form.dataset.sending
        button?.removeAttribute('aria-busy')
        let note = form.querySelector('[role=alert]')
        if (!note) {
          note = document.createElement('p')
          note.setAttribute('role', 'alert')
          note.className = 'refusal'
          form.append(note)
        }
        note.textContent = 'You seem to be offline. What you chose is still here; press again when you are back.'
      })
  })

  window.addEventListener('popstate', () => {
    fetch(location.href, { credentials: 'same-origin' })
      .then((response) => show(response, false))
      .catch(() => location.reload())
  })

  document.body?.append(status)
})()
