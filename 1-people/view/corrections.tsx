import { useAsk, useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { SmallButton } from '@plumbline/ui/small-button'
import type { GiveUpCorrection, ListCorrections } from '../step.ts'
import styles from './directory.module.css'
import { WhatWentWrong } from './directory-facts.tsx'
import { directoryWords } from './directory-words.en.ts'
import { ForWhoMayChange } from './may-change.tsx'

const words = directoryWords.corrections

type Row = ListCorrections['output']['rows'][number]

/** On the page of an entry: what was put right by hand and a source states otherwise, each with the way to take the source's. */
export function Corrections({ entryId }: { entryId: string }) {
  return (
    <ForWhoMayChange>
      <StatedOtherwise entryId={entryId} />
    </ForWhoMayChange>
  )
}

function StatedOtherwise({ entryId }: { entryId: string }) {
  const found = useAsk<ListCorrections>('correction.list', { entryId })
  const take = useTell<GiveUpCorrection>('correction.give-up')
  const rows = found.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <>
      <p>{words.lead}</p>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            {statedIn(row)}{' '}
            <span className={styles.small}>
              {words.putRight(row.saidBy)} <DateText value={row.saidAt} short />
            </span>{' '}
            <SmallButton
              aria-label={words.takeWhat(statedIn(row))}
              onClick={() => take.mutate({ correctionId: row.id })}
            >
              {words.take}
            </SmallButton>
          </li>
        ))}
      </ul>
      <WhatWentWrong changes={[take]} />
    </>
  )
}

/** What the source says, with its line: “staff.csv, line 3: Does is “Engineer”.” */
function statedIn({ factTable, field, otherName, detail, source, path, line, stated }: Row): string {
  const where = words.where(path ?? source, line)
  const other = otherName ?? words.somebody
  const fact = words.facts[factTable]
  if (field === 'lead') return words.says(where, stated === 'yes' ? words.leads(other) : words.leadsNot(other))
  if (field === 'leftAt') return words.says(where, words.left)
  if (fact) return words.says(where, fact(other, detail))
  return words.says(where, words.field(words.fields[field] ?? field, stated))
}
