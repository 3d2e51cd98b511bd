import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('gives results in order, however they come, and begins no more than it may', async () => {
  const resolvers: (() => void)[] = []
  let running = 0
  let most = 0
  const results = inOrder([0, 1, 2, 3, 4], 3, async (item) => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => {
      resolvers[item] = resolve
    })
    running -= 1
    return item
  })
  const all = (async () => {
    const taken: number[] = []
    for await (const item of results) taken.push(item)
    return taken
  })()
  const pause = () => new Promise((resolve) => setImmediate(resolve))
  for (const item of [2, 1, 0, 3, 4]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await pause()
    resolvers[item]?.()
  }
  expect(await all).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(3)
})

test('a failure is told once its turn comes; those after it are nobody’s', async () => {
  const results = inOrder(['a', 'b', 'c'], 3, async (item) => {
    if (item !== 'a') throw new Error(item)
    return item
  })
  expect((await results.next()).value).toBe('a')
  await expect(results.next()).rejects.toThrow('b')
})
