export const id = 520;
export const ids = [520];
export const modules = {

/***/ 4260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ exportModel)
/* harmony export */ });
/* harmony import */ var _exported_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25003);
/* harmony import */ var _team_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15151);


async function exportModel(host, { feature, folder, fill, variables }, steps) {
    const { model, settings } = feature;
    if (!steps.export) {
        const gone = await copyModel(host, model, folder);
        const files = await (0,_exported_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readExported */ .Gj)(host.files, folder);
        return { files, problems: gone.length > 0 ? gone : (0,_exported_files_js__WEBPACK_IMPORTED_MODULE_0__/* .uncopiedProblems */ .II)(model, files) };
    }
    const command = settings.steps.export;
    const failure = await (0,_team_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runTeamCommand */ .QD)(host, { name: 'export', feature, command, fill, variables });
    const files = await (0,_exported_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readExported */ .Gj)(host.files, folder);
    return { files, problems: failure === null ? (0,_exported_files_js__WEBPACK_IMPORTED_MODULE_0__/* .exportProblems */ .bK)(folder, files) : [exportFailed(failure)] };
}
async function copyModel({ files }, model, folder) {
    if ((await files.stat(model.path)) === null)
        return [modelGone(model.path)];
    for (const { path } of model.files) {
        if ((await files.stat(path))?.kind === 'file')
            await files.copy(path, `${folder}/${(0,_exported_files_js__WEBPACK_IMPORTED_MODULE_0__/* .copyName */ .vC)(model, path)}`);
    }
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


/***/ }),

/***/ 25003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ readExported),
/* harmony export */   II: () => (/* binding */ uncopiedProblems),
/* harmony export */   Zc: () => (/* binding */ cardStepProblems),
/* harmony export */   bK: () => (/* binding */ exportProblems),
/* harmony export */   vC: () => (/* binding */ copyName)
/* harmony export */ });
/* harmony import */ var _formats_git_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76258);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71781);


const BESIDE = new Set([_package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5, 'readme.md', _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_NAME */ .ce, _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_NAME */ .ir, _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUIREMENTS_NAME */ .f9]);
const FOR_PEOPLE = /\.(?:md|markdown|rst|html?|css|png|svg|jpe?g|gif|webp|pdf|csv)$|card[^/]*$/i;
function isBeside(path) {
    return BESIDE.has(path.toLowerCase());
}
async function readExported(files, folder, before = []) {
    const known = new Map(before.map((file) => [file.path, file]));
    const found = [];
    for (const { path, stat } of await files.walk(folder)) {
        if (path.split('/').some(_formats_git_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isVersionControl */ .UN))
            continue;
        const { kind, size, identity } = stat;
        const same = known.get(path);
        if (same?.identity === identity)
            found.push(same);
        else
            found.push({ path, size, identity, sha256: kind === 'file' ? await files.digest(`${folder}/${path}`) : null });
    }
    return found;
}
function exportProblems(folder, exported) {
    const where = { file: folder };
    const fix = 'Let `steps.export.run` write the model into {package}';
    if (exported.length === 0)
        return [{ what: `the export put nothing into ${folder}`, where, fix }];
    const isModel = ({ path, size, sha256 }) => sha256 === null || (size > 0 && !isBeside(path));
    if (exported.some(isModel))
        return [];
    const names = exported.map(({ path, size }) => (size === 0 ? `${path}, which is empty` : path));
    const what = `the export put no model into ${folder}: there is only ${names.slice(0, 5).join('; ')}`;
    return [{ what, where, fix }];
}
function uncopiedProblems(model, exported) {
    const copies = new Map(exported.map(({ path, sha256 }) => [path, sha256]));
    const wrong = model.files.filter((file) => copies.get(copyName(model, file.path)) !== file.sha256);
    return wrong.slice(0, 5).map(({ path }) => ({
        what: `${path} is not in the package with the bytes that were gated: it was changed or taken away after the gates had begun`,
        where: { file: path },
        fix: 'Let no command move, change or remove the model',
    }));
}
function copyName(model, path) {
    const folder = model.path.includes('/') ? model.path.slice(0, model.path.lastIndexOf('/') + 1) : '';
    return path.slice(folder.length);
}
function cardStepProblems(before, after) {
    const now = new Map(after.map((file) => [file.path, file]));
    const were = new Set(before.map(({ path }) => path));
    const isFree = (path) => isBeside(path) && path.toLowerCase() !== _package_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUIREMENTS_NAME */ .f9;
    const touched = before.filter(({ path, sha256 }) => !isFree(path) && now.get(path)?.sha256 !== sha256);
    const added = after.filter(({ path }) => !were.has(path) && !isFree(path) && !FOR_PEOPLE.test(path));
    const words = [
        ...touched.map(({ path }) => `${now.has(path) ? 'changed' : 'removed'} ${path}`),
        ...added.map(({ path }) => `added ${path}`),
    ];
    return words.slice(0, 5).map((what) => ({
        what: `the card step ${what} in the package, which was exported already`,
        fix: 'Let `steps.card.run` write the card and its pictures only; what belongs to the model is written by `steps.export.run`',
    }));
}


/***/ }),

