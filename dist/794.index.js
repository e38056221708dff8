export const id = 794;
export const ids = [794];
export const modules = {

/***/ 4260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ exportModel)
/* harmony export */ });
/* harmony import */ var _team_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15151);

async function exportModel(host, { feature, folder, fill }) {
    const command = feature.settings.steps.export;
    if (!(await (0,_team_command_js__WEBPACK_IMPORTED_MODULE_0__/* .isRunnable */ .iU)(host, feature, command)))
        return await copyModel(host, feature.model.path, folder);
    const failure = await (0,_team_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runTeamCommand */ .QD)(host, { name: 'export', feature, command, fill });
    if (failure !== null)
        return [exportFailed(failure)];
    const exported = await host.files.list(folder);
    return exported === null || exported.length === 0 ? [exportedNothing(folder)] : [];
}
async function copyModel({ files }, path, folder) {
    if ((await files.stat(path)) === null)
        return [modelGone(path)];
    await files.copy(path, `${folder}/${path.split('/').at(-1) ?? 'model'}`);
    return [];
}
function modelGone(path) {
    const what = `the model ${path} is gone: a command removed it after the gates had begun`;
    return { what, where: { file: path }, fix: 'Let no gate command move or remove the model' };
}
function exportFailed(failure) {
    return {
        what: `the export failed: ${failure}`,
        fix: 'Fix the command under `steps.export.run`; its output is in the log',
    };
}
function exportedNothing(folder) {
    return {
        what: `the export put nothing into ${folder}`,
        where: { file: folder },
        fix: 'Let `steps.export.run` write the model into {package}',
    };
}


/***/ }),

/***/ 59043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ packFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69540);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72343);
/* harmony import */ var _package_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70348);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71781);






async function packFolder(host, { feature, version, folder }, describe) {
    const found = await host.files.walk(folder);
    refuseEntries(found, folder);
    const top = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder);
    const path = (0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_2__/* .inFolder */ ._)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(folder), (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .packageArchiveName */ .Ij)(feature.id, version));
    const entry = (name) => ({
        name: `${top}/${name}`,
        source: host.files.absolute(`${folder}/${name}`),
    });
    const packageFile = ({ name, size, sha256 }) => ({
        path: name.slice(top.length + 1),
        size,
        sha256,
    });
    let described = { metadata: '', manifest: '' };
    const last = async (files) => {
        described = await describe(files.map(packageFile));
        await host.files.write(`${folder}/${_package_file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .METADATA_NAME */ .ce}`, described.metadata);
        await host.files.write(`${folder}/${_package_file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir}`, described.manifest);
        return [entry(_package_file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .METADATA_NAME */ .ce), entry(_package_file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir)];
    };
    const entries = found.map((one) => entry(one.path));
    const { archive, files } = await host.archiver.write(entries, host.files.absolute(path), last);
    return { path, archive, files: files.map(packageFile), described };
}
function refuseEntries(found, folder) {
    const problems = (0,_package_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .checkEntries */ .b)(found.map(({ path, stat }) => ({ path, kind: stat.kind, size: stat.size })));
    if (problems.length === 0)
        return;
    const inPackage = (problem) => ({ where: { file: folder }, ...problem });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG('preparation-failed', problems.map(inPackage));
}


/***/ }),

/***/ 40069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ completeFolder),
  q: () => (/* binding */ package_pack)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/formats/digest.ts
var digest = __webpack_require__(19618);
// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
// EXTERNAL MODULE: ./src/gates/dataset-profile.ts
var dataset_profile = __webpack_require__(92236);
// EXTERNAL MODULE: ./src/package/assets.ts
var package_assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/package/framework.ts
var framework = __webpack_require__(27592);
// EXTERNAL MODULE: ./src/package/manifest.ts
var package_manifest = __webpack_require__(81459);
// EXTERNAL MODULE: ./src/package/metadata.ts
var metadata = __webpack_require__(94811);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/package/requirement-lines.ts
var requirement_lines = __webpack_require__(1165);
;// CONCATENATED MODULE: ./src/package/requirements.ts



