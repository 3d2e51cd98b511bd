/** One thing being read into memory. */
export type Ticket = {
  /** Waits until there is room for more, or until this is the first in line. */
  room(): Promise<void>
  add(bytes: number): void
  /** Nothing of it is held any more, but it will be read again. */
  reset(): void
  leave(): void
}

/**
 * Bounds the bytes that are held at once. Whoever is first in line is never kept waiting, since nothing would be let
 * go of before it is done: the bound may be passed by what that one needs.
 */
export function createByteGate(limit: number) {
  const line = new Map<Ticket, number>()
  let held = 0
  let waiting: (() => void)[] = []

  function wake() {
    const woken = waiting
    waiting = []
    for (const resolve of woken) resolve()
  }

  return {
    held: () => held,
    enter(): Ticket {
      const mustWait = () =>
        held >= limit && line.has(ticket) && line.keys().next().value !== ticket
      const ticket: Ticket = {
        async room() {
          while (mustWait()) {
            // oxlint-disable-next-line no-await-in-loop -- waits for its turn
            await new Promise<void>((resolve) => {
              waiting.push(resolve)
            })
          }
        },
        add(bytes) {
          held += bytes
          line.set(ticket, (line.get(ticket) ?? 0) + bytes)
        },
        reset() {
          held -= line.get(ticket) ?? 0
          line.set(ticket, 0)
          wake()
        },
        leave() {
          held -= line.get(ticket) ?? 0
          line.delete(ticket)
          wake()
        },
      }
      line.set(ticket, 0)
      return ticket
    },
  }
}
