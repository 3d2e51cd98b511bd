import {
  AtprotoWebDidDocumentResolver,
  CompositeDidDocumentResolver,
  PlcDidDocumentResolver,
} from '@atcute/identity-resolver'
import type { Config } from './config.ts'

/** Reads DID documents from the configured PLC directory, or by `did:web`. Sends no credential. */
export function createDocumentResolver({ plcDirectory }: Config, fetch: typeof globalThis.fetch) {
  return new CompositeDidDocumentResolver({
    methods: {
      plc: new PlcDidDocumentResolver({ apiUrl: plcDirectory, fetch }),
      web: new AtprotoWebDidDocumentResolver({ fetch }),
    },
  })
}
