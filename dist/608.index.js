export const id = 608;
export const ids = [608];
export const modules = {

/***/ 87420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ beginPackage),
  C: () => (/* binding */ packagePath)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/formats/shell-contexts.ts
function shellContexts(run) {
    const changes = [];
    const open = [{ context: 'plain', parentheses: 0 }];
    for (let offset = 0; offset < run.length; offset += 1) {
        const here = open.at(-1);
        if (here === undefined)
            break;
        const character = run[offset];
        if (here.context === 'single') {
            if (character === "'")
                open.pop();
        }
        else if (character === '\\') {
            offset += 1;
        }
        else if (character === '"') {
            if (here.context === 'double')
                open.pop();
            else
                open.push({ context: 'double', parentheses: 0 });
        }
        else if (run.startsWith('$(', offset)) {
            open.push({ context: 'plain', parentheses: 1 });
            offset += 1;
        }
        else if (here.context === 'plain') {
            if (character === "'")
                open.push({ context: 'single', parentheses: 0 });
            else if (character === '(')
                here.parentheses += 1;
            else if (character === ')') {
                here.parentheses -= 1;
                if (here.parentheses === 0 && open.length > 1)
                    open.pop();
            }
            else if (character === '#' && /(^|[\s;&|])$/.test(run.slice(0, offset))) {
                const end = run.indexOf('\n', offset);
                offset = end === -1 ? run.length : end;
            }
        }
        changes.push({ offset: offset + 1, context: open.at(-1)?.context ?? 'plain' });
    }
    return (offset) => changes.findLast((change) => change.offset <= offset)?.context ?? 'plain';
}

// EXTERNAL MODULE: ./src/formats/shell-word.ts
var shell_word = __webpack_require__(93659);
;// CONCATENATED MODULE: ./src/settings/placeholders.ts



const PLACEHOLDERS = ['model', 'package', 'metrics', 'version', 'feature', 'environment'];
const PATTERN = new RegExp(String.raw `(?<![$\\{])\{(${PLACEHOLDERS.join('|')})\}(?!\})`, 'g');
function fillPlaceholders(run, values) {
    const contextAt = shellContexts(run);
    return run.replace(PATTERN, (written, name, offset) => {
        const value = values[name];
        if (value === undefined)
            throw noValue(written, run, values);
        return (0,shell_word/* quoteWithin */.y)(value, contextAt(offset));
    });
}
function noValue(written, run, values) {
    const known = PLACEHOLDERS.filter((name) => values[name] !== undefined).map((name) => `{${name}}`);
    return new errors/* Stop */.VG('invalid-config', {
        what: `${written} has no value in the command ${JSON.stringify(run)}`,
        fix: `Use what this command can have: ${known.join(', ')}`,
    });
}

// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
;// CONCATENATED MODULE: ./src/build/package-work.ts


function beginPackage(feature, version) {
    const { settings, id, workingDirectory } = feature;
    const { model, metrics } = settings;
    const values = { model, metrics, package: packagePath(version), version, feature: id };
    return {
        feature,
        version,
        folder: (0,folder_path/* inFolder */._)(workingDirectory, packagePath(version)),
        fill: (run) => fillPlaceholders(run, values),
    };
}
function packagePath(version) {
    return `dist/model_v${version}`;
}


/***/ }),

/***/ 33808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ applyRelease)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./src/formats/same-json.ts
function isSameJson(one, other) {
    if (Object.is(one, other))
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    if (Array.isArray(one) !== Array.isArray(other))
        return false;
    const keys = Object.keys(one);
    return (keys.length === Object.keys(other).length &&
        keys.every((key) => Object.hasOwn(other, key) && isSameJson(Reflect.get(one, key), Reflect.get(other, key))));
}

