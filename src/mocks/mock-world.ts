import { createMockPds, type MockPds } from './mock-pds.ts'
import type { MockPdsOptions } from './options.ts'
import { answerPlcRequest } from './world/plc-http.ts'
import {
  createSurroundings,
  type Surroundings,
  type SurroundingsOptions,
} from './world/surroundings.ts'

/** Servers that know of one another through one PLC directory, under one clock. */
export type MockWorld = Surroundings & {
  readonly plcUrl: string
  readonly servers: readonly MockPds[]
  addPds(options?: MockPdsOptions): MockPds
  /** The network: goes to the server or directory at the request's origin; any other is unreachable. */
  fetch(request: Request): Promise<Response>
  /** Every origin that answers. */
  origins(): string[]
}

export function createMockWorld(options: SurroundingsOptions = {}): MockWorld {
  const surroundings = createSurroundings(options)
  const { directory } = surroundings
  const servers: MockPds[] = []
  return {
    ...surroundings,
    plcUrl: directory.url,
    servers,
    addPds(pdsOptions) {
      const pds = createMockPds(pdsOptions, surroundings)
      servers.push(pds)
      return pds
    },
    async fetch(request) {
      const { origin, hostname, pathname } = new URL(request.url)
      if (origin === directory.url) return answerPlcRequest(directory, request)
      const pds =
        servers.find((server) => server.origin === origin || server.hostOrigin === origin) ??
        servers.find(({ state }) => {
          const isHandle = [...state.accounts.values()].some(({ handle }) => handle === hostname)
          return isHandle && pathname === '/.well-known/atproto-did'
        })
      // What `fetch` says of a server that cannot be reached.
      if (pds === undefined) throw new TypeError('Failed to fetch')
      return pds.fetch(request)
    },
    origins: () => [
      directory.url,
      ...new Set(servers.flatMap(({ origin, hostOrigin }) => [origin, hostOrigin])),
    ],
  }
}
