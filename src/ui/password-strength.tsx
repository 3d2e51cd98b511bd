import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import type { Strength, Weakness } from '@/lib/password-strength.ts'
import { useSay } from './say.ts'

const words: Record<Strength['score'], MessageDescriptor> = {
  0: msg`very weak`,
  1: msg`weak`,
  2: msg`fair`,
  3: msg`good`,
  4: msg`strong`,
}

const fills: Record<Strength['score'], string> = {
  0: 'bg-danger',
  1: 'bg-danger',
  2: 'bg-caution',
  3: 'bg-positive',
  4: 'bg-positive',
}

const reasons: Record<Weakness, MessageDescriptor> = {
  common: msg`It is, or nearly is, a password that many people use.`,
  personal: msg`It holds your handle, your e-mail address or the server's name.`,
  pattern: msg`It follows the keys of a keyboard or the alphabet.`,
  repeated: msg`It repeats itself.`,
  date: msg`It is mostly a date.`,
}

/**
 * How hard a password is to guess: a bar, and the word for it. Advice, not a rule. While the judge is on its way
 * its place is kept, so that nothing below moves when it speaks.
 */
export function PasswordStrength({ strength }: { strength: Strength | undefined }) {
  const say = useSay()
  const id = useId()
  if (!strength) return <div className="h-[1lh] text-note" />
  const word = say(words[strength.score])
  return (
    <div className="flex flex-col gap-1 text-note">
      <div className="flex items-center gap-3">
        <div
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the native one paints its own colours
          role="meter"
          aria-labelledby={id}
          aria-valuemin={0}
          aria-valuemax={4}
          aria-valuenow={strength.score}
          aria-valuetext={word}
          className="flex flex-1 gap-1"
        >
          {[0, 1, 2, 3].map((step) => (
            <span
              key={step}
              className={`h-1.5 flex-1 rounded-full ${step < Math.max(1, strength.score) ? fills[strength.score] : 'bg-line'}`}
            />
          ))}
        </div>
        <p id={id} className="text-ink-soft">
          <Trans>
            Strength: <strong className="text-ink">{word}</strong>
          </Trans>
        </p>
      </div>
      {strength.weakness && <p className="text-ink-soft">{say(reasons[strength.weakness])}</p>}
    </div>
  )
}