// EXTERNAL MODULE: ./src/formats/document.ts
var formats_document = __webpack_require__(59079);
;// CONCATENATED MODULE: ./src/formats/json-style.ts
function jsonStyle(body) {
    const firstKey = /^\s*[{[](\s*)"/.exec(body);
    const lead = firstKey?.[1] ?? '';
    const multiline = lead.includes('\n') || firstKey === null;
    const outside = body.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    return {
        multiline,
        unit: unitOf(body, lead),
        eol: body.includes('\r\n') && body.indexOf('\r\n') < body.search(/(?<!\r)\n|$/) ? '\r\n' : '\n',
        colon: /""([ \t]*:[ \t]*)/.exec(outside)?.[1] ?? ': ',
        comma: /,([ \t]*)[^\s]/.exec(outside)?.[1] === '' ? ',' : ', ',
    };
}
function unitOf(body, lead) {
    const rootIndent = /^(?:[ \t]*\r?\n)*([ \t]*)/.exec(body)?.[1] ?? '';
    const first = lead.slice(lead.lastIndexOf('\n') + 1);
    const unit = first.startsWith(rootIndent) ? first.slice(rootIndent.length) : first;
    return lead.includes('\n') ? unit : '  ';
}
function printJson(value, style, indent) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = indent + style.unit;
    const isList = Array.isArray(value);
    const parts = isList
        ? value.map((item) => printJson(item, style, inner))
        : Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .map(([key, item]) => `${JSON.stringify(key)}${style.colon}${printJson(item, style, inner)}`);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    if (parts.length === 0)
        return `${open}${close}`;
    if (!style.multiline)
        return `${open}${parts.join(style.comma)}${close}`;
    return `${open}${style.eol}${inner}${parts.join(`,${style.eol}${inner}`)}${style.eol}${indent}${close}`;
}
function indentOf(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
function isFirstOnLine(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return start > 0 && text.slice(start, offset).trim() === '';
}

;// CONCATENATED MODULE: ./src/formats/json-edit.ts




function editJson(text, edits) {
    const { mark, body } = (0,formats_document/* splitMark */.e1)(text);
    const style = jsonStyle(body);
    return mark + edits.reduce((result, edit) => applyEdit({ text: result, style }, edit), body);
}
function applyEdit(written, edit) {
    const { text } = written;
    const root = (0,main.parseTree)(text);
    if (root === undefined)
        throw new Error('editJson was given text that is not JSON');
    const found = find(root, edit.path);
    if (edit.kind === 'append' && found?.type === 'array')
        return append(written, found, edit.value);
    const value = edit.kind === 'append' ? [edit.value] : edit.value;
    if (found !== null)
        return replace(written, found, value);
    const key = edit.path.at(-1);
    const parent = find(root, edit.path.slice(0, -1));
    if (parent?.type !== 'object' || typeof key !== 'string')
        throw new Error('editJson was given a path without a parent');
    return addKey(written, parent, { key, value });
}
function find(root, path) {
    let node = root;
    for (const part of path) {
        if (typeof part === 'number')
            node = node?.type === 'array' ? node.children?.[part] : undefined;
        else
            node = node?.type === 'object' ? childNamed(node, part) : undefined;
    }
    return node ?? null;
}
function childNamed(node, name) {
    return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}
function replace({ text, style }, node, value) {
    const before = text.slice(node.offset, node.offset + node.length);
    if (isSameJson(JSON.parse(before), value))
        return text;
    const inline = (node.children?.length ?? 0) > 0 && !before.includes('\n');
    const printed = printJson(value, inline ? { ...style, multiline: false } : style, indentOf(text, node.offset));
    return splice(text, node, printed);
}
function addKey(written, parent, { key, value }) {
    const { text, style } = written;
    const last = parent.children?.at(-1);
    const name = `${JSON.stringify(key)}${style.colon}`;
    if (last === undefined) {
        const indent = indentOf(text, parent.offset);
        const inner = indent + style.unit;
        const body = style.multiline
            ? `{${style.eol}${inner}${name}${printJson(value, style, inner)}${style.eol}${indent}}`
            : `{${name}${printJson(value, style, indent)}}`;
        return splice(text, parent, body);
    }
    return addAfter(written, last, (own, indent) => name + printJson(value, own, indent));
}
function append(written, list, value) {
    const { text, style } = written;
    const last = list.children?.at(-1);
    if (last === undefined) {
        return splice(text, list, printJson([value], style, indentOf(text, list.offset)));
    }
    const onOneLine = last.type === 'object' && !text.slice(last.offset, last.offset + last.length).includes('\n');
    return addAfter(written, last, (own, indent) => printJson(value, onOneLine ? { ...own, multiline: false } : own, indent));
}
function addAfter({ text, style }, last, print) {
    const end = last.offset + last.length;
    const indent = indentOf(text, last.offset);
    const place = { offset: end, length: 0 };
    if (isFirstOnLine(text, last.offset))
        return splice(text, place, `,${style.eol}${indent}${print(style, indent)}`);
    const own = text.slice(last.offset, end).includes('\n') ? style : { ...style, multiline: false };
    return splice(text, place, `${style.comma}${print(own, indentOf(text, end))}`);
}
function splice(text, { offset, length }, replacement) {
    return text.slice(0, offset) + replacement + text.slice(offset + length);
}

// EXTERNAL MODULE: ./src/feature/state-file.ts + 2 modules
var state_file = __webpack_require__(60161);
;// CONCATENATED MODULE: ./src/feature/edits.ts



function applyRelease(text, change) {
    const parsed = (0,state_file/* parseStateFile */.n)(text, change.file);
    if (!parsed.ok)
        throw new errors/* Stop */.VG('invalid-state', parsed.problems);
    const index = parsed.state.releases.findIndex((entry) => entry.version === change.version);
    const entry = parsed.state.releases[index];
    if (entry?.commit === change.commit)
        return text;
    if (entry !== undefined)
        throw takenVersion(entry, change, parsed.placeOf(['releases', index]));
    return editJson(text, releaseEdits(parsed.state, change));
}
function releaseEdits(state, change) {
    const set = (field, value) => ({ kind: 'set', path: [field], value });
    const last = state.releases.length - 1;
    const handedDown = last >= 0 && state.deployedTo.length > 0
        ? [{ kind: 'set', path: ['releases', last, 'deployed_to'], value: state.deployedTo }]
        : [];
    return [
        ...handedDown,
        set('status', 'released'),
        set('release_started_at', change.startedAt),
        set('release_completed_at', change.completedAt),
        set('version', change.version),
        set('model_version', change.version),
        set('model_metrics', change.metricsAsWritten),
        set('deployed_to', []),
        set('updated_at', change.completedAt),
        { kind: 'append', path: ['releases'], value: releaseEntry(change) },
    ];
}
function releaseEntry(change) {
    return {
        version: change.version,
        tag: change.tag,
        commit: change.commit,
        package_digest: change.packageDigest,
        metrics: change.metrics,
        verdict: change.verdict,
        ...(change.gatesNote === null ? {} : { gates: `skipped: gates are disabled (${change.gatesNote})` }),
        release_url: change.releaseUrl,
        released_at: change.completedAt,
    };
}
function takenVersion(entry, change, where) {
    return new errors/* Stop */.VG('conflict', {
        what: `Version ${change.version} stands in releases[] with commit ${entry.commit ?? 'unknown'}, not ${change.commit}`,
        fix: 'Find out who wrote that entry, then release a higher version',
        where,
    });
}


/***/ }),

