import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { refusalOf } from './testing/refusal-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { readVoteFiles, type VoteFiles } from './vote-files.ts'

const { write, folder } = temporaryFolder()
const root = fileURLToPath(new URL('../../..', import.meta.url))
const conversations = join(root, 'measure', 'soundings', 'data', 'polis')

const strictly = { lenient: false, now: () => 0 }

/** Every vote as "who what how", in order. */
function said({ votes }: VoteFiles): string[] {
  return [...votes.vote].map((vote, i) => {
    const who = votes.participants[votes.participant[i] as number]
    return `${who} ${votes.statements[votes.statement[i] as number]} ${vote}`
  })
}

/** The last vote of each person on each statement. */
function lastVotes(read: VoteFiles): Map<string, number> {
  return new Map(said(read).map((vote) => [vote.slice(0, vote.lastIndexOf(' ')), Number(vote.split(' ').at(-1))]))
}

describe('a list of votes', () => {
  test('has its columns in any order and under the names that people give them', async () => {
    const path = write(
      'mine.csv',
      'Vote,Note,Statement ID,Participant\n1,x,s1,ann\n-1,,s1,bo\nagree,,s2,bo\n0.0,,s2,ann\n',
    )
    const read = await readVoteFiles([path], strictly)
    expect(said(read)).toEqual(['ann s1 1', 'bo s1 -1', 'bo s2 1', 'ann s2 0'])
    expect(read.votes.at).toBeUndefined()
    expect(read.notes).toEqual([])
  })

  test('keeps the times as milliseconds, or as days and hours', async () => {
    const path = write('mine.csv', 'participant,statement,vote,time\na,s,1,1403054214196\nb,s,1,2026-11-23T09:00:00Z\n')
    const { votes } = await readVoteFiles([path], strictly)
    expect([...(votes.at ?? [])]).toEqual([1403054214196, Date.UTC(2026, 10, 23, 9)])
  })

  test('is put into the order of time, since the later vote counts and exports are sorted by statement', async () => {
    const path = write('mine.csv', 'participant,statement,vote,time\na,s,1,9\na,t,1,5\na,s,-1,7\n')
    expect(said(await readVoteFiles([path], strictly))).toEqual(['a t 1', 'a s -1', 'a s 1'])
  })

  test('in several files is one list; a time that only some of them have orders nothing', async () => {
    const first = write('first.csv', 'participant,statement,vote,time\na,s,1,5\n')
    const second = write('second.csv', 'participant,statement,vote\na,s,-1\n')
    const read = await readVoteFiles([first, second], strictly)
    expect(said(read)).toEqual(['a s 1', 'a s -1'])
    expect(read.votes.at).toBeUndefined()
  })

  test('names each row that cannot be read, with its line and what is wrong, all at once', async () => {
    const rows = ['a,s,1', 'a,s,x', 'a,,1', ',s,1', 'a,s', 'a,s,2', 'a,s,']
    const path = write('votes.csv', `participant,statement,vote\n${rows.join('\n')}\n`)
    const refusal = await refusalOf(readVoteFiles([path], strictly))
    expect(refusal.sentence).toBe('6 rows cannot be read.')
    expect(refusal.fields.map(({ path, says }) => `${path}: ${says}`)).toEqual([
      "votes.csv line 3: vote is 'x', should be 1, 0 or -1",
      'votes.csv line 4: statement is empty',
      'votes.csv line 5: participant is empty',
      'votes.csv line 6: has 2 cells, the header has 3',
      "votes.csv line 7: vote is '2', should be 1, 0 or -1",
      'votes.csv line 8: vote is empty, should be 1, 0 or -1',
    ])
  })

  test('says twenty of a thousand faults, and how many more there are', async () => {
    const path = write('votes.csv', `participant,statement,vote\n${'a,s,yes\n'.repeat(1000)}`)
    const { sentence, fields } = await refusalOf(readVoteFiles([path], strictly))
    expect(sentence).toBe('1000 rows cannot be read.')
    expect(fields).toHaveLength(21)
    expect(fields.at(-1)).toEqual({ path: 'And', says: '980 more' })
  })

  test('leaves faulty rows out only when asked to, and says which', async () => {
    const path = write('mine.csv', 'participant,statement,vote\na,s,1\nb,s,x\n')
    const read = await readVoteFiles([path], { ...strictly, lenient: true })
    expect(said(read)).toEqual(['a s 1'])
    expect(read.notes).toEqual(['One row was left out.', "  mine.csv line 3: vote is 'x', should be 1, 0 or -1"])
  })

  test('cannot steer the terminal that its faults are shown on', async () => {
    const path = write('votes.csv', `participant,statement,vote\na,s,\u001b[31m\u202e${'x'.repeat(200)}\n`)
    const [field] = (await refusalOf(readVoteFiles([path], strictly))).fields
    expect(field?.says).toMatch(/^vote is '\[31m x{35}…', should/)
  })

  test('without any vote is refused', async () => {
    const path = write('votes.csv', 'participant,statement,vote\n')
    expect((await refusalOf(readVoteFiles([path], strictly))).sentence).toBe('There is no vote in votes.csv.')
  })
})

