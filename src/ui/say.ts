import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { useCallback } from 'react'

/** Turns a message into words of the language in force. */
export type Say = (message: MessageDescriptor) => string

export function useSay(): Say {
  const { i18n } = useLingui()
  return useCallback((message) => i18n._(message), [i18n])
}
