import { createMockClock, type MockClock } from '../clock.ts'
import { createKeyRing, type KeyRing } from './key-ring.ts'
import { createPlcDirectory, type PlcDirectory } from './plc-directory.ts'
import { type Random, secureRandom } from './random.ts'

/** What the servers of one world share. */
export type Surroundings = {
  readonly clock: MockClock
  readonly keys: KeyRing
  readonly directory: PlcDirectory
  readonly random: Random
  /** Handle → DID for domains outside every server: the world's DNS. Tests edit it. */
  readonly domains: Map<string, string>
}

export type SurroundingsOptions = { plcUrl?: string; clock?: MockClock; random?: Random }

export function createSurroundings({
  plcUrl = 'https://plc.test',
  clock = createMockClock(),
  random = secureRandom,
}: SurroundingsOptions = {}): Surroundings {
  const keys = createKeyRing()
  return { clock, keys, directory: createPlcDirectory(plcUrl, keys), random, domains: new Map() }
}
