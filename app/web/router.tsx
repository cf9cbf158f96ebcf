import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Arrival } from './pages/arrival.tsx'
import { NotFound } from './pages/not-found.tsx'
import { Room } from './pages/room.tsx'
import { stepRoutes } from './step-routes.ts'

const root = createRootRoute({ notFoundComponent: NotFound })
const arrival = createRoute({ getParentRoute: () => root, path: '/', component: Arrival })
const room = createRoute({ getParentRoute: () => root, path: '/w/$workspace', component: Room })

const home = createRoute({
  getParentRoute: () => room,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home.tsx'), 'Home'),
})
const workList = createRoute({
  getParentRoute: () => room,
  path: '/work',
  component: lazyRouteComponent(() => import('./pages/work-list.tsx'), 'WorkList'),
})
const workPage = createRoute({
  getParentRoute: () => room,
  path: '/work/$key',
  component: lazyRouteComponent(() => import('./pages/work-page.tsx'), 'WorkPage'),
})
const members = createRoute({
  getParentRoute: () => room,
  path: '/members',
  component: lazyRouteComponent(() => import('./pages/members.tsx'), 'Members'),
})
const settingsPage = (path: string, page: 'AccountSettings' | 'WorkspaceSettings' | 'ServerSettings') =>
  createRoute({
    getParentRoute: () => room,
    path,
    component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), page),
  })
const settings = [
  settingsPage('/account', 'AccountSettings'),
  settingsPage('/settings', 'WorkspaceSettings'),
  settingsPage('/server', 'ServerSettings'),
]
const fromSteps = stepRoutes.map(({ path, page }) =>
  createRoute({ getParentRoute: () => room, path, component: lazyRouteComponent(page, 'StepPage') }),
)

const tree = root.addChildren([
  arrival,
  room.addChildren([home, workList, workPage, members, ...settings, ...fromSteps]),
])

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
