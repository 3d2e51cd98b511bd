import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { AccountAccess } from '@/queries/current-account.ts'
import { makeServiceToken } from '@/queries/service-auth.ts'
import { decodeToken, lifeOf } from './decode-token.ts'
import { ServiceTokenForm } from './service-token-form.tsx'
import { TokenView } from './token-view.tsx'

type Held = { token: string; until: number | undefined }
type Gone = 'cleared' | 'expired'

/** Makes tokens, one at a time. The token is held here alone, and for no longer than it lives. */
export function ServiceTokens({ account, client }: AccountAccess) {
  const [held, setHeld] = useState<Held>()
  const [gone, setGone] = useState<Gone>()
  const place = useReadOn(held?.token)

  useEffect(() => {
    if (held?.until === undefined) return undefined
    const timer = setTimeout(() => {
      setHeld(undefined)
      setGone('expired')
    }, held.until - Date.now())
    return () => {
      clearTimeout(timer)
    }
  }, [held])

  return (
    <div className="flex flex-col gap-6">
      <ServiceTokenForm
        isLimited={account.scope === 'appPassword'}
        onSubmit={async ({ audience, method, lifetime }) => {
          const now = Date.now()
          const wanted = { audience, method, lifetime: Number(lifetime) }
          const token = await makeServiceToken(client, wanted, now)
          const decoded = decodeToken(token)
          const life = decoded && lifeOf(decoded, now)
          setGone(undefined)
          setHeld({ token, until: life === undefined ? undefined : now + life })
        }}
      />
      <div ref={place} tabIndex={-1} className="outline-none">
        {held && (
          <TokenView
            {...held}
            onClear={() => {
              setHeld(undefined)
              setGone('cleared')
            }}
          />
        )}
        <output className="text-ink-soft">
          {gone === 'expired' && <Trans>The token has ended. It is not kept here any more.</Trans>}
          {gone === 'cleared' && (
            <Trans>The token is not kept here any more. Until it ends, it can still be used.</Trans>
          )}
        </output>
      </div>
    </div>
  )
}

/** Reading goes on at a new token; and where the last one was, if what had the focus went with it. */
function useReadOn(token: string | undefined) {
  const place = useRef<HTMLDivElement>(null)
  const last = useRef(token)
  useEffect(() => {
    if (last.current === token) return
    last.current = token
    if (token !== undefined || document.activeElement === document.body) place.current?.focus()
  }, [token])
  return place
}
