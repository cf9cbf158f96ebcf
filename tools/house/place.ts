import { posix } from 'node:path'

/** Where a file stands in the house, told by its path alone. */
export interface Place {
  /** First folder: `5-decisions`, `platform`, `app` …; '' for a file in the root. */
  room: string
  /** 5 for `5-decisions`; undefined where the room is not a step. */
  step?: number
  /** `decision` of `5-decisions/decision.store.ts` */
  stem: string
  /** What the suffix says: '' (a rule, in a step's root), 'store', 'operations', 'test', 'story', 'page', 'config' … */
  kind: string
  /** `.ts`, `.tsx` … */
  extension: string
  /** Folders below the room: `view`, `migrations`, `web/answer`; '' for the room itself. */
  within: string
}

export function placeOf(path: string): Place {
  const [room, ...rest] = path.includes('/') ? path.split('/') : ['', path]
  const file = rest.at(-1) ?? ''
  const [stem = '', ...suffixes] = file.split('.')
  const number = /^(\d+)-/.exec(room ?? '')
  return {
    room: room ?? '',
    ...(number ? { step: Number(number[1]) } : {}),
    stem,
    kind: suffixes.slice(0, -1).join('.'),
    extension: posix.extname(file),
    within: rest.slice(0, -1).join('/'),
  }
}

const DOORS = new Set(['words', 'reads', 'step'])

/** `words.ts`, `reads.ts` or `step.ts` of a step. */
export function isDoor(path: string): boolean {
  const { step, stem, kind, within } = placeOf(path)
  return step !== undefined && within === '' && kind === '' && DOORS.has(stem)
}

/** Where a step keeps its nouns: in its root or, when it has many, in folders by subject, one deep. */
export function isAmongNouns({ step, within }: Place): boolean {
  return step !== undefined && !within.includes('/') && within !== 'view' && within !== 'migrations'
}

/** A rule: plain functions of plain data, among a step's nouns with no kind in its name. `words.ts` hands rules on, so it is one too. */
export function isRule(path: string): boolean {
  const place = placeOf(path)
  const { stem, kind, within, extension } = place
  return (
    isAmongNouns(place) &&
    kind === '' &&
    extension === '.ts' &&
    !(within === '' && (stem === 'reads' || stem === 'step'))
  )
}

export function isStore(path: string): boolean {
  return placeOf(path).kind === 'store'
}

export function isView(path: string): boolean {
  const { step, within } = placeOf(path)
  return step !== undefined && (within === 'view' || within.startsWith('view/'))
}

export function isTest(path: string): boolean {
  const { kind } = placeOf(path)
  return kind === 'test' || kind === 'story'
}

/** A test, or what only tests stand on: a folder called testing. */
export function isForTests(path: string): boolean {
  return isTest(path) || placeOf(path).within.split('/').includes('testing')
}

export function isConfig(path: string): boolean {
  return placeOf(path).kind === 'config'
}

/** Runs in the browser: the web app, `ui`, and the views, except the pages that the server makes. */
export function isForBrowser(path: string): boolean {
  const { room, within, extension, kind } = placeOf(path)
  if (kind === 'page' || isConfig(path)) return false
  return extension === '.tsx' || room === 'ui' || isView(path) || (room === 'app' && /^web(\/|$)/.test(within))
}
