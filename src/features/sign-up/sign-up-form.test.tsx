import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { builtInConfig } from '@/client/config.ts'
import { describeService } from '@/client/describe-service.ts'
import { ServerRefusal } from '@/client/errors.ts'
import { createMockWorld } from '@/mocks/mock-world.ts'
import type { MockPdsOptions } from '@/mocks/options.ts'
import type { SignUpDetails } from '@/queries/sign-up.ts'
import { SurroundingsContext } from '@/queries/surroundings.ts'
import { render } from '@/test/render.tsx'
import { SignUpForm } from './sign-up-form.tsx'

type Submit = (details: SignUpDetails) => Promise<void>

type SetUp = {
  options?: MockPdsOptions
  inviteCode?: string
  onSubmit?: Submit
}

async function setUp({ options = {}, inviteCode, onSubmit = vi.fn<Submit>() }: SetUp = {}) {
  const world = createMockWorld()
  const pds = world.addPds(options)
  await pds.createAccount({ handle: 'taken.test' })
  const asked: string[] = []
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const { pathname, searchParams } = new URL(request.url)
    asked.push(`${pathname.split('.').at(-1)} ${searchParams.get('handle')}`)
    return world.fetch(request)
  }
  const service = await describeService(pds.origin, { fetch })
  asked.length = 0
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const shown = render(
    <QueryClientProvider client={queries}>
      <SurroundingsContext value={{ config: builtInConfig, fetch }}>
        <SignUpForm service={service} inviteCode={inviteCode} onSubmit={onSubmit} />
      </SurroundingsContext>
    </QueryClientProvider>,
  )
  return { ...shown, pds, asked, onSubmit }
}

const field = (name: string) => screen.getByLabelText(name)
const submit = () => screen.getByRole('button', { name: 'Create account' })

async function fillIn({ user }: Awaited<ReturnType<typeof setUp>>) {
  await user.type(field('Handle'), ' @Alice.test')
  await user.type(field('E-mail address'), ' alice@example.com ')
  await user.type(field('Password'), ' correct horse ')
}

test('sends what was typed, the handle whole and in lower case, the password untouched', async () => {
  const page = await setUp()
  await fillIn(page)
  await page.user.click(field('Stay signed in on this device'))
  await page.user.click(submit())
  await waitFor(() => {
    expect(page.onSubmit).toHaveBeenCalledExactlyOnceWith({
      handle: 'alice.test',
      email: 'alice@example.com',
      password: ' correct horse ',
      inviteCode: '',
      recoveryKey: '',
      persistent: false,
    })
  })
})

test('says everything that is missing, and sends nothing', async () => {
  const { user, onSubmit } = await setUp({ options: { inviteCodeRequired: true } })
  await user.click(submit())
  expect(await screen.findByText('This server wants an invite code.')).toBeVisible()
  expect(field('Invite code')).toHaveFocus()
  for (const name of ['Invite code', 'Handle', 'E-mail address', 'Password']) {
    expect(field(name)).toBeInvalid()
  }
  expect(onSubmit).not.toHaveBeenCalled()
  await user.type(field('Invite code'), 'pds-test-abcde-fghij{Enter}')
  await waitFor(() => {
    expect(field('Handle')).toHaveFocus()
  })
})

test('asks whether the handle is free when the typing stops, and only then', async () => {
  const { user, asked } = await setUp()
  await user.type(field('Handle'), 'taken')
  await waitFor(() => {
    expect(screen.getByRole('status')).toHaveTextContent('taken.test is taken.')
  })
  expect(asked).toEqual(['checkHandleAvailability taken.test', 'resolveHandle taken.test'])
  await user.type(field('Handle'), '2')
  await waitFor(() => {
    expect(screen.getByRole('status')).toHaveTextContent('taken2.test looks free.')
  })
  expect(asked.slice(2)).toEqual(['resolveHandle taken2.test'])
})

test('takes up what an entryway offers instead', async () => {
  const { user } = await setUp({ options: { entryway: true } })
  await user.type(field('Handle'), 'taken')
  await user.click(await screen.findByRole('button', { name: 'taken-2.test' }))
  await waitFor(() => {
    expect(screen.getByRole('status')).toHaveTextContent('taken-2.test looks free.')
  })
})

test('says at once what typing on cannot mend, and the rest once the field is left', async () => {
  const { user, asked } = await setUp()
  await user.type(field('Handle'), 'al')
  expect(field('Handle')).toBeValid()
  await user.tab()
  expect(await screen.findByText('A name has at least 3 characters.')).toBeVisible()
  await user.type(field('Handle'), 'ö')
  expect(await screen.findByText('Only the letters a to z, digits and hyphens.')).toBeVisible()
  await user.clear(field('Handle'))
  await user.type(field('Handle'), 'a'.repeat(19))
  expect(await screen.findByText('A name has at most 18 characters.')).toBeVisible()
  expect(asked).toEqual([])
})

test('offers the domains of the server', async () => {
  const onSubmit = vi.fn<Submit>()
  const page = await setUp({ options: { userDomains: ['.test', '.other.test'] }, onSubmit })
  await page.user.selectOptions(field('Domain'), '.other.test')
  await page.user.type(field('Handle'), 'alice')
  await page.user.type(field('E-mail address'), 'alice@example.com')
  await page.user.type(field('Password'), 'correct horse')
  await page.user.click(submit())
  await waitFor(() => {
    expect(onSubmit).toHaveBeenCalledWith(expect.objectContaining({ handle: 'alice.other.test' }))
  })
})

test('an invite code from a link is filled in', async () => {
  await setUp({ options: { inviteCodeRequired: true }, inviteCode: 'pds-test-abcde-fghij' })
  expect(field('Invite code')).toHaveValue('pds-test-abcde-fghij')
})

test('what the server refuses stands at its field, and nothing typed is lost', async () => {
  const call = { host: 'pds.test', method: 'com.atproto.server.createAccount', status: 400 }
  const message = 'Email already taken: alice@example.com'
  const page = await setUp({
    onSubmit: () =>
      Promise.reject(new ServerRefusal({ ...call, error: 'InvalidRequest', message })),
  })
  await fillIn(page)
  await page.user.click(submit())
  expect(await screen.findByText(/^There is an account with this e-mail/)).toBeVisible()
  expect(field('E-mail address')).toHaveFocus()
  expect(field('E-mail address')).toBeInvalid()
  expect(field('Password')).toHaveValue(' correct horse ')
  expect(field('Handle')).toHaveValue(' @Alice.test')
})

test('judges the password, and knows what is personal', async () => {
  const { user } = await setUp()
  await user.type(field('Handle'), 'zanzibarella')
  await user.type(field('Password'), 'zanzibarella1')
  const meter = await screen.findByRole('meter', { name: 'Strength: weak' })
  expect(meter).toHaveAttribute('aria-valuetext', 'weak')
  expect(screen.getByText(/^It holds your handle/)).toBeVisible()
  await user.type(field('Password'), ' and her 12 otters')
  expect(await screen.findByRole('meter', { name: 'Strength: strong' })).toBeVisible()
})

test('a wrong recovery key opens its field', async () => {
  const page = await setUp()
  await fillIn(page)
  await page.user.click(screen.getByText('Add a recovery key'))
  await page.user.type(field('Recovery key optional'), 'did:key:nonsense')
  await page.user.click(submit())
  expect(await screen.findByText(/^This is no recovery key/)).toBeVisible()
  expect(page.onSubmit).not.toHaveBeenCalled()
})
