export const id = 661;
export const ids = [661];
export const modules = {

/***/ 59279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ applyDeployment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81160);
/* harmony import */ var _formats_json_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46619);
/* harmony import */ var _deployment_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39917);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27467);





function applyDeployment(text, { file, records }) {
    return records.reduce((written, record) => applyRecord(written, file, record), text);
}
function applyRecord(text, file, record) {
    const parsed = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStateFile */ .n)(text, file);
    if (!parsed.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-state', parsed.problems);
    const value = valueOf(text, file);
    const deployments = Reflect.get(value, 'deployments');
    const serving = Reflect.get(value, 'serving');
    if (!isAbsent(deployments) && !Array.isArray(deployments))
        throw misfit('deployments', 'a list', parsed.placeOf);
    if (!isAbsent(serving) && !isObject(serving))
        throw misfit('serving', 'an object', parsed.placeOf);
    const entries = Array.isArray(deployments) ? deployments : [];
    if (entries.some((one) => (0,_deployment_record_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .aE)(one)?.tx === record.tx))
        return text;
    return (0,_formats_json_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .editJson */ .p)(text, recordEdits(parsed.state, record, { deployments, serving }));
}
function recordEdits(state, record, before) {
    const { environment, at } = record;
    const set = (field, value) => ({ kind: 'set', path: [field], value });
    const entry = (0,_deployment_record_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenRecord */ .BU)(record);
    const served = servedOf(record);
    const deployedTo = served === null ? state.deployedTo : deployedToAfter(state, environment, served);
    const last = state.serving[environment];
    const isSame = last !== undefined && last.version === served?.version && last.outcome === served.outcome;
    const since = isSame && last.since !== null ? last.since : at;
    const said = served === null ? null : { ...served, since };
    return [
        ...(served === null ? [] : [set('deployed_to', deployedTo)]),
        ...(said === null ? [] : [servingEdit(environment, said, before.serving)]),
        set('updated_at', at),
        isAbsent(before.deployments)
            ? set('deployments', [entry])
            : { kind: 'append', path: ['deployments'], value: entry },
    ];
}
function servingEdit(environment, said, before) {
    const { version, digest, since, outcome } = said;
    const value = { version, ...(digest === null ? {} : { digest }), since, outcome };
    return isAbsent(before)
        ? { kind: 'set', path: ['serving'], value: { [environment]: value } }
        : { kind: 'set', path: ['serving', environment], value };
}
function servedOf({ outcome, version, digest, serves }) {
    if (serves !== null)
        return serves;
    return outcome === 'success' || outcome === 'rolling-out' ? { version, digest, outcome } : null;
}
function deployedToAfter(state, environment, served) {
    const serves = served.outcome === 'success' && served.version === state.version;
    const isThere = state.deployedTo.includes(environment);
    if (serves === isThere)
        return state.deployedTo;
    return serves ? [...state.deployedTo, environment] : state.deployedTo.filter((one) => one !== environment);
}
function valueOf(text, file) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    const value = parsed.ok ? parsed.document.value : null;
    if (!isObject(value))
        throw new Error('a valid state file is an object');
    return value;
}
function isAbsent(value) {
    return value === undefined || value === null;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function misfit(field, form, placeOf) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-state', {
        what: `"${field}" of the state file is not ${form}, so a deployment cannot be recorded there`,
        fix: `Give what stands there another name: this action writes its deployments to "${field}"`,
        where: placeOf([field]),
    });
}


/***/ }),

/***/ 92187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ applyRelease)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_json_edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46619);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27467);



function applyRelease(text, change) {
    const parsed = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStateFile */ .n)(text, change.file);
    if (!parsed.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-state', parsed.problems);
    const index = parsed.state.releases.findIndex((entry) => entry.version === change.version);
    const entry = parsed.state.releases[index];
    if (entry?.commit === change.commit)
        return text;
    if (entry !== undefined)
        throw takenVersion(entry, change, parsed.placeOf(['releases', index]));
    return (0,_formats_json_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .editJson */ .p)(text, releaseEdits(parsed.state, change));
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('conflict', {
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
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27467);



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

/***/ 46619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ editJson)
});

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./src/formats/same-json.ts
var same_json = __webpack_require__(9043);
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
    if ((0,same_json/* isSameJson */.T)(JSON.parse(before), value))
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


/***/ }),

/***/ 9043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSameJson)
/* harmony export */ });
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


/***/ }),

/***/ 97707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   wt: () => (/* binding */ alreadyReleased),
/* harmony export */   zA: () => (/* binding */ publishedElsewhere)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19618);
/* harmony import */ var _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59705);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72343);
/* harmony import */ var _release_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56206);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6106);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43837);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21033);
/* harmony import */ var _own_commits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68076);









