import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'

type Tone = 'info' | 'positive' | 'caution' | 'danger'

const tones: Record<Tone, { box: string; sign: 'info' | 'check' | 'alert' }> = {
  info: { box: 'border-line bg-sunken text-ink', sign: 'info' },
  positive: { box: 'border-positive bg-positive-tint text-positive', sign: 'check' },
  caution: { box: 'border-caution bg-caution-tint text-caution', sign: 'alert' },
  danger: { box: 'border-danger bg-danger-tint text-danger', sign: 'alert' },
}

type NoticeProps = {
  tone?: Tone
  title?: ReactNode
  /** `alert` speaks at once, `status` when the person pauses; leave out what was there from the start. */
  role?: 'alert' | 'status'
  children?: ReactNode
}

export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  const { box, sign } = tones[tone]
  return (
    <div role={role} className={`flex gap-3 rounded-control border px-4 py-3 ${box}`}>
      <Sign name={sign} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 wrap-anywhere">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  )
}
