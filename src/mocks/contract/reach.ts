import type { MockPds } from '../mock-pds.ts'
import type { Reachable } from './target.ts'

/** A mock server for {@link call} and {@link send}, outside of any world. */
export function reach(pds: MockPds): Reachable {
  return {
    origin: pds.origin,
    adminPassword: pds.options.adminPassword,
    fetch: (request) => pds.fetch(request),
  }
}