const HASHED_BY_DOWNLOAD_BYTES = _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .GITHUB */ .U0.hashedAssetBytes.value;
async function alreadyReleased(host, request) {
    const { facts, version, commit, journal } = request;
    const { id, state, settings } = facts;
    if (version !== null) {
        const wanted = (0,_release_version_js__WEBPACK_IMPORTED_MODULE_7__/* .parseVersion */ .ot)(version);
        return wanted === null ? null : await releaseOf(host, facts, wanted);
    }
    if (journal?.phase === 'idle' && journal.commit === commit) {
        const isNamedSo = journal.tag === (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_6__/* .tagFor */ .gY)(settings.tag, id, journal.version);
        const found = isNamedSo ? await findPublished(host, journal) : null;
        if (found?.earlier.commit === commit && (await isOurs(host, facts, found)))
            return found.earlier;
    }
    const last = state.releases.at(-1);
    if (state.status !== 'released' || last === undefined)
        return null;
    const { commit: base, over } = await (0,_own_commits_js__WEBPACK_IMPORTED_MODULE_8__/* .stepOverOwnCommits */ .pD)(host, commit, { ...request, by: 'content' });
    if (last.commit === null || ![base, ...over].includes(last.commit))
        return null;
    const { version: released } = last;
    const found = await findPublished(host, { version: released, tag: last.tag ?? (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_6__/* .tagFor */ .gY)(settings.tag, id, released) });
    return found === null ? null : found.earlier;
}
async function releaseOf(host, facts, version) {
    const { id, state, settings, stateFile } = facts;
    const entry = state.releases.find((one) => one.version === version);
    const tag = entry?.tag ?? (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_6__/* .tagFor */ .gY)(settings.tag, id, version);
    const found = await findPublished(host, { version, tag });
    if (entry !== undefined)
        return found?.earlier ?? recordedAs(entry, tag);
    if (found === null)
        return null;
    if (await isOurs(host, facts, found))
        return found.earlier;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('conflict', publishedElsewhere(tag, stateFile));
}
function recordedAs({ version, commit, releaseUrl }, tag) {
    return { id: null, version, tag, commit, url: releaseUrl };
}
async function findPublished({ releases, refs }, { version, tag }) {
    const release = await releases.byTag(tag);
    if (release === null || release.draft)
        return null;
    const commit = await refs.tagCommit(tag);
    return commit === null ? null : { release, earlier: { id: release.id, version, tag, commit, url: release.url } };
}
async function isOurs({ assets }, { id: feature }, { release, earlier: { version, commit } }) {
    const body = (0,_release_body_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBody */ .OG)(release.body);
    if (body === null || body.feature !== feature || body.version !== version)
        return false;
    const sealed = [];
    for (const { name, type } of (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseAssets */ .n_)(feature, version)) {
        const asset = release.assets.find((one) => one.name === name);
        if (asset?.state !== 'uploaded')
            return false;
        const isSmall = asset.size <= HASHED_BY_DOWNLOAD_BYTES;
        const sha256 = asset.digest ?? (isSmall ? (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(await assets.download(asset.id)) : '');
        sealed.push({ name, type, size: asset.size, sha256 });
    }
    return (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .transactionId */ .Kb)({ feature, version, commit, assets: sealed }) === body.tx;
}
function publishedElsewhere(tag, stateFile) {
    return {
        what: `there is a published release ${tag} already, and it is not in ${stateFile}`,
        where: { file: stateFile, field: 'releases' },
        fix: `Release another version (input \`version\`), or add that release to \`releases\` in the state file`,
    };
}


/***/ }),

/***/ 86053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ holdsModels)
/* harmony export */ });
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19618);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71781);
/* harmony import */ var _package_published_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20434);



async function holdsModels(read, { models }) {
    const sealed = new Map();
    for (const { path, folder } of models) {
        const digests = sealed.get(folder) ?? (await sealedDigests(read, `${folder}/${_package_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .METADATA_NAME */ .ce}`));
        sealed.set(folder, digests);
        const bytes = digests.length === 0 ? null : await read(path);
        if (bytes === null || !digests.includes((0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(bytes)))
            return false;
    }
    return true;
}
async function sealedDigests(read, file) {
    const bytes = await read(file);
    const parsed = bytes === null ? null : (0,_package_published_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMetadata */ .j)(bytes.toString('utf8'), file);
    return parsed?.ok === true ? parsed.metadata.digests : [];
}


/***/ }),

/***/ 68076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ looksOwn),
/* harmony export */   pD: () => (/* binding */ stepOverOwnCommits),
/* harmony export */   uv: () => (/* binding */ isOwnCommit)
/* harmony export */ });
/* harmony import */ var _committed_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86053);
/* harmony import */ var _release_recorded_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33938);
/* harmony import */ var _release_proposal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26219);



const MOST_STEPS = 100;
const STATE_MERGE = /^Merge pull request #\d+ from [^\n]*\/ds-release[/-]state[/-]/;
async function stepOverOwnCommits(host, from, { stateDir, recordFolders = [], by }) {
    const over = [];
    let sha = from;
    while (over.length < MOST_STEPS) {
        const message = by === 'origin' ? await host.git.message(sha) : null;
        if (message !== null && !looksOwn(message))
            break;
        const facts = await host.commits.find(sha);
        const parent = facts?.parents[0];
        const ask = { stateDir, recordFolders, by };
        if (facts === null || parent === undefined || !(await isOwnCommit(host, facts, ask)))
            break;
        over.push(sha);
        sha = parent;
    }
    return { commit: sha, over };
}
function looksOwn(message) {
    return (0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .hasStateTrailer */ .HQ)(message) || STATE_MERGE.test(message);
}
async function isOwnCommit({ commits, repository }, facts, { stateDir, recordFolders = [], by }) {
    const parent = facts.parents[0];
    if (parent === undefined)
        return false;
    if (by === 'origin' && !(await isOfOurOrigin(commits, facts)))
        return false;
    return await recordsOnly(repository, { facts, parent, stateDir, recordFolders });
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
    return signedByGitHub && author !== null && author.endsWith('[bot]') && (0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .hasStateTrailer */ .HQ)(message);
}
async function recordsOnly(repository, about) {
    const { facts, parent, stateDir, recordFolders } = about;
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
    const difference = { stateFile, ...texts, files, recordFolders };
    if ((0,_release_recorded_change_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedDeployments */ .Z)(difference) !== null)
        return true;
    const recorded = (0,_release_recorded_change_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedChange */ .t)(difference);
    if (recorded === null || facts.files.some(({ status }) => status === 'removed'))
        return false;
    return await (0,_committed_model_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsModels */ .T)(async (path) => await repository.contentAt(facts.sha, path), recorded);
}


/***/ }),

/***/ 72343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ packageArchiveName),
/* harmony export */   fk: () => (/* binding */ assetProblems),
/* harmony export */   n_: () => (/* binding */ releaseAssets)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56467);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71781);
/* harmony import */ var _limits_releasing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21866);



const ASSET_BYTES_LIMIT = _limits_releasing_js__WEBPACK_IMPORTED_MODULE_0__/* .PACKAGING */ .KG.assetBytes.value;
const ASSETS_MAX = _limits_releasing_js__WEBPACK_IMPORTED_MODULE_0__/* .PACKAGING */ .KG.assets.value;
function packageArchiveName(feature, version) {
    return `${feature}-${version}.tar.gz`.replace(/[^A-Za-z0-9._-]/g, '.');
}
function releaseAssets(feature, version) {
    return [
        { name: _file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_NAME */ .ir, type: 'application/json' },
        { name: _file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_NAME */ .ce, type: 'application/json' },
        { name: _file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5, type: 'text/markdown' },
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
            what: `The release asset ${name} has ${size} bytes (${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(size)}); GitHub takes assets under 2 GiB (${ASSET_BYTES_LIMIT} bytes)`,
            fix: 'Make the model smaller (compress it when it is saved, for example joblib.dump(model, path, compress=3)), or keep it in a model store and release a small file that names it with its digest',
        },
    ];
}


