import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Link } from 'react-router'
import { expect, test, vi } from 'vitest'
import { saveFile } from '@/lib/save-file.ts'
import { openConsole } from '@/test/open-console.tsx'
import { readExport } from '@/test/open-export.ts'
import { ExportRoute } from './export-route.tsx'

vi.mock('@/lib/save-file.ts', () => ({ saveFile: vi.fn<typeof saveFile>() }))

const open = (given: Parameters<typeof openConsole>[0] = {}) =>
  openConsole({
    at: '/export',
    page: (
      <>
        <ExportRoute />
        <Link to="/sessions">Elsewhere</Link>
      </>
    ),
    ...given,
  })
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('exports, says what was checked, and hands over the file', async () => {
  const { alice, account } = await open()
  await press('Start the export')
  expect(await screen.findByText('The export is complete')).toBeVisible()
  expect(screen.getByText('It is the repository of this account')).toBeVisible()
  await press('Save the file')
  const [name, file] = vi.mocked(saveFile).mock.calls[0] ?? []
  expect(name).toMatch(/^alice\.test-\d{4}-\d{2}-\d{2}\.zip$/)
  const { manifest, text } = await readExport(file)
  expect(manifest).toMatchObject({ account: { did: alice.did }, complete: true })
  expect(text('README.txt')).toContain(alice.did)
  expect(localStorage.getItem('latchkey.exports')).toContain(account.id)
})

test('a failure is explained, and nothing of it is kept', async () => {
  const { network } = await open()
  network.intercept = (method) =>
    method === 'getRepo' ? Response.json({ error: 'RepoNotFound' }, { status: 400 }) : undefined
  await press('Start the export')
  expect(await screen.findByText(/The export has ended early/)).toBeVisible()
  expect(screen.getByText(/refused/)).toBeVisible()
  network.intercept = undefined
  await press('Start again')
  expect(await screen.findByText('The export is complete')).toBeVisible()
})

test('a part that fails is asked about', async () => {
  const { network } = await open()
  network.intercept = (method) =>
    method === 'getPreferences'
      ? Response.json({ error: 'AccountTakedown' }, { status: 401 })
      : undefined
  await press('Start the export')
  expect(await screen.findByText('One file could not be fetched')).toBeVisible()
  expect(screen.getByText('Your preferences')).toBeVisible()
  network.intercept = undefined
  await press('Try these again')
  expect(await screen.findByText('The export is complete')).toBeVisible()
})

test('links are held back while it is under way; whoever stays loses nothing', async () => {
  const { network } = await open()
  const { promise, resolve } = Promise.withResolvers<void>()
  network.intercept = (method) =>
    method === 'getRepo' ? promise.then(() => new Response('no car')) : undefined
  await press('Start the export')
  await screen.findByText('Saving the repository…')
  await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }))
  const dialog = await screen.findByRole('dialog', { name: 'Stop the export and leave?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Stay here' }))
  resolve()
  expect(await screen.findByText('The export is finished, but not complete')).toBeVisible()
  expect(screen.getByText('The repository cannot be read to its end')).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'Elsewhere' }))
  await press('Leave')
  await waitFor(() => {
    expect(screen.queryByRole('heading', { name: 'Export your data' })).toBeNull()
  })
})

test('cancelled, it says so and asks for nothing more', async () => {
  const { network, asked } = await open()
  network.intercept = (method) => (method === 'getRepo' ? new Promise(() => {}) : undefined)
  await press('Start the export')
  await screen.findByText('Saving the repository…')
  asked.length = 0
  await press('Cancel')
  expect(await screen.findByText(/The export was cancelled/)).toBeVisible()
  expect(asked).toEqual([])
})
