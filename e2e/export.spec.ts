import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { readCar } from '@/mocks/repo/car.ts'
import { readZip } from '@/test/read-zip.ts'
import { countHeld } from './count-held.ts'
import { expect, test } from './seeded-account.ts'
import { type BlobServer, blobServer } from './servers/blob-server.ts'

const start = (page: Page) => page.getByRole('button', { name: 'Start the export' })
const isComplete = (page: Page) => page.getByText('The export is complete')

async function save(page: Page): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  return unzip(await download)
}

async function unzip(download: Download) {
  return readZip(new Uint8Array(await readFile(await download.path())))
}

function readManifest(files: Map<string, Uint8Array>): unknown {
  return JSON.parse(new TextDecoder().decode(files.get('manifest.json')))
}

/** What is kept in the browser's own storage. */
function keptFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('latchkey-files').catch(() => undefined)
    let count = 0
    for await (const _ of folder?.keys() ?? []) count += 1
    return count
  })
}

test('everything is in one ZIP, and what is in it is checked', async ({
  page,
  seeded,
  server,
  signIn,
  scan,
}) => {
  await signIn(seeded)
  await page.getByRole('link', { name: 'Export' }).first().click()
  await expect(start(page)).toBeVisible()
  await scan()
  await start(page).click()
  await expect(isComplete(page)).toBeVisible()
  for (const says of [
    'The root commit is what its fingerprint says',
    'It is the repository of this account',
    'It is signed with the key in your DID document',
    /^All \d+ blocks of the repository are intact/,
    'Every saved file fits its fingerprint',
  ]) {
    await expect(page.getByText(says)).toBeVisible()
  }
  await expect(page.getByText('4 records')).toBeVisible()
  await expect(page.getByText('3 of 3')).toBeVisible()
  await scan()

  const files = await save(page)
  await expect(page.getByText('The browser is saving it')).toBeVisible()
  const names = seeded.cids.map((cid) => `blobs/${cid}.txt`)
  expect([...files.keys()]).toEqual(expect.arrayContaining([...names, 'README.txt', 'repo.car']))
  expect(new TextDecoder().decode(files.get(names[1] ?? ''))).toBe('another text')
  const { roots } = await readCar(files.get('repo.car') ?? new Uint8Array())
  expect(readManifest(files)).toMatchObject({
    complete: true,
    account: { did: seeded.did, handle: seeded.handle, server: server.url, status: 'active' },
    repository: {
      root: roots[0]?.toString(),
      records: 4,
      collections: { 'com.example.album': 1, 'com.example.note': 3 },
      checks: { root: 'good', did: 'good', signature: 'good' },
    },
    blobs: { expected: 3, saved: 3, missing: [] },
  })

  await page.getByRole('link', { name: 'Overview' }).first().click()
  await page.getByRole('link', { name: 'Export' }).first().click()
  await expect(page.getByText(/^Last exported here/)).toBeVisible()
  await expect.poll(() => keptFiles(page)).toBe(0)
})

test('a file that fails can be tried again, or done without @mock', async ({
  page,
  seeded,
  signInAt,
  scan,
}) => {
  const [broken = ''] = seeded.cids
  await signInAt('/export', seeded)
  const isBroken = (url: URL) => url.searchParams.get('cid') === broken
  await page.route(isBroken, (route) =>
    route.fulfill({
      status: 400,
      headers: { 'access-control-allow-origin': '*' },
      json: { error: 'InvalidRequest', message: 'Blob not found' },
    }),
  )
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await start(page).click()
  await expect(page.getByText('One file could not be fetched')).toBeVisible()
  await expect(page.getByText(broken)).toBeVisible()
  await expect(page.getByText(/Blob not found/)).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Try these again' }).click()
  await expect(page.getByText('One file could not be fetched')).toBeVisible()
  await page.unroute(isBroken)
  await page.getByRole('button', { name: 'Try these again' }).click()
  await expect(isComplete(page)).toBeVisible()
  expect(asked.filter((path) => path.endsWith('getRepo'))).toHaveLength(1)
  expect((await save(page)).has(`blobs/${broken}.txt`)).toBe(true)

  await page.route(isBroken, (route) => route.abort('blockedbyclient'))
  await page.clock.install()
  await page.getByRole('button', { name: 'Export again' }).click()
  const finish = page.getByRole('button', { name: 'Finish without them' })
  await expect(async () => {
    await page.clock.runFor(5000)
    await expect(finish).toBeVisible({ timeout: 200 })
  }).toPass()
  await finish.click()
  await expect(page.getByText('The export is finished, but not complete')).toBeVisible()
  await expect(page.getByText('2 of 3')).toBeVisible()
  const files = await save(page)
  expect(readManifest(files)).toMatchObject({
    complete: false,
    blobs: { saved: 2, missing: [{ cid: broken }] },
  })
})

