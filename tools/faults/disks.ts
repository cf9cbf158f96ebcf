import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DISK_BYTES = 256 * 1024 * 1024
/** ext4's own request to stop at once, without writing what it still holds (EXT4_IOC_SHUTDOWN, NOLOGFLUSH). */
const CUT = 'open(my $f, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl($f, 0x8004587d, $how) or die'

/** A file system of its own whose power can be cut. */
export type Disk = {
  folder: string
  /** From now on nothing reaches the disk any more; what has not reached it is gone. */
  cutPower(): void
  /** What a restarted machine would find; nobody may have a file open there. */
  restart(): void
  remove(): void
}

export function lacksDisk(): string | undefined {
  if (process.getuid?.() !== 0) return 'cutting the power of a file system needs root'
  for (const program of ['mkfs.ext4', 'mount', 'perl'])
    if (spawnSync('which', [program]).status !== 0) return `${program} is not installed`
  try {
    const disk = openDisk()
    disk.remove()
    return undefined
  } catch (error) {
    return `no file system can be mounted here (${(error as Error).message.split('\n')[0]})`
  }
}

export function openDisk(): Disk {
  const place = mkdtempSync(join(tmpdir(), 'plumbline-disk-'))
  // PostgreSQL runs as another user, who must be able to reach it.
  chmodSync(place, 0o755)
  const image = join(place, 'image')
  const folder = join(place, 'disk')
  const file = openSync(image, 'w')
  ftruncateSync(file, DISK_BYTES)
  closeSync(file)
  mkdirSync(folder)
  run('mkfs.ext4', '-q', image)
  run('mount', '-o', 'loop', image, folder)
  return {
    folder,
    cutPower: () => run('perl', '-e', CUT, folder),
    restart() {
      run('umount', folder)
      run('mount', '-o', 'loop', image, folder)
    },
    remove() {
      spawnSync('umount', ['-l', folder])
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/** A file system in memory that fills up after so many MB, and can be made larger while it is in use. */
export type SmallDisk = { folder: string; grow(megabytes: number): void; remove(): void }

export function openSmallDisk(megabytes: number, owner?: { uid: number; gid: number }): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-small-'))
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return {
    folder,
    grow: (to) => run('mount', '-o', `remount,size=${to}m`, folder),
    remove() {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
}
