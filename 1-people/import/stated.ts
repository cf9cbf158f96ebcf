import type { AssetKind, Duty, LinkKind } from '../directory/asset.ts'
import type { RefusedLine } from './directory-import.ts'

/**
 * What a source calls a party or a thing, before it is known whom or what that is here: `{ of: 'group', scheme: 'backstage',
 * name: 'default/payments' }`. A person may be referred to by address: scheme `email`.
 */
export type Reference =
  | { of: 'person' | 'group'; scheme: string; name: string }
  | { of: 'asset'; scheme: string; name: string; kind: AssetKind }

/** Where in the source it stands, counted from 1. */
export type Where = { path: string | null; line: number | null }

/** One fact as a source states it. What is absent is not stated; it never empties what is known. */
export type StatedFact = Where &
  (
    | {
        fact: 'group'
        ref: Reference
        name: string
        kind?: 'team' | 'function' | 'body'
        doesWhat?: string
        parent?: Reference
        mailingList?: string
        chat?: string
        meeting?: string
      }
    | { fact: 'person'; ref: Reference; name: string; email?: string; title?: string; timeZone?: string; left?: true }
    | { fact: 'asset'; ref: Reference; name: string; doesWhat?: string }
    | { fact: 'member'; group: Reference; person: Reference; lead: boolean }
    | { fact: 'ownership'; asset: Reference; by: Reference; duty: Duty }
    | { fact: 'consumption'; asset: Reference; by: Reference }
    /** A group is part of another, where this is not said of the group itself: by the other one, of its parts. */
    | { fact: 'parent'; group: Reference; parent: Reference }
    | { fact: 'link'; asset: Reference; to: Reference; kind: LinkKind }
  )

/** What was read out of one source: the facts in the order in which they stand there, and what could not be taken. */
export type Stated = { facts: StatedFact[]; refused: RefusedLine[] }
