export const passkeyWords = {
  state: (all: number) =>
    all === 0
      ? 'A passkey signs you in with what unlocks your device, without waiting for a letter. You have none yet.'
      : `You have ${all} ${all === 1 ? 'passkey' : 'passkeys'}. The link by mail goes on working as well.`,
  label: 'Name',
  since: 'Added',
  lastUsed: 'Last used',
  never: 'never',
  remove: 'Remove',
  removeOf: (label: string) => `Remove ${label}`,
  newLabel: 'Name of a new passkey',
  newHint: 'By which you recognise it later: My phone, Office laptop',
  add: 'Add a passkey',
  added: 'The passkey is added. From now on it signs you in here.',
  notMade: { sentence: 'No passkey was made.', next: 'Either you stopped it, or the device has one already.' },
  unsupported: 'This browser knows no passkeys.',
}
