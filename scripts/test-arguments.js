/** How `npm test` is called. */
export const USAGE = `npm test                          every check and every test
npm test -- [OPTION…] [FILE…]     the tests of these files only; FILE is a path or a part of one
  --unit       unit tests only: without the built action and the local GitHub
  --watch      runs the tests again whenever a file changes
  --coverage   measures, with --unit and no FILE, what the unit tests cover of src`

const OPTIONS = ['--unit', '--watch', '--coverage']

/** Reads the command line of `npm test`; throws an Error that says which options exist. */
export function readTestArguments(args) {
  const files = args.filter((one) => !one.startsWith('-'))
  const strange = args.find((one) => one.startsWith('-') && !OPTIONS.includes(one))
  if (strange !== undefined) throw new Error(`there is no option ${strange}; there are ${OPTIONS.join(', ')}`)
  const [isUnit, isWatch, isCoverage] = OPTIONS.map((option) => args.includes(option))
  if (isCoverage && (isWatch || files.length > 0 || !isUnit))
    throw new Error('--coverage stands beside --unit alone: a part of the tests covers a part of src')
  return { files, isUnit, isWatch, isCoverage }
}
