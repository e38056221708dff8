import { defineGate } from '../gate.js'

/** The gate `types`. */
export const types = defineGate({
  name: 'types',
  purpose: 'The types check',
  passesWhen: 'the command exits 0',
  command: { default: { run: 'mypy src/', script: null } },
  keys: {},
  defaults: {},
  resolve: () => ({}),
  plan: ({ command }) => (command === null ? {} : { commands: [command] }),
})
