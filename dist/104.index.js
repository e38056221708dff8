export const id = 104;
export const ids = [104];
export const modules = {

/***/ 25559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ judgeDocumentation)
});

// EXTERNAL MODULE: ./node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/formats/markdown.ts

function readMarkdown(source) {
    const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const front = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text);
    const body = front === null ? text : front[0].replace(/[^\n]+/g, '') + text.slice(front[0].length);
    const tokens = new markdown_it/* default */.A({ html: true, linkify: false, typographer: false }).parse(body, {});
    return {
        frontMatter: front === null ? null : { text: front[1] ?? '', line: 2 },
        parts: partsOf(tokens),
    };
}
function countWords(text) {
    return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
function partsOf(tokens) {
    const parts = [];
    let header = [];
    let cells = null;
    let inHead = false;
    let level = null;
    let rowLine = 0;
    for (const token of tokens) {
        if (token.type === 'heading_open')
            level = Number(token.tag.slice(1));
        else if (token.type === 'heading_close')
            level = null;
        else if (token.type === 'thead_open')
            inHead = true;
        else if (token.type === 'thead_close')
            inHead = false;
        else if (token.type === 'tr_open') {
            cells = [];
            rowLine = lineOf(token);
        }
        else if (token.type === 'tr_close') {
            const row = cells ?? [];
            if (inHead)
                header = row.map((cell) => cell.text);
            parts.push(rowPart(rowLine, inHead ? [] : header, row));
            cells = null;
        }
        else if (token.type === 'html_block')
            parts.push(...htmlParts(token.content, lineOf(token)));
        else if (token.type === 'inline') {
            const lines = inlineLines(token);
            if (cells !== null)
                cells.push(joined(lines));
            else if (level !== null)
                parts.push({ kind: 'heading', line: lineOf(token), level, ...joined(lines) });
            else
                lines.forEach((one, index) => parts.push({ kind: 'line', line: lineOf(token) + index, ...one }));
        }
    }
    return parts;
}
function rowPart(line, header, row) {
    return { kind: 'row', line, header, cells: row.map((cell) => cell.text), ...joined(row) };
}
function lineOf(token) {
    return (token.map?.[0] ?? 0) + 1;
}
function joined(lines) {
    return {
        text: lines
            .map((one) => one.text)
            .join(' ')
            .trim(),
        prose: lines
            .map((one) => one.prose)
            .join(' ')
            .trim(),
    };
}
function inlineLines(token) {
    const lines = [{ text: '', prose: '' }];
    for (const child of token.children ?? []) {
        const last = lines[lines.length - 1];
        if (child.type === 'softbreak' || child.type === 'hardbreak')
            lines.push({ text: '', prose: '' });
        else if (last === undefined)
            continue;
        else if (child.type === 'code_inline')
            last.text += child.content;
        else if (child.type === 'html_inline') {
            last.text += /^<br\b/i.test(child.content) ? ' ' : '';
        }
        else {
            last.text += child.content;
            last.prose += child.content;
        }
    }
    return lines;
}
function htmlParts(html, line) {
    const parts = [];
    const blank = (text) => text.replace(/[^\n]+/g, ' ');
    let seen = 0;
    let start = line;
    const withoutComments = html.replace(/<!--([\s\S]*?)(?:-->|$)/g, (found, text, at) => {
        start += html.slice(seen, at).split('\n').length - 1;
        seen = at;
        text.split('\n').forEach((one, index) => {
            if (one.trim() !== '')
                parts.push({ kind: 'comment', line: start + index, text: one, prose: '' });
        });
        return blank(found);
    });
    const withoutCode = ['script', 'style'].reduce((text, name) => upToLast(text, `</${name}>`, (whole) => whole.replace(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'gi'), blank)), withoutComments);
    const visible = upToLast(withoutCode, '>', (whole) => whole.replace(/<\/?[a-z][^>]*>/gi, blank));
    visible.split('\n').forEach((one, index) => {
        if (one.trim() !== '')
            parts.push({ kind: 'line', line: line + index, text: one.trim(), prose: one.trim() });
    });
    return parts;
}
function upToLast(text, end, change) {
    const at = text.toLowerCase().lastIndexOf(end);
    const cut = at < 0 ? 0 : Math.min(at + end.length, text.length);
    return change(text.slice(0, cut)) + text.slice(cut);
}

// EXTERNAL MODULE: ./src/formats/metric-name.ts
var metric_name = __webpack_require__(46756);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/formats/reg-exp.ts
var reg_exp = __webpack_require__(81320);
// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
// EXTERNAL MODULE: ./src/formats/yaml.ts
var yaml = __webpack_require__(77133);
;// CONCATENATED MODULE: ./src/gates/documentation/printed-number.ts
const NUMBER = /^[≈~]?\s*([+\-−]?)((?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?)(?:[.,](\d+))?(?:e([+-]?\d{1,3}))?(\s*%)?(?![\w])/i;
function readPrintedNumber(text) {
    const match = NUMBER.exec(text.trim());
    if (match === null)
        return null;
    const [found, sign = '', whole = '', fraction = '', exponent = '0', percent] = match;
    if (whole === '' && fraction === '')
        return null;
    const digits = `${sign === '' || sign === '+' ? '' : '-'}${whole.replaceAll(',', '') || '0'}.${fraction || '0'}e${exponent}`;
    const value = Number(digits);
    if (!Number.isFinite(value))
        return null;
    return { value, decimals: fraction.length - Number(exponent), percent: percent !== undefined, text: found.trim() };
}
function isNumberCell(text) {
    const printed = readPrintedNumber(text);
    if (printed === null)
        return false;
    return /^\s*(?:$|±|\+\/-|\(|\[)/.test(text.trim().slice(printed.text.length));
}
function equalsAsPrinted(printed, measured) {
    const half = 0.5 * 10 ** -printed.decimals;
    const near = (value) => Math.abs(printed.value - value) <= half * (1 + 1e-9) + Math.abs(value) * 1e-12;
    return near(measured) || (printed.percent && near(measured * 100));
}

;// CONCATENATED MODULE: ./src/gates/documentation/model-card.ts



const CARD_SECTIONS = [
    { name: 'use', words: ['use'] },
    { name: 'data', words: ['data'] },
    { name: 'evaluation', words: ['evaluation', 'metrics', 'performance'] },
    { name: 'limitation', words: ['limitation'] },
];
const WORDS_BELOW_A_HEADING = 8;
const PLACEHOLDERS = [/more information needed/i, /\bTODO\b/, /\btodo:/i, /\bTBD\b/i, /\blorem\b/i];
function readModelCard(text, file) {
    const document = readMarkdown(text);
    const seen = document.parts.filter((part) => part.kind !== 'comment');
    return {
        problems: [
            ...frontMatterProblems(document, file),
            ...sectionProblems(document.parts, file),
            ...placeholderProblems(document, file),
        ],
        statements: document.parts.flatMap(statementsOf),
        texts: seen.map((part) => part.text),
    };
}
function frontMatterProblems(document, file) {
    const front = document.frontMatter;
    if (front === null)
        return [];
    const parsed = (0,yaml/* parseYaml */.h)(front.text, file);
    if (!parsed.ok) {
        return parsed.problems.map((problem) => {
            const line = (problem.where?.line ?? 1) + front.line - 1;
            return { ...problem, what: `Front matter: ${problem.what}`, where: { ...problem.where, file, line } };
        });
    }
    const { value } = parsed.document;
    if (value === null || (typeof value === 'object' && !Array.isArray(value)))
        return [];
    return [
        {
            what: 'The front matter is no mapping',
            fix: 'Write `key: value` lines there',
            where: { file, line: front.line },
        },
    ];
}
function sectionProblems(parts, file) {
    const sections = sectionsOf(parts);
    return CARD_SECTIONS.flatMap(({ name, words }) => {
        const found = sections.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)));
        if (found.some((section) => section.words >= WORDS_BELOW_A_HEADING))
            return [];
        const fullest = [...found].sort((a, b) => b.words - a.words)[0];
        const fix = `Write a section on ${name}, with ${WORDS_BELOW_A_HEADING} words or more`;
        if (fullest === undefined) {
            const what = `The model card has no heading with ${words.map((word) => `"${word}"`).join(' or ')} in it`;
            return [{ what, fix, where: { file } }];
        }
        const what = `The section "${fullest.title}" of the model card has ${fullest.words} of ${WORDS_BELOW_A_HEADING} words`;
        return [{ what, fix, where: { file, line: fullest.line } }];
    });
}
function sectionsOf(parts) {
    const headings = parts.flatMap((part, index) => (part.kind === 'heading' ? [{ part, index }] : []));
    const top = Math.min(...headings.map(({ part }) => part.level));
    const tops = headings.filter(({ part }) => part.level === top);
    const title = headings.length > 1 && tops.length === 1 && tops[0] === headings[0] ? tops[0] : null;
    return headings
        .filter((heading) => heading !== title)
        .map(({ part, index }) => {
        const rest = parts.slice(index + 1);
        const end = rest.findIndex((one) => one.kind === 'heading' && one.level <= part.level);
        const below = (end === -1 ? rest : rest.slice(0, end)).filter((one) => one.kind === 'line' || one.kind === 'row');
        const words = below.reduce((sum, one) => sum + countWords(one.text), 0);
        return { title: part.text, line: part.line, words };
    });
}
function placeholderProblems(document, file) {
    const front = document.frontMatter;
    const lines = [
        ...(front?.text ?? '').split('\n').map((text, index) => ({ text, line: (front?.line ?? 1) + index })),
        ...document.parts.map(({ text, line }) => ({ text, line })),
    ];
    return lines.flatMap(({ text, line }) => {
        const found = PLACEHOLDERS.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
        if (found === undefined)
            return [];
        return [
            { what: `The model card still has "${found}" in it`, fix: 'Write what belongs there', where: { file, line } },
        ];
    });
}
function statementsOf(part) {
    if (part.kind === 'row')
        return rowStatements(part);
    return part.kind === 'line' ? lineStatements(part.text, part.line) : [];
}
const OTHER_COLUMN = /\b(?:bounds?|min|max|minimum|maximum|threshold|target|required|limit|tolerance|champion|previous|baseline|old|std|deviation|ci|train|training|validation|val|delta|change|support)\b|[±Δ<>≤≥]/i;
const VALUE_COLUMN = /\b(?:value|score|result|measured|candidate|test|holdout|hold-out|current|new|this)\b/i;
function rowStatements(part) {
    const cells = part.cells.map((text, index) => ({ text, header: part.header[index] ?? '' }));
    const numbers = cells.filter(({ text, header }) => isNumberCell(text) && !OTHER_COLUMN.test(header));
    const values = numbers.filter(({ header }) => VALUE_COLUMN.test(header));
    const names = cells.filter(({ text }) => !isNumberCell(text) && text.trim() !== '');
    return (values.length > 0 ? values : numbers).flatMap(({ text, header }) => {
        return names.flatMap((name) => {
            return statement(name.text, { text, isPercent: header.includes('%') }, part.line);
        });
    });
}
function lineStatements(text, line) {
    return text.split(/[;,|](?=\s)/).flatMap((segment) => {
        const pieces = segment.split(/[:=]/);
        return pieces
            .slice(1)
            .flatMap((value, index) => statement(pieces[index] ?? '', { text: value, isPercent: false }, line));
    });
}
function statement(name, value, line) {
    const { text, isPercent } = value;
    const printed = readPrintedNumber(text);
    if (printed === null)
        return [];
    const plain = name.replace(/\(\s*%\s*\)|%/g, '').trim();
    const percent = printed.percent || isPercent || name.includes('%');
    return plain === '' ? [] : [{ name: plain, printed: { ...printed, percent }, line }];
}

;// CONCATENATED MODULE: ./src/gates/documentation/judge.ts







