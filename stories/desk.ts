import type { Page } from 'playwright-core'
import type { Stage } from './stage.ts'

/** The administrator at a piece of work of their own, Move checkout, in the workspace house: opened as a newcomer does. */
export async function atTheDesk(stage: Stage): Promise<Page> {
  const page = await stage.signedIn()
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill('Our house')
  await page.getByLabel('Short name for addresses').fill('house')
  await page.getByRole('button', { name: 'Open the workspace' }).click()
  await page.waitForURL('**/w/house')
  await page.goto('/w/house/work')
  await page.getByLabel('Title').fill('Move checkout')
  await page.getByRole('button', { name: 'Register it' }).click()
  await page.waitForURL('**/work/MOVE-CHECKOUT')
  return page
}
