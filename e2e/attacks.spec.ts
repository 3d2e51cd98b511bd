import type { BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures.ts'

// The attacks are the point here, and what the browser says of them.
test.use({ tolerated: /./ })

const stranger = 'https://stranger.example'

/** What reaches hosts that the console has no business with. */
async function listen(context: BrowserContext): Promise<string[]> {
  const heard: string[] = []
  await context.route(/stranger\.example|192\.168/, (route) => {
    heard.push(route.request().url())
    return route.fulfill({ body: '' })
  })
  return heard
}

test('row 58: what somebody could slip into the page does not run, and tells nobody @mock', async ({
  page,
  context,
}) => {
  const heard = await listen(context)
  const response = await page.goto('/sign-in')
  const headers = response?.headers() ?? {}
  expect(headers['content-security-policy']).not.toMatch(/report|unsafe|\*(?!( |;|$))/)
  for (const name of [
    'reporting-endpoints',
    'report-to',
    'nel',
    'content-security-policy-report-only',
  ])
    expect(headers[name], name).toBeUndefined()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const wanted = ['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src']
  const seen = await page.evaluate(
    async ({ to, awaited }) => {
      const directives = new Set<string>()
      addEventListener('securitypolicyviolation', (event) =>
        directives.add(event.effectiveDirective),
      )
      const ran: string[] = []
      Object.assign(globalThis, { ran: (name: string) => ran.push(name) })
      const make = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
        document.createElement(name)
      const put = (element: HTMLElement) => {
        document.body.append(element)
      }
      const attacks: Record<string, () => unknown> = {
        'inline script'() {
          const script = make('script')
          script.append('ran("inline script")')
          put(script)
        },
        'script from elsewhere'() {
          const script = make('script')
          script.setAttribute('src', `${to}/x.js`)
          put(script)
        },
        'script of data'() {
          const script = make('script')
          script.setAttribute('src', 'data:text/javascript,ran("script of data")')
          put(script)
        },
        handler() {
          const button = make('button')
          button.setAttribute('onclick', 'ran("handler")')
          put(button)
          button.click()
        },
        eval() {
          // oxlint-disable-next-line eslint/no-eval -- it is to be refused
          globalThis.eval('ran("eval")')
        },
        'a function of a text'() {
          // oxlint-disable-next-line typescript/no-implied-eval -- likewise
          Reflect.apply(new Function('ran("a function of a text")'), undefined, [])
        },
        'a timer of a text'() {
          Reflect.apply(setTimeout, undefined, ['ran("a timer of a text")'])
        },
        innerHTML() {
          document.body.innerHTML = '<img src="x" onerror="ran(\'innerHTML\')">'
        },
        'javascript: link'() {
          const link = make('a')
          link.setAttribute('href', 'javascript:ran("javascript: link")')
          put(link)
          link.click()
        },
        frame() {
          const frame = make('iframe')
          frame.setAttribute('src', `${to}/frame`)
          put(frame)
        },
        base() {
          const base = make('base')
          base.setAttribute('href', to)
          document.head.append(base)
        },
        form() {
          const form = make('form')
          form.method = 'post'
          form.action = to
          put(form)
          form.submit()
        },
        picture() {
          const picture = make('img')
          picture.src = `${to}/picture?secret`
          put(picture)
        },
        'local network': () => fetch('http://192.168.1.1/'),
        socket: () => new WebSocket(to.replace('https', 'wss')),
        worker: () => Reflect.construct(Worker, [`${to}/worker.js`]),
      }
      // Out of the hands of the test, to which the browser allows more.
      await new Promise((resolve) => setTimeout(resolve))
      for (const attack of Object.values(attacks)) {
        try {
          await attack()
        } catch {
          // Refused on the spot.
        }
      }
      // Some are refused a moment later.
      for (let frame = 0; frame < 300 && !awaited.every((it) => directives.has(it)); frame++)
        await new Promise(requestAnimationFrame)
      return { ran, directives: [...directives].toSorted(), base: document.baseURI }
    },
    { to: stranger, awaited: wanted },
  )
  expect(seen.ran).toEqual([])
  expect(heard).toEqual([])
  expect(seen.base).toBe(page.url())
  expect(seen.directives).toEqual(expect.arrayContaining([...wanted, 'require-trusted-types-for']))
})

test('row 58: a site that opens the console holds nothing of it @mock', async ({
  page,
  consoleOrigin,
}) => {
  const opener = `${consoleOrigin.replace('localhost', '127.0.0.1')}/opener`
  await page.route(opener, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Opener</h1>' }),
  )
  await page.goto(opener)
  const [popup, closed] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(async (url) => {
      const held = open(url)
      const isClosed = () => held?.closed
      while (isClosed() === false) await new Promise(requestAnimationFrame)
      return isClosed()
    }, `${consoleOrigin}/sign-in`),
  ])
  await expect(popup.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  expect(await popup.evaluate(() => opener)).toBeNull()
  expect(closed, 'the handle that the opener has').toBe(true)
})