const STUB_WORDS = 25;
function judgeDocumentation({ candidate, documents }) {
    const file = candidate.card;
    const card = file === null ? null : readModelCard(file.text, file.path);
    const stated = card === null || candidate.metrics === null ? [] : measuredStatements(card, candidate.metrics);
    const isOwn = candidate.generatedCardPath === null;
    const findings = [
        ...cardFindings(candidate, card),
        ...(card === null || file === null || !isOwn ? [] : numberFindings(candidate, { file: file.path, card, stated })),
        ...documents.flatMap(documentFindings),
    ];
    if (findings.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('failed', findings);
    const numbers = stated.length === 0 ? '' : `, ${(0,conclusion/* count */.U9)(stated.length, 'number')} as measured`;
    const written = documents.length === 0 ? '' : `; ${documents.map(({ path }) => path).join(', ')} written`;
    const evidence = file === null ? [] : [{ kind: 'note', text: `model card ${file.path}` }];
    return (0,conclusion/* conclude */.Ep)('passed', `model card complete${numbers}${written}`, { evidence });
}
function cardFindings(facts, card) {
    if (facts.cardProblem !== null)
        return [facts.cardProblem];
    const names = CARD_SECTIONS.map(({ name }) => name);
    const sections = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    if (facts.generatedCardPath !== null) {
        const fix = `Save it as ${facts.generatedCardPath}, and fill in the headings on ${sections}`;
        const own = { what: 'The repository has no model card; one was generated from what is known', fix };
        return [own, ...(card?.problems ?? []).map(({ what, fix }) => ({ what, fix }))];
    }
    if (card !== null)
        return card.problems;
    return [{ what: 'There is no model card', fix: `Write MODEL_CARD.md with headings on ${sections}` }];
}
function measuredStatements(card, metrics) {
    const names = Object.keys(metrics);
    return card.statements.flatMap((one) => {
        const match = (0,metric_name/* matchMetric */.i)(one.name, names);
        const measured = match.kind === 'one' ? metrics[match.name] : undefined;
        return match.kind === 'one' && measured !== undefined ? [{ ...one, metric: match.name, measured }] : [];
    });
}
function numberFindings(facts, { file, card, stated }) {
    const boundNames = facts.bounds.map((bound) => bound.name);
    if (facts.metrics === null) {
        if (boundNames.length === 0)
            return [];
        const what = 'The numbers of the model card cannot be compared: no metrics were measured';
        return [{ what, fix: 'Fix the evaluation first', where: { file } }];
    }
    const wrong = stated
        .filter((one) => !equalsAsPrinted(one.printed, one.measured))
        .map((one) => {
        const what = `The model card says that ${one.metric} is ${one.printed.text}, and ${(0,quantities/* formatNumber */.ZV)(one.measured, one.printed.value)} was measured`;
        return { what, fix: 'Write the measured value, or let the card step do so', where: { file, line: one.line } };
    });
    if (boundNames.length === 0 || boundNames.some((name) => isNamed(name, card, stated)))
        return wrong;
    const what = `The model card names no metric that has a bound (${boundNames.join(', ')})`;
    return [...wrong, { what, fix: 'State the measured values in its evaluation', where: { file } }];
}
function isNamed(name, card, stated) {
    const metrics = stated.map((one) => one.metric);
    if ((0,metric_name/* matchMetric */.i)(name, metrics).kind !== 'none')
        return true;
    const wanted = (0,metric_name/* normaliseMetricName */.S)(name);
    return card.texts.some((text) => new RegExp(`(?<![\\p{L}\\p{N}])${(0,reg_exp/* escapeRegExp */.N)(wanted)}(?![\\p{L}\\p{N}])`, 'u').test((0,metric_name/* normaliseMetricName */.S)(text)));
}
function documentFindings(document) {
    const where = { file: document.path };
    if (document.problem !== undefined) {
        const { what, fix } = document.problem;
        return [{ what: `The document ${document.path} cannot be read: ${what}`, fix, where }];
    }
    if (document.text === null) {
        return [
            {
                what: `The document ${document.path} is not there`,
                fix: 'Write it, or correct `gates.documentation.documents`',
                where,
            },
        ];
    }
    const parts = readMarkdown(document.text).parts;
    const words = parts.reduce((sum, part) => sum + (part.kind === 'heading' ? 0 : countWords(part.prose)), 0);
    if (words >= STUB_WORDS)
        return [];
    const what = `The document ${document.path} is a stub: ${(0,conclusion/* count */.U9)(words, 'word')} besides headings and code`;
    return [{ what, fix: `Write ${STUB_WORDS} words or more`, where }];
}


/***/ }),

/***/ 5334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eI: () => (/* binding */ measuredBy),
  C7: () => (/* binding */ reviewVerdict),
  Vj: () => (/* binding */ verdictOf)
});

// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
// EXTERNAL MODULE: ./src/gates/evidence.ts
var gates_evidence = __webpack_require__(14003);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(75824);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__(41143);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
;// CONCATENATED MODULE: ./src/formats/xml.ts


const ATTRIBUTES = ':@';
const TEXT = '#text';
const nodes = schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()));
const attributeMap = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({});
function readXml(text, file) {
    if (/<!ENTITY/i.test(text))
        return refused(file, { what: 'declares entities of its own', fix: 'Write it without them' });
    const valid = fxp/* XMLValidator */.iI.validate(text);
    if (valid !== true) {
        const { msg, line, col } = valid.err;
        const what = `is not well-formed XML: ${msg.replace(/\.$/, '')}`;
        return refused(file, { what, fix: 'Let the tool write it anew and to its end' }, { line, column: col });
    }
    const roots = parseElements(text);
    if (roots === null)
        return refused(file, { what: 'has names or a nesting that no report has', fix: ANEW });
    const root = roots[0];
    if (root === undefined || roots.length > 1)
        return refused(file, { what: 'holds no XML report', fix: ANEW });
    return { ok: true, root };
}
function parseElements(text) {
    const parser = new XMLParser/* default */.A({
        preserveOrder: true,
        ignoreAttributes: false,
        attributeNamePrefix: '',
        ignoreDeclaration: true,
        ignorePiTags: true,
        processEntities: false,
        parseTagValue: false,
        parseAttributeValue: false,
        trimValues: false,
    });
    let parsed;
    try {
        parsed = parser.parse(text);
    }
    catch {
        return null;
    }
    return elementsOf(parsed);
}
const ANEW = 'Let the tool write it anew';
function refused(file, { what, fix }, at = {}) {
    return { ok: false, problem: { what: `The report ${what}`, fix, where: { file, ...at } } };
}
function elementsOf(parsed) {
    const list = nodes.safeParse(parsed);
    if (!list.success)
        return [];
    return list.data.flatMap((node) => {
        const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
        if (name === undefined)
            return [];
        const attributes = Object.entries(attributeMap.parse(node[ATTRIBUTES])).map(([key, value]) => [key, decode(value)]);
        const content = node[name];
        return [
            {
                name,
                attributes: Object.fromEntries(attributes),
                children: elementsOf(content),
                text: textOf(content),
            },
        ];
    });
}
function textOf(content) {
    const list = nodes.safeParse(content);
    if (!list.success)
        return '';
    return decode(list.data.map((node) => (typeof node[TEXT] === 'string' ? node[TEXT] : '')).join(''));
}
const PREDEFINED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function decode(text) {
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (found, ...[hex, decimal, name]) => {
        if (name !== undefined)
            return PREDEFINED[name] ?? found;
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
    });
}
function wholeNumber(element, attribute) {
    const text = element.attributes[attribute];
    return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}

;// CONCATENATED MODULE: ./src/gates/report-forms.ts



function readReport(file, name, forms) {
    const { text, trouble } = (0,gates_evidence/* reportText */.UH)(file, name);
    return trouble === null ? readForm(openReport(text, file.path), forms) : { ok: false, problem: trouble };
}
function readForm(report, forms) {
    const [reader, ...more] = forms.readers.filter((one) => one.recognises(report));
    if (reader === undefined)
        return { ok: false, problem: forms.unknown(report) };
    if (more.length === 0)
        return reader.read(report);
    const what = `The report could be one of ${[reader, ...more].map((one) => one.name).join(' or ')}`;
    return { ok: false, problem: { what, fix: 'Write each form into a file of its own', where: { file: report.path } } };
}
function openReport(text, path) {
    return { text, path, json: once(() => (0,json/* parseJson */.q)(text, path)), xml: once(() => readXml(text, path)) };
}
function xmlReader(form) {
    return {
        name: form.name,
        recognises: (report) => {
            const xml = report.xml();
            return xml.ok && form.roots.includes(xml.root.name);
        },
        read: (report) => {
            const xml = report.xml();
            return xml.ok ? form.read(xml.root, report.path) : xml;
        },
    };
}
function once(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}

;// CONCATENATED MODULE: ./src/gates/data-quality/profile-findings.ts

function unreadFinding(profile) {
    if (profile.state !== 'missing' && profile.state !== 'unreadable')
        return null;
    const state = profile.state === 'missing' ? 'is not there' : 'cannot be read';
    const detail = profile.detail === '' ? '' : `: ${profile.detail}`;
    const bring = 'Commit it, fetch it in a step before this one, or name it with its scheme (`s3://…`) to have it recorded only';
    const fix = profile.fix ?? (profile.state === 'missing' ? bring : 'Put the data itself there, in its format');
    return { what: `${nameOf(profile)} ${state}${detail}`, fix, where: { file: profile.path } };
}
function dataFindings(profile) {
    if (profile.state !== 'read')
        return [];
    const name = nameOf(profile);
    const where = { file: profile.path };
    const empty = profile.rows === 0 ? [] : profile.columns.filter((column) => column.empty);
    const wrong = [
        ...(profile.rows === 0 ? [`${name} has no rows`] : []),
        ...profile.duplicateNames.map((column) => `${name} has the column ${quoteName(column)} more than once`),
        ...empty.map((column) => `${name} has no value in column ${quoteName(column.name)}`),
    ];
    const findings = wrong.map((what) => ({ what, fix: FIX, where }));
    if (profile.ragged === null)
        return findings;
    const { line, values } = profile.ragged;
    const what = `${name} has ${(0,conclusion/* count */.U9)(values, 'value')} in a row, and ${(0,conclusion/* count */.U9)(profile.columns.length, 'column')}`;
    return [...findings, { what, fix: FIX, where: { ...where, line } }];
}
const FIX = 'Fix the data';
function describeProfile(profile) {
    const detail = profile.detail === '' ? '' : ` (${profile.detail})`;
    if (profile.state === 'opaque')
        return (0,conclusion/* oneLine */.TN)(`${profile.path} is there${detail}`);
    if (profile.state !== 'read')
        return (0,conclusion/* oneLine */.TN)(`${profile.path}: ${profile.state}${detail}`);
    return (0,conclusion/* oneLine */.TN)(`${profile.path} has ${(0,conclusion/* count */.U9)(profile.rows ?? 0, 'row')} and ${(0,conclusion/* count */.U9)(profile.columns.length, 'column')}`);
}
function nameOf(profile) {
    return `The dataset ${profile.path}`;
}
function quoteName(name) {
    return name === '' ? 'without a name' : `"${(0,conclusion/* oneLine */.TN)(name, 80)}"`;
}

// EXTERNAL MODULE: ./src/gates/json-report.ts
var json_report = __webpack_require__(12259);
;// CONCATENATED MODULE: ./src/gates/data-quality/check-report.ts
const KNOWN_FORMS = 'Write `{"checks": [{"name": "…", "passed": true}]}` or a Great Expectations validation result';

;// CONCATENATED MODULE: ./src/gates/data-quality/great-expectations.ts




