import { buildHouse, type House } from '@plumbline/platform/house'

/**
 * Lets operations happen for real, on the real database and under the real rules, and then takes all of it back, so
 * that what is tried out in one furnished world does not depend on what was tried out before.
 */
export async function rehearse<T>(house: House, rehearsal: (house: House) => Promise<T>): Promise<T> {
  const { database } = house
  const transaction = await database.all.startTransaction().execute()
  try {
    const within = { ...database, changing: inside, reading: inside }
    return await rehearsal(buildHouse({ ...house, database: within }))
  } finally {
    await transaction.rollback().execute()
  }

  function inside<Result>(work: (db: typeof database.all) => Promise<Result>): Promise<Result> {
    return work(transaction)
  }
}
