import { ServerRefusal } from './errors.ts'

/** What came back for one question; undefined: nothing. `isPage`: HTML or the like, not the words of a PDS. */
export type Answer =
  | { status: number; error?: string | undefined; message?: string; isPage?: boolean }
  | undefined

/** How a server refused a method because it does not know it; undefined: it did not, or not for that. */
export function refusalOf(answer: Answer) {
  if (!answer) return undefined
  const { status, message = '' } = answer
  if (status === 501) return 'notImplemented'
  if (status === 404) return 'notFound'
  if (status === 502 && !answer.isPage) return 'passedOn'
  if (status === 400 && message.startsWith('No service configured')) return 'noService'
  return undefined
}

/**
 * Whether a call failed because the server, or whoever it passed the call on to, does not know the method: asking again
 * would change nothing.
 */
export function isUnknownMethod(error: unknown): error is ServerRefusal {
  if (!(error instanceof ServerRefusal)) return false
  // A server in trouble says 502 as well: the name tells that the call was passed on.
  return (
    refusalOf(error) !== undefined && (error.status !== 502 || error.error === 'UpstreamFailure')
  )
}
