import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '@/test/session-model/commands.ts'
import { play } from '@/test/session-model/play.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 500)
const personalities = ['grace', 'no-grace', 'reuse-revokes'] as const

// Prints the seed and the shortest commands that break a promise. MODEL_SEED plays a seed again.
test(
  `${runs} stories of tabs, networks and servers break no promise`,
  { timeout: runs * 400 },
  async () => {
    const seed = process.env['MODEL_SEED']
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          personality: fc.constantFrom(...personalities),
          seed: fc.nat(),
          hasLocks: fc.boolean(),
        }),
        commands,
        async (world, list) => {
          expect(await play(world, list)).toBeUndefined()
        },
      ),
      { numRuns: runs, ...(seed !== undefined && { seed: Number(seed) }) },
    )
  },
)
