import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Behaviour = {
  origin: string
  /** The challenge of the question that is answered. */
  challenge: string
  rpId?: string
  /** Whether the device has made sure that its owner is there; it has, unless said otherwise. */
  verified?: boolean
  signCount?: number
}

/** A device that keeps one passkey, as a browser would ask it: real keys and signatures, no screen. */
export type Authenticator = {
  credentialId: string
  /** Its answer when the passkey is added. */
  adding(how: Behaviour): Record<string, unknown>
  /** Its answer when somebody signs in. */
  signingIn(how: Behaviour & { userHandle?: string }): Record<string, unknown>
}

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

export function newAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  const credentialId = id.toString('base64url')
  const key = cborMap([
    [cborInteger(1), cborInteger(2)],
    [cborInteger(3), cborInteger(-7)],
    [cborInteger(-1), cborInteger(1)],
    [cborInteger(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborInteger(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ])
  let used = 0

  const facts = (how: Behaviour, flags: number, rest = Buffer.alloc(0)) => {
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(how.signCount ?? used)
    const site = createHash('sha256')
      .update(how.rpId ?? new URL(how.origin).hostname)
      .digest()
    return Buffer.concat([site, Buffer.from([flags | (how.verified === false ? 0 : VERIFIED)]), counted, rest])
  }
  const said = (type: string, { origin, challenge }: Behaviour) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const around = (response: Record<string, unknown>) => ({
    id: credentialId,
    rawId: credentialId,
    type: 'public-key',
    response,
  })

  return {
    credentialId,
    adding(how) {
      const length = Buffer.from([0, id.length])
      const authData = facts(how, PRESENT | WITH_KEY, Buffer.concat([Buffer.alloc(16), length, id, key]))
      const attestation = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ])
      return around({
        clientDataJSON: said('webauthn.create', how).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    signingIn(how) {
      used += 1
      const authenticatorData = facts(how, PRESENT)
      const clientData = said('webauthn.get', how)
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()])
      return around({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        userHandle: how.userHandle ?? null,
      })
    },
  }
}

/** The few kinds of CBOR that a passkey is made of. */
function cborHead(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size])
  if (size < 256) return Buffer.from([(kind << 5) | 24, size])
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 0xff])
}

function cborInteger(value: number): Buffer {
  return value >= 0 ? cborHead(0, value) : cborHead(1, -1 - value)
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes])
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, text.length), Buffer.from(text)])
}

function cborMap(entries: [Buffer, Buffer][]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat()])
}
