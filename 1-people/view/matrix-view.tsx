import { DownloadButton } from '@plumbline/ui/download-button'
import { GroupLabel } from '@plumbline/ui/group-label'
import { Sentence } from '@plumbline/ui/sentence'
import { Table } from '@plumbline/ui/table'
import { fileNameOf, MEDIA_TYPES, writtenAs } from '../register/file-table.ts'
import { MATRIX_COLUMNS, type MatrixColumn, type MatrixKey, matrixOf } from '../register/matrix.ts'
import { matrixTable } from '../register/register-file.ts'
import type { ListStakeholders } from '../step.ts'
import styles from './matrix-view.module.css'
import { registerWords } from './register-words.en.ts'
import { words } from './words.en.ts'

const said = registerWords.matrix

type MatrixViewProps = Pick<ListStakeholders['output'], 'rows' | 'groups'> & { workKey: string; title: string }

/** Which group has whom in which role: where nobody has one that a work cannot do without, the gap is marked. */
export function MatrixView({ rows, groups, workKey, title }: MatrixViewProps) {
  const matrix = matrixOf(rows.filter(({ status }) => status !== 'suggested'))
  const placeOf = (groupId: string | null) => groups.find((group) => group.groupId === groupId)?.place ?? 0
  const gap = { groupId: 'gap', groupName: said.nobody, cells: {} as Partial<Record<MatrixKey, string[]>> }
  const lines = matrix.missing.length > 0 ? [...matrix.rows, gap] : matrix.rows
  const cellOf = (line: (typeof lines)[number], key: MatrixKey) => {
    if (line === gap) return matrix.missing.includes(key) && <span className={styles.missing}>{said.missing}</span>
    const names = line.cells[key] ?? []
    return names.length > 0 ? names.join(', ') : <span className={styles.empty}>{said.empty}</span>
  }
  return (
    <>
      <Sentence>{matrix.missing.length === 0 ? said.complete : said.finding(matrix.missing)}</Sentence>
      <Table
        caption={said.caption}
        captionHidden
        rows={lines}
        rowKey={(line) => line.groupId ?? 'none'}
        columns={[
          {
            key: 'group',
            head: said.group,
            cell: (line) =>
              line.groupId === null || line === gap ? (
                (line.groupName ?? said.noGroup)
              ) : (
                <GroupLabel name={line.groupName ?? ''} place={placeOf(line.groupId)} />
              ),
          },
          ...MATRIX_COLUMNS.map((column) => ({
            key: column.key,
            head: headOf(column),
            cell: (line: (typeof lines)[number]) => cellOf(line, column.key),
          })),
        ]}
      />
      <p className={styles.files} data-screen-only>
        {(['csv', 'json'] as const).map((format) => (
          <DownloadButton
            key={format}
            fileName={fileNameOf(`${workKey}-matrix`, format)}
            mediaType={MEDIA_TYPES[format]}
            text={() => writtenAs(format, matrixTable(title, matrix))}
          >
            {registerWords.page[format]}
          </DownloadButton>
        ))}
      </p>
    </>
  )
}

function headOf(column: MatrixColumn): string {
  return column.kind === 'role' ? words.roles[column.key] : words.relations[column.key]
}
