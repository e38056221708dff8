import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 28786:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ STATUS_BY_CODE)
/* harmony export */ });
const STATUS_BY_CODE = {
    1: 'refused',
    2: 'refused',
    3: 'conflict',
    75: 'interrupted',
};


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   VG: () => (/* binding */ Stop),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   iK: () => (/* binding */ GitHubFailure)
/* harmony export */ });
const EXIT_CODES = {
    'gate-failed': 1,
    'preparation-failed': 1,
    'invalid-input': 2,
    'invalid-config': 2,
    'invalid-state': 2,
    'not-releasable': 2,
    'model-missing': 2,
    permission: 2,
    platform: 2,
    conflict: 3,
    interrupted: 75,
};
class Stop extends Error {
    code;
    problems;
    constructor(code, problems, cause) {
        const list = Array.isArray(problems) ? problems : [problems];
        super(list.map(describeProblem).join('\n'), cause === undefined ? undefined : { cause });
        this.name = 'Stop';
        this.code = code;
        this.problems = list;
    }
    get exitCode() {
        return EXIT_CODES[this.code];
    }
}
function describePlace(place) {
    const position = [place.file, place.line, place.line === undefined ? undefined : place.column];
    const at = position.filter((part) => part !== undefined).join(':');
    return place.field === undefined ? at : `${at} (${place.field})`;
}
function describeProblem(problem) {
    const at = problem.where === undefined ? '' : `${describePlace(problem.where)}: `;
    return `${at}${problem.what}. ${problem.fix}.`;
}
class GitHubFailure extends Error {
    kind;
    method;
    path;
    status;
    detail;
    retryAfterSeconds;
    permission;
    codes;
    problem;
    constructor(facts, problem) {
        super(problem.what);
        this.name = 'GitHubFailure';
        this.kind = facts.kind;
        this.method = facts.method;
        this.path = facts.path;
        this.status = facts.status;
        this.detail = facts.detail;
        this.retryAfterSeconds = facts.retryAfterSeconds;
        this.permission = facts.permission;
        this.codes = facts.codes;
        this.problem = problem;
    }
}


/***/ }),

/***/ 16344:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ FEATURE_ID),
/* harmony export */   s: () => (/* binding */ FEATURE_ID_FORM)
/* harmony export */ });
const FEATURE_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
const FEATURE_ID_FORM = 'a feature id: lower-case letters, digits and hyphens, at most 63 of them';


/***/ }),

