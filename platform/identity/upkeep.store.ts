import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** How many people can administer the whole server. */
export async function countServerAdmins(all: Db): Promise<number> {
  const row = await all
    .selectFrom('account')
    .select((each) => each.fn.countAll<number>().as('all'))
    .where('serverAdmin', '=', true)
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst()
  return Number(row?.all ?? 0)
}

/** How many administrators each workspace of somebody's own has. */
export async function countWorkspaceAdmins(all: Db): Promise<{ slug: string; admins: number }[]> {
  const rows = await all
    .selectFrom('workspace')
    .leftJoin('membership', (join) =>
      join.onRef('membership.workspaceId', '=', 'workspace.id').on('membership.role', '=', 'admin'),
    )
    .select(['workspace.slug'])
    .select((each) => each.fn.count<number>('membership.id').as('admins'))
    .where('workspace.kind', '=', 'own')
    .groupBy('workspace.slug')
    .orderBy('workspace.slug')
    .execute()
  return rows.map(({ slug, admins }) => ({ slug, admins: Number(admins) }))
}

/** Keys that still work and end before a moment. */
export async function keysEndingBefore(
  all: Db,
  now: Instant,
  end: Instant,
): Promise<{ label: string; expiresAt: Instant }[]> {
  return all
    .selectFrom('apiKey')
    .select(['label', 'expiresAt'])
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('expiresAt', '<', end)
    .orderBy('expiresAt')
    .execute()
}
