import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** What is no place on the public internet (IANA's special-purpose registries), with what stands there. */
const SPECIAL_IPV4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by providers; metadata of some clouds
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local; metadata of most clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
]

/** Inside 2000::/3, the only part of IPv6 that is public at all. */
const SPECIAL_IPV6 = [
  '2001::/23', // protocol assignments, Teredo among them
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4, which carries an IPv4 address inside
  '3fff::/20', // documentation
]

const special = listOf([...SPECIAL_IPV4, ...SPECIAL_IPV6])
const publicIpv6 = listOf(['2000::/3'])
const NAT64_GROUPS = [0x64, 0xff9b, 0, 0, 0, 0]
const MAPPED_GROUPS = [0, 0, 0, 0, 0, 0xffff]

/** Whether an address (as text, without brackets) is a place on the public internet, whatever it is wrapped in. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  if (!isIPv6(address)) return false
  const embedded = ipv4Within(address)
  if (embedded !== undefined) return isPublic(embedded)
  return publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** The IPv4 address that a mapped or a translated (NAT64) IPv6 address leads to. */
function ipv4Within(address: string): string | undefined {
  const groups = groupsOf(address)
  const leads = [NAT64_GROUPS, MAPPED_GROUPS].some((start) => start.every((group, at) => groups[at] === group))
  if (!leads) return undefined
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const bare = address.replace(/%.*$/, '')
  const inHex = bare.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => {
    const hex = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16)
    return `${hex(a, b)}:${hex(c, d)}`
  })
  const [start = [], end] = inHex.split('::').map((half) => (half === '' ? [] : half.split(':')))
  const between = end ? Array.from({ length: 8 - start.length - end.length }, () => '0') : []
  return [...start, ...between, ...(end ?? [])].map((group) => Number.parseInt(group, 16))
}

/** A list of networks (`10.0.0.0/8`, `fd00::/8`) and single addresses. */
export function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length] = network.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    if (length === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(length), family)
  }
  return list
}
