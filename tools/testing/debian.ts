import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const APT = '/usr/bin/apt-get'

/** Packages may be installed without asking: this is root on a Debian or one of its children, as in a CI container. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync(APT)
}

/** Installs one Debian package; what apt prints goes to stderr. Says whether it worked. */
export function installPackage(name: string): boolean {
  process.stderr.write(`Installing the Debian package ${name}, once …\n`)
  const apt = (args: string[]) =>
    spawnSync(APT, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', name])
}
