import { updateHandle } from '@/lexicon/generated/current/com/atproto/identity/update-handle.gen.ts'
import { changeHandle } from '../../accounts/change-account.ts'
import { session } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const updateHandleHandler = defineHandler(updateHandle, {
  access: session,
  limits: ({ caller }) => [
    { points: 10, window: { minutes: 5 }, key: caller.did },
    { points: 50, window: { days: 1 }, key: caller.did },
  ],
  answer: ({ pds, caller, input }) => changeHandle(pds, caller.did, input.handle),
})