/***/ 63156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ packFolder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
// EXTERNAL MODULE: ./src/package/assets.ts
var assets = __webpack_require__(72343);
;// CONCATENATED MODULE: ./src/package/credential-files.ts
const CREDENTIAL_FILE = /(?:^|\/)(?:[._]netrc|\.git-credentials|\.npmrc|\.pypirc|\.env(?:\.(?!example|sample|template|dist)[\w.-]+)?|\.aws\/credentials|\.docker\/config\.json|\.dockercfg|\.kube\/config|\.?(?:cache\/)?huggingface\/(?:token|stored_tokens)|kaggle\.json|\.databrickscfg|\.streamlit\/secrets\.toml|\.dvc\/config\.local|application_default_credentials\.json|id_(?:rsa|dsa|ecdsa|ed25519))$/i;
const CREDENTIAL = new RegExp([
    '-----BEGIN [A-Z ]*PRIVATE KEY',
    '(?:password|passwd|_authToken|_auth|token|secret\\w*|api_?key|access_?key|secret_access_key|"auth")["\']?\\s*[=:\\s]\\s*["\']?[^\\s"\'${<*]{8,}',
    'machine\\s+\\S+\\s+login\\s+\\S+\\s+password\\s+\\S+',
    'https?://[^/\\s:@]+:[^/\\s@${<]{6,}@',
    '^hf_[A-Za-z0-9]{20,}',
].join('|'), 'im');
function isCredentialFile(path) {
    return CREDENTIAL_FILE.test(path);
}
function credentialFindings(files, folder) {
    const problems = [];
    const warnings = [];
    for (const [path, text] of files) {
        if (CREDENTIAL.test(text)) {
            problems.push({
                what: `${path} in the package is a file of credentials, and has one in it`,
                where: { file: `${folder}/${path}` },
                fix: 'Keep it out of the model and of what the export writes, and change that credential where others have seen it',
            });
        }
        else
            warnings.push(`${path} in the package is a file in which tools keep credentials; none was found in it`);
    }
    return { problems, warnings };
}

// EXTERNAL MODULE: ./src/package/layout.ts + 1 modules
var layout = __webpack_require__(11190);
// EXTERNAL MODULE: ./src/package/secrets.ts + 1 modules
var package_secrets = __webpack_require__(61539);
// EXTERNAL MODULE: ./src/build/refuse-leaks.ts
var refuse_leaks = __webpack_require__(76731);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
;// CONCATENATED MODULE: ./src/build/pack.ts










async function packFolder(host, { feature, version, folder }, describe) {
    await leaveHistoryOut(host, folder);
    const found = await host.files.walk(folder);
    refuseEntries(found, folder);
    const warnings = await refuseCredentials(host, found, folder);
    const watch = watchFor(feature.secrets);
    const top = external_node_path_.posix.basename(folder);
    const path = (0,folder_path/* inFolder */._)(external_node_path_.posix.dirname(folder), (0,assets/* packageArchiveName */.Ij)(feature.id, version));
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
        (0,refuse_leaks.refuseLeaks)(watch.leaks(top), folder);
        described = await describe(files.map(packageFile));
        await host.files.write(`${folder}/${file_names/* METADATA_NAME */.ce}`, described.metadata);
        await host.files.write(`${folder}/${file_names/* MANIFEST_NAME */.ir}`, described.manifest);
        return [entry(file_names/* METADATA_NAME */.ce), entry(file_names/* MANIFEST_NAME */.ir)];
    };
    const entries = found.map((one) => entry(one.path));
    await host.files.remove(path);
    const { archive, files } = await host.archiver.write(entries, host.files.absolute(path), { last, look: watch.look });
    return { held: await host.files.hold(path), archive, files: files.map(packageFile), described, warnings };
}
async function leaveHistoryOut({ files, log }, folder) {
    const removed = await files.removeVersionControl(folder);
    if (removed.length > 0)
        log.info(`Left out of the package, because version control keeps it: ${removed.join(', ')}`);
}
function watchFor(secrets) {
    const begin = (0,package_secrets/* secretSearch */.R6)(secrets);
    const searches = new Map();
    return {
        look(name, piece) {
            const search = searches.get(name) ?? begin();
            searches.set(name, search);
            search.push(piece);
        },
        leaks: (top) => [...searches].flatMap(([name, search]) => search.found().map((secret) => ({ secret, place: `${name.slice(top.length + 1)} of the package` }))),
    };
}
const CREDENTIALS_BYTES_MAX = releasing/* PACKAGING */.KG.credentialsBytes.value;
async function refuseCredentials({ files }, found, folder) {
    const heads = new Map();
    for (const { path, stat } of found) {
        if (stat.kind !== 'file' || !isCredentialFile(path))
            continue;
        heads.set(path, (await files.readHead(`${folder}/${path}`, CREDENTIALS_BYTES_MAX))?.toString('utf8') ?? '');
    }
    const { problems, warnings } = credentialFindings(heads, folder);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('preparation-failed', problems);
    return warnings;
}
function refuseEntries(found, folder) {
    const entries = found.map(({ path, stat }) => ({ path, kind: stat.kind, size: stat.size }));
    const problems = (0,layout/* checkEntries */.b)(entries, [file_names/* METADATA_NAME */.ce, file_names/* MANIFEST_NAME */.ir]);
    if (problems.length === 0)
        return;
    const inPackage = (problem) => ({ where: { file: folder }, ...problem });
    throw new errors/* Stop */.VG('preparation-failed', problems.map(inPackage));
}


