import { parseRequirements, pinnedVersion } from './requirement-lines.js'

/** The library that a model was made with. */
export interface Framework {
  /** As its package is called: `scikit-learn`. */
  name: string
  /** Exact; null where the requirements do not pin it. */
  version: string | null
}

/** Where framework and Python version may be known from. */
export interface FrameworkSources {
  /** Text of the package's `requirements.txt`. */
  requirements: string | null
  /** What the export command wrote as `metadata.json`. */
  exported: Record<string, unknown> | null
  /** Text of `.python-version`, or what `python --version` printed; the first that says something counts. */
  python: readonly (string | null)[]
}

/**
 * Packages that models are made with. The first that is required counts, so the more special stand first:
 * who requires xgboost and scikit-learn has an xgboost model in a scikit-learn pipeline.
 */
const FRAMEWORKS = [
  'transformers',
  'sentence-transformers',
  'xgboost',
  'lightgbm',
  'catboost',
  'pytorch-lightning',
  'lightning',
  'torch',
  'keras',
  'tensorflow',
  'jax',
  'spacy',
  'fasttext',
  'prophet',
  'statsmodels',
  'scikit-learn',
  'onnxruntime',
  'onnx',
] as const

/** Framework and Python version as far as they are known. */
export function findFramework(sources: FrameworkSources): { framework: Framework | null; python: string | null } {
  const python = findPython(sources)
  const requirements = parseRequirements(sources.requirements ?? '')
  const required = (name: string): string | null => pinnedVersion(requirements, name, python)
  const stated = statedFramework(sources.exported)
  if (stated !== null) return { framework: { ...stated, version: stated.version ?? required(stated.name) }, python }
  const name = FRAMEWORKS.find((one) => requirements.some((requirement) => requirement.name === one))
  return { framework: name === undefined ? null : { name, version: required(name) }, python }
}

/** The Python version in such a text: `3.11`, `3.11.4`, `Python 3.11.2`; null for anything else. */
export function parsePythonVersion(text: string): string | null {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '' && !one.trim().startsWith('#'))
  return /^(?:c?python[ -]?)?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)\+?$/i.exec(line?.trim() ?? '')?.[1] ?? null
}

function findPython(sources: FrameworkSources): string | null {
  const stated = [sources.exported?.['python'], sources.exported?.['python_version']]
  const texts = [...stated.filter((one) => typeof one === 'string'), ...sources.python]
  return texts.map((text) => (text === null ? null : parsePythonVersion(text))).find((one) => one !== null) ?? null
}

function statedFramework(exported: Record<string, unknown> | null): Framework | null {
  const value = exported?.['framework']
  if (typeof value === 'string' && value.trim() !== '') {
    const pinned = /^(\S+?)\s*(?:==|\s)\s*v?(\d\S*)$/.exec(value.trim())
    const version = exported?.['framework_version']
    return {
      name: properName(pinned?.[1] ?? value),
      version: pinned?.[2] ?? (typeof version === 'string' ? version : null),
    }
  }
  if (typeof value !== 'object' || value === null) return null
  const { name, version } = value as { name?: unknown; version?: unknown }
  if (typeof name !== 'string' || name.trim() === '') return null
  return { name: properName(name), version: typeof version === 'string' ? version : null }
}

/** The name under which a framework is installed. */
function properName(name: string): string {
  const plain = name.trim().toLowerCase()
  if (plain === 'sklearn') return 'scikit-learn'
  return plain === 'pytorch' ? 'torch' : plain
}
