/** Control for F12, loaded before the server: it waits for the end of a request for as long as a client likes. */
import { Server } from 'node:http'

for (const limit of ['requestTimeout', 'headersTimeout', 'timeout']) {
  Object.defineProperty(Server.prototype, limit, { get: () => 0, set: () => undefined })
}
