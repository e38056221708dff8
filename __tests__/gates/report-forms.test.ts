import { describe, expect, it } from '@jest/globals'
import { jsonFields } from '../../src/gates/json-report.js'
import {
  openReport,
  readForm,
  readReport,
  xmlReader,
  type ReportForms,
  type ReportReader,
} from '../../src/gates/report-forms.js'
import { report } from './builders.js'

const lint: ReportReader<string> = {
  name: 'Lint',
  recognises: (one) => 'lint' in (jsonFields(one) ?? {}),
  read: (one) => ({ ok: true, report: `lint of ${one.path}` }),
}

const scan: ReportReader<string> = {
  name: 'Scan',
  recognises: (one) => 'scan' in (jsonFields(one) ?? {}),
  read: () => ({ ok: true, report: 'scan' }),
}

const page = xmlReader<string>({
  name: 'Page',
  roots: ['page'],
  read: (root) => ({ ok: true, report: root.text }),
})

const FORMS: ReportForms<string> = {
  readers: [lint, scan, page],
  unknown: ({ path }) => ({ what: 'Nobody knows it', fix: 'Write another', where: { file: path } }),
}

function read(text: string): unknown {
  return readForm(openReport(text, 'r.txt'), FORMS)
}

describe('a report', () => {
  it.each([
    ['{"lint": 1}', 'lint of r.txt'],
    ['{"scan": 1}', 'scan'],
    ['<page>hello</page>', 'hello'],
  ])('%s is read by the one reader that recognises it', (text, expected) => {
    expect(read(text)).toEqual({ ok: true, report: expected })
  })

  it.each(['{}', '[1]', '{"lint": ', '<other/>', 'lint'])('%s is of no known form', (text) => {
    expect(read(text)).toMatchObject({ ok: false, problem: { what: 'Nobody knows it', where: { file: 'r.txt' } } })
  })

  it('that two readers recognise is read by none', () => {
    expect(read('{"lint": 1, "scan": 1}')).toEqual({
      ok: false,
      problem: {
        what: 'The report could be one of Lint or Scan',
        fix: 'Write each form into a file of its own',
        where: { file: 'r.txt' },
      },
    })
  })

  it.each(['missing', 'stale', 'not-a-file', 'too-large', 'not-text'] as const)('that is %s is a problem', (state) => {
    expect(readReport(report('r.txt', null, { state }), 'The lint report', FORMS)).toMatchObject({
      ok: false,
      problem: { what: expect.stringMatching(/^The lint report is /) },
    })
  })

  it('that is empty is a problem, and one that is there is read', () => {
    expect(readReport(report('r.txt', ' \n'), 'The lint report', FORMS)).toMatchObject({
      problem: { what: 'The lint report is empty' },
    })
    expect(readReport(report('r.txt', '{"scan": 1}'), 'x', FORMS)).toEqual({ ok: true, report: 'scan' })
  })
})