/***/ 69948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hasRelease),
/* harmony export */   j: () => (/* binding */ lastReleaseOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60161);



const GATES_NOTE = /^skipped: gates are disabled \(([\s\S]*)\)$/;
const writtenSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    model_metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
    release_started_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    release_completed_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    releases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).nonempty(),
});
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    package_digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    gates: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(GATES_NOTE).optional(),
    release_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    released_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
function lastReleaseOf(text, file) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, file);
    const written = parsed.ok ? writtenSchema.safeParse(parsed.document.value) : null;
    if (written?.success !== true)
        return null;
    const entry = entrySchema.safeParse(written.data.releases.at(-1));
    if (!entry.success)
        return null;
    const { version, tag, commit, metrics, verdict, gates } = entry.data;
    if ((verdict === 'disabled') !== (gates !== undefined))
        return null;
    return {
        file,
        version,
        tag,
        commit,
        metrics,
        verdict,
        packageDigest: entry.data.package_digest,
        metricsAsWritten: written.data.model_metrics,
        gatesNote: gates === undefined ? null : (GATES_NOTE.exec(gates)?.[1] ?? null),
        releaseUrl: entry.data.release_url,
        startedAt: written.data.release_started_at,
        completedAt: written.data.release_completed_at,
    };
}
function hasRelease(text, file, release) {
    const parsed = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStateFile */ .n)(text, file);
    if (!parsed.ok)
        return false;
    return parsed.state.releases.some((entry) => entry.version === release.version && entry.commit === release.commit);
}


