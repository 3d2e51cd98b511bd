import { Trans } from '@lingui/react/macro'

/** Request details, out of the way until they are asked for. */
export function Details({ text }: { text: string }) {
  return (
    <details className="text-note text-ink-soft">
      <summary className="cursor-pointer">
        <Trans>Details</Trans>
      </summary>
      <bdi className="font-mono break-all">{text}</bdi>
    </details>
  )
}
