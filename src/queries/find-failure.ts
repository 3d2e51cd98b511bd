import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type FindProblem, ServiceNotFound } from '@/client/find-service.ts'
import { describeFailure, type Failure } from './failure.ts'

/** Why no server was found, in words, and which field that is about, where it is about one of them alone. */
export function describeFindFailure(
  error: unknown,
): Failure & { about?: 'identifier' | 'address' } {
  if (!(error instanceof ServiceNotFound)) return describeFailure(error)
  return { message: words(error.host ?? '')[error.problem], about: error.about }
}

function words(host: string): Record<FindProblem, MessageDescriptor> {
  return {
    noIdentifier: msg`Type your handle, your e-mail address or your DID.`,
    notAnIdentifier: msg`This is no handle, e-mail address or DID. A handle looks like alice.example.com.`,
    addressNeeded: msg`Neither a name nor an e-mail address tells which server it belongs to. Type the server's address.`,
    unknownHandle: msg`No account with this handle was found. Look at the spelling. If it is right, the account may be deactivated, which hides it: type its server's address.`,
    unknownDid: msg`The directory has no such DID.`,
    unreachable: msg`The service that finds the server of a handle did not answer. Type the server's address, or try again.`,
    noService: msg`The DID document of this account names no server that can be used. Type the server's address.`,
    notAPds: msg`${host} answers, but not as an AT Protocol server does. Look at the address.`,
    empty: msg`Type the server's address.`,
    notAUrl: msg`This is no address of a server. It looks like pds.example.com.`,
    scheme: msg`The address must begin with https://.`,
    insecure: msg`The address must begin with https://: a password is never sent unprotected, except to this very computer.`,
    localNetwork: msg`Servers in the local network can be used over https:// only: the browser lets this console send nothing unprotected except to localhost.`,
    userInfo: msg`Leave out the user name and password: only the server's address belongs here.`,
    path: msg`Only the server's address belongs here, without anything after it.`,
  }
}
