import { expectTypeOf, test } from 'vitest'
import type { getPreferences } from './generated/current/app/bsky/actor/get-preferences.gen.ts'
import type { importRepo } from './generated/current/com/atproto/repo/import-repo.gen.ts'
import type { createInviteCodes } from './generated/current/com/atproto/server/create-invite-codes.gen.ts'
import type {
  CreateSessionInput,
  CreateSessionOutput,
  createSession,
} from './generated/current/com/atproto/server/create-session.gen.ts'
import type { deleteSession } from './generated/current/com/atproto/server/delete-session.gen.ts'
import type { describeServer } from './generated/current/com/atproto/server/describe-server.gen.ts'
import type { getRepo } from './generated/current/com/atproto/sync/get-repo.gen.ts'
import type { listBlobs } from './generated/current/com/atproto/sync/list-blobs.gen.ts'
import type {
  ErrorOf,
  InputOf,
  Method,
  OutputOf,
  ParamsOf,
  ReadInputOf,
  ReadParamsOf,
} from './method.ts'

test('a procedure has an input, an output and named errors', () => {
  expectTypeOf<InputOf<typeof createSession>>().toEqualTypeOf<CreateSessionInput>()
  expectTypeOf<OutputOf<typeof createSession>>().toEqualTypeOf<CreateSessionOutput>()
  expectTypeOf<ParamsOf<typeof createSession>>().toEqualTypeOf<undefined>()
  expectTypeOf<ErrorOf<typeof createSession>>().toEqualTypeOf<
    'AccountTakedown' | 'AuthFactorTokenRequired'
  >()
})

test('a known value is suggested, and any string will do', () => {
  type Status = Exclude<CreateSessionOutput['status'], undefined>
  expectTypeOf<'deactivated'>().toExtend<Status>()
  expectTypeOf<string>().toExtend<Status>()
})

test('what has a default may be left out, and is there when read', () => {
  type Given = ParamsOf<typeof listBlobs>
  expectTypeOf<{ did: string }>().toExtend<Given>()
  expectTypeOf<{ did: string; cursor: undefined }>().toExtend<Given>()
  expectTypeOf<{ limit: number }>().not.toExtend<Given>()
  expectTypeOf<ReadParamsOf<typeof listBlobs>['limit']>().toEqualTypeOf<number>()
  expectTypeOf<{ useCount: number }>().toExtend<InputOf<typeof createInviteCodes>>()
  expectTypeOf<ReadInputOf<typeof createInviteCodes>['codeCount']>().toEqualTypeOf<number>()
})

test('a tolerated field is optional', () => {
  expectTypeOf<OutputOf<typeof describeServer>['did']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<OutputOf<typeof describeServer>['availableUserDomains']>().toEqualTypeOf<string[]>()
})

test('bytes are a Blob, and nothing is undefined', () => {
  expectTypeOf<OutputOf<typeof getRepo>>().toEqualTypeOf<Blob>()
  expectTypeOf<InputOf<typeof importRepo>>().toEqualTypeOf<Blob>()
  expectTypeOf<InputOf<typeof deleteSession>>().toEqualTypeOf<undefined>()
  expectTypeOf<OutputOf<typeof deleteSession>>().toEqualTypeOf<undefined>()
  expectTypeOf<ErrorOf<typeof getPreferences>>().toEqualTypeOf<never>()
})

test('an unknown preference keeps its fields', () => {
  type Preference = OutputOf<typeof getPreferences>['preferences'][number]
  expectTypeOf<Preference>().toEqualTypeOf<{ $type: string; [key: string]: unknown }>()
})

test('a method goes where any method is wanted', () => {
  expectTypeOf<typeof createSession>().toExtend<Method>()
  expectTypeOf<typeof getRepo>().toExtend<Method>()
})
