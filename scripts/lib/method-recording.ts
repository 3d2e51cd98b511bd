import { readdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

/** Where browser tests on the mock leave what the browser asked for: a file for each worker. */
export const recordings = fileURLToPath(
  new URL('../../node_modules/.cache/method-coverage/', import.meta.url),
)

const askedSchema = z.object({
  /** The spec that ran, without `.spec.ts`. */
  spec: z.string(),
  /** What the browser asked for, and the path of the page that was open; absent: the spec ran. */
  nsid: z.string().optional(),
  page: z.string().optional(),
})

export type Asked = z.infer<typeof askedSchema>

const recordingSchema = z.object({ at: z.coerce.date(), asked: z.array(askedSchema) })

export type Recording = { first: Date; last: Date; asked: Asked[] }

/** All that was recorded since the last run of everything; undefined: nothing. */
export async function readRecording(): Promise<Recording | undefined> {
  const files = await readdir(recordings).catch(() => [])
  const parts = await Promise.all(
    files.map(async (file) =>
      recordingSchema.parse(JSON.parse(await readFile(`${recordings}${file}`, 'utf8'))),
    ),
  )
  const times = parts.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime())
  const [first] = times
  const last = times.at(-1)
  return first && last && { first, last, asked: parts.flatMap(({ asked }) => asked) }
}

/** Before a run of everything: what is no longer true must not stand. */
export async function forgetRecording(): Promise<void> {
  await rm(recordings, { recursive: true, force: true })
}
