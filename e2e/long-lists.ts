import { expect, type Page } from '@playwright/test'

/** What is promised: 50 frames a second, and a list within 200 ms of its answer. On a core that is shared, half as fast. */
const frameMs = 2 * (1000 / 50)
const soonMs = 2 * 200
const steps = 60

/** Expects that a list scrolls smoothly, with a row (`tr`, `li`) wherever one looks. */
export async function expectSmooth(page: Page, row: 'tr' | 'li'): Promise<void> {
  const ms = await least(frameMs, async () => {
    let blank = 0
    const all = await timeOf(page, async () => {
      blank = await page.evaluate(scroll, { row, steps })
    })
    expect(blank, 'frames without a row').toBe(0)
    return all / steps
  })
  console.log(`${page.url()}: ${ms.toFixed(1)} ms for each frame of scrolling`)
  expect(ms).toBeLessThan(frameMs)
}

/** Loads the page, and expects the text on it soon after the answer of the method is there. */
export async function expectSoon(page: Page, nsid: string, text: string): Promise<void> {
  const ms = await least(soonMs, () => timeOfList(page, nsid, text))
  console.log(`${page.url()}: ${ms.toFixed(0)} ms from the answer to the list`)
  expect(ms).toBeLessThan(soonMs)
}

async function timeOfList(page: Page, nsid: string, text: string): Promise<number> {
  const gate = Promise.withResolvers<undefined>()
  const url = `**/xrpc/${nsid}*`
  await page.route(url, async (route) => {
    await gate.promise
    await route.fallback()
  })
  await page.reload()
  await expect(page.getByText('Loading…')).toBeVisible()
  const ms = await timeOf(page, async () => {
    gate.resolve(undefined)
    await expect(page.getByText(text).first()).toBeVisible()
  })
  await page.unroute(url)
  return ms
}

/** The least of three times (ms): what else the machine does only ever adds. The first within the limit is enough. */
async function least(limit: number, measure: () => Promise<number>): Promise<number> {
  let ms = await measure()
  for (let again = 0; again < 2 && ms >= limit; again++) ms = Math.min(ms, await measure())
  return ms
}

/** Scrolls by a key, and waits until the page is where it leads: Chromium drops a key that comes before `scrollend`. */
export async function scrollByKey(page: Page, key: 'End' | 'Home'): Promise<void> {
  const way = await page.evaluateHandle(() => {
    const from = scrollY
    const end = new Promise<void>((resolve) => {
      addEventListener('scrollend', () => {
        if (scrollY !== from) resolve()
      })
    })
    return { end }
  })
  await page.keyboard.press(key)
  await way.evaluate(({ end }) => end)
  await way.dispose()
}

/** How long (ms) the page itself is at work meanwhile: on a busy machine, too, where the clock on the wall tells nothing. */
async function timeOf(page: Page, work: () => Promise<void>): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const atWork = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
  }
  const before = await atWork()
  await work()
  const after = await atWork()
  await devtools.detach()
  return after - before
}

/** Scrolls frame by frame; gives how often the middle of the window showed no row. */
async function scroll(options: { row: string; steps: number }): Promise<number> {
  let blank = 0
  let at = scrollY + (document.querySelector('[data-index]')?.getBoundingClientRect().top ?? 0)
  for (let step = 0; step < options.steps; step++) {
    scrollTo(0, (at += 120))
    await new Promise(requestAnimationFrame)
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
    if (!middle?.closest(options.row)) blank++
  }
  scrollTo(0, 0)
  // A key that scrolls before it is drawn starts from where the page was.
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
  return blank
}