/***/ 26300:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vt: () => (/* binding */ concealSecrets),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   i1: () => (/* binding */ byteForms)
/* harmony export */ });
function writtenForms(text) {
    const forms = [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1), ...base64Forms(text)];
    return [...new Set(forms)].sort((left, right) => right.length - left.length);
}
function byteForms(text) {
    const wide = Buffer.from(text, 'utf16le');
    const wider = Buffer.concat([...text].map((character) => Buffer.from([...codeBytes(character)])));
    return [...writtenForms(text).map((form) => Buffer.from(form)), wide, wider];
}
function holdsSecret(text, part) {
    if (!part.isWord)
        return writtenForms(part.text).some((form) => text.includes(form));
    return text.includes(part.text) && wordPattern(part.text).test(text);
}
function concealSecrets(text, parts) {
    return parts.reduce((rest, part) => {
        if (part.isWord)
            return rest.replace(wordPattern(part.text), '***');
        return writtenForms(part.text).reduce((line, form) => line.replaceAll(form, '***'), rest);
    }, text);
}
function wordPattern(text) {
    const literal = text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}_-])${literal}(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`, 'gu');
}
const SHORTEST_BASE64 = 10;
function base64Forms(text) {
    const bytes = Buffer.from(text);
    const cores = [0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        return encoded.slice([0, 2, 3][before], Math.floor(((before + bytes.length) * 4) / 3));
    });
    const both = cores.flatMap((core) => [core, core.replace(/\+/g, '-').replace(/\//g, '_')]);
    return both.filter((core) => core.length >= SHORTEST_BASE64);
}
function codeBytes(character) {
    const code = character.codePointAt(0) ?? 0;
    return [0, 8, 16, 24].map((shift) => (code >> shift) & 0xff);
}


/***/ }),

/***/ 79407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35325);

await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(process.env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 35325:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/commands/outcome.ts
var outcome = __nccwpck_require__(28786);
;// CONCATENATED MODULE: ./src/commands/loaders.ts
const LOADERS = {
    release: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(528), __nccwpck_require__.e(93), __nccwpck_require__.e(292), __nccwpck_require__.e(852), __nccwpck_require__.e(661), __nccwpck_require__.e(700), __nccwpck_require__.e(520), __nccwpck_require__.e(621), __nccwpck_require__.e(391)]).then(__nccwpck_require__.bind(__nccwpck_require__, 11391))).release,
    seal: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(528), __nccwpck_require__.e(93), __nccwpck_require__.e(292), __nccwpck_require__.e(852), __nccwpck_require__.e(661), __nccwpck_require__.e(700), __nccwpck_require__.e(520), __nccwpck_require__.e(621), __nccwpck_require__.e(681)]).then(__nccwpck_require__.bind(__nccwpck_require__, 12681))).seal,
    check: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(528), __nccwpck_require__.e(780), __nccwpck_require__.e(93), __nccwpck_require__.e(251), __nccwpck_require__.e(292), __nccwpck_require__.e(852), __nccwpck_require__.e(104), __nccwpck_require__.e(661), __nccwpck_require__.e(520), __nccwpck_require__.e(117), __nccwpck_require__.e(390)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89704))).check,
    deploy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(528), __nccwpck_require__.e(780), __nccwpck_require__.e(93), __nccwpck_require__.e(251), __nccwpck_require__.e(852), __nccwpck_require__.e(104), __nccwpck_require__.e(661), __nccwpck_require__.e(588)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49588))).deploy,
    plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(528), __nccwpck_require__.e(93), __nccwpck_require__.e(852), __nccwpck_require__.e(483)]).then(__nccwpck_require__.bind(__nccwpck_require__, 74483))).plan,
};

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(83916);
;// CONCATENATED MODULE: ./src/commands/registry.ts
const COMMANDS = {
    release: { needs: ['feature-id'], takes: ['version', 'bump', 'dry-run', 'sealed'] },
    seal: { needs: ['feature-id'], takes: ['version', 'bump', 'dry-run'] },
    check: { needs: [], takes: ['feature-id', 'bump'] },
    deploy: { needs: ['feature-id', 'environment'], takes: ['version', 'dry-run'] },
    plan: { needs: ['feature-id'], takes: ['version', 'bump'] },
};

// EXTERNAL MODULE: ./src/feature/feature-id.ts
var feature_id = __nccwpck_require__(16344);
;// CONCATENATED MODULE: ./src/inputs/rules.ts

function required(read) {
    return (text) => (text === null ? undefined : read(text));
}
function optional(read) {
    return (text) => (text === null ? null : read(text));
}
function oneOf(names, usual) {
    const read = (text) => names.find((name) => name === text);
    return { read, expected: `one of ${names.join(', ')}`, default: usual };
}
const YAML_BOOLEANS = new Map([
    ...['true', 'True', 'TRUE'].map((text) => [text, true]),
    ...['false', 'False', 'FALSE'].map((text) => [text, false]),
]);
const asGiven = (text) => text;
const asBoolean = (text) => YAML_BOOLEANS.get(text);
const asPath = (path) => (isInside(path) ? path : undefined);
const asFolder = (path) => (isInside(path) ? withoutTrailingSlash(path) : undefined);
const JUDGE_HERE = 'judge-here';
function asSealed(text) {
    if (text === null || text === JUDGE_HERE)
        return JUDGE_HERE;
    if (text === '')
        return 'nothing';
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
}
const A_BOOLEAN = 'true or false';
const A_PATH = 'a path inside the repository';
const RULES = {
    'feature-id': {
        read: optional((text) => (feature_id/* FEATURE_ID */.D.test(text) ? text : undefined)),
        expected: 'a feature in lower-case slug form, such as churn-model',
        default: null,
        question: {
            about: 'which feature to release',
            fix: 'Set `feature-id` to the name of its state file without .json, such as churn-model',
        },
    },
    environment: {
        read: optional((text) => (/^[^\0-\x1f]{1,255}$/.test(text) ? text : undefined)),
        expected: 'the name of an environment of the configuration, such as staging',
        default: null,
        question: {
            about: 'which environment to deploy to',
            fix: 'Set `environment` to a name below `environments:` in the configuration, such as staging',
        },
    },
    version: { read: optional(asGiven), expected: 'a semantic version', default: null },
    bump: oneOf(['auto', 'major', 'minor', 'patch'], 'auto'),
    config: { read: required(asPath), expected: A_PATH, default: '.github/ds-release.yml' },
    'state-dir': { read: optional(asFolder), expected: A_PATH, default: null },
    'gates-enabled': { read: optional(asBoolean), expected: A_BOOLEAN, default: null },
    'working-directory': { read: required(asFolder), expected: A_PATH, default: '.' },
    sealed: {
        read: asSealed,
        expected: 'the output `sealed` of the job that seals (`${{ needs.seal.outputs.sealed }}`), which is sha256: and 64 hex digits',
        default: JUDGE_HERE,
        mayBeEmpty: true,
    },
    'dry-run': { read: required(asBoolean), expected: A_BOOLEAN, default: 'false' },
    'github-token': {
        read: required(asGiven),
        expected: 'a token; the default is ${{ github.token }}',
        default: null,
    },
};
const COMMON = ['config', 'state-dir', 'gates-enabled', 'working-directory', 'github-token'];
function isInside(path) {
    const parts = path.replaceAll('\\', '/').split('/');
    return !path.startsWith('/') && !path.startsWith('\\') && !parts.includes('..') && !path.includes('\0');
}
function withoutTrailingSlash(path) {
    const plain = path.replace(/^\.\//, '').replace(/\/+$/, '');
    return plain === '' ? '.' : plain;
}

;// CONCATENATED MODULE: ./src/inputs.ts



const INPUT_NAMES = ['command', ...Object.keys(RULES)];
const INPUT_RULES = {
    command: oneOf(Object.keys(COMMANDS), 'release'),
    ...RULES,
};
function readInputs(env) {
    const values = new Map(INPUT_NAMES.map((name) => [name, INPUT_RULES[name].read(inputText(env, name))]));
    const wrong = INPUT_NAMES.filter((name) => values.get(name) === undefined);
    if (wrong.length > 0) {
        throw new errors/* Stop */.VG('invalid-input', wrong.map((name) => wrongInput(name, inputText(env, name))));
    }
    const command = values.get('command');
    const { needs, takes } = COMMANDS[command];
    const missing = needs.filter((name) => values.get(name) === null);
    if (missing.length > 0) {
        throw new errors/* Stop */.VG('invalid-input', missing.map((name) => missingInput(command, name)));
    }
    const names = ['command', ...COMMON, ...needs, ...takes];
    const inputs = Object.fromEntries(names.map((name) => [camelCase(name), values.get(name)]));
    const configIsExplicit = values.get('config') !== RULES.config.default;
    return { ...inputs, configIsExplicit };
}
function inputText(env, name) {
    const given = env[`INPUT_${name.toUpperCase()}`];
    const rule = INPUT_RULES[name];
    const text = (given ?? '').trim();
    if (text !== '')
        return text;
    return rule.mayBeEmpty === true && given !== undefined ? text : rule.default;
}
function wrongInput(name, text) {
    const shown = name === 'github-token' || text === null ? 'not given' : JSON.stringify(text);
    return {
        what: `input \`${name}\` is ${shown}`,
        where: { file: 'input', field: name },
        fix: `Give ${INPUT_RULES[name].expected}`,
    };
}
function missingInput(command, name) {
    const { about, fix } = RULES[name].question;
    return { what: `\`${command}\` needs to know ${about}`, where: { file: 'input', field: name }, fix };
}
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./src/outputs.ts