/***/ }),

/***/ 11190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ checkEntries),
  c: () => (/* binding */ comparePaths)
});

// EXTERNAL MODULE: ./src/formats/git-path.ts
var git_path = __webpack_require__(76258);
// EXTERNAL MODULE: ./src/formats/hidden-characters.ts
var hidden_characters = __webpack_require__(43147);
;// CONCATENATED MODULE: ./src/formats/look-alikes.ts

const DRAWN_ALIKE = [
    ['АВЕЅІЈКМНОРСТУХҮԚԜ', 'ABESIJKMHOPCTYXYQW'],
    ['аеѕіјорсухһԁԛԝ', 'aesijopcyxhdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ονϲϳ', 'ovcj'],
];
const LATIN_FOR = new Map(DRAWN_ALIKE.flatMap(([drawn, latin]) => [...drawn].map((letter, index) => [letter, latin[index] ?? letter])));
const FORMS = /[\p{Zs}\ufb00-\ufb06\uff01-\uffee\u{1d400}-\u{1d7ff}]/gu;
function foldedName(name) {
    const plain = (0,hidden_characters/* withoutHidden */.P)(name).replace(FORMS, (form) => form.normalize('NFKC'));
    return plain.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
function drawnName(name) {
    const plain = (0,hidden_characters/* withoutHidden */.P)(name.normalize('NFC')).replace(FORMS, (form) => form.normalize('NFKC'));
    return [...plain].map((letter) => LATIN_FOR.get(letter) ?? letter).join('');
}

;// CONCATENATED MODULE: ./src/package/layout.ts



function comparePaths(left, right) {
    return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}
function checkEntries(entries, own = []) {
    const sorted = [...entries].sort((left, right) => comparePaths(left.path, right.path));
    const problems = sorted.flatMap((entry) => [...pathProblems(entry.path), ...kindProblems(entry)]);
    const added = own.map((path) => ({ path, kind: 'file', size: 1 }));
    problems.push(...duplicateProblems([...added, ...sorted]));
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
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
function pathFault(path) {
    if (path === '')
        return 'is empty';
    if (/[\u0000-\u001f\u007f]/.test(path))
        return 'has a control character in it';
    const hidden = (0,hidden_characters/* hiddenCharacter */.g)(path);
    if (hidden !== null)
        return `has a character in it that nobody sees (${hidden})`;
    if (/\ufffd|\p{Surrogate}/u.test(path))
        return 'is not UTF-8';
    if (path.includes('\\'))
        return 'has a backslash in it, which is a folder on Windows';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'leads upwards';
    if (parts.some((part) => part === '' || part === '.'))
        return 'is not in its plain form';
    if (parts.some(git_path/* isGitName */.M$))
        return 'is or leads into a folder that git takes for its own';
    if (parts.some((part) => /[. ]$/.test(part) && !/^\.+$/.test(part)))
        return 'ends with a dot or space, which Windows drops';
    return parts.some((part) => DEVICE.test(part)) ? 'is the name of a device on Windows' : null;
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
    const drawn = new Map();
    for (const entry of sorted) {
        const [same, alike] = [seen.get(foldedName(entry.path)), drawn.get(drawnName(entry.path))];
        if (same !== undefined) {
            problems.push(clash(same.path, entry.path, 'are the same name where case, accents or forms are not told apart'));
            continue;
        }
        if (alike !== undefined)
            problems.push(clash(alike.path, entry.path, 'look the same, in letters of two alphabets'));
        seen.set(foldedName(entry.path), entry);
        drawn.set(drawnName(entry.path), entry);
    }
    for (const entry of sorted) {
        const above = foldersOf(foldedName(entry.path)).map((folder) => seen.get(folder));
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11190);
/* harmony import */ var _schema_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88542);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71781);





function manifestSchema() {
    const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 lower-case hex digits');
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
        feature: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative(), sha256: digest })),
    });
}
function makeManifest(about, files) {
    const { feature, version, commit } = about;
    const listed = files
        .filter((file) => file.path !== _file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir)
        .map(({ path, size, sha256 }) => ({ path, size, sha256 }));
    listed.sort((left, right) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .c)(left.path, right.path));
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
    for (const path of [...new Set([...before.keys(), ...after.keys()])].sort(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .c)) {
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

/***/ 20434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sealedMetadata),
/* harmony export */   j: () => (/* binding */ parseMetadata)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74528);
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19618);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81160);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71781);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81459);
/* harmony import */ var _schema_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88542);






function sealedMetadata(released, metadata, manifest) {
    const name = `${_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .METADATA_NAME */ .ce} of release ${released.tag}`;
    const reading = readable(released, metadata, name);
    const seal = manifestOf(released, manifest);
    if ('why' in seal) {
        return reading.ok ? { kind: 'unsealed', ...reading, why: seal.why } : { kind: 'unsealed', ...reading };
    }
    const listed = seal.files.find(({ path }) => path === _file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .METADATA_NAME */ .ce);
    if (listed?.sha256 !== (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(metadata) || listed.size !== metadata.length) {
        return {
            kind: 'altered',
            what: `${name} is not the file that was sealed: its ${_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir} lists another digest`,
        };
    }
    return reading.ok ? { kind: 'sealed', metadata: reading.metadata } : { kind: 'unsealed', ...reading };
}
function readable({ feature, version }, bytes, name) {
    const refused = (why) => ({ ok: false, metadata: null, why: `${name} ${why}` });
    const parsed = parseMetadata(bytes.toString('utf8'), name);
    if (!parsed.ok)
        return refused(`cannot be read: ${parsed.problems.map((problem) => problem.what).join('; ')}`);
    const { metadata } = parsed;
    if (metadata.feature !== null && metadata.feature !== feature)
        return refused('is of another feature');
    if (metadata.version !== null && metadata.version !== version)
        return refused('is of another version');
    return parsed;
}
function manifestOf({ feature, version, tag, commit }, bytes) {
    const name = `${_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir} of release ${tag}`;
    if (bytes === null) {
        return { why: `release ${tag} has no ${_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir} that its ${_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .METADATA_NAME */ .ce} could be held against` };
    }
    const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes.toString('utf8'), name);
    if (!parsed.ok)
        return { why: `${name} cannot be read: ${parsed.problems.map((problem) => problem.what).join('; ')}` };
    const { manifest } = parsed;
    if (manifest.feature !== feature)
        return { why: `${name} is of another feature` };
    if (manifest.version !== version)
        return { why: `${name} is of another version` };
    if (commit !== null && !manifest.commit.startsWith(commit))
        return { why: `${name} is of another commit` };
    return manifest;
}
const publishedSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP({ error: 'The version is not a text' }).nullish(),
    feature: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP({ error: 'The feature is not a text' }).nullish(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J(), { error: 'The metrics are not an object of names and numbers' }).nullish(),
});
const publishedFileSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
function parseMetadata(text, file) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    if (!parsed.ok)
        return parsed;
    const checked = publishedSchema.safeParse(parsed.document.value);
    if (!checked.success) {
        const fix = 'Look at who changed the release; its metadata.json is not edited by hand';
        return { ok: false, problems: (0,_schema_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .schemaProblems */ .I)(checked.error, parsed.document, fix) };
    }
    const { version, feature, metrics, files, model, datasets } = checked.data;
    return {
        ok: true,
        metadata: {
            version: version?.replace(/^v(?=\d)/, '') ?? null,
            feature: feature ?? null,
            metrics: metrics ?? {},
            datasets: datasetDigests(datasets),
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
const publishedDatasetSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/) });
function datasetDigests(datasets) {
    if (!Array.isArray(datasets))
        return {};
    const digested = datasets.flatMap((dataset) => {
        const checked = publishedDatasetSchema.safeParse(dataset);
        return checked.success ? [[checked.data.name, checked.data.sha256]] : [];
    });
    return Object.fromEntries(digested);
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

/***/ 56206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OG: () => (/* binding */ parseBody),
  lc: () => (/* binding */ renderBody)
});

