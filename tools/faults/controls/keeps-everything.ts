/** Control for F19, loaded before the server: something of every request is kept for ever. */
import { subscribe } from 'node:diagnostics_channel'

const KEPT_BYTES = 256 * 1024
const kept: Buffer[] = []

subscribe('http.server.request.start', () => {
  kept.push(Buffer.alloc(KEPT_BYTES, 1))
})
