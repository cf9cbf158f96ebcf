import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The folders of PATH, in order. */
export function pathFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean)
}

/** The first of these folders that holds every one of these programs. */
export function folderWith(programs: string[], folders: string[]): string | undefined {
  return folders.find((folder) => programs.every((program) => isProgram(join(folder, program))))
}

/** The first of these programs that exists, wherever it lies. */
export function firstProgram(paths: string[]): string | undefined {
  return paths.find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
