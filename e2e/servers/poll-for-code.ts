import { expect } from '@playwright/test'

/** Mail takes its time, in the browser that asks for it and on the way. */
export async function pollForCode(
  what: string,
  find: () => Promise<string | undefined> | string | undefined,
): Promise<string> {
  let code: string | undefined
  await expect
    .poll(async () => (code = await find()), { message: `mail for ${what}`, timeout: 10_000 })
    .toBeDefined()
  if (code === undefined) throw new Error(`No mail for ${what}`)
  return code
}
