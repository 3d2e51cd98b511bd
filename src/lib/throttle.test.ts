import { expect, test } from 'vitest'
import { createFakeClock } from '@/test/fake-clock.ts'
import { createThrottle } from './throttle.ts'

test('passes on the latest, not all', async () => {
  const clock = createFakeClock()
  const passed: number[] = []
  const slowly = createThrottle<number>(200, clock, (value) => passed.push(value))
  for (let value = 1; value <= 10; value += 1) {
    slowly.give(value)
    // oxlint-disable-next-line no-await-in-loop -- time passes between two of them
    await clock.advance(50)
  }
  expect(passed).toEqual([4, 8])
  await clock.advance(1000)
  expect(passed).toEqual([4, 8, 10])
})

test('held, it waits; then it passes on what came last', async () => {
  const clock = createFakeClock()
  const passed: number[] = []
  const slowly = createThrottle<number>(200, clock, (value) => passed.push(value))
  slowly.give(1)
  slowly.hold()
  slowly.give(2)
  await clock.advance(1000)
  expect(passed).toEqual([])
  slowly.goOn()
  expect(passed).toEqual([2])
  slowly.give(3)
  await clock.advance(200)
  expect(passed).toEqual([2, 3])
})
