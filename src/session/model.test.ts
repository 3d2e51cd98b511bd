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
        fc.constantFrom(...personalities),
        fc.nat(),
        commands,
        async (personality, random, list) => {
          expect(await play(personality, random, list)).toBeUndefined()
        },
      ),
      { numRuns: runs, ...(seed !== undefined && { seed: Number(seed) }) },
    )
  },
)
