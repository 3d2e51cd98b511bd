import { expect, test } from 'vitest'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { createMemoryTarget } from '@/lib/save-target/memory-target.ts'
import { readCar } from '@/mocks/repo/car.ts'
import { openExport, readExport } from '@/test/open-export.ts'
import type { ExportProgress, Missing } from './export-report.ts'

const refusal = (error: string, status = 400, headers = {}) =>
  Response.json({ error, message: error }, { status, headers })
const isBlob = (url: URL, cid?: string) =>
  url.pathname.endsWith('getBlob') && (cid === undefined || url.searchParams.get('cid') === cid)

test('repository, files and preferences are in one ZIP, and everything is looked at', async () => {
  const { run, alice, cids, asked, withToken } = await openExport({ notes: 3 })
  alice.preferences.push({ $type: 'app.bsky.actor.defs#adultContentPref', enabled: false })
  const seen: ExportProgress[] = []
  const { report, file, bytes } = await run({ onProgress: (progress) => seen.push(progress) })
  expect(report).toMatchObject({
    complete: true,
    repo: {
      root: alice.repo.root.toString(),
      revision: alice.repo.rev,
      blocks: 6,
      damagedBlocks: 0,
      missingBlocks: 0,
      records: 4,
      collections: { 'com.example.album': 1, 'com.example.note': 3 },
      checks: { root: 'good', did: 'good', signature: 'good' },
      readable: true,
    },
    preferences: { state: 'saved' },
    blobs: { expected: 2, missing: [] },
  })
  const { names, text, files, manifest } = await readExport(file)
  const blobs = cids.toSorted().map((cid) => `blobs/${cid}.png`)
  expect(names.toSorted()).toEqual(
    ['README.txt', 'manifest.json', 'preferences.json', 'repo.car', ...blobs].toSorted(),
  )
  expect(file?.size).toBe(bytes)
  expect(text('README.txt')).toBe('What this is')
  expect(text('preferences.json')).toContain('adultContentPref')
  expect(text(`blobs/${cids[0]}.png`)).toBe('one')
  const car = await readCar(files.get('repo.car') ?? new Uint8Array())
  expect(car.roots.map(String)).toEqual([alice.repo.root.toString()])
  expect(report.repo.bytes).toBe(files.get('repo.car')?.length)
  expect(manifest).toMatchObject({
    format: 'latchkey-export',
    complete: true,
    account: { did: alice.did, handle: 'alice.test', server: 'https://pds.test', status: 'active' },
    repository: { records: 4, checks: { signature: 'good' } },
    blobs: { expected: 2, saved: 2, missing: [] },
  })
  expect(seen.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['preparing', 'files']))
  expect(seen.at(-1)).toMatchObject({ bytes, blobs: { done: 2, expected: 2 } })
  const directory = asked.filter(({ host }) => host === 'plc.directory')
  expect(directory.map(({ pathname }) => decodeURIComponent(pathname))).toEqual([`/${alice.did}`])
  expect(withToken).toEqual(['getPreferences'])
})

test('an account without files, on a server without an AppView', async () => {
  const { run } = await openExport({ blobs: [], notes: 0, pdsOptions: { appView: false } })
  const { report, file } = await run()
  expect(report).toMatchObject({ complete: true, preferences: { state: 'unsupported' } })
  expect((await readExport(file)).names).not.toContain('preferences.json')
})

test('deactivated and taken-down accounts are exported with their own token', async () => {
  const { run, client, alice, signInAgain, withToken } = await openExport()
  // The session has not heard of it yet.
  await client.call(deactivateAccount, { input: {} })
  expect((await run()).report).toMatchObject({ complete: true, blobs: { expected: 2 } })
  expect(withToken).toEqual(expect.arrayContaining(['listBlobs', 'getRepo', 'getBlob']))
  alice.deactivatedAt = null
  alice.takedownRef = 'test'
  await signInAgain({ allowTakendown: true })
  const { report, file } = await run()
  expect(report).toMatchObject({ complete: true, blobs: { missing: [] } })
  expect((await readExport(file)).manifest).toMatchObject({ account: { status: 'takendown' } })
})

test('trouble that passes is waited for, longer each time', async () => {
  const { run, network, pauses, cids } = await openExport()
  let failures = 3
  network.intercept = (url) =>
    isBlob(url, cids[0]) && failures-- > 0 ? refusal('UpstreamFailure', 503) : undefined
  expect((await run()).report.complete).toBe(true)
  expect(pauses).toEqual([1000, 3000, 9000])
})

test('a limit on requests is waited out, and told', async () => {
  const { run, network, pauses } = await openExport()
  let isLimited = true
  network.intercept = (url) => {
    if (!isBlob(url) || !isLimited) return undefined
    isLimited = false
    return refusal('RateLimitExceeded', 429, { 'retry-after': '120' })
  }
  const waits: (number | undefined)[] = []
  const { report } = await run({ onProgress: ({ waitUntil }) => waits.push(waitUntil) })
  expect(report.complete).toBe(true)
  expect(pauses).toEqual([120_000])
  expect(waits).toContain(Date.UTC(2026, 10, 21) + 120_000)
  expect(waits.at(-1)).toBeUndefined()
})

