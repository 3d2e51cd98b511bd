import { Trans } from '@lingui/react/macro'
import { Notice } from '@/ui/notice.tsx'
import { OutLink } from '@/ui/out-link.tsx'

/** Said instead of the form, before anybody types all of it in vain. */
export function PhoneWanted({ host, origin }: { host: string; origin: string }) {
  return (
    <Notice tone="caution" title={<Trans>This server wants to check a phone number</Trans>}>
      <div className="flex flex-col gap-2">
        <p>
          <Trans>
            This console cannot do that, so it cannot make an account on <bdi>{host}</bdi>. Sign up
            with the server's own app; then you can sign in here.
          </Trans>
        </p>
        <p>
          <OutLink href={origin}>
            <Trans>Go to the server</Trans>
          </OutLink>
        </p>
      </div>
    </Notice>
  )
}
