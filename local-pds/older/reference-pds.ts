export { PDS, envToCfg, envToSecrets } from '@atproto/pds'
