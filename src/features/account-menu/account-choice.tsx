import { hostOfAccount, stateWords } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { useSay } from '@/ui/say.ts'
import { Sign } from '@/ui/sign.tsx'
import { Tag } from '@/ui/tag.tsx'

type AccountChoiceProps = {
  account: Account
  isCurrent: boolean
  className: string
  onChoose: () => void
}

/** One account to look at; its state is said only when there is something to say. */
export function AccountChoice({ account, isCurrent, className, onChoose }: AccountChoiceProps) {
  const say = useSay()
  const { tone, words } = stateWords(account.state)
  return (
    <button
      type="button"
      aria-current={isCurrent || undefined}
      className={className}
      onClick={onChoose}
    >
      <Sign name="check" className={`mt-0 text-accent ${isCurrent ? '' : 'invisible'}`} />
      <span className="flex min-w-0 flex-1 flex-col">
        <bdi className="truncate font-semibold">{account.handle}</bdi>
        <bdi className="truncate text-note text-ink-soft">{hostOfAccount(account)}</bdi>
      </span>
      {tone !== 'positive' && <Tag tone={tone}>{say(words)}</Tag>}
    </button>
  )
}