/***/ }),

/***/ 20854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ requirementsOf)
});

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
        .map((one) => one
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
        .trim())
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

;// CONCATENATED MODULE: ./src/build/package-requirements.ts

function requirementsOf({ requirements, pyproject }, { exportedRequirements }) {
    const sources = { exported: null, repository: null, pyproject: null };
    const found = { exported: exportedRequirements, repository: requirements, pyproject };
    for (const name of ['exported', 'repository', 'pyproject']) {
        const { path, text, problem } = found[name];
        if (problem !== null)
            return { ok: false, problems: [unreadable(problem)] };
        if (text === null)
            continue;
        sources[name] = { path, text };
        const choice = chooseRequirements(sources);
        if (choice.ok)
            return choice;
    }
    return chooseRequirements(sources);
}
function unreadable(problem) {
    return { ...problem, what: `The requirements cannot be read: ${problem.what}` };
}


/***/ }),

/***/ 57695:
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
// EXTERNAL MODULE: ./src/package/assets.ts
var package_assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/package/framework.ts
var framework = __webpack_require__(27592);
// EXTERNAL MODULE: ./src/package/manifest.ts
var package_manifest = __webpack_require__(81459);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
// EXTERNAL MODULE: ./src/package/layout.ts + 1 modules
var layout = __webpack_require__(11190);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/package/metadata.ts




function renderMetadata(facts) {
    const { champion, framework } = facts;
    const files = facts.files
        .filter(({ path }) => path !== file_names/* METADATA_NAME */.ce && path !== file_names/* MANIFEST_NAME */.ir)
        .map(({ path, size, sha256 }) => ({ path, size, sha256 }))
        .sort((left, right) => (0,layout/* comparePaths */.c)(left.path, right.path));
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
        ...(facts.uncommitted.length === 0 ? {} : { not_in_commit: facts.uncommitted }),
        files,
        ...(facts.golden === null ? {} : { golden: facts.golden }),
        ...(facts.exported === null ? {} : { exported: facts.exported }),
    };
    return `${JSON.stringify(metadata, null, 2)}\n`;
}
function exportedMetadata(text) {
    const parsed = (0,json/* parseJson */.q)(text, file_names/* METADATA_NAME */.ce);
    if (!parsed.ok)
        return null;
    const checked = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).safeParse(parsed.document.value);
    return checked.success ? checked.data : null;
}

// EXTERNAL MODULE: ./src/package/secrets.ts + 1 modules
var package_secrets = __webpack_require__(61539);
// EXTERNAL MODULE: ./src/build/pack.ts + 1 modules
var pack = __webpack_require__(63156);
// EXTERNAL MODULE: ./src/build/package-requirements.ts + 1 modules
var package_requirements = __webpack_require__(20854);
// EXTERNAL MODULE: ./src/build/refuse-leaks.ts
var refuse_leaks = __webpack_require__(76731);
// EXTERNAL MODULE: ./src/build/standing-file.ts
var standing_file = __webpack_require__(62985);
// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
;// CONCATENATED MODULE: ./src/build/package.ts













