import { guardedOutbound } from '../outbound/outbound.ts'
import { bodyOf } from '../webhook/delivery.ts'
import { newSigningSecret, signedHeaders } from '../webhook/signature.ts'
import { seededOrder } from './seeded-order.ts'
import { openReceiver, type Sloppiness } from './webhook-receiver.ts'

const SUBJECTS = 5
const STATES = ['decision.recorded', 'decision.acknowledged', 'decision.superseded']
const TIMES = 5
const LATE_SECONDS = 6 * 60
const AT = '2026-11-25T10:00:00.000Z'

/**
 * Sends every message five times at once and in disorder, some of them again after six minutes with the signature of then, to a
 * receiver that follows our documentation (or, in a control, leaves something out).
 */
export async function replayEverything(sloppy?: Sloppiness) {
  const secret = newSigningSecret()
  const receiver = await openReceiver(secret, () => Date.parse(AT) / 1000, sloppy)
  const outbound = guardedOutbound({ allow: ['127.0.0.1'] })
  const messages = Array.from({ length: SUBJECTS * STATES.length }, (_, at) => messageOf(at))
  const send = ({ id, body }: Message, at: string, signedWith = secret) =>
    outbound.post({ url: receiver.url, headers: signedHeaders({ id, at, body }, [signedWith]), body })
  try {
    const each = seededOrder(messages.flatMap((message) => Array.from({ length: TIMES }, () => message)))
    const answers = await Promise.all(each.map((message) => send(message, AT)))
    const late = new Date(Date.parse(AT) - LATE_SECONDS * 1000).toISOString()
    const [first] = messages as [Message]
    const refused = [
      await send(first, late),
      await send(first, AT, newSigningSecret()),
      await outbound.post({
        url: receiver.url,
        headers: signedHeaders({ id: first.id, at: AT, body: first.body }, [secret]),
        body: JSON.stringify(JSON.parse(first.body), null, 1),
      }),
    ]
    const times = [...receiver.effects().values()]
    return {
      messages: messages.length,
      sent: answers.length,
      accepted: answers.filter(({ status }) => status === 204).length,
      refused: refused.map(({ status }) => status),
      missing: messages.length - times.length,
      doubled: times.filter((effects) => effects > 1).length,
      wrongAtTheEnd: [...receiver.latest().values()].filter((type) => type !== STATES.at(-1)).length,
    }
  } finally {
    await receiver.close()
  }
}

type Message = { id: string; body: string }

function messageOf(at: number): Message {
  const id = `message-${at}`
  const subjectId = `decision-${at % SUBJECTS}`
  const said = {
    id,
    happened: STATES[Math.floor(at / SUBJECTS)] ?? '',
    deliverySeq: at + 1,
    createdAt: AT,
    eventId: null,
    at: AT,
    subjectId,
    workId: null,
  }
  return { id, body: bodyOf(said, { id: 'workspace', slug: 'mine' }, 'http://plumbline.test') }
}
