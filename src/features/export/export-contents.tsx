import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { formatBytes } from '@/lib/format-bytes.ts'
import type { ExportReport } from '@/queries/export/export-report.ts'
import { Card } from '@/ui/card.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { MissingList } from './missing-list.tsx'

type ExportContentsProps = ExportReport & { fileName: string; size: number; isAppPassword: boolean }

/** What is in the ZIP, counted. */
export function ExportContents({
  repo,
  blobs,
  preferences,
  fileName,
  size,
  isAppPassword,
}: ExportContentsProps) {
  const { i18n } = useLingui()
  const number = new Intl.NumberFormat(i18n.locale)
  const saved = number.format(blobs.saved.length)
  const expected = number.format(blobs.expected)
  const collections = Object.entries(repo.collections)
  return (
    <Card title={<Trans>What is in the file</Trans>}>
      <Facts>
        <Fact name={<Trans>File</Trans>}>
          <Identifier>{fileName}</Identifier>
        </Fact>
        <Fact name={<Trans>Size</Trans>}>{formatBytes(size, i18n.locale)}</Fact>
        <Fact name={<Trans>Records</Trans>}>
          <Plural value={repo.records} one="# record" other="# records" />
          {collections.length > 0 && (
            <details>
              <summary className="w-fit cursor-pointer py-2.5 text-accent">
                <Trans>By kind</Trans>
              </summary>
              <ul className="flex flex-col gap-1">
                {collections.map(([nsid, count]) => (
                  <li key={nsid} className="flex justify-between gap-4">
                    <Identifier>{nsid}</Identifier>
                    <span>{number.format(count)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Fact>
        <Fact name={<Trans>Files</Trans>}>
          {blobs.expected === 0 ? (
            <Trans>The account has none</Trans>
          ) : (
            <Trans>
              {saved} of {expected}
            </Trans>
          )}
        </Fact>
        <Fact name={<Trans>Preferences</Trans>}>
          {preferences.state === 'saved' &&
            (isAppPassword ? (
              <Trans>
                Saved, without what the server shows only to the account password, such as the birth
                date
              </Trans>
            ) : (
              <Trans>Saved</Trans>
            ))}
          {preferences.state === 'unsupported' && <Trans>This server keeps none</Trans>}
          {preferences.state === 'failed' && <Trans>Missing</Trans>}
        </Fact>
        {repo.root !== undefined && (
          <Fact name={<Trans>Root commit</Trans>}>
            <Identifier>{repo.root}</Identifier>
          </Fact>
        )}
      </Facts>
      {blobs.missing.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="font-semibold">
            <Trans>Missing files</Trans>
          </h3>
          <MissingList missing={blobs.missing} />
        </div>
      )}
    </Card>
  )
}
