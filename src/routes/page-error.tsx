import { Trans } from '@lingui/react/macro'
import { Component, type ReactNode } from 'react'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'

/** What is left when a page cannot be shown. */
export class PageError extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="mx-auto flex max-w-2xl flex-col gap-4 p-4">
        <h1 className="text-display font-semibold">
          <Trans>This page could not be shown</Trans>
        </h1>
        <PartMissing />
      </main>
    )
  }
}

/**
 * In place of what could not be loaded, and in sight wherever on the page that is. Most often a newer version has replaced
 * it while the console was open, so the advice is to load that.
 */
export function PartMissing() {
  return (
    <div className="sticky bottom-4">
      <Notice tone="danger" role="alert">
        <div className="flex flex-col items-start gap-2">
          <Trans>
            A part of the console is missing. A newer version may have replaced it while this one
            was open. Your sessions are kept; what you have typed on this page is not.
          </Trans>
          <Button onClick={() => globalThis.location.reload()}>
            <Trans>Load the console again</Trans>
          </Button>
        </div>
      </Notice>
    </div>
  )
}
