import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { toCsv } from '@/lib/csv.ts'
import type { Handles } from '@/queries/invite-accounts.ts'
import { codeState, remainingUses } from '@/queries/invite-codes.ts'

/** Named as the protocol names them, in no language: for programs, too. */
const heads = [
  'code',
  'state',
  'available',
  'used',
  'left',
  'forAccount',
  'forHandle',
  'createdBy',
  'createdAt',
  'lastUsedAt',
  'usedBy',
]

/** Codes as a table; who used one is a list with spaces between: handles where they are known, else DIDs. */
export function codesToCsv(codes: readonly InviteCode[], handles: Handles): string {
  return toCsv(
    heads,
    codes.map((code) => [
      code.code,
      codeState(code),
      code.available,
      code.uses.length,
      code.disabled ? 0 : remainingUses(code),
      code.forAccount,
      handles.get(code.forAccount) ?? '',
      code.createdBy,
      code.createdAt,
      code.uses
        .map(({ usedAt }) => usedAt)
        .toSorted()
        .at(-1) ?? '',
      code.uses.map(({ usedBy }) => handles.get(usedBy) ?? usedBy).join(' '),
    ]),
  )
}