const expectation = schemas/* object */.Ikc({
    success: schemas/* boolean */.zMY().nullable(),
    expectation_type: schemas/* string */.YjP().optional(),
    kwargs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    expectation_config: schemas/* object */.Ikc({
        type: schemas/* string */.YjP().optional(),
        expectation_type: schemas/* string */.YjP().optional(),
        kwargs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    })
        .nullish(),
    result: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
});
const counts = schemas/* object */.Ikc({
    evaluated_expectations: schemas/* number */.aig().int().min(0),
    unsuccessful_expectations: schemas/* number */.aig().int().min(0),
});
const validation = schemas/* object */.Ikc({
    success: schemas/* boolean */.zMY(),
    statistics: counts.nullish(),
    results: schemas/* array */.YOg(expectation).optional(),
    expectations: schemas/* array */.YOg(expectation).optional(),
})
    .refine((one) => one.results !== undefined || one.expectations !== undefined, {
    message: 'a validation result has `results`',
    path: ['results'],
});
const run = schemas/* union */.KCZ([schemas/* object */.Ikc({ validation_result: validation }), validation]);
const checkpoint = schemas/* object */.Ikc({ success: schemas/* boolean */.zMY(), run_results: schemas/* record */.g1P(schemas/* string */.YjP(), run) });
const described = schemas/* object */.Ikc({ success: schemas/* boolean */.zMY(), validation_results: schemas/* array */.YOg(validation) });
const greatExpectations = {
    name: 'Great Expectations',
    recognises: (report) => {
        const fields = (0,json_report/* jsonFields */.y)(report) ?? {};
        const isValidation = 'success' in fields && ('results' in fields || 'expectations' in fields);
        return isValidation || 'run_results' in fields || 'validation_results' in fields;
    },
    read: readResult,
};
function readResult(report) {
    const words = { name: 'a Great Expectations result', fix: KNOWN_FORMS };
    const read = (0,json_report/* readShape */._)(report, shapeOf((0,json_report/* jsonFields */.y)(report) ?? {}), words);
    return read.ok ? { ok: true, report: countChecks(read.report) } : read;
}
function shapeOf(report) {
    if ('run_results' in report)
        return checkpoint;
    return 'validation_results' in report ? described : validation;
}
function countChecks(report) {
    const all = validationsOf(report);
    const failed = all.flatMap(failedChecks);
    if (!report.success && failed.length === 0)
        failed.push({ name: 'the validation as a whole', detail: '' });
    const checks = all.reduce((sum, one) => sum + checkCount(one), 0);
    return { checks, failed };
}
function validationsOf(report) {
    if ('run_results' in report) {
        return Object.values(report.run_results).map((one) => ('validation_result' in one ? one.validation_result : one));
    }
    return 'validation_results' in report ? report.validation_results : [report];
}
function checksOf(one) {
    return one.results ?? one.expectations ?? [];
}
function checkCount(one) {
    return Math.max(checksOf(one).length, one.statistics?.evaluated_expectations ?? 0);
}
function failedChecks(one) {
    const failed = checksOf(one)
        .filter((check) => check.success !== true)
        .map((check) => ({ name: great_expectations_nameOf(check), detail: detailOf(check) }));
    const claimed = one.statistics?.unsuccessful_expectations ?? 0;
    if (failed.length === 0 && (claimed > 0 || !one.success)) {
        return [
            { name: 'a validation', detail: claimed > 0 ? `${claimed} of its expectations failed` : 'it did not succeed' },
        ];
    }
    return failed;
}
function great_expectations_nameOf(check) {
    const config = check.expectation_config;
    const type = config?.type ?? config?.expectation_type ?? check.expectation_type ?? 'an expectation';
    const column = (config?.kwargs ?? check.kwargs ?? {})['column'];
    return (0,conclusion/* oneLine */.TN)(typeof column === 'string' ? `${type} (${column})` : type, 200);
}
function detailOf(check) {
    const unexpected = check.result?.['unexpected_count'];
    if (typeof unexpected === 'number')
        return `${unexpected} unexpected values`;
    const observed = check.result?.['observed_value'];
    return typeof observed === 'number' || typeof observed === 'string' ? (0,conclusion/* oneLine */.TN)(`observed ${observed}`, 200) : '';
}

;// CONCATENATED MODULE: ./src/gates/data-quality/plain-checks.ts




const shape = schemas/* object */.Ikc({
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1), passed: schemas/* boolean */.zMY(), detail: schemas/* string */.YjP().optional() })),
});
const plainChecks = {
    name: 'plain checks',
    recognises: (report) => 'checks' in ((0,json_report/* jsonFields */.y)(report) ?? {}),
    read: (report) => {
        const read = (0,json_report/* readShape */._)(report, shape, { name: 'a data-quality report', fix: KNOWN_FORMS });
        return read.ok ? { ok: true, report: plain_checks_countChecks(read.report) } : read;
    },
};
function plain_checks_countChecks(report) {
    const failed = report.checks
        .filter((check) => !check.passed)
        .map((check) => ({ name: (0,conclusion/* oneLine */.TN)(check.name, 200), detail: (0,conclusion/* oneLine */.TN)(check.detail ?? '', 200) }));
    return { checks: report.checks.length, failed };
}

;// CONCATENATED MODULE: ./src/gates/data-quality/reports.ts





const QUALITY_FORMS = { readers: [plainChecks, greatExpectations], unknown };
const anyObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
function unknown(report) {
    const fields = (0,json_report/* jsonFields */.y)(report);
    const nothing = { what: 'This is not a data-quality report', fix: KNOWN_FORMS, where: { file: report.path } };
    if (fields === null) {
        const read = (0,json_report/* readShape */._)(report, anyObject, { name: 'a data-quality report', fix: KNOWN_FORMS });
        return read.ok ? nothing : read.problem;
    }
    if ('expectations' in fields && !('success' in fields)) {
        const what = 'This is an expectation suite: it says what to check, not how the check ended';
        return { what, fix: 'Store the validation result instead', where: { file: report.path } };
    }
    const read = greatExpectations.read(report);
    return read.ok ? nothing : read.problem;
}

;// CONCATENATED MODULE: ./src/gates/data-quality/judge.ts





const FINDINGS_LIMIT = 20;
function judgeDataQuality({ evidence, datasets }, settings) {
    const notes = datasets.map((profile) => ({ kind: 'note', text: describeProfile(profile) }));
    const parts = { evidence: [...(0,gates_evidence/* evidenceOf */.X1)(evidence), ...notes], seconds: evidence.seconds };
    const tally = { checks: 0, failures: [], errors: [] };
    const hasCommand = evidence.commands.length > 0;
    if (hasCommand)
        judgeCommand(evidence, tally);
    for (const file of evidence.reports) {
        const declared = settings.reports.find((report) => report.path === file.path)?.declared ?? true;
        if (declared || file.state !== 'missing')
            judgeReport(file, tally);
    }
    for (const profile of datasets)
        judgeProfile(profile, tally);
    const looked = datasets.filter((profile) => profile.state === 'read' || profile.state === 'opaque');
    if (tally.checks === 0 && looked.length === 0 && tally.failures.length + tally.errors.length === 0) {
        tally.errors.push(noEvidence(hasCommand));
    }
    const findings = [...tally.failures, ...tally.errors].slice(0, FINDINGS_LIMIT);
    if (findings.length > 0)
        return (0,conclusion/* concludeFindings */.MW)(tally.failures.length > 0 ? 'failed' : 'error', findings, parts);
    const reason = [
        tally.checks === 0 ? '' : `${(0,conclusion/* count */.U9)(tally.checks, 'check')} passed`,
        looked.map(describeProfile).join(', '),
    ];
    return (0,conclusion/* conclude */.Ep)('passed', reason.filter((text) => text !== '').join('; '), parts);
}
function judgeCommand(evidence, tally) {
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'data-quality');
    if (trouble !== null)
        tally.errors.push(trouble);
    else if (command.exitCode !== 0)
        tally.failures.push((0,gates_evidence/* exitFinding */.Ox)(command, 'The data-quality command'));
}
function judgeReport(file, tally) {
    const read = readReport(file, 'The data-quality report', QUALITY_FORMS);
    if (!read.ok) {
        tally.errors.push(read.problem);
        return;
    }
    const { checks, failed } = read.report;
    tally.checks += checks;
    const where = { file: file.path };
    if (checks === 0) {
        tally.errors.push({ what: 'The data-quality report holds no check', fix: 'Add checks to it', where });
    }
    for (const one of failed) {
        const what = `The check "${one.name}" failed${one.detail === '' ? '' : `: ${one.detail}`}`;
        tally.failures.push({ what, fix: 'Fix the data, or correct the check', where });
    }
}
function judgeProfile(profile, tally) {
    const unread = unreadFinding(profile);
    if (unread !== null)
        tally.errors.push(unread);
    tally.failures.push(...dataFindings(profile));
}
function noEvidence(hasCommand) {
    return {
        what: hasCommand
            ? 'The command wrote no data-quality report, and no dataset is declared'
            : 'There is neither a data-quality report nor a dataset to look into',
        fix: 'Declare one in `.github/ds-release.yml`: `gates: {data-quality: {datasets: [data/train.csv]}}` or ' +
            '`gates: {data-quality: {reports: [results/data_quality.json]}}`; where the repository has no data, ' +
            '`gates: {data-quality: {enabled: false, reason: "…"}}`',
    };
}

// EXTERNAL MODULE: ./src/gates/documentation/judge.ts + 3 modules
var judge = __webpack_require__(25559);
// EXTERNAL MODULE: ./src/gates/performance/judge.ts + 1 modules
var performance_judge = __webpack_require__(31006);
// EXTERNAL MODULE: ./src/formats/first-letter.ts
var first_letter = __webpack_require__(91347);
;// CONCATENATED MODULE: ./src/gates/review/unreviewed.ts

const MOST_NAMED = 5;
function bringingFindings({ commit, making }, pulls) {
    if (making === null || making.byGitHub)
        return [];
    const [parent, second] = making.parents;
    const numbers = pulls.map(({ pull }) => `#${pull.number}`).join(', ');
    if (second !== undefined)
        return mergeFindings(commit, making.merge, numbers);
    const isOnTop = pulls.some(({ pull }) => pull.headSha === parent && pull.headSha !== commit);
    if (!isOnTop)
        return [];
    return [
        {
            what: `commit ${unreviewed_short(commit)} was pushed on top of ${numbers} and is no part of it, so nobody reviewed it`,
            fix: `Bring ${unreviewed_short(commit)} in by a pull request of its own`,
        },
    ];
}
function mergeFindings(commit, merge, numbers) {
    if (merge === 'plain')
        return [];
    if (merge === 'changed') {
        return [
            {
                what: `the merge ${unreviewed_short(commit)} of ${numbers} was made by hand and has other files than a merge of its parents, so nobody reviewed it`,
                fix: 'Bring what it changes beside the merge in by a pull request, and let GitHub merge it',
            },
        ];
    }
    return [
        {
            what: `whether the merge ${unreviewed_short(commit)} of ${numbers}, which was made by hand, changes anything that nobody reviewed cannot be told here`,
            fix: 'Give actions/checkout `fetch-depth: 0` (git 2.38 or later is needed), or let GitHub merge',
        },
    ];
}
function sinceFindings(since) {
    if (since === null)
        return [];
    return since.unreviewed
        .filter(({ files }) => files === null || files.length > 0)
        .map((commit) => ({
        what: `${unreviewed_nameOf(commit)} came ${since.version === null ? 'to the branch' : `after ${since.version}`} ${BY[commit.kind]}${filesOf(commit)}`,
        fix: `Let somebody look it over; then revert it and bring it in again by a pull request, or accept it for this release: \`gates: {review: {waiver: {reason: ${unreviewed_short(commit.sha)} was looked over, owner: …, expires: …}}}\``,
    }));
}
const BY = { direct: 'without a pull request', merge: 'by a merge that was made by hand and changes more' };
function filesOf({ files }) {
    if (files === null)
        return ', and what it changes could not be looked through';
    const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
    return ` and changes ${files.slice(0, MOST_NAMED).join(', ')}${more}`;
}
function notes(since) {
    if (since === null)
        return [];
    const beside = besideTheFeature(since);
    const named = beside.slice(0, MOST_NAMED).map(unreviewed_nameOf).join(', ');
    const more = beside.length > MOST_NAMED ? ` and ${beside.length - MOST_NAMED} more` : '';
    const are = `${(0,conclusion/* count */.U9)(beside.length, 'commit')} ${since.version === null ? '' : `since ${since.version} `}came without a review and ${beside.length === 1 ? 'changes' : 'change'} nothing of this feature: ${named}${more}`;
    return [...(beside.length === 0 ? [] : [are]), ...unsure(since)];
}
function sinceEvidence(since) {
    if (since === null)
        return [];
    const commits = besideTheFeature(since).map(({ sha }) => ({
        kind: 'commit',
        sha,
        note: 'not reviewed, changes nothing of this feature',
    }));
    return [...commits, ...unsure(since).map((text) => ({ kind: 'note', text }))];
}
function unsure({ unseen, doubt }) {
    return [doubt, unseen].filter((text) => text !== null);
}
function besideTheFeature({ unreviewed }) {
    return unreviewed.filter(({ files }) => files?.length === 0);
}
function unreviewed_nameOf({ sha, subject }) {
    return `${unreviewed_short(sha)} (${subject})`;
}
function unreviewed_short(sha) {
    return sha.slice(0, 7);
}

;// CONCATENATED MODULE: ./src/gates/review/judge.ts



