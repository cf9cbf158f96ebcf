/** To whom a letter goes: an account, a person of the workspace, or (for somebody who is neither yet) an address. */
export type Addressee = { accountId: string } | { personId: string } | { address: string; name?: string }

/** What is put into the outbox. It holds no secret: links that sign in or answer are made when the letter is written. */
export type Letter = {
  kind: string
  to: Addressee
  input: Record<string, unknown>
}
