export const id = 852;
export const ids = [852];
export const modules = {

/***/ 96276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isReleaseBranch)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

function isReleaseBranch(releaseBranches, branch) {
    return branch !== null && releaseBranches.length > 0 && picomatch__WEBPACK_IMPORTED_MODULE_0___default().isMatch(branch, [...releaseBranches]);
}


/***/ }),

/***/ 22970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseCcflow)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _formats_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77133);
/* harmony import */ var _formats_zod_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40814);



const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ state_dir: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish().describe('The folder of the state files') }).nullish(),
    gates: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ enabled: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish().describe('Whether gates are judged') }).nullish(),
});
function parseCcflow(files) {
    const problems = [];
    const ccflow = { stateDir: null, gatesEnabled: null };
    for (const { file, text } of files) {
        const one = parseOne(text, file);
        if (one.ok) {
            ccflow.stateDir ??= one.ccflow.stateDir;
            ccflow.gatesEnabled ??= one.ccflow.gatesEnabled;
        }
        else
            problems.push(...one.problems);
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, ccflow };
}
function parseOne(text, file) {
    const parsed = (0,_formats_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text, file);
    if (!parsed.ok)
        return parsed;
    const { document } = parsed;
    const result = schema.safeParse(document.value ?? {});
    if (!result.success)
        return { ok: false, problems: (0,_formats_zod_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .zodProblems */ .G)(result.error, document, schema) };
    const { state, gates } = result.data;
    return {
        ok: true,
        ccflow: {
            stateDir: said(state?.state_dir, ['state', 'state_dir'], document),
            gatesEnabled: said(gates?.enabled, ['gates', 'enabled'], document),
        },
    };
}
function said(value, path, document) {
    return value === null || value === undefined ? null : { value, where: document.placeOf(path) };
}


/***/ }),

/***/ 63797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _formats_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59079);
/* harmony import */ var _formats_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77133);
/* harmony import */ var _formats_zod_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40814);
/* harmony import */ var _gates_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46835);
/* harmony import */ var _settings_tag_pattern_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31878);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31158);






function parseConfig(text, file) {
    const parsed = (0,_formats_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text, file);
    if (!parsed.ok)
        return parsed;
    const { document } = parsed;
    const written = document.value ?? {};
    const result = _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .configSchema */ .Q.safeParse(written);
    if (!result.success)
        return { ok: false, problems: (0,_formats_zod_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .zodProblems */ .G)(result.error, document, _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .configSchema */ .Q) };
    const { features = {}, ...top } = result.data;
    const problems = [
        ...sectionProblems(top, [], document),
        ...Object.entries(features).flatMap(([id, section]) => sectionProblems(section, ['features', id], document)),
        ...tagProblems(features, document),
    ];
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, config: { file, written, data: result.data, placeOf: (path) => document.placeOf(path) } };
}
function sectionProblems(section, path, document) {
    const gates = section.gates ?? {};
    return [
        ..._gates_index_js__WEBPACK_IMPORTED_MODULE_2__/* .GATES */ .J.flatMap(({ name }) => reasonProblems(gates[name], [...path, 'gates', name], document)),
        ..._gates_index_js__WEBPACK_IMPORTED_MODULE_2__/* .GATES */ .J.flatMap((gate) => keyProblems(gate, gates[gate.name], { path: [...path, 'gates', gate.name], document })),
    ];
}
function reasonProblems(gate, path, document) {
    if (gate?.enabled === false && gate.reason === undefined) {
        const fix = 'Add "reason": say why the gate is off';
        return [
            {
                what: `${(0,_formats_document_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldName */ .w5)(path)} is switched off without a reason`,
                fix,
                where: document.placeOf([...path, 'enabled']),
            },
        ];
    }
    if (gate?.reason !== undefined && gate.enabled !== false) {
        const fix = 'Add "enabled: false", or take the reason out; a failure is accepted by "waiver"';
        return [
            {
                what: `${(0,_formats_document_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldName */ .w5)(path)} has a reason and is not switched off`,
                fix,
                where: document.keyPlaceOf([...path, 'reason']),
            },
        ];
    }
    return [];
}
function keyProblems(gate, keys, at) {
    const problems = keys === undefined ? [] : (gate.keyProblems?.(keys) ?? []);
    return problems.map(({ what, fix, path }) => ({ what, fix, where: at.document.keyPlaceOf([...at.path, ...path]) }));
}
function tagProblems(features, document) {
    const first = new Map();
    return Object.entries(features).flatMap(([id, { tag }]) => {
        if (tag === undefined || (0,_settings_tag_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .namesFeature */ .nI)(tag))
            return [];
        const earlier = first.get(tag);
        first.set(tag, id);
        if (earlier === undefined)
            return [];
        const what = `The features ${earlier} and ${id} have the same tag ${JSON.stringify(tag)}`;
        return [
            { what, fix: 'Put {feature} into it, or a name of its own', where: document.placeOf(['features', id, 'tag']) },
        ];
    });
}


/***/ }),

/***/ 31158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema),
  v: () => (/* binding */ sectionSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/formats/semantic-version.ts
var semantic_version = __webpack_require__(51991);
// EXTERNAL MODULE: ./src/formats/ref-name.ts
var ref_name = __webpack_require__(8113);
// EXTERNAL MODULE: ./src/settings/command.ts
var command = __webpack_require__(50680);
// EXTERNAL MODULE: ./src/settings/fields.ts + 1 modules
var fields = __webpack_require__(37896);
// EXTERNAL MODULE: ./src/environments/questions.ts
var questions = __webpack_require__(87591);
// EXTERNAL MODULE: ./src/environments/steps.ts
var steps = __webpack_require__(14153);
;// CONCATENATED MODULE: ./src/environments/schema.ts







const NAME_FORM = 'letters, digits, "-", "_" and "." (at most 100, beginning with a letter or digit): it is part of a ref';
const partName = schemas/* string */.YjP()
    .refine((text) => /^[A-Za-z0-9][\w.-]{0,99}$/.test(text) && (0,ref_name/* refNameProblem */.C)(text) === null, { error: NAME_FORM });
const GROUP_FORM = 'a name that GitHub takes for an environment (at most 255 characters, no quotes, commas or slashes)';
const groupName = fields/* filledText */.Uq.refine((text) => text.length <= 255 && !/['"`,;\\/\u0000-\u001f\u007f]/.test(text), {
    error: GROUP_FORM,
});
const address = schemas/* string */.YjP()
    .refine((text) => /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text.replace(/\{[a-z][\w.-]*\}/g, '1')), {
    error: 'an address that starts with https:// or http://',
});
const stepShape = Object.fromEntries(steps/* STEP_NAMES */.K.map((name) => [name, schemas/* strictObject */.rej(steps/* STEPS */.U[name].keys).nullish().describe(steps/* STEPS */.U[name].purpose)]));
const environmentSchema = schemas/* strictObject */.rej({
    like: partName.optional().describe('The environment whose keys count where they are not given here'),
    lane: schemas/* enum */.k5n(['batch', 'real-time', 'files'])
        .nullish()
        .describe('Which headings the checklist has: batch, real-time or files'),
    url: address.nullish().describe('The address that serves; {url} in steps, and shown at GitHub'),
    'candidate-url': address.nullish().describe('What {url} is before the switch'),
    group: groupName.nullish().describe('GitHub’s name of the environment; else its own'),
    service: partName.nullish().describe('The service that several models share: one deployment at a time'),
    needs: schemas/* array */.YOg(schemas/* string */.YjP())
        .nullish()
        .describe('Environments that the version was deployed to before, with success and not rolled back'),
    checklist: schemas/* literal */.euz('required').nullish().describe('required: no box of a person may be open'),
    env: command/* envKey */.zW.nullish().describe('All that the steps of this environment see of the job; a step may have its own'),
    headers: questions/* headersKey */.aO.describe('Headers of every question over HTTP, as there'),
    ...stepShape,
    'on-failure': schemas/* enum */.k5n(['stop', 'roll-back'])
        .nullish()
        .describe('What a check that fails after the switch began does: stop, or roll-back'),
});
const versionKey = schemas/* string */.YjP()
    .refine((text) => semantic_version/* valid */.rZ(text) === text, { error: 'a version without "v", such as "0.9.0"' });
const deploymentKeys = {
    golden: schemas/* strictObject */.rej({
        rows: fields/* path */.Ae.optional().describe('Golden rows, one {"request": …, "response": …} a line; packaged'),
        tolerance: schemas/* number */.aig().min(0).optional().describe('How far a number of an answer may be off; 0'),
    })
        .optional()
        .describe('Requests whose answers are known'),
    requests: fields/* path */.Ae.optional().describe('Requests of load tests, as golden rows are; packaged'),
    adopted: schemas/* record */.g1P(versionKey, schemas/* string */.YjP()
        .regex(/^sha256:[0-9a-f]{64}$/, { error: 'the digest of the package, sha256: and 64 lower-case digits' }))
        .optional()
        .describe('Releases that this action did not make and that may be deployed, by version with their package’s digest'),
    environments: schemas/* record */.g1P(partName, environmentSchema.nullable())
        .optional()
        .describe('Where a release is deployed to, by name; null: the feature has none of that name'),
};

// EXTERNAL MODULE: ./src/feature/feature-id.ts
var feature_id = __webpack_require__(16344);
// EXTERNAL MODULE: ./src/settings/gate-keys.ts
var gate_keys = __webpack_require__(40355);
// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
;// CONCATENATED MODULE: ./src/gates/schema.ts




function gateSchema(gate) {
    const keys = { ...gate_keys/* gateKeys */.G, ...(gate.command === undefined ? {} : command/* commandKeys */.gM), ...gate.keys };
    return schemas/* strictObject */.rej(keys).optional().describe(gate.purpose);
}
const schema_schemas = Object.fromEntries(gates/* GATES */.J.map((gate) => [gate.name, gateSchema(gate)]));
const gatesSchema = schemas/* strictObject */.rej({
    enabled: schemas/* boolean */.zMY().optional().describe('false switches all gates off, in plain sight'),
    ...schema_schemas,
});

;// CONCATENATED MODULE: ./src/config/schema.ts






const monitoringLink = schemas/* strictObject */.rej({
    name: fields/* filledText */.Uq.describe('What the page shows'),
    url: fields/* webAddress */.Dy.describe('Its address'),
});
const sectionSchema = schemas/* strictObject */.rej({
    model: fields/* path */.Ae.optional().describe('The model: a file or a folder; {model} in commands'),
    metrics: fields/* path */.Ae.optional().describe('The metrics that the evaluation writes: JSON; {metrics} in commands'),
    tag: fields/* tagPattern */.bO.optional().describe('The tag of a release, from {feature} and {version}'),
    latest: schemas/* boolean */.zMY()
        .optional()
        .describe('Whether a release may take GitHub’s badge "Latest"; left out: where the repository has one feature'),
    records: fields/* recordsPath */.UI
        .optional()
        .describe('The folder that records of releases are committed to, under their tag; models where it is left out'),
    'commit-model': schemas/* boolean */.zMY()
        .optional()
        .describe('true commits the model beside the records of its release, up to 25 MiB'),
    'release-branches': schemas/* array */.YOg(fields/* filledText */.Uq)
        .optional()
        .describe('Branches, besides the default one, that releases may come from; globs'),
    paths: fields/* pathPatterns */.h0
        .optional()
        .describe('Globs and folders, from the root of the repository; a change to one of them touches the feature. `!` takes out, later ones win'),
    env: command/* envKey */.zW.optional().describe('Environment of all commands'),
    steps: schemas/* strictObject */.rej({
        export: schemas/* strictObject */.rej(command/* commandKeys */.gM).optional().describe('Writes the model into {package}'),
        card: schemas/* strictObject */.rej(command/* commandKeys */.gM).optional().describe('Writes the model card into {package}'),
    })
        .optional()
        .describe('Commands that make the package'),
    gates: gatesSchema.optional().describe('The checks that a release must pass'),
    monitoring: schemas/* array */.YOg(monitoringLink).optional().describe('Dashboards, for the release page'),
    ...deploymentKeys,
});
const configSchema = sectionSchema.extend({
    features: schemas/* record */.g1P(schemas/* string */.YjP().regex(feature_id/* FEATURE_ID */.D, { error: feature_id/* FEATURE_ID_FORM */.s }), sectionSchema)
        .optional()
        .describe('Any of the other keys, for one feature; by feature id'),
});


/***/ }),

/***/ 50990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stepKeys),
/* harmony export */   S: () => (/* binding */ stepCommand)
/* harmony export */ });
/* harmony import */ var _settings_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50680);
/* harmony import */ var _settings_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37896);


const DEFAULT_SHELL = 'bash';
const DEFAULT_TIMEOUT_SECONDS = 900;
const stepKeys = {
    run: _settings_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5.optional().describe('The command, with the placeholders of deployment steps'),
    shell: _settings_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .shell */ .vf.optional().describe('The shell, as of a workflow step; bash where nothing is said'),
    timeout: _settings_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0.optional().describe('After how long it is ended; 15m where nothing is said'),
    'retry-for': _settings_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0
        .optional()
        .describe('How long it is tried again while it exits with 75, the target is busy'),
    env: _settings_command_js__WEBPACK_IMPORTED_MODULE_0__/* .envKey */ .zW.optional().describe('Environment of this step; then that alone counts'),
};
function stepCommand(keys, env) {
    return {
        run: keys.run ?? '',
        shell: keys.shell ?? DEFAULT_SHELL,
        timeoutSeconds: keys.timeout ?? DEFAULT_TIMEOUT_SECONDS,
        retryForSeconds: keys['retry-for'] ?? null,
        env: keys.env === undefined ? env : { pass: keys.env.pass ?? [], set: keys.env.set ?? {} },
    };
}


/***/ }),

/***/ 35530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W8: () => (/* binding */ inOrderOfNeeds),
/* harmony export */   iM: () => (/* binding */ plannedSteps),
/* harmony export */   ug: () => (/* binding */ environmentLine)
/* harmony export */ });
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47406);

function plannedSteps(environment) {
    const { upload, serving, job, candidateUrl } = environment;
    const switched = environment.switch;
    const hasCandidate = candidateUrl !== null;
    const at = hasCandidate || switched !== null ? 'candidate' : 'live';
    const isDecidedLater = switched !== null || job !== null;
    const one = (step, isThere, where) => isThere ? [where === undefined ? { step } : { step, at: where }] : [];
    return [
        ...one('ready', environment.ready !== null),
        ...one('build', environment.build !== null),
        ...one('upload', upload !== null),
        ...one('read-back', (upload?.readBack ?? null) !== null),
        ...one('deploy', environment.deploy !== null),
        ...one('serving', serving !== null && (hasCandidate || !isDecidedLater), at),
        ...one('sample', environment.sample !== null),
        ...one('verify', environment.verify !== null),
        ...one('golden', environment.golden !== null, at),
        ...one('load-test', environment.loadTest !== null, at),
        ...one('job', job !== null),
        ...(switched?.weights ?? []).map((stage) => ({ step: 'switch', stage })),
        ...one('serving', serving !== null && (hasCandidate || isDecidedLater), 'live'),
        ...one('watch', environment.watch !== null, 'live'),
        ...one('finish', environment.finish !== null),
    ];
}
function inOrderOfNeeds(environments) {
    const byName = new Map(environments.map((one) => [one.name, one]));
    const ordered = new Set();
    const open = new Set();
    const visit = (one) => {
        if (open.has(one) || ordered.has(one))
            return;
        open.add(one);
        for (const name of one.needs) {
            const needed = byName.get(name);
            if (needed !== undefined)
                visit(needed);
        }
        ordered.add(one);
    };
    environments.forEach(visit);
    return [...ordered];
}
function environmentLine(environment) {
    const { name, group, needs, url } = environment;
    const steps = plannedSteps(environment).map(({ step, stage, at }) => `${step}${stage === undefined ? '' : ` ${stage} %`}${at === 'candidate' ? ' (candidate)' : ''}`);
    const about = [
        ...(url === null ? [] : [shownAddress(url, environment.name)]),
        ...(group === name ? [] : [`GitHub’s environment ${group}`]),
        ...(needs.length === 0 ? [] : [`needs ${needs.join(', ')}`]),
    ];
    const head = about.length === 0 ? name : `${name} (${about.join('; ')})`;
    return `${head}: ${steps.length === 0 ? 'no steps' : steps.join(' → ')}`;
}
function shownAddress(url, environment) {
    const unknown = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .usedNames */ .W)(url).filter((name) => name.startsWith('out.'));
    const outs = Object.fromEntries(unknown.map((name) => [name.slice('out.'.length), `{${name}}`]));
    return (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .fillPlaced */ .NG)(url, 'text', { names: { environment }, outs });
}


/***/ }),

/***/ 47406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ outName),
/* harmony export */   N9: () => (/* binding */ COMMON_PLACEHOLDERS),
/* harmony export */   NG: () => (/* binding */ fillPlaced),
/* harmony export */   W: () => (/* binding */ usedNames),
/* harmony export */   y7: () => (/* binding */ placeholderProblems)
/* harmony export */ });
/* unused harmony export OWN_PLACEHOLDERS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24742);
/* harmony import */ var _formats_shell_contexts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49759);
/* harmony import */ var _formats_shell_word_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93659);




const COMMON_PLACEHOLDERS = [
    ...['model', 'package', 'archive', 'archive-name', 'metrics', 'version', 'version-dash', 'version-under'],
    ...['previous-version', 'feature', 'environment', 'url', 'digest'],
];
const OWN_PLACEHOLDERS = ['rows', 'output', 'weight'];
const PATTERN = /(?<![$\\%{])\{(out\.[A-Za-z_]\w*|[a-z]+(?:-[a-z]+)*)\}/g;
function fillPlaced(text, read, values) {
    const contextAt = read === 'shell' ? (0,_formats_shell_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .shellContexts */ .X)(text) : null;
    return text.replace(PATTERN, (written, name, offset) => {
        const value = valueOf(name, values);
        if (value === null)
            return written;
        return contextAt === null ? value : (0,_formats_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteWithin */ .y)(value, contextAt(offset));
    });
}
function valueOf(name, { names, outs }) {
    const out = outName(name);
    if (out === null)
        return Object.hasOwn(names, name) ? (names[name] ?? null) : null;
    if (Object.hasOwn(outs, out))
        return outs[out] ?? null;
    const known = Object.keys(outs).map((one) => `{out.${one}}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-config', {
        what: `{${name}} has no value: no step has handed on ${JSON.stringify(out)}`,
        fix: `Let a step before write ${out}=VALUE into the file that $DS_OUTPUT names; handed on so far: ${known.length === 0 ? 'nothing' : known.join(', ')}`,
    });
}
function outName(name) {
    return name.startsWith('out.') ? name.slice('out.'.length) : null;
}
function usedNames(text) {
    return [...new Set([...text.matchAll(PATTERN)].map(([, name = '']) => name))];
}
function placeholderProblems(text, allowed, read) {
    const known = new Set([...COMMON_PLACEHOLDERS, ...OWN_PLACEHOLDERS]);
    const problems = usesOf(text, read).flatMap((used) => {
        const { name } = used;
        if (outName(name) !== null || allowed.includes(name))
            return [];
        if (known.has(name))
            return [withoutMeaning(name, allowed)];
        const near = (0,_formats_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(name, [...known]);
        if (near === null && isAnotherLanguage(used, read))
            return [];
        return [unknownName(name, near, allowed)];
    });
    return problems.filter(({ what }, index) => problems.findIndex((one) => one.what === what) === index);
}
function usesOf(text, read) {
    const contextAt = read === 'shell' ? (0,_formats_shell_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .shellContexts */ .X)(text) : () => 'plain';
    return [...text.matchAll(PATTERN)].map((match) => ({
        name: match[1] ?? '',
        context: contextAt(match.index),
        before: text.slice(0, match.index).slice(-1),
    }));
}
function isAnotherLanguage({ context, before }, read) {
    if (read === 'text')
        return false;
    return read === 'program' || context === 'single' || ["'", '@', '#'].includes(before);
}
function withoutMeaning(name, allowed) {
    return {
        what: `{${name}} has no value here${name === 'url' ? ': the environment has no "url"' : ''}`,
        fix: name === 'url' ? 'Add "url" to the environment, or write the address itself' : listOf(allowed),
    };
}
function unknownName(name, near, allowed) {
    const fix = near === null ? listOf(allowed) : `Write {${near}}, the nearest placeholder`;
    return {
        what: `{${name}} is not a placeholder`,
        fix: `${fix}; a brace that a program of yours reads goes into single quotes or a script`,
    };
}
function listOf(allowed) {
    return `Use what can be had here: ${[...allowed, 'out.NAME'].map((one) => `{${one}}`).join(', ')}`;
}


/***/ }),

/***/ 87591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   aO: () => (/* binding */ headersKey),
/* harmony export */   lQ: () => (/* binding */ questionKeys)
/* harmony export */ });
/* unused harmony export METHODS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37896);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50990);



const METHODS = ['GET', 'POST', 'PUT', 'PATCH'];
const headerName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[!#$%&'*+.^_`|~\w-]+$/, { error: 'the name of an HTTP header' });
const headerValue = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[^\r\n]+$/, { error: 'a text of one line, or a command as {run: …}' }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .stepKeys */ .L),
]);
const headersKey = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(headerName, headerValue)
    .optional()
    .describe('Headers by name: a text with ${NAME} of env.pass, or {run: …}, asked anew before each use');
const questionKeys = {
    ..._commands_js__WEBPACK_IMPORTED_MODULE_1__/* .stepKeys */ .L,
    url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('The address that is asked; {url} is candidate-url until the switch'),
    method: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(METHODS).optional().describe('The way of HTTP'),
    field: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq.optional().describe('Dotted name of the field of the answer that counts'),
    headers: headersKey,
};
function questionOf(keys, { env, headers, method }) {
    const own = keys.env === undefined ? env : { pass: keys.env.pass ?? [], set: keys.env.set ?? {} };
    const name = keys.field ?? null;
    if (keys.url === undefined)
        return { kind: 'run', command: (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .stepCommand */ .S)(keys, env), field: name };
    const all = headersOf({ ...headers, ...keys.headers }, own);
    return { kind: 'http', url: keys.url, method: keys.method ?? method, field: name, headers: all };
}
function headersOf(headers, env) {
    return Object.entries(headers).map(([name, value]) => typeof value === 'string' ? { name, text: value, pass: env.pass } : { name, command: (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .stepCommand */ .S)(value, env) });
}


/***/ }),

/***/ 14153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ STEP_NAMES),
/* harmony export */   U: () => (/* binding */ STEPS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74528);
/* harmony import */ var _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37896);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50990);
/* harmony import */ var _questions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87591);




const bound = _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .boundValue */ .O.transform(({ value }) => value);
const share = bound.refine((value) => value >= 0 && value <= 1, { error: 'a share such as "0.5%" or 0.005' });
const notBelowZero = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0);
const latency = (percent) => _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .latency */ .ZK.optional().describe(`What ${percent} of 100 answers may take at most, such as 200ms`);
const readBackKeys = {
    ..._commands_js__WEBPACK_IMPORTED_MODULE_1__/* .stepKeys */ .L,
    of: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.optional().describe('The one file of the package that the command prints; else the archive'),
    as: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1))
        .optional()
        .describe('Files of the package that have another name at the target'),
};
const metricKeys = {
    ..._commands_js__WEBPACK_IMPORTED_MODULE_1__/* .stepKeys */ .L,
    prometheus: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        url: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .Dy.describe('Address of the Prometheus server'),
        query: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq.describe('What is asked; one number is the answer'),
    })
        .optional()
        .describe('Asked instead of a command'),
    min: bound.optional().describe('The least that is healthy'),
    max: bound.optional().describe('The most that is healthy'),
};
const sharesOfTraffic = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).max(100))
    .min(1)
    .optional()
    .describe('Parts of 100 of the traffic, one a stage, rising to 100; [100] where nothing is said');
const STEPS = {
    ready: step('Whether the target can be acted on at all; asked before anything', {}, {}),
    build: step('Makes what is deployed, in a clean checkout of the tag', {}, { box: 'Build' }),
    upload: step('Takes the package to a store', {
        'read-back': zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(readBackKeys)
            .nullish()
            .describe('Fetches it again, to standard output or into {output}; held against the manifest'),
    }, { box: 'Upload and read back' }),
    deploy: step('Makes the version run, beside the old one where there is a switch', {}, { box: 'Deploy' }),
    serving: question('Asks which version serves', {
        answers: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).max(1_000).optional().describe('Answers in a row that must name the version; 5'),
        within: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe('How long the next real run is waited for'),
    }),
    sample: step('Scores a sample into {output}', {}, { placeholders: ['output'], box: 'Score a sample' }),
    verify: step('What must be true of the outputs of the sample', {
        rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('same'), zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1)], { error: 'same, or a number of rows' })
            .optional()
            .describe('same, or how many'),
        key: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq.optional().describe('The column that names a row'),
        columns: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq).optional().describe('The columns that must be there'),
        nulls: share.optional().describe('The most that may be empty'),
        golden: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.optional().describe('A file of expected outputs'),
        tolerance: notBelowZero.optional().describe('How far a number may be off'),
        changed: share.optional().describe('The most that may differ from what serves'),
    }, { placeholders: ['output'], box: 'Verify outputs' }),
    golden: question('Asks the packaged golden rows and compares the answers', { tolerance: notBelowZero.optional().describe('How far a number may be off; else what was packaged') }, { placeholders: ['rows', 'output'], box: 'Ask golden rows' }),
    'load-test': question('Asks at a fixed rate and judges the times of the answers', {
        rate: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).max(10_000).optional().describe('Requests a second; 10'),
        'warm-up': _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe('How long it is asked before it counts; 5s'),
        duration: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe('How long it counts; 20s'),
        p50: latency(50),
        p90: latency(90),
        p95: latency(95),
        p99: latency(99),
        errors: share.optional().describe('The largest share of errors'),
        live: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe('true lets it ask the address that serves'),
    }, { placeholders: ['rows', 'output'], box: 'Run load tests' }),
    job: {
        keys: {
            file: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.describe('The YAML or JSON file that names the version'),
            set: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe('Dotted keys of it, and what they are set to'),
            repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
                .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'another repository as owner/name' })
                .optional()
                .describe('The repository of the file, where it is another one'),
            token: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .variableName */ .cG.optional().describe('Name of the variable with the token for it'),
        },
        purpose: 'Sets the version in the file of a job that is run elsewhere',
        ...{ placeholders: [], box: 'Update the job', staged: false },
    },
    switch: step('Gives the new version the traffic, stage by stage: {weight}', { weights: sharesOfTraffic, each: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe('How long a stage lasts before the next') }, { placeholders: ['weight'], box: 'Switch', staged: true }),
    watch: {
        keys: {
            for: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe('How long; 10m'),
            every: _settings_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe('How often it is looked; 15s'),
            failures: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1).optional().describe('How many failures in a row are one of the watch; 3'),
            metrics: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(metricKeys))
                .optional()
                .describe('What is looked at besides serving; no data is a failure'),
        },
        purpose: 'Looks whether it stays healthy',
        ...{ placeholders: [], box: 'Monitor', staged: false },
    },
    finish: step('Runs after the watch', {}, { box: 'Finish' }),
    rollback: step('The short way back; else deploy and switch of the version gone back to', {}, {}),
};
const STEP_NAMES = Object.keys(STEPS);
function step(purpose, keys, more) {
    const rest = { placeholders: [], box: null, staged: false, ...more };
    return { keys: { ..._commands_js__WEBPACK_IMPORTED_MODULE_1__/* .stepKeys */ .L, ...keys }, purpose, ...rest };
}
function question(purpose, keys, more = {}) {
    const rest = { placeholders: [], box: null, staged: false, ...more };
    return { keys: { ..._questions_js__WEBPACK_IMPORTED_MODULE_2__/* .questionKeys */ .lQ, ...keys }, purpose, ...rest };
}


/***/ }),

/***/ 34569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sortCriteria)
/* harmony export */ });
/* unused harmony export parseCriterion */
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93408);

const AT_LEAST = { kind: 'min', exclusive: false };
const AT_MOST = { kind: 'max', exclusive: false };
const ABOVE = { kind: 'min', exclusive: true };
const BELOW = { kind: 'max', exclusive: true };
const OPERATORS = {
    '>=': AT_LEAST,
    '≥': AT_LEAST,
    '⩾': AT_LEAST,
    'at least': AT_LEAST,
    'no less than': AT_LEAST,
    'not less than': AT_LEAST,
    'greater than or equal to': AT_LEAST,
    min: AT_LEAST,
    minimum: AT_LEAST,
    '<=': AT_MOST,
    '≤': AT_MOST,
    '⩽': AT_MOST,
    'at most': AT_MOST,
    'no more than': AT_MOST,
    'not more than': AT_MOST,
    'less than or equal to': AT_MOST,
    'up to': AT_MOST,
    max: AT_MOST,
    maximum: AT_MOST,
    '>': ABOVE,
    'greater than': ABOVE,
    'more than': ABOVE,
    'higher than': ABOVE,
    above: ABOVE,
    over: ABOVE,
    '<': BELOW,
    'less than': BELOW,
    'lower than': BELOW,
    'fewer than': BELOW,
    below: BELOW,
    under: BELOW,
};
const OPERATOR_PATTERN = Object.keys(OPERATORS)
    .sort((one, other) => other.length - one.length)
    .map((operator) => operator.replaceAll(' ', '\\s+'))
    .join('|');
const WORD = String.raw `[\p{L}\p{N}²@./%_-]+`;
const CRITERION = new RegExp(String.raw `^(?<metric>${WORD}(?:\s+${WORD}){0,3}?)\s*(?::\s*)?(?<=[\s:]|(?=[<>≤≥⩾⩽]))(?<operator>${OPERATOR_PATTERN})\s*:?\s*` +
    String.raw `(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?:\s*(?<percent>%|per\s?cent))?\s*\.?$`, 'iu');
const SENTENCE_WORDS = new Set(('a an the is are be must should shall will has have with on for in and or when while that than to by from not no ' +
    'we our it its least most').split(' '));