/***/ }),

/***/ 19618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}


/***/ }),

/***/ 68076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ stepOverOwnCommits)
/* harmony export */ });
/* harmony import */ var _release_recorded_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33938);
/* harmony import */ var _release_proposal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26219);


const MOST_STEPS = 100;
const STATE_MERGE = /^Merge pull request #\d+ from [^\n]*\/ds-release\/state\//;
async function stepOverOwnCommits(host, from, { stateDir, by }) {
    const over = [];
    let sha = from;
    while (over.length < MOST_STEPS) {
        const message = by === 'origin' ? await host.git.message(sha) : null;
        if (message !== null && !(0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStateTrailer */ .HQ)(message) && !STATE_MERGE.test(message))
            break;
        const facts = await host.commits.find(sha);
        const parent = facts?.parents[0];
        if (facts === null || parent === undefined)
            break;
        if (by === 'origin' && !(await isOfOurOrigin(host.commits, facts)))
            break;
        if (!(await recordsOnly(host.repository, { facts, parent, stateDir })))
            break;
        over.push(sha);
        sha = parent;
    }
    return { commit: sha, over };
}
async function isOfOurOrigin(commits, facts) {
    if (facts.parents.length < 2)
        return isSignedBot(facts);
    const [, second, third] = facts.parents;
    if (!facts.signedByGitHub || second === undefined || third !== undefined)
        return false;
    const merged = await commits.find(second);
    return merged !== null && isSignedBot(merged);
}
function isSignedBot({ signedByGitHub, author, message }) {
    return signedByGitHub && author !== null && author.endsWith('[bot]') && (0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStateTrailer */ .HQ)(message);
}
async function recordsOnly(repository, { facts, parent, stateDir }) {
    if (facts.files === null)
        return false;
    const files = facts.files.map((file) => file.path);
    const states = files.filter((path) => path.startsWith(`${stateDir}/`) && path.endsWith('.json'));
    const stateFile = states[0];
    if (states.length !== 1 || stateFile === undefined)
        return false;
    const [before, after] = await Promise.all([
        repository.contentAt(parent, stateFile),
        repository.contentAt(facts.sha, stateFile),
    ]);
    if (before === null || after === null)
        return false;
    const texts = { before: before.toString('utf8'), after: after.toString('utf8') };
    return (0,_release_recorded_change_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedChange */ .t)({ stateFile, ...texts, files }) !== null;
}


/***/ }),

/***/ 72343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ packageArchiveName),
/* harmony export */   fk: () => (/* binding */ assetProblems),
/* harmony export */   n_: () => (/* binding */ releaseAssets)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56467);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71781);


