import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('no more than so many at once, and the results in order', async () => {
  let running = 0
  let most = 0
  const results = await inTurn([5, 1, 4, 2, 3], 2, async (item) => {
    running++
    most = Math.max(most, running)
    await Promise.all(Array.from({ length: item }))
    running--
    return item * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})

test('nothing to do, and a failure', async () => {
  expect(await inTurn([], 3, async (item) => item)).toEqual([])
  await expect(inTurn([1, 2], 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
