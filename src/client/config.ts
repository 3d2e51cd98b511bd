import { readServiceAddress } from './service-address.ts'

/** What a self-hoster sets in `config.json`. Every service is an origin. */
export type Config = {
  /** What the console calls itself. */
  readonly productName: string
  /** The server that is meant when a person names none. */
  readonly defaultService?: string
  /** Whether people may use servers other than the default one. */
  readonly allowOtherServices: boolean
  /** Servers offered for picking. */
  readonly knownServices: readonly string[]
  /** The directory that resolves `did:plc` identifiers. */
  readonly plcDirectory: string
  /** A service that answers `com.atproto.identity.resolveHandle`. */
  readonly handleResolver: string
}

export const builtInConfig: Config = {
  productName: 'Latchkey',
  allowOtherServices: true,
  knownServices: [],
  plcDirectory: 'https://plc.directory',
  handleResolver: 'https://public.api.bsky.app',
}

/** The settings in force, and the names of those that could not be used ("config.json" for all). */
export type LoadedConfig = { config: Config; problems: readonly string[] }

/**
 * Fetches and checks `config.json` beside the app. A missing file is fine; a setting that is wrong is left
 * out and named. Never rejects.
 */
export async function loadConfig(fetch: typeof globalThis.fetch): Promise<LoadedConfig> {
  try {
    const response = await fetch('/config.json', { credentials: 'same-origin' })
    if (response.status === 404) return { config: builtInConfig, problems: [] }
    return readConfig(await response.json())
  } catch {
    return { config: builtInConfig, problems: ['config.json'] }
  }
}

/** Reads settings that were parsed from JSON; see {@link loadConfig}. */
export function readConfig(given: unknown): LoadedConfig {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { config: builtInConfig, problems: ['config.json'] }
  }
  const settings = new Map<string, unknown>(Object.entries(given))
  const problems: string[] = []
  function take<T>(name: keyof Config, read: (value: unknown) => T | undefined): T | undefined {
    if (!settings.has(name)) return undefined
    const value = read(settings.get(name))
    if (value === undefined) problems.push(name)
    return value
  }
  const defaultService = take('defaultService', readOrigin)
  return {
    config: {
      productName: take('productName', readName) ?? builtInConfig.productName,
      ...(defaultService === undefined ? {} : { defaultService }),
      allowOtherServices:
        take('allowOtherServices', readBoolean) ?? builtInConfig.allowOtherServices,
      knownServices: take('knownServices', readOrigins) ?? builtInConfig.knownServices,
      plcDirectory: take('plcDirectory', readOrigin) ?? builtInConfig.plcDirectory,
      handleResolver: take('handleResolver', readOrigin) ?? builtInConfig.handleResolver,
    },
    problems,
  }
}

function readName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const name = value.trim()
  return name === '' || name.length > 60 ? undefined : name
}

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function readOrigin(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const address = readServiceAddress(value)
  return 'origin' in address ? address.origin : undefined
}

function readOrigins(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const origins = value.map(readOrigin)
  return origins.every((origin) => origin !== undefined) ? origins : undefined
}
