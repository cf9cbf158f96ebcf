/** Control for F12, loaded before the server: it waits for a client for as long as the client likes. */
import { Server } from 'node:http'
import { Socket } from 'node:net'

for (const limit of ['requestTimeout', 'headersTimeout', 'timeout']) {
  Object.defineProperty(Server.prototype, limit, { get: () => 0, set: () => undefined })
}

Socket.prototype.resetAndDestroy = function () {
  return this
}
