import { withoutHidden } from './hidden-characters.js'

/** Letters of Greek and Cyrillic that are drawn as Latin ones, each above the letter that it is drawn as. */
const DRAWN_ALIKE = [
  ['АВЕЅІЈКМНОРСТУХҮԚԜ', 'ABESIJKMHOPCTYXYQW'],
  ['аеѕіјорсухһԁԛԝ', 'aesijopcyxhdqw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['ονϲϳ', 'ovcj'],
] as const

const LATIN_FOR: ReadonlyMap<string, string> = new Map(
  DRAWN_ALIKE.flatMap(([drawn, latin]) => [...drawn].map((letter, index) => [letter, latin[index] ?? letter] as const)),
)

/** Full and half width, ligatures, mathematical letters and odd spaces: another form of the same character. */
const FORMS = /[\p{Zs}\ufb00-\ufb06\uff01-\uffee\u{1d400}-\u{1d7ff}]/gu

/** A name as systems compare it that ignore case, compose accents and drop what nobody sees. */
export function foldedName(name: string): string {
  const plain = withoutHidden(name).replace(FORMS, (form) => form.normalize('NFKC'))
  // Upper case first: it unfolds letters such as ß, whose lower case alone would not.
  return plain.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/** A name as a person sees it: letters of other alphabets that are drawn as Latin ones are those. */
export function drawnName(name: string): string {
  const plain = withoutHidden(name.normalize('NFC')).replace(FORMS, (form) => form.normalize('NFKC'))
  return [...plain].map((letter) => LATIN_FOR.get(letter) ?? letter).join('')
}