// UNUSED EXPORTS: BODY_LIMIT_CHARACTERS

// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/formats/markdown-fit.ts
var markdown_fit = __webpack_require__(87569);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/limits/telling.ts
var telling = __webpack_require__(59705);
;// CONCATENATED MODULE: ./src/release/checklist.ts



const BEFORE = 'Before deployment';
const SECTIONS = [
    {
        title: BEFORE,
        items: [
            ['before.automated-checks', 'All automated checks pass'],
            ['before.performance', 'Model performance validated on holdout set'],
            ['before.model-card', 'Model card created'],
            ['before.rollback-plan', 'Rollback plan documented'],
            ['before.monitoring', 'Monitoring configured'],
        ],
    },
    {
        title: 'Batch inference',
        items: [
            ['batch.upload-model', 'Upload model to artifact store'],
            ['batch.update-job', 'Update batch job configuration'],
            ['batch.sample-run', 'Run on sample data'],
            ['batch.verify-outputs', 'Verify outputs'],
        ],
    },
    {
        title: 'Real-time inference',
        items: [
            ['real-time.build-image', 'Build Docker image'],
            ['real-time.deploy-staging', 'Deploy to staging'],
            ['real-time.load-tests', 'Run load tests'],
            ['real-time.deploy-production', 'Deploy to production'],
            ['real-time.monitor', 'Monitor latency and errors'],
        ],
    },
    {
        title: 'After deployment',
        items: [
            ['after.serving', 'Model serving correctly'],
            ['after.latency', 'Latency within bounds'],
            ['after.errors', 'No prediction errors'],
            ['after.dashboards', 'Monitoring dashboards active'],
        ],
    },
];
const CRITERIA_ROOM = 40_000;
const LONGEST_CRITERION = telling/* REPORTS */.Sk.criterionCharacters.value;
function checklistFor(record) {
    const verified = verifiedItems(record);
    return SECTIONS.flatMap(({ title, items }) => [
        ...items.map(([id, text]) => ({ id, text, checked: verified.has(id), section: title })),
        ...(title === BEFORE ? criteriaItems(record.criteria) : []),
    ]);
}
function criteriaLeftOut(record) {
    return uniqueCriteria(record.criteria).length - criteriaItems(record.criteria).length;
}
function verifiedItems(record) {
    const ids = new Set();
    if (!record.gatesEnabled || record.verdict !== 'passed')
        return ids;
    const verdictOf = (gate) => record.verdicts.find((verdict) => verdict.gate === gate)?.verdict;
    const automated = record.verdicts.filter((verdict) => verdict.gate !== 'review').map((verdict) => verdict.verdict);
    const nothingHeldBack = automated.every((verdict) => verdict === 'passed' || verdict === 'skipped');
    if (nothingHeldBack && automated.includes('passed'))
        ids.add('before.automated-checks');
    if (verdictOf('performance') === 'passed')
        ids.add('before.performance');
    if (verdictOf('documentation') === 'passed')
        ids.add('before.model-card');
    if (rollbackTarget(record) !== null)
        ids.add('before.rollback-plan');
    if (record.monitoring.length > 0)
        ids.add('before.monitoring');
    return ids;
}
function rollbackTarget(record) {
    if (record.champion !== null)
        return { version: record.champion.version, tag: record.champion.tag };
    const last = record.history.findLast((release) => !release.rolledBack);
    return last === undefined ? null : { version: last.version, tag: last.tag };
}
function criteriaItems(criteria) {
    let room = CRITERIA_ROOM;
    return uniqueCriteria(criteria)
        .map((text) => ({ id: `before.criterion-${hashed(text)}`, text, checked: false, section: BEFORE }))
        .filter((item) => (room -= renderItem(item).length + 1) >= 0);
}
function uniqueCriteria(criteria) {
    return [...new Set(criteria.map((text) => (0,markdown_escape/* clipLine */.DX)(text, LONGEST_CRITERION)).filter((text) => text !== ''))];
}
function hashed(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 10);
}
function renderItem(item) {
    return `- [${item.checked ? 'x' : ' '}] ${(0,markdown_escape/* escapeText */.X1)(item.text)} <!-- ds-release:item=${item.id} -->`;
}
function parseItem(line, section) {
    const found = /^\s*[-*+]\s+\[([ xX])\]\s+(.*)$/.exec(line);
    if (found === null)
        return null;
    const rest = found[2] ?? '';
    const text = (0,markdown_escape/* unescapeText */.Uw)(rest.replace(/<!--.*?-->/g, ''));
    const id = /<!--\s*ds-release:item=([a-z0-9.-]+)\s*-->/.exec(rest)?.[1] ?? addedId(section, text);
    return { id, text, checked: found[1] !== ' ', section };
}
function addedId(section, text) {
    return `added.${hashed(`${section}\n${text}`)}`;
}