const LONGEST = _limits_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .READING */ .rq.criterionCharacters.value;
function parseCriterion(text, source) {
    if (text.length > LONGEST)
        return null;
    const plain = text.replaceAll('`', '').replaceAll('**', '').replace(/\s+/g, ' ').trim();
    const found = CRITERION.exec(plain)?.groups;
    const operator = found?.['operator']?.toLowerCase().replace(/\s+/g, ' ');
    const relation = operator === undefined ? undefined : OPERATORS[operator];
    const metric = found?.['metric'];
    if (found === undefined || relation === undefined || metric === undefined)
        return null;
    const words = metric.toLowerCase().split(/\s+/);
    if (!/\p{L}/u.test(metric) || words.some((word) => SENTENCE_WORDS.has(word)))
        return null;
    const percent = found['percent'] !== undefined;
    const value = valueOf(found['number'] ?? '', percent);
    return Number.isFinite(value) ? { metric, ...relation, value, percent, text, source } : null;
}
function valueOf(digits, percent) {
    if (!percent)
        return Number(digits);
    const [mantissa, exponent] = digits.toLowerCase().split('e');
    return Number(`${mantissa}e${Number(exponent ?? 0) - 2}`);
}
function sortCriteria(texts, placeOf = (index) => `acceptance_criteria[${index}]`) {
    const bounds = [];
    const people = [];
    for (const [index, text] of texts.entries()) {
        const bound = parseCriterion(text, placeOf(index));
        if (bound === null)
            people.push(text);
        else
            bounds.push(bound);
    }
    return { bounds, people };
}


/***/ }),

/***/ 39917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ writtenRecord),
/* harmony export */   KH: () => (/* binding */ deploymentEntries),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   aR: () => (/* binding */ DEPLOYMENT_OUTCOMES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74528);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);


const DEPLOYMENT_OUTCOMES = ['success', 'partial', 'rolling-out', 'failed', 'not-observed'];
const servedSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(DEPLOYMENT_OUTCOMES),
});
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(DEPLOYMENT_OUTCOMES),
    deployed_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    previous_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    out: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).exactOptional(),
    deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().exactOptional(),
    serves: servedSchema.exactOptional(),
    transaction: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/),
});
function writtenRecord(record) {
    const { tx, environment, version, digest, outcome, at, run, deployment, previous, out, serves } = record;
    return {
        environment,
        version,
        digest,
        outcome,
        deployed_at: at,
        run,
        previous_version: previous,
        ...(Object.keys(out).length === 0 ? {} : { out: { ...out } }),
        ...(deployment === null ? {} : { deployment }),
        ...(serves === null ? {} : { serves }),
        transaction: tx,
    };
}
function readRecord(value) {
    const parsed = recordSchema.safeParse(value);
    if (!parsed.success)
        return null;
    const { transaction: tx, deployed_at: at, previous_version: previous, ...rest } = parsed.data;
    const { environment, version, digest, outcome, run, out = {}, deployment = null, serves = null } = rest;
    return { tx, environment, version, digest, outcome, at, run, deployment, previous, out, serves };
}
function deploymentEntries(text, file) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, file);
    const value = parsed.ok ? parsed.document.value : null;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const entries = Reflect.get(value, 'deployments');
    return Array.isArray(entries) ? entries : [];
}


/***/ }),

/***/ 25066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aq: () => (/* binding */ versionBefore),
/* harmony export */   bw: () => (/* binding */ championOf),
/* harmony export */   fV: () => (/* binding */ previousVersionOf)
/* harmony export */ });
/* harmony import */ var _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51991);

function championOf(state) {
    const standing = state.releases.filter((entry) => !entry.rolledBack);
    const newestFell = state.releases.at(-1)?.rolledBack === true;
    const named = newestFell ? standing.find((entry) => entry.version === state.modelVersion) : undefined;
    return named ?? standing.at(-1) ?? null;
}
function previousVersionOf(state) {
    return state.releases.at(-1)?.version ?? state.modelVersion ?? state.version;
}
function versionBefore(state, version) {
    const below = state.releases.map((entry) => entry.version).filter((one) => isBelow(one, version));
    return below.sort(_formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .rcompare */ .aA)[0] ?? null;
}
function isBelow(one, other) {
    return _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ(one) !== null && _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ(other) !== null && _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__.lt(one, other);
}


/***/ }),

/***/ 1235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ statePath),
/* harmony export */   FK: () => (/* binding */ stateDirectory),
/* harmony export */   vS: () => (/* binding */ CCFLOW_FILES)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _formats_repo_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23744);


const CCFLOW_FILES = ['.ccflow/workflow.yaml', 'workflow-hub/workflow.yaml'];
const DEFAULT_DIRECTORY = 'docs/workflow/state';
function stateDirectory(hints) {
    if (hints.input !== null)
        return checked(hints.input, 'input state-dir', { file: 'input', field: 'state-dir' });
    if (hints.ccflow !== null)
        return checked(hints.ccflow.value, hints.ccflow.where.file, hints.ccflow.where);
    return { ok: true, found: { directory: DEFAULT_DIRECTORY, source: 'default' } };
}
function checked(text, source, where) {
    if (text === '.' || text === './')
        return { ok: true, found: { directory: '.', source } };
    const path = (0,_formats_repo_path_js__WEBPACK_IMPORTED_MODULE_1__/* .repoPath */ .q)(text);
    return path.ok
        ? { ok: true, found: { directory: path.path, source } }
        : { ok: false, problem: { what: path.what, fix: path.fix, where } };
}
function statePath(directory, feature) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, `${feature}.json`);
}


/***/ }),

/***/ 17258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ releaseProblems)
/* harmony export */ });
/* harmony import */ var _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51991);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25066);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66698);



function releaseProblems(state, placeOf, facts) {
    return [
        ...statusProblems(state, placeOf, facts.journalOpen),
        ...state.dependencies.flatMap((id, index) => {
            const problem = dependencyProblem(state.id, id, facts.dependencies.get(id) ?? 'missing');
            return problem === null ? [] : [{ ...problem, where: placeOf(['dependencies', index]) }];
        }),
        ...state.pendingQuestions.flatMap((entry, index) => entry.answered ? [] : [questionProblem(entry.question, index, placeOf)]),
        ...versionProblems(state, placeOf),
    ];
}
function statusProblems(state, placeOf, journalOpen) {
    if ((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .mayRelease */ .rQ)(state.status, journalOpen))
        return [];
    const where = placeOf(['status']);
    const line = where.line === undefined ? where.file : `line ${where.line} of ${where.file}`;
    const set = `set "status": "approved" in ${line}`;
    if (state.status === 'released') {
        const version = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .previousVersionOf */ .fV)(state);
        const what = `The feature is already released${version === null ? '' : ` as ${version}`}`;
        return [{ what, fix: `To release it again, ${set}`, where }];
    }
    if (state.status === 'releasing') {
        const what = 'The status is "releasing", and no unfinished release of this action is known';
        return [{ what, fix: `When no other tool is releasing it, ${set}`, where }];
    }
    if (state.status === 'rollback') {
        const what = 'The feature was rolled back; a release needs "approved"';
        return [{ what, fix: `When what led to the rollback is fixed, ${set}`, where }];
    }
    const steps = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .wayTo */ .bj)(state.status, 'approved').slice(0, -1);
    const when = steps.length === 0 ? 'Once it is approved' : `Once it has been through ${steps.join(' and ')}`;
    return [{ what: `The status is "${state.status}"; a release needs "approved"`, fix: `${when}, ${set}`, where }];
}
function dependencyProblem(own, id, found) {
    if (id === own)
        return { what: 'The feature depends on itself', fix: 'Take the entry out' };
    if (found === 'missing') {
        return { what: `The dependency ${id} has no state file`, fix: `Correct the id, or commit the state file of ${id}` };
    }
    if (found === 'invalid') {
        return { what: `The state file of the dependency ${id} is not valid`, fix: 'Fix that file' };
    }
    if (found.status === 'released')
        return null;
    return { what: `The dependency ${id} is "${found.status}", not "released"`, fix: `Release ${id} first` };
}
function questionProblem(question, index, placeOf) {
    const where = placeOf(['pending_questions', index]);
    const what = `A pending question has no answer: ${JSON.stringify(question)}`;
    return { what, fix: 'Take the question out, or write it as an object with "question" and "answer"', where };
}
function versionProblems(state, placeOf) {
    const version = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .previousVersionOf */ .fV)(state);
    if (version === null || _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ(version) !== null)
        return [];
    const path = state.releases.length > 0
        ? ['releases', state.releases.length - 1, 'version']
        : [state.modelVersion === null ? 'version' : 'model_version'];
    return [
        {
            what: `The previous version ${JSON.stringify(version)} is not a semantic version`,
            fix: 'Write it as major.minor.patch, such as 1.2.0',
            where: placeOf(path),
        },
    ];
}


/***/ }),

/***/ 27467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ parseStateFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
// EXTERNAL MODULE: ./src/formats/zod-problems.ts + 1 modules
var zod_problems = __webpack_require__(40814);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/feature/feature-id.ts
var feature_id = __webpack_require__(16344);
// EXTERNAL MODULE: ./src/feature/status.ts
var feature_status = __webpack_require__(66698);
;// CONCATENATED MODULE: ./src/feature/schema.ts



const filled = schemas/* string */.YjP().trim().min(1);
const names = schemas/* array */.YOg(schemas/* string */.YjP());
function textOr(shape, expected) {
    return schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3(shape)], { error: expected });
}
const metrics = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: 'an object of metrics, names to numbers' });
const releaseEntry = schemas/* looseObject */._H3({
    version: filled.describe('The version without v'),
    tag: filled.nullish(),
    commit: filled.nullish(),
    package_digest: filled.nullish(),
    metrics: metrics.nullish(),
    adopted: schemas/* boolean */.zMY({ error: 'true, or false' })
        .nullish()
        .describe('True: this action did not measure it, so it counts for the number only'),
    verdict: filled.nullish(),
    release_url: filled.nullish(),
    released_at: filled.nullish(),
    deployed_to: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
    rolled_back_at: filled.nullish(),
});
const stateSchema = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP().nullish().describe('The id of the feature; equals the name of the file'),
    title: schemas/* string */.YjP().nullish(),
    description: schemas/* string */.YjP().nullish(),
    status: schemas/* enum */.k5n(feature_status/* STATUSES */.f).describe('Where the feature stands in its life'),
    acceptance_criteria: schemas/* array */.YOg(textOr({ description: filled }, 'a text, or an object with a "description"')).nullish(),
    dependencies: schemas/* array */.YOg(schemas/* string */.YjP().regex(feature_id/* FEATURE_ID */.D, { error: feature_id/* FEATURE_ID_FORM */.s })).nullish(),
    created_at: schemas/* string */.YjP().nullish(),
    updated_at: schemas/* string */.YjP().nullish(),
    design_doc: schemas/* string */.YjP().nullish(),
    branch: schemas/* string */.YjP().nullish(),
    files_changed: names.nullish(),
    version: filled.nullish(),
    experiments: schemas/* array */.YOg(textOr({}, 'a text, or an object')).nullish(),
    datasets: schemas/* array */.YOg(textOr({ path: filled }, 'a text, or an object with a "path"')).nullish(),
    review_checklist: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), schemas/* array */.YOg(schemas/* unknown */.L5J())], { error: 'an object' })
        .nullish(),
    review_completed_at: schemas/* string */.YjP().nullish(),
    pending_questions: schemas/* array */.YOg(textOr({}, 'a text, or an object with a "question" and an "answer"')).nullish(),
    model_metrics: metrics.nullish(),
    model_version: filled.nullish(),
    release_started_at: schemas/* string */.YjP().nullish(),
    release_completed_at: schemas/* string */.YjP().nullish(),
    deployed_to: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
    releases: schemas/* array */.YOg(releaseEntry).nullish(),
    deployments: schemas/* unknown */.L5J().optional().describe('The deployments of this feature, oldest first; written by this action'),
    serving: schemas/* unknown */.L5J().optional().describe('What each environment said last that it serves; written by this action'),
    rolled_back_from: filled.nullish(),
    rolled_back_at: schemas/* string */.YjP().nullish(),
    rollback_reason: schemas/* string */.YjP().nullish(),
});

// EXTERNAL MODULE: ./src/feature/deployment-record.ts
var deployment_record = __webpack_require__(39917);
;// CONCATENATED MODULE: ./src/formats/flatten.ts
function flattenNumbers(value) {
    const numbers = new Map();
    const leftOut = [];
    const walk = (here, name) => {
        if (typeof here === 'number' && Number.isFinite(here) && name !== '' && !numbers.has(name))
            numbers.set(name, here);
        else if (typeof here === 'object' && here !== null && !Array.isArray(here)) {
            for (const [key, inner] of Object.entries(here))
                walk(inner, name === '' ? key : `${name}.${key}`);
        }
        else
            leftOut.push({ name, value: here });
    };
    walk(value, '');
    numbers.delete('__proto__');
    return { numbers: Object.fromEntries(numbers), leftOut };
}

;// CONCATENATED MODULE: ./src/feature/state.ts


function featureState(file, id) {
    return {
        id,
        title: textOf(file.title) ?? id,
        description: textOf(file.description),
        status: file.status,
        acceptanceCriteria: (file.acceptance_criteria ?? []).map((one) => typeof one === 'string' ? one : one.description),
        dependencies: file.dependencies ?? [],
        designDoc: textOf(file.design_doc),
        experiments: (file.experiments ?? []).map(experimentOf),
        datasets: (file.datasets ?? []).map((one, index) => ({ path: typeof one === 'string' ? one : one.path, index })),
        pendingQuestions: (file.pending_questions ?? []).map(questionOf),
        version: versionOf(file.version),
        modelVersion: versionOf(file.model_version),
        deployedTo: file.deployed_to ?? [],
        releases: (file.releases ?? []).map((entry) => releaseOf(entry, versionOf(file.rolled_back_from))),
        deployments: (Array.isArray(file.deployments) ? file.deployments : [])
            .map(deployment_record/* readRecord */.aE)
            .filter((one) => one !== null),
        serving: servingOf(file.serving),
        rolledBackFrom: versionOf(file.rolled_back_from),
    };
}
function servingOf(value) {
    if (!isRecord(value))
        return {};
    const read = Object.entries(value).map(([environment, one]) => [environment, servedAt(one)]);
    return Object.fromEntries(read.flatMap(([environment, one]) => (one === null ? [] : [[environment, one]])));
}
function servedAt(value) {
    if (!isRecord(value))
        return null;
    const text = (key) => (typeof value[key] === 'string' ? textOf(value[key]) : null);
    const version = versionOf(text('version'));
    const outcome = deployment_record/* DEPLOYMENT_OUTCOMES */.aR.find((one) => one === value['outcome']) ?? null;
    return version === null ? null : { version, digest: text('digest'), since: text('since'), outcome };
}
function textOf(value) {
    return value === undefined || value === null || value.trim() === '' ? null : value;
}
function versionOf(value) {
    return textOf(value)?.replace(/^v(?=\d)/i, '') ?? null;
}
function experimentOf(entry, index) {
    if (typeof entry === 'string')
        return { name: entry, parameters: {} };
    const name = firstText(entry, ['name', 'id', 'run_id', 'title', 'description']) ?? `experiment ${index + 1}`;
    const parameters = entry['parameters'] ?? entry['params'] ?? entry['hyperparameters'];
    return { name, parameters: isRecord(parameters) ? parameters : {} };
}
function questionOf(entry) {
    if (typeof entry === 'string')
        return { question: entry, answered: false };
    const question = firstText(entry, ['question', 'text', 'title', 'description']) ?? JSON.stringify(entry);
    const answer = entry['answer'];
    const unanswered = answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '');
    return { question, answered: !unanswered };
}
function releaseOf(entry, rolledBackFrom) {
    const version = versionOf(entry.version) ?? entry.version;
    return {
        version,
        tag: textOf(entry.tag),
        commit: textOf(entry.commit),
        packageDigest: textOf(entry.package_digest),
        metrics: flattenNumbers(entry.metrics ?? {}).numbers,
        metricsAsWritten: entry.metrics ?? null,
        adopted: entry.adopted === true,
        releaseUrl: textOf(entry.release_url),
        releasedAt: textOf(entry.released_at),
        deployedTo: entry.deployed_to ?? [],
        rolledBack: textOf(entry.rolled_back_at) !== null || version === rolledBackFrom,
    };
}
function firstText(entry, keys) {
    const found = keys.map((key) => entry[key]).find((value) => typeof value === 'string' && value.trim() !== '');
    return typeof found === 'string' ? found : null;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/feature/state-file.ts





function parseStateFile(text, file) {
    const parsed = (0,json/* parseJson */.q)(text, file);
    if (!parsed.ok)
        return parsed;
    const { document } = parsed;
    const id = external_node_path_.posix.basename(file, '.json');
    const result = stateSchema.safeParse(document.value);
    if (!result.success)
        return { ok: false, problems: (0,zod_problems/* zodProblems */.G)(result.error, document, stateSchema) };
    const wrongId = idProblem(result.data.id, id, document);
    if (wrongId !== null)
        return { ok: false, problems: [wrongId] };
    return { ok: true, state: featureState(result.data, id), placeOf: (path) => document.placeOf(path) };
}
function idProblem(written, id, document) {
    if (written === undefined || written === null || written === id)
        return null;
    return {
        what: `The id is ${JSON.stringify(written)}, and the file is named ${id}.json`,
        fix: `Write "id": ${JSON.stringify(id)}, or name the file after the id`,
        where: document.placeOf(['id']),
    };
}


/***/ }),

/***/ 66698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   rQ: () => (/* binding */ mayRelease),
/* harmony export */   ue: () => (/* binding */ isUpForRelease)
/* harmony export */ });
const STATUSES = [
    'ideation',
    'design',
    'design_approved',
    'implementation',
    'experimentation',
    'review',
    'changes_requested',
    'approved',
    'releasing',
    'released',
    'rollback',
];
const NEXT = {
    ideation: ['design'],
    design: ['design_approved', 'ideation'],
    design_approved: ['implementation', 'design'],
    implementation: ['experimentation', 'review'],
    experimentation: ['review', 'implementation'],
    review: ['approved', 'changes_requested'],
    changes_requested: ['review', 'implementation', 'experimentation'],
    approved: ['releasing', 'released', 'changes_requested'],
    releasing: ['released', 'approved'],
    released: ['approved', 'rollback', 'implementation', 'experimentation'],
    rollback: ['approved', 'implementation', 'experimentation', 'changes_requested'],
};
function wayTo(from, to) {
    const ways = [[from]];
    const seen = new Set([from]);
    for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
        const last = way.at(-1) ?? from;
        if (last === to)
            return way.slice(1);
        for (const next of NEXT[last]) {
            if (!seen.has(next))
                ways.push([...way, next]);
            seen.add(next);
        }
    }
    return [];
}
function mayRelease(status, journalOpen) {
    return status === 'approved' || (status === 'releasing' && journalOpen);
}
function isUpForRelease(status) {
    return status === 'approved' || status === 'releasing' || status === 'released';
}


/***/ }),

/***/ 23988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nx: () => (/* binding */ toolWord),
/* harmony export */   TN: () => (/* binding */ optionValue),
/* harmony export */   ye: () => (/* binding */ readCommandLine)
/* harmony export */ });
const OPERATORS = new Set([';', '&', '|', '<', '>', '(', ')', '\n']);
function readCommandLine(run) {
    const text = run.trim();
    const words = [];
    let simple = true;
    let word = null;
    let quote = null;
    const finish = (end) => {
        if (word !== null)
            words.push({ text: word, end });
        word = null;
    };
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const next = text.charAt(at + 1);
        if (quote === "'") {
            if (character === "'")
                quote = null;
            else
                word = (word ?? '') + character;
        }
        else if (character === '\\' && (quote === null || '"\\$`\n'.includes(next))) {
            if (next !== '\n')
                word = (word ?? '') + next;
            at += 1;
        }
        else if (quote === '"') {
            if (character === '"')
                quote = null;
            else
                word = (word ?? '') + character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            word = word ?? '';
        }
        else if (OPERATORS.has(character) || (character === '#' && word === null)) {
            simple = false;
            finish(at);
        }
        else if (/\s/.test(character)) {
            finish(at);
        }
        else {
            word = (word ?? '') + character;
        }
    }
    finish(text.length);
    return { words, simple: simple && quote === null };
}
function optionValue(line, names) {
    let value = null;
    line.words.forEach((word, index) => {
        for (const name of names) {
            if (word.text === name)
                value = line.words[index + 1]?.text ?? '';
            else if (word.text.startsWith(`${name}=`))
                value = word.text.slice(name.length + 1);
        }
    });
    return value;
}
const LAUNCHER = /^(?:[A-Za-z_]\w*=.*|(?:.*\/)?python[\d.]*|-m|(?:.*\/)?(?:uv|uvx|poetry|pipenv|pdm|hatch|rye|pixi|env)|run|exec)$/;
function toolWord(line, tool) {
    const index = line.words.findIndex((word) => !LAUNCHER.test(word.text));
    const name = line.words[index]?.text.split('/').at(-1);
    return name === tool ? index : null;
}


/***/ }),

/***/ 59079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   Dp: () => (/* binding */ lineIndex),
/* harmony export */   e1: () => (/* binding */ splitMark),
/* harmony export */   w5: () => (/* binding */ fieldName)
/* harmony export */ });
function fieldName(path) {
    return path.reduce((name, part) => {
        if (typeof part === 'number')
            return `${name}[${part}]`;
        if (!/^[\w-]+$/.test(part))
            return `${name}[${JSON.stringify(part)}]`;
        return name === '' ? part : `${name}.${part}`;
    }, '');
}
function lineIndex(text) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g))
        starts.push(match.index + match[0].length);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
function placeAt(file, position, path) {
    return path.length === 0 ? { file, ...position } : { file, ...position, field: fieldName(path) };
}
const BYTE_ORDER_MARK = '\uFEFF';
function splitMark(text) {
    return text.startsWith(BYTE_ORDER_MARK) ? { mark: BYTE_ORDER_MARK, body: text.slice(1) } : { mark: '', body: text };
}


/***/ }),

/***/ 91347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ upperFirst),
/* harmony export */   o: () => (/* binding */ lowerFirst)
/* harmony export */ });
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 69540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ inFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function inFolder(folder, path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, path)).replace(/\/$/, '');
}


/***/ }),

/***/ 76258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ isGitName),
/* harmony export */   UN: () => (/* binding */ isVersionControl),
/* harmony export */   _P: () => (/* binding */ leadsIntoGit)
/* harmony export */ });
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
const VERSION_CONTROL = new Set(['.git', '.hg', '.svn', '.bzr', '.jj']);
function isVersionControl(name) {
    return VERSION_CONTROL.has(name);
}
function isGitName(part) {
    const plain = part.replace(IGNORED_BY_HFS, '').replace(/:.*$/s, '');
    return /^(?:\.git|git~1)[. ]*$/i.test(plain);
}
function leadsIntoGit(path) {
    return path.split(/[/\\]/).some(isGitName);
}


/***/ }),

/***/ 43147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutHidden),
/* harmony export */   g: () => (/* binding */ hiddenCharacter)
/* harmony export */ });
const HIDDEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu;
const NEEDED = /(?<=[\p{Lo}\p{Mn}\p{Mc}\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}])(?<!(?!\ufe0f)\p{Default_Ignorable_Code_Point})(?:\u200c|\u200d|\p{Variation_Selector})|(?<=[0-9#*])\ufe0f(?=\u20e3)/gu;
function hiddenCharacter(text) {
    const [found] = text.replace(NEEDED, '').match(HIDDEN) ?? [];
    if (found === undefined)
        return null;
    const code = found.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
function withoutHidden(text) {
    return text.replace(HIDDEN, '');
}


/***/ }),

/***/ 81160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseJson)
});

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./src/formats/document.ts
var formats_document = __webpack_require__(59079);
;// CONCATENATED MODULE: ./src/formats/json-syntax.ts

const FOREIGN_WORDS = new Map([
    ...['nan', 'infinity', 'inf'].map((word) => [word, 'Write a finite number, or null when there is no value']),
    ...['none', 'undefined', 'nil'].map((word) => [word, 'Write null']),
    ...['true', 'false', 'null'].map((word) => [word, `Write ${word}`]),
]);
function explainSyntax(body, error) {
    if (body.trim() === '')
        return { offset: 0, what: 'The file is empty', fix: 'Write a JSON object' };
    const offset = error?.offset ?? 0;
    const rest = body.slice(offset);
    const before = body.slice(0, offset).trimEnd();
    return (explainMarker(body) ??
        explainWord(rest, offset) ??
        explainCharacter(rest, before, offset) ?? {
        offset,
        what: error === undefined ? 'The JSON does not parse' : `The JSON does not parse: ${sentenceOf(error)}`,
        fix: rest.trim() === '' ? 'Complete the file; it ends too early' : `Fix what stands at ${excerpt(rest)}`,
    });
}
function explainMarker(body) {
    const marker = /^<{7} /m.exec(body);
    if (marker === null)
        return null;
    return { offset: marker.index, what: 'A merge conflict stands in the file', fix: 'Resolve it and commit the result' };
}
function explainWord(rest, offset) {
    const word = /^-?[A-Za-z]+/.exec(rest)?.[0];
    const fix = word === undefined ? undefined : FOREIGN_WORDS.get(word.replace('-', '').toLowerCase());
    return word === undefined || fix === undefined ? null : { offset, what: `${word} is not JSON`, fix };
}
function explainCharacter(rest, before, offset) {
    if (/^\/[/*]/.test(rest) || rest.startsWith('#')) {
        return { offset, what: 'JSON has no comments', fix: 'Take the comment out' };
    }
    if (/^[}\]]/.test(rest) && before.endsWith(',')) {
        return { offset, what: 'A comma stands before the closing bracket', fix: 'Take the last comma out' };
    }
    const key = /^([A-Za-z_]\w*)\s*:/.exec(rest)?.[1];
    if (key !== undefined)
        return { offset, what: `The key ${key} has no quotes`, fix: `Write "${key}"` };
    if (rest.startsWith("'"))
        return { offset, what: 'Text is in single quotes', fix: 'Put it in double quotes' };
    return null;
}
const SENTENCES = {
    InvalidCharacter: 'a line break or control character stands inside a text',
    UnexpectedEndOfString: 'a text has no closing quote on its line',
    EndOfFileExpected: 'something stands after its end',
};
function sentenceOf(error) {
    const name = (0,main.printParseErrorCode)(error.error);
    return SENTENCES[name] ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
function excerpt(rest) {
    const line = rest.split(/\r?\n/, 1)[0] ?? '';
    return JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}…` : line);
}

;// CONCATENATED MODULE: ./src/formats/json-plain.ts
const DEEPEST = 200;
const [SPACE, COLON, BACKSLASH] = [0x20, 0x3a, 0x5c];
function parsePlain(body) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return undefined;
    }
    return countKeys(value, 0) === countWrittenKeys(body) ? value : undefined;
}
function countKeys(value, depth) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? 0 : NaN;
    if (typeof value !== 'object' || value === null)
        return 0;
    if (depth === DEEPEST)
        return NaN;
    let count = 0;
    if (Array.isArray(value)) {
        for (const item of value)
            count += countKeys(item, depth + 1);
        return count;
    }
    const members = value;
    for (const key of Object.keys(members))
        count += key === '__proto__' ? NaN : 1 + countKeys(members[key], depth + 1);
    return count;
}
function countWrittenKeys(body) {
    let count = 0;
    for (let open = body.indexOf('"'); open >= 0;) {
        const after = endOfString(body, open) + 1;
        if (body.charCodeAt(pastBlanks(body, after)) === COLON)
            count += 1;
        open = body.indexOf('"', after);
    }
    return count;
}
function pastBlanks(body, from) {
    let at = from;
    while (body.charCodeAt(at) <= SPACE)
        at += 1;
    return at;
}
function endOfString(body, open) {
    let end = body.indexOf('"', open + 1);
    while (isEscaped(body, end))
        end = body.indexOf('"', end + 1);
    return end;
}
function isEscaped(body, at) {
    let start = at;
    while (body.charCodeAt(start - 1) === BACKSLASH)
        start -= 1;
    return (at - start) % 2 === 1;
}

;// CONCATENATED MODULE: ./src/formats/json.ts




function parseJson(text, file) {
    const { body } = (0,formats_document/* splitMark */.e1)(text);
    const plain = parsePlain(body);
    if (plain === undefined)
        return parseWithPlaces(body, file);
    let placed = null;
    const places = () => (placed ??= documentOf(treeOf(body, []), { body, file }, plain));
    return {
        ok: true,
        document: {
            value: plain,
            placeOf: (path) => places().placeOf(path),
            keyPlaceOf: (path) => places().keyPlaceOf(path),
        },
    };
}
function parseWithPlaces(body, file) {
    const at = (0,formats_document/* lineIndex */.Dp)(body);
    const refuse = (offset, words, path = []) => ({
        ...words,
        where: (0,formats_document/* placeAt */.BW)(file, at(offset), path),
    });
    const tooDeep = offsetTooDeep(body);
    if (tooDeep !== null) {
        const what = `The JSON is nested deeper than ${DEEPEST} levels`;
        return { ok: false, problems: [refuse(tooDeep, { what, fix: 'Flatten it' })] };
    }
    const errors = [];
    const root = treeOf(body, errors);
    const first = errors[0];
    if (first !== undefined || root === undefined) {
        const { offset, what, fix } = explainSyntax(body, first);
        return { ok: false, problems: [refuse(offset, { what, fix })] };
    }
    const problems = [];
    const value = json_valueOf(root, [], (node, path, words) => problems.push(refuse(node.offset, words, path)));
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, document: documentOf(root, { body, file }, value) };
}
function treeOf(body, errors) {
    return (0,main.parseTree)(body, errors, { disallowComments: true, allowTrailingComma: false });
}
function documentOf(root, { body, file }, value) {
    const at = (0,formats_document/* lineIndex */.Dp)(body);
    const offsetOf = (node) => (root === undefined ? 0 : node(root).offset);
    return {
        value,
        placeOf: (path) => (0,formats_document/* placeAt */.BW)(file, at(offsetOf((tree) => nodeAt(tree, path))), path),
        keyPlaceOf: (path) => (0,formats_document/* placeAt */.BW)(file, at(offsetOf((tree) => keyAt(tree, path))), path),
    };
}
function offsetTooDeep(body) {
    const scanner = (0,main.createScanner)(body, true);
    let depth = 0;
    for (let token = scanner.scan(); token !== 17; token = scanner.scan()) {
        if (token === 1 || token === 3)
            depth += 1;
        else if (token === 2 || token === 4)
            depth -= 1;
        if (depth > DEEPEST)
            return scanner.getTokenOffset();
    }
    return null;
}
function json_valueOf(node, path, refuse) {
    if (node.type === 'array')
        return (node.children ?? []).map((item, index) => json_valueOf(item, [...path, index], refuse));
    if (node.type === 'object')
        return objectOf(node, path, refuse);
    if (node.type === 'number' && !Number.isFinite(node.value)) {
        refuse(node, path, { what: 'The number is too large to be finite', fix: 'Write a finite number' });
    }
    return node.value;
}
function objectOf(node, path, refuse) {
    const result = {};
    const seen = new Set();
    for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key === undefined || value === undefined)
            continue;
        const name = String(key.value);
        const here = [...path, name];
        if (seen.has(name)) {
            const what = `The key ${JSON.stringify(name)} stands twice in one object`;
            refuse(key, here, { what, fix: 'Keep one of the two' });
        }
        seen.add(name);
        const plain = json_valueOf(value, here, refuse);
        if (name !== '__proto__')
            result[name] = plain;
    }
    return result;
}
function nodeAt(root, path) {
    let node = root;
    for (const part of path) {
        const next = typeof part === 'number' ? node.children?.[part] : propertyOf(node, part)?.children?.[1];
        if (next === undefined)
            return node;
        node = next;
    }
    return node;
}
function keyAt(root, path) {
    const last = path.at(-1);
    if (typeof last !== 'string')
        return nodeAt(root, path);
    return propertyOf(nodeAt(root, path.slice(0, -1)), last) ?? nodeAt(root, path);
}
function propertyOf(node, name) {
    if (node.type !== 'object')
        return undefined;
    return node.children?.find((property) => property.children?.[0]?.value === name);
}


