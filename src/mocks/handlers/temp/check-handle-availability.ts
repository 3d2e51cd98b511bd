import { checkHandleAvailability } from '@/lexicon/generated/current/com/atproto/temp/check-handle-availability.gen.ts'
import { isEmail } from '../../accounts/email-rules.ts'
import { anyAccount, findAccount } from '../../accounts/find-account.ts'
import { anybody } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const checkHandleAvailabilityHandler = defineHandler(checkHandleAvailability, {
  access: anybody,
  // No other kind of server knows it.
  served: (pds) => pds.options.entryway,
  answer({ pds, params }) {
    const { handle, email } = params
    if (email !== undefined && !isEmail(email))
      throw invalidRequest('Invalid email', 'InvalidEmail')
    if (findAccount(pds, handle.toLowerCase(), anyAccount) === undefined) {
      return {
        handle,
        result: { $type: 'com.atproto.temp.checkHandleAvailability#resultAvailable' },
      }
    }
    const [name, ...domain] = handle.split('.')
    const suggestions = [`${name}1`, `${name}-2`].map((front) => ({
      handle: [front, ...domain].join('.'),
      method: 'suffix',
    }))
    return {
      handle,
      result: {
        $type: 'com.atproto.temp.checkHandleAvailability#resultUnavailable',
        suggestions,
      },
    }
  },
})
