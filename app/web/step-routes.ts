import type { ComponentType } from 'react'

/** A page of a step inside a workspace, fetched when it is opened. */
export type StepRoute = { path: string; page: () => Promise<{ StepPage: ComponentType }> }

export const stepRoutes: readonly StepRoute[] = [
  { path: '/decisions/$decisionId', page: () => import('@plumbline/decisions/view/decision') },
  { path: '/proposals', page: () => import('./pages/proposals.tsx') },
  { path: '/proposals/$proposalId', page: () => import('./pages/proposals-one.tsx') },
]
