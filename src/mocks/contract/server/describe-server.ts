import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { contract, good, refused } from '../case.ts'

export const describeServerContract = contract(
  describeServer,
  good(
    'says what it wants and offers',
    (target) => ({
      shows: {
        did: target.serviceDid,
        availableUserDomains: ['.test'],
        inviteCodeRequired: false,
        blobUploadLimit: 5 * 1024 * 1024,
        links: {
          privacyPolicy: 'https://example.com/privacy',
          termsOfService: 'https://example.com/terms',
        },
        contact: { email: 'admin@example.com' },
      },
    }),
    {
      headers: {
        'access-control-allow-origin': '*',
        'cache-control': null,
        'ratelimit-limit': null,
      },
    },
  ),
  good('with invite codes', () => ({ shows: { inviteCodeRequired: true } }), { on: 'strict' }),
  good('to anybody, whatever their token', () => ({ token: 'nonsense' })),
  good('counts towards the limit on everything', () => ({}), {
    on: 'strict',
    headers: {
      'ratelimit-limit': '3000',
      'ratelimit-remaining': /^[0-9]+$/u,
      'ratelimit-reset': /^[0-9]{10}$/u,
      'ratelimit-policy': '3000;w=300',
      'access-control-expose-headers':
        'RateLimit-Limit, RateLimit-Reset, RateLimit-Remaining, RateLimit-Policy',
    },
  }),
  good(
    'answers a preflight',
    () => ({
      verb: 'OPTIONS',
      headers: {
        origin: 'https://console.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-anything',
      },
    }),
    {
      status: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
        'access-control-allow-headers': 'authorization,content-type,x-anything',
        'access-control-max-age': '86400',
        'access-control-allow-credentials': null,
      },
    },
  ),
  refused(
    'the wrong verb',
    [400, 'InvalidRequest', 'Incorrect HTTP method (POST) expected GET'],
    () => ({
      verb: 'POST',
    }),
  ),
  refused(
    'an unheard-of verb',
    [400, 'InvalidRequest', 'XRPC requests only supports GET and POST'],
    () => ({
      verb: 'PUT',
    }),
  ),
)