/***/ }),

/***/ 47051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ clipLine),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Uw: () => (/* binding */ unescapeText),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   fd: () => (/* binding */ escapeProse),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
const BREAK = '\u200b';
const HIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LINE_ENDS = /\r\n|[\r\u000b\f\u0085\u2028\u2029]/g;
function cleanText(text) {
    return text
        .replace(LINE_ENDS, '\n')
        .replace(HIDDEN, '')
        .replace(/\p{Surrogate}/gu, '\ufffd');
}
function cleanLine(text) {
    return cleanText(text).replace(/\s+/g, ' ').trim();
}
function clipLine(text, most) {
    const line = cleanLine(text);
    if (line.length <= most)
        return line;
    const characters = Array.from(line);
    return characters.length <= most
        ? line
        : `${characters
            .slice(0, most - 1)
            .join('')
            .trimEnd()}…`;
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
function escapeText(text) {
    return cleanLine(text)
        .replace(/@/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/(GH-)(?=\d)/gi, `$1${BREAK}`)
        .replace(/(\/(?:issues|pulls?|discussions)\/)(?=\d)/gi, `$1${BREAK}`)
        .replace(/[&<>|]/g, (found) => ENTITIES[found] ?? found)
        .replace(/[\\`*[\]~$]/g, '\\$&')
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replace(/^([-+=#])/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
        .replace(/(?<!\\)#$/, '\\#');
}
function escapeProse(text) {
    const pieces = cleanLine(text).split(/(`[^`]+`)/);
    return pieces.map((piece, at) => (at % 2 === 1 ? codeCell(piece.slice(1, -1)) : escapePiece(piece))).join('');
}
function escapePiece(piece) {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(piece) ?? [];
    return `${before}${escapeText(inner)}${after}`;
}
function unescapeText(markdown) {
    return cleanLine(markdown.replace(/\\([!-/:-@[-`{-~])|&(lt|gt|amp|#124);/g, (_found, escaped, entity) => {
        if (escaped !== undefined)
            return escaped;
        return Object.keys(ENTITIES).find((key) => ENTITIES[key] === `&${entity ?? ''};`) ?? '';
    }));
}
function heading(level, text) {
    return `${'#'.repeat(level)} ${escapeText(text)}`;
}
function codeSpan(text) {
    const line = breakMarkers(cleanLine(text));
    if (line === '')
        return '';
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
function codeCell(text) {
    return /[|\\]/.test(text) ? escapeText(text) : codeSpan(text);
}
function fence(text, language = '') {
    const body = breakMarkers(cleanText(text)).replace(/\n+$/, '');
    const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${ticks}${language}\n${body}\n${ticks}`;
}
const LONGEST_ADDRESS = 2_000;
function link(text, address) {
    const url = cleanLine(address);
    if (!/^https?:\/\//i.test(url) || url.length > LONGEST_ADDRESS || !URL.canParse(url)) {
        return url === '' ? escapeText(text) : linkless(text, clipLine(url, 200));
    }
    const encoded = new URL(url).href.replace(/[()<>"'`\\|*\s]/g, percentEncode).replace(/&/g, '&amp;');
    return `[${escapeText(text)}](${encoded})`;
}
function linkless(text, address) {
    return `${escapeText(text)} (${/[|\\]/.test(address) ? escapeText(address) : codeSpan(address)})`;
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
function breakMarkers(text) {
    return text.replace(/<(?=!)/g, `<${BREAK}`);
}
function longestRun(text) {
    let longest = 0;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return longest;
}


/***/ }),

/***/ 87569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ fitMarkdown),
/* harmony export */   Hf: () => (/* binding */ inBytes),
/* harmony export */   UR: () => (/* binding */ closes)
/* harmony export */ });
/* unused harmony export inCharacters */
const inCharacters = (text) => text.length;
const inBytes = (text) => Buffer.byteLength(text, 'utf8');
function fitMarkdown(text, limit, { pointer, measure = inCharacters }) {
    if (measure(text) <= limit)
        return text;
    const end = `\n\n${pointer}`;
    const kept = [];
    let used = measure(end);
    let open = { fence: null, details: 0 };
    for (const line of text.split('\n')) {
        const after = follow(open, line);
        used += measure(line) + 1;
        if (used + measure(closing(after)) > limit)
            break;
        kept.push(line);
        open = after;
    }
    return `${kept.join('\n').trimEnd()}${closing(open)}${end}`;
}
function follow(open, line) {
    const mark = /^ {0,3}(`{3,})/.exec(line)?.[1];
    if (open.fence !== null)
        return mark !== undefined && closes(open.fence, line) ? { ...open, fence: null } : open;
    if (mark !== undefined)
        return { ...open, fence: mark };
    if (line.startsWith('<details>'))
        return { ...open, details: open.details + 1 };
    return line.startsWith('</details>') ? { ...open, details: open.details - 1 } : open;
}
function closes(fence, line) {
    const text = line.trim();
    return text.length >= fence.length && /^`+$/.test(text);
}
function closing(open) {
    const fence = open.fence === null ? '' : `\n${open.fence}`;
    return fence + '\n\n</details>'.repeat(open.details);
}


/***/ }),

/***/ 72530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
function table(header, rows) {
    const line = (cells) => `| ${header.map((_head, at) => cells[at]?.trim() || '–').join(' | ')} |`;
    return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 80158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lineChart)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56467);


const MOST_POINTS = 16;
const DRAWABLE = 1e15;
function lineChart(series) {
    const points = series.points.filter((point) => Math.abs(point.value) < DRAWABLE).slice(-MOST_POINTS);
    if (points.length === 0)
        return null;
    const values = points.map((point) => point.value);
    const [low, high] = range(values);
    return (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)([
        'xychart-beta',
        `    x-axis [${points.map((point) => quoted(point.label)).join(', ')}]`,
        `    y-axis ${quoted(series.name)} ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlainNumber */ .Jr)(low)} --> ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlainNumber */ .Jr)(high)}`,
        `    line [${values.map(_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlainNumber */ .Jr).join(', ')}]`,
    ].join('\n'), 'mermaid');
}
function quoted(text) {
    const safe = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(text.replace(/[^\p{L}\p{N} _.,:+/()-]/gu, ' '), 60);
    return `"${safe.replace(/-{2,}/g, '-') || '-'}"`;
}
function range(values) {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const air = (high - low) * 0.1 || Math.abs(high) * 0.05 || 0.5;
    const rounded = [Number((low - air).toPrecision(4)), Number((high + air).toPrecision(4))];
    return rounded[0] <= low && rounded[1] >= high && rounded[0] < rounded[1] ? rounded : [low - air, high + air];
}


/***/ }),

/***/ 46756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ normaliseMetricName),
/* harmony export */   i: () => (/* binding */ matchMetric)
/* harmony export */ });
function normaliseMetricName(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, '_');
}
function matchMetric(name, metrics) {
    if (metrics.includes(name))
        return { kind: 'one', name };
    const wanted = normaliseMetricName(name);
    if (wanted === '')
        return { kind: 'none' };
    const same = metrics.filter((metric) => normaliseMetricName(metric) === wanted);
    if (same.length > 0)
        return matchOf(same);
    return matchOf(metrics.filter((metric) => tailOf(metric, wanted) === wanted));
}
function matchOf(names) {
    const [first] = names;
    if (first === undefined)
        return { kind: 'none' };
    return names.length === 1 ? { kind: 'one', name: first } : { kind: 'several', names: [...names] };
}
function tailOf(metric, other) {
    const parts = metric.split('.');
    const wanted = other.split('.').length;
    return parts.length > wanted ? normaliseMetricName(parts.slice(-wanted).join('.')) : null;
}


/***/ }),

/***/ 24742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nearestFirst),
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

function nearestName(name, candidates) {
    const wanted = bare(name);
    let best = null;
    for (const candidate of candidates) {
        const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, bare(candidate));
        if (best === null || steps < best.steps)
            best = { name: candidate, steps };
    }
    return best !== null && best.steps <= mostSteps(wanted) ? best.name : null;
}
function mostSteps(name) {
    return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
}
function bare(name) {
    return name.toLowerCase().replace(/[\s_-]+/g, '');
}
function nearestFirst(name, candidates) {
    const wanted = bare(name);
    const steps = new Map(candidates.map((candidate) => [candidate, (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, bare(candidate))]));
    return [...candidates].sort((left, right) => (steps.get(left) ?? 0) - (steps.get(right) ?? 0));
}


/***/ }),

/***/ 56467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ formatPlainNumber),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   nE: () => (/* binding */ isoSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(bytes) {
    if (bytes < 1024)
        return bytes === 1 ? '1 byte' : `${String(bytes)} bytes`;
    const units = ['KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes / 1024;
    let unit = 0;
    while (value >= 1023.95 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit] ?? 'TiB'}`;
}
function formatSeconds(seconds) {
    if (!Number.isFinite(seconds) || seconds < 0)
        return '?';
    if (seconds < 0.05)
        return '0 s';
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${String(whole)} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return `${String(minutes)} min ${String(whole % 60)} s`;
    return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
function formatNumber(value, ...limits) {
    const rounded = Number(value.toPrecision(6));
    const honest = limits.every((limit) => typeof limit !== 'number' || Math.sign(value - limit) === Math.sign(rounded - limit));
    return String(honest ? rounded : value);
}
function formatPlainNumber(value) {
    const text = String(value);
    if (!text.includes('e'))
        return text;
    return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : BigInt(value).toString();
}
function shortDigest(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
function isoSeconds(moment) {
    return moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}


/***/ }),

/***/ 8113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ refNameProblem)
/* harmony export */ });
/* harmony import */ var _hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43147);

const LONGEST_REF_BYTES = 255;
function refNameProblem(name) {
    const parts = name.split('/');
    const hidden = (0,_hidden_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenCharacter */ .g)(name);
    const rules = [
        [name === '', 'it is empty'],
        [/[\u0000-\u0020\u007f]/.test(name), 'it has a space or a control character'],
        [hidden !== null, `it has a character that nobody sees (${hidden ?? ''})`],
        [/[~^:?*[\\]/.test(name), 'it has one of the characters ~ ^ : ? * [ \\'],
        [name.includes('..'), 'it has two dots in a row'],
        [name.includes('@{') || name === '@', 'it has "@{" or is "@"'],
        [parts.includes(''), 'it has an empty part between slashes'],
        [name.startsWith('-'), 'it begins with "-"'],
        [name.endsWith('.'), 'it ends with a dot'],
        [parts.some((part) => part.startsWith('.')), 'a part of it begins with a dot'],
        [parts.some((part) => part.endsWith('.lock')), 'a part of it ends with ".lock"'],
        [/^[0-9a-f]{40}$/i.test(name), 'GitHub takes 40 hex digits for a commit'],
        [byteLength(`refs/tags/${name}`) > LONGEST_REF_BYTES, `it is longer than ${LONGEST_REF_BYTES} bytes`],
    ];
    return rules.find(([broken]) => broken)?.[1] ?? null;
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 81320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ escapeRegExp)
/* harmony export */ });
function escapeRegExp(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 23744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ repoPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76258);


function repoPath(text) {
    const written = JSON.stringify(text);
    const refuse = (why, fix) => ({ ok: false, what: `The path ${written} ${why}`, fix });
    if (text.trim() === '')
        return refuse('is empty', 'Write a path, or leave the key out');
    if (/[\0-\x1f]/.test(text))
        return refuse('has a control character in it', 'Take it out');
    if (text.includes('\\'))
        return refuse('has a backslash in it', 'Write it with forward slashes');
    if (text.startsWith('/') || /^[A-Za-z]:/.test(text))
        return refuse('is absolute', 'Write it relative to the repository');
    if (text.startsWith('~'))
        return refuse('starts at a home folder', 'Write it relative to the repository');
    if (/^(?:\.\/+)*-/.test(text))
        return refuse('starts with a hyphen, which commands take for an option', 'Rename it');
    if (text.split('/').includes('..'))
        return refuse('leads upwards', 'Write it without ".."');
    if ((0,_git_path_js__WEBPACK_IMPORTED_MODULE_1__/* .leadsIntoGit */ ._P)(text))
        return refuse('leads into a folder of git', 'Name a file of the repository itself');
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(text).replace(/\/$/, '');
    return path === '.' ? refuse('names the whole folder', 'Name a file or folder in it') : { ok: true, path };
}


/***/ }),

/***/ 4972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ secretParts)
});

;// CONCATENATED MODULE: ./src/formats/secret-name.ts
const SPEAKING = new Set([
    ...['TOKEN', 'TOKENS', 'PASSWORD', 'PASSWORDS', 'PASSWD', 'PASSPHRASE', 'PASS', 'PWD', 'SECRET', 'SECRETS', 'APIKEY'],
    ...['CREDENTIAL', 'CREDENTIALS', 'CREDS', 'PAT', 'BEARER', 'AUTHORIZATION', 'COOKIE', 'SAS', 'NETRC', 'KUBECONFIG'],
]);
const OPENING = new Set([
    ...['API', 'ACCESS', 'SECRET', 'PRIVATE', 'SIGNING', 'ENCRYPTION', 'ACCOUNT', 'SUBSCRIPTION', 'SSH', 'DEPLOY'],
    ...['MASTER', 'SHARED', 'AUTH', 'HMAC', 'JWT', 'AES', 'LICENSE', 'STORAGE', 'WEBHOOK', 'SERVICE', 'ADMIN'],
]);
const ABOUT = new Set([
    ...['NAME', 'TYPE', 'FILE', 'PATH', 'DIR', 'ID', 'URL', 'URI', 'ENDPOINT', 'HOST', 'COLUMN', 'FIELD', 'LIMIT'],
    ...['COUNT', 'LENGTH', 'SIZE', 'ALGORITHM', 'ALG', 'REGION', 'EXPIRY', 'TTL', 'VERSION', 'FORMAT', 'MODE', 'PREFIX'],
    ...['SUFFIX', 'PATTERN', 'VAULT', 'TIMEOUT', 'SCOPE', 'SCOPES', 'USER', 'PROVIDER', 'STRATEGY', 'MAX', 'MIN'],
]);
const OF_TEXT = new Set([
    ...[
        'PAD',
        'BOS',
        'EOS',
        'UNK',
        'MASK',
        'SEP',
        'CLS',
        'STOP',
        'START',
        'END',
        'SPECIAL',
        'IMAGE',
        'MAX',
        'MIN',
        'NUM',
    ],
    ...['NEW', 'CONTEXT', 'PROMPT', 'INPUT', 'OUTPUT', 'TOTAL', 'ADDED', 'EXTRA'],
]);
const WHERE = /^(?:PROD|PRODUCTION|STAGING|STAGE|DEV|TEST|CI|RO|RW|READ|WRITE|VALUE|B64|BASE64|JSON|PEM|RAW|OLD|NEW|V?\d+)$/;
function speaksOfSecret(name) {
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .filter((word) => word !== '');
    while (words.length > 1 && WHERE.test(words.at(-1) ?? ''))
        words.pop();
    if (words.length > 1 && ABOUT.has(words.at(-1) ?? ''))
        return null;
    const isStrong = words.some((word, index) => {
        const before = words[index - 1] ?? '';
        if (/^TOKENS?$/.test(word))
            return !OF_TEXT.has(before);
        if (/^KEYS?$/.test(word))
            return OPENING.has(before);
        return SPEAKING.has(word) || /(?:TOKEN|PASSWORD|PASSWD|SECRET|APIKEY|ACCESSKEY)$/.test(word);
    });
    if (isStrong)
        return 'strong';
    return words.some((word) => /^(?:KEYS?|AUTH)$/.test(word)) ? 'weak' : null;
}

;// CONCATENATED MODULE: ./src/formats/secret-value.ts

const SHORTEST = 8;
const KNOWN_TOKEN = new RegExp([
    'gh[pousr]_[A-Za-z0-9]{20,}',
    'github_pat_\\w{20,}',
    'hf_[A-Za-z0-9]{20,}',
    '(?:AKIA|ASIA)[A-Z0-9]{16}',
    'sk-[\\w-]{16,}',
    '[rs]k_(?:live|test)_[A-Za-z0-9]{16,}',
    'xox[abeprs]-[\\w-]{10,}',
    'glpat-[\\w-]{16,}',
    'dapi[0-9a-f]{32}',
    'AIza[\\w-]{35}',
    'ya29\\.[\\w-]{16,}',
    'npm_[A-Za-z0-9]{30,}',
    'pypi-[\\w-]{30,}',
    'SG\\.[\\w-]{16,}\\.[\\w-]{16,}',
    'eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{8,}',
].join('|'), 'g');
const STAND_INS = new Set([
    ...['postgres', 'postgresql', 'password', 'passw0rd', 'password1', 'minioadmin', 'minio123', 'changeme', 'change-me'],
    ...[
        'change_me',
        'placeholder',
        'undefined',
        'anonymous',
        'disabled',
        'required',
        'localhost',
        'not-used',
        'testtest',
    ],
    ...['testpassword', 'test-password', 'rootroot', 'guestguest', 'development', 'production'],
]);
function secretParts(name, value) {
    const text = value.trim();
    if (text.length < SHORTEST)
        return [];
    const parts = structured(name, text) ?? plainParts(name, text);
    return parts.filter((part) => part.text.length >= SHORTEST);
}
function structured(name, text) {
    if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text))
        return privateKeyLines(text);
    if (/^[[{]/.test(text))
        return jsonParts(name, text);
    if (/\n/.test(text))
        return lineParts(name, text);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return addressParts(name, text);
    const pairs = [...text.matchAll(/(?:^|;)\s*([A-Za-z][\w ]*?)\s*=\s*([^;]+)/g)];
    if (text.includes(';') && pairs.length > 1)
        return pairs.flatMap(([, key = '', held = '']) => secretParts(key, held));
    return null;
}
function privateKeyLines(text) {
    const lines = text.split(/\\n|\r?\n/).map((line) => line.trim());
    return lines.filter((line) => /^[A-Za-z0-9+/=]{16,}$/.test(line)).map(secret);
}
function jsonParts(name, text) {
    try {
        return leafParts(name, JSON.parse(text));
    }
    catch {
        return null;
    }
}
function leafParts(name, value) {
    if (typeof value === 'string')
        return secretParts(name, value);
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value) ? value.map((one) => [name, one]) : Object.entries(value);
    return entries.flatMap(([key, held]) => leafParts(key, held));
}
function lineParts(name, text) {
    const whole = speaksOfSecret(name) === null ? [] : [secret(text)];
    const lines = text.split(/\r?\n/).flatMap((line) => {
        const [, key, held] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*[=:]\s*["']?(.+?)["']?\s*$/.exec(line) ?? [];
        return key === undefined || held === undefined ? secretParts('', line) : secretParts(key, held);
    });
    return [...whole, ...lines];
}
function addressParts(name, text) {
    const [, user = '', password] = /^[a-z][a-z0-9+.-]*:\/\/(?:([^/\s@:]*)(?::([^/\s]*))?@)/i.exec(text) ?? [];
    const inside = password === undefined ? looksLikeSecret(user).map(secret) : asPassword(password);
    const pairs = [...text.matchAll(/[?&]([^=&#]+)=([^&#]*)/g)];
    const query = pairs.flatMap(([, key = '', held = '']) => /^sig(?:nature)?$/i.test(key) ? [secret(held)] : secretParts(key, decoded(held)));
    const path = text.split(/[/?#]/).slice(3).flatMap(looksLikeSecret).map(secret);
    const found = [...inside, ...query, ...path];
    const isAll = found.length === 0 && speaksOfSecret(name) === 'strong';
    return isAll ? [secret(text)] : found;
}
function asPassword(password) {
    const written = [...new Set([password, decoded(password)])];
    return written.filter((text) => !isStandIn(text)).map((text) => ({ text, isWord: isPlain(text) }));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function plainParts(name, text) {
    const spoken = speaksOfSecret(name);
    const isWord = isPlain(text);
    if (spoken === 'strong' && !isStandIn(text) && !isPlace(text))
        return [{ text, isWord }];
    if (spoken === 'weak' && !isWord && !/\s/.test(text) && !isPlace(text))
        return [secret(text)];
    return looksLikeSecret(text).map(secret);
}
function looksLikeSecret(text) {
    const known = text.match(KNOWN_TOKEN) ?? [];
    if (known.length > 0)
        return known;
    return (text.match(/[A-Za-z0-9+/_=-]{24,}/g) ?? []).filter(isRandom);
}
function isRandom(text) {
    const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].every((kind) => kind.test(text));
    const digitGroups = text.match(/[0-9]+/g) ?? [];
    const longestPart = Math.max(...text.split(/[-_/]/).map((part) => part.length));
    return kinds && digitGroups.length >= 3 && longestPart >= 20 && entropyOf(text) >= 4;
}
function entropyOf(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
function isPlain(text) {
    const segment = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+|(?:\p{Lu}\p{Ll}+){1,5}|\d+|\p{L}{1,12}\d{1,4}|\d{1,4}\p{L}{1,8})$/u;
    return text.split(/[-_./: ]/).every((part) => segment.test(part));
}
function isStandIn(text) {
    return STAND_INS.has(text.toLowerCase()) || /^(?:<.*>|\[.*\]|\$\{?.*\}?|(.)\1*)$/.test(text);
}
function isPlace(text) {
    return /^(?:~|\.{1,2})?\/[\w.@-]+(?:\/[\w.@-]+)*$/.test(text) && isPlain(text.replace(/^[~.]*\//, ''));
}
function secret(text) {
    return { text, isWord: false };
}


/***/ }),

/***/ 51991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* reexport default from dynamic */ semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_4___default.a),
/* harmony export */   aA: () => (/* reexport default from dynamic */ semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_5___default.a),
/* harmony export */   bE: () => (/* reexport default from dynamic */ semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_1___default.a),
/* harmony export */   gt: () => (/* reexport default from dynamic */ semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0___default.a),
/* harmony export */   lt: () => (/* reexport default from dynamic */ semver_functions_lt_js__WEBPACK_IMPORTED_MODULE_2___default.a),
/* harmony export */   qg: () => (/* reexport default from dynamic */ semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_3___default.a),
/* harmony export */   rZ: () => (/* reexport default from dynamic */ semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_6___default.a)
/* harmony export */ });
/* harmony import */ var semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16599);
/* harmony import */ var semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62338);
/* harmony import */ var semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var semver_functions_lt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3872);
/* harmony import */ var semver_functions_lt_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(semver_functions_lt_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15714);
/* harmony import */ var semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32173);
/* harmony import */ var semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58780);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_6__);









/***/ }),

/***/ 49759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ shellContexts)
/* harmony export */ });
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


/***/ }),

/***/ 93659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ quoteWord),
/* harmony export */   y: () => (/* binding */ quoteWithin)
/* harmony export */ });
function quoteWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${quoteWithin(text, 'single')}'`;
}
function quoteWithin(text, context) {
    switch (context) {
        case 'plain':
            return quoteWord(text);
        case 'double':
            return text.replace(/[\\"$`]/g, '\\$&');
        case 'single':
            return text.replaceAll("'", `'\\''`);
    }
}


/***/ }),

/***/ 66757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ notUtf8),
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
const HEAD_BYTES = 1024;
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function describeEncoding(bytes) {
    const [first, second, third, fourth] = bytes;
    const marked = (one, other) => first === one && second === other;
    if (marked(0xff, 0xfe))
        return third === 0 && fourth === 0 ? 'UTF-32 text' : 'UTF-16 text';
    if (marked(0xfe, 0xff))
        return 'UTF-16 text';
    const head = bytes.subarray(0, HEAD_BYTES);
    const zeros = [...head].filter((byte) => byte === 0).length;
    if (zeros * 3 > head.length)
        return 'UTF-16 text';
    return zeros > 0 ? 'no text' : 'text in another encoding (Latin-1, Windows-1252 or the like)';
}
function notUtf8(bytes, path) {
    const what = `the file is ${describeEncoding(bytes)}, not UTF-8 text`;
    return { what, fix: 'Save it as UTF-8', where: { file: path } };
}


/***/ }),

/***/ 77133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93408);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59079);



const MOST_ALIASES = _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .READING */ .rq.yamlAliases.value;
const DEEPEST = _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .READING */ .rq.yamlLevels.value;
const LONGEST = _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .READING */ .rq.yamlCharacters.value;
const BELOW_THE_TOP = 1;
function parseYaml(text, file) {
    const { body } = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .splitMark */ .e1)(text);
    const at = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .lineIndex */ .Dp)(body);
    const refuse = (offset, what, fix) => ({
        what,
        fix,
        where: (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(file, at(offset), []),
    });
    if (body.length > LONGEST) {
        const what = `The YAML has ${body.length} characters; at most ${LONGEST} are read`;
        return { ok: false, problems: [refuse(0, what, 'Make it shorter, or name the right file')] };
    }
    const tooDeep = offsetTooDeep(body);
    if (tooDeep !== null) {
        const what = `The YAML is nested deeper than ${DEEPEST} levels`;
        return { ok: false, problems: [refuse(tooDeep, what, 'Flatten it')] };
    }
    try {
        const options = { version: '1.2', stringKeys: true, prettyErrors: false, uniqueKeys: false };
        const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(body, options);
        const fault = parsed.errors[0] ?? parsed.warnings[0];
        if (fault !== undefined)
            return { ok: false, problems: [refuse(fault.pos[0], ...explain(fault))] };
        const problems = contentProblems(parsed, body, refuse);
        if (problems.length > 0)
            return { ok: false, problems };
        return { ok: true, document: documentOf(parsed, file, at) };
    }
    catch (error) {
        if (!(error instanceof ReferenceError))
            throw error;
        return { ok: false, problems: [refuse(0, 'The YAML repeats itself by too many aliases', 'Write it out plainly')] };
    }
}
function offsetTooDeep(body) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(body)) {
        const { offset } = parser;
        Array.from(parser.next(lexeme));
        if (parser.stack.length - BELOW_THE_TOP > DEEPEST)
            return offset;
    }
    return null;
}
function documentOf(parsed, file, at) {
    const value = parsed.toJS({ maxAliasCount: MOST_ALIASES });
    return {
        value,
        placeOf: (path) => (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(file, at(offsetOf(parsed, path, false)), path),
        keyPlaceOf: (path) => (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(file, at(offsetOf(parsed, path, true)), path),
    };
}
function explain(error) {
    switch (error.code) {
        case 'MULTIPLE_DOCS':
            return ['The file holds more than one YAML document', 'Keep one; take out the line with ---'];
        case 'TAB_AS_INDENT':
            return ['A tab indents this line', 'Indent with spaces'];
        case 'TAG_RESOLVE_FAILED':
            return [`The YAML has a tag that is not known: ${sentence(error.message)}`, 'Take the tag out'];
        default:
            return [`The YAML does not parse: ${sentence(error.message)}`, 'Fix what stands there'];
    }
}
function keyAt(body, offset) {
    const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(body.slice(offset, offset + 200))?.[0] ?? '';
    return JSON.stringify(key.replace(/^(["'])(.*)\1$/, '$2'));
}
function sentence(message) {
    return (message.split('\n', 1)[0] ?? '').replace(/[.:]\s*$/, '');
}
function contentProblems(parsed, body, refuse) {
    const problems = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(parsed, {
        Map(_key, node) {
            const twice = repeatedKey(node);
            if (twice === null)
                return;
            const what = `The key ${keyAt(body, twice)} stands twice in one mapping`;
            problems.push(refuse(twice, what, 'Keep one of the two'));
        },
        Alias(_key, node) {
            if (node.resolve(parsed) !== undefined)
                return;
            problems.push(refuse(node.range?.[0] ?? 0, `The alias *${node.source} names nothing`, 'Write it out plainly'));
        },
        Scalar(_key, node) {
            if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
                problems.push(refuse(node.range?.[0] ?? 0, `${node.source ?? 'The number'} is not finite`, 'Write a finite number'));
            }
        },
        Pair(_key, pair) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && pair.key.value === '__proto__') {
                problems.push(refuse(pair.key.range?.[0] ?? 0, '__proto__ cannot be a key', 'Take it out'));
            }
        },
    });
    return problems;
}
function repeatedKey({ items }) {
    const seen = new Set();
    for (const { key } of items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
            continue;
        if (seen.has(key.value))
            return key.range?.[0] ?? 0;
        seen.add(key.value);
    }
    return null;
}
function offsetOf(parsed, path, ofKey) {
    let node = parsed.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, part] of path.entries()) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(parsed);
        const wanted = ofKey && index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === part);
            if (pair === undefined)
                return offset;
            const keyStart = startOf(pair.key) ?? offset;
            offset = wanted ? keyStart : (startOf(pair.value) ?? keyStart);
            node = pair.value;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && typeof part === 'number') {
            node = node.items[part];
            offset = startOf(node) ?? offset;
        }
        else
            return offset;
    }
    return offset;
}
function startOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return node.range?.[0] ?? null;
    return null;
}


