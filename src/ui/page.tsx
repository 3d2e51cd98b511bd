import { createContext, type ReactNode, use, useEffect } from 'react'

/** What this console calls itself; the settings may say otherwise. */
export const ProductName = createContext('Latchkey')

type PageProps = {
  /** Plain text: it is also the document's title. */
  title: string
  lead?: ReactNode
  children: ReactNode
}

/** One page: its title (in the document too), an opening sentence, and what it holds. */
export function Page({ title, lead, children }: PageProps) {
  const product = use(ProductName)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1 className="text-display font-semibold tracking-tight">{title}</h1>
        {lead && <p className="text-ink-soft">{lead}</p>}
      </header>
      {children}
    </div>
  )
}
