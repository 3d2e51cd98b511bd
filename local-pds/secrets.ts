import { createHmac, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'

export type Secrets = {
  adminPassword: string
  jwtSecret: string
  dpopSecret: string
  plcRotationKeyHex: string
}

/** The secrets of a data directory: all grow from one seed, made on its first run and kept in it. */
export async function loadSecrets(seedFile: string): Promise<Secrets> {
  if (!existsSync(seedFile))
    await writeFile(seedFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  const seed = await readFile(seedFile, 'utf8')
  const grow = (purpose: string) => createHmac('sha256', seed).update(purpose).digest('hex')
  return {
    adminPassword: grow('admin').slice(0, 24),
    jwtSecret: grow('jwt'),
    dpopSecret: grow('dpop'),
    plcRotationKeyHex: grow('plc rotation key'),
  }
}
