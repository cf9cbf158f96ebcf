import { createElement as h, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A whole page made on the server: plain HTML that works without scripts; the one script only makes it smoother. */
export function document(title: string, body: ReactNode): string {
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, `${title} · Plumbline`),
      h('link', { rel: 'icon', type: 'image/svg+xml', href: '/plain/mark.svg' }),
      h('link', { rel: 'stylesheet', href: '/plain/plain.css' }),
      h('script', { src: '/plain/plain.js', defer: true }),
    ),
    h('body', null, body),
  )
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** The same page around HTML that was made from a document of this repository. */
export function documentAround(title: string, html: string): string {
  const [before, after] = document(title, h('main', { id: 'main', className: 'docs' })).split('</main>')
  return `${before}${html}</main>${after}`
}
