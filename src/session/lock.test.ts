import { expect, test } from 'vitest'
import { createFakeClock, settle } from '@/test/fake-clock.ts'
import { createNoLock, createWebLock } from './lock.ts'

const clock = createFakeClock()
const never = () => new Promise<void>(() => {})

test('a Web Lock is held by one at a time, and free again after an error', async () => {
  const lock = createWebLock(navigator.locks, clock)
  const events: string[] = []
  const first = lock.run('one', 1000, async () => {
    events.push('first begins')
    await settle()
    events.push('first ends')
    throw new Error('broken')
  })
  const second = lock.run('one', 1000, async () => {
    events.push('second')
    return 2
  })
  await expect(first).rejects.toThrow('broken')
  expect(await second).toEqual({ held: true, value: 2 })
  expect(events).toEqual(['first begins', 'first ends', 'second'])
})

test('a Web Lock is not waited for without end, and its work is then not done', async () => {
  const lock = createWebLock(navigator.locks, clock)
  void lock.run('two', 1000, never)
  await settle()
  let done = false
  const second = lock.run('two', 1000, async () => {
    done = true
  })
  await clock.advance(1000)
  expect(await second).toEqual({ held: false })
  expect(done).toBe(false)
})

test('a page that may have no locks does without', async () => {
  const denied: LockManager = {
    request: () => Promise.reject(new DOMException('Denied', 'SecurityError')),
    query: () => Promise.reject(new DOMException('Denied', 'SecurityError')),
  }
  const held = await createWebLock(denied, clock).run('x', 1000, async () => 5)
  expect(held).toEqual({ held: true, value: 5 })
})

test('without locks the work is done', async () => {
  expect(await createNoLock().run('x', 0, async () => 5)).toEqual({ held: true, value: 5 })
})
