import { health } from '@/lexicon/generated/current/health.gen.ts'
import { anybody } from '../auth/access.ts'
import { defineHandler } from '../http/handler.ts'

export const healthHandler = defineHandler(health, {
  access: anybody,
  outsideGlobalLimit: true,
  answer: ({ pds }) => ({ version: pds.options.version }),
})
