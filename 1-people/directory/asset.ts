import { groupKeyFrom } from '../group.ts'

/** What a group can own and others can stand on. A path is a pattern of file names, as in CODEOWNERS. */
export const ASSET_KINDS = [
  'component',
  'service',
  'api',
  'data-set',
  'process',
  'contract',
  'path',
  'system',
  'domain',
] as const
export type AssetKind = (typeof ASSET_KINDS)[number]

/** When a fact was last stated by a source, and since when no source states it any more; nothing where it was entered by hand. */
type Seen = { source: string | null; seenAt: string | null; staleAt: string | null }

/** Something that is owned, used and changed. */
export type Asset = Seen & {
  id: string
  kind: AssetKind
  /** Stable within its kind, as its source calls it: `default/checkout-api`, `/src/billing/**`. */
  key: string
  name: string
  doesWhat: string | null
  createdAt: string
  /** Since when it is known only because something else refers to it. */
  unresolvedAt: string | null
}

export const DUTIES = ['owns', 'approves', 'reviews'] as const
export type Duty = (typeof DUTIES)[number]

/** A person or a group answers for an asset. An asset can have several owners. */
export type Ownership = Seen & {
  id: string
  assetId: string
  personId: string | null
  groupId: string | null
  duty: Duty
}

/** A person or a group uses an asset. */
export type Consumption = Seen & { id: string; assetId: string; personId: string | null; groupId: string | null }

export const LINK_KINDS = ['depends-on', 'consumes', 'provides', 'part-of'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** One asset depends on, consumes, provides or is part of another: `assetId` is the one that does. */
export type AssetLink = Seen & { id: string; assetId: string; toAssetId: string; kind: LinkKind }

export const LONGEST_KEY = 500

/** The most rows of one kind that a page shows of what somebody looks after or uses. */
export const MOST_SHOWN = 500

/** A path is its own key, as it stands in its file; whatever else is called by the words of its name: `checkout-api`. */
export function assetKeyFrom(kind: AssetKind, name: string): string {
  return (kind === 'path' ? name.trim() : groupKeyFrom(name)).slice(0, LONGEST_KEY)
}

const DUTY_ORDER: Record<Duty, number> = { owns: 0, approves: 1, reviews: 2 }

/** Who owns it comes before who approves, and that before who reviews; else as they came. */
export function byDuty<Row extends Pick<Ownership, 'duty' | 'id'>>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => DUTY_ORDER[a.duty] - DUTY_ORDER[b.duty] || a.id.localeCompare(b.id))
}
