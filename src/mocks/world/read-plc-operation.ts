import * as z from 'zod/mini'
import type { PlcData, PlcOperation } from './plc-operation.ts'

const dataFields = {
  rotationKeys: z.array(z.string()),
  verificationMethods: z.record(z.string(), z.string()),
  alsoKnownAs: z.array(z.string()),
  services: z.record(z.string(), z.object({ type: z.string(), endpoint: z.string() })),
}

const operation = z.object({
  type: z.literal('plc_operation'),
  ...dataFields,
  prev: z.nullable(z.string()),
  sig: z.string(),
})

/** undefined for what is no operation. */
export function readPlcOperation(value: unknown): PlcOperation | undefined {
  return operation.safeParse(value).data
}

/** The changes that a caller asks to have signed; what does not fit is left out. */
export function readPlcData(value: unknown): Partial<PlcData> {
  const { data } = z.partial(z.object(dataFields)).safeParse(value)
  if (data === undefined) return {}
  return Object.fromEntries(Object.entries(data).filter(([, field]) => field !== undefined))
}
