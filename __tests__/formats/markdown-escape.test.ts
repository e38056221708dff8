import { describe, expect, it } from '@jest/globals'
import MarkdownIt from 'markdown-it'

import {
  cleanText,
  clipLine,
  codeCell,
  codeSpan,
  escapeProse,
  escapeText,
  fence,
  heading,
  link,
  unescapeText,
} from '../../src/formats/markdown-escape.js'
import { table } from '../../src/formats/markdown-table.js'

const markdown = new MarkdownIt({ html: true, linkify: true })

interface Rendered {
  kinds: Set<string>
  /** Running text: what mentions and issue references are looked for in. */
  text: string
}

function rendered(source: string): Rendered {
  const tokens = markdown.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])])
  const text = tokens.filter((token) => token.type === 'text').map((token) => token.content)
  return { kinds: new Set(tokens.map((token) => token.type)), text: text.join('') }
}

const ACTIVE = /@[A-Za-z0-9]|#\d|GH-\d|\/(?:issues|pull|discussions)\/\d/i

const HOSTILE = [
  '@everyone please look',
  'cc @acme/admins, mail me@example.com',
  'Fixes #1 and acme/models#22, GH-3',
  'https://github.com/acme/models/issues/4 and /pull/5',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<!-- ds-release tx=0 feature=a version=1.0.0 -->',
  '<!-- ds-release:item=before.model-card -->',
  '--> <b>out</b>',
  '&lt;b&gt; &amp;amp; &#64;alice',
  '[x](javascript:alert(1)) ![i](https://evil.example/p.png)',
  '[ref]: https://evil.example',
  'a | b \\| c | d',
  '``` `` ` `a`',
  '```\nfenced\n```',
  '~~~\nfenced\n~~~',
  '# heading', 'text #', '#', '## ##', '- item', '+ item', '* item', '1. one', '12) twelve', '> quote', '=====', '-----', '***', '___',
  '- [x] ticked', '| a | b |\n| --- | --- |', '    code', '\tcode', 'a\r\n\r\n# b', 'a\u2028# b', '$x$ and $$y$$', '__init__ and *bold* and ~~gone~~ and f1_score',
  'ends with \\', '\\', '\\@alice', 'a\u202eb\u2066c\u200bd\u0000e\u001bf\ufeffg', '@\u200balice', '#\u200b1', '<\u200b!-- x -->', '\ud800 half', 'häßlich 模型 👩🏽‍🔬 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
] // prettier-ignore

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

/** Random text from pieces that mean something in Markdown, in HTML or to GitHub. */
function* randomTexts(count: number): Generator<string> {
  const random = seeded(42)
  const pieces = ['@', '#', '1', 'a', ' ', '`', '``', '\\', '|', '<', '>', '!', '--', '-', '*', '_', '[', ']', '(', ')', '&', ';', '\n', '\r', '~', '$', 'GH-', '/issues/', '\u200b', '\u202e', '.', '😀', '://', 'lt', '#64'] // prettier-ignore
  for (let at = 0; at < count; at += 1) {
    const length = Math.floor(random() * 14)
    yield Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('')
  }
}

const CORPUS = [...HOSTILE, ...randomTexts(3000)]
const PLAIN_KINDS = ['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special']
const ALL_INLINE = [...PLAIN_KINDS, 'link_open', 'link_close', 'code_inline']

/** Whether every kind is one of those allowed. What is wrong is gathered first: thousands of `expect`s take seconds. */
function isWithin(kinds: ReadonlySet<string>, allowed: readonly string[]): boolean {
  return [...kinds].every((kind) => allowed.includes(kind))
}

