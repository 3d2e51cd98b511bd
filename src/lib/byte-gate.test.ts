import { expect, test } from 'vitest'
import { settle } from '@/test/fake-clock.ts'
import { createByteGate, type Ticket } from './byte-gate.ts'

async function isWaiting(ticket: Ticket): Promise<boolean> {
  let waiting = true
  void ticket.room().then(() => (waiting = false))
  await settle()
  return waiting
}

test('who is ahead of the line waits for room, who is first does not', async () => {
  const gate = createByteGate(10)
  const first = gate.enter()
  const second = gate.enter()
  second.add(10)
  expect(await isWaiting(first)).toBe(false)
  expect(await isWaiting(second)).toBe(true)
  first.add(90)
  expect(gate.held()).toBe(100)
  first.leave()
  expect(await isWaiting(second)).toBe(false)
  second.leave()
  expect(gate.held()).toBe(0)
})

test('what is begun anew holds nothing, and keeps its place', async () => {
  const gate = createByteGate(10)
  const first = gate.enter()
  const second = gate.enter()
  first.add(20)
  expect(await isWaiting(second)).toBe(true)
  first.reset()
  expect(gate.held()).toBe(0)
  expect(await isWaiting(second)).toBe(false)
  second.add(20)
  expect(await isWaiting(first)).toBe(false)
})
