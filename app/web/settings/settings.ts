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
    part('passkeys', 'Passkeys', () => import('./passkeys.tsx').then(({ Passkeys }) => Passkeys)),
    part('providers', 'Signing in with a provider', () => import('./providers.tsx').then(({ Providers }) => Providers)),
    part('sessions', 'Where you are signed in', () => import('./sessions.tsx').then(({ Sessions }) => Sessions)),
    part('keys', 'Keys for programs', () => import('./keys.tsx').then(({ OwnKeys }) => OwnKeys)),
    part('mail', 'Letters to you', () => import('./mail.tsx').then(({ Mail }) => Mail)),
    part('data-about-me', 'What is stored about you', () =>
      import('./data-about-me.tsx').then(({ DataAboutMe }) => DataAboutMe),
    ),
  ],
  workspace: [
    part('keys', 'Keys for programs', () => import('./keys.tsx').then(({ EverybodysKeys }) => EverybodysKeys)),
    part('webhooks', 'Webhooks', () => import('./webhooks.tsx').then(({ Webhooks }) => Webhooks)),
    part('rules', 'Whom a text calls for', () => import('@plumbline/people/view/rules').then(({ Rules }) => Rules)),
    part('weights', 'What counts as a reason', () =>
      import('@plumbline/people/view/weights').then(({ Weights }) => Weights),
    ),
    part('people-data', 'What is stored about somebody', () =>
      import('./people-data.tsx').then(({ PeopleData }) => PeopleData),
    ),
    part('mailbox', 'Letters', () => import('./mailbox.tsx').then(({ WorkspaceMailbox }) => WorkspaceMailbox)),
  ],
  server: [
    part('jobs', 'Jobs', () => import('./jobs.tsx').then(({ Jobs }) => Jobs)),
    part('accounts', 'Accounts', () => import('./accounts.tsx').then(({ Accounts }) => Accounts)),
    part('mailbox', 'Letters of the server', () => import('./mailbox.tsx').then(({ ServerMailbox }) => ServerMailbox)),
    part('retention', 'How long things are kept', () => import('./retention.tsx').then(({ Retention }) => Retention)),
  ],
}
