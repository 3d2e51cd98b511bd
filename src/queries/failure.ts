import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { NotAPds } from '@/client/describe-service.ts'
import { CallError, InvalidAnswer, NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { isUnknownMethod } from '@/client/unknown-method.ts'
import { clip } from '@/lib/visible-name.ts'
import { NotSignedIn } from '@/session/errors.ts'
import { MaybeDone, NotDone } from './lost-answer.ts'

/** More of a server's own words than this stands in the details alone. */
const longestText = 300

/**
 * A failed call in words: what happened and what to do; `details` for whoever is asked for help. `unreached`: the host
 * that gave no answer.
 */
export type Failure = { message: MessageDescriptor; details?: string; unreached?: string }

/** Says what became of a call, for everything that the form or the card has no words of its own for. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof CallError) {
    return { message: wordsFor(error), ...factsOf(error) }
  }
  if (error instanceof MaybeDone) return describeLost(error, mayBeSo)
  if (error instanceof NotDone) return describeLost(error, isNotSo)
  if (error instanceof NotAPds)
    return { message: msg`What answers there does not answer as an AT Protocol server does.` }
  return {
    message: msg`Something in this console failed. Try again; if it happens again, load the page anew.`,
  }
}

const mayBeSo = msg`What you asked may have been done all the same: look again before you repeat it.`

const isNotSo = msg`Asked again, the server says that this was not done. Try again.`

/** Of something that the server mails. */
export const mayBeMailed = msg`The mail may be on its way all the same: look for it before you ask again.`

/** A change whose answer was lost: why, and then what may have come of it. */
export function describeLost({ lost }: MaybeDone | NotDone, outcome: MessageDescriptor): Failure {
  const why = ''
  const what = ''
  const message = { ...msg`${why} ${what}`, values: { why: whyLost(lost), what: outcome } }
  return { message, ...factsOf(lost) }
}

function factsOf(error: CallError): Omit<Failure, 'message'> {
  const isUnreached = error instanceof NoAnswer && error.cause !== 'aborted'
  return { details: detailsOf(error), ...(isUnreached && { unreached: error.host }) }
}

function whyLost(lost: CallError): MessageDescriptor {
  const { host } = lost
  if (lost instanceof NoAnswer && lost.cause === 'offline') return msg`You are offline.`
  if (lost instanceof NoAnswer && lost.cause === 'timeout')
    return msg`${host} did not answer in time.`
  if (lost instanceof ServerRefusal) {
    const { status } = lost
    return msg`${host} is in trouble (status ${status}).`
  }
  return msg`No usable answer came from ${host}.`
}

/** Why no mail was sent, and until when (epoch, ms) the server takes no more tries, where it says. */
export function explainResend(error: unknown): Failure & { waitUntil?: number | undefined } {
  if (error instanceof MaybeDone) return describeLost(error, mayBeMailed)
  const waitUntil = error instanceof ServerRefusal ? error.resetAt : undefined
  return { ...describeFailure(error), waitUntil }
}

function wordsFor(error: CallError): MessageDescriptor {
  const { host } = error
  if (error instanceof NoAnswer) return wordsForSilence(error)
  if (error instanceof InvalidAnswer) {
    return error.status >= 500
      ? msg`${host} is in trouble (it answered with an error page, status ${error.status}). Try again in a while.`
      : msg`${host} gave an answer that the console cannot read. It may not be an AT Protocol server, or something between you and it answered instead.`
  }
  if (error instanceof ServerRefusal) return wordsForRefusal(error)
  if (error instanceof NotSignedIn) return wordsForSession[error.reason]
  return msg`The call to ${host} failed.`
}

const wordsForSession: Record<NotSignedIn['reason'], MessageDescriptor> = {
  expired: msg`The session has ended. Sign in again to go on.`,
  unconfirmed: msg`The server refused this session and is being asked once more. Try again in a few seconds.`,
  signedOut: msg`This account is signed out here.`,
}

function wordsForSilence({ cause, host }: NoAnswer): MessageDescriptor {
  if (cause === 'offline') return msg`You are offline. Try again when you are connected.`
  if (cause === 'timeout')
    return msg`${host} did not answer in time. It may still have done what you asked.`
  if (cause === 'aborted') return msg`The call to ${host} was given up.`
  return msg`${host} could not be reached. The address may be wrong, the server down, or the connection blocked.`
}

function wordsForRefusal(error: ServerRefusal): MessageDescriptor {
  const { host, status } = error
  if (status === 429) {
    if (error.resetAt === undefined)
      return msg`${host} asks you to wait: too many tries. Try again in a few minutes.`
    const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(error.resetAt)
    return msg`${host} asks you to wait: too many tries. Try again after ${time}.`
  }
  // A server that passes calls on says 502 as well when it is in trouble.
  const isUnknown: boolean = isUnknownMethod(error)
  if (isUnknown && status !== 502)
    return msg`${host} does not know the method for that. Whoever runs it can bring it up to date.`
  if (status >= 500) return msg`${host} is in trouble (status ${status}). Try again in a while.`
  if (error.error === 'AccountTakedown') return msg`This account has been taken down by ${host}.`
  if (error.message !== '') {
    const text = clip(error.message, longestText)
    return msg`${host} refused: ⁨${text}⁩`
  }
  return msg`${host} refused, without saying why.`
}

function detailsOf(error: CallError): string {
  const facts = [error.method, error.host]
  if (error instanceof ServerRefusal)
    facts.push(String(error.status), error.error ?? 'no error name')
  if (error instanceof ServerRefusal && isLong(error)) facts.push(`⁨${error.message}⁩`)
  if (error instanceof InvalidAnswer)
    facts.push(
      String(error.status),
      error.contentType ?? 'no media type',
      error.path ?? error.reason,
    )
  if (error instanceof NoAnswer) facts.push(error.cause)
  return facts.join(' · ')
}

function isLong({ message }: ServerRefusal): boolean {
  return message.length > longestText
}
