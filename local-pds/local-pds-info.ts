/** What a test or a script needs to know of a running local PDS. */
export type LocalPdsInfo = {
  pdsUrl: string
  plcUrl: string
  inboxUrl: string
  /** The page that switches faults, where they were asked for. */
  faultsUrl?: string | undefined
  adminPassword: string
  /** Signs the PDS's own session tokens; see `mint-jwt.ts`. */
  jwtSecret: string
  serviceDid: string
  /** It is the one of `older/`. */
  older?: boolean | undefined
  /** Holds the PDS's databases; see `age-state.ts`. */
  dataDirectory: string
}

export type LocalAccount = { handle: string; email: string; password: string }