/***/ }),

/***/ 40814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ zodProblems)
});

// EXTERNAL MODULE: ./src/formats/document.ts
var formats_document = __webpack_require__(59079);
// EXTERNAL MODULE: ./src/formats/nearest.ts
var nearest = __webpack_require__(24742);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./src/formats/schema-walk.ts

function knownKeysAt(schema, path) {
    const here = schemasAt(schema, path);
    return here.flatMap((one) => (one instanceof schemas/* ZodObject */.bvH ? Object.keys(one.shape) : []));
}
function descriptionAt(schema, path) {
    const [outer] = schemasAt(schema, path, false);
    return outer === undefined ? null : (registries/* globalRegistry */.fd.get(outer)?.description ?? null);
}
function schemasAt(schema, path, unwrapLast = true) {
    const [step, ...rest] = path;
    if (step === undefined)
        return unwrapLast ? unwrapped(schema) : [schema];
    return unwrapped(schema).flatMap((one) => {
        const next = stepInto(one, step);
        return next === null ? [] : schemasAt(next, rest, unwrapLast);
    });
}
function stepInto(schema, step) {
    if (schema instanceof schemas/* ZodArray */.naA)
        return schema.element;
    if (schema instanceof schemas/* ZodRecord */.b8S)
        return schema.valueType;
    if (!(schema instanceof schemas/* ZodObject */.bvH))
        return null;
    const shape = schema.shape;
    return Object.hasOwn(shape, step) ? (shape[step] ?? null) : null;
}
function unwrapped(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodNullable */.l1C)
        return unwrapped(schema.unwrap());
    if (schema instanceof schemas/* ZodPipe */.utH)
        return unwrapped(schema.in);
    if (schema instanceof schemas/* ZodUnion */.fZ7)
        return schema.options.flatMap((option) => unwrapped(option));
    return [schema];
}

;// CONCATENATED MODULE: ./src/formats/zod-problems.ts



const TYPE_NAMES = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object with keys',
    record: 'an object with keys',
};
function zodProblems(error, document, schema) {
    const problems = error.issues.flatMap((issue) => problemsOf(issue, issue.path.filter(isStep), { document, schema }));
    return problems.sort((one, other) => order(one).line - order(other).line || order(one).column - order(other).column);
}
function order(problem) {
    return { line: problem.where?.line ?? 0, column: problem.where?.column ?? 0 };
}
function isStep(part) {
    return typeof part !== 'symbol';
}
function problemsOf(issue, path, checked) {
    const { document } = checked;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => unknownKey(key, path, checked));
    }
    const fix = issue.code === 'custom' ? issue.params?.['fix'] : undefined;
    if (typeof fix === 'string')
        return [{ what: issue.message, fix, where: document.placeOf(path) }];
    if (issue.code === 'invalid_union' && isDefault(issue.message)) {
        const branch = likeliestBranch(issue.errors);
        if (branch !== null) {
            return branch.flatMap((one) => problemsOf(one, [...path, ...one.path.filter(isStep)], checked));
        }
    }
    if (issue.code === 'invalid_key') {
        const what = `${JSON.stringify(path.at(-1))} cannot be a key here`;
        return [{ what, fix: `Write ${expectedOf(issue.issues[0] ?? issue)}`, where: document.keyPlaceOf(path) }];
    }
    return [mismatch(issue, path, checked)];
}
function unknownKey(key, path, { document, schema }) {
    const known = knownKeysAt(schema, path);
    const near = (0,nearest/* nearestName */.q)(key, known);
    const home = path.length === 0 ? 'at the top level' : `of ${(0,formats_document/* fieldName */.w5)(path)}`;
    const fix = near === null ? `Write one of ${known.join(', ')}` : `Write ${JSON.stringify(near)}, the nearest known key`;
    return {
        what: `${JSON.stringify(key)} is not a known key ${home}`,
        fix: known.length === 0 ? 'Take it out' : fix,
        where: document.keyPlaceOf([...path, key]),
    };
}
function mismatch(issue, path, { document, schema }) {
    const value = valueAt(document.value, path);
    const expected = expectedOf(issue);
    const where = document.placeOf(path);
    const description = descriptionAt(schema, path);
    const about = description === null ? '' : ` (${description})`;
    if (value === undefined) {
        const key = path.at(-1);
        const what = key === undefined ? 'The file is empty' : `${JSON.stringify(key)} is missing`;
        return {
            what,
            fix: key === undefined ? `Write ${expected}` : `Add ${JSON.stringify(key)}: ${expected}${about}`,
            where,
        };
    }
    const near = issue.code === 'invalid_value' && typeof value === 'string' ? (0,nearest/* nearestName */.q)(value, issue.values.map(String)) : null;
    const fix = near === null ? `Write ${expected}${about}` : `Write ${JSON.stringify(near)}`;
    const what = value === '' ? 'The text is empty' : `${written(value)} is not ${expected}`;
    return { what, fix, where };
}
function expectedOf(issue) {
    if (!isDefault(issue.message))
        return issue.message;
    switch (issue.code) {
        case 'invalid_type':
            return TYPE_NAMES[issue.expected] ?? issue.expected;
        case 'invalid_value':
            return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
        case 'too_small':
            return sizeOf(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'at least');
        case 'too_big':
            return sizeOf(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'at most');
        default:
            return 'something else';
    }
}
function sizeOf(origin, bound, relation) {
    const isFilled = bound === 1 && relation === 'at least';
    if (origin === 'string')
        return isFilled ? 'a text that is not empty' : `a text of ${relation} ${bound} characters`;
    if (origin === 'array')
        return isFilled ? 'a list that is not empty' : `a list of ${relation} ${bound} items`;
    return `a number ${relation} ${bound}`;
}
function isDefault(message) {
    return /^(Invalid|Too (small|big)|Unrecognized)/.test(message);
}
function likeliestBranch(branches) {
    const depth = (branch) => branch[0]?.path.length ?? 0;
    return branches.reduce((best, one) => (best === null || depth(one) > depth(best) ? one : best), null);
}
function valueAt(value, path) {
    let here = value;
    for (const part of path) {
        if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part))
            return undefined;
        here = here[part];
    }
    return here;
}
function written(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'A list';
    if (typeof value === 'object')
        return 'An object';
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}


/***/ }),

/***/ 15283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ boundsOf),
/* harmony export */   T: () => (/* binding */ meetsBound)
/* harmony export */ });
/* harmony import */ var _formats_metric_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46756);

function boundsOf(metrics, criteria) {
    const drafts = new Map();
    const problems = [];
    for (const [name, settings] of Object.entries(metrics)) {
        const key = (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseMetricName */ .S)(name);
        const earlier = drafts.get(key);
        if (earlier === undefined)
            drafts.set(key, { ...settings, name, key });
        else
            problems.push(twoNames(earlier.name, name, settings.source));
    }
    for (const criterion of criteria) {
        const key = (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseMetricName */ .S)(criterion.metric);
        drafts.set(key, withCriterion(drafts.get(key) ?? draftOf(criterion, key), criterion));
    }
    const bounds = [];
    for (const draft of drafts.values()) {
        const problem = draftProblem(draft);
        if (problem === null)
            bounds.push({ ...draft, better: draft.better ?? (draft.min === undefined ? 'lower' : 'higher') });
        else
            problems.push(problem);
    }
    return { bounds, problems };
}
function draftOf(criterion, key) {
    return {
        name: criterion.metric,
        key,
        tolerance: { kind: 'absolute', amount: 0, text: '0' },
        source: criterion.source,
    };
}
function withCriterion(before, criterion) {
    const { kind, value, exclusive, source } = criterion;
    const isShare = kind === 'min' && criterion.percent && value <= 1;
    const draft = isShare ? { ...before, minIsShare: true } : before;
    const [limit, flag] = kind === 'min' ? ['min', 'minExclusive'] : ['max', 'maxExclusive'];
    const present = draft[limit];
    const further = present === undefined || (kind === 'min' ? value > present : value < present);
    if (!further && !(value === present && exclusive))
        return withSource(draft, source);
    const next = { ...draft, [limit]: value };
    if (exclusive)
        next[flag] = true;
    else
        delete next[flag];
    return withSource(next, source);
}
function withSource(draft, source) {
    return draft.source.split(' and ').includes(source) ? draft : { ...draft, source: `${draft.source} and ${source}` };
}
function draftProblem(draft) {
    const { name, min, max, better, source } = draft;
    const at = `${JSON.stringify(name)} (${source})`;
    if (min === undefined && max === undefined) {
        return { what: `The metric ${at} has no bound`, fix: 'Add min or max to it, or take it out' };
    }
    if (min === undefined || max === undefined)
        return contradiction(draft, at);
    const empty = min > max || (min === max && (draft.minExclusive === true || draft.maxExclusive === true));
    if (empty)
        return { what: `No value of ${at} meets both bounds, ${min} and ${max}`, fix: 'Correct one of them' };
    if (better !== undefined)
        return null;
    return {
        what: `The metric ${at} has a lower and an upper bound, and nothing says which way is better`,
        fix: 'Add "better: higher" or "better: lower" to it under gates.performance.metrics',
    };
}
function contradiction({ min, better }, at) {
    const meant = min === undefined ? 'lower' : 'higher';
    if (better === undefined || better === meant)
        return null;
    const limit = min === undefined ? 'an upper bound (max, <=)' : 'a lower bound (min, >=)';
    return {
        what: `The metric ${at} has ${limit} and says "better: ${better}", which contradict each other`,
        fix: `Take "better" out of it, or write the bound as ${meant === 'higher' ? 'max' : 'min'}`,
    };
}
function twoNames(one, other, source) {
    const what = `${JSON.stringify(one)} and ${JSON.stringify(other)} (${source}) name the same metric`;
    return { what, fix: 'Spell both alike' };
}
function meetsBound(value, bound) {
    const { min, max } = bound;
    const highEnough = min === undefined || (bound.minExclusive === true ? value > min : value >= min);
    const lowEnough = max === undefined || (bound.maxExclusive === true ? value < max : value <= max);
    return Number.isFinite(value) && highEnough && lowEnough;
}


/***/ }),

/***/ 87869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   MW: () => (/* binding */ concludeFindings),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U9: () => (/* binding */ count)
/* harmony export */ });
function conclude(verdict, reason, parts = {}) {
    const base = {
        verdict,
        reason: oneLine(reason),
        findings: [...(parts.findings ?? [])],
        evidence: [...(parts.evidence ?? [])],
        seconds: parts.seconds ?? 0,
    };
    return parts.metrics === undefined ? base : { ...base, metrics: [...parts.metrics] };
}
function concludeFindings(verdict, findings, parts = {}) {
    const first = (findings[0]?.what ?? 'There is no evidence').replace(/^(?:A|An|No|Not|The|There|This)\b/, (word) => word.toLowerCase());
    const reason = findings.length > 1 ? `${first} (and ${findings.length - 1} more)` : first;
    return conclude(verdict, reason, { ...parts, findings });
}
function count(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
function oneLine(text, most = 400) {
    const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
    const characters = Array.from(line);
    return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}


/***/ }),

/***/ 92236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ datasetKind)
/* harmony export */ });
function datasetKind(entry) {
    const text = entry.trim();
    if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text))
        return 'recorded-only';
    return text.includes('/') || /\.[a-z][a-z0-9]{0,9}$/i.test(text) ? 'path' : 'recorded-only';
}


/***/ }),

/***/ 14003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ exitFinding),
/* harmony export */   UH: () => (/* binding */ reportText),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   _j: () => (/* binding */ stripColours),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   zw: () => (/* binding */ commandEnd)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56467);
/* harmony import */ var _formats_reg_exp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81320);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87869);



const UNREADABLE = {
    missing: { what: 'is not there', fix: 'Let the command write it, or correct the path' },
    stale: {
        what: 'is stale: it was not written by this run of the command',
        fix: 'Let the command write it each time, and do not commit an old one in its place',
    },
    linked: {
        what: 'is a hard link to another file, so it cannot be told whether this run of the command wrote it',
        fix: 'Let the command write a file of its own there',
    },
    'not-a-file': {
        what: 'is not a regular file',
        fix: 'Put a regular file there: folders, links, pipes and devices are not read',
    },
    'too-large': { what: 'is too large to be read', fix: 'Write a smaller report' },
    'not-text': { what: 'is not UTF-8 text', fix: 'Write it as UTF-8' },
};
function evidenceOf(evidence) {
    const commands = evidence.commands.map((one) => {
        return { kind: 'command', run: one.run, exitCode: one.exitCode, seconds: one.seconds };
    });
    const files = evidence.reports.flatMap((one) => one.state === 'read' && one.sha256 !== null
        ? [{ kind: 'file', path: one.path, sha256: one.sha256, size: one.size }]
        : []);
    return [...commands, ...files];
}
function reportText(report, name) {
    const at = report.path.startsWith('/') ? {} : { where: { file: report.path } };
    if (report.state === 'read' && report.text !== null) {
        if (report.text.trim() !== '')
            return { text: report.text, trouble: null };
        return { text: null, trouble: { what: `${name} is empty`, fix: UNREADABLE.missing.fix, ...at } };
    }
    const { what, fix } = UNREADABLE[report.state === 'read' ? 'not-text' : report.state];
    return { text: null, trouble: { what: `${name} ${what}`, fix, ...at } };
}
function commandEnd(evidence, gate) {
    const command = evidence.commands.find((one) => one.id === gate);
    if (command === undefined) {
        const fix = `Set \`gates.${gate}.run\` to a command that does`;
        return { command: null, trouble: { what: 'The command did not run', fix } };
    }
    const trouble = troubleOf(command, gate);
    return trouble === null ? { command, trouble } : { command, trouble };
}
function troubleOf(command, gate) {
    if (command.timedOut) {
        const fix = `Make it faster or raise \`gates.${gate}.timeout\``;
        return { what: `The command was ended after ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(command.seconds)}`, fix };
    }
    if (command.signal !== null || command.exitCode === null) {
        return { what: `The command was ended by ${command.signal ?? 'the system'}`, fix: 'See its output in the log' };
    }
    const tool = missingTool(command);
    if (tool === null)
        return null;
    return { what: `${tool} is not installed`, fix: `Install it in the workflow, in a step before this one` };
}
function missingTool(command) {
    if (command.exitCode === 0)
        return null;
    if (command.exitCode === 127) {
        const named = /(?:^|\s)([^\s:]+): (?:command )?not found/m.exec(command.tail);
        return named?.[1] ?? 'a tool that the command calls';
    }
    const module = /\s-m\s+([\w.]+)/.exec(command.run)?.[1];
    return module !== undefined && new RegExp(`No module named '?${(0,_formats_reg_exp_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegExp */ .N)(module)}'?\\s*$`, 'm').test(command.tail)
        ? module
        : null;
}
function lastLine(command) {
    const lines = stripColours(command.tail).split(/\r?\n/);
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(lines.findLast((line) => /[\p{L}\p{N}]/u.test(line)) ?? '', 200);
}
function stripColours(text) {
    return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
}
function exitFinding(command, what) {
    const last = lastLine(command);
    return {
        what: `${what} exited ${command.exitCode ?? '?'}${last === '' ? '' : `: ${last}`}`,
        fix: 'See its output in the log',
    };
}


/***/ }),

/***/ 96457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ defineGate)
/* harmony export */ });
function defineGate(gate) {
    return gate;
}


/***/ }),

/***/ 46835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ GATES),
  r: () => (/* binding */ GATE_NAMES)
});

// EXTERNAL MODULE: ./src/settings/fields.ts + 1 modules
var fields = __webpack_require__(37896);
// EXTERNAL MODULE: ./src/gates/dataset-profile.ts
var dataset_profile = __webpack_require__(92236);
// EXTERNAL MODULE: ./src/gates/gate.ts
var gate = __webpack_require__(96457);
;// CONCATENATED MODULE: ./src/gates/data-quality/index.ts



const DEFAULT_REPORT = 'results/data_quality.json';
const keys = {
    reports: fields/* paths */.f0.optional().describe('Validation results of Great Expectations, or reports in the plain form'),
    datasets: fields/* paths */.f0.optional().describe('Data files that are looked into'),
};
function resolve({ reports, datasets }) {
    return {
        reports: (reports ?? [DEFAULT_REPORT]).map((path) => ({ path, declared: reports !== undefined })),
        datasets: datasets ?? [],
    };
}
function plan({ command, state }, settings) {
    return {
        commands: command === null ? [] : [command],
        reports: settings.reports.map(({ path }, index) => ({
            id: `report-${index}`,
            path,
            mustBeFresh: command !== null,
        })),
        datasets: pathsOf([...settings.datasets, ...state.datasets]),
        recorded: state.datasets.filter((entry) => (0,dataset_profile/* datasetKind */.x)(entry) === 'recorded-only'),
    };
}
function pathsOf(declared) {
    const paths = declared.filter((entry) => (0,dataset_profile/* datasetKind */.x)(entry) === 'path');
    return [...new Set(paths.map((path) => path.trim().replace(/^(?:\.\/)+/, '')))];
}
const dataQuality = (0,gate/* defineGate */.p)({
    name: 'data-quality',
    purpose: 'The data is what it should be',
    passesWhen: 'every report is clean, and every declared dataset is there, can be read, has rows and no empty or doubled column',
    command: { default: null },
    keys,
    defaults: { reports: `[${DEFAULT_REPORT}]` },
    resolve,
    watches: (settings) => settings.datasets,
    plan,
});

;// CONCATENATED MODULE: ./src/gates/documentation/index.ts


const DEFAULT_DOCUMENTS = ['README.md'];
const documentation_keys = {
    documents: fields/* paths */.f0.optional().describe('Documents that must be there and be no stubs'),
};
function documentation_resolve({ documents }) {
    return {
        documents: documents ?? [...DEFAULT_DOCUMENTS],
        declared: documents !== undefined,
    };
}
function documentation_plan({ state }, { documents, declared }) {
    const design = declared || state.designDoc === null ? [] : [state.designDoc];
    return { documents: [...new Set([...documents, ...design])] };
}
const documentation = (0,gate/* defineGate */.p)({
    name: 'documentation',
    purpose: 'The model card is complete and true, the documents are written',
    passesWhen: 'the model card has headings on use, data, evaluation and limitations with text below them, its numbers are the measured ones, and the listed documents are there and no stubs',
    keys: documentation_keys,
    defaults: { documents: `[${DEFAULT_DOCUMENTS.join(', ')}]` },
    resolve: documentation_resolve,
    watches: (settings) => settings.documents,
    plan: documentation_plan,
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/formats/metric-name.ts
var metric_name = __webpack_require__(46756);
// EXTERNAL MODULE: ./src/gates/performance/measured.ts
var measured = __webpack_require__(62105);
;// CONCATENATED MODULE: ./src/gates/performance/index.ts





const metric = schemas/* strictObject */.rej({
    min: fields/* boundValue */.O.optional().describe('The metric must be at least this'),
    max: fields/* boundValue */.O.optional().describe('The metric must be at most this'),
    better: schemas/* enum */.k5n(['higher', 'lower']).optional().describe('Which way is better; needed with both bounds'),
    tolerance: fields/* tolerance */.aS
        .optional()
        .describe("How much worse than the champion's it may be; 0 where nothing is said"),
    'new-metric': fields/* versionText */.KA
        .optional()
        .describe('The one version whose champion may have no value of it to compare with: "1.3.0"'),
});
const performance_keys = {
    metrics: schemas/* record */.g1P(fields/* filledText */.Uq, metric).optional().describe('Bounds, by the name of the metric'),
};
function keyProblems({ metrics = {} }) {
    const first = new Map();
    return Object.keys(metrics).flatMap((name) => {
        const earlier = first.get((0,metric_name/* normaliseMetricName */.S)(name));
        first.set((0,metric_name/* normaliseMetricName */.S)(name), name);
        if (earlier === undefined)
            return [];
        const what = `${JSON.stringify(name)} and ${JSON.stringify(earlier)} name the same metric`;
        return [{ what, fix: 'Keep one of the two', path: ['metrics', name] }];
    });
}
function performance_resolve({ metrics = {} }, sourceOf) {
    const bounds = Object.entries(metrics).map(([name, one]) => [name, boundOf(one, sourceOf(['metrics', name]))]);
    return { metrics: Object.fromEntries(bounds) };
}
const NO_TOLERANCE = { kind: 'absolute', amount: 0, text: '0' };
function boundOf(one, source) {
    return {
        ...(one.min === undefined ? {} : { min: one.min.value }),
        ...(one.min?.isShare === true ? { minIsShare: true } : {}),
        ...(one.max === undefined ? {} : { max: one.max.value }),
        ...(one.better === undefined ? {} : { better: one.better }),
        tolerance: one.tolerance ?? { ...NO_TOLERANCE },
        ...(one['new-metric'] === undefined ? {} : { newMetric: one['new-metric'] }),
        source,
    };
}
function performance_plan({ command, metricsFile }) {
    return {
        commands: command === null ? [] : [command],
        reports: [{ id: 'metrics', path: metricsFile, mustBeFresh: command !== null }],
    };
}
const performance = (0,gate/* defineGate */.p)({
    name: 'performance',
    purpose: 'The model meets its bounds and is no worse than the champion',
    passesWhen: "every metric with a bound meets it, and none is worse than the champion's by more than its tolerance (0 unless declared), or cannot be compared with it",
    command: { default: { run: 'python src/evaluate.py --model {model}', script: 'src/evaluate.py' } },
    keys: performance_keys,
    defaults: { 'metrics.<name>.tolerance': NO_TOLERANCE.text },
    keyProblems,
    resolve: performance_resolve,
    plan: performance_plan,
    measure: measured/* measure */.x,
});

;// CONCATENATED MODULE: ./src/gates/review/index.ts


const DEFAULT_APPROVALS = 1;
const PULL_EVENTS = new Set(['pull_request', 'pull_request_target', 'pull_request_review']);
const APPROVALS = { error: 'a whole number from 1 on' };
const review_keys = {
    approvals: schemas/* int */.Whr(APPROVALS).min(1, APPROVALS).optional().describe('How many approvals by others are needed'),
    'in-check': schemas/* boolean */.zMY().optional().describe('true judges the review on pull requests too'),
};
function review_resolve(given) {
    return { approvals: given.approvals ?? DEFAULT_APPROVALS, inCheck: given['in-check'] ?? false };
}
function review_plan({ mode, event }, settings) {
    const isEarly = mode === 'check' && !settings.inCheck && PULL_EVENTS.has(event);
    return isEarly ? { skipped: 'approvals are not final before the merge' } : { review: true };
}
const review = (0,gate/* defineGate */.p)({
    name: 'review',
    purpose: 'The pull request that brought the commit was approved',
    passesWhen: 'the merged pull request that brought the commit has enough approvals on its last commit, by people with write access who are neither its author, its last pusher nor a bot, and no open change request',
    keys: review_keys,
    defaults: { approvals: String(DEFAULT_APPROVALS), 'in-check': 'false' },
    resolve: review_resolve,
    plan: review_plan,
});

// EXTERNAL MODULE: ./src/gates/security/index.ts + 1 modules
var security = __webpack_require__(75070);
// EXTERNAL MODULE: ./src/formats/command-line.ts
var command_line = __webpack_require__(23988);
// EXTERNAL MODULE: ./src/formats/shell-word.ts
var shell_word = __webpack_require__(93659);
;// CONCATENATED MODULE: ./src/gates/tests/index.ts





const PER_CENT = { error: 'a number from 0 to 100' };
const coverage = schemas/* strictObject */.rej({
    min: schemas/* number */.aig(PER_CENT).min(0, PER_CENT).max(100, PER_CENT).describe('Per cent of lines that tests must reach'),
});
const tests_keys = {
    reports: fields/* paths */.f0.optional().describe('JUnit reports that the command writes'),
    coverage: coverage.optional().describe('Bound on test coverage'),
};
function tests_resolve(given) {
    return {
        reports: given.reports ?? [],
        coverageMin: given.coverage?.min ?? null,
    };
}
function tests_plan(context, settings) {
    const { command } = context;
    if (command === null)
        return {};
    const line = (0,command_line/* readCommandLine */.ye)(command.run);
    const ownJunit = context.scratchFile('junit.xml');
    const ownCoverage = context.scratchFile('coverage.xml');
    const declared = settings.reports;
    const teams = command.env['PYTEST_ADDOPTS'] ?? passedOn(command.pass, context);
    const options = teams === '' ? [] : [teams];
    if (declared.length === 0)
        options.push((0,shell_word/* quoteWord */.X)(`--junitxml=${ownJunit}`), '-o junit_family=xunit2');
    if (asksForCoverage(line))
        options.push('--cov-report=term', (0,shell_word/* quoteWord */.X)(`--cov-report=xml:${ownCoverage}`));
    const junit = (0,command_line/* optionValue */.TN)(line, ['--junitxml', '--junit-xml']) ?? ownJunit;
    const reports = declared.length === 0
        ? [{ id: 'junit', path: junit, mustBeFresh: true }]
        : declared.map((path, index) => ({ id: `report-${index}`, path, mustBeFresh: true }));
    if (asksForCoverage(line)) {
        reports.push({ id: 'coverage', path: teamsCoverage(line) ?? ownCoverage, mustBeFresh: true });
    }
    const env = options.length === 0 ? command.env : { ...command.env, PYTEST_ADDOPTS: options.join(' ') };
    return { commands: [{ ...command, env }], reports };
}
function passedOn(pass, context) {
    return pass.includes('PYTEST_ADDOPTS') ? (context.environment?.['PYTEST_ADDOPTS'] ?? '') : '';
}
function asksForCoverage(line) {
    return line.words.some((word) => /^--cov(?:=|$)/.test(word.text));
}
function teamsCoverage(line) {
    const values = line.words.flatMap((word, index) => {
        if (word.text === '--cov-report')
            return [line.words[index + 1]?.text ?? ''];
        return word.text.startsWith('--cov-report=') ? [word.text.slice('--cov-report='.length)] : [];
    });
    const xml = values.findLast((value) => /^xml(?::|$)/.test(value));
    if (xml === undefined)
        return null;
    return xml.slice('xml:'.length) || 'coverage.xml';
}
const tests = (0,gate/* defineGate */.p)({
    name: 'tests',
    purpose: 'The tests pass, and at least one ran',
    passesWhen: 'the command exits 0, and its report shows a test that ran and none that failed; coverage reaches the bound where one is set',
    command: { default: { run: 'pytest --cov=src', script: null } },
    keys: tests_keys,
    defaults: {},
    resolve: tests_resolve,
    plan: tests_plan,
});

;// CONCATENATED MODULE: ./src/gates/types/index.ts

const types = (0,gate/* defineGate */.p)({
    name: 'types',
    purpose: 'The types check',
    passesWhen: 'the command exits 0',
    command: { default: { run: 'mypy src/', script: null } },
    keys: {},
    defaults: {},
    resolve: () => ({}),
    plan: ({ command }) => (command === null ? {} : { commands: [command] }),
});

;// CONCATENATED MODULE: ./src/gates/index.ts







const GATES = [tests, performance, review, dataQuality, documentation, types, security/* security */.r];
const GATE_NAMES = GATES.map((gate) => gate.name);


/***/ }),

/***/ 12259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readShape),
/* harmony export */   y: () => (/* binding */ jsonFields)
/* harmony export */ });
/* harmony import */ var _formats_first_letter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91347);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87869);


function readShape(report, shape, words) {
    const parsed = report.json();
    const { name, fix } = words;
    if (!parsed.ok) {
        const [first] = parsed.problems;
        return { ok: false, problem: first ?? { what: `This is not ${name}`, fix, where: { file: report.path } } };
    }
    const checked = shape.safeParse(parsed.document.value);
    if (checked.success)
        return { ok: true, report: checked.data };
    const issue = checked.error.issues[0];
    const path = (issue?.path ?? []).filter((part) => typeof part === 'string' || typeof part === 'number');
    const why = issue === undefined || issue.code === 'invalid_union' ? '' : `: ${(0,_formats_first_letter_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerFirst */ .o)(issue.message)}`;
    const what = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`This is not ${name}${why}`);
    return { ok: false, problem: { what, fix, where: parsed.document.placeOf(path) } };
}
function jsonFields(report) {
    const parsed = report.json();
    if (!parsed.ok)
        return null;
    const { value } = parsed.document;
    return isObject(value) ? value : null;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 62105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ measuredMetrics),
/* harmony export */   x: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14003);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20464);


const MEASURE = 'Set `gates.performance.run` to a command that evaluates the model, and `metrics` to the file that it writes';
function measuredMetrics(evidence) {
    const report = evidence.reports.find((one) => one.id === 'metrics');
    if (report === undefined)
        return { ok: false, problems: [{ what: 'There is no metrics file', fix: MEASURE }] };
    const { text, trouble } = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .reportText */ .UH)(report, 'The metrics file');
    if (trouble !== null)
        return { ok: false, problems: [{ ...trouble, fix: metricsFix(report, evidence) }] };
    return (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .readMetrics */ .U)(text, report.path);
}
function metricsFix(report, evidence) {
    if (report.state !== 'missing' && report.state !== 'stale')
        return `Let the evaluation write JSON to ${report.path}`;
    if (evidence.commands.length === 0)
        return MEASURE;
    return `Let the evaluation write ${report.path} each time, or set \`metrics\` to the file that it writes`;
}
function measure(evidence) {
    const reading = measuredMetrics(evidence);
    if (!reading.ok || evidence.commands.some((command) => command.exitCode !== 0))
        return null;
    return { metrics: reading.metrics, asWritten: reading.asWritten };
}


/***/ }),

/***/ 20464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordedMetrics),
/* harmony export */   U: () => (/* binding */ readMetrics)
/* harmony export */ });
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93408);


