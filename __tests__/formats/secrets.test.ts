import { describe, expect, it } from '@jest/globals'
import { byteSearcher } from '../../src/formats/byte-search.js'
import { byteForms, concealSecrets, holdsSecret } from '../../src/formats/secret-forms.js'
import { secretParts } from '../../src/formats/secret-value.js'

const texts = (name: string, value: string): string[] => secretParts(name, value).map(({ text }) => text)

describe('a variable’s value', () => {
  it.each([
    ['REGISTRY_TOKEN', 'tok_NOTREALnotreal0123456789', 'tok_NOTREALnotreal0123456789'],
    ['DB_PASSWORD', 'hunter2hunter2', 'hunter2hunter2'],
    ['MODEL_KEY', 'tok_NOTREALnotreal0123456789', 'tok_NOTREALnotreal0123456789'],
    ['SERVICE_SECRET_PROD', 's3cret-value-1', 's3cret-value-1'],
    ['MLFLOW_TRACKING_URI', 'https://ci:Pa55-w0rd!x@mlflow.example.com', 'Pa55-w0rd!x'],
    ['ANYTHING', `ghp_${'aB3'.repeat(12)}`, `ghp_${'aB3'.repeat(12)}`],
    ['AWS_ACCESS_KEY_ID', 'AKIAABCDEFGHIJKLMNOP', 'AKIAABCDEFGHIJKLMNOP'],
    ['CONNECTION', 'Endpoint=sb://x;SharedAccessKey=Zm9vYmFyMTIz', 'Zm9vYmFyMTIz'],
    ['GOOGLE', '{"type": "service_account", "client_secret": "abc123def456"}', 'abc123def456'],
  ])('is a secret, or has one in it: %s=%s', (name, value, part) => {
    expect(texts(name, value)).toContain(part)
  })

  it.each([
    ['MLFLOW_TRACKING_URI', 'http://mlflow.example.com:5000'],
    ['PYTHONHASHSEED', '0'],
    ['DATABASE_NAME', 'customers_2026'],
    ['SORT_KEY', 'customer_id'],
    ['OBJECT_KEY', 'models/churn/v2/model.joblib'],
    ['EOS_TOKEN', '<|endoftext|>'],
    ['MAX_TOKENS', '12345678'],
    ['TOKENIZERS_PARALLELISM', 'falsefalse'],
    ['POSTGRES_PASSWORD', 'postgres'],
    ['TOKEN_FILE', '/var/run/secrets/token'],
    ['GIT_SHA', '3f2a9c1d5b7e8f0a1c2d3e4f5a6b7c8d9e0f1a2b'],
    ['MLFLOW_RUN_ID', '0a1b2c3d4e5f60718293a4b5c6d7e8f9'],
    ['EXPERIMENT', 'churn-XGBoost-2026-01-baseline-v2'],
    ['SHORT_TOKEN', 'abc123'],
  ])('is none: %s=%s', (name, value) => {
    expect(texts(name, value)).toEqual([])
  })
})

describe('a secret in a text', () => {
  const part = { text: 'p@ss"w0rd+1', isWord: false }
  it.each([
    ['as it is', part.text],
    ['in an address', encodeURIComponent(part.text)],
    ['in JSON', JSON.stringify({ a: part.text })],
    ...[0, 1, 2].map((before) => [
      `in base64, ${before} behind its beginning`,
      Buffer.from(`${'x'.repeat(before)}${part.text} and more`).toString('base64'),
    ]),
  ])('is found and hidden %s', (_, text) => {
    expect(holdsSecret(`before ${text} after`, part)).toBe(true)
    const hidden = concealSecrets(`before ${text} after`, [part])
    expect(holdsSecret(hidden, part)).toBe(false)
    expect(hidden).toContain('***')
  })

  it('that is a word is found where it stands by itself', () => {
    const word = { text: 'warehouse', isWord: true }
    expect(['warehouse', 'a warehouse.', 'pw=warehouse'].map((text) => holdsSecret(text, word))).toEqual([
      ...[true, true, true],
    ])
    expect(['warehouses', 'warehouse-v2', 'my_warehouse'].map((text) => holdsSecret(text, word))).toEqual([
      ...[false, false, false],
    ])
  })
})

describe('a search in bytes', () => {
  const needles = ['secret-value-1', 'Zm9vYmFyMTIzNDU2Nzg5MDEyMzQ1Njc4OTA'].flatMap((text) =>
    byteForms(text).map((bytes) => ({ id: text, bytes })),
  )
  const begin = byteSearcher(needles)
  const searched = (bytes: Buffer, size: number): string[] => {
    const search = begin()
    for (let at = 0; at < bytes.length; at += size) search.push(bytes.subarray(at, at + size))
    return search.found()
  }

  it('finds what spans pieces, whatever their size', () => {
    for (const size of [1, 2, 7, 13, 64, 1000]) {
      for (let before = 0; before < 40; before += 3) {
        const bytes = Buffer.concat([Buffer.alloc(before, 's'), Buffer.from('secret-value-1'), Buffer.alloc(50, 'e')])
        expect(searched(bytes, size)).toEqual(['secret-value-1'])
      }
    }
  })

  it('finds wide characters, and nothing where there is nothing', () => {
    expect(searched(Buffer.from(`x${'secret-value-1'}`, 'utf16le'), 5)).toEqual(['secret-value-1'])
    expect(searched(Buffer.from('secret-value-2 secret-value-'.repeat(100)), 16)).toEqual([])
    expect(byteSearcher([])().found()).toEqual([])
  })
})