test('what fails can be tried again without starting over', async () => {
  const { run, network, asked, cids } = await openExport({ blobs: ['one', 'two', 'three'] })
  const [, broken = ''] = cids
  network.intercept = (url) => {
    if (url.pathname.endsWith('getPreferences')) return refusal('UpstreamFailure', 502)
    return isBlob(url, broken) ? refusal('InvalidRequest') : undefined
  }
  const troubles: (readonly Missing[])[] = []
  const { report, file } = await run({
    async onTrouble(missing) {
      troubles.push(missing)
      if (troubles.length === 2) delete network.intercept
      return 'again'
    },
  })
  expect(troubles.map((missing) => missing.map(({ cid }) => cid))).toEqual([
    ['preferences.json', broken],
    ['preferences.json', broken],
  ])
  expect(report).toMatchObject({ complete: true, preferences: { state: 'saved' } })
  expect((await readExport(file)).text(`blobs/${broken}.png`)).toBe('two')
  expect(asked.filter(({ pathname }) => pathname.endsWith('getRepo'))).toHaveLength(1)
  expect(asked.filter((url) => isBlob(url) && !isBlob(url, broken))).toHaveLength(2)
})

test('what is done without is named in the manifest', async () => {
  const { run, network, cids } = await openExport()
  const [broken = ''] = cids
  network.intercept = (url) => (isBlob(url, broken) ? refusal('InvalidRequest') : undefined)
  const { report, file } = await run()
  expect(report.complete).toBe(false)
  const { names, manifest } = await readExport(file)
  expect(names).not.toContain(`blobs/${broken}.png`)
  expect(manifest).toMatchObject({
    complete: false,
    blobs: {
      expected: 2,
      saved: 1,
      missing: [
        { cid: broken, reason: 'the server refused (400): InvalidRequest, InvalidRequest' },
      ],
    },
  })
})

test('bytes that do not fit their CID are not taken for the file', async () => {
  const { run, network, cids, pauses } = await openExport()
  network.intercept = (url) => (isBlob(url, cids[0]) ? new Response('something else') : undefined)
  const { report } = await run()
  expect(report.blobs.missing).toMatchObject([{ cid: cids[0], error: { name: 'DamagedBlob' } }])
  expect(pauses).toHaveLength(3)
})

test('a server that goes away is not asked for each of the rest', async () => {
  const blobs = Array.from({ length: 40 }, (_, index) => `blob ${index}`)
  const { run, network, asked } = await openExport({ blobs })
  network.intercept = (url) => {
    if (isBlob(url)) throw new TypeError('Failed to fetch')
    return undefined
  }
  const { report } = await run()
  expect(report.blobs.missing).toHaveLength(40)
  const different = new Set(asked.filter((url) => isBlob(url)).map(({ search }) => search))
  expect(different.size).toBeLessThan(12)
})

test('whoever cancels is obeyed at once, and nothing more is asked for', async () => {
  const { run, network, asked } = await openExport({ blobs: ['1', '2', '3', '4', '5', '6', '7'] })
  const controller = new AbortController()
  network.intercept = (url) => {
    if (!isBlob(url)) return undefined
    controller.abort(new Error('given up'))
    return new Promise(() => {})
  }
  await expect(run({ signal: controller.signal })).rejects.toThrow('given up')
  expect(asked.filter((url) => isBlob(url)).length).toBeLessThan(6)
})

test('a question that waits for an answer can be cancelled', async () => {
  const { run, network } = await openExport()
  const controller = new AbortController()
  network.intercept = (url) => (isBlob(url) ? refusal('InvalidRequest') : undefined)
  const onTrouble = () => {
    controller.abort(new Error('given up'))
    return new Promise<never>(() => {})
  }
  await expect(run({ signal: controller.signal, onTrouble })).rejects.toThrow('given up')
})

test('a disk that is full ends it', async () => {
  const { run } = await openExport()
  const write = async () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  await expect(run({ target: { ...createMemoryTarget(), write } })).rejects.toMatchObject({
    name: 'SaveFailed',
    cause: { name: 'QuotaExceededError' },
  })
})

test('a repository that the server refuses, or that breaks off, is no export', async () => {
  const { run, network } = await openExport()
  const isRepo = (url: URL) => url.pathname.endsWith('getRepo')
  network.intercept = (url) => (isRepo(url) ? refusal('RepoNotFound') : undefined)
  await expect(run()).rejects.toMatchObject({ error: 'RepoNotFound' })
  network.intercept = (url) => {
    if (!isRepo(url)) return undefined
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
        controller.error(new TypeError('network error'))
      },
    })
    return new Response(broken)
  }
  await expect(run()).rejects.toMatchObject({ kind: 'noAnswer' })
})