const WRITERS = new Set(['write', 'maintain', 'admin']);
function judgeReview({ review: facts }, settings) {
    if (facts === null)
        return (0,conclusion/* concludeFindings */.MW)('error', [NOT_GATHERED]);
    const evidence = [
        ...facts.steppedOver.map((sha) => ({ kind: 'commit', sha, note: 'made by this action, stepped over' })),
        { kind: 'commit', sha: facts.commit, note: 'its pull request is judged' },
    ];
    const pulls = facts.source === 'commit' ? broughtBy(facts) : facts.pulls;
    if (pulls.length === 0) {
        return (0,conclusion/* conclude */.Ep)('failed', nobody(facts), {
            evidence,
            findings: [{ what: (0,first_letter/* upperFirst */.Z)(nobody(facts)), fix: MERGE_FIX }],
        });
    }
    const judged = pulls.map((pull) => judgePull(pull, settings.approvals));
    const unreviewed = [...bringingFindings(facts, pulls), ...sinceFindings(facts.since)];
    const findings = [...judged.flatMap((one) => one.findings), ...unreviewed];
    const reason = [...judged.map((one) => one.reason), ...unreviewed.map((one) => one.what), ...notes(facts.since)];
    const all = [...evidence, ...judged.flatMap((one) => one.evidence), ...sinceEvidence(facts.since)];
    return (0,conclusion/* conclude */.Ep)(findings.length === 0 ? 'passed' : 'failed', (0,conclusion/* oneLine */.TN)(reason.join('; ')), { evidence: all, findings });
}
const NOT_GATHERED = {
    what: 'GitHub was not asked who reviewed this change',
    fix: 'Report this as a bug in ds-release',
};
const ALONE = 'where one person works alone, say so in the configuration: `gates: {review: {enabled: false, reason: one person works on this}}`';
const MERGE_FIX = `Bring the change in by a pull request that someone else approves, and run again; ${ALONE}`;
function nobody(facts) {
    const commit = facts.commit.slice(0, 7);
    if (facts.source !== 'commit')
        return 'nobody reviewed this change: no pull request is known for it';
    const open = facts.pulls.filter(({ pull }) => !pull.merged).map(({ pull }) => `#${pull.number}`);
    const also = open.length === 0
        ? ''
        : `; ${open.join(', ')} ${open.length === 1 ? 'has it and is' : 'have it and are'} not merged`;
    return `nobody reviewed commit ${commit}: no merged pull request brought it to ${facts.branch}${also}`;
}
function broughtBy(facts) {
    const into = (branch) => facts.pulls.filter(({ pull }) => pull.merged && pull.baseRef === branch);
    const here = into(facts.branch);
    const merged = here.length > 0 ? here : into(facts.defaultBranch);
    const exact = merged.filter(({ pull }) => pull.mergeCommitSha === facts.commit);
    if (exact.length > 0)
        return exact;
    return merged.sort((a, b) => (a.pull.mergedAt ?? '').localeCompare(b.pull.mergedAt ?? '')).slice(0, 1);
}
function judgePull(facts, needed) {
    const { pull } = facts;
    const latest = latestWords(facts.reviews);
    const objections = latest.filter((word) => word.state === 'CHANGES_REQUESTED' && objectionCounts(facts, word));
    const approvals = latest.filter((word) => word.state === 'APPROVED');
    const discounts = approvals.map((word) => discountOf(facts, word));
    const counted = approvals.filter((_word, index) => discounts[index] === null);
    const evidence = [
        ...counted.map((word) => {
            return { kind: 'review', pull: pull.number, user: word.user, commit: word.commit ?? '' };
        }),
        ...discounts.flatMap((why) => why === null ? [] : [{ kind: 'note', text: `#${pull.number}: ${why}` }]),
    ];
    const findings = objections.map((word) => ({
        what: `${word.user} requests changes on #${pull.number}`,
        fix: `Settle it with ${word.user}, who then approves or whose review is dismissed`,
    }));
    if (counted.length < needed)
        findings.push(tooFew(facts.pull, { needed, have: counted.length, discounts }));
    const names = counted.map((word) => word.user).join(', ');
    const by = names === '' ? 'needs no approval' : `approved by ${names}`;
    return { reason: findings[0]?.what ?? `#${pull.number} by ${pull.author} ${by}`, findings, evidence };
}
function tooFew(pull, { needed, have, discounts }) {
    const why = discounts.filter((text) => text !== null);
    const base = `#${pull.number} has ${have} of ${(0,conclusion/* count */.U9)(needed, 'approval')} that ${needed === 1 ? 'is' : 'are'} needed`;
    return {
        what: why.length === 0 ? `${base}; nobody else approved its last commit` : `${base}: ${why.join('; ')}`,
        fix: `Let someone with write access, who is neither the author nor the last to push, approve #${pull.number} at ${pull.headSha.slice(0, 7)}; ${ALONE}`,
    };
}
function latestWords(reviews) {
    const words = new Map();
    for (const review of reviews) {
        if (review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        const key = review.user.toLowerCase();
        const before = words.get(key);
        if (before === undefined || Date.parse(review.submittedAt) >= Date.parse(before.submittedAt))
            words.set(key, review);
    }
    return [...words.values()];
}
function objectionCounts(facts, word) {
    if (isBot(word))
        return false;
    const permission = permissionOf(facts, word.user);
    return permission === undefined || (permission !== null && WRITERS.has(permission));
}
function discountOf(facts, word) {
    const { pull, lastPusher, makers } = facts;
    const permission = permissionOf(facts, word.user);
    if (isSame(word.user, pull.author))
        return `${word.user} is its author`;
    if (isBot(word))
        return `${word.user} is a bot`;
    if (lastPusher !== null && isSame(word.user, lastPusher))
        return `${word.user} was the last to push`;
    if (lastPusher === null && makers.some((maker) => isSame(word.user, maker))) {
        return `${word.user} made commits of it, and who pushed last cannot be told`;
    }
    if (permission === undefined || permission === null)
        return `${word.user} has no known access to the repository`;
    if (!WRITERS.has(permission))
        return `${word.user} has no write access (${permission})`;
    if (word.commit === pull.headSha)
        return null;
    return `${word.user} approved ${word.commit?.slice(0, 7) ?? 'an unknown commit'}, before its last commit ${pull.headSha.slice(0, 7)}`;
}
function permissionOf(facts, user) {
    const key = Object.keys(facts.permissions).find((login) => isSame(login, user));
    return key === undefined ? undefined : facts.permissions[key];
}
function isBot(word) {
    return word.isBot || /\[bot\]$/i.test(word.user);
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

// EXTERNAL MODULE: ./src/gates/security/reports.ts + 1 modules
var security_reports = __webpack_require__(60854);
// EXTERNAL MODULE: ./src/gates/security/security-report.ts
var security_report = __webpack_require__(60164);
// EXTERNAL MODULE: ./src/gates/security/index.ts + 1 modules
var security = __webpack_require__(75070);
;// CONCATENATED MODULE: ./src/gates/security/judge.ts






const judge_FINDINGS_LIMIT = 20;
function judgeSecurity({ evidence }, settings) {
    const parts = { evidence: (0,gates_evidence/* evidenceOf */.X1)(evidence), seconds: evidence.seconds };
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'security');
    if (trouble !== null)
        return (0,conclusion/* concludeFindings */.MW)('error', [trouble], parts);
    if (evidence.reports.length === 0)
        return judgeExit(command, parts);
    const reportRun = evidence.commands.find((one) => one.id === security/* REPORT_COMMAND */.l);
    const problems = [];
    const ends = reportRun === undefined ? [command] : [command, reportRun];
    const broken = ends.find((one) => one.timedOut || one.exitCode === null || one.exitCode > 1);
    if (broken !== undefined)
        problems.push((0,gates_evidence/* exitFinding */.Ox)(broken, 'The security scan'));
    const reports = [];
    for (const file of evidence.reports) {
        const read = readReport(file, 'The security report', security_reports/* SECURITY_FORMS */.B);
        if (read.ok)
            reports.push(read.report);
        else
            problems.push(read.problem);
    }
    return judgeReports({ failOn: settings.failOn, command, problems }, reports, parts);
}
function judgeExit(command, parts) {
    if (command.exitCode === 0)
        return (0,conclusion/* conclude */.Ep)('passed', 'the command exited 0', parts);
    return (0,conclusion/* concludeFindings */.MW)('failed', [(0,gates_evidence/* exitFinding */.Ox)(command, 'The security scan')], parts);
}
function judgeReports(run, reports, parts) {
    const { failOn, command, problems } = run;
    const issues = reports.flatMap((report) => report.issues);
    const serious = issues.filter((issue) => (0,security_report/* isAtLeast */.d)(issue.severity, failOn));
    const errors = [...problems, ...reports.flatMap((report) => report.errors)];
    const scanned = scannedBy(reports);
    if (errors.length === 0 && scanned === 0)
        errors.push(NOTHING_SCANNED);
    const [first] = serious;
    if (first !== undefined) {
        const findings = [...serious.map(issueFinding), ...errors].slice(0, judge_FINDINGS_LIMIT);
        const at = `; the first: ${first.test} at ${first.file}:${first.line}`;
        const reason = `${(0,conclusion/* count */.U9)(serious.length, 'finding')} at or above ${failOn}${at}`;
        return (0,conclusion/* conclude */.Ep)('failed', reason, { ...parts, findings });
    }
    if (errors.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('error', errors, parts);
    if (command.exitCode !== 0 && issues.length === 0) {
        const unexplained = (0,gates_evidence/* exitFinding */.Ox)(command, 'The report has no finding, but the security scan');
        return (0,conclusion/* concludeFindings */.MW)('failed', [unexplained], parts);
    }
    const looked = scanned === null ? '' : `${(0,conclusion/* count */.U9)(scanned, 'file')} scanned, `;
    const below = issues.length === 0 ? '' : ` at or above ${failOn} (${issues.length} below ${failOn})`;
    return (0,conclusion/* conclude */.Ep)('passed', `${looked}no finding${below}`, parts);
}
function scannedBy(reports) {
    return reports.reduce((sum, { scanned }) => {
        return sum === null || scanned === null ? null : sum + scanned;
    }, 0);
}
const NOTHING_SCANNED = {
    what: 'The security scan looked into no file at all',
    fix: 'Point `gates.security.run` to the folder with the sources',
};
function issueFinding(issue) {
    const { severity, test, text, fix, file, line } = issue;
    return { what: `${test} (${severity}): ${text}`, fix, where: { file, line } };
}

;// CONCATENATED MODULE: ./src/gates/tests/coverage.ts


const coverageReader = xmlReader({ name: 'Cobertura', roots: ['coverage'], read: readCoverage });
function readCoverage(root, file) {
    const lines = [wholeNumber(root, 'lines-covered'), wholeNumber(root, 'lines-valid')];
    const branches = [wholeNumber(root, 'branches-covered') ?? 0, wholeNumber(root, 'branches-valid') ?? 0];
    if (lines[0] === null || lines[1] === null) {
        return broken(file, 'The coverage report has no `lines-valid` and `lines-covered`', 'Write Cobertura XML (`--cov-report=xml`)');
    }
    const covered = lines[0] + branches[0];
    const valid = lines[1] + branches[1];
    if (covered > valid)
        return broken(file, 'The coverage report counts more covered lines than lines', 'Write it anew');
    if (lines[1] === 0)
        return broken(file, 'The coverage report covers no line at all', 'Point `--cov` to the sources');
    return { ok: true, report: { coverage: { covered, valid, percent: (100 * covered) / valid } } };
}
function formatPercent(percent) {
    return `${Math.floor(percent * 10 + 1e-9) / 10} %`;
}
function broken(file, what, fix) {
    return { ok: false, problem: { what, fix, where: { file } } };
}

;// CONCATENATED MODULE: ./src/gates/tests/junit.ts



const junitReader = xmlReader({ name: 'JUnit', roots: ['testsuites', 'testsuite'], read: readJunit });
function readJunit(root, file) {
    const report = { passed: 0, failed: 0, skipped: 0, expectedFailures: 0, failures: [] };
    for (const suite of suitesOf(root)) {
        const before = report.failed;
        const cases = suite.children.filter((child) => child.name === 'testcase');
        for (const testcase of cases)
            countCase(testcase, report);
        const claimed = (wholeNumber(suite, 'failures') ?? 0) + (wholeNumber(suite, 'errors') ?? 0);
        const nested = suite.children.some((child) => child.name === 'testsuite');
        if (nested)
            continue;
        if (claimed > 0 && report.failed === before)
            return junit_broken(file, `A suite counts ${claimed} failed, and names none`);
        if ((wholeNumber(suite, 'tests') ?? 0) > 0 && cases.length === 0)
            return junit_broken(file, 'A suite counts tests, and names none');
    }
    return { ok: true, report: { tests: report } };
}
function sumTests(reports) {
    const add = (of) => reports.reduce((sum, report) => sum + of(report), 0);
    return {
        passed: add((report) => report.passed),
        failed: add((report) => report.failed),
        skipped: add((report) => report.skipped),
        expectedFailures: add((report) => report.expectedFailures),
        failures: reports.flatMap((report) => report.failures),
    };
}
function junit_broken(file, what) {
    return { ok: false, problem: { what, fix: 'Let the test runner write the report anew', where: { file } } };
}
function suitesOf(root) {
    const below = root.children.filter((child) => child.name === 'testsuite').flatMap(suitesOf);
    return root.name === 'testsuite' ? [root, ...below] : below;
}
function countCase(testcase, report) {
    const bad = testcase.children.find((child) => child.name === 'failure' || child.name === 'error');
    const skipped = testcase.children.find((child) => child.name === 'skipped');
    if (bad !== undefined) {
        report.failed += 1;
        report.failures.push(failureOf(testcase, bad));
    }
    else if (skipped === undefined) {
        report.passed += 1;
    }
    else if (skipped.attributes['type'] === 'pytest.xfail') {
        report.expectedFailures += 1;
    }
    else {
        report.skipped += 1;
    }
}
function failureOf(testcase, bad) {
    const { classname = '', name = '' } = testcase.attributes;
    const message = bad.attributes['message'] ?? bad.text.trim();
    const raised = message === 'collection failure' ? /^E +(\S.*)$/gm : null;
    const cause = raised === null ? undefined : [...bad.text.matchAll(raised)].at(-1)?.[1];
    const place = placeOf(testcase, bad);
    return {
        name: (0,conclusion/* oneLine */.TN)(classname === '' ? name : `${classname}.${name}`, 200),
        message: (0,conclusion/* oneLine */.TN)(`${message.split(/\r?\n/)[0] ?? ''}${cause === undefined ? '' : `: ${cause}`}`, 200),
        ...place,
    };
}
function placeOf(testcase, bad) {
    const file = testcase.attributes['file'];
    const traced = [...bad.text.matchAll(/^([^\s:][^\n:]*\.\w+):(\d{1,7}): /gm)].findLast((match) => isBelow(match[1] ?? ''));
    if (traced !== undefined)
        return { file: traced[1] ?? null, line: Number(traced[2]) };
    if (file === undefined || !isBelow(file))
        return { file: null, line: null };
    const line = wholeNumber(testcase, 'line');
    return { file, line: line === null ? null : line + 1 };
}
function isBelow(path) {
    return path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}

;// CONCATENATED MODULE: ./src/gates/tests/reports.ts



const FORMS = { readers: [junitReader, coverageReader], unknown: reports_unknown };
const NO_TEST_REPORT = {
    what: 'There is no JUnit report of the tests',
    fix: 'Let the command write one and name it under `gates.tests.reports` (pytest does so by itself)',
};
const NO_COVERAGE = {
    what: 'There is a coverage bound, and no coverage report',
    fix: 'Add `--cov=src` to the pytest command, or name a Cobertura file under `gates.tests.reports`',
};
function readTestReports(files, coverageNeeded) {
    const problems = [];
    const tests = [];
    let coverage = null;
    let coverageProblem = coverageNeeded ? NO_COVERAGE : null;
    for (const file of files) {
        const read = readOne(file);
        if ('tests' in read)
            tests.push(read.tests);
        else if ('coverage' in read)
            coverage = coverage ?? read.coverage;
        else if (file.id !== 'coverage')
            problems.push(read.problem);
        else if (coverageNeeded)
            coverageProblem = read.problem;
    }
    if (tests.length === 0 && problems.length === 0)
        problems.push(NO_TEST_REPORT);
    if (coverage === null && coverageProblem !== null)
        problems.push(coverageProblem);
    return { tests: sumTests(tests), coverage, problems };
}
function readOne(file) {
    if (file.id === 'junit' && file.state === 'missing')
        return { problem: NO_TEST_REPORT };
    const read = readReport(file, file.id === 'coverage' ? 'The coverage report' : 'The test report', FORMS);
    return read.ok ? read.report : { problem: read.problem };
}
function reports_unknown(report) {
    const xml = report.xml();
    if (!xml.ok)
        return xml.problem;
    const what = `\`<${xml.root.name}>\` is neither a JUnit nor a Cobertura report`;
    return { what, fix: 'Name the right files under `gates.tests.reports`', where: { file: report.path } };
}

;// CONCATENATED MODULE: ./src/gates/tests/judge.ts




const FIX_TEST = 'Fix the test or what it tests';
const ADD_TESTS = 'Add tests, or let the command run those that there are';
const tests_judge_FINDINGS_LIMIT = 20;
function judgeTests({ evidence }, settings) {
    const parts = { evidence: (0,gates_evidence/* evidenceOf */.X1)(evidence), seconds: evidence.seconds };
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'tests');
    if (trouble !== null)
        return (0,conclusion/* concludeFindings */.MW)('error', [trouble], parts);
    const unusable = withoutCoveragePlugin(command);
    if (unusable !== null)
        return (0,conclusion/* concludeFindings */.MW)('error', [unusable], parts);
    const read = readTestReports(evidence.reports, settings.coverageMin !== null);
    const { tests, problems } = read;
    if (tests.failed > 0) {
        const findings = tests.failures.slice(0, tests_judge_FINDINGS_LIMIT).map(failureFinding);
        const reason = `${describeTests(tests)}; the first: ${findings[0]?.what ?? ''}`;
        return (0,conclusion/* conclude */.Ep)('failed', reason, { ...parts, findings });
    }
    if (command.exitCode === 5 && tests.passed === 0) {
        return (0,conclusion/* concludeFindings */.MW)('error', [{ what: 'pytest found no test', fix: ADD_TESTS }], parts);
    }
    if (command.exitCode !== 0) {
        return (0,conclusion/* concludeFindings */.MW)('failed', [(0,gates_evidence/* exitFinding */.Ox)(command, 'The test command'), ...problems], parts);
    }
    if (tests.passed === 0 && problems.length === 0) {
        problems.push({ what: `No test was run to a pass: ${describeTests(tests)}`, fix: ADD_TESTS });
    }
    if (problems.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('error', problems, parts);
    return judgeCoverage(read, settings.coverageMin, parts);
}
function judgeCoverage(read, bound, parts) {
    const { tests, coverage: reached } = read;
    if (reached === null)
        return (0,conclusion/* conclude */.Ep)('passed', describeTests(tests), parts);
    const percent = formatPercent(reached.percent);
    const reason = `${describeTests(tests)}, coverage ${percent}${bound === null ? '' : ` (bound ${bound} %)`}`;
    if (bound === null || reached.percent >= bound)
        return (0,conclusion/* conclude */.Ep)('passed', reason, parts);
    const what = `Coverage is ${percent} of lines and branches, below the bound of ${bound} %`;
    const findings = [{ what, fix: 'Test what is not covered yet, or lower `gates.tests.coverage.min`' }];
    return (0,conclusion/* conclude */.Ep)('failed', reason, { ...parts, findings });
}
function withoutCoveragePlugin(command) {
    if (command.exitCode !== 4 || !/unrecognized arguments:.*--cov/.test(command.tail))
        return null;
    return {
        what: 'The command asks for coverage, and pytest-cov is not installed',
        fix: 'Install pytest-cov in the workflow, or set `gates.tests.run` to a command without `--cov`',
    };
}
function failureFinding(failure) {
    const what = failure.message === '' ? failure.name : `${failure.name}: ${failure.message}`;
    if (failure.file === null)
        return { what, fix: FIX_TEST };
    const where = failure.line === null ? { file: failure.file } : { file: failure.file, line: failure.line };
    return { what, fix: FIX_TEST, where };
}
function describeTests(tests) {
    const parts = [
        tests.failed > 0
            ? `${tests.failed} of ${(0,conclusion/* count */.U9)(tests.failed + tests.passed, 'test')} failed`
            : `${(0,conclusion/* count */.U9)(tests.passed, 'test')} passed`,
        tests.skipped > 0 ? `${tests.skipped} skipped` : '',
        tests.expectedFailures > 0 ? `${tests.expectedFailures} expected to fail` : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
}

// EXTERNAL MODULE: ./src/formats/command-line.ts
var command_line = __webpack_require__(23988);
;// CONCATENATED MODULE: ./src/gates/types/judge.ts



const types_judge_FINDINGS_LIMIT = 20;
function judgeTypes({ evidence }) {
    const parts = { evidence: (0,gates_evidence/* evidenceOf */.X1)(evidence), seconds: evidence.seconds };
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'types');
    if (trouble !== null)
        return (0,conclusion/* concludeFindings */.MW)('error', [trouble], parts);
    if (command.exitCode === 0) {
        const last = (0,gates_evidence/* lastLine */.fM)(command);
        return (0,conclusion/* conclude */.Ep)('passed', last === '' ? 'the command exited 0' : last, parts);
    }
    const isMypy = (0,command_line/* toolWord */.Nx)((0,command_line/* readCommandLine */.ye)(command.run), 'mypy') !== null;
    const findings = typeErrors(command);
    const kind = isMypy && command.exitCode !== 1 ? 'error' : 'failed';
    const [first] = findings;
    if (first === undefined)
        return (0,conclusion/* concludeFindings */.MW)(kind, [(0,gates_evidence/* exitFinding */.Ox)(command, 'The type check')], parts);
    const summary = /^Found \d+ errors?\b.*$/m.exec((0,gates_evidence/* stripColours */._j)(command.tail))?.[0] ?? (0,conclusion/* count */.U9)(findings.length, 'type error');
    const at = first.where === undefined ? '' : ` at ${first.where.file}:${first.where.line ?? '?'}`;
    const shown = findings.slice(0, types_judge_FINDINGS_LIMIT);
    return (0,conclusion/* conclude */.Ep)(kind, `${summary}; the first${at}: ${first.what}`, { ...parts, findings: shown });
}
function typeErrors(command) {
    const pattern = /^[^\S\n]*([^\s:][^:\n]*):(\d{1,7})(?::(\d{1,7}))?(?::| -) error: (.+)$/gm;
    return [...(0,gates_evidence/* stripColours */._j)(command.tail).matchAll(pattern)].map((match) => ({
        what: (0,conclusion/* oneLine */.TN)(match[4] ?? '', 200),
        fix: 'Correct the type, or the annotation',
        where: {
            file: match[1] ?? '',
            line: Number(match[2]),
            ...(match[3] === undefined ? {} : { column: Number(match[3]) }),
        },
    }));
}

;// CONCATENATED MODULE: ./src/gates/judges.ts







const JUDGES = {
    tests: judgeTests,
    performance: performance_judge/* judgePerformance */.I,
    review: judgeReview,
    'data-quality': judgeDataQuality,
    documentation: judge/* judgeDocumentation */.w,
    types: judgeTypes,
    security: judgeSecurity,
};

;// CONCATENATED MODULE: ./src/gates/judging.ts



function verdictOf(plan, settings, facts) {
    const gate = gates/* GATES */.J.find(({ name }) => name === plan.gate);
    if (gate === undefined)
        throw new Error(`a plan of ${plan.gate}, which is no gate`);
    const judged = plan.decided ?? judgeBy(gate.name, settings.gates, facts);
    return { gate: gate.name, ...judged, seconds: Math.max(judged.seconds, facts.evidence.seconds) };
}
function judgeBy(name, settings, facts) {
    return JUDGES[name](facts, settings[name]);
}
function reviewVerdict({ gates }, review) {
    return { gate: 'review', ...judgeReview({ review }, gates.review) };
}
function measuredBy(evidence) {
    for (const gate of gates/* GATES */.J) {
        const gathered = evidence.get(gate.name);
        const measured = gathered === undefined ? null : (gate.measure?.(gathered) ?? null);
        if (measured !== null)
            return measured;
    }
    return null;
}


/***/ }),