const DEPTH_LIMIT = _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .READING */ .rq.metricLevels.value;
function readMetrics(text, path) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, path);
    if (!parsed.ok)
        return { ok: false, problems: parsed.problems };
    const { document } = parsed;
    const { value } = document;
    if (!isMapping(value)) {
        const what = `The metrics file holds ${kindOf(value)} where an object is expected`;
        return { ok: false, problems: [{ what, fix: EXAMPLE, where: document.placeOf([]) }] };
    }
    const { metrics, notNumbers, twice } = flatten(value);
    const problems = twice.map((at) => {
        const what = `Two fields of the metrics file have the name ${at.join('.')} once nested names are joined with a dot`;
        return { what, fix: 'Rename one of the two', where: document.placeOf(at) };
    });
    if (metrics.size === 0 && problems.length === 0) {
        problems.push({ what: 'The metrics file holds no number', fix: EXAMPLE, where: document.placeOf([]) });
    }
    if (problems.length > 0)
        return { ok: false, problems };
    return {
        ok: true,
        metrics: Object.fromEntries(metrics),
        asWritten: value,
        notNumbers: Object.fromEntries(notNumbers),
    };
}
function recordedMetrics(value) {
    const { metrics, notNumbers, twice } = flatten(value);
    for (const at of twice) {
        metrics.delete(at.join('.'));
        notNumbers.set(at.join('.'), 'there twice');
    }
    return { metrics: Object.fromEntries(metrics), notNumbers: Object.fromEntries(notNumbers) };
}
const EXAMPLE = 'Write an object of numbers, such as `{"f1_score": 0.93, "rmse": 3.1}`';
function flatten(value) {
    const flat = { metrics: new Map(), notNumbers: new Map(), twice: [] };
    visit(value, [], (field, at) => {
        const name = at.join('.');
        if (flat.metrics.has(name) || flat.notNumbers.has(name))
            flat.twice.push(at);
        else if (typeof field === 'number' && Number.isFinite(field))
            flat.metrics.set(name, field);
        else
            flat.notNumbers.set(name, kindOf(field));
    });
    return flat;
}
function visit(value, at, see) {
    for (const [name, field] of Object.entries(value)) {
        const here = [...at, name];
        if (isMapping(field) && here.length < DEPTH_LIMIT)
            visit(field, here, see);
        else
            see(field, here);
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'string')
        return 'text';
    if (typeof value === 'boolean')
        return String(value);
    return typeof value === 'number' ? 'no finite number' : 'an object';
}


/***/ }),

/***/ 75070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ REPORT_COMMAND),
  r: () => (/* binding */ security)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/settings/fields.ts + 1 modules
var fields = __webpack_require__(37896);
// EXTERNAL MODULE: ./src/gates/gate.ts
var gate = __webpack_require__(96457);
// EXTERNAL MODULE: ./src/formats/command-line.ts
var command_line = __webpack_require__(23988);
// EXTERNAL MODULE: ./src/formats/shell-word.ts
var shell_word = __webpack_require__(93659);
;// CONCATENATED MODULE: ./src/gates/security/bandit-command.ts


function ownReport(run) {
    const line = (0,command_line/* readCommandLine */.ye)(run);
    if (!line.simple || (0,command_line/* toolWord */.Nx)(line, 'bandit') === null)
        return null;
    const output = (0,command_line/* optionValue */.TN)(line, ['-o', '--output']);
    return (0,command_line/* optionValue */.TN)(line, ['-f', '--format']) === 'json' && output !== null && output !== '' ? output : null;
}
function withReport(command, path) {
    const line = (0,command_line/* readCommandLine */.ye)(command);
    const index = (0,command_line/* toolWord */.Nx)(line, 'bandit');
    const tool = index === null ? undefined : line.words[index];
    const hasOutput = line.words.some((word) => /^-(?:[rqvldi]*[fo]|-(?:form|out))/.test(word.text));
    if (!line.simple || tool === undefined || hasOutput)
        return null;
    const run = command.trim();
    return `${run.slice(0, tool.end)} -f json -o ${(0,shell_word/* quoteWord */.X)(path)}${run.slice(tool.end)}`;
}

// EXTERNAL MODULE: ./src/gates/security/reports.ts + 1 modules
var reports = __webpack_require__(60854);
// EXTERNAL MODULE: ./src/gates/security/security-report.ts
var security_report = __webpack_require__(60164);
;// CONCATENATED MODULE: ./src/gates/security/index.ts






const REPORT_COMMAND = 'security-report';
const DEFAULT_FAIL_ON = 'low';
const keys = {
    'fail-on': schemas/* enum */.k5n(security_report/* SEVERITIES */.o).optional().describe('From which severity on a finding fails the gate'),
    reports: fields/* paths */.f0
        .optional()
        .describe(`${reports/* SECURITY_FORMS */.B.readers.map(({ name }) => name).join(' or ')} reports (JSON) that the command writes`),
};
function resolve(given) {
    return {
        failOn: given['fail-on'] ?? DEFAULT_FAIL_ON,
        reports: given.reports ?? [],
    };
}
function plan(context, settings) {
    const { command } = context;
    if (command === null)
        return {};
    if (settings.reports.length > 0) {
        const reports = settings.reports.map((path, index) => ({ id: `report-${index}`, path, mustBeFresh: true }));
        return { commands: [command], reports };
    }
    const teams = ownReport(command.run);
    if (teams !== null)
        return { commands: [command], reports: [{ id: 'report', path: teams, mustBeFresh: true }] };
    const path = context.scratchFile('bandit.json');
    const run = withReport(command.run, path);
    if (run === null)
        return { commands: [command] };
    const again = { ...command, id: REPORT_COMMAND, run };
    return { commands: [command, again], reports: [{ id: 'report', path, mustBeFresh: true }] };
}
const security = (0,gate/* defineGate */.p)({
    name: 'security',
    purpose: 'The code has no security findings',
    passesWhen: "bandit's report has no finding at or above `fail-on` and no error; another tool exits 0",
    command: { default: { run: 'bandit -r src/', script: null } },
    keys,
    defaults: { 'fail-on': DEFAULT_FAIL_ON },
    resolve,
    plan,
});


/***/ }),

/***/ 60854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ SECURITY_FORMS)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
// EXTERNAL MODULE: ./src/gates/json-report.ts
var json_report = __webpack_require__(12259);
// EXTERNAL MODULE: ./src/gates/security/security-report.ts
var security_report = __webpack_require__(60164);
;// CONCATENATED MODULE: ./src/gates/security/bandit.ts




const shape = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    results: schemas/* array */.YOg(schemas/* object */.Ikc({
        filename: schemas/* string */.YjP(),
        line_number: schemas/* number */.aig(),
        issue_severity: schemas/* string */.YjP(),
        issue_text: schemas/* string */.YjP(),
        test_id: schemas/* string */.YjP(),
    })),
});
const bandit = {
    name: 'Bandit',
    recognises: (report) => {
        const fields = (0,json_report/* jsonFields */.y)(report) ?? {};
        return 'results' in fields && 'metrics' in fields;
    },
    read: readBandit,
};
function readBandit(report) {
    const words = { name: 'a bandit JSON report', fix: 'Run bandit with `-f json -o <file>`' };
    const read = (0,json_report/* readShape */._)(report, shape, words);
    if (!read.ok)
        return read;
    const { errors, metrics, results } = read.report;
    return {
        ok: true,
        report: {
            errors: errors.map((one) => ({
                what: `bandit could not look into it: ${(0,conclusion/* oneLine */.TN)(one.reason, 200)}`,
                fix: 'Fix the file or the path',
                where: { file: relative(one.filename) },
            })),
            scanned: Object.keys(metrics).filter((name) => name !== '_totals').length,
            issues: results.map((one) => ({
                severity: security_report/* SEVERITIES */.o.find((severity) => severity === one.issue_severity.toLowerCase()) ?? 'high',
                test: one.test_id,
                text: (0,conclusion/* oneLine */.TN)(one.issue_text.trimEnd().replace(/\.$/, ''), 200),
                fix: 'Change the code, or mark the line with `# nosec` and say why',
                file: relative(one.filename),
                line: one.line_number,
            })),
        },
    };
}
function relative(path) {
    return path.replace(/^(?:\.\/)+/, '');
}

;// CONCATENATED MODULE: ./src/gates/security/reports.ts

const SECURITY_FORMS = { readers: [bandit], unknown };
function unknown(report) {
    const names = SECURITY_FORMS.readers.map((reader) => reader.name).join(' or ');
    const read = bandit.read(report);
    const what = `This is not a ${names} report`;
    return read.ok
        ? { what, fix: 'Name the right file under `gates.security.reports`', where: { file: report.path } }
        : read.problem;
}


/***/ }),

/***/ 60164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['low', 'medium', 'high'];
function isAtLeast(severity, bound) {
    return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(bound);
}


/***/ }),

/***/ 81259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ releaseBranch),
/* harmony export */   H8: () => (/* binding */ refuseUntrustedEvent),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   fV: () => (/* binding */ takesReleases)
/* harmony export */ });
/* harmony import */ var _config_branches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96276);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12523);



function refuseUntrustedEvent(run) {
    if (run.trigger.kind !== 'untrusted')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', {
        what: `this run was started by \`${run.event}\`, on which code of strangers would run beside this repository's token`,
        fix: 'Use `workflow_dispatch` for releases and `pull_request` for checks',
    });
}
async function releaseBranch(host, { releaseBranches }) {
    const defaultBranch = await defaultBranchOf(host);
    const branch = (0,_trigger_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)(host.run.ref);
    if (branch !== null && takesReleases(branch, { defaultBranch, releaseBranches })) {
        return { branch, target: defaultBranch };
    }
    const allowed = [defaultBranch, ...releaseBranches].map((one) => `\`${one}\``).join(' or ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', {
        what: `this run is on ${host.run.ref}, and a release's state goes to the branch of its run`,
        fix: `Run the workflow on ${allowed}, or add the branch to \`release-branches\` in the configuration`,
    });
}
function takesReleases(branch, { defaultBranch, releaseBranches }) {
    return branch === defaultBranch || (0,_config_branches_js__WEBPACK_IMPORTED_MODULE_2__/* .isReleaseBranch */ .S)(releaseBranches, branch);
}
async function defaultBranchOf(host) {
    return host.run.defaultBranch ?? (await host.repository.facts()).defaultBranch;
}


/***/ }),

/***/ 72423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedOutCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93408);



const MOST_FOLDERS = _limits_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .GATHERING */ .iF.foldersForCheckout.value;
async function checkedOutCommit({ files, git, run }) {
    try {
        return await git.head();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG))
            throw error;
        const own = await files.stat('.git');
        if (own !== null && own.kind !== 'directory')
            throw brokenLink(run.workspace, error);
        const below = own === null ? await checkoutBelow(files) : null;
        throw below === null ? error : misplaced(run.workspace, below, error);
    }
}
function brokenLink(workspace, cause) {
    const what = `${workspace} is no git checkout: its .git is no folder, and leads to no repository that git can read`;
    const fix = 'Check out with actions/checkout in this job; of a work tree, its repository has to be there as well';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG('invalid-input', { what, fix, where: { file: '.git' } }, cause);
}
function misplaced(workspace, folder, cause) {
    const what = `the workspace ${workspace} is no git checkout; one is in ${folder}/`;
    const fix = `Leave out \`path:\` of the step with actions/checkout (\`path: ${folder}\`), so that the repository is the workspace`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG('invalid-input', { what, fix }, cause);
}
async function checkoutBelow(files) {
    let level = ['.'];
    for (let depth = 0; depth < 2; depth += 1) {
        const below = (await Promise.all(level.map(async (folder) => await foldersIn(files, folder)))).flat();
        level = below.slice(0, MOST_FOLDERS);
        for (const folder of level)
            if ((await files.stat(`${folder}/.git`)) !== null)
                return folder;
    }
    return null;
}
async function foldersIn(files, folder) {
    const paths = ((await files.list(folder)) ?? []).map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, name)).slice(0, MOST_FOLDERS);
    const kinds = await Promise.all(paths.map(async (path) => (await files.stat(path))?.kind));
    return paths.filter((_path, index) => kinds[index] === 'directory');
}


/***/ }),

/***/ 72337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ dirtyFile),
/* harmony export */   n: () => (/* binding */ readCommittedTexts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66757);


async function readCommittedTexts(host, paths) {
    const onDisk = await Promise.all(paths.map(async (path) => await host.files.readBytes(path)));
    const entries = await host.git.committed(paths);
    const found = [];
    let changed = null;
    for (const [index, path] of paths.entries()) {
        const disk = onDisk[index] ?? null;
        const entry = entries[index] ?? null;
        if (entry?.kind !== 'file') {
            found.push({ kind: disk === null ? 'absent' : 'uncommitted', path });
            continue;
        }
        if (disk?.equals(entry.bytes) === true) {
            found.push({ kind: 'committed', path, text: decode(entry.bytes, path) });
            continue;
        }
        changed ??= new Set(await host.git.changedFiles());
        if (changed.has(path))
            found.push({ kind: 'dirty', path, text: decode(entry.bytes, path) });
        else if (await isLink(host.files, path))
            found.push({ kind: 'absent', path });
        else
            found.push({ kind: 'committed', path, text: decode(entry.bytes, path) });
    }
    return found;
}
function dirtyFile(path, role) {
    return {
        what: `${role} ${path} differs from the commit that the job checked out, so what it says was never committed`,
        where: { file: path },
        fix: `Commit the change and run this at that commit, or take the step out of the job that changes ${path}`,
    };
}
async function isLink(files, path) {
    const stat = await files.stat(path);
    return stat !== null && stat.kind !== 'file';
}
function decode(bytes, path) {
    const text = (0,_formats_utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(bytes);
    if (text !== null)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', (0,_formats_utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .notUtf8 */ .T)(bytes, path));
}


/***/ }),

/***/ 56042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YV: () => (/* binding */ admitFeature),
  gP: () => (/* binding */ completeFeature),
  dL: () => (/* binding */ findSecrets),
  gF: () => (/* binding */ readDependencies),
  fR: () => (/* binding */ readFeature),
  sx: () => (/* binding */ recordFoldersOf),
  f5: () => (/* binding */ feature_settingsOf)
});

