import { Disclosure } from '@plumbline/ui/disclosure'
import { Link } from '@plumbline/ui/link'
import { Table } from '@plumbline/ui/table'
import { UnderLine } from '@plumbline/ui/under-line'
import type { PreviewDecisionFiles } from '../step.ts'
import { importWords as words } from './import-words.en.ts'

type Outcome = PreviewDecisionFiles['output'] & { unlinked?: { from: string; to: string; says: string }[] }
type Told = Outcome['files'][number]

/** Every file with what it becomes, then what somebody must look at, point at, or correct. */
export function ImportOutcome({ outcome, workspace }: { outcome: Outcome; workspace: string }) {
  const { files, refused, gone, unlinked = [] } = outcome
  const doubts = files.flatMap(({ path, doubts: all }) => all.map((doubt) => ({ path, ...doubt })))
  const open = files.flatMap(({ path, unresolved }) => unresolved.map((each) => ({ path, ...each })))
  return (
    <>
      <Table
        caption={words.caption}
        captionHidden
        rows={files}
        rowKey={({ path }) => path}
        columns={[
          {
            key: 'decision',
            head: words.decision,
            names: true,
            cell: (told) => <Named told={told} workspace={workspace} />,
          },
          { key: 'state', head: words.state, cell: (told) => <Said told={told} /> },
          { key: 'becomes', head: words.becomes, cell: (told) => <Becomes told={told} /> },
        ]}
      />
      {doubts.length > 0 && (
        <Disclosure label={words.look1(doubts.length)} open>
          <Lines
            caption={words.lookCaption}
            rows={doubts.map(({ path, at, text, why }) => ({ path, line: at, what: text, why }))}
          />
        </Disclosure>
      )}
      {open.length > 0 && (
        <Disclosure label={words.point(open.length)} open>
          <p>{words.pointSays}</p>
          <Lines
            caption={words.pointCaption}
            rows={open.map(({ path, line, relation, text, why }) => ({
              path,
              line,
              what: `${words.relations[relation]} “${text}”`,
              why,
            }))}
          />
        </Disclosure>
      )}
      {refused.length > 0 && (
        <Lines
          caption={words.refused(refused.length)}
          rows={refused.map(({ path, line, says }) => ({ path, line, what: '', why: says }))}
        />
      )}
      {unlinked.length > 0 && (
        <Lines
          caption={words.unlinked(unlinked.length)}
          rows={unlinked.map(({ from, to, says }) => ({ path: from, line: null, what: to, why: says }))}
        />
      )}
      {gone.length > 0 && <p>{words.gone(gone)}</p>}
    </>
  )
}

function Named({ told: { title, path, decisionId }, workspace }: { told: Told; workspace: string }) {
  return (
    <>
      {decisionId === null ? title : <Link href={`/w/${workspace}/decisions/${decisionId}`}>{title}</Link>}
      <UnderLine>{path}</UnderLine>
    </>
  )
}

function Said({ told: { rawStatus, statusWhere } }: { told: Told }) {
  return (
    <>
      {rawStatus?.split('\n')[0] ?? words.noStatus}
      {statusWhere !== null && <UnderLine>{statusWhere}</UnderLine>}
    </>
  )
}

function Becomes({ told: { fate, says, status, stage, outcome } }: { told: Told }) {
  const state =
    stage === 'decided' && outcome !== null
      ? status === 'superseded'
        ? words.replaced
        : words.outcomes[outcome]
      : stage === null
        ? null
        : words.stages[stage]
  return (
    <>
      {state ?? words.fates[fate]}
      {(state !== null || says !== null) && <UnderLine>{says ?? words.fates[fate]}</UnderLine>}
    </>
  )
}

type LineRow = { path: string; line: number | null; what: string; why: string }

function Lines({ caption, rows }: { caption: string; rows: readonly LineRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows.map((row, at) => ({ ...row, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'where',
          head: words.where,
          cell: ({ path, line }) => (
            <>
              {path}
              {line !== null && <UnderLine>{words.line(line)}</UnderLine>}
            </>
          ),
        },
        ...(rows.some(({ what }) => what !== '')
          ? [{ key: 'what', head: words.what, cell: ({ what }: LineRow) => what }]
          : []),
        { key: 'why', head: words.why, cell: ({ why }) => why },
      ]}
    />
  )
}
