import { contract, refused } from '../case.ts'
import { signedIn } from '../common-cases.ts'

const method = (nsid: string, type: 'query' | 'procedure' = 'query') => ({ nsid, type, errors: [] })

/** What nobody serves. */
export const unknownContracts = [
  contract(
    method('com.example.unknown'),
    refused(
      'a query',
      [400, 'InvalidRequest', 'No service configured for com.example.unknown'],
      () => ({}),
    ),
    refused(
      'with a token',
      [400, 'InvalidRequest', 'No service configured for com.example.unknown'],
      signedIn,
    ),
    refused(
      'an unheard-of verb',
      [400, 'InvalidRequest', 'XRPC requests only supports GET and POST'],
      () => ({
        verb: 'PATCH',
      }),
    ),
  ),
  contract(
    method('com.atproto.account.create', 'procedure'),
    refused(
      'of another age',
      [400, 'InvalidRequest', 'No service configured for com.atproto.account.create'],
      () => ({
        input: {},
      }),
    ),
  ),
  contract(
    method('not an NSID'),
    refused('a query', [400, 'InvalidRequest', 'invalid xrpc path'], () => ({})),
  ),
]
