import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { MUTANTS } from '../../faults/mutants.js'
import { applyEdit, type Edit } from '../../faults/variant.js'

const source = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src')

describe('a mutant', () => {
  it.each(MUTANTS)('takes out what stands in the source exactly once: $name', ({ edits }) => {
    expect(edits.length).toBeGreaterThan(0)
    const texts = new Map<string, string>()
    for (const edit of edits) {
      const text = texts.get(edit.file) ?? readFileSync(join(source, edit.file), 'utf8')
      const edited = applyEdit(text, edit)
      expect(edited).not.toBe(text)
      texts.set(edit.file, edited)
    }
  })

  it('is refused where its text is not there, or is there twice', () => {
    const edit: Edit = { file: 'a.ts', from: 'one', to: '$& two' }
    expect(applyEdit('one;', edit)).toBe('$& two;')
    expect(() => applyEdit('two', edit)).toThrow('src/a.ts has 0 times, not once: one')
    expect(() => applyEdit('one one', edit)).toThrow('src/a.ts has 2 times')
  })
})