/***/ 56210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ compareWithChampion),
/* harmony export */   VF: () => (/* binding */ comparisonText),
/* harmony export */   r9: () => (/* binding */ findIn),
/* harmony export */   vK: () => (/* binding */ notCompared),
/* harmony export */   zW: () => (/* binding */ contradictionOf)
/* harmony export */ });
/* harmony import */ var _formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24742);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56467);
/* harmony import */ var _metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62968);



const ROUNDING = 1e-12;
function compareWithChampion(bound, measured, champion) {
    if (champion === null)
        return { kind: 'none' };
    if (champion.problem !== null) {
        return {
            kind: 'not-compared',
            why: 'the champion’s metrics are not known',
            declared: false,
            problem: champion.problem,
        };
    }
    const before = findIn(champion, bound, measured.name);
    if (before.kind !== 'one')
        return notCompared(bound, measured, { champion, found: before });
    const contradiction = contradictionOf(bound, measured.name, { champion, before: before.value });
    if (contradiction !== null) {
        return {
            kind: 'not-compared',
            why: 'what is known of the champion disagrees',
            declared: false,
            problem: contradiction,
        };
    }
    return { kind: 'compared', ...difference(bound, measured.value, before.value) };
}
function findIn(values, bound, name) {
    const found = (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findMetric */ .GF)(name, values);
    return found.kind === 'none' ? (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findMetric */ .GF)(bound.name, values) : found;
}
function difference({ better, tolerance }, value, before) {
    const worse = better === 'higher' ? before - value : value - before;
    const allowed = tolerance.kind === 'absolute' ? tolerance.amount : tolerance.amount * Math.abs(before);
    const rounding = ROUNDING * Math.max(Math.abs(value), Math.abs(before));
    const outcome = Math.abs(worse) <= rounding ? 'equal' : worse > 0 ? 'worse' : 'better';
    const by = outcome === 'equal' ? 0 : Number(Math.abs(worse).toPrecision(12));
    return { outcome, before, by, isTolerated: worse <= allowed + rounding };
}
function notCompared(bound, { name, version }, { champion, found }) {
    const why = whyNot(name, champion, found);
    const isOther = bound.newMetric !== undefined && bound.newMetric !== version;
    const stale = isOther ? ` (its \`new-metric\` is for ${bound.newMetric ?? ''}, this is ${version})` : '';
    const snippet = (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .metricSnippet */ .U4)(bound.name, `new-metric: "${version}"`);
    const renamed = found.kind === 'none' ? 'If it was renamed, measure it under its old name as well; if' : 'If';
    const problem = {
        what: `Not compared: ${why}${stale}`,
        fix: `${renamed} ${version} is to pass without that comparison, add \`${snippet}\` to \`.github/ds-release.yml\``,
    };
    return { kind: 'not-compared', why, declared: bound.newMetric === version, problem };
}
function whyNot(name, { version, source, beside, metrics }, found) {
    const it = `the champion ${version}`;
    switch (found.kind) {
        case 'several':
            return `${it} has ${name} more than once, as ${found.names.join(' and ')} (${source})`;
        case 'no-number':
            return `${it} has ${found.name} as ${found.is} (${source})`;
        case 'none': {
            const names = Object.keys(metrics);
            const has = names.length === 0 ? 'has no metrics' : `has ${(0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names, (0,_formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(name, names))}`;
            const other = beside === null ? null : (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findMetric */ .GF)(name, beside);
            const but = other?.kind === 'one' ? `, though ${beside?.source ?? ''} has ${String(other.value)}` : '';
            return `${it} has no ${name} (${source} ${has}${but})`;
        }
    }
}
function contradictionOf(bound, name, { champion, before }) {
    const { beside, source, version } = champion;
    const other = beside === null ? null : findIn(beside, bound, name);
    if (beside === null || other?.kind !== 'one')
        return null;
    if (Math.abs(other.value - before) <= ROUNDING * Math.max(Math.abs(other.value), Math.abs(before)))
        return null;
    return {
        what: `Not compared: ${name} of the champion ${version} is ${String(before)} by ${source} and ${String(other.value)} by ${beside.source}`,
        fix: 'Find out who changed one of them and which was measured, then put the other right',
    };
}
function comparisonText(bound, comparison) {
    if (comparison.kind === 'none')
        return '';
    if (comparison.kind === 'not-compared')
        return `not compared: ${comparison.why}`;
    const { outcome, by, before } = comparison;
    if (outcome === 'equal')
        return 'equal';
    if (outcome === 'better')
        return `better by ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(by)}`;
    const { kind, amount, text } = bound.tolerance;
    const allowed = kind === 'absolute' ? amount : amount * Math.abs(before);
    return `worse by ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(by, allowed)}, tolerance ${text}`;
}