// EXTERNAL MODULE: ./src/gates/bounds.ts
var gates_bounds = __webpack_require__(15283);
// EXTERNAL MODULE: ./src/formats/nearest.ts
var formats_nearest = __webpack_require__(24742);
;// CONCATENATED MODULE: ./src/settings/merge-keys.ts
const ALTERNATIVES = [
    ['run', 'url'],
    ['url', 'run'],
    ['run', 'prometheus'],
    ['prometheus', 'run'],
];
function mergeKeys(base, over) {
    if (!isMapping(base) || !isMapping(over))
        return over;
    const replaced = ALTERNATIVES.flatMap(([given, other]) => (Object.hasOwn(over, given) ? [other] : []));
    const merged = Object.fromEntries(Object.entries(base).filter(([key]) => !replaced.includes(key)));
    for (const [key, value] of Object.entries(over)) {
        merged[key] = Object.hasOwn(base, key) ? mergeKeys(base[key], value) : value;
    }
    return merged;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/environments/like.ts


function takeOver(files) {
    const names = Object.keys(files).filter((name) => files[name] !== null);
    const misfits = names.flatMap((name) => likeMisfits(name, files));
    const environments = names.map((name) => ({ name, keys: wholeOf(likeChain(name, files), files) }));
    return { environments, misfits };
}
function likeChain(name, files) {
    const chain = [];
    let here = name;
    while (here !== undefined && !chain.includes(here)) {
        const file = Object.hasOwn(files, here) ? files[here] : undefined;
        if (file == null)
            break;
        chain.push(here);
        here = file.like;
    }
    return chain;
}
function wholeOf(chain, files) {
    const merged = chain.reduceRight((base, name) => mergeKeys(base, files[name]), {});
    const given = Object.entries(merged).filter(([, value]) => value !== null);
    return Object.fromEntries(given);
}
function likeMisfits(name, files) {
    const like = files[name]?.like;
    if (like === undefined)
        return [];
    const at = { environment: name, path: ['like'] };
    if (!Object.hasOwn(files, like) || files[like] === null) {
        const others = Object.keys(files).filter((one) => one !== name && files[one] !== null);
        return [{ ...at, ...notThere(like, others) }];
    }
    const chain = likeChain(name, files);
    const end = files[chain.at(-1) ?? name]?.like;
    if (end !== name)
        return [];
    const what = `${[...chain, name].map((one) => JSON.stringify(one)).join(' is like ')}: that is a circle`;
    return [{ ...at, what, fix: 'Let one of them give its keys itself, without "like"' }];
}
function notThere(name, others) {
    const near = (0,formats_nearest/* nearestName */.q)(name, others);
    const choice = others.length === 0 ? 'Take it out: there is no other environment' : `Write one of ${others.join(', ')}`;
    return {
        what: `There is no environment ${JSON.stringify(name)}`,
        fix: near === null ? choice : `Write ${JSON.stringify(near)}, the nearest name`,
    };
}

// EXTERNAL MODULE: ./src/environments/commands.ts
var commands = __webpack_require__(50990);
;// CONCATENATED MODULE: ./src/environments/names.ts

function nameMisfits(environments) {
    const needs = new Map(environments.map(({ name, keys }) => [name, keys.needs ?? []]));
    return environments.flatMap(({ name }, index) => {
        const twin = environments.slice(0, index).find((one) => one.name.toLowerCase() === name.toLowerCase());
        const alike = twin === undefined
            ? []
            : [
                {
                    ...{ environment: name, path: [] },
                    what: `The environments ${twin.name} and ${name} are one to GitHub, which does not tell case`,
                    fix: 'Give one of them another name',
                },
            ];
        return [...alike, ...needsMisfits(name, needs)];
    });
}
function needsMisfits(name, needs) {
    const others = [...needs.keys()].filter((one) => one !== name);
    return (needs.get(name) ?? []).flatMap((needed, index) => {
        const at = { environment: name, path: ['needs', index] };
        if (needed === name) {
            const what = `${JSON.stringify(name)} needs itself`;
            return [{ ...at, what, fix: 'Take it out; where it came by "like", give "needs" here' }];
        }
        if (!needs.has(needed))
            return [{ ...at, ...notThere(needed, others) }];
        const way = wayTo([needed], name, needs);
        if (way === null)
            return [];
        const what = `${[name, ...way].map((one) => JSON.stringify(one)).join(' needs ')}: that is a circle`;
        return [{ ...at, what, fix: 'Take one of these needs out' }];
    });
}
function wayTo(so, to, needs) {
    const end = so.at(-1) ?? to;
    if (end === to)
        return so;
    for (const next of needs.get(end) ?? []) {
        const way = so.includes(next) ? null : wayTo([...so, next], to, needs);
        if (way !== null)
            return way;
    }
    return null;
}
function neededBy(name, environments) {
    const found = new Set();
    const visit = (one) => {
        if (found.has(one))
            return;
        found.add(one);
        environments.find((other) => other.name === one)?.keys.needs?.forEach(visit);
    };
    visit(name);
    found.delete(name);
    return found;
}

// EXTERNAL MODULE: ./src/environments/placeholders.ts
var placeholders = __webpack_require__(47406);
// EXTERNAL MODULE: ./src/environments/steps.ts
var steps = __webpack_require__(14153);
;// CONCATENATED MODULE: ./src/environments/texts.ts

function textsOf(keys) {
    const none = [];
    const addresses = ['url', 'candidate-url'].flatMap((key) => {
        const text = keys[key];
        return text === undefined ? [] : [{ step: null, path: [key], text, read: 'text', own: none }];
    });
    const headers = headerTexts(keys.headers, { step: null, path: ['headers'] });
    return [...addresses, ...headers, ...steps/* STEP_NAMES */.K.flatMap((step) => stepTexts(step, keys[step]))];
}
function stepTexts(step, keys) {
    if (keys === undefined)
        return [];
    const fields = keys;
    const own = steps/* STEPS */.U[step].placeholders;
    const at = { step, path: [step] };
    const plain = step === 'job' ? ['file'] : ['url'];
    return [
        ...runTexts(fields, at, own),
        ...plain.flatMap((key) => textAt(fields, key, at)),
        ...headerTexts(fields['headers'], { step, path: [step, 'headers'] }),
        ...entriesOf(fields['set']).flatMap(([key]) => textAt(fields['set'], key, { step, path: [step, 'set'] })),
        ...runTexts(fieldsOf(fields['read-back']), { step, path: [step, 'read-back'] }, ['output']),
        ...entriesOf(fields['metrics']).flatMap(([name, metric]) => metricTexts(fieldsOf(metric), name)),
    ];
}
function metricTexts(metric, name) {
    const at = { step: 'watch', path: ['watch', 'metrics', name] };
    const query = fieldsOf(metric['prometheus'])['query'];
    const asked = typeof query === 'string'
        ? [{ ...at, path: [...at.path, 'prometheus', 'query'], text: query, read: 'program', own: [] }]
        : [];
    return [...runTexts(metric, at, []), ...asked];
}
function runTexts(fields, at, own) {
    const { run, shell } = fields;
    if (typeof run !== 'string')
        return [];
    const isShell = shell === undefined || shell === 'bash' || shell === 'sh';
    return [{ step: at.step, path: [...at.path, 'run'], text: run, read: isShell ? 'shell' : 'program', own }];
}
function textAt(fields, key, at) {
    const text = fields[key];
    return typeof text === 'string' ? [{ step: at.step, path: [...at.path, key], text, read: 'text', own: [] }] : [];
}
function headerTexts(headers, at) {
    return entriesOf(headers).flatMap(([name, value]) => {
        const here = { step: at.step, path: [...at.path, name] };
        if (typeof value === 'string')
            return [{ ...here, text: value, read: 'program', own: [] }];
        return runTexts(fieldsOf(value), here, []);
    });
}
function entriesOf(value) {
    return Object.entries(fieldsOf(value));
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./src/environments/handed-on.ts




function handedOnMisfits(environments) {
    const texts = new Map(environments.map(({ name, keys }) => [name, textsOf(keys)]));
    return environments.flatMap(({ name }) => {
        const here = texts.get(name) ?? [];
        const needed = [...neededBy(name, environments)].flatMap((one) => texts.get(one) ?? []);
        if (needed.some(isCommand))
            return [];
        return here.flatMap((text) => {
            const outs = (0,placeholders/* usedNames */.W)(text.text).filter((one) => (0,placeholders/* outName */.Cm)(one) !== null);
            if (outs.length === 0 || here.some((other) => mayComeBefore(other, text)))
                return [];
            const what = `{${outs[0] ?? ''}} has no value: no step before it runs a command that could hand it on`;
            const fix = 'Let a step before it, or one of an environment named in "needs", write NAME=value into the file that $DS_OUTPUT names';
            return [{ what, fix, environment: name, path: text.path }];
        });
    });
}
function isCommand({ path, read }) {
    return read !== 'text' && path.at(-1) === 'run';
}
const AT_ANY_TIME = [null, 'ready', 'rollback'];
function mayComeBefore(other, text) {
    if (!isCommand(other) || other === text)
        return false;
    if (AT_ANY_TIME.includes(text.step))
        return true;
    if (other.step === null || other.step === 'rollback' || text.step === null)
        return false;
    const [first, then] = [steps/* STEP_NAMES */.K.indexOf(other.step), steps/* STEP_NAMES */.K.indexOf(text.step)];
    return first < then || (first === then && other.path.length < text.path.length);
}

;// CONCATENATED MODULE: ./src/environments/placeholder-misfits.ts


function placeholderMisfits({ name, keys }) {
    const hasUrl = keys.url !== undefined || keys['candidate-url'] !== undefined;
    return textsOf(keys).flatMap(({ step, path, text, read, own }) => {
        const isAddress = step === null && read === 'text';
        const common = placeholders/* COMMON_PLACEHOLDERS */.N9.filter((one) => one !== 'url' || (hasUrl && !isAddress));
        const problems = (0,placeholders/* placeholderProblems */.y7)(text, [...common, ...own], read);
        return problems.map(({ what, fix }) => ({ what, fix, environment: name, path }));
    });
}

// EXTERNAL MODULE: ./src/environments/questions.ts
var questions = __webpack_require__(87591);
;// CONCATENATED MODULE: ./src/environments/question-misfits.ts
const QUESTIONS = ['serving', 'golden', 'load-test'];
function questionMisfits(keys, top) {
    return [
        ...QUESTIONS.flatMap((name) => {
            const asked = keys[name];
            return asked === undefined ? [] : [...formMisfits(name, asked, keys), ...headerMisfits(name, asked, keys)];
        }),
        ...rowsMisfits(keys, top),
        ...loadTestMisfits(keys),
    ];
}
function formMisfits(name, asked, keys) {
    const { url, run } = asked;
    if (url === undefined && run === undefined) {
        const what = `${JSON.stringify(name)} says neither which address is asked nor which command`;
        return [{ what, fix: 'Add "url": the address, or "run": the command', path: [name] }];
    }
    if (url !== undefined && run !== undefined) {
        const what = `${JSON.stringify(name)} has an address and a command`;
        return [{ what, fix: 'Take "url" or "run" out', path: [name, 'run'] }];
    }
    if (run !== undefined) {
        if (name === 'serving' || run.includes('{output}'))
            return [];
        const what = `The command of ${JSON.stringify(name)} does not say where it writes its answers`;
        return [{ what, fix: 'Let it write them into {output}; the rows are in {rows}', path: [name, 'run'] }];
    }
    if (url !== undefined && !/^(?:https?:\/\/[^\s/]|\{url\})/.test(url)) {
        const what = `${JSON.stringify(url)} is not an address`;
        return [{ what, fix: 'Begin it with {url}, https:// or http://', path: [name, 'url'] }];
    }
    if (keys.switch === undefined || keys['candidate-url'] !== undefined)
        return [];
    const what = `${JSON.stringify(name)} cannot ask the new version before the switch: the environment has no "candidate-url"`;
    const fix = `Add "candidate-url", where the new version answers before it has traffic, or give ${JSON.stringify(name)} a "run" that asks it`;
    return [{ what, fix, path: [name, 'url'] }];
}
function headerMisfits(name, asked, keys) {
    if (asked.url === undefined)
        return [];
    const env = asked.env ?? keys.env;
    const known = new Set([...(env?.pass ?? []), ...Object.keys(env?.set ?? {})]);
    const own = Object.entries(asked.headers ?? {}).map(([header, value]) => ({ path: [name, 'headers', header], value }));
    const shared = Object.entries(keys.headers ?? {})
        .filter(([header]) => asked.headers?.[header] === undefined)
        .map(([header, value]) => ({ path: ['headers', header], value }));
    return [...own, ...shared].flatMap(({ path, value }) => {
        const names = typeof value === 'string' ? [...value.matchAll(/\$\{(\w+)\}/g)].map(([, one = '']) => one) : [];
        return names
            .filter((one) => !known.has(one))
            .map((one) => ({
            what: `The header has \${${one}}, which the environment does not pass on`,
            fix: `Add ${one} to "env: {pass: […]}" of the environment`,
            path,
        }));
    });
}
function rowsMisfits({ golden, 'load-test': load }, top) {
    const found = [];
    const needsRows = (asked) => asked.url !== undefined || asked.run?.includes('{rows}') === true;
    const hasGolden = top.golden?.rows !== undefined;
    if (golden !== undefined && needsRows(golden) && !hasGolden) {
        const what = '"golden" has no rows to ask: none are packaged with a release';
        found.push({ what, fix: 'Add "golden: {rows: FILE}" beside "environments"', path: ['golden'] });
    }
    if (load !== undefined && load.method !== 'GET' && needsRows(load) && !hasGolden && top.requests === undefined) {
        const what = '"load-test" has no requests to send: none are packaged with a release';
        const fix = 'Add "requests: FILE" or "golden: {rows: FILE}" beside "environments", or "method: GET"';
        found.push({ what, fix, path: ['load-test'] });
    }
    return found;
}
const PERCENTILES = ['p50', 'p90', 'p95', 'p99'];
function loadTestMisfits(keys) {
    const load = keys['load-test'];
    if (load === undefined)
        return [];
    const found = [];
    if (load.url?.startsWith('{url}') === true && load.live !== true && keys['candidate-url'] === undefined) {
        if (keys.switch === undefined) {
            const what = '"load-test" would load the address that serves: the environment has no "candidate-url"';
            const fix = 'Add "live: true" where it may (a staging environment), or "candidate-url"';
            found.push({ what, fix, path: ['load-test', 'url'] });
        }
    }
    const given = PERCENTILES.flatMap((name) => (load[name] === undefined ? [] : [{ name, bound: load[name] }]));
    for (const [index, { name, bound }] of given.entries()) {
        const before = given[index - 1];
        if (before === undefined || before.bound <= bound)
            continue;
        const what = `${name} may take less than ${before.name}, and can never be shorter`;
        found.push({ what, fix: `Let ${name} be at least ${before.name}`, path: ['load-test', name] });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/environments/watch-misfits.ts
function watchMisfits({ watch, serving }) {
    if (watch === undefined)
        return [];
    const metrics = Object.entries(watch.metrics ?? {});
    const found = metrics.flatMap(([name, metric]) => metricMisfits(name, metric));
    if (metrics.length === 0 && serving === undefined) {
        const what = '"watch" has nothing to look at: it has no "metrics", and the environment no "serving"';
        found.push({ what, fix: 'Add "serving", or a metric with "run" or "prometheus"', path: ['watch'] });
    }
    const [length, every, failures] = [watch.for ?? 600, watch.every ?? 15, watch.failures ?? 3];
    if (every > length) {
        const what = '"every" is longer than "for": the watch would never look';
        found.push({
            what,
            fix: 'Let "every" be shorter than "for"',
            path: ['watch', watch.every === undefined ? 'for' : 'every'],
        });
    }
    else if (failures > Math.floor(length / every) + 1) {
        const what = `The watch looks ${Math.floor(length / every) + 1} times, so it could never fail ${failures} times in a row`;
        found.push({ what, fix: 'Let it look longer or more often, or lower "failures"', path: ['watch'] });
    }
    return found;
}
function metricMisfits(name, { run, prometheus, min, max }) {
    const path = ['watch', 'metrics', name];
    const found = [];
    if (run === undefined && prometheus === undefined) {
        const what = `The metric ${JSON.stringify(name)} has no source`;
        const fix = 'Add "run": a command that prints its value, or "prometheus: {url, query}"; its own probes are no measure of it';
        found.push({ what, fix, path });
    }
    if (run !== undefined && prometheus !== undefined) {
        found.push({
            what: `The metric ${JSON.stringify(name)} has two sources`,
            fix: 'Take "run" or "prometheus" out',
            path,
        });
    }
    if (min === undefined && max === undefined) {
        const what = `The metric ${JSON.stringify(name)} has no bound`;
        found.push({ what, fix: 'Add "max" or "min": without one it can never fail', path });
    }
    if (min !== undefined && max !== undefined && min > max) {
        const what = `The metric ${JSON.stringify(name)} can never be healthy: its "min" is above its "max"`;
        found.push({ what, fix: 'Let "min" be at most "max"', path: [...path, 'min'] });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/environments/step-misfits.ts


function stepMisfits({ name, keys }, top) {
    const found = [
        ...commandMisfits(keys),
        ...uploadMisfits(keys),
        ...questionMisfits(keys, top),
        ...switchMisfits(keys),
        ...watchMisfits(keys),
        ...otherMisfits(keys),
    ];
    return found.map((one) => ({ ...one, environment: name }));
}
const COMMANDS = ['ready', 'build', 'upload', 'deploy', 'sample', 'switch', 'finish', 'rollback'];
function commandMisfits(keys) {
    return COMMANDS.flatMap((step) => {
        const given = keys[step];
        return given !== undefined && given.run === undefined ? [withoutRun([step])] : [];
    });
}
function withoutRun(path) {
    const what = `${JSON.stringify(path.at(-1))} has no command`;
    return { what, fix: 'Add "run": the command', path };
}
function uploadMisfits({ upload }) {
    const back = upload?.['read-back'];
    if (back == null)
        return [];
    const path = ['upload', 'read-back'];
    if (back.run === undefined)
        return [withoutRun(path)];
    const isFolder = back.run.includes('{output}');
    const found = [];
    if (isFolder && back.of !== undefined) {
        const what = '"of" names one file that the command prints, and the command writes into {output}';
        found.push({ what, fix: 'Take out one of the two', path: [...path, 'of'] });
    }
    if (!isFolder && back.as !== undefined) {
        const what = '"as" names files of a folder, and the command does not write into {output}';
        found.push({ what, fix: 'Let the command write the folder into {output}, or take "as" out', path: [...path, 'as'] });
    }
    return found;
}
function switchMisfits(keys) {
    const given = keys.switch;
    if (given === undefined)
        return [];
    const weights = given.weights ?? [100];
    const found = [];
    if (weights.at(-1) !== 100 || weights.some((weight, index) => index > 0 && weight <= (weights[index - 1] ?? 0))) {
        const what = `The weights ${weights.join(', ')} do not rise to 100`;
        found.push({ what, fix: 'Write rising parts of 100 that end with 100: [10, 100]', path: ['switch', 'weights'] });
    }
    if (weights.length > 1 && given.run?.includes('{weight}') === false && /^\S+(?:\s+-?\w+)*$/.test(given.run)) {
        const what = `"switch" has ${weights.length} stages, and its command does not say {weight}`;
        found.push({ what, fix: 'Put {weight} into the command, or leave out "weights"', path: ['switch', 'run'] });
    }
    return found;
}
function otherMisfits(keys) {
    const { job, verify } = keys;
    const found = [];
    if (job !== undefined && (job.repository === undefined) !== (job.token === undefined)) {
        const [given, other] = job.token === undefined ? ['repository', 'token'] : ['token', 'repository'];
        const what = `"job" has ${JSON.stringify(given)} and no ${JSON.stringify(other)}`;
        const fix = `Add ${JSON.stringify(other)}, or take ${JSON.stringify(given)} out where the file is in this repository`;
        found.push({ what, fix, path: ['job', given ?? ''] });
    }
    if (verify !== undefined && keys.sample === undefined && verify.run === undefined) {
        const what = '"verify" has no outputs to look at';
        found.push({ what, fix: 'Add "sample": a command that writes them into {output}', path: ['verify'] });
    }
    const goesBack = [keys.rollback, keys.deploy, keys.switch, keys.job].some((one) => one !== undefined);
    if (keys['on-failure'] === 'roll-back' && !goesBack) {
        const what = '"on-failure: roll-back" has no step that could put the version before back';
        found.push({ what, fix: 'Add "rollback", "deploy" or "switch", or write stop', path: ['on-failure'] });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/environments/resolve.ts







const WATCH_DEFAULTS = { for: 600, every: 15, failures: 3 };
function resolveEnvironments(keys) {
    const { environments, misfits } = takeOver(keys.environments ?? {});
    return {
        environments: environments.map(settingsOf),
        misfits: [
            ...misfits,
            ...nameMisfits(environments),
            ...environments.flatMap((one) => [...stepMisfits(one, keys), ...placeholderMisfits(one)]),
            ...handedOnMisfits(environments),
        ],
    };
}
function settingsOf({ name, keys }) {
    const env = { pass: keys.env?.pass ?? [], set: keys.env?.set ?? {} };
    const command = (one) => (one === undefined ? null : (0,commands/* stepCommand */.S)(one, env));
    const ask = (one, method) => (0,questions/* questionOf */.YH)(one, { env, headers: keys.headers, method });
    const { upload, job, golden } = keys;
    return {
        name,
        lane: keys.lane ?? null,
        url: keys.url ?? null,
        candidateUrl: keys['candidate-url'] ?? null,
        group: keys.group ?? name,
        service: keys.service ?? null,
        needs: keys.needs ?? [],
        checklistRequired: keys.checklist === 'required',
        onFailure: keys['on-failure'] ?? 'stop',
        ready: command(keys.ready),
        build: command(keys.build),
        deploy: command(keys.deploy),
        finish: command(keys.finish),
        rollback: command(keys.rollback),
        sample: command(keys.sample),
        upload: upload === undefined ? null : { command: (0,commands/* stepCommand */.S)(upload, env), readBack: readBackOf(upload, env) },
        serving: servingOf(keys, ask),
        golden: golden === undefined ? null : { question: ask(golden, 'POST'), tolerance: golden.tolerance ?? null },
        loadTest: loadTestOf(keys, ask),
        switch: switchOf(keys, env),
        watch: watchOf(keys, env),
        verify: verifyOf(keys, env),
        job: job === undefined ? null : { ...job, repository: job.repository ?? null, token: job.token ?? null },
    };
}
function readBackOf(upload, env) {
    const keys = upload['read-back'];
    if (keys == null)
        return null;
    const command = (0,commands/* stepCommand */.S)(keys, env);
    const of = keys.of !== undefined ? { file: keys.of } : command.run.includes('{output}') ? 'folder' : 'archive';
    return { command, of, as: keys.as ?? {} };
}
function servingOf({ serving }, ask) {
    if (serving === undefined)
        return null;
    const timeout = serving.timeout ?? 300;
    const question = ask({ ...serving, timeout }, 'GET');
    return { question, answers: serving.answers ?? 5, timeoutSeconds: timeout, withinSeconds: serving.within ?? null };
}
function loadTestOf(keys, ask) {
    const test = keys['load-test'];
    if (test === undefined)
        return null;
    const { p50, p90, p95, p99, errors } = test;
    const given = Object.entries({ p50, p90, p95, p99, errors }).filter(([, bound]) => bound !== undefined);
    return {
        question: ask(test, 'POST'),
        rate: test.rate ?? 10,
        warmUpSeconds: test['warm-up'] ?? 5,
        durationSeconds: test.duration ?? 20,
        bounds: Object.fromEntries(given),
        live: test.live ?? false,
    };
}
function switchOf(keys, env) {
    const given = keys.switch;
    if (given === undefined)
        return null;
    return { command: (0,commands/* stepCommand */.S)(given, env), weights: given.weights ?? [100], eachSeconds: given.each ?? 0 };
}
function watchOf({ watch }, env) {
    if (watch === undefined)
        return null;
    const metrics = Object.entries(watch.metrics ?? {}).map(([name, keys]) => {
        const { prometheus, min, max } = keys;
        const source = prometheus === undefined
            ? { kind: 'run', command: (0,commands/* stepCommand */.S)(keys, env) }
            : { kind: 'prometheus', ...prometheus };
        return { name, source, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    });
    return {
        forSeconds: watch.for ?? WATCH_DEFAULTS.for,
        everySeconds: watch.every ?? WATCH_DEFAULTS.every,
        failures: watch.failures ?? WATCH_DEFAULTS.failures,
        metrics,
    };
}
function verifyOf({ verify }, env) {
    if (verify === undefined)
        return null;
    const { rows, key, columns, nulls, golden, tolerance, changed } = verify;
    return {
        rows: rows ?? null,
        key: key ?? null,
        columns: columns ?? [],
        nulls: nulls ?? null,
        golden: golden ?? null,
        tolerance: tolerance ?? 0,
        changed: changed ?? null,
        command: verify.run === undefined ? null : (0,commands/* stepCommand */.S)(verify, env),
    };
}

// EXTERNAL MODULE: ./src/config/schema.ts + 2 modules
var schema = __webpack_require__(31158);
;// CONCATENATED MODULE: ./src/config/section.ts


function sectionOf(feature, config) {
    if (config === null)
        return {};
    const { features, ...top } = section_entriesOf(config.written);
    const perFeature = section_entriesOf(features);
    const own = Object.hasOwn(perFeature, feature) ? perFeature[feature] : undefined;
    return schema/* sectionSchema */.v.parse(own === undefined ? top : mergeKeys(top, own));
}
function section_entriesOf(value) {
    return isMapping(value) ? value : {};
}

;// CONCATENATED MODULE: ./src/config/environments.ts




function featureEnvironments(feature, config) {
    const section = sectionOf(feature, config);
    const { environments, misfits } = resolveEnvironments(section);
    if (config === null || misfits.length === 0)
        return { ok: true, environments };
    const files = section.environments ?? {};
    const problems = misfits.map(({ what, fix, environment, path }) => {
        const where = placeOf({ feature, config, chain: likeChain(environment, files) }, path);
        return { what: `${what} (environment ${environment})`, fix, where };
    });
    return { ok: false, problems: problems.sort((one, other) => (one.where?.line ?? 0) - (other.where?.line ?? 0)) };
}
function placeOf({ feature, config, chain }, path) {
    const [own = ''] = chain;
    for (let length = path.length; length >= 0; length -= 1) {
        for (const name of chain) {
            const below = ['environments', name, ...path.slice(0, length)];
            for (const whole of [['features', feature, ...below], below]) {
                if (isWritten(whole, config.written))
                    return config.placeOf(whole);
            }
        }
    }
    return config.placeOf(['environments', own]);
}
function isWritten(path, part) {
    const [key, ...rest] = path;
    if (key === undefined)
        return true;
    if (Array.isArray(part))
        return typeof key === 'number' && key < part.length && isWritten(rest, part[key]);
    return isMapping(part) && Object.hasOwn(part, key) && isWritten(rest, part[key]);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/settings/command.ts
var command = __webpack_require__(50680);
// EXTERNAL MODULE: ./src/settings/gate-keys.ts
var gate_keys = __webpack_require__(40355);
// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
;// CONCATENATED MODULE: ./src/gates/resolve.ts



function resolveGates(file, env, sourceOf) {
    const settings = gates/* GATES */.J.map((gate) => {
        const below = (path) => sourceOf([gate.name, ...path]);
        return [gate.name, resolveGate(gate, file[gate.name] ?? {}, { env, sourceOf: below })];
    });
    return Object.fromEntries(settings);
}
function resolveGate(gate, keys, at) {
    return { ...(0,gate_keys/* gateBase */.N)(keys), command: gateCommand(gate, keys, at.env), ...gate.resolve(keys, at.sourceOf) };
}
function gateCommand(gate, keys, env) {
    const fallback = keys.run === undefined ? (gate.command?.default ?? null) : { run: keys.run, script: null };
    return fallback === null ? null : (0,command/* commandSettings */.Jd)(keys, fallback, env);
}

;// CONCATENATED MODULE: ./src/config/defaults.ts
const DEFAULT_MODEL = 'models/final_model.joblib';
const DEFAULT_METRICS = 'results/metrics.json';
const DEFAULT_RECORDS = 'models';
const DEFAULT_TAG = '{feature}/v{version}';
const DEFAULT_STEPS = {
    export: { run: 'python src/export_model.py --model {model} --output {package}', script: 'src/export_model.py' },
    card: {
        run: 'python src/create_model_card.py --model {package} --metrics {metrics}',
        script: 'src/create_model_card.py',
    },
};

;// CONCATENATED MODULE: ./src/config/resolve.ts






function resolveSettings(sources) {
    const { feature, config } = sources;
    const section = sectionOf(feature, config);
    const env = (0,command/* mergeEnv */.Qw)(section.env, undefined);
    const { steps } = section;
    return {
        feature,
        model: section.model ?? DEFAULT_MODEL,
        metrics: section.metrics ?? DEFAULT_METRICS,
        tag: section.tag ?? DEFAULT_TAG,
        latest: section.latest ?? null,
        records: section.records ?? DEFAULT_RECORDS,
        commitModel: section['commit-model'] ?? false,
        releaseBranches: section['release-branches'] ?? [],
        paths: section.paths ?? [],
        env,
        steps: {
            export: (0,command/* commandSettings */.Jd)(steps?.export, DEFAULT_STEPS.export, env),
            card: (0,command/* commandSettings */.Jd)(steps?.card, DEFAULT_STEPS.card, env),
        },
        ...gatesSwitch(sources),
        gates: resolveGates(section.gates ?? {}, env, (path) => sourceOf(['gates', ...path], feature, config)),
        golden: goldenOf(section),
        requests: section.requests ?? null,
        adopted: section.adopted ?? {},
        monitoring: section.monitoring ?? [],
    };
}
function goldenOf({ golden }) {
    return golden?.rows === undefined ? null : { rows: golden.rows, tolerance: golden.tolerance ?? 0 };
}
function ownPart(feature, config) {
    const features = config?.data.features ?? {};
    return Object.hasOwn(features, feature) ? features[feature] : undefined;
}
function gatesSwitch(sources) {
    const { feature, config, ccflow, gatesEnabledInput } = sources;
    const said = (enabled, source) => ({
        gatesEnabled: enabled,
        gatesEnabledSource: enabled ? '' : source,
    });
    if (gatesEnabledInput !== null)
        return said(gatesEnabledInput, 'input gates-enabled');
    const own = ownPart(feature, config)?.gates?.enabled;
    if (config !== null && own !== undefined) {
        return said(own, (0,errors/* describePlace */.df)(config.placeOf(['features', feature, 'gates', 'enabled'])));
    }
    const common = config?.data.gates?.enabled;
    if (config !== null && common !== undefined)
        return said(common, (0,errors/* describePlace */.df)(config.placeOf(['gates', 'enabled'])));
    if (ccflow?.gatesEnabled != null)
        return said(ccflow.gatesEnabled.value, (0,errors/* describePlace */.df)(ccflow.gatesEnabled.where));
    return said(true, '');
}
function sourceOf(path, feature, config) {
    if (config === null)
        return 'default';
    const own = resolve_isWritten(path, ownPart(feature, config));
    const place = config.placeOf([...(own ? ['features', feature] : []), ...path]);
    return `${place.file}:${place.line ?? 1}`;
}
function resolve_isWritten(path, part) {
    const [key, ...rest] = path;
    if (key === undefined)
        return true;
    return isMapping(part) && Object.hasOwn(part, key) && resolve_isWritten(rest, part[key]);
}

// EXTERNAL MODULE: ./src/environments/order.ts
var order = __webpack_require__(35530);
// EXTERNAL MODULE: ./src/feature/criteria.ts
var feature_criteria = __webpack_require__(34569);
// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/formats/git-path.ts
var git_path = __webpack_require__(76258);
;// CONCATENATED MODULE: ./src/feature/named-paths.ts

function namedPathProblems({ datasets, designDoc }, placeOf) {
    const named = datasets.map(({ path, index }) => ({ path, at: ['datasets', index], field: `datasets[${index}]` }));
    if (designDoc !== null)
        named.push({ path: designDoc, at: ['design_doc'], field: 'design_doc' });
    return named
        .filter(({ path }) => !isAddress(path) && (0,git_path/* leadsIntoGit */._P)(path))
        .map(({ path, at, field }) => ({
        what: `${JSON.stringify(path)} leads into a folder of git, which is never read or published`,
        where: { ...placeOf(at), field },
        fix: 'Name a file of the repository itself',
    }));
}
function isAddress(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim());
}

// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
// EXTERNAL MODULE: ./src/gather/committed.ts
var committed = __webpack_require__(72337);
// EXTERNAL MODULE: ./src/formats/shell-word.ts
var shell_word = __webpack_require__(93659);
;// CONCATENATED MODULE: ./src/gather/missing-state.ts



async function missingState(host, { stateDir, stateDirSource, features }, id) {
    const stateFile = (0,feature_location/* statePath */.BQ)(stateDir, id);
    const rule = await host.git.ignoreRule(stateFile);
    if (rule !== null) {
        return {
            what: `the state file ${stateFile} is not in the repository, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`,
            where: { file: rule.file, line: rule.line },
            fix: `Add it in spite of the rule: git add -f ${(0,shell_word/* quoteWord */.X)(stateFile)}, then commit and push`,
        };
    }
    const branches = await host.repository.branchesWith(stateFile);
    if (branches.length > 0) {
        return {
            what: `the state file ${stateFile} is not on this branch, but on ${branches.slice(0, 5).join(', ')}`,
            where: { file: stateFile },
            fix: 'Merge it into the branch that you release from, or run the workflow on the branch that has it',
        };
    }
    const nearest = (0,formats_nearest/* nearestFirst */.F)(id, features);
    return {
        what: `there is no feature ${JSON.stringify(id)}: ${stateFile} does not exist`,
        where: { file: stateFile },
        fix: nearest.length === 0
            ? `Create ${stateFile}, or set \`state-dir\` to the folder of the state files: ${stateDir} (${stateDirSource}) has none`
            : `Set \`feature-id\` to one of the features that there are: ${nearest.slice(0, 20).join(', ')}`,
    };
}
async function untrackedState(git, stateFile) {
    const rule = await git.ignoreRule(stateFile);
    const because = rule === null ? '' : `, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`;
    return {
        what: `the state file ${stateFile} is on this machine only, not in the commit${because}`,
        where: rule === null ? { file: stateFile } : { file: rule.file, line: rule.line },
        fix: `Commit it: git add ${rule === null ? '' : '-f '}${(0,shell_word/* quoteWord */.X)(stateFile)}, then commit and push`,
    };
}

// EXTERNAL MODULE: ./src/gather/model.ts
var gather_model = __webpack_require__(72718);
// EXTERNAL MODULE: ./src/package/secrets.ts + 1 modules
var package_secrets = __webpack_require__(61539);
;// CONCATENATED MODULE: ./src/gather/feature.ts














async function readFeature(host, repository, id) {
    const stateFile = (0,feature_location/* statePath */.BQ)(repository.stateDir, id);
    const [found] = await (0,committed/* readCommittedTexts */.n)(host, [stateFile]);
    if (found?.kind === 'dirty')
        throw new errors/* Stop */.VG('invalid-state', (0,committed/* dirtyFile */.D)(stateFile, 'the state file'));
    if (found?.kind === 'uncommitted')
        throw new errors/* Stop */.VG('invalid-state', await untrackedState(host.git, stateFile));
    if (found?.kind !== 'committed')
        throw new errors/* Stop */.VG('invalid-state', await missingState(host, repository, id));
    const { text } = found;
    const parsed = (0,state_file/* parseStateFile */.n)(text, stateFile);
    if (!parsed.ok)
        throw new errors/* Stop */.VG('invalid-state', parsed.problems);
    const { state, placeOf } = parsed;
    const problems = namedPathProblems(state, placeOf);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('invalid-state', problems);
    const { workingDirectory } = repository;
    const resolved = featureEnvironments(id, repository.config);
    if (!resolved.ok)
        throw new errors/* Stop */.VG('invalid-config', resolved.problems);
    const environments = (0,order/* inOrderOfNeeds */.W8)(resolved.environments);
    const settings = feature_settingsOf(repository, id);
    return { id, stateFile, stateText: text, state, placeOf, settings, environments, workingDirectory };
}
function feature_settingsOf(repository, feature) {
    const { config, ccflow, gatesEnabledInput } = repository;
    return resolveSettings({ feature, config, ccflow, gatesEnabledInput });
}
function recordFoldersOf(repository) {
    return [...new Set(repository.features.map((id) => feature_settingsOf(repository, id).records))];
}
function findSecrets({ run, log }, { settings, id }) {
    const { variables, repository, owner, repo } = run;
    const secrets = (0,package_secrets/* secretsOf */.Fj)(variables, (0,package_secrets/* passedNames */.B9)(settings), [repository, owner, repo, id]);
    log.conceal(secrets.flatMap(({ parts }) => parts));
    return secrets;
}
async function completeFeature(host, facts, sealed) {
    const { settings, state, placeOf } = facts;
    const secrets = findSecrets(host, facts);
    const criteria = (0,feature_criteria/* sortCriteria */.s)(state.acceptanceCriteria, (index) => {
        const { file, line = 1 } = placeOf(['acceptance_criteria', index]);
        return `${file}:${line} acceptance_criteria[${index}]`;
    });
    const { bounds, problems } = (0,gates_bounds/* boundsOf */.B)(settings.gates.performance.metrics, criteria.bounds);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('invalid-config', problems);
    const model = sealed ?? (await (0,gather_model/* inspectModel */.KC)(host.files, facts));
    return { ...facts, criteria, bounds, model, secrets };
}
async function readDependencies(host, { stateDir }, { state }) {
    const ids = [...new Set(state.dependencies)];
    const found = new Map();
    const texts = await (0,committed/* readCommittedTexts */.n)(host, ids.map((id) => (0,feature_location/* statePath */.BQ)(stateDir, id)));
    for (const [index, id] of ids.entries()) {
        const file = texts[index];
        if (file?.kind === 'dirty')
            throw new errors/* Stop */.VG('invalid-state', (0,committed/* dirtyFile */.D)(file.path, 'the state file'));
        found.set(id, file?.kind === 'committed' ? dependencyState(file.text, file.path) : 'missing');
    }
    return found;
}
function dependencyState(text, file) {
    const parsed = (0,state_file/* parseStateFile */.n)(text, file);
    return parsed.ok ? parsed.state : 'invalid';
}
async function admitFeature(host, repository, { facts, journalOpen, sealed }) {
    const dependencies = await readDependencies(host, repository, facts);
    const problems = (0,readiness/* releaseProblems */.C)(facts.state, facts.placeOf, { dependencies, journalOpen });
    if (problems.length > 0)
        throw new errors/* Stop */.VG('not-releasable', problems);
    return await completeFeature(host, facts, sealed);
}


/***/ }),

/***/ 72718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ pointerAt),
/* harmony export */   KC: () => (/* binding */ inspectModel),
/* harmony export */   LO: () => (/* binding */ changedModelFiles),
/* harmony export */   zF: () => (/* binding */ touchedModelFiles)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69540);
/* harmony import */ var _formats_git_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76258);
/* harmony import */ var _package_pointer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34797);




const POINTER_HEAD_BYTES = 1024;
async function inspectModel(files, { workingDirectory, settings }) {
    const path = (0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(workingDirectory, settings.model);
    const stat = await files.stat(path);
    if (stat === null || (stat.kind !== 'file' && stat.kind !== 'directory')) {
        const hasDvcFile = (await files.stat(`${path}.dvc`)) !== null;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('model-missing', (0,_package_pointer_js__WEBPACK_IMPORTED_MODULE_3__/* .missingModelProblem */ .hJ)(path, stat?.kind ?? null, hasDvcFile));
    }
    const found = stat.kind === 'file' ? [{ path, stat }] : await filesBelow(files, path);
    const problems = [];
    const model = [];
    for (const one of found) {
        const problem = one.stat.kind === 'file' ? await pointerAt(files, one.path) : notRegular(one.path, one.stat);
        if (problem !== null)
            problems.push(problem);
        else
            model.push(await modelFile(files, one.path, one.stat));
    }
    if (problems.length === 0 && model.every((file) => file.size === 0))
        problems.push(emptyModel(path));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('model-missing', problems);
    return { path, kind: stat.kind, files: model };
}
async function filesBelow(files, folder) {
    const found = (await files.walk(folder)).filter(({ path }) => !path.split('/').some(_formats_git_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isVersionControl */ .UN));
    return found.map(({ path, stat }) => ({ path: `${folder}/${path}`, stat }));
}
async function modelFile(files, path, { size, identity }) {
    return { path, size, sha256: await files.digest(path), identity };
}
function notRegular(path, { kind }) {
    return {
        what: `${path} in the model's folder is a ${kind}, not a file`,
        where: { file: path },
        fix: 'Put the file itself there: only regular files are released',
    };
}
function emptyModel(path) {
    return {
        what: `the model ${path} is empty`,
        where: { file: path },
        fix: 'Commit the trained model, or set `model:` in the configuration to where it is',
    };
}
async function pointerAt(files, path) {
    const stat = await files.stat(path);
    if (stat?.kind !== 'file')
        return null;
    const head = (await files.readHead(path, POINTER_HEAD_BYTES)) ?? Buffer.alloc(0);
    return (0,_package_pointer_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerProblem */ .tm)(path, head, stat.size);
}
const BYTECODE = /(?:^|\/)__pycache__\/[^/]+\.pyc$/;
async function changedModelFiles(files, model) {
    const changed = [];
    for (const file of model.files) {
        const stat = await files.stat(file.path);
        if (stat?.identity === file.identity)
            continue;
        if (stat?.kind !== 'file' || (await files.digest(file.path)) !== file.sha256) {
            changed.push({ path: file.path, how: 'changed' });
        }
    }
    const known = new Set(model.files.map(({ path }) => path));
    const found = model.kind === 'directory' ? await filesBelow(files, model.path) : [];
    const added = found.filter(({ path }) => !known.has(path) && !BYTECODE.test(path));
    return [...changed, ...added.map(({ path }) => ({ path, how: 'added' }))];
}
async function touchedModelFiles(files, model) {
    const touched = [];
    for (const { path, identity } of model.files) {
        if ((await files.stat(path))?.identity !== identity)
            touched.push(path);
    }
    return touched;
}


/***/ }),

/***/ 86847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: ./src/formats/first-letter.ts
var first_letter = __webpack_require__(91347);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/config/ccflow.ts
var ccflow = __webpack_require__(22970);
// EXTERNAL MODULE: ./src/config/config-file.ts
var config_file = __webpack_require__(63797);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/config/look-alikes.ts

const IN_GITHUB_FOLDER = /^\.?ds[-_]?release\.(?:ya?ml|json|toml)(?:\.txt)?$/i;
const AT_THE_ROOT = /^\.?ds[-_]?release\.ya?ml(?:\.txt)?$/i;
function lookAlikeProblems(entries, { file, isExplicit }) {
    const own = entries.find((entry) => entry.path === file);
    if (own !== undefined && own.kind !== 'file')
        return [notAFile(own)];
    if (isExplicit)
        return [];
    const folder = external_node_path_.posix.dirname(file);
    const linked = own === undefined ? entries.find(({ path, kind }) => path === folder && kind === 'link') : undefined;
    if (linked !== undefined)
        return [notAFile(linked)];
    return entries
        .filter((entry) => entry.path !== file && isLookAlike(entry, folder))
        .map(({ path }) => misplaced(path, file, own !== undefined));
}
function isLookAlike({ path, kind }, folder) {
    const name = external_node_path_.posix.basename(path);
    const home = external_node_path_.posix.dirname(path);
    const pattern = home === '.' ? AT_THE_ROOT : home.toLowerCase() === folder ? IN_GITHUB_FOLDER : null;
    return pattern?.test(name) === true && (kind !== 'directory' || /\.ya?ml$/i.test(name));
}
const KIND_WORDS = { directory: 'a folder', link: 'a link', other: 'neither a file nor a folder' };
function notAFile({ path, kind }) {
    return {
        what: `the configuration is not read: ${path} is ${kind === 'file' ? 'another file' : KIND_WORDS[kind]}`,
        where: { file: path },
        fix: `Put the ${kind === 'directory' || kind === 'other' ? 'file' : 'file or folder'} itself there, or remove it to do without`,
    };
}
function misplaced(path, file, isThere) {
    const where = { file: path };
    if (isThere) {
        const what = `${path} looks like the configuration and is not read: ${file} is`;
        return { what, where, fix: `Keep one of the two: move what still counts to ${file}, and remove ${path}` };
    }
    return {
        what: `${path} looks like the configuration and is not read, because the configuration is ${file}`,
        where,
        fix: `Move it: git mv ${path} ${file}; or set the input \`config\` to ${path}`,
    };
}

// EXTERNAL MODULE: ./src/feature/feature-id.ts
var feature_id = __webpack_require__(16344);
// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/formats/nearest.ts
var nearest = __webpack_require__(24742);
// EXTERNAL MODULE: ./src/formats/shell-word.ts
var shell_word = __webpack_require__(93659);
// EXTERNAL MODULE: ./src/gather/checkout.ts
var checkout = __webpack_require__(72423);
// EXTERNAL MODULE: ./src/gather/committed.ts
var committed = __webpack_require__(72337);
;// CONCATENATED MODULE: ./src/gather/config-names.ts

async function namesNearConfig({ files, git }, configFile) {
    const committed = await committedNames(git, configFile);
    const known = new Set(committed.map(({ path }) => path));
    const onDisk = (await namesOnDisk(files, configFile)).filter(({ path }) => !known.has(path));
    return { committed, onDisk };
}
const NAME = /ds[-_]?release/i;
function alike(name, other) {
    return name.toLowerCase() === other.toLowerCase();
}
const KINDS = {
    ...{ file: 'file', folder: 'directory', link: 'link', submodule: 'other' },
};
async function committedNames(git, configFile) {
    const folder = external_node_path_.posix.dirname(configFile);
    const [root] = await git.committed(['.']);
    const names = root?.kind === 'folder' ? root.names : [];
    const folders = names.filter((name) => alike(name, folder));
    const below = (await git.committed(folders)).flatMap((entry, index) => entry?.kind === 'folder' ? entry.names.map((name) => external_node_path_.posix.join(folders[index] ?? '', name)) : []);
    const named = [...names, ...below].filter((path) => NAME.test(external_node_path_.posix.basename(path)));
    const paths = [...new Set([...folders, ...named, configFile])];
    const seen = await git.places(await git.head(), paths);
    return (seen?.entries ?? []).map(({ path, kind }) => ({ path, kind: KINDS[kind] }));
}
async function namesOnDisk(files, configFile) {
    const folder = external_node_path_.posix.dirname(configFile);
    const root = await entriesOf(files, '.', (name) => NAME.test(name) || alike(name, folder));
    const folders = root.filter(({ path, kind }) => kind === 'directory' && alike(path, folder));
    const below = [];
    for (const { path } of folders)
        below.push(...(await entriesOf(files, path, (name) => NAME.test(name))));
    return [...root, ...below];
}
async function entriesOf(files, folder, isWanted) {
    const entries = [];
    for (const name of (await files.list(folder)) ?? []) {
        const path = external_node_path_.posix.join(folder, name);
        const stat = isWanted(name) ? await files.stat(path) : null;
        if (stat !== null)
            entries.push({ path, kind: stat.kind });
    }
    return entries;
}

;// CONCATENATED MODULE: ./src/gather/repository.ts












async function readRepository(host, inputs) {
    const { log } = host;
    await (0,checkout/* checkedOutCommit */.X)(host);
    const problems = [];
    const configPlace = { file: inputs.config, isExplicit: inputs.configIsExplicit };
    const names = await namesNearConfig(host, inputs.config);
    const strange = lookAlikeProblems(names.committed, configPlace);
    warnOfNames(log, names, configPlace);
    problems.push(...strange);
    const ccflow = readCcflow(log, await (0,committed/* readCommittedTexts */.n)(host, feature_location/* CCFLOW_FILES */.vS), problems);
    const [written] = strange.length > 0 ? [] : await (0,committed/* readCommittedTexts */.n)(host, [inputs.config]);
    const config = strange.length > 0 ? null : readConfig(written, inputs, problems);
    const place = (0,feature_location/* stateDirectory */.FK)({ input: inputs.stateDir, ccflow: ccflow?.stateDir ?? null });
    if (!place.ok)
        problems.push(place.problem);
    if (!place.ok || problems.length > 0)
        throw new errors/* Stop */.VG('invalid-config', problems);
    const repository = {
        stateDir: place.found.directory,
        stateDirSource: place.found.source,
        features: await listFeatures(host, place.found.directory),
        config,
        ccflow,
        configFile: inputs.config,
        workingDirectory: inputs.workingDirectory,
        gatesEnabledInput: inputs.gatesEnabled,
    };
    const strays = strayFeatures(repository, inputs.featureId ?? null);
    if (strays.length > 0)
        throw new errors/* Stop */.VG('invalid-config', strays);
    return repository;
}
function warnOfNames(log, { committed, onDisk }, place) {
    const own = committed.filter(({ path, kind }) => path === place.file && kind === 'file');
    for (const { what, where } of lookAlikeProblems([...own, ...onDisk], place)) {
        log.warning(`${what}. It is not in the commit, so nothing in it counts`, where);
    }
}
function strayFeatures({ config, features, stateDir }, asked) {
    if (config === null)
        return [];
    const strays = Object.keys(config.data.features ?? {}).filter((id) => id !== asked && !features.includes(id));
    return strays.map((id) => {
        const near = (0,nearest/* nearestFirst */.F)(id, features).slice(0, 5);
        const others = near.length === 0 ? '' : `write the id of one that there is (${near.join(', ')}), or `;
        return {
            what: `${JSON.stringify(id)} is no feature: there is no state file ${stateDir}/${id}.json`,
            where: config.placeOf(['features', id]),
            fix: (0,first_letter/* upperFirst */.Z)(`${others}commit its state file, or take it out`),
        };
    });
}
function readCcflow(log, files, problems) {
    const found = [];
    for (const file of files) {
        if (file.kind === 'dirty')
            problems.push((0,committed/* dirtyFile */.D)(file.path, "ccflow's workflow file"));
        if (file.kind === 'uncommitted')
            log.warning(`${file.path} is not in the commit, so nothing in it counts`);
        if (file.kind === 'committed')
            found.push({ file: file.path, text: file.text });
    }
    const parsed = (0,ccflow/* parseCcflow */.W)(found);
    if (parsed.ok)
        return parsed.ccflow;
    problems.push(...parsed.problems);
    return null;
}
function readConfig(written, inputs, problems) {
    switch (written?.kind) {
        case 'dirty':
            problems.push((0,committed/* dirtyFile */.D)(written.path, 'the configuration'));
            return null;
        case 'uncommitted':
            problems.push(uncommittedConfig(written.path));
            return null;
        case undefined:
        case 'absent':
            if (inputs.configIsExplicit)
                problems.push(missingConfig(inputs.config));
            return null;
        case 'committed': {
            const parsed = (0,config_file/* parseConfig */.o)(written.text, written.path);
            if (parsed.ok)
                return parsed.config;
            problems.push(...parsed.problems);
            return null;
        }
    }
}
function uncommittedConfig(file) {
    return {
        what: `the configuration ${file} is on this machine only, not in the commit, so nobody has seen what it asks for`,
        where: { file },
        fix: `Commit it: git add ${(0,shell_word/* quoteWord */.X)(file)}, then commit and push; or take the step out of the job that writes it`,
    };
}
function missingConfig(file) {
    return {
        what: `the configuration ${file} does not exist`,
        where: { file },
        fix: "Set the input `config` to a file from the repository's root, or leave it out",
    };
}
async function listFeatures({ files, git }, stateDir) {
    const stat = await files.stat(stateDir);
    if (stat !== null && stat.kind !== 'directory')
        throw new errors/* Stop */.VG('invalid-config', noFolder(stateDir));
    const [folder] = await git.committed([stateDir]);
    return folder?.kind === 'folder' ? featuresAmong(folder.names) : [];
}
function featuresAmong(names) {
    return names
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .filter((name) => feature_id/* FEATURE_ID */.D.test(name));
}
function noFolder(stateDir) {
    return {
        what: `the folder of the state files, ${stateDir}, is no folder`,
        where: { file: stateDir },
        fix: 'Put the folder itself there, not a link or a file, or set `state-dir` to where it is',
    };
}


/***/ }),

