import { Plural, useLingui } from '@lingui/react/macro'
import { PasswordName } from './password-name.tsx'

/** As many as can be read; the others are counted. */
const most = 20

export function NameList({ names }: { names: readonly string[] }) {
  const { t } = useLingui()
  const others = names.length - most
  return (
    <ul
      aria-label={t`To be revoked`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard too
      tabIndex={0}
      className="mt-1.5 flex max-h-44 list-none flex-col gap-1 overflow-y-auto rounded-control bg-sunken px-3 py-2"
    >
      {names.slice(0, most).map((name) => (
        <li key={name} className="shrink-0">
          <PasswordName name={name} className="line-clamp-1 overflow-hidden text-left" />
        </li>
      ))}
      {others > 0 && (
        <li className="shrink-0 text-ink-soft">
          <Plural value={others} one="and # other" other="and # others" />
        </li>
      )}
    </ul>
  )
}
