import { Trans } from '@lingui/react/macro'
import type { SavePlace } from '@/lib/save-target/save-target.ts'
import { Card } from '@/ui/card.tsx'
import { Notice } from '@/ui/notice.tsx'
import { Sign } from '@/ui/sign.tsx'

/** What an export holds, and where it will be put together. */
export function ExportIntro({ place }: { place: SavePlace }) {
  return (
    <>
      <Card title={<Trans>What is in it</Trans>}>
        <ul className="flex flex-col gap-3">
          <Part sign="check" name={<Trans>Your repository</Trans>}>
            <Trans>
              posts, likes, follows, profile: all public records, signed by your account
            </Trans>
          </Part>
          <Part sign="check" name={<Trans>Your files</Trans>}>
            <Trans>pictures and videos, each compared with its fingerprint</Trans>
          </Part>
          <Part sign="check" name={<Trans>Your preferences</Trans>}>
            <Trans>private settings of apps, where the server keeps them</Trans>
          </Part>
          <Part sign="cross" name={<Trans>Not in it</Trans>}>
            <Trans>direct messages, passwords, e-mail address, keys</Trans>
          </Part>
        </ul>
      </Card>
      {place === 'memory' ? (
        <Notice tone="caution" title={<Trans>This browser has little room for it</Trans>}>
          <Trans>
            The ZIP must be put together in memory. Beyond about a gigabyte that may fail: a current
            browser on a computer does better.
          </Trans>
        </Notice>
      ) : (
        <p className="text-ink-soft">
          {place === 'disk' ? (
            <Trans>
              You choose where the ZIP goes. It is written there piece by piece, however large it
              becomes.
            </Trans>
          ) : (
            <Trans>
              The ZIP is put together in the storage of this browser. When it is ready you save it
              like any download, and the browser keeps no copy.
            </Trans>
          )}
        </p>
      )}
    </>
  )
}

type PartProps = { sign: 'check' | 'cross'; name: React.ReactNode; children: React.ReactNode }

function Part({ sign, name, children }: PartProps) {
  return (
    <li className="flex gap-3">
      <Sign name={sign} className={sign === 'check' ? 'text-positive' : 'text-ink-soft'} />
      <span>
        <span className="font-semibold">{name}</span>
        <span className="block text-ink-soft">{children}</span>
      </span>
    </li>
  )
}