/***/ 93408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   iF: () => (/* binding */ GATHERING),
/* harmony export */   rq: () => (/* binding */ READING)
/* harmony export */ });
const READING = {
    textBytes: {
        value: 16 << 20,
        unit: 'bytes',
        of: 'a text file that is read whole',
        beyond: 'refused, or its gate fails',
    },
    documentBytes: {
        value: 4 << 20,
        unit: 'bytes',
        of: 'a document or model card',
        beyond: 'the documentation gate fails, naming it',
    },
    criterionCharacters: {
        value: 1_000,
        unit: 'characters',
        of: 'an acceptance criterion that is read as a bound',
        beyond: 'left to people',
    },
    yamlCharacters: {
        value: 1 << 20,
        unit: 'characters',
        of: 'a YAML file, or the front matter of a card',
        beyond: 'refused, with the file named',
    },
    yamlLevels: {
        value: 64,
        unit: 'levels',
        of: 'nesting in YAML',
        beyond: 'refused where it gets deeper, by line and column',
    },
    yamlAliases: { value: 50, unit: 'times', of: 'what aliases unfold to in YAML', beyond: 'refused' },
    reportBytes: {
        value: 32 << 20,
        unit: 'bytes',
        of: 'a report or metrics file of a gate',
        beyond: 'its gate is an error that says so',
    },
    markedBytes: {
        value: 32 << 20,
        unit: 'bytes',
        of: 'an old report that is marked, so that one with equal bytes is told from it',
        beyond: 'told by its times and its place on the disk',
    },
    datasetJsonBytes: {
        value: 64 << 20,
        unit: 'bytes',
        of: 'a JSON dataset that is looked into',
        beyond: 'not looked into, and no evidence by itself',
    },
    csvRecordBytes: { value: 16 << 20, unit: 'bytes', of: 'a record of a CSV dataset', beyond: 'not read as a table' },
    metricLevels: { value: 16, unit: 'levels', of: 'nesting of metrics', beyond: 'taken for no number' },
};
const GATHERING = {
    foldersForCheckout: {
        value: 200,
        unit: 'times',
        of: 'folders below the workspace that are looked into for a checkout',
        beyond: 'not looked into',
    },
    datasetFolderEntries: {
        value: 10_000,
        unit: 'times',
        of: 'entries of a dataset that is a folder',
        beyond: 'not looked at',
    },
    gitEntries: {
        value: 5_000_000,
        unit: 'times',
        of: 'files and folders that are searched for nested checkouts',
        beyond: 'not searched, with a warning',
    },
};
const COMMANDS = {
    defaultSeconds: {
        value: 3_600,
        unit: 'seconds',
        of: 'a command without `timeout`',
        beyond: 'ended, and its gate is an error',
    },
    longestSeconds: { value: 5 * 86_400, unit: 'seconds', of: 'a `timeout`', beyond: 'refused' },
    graceMilliseconds: {
        value: 5_000,
        unit: 'milliseconds',
        of: 'a command that was told to end (SIGTERM)',
        beyond: 'killed (SIGKILL)',
    },
    tailBytes: {
        value: 64 << 10,
        unit: 'bytes',
        of: "the end of a command's output that is kept for log and gates",
        beyond: 'what came before is left out, from a whole line on',
    },
};


/***/ }),

/***/ 21866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ PACKAGING),
/* harmony export */   dI: () => (/* binding */ BUNDLE),
/* harmony export */   u6: () => (/* binding */ PUBLISHING)
/* harmony export */ });
const PACKAGING = {
    sampleBytes: {
        value: 8 << 20,
        unit: 'bytes',
        of: 'a file of golden rows or of requests',
        beyond: 'refused before the gates',
    },
    assetBytes: {
        value: 2 ** 31,
        unit: 'bytes',
        of: 'an asset, the archive of the package among them; it has to be smaller',
        beyond: 'refused before anything is written',
    },
    assets: { value: 1_000, unit: 'times', of: 'assets of a release', beyond: 'refused before anything is written' },
    exportedMetadataBytes: {
        value: 1 << 20,
        unit: 'bytes',
        of: "metadata.json of the team's own export",
        beyond: 'left out of the release’s, with a warning',
    },
    credentialsBytes: {
        value: 64 << 10,
        unit: 'bytes',
        of: 'the beginning of a file of credentials that is looked through',
        beyond: 'not looked through for its form',
    },
    committedModelBytes: {
        value: 25 << 20,
        unit: 'bytes',
        of: 'a model that `commit-model: true` commits',
        beyond: 'refused before the gates, with how Git LFS would keep it',
    },
};
const PUBLISHING = {
    leaseMinutes: {
        value: 15,
        unit: 'minutes',
        of: 'an unfinished release without a sign of life, where GitHub cannot be asked about its run',
        beyond: 'taken over by the next run; until then that ends with 75',
    },
    waitSeconds: {
        value: 120,
        unit: 'seconds',
        of: 'a wait that GitHub asks for before a write',
        beyond: 'ends with 75, to be run again',
    },
    triesPerStep: { value: 6, unit: 'times', of: 'tries of one step in a row', beyond: 'ends with 75, to be run again' },
    timesPerObject: {
        value: 12,
        unit: 'times',
        of: 'writes about one thing over the whole run',
        beyond: 'ends, naming what undoes it',
    },
    timesPerKind: {
        value: 100,
        unit: 'times',
        of: 'writes of one kind over the whole run',
        beyond: 'ends, naming what undoes it',
    },
    stateTries: {
        value: 12,
        unit: 'times',
        of: 'tries to commit the state to a branch that moves',
        beyond: 'ends with 75, to be run again: the release is published',
    },
};
const BUNDLE = {
    files: {
        value: 1_000,
        unit: 'times',
        of: 'files in the artifact of a sealed release',
        beyond: 'refused',
    },
    textBytes: {
        value: 64 << 20,
        unit: 'bytes',
        of: 'a text in the artifact of a sealed release',
        beyond: 'refused',
    },
};


/***/ }),

/***/ 59705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sk: () => (/* binding */ REPORTS),
/* harmony export */   U0: () => (/* binding */ GITHUB),
/* harmony export */   Y2: () => (/* binding */ PROBING)
/* harmony export */ });
const GITHUB = {
    requestMilliseconds: {
        value: 20_000,
        unit: 'milliseconds',
        of: 'a request',
        beyond: 'asked again where it reads; looked at again where it writes',
    },
    readRetries: { value: 3, unit: 'times', of: 'a failed read that is asked again', beyond: 'the run ends' },
    readWaitSeconds: {
        value: 60,
        unit: 'seconds',
        of: 'a wait that GitHub asks for before a read',
        beyond: 'the run ends',
    },
    stallMilliseconds: {
        value: 60_000,
        unit: 'milliseconds',
        of: 'an upload that makes no progress',
        beyond: 'given up, and looked at again',
    },
    artifactMilliseconds: {
        value: 120_000,
        unit: 'milliseconds',
        of: 'the upload of a workflow artifact, and a second more for each 128 KiB',
        beyond: 'given up',
    },
    downloadBytes: {
        value: 64 << 20,
        unit: 'bytes',
        of: 'an asset of a release that has to be read',
        beyond: 'refused, naming it',
    },
    hashedAssetBytes: {
        value: 64 << 20,
        unit: 'bytes',
        of: 'an asset whose digest GitHub does not tell, and that is downloaded to find it out',
        beyond: 'its digest stays unknown, and it counts as no asset of ours',
    },
    downloadMilliseconds: { value: 120_000, unit: 'milliseconds', of: 'a download', beyond: 'given up' },
    redirects: { value: 5, unit: 'times', of: 'redirects of a download', beyond: 'given up' },
};
const REPORTS = {
    bodyCharacters: {
        value: 125_000,
        unit: 'characters',
        of: 'the body of a release',
        beyond: 'cut at the end of a line; the rest is in metadata.json',
    },
    bodyWarnings: { value: 20, unit: 'times', of: 'warnings in the body of a release', beyond: 'counted, not shown' },
    criterionCharacters: { value: 400, unit: 'characters', of: 'a criterion in the checklist', beyond: 'cut' },
    packageFiles: {
        value: 60,
        unit: 'times',
        of: 'files of the package in the body of a release',
        beyond: 'counted; all are in manifest.json',
    },
    lineageRows: {
        value: 40,
        unit: 'times',
        of: 'rows of data or experiments in the body of a release',
        beyond: 'counted; all are in metadata.json',
    },
    summaryBytes: {
        value: 900 << 10,
        unit: 'bytes',
        of: 'the job summary',
        beyond: 'cut at the end of a line; the rest is in the log',
    },
    earlierReleases: {
        value: 20,
        unit: 'times',
        of: 'earlier releases in the summary',
        beyond: 'the oldest are left out',
    },
    problems: { value: 30, unit: 'times', of: 'problems in a list of the summary', beyond: 'counted, not shown' },
    annotations: { value: 9, unit: 'times', of: 'annotations of a run', beyond: 'one more counts the rest' },
    annotationCharacters: { value: 4_000, unit: 'characters', of: 'an annotation', beyond: 'cut' },
};
const PROBING = {
    answerBytes: {
        value: 1 << 20,
        unit: 'bytes',
        of: "a target's answer",
        beyond: 'no answer, and said so',
    },
    redirects: { value: 5, unit: 'times', of: 'redirects on one host that a question follows', beyond: 'no answer' },
};


/***/ }),

/***/ 71781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ce: () => (/* binding */ METADATA_NAME),
/* harmony export */   d5: () => (/* binding */ CARD_NAME),
/* harmony export */   f9: () => (/* binding */ REQUIREMENTS_NAME),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME)
/* harmony export */ });
const METADATA_NAME = 'metadata.json';
const MANIFEST_NAME = 'manifest.json';
const CARD_NAME = 'model_card.md';
const REQUIREMENTS_NAME = 'requirements.txt';


/***/ }),

/***/ 34797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ lfsPointerDigest),
/* harmony export */   hJ: () => (/* binding */ missingModelProblem),
/* harmony export */   tm: () => (/* binding */ pointerProblem)
/* harmony export */ });
const POINTER_BYTES_MAX = 4096;
const LFS_POINTER = /^\ufeff?version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\//;
function pointerProblem(path, head, size) {
    const text = head.toString('utf8').replace(/^\ufeff/, '');
    if (LFS_POINTER.test(text)) {
        return pointer(path, 'a Git LFS pointer', 'Set `lfs: true` at actions/checkout (or run git lfs pull before this step)');
    }
    if (size > POINTER_BYTES_MAX)
        return null;
    if (/^(\.\.\/)*(\.git)?\/?annex\/objects\//.test(text)) {
        return pointer(path, 'a git-annex pointer', 'Run git annex get before this step');
    }
    if (isDvcFile(text))
        return pointer(path, 'a DVC file', `Run ${dvcPull(path)} before this step, and name the model itself, not its .dvc file`);
    return null;
}
function lfsPointerDigest(text) {
    if (!LFS_POINTER.test(text))
        return null;
    return /^oid (sha256:[0-9a-f]{64})\r?$/m.exec(text)?.[1] ?? null;
}
function missingModelProblem(path, kind, hasDvcFile) {
    const where = { file: path };
    if (hasDvcFile) {
        const what = `The model ${path} is not there, only its DVC file ${path}.dvc`;
        return { what, fix: `Run ${dvcPull(path)} before this step (iterative/setup-dvc installs dvc)`, where };
    }
    if (kind === 'link') {
        const fix = 'Put the file itself there; where DVC or git-annex made the link, run dvc unprotect or git annex unlock before this step';
        return { what: `The model ${path} is a link`, fix, where };
    }
    if (kind !== null) {
        return {
            what: `The model ${path} is neither a file nor a folder`,
            fix: 'Name the trained model under `model:`',
            where,
        };
    }
    const fix = 'Commit it, train or download it in a step before this one, or set `model:` in .github/ds-release.yml to where it is';
    return { what: `The model ${path} is not there`, fix, where };
}
function pointer(path, kind, fix) {
    return { what: `${path} is ${kind}, not the bytes that it stands for`, fix, where: { file: path } };
}
function dvcPull(path) {
    const target = path.endsWith('.dvc') ? path : `${path}.dvc`;
    return /^[\w./-]+$/.test(target) ? `dvc pull ${target}` : `dvc pull "${target}"`;
}
function isDvcFile(text) {
    return /^outs:\s*$/m.test(text) && /^\s*(-\s+)?(md5|etag|checksum|hash):\s*\S/m.test(text);
}


/***/ }),

/***/ 61539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i9: () => (/* binding */ leakProblems),
  kd: () => (/* binding */ leaksInData),
  Dg: () => (/* binding */ leaksInText),
  B9: () => (/* binding */ passedNames),
  R6: () => (/* binding */ secretSearch),
  Fj: () => (/* binding */ secretsOf)
});

;// CONCATENATED MODULE: ./src/formats/byte-search.ts
function byteSearcher(needles) {
    const table = needles.length === 0 ? null : jumpTable(needles);
    return () => {
        const found = new Set();
        let tail = new Uint8Array(0);
        return {
            push(piece) {
                if (table === null)
                    return;
                const overlap = table.longest - 1;
                if (tail.length > 0)
                    scan(Buffer.concat([tail, piece.subarray(0, overlap)]), table, found);
                scan(piece, table, found);
                const rest = piece.length >= overlap ? piece : Buffer.concat([tail, piece]);
                tail = Uint8Array.prototype.slice.call(rest, Math.max(0, rest.length - overlap));
            },
            found: () => [...found],
        };
    };
}
const LONGEST_JUMP = 255;
function jumpTable(needles) {
    const lengths = needles.map(({ bytes }) => bytes.length);
    const width = Math.min(LONGEST_JUMP, ...lengths);
    const jumps = new Uint8Array(65_536).fill(width - 1);
    const ending = new Map();
    for (const needle of needles) {
        for (let at = 1; at < width; at += 1) {
            const pair = pairAt(needle.bytes, at);
            jumps[pair] = Math.min(jumps[pair] ?? 0, width - 1 - at);
        }
        const last = pairAt(needle.bytes, width - 1);
        ending.set(last, [...(ending.get(last) ?? []), needle]);
    }
    return { width, longest: Math.max(...lengths), jumps, ending };
}
function scan(bytes, { width, jumps, ending }, found) {
    let at = width - 1;
    while (at < bytes.length) {
        const pair = pairAt(bytes, at);
        const jump = jumps[pair] ?? 0;
        if (jump > 0) {
            at += jump;
            continue;
        }
        for (const needle of ending.get(pair) ?? []) {
            if (!found.has(needle.id) && startsAt(bytes, at - width + 1, needle.bytes))
                found.add(needle.id);
        }
        at += 1;
    }
}
function pairAt(bytes, at) {
    return ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
}
function startsAt(bytes, start, needle) {
    if (start + needle.length > bytes.length)
        return false;
    for (let index = 0; index < needle.length; index += 1)
        if (bytes[start + index] !== needle[index])
            return false;
    return true;
}

// EXTERNAL MODULE: ./src/formats/secret-forms.ts
var secret_forms = __webpack_require__(26300);
// EXTERNAL MODULE: ./src/formats/secret-value.ts + 1 modules
var secret_value = __webpack_require__(4972);
;// CONCATENATED MODULE: ./src/package/secrets.ts



const OWN_TOKENS = [
    ...['INPUT_GITHUB-TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
];
const SHORTEST = 8;
function secretsOf(variables, passed, known) {
    const own = OWN_TOKENS.map((name) => ({ name, parts: tokenParts((variables[name] ?? '').trim()) }));
    const tokens = new Set(own.flatMap(({ parts }) => parts.map(({ text }) => text)));
    const isKnown = ({ text }) => known.some((one) => one.toLowerCase() === text.toLowerCase());
    const handed = [...new Set(passed)].map((name) => {
        const parts = (0,secret_value/* secretParts */.B)(name, variables[name] ?? '');
        return { name, parts: parts.filter((part) => !isKnown(part) && !tokens.has(part.text)) };
    });
    const all = [
        ...own.map((one) => ({ ...one, name: one.name.replace('INPUT_GITHUB-TOKEN', 'github-token') })),
        ...handed,
    ];
    return all.filter(({ parts }) => parts.length > 0);
}
function tokenParts(text) {
    return text.length < SHORTEST ? [] : [{ text, isWord: false }];
}
function passedNames(settings) {
    if (typeof settings !== 'object' || settings === null)
        return [];
    return Object.entries(settings).flatMap(([key, value]) => key === 'pass' && Array.isArray(value)
        ? value.filter((name) => typeof name === 'string')
        : passedNames(value));
}
function leaksInText(name, text, secrets) {
    return secretsIn(text, secrets).map((secret) => {
        const parts = secrets.find((one) => one.name === secret)?.parts ?? [];
        const line = text.split('\n').findIndex((one) => parts.some((part) => (0,secret_forms/* holdsSecret */.hK)(one, part)));
        return { secret, place: line < 0 ? name : `${name}, line ${line + 1}` };
    });
}
function leaksInData(at, value, secrets) {
    if (typeof value === 'string')
        return secretsIn(value, secrets).map((secret) => ({ secret, place: at }));
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, held]) => {
        const inName = secretsIn(key, secrets);
        const field = Array.isArray(value) ? `${at}[${key}]` : inName.length > 0 ? `${at}.…` : `${at}.${key}`;
        const names = inName.map((secret) => ({ secret, place: `${at} (a name in it)` }));
        return [...names, ...leaksInData(field, held, secrets)];
    });
}
function secretSearch(secrets) {
    const needles = secrets.flatMap(({ name, parts }) => parts.filter(({ isWord }) => !isWord).flatMap(({ text }) => (0,secret_forms/* byteForms */.i1)(text).map((bytes) => ({ id: name, bytes }))));
    return byteSearcher(needles);
}
function secretsIn(text, secrets) {
    const held = secrets.filter(({ parts }) => parts.some((part) => (0,secret_forms/* holdsSecret */.hK)(text, part)));
    return held.map(({ name }) => name);
}
const MOST_PROBLEMS = 10;
function leakProblems(leaks) {
    const lines = [...new Set(leaks.map(({ secret, place }) => `the value of ${secret} stands in ${place}`))];
    return lines.slice(0, MOST_PROBLEMS).map((what) => ({
        what: `${what}, and would be published`,
        fix: 'Let no command write there what `env.pass` hands it, and change the secret where it is in the repository already. What is no secret can be set under `env.set`',
    }));
}


/***/ }),

/***/ 81424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ gatesTable),
/* harmony export */   z: () => (/* binding */ disabledNotice)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72530);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56467);



const MARKS = {
    passed: '✅',
    failed: '❌',
    inconclusive: '❔',
    error: '🛑',
    skipped: '⏭️',
    waived: '⚠️',
};
function gatesTable(verdicts) {
    if (verdicts.length === 0)
        return 'No gate was judged.';
    const rows = verdicts.map((verdict) => [
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(verdict.gate),
        `${MARKS[verdict.verdict]} ${verdict.verdict}`,
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(verdict.reason, 300)),
        verdict.verdict === 'skipped' ? '' : (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(verdict.seconds),
    ]);
    return (0,_formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(['Gate', 'Verdict', 'Why', 'Time'], rows);
}
function disabledNotice(source, consequence) {
    const by = (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(source === '' ? 'the configuration' : source, 200));
    return `> [!CAUTION]\n> **Gates are disabled** by ${by}.\n> ${consequence}`;
}


/***/ }),

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ renderEntry),
/* harmony export */   Kb: () => (/* binding */ transactionId),
/* harmony export */   O_: () => (/* binding */ ownerStanding),
/* harmony export */   SJ: () => (/* binding */ laterSchema),
/* harmony export */   XN: () => (/* binding */ sealedTree),
/* harmony export */   eH: () => (/* binding */ unreadableEntry),
/* harmony export */   fp: () => (/* binding */ journalRef),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   rU: () => (/* binding */ busyProblem),
/* harmony export */   rw: () => (/* binding */ mayTakeOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71781);
/* harmony import */ var _limits_releasing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21866);




const ENTRY_SCHEMA = 1;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(ENTRY_SCHEMA),
    tx: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/),
    feature: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/),
    phase: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['open', 'awaiting-merge', 'idle']),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(), nonce: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    releaseId: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nullable(),
    openedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sealer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), artifact: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).exactOptional(),
});
const LEASE_MINUTES = _limits_releasing_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLISHING */ .u6.leaseMinutes.value;
function journalRef(feature) {
    return `refs/ds-release/tx/${feature}`;
}
function transactionId({ feature, version, commit, assets, }) {
    const sealed = assets.map((asset) => `${asset.name} ${asset.size} ${asset.sha256}`).sort();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update([feature, version, commit, ...sealed].join('\n'))
        .digest('hex')
        .slice(0, 16);
}
const VERBS = { open: 'open', 'awaiting-merge': 'await the merge of', idle: 'close' };
function renderEntry(entry) {
    return `ds-release: ${VERBS[entry.phase]} ${entry.feature} ${entry.version}\n\n${JSON.stringify(entry)}\n`;
}
function readEntry(message) {
    const line = message.split('\n').find((one) => one.startsWith('{'));
    const value = line === undefined ? undefined : jsonOf(line);
    const parsed = entrySchema.safeParse(value);
    return parsed.success
        ? { ok: true, entry: parsed.data }
        : { ok: false, laterSchema: laterSchema(value, ENTRY_SCHEMA) };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function laterSchema(value, ours) {
    const parsed = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().gt(ours) }).safeParse(value);
    return parsed.success ? parsed.data.schema : null;
}
function unreadableEntry(ref, commit, later) {
    const newest = `its newest commit ${commit.slice(0, 12)}`;
    const removal = `delete the ref (git push origin :${ref}) if nothing is being released`;
    if (later !== null) {
        return {
            what: `the journal ${ref} cannot be read: a later version of this action wrote ${newest} (schema ${later}, and this version reads up to ${ENTRY_SCHEMA})`,
            fix: `Run this again with that version, which is the one that the job of the latest release names after \`uses:\`; or ${removal}`,
        };
    }
    return {
        what: `the journal ${ref} cannot be read: ${newest} is not an entry of this action`,
        fix: `Look at that commit, and ${removal}`,
    };
}
function ownerStanding(owner, me, runStatus) {
    if (owner.run === me.run) {
        if (owner.attempt === me.attempt)
            return owner.nonce === me.nonce ? 'mine' : 'unknown';
        return owner.attempt < me.attempt ? 'ended' : 'running';
    }
    if (runStatus === null)
        return 'unknown';
    return runStatus === 'completed' ? 'ended' : 'running';
}
function mayTakeOver(entry, standing, now) {
    if (standing === 'mine')
        return false;
    if (standing === 'ended')
        return true;
    if (standing === 'running')
        return false;
    return !(Math.abs(now.getTime() - Date.parse(entry.at)) < LEASE_MINUTES * 60_000);
}
function sealedTree(sealed) {
    return {
        'record.json': sealed.recordText ?? `${JSON.stringify(sealed.record, null, 2)}\n`,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .METADATA_NAME */ .ce]: sealed.metadata,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .CARD_NAME */ .d5]: sealed.modelCard,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUIREMENTS_NAME */ .f9]: sealed.requirements,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir]: sealed.manifest,
    };
}
function busyProblem(entry, standing) {
    const { owner, feature, version, openedAt } = entry;
    return {
        what: `run ${owner.run} is releasing ${feature} ${version} since ${openedAt}`,
        fix: standing === 'unknown'
            ? `Whether that run has ended cannot be told (the job lacks \`actions: read\`, or GitHub knows no such run): wait ${LEASE_MINUTES} minutes, then run this again`
            : 'Wait until that run has ended, then run this again',
    };
}


/***/ }),

/***/ 11969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ metricCharts),
/* harmony export */   s: () => (/* binding */ metricsTable)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72530);
/* harmony import */ var _formats_mermaid_chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80158);
/* harmony import */ var _formats_metric_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46756);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56467);