const ASSET_BYTES_LIMIT = 2 ** 31;
const ASSETS_MAX = 1000;
function packageArchiveName(feature, version) {
    return `${feature}-${version}.tar.gz`.replace(/[^A-Za-z0-9._-]/g, '.');
}
function releaseAssets(feature, version) {
    return [
        { name: _file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir, type: 'application/json' },
        { name: _file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_NAME */ .ce, type: 'application/json' },
        { name: _file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .CARD_NAME */ .d5, type: 'text/markdown' },
        { name: packageArchiveName(feature, version), type: 'application/gzip' },
    ];
}
function assetProblems(assets) {
    const problems = assets.flatMap((asset) => [...nameProblems(asset.name), ...sizeProblems(asset)]);
    const twice = assets.find((asset, index) => assets.findIndex((one) => one.name === asset.name) !== index);
    if (twice !== undefined) {
        problems.push({ what: `Two release assets have the name ${twice.name}`, fix: 'Give them different names' });
    }
    if (assets.length > ASSETS_MAX) {
        const what = `The release would have ${assets.length} assets; GitHub takes at most ${ASSETS_MAX}`;
        problems.push({ what, fix: 'Put the files into one archive' });
    }
    return problems;
}
function nameProblems(name) {
    if (/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))
        return [];
    const what = `${JSON.stringify(name)} cannot be the name of a release asset: GitHub would change it`;
    return [{ what, fix: 'Use letters A to Z, digits, dots, hyphens and underscores, and no dot in front' }];
}
function sizeProblems({ name, size }) {
    if (size === 0) {
        return [
            {
                what: `The release asset ${name} would be empty, which GitHub refuses`,
                fix: 'Let the step that makes it write something',
            },
        ];
    }
    if (size < ASSET_BYTES_LIMIT)
        return [];
    return [
        {
            what: `The release asset ${name} has ${size} bytes (${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size)}); GitHub takes assets under 2 GiB (${ASSET_BYTES_LIMIT} bytes)`,
            fix: 'Make the model smaller (compress it when it is saved, for example joblib.dump(model, path, compress=3)), or keep it in a model store and release a small file that names it with its digest',
        },
    ];
}


/***/ }),

/***/ 70348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkEntries),
/* harmony export */   c: () => (/* binding */ comparePaths)
/* harmony export */ });
function comparePaths(left, right) {
    return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}
function checkEntries(entries) {
    const sorted = [...entries].sort((left, right) => comparePaths(left.path, right.path));
    const problems = sorted.flatMap((entry) => [...pathProblems(entry.path), ...kindProblems(entry)]);
    problems.push(...duplicateProblems(sorted));
    if (!sorted.some((entry) => entry.kind === 'file')) {
        problems.push({
            what: 'The package is empty',
            fix: 'Let the export command write the model into the folder that {package} names, or take it out so that the model is copied',
        });
    }
    return problems;
}
function pathProblems(path) {
    const why = pathFault(path);
    if (why === null)
        return [];
    return [
        {
            what: `The path ${JSON.stringify(path)} may not be in a package: it ${why}`,
            fix: 'Let the export command write plain relative paths below {package}',
            where: { file: path },
        },
    ];
}
function pathFault(path) {
    if (path === '')
        return 'is empty';
    if (/[\u0000-\u001f\u007f]/.test(path))
        return 'has a control character in it';
    if (/\ufffd|\p{Surrogate}/u.test(path))
        return 'is not UTF-8';
    if (path.includes('\\'))
        return 'has a backslash in it, which is a folder on Windows';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'leads upwards';
    return parts.some((part) => part === '' || part === '.') ? 'is not in its plain form' : null;
}
function kindProblems({ path, kind }) {
    if (kind === 'file' || kind === 'directory')
        return [];
    const what = kind === 'link' ? 'is a link' : 'is a pipe, socket or device, or cannot be looked at';
    return [
        {
            what: `${path} in the package ${what}`,
            fix: 'Only regular files are packaged: let the export command copy the file itself (cp -L)',
            where: { file: path },
        },
    ];
}
function duplicateProblems(sorted) {
    const problems = [];
    const seen = new Map();
    for (const entry of sorted) {
        const name = folded(entry.path);
        const other = seen.get(name);
        if (other === undefined)
            seen.set(name, entry);
        else
            problems.push(clash(other.path, entry.path, 'are the same name where case or accents are not told apart'));
    }
    for (const entry of sorted) {
        const above = foldersOf(folded(entry.path)).map((folder) => seen.get(folder));
        const blocking = above.find((one) => one !== undefined && one.kind !== 'directory');
        if (blocking !== undefined)
            problems.push(clash(blocking.path, entry.path, 'cannot both be there: one is a file, the other needs a folder'));
    }
    return problems;
}
function clash(first, second, why) {
    const what = first === second ? `${first} is in the package twice` : `${first} and ${second} in the package ${why}`;
    return { what, fix: 'Give them different names', where: { file: second } };
}
function folded(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
function foldersOf(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 81459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   qI: () => (/* binding */ manifestDifferences),
/* harmony export */   sB: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74528);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70348);
/* harmony import */ var _schema_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88542);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71781);





