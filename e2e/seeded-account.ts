import { importRepo } from '@/lexicon/generated/current/com/atproto/repo/import-repo.gen.ts'
import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import type { JsonBody, Method } from '@/lexicon/method.ts'
import { seedRepo } from '@/test/seed-repo.ts'
import { test as base } from './as-account.ts'
import type { TestAccount } from './servers/test-server.ts'

type Seeded = TestAccount & { cids: string[] }

const anyBody: JsonBody<Record<string, unknown>> = {
  encoding: 'application/json',
  parse: (value) => ({ value }),
}
/** What apps do; the console never does. */
const createRecord = {
  nsid: 'com.atproto.repo.createRecord',
  type: 'procedure',
  input: anyBody,
  output: anyBody,
  errors: [],
} as const satisfies Method

/** An account with four records and three files. */
export const test = base.extend<{ seeded: Seeded; noPicker: undefined }>({
  // The browser's own dialog is out of reach for a test.
  noPicker: [
    async ({ page }, use) => {
      await page.addInitScript(() => {
        globalThis.showSaveFilePicker = undefined
      })
      await use(undefined)
    },
    { auto: true },
  ],

  seeded: async ({ account, elsewhere, server }, use) => {
    const client = await elsewhere(account)
    const blobs = ['a text', 'another text', 'the third'].map((text) => ({
      bytes: new TextEncoder().encode(text),
      mediaType: 'text/plain',
    }))
    const { car, cids } = await seedRepo(account.did, blobs, server.project === 'mock' ? 3 : 2)
    await client.call(importRepo, { input: new Blob([car]) })
    for (const { bytes, mediaType } of blobs) {
      await client.call(uploadBlob, { input: new Blob([bytes], { type: mediaType }) })
    }
    // What is imported keeps its signature until something is written; the mock signs at once, and writes nothing.
    if (server.project !== 'mock') {
      const collection = 'com.example.note'
      const record = { $type: collection, text: 'The last note' }
      await client.call(createRecord, { input: { repo: account.did, collection, record } })
    }
    await use({ ...account, cids })
  },
})

export { expect } from '@playwright/test'