test('leaving is asked about; cancelled, nothing of it is kept @mock', async ({
  page,
  seeded,
  signInAt,
  scan,
}) => {
  await signInAt('/export', seeded)
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  await page.route('**/xrpc/com.atproto.sync.getBlob**', async (route) => {
    await over
    await route.abort().catch(() => {})
  })
  await start(page).click()
  await expect(page.getByRole('progressbar', { name: 'The export is under way' })).toBeVisible()
  await expect(page.getByText('0 of 3 files').first()).toBeVisible()
  await scan()
  expect(await keptFiles(page)).toBeGreaterThan(0)

  await page.getByRole('link', { name: 'Overview' }).first().click()
  const question = page.getByRole('dialog', { name: 'Stop the export and leave?' })
  await expect(question).toBeVisible()
  await scan()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)

  const asked = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing

  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('The export was cancelled')).toBeVisible()
  await expect.poll(() => keptFiles(page)).toBe(0)
  end()

  await page.unroute('**/xrpc/com.atproto.sync.getBlob**')
  await start(page).click()
  await expect(isComplete(page)).toBeVisible()
})

test('a deactivated account is exported with its own token, into a picked file', async ({
  page,
  seeded,
  elsewhere,
  signIn,
}) => {
  await (await elsewhere(seeded)).call(deactivateAccount, { input: {} })
  // Stands in for the browser's dialog: a file as it would give one.
  await page.addInitScript(() => {
    globalThis.showSaveFilePicker = async ({ suggestedName }) => {
      const root = await navigator.storage.getDirectory()
      return root.getFileHandle(suggestedName, { create: true })
    }
  })
  await signIn({ ...seeded, handle: seeded.did })
  await page.goto('/export')
  await expect(page.getByText('You choose where the ZIP goes.')).toBeVisible()
  await start(page).click()
  await expect(isComplete(page)).toBeVisible()
  await expect(page.getByText('The file lies where you wanted it.')).toBeVisible()
  const zip = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    for await (const handle of root.values()) {
      if (handle.kind === 'file') return [...(await (await handle.getFile()).bytes())]
    }
    return []
  })
  const files = readZip(Uint8Array.from(zip))
  expect(readManifest(files)).toMatchObject({
    complete: true,
    account: { status: 'deactivated' },
    blobs: { saved: 3 },
  })
})

test.describe('500 files of a megabyte @mock', () => {
  const large = test.extend<{ blobs: BlobServer }>({
    blobs: async ({ consoleOrigin }, use) => {
      await using server = await blobServer({ count: 500, size: 1_000_000, for: consoleOrigin })
      await use(server)
    },
    server: async ({ blobs }, use) => use(blobs),
  })

  large(
    'are written at the pace of the disk, without being held in memory',
    async ({ page, account, blobs, signIn }) => {
      test.setTimeout(180_000)
      // A disk that counts, and stands still now and then.
      await page.addInitScript(() => {
        let written = 0
        let files = 0
        globalThis.showSaveFilePicker = async () => ({
          getFile: async () => new Blob(),
          createWritable: async () => ({
            async write(piece) {
              if (piece.byteLength > 100_000) files += 1
              const isSlow = piece.byteLength > 100_000 && files % 100 === 50
              if (isSlow) await new Promise((resolve) => setTimeout(resolve, 400))
              written += piece.byteLength
              document.documentElement.dataset['written'] = String(written)
            },
            close: async () => {},
            abort: async () => {},
          }),
        })
      })
      await signIn(account)
      await page.goto('/export')
      await expect(start(page)).toBeVisible()
      const held = await countHeld(page, blobs)
      await start(page).click()
      await expect(isComplete(page)).toBeVisible({ timeout: 120_000 })
      await expect(page.getByText('500 of 500')).toBeVisible()
      const { heap, onTheWay } = await held.stop()
      const description = `${heap} bytes held, ${onTheWay} on their way`
      test.info().annotations.push({ type: 'memory', description })
      expect(onTheWay, 'bytes between server and disk').toBeLessThan(64_000_000)
      expect(heap, 'bytes held by the page').toBeLessThan(64_000_000)
    },
  )
})
