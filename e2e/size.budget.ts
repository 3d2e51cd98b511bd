import type { Page, Response } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** A kilobyte has 1000 bytes; code is counted as it comes over the wire, compressed with brotli. */
/** What any page but the first may cost on top of the first one's own budget is `more`. */
const budget = { signIn: 100_000, requests: 5, more: 30_000 }
const signedOut = ['/sign-up', '/forgot-password']
const signedIn = [
  '/',
  '/app-passwords',
  '/password',
  '/email',
  '/status',
  '/deactivate',
  '/reactivate',
  '/sessions',
  '/delete',
  '/export',
  '/invites',
  '/admin/invites',
  '/server',
  '/developers',
]
/** Asked for beside the code; the page is ready without them. */
const beside = new Set(['/config.json', '/icon.svg', '/manifest.webmanifest'])

type File = { path: string; bytes: number }
type Weight = { path: string; bytes: number; scripts: File[]; requests: number }

test('every page is within its budget', async ({ context, signIn }) => {
  // A page of its own for each, and no cache (a route switches it off): what one has loaded helps no other.
  await context.route('**/*', (route) => route.fallback())
  async function weighAlone(path: string) {
    const page = await context.newPage()
    const weight = await weigh(page, path)
    await page.close()
    return weight
  }
  const first = await weighAlone('/sign-in')
  const others: Weight[] = []
  for (const path of signedOut) others.push(await weighAlone(path))
  await signIn()
  for (const path of signedIn) others.push(await weighAlone(path))

  const limitOf = (page: Weight) => budget.signIn + (page === first ? 0 : budget.more)
  const pages = [first, ...others]
  console.table(
    pages.map((page) => ({
      page: page.path,
      'code kB': kilobytes(page.bytes),
      'limit kB': kilobytes(limitOf(page)),
      requests: page.requests,
    })),
  )
  expect.soft(first.requests, 'requests of the first page').toBeLessThanOrEqual(budget.requests)
  for (const page of pages) {
    expect
      .soft(page.bytes, `code of ${page.path}\n${heaviest(page)}`)
      .toBeLessThanOrEqual(limitOf(page))
  }
})

/** Opens the page and counts until nothing more comes: document, styles and code. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const responses: Response[] = []
  const { origin } = new URL(test.info().project.use.baseURL ?? '')
  page.on('response', (response) => {
    const url = new URL(response.url())
    if (url.origin === origin && !beside.has(url.pathname)) responses.push(response)
  })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(new URL(page.url()).pathname).toBe(path)
  const isScript = (response: Response) =>
    response.headers()['content-type']?.startsWith('text/javascript') === true
  const scripts = await Promise.all(responses.filter(isScript).map(measure))
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  return { path, bytes, scripts, requests: responses.length }
}

async function measure(response: Response): Promise<File> {
  expect(response.headers()['content-encoding'], response.url()).toBe('br')
  const { responseBodySize: bytes } = await response.request().sizes()
  expect(bytes, `the size of ${response.url()}`).toBeGreaterThan(0)
  return { path: new URL(response.url()).pathname, bytes }
}

function heaviest({ scripts }: Weight): string {
  return scripts
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 40)
    .map(({ path, bytes }) => `  ${kilobytes(bytes)} kB ${path}`)
    .join('\n')
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10
}
