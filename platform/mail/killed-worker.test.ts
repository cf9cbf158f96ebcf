import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newId } from '../clock.ts'
import { openDatabase } from '../database/database.ts'
import { SERVER_WORKSPACE } from '../identity/workspace.store.ts'
import { platformStep } from '../platform-step.ts'
import { prepare } from '../prepare.ts'
import { emptyPlace } from '../testing/open-world.ts'
import { openSmtpPeer } from '../testing/smtp-peer.ts'
import { lettersByAge } from './outbox.store.ts'
import { post } from './post.ts'

/** How often the worker is killed; many times when somebody wants to be sure. */
const KILLS = Number(process.env['PLUMBLINE_TEST_KILLS'] ?? 3)
const LETTERS_A_KILL = 12
const deliverer = fileURLToPath(new URL('../testing/deliverer.ts', import.meta.url))

test('a worker that is killed at any moment leaves no letter out, and none twice under two names', async () => {
  const peer = await openSmtpPeer()
  const place = await emptyPlace('sqlite')
  const open = () => openDatabase(place.config, platformStep.migrations ?? [])
  const inOutbox = async <T>(work: (db: ReturnType<typeof open>['all']) => Promise<T>): Promise<T> => {
    const database = open()
    try {
      return await work(database.within(database.all, SERVER_WORKSPACE))
    } finally {
      await database.close()
    }
  }
  const now = () => new Date().toISOString()
  const database = open()
  await prepare(database, platformStep.migrations ?? [], now)
  await database.close()
  const letters = KILLS * LETTERS_A_KILL
  await inOutbox(async (db) => {
    for (let at = 0; at < letters; at += 1) {
      const letter = {
        kind: 'reply.unreadable',
        to: { address: `p${at}@plumbline.test` },
        input: { subject: `Letter ${at}` },
      }
      await post(db, letter, now(), newId)
    }
  })

  const work = async (round: number, kill: boolean) => {
    const env = { ...process.env, PLUMBLINE_DATA_DIR: place.config.dataDir, PLUMBLINE_SMTP_URL: peer.url }
    const child = spawn(process.execPath, [deliverer, String(round * 24 * 3600)], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const gone = once(child, 'exit')
    await once(child.stdout, 'data')
    if (kill) {
      await pause(Math.random() * LETTERS_A_KILL * 12)
      child.kill('SIGKILL')
    }
    await gone
  }
  for (let round = 0; round < KILLS; round += 1) await work(round, true)
  // Twice: a letter that was in doubt at the end is tried again when its lease is over.
  await work(KILLS, false)
  await work(KILLS + 1, false)

  const rows = await inOutbox((db) => lettersByAge(db, { states: undefined, before: null, atMost: letters }))
  const taken = Map.groupBy(peer.taken, ({ messageId }) => messageId)
  const copies = rows.map(({ id }) => taken.get(`<${id}@plumbline.test>`)?.length ?? 0)
  const sent = rows.filter(({ letterState }) => letterState === 'sent').map(({ id }) => id)
  expect(rows.filter(({ letterState }) => letterState !== 'sent' && letterState !== 'in-doubt')).toEqual([])
  expect(sent.filter((id) => !taken.has(`<${id}@plumbline.test>`))).toEqual([])
  expect(taken.size).toBeLessThanOrEqual(letters)
  expect(Math.max(...copies)).toBeLessThanOrEqual(2)
  if (process.env['PLUMBLINE_TEST_KILLS']) {
    const twice = copies.filter((each) => each === 2).length
    process.stdout.write(
      `${letters} letters, ${KILLS} kills: ${sent.length} sent, ${taken.size} names, ${twice} taken twice\n`,
    )
  }
  await place.remove()
  await peer.close()
}, 180_000)
