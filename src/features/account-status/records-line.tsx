import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CheckAccountStatusOutput } from '@/lexicon/generated/current/com/atproto/server/check-account-status.gen.ts'
import { timeOfTid } from '@/lib/tid.ts'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { Time } from '@/ui/time.tsx'
import { CheckLine } from './check-line.tsx'

type RecordsLineProps = { status: CheckAccountStatusOutput; detailed: boolean }

/** Whether the repository is there, and in which state. */
export function RecordsLine({ status, detailed }: RecordsLineProps) {
  const { repoBlocks, indexedRecords } = status
  if (repoBlocks === 0) {
    return (
      <CheckLine
        verdict="wrong"
        title={<Trans>None of your posts and other records are there</Trans>}
      >
        <Trans>
          That is so when a move to this server was broken off: import your repository with the tool
          you moved with. It can be read from the server that you come from as long as that one has
          it.
        </Trans>
      </CheckLine>
    )
  }
  return (
    <CheckLine verdict="good" title={<Trans>Your posts and other records are there</Trans>}>
      <Plural
        value={indexedRecords}
        _0="Your repository has no records yet: posts, likes, follows and your profile will be records."
        one="Your repository has # record: posts, likes, follows and your profile are records."
        other="Your repository has # records: posts, likes, follows and your profile are records."
      />
      {detailed && <Repository status={status} />}
    </CheckLine>
  )
}

function Repository({ status }: { status: CheckAccountStatusOutput }) {
  const { t, i18n } = useLingui()
  const { repoCommit, repoRev, repoBlocks } = status
  const changedAt = timeOfTid(repoRev)
  return (
    <div className="pt-3 text-ink">
      <Facts>
        {changedAt !== undefined && (
          <Fact name={<Trans>Last change</Trans>}>
            <Time at={changedAt} />
          </Fact>
        )}
        <Fact name={<Trans>Revision</Trans>}>
          <div className="flex flex-wrap items-baseline gap-x-2">
            <Identifier>{repoRev}</Identifier>
            <CopyButton text={repoRev} label={t`Copy revision`} />
          </div>
        </Fact>
        <Fact name={<Trans>Commit</Trans>}>
          <div className="flex flex-wrap items-baseline gap-x-2">
            <Identifier>{repoCommit}</Identifier>
            <CopyButton text={repoCommit} label={t`Copy commit`} />
          </div>
        </Fact>
        <Fact name={<Trans>Blocks</Trans>}>
          {new Intl.NumberFormat(i18n.locale).format(repoBlocks)}{' '}
          <span className="text-note text-ink-soft">
            <Trans>pieces in which the server stores records and their order</Trans>
          </span>
        </Fact>
      </Facts>
    </div>
  )
}
