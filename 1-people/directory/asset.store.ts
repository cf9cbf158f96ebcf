import type { Db } from '@plumbline/platform/database/database'
import type { Asset, AssetLink, Consumption, Ownership } from './asset.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    asset: Asset
    ownership: Ownership
    consumption: Consumption
    assetLink: AssetLink
  }
}

export async function assetById(db: Db, id: string): Promise<Asset | undefined> {
  return db.selectFrom('asset').selectAll('asset').where('asset.id', '=', id).executeTakeFirst()
}
