import { Trans } from '@lingui/react/macro'
import { bareName, clip } from '@/lib/visible-name.ts'

/** Longer names than people give; what is beyond is not shown anywhere. */
const longest = 300

/** A name as somebody chose it, in another app perhaps: of any script, any length, or with nothing to see. */
export function PasswordName({ name, className = '' }: { name: string; className?: string }) {
  if (bareName(name) === '') {
    return (
      <span className={`text-ink-soft italic ${className}`}>
        <Trans>without a visible name</Trans>
      </span>
    )
  }
  return <bdi className={`wrap-anywhere ${className}`}>{clip(name, longest)}</bdi>
}
