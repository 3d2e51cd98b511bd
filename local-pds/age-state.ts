import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LocalPdsInfo } from './local-pds-info.ts'

const LONG_AGO = new Date(0).toISOString()

/** Makes every code mailed to the account so far as old as one past its 15 minutes. */
export function expireMailedCodes(pds: Pick<LocalPdsInfo, 'dataDirectory'>, did: string): void {
  update(pds, 'UPDATE email_token SET requestedAt = ? WHERE did = ?', did)
}

/** Ends the two hours in which a rotated refresh token of the account still works. */
export function endRefreshGrace(pds: Pick<LocalPdsInfo, 'dataDirectory'>, did: string): void {
  update(pds, 'UPDATE refresh_token SET expiresAt = ? WHERE did = ? AND nextId IS NOT NULL', did)
}

function update({ dataDirectory }: Pick<LocalPdsInfo, 'dataDirectory'>, sql: string, did: string) {
  const database = new DatabaseSync(join(dataDirectory, 'account.sqlite'), { timeout: 5000 })
  try {
    database.prepare(sql).run(LONG_AGO, did)
  } finally {
    database.close()
  }
}