async function package_pack(host, { feature, candidate, judged }) {
    const { prepared, standing } = judged;
    const { folder, card } = prepared;
    const { files } = host;
    const choice = (0,package_requirements/* requirementsOf */.C)(standing, prepared);
    if (!choice.ok)
        throw new errors/* Stop */.VG('preparation-failed', choice.problems);
    const requirements = choice.text;
    const modelCard = card?.text ?? '';
    const { text: exported, warnings } = await exportedText(files, folder);
    const samples = judged.samples.texts;
    await completeFolder(files, folder, { ...samples, [file_names/* REQUIREMENTS_NAME */.f9]: requirements, [file_names/* CARD_NAME */.d5]: modelCard });
    const { datasets } = standing;
    const about = {
        ...{ feature, candidate, judged, requirements, exported, datasets },
        created: judged.committedAt,
        pinnedPython: standing.pinnedPython.text,
    };
    const work = { feature, version: candidate.version, folder };
    const packed = await (0,pack/* packFolder */.C)(host, work, async (packaged) => await Promise.resolve(describe(about, packaged)));
    refuseUnsealed(prepared, packed.files, Object.keys(samples));
    const texts = { ...packed.described, modelCard, requirements };
    const leaks = leaksInTexts(feature, {
        [file_names/* METADATA_NAME */.ce]: texts.metadata,
        [file_names/* MANIFEST_NAME */.ir]: texts.manifest,
        [file_names/* CARD_NAME */.d5]: modelCard,
        [file_names/* REQUIREMENTS_NAME */.f9]: requirements,
    });
    (0,refuse_leaks.refuseLeaks)(leaks, folder);
    const assets = assetsOf(work, packed.archive, texts);
    const problems = (0,package_assets/* assetProblems */.fk)(assets);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('preparation-failed', problems);
    return {
        archive: packed.held,
        assets,
        files: packed.files,
        texts,
        datasets,
        warnings: [...warnings, ...packed.warnings],
    };
}
const EXPORTED_BYTES_MAX = releasing/* PACKAGING */.KG.exportedMetadataBytes.value;
async function exportedText(files, folder) {
    const path = `${folder}/${file_names/* METADATA_NAME */.ce}`;
    const size = (await files.stat(path))?.size ?? 0;
    if (size <= EXPORTED_BYTES_MAX)
        return { text: (await (0,standing_file/* readStanding */.Z)(files, path)).text, warnings: [] };
    const what = `the export's ${file_names/* METADATA_NAME */.ce} has ${size} bytes; up to ${EXPORTED_BYTES_MAX} are taken over into the release's, so it is left out`;
    return { text: null, warnings: [what] };
}
function leaksInTexts({ secrets }, texts) {
    return Object.entries(texts).flatMap(([name, text]) => (0,package_secrets/* leaksInText */.Dg)(`${name} of the package`, text, secrets));
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
function refuseUnsealed({ folder, files }, packed, samples) {
    const ours = [...samples, file_names/* REQUIREMENTS_NAME */.f9, file_names/* CARD_NAME */.d5, file_names/* METADATA_NAME */.ce, file_names/* MANIFEST_NAME */.ir];
    const sealed = new Map(files.map(({ path, sha256 }) => [path, sha256]));
    const others = packed.filter(({ path }) => !ours.includes(path));
    const isReplaced = (path) => ours.includes(path) || path.toLowerCase() === file_names/* CARD_NAME */.d5;
    const wrong = [
        ...others.filter(({ path, sha256 }) => sealed.get(path) !== sha256).map(({ path }) => path),
        ...files.map(({ path }) => path).filter((path) => !isReplaced(path) && !others.some((one) => one.path === path)),
    ];
    if (wrong.length === 0)
        return;
    throw new errors/* Stop */.VG('preparation-failed', {
        what: `the package changed after it had been made: ${[...new Set(wrong)].slice(0, 5).join(', ')}`,
        where: { file: folder },
        fix: 'Let the export and the card step leave no process behind that writes to {package}',
    });
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
    const exported = about.exported === null ? null : exportedMetadata(about.exported);
    const { champion, version, tag, commit } = candidate;
    return renderMetadata({
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
        golden: judged.samples.tolerance === null ? null : { tolerance: judged.samples.tolerance },
        uncommitted: judged.uncommitted.map(({ path, sha256 }) => ({ path, sha256 })),
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

/***/ 76731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseLeaks: () => (/* binding */ refuseLeaks),
/* harmony export */   releaseLeaks: () => (/* binding */ releaseLeaks)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71781);
/* harmony import */ var _package_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61539);
/* harmony import */ var _release_body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56206);




function releaseLeaks({ record, ...texts }, secrets) {
    const inRecord = (0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .leaksInData */ .kd)("the release's record", record, secrets);
    if (inRecord.length > 0)
        return inRecord;
    return [
        ...(0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .leaksInText */ .Dg)("the release's page", (0,_release_body_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBody */ .lc)(record), secrets),
        ...(0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .leaksInText */ .Dg)(_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .METADATA_NAME */ .ce, texts.metadata, secrets),
        ...(0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .leaksInText */ .Dg)(_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir, texts.manifest, secrets),
        ...(0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .leaksInText */ .Dg)(_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .CARD_NAME */ .d5, texts.modelCard, secrets),
        ...(0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .leaksInText */ .Dg)(_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUIREMENTS_NAME */ .f9, texts.requirements, secrets),
    ];
}
function refuseLeaks(leaks, file) {
    if (leaks.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('preparation-failed', (0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .leakProblems */ .i9)(leaks).map((problem) => ({ ...problem, where: { file } })));
}


/***/ }),

/***/ 35766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence),
/* harmony export */   B: () => (/* binding */ stepsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69540);
/* harmony import */ var _gates_dataset_profile_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92236);
/* harmony import */ var _gather_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72718);
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93408);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71781);
/* harmony import */ var _package_model_card_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71772);
/* harmony import */ var _standing_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62985);
/* harmony import */ var _team_command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15151);