/***/ }),

/***/ 31006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ judgePerformance)
});

// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
// EXTERNAL MODULE: ./src/gates/evidence.ts
var gates_evidence = __webpack_require__(14003);
// EXTERNAL MODULE: ./src/gates/performance/champion-comparison.ts
var champion_comparison = __webpack_require__(56210);
// EXTERNAL MODULE: ./src/gates/performance/measured.ts
var performance_measured = __webpack_require__(62105);
// EXTERNAL MODULE: ./src/gates/bounds.ts
var bounds = __webpack_require__(15283);
;// CONCATENATED MODULE: ./src/gates/performance/metric-comparison.ts



function compareMetric(bound, measured, champion) {
    const row = rowOf(bound, measured);
    if (measured === null) {
        const comparison = { kind: 'none' };
        return { bound, row: { ...row, ok: false, note: 'not measured' }, comparison, errors: [], failures: [] };
    }
    const comparison = (0,champion_comparison/* compareWithChampion */.L6)(bound, measured, champion);
    const limit = limitProblem(bound, measured.name, measured.value);
    const worse = worseProblem(bound, measured, comparison);
    const failures = [
        ...(limit === null ? [] : [{ what: limit, fix: 'Improve the model, or settle on another bound' }]),
        ...(worse === null ? [] : [worse]),
    ];
    const isUnknown = comparison.kind === 'not-compared' && !comparison.declared;
    const errors = isUnknown ? [comparison.problem] : [];
    const before = comparison.kind === 'compared' ? comparison.before : null;
    const notes = [...failures, ...errors].map(({ what }) => what);
    return {
        bound,
        row: {
            ...row,
            champion: before,
            ...(comparison.kind === 'not-compared' ? { notCompared: comparison.why } : {}),
            ok: notes.length === 0,
            note: notes[0] ?? '',
        },
        comparison,
        errors,
        failures,
    };
}
function rowOf(bound, measured) {
    return {
        name: measured?.name ?? bound.name,
        candidate: measured?.value ?? null,
        champion: null,
        ...(bound.min === undefined ? {} : { min: bound.min }),
        ...(bound.max === undefined ? {} : { max: bound.max }),
        ...(bound.minExclusive === true ? { minExclusive: true } : {}),
        ...(bound.maxExclusive === true ? { maxExclusive: true } : {}),
        tolerance: bound.tolerance.text,
        better: bound.better,
        ok: true,
        note: '',
    };
}
function limitProblem(bound, name, value) {
    if (bound.minIsShare === true && value > 1) {
        return `${name} is ${(0,quantities/* formatNumber */.ZV)(value)}, which is no share, but its bound is one (${bound.source}): measure it between 0 and 1, or write the bound without %`;
    }
    if ((0,bounds/* meetsBound */.T)(value, bound))
        return null;
    const { min, max } = bound;
    const isLow = min !== undefined && (value < min || (value === min && bound.minExclusive === true));
    const limit = isLow ? min : max;
    const atLimit = value === limit;
    const relation = isLow ? (atLimit ? 'not above' : 'below') : atLimit ? 'not below' : 'above';
    return `${name} is ${(0,quantities/* formatNumber */.ZV)(value, limit)}, ${relation} its bound of ${limit ?? '?'} (${bound.source})`;
}
function worseProblem(bound, { name, value }, comparison) {
    if (comparison.kind !== 'compared' || comparison.isTolerated)
        return null;
    const { before } = comparison;
    const what = `${name} is ${(0,quantities/* formatNumber */.ZV)(value, before)}, the champion's is ${(0,quantities/* formatNumber */.ZV)(before, value)}: ${(0,champion_comparison/* comparisonText */.VF)(bound, comparison)}`;
    const way = bound.tolerance.amount === 0 ? 'set a `tolerance`' : 'settle on another `tolerance`';
    return {
        what,
        fix: `Improve the model, or ${way} (a number such as 0.01, or "1%" of the champion's) for it under \`gates.performance.metrics\``,
    };
}

// EXTERNAL MODULE: ./src/gates/performance/metric-lookup.ts
var metric_lookup = __webpack_require__(62968);
;// CONCATENATED MODULE: ./src/gates/performance/judge.ts







function judgePerformance({ evidence, candidate }) {
    const { bounds } = candidate;
    const notes = notesOf(candidate).map((text) => ({ kind: 'note', text }));
    const parts = { evidence: [...(0,gates_evidence/* evidenceOf */.X1)(evidence), ...notes], seconds: evidence.seconds };
    const run = runFindings(evidence);
    const measured = (0,performance_measured/* measuredMetrics */.k)(evidence);
    if (!measured.ok) {
        return (0,conclusion/* concludeFindings */.MW)('error', run.length > 0 ? run : measured.problems, parts);
    }
    if (bounds.length === 0 && run.length === 0)
        return (0,conclusion/* concludeFindings */.MW)('error', [(0,metric_lookup/* noBound */.AM)(measured.metrics)], parts);
    return judgeBounds({ measured, candidate, run }, parts);
}
function notesOf({ champion, noChampion, otherData }) {
    const against = champion === null ? noChampion : `champion: version ${champion.version}, ${champion.source}`;
    return [against, otherData].filter((text) => text !== null);
}
function runFindings(evidence) {
    if (evidence.commands.length === 0)
        return [];
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'performance');
    if (trouble !== null)
        return [trouble];
    return command.exitCode === 0 ? [] : [(0,gates_evidence/* exitFinding */.Ox)(command, 'The evaluation')];
}
function judgeBounds({ measured, candidate, run }, parts) {
    const { bounds, champion, version } = candidate;
    const errors = [...run];
    const compared = [];
    for (const bound of bounds) {
        const found = (0,metric_lookup/* lookUp */.TE)(bound, measured);
        if ('problem' in found)
            errors.push(found.problem);
        compared.push(compareMetric(bound, 'name' in found ? { ...found, version } : null, champion));
    }
    errors.push(...unlike(compared.flatMap((one) => one.errors)));
    const failures = compared.flatMap((one) => one.failures);
    const all = { ...parts, metrics: compared.map(({ row }) => row) };
    const words = [otherRows(candidate), ...staleKeys(compared, candidate)];
    if (errors.length > 0)
        return adding((0,conclusion/* concludeFindings */.MW)('error', [...errors, ...failures], all), words);
    if (failures.length > 0)
        return adding((0,conclusion/* concludeFindings */.MW)('failed', failures, all), words);
    return (0,conclusion/* conclude */.Ep)('passed', [shownMetrics(compared), against(candidate), ...words].filter(Boolean).join('; '), all);
}
function unlike(findings) {
    return findings.filter((one, index) => findings.findIndex((other) => other.what === one.what) === index);
}
function adding(judgement, words) {
    return { ...judgement, reason: (0,conclusion/* oneLine */.TN)([judgement.reason, ...words].filter(Boolean).join('; ')) };
}
const MOST_SHOWN = 4;
function shownMetrics(compared) {
    const notable = compared.filter(isNotable);
    const shown = [...notable, ...compared.filter((one) => !isNotable(one))].slice(0, MOST_SHOWN);
    const left = compared.length - shown.length;
    const worse = notable.length - shown.filter(isNotable).length;
    const ofThem = worse > 0 ? `, ${worse} of them worse or not compared` : '';
    const more = left > 0 ? ` and ${(0,conclusion/* count */.U9)(left, 'more metric')}${ofThem}` : '';
    return `${shown.map(metricText).join(', ')}${more}`;
}
function isNotable({ comparison }) {
    return comparison.kind === 'not-compared' || (comparison.kind === 'compared' && comparison.outcome === 'worse');
}
function metricText({ bound, row, comparison }) {
    const value = (0,quantities/* formatNumber */.ZV)(row.candidate ?? NaN, row.min, row.max, row.champion);
    const text = (0,champion_comparison/* comparisonText */.VF)(bound, comparison);
    const before = comparison.kind === 'compared' ? (0,quantities/* formatNumber */.ZV)(comparison.before, row.candidate) : null;
    const beside = text === '' ? '' : before === null ? `; ${text}` : `; champion ${before}: ${text}`;
    return `${row.name} ${value} (${limits(row)}${beside})`;
}
function limits(row) {
    const above = row.minExclusive === true ? 'above' : 'min';
    const below = row.maxExclusive === true ? 'below' : 'max';
    const texts = [row.min === undefined ? '' : `${above} ${row.min}`, row.max === undefined ? '' : `${below} ${row.max}`];
    return texts.filter((text) => text !== '').join(', ') || 'no bound of its own';
}
function against({ champion, noChampion }) {
    if (champion !== null)
        return `compared with ${champion.version} by ${champion.source}`;
    return noChampion ?? 'there is no champion yet';
}
function otherRows({ otherData }) {
    return otherData ?? '';
}
function staleKeys(compared, { version }) {
    const stale = compared.filter(({ bound, comparison }) => bound.newMetric !== undefined && !(comparison.kind === 'not-compared' && comparison.declared));
    return stale.map(({ bound }) => staleKey(bound, version));
}
function staleKey({ name, newMetric }, version) {
    const why = newMetric === version ? 'it was not needed' : `it is for ${newMetric ?? ''}, this is ${version}`;
    return `take \`new-metric\` out of ${name}: ${why}`;
}