function chooseRequirements(sources) {
    for (const file of [sources.exported, sources.repository]) {
        if (file !== null && (0,requirement_lines/* requirementLines */.p$)(file.text).length > 0)
            return accept(file.text, file.path);
    }
    const { pyproject } = sources;
    if (pyproject === null)
        return { ok: false, problems: [noRequirements(sources, '')] };
    const project = projectDependencies(pyproject);
    if (!project.ok)
        return project;
    if (project.dependencies.length > 0)
        return accept(`${project.dependencies.join('\n')}\n`, pyproject.path);
    return { ok: false, problems: [noRequirements(sources, project.hint)] };
}
function accept(text, source) {
    const problems = (0,requirement_lines/* requirementLines */.p$)(text)
        .filter((line) => holdsSecret(line.text))
        .map((line) => ({
        what: 'An address in the requirements holds a password or token, which would be published',
        fix: 'Take it out, or write ${NAME} in its place: pip fills in the environment variable of that name',
        where: { file: source, line: line.line },
    }));
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, text: text.endsWith('\n') ? text : `${text}\n`, source };
}
function holdsSecret(line) {
    return Array.from(line.matchAll(/:\/\/([^\s/@:]*)(?::([^\s/@]*))?@/g)).some(([, user = '', password]) => {
        const secret = password ?? user;
        return secret !== '' && !/^\$\{\w+\}$/.test(secret) && !(password === undefined && user === 'git');
    });
}
const pyprojectSchema = schemas/* looseObject */._H3({
    project: schemas/* looseObject */._H3({ dependencies: schemas/* array */.YOg(schemas/* string */.YjP()).optional(), dynamic: schemas/* array */.YOg(schemas/* string */.YjP()).optional() })
        .optional(),
    tool: schemas/* looseObject */._H3({ poetry: schemas/* looseObject */._H3({ dependencies: schemas/* unknown */.L5J().optional() }).optional() }).optional(),
});
function projectDependencies(file) {
    const parsed = parseToml(file);
    if (!parsed.ok)
        return parsed;
    const checked = pyprojectSchema.safeParse(parsed.value);
    if (!checked.success) {
        const field = checked.error.issues[0]?.path.map(String).join('.') ?? '';
        const what = `${field} is not what pyproject.toml may have there`;
        const fix = 'Write [project] dependencies as a list of texts such as "scikit-learn==1.9.1"';
        return { ok: false, problems: [{ what, fix, where: { file: file.path, field } }] };
    }
    const { project, tool } = checked.data;
    const dependencies = (project?.dependencies ?? [])
        .map((one) => one.replace(/\s*\n\s*/g, ' ').trim())
        .filter((one) => one !== '');
    return { ok: true, dependencies, hint: hintFor(project?.dynamic ?? [], tool?.poetry?.dependencies !== undefined) };
}
function hintFor(dynamic, hasPoetry) {
    if (hasPoetry)
        return ' (poetry export -o requirements.txt writes it)';
    return dynamic.includes('dependencies') ? ' (the dependencies of pyproject.toml are dynamic)' : '';
}
function parseToml(file) {
    try {
        return { ok: true, value: (0,dist/* parse */.qg)(file.text.replace(/^\ufeff/, '')) };
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        const reason = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
        const where = { file: file.path, line: error.line, column: error.column };
        return {
            ok: false,
            problems: [{ what: `The TOML does not parse: ${reason}`, fix: 'Fix what stands there', where }],
        };
    }
}
function noRequirements(sources, hint) {
    const seen = [sources.exported, sources.repository, sources.pyproject].filter((file) => file !== null);
    const why = seen.length === 0 ? '' : ` (${seen.map((file) => file.path).join(', ')}: no package is named there)`;
    return {
        what: `Nothing says which Python packages the model needs${why}`,
        fix: `Commit a requirements.txt with pinned versions, for example from pip freeze${hint}, or let the export command write one into the package`,
    };
}

// EXTERNAL MODULE: ./src/build/pack.ts
var pack = __webpack_require__(59043);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/build/package.ts











