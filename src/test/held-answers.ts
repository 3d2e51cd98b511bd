import { settle } from './fake-clock.ts'

export type HeldAnswers = {
  fetch: typeof fetch
  /** Lets what has been answered through, and what that sets off, this many times in a row. */
  release: (turns: number) => Promise<void>
}

/** A network over which every question arrives, and no answer before it is let through. */
export function holdAnswers(fetch: typeof globalThis.fetch): HeldAnswers {
  const held: (() => void)[] = []
  return {
    async fetch(input, init) {
      const answer = await fetch(input, init)
      await new Promise<void>((resolve) => held.push(resolve))
      return answer
    },
    async release(turns) {
      for (let turn = 0; turn < turns; turn++) {
        for (const letThrough of held.splice(0)) letThrough()
        // oxlint-disable-next-line no-await-in-loop -- one question follows from the answer to another
        await settle()
      }
    },
  }
}
