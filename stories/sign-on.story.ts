import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf } from './faultless.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
  stage = await openStage({ PLUMBLINE_SMTP_URL: mailbox.url })
})
afterAll(async () => {
  await stage.close()
  await mailbox.close()
})

type Device = { device: CDPSession; authenticatorId: string }

/** A device with a passkey in it, unlocked by its owner, that this page can ask. */
async function plugIn(page: Page): Promise<Device> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { device, authenticatorId }
}

/** The same passkeys in another device, as those that keep them in a cloud have them. */
async function copyPasskeys(from: Device, to: Device): Promise<void> {
  const { device, authenticatorId } = to
  const found = await from.device.send('WebAuthn.getCredentials', { authenticatorId: from.authenticatorId })
  for (const credential of found.credentials)
    await device.send('WebAuthn.addCredential', { authenticatorId, credential })
}

test('somebody who is invited by letter comes in by its button, without choosing a password', async () => {
  const admin = await stage.signedIn()
  await admin.goto('/')
  await admin.getByLabel('Name of the workspace').fill('Our house')
  await admin.getByLabel('Short name for addresses').fill('house')
  await admin.getByRole('button', { name: 'Open the workspace' }).click()
  await admin.waitForURL('**/w/house')
  await admin.goto('/w/house/members')
  await admin.getByLabel('Name').fill('Ines Inn')
  await admin.getByLabel('E-mail').fill('ines@example.org')
  await admin.getByRole('button', { name: 'Invite' }).click()
  await admin.getByText('on its way to ines@example.org').waitFor()
  await admin.getByRole('button', { name: 'Take back the invitation of Ines Inn' }).waitFor()

  const ines = await stage.page()
  await ines.goto(await mailbox.nextLink('ines@example.org'))
  await expect
    .poll(() => ines.textContent('main'))
    .toContain('Ada Admin invites you to work in “Our house” as a member.')
  expect(await complaintsOf(ines)).toEqual([])
  await ines.getByRole('button', { name: 'Accept and sign in' }).click()
  await ines.waitForURL('**/w/house')
  await ines.getByText('Nothing needs you right now.').waitFor()
  await ines.context().close()
})

test('a page leads to signing in and back, by a link that came by mail, without scripts on the way', async () => {
  const page = await stage.page()
  await page.goto('/w/house/members')
  await page.getByText('You are not signed in').waitFor()
  expect(await complaintsOf(page)).toEqual([])
  const plain = await stage.page({ javaScriptEnabled: false })
  await plain.goto(page.url())
  await expect.poll(() => plain.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
  await plain.getByLabel('Your e-mail address').fill('  INES@Example.org ')
  await plain.getByRole('button', { name: 'Send me a link' }).click()
  await plain.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  await plain.goto(await mailbox.nextLink('ines@example.org'))
  await expect.poll(() => plain.textContent('main')).toContain('This signs you in as Ines Inn (ines@example.org).')
  await plain.getByRole('button', { name: 'Sign in as Ines Inn' }).click()
  expect(new URL(plain.url()).pathname).toBe('/w/house/members')
})

test('an administrator makes a member one too, removes them, makes a copy about them and erases them', async () => {
  const page = await stage.signedIn()
  await page.goto('/w/house/members')
  await page.getByRole('button', { name: 'Make Ines Inn an administrator' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make administrator' }).click()
  await page.getByRole('button', { name: 'End that Ines Inn administers' }).waitFor()
  await page.getByRole('button', { name: 'Remove Ines Inn' }).click()
  await page.getByRole('dialog').getByText('What stays: their name among the people').waitFor()
  expect(await complaintsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove from the workspace' }).click()
  await page.getByText('1 person has an account here.').waitFor()

  await page.goto('/w/house/settings')
  const part = page.locator('#people-data')
  await part.getByLabel('Whom is it about?').fill('ines')
  await part.getByRole('button', { name: 'Find' }).click()
  await part.getByRole('button', { name: 'Make a copy of what is stored about Ines Inn' }).click()
  await part.getByText('The copy about Ines Inn is ready').waitFor()
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: 'Download to read' }).click(),
  ])
  expect(copy.suggestedFilename()).toBe('stored-about-somebody.html')
  await part.getByRole('button', { name: 'Erase Ines Inn' }).click()
  const dialog = page.getByRole('dialog')
  expect(await complaintsOf(page)).toEqual([])
  await dialog.getByLabel('Their name').fill('Ines')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await dialog.getByText('is not the name of this person').first().waitFor()
  await dialog.getByLabel('Their name').fill('Ines Inn')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await part.getByText('They are “Former participant 1” from now on.').waitFor()
  await part.getByText('They have no account in this workspace.').waitFor()
})

test('a passkey is added, signs in, is renamed and removed', async () => {
  const page = await stage.signedIn()
  const device = await plugIn(page)
  const elsewhere = await stage.page()
  await elsewhere.goto('/sign-in')
  await elsewhere.getByRole('button', { name: 'Send me a link' }).waitFor()
  await expect.poll(() => elsewhere.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
  await page.goto('/w/house/account')
  await page.getByLabel('Name of a new passkey').fill('My phone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('The passkey is added.').waitFor()

  await page.getByRole('button', { name: 'Ada Admin' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await expect.poll(() => page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).toBe('[{},{}]')
  await page.goto('/w/house/account')
  await page.waitForURL('**/sign-in?next=**')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/w/house/account')
  await page.getByText('You have 1 passkey.').waitFor()
  await page.getByText('My phone', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Old phone')
  await page.keyboard.press('Enter')
  await copyPasskeys(device, await plugIn(elsewhere))
  await elsewhere.reload()
  await elsewhere.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
  await page.getByRole('button', { name: 'Remove Old phone' }).click()
  await page.getByText('You have none yet.').waitFor()

  await elsewhere.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await elsewhere.getByRole('alert').getByText('does not sign anybody in here').waitFor()
  await elsewhere.reload()
  await expect.poll(() => elsewhere.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
})

test('a server whose only administrator is gone is recovered at the machine', async () => {
  expect((await stage.plumbline('account', 'demote', '--email', 'ada@example.org')).stderr).toContain(
    'the last administrator of this server',
  )
  expect((await stage.plumbline('account', 'promote', '--email', 'ines@example.org')).code).toBe(0)
  const { stdout } = await stage.plumbline('account', 'list', '--json')
  const { rows } = JSON.parse(stdout) as { rows: { id: string; email: string }[] }
  const ada = rows.find(({ email }) => email === 'ada@example.org')
  expect((await stage.plumbline('account', 'deactivate', '--account-id', ada?.id ?? '')).code).toBe(0)
  expect((await stage.plumbline('account', 'reactivate', '--email', 'ada@example.org')).code).toBe(0)
  const linked = await stage.plumbline('sign-in', 'link', '--email', 'ada@example.org', '--json')
  const page = await stage.page()
  await page.goto((JSON.parse(linked.stdout) as { link: string }).link)
  await page.getByRole('button', { name: 'Sign in as Ada Admin' }).click()
  await page.waitForURL(stage.url)
})

test('no page complained in the browser, except of what was refused and while somebody was leaving', () => {
  const expected = /40[13] \((Forbidden|Unauthorized)\)|409 \(Conflict\)/
  expect(stage.complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
})