async function stepsOf(host, feature) {
    const { steps } = feature.settings;
    return { export: await (0,_team_command_js__WEBPACK_IMPORTED_MODULE_6__/* .isRunnable */ .iU)(host, feature, steps.export), card: await (0,_team_command_js__WEBPACK_IMPORTED_MODULE_6__/* .isRunnable */ .iU)(host, feature, steps.card) };
}
async function readEvidence(host, feature, plans) {
    const { workingDirectory, id } = feature;
    const within = (path) => (0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(workingDirectory, path);
    const readAll = async (paths) => {
        const found = [];
        for (const path of new Set(paths.map(within)))
            found.push(await (0,_standing_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStanding */ .Z)(host.files, path, _limits_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .READING */ .rq.documentBytes.value));
        return found;
    };
    const steps = await stepsOf(host, feature);
    const standingDatasets = await readDatasets(host, feature);
    return {
        steps,
        documents: await readAll(plans.flatMap(({ documents }) => documents)),
        cards: steps.card ? [] : await readAll((0,_package_model_card_js__WEBPACK_IMPORTED_MODULE_4__/* .cardFallbackPaths */ .F5)(id)),
        requirements: await (0,_standing_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStanding */ .Z)(host.files, within(_package_file_names_js__WEBPACK_IMPORTED_MODULE_7__/* .REQUIREMENTS_NAME */ .f9)),
        pyproject: await (0,_standing_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStanding */ .Z)(host.files, within('pyproject.toml')),
        pinnedPython: await (0,_standing_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readStanding */ .Z)(host.files, within('.python-version')),
        datasets: digestsOf(feature, standingDatasets),
        standingDatasets,
        profiles: await profileAll(host, plans, workingDirectory),
    };
}
function declaredDatasets({ state, settings }) {
    return new Set([...state.datasets.map((dataset) => dataset.path), ...settings.gates['data-quality'].datasets]);
}
async function readDatasets({ files, datasets }, feature) {
    const found = [];
    for (const name of declaredDatasets(feature)) {
        if ((0,_gates_dataset_profile_js__WEBPACK_IMPORTED_MODULE_8__/* .datasetKind */ .x)(name) !== 'path')
            continue;
        const path = (0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(feature.workingDirectory, name.trim());
        const identities = await datasets.identities(files.absolute(path));
        found.push({ name, path, identities, ...(await digestOf(files, path)) });
    }
    return found;
}
async function digestOf(files, path) {
    const stat = await files.stat(path);
    if (stat?.kind !== 'file')
        return { sha256: null, size: null };
    try {
        return { sha256: await files.digest(path), size: stat.size };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG)
            return { sha256: null, size: null };
        throw error;
    }
}
function digestsOf(feature, standing) {
    return Array.from(declaredDatasets(feature), (name) => {
        const found = standing.find((one) => one.name === name);
        return { name, sha256: found?.sha256 ?? null, size: found?.size ?? null };
    });
}
const NOTHING_SEEN = { rows: null, columns: [], duplicateNames: [], ragged: null };
async function profileAll(host, plans, workingDirectory) {
    const profiles = new Map();
    for (const plan of plans) {
        for (const path of plan.datasets)
            profiles.set(path, await profile(host, workingDirectory, path));
        for (const path of plan.recorded) {
            profiles.set(path, { ...NOTHING_SEEN, path, state: 'recorded-only', detail: 'recorded only' });
        }
    }
    return profiles;
}
async function profile({ files, datasets }, workingDirectory, path) {
    const file = (0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(workingDirectory, path);
    const pointer = await (0,_gather_model_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerAt */ .Hk)(files, file);
    if (pointer === null)
        return await datasets.profile(files.absolute(file), path);
    const { what, fix } = pointer;
    return { ...NOTHING_SEEN, path, state: 'unreadable', detail: what, fix };
}


/***/ }),

/***/ 62985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   Z: () => (/* binding */ readStanding)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19618);
/* harmony import */ var _formats_utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66757);
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93408);




async function readStanding(files, path, limit = _limits_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .READING */ .rq.textBytes.value) {
    let stat = null;
    try {
        stat = await files.stat(path);
        const bytes = stat === null ? null : await files.readBytes(path, limit);
        if (bytes === null)
            return { path, stat: null, text: null, sha256: null, problem: null };
        const text = (0,_formats_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeUtf8 */ ._)(bytes);
        return { path, stat, text, sha256: (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(bytes), problem: text === null ? (0,_formats_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .notUtf8 */ .T)(bytes, path) : null };
    }
    catch (error) {
        const [problem] = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG && !FATAL.has(error.code) ? error.problems : [];
        if (problem === undefined)
            throw error;
        return { path, stat, text: null, sha256: null, problem: { ...problem, where: problem.where ?? { file: path } } };
    }
}
const FATAL = new Set(['invalid-config', 'interrupted']);
async function changeOf(files, before) {
    const now = await files.stat(before.path).catch(() => null);
    if (now === null)
        return before.stat === null ? null : 'removed';
    if (before.stat === null)
        return 'made';
    if (now.identity === before.stat.identity)
        return null;
    if (before.sha256 === null)
        return now.kind === before.stat.kind && now.kind !== 'file' ? null : 'changed';
    const { sha256 } = await readStanding(files, before.path);
    return sha256 === before.sha256 ? null : 'changed';
}


/***/ }),

/***/ 15151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ runTeamCommand),
/* harmony export */   iU: () => (/* binding */ isRunnable),
/* harmony export */   j$: () => (/* binding */ variablesFor),
/* harmony export */   lA: () => (/* binding */ describeEnd)
/* harmony export */ });
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69540);
/* harmony import */ var _package_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8463);