describe('a matrix of votes', () => {
  test('has a row a person and a column a statement; an empty cell is no vote', async () => {
    const path = write('matrix.csv', 'person,s1,s2\r\nann,1,\r\nbo,-1,0.0\r\ncy,NA,1\r\n')
    expect(said(await readVoteFiles([path], strictly))).toEqual(['ann s1 1', 'bo s1 -1', 'bo s2 0', 'cy s2 1'])
  })

  test('without a column for the people numbers its rows', async () => {
    const path = write('matrix.csv', 's1,s2\n1,0\n-1,\n')
    expect(said(await readVoteFiles([path], strictly))).toEqual(['1 s1 1', '1 s2 0', '2 s1 -1'])
  })

  test('names the cell that is no vote, and leaves the whole row out', async () => {
    const path = write('matrix.csv', 'id,s1,s2\nann,1,7\nbo,1,1\n')
    const [field] = (await refusalOf(readVoteFiles([path], strictly))).fields
    expect(field).toEqual({
      path: 'matrix.csv line 2',
      says: "vote on statement 's2' is '7', should be 1, 0 or -1, or empty",
    })
  })
})

describe('a Polis export', () => {
  const comments = 'comment-id,agrees,disagrees,moderated,is-meta,comment-body\n'

  test('tells which statements moderators rejected, and which are about the person and no opinion', async () => {
    write('votes.csv', 'timestamp,datetime,comment-id,voter-id,vote\n1,x,0,7,1\n2,x,1,7,1\n3,x,2,7,1\n4,x,3,7,1\n')
    write(
      'comments.csv',
      `${comments}0,1,0,1,false,"Two\nlines, ""quoted"""\n1,1,0,-1,false,B\n2,1,0,0,true,C\n3,1,0,,,D\n`,
    )
    const { votes, texts, notes } = await readVoteFiles([folder()], strictly)
    expect([...votes.rejected].map((at) => votes.statements[at])).toEqual(['1', '2'])
    expect(texts.get('0')).toBe('Two\nlines, "quoted"')
    expect(notes).toEqual(['Not counted: 2 statements rejected by moderators or about the person.'])
  })

  test('whose votes have the sign of the database is turned round, and that is said', async () => {
    const votes = Array.from({ length: 10 }, (_, i) => `${i},x,0,${i},${i < 8 ? -1 : 1}\n`).join('')
    write('votes.csv', `timestamp,datetime,comment-id,voter-id,vote\n${votes}`)
    write('comments.csv', `${comments}0,8,2,1,false,A\n`)
    const read = await readVoteFiles([folder()], strictly)
    expect([...read.votes.vote].filter((vote) => vote === 1)).toHaveLength(8)
    expect(read.notes[0]).toMatch(/^In these files -1 means agree/)
  })

  test('of two conversations in one folder is refused', async () => {
    write('one-votes.csv', 'comment-id,voter-id,vote\n')
    write('two-votes.csv', 'comment-id,voter-id,vote\n')
    expect((await refusalOf(readVoteFiles([folder()], strictly))).sentence).toMatch(/one-votes\.csv, two-votes\.csv\.$/)
  })

  test('given as a single file says that nothing is known of rejected statements', async () => {
    const path = write('votes.csv', 'comment-id,voter-id,vote\n0,1,1\n')
    expect((await readVoteFiles([path], strictly)).notes).toEqual([
      'Without comments.csv it is not known which statements were rejected, so all count.',
    ])
  })

  describe.each(
    readdirSync(conversations, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  )('of a real conversation, %s', (name) => {
    test('has as last votes what the table of its participants says', async () => {
      const whole = await readVoteFiles([join(conversations, name)], strictly)
      const table = await readVoteFiles([join(conversations, name, 'participants-votes.csv.gz')], strictly)
      expect(whole.votes.at).toBeDefined()
      expect(whole.texts.size).toBeGreaterThanOrEqual(whole.votes.statements.length)
      expect(lastVotes(whole)).toEqual(lastVotes(table))
    })

    test('is read the same when only the table is there, and unpacked with Windows line ends', async () => {
      const packed = join(conversations, name, 'participants-votes.csv.gz')
      const text = gunzipSync(readFileSync(packed)).toString('utf8')
      const path = write('participants-votes.csv', `\ufeff${text.replaceAll('\n', '\r\n')}`)
      const alone = await readVoteFiles([dirname(path)], strictly)
      expect(lastVotes(alone)).toEqual(lastVotes(await readVoteFiles([packed], strictly)))
    })
  })
})
