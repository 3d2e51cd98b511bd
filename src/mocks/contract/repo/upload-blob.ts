import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { contract, good, refused } from '../case.ts'
import { sessionCases, signedIn } from '../common-cases.ts'
import { blobText, withoutBlob } from '../moving.ts'
import { cidOfBlob } from '../tree-with-blob.ts'

export const uploadBlobContract = contract(
  uploadBlob,
  good('takes a blob', async (target) => ({
    ...(await signedIn(target)),
    body: 'hello',
    contentType: 'text/plain',
    shows: {
      blob: {
        $type: 'blob',
        mimeType: 'text/plain',
        size: 5,
        ref: { $link: await cidOfBlob('hello') },
      },
    },
  })),
  good('that was missing', async (target) => {
    const { token } = await withoutBlob(target)
    return { token, body: blobText, contentType: 'text/plain' }
  }),
  refused('too much', [413, 'PayloadTooLarge', 'request entity too large'], async (target) => ({
    ...(await signedIn(target)),
    body: new Uint8Array(5 * 1024 * 1024 + 1),
    contentType: 'text/plain',
  })),
  refused(
    'no type',
    [400, 'InvalidRequest', 'Request encoding (Content-Type) required but not provided'],
    async (target) => ({
      ...(await signedIn(target)),
      body: new Uint8Array(1),
    }),
  ),
  refused('a token that is none', [500, 'InternalServerError', 'Internal Server Error'], () => ({
    token: 'nonsense',
    body: 'x',
    contentType: 'text/plain',
  })),
  sessionCases({ standing: true }, { body: 'x', contentType: 'text/plain' }),
)
