import type { I18n, MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { useCallback } from 'react'

/** Turns a message into words of the language in force; a message may have others in it. */
export type Say = (message: MessageDescriptor) => string

export function useSay(): Say {
  const { i18n } = useLingui()
  return useCallback((message) => sayWith(i18n, message), [i18n])
}

export function sayWith(i18n: I18n, message: MessageDescriptor): string {
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(message.values ?? {})) {
    values[name] = isMessage(value) ? sayWith(i18n, value) : value
  }
  return i18n._({ ...message, values })
}

function isMessage(value: unknown): value is MessageDescriptor {
  return typeof value === 'object' && value !== null && 'id' in value
}
