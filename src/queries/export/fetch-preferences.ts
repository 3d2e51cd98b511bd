import type { Client } from '@/client/client.ts'
import { ServerRefusal } from '@/client/errors.ts'
import { getPreferences } from '@/lexicon/generated/current/app/bsky/actor/get-preferences.gen.ts'
import type { PreferencesReport } from './export-report.ts'

/** The preferences as a file, or why there is none. */
export async function fetchPreferences(
  client: Client,
  insist: <T>(act: () => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): Promise<{ report: PreferencesReport; text?: string }> {
  try {
    const answer = await insist(() => client.call(getPreferences, { signal }))
    return { report: { state: 'saved' }, text: JSON.stringify(answer, undefined, 2) }
  } catch (error) {
    if (signal.aborted) throw error
    return { report: isUnsupported(error) ? { state: 'unsupported' } : { state: 'failed', error } }
  }
}

/** Without an AppView behind it a server does not know the method; each says that in its own way. */
function isUnsupported(error: unknown): boolean {
  if (!(error instanceof ServerRefusal)) return false
  const names = ['InvalidRequest', 'MethodNotImplemented', 'XRPCNotSupported']
  return [404, 501].includes(error.status) || names.includes(error.error ?? '')
}