function manifestSchema() {
    const digest = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 lower-case hex digits');
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
        feature: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(), sha256: digest })),
    });
}
function makeManifest(about, files) {
    const { feature, version, commit } = about;
    const listed = files
        .filter((file) => file.path !== _file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir)
        .map(({ path, size, sha256 }) => ({ path, size, sha256 }));
    listed.sort((left, right) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .c)(left.path, right.path));
    return { schema: 1, feature, version, commit, files: listed };
}
function renderManifest(manifest) {
    return `${JSON.stringify(makeManifest(manifest, manifest.files), null, 2)}\n`;
}
function parseManifest(text, file) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, file);
    if (!parsed.ok)
        return parsed;
    const checked = manifestSchema().safeParse(parsed.document.value);
    if (!checked.success) {
        const fix = 'Take the manifest.json that was made with the release; it is not edited by hand';
        return { ok: false, problems: (0,_schema_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .schemaProblems */ .I)(checked.error, parsed.document, fix) };
    }
    const paths = checked.data.files.map(({ path }) => path);
    const twice = paths.findIndex((path, index) => paths.indexOf(path) !== index);
    if (twice < 0)
        return { ok: true, manifest: checked.data };
    const what = `${paths[twice] ?? ''} is listed twice`;
    const fix = 'Keep the entry whose digest is that of the file';
    return { ok: false, problems: [{ what, fix, where: parsed.document.placeOf(['files', twice]) }] };
}
function manifestDifferences(expected, actual) {
    const differences = [];
    for (const key of ['feature', 'version', 'commit']) {
        if (expected[key] !== actual[key])
            differences.push(`${key} is ${actual[key]} instead of ${expected[key]}`);
    }
    const before = new Map(expected.files.map((file) => [file.path, file]));
    const after = new Map(actual.files.map((file) => [file.path, file]));
    for (const path of [...new Set([...before.keys(), ...after.keys()])].sort(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .c)) {
        const [old, now] = [before.get(path), after.get(path)];
        if (now === undefined)
            differences.push(`${path} is missing`);
        else if (old === undefined)
            differences.push(`${path} was not there before`);
        else if (old.size !== now.size)
            differences.push(`${path} has ${now.size} bytes instead of ${old.size}`);
        else if (old.sha256 !== now.sha256)
            differences.push(`${path} has other bytes (${now.sha256} instead of ${old.sha256})`);
    }
    return differences;
}


/***/ }),

/***/ 94811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sc: () => (/* binding */ renderMetadata),
/* harmony export */   V5: () => (/* binding */ exportedMetadata),
/* harmony export */   jR: () => (/* binding */ parseMetadata)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74528);
/* harmony import */ var _formats_flatten_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22546);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70348);
/* harmony import */ var _schema_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88542);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71781);






