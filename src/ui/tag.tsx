import type { ReactNode } from 'react'

type Tone = 'plain' | 'positive' | 'caution' | 'danger'

const tones: Record<Tone, string> = {
  plain: 'border-line bg-sunken text-ink-soft',
  positive: 'border-positive bg-positive-tint text-positive',
  caution: 'border-caution bg-caution-tint text-caution',
  danger: 'border-danger bg-danger-tint text-danger',
}

/** A state in a word or two; the colour only repeats the word. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-note font-semibold ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
