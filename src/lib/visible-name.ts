/** Marks that nobody sees: zero-width spaces and joiners, direction marks, fillers, variation selectors. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu

/**
 * What can be seen of a name that somebody chose: two names with the same bare name look alike. Empty where there
 * is nothing to see at all.
 */
export function bareName(name: string): string {
  return name.normalize('NFC').replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim()
}

/** For searching: the bare name without accents, in lower case. */
export function foldName(name: string): string {
  return bareName(name).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The beginning of a long text; an ellipsis stands for the rest. */
export function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed().trimEnd()}…`
}
