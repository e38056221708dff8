import { describe, jest } from '@jest/globals'
import { makeScratch } from './rehearsal.js'
import { cardOf, JUNIT } from './repositories.js'
import { itRefusesEach, type FeatureRefusal } from './refusals.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

const DEAD_TEST = '<testcase classname="tests.test_a" name="test_b" time="0.1"><failure message="no"/></testcase>'

const TESTS: FeatureRefusal[] = [
  {
    when: 'a test fails',
    feature: 'failing-test',
    config: { gates: { tests: { run: 'cp checks/failed.xml junit.xml; exit 1' } } },
    files: { 'checks/failed.xml': JUNIT('tests="2" failures="1" errors="0" skipped="0"', DEAD_TEST) },
    exit: 1,
    gates: { tests: 'failed' },
    says: ['tests.test_a.test_b'],
  },
  {
    when: 'a test fails and the command hides it',
    feature: 'hidden-failure',
    config: { gates: { tests: { run: 'cp checks/failed.xml junit.xml' } } },
    exit: 1,
    gates: { tests: 'failed' },
    says: ['test_b'],
  },
  {
    when: 'there is no test at all',
    feature: 'no-test',
    config: { gates: { tests: { run: 'cp checks/none.xml junit.xml' } } },
    files: { 'checks/none.xml': JUNIT('tests="0" failures="0" errors="0" skipped="0"', '') },
    exit: 1,
    gates: { tests: 'error' },
    says: ['No test'],
  },
  {
    when: 'all tests are skipped',
    feature: 'skipped-tests',
    config: { gates: { tests: { run: 'cp checks/skipped.xml junit.xml' } } },
    files: {
      'checks/skipped.xml': JUNIT(
        'tests="1" failures="0" errors="0" skipped="1"',
        '<testcase name="a"><skipped/></testcase>',
      ),
    },
    exit: 1,
    gates: { tests: 'error' },
    says: ['test'],
  },
  {
    when: 'the test report is one of another day',
    feature: 'stale-report',
    config: { gates: { tests: { run: 'true', reports: ['checks/junit.xml'] } } },
    exit: 1,
    gates: { tests: 'error' },
    says: ['checks/junit.xml', 'write'],
  },
]

const OTHERS: FeatureRefusal[] = [
  {
    when: 'a dataset is not there',
    feature: 'no-data',
    state: { datasets: ['data/none.csv'] },
    exit: 1,
    gates: { 'data-quality': 'error' },
    says: ['data/none.csv'],
  },
  {
    when: 'a dataset has a column without values',
    feature: 'empty-column',
    state: { datasets: ['data/empty.csv'] },
    files: { 'data/empty.csv': 'a,b\n1,\n2,\n' },
    exit: 1,
    gates: { 'data-quality': 'failed' },
    says: ['data/empty.csv', 'b'],
  },
  {
    when: 'a data-quality check did not pass',
    feature: 'unclean',
    config: { gates: { 'data-quality': { reports: ['checks/unclean.json'] } } },
    files: {
      'checks/unclean.json': '{"checks": [{"name": "no missing age", "passed": false, "detail": "5 of 9 rows"}]}',
    },
    exit: 1,
    gates: { 'data-quality': 'failed' },
    says: ['no missing age'],
  },
  {
    when: 'a data-quality report has no checks',
    feature: 'unchecked',
    config: { gates: { 'data-quality': { reports: ['checks/unchecked.json'] } } },
    files: { 'checks/unchecked.json': '{"checks": []}' },
    exit: 1,
    gates: { 'data-quality': 'error' },
    says: ['checks/unchecked.json'],
  },
  {
    when: 'nothing says anything of the data',
    feature: 'data-unknown',
    state: { datasets: [] },
    exit: 1,
    gates: { 'data-quality': 'error' },
    says: ['data', 'datasets'],
  },
  {
    when: 'the model card has a number that was not measured',
    feature: 'untrue-card',
    files: { 'docs/model_cards/untrue-card.md': `${cardOf('x')}\nf1_score: 0.97\n` },
    exit: 1,
    gates: { documentation: 'failed' },
    says: ['f1_score', '0.97', '0.9'],
  },
  {
    when: 'the model card lacks a part',
    feature: 'short-card',
    files: { 'docs/model_cards/short-card.md': cardOf('x').replace(/## Limitations[^]*/, '') },
    exit: 1,
    gates: { documentation: 'failed' },
    says: ['limitation'],
  },
  {
    when: 'there is no model card',
    feature: 'no-card',
    files: { 'docs/model_cards/no-card.md': null },
    exit: 1,
    gates: { documentation: 'failed' },
    says: ['docs/model_cards/no-card.md'],
  },
  {
    when: 'a listed document is a stub',
    feature: 'stub',
    config: { gates: { documentation: { documents: ['docs/stub.md'] } } },
    files: { 'docs/stub.md': '# Stub\n\nMore later.\n' },
    exit: 1,
    gates: { documentation: 'failed' },
    says: ['docs/stub.md'],
  },
  {
    when: 'the types do not check',
    feature: 'untyped',
    config: { gates: { types: { run: 'echo "src/a.py:3: error: Missing return"; exit 1' } } },
    exit: 1,
    gates: { types: 'failed' },
    says: ['types'],
  },
  {
    when: 'the security tool cannot be started',
    feature: 'no-tool',
    config: { gates: { security: { run: 'no-such-tool-anywhere' } } },
    exit: 1,
    gates: { security: 'error' },
    says: ['no-such-tool-anywhere'],
  },
  {
    when: 'a gate takes too long',
    feature: 'endless',
    config: { gates: { types: { run: 'sleep 600', timeout: '1s' } } },
    exit: 1,
    gates: { types: 'error' },
    says: [/ended after \d\.\d s/, 'gates.types.timeout'],
  },
  {
    when: 'a waiver has expired',
    feature: 'waived-once',
    config: {
      gates: { types: { run: 'false', waiver: { reason: 'soon', owner: 'bob', expires: '2026-01-31' } } },
    },
    exit: 1,
    gates: { types: 'error' },
    says: ['2026-01-31', 'expired'],
  },
  {
    when: 'a gate changes the model',
    feature: 'retrained',
    config: { gates: { types: { run: 'echo more >> models/churn.bin' } } },
    exit: 1,
    says: ['models/churn.bin', 'changed'],
  },
  {
    when: 'the export fails',
    feature: 'no-export',
    config: { steps: { export: { run: 'echo no >&2; exit 4' } } },
    exit: 1,
    says: ['export', '4'],
  },
  {
    when: 'the export brings in a link out of the package',
    feature: 'link',
    config: { steps: { export: { run: 'cp {model} {package}/m.bin && ln -s /etc/passwd {package}/passwd' } } },
    exit: 1,
    says: ['passwd', 'link'],
  },
]

describe('tests', () => itRefusesEach(scratch, TESTS))
describe('the other gates and the package', () => itRefusesEach(scratch, OTHERS))