/***/ }),

/***/ 62968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ noBound),
/* harmony export */   GF: () => (/* binding */ findMetric),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   U4: () => (/* binding */ metricSnippet)
/* harmony export */ });
/* harmony import */ var _formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46756);
/* harmony import */ var _formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24742);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56467);



const TRAINING = new Set(['train', 'training', 'fit']);
function findMetric(name, { metrics, notNumbers }) {
    const names = [...Object.keys(metrics), ...Object.keys(notNumbers)];
    const wanted = (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseMetricName */ .S)(name);
    const alike = names.filter((one) => (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseMetricName */ .S)(one) === wanted);
    if (alike.length > 1)
        return { kind: 'several', names: alike };
    const match = (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .matchMetric */ .i)(name, names);
    if (match.kind !== 'one')
        return match;
    if (alike.length === 0 && isOfTraining(match.name))
        return { kind: 'none' };
    const value = metrics[match.name];
    if (value !== undefined && Number.isFinite(value))
        return { kind: 'one', name: match.name, value };
    return { kind: 'no-number', name: match.name, is: notNumbers[match.name] ?? 'no finite number' };
}
function isOfTraining(name) {
    return name
        .split('.')
        .slice(0, -1)
        .some((part) => TRAINING.has((0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseMetricName */ .S)(part)));
}
function lookUp(bound, measured) {
    const found = findMetric(bound.name, measured);
    const from = `(${bound.source})`;
    switch (found.kind) {
        case 'one':
            return { name: found.name, value: found.value };
        case 'several': {
            const what = `The bound on ${bound.name} ${from} could mean ${found.names.join(' or ')}`;
            return { problem: { what, fix: 'Write the one of these names that is meant, and no two that are alike' } };
        }
        case 'no-number': {
            const what = `The metric ${found.name} has a bound ${from}, and its value is ${found.is}`;
            return { problem: { what, fix: 'Let the evaluation write it as a finite number' } };
        }
        case 'none':
            return { problem: notMeasured(bound, Object.keys(measured.metrics)) };
    }
}
function notMeasured(bound, names) {
    const near = (0,_formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(bound.name, names);
    const what = `There is a bound on ${bound.name} (${bound.source}), which was not measured; measured were ${listed(names, near)}`;
    const fix = near === null ? 'Measure it, or correct the name' : `Write ${near} if that is meant, else measure it`;
    return { what, fix };
}
function listed(names, nearest) {
    const sorted = nearest === null ? names : [nearest, ...names.filter((name) => name !== nearest)];
    return sorted.slice(0, 8).join(', ') + (sorted.length > 8 ? ', …' : '');
}
const LOWER_IS_BETTER = /(?:loss|mse|mae|mape|error|rmse|log_?loss|latency|perplexity|wer|cer)$/i;
function noBound(metrics) {
    const [name = 'f1_score', value = 0.8] = Object.entries(metrics)[0] ?? [];
    const bound = LOWER_IS_BETTER.test(name) ? 'max' : 'min';
    const snippet = metricSnippet(name, `${bound}: ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(value)}`);
    return {
        what: 'No metric has a bound, so nothing says what is good enough',
        fix: `Add \`${snippet}\` to \`.github/ds-release.yml\` with a value of your own, or an acceptance criterion such as \`${name} ${bound === 'min' ? '>=' : '<='} ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(value)}\` to the state file`,
    };
}
function metricSnippet(name, key) {
    const quoted = /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
    return `gates: {performance: {metrics: {${quoted}: {${key}}}}}`;
}


/***/ }),

/***/ 71984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   im: () => (/* binding */ reachableFrom),
/* harmony export */   q2: () => (/* binding */ readVersions),
/* harmony export */   ve: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var _feature_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25066);
/* harmony import */ var _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51991);
/* harmony import */ var _release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98022);



async function readVersions({ refs, releases }, { settings, id }, { commit, except }) {
    const all = [];
    for (const prefix of (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .listedPrefixes */ .us)(settings.tag, id))
        all.push(...(await refs.tagsStartingWith(prefix)));
    const listed = all.filter(({ name }) => name !== except);
    const tags = (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionTags */ .OP)(listed, settings.tag, id);
    const published = await releases.ofTags((0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsInQuestion */ .pd)(tags, commit));
    return (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .knownVersions */ .J0)(listed, tags, { commit, published });
}
async function findPrevious(host, facts, commit) {
    return ((0,_feature_history_js__WEBPACK_IMPORTED_MODULE_0__/* .previousVersionOf */ .fV)(facts.state) ?? (await readVersions(host, facts, { commit, except: null })).counting[0] ?? null);
}
async function reachableFrom({ refs }, { tags, counting }, { branch, version }) {
    const above = tags.filter((tag) => counting.includes(tag.version) && _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_1__.gt(tag.version, version));
    const names = above.map(({ name }) => name);
    const found = new Set(names.length === 0 ? [] : await refs.reachableTags(branch, names));
    return above.filter(({ name }) => found.has(name)).map((tag) => tag.version);
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CV: () => (/* binding */ gatherReview),
  cM: () => (/* binding */ gatherReviewAgain),
  Ls: () => (/* binding */ reviewEvent)
});

// UNUSED EXPORTS: looksMerged, pullInName

// EXTERNAL MODULE: ./src/gather/branch.ts
var branch = __webpack_require__(81259);
// EXTERNAL MODULE: ./src/gather/own-commits.ts
var own_commits = __webpack_require__(68076);
;// CONCATENATED MODULE: ./src/gather/rebased-commits.ts
const MOST_PULLS = 50;
async function rebasedCommits(pulls, commits, isBrought) {
    const rebased = new Set();
    let asked = 0;
    for (const [index, commit] of commits.entries()) {
        const below = commits[index + 1];
        const pull = commit.pulls.find(({ mergeCommitSha, headSha }) => mergeCommitSha === commit.sha && headSha !== commit.sha);
        if (pull === undefined || commit.parents.length !== 1 || commit.signedByGitHub)
            continue;
        if (below === undefined || isBrought(below) || asked >= MOST_PULLS)
            continue;
        asked += 1;
        for (const sha of matched(commits.slice(index), await pulls.commits(pull.number)))
            rebased.add(sha);
    }
    return rebased;
}
function matched(commits, own) {
    const left = own.filter(({ parents }) => parents < 2).reverse();
    const found = [];
    for (const commit of commits) {
        const at = left.findIndex((one) => isSame(one, commit));
        if (at < 0)
            break;
        left.splice(0, at + 1);
        found.push(commit.sha);
    }
    return found;
}
function isSame(own, made) {
    if (own.message.trim() !== made.message.trim())
        return false;
    return own.authoredAt !== null && Date.parse(own.authoredAt) === Date.parse(made.authoredAt);
}

// EXTERNAL MODULE: ./src/feature/history.ts
var feature_history = __webpack_require__(25066);
// EXTERNAL MODULE: ./src/release/body.ts + 4 modules
var body = __webpack_require__(56206);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/gather/already-released.ts
var already_released = __webpack_require__(97707);
// EXTERNAL MODULE: ./src/gather/known-versions.ts
var known_versions = __webpack_require__(71984);
;// CONCATENATED MODULE: ./src/gather/since-base.ts





