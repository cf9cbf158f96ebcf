import { join } from 'node:path'
import { installPackage, mayInstallPackages } from './debian.ts'
import { Missing } from './missing.ts'
import { firstProgram, pathFolders } from './programs.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser of the stories: the one named by PLUMBLINE_CHROMIUM, else the machine's, else Debian's package. */
export function findChromium(): string {
  const named = process.env.PLUMBLINE_CHROMIUM
  if (named) {
    if (firstProgram([named])) return named
    throw new Missing(`PLUMBLINE_CHROMIUM names ${named}, which is not a program: correct it or leave it out.`)
  }
  const found = installedChromium() ?? (mayInstallPackages() && installPackage('chromium') && installedChromium())
  if (found) return found
  throw new Missing(
    'The stories need Chromium: install it, or name a Chrome in PLUMBLINE_CHROMIUM, or leave the stories out with --no-stories.',
  )
}

function installedChromium(): string | undefined {
  return firstProgram([...pathFolders().flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE])
}
