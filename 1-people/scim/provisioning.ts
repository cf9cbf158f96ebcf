/** By which names an identity system calls a person or a group, and since when it keeps them up to date. */
export type Provisioning = {
  id: string
  personId: string | null
  groupId: string | null
  userName: string | null
  /** The user name in small letters, by which no two people are called. */
  lookupName: string | null
  externalId: string | null
  givenName: string | null
  familyName: string | null
  createdAt: string
  changedAt: string
  /** Since when the identity system no longer knows them; what they did here stays. */
  removedAt: string | null
}

/** The source that stands beside every fact which an identity system keeps up to date. */
export const SCIM = 'scim'
