import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { groupColour } from '@plumbline/ui/chart/group-shape'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import type { ShowWork } from '@plumbline/work/step'
import { useParams } from '@tanstack/react-router'
import type { ShowReadback } from '../readback.operations.ts'
import type { ShowResult } from '../result.operations.ts'
import { type SheetPicture, sheetOf } from '../result-sheet.ts'
import { fittedTo } from '../sheet-fit.ts'
import styles from './result-page.module.css'
import { SavePdf } from './result-saving.tsx'
import { resultWords } from './result-words.en.ts'
import { sheetWords as words } from './sheet-words.en.ts'
import { useGroupPlaces } from './use-group-places.ts'

/** The result of a read-back on one page, at `readbacks/$readbackId/page`: to be printed, or handed to somebody. */
export function StepPage() {
  const { workspace, readbackId } = useParams({ strict: false }) as { workspace: string; readbackId: string }
  const result = useAsk<ShowResult>('readback.result', { readbackId })
  const readback = useAsk<ShowReadback>('readback.show', { readbackId })
  const error = result.error ?? readback.error
  if (error) return <ErrorNote error={error} onRetry={() => void result.refetch()} />
  if (!result.data || !readback.data) return <Loading />
  return <ResultPage result={result.data} workId={readback.data.workId} workspace={workspace} />
}

type ResultPageProps = { result: ShowResult['output']; workId: string; workspace: string }

function ResultPage({ result, workId, workspace }: ResultPageProps) {
  const placeOf = useGroupPlaces(workId)
  const work = useAsk<ShowWork>('work.show', { workId })
  const sheet = fittedTo(sheetOf(result, words.ends))
  const today = new Date().toISOString().slice(0, 10)
  return (
    <article className={styles.page}>
      <p className={styles.kicker}>{words.kicker(work.data?.title ?? '')}</p>
      <h1 className={styles.title}>{words.title(result.wave)}</h1>
      <div className={styles.actions} data-screen-only>
        <Button kind="primary" onClick={() => window.print()}>
          {resultWords.print}
        </Button>
        <SavePdf readbackId={result.readbackId} />
        {work.data && <Link href={`/w/${workspace}/work/${work.data.key}#readback`}>{resultWords.pageBack}</Link>}
      </div>
      {sheet.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <section className={styles.part}>
        <h2 className={styles.small}>{words.helps}</h2>
        <p className={styles.helps}>{sheet.conversation.sentence}</p>
        <p>{sheet.conversation.because}</p>
      </section>
      {sheet.pictures.map((picture) => (
        <Picture key={picture.cardId} picture={picture} placeOf={placeOf} />
      ))}
      {sheet.lines.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.small}>{words.alsoSaid}</h2>
          <ul className={styles.lines}>
            {sheet.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.foot}>
        {sheet.more > 0 && `${words.more.replace('{count}', String(sheet.more))} `}
        {words.foot(today)}
      </p>
    </article>
  )
}

const ROW = 20
const WIDE = 600
const LABEL = 170

function Picture({ picture, placeOf }: { picture: SheetPicture; placeOf: (groupId: string) => number }) {
  const { title, left, right, stated, rows } = picture
  const x = (share: number) => LABEL + 8 + share * (WIDE - LABEL - 16)
  const height = 18 + rows.length * ROW + 20
  const bottom = 18 + rows.length * ROW
  const aloud = rows.map(({ name, answered, asked, at }) =>
    resultWords.rowAloud(name, answered, asked, at === null ? null : at < 0.5 ? left : right),
  )
  return (
    <figure className={styles.part}>
      <figcaption className={styles.pictureTitle}>{title}</figcaption>
      <svg role="img" aria-label={aloud.join(' ')} viewBox={`0 0 ${WIDE} ${height}`} className={styles.picture}>
        {stated !== null && (
          <>
            <line x1={x(stated)} x2={x(stated)} y1={14} y2={bottom} className={styles.stated} />
            <text x={Math.min(x(stated), WIDE - 22)} y={10} textAnchor="middle" className={styles.statedLabel}>
              {words.stated}
            </text>
          </>
        )}
        {rows.map(({ groupId, name, answered, asked, at, from, to, predicted }, row) => {
          const y = 18 + row * ROW + ROW / 2
          return (
            <g key={groupId}>
              <text x={0} y={y + 4} className={styles.name}>
                {name.length > 20 ? `${name.slice(0, 19)}…` : name} {answered}/{asked}
              </text>
              <line x1={x(0)} x2={x(1)} y1={y} y2={y} className={styles.guide} />
              {at !== null &&
                predicted.map((each) => (
                  <g key={each.groupId}>
                    <line x1={x(each.at)} x2={x(at)} y1={y} y2={y} className={styles.miss} />
                    <circle
                      cx={x(each.at)}
                      cy={y}
                      r={4.5}
                      className={styles.ring}
                      style={{ stroke: groupColour(placeOf(each.groupId)) }}
                    />
                  </g>
                ))}
              {from !== null && to !== null && (
                <line
                  x1={x(from)}
                  x2={x(to)}
                  y1={y}
                  y2={y}
                  strokeWidth={1.5}
                  style={{ stroke: groupColour(placeOf(groupId)) }}
                />
              )}
              {at !== null && <circle cx={x(at)} cy={y} r={5} style={{ fill: groupColour(placeOf(groupId)) }} />}
            </g>
          )
        })}
        <line x1={x(0)} x2={x(1)} y1={bottom} y2={bottom} className={styles.axis} />
        <text x={x(0)} y={height - 4} className={styles.name}>
          {left}
        </text>
        <text x={x(1)} y={height - 4} textAnchor="end" className={styles.name}>
          {right}
        </text>
      </svg>
    </figure>
  )
}
