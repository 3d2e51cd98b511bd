import { reserveSigningKey } from '@/lexicon/generated/current/com/atproto/server/reserve-signing-key.gen.ts'
import { anybody } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const reserveSigningKeyHandler = defineHandler(reserveSigningKey, {
  access: anybody,
  async answer({ pds, input }) {
    const reserved = pds.state.reservedKeys.get(input.did ?? '')
    const key = reserved ?? (await pds.keys.create())
    if (input.did !== undefined) pds.state.reservedKeys.set(input.did, key)
    return { signingKey: key.did }
  },
})
