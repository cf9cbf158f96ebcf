/** How one decision stands to another, beside taking its place; written once, read from both. */
export const RELATION_KINDS = ['amends', 'depends-on', 'conflicts-with'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]