// EXTERNAL MODULE: ./src/release/gates-table.ts
var gates_table = __webpack_require__(81424);
// EXTERNAL MODULE: ./src/formats/markdown-table.ts
var markdown_table = __webpack_require__(72530);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/release/pages.ts
var pages = __webpack_require__(63813);
;// CONCATENATED MODULE: ./src/release/lineage-section.ts





const MOST_ROWS = telling/* REPORTS */.Sk.lineageRows.value;
function lineageSection(record) {
    const commit = (0,markdown_escape/* link */.nf)((0,quantities/* shortDigest */.VK)(record.commit), (0,pages/* commitPage */.b2)(record, record.commit));
    return [
        [
            `- Commit: ${commit}, gated and tagged as ${(0,markdown_escape/* codeSpan */.SS)(record.tag)}`,
            `- State file: ${(0,markdown_escape/* codeSpan */.SS)((0,markdown_escape/* clipLine */.DX)(record.stateFile, 300))} on ${(0,markdown_escape/* codeSpan */.SS)(record.branch)}`,
            `- Previous version: ${previous(record)}`,
            `- Release started: ${(0,markdown_escape/* escapeText */.X1)(record.startedAt)}`,
        ].join('\n'),
        `**Data**\n\n${datasets(record)}`,
        `**Experiments**\n\n${experiments(record)}`,
    ].join('\n\n');
}
function previous(record) {
    const { previousVersion, champion } = record;
    if (previousVersion === null)
        return 'none, this is the first release';
    const known = record.history.findLast((release) => release.version === previousVersion);
    const shown = known === undefined ? (0,markdown_escape/* escapeText */.X1)(previousVersion) : (0,markdown_escape/* link */.nf)(previousVersion, (0,pages/* releasePage */.NC)(record, known.tag));
    if (champion === null || champion.version === previousVersion)
        return shown;
    return `${shown} (compared with ${(0,markdown_escape/* link */.nf)(champion.version, (0,pages/* releasePage */.NC)(record, champion.tag))}, the version that serves)`;
}
function datasets(record) {
    if (record.datasets.length === 0)
        return 'The state file names no datasets.';
    const rows = record.datasets.map((dataset) => [
        (0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(dataset.name, 200)),
        dataset.size === null ? '' : (0,quantities/* formatBytes */.z3)(dataset.size),
        dataset.sha256 === null ? 'recorded by name only' : (0,markdown_escape/* codeCell */.MZ)(dataset.sha256.replace(/^sha256:/, '')),
    ]);
    return capped(rows, (some) => (0,markdown_table/* table */.t)(['Dataset', 'Size', 'SHA-256'], some));
}
function experiments(record) {
    if (record.experiments.length === 0)
        return 'The state file names no experiments.';
    const rows = record.experiments.map((experiment) => {
        const parameters = Object.keys(experiment.parameters).length === 0 ? '' : JSON.stringify(experiment.parameters);
        return [(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(experiment.name, 200)), (0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(parameters, 300))];
    });
    return capped(rows, (some) => (0,markdown_table/* table */.t)(['Experiment', 'Parameters'], some));
}
function capped(rows, draw) {
    const left = rows.length - MOST_ROWS;
    const drawn = draw(rows.slice(0, MOST_ROWS));
    return left > 0 ? `${drawn}\n\n${String(left)} more are in \`metadata.json\`.` : drawn;
}

// EXTERNAL MODULE: ./src/release/metrics-table.ts
var metrics_table = __webpack_require__(11969);
// EXTERNAL MODULE: ./src/formats/shell-word.ts
var shell_word = __webpack_require__(93659);
;// CONCATENATED MODULE: ./src/release/package-section.ts






const MOST_FILES = telling/* REPORTS */.Sk.packageFiles.value;
function packageSection(record) {
    const assets = (0,markdown_table/* table */.t)(['File', 'Size', 'SHA-256'], record.assets.map((asset) => fileCells(asset.name, asset.size, asset.sha256)));
    const verify = 'Download and verify (on macOS `shasum -a 256 -c` in place of `sha256sum -c`):';
    return [assets, verify, (0,markdown_escape/* fence */.EU)(downloadCommands(record), 'bash'), contents(record)].join('\n\n');
}
function downloadCommands(record) {
    const name = (0,shell_word/* quoteWord */.X)(record.packageName);
    const sum = (0,shell_word/* quoteWord */.X)(`${record.packageDigest.replace(/^sha256:/, '')}  ${record.packageName}`);
    return [
        `gh release download ${(0,shell_word/* quoteWord */.X)(record.tag)} --repo ${(0,shell_word/* quoteWord */.X)((0,pages/* ghRepository */.UG)(record))} --pattern ${name}`,
        `echo ${sum} | sha256sum -c`,
        `tar -xzf ${name}`,
    ].join('\n');
}
function contents(record) {
    const files = record.packageFiles.slice(0, MOST_FILES);
    if (files.length === 0)
        return 'What is inside stands in `manifest.json`.';
    const total = record.packageFiles.reduce((sum, file) => sum + file.size, 0);
    const count = record.packageFiles.length;
    const lines = [
        `Inside ${(0,markdown_escape/* codeSpan */.SS)(record.packageName)}: ${String(count)} ${count === 1 ? 'file' : 'files'}, ${(0,quantities/* formatBytes */.z3)(total)} unpacked.`,
        (0,markdown_table/* table */.t)(['Inside', 'Size', 'SHA-256'], files.map((file) => fileCells(file.path, file.size, file.sha256))),
    ];
    const left = record.packageFiles.length - files.length;
    return [...lines, ...(left > 0 ? [`${String(left)} more are listed in \`manifest.json\`.`] : [])].join('\n\n');
}
function fileCells(name, size, digest) {
    return [(0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(name, 200)), (0,quantities/* formatBytes */.z3)(size), (0,markdown_escape/* codeCell */.MZ)(digest.replace(/^sha256:/, ''))];
}

;// CONCATENATED MODULE: ./src/release/rollback-section.ts




