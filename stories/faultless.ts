import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const PHONE = { viewport: { width: 390, height: 844 } }
export const DESK = { viewport: { width: 1280, height: 900 } }

/** The rules of WCAG 2.2, levels A and AA; without them axe looks for what it holds good practice too. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe complains of on the page as it stands, or in a part of it: each rule with all that breaks it. */
export async function complaintsOf(
  shown: Page,
  { within, tags }: { within?: string; tags?: string[] } = {},
): Promise<string[]> {
  // Looks in the page itself: nothing of another host is in it, for which a second page would be opened each time.
  const axe = new AxeBuilder({ page: shown }).setLegacyMode()
  if (within) axe.include(within)
  if (tags) axe.withTags(tags)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** By day and by night, and no line wider than the screen. */
export async function faultless(shown: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await shown.emulateMedia({ colorScheme })
    expect(await complaintsOf(shown)).toEqual([])
  }
  await shown.emulateMedia({ colorScheme: 'light' })
  await expect
    .poll(() => shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
}

/** The same on a phone and on a desk. */
export async function faultlessAtBoth(shown: Page): Promise<void> {
  for (const { viewport } of [DESK, PHONE]) {
    await shown.setViewportSize(viewport)
    await faultless(shown)
  }
}