async function package_pack(host, { feature, candidate, judged }) {
    const { folder, card } = judged.prepared;
    const { files } = host;
    const requirements = await requirementsOf(files, feature, folder);
    const modelCard = card?.text ?? '';
    const exported = await files.read(`${folder}/${file_names/* METADATA_NAME */.ce}`);
    await completeFolder(files, folder, { [file_names/* REQUIREMENTS_NAME */.f9]: requirements, [file_names/* CARD_NAME */.d5]: modelCard });
    const datasets = await digestDatasets(files, feature);
    const about = {
        feature,
        candidate,
        judged,
        requirements,
        exported,
        datasets,
        ...(await surroundings(host, feature, candidate)),
    };
    const work = { feature, version: candidate.version, folder };
    const packed = await (0,pack/* packFolder */.C)(host, work, async (packaged) => await Promise.resolve(describe(about, packaged)));
    const texts = { ...packed.described, modelCard, requirements };
    const assets = assetsOf(work, packed.archive, texts);
    const problems = (0,package_assets/* assetProblems */.fk)(assets);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('preparation-failed', problems);
    return { archive: packed.path, assets, files: packed.files, texts, datasets };
}
async function completeFolder(files, folder, texts) {
    for (const name of [file_names/* METADATA_NAME */.ce, file_names/* MANIFEST_NAME */.ir])
        await files.remove(`${folder}/${name}`);
    for (const name of (await files.list(folder)) ?? []) {
        if (name.toLowerCase() === file_names/* CARD_NAME */.d5)
            await files.remove(`${folder}/${name}`);
    }
    for (const [name, text] of Object.entries(texts))
        await files.write(`${folder}/${name}`, text);
}
async function requirementsOf(files, feature, folder) {
    const read = async (path) => {
        const text = await files.read(path);
        return text === null ? null : { path, text };
    };
    const choice = chooseRequirements({
        exported: await read(`${folder}/${file_names/* REQUIREMENTS_NAME */.f9}`),
        repository: await read((0,folder_path/* inFolder */._)(feature.workingDirectory, file_names/* REQUIREMENTS_NAME */.f9)),
        pyproject: await read((0,folder_path/* inFolder */._)(feature.workingDirectory, 'pyproject.toml')),
    });
    if (!choice.ok)
        throw new errors/* Stop */.VG('preparation-failed', choice.problems);
    return choice.text;
}
async function digestDatasets(files, { state, settings, workingDirectory }) {
    const declared = state.datasets.map((dataset) => dataset.path);
    const datasets = [];
    for (const name of new Set([...declared, ...settings.gates['data-quality'].datasets])) {
        const path = (0,folder_path/* inFolder */._)(workingDirectory, name);
        const stat = (0,dataset_profile/* datasetKind */.x)(name) === 'path' ? await files.stat(path) : null;
        const isFile = stat?.kind === 'file';
        datasets.push({ name, sha256: isFile ? await files.digest(path) : null, size: isFile ? stat.size : null });
    }
    return datasets;
}
async function surroundings({ files, git }, { workingDirectory }, { commit }) {
    const pinnedPython = await files.read((0,folder_path/* inFolder */._)(workingDirectory, '.python-version'));
    return { created: await git.commitTime(commit), pinnedPython };
}
function describe(about, files) {
    const { version, commit } = about.candidate;
    const metadata = metadataOf(about, files);
    const described = { path: file_names/* METADATA_NAME */.ce, size: Buffer.byteLength(metadata), sha256: (0,digest/* digestOf */.o)(metadata) };
    const manifest = (0,package_manifest/* makeManifest */.Ui)({ feature: about.feature.id, version, commit }, [...files, described]);
    return { metadata, manifest: (0,package_manifest/* renderManifest */.sB)(manifest) };
}
function metadataOf(about, files) {
    const { feature, candidate, judged } = about;
    const exported = about.exported === null ? null : (0,metadata/* exportedMetadata */.V5)(about.exported);
    const { champion, version, tag, commit } = candidate;
    return (0,metadata/* renderMetadata */.Sc)({
        feature: feature.id,
        version,
        tag,
        commit,
        created: about.created,
        verdict: judged.overall,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        ...(0,framework/* findFramework */.y)({ requirements: about.requirements, exported, python: [about.pinnedPython] }),
        datasets: about.datasets,
        experiments: feature.state.experiments,
        model: feature.model.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
        files,
        exported,
    });
}
function assetsOf({ feature, version }, archive, texts) {
    const text = {
        [file_names/* METADATA_NAME */.ce]: texts.metadata,
        [file_names/* MANIFEST_NAME */.ir]: texts.manifest,
        [file_names/* CARD_NAME */.d5]: texts.modelCard,
    };
    return (0,package_assets/* releaseAssets */.n_)(feature.id, version).map(({ name, type }) => {
        const content = text[name];
        if (content === undefined)
            return { name, type, size: archive.size, sha256: archive.sha256 };
        return { name, type, size: Buffer.byteLength(content), sha256: (0,digest/* digestOf */.o)(content) };
    });
}


