import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { createClient } from '@/client/client.ts'
import { createServiceHandler } from '@/client/fetch-handler.ts'
import { useAllCodes } from './all-invite-codes.ts'
import { createQueryClient } from './create-query-client.ts'

/** Reads the codes of a server that gives one with each page. */
function read(cursorOf: (page: number) => string) {
  let page = 0
  const fetch = async () => {
    page++
    const createdAt = '2026-01-01T00:00:00.000Z'
    const code = { code: `code-${page}`, available: 1, disabled: false, uses: [], createdAt }
    const codes = [{ ...code, forAccount: 'admin', createdBy: 'admin' }]
    return Response.json({ codes, cursor: cursorOf(page) })
  }
  const service = 'https://pds.test'
  const client = createClient(createServiceHandler({ service, fetch }))
  const queries = createQueryClient()
  return renderHook(
    () =>
      useAllCodes(
        { service, host: 'pds.test', generation: undefined, canList: true, client, open: client },
        'recent',
      ),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    },
  )
}

test('a server without end is read for so long, and further when asked', async () => {
  const { result } = read(String)
  const settled = () =>
    waitFor(() => expect(result.current.isReading).toBe(false), { timeout: 9000 })
  await settled()
  expect([result.current.codes.length, result.current.isComplete]).toEqual([101, false])
  act(() => {
    result.current.readOn()
  })
  await settled()
  expect(result.current.codes).toHaveLength(202)
})

test('a cursor that comes twice leads nowhere', async () => {
  const { result } = read(() => 'again')
  await waitFor(() => expect(result.current.isComplete).toBe(true))
  expect(result.current.codes).toHaveLength(2)
})
