import { builtInConfig } from '@/client/config.ts'
import { importRepo } from '@/lexicon/generated/current/com/atproto/repo/import-repo.gen.ts'
import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { createMemoryTarget } from '@/lib/save-target/memory-target.ts'
import type { SaveTarget } from '@/lib/save-target/save-target.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { MockPdsOptions } from '@/mocks/options.ts'
import { exportAccount, type ExportGiven } from '@/queries/export/export-account.ts'
import type { SignInOptions } from '@/session/sessions.ts'
import { createFakeBrowser } from './fake-browser.ts'
import { createFakeClock } from './fake-clock.ts'
import { readZip } from './read-zip.ts'
import { seedRepo } from './seed-repo.ts'

type Given = {
  /** Texts of the blobs. */
  blobs?: readonly string[]
  notes?: number
  pdsOptions?: MockPdsOptions
}

/** Alice, on a mock PDS, with records and blobs, and the way to export them; pauses take no time. */
export async function openExport({ blobs = ['one', 'two'], notes = 3, pdsOptions }: Given = {}) {
  const world = createMockWorld({ plcUrl: builtInConfig.plcDirectory })
  const pds = world.addPds(pdsOptions)
  const alice = await pds.createAccount({ handle: 'alice.test' })
  const network: { intercept?: (url: URL) => Promise<Response> | Response | undefined } = {}
  const asked: URL[] = []
  /** Methods that were called with a token. */
  const withToken: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    asked.push(url)
    if (request.headers.has('authorization')) withToken.push(url.pathname.split('.').at(-1) ?? '')
    return (await network.intercept?.(url)) ?? world.fetch(request)
  }
  const clock = createFakeClock(Date.UTC(2026, 10, 21))
  const { sessions } = await createFakeBrowser({ clock, fetch }).openTab({ running: false })
  const signIn = (options: Partial<SignInOptions> = {}) =>
    sessions.signIn({
      service: pds.origin,
      identifier: alice.did,
      password: 'password',
      ...options,
    })
  let account = await signIn()
  const client = sessions.client(account.id)
  const files = blobs.map((text) => ({
    bytes: new TextEncoder().encode(text),
    mediaType: 'image/png',
  }))
  const { car, cids } = await seedRepo(alice.did, files, notes)
  await client.call(importRepo, { input: new Blob([car]) })
  for (const { bytes, mediaType } of files) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await client.call(uploadBlob, { input: new Blob([bytes], { type: mediaType }) })
  }
  asked.length = 0
  withToken.length = 0
  const pauses: number[] = []

  return {
    world,
    pds,
    alice,
    cids,
    network,
    asked,
    withToken,
    client,
    sessions,
    pauses,
    signInAgain: async (options: Partial<SignInOptions>) => {
      account = await signIn(options)
    },
    run: (given: Partial<ExportGiven> & { target?: SaveTarget } = {}) =>
      exportAccount({
        account,
        client,
        config: builtInConfig,
        fetch,
        clock: {
          ...clock,
          after(ms, callback) {
            // The limit on a call, all of which are answered.
            if (ms === 15_000) return () => {}
            pauses.push(Math.round(ms))
            setImmediate(callback)
            return () => {}
          },
        },
        random: () => 0,
        target: createMemoryTarget(),
        readme: 'What this is',
        signal: new AbortController().signal,
        onProgress: () => {},
        onTrouble: async () => 'skip',
        ...given,
      }),
  }
}

/** The files of a ZIP by their names, and its manifest. */
export async function readExport(file: Blob | undefined) {
  const files = readZip(new Uint8Array(await (file ?? new Blob()).arrayBuffer()))
  const text = (name: string) => new TextDecoder().decode(files.get(name))
  const manifest: unknown = JSON.parse(text('manifest.json'))
  return { names: [...files.keys()], text, manifest, files }
}
