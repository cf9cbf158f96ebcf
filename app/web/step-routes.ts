import type { ComponentType } from 'react'

/** A page of a step inside a workspace, fetched when it is opened. */
export type StepRoute = { path: string; page: () => Promise<{ StepPage: ComponentType }> }

export const stepRoutes: readonly StepRoute[] = [
  { path: '/asks', page: () => import('@plumbline/expectations/view/own-asks') },
  { path: '/asks/$askId', page: () => import('@plumbline/expectations/view/ask') },
  { path: '/decisions/$decisionId/for-me', page: () => import('@plumbline/expectations/view/personal') },
  { path: '/decisions', page: () => import('@plumbline/decisions/view/log') },
  { path: '/decisions/$decisionId', page: () => import('@plumbline/decisions/view/decision') },
  { path: '/directions/$directionVersionId', page: () => import('@plumbline/direction/view/version') },
  { path: '/directory', page: () => import('@plumbline/people/view/directory') },
  { path: '/directory/import', page: () => import('@plumbline/people/view/import') },
  { path: '/directory/assets/$assetId', page: () => import('@plumbline/people/view/asset') },
  { path: '/directory/groups/$groupId', page: () => import('@plumbline/people/view/group') },
  { path: '/directory/people/$personId', page: () => import('@plumbline/people/view/person') },
  { path: '/work/$key/import-decisions', page: () => import('@plumbline/decisions/view/import-decisions') },
  { path: '/work/$key/register', page: () => import('@plumbline/people/view/register-page') },
  { path: '/soundings/$soundingId', page: () => import('@plumbline/readback/view/sounding-page') },
  { path: '/readbacks/$readbackId/page', page: () => import('@plumbline/readback/view/result-page') },
  { path: '/me', page: () => import('@plumbline/people/view/about-me') },
  { path: '/search', page: () => import('./pages/search.tsx') },
  { path: '/proposals', page: () => import('./pages/proposals.tsx') },
  { path: '/proposals/$proposalId', page: () => import('./pages/proposals-one.tsx') },
]