function rollbackSection(record) {
    const target = rollbackTarget(record);
    return target === null ? nothingToGoBackTo(record) : backTo(record, target);
}
function nothingToGoBackTo(record) {
    const before = record.previousVersion;
    if (before === null) {
        return 'This is the first release: there is no earlier version to go back to. If it misbehaves, take it out of service, and decide before the deployment what answers in its place.';
    }
    return `No earlier release that still counts is recorded in the state file (the version before was ${(0,markdown_escape/* escapeText */.X1)(before)}), so there is none to go back to by name. Decide before the deployment what serves if this version misbehaves.`;
}
function backTo(record, target) {
    const { feature } = record;
    const where = (0,shell_word/* quoteWord */.X)((0,pages/* ghRepository */.UG)(record));
    const fetched = [
        `gh release download ${(0,shell_word/* quoteWord */.X)(target.tag)} --repo ${where} --dir ${(0,shell_word/* quoteWord */.X)(`rollback-${target.version}`)}`,
        `tar -xzf ${(0,shell_word/* quoteWord */.X)(`rollback-${target.version}/${feature}-${target.version}.tar.gz`)}`,
    ].join('\n');
    const dispatched = `gh workflow run release.yml --repo ${where} -f command=rollback -f feature-id=${(0,shell_word/* quoteWord */.X)(feature)} -f to-version=${(0,shell_word/* quoteWord */.X)(target.version)}`;
    const version = (0,markdown_escape/* link */.nf)(target.version, (0,pages/* releasePage */.NC)(record, target.tag));
    return [
        `Go back to **${version}**, the version that served before this one. Nothing is deleted: tag and release of ${(0,markdown_escape/* escapeText */.X1)(record.version)} stay.`,
        '1. Fetch the earlier package (the digests of its files stand on its release page):',
        (0,markdown_escape/* fence */.EU)(fetched, 'bash'),
        `2. Let the service or the batch job load ${(0,markdown_escape/* escapeText */.X1)(`model_v${target.version}`)} again, and check that it answers.`,
        '3. Write what happened into the state file: `status` (`rollback`), `model_version` (the one that serves again), `rolled_back_from`, `rolled_back_at`, `rollback_reason`.',
        'Where the release workflow (here `release.yml`) passes these inputs to a version of the action that has `command: rollback`, this does all three:',
        (0,markdown_escape/* fence */.EU)(dispatched, 'bash'),
    ].join('\n\n');
}

// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/release/body.ts