const MOST_ASKED = 10;
const MOST_TAGS_ASKED = 1;
async function sinceBase(host, ask) {
    const { feature } = ask;
    const claims = claimsOf(feature).slice(0, MOST_ASKED);
    const doubts = [];
    let isMadeUp = false;
    for (const claim of claims) {
        const standing = await standingOf(host, feature, { ...claim, at: await host.refs.tagCommit(claim.tag) });
        if (standing.kind === 'ours') {
            const from = { version: claim.version, commit: standing.commit };
            return {
                from,
                told: tell([...doubts, ...(standing.but === null ? [] : [standing.but])], `since ${from.version}`),
            };
        }
        isMadeUp ||= standing.kind === 'made-up';
        doubts.push(standing.why);
    }
    const other = await newestOnGitHub(host, ask, claims);
    if (other !== null)
        return { from: other, told: tell([...doubts, unnamed(feature, other)], `since ${other.version}`) };
    if (isMadeUp)
        return { from: null, told: tell(doubts, 'from the first one on') };
    const said = claims.find(isCommit);
    if (said !== undefined)
        return { from: said, told: tell(doubts, `since ${said.version} as the state file has it`) };
    const why = [`${feature.stateFile} names no commit of a release`, ...doubts].join(', and ');
    return { from: 'nowhere', told: `no commits before this one were looked through, because ${why}` };
}
function tell(doubts, how) {
    return doubts.length === 0 ? null : `the commits were looked through ${how}, because ${doubts.join(', and ')}`;
}
function unnamed({ stateFile }, { version }) {
    return `releases[] of ${stateFile} does not have ${version}, which this action released`;
}
function isCommit(claim) {
    return claim.commit !== null && claim.commit.length >= 40;
}
function claimsOf({ id, settings, state }) {
    const champion = (0,feature_history/* championOf */.bw)(state);
    const last = champion === null ? state.releases.length - 1 : state.releases.indexOf(champion);
    return state.releases
        .slice(0, last + 1)
        .reverse()
        .map(({ version, tag, commit, adopted }) => {
        const said = /^[0-9a-f]{7,64}$/i.test(commit ?? '') ? (commit?.toLowerCase() ?? null) : null;
        return { version, tag: tag ?? (0,release_tag/* tagFor */.gY)(settings.tag, id, version), commit: said, adopted };
    });
}
async function standingOf({ releases, assets }, { id, stateFile }, { version, tag, commit, adopted, at }) {
    if (at === null)
        return { kind: 'unproven', why: `${version} has no tag ${tag} any more` };
    const release = await releases.byTag(tag);
    const isThere = release !== null && !release.draft;
    const elsewhere = commit === null || at.startsWith(commit)
        ? null
        : `releases[] of ${stateFile} gives ${version} the commit ${commit.slice(0, 12)}, and ${tag} stands on ${at.slice(0, 12)}`;
    const earlier = { id: 0, version, tag, commit: at, url: null };
    if (isThere && (await (0,already_released/* isOurs */.MU)({ assets }, { id }, { release, earlier }))) {
        return { kind: 'ours', commit: at, but: elsewhere };
    }
    if (adopted)
        return { kind: 'unproven', why: `${version} was adopted, and not released by this action` };
    if (elsewhere !== null)
        return { kind: 'made-up', why: elsewhere };
    if (!isThere)
        return { kind: 'unproven', why: `there is no published release ${tag} any more` };
    const marker = (0,body/* parseBody */.OG)(release.body);
    return marker?.feature === id && marker.version === version
        ? { kind: 'made-up', why: `release ${tag} is not as this action made it` }
        : { kind: 'unproven', why: `release ${tag} was not made by this action` };
}
async function newestOnGitHub(host, { feature, commit }, claims) {
    const { tags } = await (0,known_versions/* readVersions */.q2)(host, feature, { commit, except: null });
    const left = tags.filter(({ name, sha }) => sha !== commit && !claims.some(({ tag }) => tag === name));
    for (const { version, name, sha, isAnnotated } of left.slice(0, MOST_TAGS_ASKED)) {
        const at = isAnnotated ? await host.refs.tagCommit(name) : sha;
        const claim = { version, tag: name, commit: null, adopted: false, at };
        const standing = await standingOf(host, feature, claim);
        if (standing.kind === 'ours' && standing.commit !== commit)
            return { version, commit: standing.commit };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/gather/commits-since.ts



const MOST_LOOKED_THROUGH = 100;
const MOST_MERGES = 20;
async function commitsSince(host, way, ask) {
    const { from, told } = await sinceBase(host, { feature: ask.feature, commit: way.judged });
    if (from === 'nowhere')
        return { version: null, unseen: told, doubt: null, unreviewed: [] };
    const version = from?.version ?? null;
    const history = await host.commits.history(way.judged, from?.commit ?? null);
    const { commits, unseen } = await cut(host, history, { way, from });
    const direct = await withoutPull(host, commits, way.branches);
    const earlier = commits.filter(({ sha }) => sha !== way.judged);
    const merges = await changedMerges(host.git, earlier, way.branches);
    const looked = await lookThrough(host, [...direct, ...merges], { way, ask });
    const unreviewed = looked.filter((one) => one !== null);
    return { version, unseen, doubt: told, unreviewed: await withoutUndone(host, unreviewed, { way, ask, from }) };
}
async function cut({ commits: all }, { commits, end }, { way, from }) {
    if (end === 'reached' || (from === null && end === 'root'))
        return { commits, unseen: null };
    const last = commits.at(-1)?.sha.slice(0, 7) ?? 'none';
    if (from === null)
        return { commits, unseen: `of all commits only those down to ${last} were looked through` };
    const { version, commit } = from;
    const between = await all.compare(commit, way.judged);
    if (between === null) {
        const unseen = `the commits since ${version} were not looked through: GitHub does not find commit ${commit.slice(0, 7)} before this one`;
        return { commits: [], unseen };
    }
    const parted = commits.findIndex(({ sha }) => sha === between.mergeBase);
    if (parted >= 0)
        return { commits: commits.slice(0, parted), unseen: null };
    if (end === 'root')
        return { commits, unseen: null };
    return { commits, unseen: `of the commits since ${version} only those down to ${last} were looked through` };
}
async function withoutPull({ pulls }, commits, branches) {
    const isBrought = ({ pulls: named }) => named.some(({ baseRef }) => branches.includes(baseRef));
    if (commits.every(isBrought))
        return [];
    const rebased = await rebasedCommits(pulls, commits, isBrought);
    return commits.filter((commit) => !isBrought(commit) && !rebased.has(commit.sha));
}
async function changedMerges(git, commits, branches) {
    const byHand = commits.filter(({ parents, signedByGitHub, pulls }) => parents.length > 1 && !signedByGitHub && pulls.some(({ baseRef }) => branches.includes(baseRef)));
    const found = [];
    for (const [index, commit] of byHand.entries()) {
        const isPlain = index < MOST_MERGES ? await git.isPlainMerge(commit.sha) : null;
        if (isPlain !== true)
            found.push({ ...commit, merge: isPlain === null ? 'unknown' : 'changed' });
    }
    return found;
}
async function lookThrough(host, commits, { way, ask }) {
    const looked = [];
    for (const [index, { sha, message, merge }] of commits.entries()) {
        const kind = merge === undefined ? 'direct' : 'merge';
        const commit = { sha, kind, subject: (message.split('\n')[0] ?? '').slice(0, 80) };
        const facts = index < MOST_LOOKED_THROUGH ? await host.commits.find(sha) : null;
        const isOwn = facts !== null && (0,own_commits/* looksOwn */.$n)(message) && (await (0,own_commits/* isOwnCommit */.uv)(host, facts, { ...way, by: 'origin' }));
        const files = facts?.files ?? null;
        looked.push(isOwn ? null : { ...commit, files: files === null ? null : ask.touching(files.map(({ path }) => path)) });
    }
    return looked;
}
async function withoutUndone({ commits }, unreviewed, { way, ask, from }) {
    if (from === null || unreviewed.every(({ files }) => files?.length === 0))
        return [...unreviewed];
    const between = await commits.compare(from.commit, way.judged);
    if (between?.complete !== true)
        return [...unreviewed];
    const changed = new Set(between.files);
    const touched = ask.touching(between.files);
    return unreviewed.map((commit) => ({
        ...commit,
        files: commit.files === null ? (touched.length === 0 ? [] : null) : commit.files.filter((file) => changed.has(file)),
    }));
}

;// CONCATENATED MODULE: ./src/gather/review.ts



const LOOK_AGAIN_AFTER_MS = [1000, 2000, 4000];
async function gatherReview(host, ask) {
    const defaultBranch = await (0,branch/* defaultBranchOf */.dV)(host);
    const found = await findPulls(host, ask, defaultBranch);
    const pulls = await evidenceOf(host, found.pulls);
    if (found.source !== 'commit' || pulls.length === 0)
        return { ...found, defaultBranch, pulls, making: null, since: null };
    const way = { ...ask, judged: found.commit, branches: [ask.branch, defaultBranch] };
    const making = await makingOf(host, found.commit);
    const since = ask.since === null ? null : await commitsSince(host, way, ask.since);
    return { ...found, defaultBranch, pulls, making, since };
}
async function makingOf({ commits, git }, sha) {
    const facts = await commits.find(sha);
    if (facts === null)
        return null;
    const { parents, signedByGitHub: byGitHub } = facts;
    if (byGitHub || parents.length < 2)
        return { parents, byGitHub, merge: 'plain' };
    const isPlain = await git.isPlainMerge(sha);
    return { parents, byGitHub, merge: isPlain === null ? 'unknown' : isPlain ? 'plain' : 'changed' };
}
async function gatherReviewAgain(host, before) {
    const now = await host.pulls.ofCommit(before.commit);
    return { ...before, pulls: await evidenceOf(host, now, before.pulls) };
}
async function reviewEvent(host, base, releaseBranches) {
    const { trigger, event } = host.run;
    switch (trigger.kind) {
        case 'pull-request':
            return 'pull_request';
        case 'merge-group':
            return 'merge_group';
        case 'push':
        case 'dispatch':
        case 'untrusted':
        case 'other': {
            const defaultBranch = await (0,branch/* defaultBranchOf */.dV)(host);
            return (0,branch/* takesReleases */.fV)(base, { defaultBranch, releaseBranches }) ? event : 'pull_request';
        }
    }
}
async function findPulls(host, ask, defaultBranch) {
    const { trigger } = host.run;
    const { commit, branch } = ask;
    switch (trigger.kind) {
        case 'merge-group': {
            const pulls = await pullsByNumber(host, await mergeGroupPulls(host, trigger));
            return { commit, steppedOver: [], branch: trigger.base, source: 'merge-group', pulls };
        }
        case 'pull-request': {
            const pulls = await pullsByNumber(host, [trigger.number]);
            return { commit, steppedOver: [], branch, source: 'pull-request', pulls };
        }
        case 'push':
        case 'dispatch':
        case 'untrusted':
        case 'other': {
            const { commit: judged, over } = await (0,own_commits/* stepOverOwnCommits */.pD)(host, commit, { ...ask, by: 'origin' });
            const pulls = await pullsOf(host, judged, [branch, defaultBranch]);
            return { commit: judged, steppedOver: over, branch, source: 'commit', pulls };
        }
    }
}
async function pullsOf({ pulls, commits, clock }, commit, branches) {
    let found = await pulls.ofCommit(commit);
    const isNamed = found.some(({ pull }) => pull.merged && branches.includes(pull.baseRef));
    if (isNamed || !looksMerged(await commits.find(commit)))
        return found;
    for (const delay of LOOK_AGAIN_AFTER_MS) {
        await clock.sleep(delay);
        found = await pulls.ofCommit(commit);
        if (found.length > 0)
            break;
    }
    return found;
}
function looksMerged(facts) {
    return facts !== null && (facts.parents.length > 1 || /\(#\d+\)|^Merge pull request #\d+/m.test(facts.message));
}
async function pullsByNumber({ pulls }, numbers) {
    const found = await Promise.all(numbers.map(async (number) => await pulls.find(number)));
    const present = found.filter((pull) => pull !== null);
    return await Promise.all(present.map(async (pull) => ({ pull, reviews: await pulls.reviews(pull.number) })));
}
async function evidenceOf({ pulls, repository }, reviewed, before = []) {
    const all = [];
    for (const { pull, reviews } of reviewed) {
        const people = [...new Set(reviews.filter((review) => !review.isBot).map((review) => review.user))];
        const earlier = before.find((one) => one.pull.number === pull.number && one.pull.headSha === pull.headSha);
        const permissions = { ...earlier?.permissions };
        for (const user of people)
            if (!Object.hasOwn(permissions, user))
                permissions[user] = await repository.permissionOf(user);
        const isKnown = earlier?.reviews.some((review) => !review.isBot) === true;
        const { lastPusher, makers } = isKnown ? earlier : people.length === 0 ? NOBODY : await makersOf(pulls, pull);
        all.push({ pull, reviews, permissions, lastPusher, makers });
    }
    return all;
}
const NOBODY = { lastPusher: null, makers: [] };
async function makersOf(pulls, { number, headRef, headSha }) {
    const lastPusher = await pulls.lastPusher(headRef, headSha);
    if (lastPusher !== null)
        return { lastPusher, makers: [] };
    const people = (await pulls.commits(number)).flatMap((commit) => commit.people);
    return { lastPusher, makers: [...new Set(people)].filter((login) => login !== 'web-flow') };
}
async function mergeGroupPulls({ pulls }, group) {
    const { base, headSha, baseSha } = group;
    const queued = await pulls.ofMergeGroup({ base, headSha, baseSha });
    return queued.length > 0 ? queued : pullInName(group.headRef);
}
function pullInName(headRef) {
    const named = /\/pr-(\d+)-/.exec(headRef)?.[1];
    return named === undefined ? [] : [Number(named)];
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ knownVersions),
/* harmony export */   OP: () => (/* binding */ versionTags),
/* harmony export */   XY: () => (/* binding */ isHotfix),
/* harmony export */   cd: () => (/* binding */ takesLatest),
/* harmony export */   pd: () => (/* binding */ tagsInQuestion),
/* harmony export */   us: () => (/* binding */ listedPrefixes),
/* harmony export */   xZ: () => (/* binding */ refInTheWay)
/* harmony export */ });
/* harmony import */ var _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51991);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43837);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21033);



function listedPrefixes(pattern, feature) {
    const prefix = (0,_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .tagPrefix */ .B3)(pattern, feature);
    const own = prefix.split('/')[0] ?? prefix;
    const registry = registryPrefix(feature);
    if (registry.startsWith(own))
        return [own];
    return own.startsWith(registry) ? [registry] : [own, registry];
}
function versionTags(tags, pattern, feature) {
    const found = tags.flatMap((tag) => {
        const version = (0,_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFromTag */ .bp)(pattern, feature, tag.name) ?? registeredVersion(feature, tag.name);
        return version === null ? [] : [{ ...tag, version }];
    });
    return found.sort((a, b) => _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .rcompare */ .aA(a.version, b.version));
}
function registeredVersion(feature, tag) {
    const prefix = registryPrefix(feature);
    const version = tag.startsWith(prefix) ? tag.slice(prefix.length) : '';
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version) === version ? version : null;
}
function registryPrefix(feature) {
    return `${feature}@v`;
}
function tagsInQuestion(tags, commit) {
    const highest = tags.findIndex(({ version }) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(version));
    const above = highest < 0 ? tags.length : highest;
    return tags.filter((tag, index) => index < above || tag.isAnnotated || tag.sha === commit).map(({ name }) => name);
}
function knownVersions(all, tags, { commit, published }) {
    const isPublished = ({ name }) => published.some(({ tag }) => tag === name);
    const here = tags.filter((tag) => !isPublished(tag) && tag.sha === commit);
    const others = tags.filter((tag) => !here.includes(tag));
    const made = others.filter((tag) => isPublished(tag) || !(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(tag.version));
    const counting = (made.length > 0 ? made : others).map(({ version }) => version);
    const releasedHere = published.find((release) => release.commit === commit)?.tag ?? null;
    const taggedHere = here[0]?.version ?? null;
    return { tags, counting: [...new Set(counting)], releasedHere, taggedHere, listed: all.map(({ name }) => name) };
}
function refInTheWay(name, others) {
    return others.find((other) => name.startsWith(`${other}/`) || other.startsWith(`${name}/`)) ?? null;
}
function isHotfix(version, { counting }) {
    return counting.some((other) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(other) && _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__.gt(other, version));
}
function takesLatest(asked, { features, hotfix }) {
    return !hotfix && (asked ?? features === 1);
}


/***/ })

};
