import type { Page } from '@playwright/test'
import type { BlobServer } from './servers/blob-server.ts'

/**
 * Follows how many bytes a page holds, garbage aside (`heap`, beyond what it held before), and how many the server has
 * given that are not written yet (`onTheWay`): the most of each, looked at twice a second.
 */
export async function countHeld(page: Page, server: Pick<BlobServer, 'served'>) {
  const browser = await page.context().newCDPSession(page)
  const heapNow = async () => {
    await browser.send('HeapProfiler.collectGarbage')
    const { usedSize, backingStorageSize } = await browser.send('Runtime.getHeapUsage')
    return usedSize + backingStorageSize
  }
  const writtenNow = async () =>
    Number(await page.evaluate(() => document.documentElement.dataset['written'] ?? 0))

  const before = await heapNow()
  const most = { heap: 0, onTheWay: 0 }
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      const written = await writtenNow()
      most.onTheWay = Math.max(most.onTheWay, server.served() - written)
      most.heap = Math.max(most.heap, (await heapNow()) - before)
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
  })()
  return {
    async stop() {
      over.abort()
      await watching
      return most
    },
  }
}
