import { createHmac, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

export type Secrets = {
  adminPassword: string
  jwtSecret: string
  dpopSecret: string
  plcRotationKeyHex: string
}

/** The secrets of a data directory: all grow from one seed, made on its first run and kept in it. */
export async function loadSecrets(seedFile: string): Promise<Secrets> {
  const kept = await readFile(seedFile, { encoding: 'utf8', flag: 'a+' })
  const seed = kept === '' ? randomBytes(32).toString('hex') : kept
  await writeFile(seedFile, seed, { mode: 0o600 })
  const grow = (purpose: string) => createHmac('sha256', seed).update(purpose).digest('hex')
  return {
    adminPassword: grow('admin').slice(0, 24),
    jwtSecret: grow('jwt'),
    dpopSecret: grow('dpop'),
    plcRotationKeyHex: grow('plc rotation key'),
  }
}
