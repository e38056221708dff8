import { READING } from '../limits/reading.js'

/** An acceptance criterion that is exactly a metric, an operator and a number. */
export interface CriterionBound {
  /** The metric's name as written. */
  metric: string
  kind: 'min' | 'max'
  /** `85%` is 0.85. */
  value: number
  /** Of `>` and `<`: the bound itself does not meet it. */
  exclusive: boolean
  /** Written in per cent: `85%`. */
  percent: boolean
  /** The criterion as written. */
  text: string
  /** Where it stands, for messages: `docs/workflow/state/churn.json:6 acceptance_criteria[0]`. */
  source: string
}

/** Acceptance criteria, those for gates and those for people. */
export interface Criteria {
  bounds: CriterionBound[]
  /** Sentences that only a person can judge. */
  people: string[]
}

type Relation = Pick<CriterionBound, 'kind' | 'exclusive'>

const AT_LEAST: Relation = { kind: 'min', exclusive: false }
const AT_MOST: Relation = { kind: 'max', exclusive: false }
const ABOVE: Relation = { kind: 'min', exclusive: true }
const BELOW: Relation = { kind: 'max', exclusive: true }

const OPERATORS: Record<string, Relation> = {
  '>=': AT_LEAST,
  '≥': AT_LEAST,
  '⩾': AT_LEAST,
  'at least': AT_LEAST,
  'no less than': AT_LEAST,
  'not less than': AT_LEAST,
  'greater than or equal to': AT_LEAST,
  min: AT_LEAST,
  minimum: AT_LEAST,
  '<=': AT_MOST,
  '≤': AT_MOST,
  '⩽': AT_MOST,
  'at most': AT_MOST,
  'no more than': AT_MOST,
  'not more than': AT_MOST,
  'less than or equal to': AT_MOST,
  'up to': AT_MOST,
  max: AT_MOST,
  maximum: AT_MOST,
  '>': ABOVE,
  'greater than': ABOVE,
  'more than': ABOVE,
  'higher than': ABOVE,
  above: ABOVE,
  over: ABOVE,
  '<': BELOW,
  'less than': BELOW,
  'lower than': BELOW,
  'fewer than': BELOW,
  below: BELOW,
  under: BELOW,
}

/** The longest spelling first, so that `>=` is not read as `>`. */
const OPERATOR_PATTERN = Object.keys(OPERATORS)
  .sort((one, other) => other.length - one.length)
  .map((operator) => operator.replaceAll(' ', '\\s+'))
  .join('|')

const WORD = String.raw`[\p{L}\p{N}²@./%_-]+`

/**
 * Metric, operator, number. No comma in the number: `1,250` is two numbers, depending on who reads it. A word operator
 * needs white space or a colon before it and white space after it, which `.8` and signs would otherwise blur.
 */
const CRITERION = new RegExp(
  String.raw`^(?<metric>${WORD}(?:\s+${WORD}){0,3}?)\s*(?::\s*)?(?<=[\s:]|(?=[<>≤≥⩾⩽]))(?<operator>${OPERATOR_PATTERN})\s*:?\s*` +
    String.raw`(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?:\s*(?<percent>%|per\s?cent))?\s*\.?$`,
  'iu',
)

/** Words of sentences: with one of them in it, the text before the operator is no metric's name. */
const SENTENCE_WORDS = new Set(
  (
    'a an the is are be must should shall will has have with on for in and or when while that than to by from not no ' +
    'we our it its least most'
  ).split(' '),
)

/** A longer one is a text for people, whatever it says. */
const LONGEST = READING.criterionCharacters.value

/** Reads one criterion as a bound; null when it is for a person to judge. */
export function parseCriterion(text: string, source: string): CriterionBound | null {
  if (text.length > LONGEST) return null
  const plain = text.replaceAll('`', '').replaceAll('**', '').replace(/\s+/g, ' ').trim()
  const found = CRITERION.exec(plain)?.groups
  const operator = found?.['operator']?.toLowerCase().replace(/\s+/g, ' ')
  const relation = operator === undefined ? undefined : OPERATORS[operator]
  const metric = found?.['metric']
  if (found === undefined || relation === undefined || metric === undefined) return null
  const words = metric.toLowerCase().split(/\s+/)
  if (!/\p{L}/u.test(metric) || words.some((word) => SENTENCE_WORDS.has(word))) return null
  const percent = found['percent'] !== undefined
  const value = valueOf(found['number'] ?? '', percent)
  return Number.isFinite(value) ? { metric, ...relation, value, percent, text, source } : null
}

/** A percentage by moving the decimal point, so that `85%` is 0.85 to the last bit. */
function valueOf(digits: string, percent: boolean): number {
  if (!percent) return Number(digits)
  const [mantissa, exponent] = digits.toLowerCase().split('e')
  return Number(`${mantissa}e${Number(exponent ?? 0) - 2}`)
}

/** Sorts a feature's acceptance criteria into bounds and sentences for people; `placeOf` names where the one stands. */
export function sortCriteria(
  texts: readonly string[],
  placeOf: (index: number) => string = (index) => `acceptance_criteria[${index}]`,
): Criteria {
  const bounds: CriterionBound[] = []
  const people: string[] = []
  for (const [index, text] of texts.entries()) {
    const bound = parseCriterion(text, placeOf(index))
    if (bound === null) people.push(text)
    else bounds.push(bound)
  }
  return { bounds, people }
}
