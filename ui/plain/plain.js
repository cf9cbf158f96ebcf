// Makes the plain pages smoother: a form is sent and the next thought shown without loading the page anew, and an answer
// that cannot be sent is kept on the device until it can. Everything works without it; whenever something is not as
// expected, it steps aside and the browser does its usual work.
;(() => {
  const base = location.pathname.split('/').slice(0, 3).join('/')
  const place = () => location.pathname.slice(base.length)
  const RETRY_MS = 5_000

  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.className = 'hidden'
  const kept = document.createElement('p')
  kept.setAttribute('role', 'status')
  kept.className = 'kept'

  /** A name for the queue of this page that does not give the page away (cyrb53). */
  const queueName = (() => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57]
    for (const sign of base) {
      const code = sign.codePointAt(0)
      a = Math.imul(a ^ code, 2654435761)
      b = Math.imul(b ^ code, 1597334677)
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
    return `kept ${(4294967296 * (2097151 & b) + (a >>> 0)).toString(36)}`
  })()

  /** Answers that are not sent yet, in the order in which they were given: where, the fields of the form, and where to after it. */
  let queue = []
  try {
    queue = JSON.parse(localStorage.getItem(queueName) ?? '[]')
  } catch {
    // Nothing can be kept here beyond this page.
  }
  const keep = () => {
    try {
      if (queue.length > 0) localStorage.setItem(queueName, JSON.stringify(queue))
      else localStorage.removeItem(queueName)
    } catch {
      // As above.
    }
  }

  /** Screens that came ahead, and what was said on them here. */
  const screens = new Map()
  const said = new Map()
  let says = {}
  let pass = ''
  let refused = 0
  /** Whether anything was sent from this page, so that it can be said that nothing is left here. */
  let hasSent = false
  /** The place to go to as soon as everything is sent. */
  let waitingFor = null

  function learn(root) {
    const main = root.querySelector('main')
    if (main?.dataset.says) says = JSON.parse(main.dataset.says)
    pass = root.querySelector('input[name=pass]')?.value ?? pass
  }

  function tellKept() {
    const many = (one, more, n) => (n === 1 ? one : more)?.replace('{n}', String(n)) ?? ''
    const parts = []
    if (queue.length > 0 && (offline || !pass)) parts.push(many(says.keptOne, says.keptMany, queue.length))
    if (waitingFor && offline) parts.push(says.waiting ?? '')
    if (refused > 0) parts.push(many(says.refusedOne, says.refusedMany, refused))
    const isSent = parts.length === 0 && hasSent && queue.length === 0
    if (isSent) parts.push(says.saved ?? '')
    kept.toggleAttribute('data-sent', isSent)
    const text = parts.join(' ')
    if (kept.textContent !== text) kept.textContent = text
  }

  function put(main, title, url) {
    document.querySelector('main')?.replaceWith(main)
    document.title = title
    if (url && url !== location.pathname + location.search) history.pushState(null, '', url)
    ready(main)
    const heading = main.querySelector('h1')
    window.scrollTo(0, 0)
    heading?.focus({ preventScroll: true })
    status.textContent = heading?.textContent ?? ''
  }

  async function show(response, url) {
    const next = new DOMParser().parseFromString(await response.text(), 'text/html')
    const main = next.querySelector('main')
    if (!main || !document.querySelector('main')) return location.assign(response.url)
    learn(next)
    put(main, next.title, url)
  }

  /** Shows a place: at once if it came ahead, else as the server shows it. False when it is out of reach. */
  async function go(to, push = true) {
    const ahead = screens.get(to.split('?')[0])
    if (ahead && !to.includes('?')) {
      const main = ahead.cloneNode(true)
      put(main, `${main.querySelector('h1')?.textContent} · Plumbline`, push && base + to)
      return true
    }
    try {
      const response = await fetch(base + to, { credentials: 'same-origin' })
      await show(response, push && new URL(response.url).pathname + new URL(response.url).search)
      return true
    } catch {
      return false
    }
  }

  /** Marks on a screen that came ahead what was said on it since. */
  function recall(main) {
    const fields = said.get(main.dataset.place)
    if (!fields) return
    for (const button of main.querySelectorAll('[data-chosen]')) delete button.dataset.chosen
    for (const [name, value] of fields) {
      for (const field of main.querySelectorAll(`[name="${name}"]`)) {
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value
        else if (field.type === 'submit') field.toggleAttribute('data-chosen', field.value === value)
        else if (field.type === 'textarea') field.value = value
      }
    }
  }

  function ready(main) {
    recall(main)
    for (const hint of main.querySelectorAll('[data-with-script]')) hint.hidden = false
  }

  let offline = false
  let sending = false

  /** Sends what is kept, in order, one after the other. What the server does not take is shown; the rest waits. */
  async function flush() {
    if (sending || !pass) return tellKept()
    sending = true
    try {
      while (queue.length > 0) {
        const [first] = queue
        const response = await fetch(base + first.at, {
          method: 'POST',
          body: new URLSearchParams([...first.fields, ['pass', pass]]),
          credentials: 'same-origin',
          redirect: 'manual',
        })
        if (response.status >= 500 || response.status === 429) throw new Error('Later')
        queue = queue.slice(1)
        keep()
        offline = false
        if (response.type === 'opaqueredirect') hasSent = true
        else {
          refused += 1
          waitingFor = null
          said.delete(first.at)
          await show(response, base + first.at)
        }
      }
      offline = false
    } catch {
      offline = true
      setTimeout(flush, RETRY_MS)
    }
    sending = false
    tellKept()
    if (!offline && waitingFor !== null) {
      const to = waitingFor
      waitingFor = null
      if (!(await go(to))) {
        waitingFor = to
        offline = true
        setTimeout(flush, RETRY_MS)
        tellKept()
      }
    }
  }

  function answer(main, fields, next) {
    const at = main.dataset.place
    const without = fields.filter(([name]) => name !== 'pass')
    said.set(at, without)
    queue.push({ at, fields: without, next })
    keep()
    refused = 0
    if (screens.has(next)) {
      waitingFor = null
      void go(next)
    } else {
      waitingFor = next
      recall(main)
    }
    void flush()
  }

  /** Puts options in order here; true when the order is not whole yet. */
  function rank(form, button, fields) {
    const name = button?.name?.endsWith('-next') ? button.name.slice(0, -'-next'.length) : undefined
    if (name === undefined) return false
    const soFar = form.elements[`${name}-so-far`]
    const order = [...soFar.value.split(',').filter(Boolean), button.value]
    const rest = [...form.querySelectorAll(`button[name="${button.name}"]`)].filter((each) => each !== button)
    if (rest.length === 1) order.push(rest[0].value)
    fields.push([name, order.join(',')])
    if (rest.length <= 1) return false
    soFar.value = order.join(',')
    let list = form.querySelector('.ranked')
    if (!list) {
      list = document.createElement('ol')
      list.className = 'ranked'
      form.insertBefore(list, soFar)
    }
    const line = document.createElement('li')
    line.textContent = button.lastChild.textContent
    list.append(line)
    button.remove()
    rest[0].focus()
    status.textContent = `${list.childElementCount}. ${line.textContent}`
    return true
  }

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.plain === 'full') return
    event.preventDefault()
    if (form.dataset.sending) return
    const button = event.submitter
    const fields = [...new FormData(form, button instanceof HTMLButtonElement ? button : undefined)]
    const main = form.closest('main[data-next]')
    if (main) {
      if (!rank(form, button, fields)) answer(main, fields, button?.dataset.next ?? main.dataset.next)
      return
    }
    form.dataset.sending = 'yes'
    button?.setAttribute('aria-busy', 'true')
    fetch(form.action || location.href, {
      method: 'POST',
      body: new URLSearchParams(fields),
      credentials: 'same-origin',
    })
      .then(async (response) => {
        await show(response, new URL(response.url).pathname + new URL(response.url).search)
        await lookAhead()
      })
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

  /** A row that was tapped and was the last one open: on it goes. Whoever uses the keyboard presses the button. */
  let tappedAt = 0
  document.addEventListener('pointerup', () => {
    tappedAt = Date.now()
  })
  document.addEventListener('change', (event) => {
    const form = event.target.closest?.('form[data-auto]')
    if (!form || event.target.type !== 'radio' || Date.now() - tappedAt > 400) return
    const rows = [...form.querySelectorAll('input[type=radio]')]
    const open = new Set(rows.map(({ name }) => name))
    for (const { name, checked } of rows) if (checked) open.delete(name)
    if (open.size === 0) form.requestSubmit()
  })

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('main[data-place] a[href^="./"]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !screens.size) return
    const to = new URL(link.href).pathname.slice(base.length)
    if (!screens.has(to) || link.search) return
    event.preventDefault()
    waitingFor = null
    void go(to)
  })

  window.addEventListener('popstate', () => {
    waitingFor = null
    void go(place() + location.search, false).then((shown) => shown || location.reload())
  })
  window.addEventListener('online', () => void flush())
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && queue.length > 0) void flush()
  })

  /** Fetches the screens that need nothing from the server, so that they are there when the network is not. */
  async function lookAhead() {
    if (!document.querySelector('main[data-next]') || screens.size > 0) return
    try {
      const response = await fetch(`${base}/all`, { credentials: 'same-origin' })
      if (!response.ok) return
      const all = new DOMParser().parseFromString(await response.text(), 'text/html')
      for (const { content } of all.querySelectorAll('template')) {
        const main = content.querySelector('main[data-place]')
        if (main) screens.set(main.dataset.place, document.importNode(main, true))
      }
    } catch {
      // Then each screen is fetched in its turn.
    }
  }

  document.body?.append(status, kept)
  const here = document.querySelector('main')
  // What was kept before this page was opened anew is shown as said, and the way goes on where it would have gone.
  for (const { at, fields } of queue) said.set(at, fields)
  const last = queue.at(-1)
  if (last?.at === place()) waitingFor = last.next ?? null
  if (here) ready(here)
  learn(document)
  if (queue.length > 0) void flush()
  void lookAhead()
})()