const MOST_UNBOUNDED = 60;
const MOST_CHARTS = 4;
function metricsTable(facts) {
    const bounded = new Set(facts.metricRows.map((row) => (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseMetricName */ .S)(row.name)));
    const others = Object.entries(facts.metrics).filter(([name]) => !bounded.has((0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseMetricName */ .S)(name)));
    const rows = [
        ...facts.metricRows.map(boundedCells),
        ...others.slice(0, MOST_UNBOUNDED).map(([name, value]) => otherCells(facts, name, value)),
    ];
    if (rows.length === 0)
        return 'No metrics were measured.';
    const champion = facts.champion === null ? 'Champion' : `Champion (${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(facts.champion.version)})`;
    const lines = (0,_formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)(['Metric', (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(facts.version), 'Bound', champion, 'Change', 'Tolerance', 'Verdict'], rows);
    const left = others.length - MOST_UNBOUNDED;
    return left > 0 ? `${lines}\n\n${String(left)} more metrics are in \`metadata.json\`.` : lines;
}
function boundedCells(row) {
    const { candidate, champion, min, max } = row;
    return [
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(row.name, 80)),
        candidate === null ? 'not measured' : (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(candidate, min, max, champion),
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(boundText(row)),
        champion === null ? '' : (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(champion, candidate),
        compared(row),
        champion === null ? '' : (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(row.tolerance),
        row.ok ? '✅' : `❌ ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(row.note, 200))}`,
    ];
}
function otherCells(facts, name, value) {
    const champion = valueOf(facts.champion?.metrics ?? {}, name);
    const shown = champion === null ? ['', ''] : [(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(champion, value), change(value, champion)];
    return [(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(name, 80)), (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(value, champion), '', ...shown, '', ''];
}
function compared({ candidate, champion, better, notCompared }) {
    if (notCompared !== undefined)
        return 'not compared';
    if (candidate === null || champion === null)
        return '';
    const difference = change(candidate, champion);
    if (difference === '0')
        return 'equal';
    if (better === null)
        return difference;
    return `${difference}, ${candidate > champion === (better === 'higher') ? 'better' : 'worse'}`;
}
function boundText(bound) {
    const parts = [
        bound.min === undefined ? null : `${bound.minExclusive === true ? '>' : '≥'} ${String(bound.min)}`,
        bound.max === undefined ? null : `${bound.maxExclusive === true ? '<' : '≤'} ${String(bound.max)}`,
    ];
    return parts.filter((part) => part !== null).join(', ');
}
function change(candidate, champion) {
    const difference = Number((candidate - champion).toPrecision(3));
    return difference > 0 ? `+${String(difference)}` : String(difference);
}
function metricCharts(facts) {
    if (facts.history.length === 0)
        return [];
    const charts = facts.metricRows
        .filter((row) => row.min !== undefined || row.max !== undefined)
        .map((row) => metricChart(facts, row))
        .filter((chart) => chart !== null);
    return charts.slice(0, MOST_CHARTS);
}
function metricChart(facts, row) {
    const earlier = facts.history.map((release) => ({
        label: release.version,
        value: valueOf(release.metrics, row.name) ?? NaN,
    }));
    const points = [...earlier, { label: facts.version, value: row.candidate ?? NaN }];
    const drawable = points.filter((point) => Number.isFinite(point.value));
    return drawable.length < 2 ? null : (0,_formats_mermaid_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .lineChart */ .T)({ name: row.name, points: drawable });
}
function valueOf(metrics, name) {
    const found = Object.entries(metrics).find(([key]) => (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseMetricName */ .S)(key) === (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseMetricName */ .S)(name));
    return found === undefined ? null : found[1];
}


/***/ }),

/***/ 63813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ releasePage),
/* harmony export */   UG: () => (/* binding */ ghRepository),
/* harmony export */   b2: () => (/* binding */ commitPage)
/* harmony export */ });
function releasePage(at, tag) {
    return `${at.serverUrl}/${at.repository}/releases/tag/${tag.split('/').map(encodeURIComponent).join('/')}`;
}
function commitPage(at, sha) {
    return `${at.serverUrl}/${at.repository}/commit/${sha}`;
}
function ghRepository(at) {
    const host = URL.canParse(at.serverUrl) ? new URL(at.serverUrl).host : 'github.com';
    return host === 'github.com' ? at.repository : `${host}/${at.repository}`;
}


/***/ }),

/***/ 43837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ tagPrefix),
/* harmony export */   bp: () => (/* binding */ versionFromTag),
/* harmony export */   gY: () => (/* binding */ tagFor),
/* harmony export */   qH: () => (/* binding */ tagProblem)
/* harmony export */ });
/* harmony import */ var _settings_tag_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31878);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21033);


function tagFor(pattern, feature, version) {
    return (0,_settings_tag_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTag */ .au)(pattern, { feature, version });
}
function tagPrefix(pattern, feature) {
    return (0,_settings_tag_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .tagParts */ .$q)(pattern, feature)[0] ?? '';
}
function versionFromTag(pattern, feature, tag) {
    const prefix = tagPrefix(pattern, feature);
    const parts = (0,_settings_tag_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .tagParts */ .$q)(pattern, feature);
    const places = parts.length - 1;
    const literal = parts.join('').length;
    const length = (tag.length - literal) / places;
    if (places < 1 || !Number.isInteger(length) || length < 1)
        return null;
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(tag.slice(prefix.length, prefix.length + length));
    return version !== null && tagFor(pattern, feature, version) === tag ? version : null;
}
function tagProblem(tag) {
    const reason = (0,_settings_tag_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNameProblem */ .p9)(tag);
    if (reason === null)
        return null;
    return {
        what: `The tag "${tag.slice(0, 100)}" cannot be made in git: ${reason}`,
        fix: 'Change `tag:` in the configuration; `{feature}/v{version}` is the default',
    };
}


/***/ }),

/***/ 21033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ chooseVersion),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51991);

const FIRST = '1.0.0';
function chooseVersion(facts) {
    const previous = facts.previous === null ? null : parseVersion(facts.previous);
    if (facts.previous !== null && previous === null)
        return { ok: false, problem: previousIsNoVersion(facts.previous) };
    if (facts.explicit !== null)
        return explicitVersion(facts.explicit, lastOf(previous, facts.reachable ?? []));
    if (previous === null)
        return { ok: true, version: FIRST, why: 'the first release' };
    const { part, reason } = bumpPart(facts);
    const version = bumped(previous, part);
    if (version === null)
        return { ok: false, problem: cannotBeBumped(previous, part) };
    return { ok: true, version, why: `${part} after ${previous}: ${reason}` };
}
function parseVersion(text) {
    const plain = text.replace(/^v/, '');
    return _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg(plain)?.version === plain ? plain : null;
}
function isPrerelease(version) {
    return _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .prerelease */ .Rt(version) !== null;
}
function lastOf(previous, reachable) {
    return [...(previous === null ? [] : [previous]), ...reachable].sort(_formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .rcompare */ .aA)[0] ?? null;
}
function bumped(previous, part) {
    const version = _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .inc */ .bE(previous, part);
    return version === null ? null : parseVersion(version);
}
function bumpPart(facts) {
    if (facts.bump !== 'auto')
        return { part: facts.bump, reason: `input bump is ${facts.bump}` };
    if (facts.modelUnchanged === true)
        return { part: 'patch', reason: 'the model is the same, byte for byte' };
    const reason = facts.modelUnchanged === false ? 'the model has changed' : 'whether the model has changed cannot be told';
    return { part: 'minor', reason };
}
function explicitVersion(explicit, previous) {
    const version = parseVersion(explicit);
    if (version === null)
        return { ok: false, problem: notAVersion(explicit, previous) };
    if (previous !== null && !_formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__.gt(version, previous)) {
        const what = `The version ${version} is not above the previous one, ${previous}`;
        return { ok: false, problem: { what, fix: `Ask for ${nextVersions(previous)}`, where: INPUT } };
    }
    return { ok: true, version, why: 'asked for by input version' };
}
const INPUT = { file: 'input', field: 'version' };
function notAVersion(explicit, previous) {
    const parsed = _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg(explicit.replace(/^v/, ''));
    const shown = explicit.slice(0, 60);
    const after = previous === null ? '' : `; the previous version is ${previous}`;
    const what = parsed !== null && parsed.build.length > 0
        ? `The version "${shown}" carries build metadata ("+${parsed.build.join('.').slice(0, 60)}"), which a tag cannot tell apart${after}`
        : `"${shown}" is no semantic version${tooLarge(explicit)}${after}`;
    const fix = previous === null ? `Write three numbers without spaces, for example ${FIRST}` : `Ask for ${nextVersions(previous)}`;
    return { what, fix, where: INPUT };
}
function nextVersions(previous) {
    const parts = ['patch', 'minor', 'major'];
    const next = [...new Set(parts.flatMap((part) => bumped(previous, part) ?? []))];
    const last = next.pop();
    if (last === undefined)
        return 'a version that is above it';
    return `${next.length === 0 ? last : `${next.join(', ')} or ${last}`}, or leave the input out`;
}
function previousIsNoVersion(previous) {
    return {
        what: `The previous version, "${previous.slice(0, 60)}", is no semantic version${tooLarge(previous)}, so none can be counted on from it`,
        fix: 'Write it as three numbers (for example 1.2.0) where it stands: in the last entry of `releases`, or in `model_version` or `version` of the state file',
    };
}
function tooLarge(text) {
    const isLarge = (text.match(/\d+/g) ?? []).some((digits) => Number(digits) > Number.MAX_SAFE_INTEGER);
    return isLarge && /^v?\d+\.\d+\.\d+/.test(text) ? ` (a number in it is above ${Number.MAX_SAFE_INTEGER})` : '';
}
function cannotBeBumped(previous, part) {
    return {
        what: `There is no ${part} version after ${previous}: its number would be above ${Number.MAX_SAFE_INTEGER}, and no later run could read it`,
        fix: `Ask for ${nextVersions(previous).replace(', or leave the input out', '')} (input \`version\`)`,
        where: INPUT,
    };
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rb: () => (/* binding */ failureAnnotations),
/* harmony export */   ur: () => (/* binding */ problemAnnotations)
/* harmony export */ });
/* unused harmony export annotationsFor */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47051);
/* harmony import */ var _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59705);



const LONGEST_MESSAGE = _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORTS */ .Sk.annotationCharacters.value;
const MOST_ANNOTATIONS = _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORTS */ .Sk.annotations.value;
const HOLDS_BACK = ['failed', 'error', 'inconclusive'];
function annotationsFor(verdicts, max = 9) {
    const ranked = verdicts
        .filter((verdict) => HOLDS_BACK.includes(verdict.verdict))
        .sort((a, b) => HOLDS_BACK.indexOf(a.verdict) - HOLDS_BACK.indexOf(b.verdict))
        .flatMap((verdict) => findingsOf(verdict).map((finding, rank) => ({ rank, annotation: annotate(verdict, finding) })))
        .sort((a, b) => a.rank - b.rank)
        .map(({ annotation }) => annotation);
    if (ranked.length <= max)
        return ranked;
    const kept = ranked.slice(0, Math.max(0, max - 1));
    const more = ranked.length - kept.length;
    return [...kept, { level: 'error', message: `+ ${String(more)} more: the job summary lists them all` }];
}
function findingsOf(verdict) {
    const placed = (finding) => (finding.where?.line === undefined ? 1 : 0);
    if (verdict.findings.length > 0)
        return verdict.findings.toSorted((a, b) => placed(a) - placed(b));
    return [{ what: verdict.reason, fix: `Look into the log group of the gate ${verdict.gate}` }];
}
function annotate(verdict, { what, fix, where }) {
    const place = where === undefined ? '' : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describePlace */ .df)(where);
    const at = what.includes(place) ? '' : `${place}: `;
    const name = verdict.feature === undefined ? verdict.gate : `${verdict.feature}/${verdict.gate}`;
    const message = (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipLine */ .DX)(`${name}: ${at}${what}. ${fix}.`, LONGEST_MESSAGE);
    return { level: 'error', message, ...(where === undefined ? {} : { place: where }) };
}
function failureAnnotations(problems, verdicts) {
    const room = MOST_ANNOTATIONS - Math.min(problems.length, MOST_ANNOTATIONS - 1);
    return [...problemAnnotations(problems), ...annotationsFor(verdicts, room)];
}
function problemAnnotations(problems) {
    const shown = problems.slice(0, MOST_ANNOTATIONS).map((problem) => {
        const isFile = problem.where !== undefined && problem.where.file !== 'input';
        return { level: 'error', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeProblem */ .BJ)(problem), ...(isFile ? { place: problem.where } : {}) };
    });
    const left = problems.length - shown.length;
    return left > 0 ? [...shown, { level: 'error', message: `${left} more problems are in the job's summary.` }] : shown;
}


/***/ }),

/***/ 33042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findingsByGate),
/* harmony export */   g: () => (/* binding */ problemList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47051);
/* harmony import */ var _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59705);



const MOST_SHOWN = _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORTS */ .Sk.problems.value;
function problemList(problems) {
    const shown = problems.slice(0, MOST_SHOWN).map(problemItem);
    const left = problems.length - shown.length;
    return [...shown, ...(left > 0 ? [`- and ${String(left)} more`] : [])].join('\n');
}
function problemItem(problem) {
    const lines = [`- **${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipLine */ .DX)(problem.what, 1000))}.**`];
    if (problem.where !== undefined)
        lines.push(`  - Where: ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipLine */ .DX)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describePlace */ .df)(problem.where), 300))}`);
    lines.push(`  - What to do: ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipLine */ .DX)(problem.fix, 1000))}.`);
    return lines.join('\n');
}
function findingsByGate(verdicts) {
    return verdicts
        .filter((verdict) => !['passed', 'skipped'].includes(verdict.verdict) && verdict.findings.length > 0)
        .map((verdict) => `**${verdict.gate}** (${verdict.verdict})\n\n${problemList(verdict.findings)}`);
}


/***/ }),

/***/ 32921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ monitoringList),
/* harmony export */   SI: () => (/* binding */ generatedCard),
/* harmony export */   bB: () => (/* binding */ codeOrDash),
/* harmony export */   dJ: () => (/* binding */ titled),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   f1: () => (/* binding */ historyTable),
/* harmony export */   gt: () => (/* binding */ deployedText),
/* harmony export */   hX: () => (/* binding */ assembleSummary)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _formats_markdown_fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87569);
/* harmony import */ var _formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72530);
/* harmony import */ var _release_pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63813);
/* harmony import */ var _limits_telling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59705);





const SUMMARY_LIMIT_BYTES = _limits_telling_js__WEBPACK_IMPORTED_MODULE_1__/* .REPORTS */ .Sk.summaryBytes.value;
const MORE = '*There is more than a job summary holds: the rest is in the log.*';
function assembleSummary(sections) {
    const text = sections.filter((section) => section !== null && section !== '').join('\n\n');
    return `${(0,_formats_markdown_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fitMarkdown */ .DJ)(text, SUMMARY_LIMIT_BYTES, { pointer: MORE, measure: _formats_markdown_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .inBytes */ .Hf })}\n`;
}
function titled(title, parts) {
    const text = parts.filter((part) => part !== null && part !== '').join('\n\n');
    return text === '' ? null : `### ${title}\n\n${text}`;
}
function bullets(lines) {
    return lines.length === 0 ? null : lines.map((line) => `- ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(line, 1000))}`).join('\n');
}
function monitoringList(links) {
    return links.length === 0 ? null : links.map(({ name, url }) => `- ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(name, 100), url)}`).join('\n');
}
function folded(title, text) {
    return `<details><summary>${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(title)}</summary>\n\n${text}\n\n</details>`;
}
function generatedCard(card) {
    if (card === null)
        return null;
    const title = `A model card to start from: save it as ${card.saveAs} and fill in its headings`;
    return folded(title, (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(card.text, 'markdown'));
}
const MOST_RELEASES = _limits_telling_js__WEBPACK_IMPORTED_MODULE_1__/* .REPORTS */ .Sk.earlierReleases.value;
function historyTable(history, at) {
    if (history.length === 0)
        return null;
    const rows = history
        .slice(-MOST_RELEASES)
        .reverse()
        .map((release) => [
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(release.version, (0,_release_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePage */ .NC)(at, release.tag)),
        release.rolledBack ? 'rolled back' : '',
        deployedText(release.deployedTo),
    ]);
    return (0,_formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .t)(['Version', 'Note', 'Deployed to'], rows);
}
function deployedText(deployedTo) {
    return deployedTo.map(deploymentText).join(', ');
}
function deploymentText(entry) {
    if (typeof entry === 'string')
        return (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(entry, 80));
    if (typeof entry !== 'object' || entry === null)
        return (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(JSON.stringify(entry) ?? '', 80));
    const facts = new Map(Object.entries(entry));
    const name = facts.get('environment') ?? facts.get('name');
    if (typeof name !== 'string')
        return (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(JSON.stringify(entry), 120));
    const details = ['version', 'deployed_at', 'at']
        .map((key) => facts.get(key))
        .filter((value) => typeof value === 'string');
    const more = details.length === 0 ? '' : ` (${details.map((value) => (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(value, 60))).join(', ')})`;
    return `${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(name, 80))}${more}`;
}
function codeOrDash(text) {
    return text === null ? '–' : (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(text, 200));
}


/***/ }),

/***/ 50680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jd: () => (/* binding */ commandSettings),
/* harmony export */   Qw: () => (/* binding */ mergeEnv),
/* harmony export */   gM: () => (/* binding */ commandKeys),
/* harmony export */   zW: () => (/* binding */ envKey)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37896);
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93408);



const DEFAULT_SHELL = 'bash';
const DEFAULT_TIMEOUT_SECONDS = _limits_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.defaultSeconds.value;
const envKey = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    pass: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .variableName */ .cG).optional().describe('Names of variables of the job that commands see'),
    set: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .variableName */ .cG, zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error: 'a text; numbers and true or false go in quotes' }))
        .optional()
        .describe('Variables that commands get'),
});
const commandKeys = {
    run: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5
        .optional()
        .describe('The command; {model}, {package}, {metrics}, {version}, {feature}, {environment} are filled in'),
    shell: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .shell */ .vf.optional().describe('The shell, as of a workflow step; bash where nothing is said'),
    timeout: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe('After how long the command is ended'),
    env: envKey.optional().describe('Environment of this command, beside that of all'),
};
function commandSettings(keys, fallback, env) {
    return {
        run: keys?.run ?? fallback.run,
        shell: keys?.shell ?? DEFAULT_SHELL,
        script: keys?.run === undefined ? fallback.script : null,
        timeoutSeconds: keys?.timeout ?? DEFAULT_TIMEOUT_SECONDS,
        env: mergeEnv(env, keys?.env),
    };
}
function mergeEnv(common, own) {
    return {
        pass: [...new Set([...(common?.pass ?? []), ...(own?.pass ?? [])])],
        set: { ...common?.set, ...own?.set },
    };
}


/***/ }),

/***/ 37896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ boundValue),
  G5: () => (/* binding */ command),
  vd: () => (/* binding */ day),
  p0: () => (/* binding */ duration),
  Uq: () => (/* binding */ filledText),
  ZK: () => (/* binding */ latency),
  Ae: () => (/* binding */ path),
  h0: () => (/* binding */ pathPatterns),
  f0: () => (/* binding */ paths),
  UI: () => (/* binding */ recordsPath),
  vf: () => (/* binding */ shell),
  bO: () => (/* binding */ tagPattern),
  aS: () => (/* binding */ tolerance),
  cG: () => (/* binding */ variableName),
  KA: () => (/* binding */ versionText),
  Dy: () => (/* binding */ webAddress)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./src/formats/semantic-version.ts
var semantic_version = __webpack_require__(51991);
// EXTERNAL MODULE: ./src/formats/repo-path.ts
var repo_path = __webpack_require__(23744);
// EXTERNAL MODULE: ./src/limits/reading.ts
var reading = __webpack_require__(93408);
;// CONCATENATED MODULE: ./src/settings/durations.ts

const UNIT_SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 };
const DURATION_FORM = 'a duration such as 90s, 30m or 1h30m, above zero and at most 5d';
const LONGEST_SECONDS = reading/* COMMANDS */.Lo.longestSeconds.value;
function parseDuration(text) {
    const parts = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text.trim());
    if (parts === null)
        return null;
    const amount = (index) => Number(parts[index] ?? 0);
    const { d, h, m, s } = UNIT_SECONDS;
    const seconds = amount(1) * d + amount(2) * h + amount(3) * m + amount(4) * s;
    return seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
}
const LATENCY_FORM = 'a time such as 200ms, 1.5s or 1m, above zero and at most 10m';
const LONGEST_LATENCY_SECONDS = 600;
function parseLatency(text) {
    const parts = /^(\d{1,7}(?:\.\d{1,6})?)(ms|s|m)$/.exec(text.trim());
    if (parts === null)
        return null;
    const amount = Number(parts[1]);
    const seconds = parts[2] === 'ms' ? amount / 1000 : amount * (parts[2] === 'm' ? UNIT_SECONDS.m : UNIT_SECONDS.s);
    return seconds > 0 && seconds <= LONGEST_LATENCY_SECONDS ? seconds : null;
}

// EXTERNAL MODULE: ./src/settings/tag-pattern.ts
var tag_pattern = __webpack_require__(31878);
;// CONCATENATED MODULE: ./src/settings/fields.ts





const filledText = schemas/* string */.YjP().trim().min(1, { error: 'a text that is not empty' });
const path = schemas/* string */.YjP().transform((text, context) => {
    const checked = (0,repo_path/* repoPath */.q)(text);
    if (checked.ok)
        return checked.path;
    context.addIssue({ code: 'custom', message: checked.what, params: { fix: checked.fix } });
    return core/* NEVER */.tm;
});
const recordsPath = path.refine((text) => !/(?:^|\/)\.git(?:$|\/)|^\.github\/workflows(?:$|\/)/i.test(text), {
    error: 'a folder that git and GitHub let an action commit to (not .git, not .github/workflows)',
});
const paths = schemas/* array */.YOg(path);
const pathPatterns = schemas/* array */.YOg(schemas/* string */.YjP().transform((text, context) => {
    const negation = /^!(?!\()/.test(text) ? '!' : '';
    const checked = (0,repo_path/* repoPath */.q)(text.slice(negation.length));
    if (checked.ok)
        return `${negation}${checked.path}${text.endsWith('/') ? '/**' : ''}`;
    context.addIssue({ code: 'custom', message: checked.what, params: { fix: checked.fix } });
    return core/* NEVER */.tm;
}));
const command = schemas/* string */.YjP().refine((text) => text.trim() !== '', { error: 'a command that is not empty' });
const shell = schemas/* string */.YjP()
    .refine((text) => ['bash', 'sh', 'python', 'pwsh'].includes(text) || text.includes('{0}'), {
    error: 'bash, sh, python, pwsh, or a command with {0} where the script goes',
});
const duration = seconds(DURATION_FORM, parseDuration);
const latency = seconds(LATENCY_FORM, parseLatency);
function seconds(form, parse) {
    return schemas/* string */.YjP({ error: form }).transform((text, context) => {
        const parsed = parse(text);
        if (parsed !== null)
            return parsed;
        const message = `${JSON.stringify(text)} is not ${form}`;
        context.addIssue({ code: 'custom', message, params: { fix: `Write ${form}` } });
        return core/* NEVER */.tm;
    });
}
const tagPattern = schemas/* string */.YjP().refine(tag_pattern/* isTagPattern */.xV, { error: tag_pattern/* TAG_PATTERN_FORM */.J8 });
const PERCENT = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)\s*%$/;
function share(text) {
    return Number(`${text.replace('%', '').trim()}e-2`);
}
const BOUND_FORM = { error: 'a number, or a percentage such as "85%"' };
const boundValue = schemas/* union */.KCZ([schemas/* number */.aig(BOUND_FORM), schemas/* string */.YjP().regex(PERCENT, BOUND_FORM)], BOUND_FORM)
    .transform((given) => {
    const value = typeof given === 'number' ? given : share(given);
    return { value, isShare: typeof given === 'string' && value <= 1 };
});
const TOLERANCE_FORM = { error: 'a number from 0 on, or a percentage such as "2%"' };
const tolerance = schemas/* union */.KCZ([schemas/* number */.aig().min(0, TOLERANCE_FORM), schemas/* string */.YjP().regex(/^\d+(?:\.\d+)?\s*%$/, TOLERANCE_FORM)], TOLERANCE_FORM)
    .transform((value) => typeof value === 'number'
    ? { kind: 'absolute', amount: value, text: String(value) }
    : { kind: 'relative', amount: share(value), text: value.replace(/\s/g, '') });
const VERSION_FORM = { error: 'a version as text, such as "1.3.0"' };
const versionText = schemas/* string */.YjP(VERSION_FORM)
    .refine((text) => semantic_version/* valid */.rZ(text) !== null, VERSION_FORM)
    .transform((text) => text.trim().replace(/^[v=]+/, ''));
const day = schemas/* string */.YjP().refine(isDay, { error: 'a day as YYYY-MM-DD' });
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
const RUNNERS_OWN = /^(?:GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ACTIONS_.*|INPUT_.*)$/i;
const variableName = schemas/* string */.YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'the name of an environment variable' })
    .refine((name) => !RUNNERS_OWN.test(name), {
    error: 'a variable of your own (the tokens and files of the runner are not handed to commands)',
});
const webAddress = schemas/* string */.YjP().refine(isWebAddress, { error: 'an address that starts with https:// or http://' });
function isWebAddress(text) {
    return /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text);
}


/***/ }),

/***/ 40355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ gateKeys),
/* harmony export */   N: () => (/* binding */ gateBase)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74528);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37896);


const waiver = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    reason: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq.describe('Why the failure is accepted'),
    owner: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq.describe('Who answers for it'),
    expires: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.describe('The last day on which the waiver holds, UTC'),
});
const gateKeys = {
    enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe('false switches the gate off, in plain sight; say why under reason'),
    reason: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .filledText */ .Uq.optional().describe('Why the gate is off'),
    waiver: waiver.optional().describe('Accepts a failure of the gate until a day; expired or unused, it is an error'),
};
function gateBase(keys) {
    const enabled = keys.enabled ?? true;
    return { enabled, disabledReason: enabled ? null : (keys.reason ?? ''), waiver: keys.waiver ?? null };
}


/***/ }),

/***/ 31878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ tagParts),
/* harmony export */   J8: () => (/* binding */ TAG_PATTERN_FORM),
/* harmony export */   au: () => (/* binding */ fillTag),
/* harmony export */   nI: () => (/* binding */ namesFeature),
/* harmony export */   p9: () => (/* binding */ tagNameProblem),
/* harmony export */   xV: () => (/* binding */ isTagPattern)
/* harmony export */ });
/* harmony import */ var _formats_ref_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8113);

const TAG_PATTERN_FORM = 'a tag with {version} in it once and without spaces, such as "{feature}/v{version}" or "v{version}"';
function isTagPattern(pattern) {
    if (pattern.split('{version}').length !== 2)
        return false;
    const name = fillTag(pattern, { feature: 'feature', version: '1.0.0' });
    return !name.startsWith('refs/') && tagNameProblem(name) === null;
}
function namesFeature(pattern) {
    return pattern.includes('{feature}');
}
function fillTag(pattern, values) {
    return withFeature(pattern, values.feature).replaceAll('{version}', values.version);
}
function tagParts(pattern, feature) {
    return withFeature(pattern, feature).split('{version}');
}
function tagNameProblem(name) {
    const problem = (0,_formats_ref_name_js__WEBPACK_IMPORTED_MODULE_0__/* .refNameProblem */ .C)(name);
    if (problem !== null)
        return problem;
    return /[{}]/.test(name) ? 'a placeholder in it was not filled in; there are {feature} and {version}' : null;
}
function withFeature(pattern, feature) {
    return pattern.replaceAll('{feature}', feature);
}


/***/ }),

/***/ 12523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ defaultBranchIn),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   sH: () => (/* binding */ baseBranch),
/* harmony export */   uc: () => (/* binding */ parseTrigger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const UNTRUSTED_EVENTS = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);
const TEXT = {
    expected: 'a text',
    fits: (value) => typeof value === 'string' && value !== '',
};
const COMMIT = {
    expected: "a commit's full id",
    fits: (value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value),
};
const NUMBER = {
    expected: 'a number above 0',
    fits: (value) => Number.isSafeInteger(value) && Number(value) > 0,
};
function parseTrigger(event, payload) {
    if (UNTRUSTED_EVENTS.has(event))
        return { kind: 'untrusted' };
    if (event.startsWith('pull_request')) {
        return pullRequest(event, payload);
    }
    switch (event) {
        case 'merge_group':
            return mergeGroup(event, payload);
        case 'push':
            return { kind: 'push', change: pushedChange(event, payload) };
        case 'workflow_dispatch':
            return { kind: 'dispatch' };
        default:
            return { kind: 'other' };
    }
}
function pullRequest(event, payload) {
    const pull = readFields(event, payload, {
        'pull_request.number': NUMBER,
        'pull_request.base.ref': TEXT,
        'pull_request.base.sha': COMMIT,
    });
    const base = { ref: pull['pull_request.base.ref'], sha: pull['pull_request.base.sha'] };
    return { kind: 'pull-request', number: pull['pull_request.number'], base };
}
function mergeGroup(event, payload) {
    const group = readFields(event, payload, {
        'merge_group.base_ref': TEXT,
        'merge_group.base_sha': COMMIT,
        'merge_group.head_ref': TEXT,
        'merge_group.head_sha': COMMIT,
    });
    return {
        kind: 'merge-group',
        base: group['merge_group.base_ref'].replace(/^refs\/heads\//, ''),
        baseSha: group['merge_group.base_sha'],
        headRef: group['merge_group.head_ref'],
        headSha: group['merge_group.head_sha'],
    };
}
function pushedChange(event, payload) {
    if (fieldAt(payload, 'before') === undefined && fieldAt(payload, 'after') === undefined)
        return null;
    const change = readFields(event, payload, { before: COMMIT, after: COMMIT });
    return /^0+$/.test(change.before) ? null : change;
}
function defaultBranchIn(payload) {
    const name = fieldAt(payload, 'repository.default_branch');
    return TEXT.fits(name) ? name : null;
}
function baseBranch(trigger, ref) {
    switch (trigger.kind) {
        case 'pull-request':
            return trigger.base.ref;
        case 'merge-group':
            return trigger.base;
        case 'push':
        case 'dispatch':
        case 'untrusted':
        case 'other':
            return branchOf(ref);
    }
}
function branchOf(ref) {
    return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
}
function readFields(event, payload, wanted) {
    const found = Object.entries(wanted).map(([path, form]) => ({ path, form, value: fieldAt(payload, path) }));
    const misfits = found.filter(({ form, value }) => !form.fits(value));
    if (misfits.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', misfits.map((one) => misfit(event, one)));
    }
    return Object.fromEntries(found.map(({ path, value }) => [path, value]));
}
function misfit(event, { path, form, value }) {
    const isMissing = value === undefined || value === null;
    return {
        what: isMissing
            ? `the payload of \`${event}\` has no \`${path}\``
            : `\`${path}\` in the payload of \`${event}\` is not ${form.expected}`,
        fix: 'Run this by an event of GitHub, or give the local runner the whole payload of the event',
    };
}
function fieldAt(payload, path) {
    return path.split('.').reduce((found, name) => {
        return typeof found === 'object' && found !== null ? found[name] : undefined;
    }, payload);
}


/***/ })

};
