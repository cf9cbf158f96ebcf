import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Link } from '@plumbline/ui/link'
import { Select } from '@plumbline/ui/select'
import { useState } from 'react'
import type { ShowDirection } from '../step.ts'
import type { FieldDifference } from '../words.ts'
import { Changes } from './changes.tsx'
import { Comparison } from './comparison.tsx'
import styles from './section.module.css'
import { words } from './words.en.ts'

type VersionsProps = { workId: string; workspace: string; versions: ShowDirection['output']['versions'] }

/** What each version changed, field by field, newest first; any two of them can be compared. */
export function Versions({ workId, workspace, versions }: VersionsProps) {
  return (
    <Disclosure label={words.versions}>
      {versions.map(({ id, version, publishedAt, publishedByName, changes }) => (
        <div key={id} className={styles.version}>
          <h3 className={styles.name}>
            {words.published(version, publishedByName)} {publishedAt && <DateText value={publishedAt} />}{' '}
            <Link href={`/w/${workspace}/directions/${id}`}>{words.open(version)}</Link>
          </h3>
          {version === 1 ? <p>{words.firstWording}</p> : <Changes changes={changes as FieldDifference[]} />}
        </div>
      ))}
      {versions.length > 2 && <Compare workId={workId} versions={versions} />}
    </Disclosure>
  )
}

function Compare({ workId, versions }: Pick<VersionsProps, 'workId' | 'versions'>) {
  const numbers = versions.map(({ version }) => version)
  const [from, setFrom] = useState(String(numbers.at(-1)))
  const [to, setTo] = useState(String(numbers[0]))
  const options = numbers.map((version) => ({ value: String(version), label: words.versionName(version) }))
  return (
    <div className={styles.version} data-screen-only>
      <h3 className={styles.name}>{words.compare}</h3>
      <div className={styles.pair}>
        <Select
          label={words.compareFrom}
          options={options}
          nothing={null}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <Select
          label={words.compareTo}
          options={options}
          nothing={null}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
      </div>
      <Comparison workId={workId} from={Number(from)} to={Number(to)} />
    </div>
  )
}
