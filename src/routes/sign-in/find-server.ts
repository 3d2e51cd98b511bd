import type { I18n } from '@lingui/core'
import type { Config } from '@/client/config.ts'
import { findService, type FoundService, ServiceNotFound } from '@/client/find-service.ts'
import type { WhoProblem, WhoValues } from '@/features/sign-in/identifier-form.tsx'
import { messages } from '@/locales/en/sign-in.po'
import { describeFindFailure } from '@/queries/find-failure.ts'

/** Looks for the server of who was typed; its problems come back in words, and with them those of the next step. */
export async function findServer(
  values: WhoValues,
  given: { config: Config; fetch: typeof fetch; i18n: I18n },
): Promise<{ found: FoundService } | { problem: WhoProblem }> {
  given.i18n.load('en', messages)
  try {
    return { found: await findService(values, given.config, { fetch: given.fetch }) }
  } catch (error) {
    const typed = values.address.trim() === '' ? 'identifier' : 'address'
    const { about = typed, message } = describeFindFailure(error)
    return { problem: { about, message: given.i18n._(message), offerServer: !isTypo(error) } }
  }
}

/** What was typed cannot be an identifier at all: no server would help. */
function isTypo(error: unknown): boolean {
  return (
    error instanceof ServiceNotFound &&
    (error.problem === 'noIdentifier' || error.problem === 'notAnIdentifier')
  )
}
