import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { NavLink } from 'react-router'
import { Spinner } from '@/ui/button.tsx'
import { useSay } from '@/ui/say.ts'
import { Sign } from '@/ui/sign.tsx'
import { accountPages } from './account-pages.ts'

type AccountNavProps = {
  here: string
  /** Paths of pages that the server of the account cannot have. */
  without?: readonly string[]
}

/** The way to every page of the account: beside the page, or behind a button above it where there is no room. */
export function AccountNav({ here, without }: AccountNavProps) {
  const { t } = useLingui()
  const say = useSay()
  const id = useId()
  // Open on one page, it is closed on the next.
  const [openOn, setOpenOn] = useState<string>()
  const isOpen = openOn === here
  // A page may be long on its way: the press is answered at once.
  const [wanted, setWanted] = useState({ path: here, from: here })
  const current = accountPages.flat().find(({ path }) => path === here)
  return (
    <nav aria-label={t`Account pages`}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className="flex min-h-11 w-full items-center justify-between gap-3 rounded-control border border-edge bg-surface px-4 py-2 font-semibold lg:hidden"
        onClick={() => {
          setOpenOn(isOpen ? undefined : here)
        }}
      >
        <span>
          <span className="sr-only">
            <Trans>Pages, now:</Trans>{' '}
          </span>
          {current ? say(current.words) : <Trans>Pages</Trans>}
        </span>
        <Sign name="down" className="mt-0" />
      </button>
      <div
        id={id}
        className={`flex-col divide-y divide-line max-lg:mt-2 max-lg:rounded-card max-lg:border max-lg:border-line max-lg:bg-surface max-lg:px-2 lg:flex ${isOpen ? 'flex' : 'hidden'}`}
      >
        {accountPages.map((group) => (
          <ul key={group[0]?.path} className="py-2 lg:first:pt-0">
            {group.map(({ path, words }) => {
              if (without?.includes(path)) return null
              const isOnItsWay = path !== here && wanted.path === path && wanted.from === here
              return (
                <li key={path}>
                  <NavLink
                    to={path}
                    end
                    aria-busy={isOnItsWay || undefined}
                    className="flex min-h-11 items-center justify-between gap-2 rounded-control px-3 py-2 hover:bg-sunken aria-busy:bg-sunken aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold aria-[current=page]:text-accent"
                    onClick={() => {
                      setWanted({ path, from: here })
                    }}
                  >
                    {say(words)}
                    {isOnItsWay && <Spinner />}
                  </NavLink>
                </li>
              )
            })}
          </ul>
        ))}
      </div>
    </nav>
  )
}
