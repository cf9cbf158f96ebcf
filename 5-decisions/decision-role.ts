/** What a person is to one decision, beside its approver: drives it (at most one), contributes, or is informed. */
export const ROLES = ['driver', 'contributor', 'informed'] as const
export type Role = (typeof ROLES)[number]
