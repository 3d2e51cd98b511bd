import { checkHandleAvailability } from '@/lexicon/generated/current/com/atproto/temp/check-handle-availability.gen.ts'
import { contract, refused } from '../case.ts'

// An entryway's alone.
export const checkHandleAvailabilityContract = contract(
  checkHandleAvailability,
  refused(
    'on a self-hosted server',
    [400, 'InvalidRequest', 'No service configured for com.atproto.temp.checkHandleAvailability'],
    () => ({ params: { handle: 'alice.test' } }),
  ),
)
