/** Whatever no reader sees, or what turns the direction of what is seen: Unicode's own list, controls, interlinear marks. */
const HIDDEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu

/**
 * Joiners and variation selectors where a script or an emoji needs them: behind letters without case (Persian, Hindi,
 * Japanese), marks and pictures. Behind anything else they are there to hide.
 */
const NEEDED =
  /(?<=[\p{Lo}\p{Mn}\p{Mc}\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}])(?<!(?!\ufe0f)\p{Default_Ignorable_Code_Point})(?:\u200c|\u200d|\p{Variation_Selector})|(?<=[0-9#*])\ufe0f(?=\u20e3)/gu

/** The first character of a name that nobody sees, as `U+202E`; null where all can be seen. */
export function hiddenCharacter(text: string): string | null {
  const [found] = text.replace(NEEDED, '').match(HIDDEN) ?? []
  if (found === undefined) return null
  const code = found.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text without what nobody sees, for comparing. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '')
}
