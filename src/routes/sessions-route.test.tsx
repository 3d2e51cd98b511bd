import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openConsole } from '@/test/open-console.tsx'

const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({ at: '/sessions', ...given })

const card = (name: RegExp) => screen.findByRole('region', { name })
const fact = (within_: HTMLElement, name: string) =>
  within(within_).getByText(name).nextElementSibling

test('says of each session what there is to know', async () => {
  const { signIn, account } = await open()
  await signIn('bob.test', { persistent: false })
  const alice = await card(/alice\.test/)
  expect(fact(alice, 'Server')).toHaveTextContent('pds.test')
  expect(fact(alice, 'Signed in with')).toHaveTextContent('Account password')
  expect(fact(alice, 'Kept')).toHaveTextContent('On this device, encrypted')
  const renewal = within(alice).getByText('Next renewal').nextElementSibling
  expect(renewal?.querySelector('time')?.dateTime).toBe(
    new Date(account.renewsAt ?? 0).toISOString(),
  )
  expect(fact(alice, 'Ends if unused')).toHaveTextContent('in 3 months')
  expect(within(alice).getByRole('button', { name: 'Use' })).toBeVisible()
  const bob = await card(/bob\.test/)
  expect(fact(bob, 'Kept')).toHaveTextContent('Only until this tab is closed')
  expect(within(bob).getByText('In this tab')).toBeVisible()
  // The way out is about the account in this tab.
  const everywhere = await card(/Sign out everywhere/)
  expect(everywhere).toHaveTextContent('this is about bob.test on pds.test')
  expect(within(everywhere).getByRole('link')).toHaveAttribute('href', '/password?everywhere')
})

test.each([
  [false, 'App password: this session can do only a part'],
  [true, 'App password with access to direct messages'],
])('an app password, privileged %s, is named', async (privileged, words) => {
  await open({
    prepare(pds) {
      const did = [...pds.state.accounts.keys()][0] ?? ''
      const createdAt = new Date().toISOString()
      pds.state.appPasswords.push({ did, name: 'x', password: 'xxxx', createdAt, privileged })
    },
    signIn: { password: 'xxxx' },
  })
  expect(fact(await card(/alice\.test/), 'Signed in with')).toHaveTextContent(words)
})

test('a taken-down account has a session that ends with its token', async () => {
  await open({
    prepare(pds) {
      for (const account of pds.state.accounts.values()) account.takedownRef = 'x'
    },
    signIn: { allowTakendown: true },
  })
  const alice = await card(/alice\.test/)
  expect(fact(alice, 'Signed in with')).toHaveTextContent('taken down')
  expect(fact(alice, 'Next renewal')).toHaveTextContent('None: it ends with its token')
})

test('a server without OAuth has no page for apps', async () => {
  const { asked } = await open({
    intercept: (method) =>
      method.endsWith('oauth-protected-resource') ? new Response('', { status: 404 }) : undefined,
  })
  await card(/Sign out everywhere/)
  await expect.poll(() => asked.some((method) => method.endsWith('protected-resource'))).toBe(true)
  expect(screen.queryByRole('link', { name: /own page/ })).toBeNull()
})

const sendsTo = (issuer: string) => ({
  intercept: (method: string) =>
    method.endsWith('oauth-protected-resource')
      ? Response.json({ authorization_servers: [issuer] })
      : undefined,
})

test('the page for apps is where people sign in, with its host in sight', async () => {
  await open(sendsTo('https://entryway.example'))
  const link = await screen.findByRole('link', { name: /own page/ })
  expect(link).toHaveAttribute('href', 'https://entryway.example/account')
  expect(link).toHaveTextContent('entryway.example')
})

test.each(['javascript:alert(1)', 'http://evil.example', 'https://a@b.example', ''])(
  'row 54: nobody is sent to "%s"',
  async (issuer) => {
    const { asked } = await open(sendsTo(issuer))
    await card(/Sign out everywhere/)
    await expect.poll(() => asked.some((it) => it.endsWith('protected-resource'))).toBe(true)
    expect(screen.queryByRole('link', { name: /own page/ })).toBeNull()
  },
)