function variablesFor(own, { set, pass }) {
    const theirs = [...pass, ...Object.keys(set)];
    const settled = theirs.some((name) => _package_work_js__WEBPACK_IMPORTED_MODULE_1__/* .BYTECODE_VARIABLES */ .sN.includes(name)) ? _package_work_js__WEBPACK_IMPORTED_MODULE_1__/* .BYTECODE_VARIABLES */ .sN : theirs;
    const kept = Object.entries(own).filter(([name]) => !settled.includes(name));
    return { ...Object.fromEntries(kept), ...set };
}
async function isRunnable({ files }, { workingDirectory }, { script }) {
    return script === null || (await files.stat((0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._)(workingDirectory, script))) !== null;
}
async function runTeamCommand({ commands, files, log }, { name, feature, command, fill, variables }) {
    const run = fill(command.run);
    const { settings, workingDirectory } = feature;
    const pass = [...new Set([...settings.env.pass, ...command.env.pass])];
    const result = await commands.run({
        name,
        run,
        shell: command.shell,
        cwd: files.absolute(workingDirectory),
        env: variablesFor(variables, { set: { ...settings.env.set, ...command.env.set }, pass }),
        pass,
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

/***/ 55768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ outputsOf),
/* harmony export */   n: () => (/* binding */ gatesByName)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);

function outputsOf(told, others) {
    const outputs = { ...others, status: told.status, resumable: told.resumable ? 'true' : 'false' };
    outputs['deployed-to'] = JSON.stringify(told.deployedTo);
    if (told.version !== null)
        outputs.version = told.version;
    if (told.version !== null || told.previousVersion !== null)
        outputs['previous-version'] = told.previousVersion ?? '';
    if (told.tag !== null)
        outputs.tag = told.tag;
    if (told.releaseUrl !== null)
        outputs['release-url'] = told.releaseUrl;
    if (told.stateCommit !== null)
        outputs['state-commit'] = told.stateCommit;
    if (told.verdict === null)
        return outputs;
    const gates = JSON.stringify(gatesByName(told.verdicts));
    return { ...outputs, verdict: told.verdict, gates, 'model-metrics': JSON.stringify(told.metrics) };
}
function gatesByName(verdicts, prefix = '') {
    return Object.fromEntries(verdicts.map(({ gate, verdict, reason, seconds }) => [
        `${prefix}${gate}`,
        { verdict, reason: (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(reason), seconds: Math.round(seconds * 10) / 10 },
    ]));
}


/***/ }),

/***/ 69839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ idlePatterns),
/* harmony export */   k: () => (/* binding */ pathMatcher)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

function pathMatcher(patterns) {
    const steps = patterns.map((pattern) => ({ takesOut: isNegated(pattern), matches: matcherOf(pattern) }));
    const [first] = steps;
    if (first === undefined)
        return () => false;
    return (file) => steps.findLast(({ matches }) => matches(file))?.takesOut === false || isLeft(steps, file);
}
function isLeft(steps, file) {
    return steps[0]?.takesOut === true && !steps.some(({ matches }) => matches(file));
}
function idlePatterns(patterns, files) {
    return patterns.flatMap((pattern, index) => (files.some(matcherOf(pattern)) ? [] : [index]));
}
function isNegated(pattern) {
    return /^!(?!\()/.test(pattern);
}
function matcherOf(pattern) {
    const plain = isNegated(pattern) ? pattern.slice(1) : pattern;
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_0___default()(plain, { dot: true, nonegate: true });
    return (file) => matches(file) || file === plain || file.startsWith(`${plain}/`);
}


/***/ }),

/***/ 94281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ judgeAll),
/* harmony export */   u: () => (/* binding */ letsPass)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46835);

const LETS_PASS = new Set(['passed', 'skipped', 'waived']);
function letsPass({ verdict }) {
    return LETS_PASS.has(verdict);
}
function judgeAll(verdicts, gatesEnabled) {
    if (!gatesEnabled)
        return 'disabled';
    const complete = _index_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_NAMES */ .r.every((gate) => verdicts.filter((one) => one.gate === gate).length === 1);
    return complete && verdicts.length === _index_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_NAMES */ .r.length && verdicts.every(letsPass) ? 'passed' : 'failed';
}


/***/ }),

/***/ 45827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ reviewAskOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _feature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56042);
/* harmony import */ var _touched_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14642);



function reviewAskOf(repository, facts, { commit, branch, previous }) {
    const { stateDir } = repository;
    const isFirst = previous === null && facts.state.releases.length === 0;
    const since = isFirst ? null : sinceOf(repository, facts);
    return { commit, branch, stateDir, recordFolders: (0,_feature_js__WEBPACK_IMPORTED_MODULE_1__/* .recordFoldersOf */ .sx)(repository), since };
}
function sinceOf(repository, facts) {
    return { feature: facts, touching: (files) => touchingFiles(repository, facts, files) };
}
function touchingFiles(repository, facts, files) {
    const isAlone = repository.features.length === 1 && facts.settings.paths.length === 0;
    return files.filter((file) => (0,_touched_js__WEBPACK_IMPORTED_MODULE_2__/* .touches */ .yI)({ ...facts, repository }, [file]) || (isAlone && !isProse(file)));
}
const PROSE = new Set(['.md', '.markdown', '.rst', '.adoc']);
const PROSE_NAMES = new Set([
    'LICENSE',
    'LICENCE',
    'NOTICE',
    'AUTHORS',
    'CODEOWNERS',
    'CHANGELOG',
    '.gitignore',
    '.mailmap',
]);
function isProse(file) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file);
    return PROSE.has(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.extname(name).toLowerCase()) || PROSE_NAMES.has(name);
}


