import type { Page } from '@playwright/test'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { expect } from '../fixtures.ts'
import { newPerson, overview, type Person, press } from '../journey-steps.ts'
import type { TestServer } from '../servers/test-server.ts'
import type { GenerationName } from './table.ts'

/** A browser at a server of an older generation. */
export type AtServer = {
  page: Page
  pds: MockPds
  server: TestServer
  generation: GenerationName
}

/** Signs somebody new up; the handle is typed whole where the server names no domain. */
export async function signUpAt({ page, server, generation }: AtServer): Promise<Person> {
  const person = newPerson(server)
  await page.goto('/sign-up')
  const isWhole = generation === '2022-account'
  await page.getByLabel('Handle', { exact: true }).fill(isWhole ? person.handle : person.name)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await press(page, 'Create account').click()
  await expect(overview(page)).toBeVisible()
  return person
}

/** Makes a code as the administrator; gives it. */
export async function unlock({ page, pds }: AtServer): Promise<void> {
  await page.goto('/admin/invites')
  await page.getByLabel('Admin password').fill(pds.options.adminPassword)
  await press(page, 'Unlock').click()
  await expect(page.getByRole('heading', { name: 'Create codes' })).toBeVisible()
}
