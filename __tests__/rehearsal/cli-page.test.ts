import { describe, expect, it } from '@jest/globals'
import { drawChart } from '../../rehearsal/page/chart.js'
import { renderDeployments } from '../../rehearsal/page/deployments-section.js'
import { renderDiff, splitDiff } from '../../rehearsal/page/diff.js'
import { formatSize, markup } from '../../rehearsal/page/html.js'
import { renderMarkdown } from '../../rehearsal/page/markdown.js'

const render = (text: string): string => renderMarkdown(text, 'release').text

describe('markdown as GitHub shows it', () => {
  it('has boxes for tasks, ticked or not', () => {
    const page = render('- [x] done <!-- id:a -->\n- [ ] open\n- [y] text\n')
    expect(page.match(/<li class="task"><input type="checkbox" disabled="" checked="">done/g)).toHaveLength(1)
    expect(page.match(/<li class="task"><input type="checkbox" disabled="">open/g)).toHaveLength(1)
    expect(page).toContain('<li>[y] text</li>')
  })

  it('hides comments, in lines and as blocks, and a comment without an end', () => {
    expect(render('a <!-- secret --> b\n\n<!-- secret\n\nsecret -->\n\nc\n\n<!-- secret')).not.toMatch(/secret/)
  })

  it.each([
    '<script>x()</script>',
    '<img src=x onerror=x()>',
    '<b onclick="x()">b</b>',
    '<details ontoggle=x() open>d</details>',
    '<svg/onload=x()>',
    '[l](javascript:x())',
    '<a href="javascript:x()">l</a>',
    '<p\nonclick="x()">p</p>',
    '<!-- a --!><script>x()</script>',
    '```mermaid\nxychart-beta\n title "<script>x()</script>"\n x-axis ["<img onerror=x()>"]\n line [1]\n```',
    '```mermaid\ngraph TD; <script>x()</script>\n```',
  ])('lets no active HTML through: %s', (text) => {
    const tags = render(text).match(/<[^>]*>/g) ?? []
    expect(tags.filter((tag) => /^<(script|img|svg\/|a)\b|\son\w+\s*=|javascript:/i.test(tag))).toEqual([])
  })

  it('keeps what is harmless', () => {
    expect(render('<details open><summary>More</summary>\n\ntext\n\n</details>\n\nH<sub>2</sub>O &amp; x')).toBe(
      '<details open><summary>More</summary>\n<p>text</p>\n</details>\n<p>H<sub>2</sub>O &amp; x</p>\n',
    )
  })

  it('knows alerts and tables', () => {
    expect(render('> [!WARNING]\n> careful')).toContain(
      '<blockquote class="alert warning">\n<p><strong>Warning</strong>',
    )
    expect(render('| a |\n|--:|\n| 1 |')).toContain('<td style="text-align:right">1</td>')
  })
})

describe('a chart', () => {
  const source = 'xychart-beta\n    x-axis ["1.0", "1.1, b"]\n    y-axis "f1" 0.5 --> 1\n    line [0.5, 1]\n'

  it('places its points between the ends of the axis', () => {
    const { text } = drawChart(source) ?? { text: '' }
    expect(text).toContain('<polyline points="139,160 313,34" />')
    expect(text).toContain('>1.1, b</text>')
    expect(text).toContain('>f1</text>')
  })

  it('is left as code where it cannot be read', () => {
    expect(drawChart('graph TD')).toBeNull()
    expect(drawChart('xychart-beta\nline [a, b]')).toBeNull()
    expect(render('```mermaid\ngraph TD; a-->b\n```')).toContain('<pre><code class="language-mermaid">')
  })

  it('draws bars, and a flat line', () => {
    expect(drawChart('xychart-beta\n x-axis [a, b]\n bar [1, 2]\n line [2, 2]')?.text.match(/<rect /g)).toHaveLength(2)
    expect(drawChart('xychart-beta\n line [0, 0]')?.text).not.toMatch(/NaN/)
  })
})

describe('a diff', () => {
  const patch = [
    'diff --git a/ü.json b/ü.json',
    'index 1..2 100644',
    '--- a/ü.json',
    '+++ b/ü.json',
    '@@ -1 +1 @@',
    '-<old>',
    '+new',
    'diff --git a/gone b/gone',
    'deleted file mode 100644',
    '--- a/gone',
    '+++ /dev/null',
    '@@ -1 +0,0 @@',
    '-x',
    'diff --git a/m.bin b/m.bin',
    'Binary files differ',
    '',
  ].join('\n')

  it('is cut into files', () => {
    expect(splitDiff(patch)).toEqual([
      { path: 'ü.json', lines: ['@@ -1 +1 @@', '-<old>', '+new'] },
      { path: 'gone', lines: ['@@ -1 +0,0 @@', '-x'] },
      { path: 'm.bin', lines: [] },
    ])
  })

  it('is coloured and escaped, a line a row', () => {
    expect(renderDiff({ path: 'a', lines: ['@@ x', '-<old>', '+new', ' same'] }).text).toBe(
      '<pre class="diff"><span class="hunk">@@ x\n</span><span class="del">-&#60;old&#62;\n</span>' +
        '<span class="add">+new\n</span><span class=""> same\n</span></pre>',
    )
  })
})

describe('page text', () => {
  it('is escaped everywhere', () => {
    expect(markup`<i title="${'"<&\''}">${['<a>', markup`<b>`]}${null}${false}${0}</i>`.text).toBe(
      '<i title="&#34;&#60;&#38;&#39;">&#60;a&#62;<b>0</i>',
    )
  })

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1400, '1.4 KB'],
    [123_456_789, '123 MB'],
    [5e12, '5000 GB'],
  ])('has sizes for people: %d', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text)
  })
})

describe('deployments', () => {
  it('are shown as GitHub shows them: newest first, version, state, who, when, links to the web only', () => {
    const common = { ref: 'v1.0.0', sha: 'a'.repeat(40), task: 'deploy:churn', creator: 'github-actions[bot]' }
    const fixed = {
      ...common,
      description: null,
      created_at: '2026-12-01T06:00:00Z',
      transient: false,
      production: false,
    }
    const status = { state: 'success', environment_url: 'https://eu.example.com', log_url: 'javascript:x()' }
    const said = { ...status, description: '<b>', creator: 'alice', created_at: '2026-12-01T06:01:00Z' }
    const page = renderDeployments([
      { ...fixed, id: 1, environment: 'eu', payload: { version: '1.2.0' }, statuses: [said] },
      {
        ...fixed,
        id: 2,
        environment: 'us',
        payload: '{"version": "1.3.0"}',
        statuses: [{ ...said, state: 'failure' }],
      },
      { ...fixed, id: 3, environment: 'asia', payload: 'text', statuses: [] },
    ])
    const text = page?.text ?? ''
    expect(
      [...text.matchAll(/<td><b>(\w+)<.*\n<td><code>(.*?)<.*\n.*?pill \w+">(.*?)</g)].map((row) => row.slice(1)),
    ).toEqual([
      ['asia', 'v1.0.0', 'Pending'],
      ['us', '1.3.0', 'Failed'],
      ['eu', '1.2.0', 'Active'],
    ])
    expect(text).toContain('<a href="https://eu.example.com">View deployment</a>')
    expect(text).toContain('2026-12-01 06:01:00 UTC')
    expect(text).not.toMatch(/javascript:|<b><\/td>/)
    expect(renderDeployments([])).toBeNull()
  })
})