/***/ }),

/***/ 14642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C2: () => (/* binding */ changeOf),
  I3: () => (/* binding */ findTouched),
  yI: () => (/* binding */ touches)
});

// UNUSED EXPORTS: unseenBecause

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
// EXTERNAL MODULE: ./src/config/path-patterns.ts
var path_patterns = __webpack_require__(69839);
;// CONCATENATED MODULE: ./src/config/touch.ts



function isTouched(settings, places, changed) {
    const within = (path) => external_node_path_.posix.normalize(external_node_path_.posix.join(places.workingDirectory, path)).replace(/\/$/, '');
    const watched = gates/* GATES */.J.flatMap((gate) => watchedBy(gate, settings.gates[gate.name]));
    const named = [...places.documents, ...places.datasets, ...watched].map(within);
    const exact = new Set([places.stateFile, places.configFile, ...named]);
    const model = within(settings.model);
    const matchesPath = (0,path_patterns/* pathMatcher */.k)(settings.paths);
    return changed.some((file) => exact.has(file) || file === model || file.startsWith(`${model}/`) || file === `${model}.dvc` || matchesPath(file));
}
function watchedBy(gate, settings) {
    return gate.watches?.(settings) ?? [];
}

// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
// EXTERNAL MODULE: ./src/package/model-card.ts
var model_card = __webpack_require__(71772);
// EXTERNAL MODULE: ./src/trigger.ts
var trigger = __webpack_require__(12523);
// EXTERNAL MODULE: ./src/gather/committed.ts
var committed = __webpack_require__(72337);
// EXTERNAL MODULE: ./src/gather/feature.ts + 17 modules
var gather_feature = __webpack_require__(56042);
;// CONCATENATED MODULE: ./src/gather/touched.ts







async function findTouched(host, repository, inputs) {
    const { run } = host;
    const base = (0,trigger/* baseBranch */.sH)(run.trigger, run.ref);
    if (inputs.featureId !== null)
        return { features: [inputs.featureId], everythingBecause: null, base, change: null };
    const change = await changeOf(host);
    const everythingBecause = unseenBecause(change, run.event);
    if (change === null || everythingBecause !== null) {
        return { features: repository.features, everythingBecause, base, change: null };
    }
    const features = await featuresAmong(host, repository, change.files);
    return { features, everythingBecause: null, base, change };
}
function unseenBecause(change, event) {
    if (change === null)
        return `a run started by \`${event}\` has no change to look through`;
    return change.unseen ?? (change.complete ? null : 'GitHub lists only a part of the changed files');
}
async function changeOf({ run, pulls, commits }) {
    const { trigger } = run;
    switch (trigger.kind) {
        case 'pull-request':
            return { base: trigger.base.sha, ...(await pulls.files(trigger.number)) };
        case 'merge-group':
            return between(trigger.baseSha, await commits.compare(trigger.baseSha, trigger.headSha));
        case 'push': {
            if (trigger.change === null)
                return null;
            const { before, after } = trigger.change;
            return between(before, await commits.compare(before, after));
        }
        case 'dispatch':
        case 'untrusted':
        case 'other':
            return null;
    }
}
function between(base, compared) {
    const commit = base.slice(0, 12);
    if (compared === null) {
        const unseen = `commit ${commit}, which the change starts from, is not on GitHub any more, or has no history in common`;
        return { base, files: [], complete: false, unseen };
    }
    const { files, complete, isAhead } = compared;
    if (isAhead)
        return { base, files, complete };
    return { base, files, complete: false, unseen: `the change takes away commits: it is not built upon ${commit}` };
}
async function featuresAmong(host, repository, changed) {
    if (changed.length === 0)
        return [];
    if (repository.features.length === 1)
        return repository.features;
    const features = [];
    const paths = repository.features.map((feature) => (0,feature_location/* statePath */.BQ)(repository.stateDir, feature));
    const texts = await (0,committed/* readCommittedTexts */.n)(host, paths);
    for (const [index, feature] of repository.features.entries()) {
        const stateFile = (0,feature_location/* statePath */.BQ)(repository.stateDir, feature);
        const found = texts[index];
        const parsed = found !== undefined && 'text' in found ? (0,state_file/* parseStateFile */.n)(found.text, stateFile) : null;
        const state = parsed?.ok === true ? parsed.state : null;
        const settings = (0,gather_feature/* settingsOf */.f5)(repository, feature);
        if (touches({ settings, stateFile, state, repository }, changed))
            features.push(feature);
    }
    return features;
}
function touches({ settings, stateFile, state, repository }, changed) {
    const designDoc = state === null || state.designDoc === null ? [] : [state.designDoc];
    const documents = [...(0,model_card/* cardFallbackPaths */.F5)(settings.feature), ...designDoc];
    const datasets = state === null ? [] : state.datasets.map((dataset) => dataset.path);
    const { configFile, workingDirectory } = repository;
    return isTouched(settings, { stateFile, configFile, workingDirectory, documents, datasets }, changed);
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

/***/ 71772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ writtenCardPaths),
/* harmony export */   F5: () => (/* binding */ cardFallbackPaths),
/* harmony export */   O0: () => (/* binding */ cardMetrics),
/* harmony export */   fT: () => (/* binding */ writeMetricsIntoCard)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72530);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56467);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71781);




