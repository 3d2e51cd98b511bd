import { askSupport, type FeatureSupport } from '@/client/ask-support.ts'
import { describeService, NotAPds, type ServiceDescription } from '@/client/describe-service.ts'
import { CallError } from '@/client/errors.ts'
import { ServiceNotFound } from '@/client/find-service.ts'
import { findAuthorizationServer } from '@/client/oauth-discovery.ts'
import { readServiceAddress } from '@/client/service-address.ts'
import { describeFindFailure } from '@/queries/find-failure.ts'
import { askBrowserAccess, type BrowserAccess } from './browser-access.ts'

/** What a server is and does, as anybody may find out; `oauth` undefined: it could not be found out, null: nobody. */
export type ServerReport = {
  service: ServiceDescription
  access: BrowserAccess
  oauth: string | null | undefined
  features: readonly FeatureSupport[]
}

export type Probed = ServerReport | { unusable: string }

/**
 * Finds out about a server all that can be asked without harm and without a credential. Gives one sentence in place
 * of a report where the console could not use it at all.
 */
export async function probeServer(
  typed: string,
  tools: { fetch: typeof globalThis.fetch; asker: string },
): Promise<Probed> {
  const address = readServiceAddress(typed)
  if ('problem' in address) {
    const { message } = describeFindFailure(new ServiceNotFound(address.problem, 'address'))
    return { unusable: message.message ?? address.problem }
  }
  const { origin } = address
  const first = await askBrowserAccess(origin, tools)
  if ('unusable' in first) return first
  try {
    const service = await describeService(origin, tools)
    const [oauth, features] = await Promise.all([
      findAuthorizationServer(origin, tools).then(
        (found) => found ?? null,
        () => undefined,
      ),
      askSupport(origin, { ...tools, generation: service.generation }),
    ])
    return { service, access: first.access, oauth, features }
  } catch (error) {
    return { unusable: whyUnusable(error, new URL(origin).host) }
  }
}

function whyUnusable(error: unknown, host: string): string {
  if (error instanceof NotAPds) return `${host} answers, but not as an AT Protocol server does.`
  if (!(error instanceof CallError)) throw error
  const said = 'status' in error ? ` (status ${String(error.status)})` : ''
  return `${host} answers, but does not say who it is: it is in trouble${said}.`
}