const OUTPUTS = {
    status: [
        ...['released', 'already-released', 'awaiting-merge', 'sealed', 'checked', 'planned'],
        ...['deployed', 'rolling-out'],
        ...['refused', 'conflict', 'interrupted'],
    ],
    verdict: ['passed', 'failed', 'disabled'],
    version: null,
    'previous-version': null,
    tag: null,
    'release-id': null,
    'release-url': null,
    'package-path': null,
    'package-digest': null,
    'artifact-id': null,
    'artifact-name': null,
    'artifact-digest': null,
    'artifact-url': null,
    'model-metrics': null,
    gates: null,
    matrix: null,
    sealed: null,
    'state-commit': null,
    'deployed-to': null,
    environment: null,
    'deployment-id': null,
    'environment-url': null,
    'serving-version': null,
    resumable: ['true', 'false'],
};
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
async function writeOutcome(env, { outputs, summary }) {
    if (!env.GITHUB_STEP_SUMMARY && !env.GITHUB_OUTPUT)
        return;
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(838), __nccwpck_require__.e(260)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    if (env.GITHUB_STEP_SUMMARY && summary !== '' && Buffer.byteLength(summary) < SUMMARY_LIMIT_BYTES) {
        await core.summary.addRaw(summary, true).write();
    }
    if (!env.GITHUB_OUTPUT)
        return;
    for (const [name, value] of Object.entries(outputs)) {
        if (value !== undefined)
            core.setOutput(name, value);
    }
}
function writeStop(env, { outputs, summary }) {
    if (env.GITHUB_STEP_SUMMARY)
        (0,external_node_fs_.appendFileSync)(env.GITHUB_STEP_SUMMARY, `${summary}\n`);
    if (!env.GITHUB_OUTPUT)
        return;
    const { status = 'interrupted', resumable = 'true' } = outputs;
    (0,external_node_fs_.appendFileSync)(env.GITHUB_OUTPUT, `status=${status}\nresumable=${resumable}\n`);
}