/***/ }),

/***/ 15151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ runTeamCommand),
/* harmony export */   iU: () => (/* binding */ isRunnable),
/* harmony export */   lA: () => (/* binding */ describeEnd)
/* harmony export */ });
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69540);

async function isRunnable({ files }, { workingDirectory }, { script }) {
    return script === null || (await files.stat((0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._)(workingDirectory, script))) !== null;
}
async function runTeamCommand({ commands, files, log }, { name, feature, command, fill }) {
    const run = fill(command.run);
    const { settings, workingDirectory } = feature;
    const result = await commands.run({
        name,
        run,
        shell: command.shell,
        cwd: files.absolute(workingDirectory),
        env: { ...settings.env.set, ...command.env.set },
        pass: [...new Set([...settings.env.pass, ...command.env.pass])],
        timeoutSeconds: command.timeoutSeconds,
    });
    log.group(`${name}: ${run.split('\n')[0] ?? run} (${describeEnd(result)})`, result.tail.split('\n'));
    if (result.exitCode === 0 && !result.timedOut)
        return null;
    const last = result.tail.trimEnd().split('\n').at(-1)?.trim() ?? '';
    return `${describeEnd(result)}${last === '' ? '' : `, its last line: ${last.slice(0, 300)}`}`;
}
function describeEnd(result) {
    const seconds = `${result.seconds.toFixed(1)} s`;
    if (result.timedOut)
        return `timed out after ${seconds}`;
    if (result.signal !== null)
        return `ended by ${result.signal} after ${seconds}`;
    return `exit ${result.exitCode ?? '?'} after ${seconds}`;
}


/***/ }),

/***/ 27592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ findFramework)
/* harmony export */ });
/* unused harmony export parsePythonVersion */
/* harmony import */ var _requirement_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1165);

const FRAMEWORKS = [
    'transformers',
    'sentence-transformers',
    'xgboost',
    'lightgbm',
    'catboost',
    'pytorch-lightning',
    'lightning',
    'torch',
    'keras',
    'tensorflow',
    'jax',
    'spacy',
    'fasttext',
    'prophet',
    'statsmodels',
    'scikit-learn',
    'onnxruntime',
    'onnx',
];
function findFramework(sources) {
    const python = findPython(sources);
    const requirements = (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequirements */ .Ez)(sources.requirements ?? '');
    const required = (name) => (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .pinnedVersion */ .V2)(requirements, name, python);
    const stated = statedFramework(sources.exported);
    if (stated !== null)
        return { framework: { ...stated, version: stated.version ?? required(stated.name) }, python };
    const name = FRAMEWORKS.find((one) => requirements.some((requirement) => requirement.name === one));
    return { framework: name === undefined ? null : { name, version: required(name) }, python };
}
function parsePythonVersion(text) {
    const line = text.split(/\r?\n/).find((one) => one.trim() !== '' && !one.trim().startsWith('#'));
    return /^(?:c?python[ -]?)?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)\+?$/i.exec(line?.trim() ?? '')?.[1] ?? null;
}
function findPython(sources) {
    const stated = [sources.exported?.['python'], sources.exported?.['python_version']];
    const texts = [...stated.filter((one) => typeof one === 'string'), ...sources.python];
    return texts.map((text) => (text === null ? null : parsePythonVersion(text))).find((one) => one !== null) ?? null;
}
function statedFramework(exported) {
    const value = exported?.['framework'];
    if (typeof value === 'string' && value.trim() !== '') {
        const pinned = /^(\S+?)\s*(?:==|\s)\s*v?(\d\S*)$/.exec(value.trim());
        const version = exported?.['framework_version'];
        return {
            name: properName(pinned?.[1] ?? value),
            version: pinned?.[2] ?? (typeof version === 'string' ? version : null),
        };
    }
    if (typeof value !== 'object' || value === null)
        return null;
    const { name, version } = value;
    if (typeof name !== 'string' || name.trim() === '')
        return null;
    return { name: properName(name), version: typeof version === 'string' ? version : null };
}
function properName(name) {
    const plain = name.trim().toLowerCase();
    if (plain === 'sklearn')
        return 'scikit-learn';
    return plain === 'pytorch' ? 'torch' : plain;
}


