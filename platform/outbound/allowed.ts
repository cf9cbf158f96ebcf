import { type BlockList, isIP, isIPv4 } from 'node:net'
import { listOf } from './address.ts'

/** Hosts and networks of one's own that this server may reach although they are not on the public internet. */
export type Allowed = { names: ReadonlySet<string>; networks: BlockList }

/** Reads `receiver.intern, 10.1.0.0/16, 10.2.0.7`: names, networks and single addresses. */
export function allowedFrom(entries: readonly string[]): Allowed {
  const networks = entries.filter(isNetwork)
  const hosts = entries.filter((entry) => !entry.includes('/'))
  return { names: new Set(hosts.map((host) => host.toLowerCase())), networks: listOf(networks) }
}

/** Whether something can stand in that setting. */
export function isAllowEntry(entry: string): boolean {
  return isNetwork(entry) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(entry)
}

function isNetwork(entry: string): boolean {
  const [address = '', length, ...more] = entry.split('/')
  if (isIP(address) === 0 || more.length > 0) return false
  if (length === undefined) return true
  return /^\d{1,3}$/.test(length) && Number(length) <= (isIPv4(address) ? 32 : 128)
}
