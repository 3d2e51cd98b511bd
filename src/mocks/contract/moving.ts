import { importRepo } from '@/lexicon/generated/current/com/atproto/repo/import-repo.gen.ts'
import { uploadBlob } from '@/lexicon/generated/current/com/atproto/repo/upload-blob.gen.ts'
import { newAccount } from './accounts.ts'
import { call } from './call.ts'
import type { Target } from './target.ts'
import { cidOfBlob, repoWithBlob } from './tree-with-blob.ts'

export const carType = 'application/vnd.ipld.car'
export const blobText = 'a blob that a record shows'

/** An account that has imported a repository whose one blob is still missing. */
export async function withoutBlob(target: Target) {
  const account = await newAccount(target)
  await call(target, importRepo, {
    token: account.accessJwt,
    body: await repoWithBlob(account.did, blobText),
    contentType: carType,
  })
  return { account, token: account.accessJwt, cid: await cidOfBlob(blobText) }
}

export async function withBlob(target: Target) {
  const moved = await withoutBlob(target)
  const { token } = moved
  await call(target, uploadBlob, { token, body: blobText, contentType: 'text/plain' })
  return moved
}
