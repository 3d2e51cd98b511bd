import { QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { expect, test } from 'vitest'
import { builtInConfig } from '@/client/config.ts'
import { NoAnswer, type NoAnswerCause, ServerRefusal } from '@/client/errors.ts'
import { createQueryClient } from '@/queries/create-query-client.ts'
import { describeFailure } from '@/queries/failure.ts'
import { SurroundingsContext } from '@/queries/surroundings.ts'
import { render } from '@/test/render.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { Problem } from '@/ui/problem.tsx'
import { UnreachedHelp } from '@/ui/unreached.ts'
import { LateServerCheck } from './late-server-check.tsx'

const call = { host: 'pds.test', method: 'com.atproto.server.getSession' }

function show(error: unknown, fetch: typeof globalThis.fetch) {
  return showWith(fetch, <Problem {...describeFailure(error)} />)
}

function showWith(fetch: typeof globalThis.fetch, part: ReactNode) {
  return render(
    <SurroundingsContext value={{ config: builtInConfig, fetch }}>
      <UnreachedHelp value={(host) => <LateServerCheck host={host} />}>
        <QueryClientProvider client={createQueryClient()}>{part}</QueryClientProvider>
      </UnreachedHelp>
    </SurroundingsContext>,
  )
}

const noAnswer = (cause: NoAnswerCause) => new NoAnswer({ ...call, cause })

test('row 33: no answer: the server can be checked, and it is said what may be the cause', async () => {
  let isBack = false
  const { user } = show(noAnswer('unreachable'), async (input) => {
    if (input === '/config.json') return new Response()
    if (isBack) return Response.json({ did: 'did:web:pds.test', availableUserDomains: [] })
    throw new TypeError('Failed to fetch')
  })
  await user.click(screen.getByRole('button', { name: 'Check the server' }))
  const found = await screen.findByRole('status')
  await screen.findByText(/^Nothing answers at pds\.test, though this console's own server does/)
  expect(screen.getAllByRole('listitem')).toHaveLength(4)
  expect(found).not.toHaveTextContent(/offline|your connection/)
  isBack = true
  await user.click(screen.getByRole('button', { name: 'Check again' }))
  await screen.findByText(/^pds\.test answers now/)
})

test('row 33: what the browser takes for offline is looked into, too', async () => {
  const { user } = show(noAnswer('offline'), async () => {
    throw new TypeError('Failed to fetch')
  })
  await user.click(screen.getByRole('button', { name: 'Check the server' }))
  expect(await screen.findByText(/^Neither pds\.test nor this console's own/)).toBeVisible()
})

test('row 33: a server that answered needs no check', () => {
  show(new ServerRefusal({ ...call, status: 400 }), fetch)
  expect(screen.queryByRole('button', { name: 'Check the server' })).toBeNull()
})

function Form({ errors }: { errors: Error[] }) {
  const form = useForm()
  const fail = () => Promise.reject(errors.shift() ?? new Error('One more'))
  return (
    <FormShell form={form} onSubmit={fail} explain={describeFailure} submitLabel="Send">
      {null}
    </FormShell>
  )
}

test('row 33: a form whose server gave no answer offers the check, until something else is wrong', async () => {
  const errors = [noAnswer('timeout'), new ServerRefusal({ ...call, status: 400 })]
  const { user } = showWith(fetch, <Form errors={errors} />)
  await user.click(screen.getByRole('button', { name: 'Send' }))
  const check = await screen.findByRole('button', { name: 'Check the server' })
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText(/^pds\.test refused/)).toBeVisible()
  expect(check).not.toBeInTheDocument()
})
