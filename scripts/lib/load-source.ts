import { registerHooks } from 'node:module'

const source = new URL('../../src/', import.meta.url).href
/** Words as they stand in the source, for a terminal: those of tables, which hold no variables. */
const plainWords =
  'data:text/javascript,export const msg = ([text]) => ({ id: text, message: text })'

// Lets Node read `src/` as it is: to be imported before anything of it.
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier === '@lingui/core/macro' ? plainWords : specifier.replace(/^@\//, source),
      context,
    ),
})
