import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PartProps } from './part.ts'

/** One part of a settings page, fetched when the page is opened. Says by itself how things stand. */
export type SettingsPart = {
  id: string
  title: string
  Part: LazyExoticComponent<ComponentType<PartProps>>
}

type Load = () => Promise<ComponentType<PartProps>>
const part = (id: string, title: string, load: Load): SettingsPart => ({
  id,
  title,
  Part: lazy(() => load().then((found) => ({ default: found }))),
})

/** What somebody sets for themselves, what the administrators of a workspace set for it, and those of the server for all. */
export const settings: Record<'account' | 'workspace' | 'server', readonly SettingsPart[]> = {
  account: [
    part('sessions', 'Where you are signed in', () => import('./sessions.tsx').then(({ Sessions }) => Sessions)),
  ],
  workspace: [],
  server: [],
}
