export { PDS, envToCfg, envToSecrets } from '@atproto/pds'
export { default as Database } from 'better-sqlite3'
