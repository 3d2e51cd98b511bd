import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render as renderBare } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'

/** Shows a part of the console in English, at an address, and gives the hands to use it. */
export function render(ui: ReactNode, { at = '/' }: { at?: string } = {}) {
  const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
  const user = userEvent.setup()
  const shown = renderBare(ui, {
    wrapper: ({ children }) => (
      <I18nProvider i18n={i18n}>
        <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
      </I18nProvider>
    ),
  })
  return { ...shown, user }
}