;// CONCATENATED MODULE: ./src/runner/debugging-doors.ts

async function shutDebuggingDoors() {
    process.on('SIGUSR1', () => undefined);
    if (process.report !== undefined)
        process.report.reportOnSignal = false;
    const options = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ');
    if (options.includes('--inspect'))
        (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 86592, 23))).default.close();
    try {
        (0,external_node_fs_.writeFileSync)('/proc/self/coredump_filter', '0');
    }
    catch {
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./src/formats/workflow-commands.ts
function escapeData(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
const TERMINAL_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[ -/]*[0-Z\\^-~]|)/g;
const COLOUR = /^\x1b\[[0-9;:]*m$/;
const CONTROL = /[\0-\x06\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
function cleanLines(text) {
    const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    const visible = normal
        .replace(CONTROL, '')
        .replace(TERMINAL_SEQUENCE, (sequence) => (COLOUR.test(sequence) ? sequence : ''))
        .replace(/\x07/g, '');
    return visible.replace(/##(?=\[)/g, '# #').split('\n');
}
function quoteOutputLines(text) {
    return cleanLines(text).map((line) => `│ ${line}`);
}
function plainLines(text) {
    return cleanLines(text).map((line) => (isCommandLike(line) ? `│ ${line}` : line));
}
function isCommandLike(line) {
    return line
        .replace(/\x1b\[[0-9;:]*m/g, '')
        .trimStart()
        .startsWith('::');
}
const SHORTEST_SECRET = 6;
function secretForms(secret) {
    if (secret.trim().length < SHORTEST_SECRET)
        return [];
    const base64 = [secret, `x-access-token:${secret}`].map((text) => Buffer.from(text).toString('base64'));
    const lines = secret.split(/\r?\n/).filter((line) => line.trim().length >= SHORTEST_SECRET);
    const forms = [secret, ...lines, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64];
    return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
function redact(text, forms) {
    return forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
}

// EXTERNAL MODULE: ./src/formats/secret-forms.ts
var secret_forms = __nccwpck_require__(26300);
;// CONCATENATED MODULE: ./src/runner/log.ts



const LONGEST_ANNOTATION = 4000;
const TITLE = 'ds-release';
function propertiesOf(place) {
    const properties = [];
    if (place !== undefined && place.file !== 'input') {
        properties.push(['file', place.file]);
        if (place.line !== undefined)
            properties.push(['line', String(place.line)]);
        if (place.line !== undefined && place.column !== undefined)
            properties.push(['col', String(place.column)]);
    }
    properties.push(['title', TITLE]);
    return properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
}
function shorten(text) {
    return text.length <= LONGEST_ANNOTATION ? text : `${text.slice(0, LONGEST_ANNOTATION)}…`;
}
function createLog(options) {
    const forms = options.secrets.flatMap(secretForms).sort((a, b) => b.length - a.length);
    const hidden = [];
    const concealed = (text) => (0,secret_forms/* concealSecrets */.Vt)(redact(text, forms), hidden);
    const print = (line) => options.write(concealed(line));
    const clean = (text) => plainLines(text)
        .map((line) => concealed(line))
        .join('\n');
    let waiting = null;
    const whenHeard = (tell) => {
        if (waiting === null)
            tell();
        else
            waiting.push(tell);
    };
    const say = (command, text) => whenHeard(() => options.write(`::${command}::${escapeData(text)}`));
    const annotate = (level, text, place) => {
        const where = place === undefined ? undefined : { ...place, file: concealed(place.file) };
        say(`${level} ${propertiesOf(where)}`, shorten(clean(text)));
    };
    return {
        info: (text) => plainLines(text).forEach(print),
        group(title, lines) {
            const name = clean(title.replace(/\s+/g, ' '));
            if (waiting !== null)
                plainLines(title.replace(/\s+/g, ' ')).forEach(print);
            say('group', name);
            whenHeard(() => {
                const token = (0,external_node_crypto_.randomUUID)();
                options.write(`::stop-commands::${token}`);
                lines.flatMap(quoteOutputLines).forEach(print);
                options.write(`::${token}::`);
                options.write('::endgroup::');
            });
        },
        deafen() {
            const token = (0,external_node_crypto_.randomUUID)();
            options.write(`::stop-commands::${token}`);
            waiting = [];
            return () => {
                if (waiting === null)
                    return;
                const told = waiting;
                waiting = null;
                options.write(`::${token}::`);
                for (const tell of told)
                    tell();
            };
        },
        notice: (text, place) => annotate('notice', text, place),
        warning: (text, place) => annotate('warning', text, place),
        error: (text, place) => annotate('error', text, place),
        debug: (text) => say('debug', clean(text)),
        conceal: (parts) => void hidden.push(...parts),
        concealed,
    };
}

;// CONCATENATED MODULE: ./src/runner/standard-output.ts

const STANDARD_OUTPUT = 1;
const PAUSE_MS = 5;
function printLine(line) {
    const bytes = Buffer.from(`${line}\n`);
    for (let from = 0; from < bytes.length;)
        from += printSome(bytes.subarray(from));
}
function printSome(bytes) {
    try {
        return (0,external_node_fs_.writeSync)(STANDARD_OUTPUT, bytes);
    }
    catch (error) {
        if (error.code !== 'EAGAIN')
            throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
        return 0;
    }
}

;// CONCATENATED MODULE: ./src/run.ts








const EXIT_BUG = 75;
async function run(env) {
    await shutDebuggingDoors();
    const log = createLog({
        write: printLine,
        secrets: [env['INPUT_GITHUB-TOKEN'] ?? '', env.ACTIONS_RUNTIME_TOKEN ?? ''],
    });
    process.once('uncaughtException', (error) => {
        const outcome = bug(error, log);
        for (const { level, message } of outcome.annotations)
            log[level](message);
        writeStop(env, outcome);
        process.exit(EXIT_BUG);
    });
    const { outcome, write } = await outcomeOf(env, log);
    for (const { level, message, place } of outcome.annotations)
        log[level](message, place);
    await write(env, { outputs: concealed(outcome.outputs, log), summary: log.concealed(outcome.summary) });
    process.exit(outcome.exitCode);
}
function concealed(outputs, log) {
    const entries = Object.entries(outputs).map(([name, value]) => [name, log.concealed(value)]);
    return { ...outputs, ...Object.fromEntries(entries) };
}
async function outcomeOf(env, log) {
    try {
        return { outcome: await start(env, readInputs(env), log), write: writeOutcome };
    }
    catch (error) {
        return { outcome: error instanceof errors/* Stop */.VG ? stopped(error) : bug(error, log), write: writeStop };
    }
}
async function start(env, inputs, log) {
    await interpretSchemas();
    const host = await (await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(528), __nccwpck_require__.e(260), __nccwpck_require__.e(6)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96006))).createHost(env, inputs, log);
    const command = await LOADERS[inputs.command]();
    return await command(host, inputs);
}
async function interpretSchemas() {
    const { config } = await Promise.all(/* import() */[__nccwpck_require__.e(160), __nccwpck_require__.e(187)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64187));
    config({ jitless: true });
}
function stopped(stop) {
    const { exitCode } = stop;
    return {
        exitCode,
        outputs: { status: outcome/* STATUS_BY_CODE */.X[exitCode], resumable: exitCode === 75 ? 'true' : 'false' },
        summary: `## ❌ Nothing was done\n\n${stop.problems.map((problem) => `- ${plain((0,errors/* describeProblem */.BJ)(problem))}`).join('\n')}\n`,
        annotations: stop.problems.map((problem) => ({ level: 'error', message: (0,errors/* describeProblem */.BJ)(problem) })),
    };
}
function plain(text) {
    return text.replace(/[<>&@#|*_[\]\\`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function bug(error, log) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.debug(detail);
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const message = `This is a bug in ds-release (${what}). Run it again; if it comes back, report it with the log of a run with debug logging.`;
    return {
        exitCode: EXIT_BUG,
        outputs: { status: 'interrupted', resumable: 'true' },
        summary: `## ⏸️ A bug in ds-release\n\n${plain(message)}\n`,
        annotations: [{ level: 'error', message }],
    };
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 71553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 86592:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:inspector");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(79407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
