import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RecordBlob } from '@/lexicon/generated/current/com/atproto/repo/list-missing-blobs.gen.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { describeFailure } from '@/queries/failure.ts'
import { missingFilesQuery } from '@/queries/missing-files.ts'
import { Busy } from '@/ui/busy.tsx'
import { Button } from '@/ui/button.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Problem } from '@/ui/problem.tsx'

/** Which files are missing, and a record that wants each. */
export function MissingFiles(access: AccountAccess) {
  const query = useInfiniteQuery(missingFilesQuery(access))
  const files = query.data?.pages.flatMap((page) => page.files)
  // The button that opened this is gone: reading goes on here.
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.focus()
  }, [])
  return (
    <div ref={place} tabIndex={-1} className="flex flex-col gap-3 pt-2 outline-none">
      {query.isLoading && <Busy />}
      <p aria-live="polite" className="empty:hidden">
        {files?.length === 0 && <Trans>None is missing: the server has every file.</Trans>}
      </p>
      {files && files.length > 0 && (
        <ul className="flex flex-col divide-y divide-line text-ink">
          {files.map((file) => (
            <MissingFile key={file.cid} file={file} />
          ))}
        </ul>
      )}
      {query.isError && (
        <Problem
          {...describeFailure(query.error)}
          busy={query.isFetching}
          onRetry={() => void (files ? query.fetchNextPage() : query.refetch())}
        />
      )}
      {query.hasNextPage && !query.isError && (
        <div>
          <Button
            look="outlined"
            busy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

function MissingFile({ file: { cid, recordUri } }: { file: RecordBlob }) {
  const { t } = useLingui()
  // at://did/collection/key: whose it is, is known.
  const record = recordUri.split('/').slice(3).join('/')
  return (
    <li className="flex flex-col gap-0.5 py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Identifier>{cid}</Identifier>
        <CopyButton text={cid} label={t`Copy file`} />
      </div>
      <p className="text-ink-soft">
        <Trans>
          In the record <Identifier>{record}</Identifier>
        </Trans>
      </p>
    </li>
  )
}
