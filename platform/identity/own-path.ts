const LONGEST = 500
const NOWHERE = 'http://nowhere.invalid'

/**
 * Where somebody goes on after signing in: a page of this server's own app, and nothing else. Whatever is not clearly
 * one (another site, another scheme, a page that carries a token in its address) becomes the first page.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST || !/^\/(w\/[\x21-\x7e]*)?$/.test(wanted)) return '/'
  if (wanted.includes('\\') || !URL.canParse(wanted, NOWHERE)) return '/'
  const { origin, pathname, search, hash } = new URL(wanted, NOWHERE)
  // Dots may have led out of the app or to a second slash at the beginning, which begins another host.
  return origin === NOWHERE && pathname.startsWith('/w/') ? `${pathname}${search}${hash}` : '/'
}
