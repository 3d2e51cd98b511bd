import { Trans } from '@lingui/react/macro'
import { Component, type ReactNode } from 'react'
import { Button } from '@/ui/button.tsx'
import { Notice } from '@/ui/notice.tsx'

/**
 * What is left when a page cannot be shown. Most often a part of the console was replaced by a newer version
 * while it was open, so the first advice is to load it again.
 */
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
        <Notice tone="danger" role="alert">
          <Trans>
            A part of the console did not load or failed. It may have been replaced by a newer
            version. Your sessions are kept.
          </Trans>
        </Notice>
        <div>
          <Button onClick={() => globalThis.location.reload()}>
            <Trans>Load the console again</Trans>
          </Button>
        </div>
      </main>
    )
  }
}
