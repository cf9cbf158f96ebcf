import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { admins, guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import type { Listener } from '@plumbline/platform/step'
import { z } from 'zod'
import { groupById } from '../group.store.ts'
import { QUESTION_KEYS } from './impact-question.ts'
import {
  addRuleRow,
  allRules,
  changeRule,
  groupsForFunctions,
  installRulePack,
  ruleByKey,
} from './involvement-rule.store.ts'
import {
  type InvolvementRule,
  LONGEST_FUNCTION_NAME,
  LONGEST_RULE_REASON,
  LONGEST_RULE_TITLE,
  MOST_RULE_WORDS,
  RULE_KEY,
  ruleWordFrom,
} from './involvement-rule.ts'
import { groupFor } from './rule-function.ts'
import { RULE_PACK, ruleFromPack } from './rule-pack.ts'

const ruleKey = z.string().regex(RULE_KEY, 'takes 1 to 60 small letters, digits and hyphens')
const ruleWords = z
  .array(
    z.string().transform((typed, { addIssue }) => {
      const word = ruleWordFrom(typed)
      if (word !== null) return word
      addIssue({ code: 'custom', message: 'is no word of a rule: letters, at most 60 signs, a star only at its end' })
      return z.NEVER
    }),
  )
  .max(MOST_RULE_WORDS)
  .transform((words) => [...new Set(words)])
const questions = z.array(z.enum(QUESTION_KEYS)).max(QUESTION_KEYS.length)
const line = (most: number) => z.string().trim().min(1).max(most)

const ruleShape = z.object({
  key: z.string(),
  title: z.string(),
  ruleWords: z.array(z.string()),
  questions: z.array(z.string()),
  functionName: z.string(),
  groupId: z.string().nullable(),
  /** Who stands for the function here, and by what that is known; nobody when nothing is given. */
  standsFor: z
    .object({
      groupId: z.string(),
      groupName: z.string(),
      by: z.enum(['rule', 'name', 'does-what']),
      quote: z.string(),
    })
    .nullable(),
  because: z.string(),
  maintainer: z.string().nullable(),
  offAt: z.string().nullable(),
  /** Whether it came with the software. */
  shipped: z.boolean(),
})
type RuleShape = z.output<typeof ruleShape>

/** The rules of the workspace; before the first work is registered, those that it will begin with. */
async function rulesHere(db: Asked<unknown>['db']): Promise<InvolvementRule[]> {
  const stored = await allRules(db)
  const known = new Set(stored.map(({ key }) => key))
  const toCome = RULE_PACK.filter(({ key }) => !known.has(key)).map((rule) => ruleFromPack(rule, rule.key, ''))
  return [...stored, ...toCome].sort((a, b) => a.title.localeCompare(b.title))
}

async function shownOf(db: Asked<unknown>['db'], rules: readonly InvolvementRule[]): Promise<RuleShape[]> {
  const groups = await groupsForFunctions(db)
  return rules.map(({ id: _, createdAt: __, ...rule }) => ({
    ...rule,
    standsFor: groupFor(rule, groups),
    shipped: RULE_PACK.some(({ key }) => key === rule.key),
  }))
}

async function shownOne({ db }: Pick<Asked<unknown>, 'db'>, key: string): Promise<RuleShape> {
  const rule = await ruleByKey(db, key)
  const [shown] = rule ? await shownOf(db, [rule]) : []
  if (!shown) throw nothingHere()
  return shown
}

async function theRule(asked: Pick<Asked<{ ruleKey: string }>, 'db' | 'now' | 'newId' | 'input'>) {
  await installRulePack(asked.db, asked.now, asked.newId)
  const rule = await ruleByKey(asked.db, asked.input.ruleKey)
  if (!rule) throw nothingHere()
  return rule
}

/** A rule that no word and no question fires would stand there and never do anything. */
function refuseIdle(rule: Pick<InvolvementRule, 'ruleWords' | 'questions'>): void {
  if (rule.ruleWords.length + rule.questions.length > 0) return
  throw new Refusal('bad-input', 'A rule needs a word or a question that fires it.', {
    fields: [{ path: 'ruleWords', says: 'needs a word, or choose a question' }],
  })
}

const listRules = operation({
  name: 'rule.list',
  says: 'The rules about whom to involve, and who stands for each function here',
  http: 'GET /rules',
  who: guests,
  changes: false,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(ruleShape) }),
  async run({ db }) {
    return { rows: await shownOf(db, await rulesHere(db)) }
  },
})

