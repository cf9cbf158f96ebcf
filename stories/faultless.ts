import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const PHONE = { viewport: { width: 390, height: 844 } }
export const DESK = { viewport: { width: 1280, height: 900 } }

/** By day and by night, and no line wider than the screen. */
export async function faultless(shown: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await shown.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page: shown }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
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
