import type { Db } from '@plumbline/platform/database/database'

export async function moveLastDay(db: Db, id: string, closesOn: string): Promise<void> {
  await db.updateTable('readback').set({ closesOn }).where('id', '=', id).execute()
}