const fields = {
  title: line(LONGEST_RULE_TITLE),
  ruleWords: ruleWords.describe('Words or beginnings of words (licen*), any of which fires the rule'),
  questions: questions.describe('Questions that fire the rule when answered yes'),
  functionName: line(LONGEST_FUNCTION_NAME).describe('The function to involve: Legal, Security'),
  groupId: z.guid().nullable().describe('The group that stands for it; found by its name when left out'),
  because: line(LONGEST_RULE_REASON).describe('Why, for those who ask'),
  maintainer: line(LONGEST_RULE_TITLE).nullable().describe('Who looks after the rule'),
}

const addRule = operation({
  name: 'rule.add',
  says: 'Add a rule: words or answers that call for a function',
  http: 'POST /rules',
  who: admins,
  changes: true,
  event: 'rule.added',
  input: z.strictObject({
    ...fields,
    key: ruleKey.optional().describe('Short name, never shown; made up when left out'),
    ruleWords: fields.ruleWords.default([]),
    questions: fields.questions.default([]),
    groupId: fields.groupId.default(null),
    maintainer: fields.maintainer.default(null),
  }),
  output: ruleShape,
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    await installRulePack(db, now, newId)
    refuseIdle(input)
    if (input.groupId !== null && !(await groupById(db, input.groupId))) throw nothingHere()
    const id = newId()
    // Not made from the title: what somebody writes there may name people, and a key stays.
    const key = input.key ?? `own-${id}`
    const known = (await allRules(db)).find((rule) => rule.key === key || rule.title === input.title)
    if (known) {
      throw new Refusal('already-exists', `There is a rule “${known.title}” already.`, {
        next: 'Change that one, or choose another title.',
        fields: [{ path: 'title', says: 'is taken' }],
      })
    }
    await addRuleRow(db, { ...input, key, id, offAt: null, createdAt: now })
    tell({ subjectId: id, details: { key, title: input.title } })
    return shownOne(asked, key)
  },
})

const changeTheRule = operation({
  name: 'rule.change',
  says: 'Change words, questions, function or reason of a rule',
  http: 'PATCH /rules/{ruleKey}',
  who: admins,
  changes: true,
  event: 'rule.changed',
  input: z.strictObject({
    ruleKey,
    title: fields.title.optional(),
    ruleWords: fields.ruleWords.optional(),
    questions: fields.questions.optional(),
    functionName: fields.functionName.optional(),
    groupId: fields.groupId.optional(),
    because: fields.because.optional(),
    maintainer: fields.maintainer.optional(),
  }),
  output: ruleShape,
  async run(asked) {
    const before = await theRule(asked)
    const { ruleKey: key, ...change } = asked.input
    if (change.groupId && !(await groupById(asked.db, change.groupId))) throw nothingHere()
    refuseIdle({ ...before, ...change })
    if (Object.keys(change).length > 0) await changeRule(asked.db, before.id, change)
    const { title, ruleWords, questions, functionName, groupId, because, maintainer } = before
    const was = { title, ruleWords, questions, functionName, groupId, because, maintainer }
    asked.tell({ subjectId: before.id, details: { key, before: was, change } })
    return shownOne(asked, key)
  },
})

const switchTheRule = operation({
  name: 'rule.switch',
  says: 'Switch a rule off, or on again',
  http: 'PUT /rules/{ruleKey}/state',
  who: admins,
  changes: true,
  event: 'rule.switched',
  input: z.strictObject({ ruleKey, on: z.boolean() }),
  output: ruleShape,
  async run(asked) {
    const { on, ruleKey: key } = asked.input
    const rule = await theRule(asked)
    await changeRule(asked.db, rule.id, { offAt: on ? null : (rule.offAt ?? asked.now) })
    asked.tell({ subjectId: rule.id, details: { key, on } })
    return shownOne(asked, key)
  },
})

/** Whatever is registered first, the rules are there by then. */
export const bringRules: Listener = async ({ event, db, newId }) => {
  await installRulePack(db, event.at, newId)
}

export const ruleOperations = [listRules, addRule, changeTheRule, switchTheRule]
export type ListRules = Asking<typeof listRules>
export type AddRule = Asking<typeof addRule>
export type ChangeRule = Asking<typeof changeTheRule>
export type SwitchRule = Asking<typeof switchTheRule>
