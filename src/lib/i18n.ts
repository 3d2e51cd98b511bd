import { type I18n, type Messages, setupI18n } from '@lingui/core'

/**
 * The words of the console in one language. A message that the loaded catalogues lack is a fault of the
 * build: it throws rather than showing an identifier.
 */
export function createI18n(locale: string, messages: Messages): I18n {
  return setupI18n({
    locale,
    messages: { [locale]: messages },
    missing: (_locale, id) => {
      throw new Error(`No words for message ${id}`)
    },
  })
}