const BODY_LIMIT_CHARACTERS = telling/* REPORTS */.Sk.bodyCharacters.value;
const BUDGET = {
    introduction: 8_000,
    metrics: 16_000,
    gates: 10_000,
    package: 16_000,
    lineage: 16_000,
    rollback: 4_000,
};
const CHECKLIST = 'Deployment checklist';
const MARKER = /^<!-- ds-release tx=(\S+) feature=(\S+) version=(\S+) -->\s*$/;
const MOST_WARNINGS = telling/* REPORTS */.Sk.bodyWarnings.value;
function renderBody(record) {
    const parts = [
        `<!-- ds-release tx=${record.tx} feature=${record.feature} version=${record.version} -->`,
        part(introduction(record), { budget: BUDGET.introduction, asset: file_names/* METADATA_NAME */.ce }),
        renderChecklist(record),
        section('Metrics', [(0,metrics_table/* metricsTable */.s)(record), ...(0,metrics_table/* metricCharts */._)(record)].join('\n\n'), {
            budget: BUDGET.metrics,
            asset: file_names/* METADATA_NAME */.ce,
        }),
        section('Gates', gates(record), { budget: BUDGET.gates, asset: file_names/* METADATA_NAME */.ce }),
        section('Package', packageSection(record), { budget: BUDGET.package, asset: file_names/* MANIFEST_NAME */.ir }),
        section('Lineage', lineageSection(record), { budget: BUDGET.lineage, asset: file_names/* METADATA_NAME */.ce }),
        section('Rollback', rollbackSection(record), { budget: BUDGET.rollback, asset: file_names/* METADATA_NAME */.ce }),
    ];
    return `${(0,markdown_fit/* fitMarkdown */.DJ)(parts.join('\n\n'), BODY_LIMIT_CHARACTERS - 1, { pointer: pointer(file_names/* METADATA_NAME */.ce) })}\n`;
}
function section(title, text, room) {
    return `## ${title}\n\n${part(text, room)}`;
}
function part(text, { budget, asset }) {
    return (0,markdown_fit/* fitMarkdown */.DJ)(text, budget, { pointer: pointer(asset) });
}
function pointer(asset) {
    return `*There is more than fits here: the rest is in ${(0,markdown_escape/* codeSpan */.SS)(asset)}, a file of this release.*`;
}
function introduction(record) {
    const commit = (0,markdown_escape/* link */.nf)(record.commit.slice(0, 12), (0,pages/* commitPage */.b2)(record, record.commit));
    const after = record.previousVersion === null ? 'the first release' : `after ${(0,markdown_escape/* escapeText */.X1)(record.previousVersion)}`;
    const headline = `**${(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(record.title, 200))}** ${(0,markdown_escape/* escapeText */.X1)(record.version)}, ${after}, from commit ${commit}.`;
    return [headline, ...gatesNotice(record), ...warnings(record)].join('\n\n');
}
function gatesNotice(record) {
    if (record.gatesEnabled)
        return [];
    return [
        (0,gates_table/* disabledNotice */.z)(record.gatesSource, 'Nothing was judged: every item of the checklist is for a person to verify.'),
    ];
}
function warnings(record) {
    const waived = record.verdicts
        .filter((verdict) => verdict.verdict === 'waived')
        .map((verdict) => `The gate ${verdict.gate} was waived: ${verdict.reason}`);
    const all = [...waived, ...record.warnings].map((text) => (0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(text, 500)));
    if (all.length === 0)
        return [];
    const left = all.length - MOST_WARNINGS;
    const more = left > 0 ? [`- and ${String(left)} more`] : [];
    const lines = ['[!WARNING]', ...all.slice(0, MOST_WARNINGS).map((text) => `- ${text}`), ...more];
    return [lines.map((line) => `> ${line}`).join('\n')];
}
function renderChecklist(record) {
    const lines = [(0,markdown_escape/* heading */.R_)(2, CHECKLIST)];
    let current = '';
    for (const item of checklistFor(record)) {
        if (item.section !== current)
            lines.push('', (0,markdown_escape/* heading */.R_)(3, item.section), '');
        current = item.section;
        lines.push(renderItem(item));
        if (item.id === 'before.monitoring')
            lines.push(...monitoringLines(record));
    }
    const left = criteriaLeftOut(record);
    const more = `*${String(left)} more acceptance criteria for people are in the state file ${(0,markdown_escape/* codeSpan */.SS)((0,markdown_escape/* clipLine */.DX)(record.stateFile, 300))}.*`;
    return [...lines, ...(left > 0 ? ['', more] : [])].join('\n');
}
function monitoringLines(record) {
    return record.monitoring.slice(0, 20).map(({ name, url }) => `  - ${(0,markdown_escape/* link */.nf)((0,markdown_escape/* clipLine */.DX)(name, 100), url)}`);
}
function gates(record) {
    const table = (0,gates_table/* gatesTable */.v)(record.verdicts);
    return record.gatesEnabled ? table : `Gates are disabled: no verdict stands behind this release.\n\n${table}`;
}
function parseBody(body) {
    const lines = body.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    const markers = new Set();
    const items = new Map();
    let at = { chapter: '', section: '' };
    let fence = null;
    for (const line of lines) {
        const ticks = /^ {0,3}(`{3,})/.exec(line)?.[1];
        if (fence !== null) {
            if ((0,markdown_fit/* closes */.UR)(fence, line))
                fence = null;
        }
        else if (ticks !== undefined)
            fence = ticks;
        else if (MARKER.test(line))
            markers.add(line.trimEnd());
        else if (/^#{1,2}\s/.test(line))
            at = { chapter: titleOf(line), section: '' };
        else if (/^###\s/.test(line))
            at = { ...at, section: titleOf(line) };
        else if (at.chapter === CHECKLIST)
            keep(items, parseItem(line, at.section));
    }
    const [marker, ...others] = markers;
    const [, tx, feature, version] = MARKER.exec(marker ?? '') ?? [];
    if (tx === undefined || feature === undefined || version === undefined || others.length > 0)
        return null;
    return { tx, feature, version, items: [...items.values()] };
}
function keep(items, item) {
    if (item === null)
        return;
    const first = items.get(item.id);
    if (first === undefined)
        items.set(item.id, item);
    else if (first.text !== item.text) {
        const id = addedId(item.section, item.text);
        if (!items.has(id))
            items.set(id, { ...item, id });
    }
}
function titleOf(line) {
    return line.replace(/^#+\s+/, '').replace(/\s+#*\s*$/, '');
}


/***/ }),

/***/ 26219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ pullClosed),
/* harmony export */   F3: () => (/* binding */ pullWithoutState),
/* harmony export */   HQ: () => (/* binding */ hasStateTrailer),
/* harmony export */   Xk: () => (/* binding */ pullForbidden),
/* harmony export */   b1: () => (/* binding */ stateTrailer),
/* harmony export */   c_: () => (/* binding */ judgeProposal),
/* harmony export */   el: () => (/* binding */ stateBranchBlocked),
/* harmony export */   iJ: () => (/* binding */ stateBranches),
/* harmony export */   pV: () => (/* binding */ newProposal),
/* harmony export */   t7: () => (/* binding */ renderProposal),
/* harmony export */   vh: () => (/* binding */ changedByOthers)
/* harmony export */ });
/* unused harmony export comparePage */
/* harmony import */ var _feature_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92187);
/* harmony import */ var _feature_last_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69948);
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47051);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63813);




function stateTrailer(tx) {
    return `DS-Release-Tx: ${tx}`;
}
function hasStateTrailer(message) {
    return /^DS-Release-Tx: [0-9a-f]{16}$/m.test(message);
}
function stateBranches({ feature, version }) {
    const name = `${feature}-v${version}`;
    return [`ds-release/state/${name}`, `ds-release-state-${name}`];
}
function newProposal(record) {
    return { ...NOTHING, branch: stateBranches(record)[0], blockers: [] };
}
const NOTHING = { head: null, state: null, content: 'absent', pull: null };
function judgeProposal(record, names, target) {
    const there = names.flatMap(({ branch, seen }) => (seen === null ? [] : [{ branch, seen }]));
    const own = there.find(({ seen }) => seen.message.includes(stateTrailer(record.tx)) || seen.pull?.state === 'open');
    const found = own ?? there[0];
    if (found !== undefined)
        return proposalOf(record, found, target);
    const free = names.find(({ blocker }) => blocker === null);
    if (free !== undefined)
        return { ...NOTHING, branch: free.branch, blockers: [] };
    return { ...newProposal(record), blockers: names.flatMap(({ blocker }) => blocker ?? []) };
}
function proposalOf(record, { branch, seen }, target) {
    const { head, state } = seen;
    const pull = seen.pull?.state === 'open' || seen.pull?.head === head ? seen.pull : null;
    return { branch, head, state, pull, content: contentOf(record, seen, target), blockers: [] };
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
function stateBranchBlocked(record, { blockers }) {
    const [nested, flat] = stateBranches(record);
    const many = blockers.length > 1;
    return {
        what: `${record.feature} ${record.version} is published, but the branch of the pull request with its state can be named neither ${nested} nor ${flat}: git makes none of them beside ${blockers.join(' and ')}`,
        where: { file: `refs/heads/${blockers[0] ?? ''}` },
        fix: `Rename or delete ${many ? 'one of these branches' : 'that branch'}, then run this again`,
    };
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
/* harmony export */   $_: () => (/* binding */ RECORD_NAMES),
/* harmony export */   P5: () => (/* binding */ committedModelPath),
/* harmony export */   RM: () => (/* binding */ recordsFolder),
/* harmony export */   j8: () => (/* binding */ besideRecords),
/* harmony export */   vJ: () => (/* binding */ isRecordOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69540);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71781);



const RECORD_NAMES = [_package_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .METADATA_NAME */ .ce, _package_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .CARD_NAME */ .d5, _package_file_names_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUIREMENTS_NAME */ .f9];
const USUAL_FOLDER = 'models';
function recordsFolder(workingDirectory, tag, folder) {
    return (0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(workingDirectory, `${folder}/${tag}`);
}
function recordsAbove(tag, path, folders) {
    for (const folder of [USUAL_FOLDER, ...folders]) {
        const end = `/${recordsFolder('.', tag, folder)}/`;
        const at = `/${path}`.lastIndexOf(end);
        if (at >= 0)
            return path.slice(0, at + end.length - 2);
    }
    return null;
}
function isRecordOf(tag, path, folders) {
    const folder = recordsAbove(tag, path, folders);
    return folder !== null && RECORD_NAMES.some((name) => path === `${folder}/${name}`);
}
function besideRecords(tag, path, folders) {
    return isRecordOf(tag, path, folders) ? null : recordsAbove(tag, path, folders);
}
function committedModelPath(folder, model, file) {
    const below = file === model ? '' : `/${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(model, file)}`;
    return `${folder}/${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(model)}${below}`;
}


/***/ }),

/***/ 33938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ recordedDeployments),
/* harmony export */   t: () => (/* binding */ recordedChange)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _feature_deployment_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59279);
/* harmony import */ var _feature_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39917);
/* harmony import */ var _feature_edits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92187);
/* harmony import */ var _feature_last_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69948);
/* harmony import */ var _record_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59594);






function recordedChange(difference) {
    const { stateFile, before, after, files, recordFolders = [] } = difference;
    const change = (0,_feature_last_release_js__WEBPACK_IMPORTED_MODULE_4__/* .lastReleaseOf */ .j)(after, stateFile);
    if (change === null || before === after || edited(() => (0,_feature_edits_js__WEBPACK_IMPORTED_MODULE_3__/* .applyRelease */ .Y)(before, change)) !== after)
        return null;
    const models = [];
    for (const path of files) {
        if (path === stateFile || (0,_record_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecordOf */ .vJ)(change.tag, path, recordFolders))
            continue;
        const folder = (0,_record_files_js__WEBPACK_IMPORTED_MODULE_5__/* .besideRecords */ .j8)(change.tag, path, recordFolders);
        if (folder === null)
            return null;
        models.push({ path, folder });
    }
    return { change, models };
}
function recordedDeployments(difference) {
    const { stateFile: file, before, after, files } = difference;
    if (files.length !== 1 || files[0] !== file)
        return null;
    const had = (0,_feature_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEntries */ .KH)(before, file);
    const has = (0,_feature_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentEntries */ .KH)(after, file);
    if (had === null || has === null)
        return null;
    const added = has.slice(had.length).map(_feature_deployment_record_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE);
    const records = added.filter((one) => one !== null);
    if (records.length === 0 || records.length !== added.length)
        return null;
    return edited(() => (0,_feature_deployment_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .applyDeployment */ .A)(before, { file, records })) === after ? records : null;
}
function edited(edit) {
    try {
        return edit();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 15507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ ruleRefusal),
/* harmony export */   C0: () => (/* binding */ isImmutableName),
/* harmony export */   F2: () => (/* binding */ isRestrictedRef),
/* harmony export */   G9: () => (/* binding */ isRuleViolation),
/* harmony export */   KR: () => (/* binding */ tagRestricted),
/* harmony export */   Qy: () => (/* binding */ versionTaken),
/* harmony export */   TD: () => (/* binding */ tagConflict),
/* harmony export */   Vm: () => (/* binding */ tagBlocked),
/* harmony export */   eY: () => (/* binding */ journalBlocked),
/* harmony export */   hS: () => (/* binding */ tagSpent),
/* harmony export */   ph: () => (/* binding */ restrictingRuleset),
/* harmony export */   wu: () => (/* binding */ untaggableProblem)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

function restrictingRuleset(rulesets, tag) {
    const ref = `refs/tags/${tag}`;
    const fits = (pattern) => pattern === '~ALL' || picomatch__WEBPACK_IMPORTED_MODULE_0___default().isMatch(ref, pattern, { dot: true });
    const found = rulesets.find((one) => !one.bypassed && one.rules.includes('creation') && one.include.some(fits) && !one.exclude.some(fits));
    return found?.name ?? null;
}
function tagConflict({ tag, version, commit }, other) {
    return {
        what: `tag ${tag} stands on commit ${other.slice(0, 12)}, not on the gated commit ${commit.slice(0, 12)}`,
        fix: `Someone else made it and this action never moves a tag: delete the tag if nobody uses it, or release another version than ${version} (input \`version\`)`,
    };
}
function versionTaken({ name, version }, at) {
    return {
        what: `the version ${version} is taken: tag ${name} stands on commit ${at.slice(0, 12)}`,
        where: { file: 'input', field: 'version' },
        fix: 'Ask for another version, or leave the input out',
    };
}
function tagBlocked(tag, blocking) {
    return {
        what: `git cannot make the tag ${tag}, because there is a tag ${blocking}: a name cannot be a tag and a folder of tags at once`,
        where: { file: `refs/tags/${blocking}` },
        fix: `Let \`tag:\` in the configuration make other names (\`tag: "{feature}-v{version}"\`), or delete the tag ${blocking} if nobody uses it (git push origin :refs/tags/${blocking})`,
    };
}
function journalBlocked(journal, blocking) {
    return {
        what: `the journal ${journal} cannot be opened, because there is a ref ${blocking}: a name cannot be a ref and a folder of refs at once`,
        where: { file: blocking },
        fix: `Look at what it holds, and delete it if nobody uses it (git push origin :${blocking})`,
    };
}
function untaggableProblem({ commit, target }) {
    const file = '.github/workflows';
    return {
        what: `files under ${file} differ between ${target} and the gated commit ${commit.slice(0, 12)}, and GitHub lets no workflow's token tag such a commit`,
        where: { file },
        fix: `Run this again at the tip of ${target}; nothing was written`,
    };
}
function tagRestricted(tag, ruleset) {
    return {
        what: `the ruleset ${JSON.stringify(ruleset)} of this repository restricts who makes tags, and lets the token not make ${tag}`,
        fix: `Put the app whose token makes the release on that ruleset's bypass list, or take the tag's pattern out of it (Settings → Rules → Rulesets)`,
    };
}
function tagSpent({ tag, version }) {
    return {
        what: `the tag ${tag} cannot be made again: an immutable release had it and was deleted, so version ${version} is spent`,
        fix: 'Release another version (input `version`)',
    };
}
function ruleRefusal(write, message) {
    return {
        what: `a rule of the repository refuses to ${write} (${message.replace(/\.+\s*$/, '')})`,
        fix: `Put the app whose token makes the release on that rule's bypass list, or leave this out of the rule (Settings → Rules → Rulesets), then run this again`,
    };
}
function isRuleViolation(message) {
    return (isRestrictedRef(message) ||
        isImmutableName(message) ||
        /repository rule violations|protected (branch|ref)/i.test(message));
}
function isRestrictedRef(message) {
    return /creations being restricted/i.test(message);
}
function isImmutableName(message) {
    return /used by an immutable release/i.test(message);
}


/***/ })

};
