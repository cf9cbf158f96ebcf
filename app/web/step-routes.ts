import type { ComponentType } from 'react'

/** A page of a step inside a workspace, fetched when it is opened. */
export type StepRoute = { path: string; page: () => Promise<{ StepPage: ComponentType }> }

export const stepRoutes: readonly StepRoute[] = [
  { path: '/decisions/$decisionId', page: () => import('@plumbline/decisions/view/decision') },
  { path: '/directory', page: () => import('@plumbline/people/view/directory') },
  { path: '/directory/import', page: () => import('@plumbline/people/view/import') },
  { path: '/directory/assets/$assetId', page: () => import('@plumbline/people/view/asset') },
  { path: '/directory/groups/$groupId', page: () => import('@plumbline/people/view/group') },
  { path: '/directory/people/$personId', page: () => import('@plumbline/people/view/person') },
  { path: '/work/$key/register', page: () => import('@plumbline/people/view/register-page') },
  { path: '/me', page: () => import('@plumbline/people/view/about-me') },
  { path: '/proposals', page: () => import('./pages/proposals.tsx') },
  { path: '/proposals/$proposalId', page: () => import('./pages/proposals-one.tsx') },
]
