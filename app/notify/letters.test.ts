import { newId } from '@plumbline/platform/clock'
import type { LetterKind } from '@plumbline/platform/mail/letter'
import { asHtml } from '@plumbline/platform/mail/letter-words'
import { footerOf } from '@plumbline/platform/mail/message'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notifyStep } from './notify-step.ts'

/** Would fetch something from elsewhere, were it not a text like every other. */
const LURE =
  '<img src="https://elsewhere.test/p.gif"><link rel=stylesheet href=//elsewhere.test/s.css><style>@import url(https://elsewhere.test)</style>'
const FETCHING =
  /<(img|link|script|iframe|object|embed|video|audio|source|svg|base|form)|\bsrc=|\bbackground=|srcset=|url\(|@import|@font-face/i

onEachEngine('letters', (engine) => {
  let world: World
  /** What each kind is posted with. */
  let inputs: Record<string, () => Promise<Record<string, unknown>>>
  beforeAll(async () => {
    world = await openWorld([notifyStep(() => [])], engine)
    inputs = {
      'sign-in.link': async () => ({ askedAt: world.house.now(), next: '/w/mine' }),
      'reply.unreadable': async () => ({ subject: LURE }),
      digest: async () => ({
        parts: [
          {
            workspace: LURE,
            slug: 'mine',
            needs: [{ verb: LURE, what: LURE, where: '/w/mine/work', byOn: null }],
            changes: [{ at: world.house.now(), what: LURE, why: LURE, where: '/w/mine/work' }],
            chain: { seq: 1, hash: '0'.repeat(64) },
          },
        ],
      }),
      'member.invitation': async () => {
        const wish = { email: 'ines@plumbline.test', name: LURE.slice(0, 200) }
        const { invitationId } = (await world.askByName('member.invite', wish)) as { invitationId: string }
        return { invitationId }
      },
    }
  })
  afterAll(() => world.close())

  async function written(kind: LetterKind): Promise<string> {
    const { house, workspace, member } = world
    const input = kind.input.parse(await inputs[kind.kind]?.()) as never
    const db = kind.kind === 'member.invitation' ? world.db : house.database.all
    const content = await kind.write({
      ...{ input, db, newId, now: house.now(), publicUrl: house.publicUrl, letterId: newId() },
      workspace: { ...workspace, name: LURE },
      to: { name: LURE, address: 'mika@plumbline.test', accountId: member.accountId, personId: member.personId },
    })
    if (!content) throw new Error(`${kind.kind} has nothing to say`)
    const unsubscribe = kind.urgency === 'asked-for' ? null : newId()
    return asHtml(content, footerOf(kind, { unsubscribe, reply: null }, house.publicUrl, house.config))
  }

  test('of every kind fetch nothing from anywhere, and lead nowhere but to this server', async () => {
    expect(Object.keys(inputs).sort()).toEqual([...world.house.letters.keys()].sort())
    for (const kind of world.house.letters.values()) {
      const html = await written(kind)
      const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag).join('\n')
      expect(`${tags}\n${/<style>.*<\/style>/s.exec(html)?.[0]}`, kind.kind).not.toMatch(FETCHING)
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => new URL(href).origin)
      expect(links.length, kind.kind).toBeGreaterThan(0)
      expect(new Set(links), kind.kind).toEqual(new Set([world.house.publicUrl]))
      if (kind.kind !== 'sign-in.link') expect(html, kind.kind).toContain('&lt;img src=')
    }
  })

  test('an invitation says why it came to somebody who has asked for nothing', async () => {
    const invitation = world.house.letters.get('member.invitation')
    const html = invitation ? await written(invitation) : ''
    expect(html).toContain('You have no account by it, and no more letters come unless you accept.')
    expect(html).not.toContain('probably you')
  })
})
