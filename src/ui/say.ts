import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'

/** Turns a message into words of the language in force. */
export type Say = (message: MessageDescriptor) => string

export function useSay(): Say {
  const { i18n } = useLingui()
  return (message) => i18n._(message)
}
