import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { StorageReason } from '@/session/sessions.ts'
import { Notice } from '@/ui/notice.tsx'
import { useSay } from '@/ui/say.ts'

const words: Record<StorageReason, MessageDescriptor> = {
  insecure: msg`The console was loaded over an unprotected connection, so the browser gives it no way to store anything encrypted.`,
  unavailable: msg`The browser offers no storage here: this is a private window, or storage is switched off.`,
  blocked: msg`Another tab has an older version of the console open. Close it and load this page again.`,
  slow: msg`The browser's storage did not open in time. Loading the page again may help.`,
  full: msg`The browser's storage is full.`,
}

/** Nothing will outlive this tab, although the person may have asked for it. */
export function StorageBanner({ reason }: { reason: StorageReason | undefined }) {
  const say = useSay()
  return (
    <Notice tone="caution" title={<Trans>Closing this tab will sign you out</Trans>}>
      {reason && say(words[reason])}
    </Notice>
  )
}
