import { describe, expect, it } from '@jest/globals'
import { missingModelProblem, pointerProblem } from '../../src/package/pointer.js'

const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'
const DVC = 'outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 37891850\n  path: model.joblib\n'
const DVC_NEW = 'md5: 1\nouts:\r\n  - hash: md5\n    path: x\n'

const judge = (text: string, size?: number) =>
  pointerProblem('models/m.joblib', Buffer.from(text), size ?? Buffer.byteLength(text))

describe('pointerProblem', () => {
  it.each([
    [LFS, 'Git LFS', 'lfs: true'],
    [LFS.replaceAll('\n', '\r\n'), 'Git LFS', 'lfs: true'],
    ['version https://hawser.github.com/spec/v1\noid sha256:1\n', 'Git LFS', 'lfs: true'],
    [DVC, 'DVC', 'dvc pull models/m.joblib.dvc'],
    [DVC_NEW, 'DVC', 'dvc pull'],
    ['/annex/objects/SHA256E-s10--abc.joblib\n', 'git-annex', 'git annex get'],
    ['../../.git/annex/objects/xX/Zz/SHA256E-s10--abc', 'git-annex', 'git annex get'],
  ])('knows %j', (text, kind, fix) => {
    expect(judge(text)).toMatchObject({
      what: expect.stringContaining(kind),
      fix: expect.stringContaining(fix),
      where: { file: 'models/m.joblib' },
    })
  })

  it.each([
    ['a text model', 'tree\nversion=v4\n'],
    ['words about LFS', 'see version https://git-lfs.github.com/spec/v1\n'],
    ['YAML with outs and no digest', 'outs:\n- path: x\n'],
    ['nothing', ''],
  ])('leaves %s alone', (_what, text) => {
    expect(judge(text)).toBeNull()
  })

  it('knows a Git LFS pointer however long its extensions have made it', () => {
    expect(judge(LFS, 5_000)?.what).toContain('Git LFS')
    expect(judge(`${LFS}${'ext-0-x sha256:1\n'.repeat(500)}`)?.what).toContain('Git LFS')
  })

  it('leaves binary and large files alone', () => {
    expect(pointerProblem('m', Buffer.from([0x80, 4, 0x95, 0, 0xff]), 5)).toBeNull()
    expect(judge(DVC, 5_000_000)).toBeNull()
  })
})

describe('missingModelProblem', () => {
  it('says how DVC fetches it, also with a space in the path', () => {
    expect(missingModelProblem('models/m.joblib', null, true).fix).toContain('dvc pull models/m.joblib.dvc')
    expect(missingModelProblem('my models/m', null, true).fix).toContain('dvc pull "my models/m.dvc"')
  })

  it.each([
    [null, 'is not there'],
    ['link', 'is a link'],
    ['other', 'neither a file nor a folder'],
  ])('tells %s apart', (kind, what) => {
    expect(missingModelProblem('m', kind, false).what).toContain(what)
  })
})
