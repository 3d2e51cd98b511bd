import { expectTypeOf, test } from 'vitest'
import type { Complete } from './handler.ts'

test('optional fields must be answered, at least as undefined', () => {
  type Output = {
    did: string
    email?: string
    codes?: { used?: boolean }[]
    rest: Record<string, unknown>
  }
  expectTypeOf<Complete<Output>>().toEqualTypeOf<{
    readonly did: string
    readonly email: string | undefined
    readonly codes: readonly { readonly used: boolean | undefined }[] | undefined
    readonly rest: Record<string, unknown>
  }>()
})