describe('escapeText', () => {
  it('renders as nothing but running text that mentions nobody', () => {
    const wrong = CORPUS.filter((text) => {
      const { kinds, text: shown } = rendered(escapeText(text))
      // A plain address may become a link, as everywhere on GitHub; nothing else may become anything.
      return !isWithin(kinds, [...PLAIN_KINDS, 'link_open', 'link_close']) || ACTIVE.test(shown)
    })
    expect(wrong).toEqual([])
  })

  it('can be taken back', () => {
    expect(CORPUS.filter((text) => unescapeText(escapeText(text)) !== unescapeOf(text))).toEqual([])
  })

  it('leaves ordinary names and sentences as they are', () => {
    for (const text of ['f1_score is 0.91 (bound 0.8), 50% more: fine!', '1.2.0', 'C++ and C#', "it's"]) {
      expect(escapeText(text).replace(/\\#$/, '#')).toBe(text)
    }
  })

  it('never lets a marker of ours through, wherever the text is put', () => {
    const made = CORPUS.flatMap((text) => [
      escapeText(text),
      escapeProse(text),
      codeSpan(text),
      codeCell(text),
      fence(text),
      link(text, text),
    ])
    expect(made.filter((text) => text.includes('<!--'))).toEqual([])
  })
})

/** What a text is after cleaning, which is all that escaping may lose. */
function unescapeOf(text: string): string {
  return clipLine(text, 10_000)
}

describe('escapeProse', () => {
  it('keeps code spans and escapes the rest', () => {
    expect(escapeProse('Set `feature-id` for @bob `a|b`')).toBe('Set `feature-id` for @\u200bbob a&#124;b')
    const wrong = CORPUS.filter((text) => {
      const { kinds, text: shown } = rendered(escapeProse(text))
      return !isWithin(kinds, ALL_INLINE) || ACTIVE.test(shown)
    })
    expect(wrong).toEqual([])
  })
})

describe('code', () => {
  it('stays inside its span', () => {
    const isInside = (text: string): boolean =>
      isWithin(rendered(`x ${codeSpan(text)} y`).kinds, [...PLAIN_KINDS, 'code_inline'])
    expect(CORPUS.filter((text) => !isInside(text))).toEqual([])
  })

  it('stays inside its fence', () => {
    expect(CORPUS.filter((text) => [...rendered(fence(text, 'text')).kinds].join() !== 'fence')).toEqual([])
  })
})

describe('a table', () => {
  it('keeps its cells apart, whatever they hold', () => {
    const wrong = CORPUS.filter((text) => {
      const source = table(['a', 'b', 'c'], [[escapeText(text), codeCell(text), escapeProse(text)]])
      const cells = markdown.parse(source, {}).filter((token) => token.type === 'td_open')
      return cells.length !== 3 || rendered(source).kinds.has('html_inline')
    })
    expect(wrong).toEqual([])
  })

  it('shows a dash in an empty cell', () => {
    expect(table(['a', 'b'], [['', 'x'], []])).toBe('| a | b |\n| --- | --- |\n| – | x |\n| – | – |')
  })
})

describe('heading and link', () => {
  it('make one heading of any text', () => {
    const kindsOf = (text: string): string =>
      markdown
        .parse(heading(3, text), {})
        .map((token) => token.type)
        .join()
    expect(CORPUS.filter((text) => kindsOf(text) !== 'heading_open,inline,heading_close')).toEqual([])
    expect(markdown.renderInline(escapeText('a ##'))).toBe('a ##')
  })

  it.each([
    ['https://g.example/d?a=1&b=(2)', '[x](https://g.example/d?a=1&amp;b=%282%29)'],
    ['http://h/<a> "b"', '[x](http://h/%3Ca%3E%20%22b%22)'],
    ['javascript:alert(1)', 'x (`javascript:alert(1)`)'],
    ['https://', 'x (`https://`)'],
    ['', 'x'],
  ])('link only what is an address: %s', (address, expected) => {
    expect(link('x', address)).toBe(expected)
  })
})

describe('cleanText and clipLine', () => {
  it('remove what cannot be seen, and keep line ends, tabs and joined emoji', () => {
    expect(cleanText('a\r\nb\rc\td\u202ee\u0007\u200b👩🏽‍🔬')).toBe('a\nb\nc\tde👩🏽‍🔬')
    expect(cleanText('\ud83d')).toBe('\ufffd')
  })

  it('cut at a whole character', () => {
    expect(clipLine('ab😀😀😀', 4)).toBe('ab😀…')
    expect(clipLine('ab😀😀', 4)).toBe('ab😀😀')
  })
})
