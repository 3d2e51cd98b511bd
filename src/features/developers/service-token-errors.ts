import { msg } from '@lingui/core/macro'
import type { getServiceAuth } from '@/lexicon/generated/current/com/atproto/server/get-service-auth.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import type { ServiceTokenValues } from './service-token-schema.ts'

type Refusal = { message: string }

/** The reference PDS gives all reasons against a time one name, and all others another: its sentences tell them apart. */
const serviceTokenErrors = {
  BadExpiration: ({ message }: Refusal) => {
    if (message.includes('past')) {
      return {
        field: 'lifetime',
        message: msg`The server finds that past. Its clock and that of this device differ: leave it at 60 seconds, which the server counts itself.`,
      }
    }
    if (message.includes('method-less')) {
      return {
        field: 'lifetime',
        message: msg`Without a method, the server gives no token for longer than a minute by its clock.`,
      }
    }
    return {
      field: 'lifetime',
      message: msg`That is longer than the server allows, by its clock: mostly an hour at most.`,
    }
  },
  InvalidRequest: ({ message }: Refusal) => {
    if (message.includes('protected method')) {
      return {
        field: 'method',
        message: msg`Servers make no token for this method: only the account itself may call it.`,
      }
    }
    if (message.startsWith('insufficient access')) {
      return {
        field: 'method',
        message: msg`This session may not have a token for this method. Sign in with the account password, or with an app password that has access to direct messages.`,
      }
    }
    if (/\baud\b/.test(message)) {
      return {
        field: 'audience',
        message: msg`The server does not take this as the DID of a service. It wants did:plc or did:web, with # and a part if need be.`,
      }
    }
    if (/\blxm\b/.test(message)) {
      return { field: 'method', message: msg`The server does not take this as a method's name.` }
    }
    return undefined
  },
  // Older reference servers have no other answer to a part after the DID.
  InternalServerError: {
    field: 'audience',
    message: msg`The server broke down over this without saying why. Older servers do where # and a part follow the DID: leave them out.`,
  },
  // What the session of an account that is taken down is told, and of one that waits to be let in.
  InvalidToken: ({ message }: Refusal) =>
    message === 'Bad token scope'
      ? { message: msg`The server makes no such token for this session.` }
      : undefined,
} satisfies ErrorTable<typeof getServiceAuth, ServiceTokenValues>

export const explainServiceToken = explainWith<keyof ServiceTokenValues>(serviceTokenErrors)
