import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { Sign } from './sign.tsx'

type CopyButtonProps = {
  text: string
  /** What is copied, for whoever cannot see what it stands beside: "Copy DID". */
  label: string
  /** In sight, where several copy buttons stand together; the label begins with the same words. */
  children?: ReactNode
}

const shownMs = 4000

/** Puts a text on the clipboard when it is pressed, and says whether that worked. */
export function CopyButton({ text, label, children }: CopyButtonProps) {
  const { t } = useLingui()
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (!outcome) return undefined
    const timer = setTimeout(() => {
      setOutcome(undefined)
    }, shownMs)
    return () => {
      clearTimeout(timer)
    }
  }, [outcome])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <span className="inline-flex items-center gap-2">
      <button
        type="button"
        aria-label={label}
        className="-my-2.5 inline-flex min-h-11 items-center gap-1.5 rounded-control text-note font-semibold text-accent hover:underline"
        onClick={() => void copy()}
      >
        <Sign name={outcome === 'copied' ? 'check' : 'copy'} className="mt-0" />
        {children ?? <Trans>Copy</Trans>}
      </button>
      <output className="text-note text-ink-soft">
        {outcome === 'copied' && t`Copied`}
        {outcome === 'failed' && t`The browser did not allow it: select the text and copy it`}
      </output>
    </span>
  )
}