/***/ }),

/***/ 1165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ parseRequirements),
/* harmony export */   V2: () => (/* binding */ pinnedVersion),
/* harmony export */   p$: () => (/* binding */ requirementLines)
/* harmony export */ });
function requirementLines(text) {
    const lines = [];
    let open = null;
    for (const [index, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        const said = raw.replace(/(^|\s)#.*$/, '');
        const current = open ?? { line: index + 1, text: '' };
        current.text += said.replace(/\\\s*$/, ' ');
        open = /\\\s*$/.test(said) ? current : null;
        if (open === null)
            lines.push(current);
    }
    if (open !== null)
        lines.push(open);
    return lines.map(({ line, text: said }) => ({ line, text: said.trim() })).filter((one) => one.text !== '');
}
function parseRequirements(text) {
    return requirementLines(text).flatMap(({ text: said }) => {
        const found = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(?:\(([^)]*)\)|([^;@]*))?\s*(?:@\s*\S+)?\s*(?:;(.*))?$/.exec(said);
        if (found === null)
            return [];
        const [, name = '', inParentheses, plain, marker] = found;
        const specifier = (inParentheses ?? plain ?? '').replace(/\s--hash.*$/s, '').trim();
        if (/^[/\\:]/.test(specifier))
            return [];
        const exact = /^===?\s*([A-Za-z0-9.!+_-]+)$/.exec(specifier);
        const condition = marker?.replace(/\s--hash.*$/s, '').trim();
        return [
            {
                name: normaliseName(name),
                version: exact?.[1] ?? null,
                marker: condition === undefined || condition === '' ? null : condition,
            },
        ];
    });
}
function pinnedVersion(requirements, name, python) {
    const lines = requirements.filter((one) => one.name === normaliseName(name) && markerHolds(one.marker, python) !== false);
    const versions = new Set(lines.map((one) => one.version));
    const [only] = versions;
    return versions.size === 1 ? (only ?? null) : null;
}
function normaliseName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function markerHolds(marker, python) {
    if (marker === null)
        return true;
    if (python === null || /\bor\b|[()]/.test(marker))
        return null;
    const parts = marker.split(/\band\b/).map((part) => {
        const found = /^\s*python_(?:full_)?version\s*(<=|>=|==|!=|<|>)\s*(['"])(\d+(?:\.\d+)*)\2\s*$/.exec(part);
        return found === null ? null : compares(python, found[1] ?? '', found[3] ?? '');
    });
    if (parts.includes(false))
        return false;
    return parts.includes(null) ? null : true;
}
function compares(python, operator, wanted) {
    const numbers = wanted.split('.').map(Number);
    const own = python.split('.').map(Number);
    const difference = numbers.map((part, index) => (own[index] ?? 0) - part).find((one) => one !== 0) ?? 0;
    switch (operator) {
        case '<':
            return difference < 0;
        case '<=':
            return difference <= 0;
        case '>':
            return difference > 0;
        case '>=':
            return difference >= 0;
        case '==':
            return difference === 0;
        default:
            return difference !== 0;
    }
}


/***/ })

};
