import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedWorld, serveWorld } from './testing.ts'

let served: ServedWorld
let port = 0
beforeAll(async () => {
  served = await serveWorld([], 'sqlite')
  await served.server.listen({ port: 0, host: '127.0.0.1' })
  port = (served.server.server.address() as AddressInfo).port
})
afterAll(() => served.close())

/** Everything that comes back until the connection is closed by the server. */
async function answersTo(sent: string): Promise<string[]> {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (part: string) => (said += part))
  socket.on('error', () => undefined)
  socket.write(sent)
  await once(socket, 'close')
  return said.match(/HTTP\/1\.1 \d+/g) ?? []
}

const hidden = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'
const post = 'POST /api/v1/me HTTP/1.1\r\nHost: x\r\n'

test.each([
  ['two ways to say where it ends', `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`],
  ['the same the other way round', `${post}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${hidden}`],
  ['two lengths', `${post}Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`],
  ['a length that is no number', `${post}Content-Length: +0\r\n\r\n${hidden}`],
  ['an encoding that nobody knows', `${post}Transfer-Encoding: xchunked\r\n\r\n${hidden}`],
  ['two encodings', `${post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`],
  ['a space before the colon', `${post}Content-Length : 0\r\n\r\n${hidden}`],
  ['a header that goes on in the next line', `${post}X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: x\r\n\r\n`],
  ['a bare line feed', 'GET /healthz HTTP/1.1\nHost: x\nContent-Length: 0\n\n'],
  ['a NUL in a header', `${post}X: a\0b\r\n\r\n${hidden}`],
  ['a size of a piece that is none', `${post}Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n${hidden}`],
  ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
])(
  'a request that two readers could cut differently is refused once, and that is the end of it: %s',
  async (_, sent) => {
    expect(await answersTo(sent)).toEqual(['HTTP/1.1 400'])
  },
)

test('the same request said in one way only is answered, and so is the one after it', async () => {
  const last = hidden.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')
  expect(await answersTo(`${hidden}${last}`)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200'])
})
