import { parse } from 'yaml'

/**
 * The YAML blocks of a Markdown text that are whole workflows (they have `on` and `jobs`): the workflow's name, its text,
 * and how many lines of the document stand above it. The lint reads them, and the tests run them, as they are printed.
 */
export function workflowsShownIn(markdown) {
  const blocks = [...markdown.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)]
  return blocks
    .map(({ index, 1: text }) => ({ text, above: markdown.slice(0, index).split('\n').length }))
    .filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text))
    .map((shown) => ({ name: parse(shown.text).name, ...shown }))
}
