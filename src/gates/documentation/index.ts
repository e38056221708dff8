import * as field from '../../settings/fields.js'
import { defineGate, type GateWish, type KeysOf, type PlanContext, type SettingsOf } from '../gate.js'

const DEFAULT_DOCUMENTS: readonly string[] = ['README.md']

const keys = {
  documents: field.paths.optional().describe('Documents that must be there and be no stubs'),
}

function resolve({ documents }: KeysOf<typeof keys>) {
  return {
    documents: documents ?? [...DEFAULT_DOCUMENTS],
    /** False: the default list, to which the state's `design_doc` belongs where it names one. */
    declared: documents !== undefined,
  }
}

type Settings = SettingsOf<typeof resolve>

/** Plans the documentation gate: it runs nothing of its own; the card is read once it is made. */
function plan({ state }: PlanContext, { documents, declared }: Settings): GateWish {
  const design = declared || state.designDoc === null ? [] : [state.designDoc]
  return { documents: [...new Set([...documents, ...design])] }
}

/** The gate `documentation`. */
export const documentation = defineGate({
  name: 'documentation',
  purpose: 'The model card is complete and true, the documents are written',
  passesWhen:
    'the model card has headings on use, data, evaluation and limitations with text below them, its numbers are the measured ones, and the listed documents are there and no stubs',
  keys,
  defaults: { documents: `[${DEFAULT_DOCUMENTS.join(', ')}]` },
  resolve,
  watches: (settings) => settings.documents,
  plan,
})
