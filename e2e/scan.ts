import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import type * as Axe from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  var axe: typeof Axe | undefined
}

/** Waits for the page's heading, then finds nothing that shuts anybody out. */
export async function scan(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // The same screens are looked at on the mock.
  const { project, tags: own } = test.info()
  if (project.name === 'pds' && !own.includes('@pds')) return
  // Reading the rules takes longer than looking at a page: once for each document, and nothing of what is in order.
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(await source)
  const found = await page.evaluate(async (values) => {
    if (!globalThis.axe) throw new Error('The page went away')
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      iframes: false,
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    )
  }, tags)
  expect(found.join('\n\n'), `accessibility of ${page.url()}`).toBe('')
}