function renderMetadata(facts) {
    const { champion, framework } = facts;
    const files = facts.files
        .filter(({ path }) => path !== _file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_NAME */ .ce && path !== _file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_NAME */ .ir)
        .map(({ path, size, sha256 }) => ({ path, size, sha256 }))
        .sort((left, right) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePaths */ .c)(left.path, right.path));
    const metadata = {
        schema: 1,
        feature: facts.feature,
        version: facts.version,
        tag: facts.tag,
        commit: facts.commit,
        created: facts.created,
        verdict: facts.verdict,
        metrics: facts.metrics,
        metrics_as_written: facts.metricsAsWritten ?? null,
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        framework: framework === null ? null : { name: framework.name, version: framework.version },
        python: facts.python,
        datasets: facts.datasets.map(({ name, sha256, size }) => ({ name, sha256, size })),
        experiments: facts.experiments.map(({ name, parameters }) => ({ name, parameters })),
        model: facts.model.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
        files,
        ...(facts.exported === null ? {} : { exported: facts.exported }),
    };
    return `${JSON.stringify(metadata, null, 2)}\n`;
}
function exportedMetadata(text) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, _file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_NAME */ .ce);
    if (!parsed.ok)
        return null;
    const checked = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).safeParse(parsed.document.value);
    return checked.success ? checked.data : null;
}
const publishedSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP({ error: 'The version is not a text' }).nullish(),
    feature: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP({ error: 'The feature is not a text' }).nullish(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J(), { error: 'The metrics are not an object of names and numbers' }).nullish(),
});
const publishedFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ sha256: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
function parseMetadata(text, file) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, file);
    if (!parsed.ok)
        return parsed;
    const checked = publishedSchema.safeParse(parsed.document.value);
    if (!checked.success) {
        const fix = 'Look at who changed the release; its metadata.json is not edited by hand';
        return { ok: false, problems: (0,_schema_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .schemaProblems */ .I)(checked.error, parsed.document, fix) };
    }
    const { version, feature, metrics, files, model } = checked.data;
    return {
        ok: true,
        metadata: {
            version: version?.replace(/^v(?=\d)/, '') ?? null,
            feature: feature ?? null,
            metrics: (0,_formats_flatten_js__WEBPACK_IMPORTED_MODULE_5__/* .flattenNumbers */ .j)(metrics ?? {}).numbers,
            digests: [...new Set([...digestsOf(model), ...digestsOf(files)])],
        },
    };
}
function digestsOf(files) {
    if (!Array.isArray(files))
        return [];
    return files.flatMap((file) => {
        const checked = publishedFileSchema.safeParse(file);
        if (!checked.success || !/^(sha256:)?[0-9a-f]{64}$/i.test(checked.data.sha256))
            return [];
        return [`sha256:${checked.data.sha256.replace(/^sha256:/i, '').toLowerCase()}`];
    });
}


/***/ }),

/***/ 88542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ schemaProblems)
/* harmony export */ });
function schemaProblems(error, document, fix) {
    return error.issues.map((issue) => {
        const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
        return { what: issue.message, fix, where: document.placeOf(path) };
    });
}


/***/ }),

/***/ 26219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ pullClosed),
/* harmony export */   F3: () => (/* binding */ pullWithoutState),
/* harmony export */   GJ: () => (/* binding */ stateBranch),
/* harmony export */   HQ: () => (/* binding */ hasStateTrailer),
/* harmony export */   Xk: () => (/* binding */ pullForbidden),
/* harmony export */   b1: () => (/* binding */ stateTrailer),
/* harmony export */   c_: () => (/* binding */ judgeProposal),
/* harmony export */   pV: () => (/* binding */ newProposal),
/* harmony export */   t7: () => (/* binding */ renderProposal),
/* harmony export */   vh: () => (/* binding */ changedByOthers)
/* harmony export */ });
/* unused harmony export comparePage */
/* harmony import */ var _feature_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33808);
/* harmony import */ var _feature_last_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69948);
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47051);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63813);




