import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskWhy, decisionSearch, decisionsStep } from '../step.ts'

const RECORDS = {
  queue: {
    question: 'Which message queue do services share?',
    chosen: 'RabbitMQ, run by the platform team',
    because: 'Two engineers have operated it for years',
    options: [{ option: 'Kafka', notChosenBecause: 'Nobody here has run it, and we send little' }],
    dissent: [{ objection: 'Replaying events will be impossible' }],
  },
  hosting: {
    question: 'Where do we host customer data?',
    chosen: 'In Frankfurt',
    because: 'The contract with the hospital asks for Germany',
  },
  language: {
    question: 'Which language is the checkout written in?',
    chosen: 'TypeScript',
    because: 'Everybody in the shop team reads it',
    options: [{ option: 'Rust', notChosenBecause: 'Hiring takes too long' }],
  },
  deadline: {
    question: 'Does the launch wait for the penetration test?',
    chosen: 'The launch moves to March',
    because: 'A failed test would cost the certification',
  },
  office: {
    question: 'Wohin zieht das Büro um?',
    chosen: 'In die Räume an der Müllerstraße',
    because: 'Die Miete ist günstiger',
  },
  supplier: {
    question: 'Quel prestataire gère les congés ?',
    chosen: 'Éditions Lumière',
    because: 'Les délais étaient trop élevés ailleurs',
  },
} satisfies Record<string, Record<string, unknown>>
type Known = keyof typeof RECORDS | 'login' | 'passkeys'

/** What is asked, and which record answers; null: none does. */
const QUESTIONS: [question: string, answer: Known | null][] = [
  ['Why did we choose RabbitMQ?', 'queue'],
  ['Why not Kafka?', 'queue'],
  ['Why didn’t we go with Kafka?', 'queue'],
  ['Why did we reject Kafka instead of RabbitMQ?', 'queue'],
  ['Why do we use a message queue?', 'queue'],
  ['Who decided that services share a queue?', 'queue'],
  ['Who was against RabbitMQ?', 'queue'],
  ['Who objected that events cannot be replayed?', 'queue'],
  ['Can anybody tell me why the services are sharing queues?', 'queue'],
  ['What was the reason for hosting in Frankfurt?', 'hosting'],
  ['How come customers’ data is hosted in Germany?', 'hosting'],
  ['Why is the hospital’s contract important?', 'hosting'],
  ['Where do we host customer data?', 'hosting'],
  ['Why isn’t checkout written in Rust?', 'language'],
  ['Why TypeScript over Rust?', 'language'],
  ['What did we decide about the checkout language?', 'language'],
  ['Why was the launch moved?', 'deadline'],
  ['Why did we decide to launch in March?', 'deadline'],
  ['When was the launch decided?', 'deadline'],
  ['Warum zieht das Büro um?', 'office'],
  ['Warum sind wir in die Mullerstraße gezogen?', 'office'],
  ['Wer hat entschieden, dass das Buro umzieht?', 'office'],
  ['Pourquoi avons-nous choisi Éditions Lumière ?', 'supplier'],
  ['Pourquoi les delais etaient-ils eleves ?', 'supplier'],
  ['Why do people sign in with passwords?', 'passkeys'],
  ['Why did we stop using passwords?', 'passkeys'],
  ['Why did we buy seven submarines?', null],
  ['Why did we hire a chief astrologer?', null],
  ['Who decided about the canteen?', null],
  ['Why did we move the swimming lessons to Thursday?', null],
  ['Why do the penguins wait for the ferry?', null],
]

onEachEngine('questions as people ask them', (engine) => {
  let world: World
  const ids = new Map<string, Known>()
  beforeAll(async () => {
    world = await openWorld(
      [
        workStep({ needs: [], changes: [], sections: [], search: [decisionSearch] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    const workId = (await world.ask(registerWork, { title: 'Shop' }, world.driver)).id
    const whole = (said: Record<string, unknown>) => ({
      consequences: [{ what: 'Follows', kind: 'neutral', borneBy: null }],
      nextStep: { what: 'Carry on', ownerId: world.member.personId, byOn: '2099-01-01' },
      reviewOn: '2099-02-01',
      ...said,
    })
    const does = async (name: string, input: Record<string, unknown>, known: Known) => {
      const { id } = (await world.askByName(name, input, world.driver)) as { id: string }
      ids.set(id, known)
      return id
    }
    for (const [known, said] of Object.entries(RECORDS))
      await does('decision.record', { workId, ...whole(said) }, known as Known)
    const login = { question: 'How do people sign in?', chosen: 'With passwords', because: 'They know them' }
    const decisionId = await does('decision.record', { workId, ...whole(login) }, 'login')
    const passkeys = { question: 'How do people sign in now?', chosen: 'With passkeys', because: 'Nothing can leak' }
    await does(
      'decision.supersede',
      { decisionId, supersededBecause: 'Passwords leaked', ...whole(passkeys) },
      'passkeys',
    )
  })
  afterAll(() => world.close())

  test.each(QUESTIONS)('%s', async (question, answer) => {
    const why = (await world.askByName('decision.why', { question }, world.guest)) as AskWhy['output']
    expect(why.decision ? ids.get(why.decision.id) : null).toBe(answer)
    expect(why.state).toBe(answer === null ? 'nothing' : 'answered')
  })

  test('one that nothing answers names what comes nearest, and what a record does not say', async () => {
    const ask = async (question: string) =>
      (await world.askByName('decision.why', { question }, world.guest)) as AskWhy['output']
    const { state, others } = await ask('Why did we move the swimming lessons to Thursday?')
    expect(state).toBe('nothing')
    expect(others.map(({ id }) => ids.get(id))).toContain('deadline')
    expect((await ask('Why did we choose RabbitMQ yesterday?')).lacks).toEqual(['yesterday'])
  })
})
