import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Check, ExportReport } from '@/queries/export/export-report.ts'
import { Card } from '@/ui/card.tsx'
import { Sign } from '@/ui/sign.tsx'

/** What was looked at while the data came by, and what it was found to be. */
export function ExportChecks({ repo, blobs }: ExportReport) {
  const { checks, blocks, damagedBlocks, missingBlocks } = repo
  const damaged = damagedBlocks + missingBlocks
  const unchecked = blobs.saved.filter(({ check }) => check === 'unchecked').length
  const isWhole = repo.readable && damaged === 0
  return (
    <Card title={<Trans>What was checked</Trans>}>
      <ul className="flex flex-col gap-2">
        <Line check={checks.root}>
          {
            {
              good: <Trans>The root commit is what its fingerprint says</Trans>,
              bad: <Trans>The root commit is missing or damaged</Trans>,
              unchecked: <NoMeans />,
            }[checks.root]
          }
        </Line>
        <Line check={checks.did}>
          {checks.did === 'good' ? (
            <Trans>It is the repository of this account</Trans>
          ) : (
            <Trans>It does not name this account as its owner</Trans>
          )}
        </Line>
        <Line check={checks.signature}>
          {
            {
              good: <Trans>It is signed with the key in your DID document</Trans>,
              bad: (
                <Trans>
                  Its signature does not fit the key in your DID document. That is so after a move:
                  for the copy left behind, and for the new one until you post there. Otherwise ask
                  the server's administrator.
                </Trans>
              ),
              unchecked: (
                <Trans>
                  The signature could not be checked: your DID document, or the key in it, could not
                  be read
                </Trans>
              ),
            }[checks.signature]
          }
        </Line>
        <Line check={checks.root === 'unchecked' ? 'unchecked' : isWhole ? 'good' : 'bad'}>
          {!repo.readable ? (
            <Trans>The repository cannot be read to its end</Trans>
          ) : damaged > 0 ? (
            <Plural
              value={damaged}
              one="One block of the repository is damaged or missing"
              other="# blocks of the repository are damaged or missing"
            />
          ) : (
            <Plural
              value={blocks}
              one="Its one block is intact"
              other="All # blocks of the repository are intact"
            />
          )}
        </Line>
        {blobs.saved.length > 0 && (
          <Line check={unchecked > 0 ? 'unchecked' : 'good'}>
            {unchecked > 0 ? (
              <Plural
                value={unchecked}
                one="One file could not be compared with its fingerprint"
                other="# files could not be compared with their fingerprints"
              />
            ) : (
              <Trans>Every saved file fits its fingerprint</Trans>
            )}
          </Line>
        )}
      </ul>
    </Card>
  )
}

function NoMeans() {
  return (
    <Trans>
      Fingerprints could not be compared: browsers do that only for a console loaded over https
    </Trans>
  )
}

const looks = {
  good: { sign: 'check', colour: 'text-positive' },
  bad: { sign: 'alert', colour: 'text-danger' },
  unchecked: { sign: 'info', colour: 'text-caution' },
} as const

function Line({ check, children }: { check: Check; children: ReactNode }) {
  const { sign, colour } = looks[check]
  return (
    <li className="flex gap-2">
      <Sign name={sign} className={colour} />
      <span>{children}</span>
    </li>
  )
}
