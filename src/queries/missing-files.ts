import { infiniteQueryOptions } from '@tanstack/react-query'
import {
  listMissingBlobs,
  type ListMissingBlobsOutput,
  type RecordBlob,
} from '@/lexicon/generated/current/com/atproto/repo/list-missing-blobs.gen.ts'
import type { AccountAccess } from './current-account.ts'

const perPage = 50

type Page = { files: readonly RecordBlob[]; next: string | undefined }

/** The files that records name and the server does not have, each with a record that names it; page by page. */
export function missingFilesQuery({ account, client }: AccountAccess) {
  return infiniteQueryOptions({
    queryKey: [account.id, 'missing-files'],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const files: RecordBlob[] = []
      let next: string | undefined = pageParam
      // Servers name a next page even where it is empty: no page is offered that is not looked at first.
      while (next !== undefined && files.length < perPage) {
        const cursor = next === '' ? {} : { cursor: next }
        const params = { limit: perPage, ...cursor }
        // oxlint-disable-next-line no-await-in-loop -- each page begins where the last one ended
        const answer: ListMissingBlobsOutput = await client.call(listMissingBlobs, {
          params,
          signal,
        })
        files.push(...answer.blobs)
        next = answer.blobs.length > 0 && answer.cursor !== next ? answer.cursor : undefined
      }
      return { files, next }
    },
    getNextPageParam: ({ next }) => next,
  })
}