function cardFallbackPaths(feature) {
    return [`docs/model_cards/${feature}.md`, 'MODEL_CARD.md'];
}
function writtenCardPaths(feature, packageDirectory, model) {
    const modelFolder = model.includes('/') ? model.slice(0, model.lastIndexOf('/') + 1) : '';
    const inRepository = [
        `docs/model_cards/${feature}.md`,
        'MODEL_CARD.md',
        _file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5,
        `docs/${_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5}`,
        'docs/MODEL_CARD.md',
        `${modelFolder}${_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5}`,
        `${modelFolder}MODEL_CARD.md`,
        `results/${_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5}`,
    ];
    return {
        inPackage: [_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .CARD_NAME */ .d5, 'MODEL_CARD.md', 'README.md'].map((name) => `${packageDirectory}/${name}`),
        inRepository: [...new Set(inRepository)],
    };
}
function cardMetrics(metrics) {
    const rows = Object.entries(metrics).map(([name, value]) => [(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(name), printed(value)]);
    return rows.length === 0 ? 'No metrics were measured.' : (0,_formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(['Metric', 'Value'], rows);
}
function writeMetricsIntoCard(card, metrics) {
    const end = card.includes('\r\n') ? '\r\n' : '\n';
    const block = cardMetrics(metrics).split('\n').join(end);
    let written = '';
    let from = 0;
    for (const span of markedSpans(card)) {
        written += `${card.slice(from, span.from)}${end}${end}${block}${end}${end}${span.isOpen ? '<!-- /metrics -->' : ''}`;
        from = span.to;
    }
    return written + card.slice(from);
}
function markedSpans(card) {
    const marks = marksOf(card);
    const hasClosing = marks.some((mark) => mark.closes);
    const spans = [];
    for (let index = 0; index < marks.length; index += 1) {
        const mark = marks[index];
        if (mark === undefined || mark.closes)
            continue;
        const next = marks[index + 1];
        if (next !== undefined && (next.closes || !hasClosing)) {
            spans.push({ from: mark.to, to: next.from, isOpen: false });
            index += 1;
        }
        else
            spans.push({ from: mark.to, to: mark.to, isOpen: true });
    }
    return spans;
}
function marksOf(card) {
    const blank = (found) => ' '.repeat(found.length);
    const visible = card
        .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*\r?$|(?![\s\S]))/gm, blank)
        .replace(/(`+)[^`\n]+\1/g, blank);
    return Array.from(visible.matchAll(/<!--[ \t]*(\/[ \t]*|end[ -]?)?metrics([ \t-]end)?[ \t]*-->/gi), (found) => ({
        from: found.index,
        to: found.index + found[0].length,
        closes: found[1] !== undefined || found[2] !== undefined,
    }));
}
function printed(value) {
    return (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlainNumber */ .Jr)(Number((0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(value)));
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
        const parts = partsOf(said);
        if (parts === null)
            return [];
        const specifier = withoutHashes(parts.specifier);
        if (/^[/\\:]/.test(specifier))
            return [];
        const exact = /^===?\s*([A-Za-z0-9.!+_-]+)$/.exec(specifier);
        const condition = parts.marker === null ? '' : withoutHashes(parts.marker);
        return [
            { name: normaliseName(parts.name), version: exact?.[1] ?? null, marker: condition === '' ? null : condition },
        ];
    });
}
function partsOf(line) {
    const name = /^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(line)?.[0];
    if (name === undefined)
        return null;
    const extras = /^\[[^\]]*\]/.exec(line.slice(name.length).trimStart())?.[0] ?? '';
    const rest = line.slice(name.length).trimStart().slice(extras.length).trimStart();
    const bracketed = /^\(([^)]*)\)/.exec(rest);
    const specifier = bracketed?.[1] ?? /^[^;@(]*/.exec(rest)?.[0] ?? '';
    const behind = rest.slice(bracketed?.[0].length ?? specifier.length).trimStart();
    const marker = behind.startsWith('@') ? markerBehindAddress(behind.slice(1).trimStart()) : behind;
    if (marker === null || (marker !== '' && !marker.startsWith(';')))
        return null;
    return { name, specifier, marker: marker === '' ? null : marker.slice(1) };
}
function markerBehindAddress(text) {
    const address = /^\S+/.exec(text)?.[0];
    if (address === undefined)
        return null;
    const rest = text.slice(address.length).trimStart();
    if (rest === '' || rest.startsWith(';'))
        return rest;
    const at = address.lastIndexOf(';');
    return at < 0 ? null : text.slice(at);
}
function withoutHashes(text) {
    return text.replace(/\s--hash.*$/s, '').trim();
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


/***/ }),

/***/ 55205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ historyOf)
/* harmony export */ });
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43837);

function historyOf(feature) {
    return feature.state.releases.map((entry) => ({
        version: entry.version,
        tag: entry.tag ?? (0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .tagFor */ .gY)(feature.settings.tag, feature.id, entry.version),
        metrics: entry.metrics,
        rolledBack: entry.rolledBack,
        deployedTo: entry.deployedTo,
    }));
}


/***/ })

};
