import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import type { TestServer } from './servers/test-server.ts'

/** After too many calls. Older servers do not let a page see for how long they refuse them. */
export async function expectWait(page: Page, server: TestServer): Promise<void> {
  await expect(page.getByRole('alert')).toContainText('asks you to wait')
  const left = page.getByText(/You can ask again in \d+ (second|minute)/)
  if (server.older) {
    await expect(page.getByRole('alert')).toContainText('Try again in a few minutes')
    await expect(left).toHaveCount(0)
  } else {
    await expect(left).toBeVisible()
  }
}