function stateTrailer(tx) {
    return `DS-Release-Tx: ${tx}`;
}
function hasStateTrailer(message) {
    return /^DS-Release-Tx: [0-9a-f]{16}$/m.test(message);
}
function stateBranch({ feature, version }) {
    return `ds-release/state/${feature}-v${version}`;
}
function newProposal(record) {
    return { branch: stateBranch(record), head: null, state: null, content: 'absent', pull: null };
}
function judgeProposal(record, found, target) {
    const { head, state } = found;
    const pull = found.pull?.state === 'open' || found.pull?.head === head ? found.pull : null;
    return { branch: stateBranch(record), head, state, pull, content: contentOf(record, found, target) };
}
function contentOf(record, { state, message }, target) {
    if (state === null || !(0,_feature_last_release_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRelease */ .a)(state, record.stateFile, record))
        return 'absent';
    const change = (0,_feature_last_release_js__WEBPACK_IMPORTED_MODULE_1__/* .lastReleaseOf */ .j)(state, record.stateFile);
    const isPure = change?.version === record.version && target !== null && (0,_feature_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .applyRelease */ .Y)(target, change) === state;
    if (isPure)
        return 'current';
    return message.includes(stateTrailer(record.tx)) ? 'outdated' : 'theirs';
}
function comparePage(record, head) {
    const [base, other] = [record.branch, head].map((name) => name.split('/').map(encodeURIComponent).join('/'));
    return `${record.serverUrl}/${record.repository}/compare/${base ?? ''}...${other ?? ''}?expand=1`;
}
function renderProposal(record) {
    const { feature, version, branch, stateFile, recordsFolder, tx } = record;
    const name = `${feature} ${version}`;
    const body = [
        `<!-- ds-release tx=${tx} feature=${feature} version=${version} -->`,
        `${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeProse */ .fd)(name)} is published: ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('the release', (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePage */ .NC)(record, record.tag))}. This pull request brings its state to ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(branch)}, which takes no direct commits.`,
        `It changes ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(stateFile)} as every release does, and adds the release's records under ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(recordsFolder)}. Nothing else is in it.`,
        `**What to do:** merge it, in whatever way you merge. The model is released already; until the merge, ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeProse */ .fd)(feature)} cannot be released again.`,
        `If ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(stateFile)} changes on ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(branch)} meanwhile, run the release job again: it brings this branch up to date. Workflows on a pull request of a workflow's own token wait until somebody with write access approves them.`,
    ];
    return { title: `release: ${name}`, body: `${body.join('\n\n')}\n` };
}
function pullClosed(record, { branch }, pull) {
    return {
        what: `${record.feature} ${record.version} is published, but pull request #${pull.number}, which brings its state to ${record.branch}, was closed without being merged`,
        fix: `Reopen it (${pull.url}), merge it and run this again; or delete its branch ${branch} and run this again: then a new one is opened`,
    };
}
function pullWithoutState(record, { branch }, pull) {
    return {
        what: `pull request #${pull.number} is merged, but ${record.stateFile} on ${record.branch} does not have the release ${record.version}`,
        where: { file: record.stateFile, field: 'releases' },
        fix: `Bring back what it merged; or delete its branch ${branch}. Then run this again`,
    };
}
function changedByOthers({ stateFile }, { branch }) {
    return `Somebody has committed to ${branch}, and ${stateFile} there is not what a release would write now: it is left as it is.`;
}
function pullForbidden(record, branch, message) {
    const isSetting = /not permitted to create or approve/i.test(message);
    const said = message === '' ? '' : ` (${message.replace(/\.+$/, '')})`;
    const way = isSetting
        ? 'Allow it under Settings → Actions → General ("Allow GitHub Actions to create and approve pull requests")'
        : 'Add the line `pull-requests: write` below `permissions:` of the job';
    return {
        what: `${record.feature} ${record.version} is published and its state is on branch ${branch}, but the token may not open the pull request that brings it to ${record.branch}${said}`,
        fix: `Open it yourself: ${comparePage(record, branch)}. Or: ${way}. Then run this again`,
    };
}


/***/ }),

/***/ 59594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ recordsFolder),
/* harmony export */   v: () => (/* binding */ isRecordOf)
/* harmony export */ });
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69540);
/* harmony import */ var _formats_reg_exp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81320);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71781);



const RECORD_NAMES = [_package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_NAME */ .ce, _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5, _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUIREMENTS_NAME */ .f9];
function recordsFolder(workingDirectory, tag) {
    return (0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._)(workingDirectory, `models/${tag}`);
}
function isRecordOf(tag, path) {
    const names = RECORD_NAMES.map(_formats_reg_exp_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeRegExp */ .N).join('|');
    return new RegExp(`(^|/)${(0,_formats_reg_exp_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeRegExp */ .N)(recordsFolder('.', tag))}/(${names})$`).test(path);
}


/***/ }),

/***/ 33938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ recordedChange)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _feature_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33808);
/* harmony import */ var _feature_last_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69948);
/* harmony import */ var _record_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59594);




function recordedChange({ stateFile, before, after, files }) {
    const change = (0,_feature_last_release_js__WEBPACK_IMPORTED_MODULE_2__/* .lastReleaseOf */ .j)(after, stateFile);
    if (change === null || before === after || edited(before, change) !== after)
        return null;
    return files.every((file) => file === stateFile || (0,_record_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecordOf */ .v)(change.tag, file)) ? change : null;
}
function edited(text, change) {
    try {
        return (0,_feature_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .applyRelease */ .Y)(text, change);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG)
            return null;
        throw error;
    }
}


/***/ })

};
