import type { Page } from '@playwright/test'
import { securityHeaders } from '../deploy/headers.ts'
import { expect, test } from './fixtures.ts'
import { watch } from './watch.ts'

// The attacks are the point here; a list of our own must show each of them.
test.use({ tolerated: /./ })

test('the page comes with the headers of production @mock', async ({ page }) => {
  const response = await page.goto('/sign-in')
  const headers = response?.headers() ?? {}
  for (const [name, value] of Object.entries(securityHeaders())) {
    expect(headers[name.toLowerCase()], name).toBe(value)
  }
})

const attacks: Record<string, { attack: (page: Page) => Promise<unknown>; seen: RegExp }> = {
  'an error in the console': {
    attack: (page) => page.evaluate(() => console.error('out of order')),
    seen: /console\.error: out of order/,
  },
  'an exception': {
    attack: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new RangeError('out of range')
        })
      }),
    seen: /exception: RangeError: out of range/,
  },
  'an inline style': {
    attack: (page) =>
      page.evaluate(() => {
        const style = document.createElement('style')
        style.textContent = 'body { display: none }'
        document.head.append(style)
      }),
    seen: /Policy violation: style-src-elem inline/,
  },
  'an inline script': {
    attack: (page) =>
      page.evaluate(() => {
        const script = document.createElement('script')
        script.append('globalThis.broken = true')
        document.head.append(script)
      }),
    seen: /Policy violation: (script-src-elem inline|require-trusted-types-for)/,
  },
  'markup made of a string': {
    attack: (page) =>
      page.evaluate(() => {
        document.body.innerHTML = '<img src=x onerror=alert(1)>'
      }),
    seen: /Policy violation: require-trusted-types-for/,
  },
  'a form that would be sent away': {
    attack: (page) =>
      page.evaluate(() => {
        const form = document.createElement('form')
        form.action = 'https://stranger.example/'
        document.body.append(form)
        form.submit()
      }),
    seen: /Policy violation: form-action/,
  },
  'a request to the local network': {
    attack: (page) => page.evaluate(() => fetch('http://192.168.1.1/')),
    seen: /Policy violation: connect-src/,
  },
  'a request to a stranger': {
    attack: (page) => page.evaluate(() => fetch('https://stranger.example/')),
    seen: /request to a stranger: https:\/\/stranger\.example/,
  },
}

for (const [what, { attack, seen }] of Object.entries(attacks)) {
  test(`${what} does not go unseen @mock`, async ({ page, context, consoleOrigin, server }) => {
    const { isExpected } = server
    const found = await watch(context, { consoleOrigin, isExpected, tolerated: undefined })
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(found).toEqual([])
    await attack(page).catch(() => {})
    await expect.poll(() => found.join('\n')).toMatch(seen)
  })
}

test('row 58: no other site can put the console into a frame @mock', async ({
  page,
  consoleOrigin,
}) => {
  const framer = `${consoleOrigin.replace('localhost', '127.0.0.1')}/framer`
  const frames = `<iframe src="${consoleOrigin}/sign-in"></iframe><iframe src="${consoleOrigin}/bare"></iframe>`
  await page.route(framer, (route) => route.fulfill({ contentType: 'text/html', body: frames }))
  // Without the headers it could be framed: it is they that prevent it.
  await page.route(`${consoleOrigin}/bare`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Framed</h1>' }),
  )
  await page.goto(framer)
  await expect(page.frameLocator('iframe >> nth=1').getByRole('heading')).toBeVisible()
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toEqual([framer, 'chrome-error://chromewebdata/', `${consoleOrigin}/bare`])
})
