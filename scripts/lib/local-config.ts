import type { LocalPdsInfo } from '../../local-pds/local-pds-info.ts'
import type { Config } from '../../src/client/config.ts'

/** The `config.json` of a console that belongs to a PDS on this machine. */
export function localConfig({
  pdsUrl,
  plcUrl,
}: Pick<LocalPdsInfo, 'pdsUrl' | 'plcUrl'>): Partial<Config> {
  return {
    productName: 'Latchkey',
    defaultService: pdsUrl,
    allowOtherServices: true,
    plcDirectory: plcUrl,
    handleResolver: pdsUrl,
  }
}
