import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { openStage, type Stage } from './stage.ts'

const STAFF = `Name,E-mail,Role,Crew,Crew lead
Ann Example,ann@example.org,Engineer,Payments,yes
Bo Example,bo@example.org,Designer,Payments,no
Cy Example,cy(at)example.org,Lawyer,Legal,no
`

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a file is looked at, put right, read into the directory and taken back', async () => {
  const page = await stage.signedIn()
  await page.goto('/')
  await page.getByLabel('Name of the workspace').fill('Our house')
  await page.keyboard.press('Tab')
  await page.keyboard.type('house')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/w/house')
  await page.goto('/w/house/directory/import')
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${STAFF}`, 'utf16le') })
  await page.getByRole('button', { name: 'See what would happen' }).click()
  await page.getByRole('heading', { name: 'What would happen' }).waitFor()
  await page.getByText('cy(at)example.org is not an e-mail address').waitFor()
  await page.getByLabel('What “Crew” means').selectOption('team or group')
  await page.getByLabel('What “Crew lead” means').selectOption('leads the group (yes or no)')
  await page.getByRole('button', { name: 'See it again with these columns' }).click()
  await page.getByText('Ann Example leads Payments: new.').waitFor()
  expect(await complaintsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Read it into the directory' }).click()
  await page.getByText('The directory has it').waitFor()
  await expect.poll(() => peopleCalled('Example')).toHaveLength(3)

  await page.getByRole('button', { name: 'report of staff.csv' }).click()
  await page.getByRole('heading', { name: 'Report of staff.csv' }).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  expect((await saving).suggestedFilename()).toBe('import-report.csv')

  await page.getByRole('button', { name: 'take back staff.csv' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('The directory is as it was before.').waitFor()
  await expect.poll(() => peopleCalled('Example')).toEqual([])
  expect(stage.complaints).toEqual([])
})

test('a file of owners is told to be of which system and of which repository, and either can be put right', async () => {
  const page = await stage.signedIn()
  await page.goto('/w/house/directory/import')
  const file = '* @acme/platform\n!vendor/ @bo\n'
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'CODEOWNERS', mimeType: 'text/plain', buffer: Buffer.from(file) })
  await page.getByLabel('Repository').fill('acme/shop')
  await page.getByRole('button', { name: 'See what would happen' }).click()
  const readAs = page.getByLabel('Read as')
  await page.getByText('vendor/ takes files out', { exact: false }).waitFor()
  await expect.poll(() => readAs.inputValue()).toBe('gitlab')
  await readAs.selectOption('GitHub reads it')
  await page.getByText('GitHub knows no “!” before a pattern', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Read it into the directory' }).click()
  await page.getByRole('button', { name: 'take back acme/shop: CODEOWNERS' }).waitFor()
  expect(stage.complaints).toEqual([])
})

async function peopleCalled(name: string): Promise<unknown[]> {
  const { stdout } = await stage.plumbline('person', 'list', '--called', name, '--json')
  return (JSON.parse(stdout) as { rows: unknown[] }).rows
}
