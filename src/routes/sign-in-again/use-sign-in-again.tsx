import { useLingui } from '@lingui/react'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { lazyComponent } from '@/lib/lazy-component.ts'
import { useFocusAfter } from '@/lib/use-focus-after.ts'
import type { Account } from '@/session/sessions.ts'
import type { SignInAgainProps } from './sign-in-again-dialog.tsx'
import { whenQuiet } from './when-quiet.ts'

/** `due`: it opens by itself as soon as it disturbs nothing; `later`: only when it is asked for. */
type Stage = 'due' | 'open' | 'later'

/**
 * Lets the session of an account go on without leaving the page: gives what opens the dialog, and the dialog. It opens
 * by itself once each time the session expires, and is gone when the session goes on, in whichever tab that was done.
 * Nothing to open where only the sign-in page helps.
 */
export function useSignInAgain(
  account: Account,
  here: string,
): { ask?: () => void; dialog?: ReactNode } {
  const { i18n } = useLingui()
  const [stage, setStage] = useState<Stage>('due')
  const [isMissing, setIsMissing] = useState(false)
  const reason = isMissing ? undefined : reasonOf(account)
  const isOver = reason !== undefined
  if (!isOver && stage !== 'due') setStage('due')

  // Made here, since its words come along and have to be told to the page's own language.
  const [Dialog] = useState(() =>
    lazyComponent<SignInAgainProps>(async () => {
      const loaded = await import('./sign-in-again-dialog.tsx').catch(() => undefined)
      if (!loaded) {
        // The page with all that was typed stays; the banner then leads to the sign-in page.
        setIsMissing(true)
        return Nothing
      }
      i18n.load('en', loaded.messages)
      return loaded.SignInAgainDialog
    }),
  )
  useEffect(() => {
    if (!isOver || stage !== 'due') return undefined
    return whenQuiet(() => {
      setStage('open')
    })
  }, [isOver, stage])
  const isOpen = isOver && stage === 'open'
  useFocusAfter(isOpen)

  if (!isOver) return {}
  return {
    ask: () => {
      setStage('open')
    },
    dialog: isOpen && (
      <Suspense>
        <Dialog
          account={account}
          reason={reason}
          here={here}
          onClose={() => {
            setStage('later')
          }}
        />
      </Suspense>
    ),
  }
}

/** What else ends a session needs more than a password, or has left nothing on the page. */
function reasonOf({ scope, state }: Account): SignInAgainProps['reason'] | undefined {
  if (state.name !== 'expired' || scope === 'takendown') return undefined
  return state.reason === 'refused' || state.reason === 'answerLost' ? state.reason : undefined
}

function Nothing() {
  return null
}
