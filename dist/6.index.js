export const id = 6;
export const ids = [6];
export const modules = {

/***/ 96006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHost: () => (/* binding */ createHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/github/schemas.ts

const errorBodySchema = schemas/* object */.Ikc({
    message: schemas/* string */.YjP().catch(''),
    errors: schemas/* array */.YOg(schemas/* union */.KCZ([
        schemas/* string */.YjP(),
        schemas/* object */.Ikc({
            message: schemas/* string */.YjP().optional(),
            resource: schemas/* string */.YjP().optional(),
            field: schemas/* string */.YjP().optional(),
            code: schemas/* string */.YjP().optional(),
        }),
    ]))
        .catch([]),
});
const oidSchema = schemas/* string */.YjP().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const accountSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() });
const GHOST = 'ghost';
function isBot(account) {
    return account !== null && (account.type === 'Bot' || account.login.endsWith('[bot]'));
}
const changedFileSchema = schemas/* object */.Ikc({
    filename: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    previous_filename: schemas/* string */.YjP().optional(),
});
function jsonOrText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function describeMisfit(error) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'the answer does not have the expected fields';
    const path = issue.path.map(String).join('.');
    return `unexpected answer${path === '' ? '' : ` at ${path}`}: ${issue.message}`;
}

;// CONCATENATED MODULE: ./src/github/permissions.ts
const NEEDED = [
    { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/pulls(\/|$)/, permission: 'pull-requests: read' },
    { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/commits\/[^/]+\/pulls$/, permission: 'pull-requests: read' },
    { reads: true, path: /^\/graphql#(MergeGroup|PullsOfCommit)$/, permission: 'pull-requests: read' },
    { reads: true, path: /^\/graphql#StateBranch$/, permission: 'pull-requests: write' },
    { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/actions\//, permission: 'actions: read' },
    { reads: true, path: /^\/repos\/[^/]+\/[^/]+\/deployments(\/|$)/, permission: 'deployments: read' },
    { reads: true, path: /^\//, permission: 'contents: read' },
    { reads: false, path: /^\/repos\/[^/]+\/[^/]+\/pulls(\/|$)/, permission: 'pull-requests: write' },
    { reads: false, path: /^\/repos\/[^/]+\/[^/]+\/deployments(\/|$)/, permission: 'deployments: write' },
    { reads: false, path: /^\//, permission: 'contents: write' },
];
function neededPermission(accepted, isRead, path) {
    const first = (accepted ?? '').split(';')[0] ?? '';
    const lines = first.split(',').flatMap((item) => {
        const match = /^\s*([a-z_]+)\s*=\s*(read|write|admin)\s*$/.exec(item);
        return match?.[1] === undefined || match[2] === undefined ? [] : [`${match[1].replaceAll('_', '-')}: ${match[2]}`];
    });
    if (lines.length > 0)
        return lines.join(', ');
    const bare = path.split('?')[0] ?? path;
    return NEEDED.find((row) => row.reads === isRead && row.path.test(bare))?.permission ?? 'contents: read';
}

;// CONCATENATED MODULE: ./src/github/failures.ts



const UNKNOWN_LIMIT_SECONDS = 60;
const DETAIL_CHARACTERS = 300;
function failureOf(asked, answer, now) {
    if (answer.status !== null && answer.status >= 200 && answer.status < 300)
        return null;
    const body = readErrorBody(answer);
    const kind = kindOf(answer, body.detail);
    return failure({
        kind,
        ...asked,
        status: answer.status,
        ...body,
        retryAfterSeconds: kind === 'rate-limited' ? secondsToWait(answer.headers, now) : null,
        permission: permissionOf(kind, asked, answer.headers['x-accepted-github-permissions']),
    });
}
function misfit(asked, status, detail) {
    const facts = { status, detail: printableLine(detail), codes: [], retryAfterSeconds: null, permission: null };
    return failure({ kind: 'ambiguous', ...asked, ...facts });
}
function refusal(asked, said) {
    const { kind, detail, codes } = said;
    return failure({
        kind,
        ...asked,
        status: 200,
        detail: printableLine(detail),
        codes,
        retryAfterSeconds: kind === 'rate-limited' ? UNKNOWN_LIMIT_SECONDS : null,
        permission: permissionOf(kind, asked, undefined),
    });
}
function readStop(failed) {
    const isRights = failed.kind === 'forbidden' || failed.kind === 'unauthorized' || failed.kind === 'not-found';
    return new errors/* Stop */.VG(isRights ? 'permission' : 'interrupted', failed.problem, failed);
}
function printableLine(text) {
    const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
    return flat.length > DETAIL_CHARACTERS ? `${flat.slice(0, DETAIL_CHARACTERS)}…` : flat;
}
function failure(facts) {
    return new errors/* GitHubFailure */.iK(facts, problemOf(facts));
}
function kindOf(answer, detail) {
    const { status, headers } = answer;
    if (status === null || status >= 500 || status === 408)
        return 'ambiguous';
    if (status === 429)
        return 'rate-limited';
    if (status === 403) {
        const isLimit = headers['retry-after'] !== undefined ||
            headers['x-ratelimit-remaining'] === '0' ||
            /secondary rate limit|rate limit exceeded|abuse detection/i.test(detail);
        return isLimit ? 'rate-limited' : 'forbidden';
    }
    if (status === 401)
        return 'unauthorized';
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 409)
        return 'conflict';
    return 'invalid';
}
function secondsToWait(headers, now) {
    const after = headers['retry-after'] ?? '';
    if (/^\d{1,9}$/.test(after))
        return Number(after);
    const reset = headers['x-ratelimit-reset'] ?? '';
    if (headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset)) {
        return Math.max(1, Math.ceil(Number(reset) - now / 1000));
    }
    return UNKNOWN_LIMIT_SECONDS;
}
function readErrorBody(answer) {
    if (answer.status === null)
        return { detail: printableLine(String(answer.data)), codes: [] };
    const parsed = errorBodySchema.safeParse(answer.data);
    if (!parsed.success)
        return { detail: '', codes: [] };
    const errors = parsed.data.errors.map((one) => (typeof one === 'string' ? { message: one } : one));
    const words = errors.map((one) => one.message ?? [one.resource, one.field, one.code].filter(Boolean).join(' '));
    const detail = [parsed.data.message, ...words].filter((part) => part !== '').join(': ');
    return { detail: printableLine(detail), codes: errors.flatMap((one) => (one.code === undefined ? [] : [one.code])) };
}
function permissionOf(kind, asked, accepted) {
    return kind === 'forbidden' ? neededPermission(accepted, asked.isRead, asked.path) : null;
}
function problemOf(facts) {
    const request = `${facts.method} ${facts.path}`;
    const words = facts.detail === '' ? '' : `: ${facts.detail}`;
    const said = facts.status === null ? words : ` (status ${facts.status}${words})`;
    switch (facts.kind) {
        case 'unauthorized':
            return {
                what: `GitHub does not accept the token, it is not valid or has expired: ${request}${said}`,
                fix: 'Leave out the input github-token, whose default is the token of the job, or give it a token that is valid',
            };
        case 'forbidden':
            return {
                what: `the token may not do this: ${request}${said}`,
                fix: `Add the line ${lineOf(facts.permission)} below \`permissions:\` of the job${forbiddenHint(facts.detail)}`,
            };
        case 'not-found':
            return {
                what: `GitHub shows no such thing to this token: ${request}${said}`,
                fix: 'Look whether it still exists, and whether `permissions:` of the job lets the token see it (`contents: read`)',
            };
        case 'rate-limited':
            return {
                what: `GitHub's rate limit is reached: ${request}${said}`,
                fix: `Run this again in ${facts.retryAfterSeconds ?? UNKNOWN_LIMIT_SECONDS} seconds`,
            };
        case 'ambiguous':
            return {
                what: facts.isRead
                    ? `GitHub gave no usable answer to ${request}${said}`
                    : `it is not known whether GitHub has done ${request}${said}`,
                fix: 'Run this again; www.githubstatus.com says whether GitHub has a disturbance',
            };
        case 'invalid':
        case 'conflict':
            return { what: `GitHub refuses ${request}${said}`, fix: 'Fix what GitHub names there, then run this again' };
    }
}
function lineOf(permission) {
    const line = permission ?? 'contents: read';
    return line === 'contents: read'
        ? '`contents: write` (`contents: read` is enough for check, plan and dry runs)'
        : `\`${line}\``;
}
function forbiddenHint(detail) {
    const isPlain = detail === '' || /not accessible by integration/i.test(detail);
    return isPlain
        ? ''
        : '; where it is there already, what GitHub says above is a rule of the repository or organisation';
}

// EXTERNAL MODULE: ./src/limits/telling.ts
var telling = __webpack_require__(59705);
;// CONCATENATED MODULE: ./src/github/artifacts.ts








const uploadedSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), digest: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/) });
const listedSchema = schemas/* object */.Ikc({ artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), name: schemas/* string */.YjP() })) });
const MOST_NAMES = 9;
const BASE_DEADLINE_MS = telling/* GITHUB */.U0.artifactMilliseconds.value;
const SLOWEST_BYTES_PER_SECOND = 128 * 1024;
const ASKED = { method: 'POST', path: '/artifacts', isRead: false };
function createArtifacts(options) {
    return {
        list: async () => await listArtifacts(options),
        download: async (id, folder) => await downloadArtifact(options, id, folder),
        async upload(file, name, without) {
            if (!hasService(options)) {
                options.log.warning(skipped('the runner offers no artifact service (ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL)', without));
                return null;
            }
            try {
                return await uploadUnderFreeName(options, file, name);
            }
            catch (error) {
                if (error instanceof errors/* GitHubFailure */.iK || error instanceof errors/* Stop */.VG)
                    throw error;
                if (error instanceof Error && error.name === 'GHESNotSupportedError') {
                    options.log.warning(skipped('this GitHub Enterprise Server has no artifacts v4', without));
                    return null;
                }
                throw misfit(ASKED, null, error instanceof Error ? error.message : 'the upload of the artifact failed');
            }
        },
    };
}
function hasService({ env }) {
    return Boolean(env['ACTIONS_RUNTIME_TOKEN']) && Boolean(env['ACTIONS_RESULTS_URL']);
}
async function listArtifacts(options) {
    if (!hasService(options))
        return null;
    const client = await (options.load ?? loadClient)();
    const answer = await within(BASE_DEADLINE_MS, 'listed', client.listArtifacts()).catch((error) => {
        if (error instanceof Error && error.name === 'GHESNotSupportedError')
            return null;
        throw unanswered("The list of this run's artifacts cannot be had", error);
    });
    if (answer === null)
        return null;
    const parsed = listedSchema.safeParse(answer);
    if (!parsed.success)
        throw unanswered("The list of this run's artifacts cannot be read", parsed.error);
    const newestFirst = parsed.data.artifacts.toSorted((one, other) => other.id - one.id);
    return newestFirst.map(({ id, name }) => ({ id: String(id), name }));
}
async function downloadArtifact(options, id, folder) {
    const client = await (options.load ?? loadClient)();
    try {
        await client.downloadArtifact(Number(id), { path: folder, skipDecompress: true });
    }
    catch (error) {
        throw unanswered('The artifact of the sealed release cannot be fetched', error);
    }
    const [file, ...others] = await (0,promises_.readdir)(folder);
    if (file === undefined || others.length > 0)
        throw unanswered('The artifact of the sealed release is not one file', null);
    return (0,external_node_path_.join)(folder, file);
}
function unanswered(what, cause) {
    const why = cause instanceof Error ? printableLine(` (${cause.message})`) : '';
    return new errors/* Stop */.VG('interrupted', { what: `${what}${why}`, fix: 'Run this job again' }, cause);
}
function artifactNames(name) {
    const extension = /(\.tar)?\.[A-Za-z][A-Za-z0-9]*$/.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - extension.length);
    const later = Array.from({ length: MOST_NAMES - 1 }, (_, index) => `${stem}-${index + 2}${extension}`);
    return [name, ...later];
}
async function uploadUnderFreeName(options, file, wanted) {
    const client = await (options.load ?? loadClient)();
    const { size } = await (0,promises_.stat)(file);
    const limit = (options.deadlineMs ?? deadlineOf)(size);
    for (const name of artifactNames(wanted)) {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'ds-release-artifact-'));
        try {
            const staged = (0,external_node_path_.join)(folder, name);
            await stage(file, staged);
            const answer = await within(limit, 'uploaded', client.uploadArtifact(name, [staged], folder, { skipArchive: true }));
            const parsed = uploadedSchema.safeParse(answer);
            if (!parsed.success)
                throw misfit(ASKED, null, describeMisfit(parsed.error));
            const id = String(parsed.data.id);
            return { id, name, digest: `sha256:${parsed.data.digest}`, url: `${options.runUrl}/artifacts/${id}` };
        }
        catch (error) {
            if (!isTaken(error))
                throw error;
            options.log.info(`The artifact name ${name} is taken in this run.`);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    throw misfit(ASKED, 409, `all names for the artifact ${wanted} are taken in this run`);
}
async function loadClient() {
    delete process.env['GITHUB_EVENT_PATH'];
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(119), __webpack_require__.e(561), __webpack_require__.e(846), __webpack_require__.e(838), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 48787));
    return new DefaultArtifactClient();
}
async function stage(file, target) {
    try {
        await (0,promises_.link)(file, target);
    }
    catch {
        await (0,promises_.copyFile)(file, target, external_node_fs_.constants.COPYFILE_FICLONE);
    }
}
function deadlineOf(bytes) {
    return BASE_DEADLINE_MS + (bytes / SLOWEST_BYTES_PER_SECOND) * 1000;
}
async function within(milliseconds, done, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(new Error(`the artifact was not ${done} within ${Math.ceil(milliseconds / 1000)} s`));
        }, milliseconds);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
function isTaken(error) {
    return error instanceof Error && !(error instanceof errors/* GitHubFailure */.iK) && /\(409\)|conflict:/i.test(error.message);
}
function skipped(reason, without) {
    return printableLine(`The workflow artifact is skipped: ${reason}. ${without}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/github/http-fetch.ts
const MOST_REDIRECTS = 20;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
async function httpFetch(address, asked) {
    let url = new URL(address);
    let request = asked;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
        const { status, headers, bytes } = await exchange(url, request);
        const location = REDIRECTS.has(status) ? headers.get('location') : undefined;
        if (location === undefined)
            return answerOf(url, { status, headers, bytes });
        const next = new URL(location, url);
        request = redirected(request, status, next.origin === url.origin);
        url = next;
    }
    throw new Error('redirect count exceeded');
}
async function requestOf(protocol) {
    return protocol === 'https:' ? (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 23))).request : (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 23))).request;
}
function redirected(request, status, isSameOrigin) {
    const { authorization, 'content-type': type, ...others } = request.headers;
    const token = isSameOrigin && authorization !== undefined ? { authorization } : {};
    const isPlain = request.method === 'GET' || request.method === 'HEAD';
    const isKept = isPlain || status === 307 || status === 308 || (status !== 303 && request.method !== 'POST');
    if (!isKept)
        return { method: 'GET', headers: { ...others, ...token }, ...signalOf(request) };
    return { ...request, headers: { ...others, ...token, ...(type === undefined ? {} : { 'content-type': type }) } };
}
function signalOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
async function exchange(url, { method, headers, body, signal }) {
    const send = await requestOf(url.protocol);
    try {
        const response = await new Promise((resolve, reject) => {
            const request = send(url, { method, headers: { 'accept-encoding': 'gzip', ...headers }, signal });
            request.on('response', resolve).on('error', reject).end(body);
        });
        const chunks = [];
        for await (const chunk of response)
            chunks.push(chunk);
        const named = headersOf(response);
        const bytes = await unpacked(Buffer.concat(chunks), named.get('content-encoding'));
        return { status: response.statusCode ?? 0, headers: named, bytes };
    }
    catch (error) {
        throw signal?.aborted === true ? signal.reason : error;
    }
}
function headersOf(response) {
    return new Map(Object.entries(response.headers).map(([name, value = '']) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
    ]));
}
async function unpacked(bytes, encoding) {
    if (encoding !== 'gzip' || bytes.length === 0)
        return bytes;
    const { gunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 23));
    return await new Promise((resolve, reject) => {
        gunzip(bytes, (error, plain) => {
            if (error === null)
                resolve(plain);
            else
                reject(error);
        });
    });
}
function answerOf(url, { status, headers, bytes }) {
    return {
        status,
        url: url.href,
        headers,
        text: () => Promise.resolve(bytes.toString('utf8')),
        arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
    };
}

;// CONCATENATED MODULE: ./src/github/transport.ts



const REQUEST_TIMEOUT_MS = telling/* GITHUB */.U0.requestMilliseconds.value;
const USER_AGENT = 'ds-release';
const API_VERSION = '2022-11-28';
const requestErrorSchema = schemas/* object */.Ikc({
    message: schemas/* string */.YjP(),
    response: schemas/* object */.Ikc({ status: schemas/* number */.aig(), headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), data: schemas/* unknown */.L5J() }).optional(),
});
const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
function namesProxy(env) {
    return PROXY_VARIABLES.some((name) => (env[name] ?? '') !== '');
}
function authorizationOf(token) {
    return `${token.split('.').length === 3 ? 'bearer' : 'token'} ${token}`;
}
function octokitSender(connection, timeoutMs) {
    let octokit = null;
    return async (route, parameters) => {
        octokit ??= connection.isProxied ? proxiedOctokit(connection) : directOctokit(connection);
        const send = await octokit;
        const headers = {
            accept: 'application/vnd.github+json',
            'x-github-api-version': API_VERSION,
            ...(route.startsWith('GET ') ? { 'cache-control': 'no-cache' } : {}),
        };
        const request = { signal: AbortSignal.timeout(timeoutMs), log: SILENT };
        try {
            const answer = await send(route, { ...parameters, headers, request });
            return { status: answer.status, headers: textHeaders(answer.headers), data: answer.data };
        }
        catch (error) {
            return answerOfError(error);
        }
    };
}
const silent = () => undefined;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
async function directOctokit({ token, apiUrl }) {
    const { request } = await __webpack_require__.e(/* import() */ 561).then(__webpack_require__.bind(__webpack_require__, 57561));
    return request.defaults({
        baseUrl: baseUrlOf(apiUrl),
        headers: { authorization: authorizationOf(token), 'user-agent': USER_AGENT },
        request: { fetch: httpFetch },
    });
}
async function proxiedOctokit({ token, apiUrl }) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(561), __webpack_require__.e(846), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    return getOctokit(token, { baseUrl: baseUrlOf(apiUrl), userAgent: USER_AGENT, log: SILENT }).request;
}
function baseUrlOf(apiUrl) {
    return apiUrl.replace(/\/+$/, '');
}
async function proxyAgent({ isProxied }) {
    if (!isProxied)
        return false;
    const [{ defaults }, http] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(561), __webpack_require__.e(846)]).then(__webpack_require__.bind(__webpack_require__, 80846)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 23))]);
    const agent = defaults.request?.agent;
    return agent === undefined || agent instanceof http.Agent ? false : agent;
}
async function proxyFetch({ isProxied }) {
    if (!isProxied)
        return globalThis.fetch;
    const { defaults } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(561), __webpack_require__.e(846)]).then(__webpack_require__.bind(__webpack_require__, 80846));
    const fetch = defaults.request?.fetch;
    return typeof fetch === 'function' ? fetch : globalThis.fetch;
}
function answerOfError(error) {
    const parsed = requestErrorSchema.safeParse(error);
    if (!parsed.success)
        return { status: null, headers: {}, data: 'the connection broke' };
    const { response, message } = parsed.data;
    if (response === undefined)
        return { status: null, headers: {}, data: message };
    return { status: response.status, headers: textHeaders(response.headers), data: response.data };
}
function textHeaders(headers) {
    const text = Object.entries({ ...headers }).filter((entry) => ['string', 'number'].includes(typeof entry[1]));
    return Object.fromEntries(text.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

;// CONCATENATED MODULE: ./src/github/download.ts






const LIMIT_BYTES = telling/* GITHUB */.U0.downloadBytes.value;
const download_MOST_REDIRECTS = telling/* GITHUB */.U0.redirects.value;
const TIMEOUT_MS = telling/* GITHUB */.U0.downloadMilliseconds.value;
async function fetchBytes(start, options) {
    return await fetchAsset(start, options, { signal: AbortSignal.timeout(TIMEOUT_MS), take: readBytes });
}
async function fetchInto(start, file, options) {
    const stalled = new AbortController();
    const timer = setTimeout(() => {
        stalled.abort(new Error(`nothing came for ${TIMEOUT_MS / 1000} seconds`));
    }, TIMEOUT_MS);
    const take = async (body) => await writeBody(body, file, () => timer.refresh());
    try {
        return await fetchAsset(start, options, { signal: stalled.signal, take });
    }
    finally {
        clearTimeout(timer);
    }
}
async function fetchAsset(start, options, { signal, take }) {
    let url = start;
    try {
        for (let hops = 0; hops <= download_MOST_REDIRECTS; hops += 1) {
            const response = await options.fetch(url, {
                headers: headersFor(url, start, options.token),
                redirect: 'manual',
                signal,
            });
            const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
            if (location === null)
                return await readResponse(response, take);
            await response.body?.cancel();
            url = new URL(location, url);
        }
        return broken('too many redirects');
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG)
            throw error;
        return broken(error instanceof Error ? error.message : 'the connection broke');
    }
}
function headersFor(url, start, token) {
    const plain = { accept: 'application/octet-stream', 'user-agent': USER_AGENT };
    if (url.origin !== start.origin)
        return plain;
    return { ...plain, authorization: authorizationOf(token), 'x-github-api-version': API_VERSION };
}
async function readResponse(response, take) {
    const headers = Object.fromEntries(response.headers);
    if (!response.ok) {
        const text = await response.text();
        return { status: response.status, headers, data: jsonOrText(text) };
    }
    return { status: response.status, headers, data: await take(response.body) };
}
async function readBytes(body) {
    const chunks = [];
    let count = 0;
    for await (const chunk of body ?? []) {
        count += chunk.length;
        if (count > LIMIT_BYTES)
            throw tooLong();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function writeBody(body, file, alive) {
    const handle = await (0,promises_.open)(file, 'wx', 0o600);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let isWhole = false;
    try {
        for await (const chunk of body ?? []) {
            alive();
            hash.update(chunk);
            size += chunk.length;
            await handle.write(chunk);
        }
        isWhole = true;
    }
    finally {
        await handle.close();
        if (!isWhole)
            await (0,promises_.rm)(file, { force: true });
    }
    return { size, sha256: `sha256:${hash.digest('hex')}` };
}
function broken(data) {
    return { status: null, headers: {}, data };
}
function tooLong() {
    return new errors/* Stop */.VG('platform', {
        what: `a release asset that has to be read has more than ${LIMIT_BYTES / 1024 / 1024} MiB`,
        fix: 'Look at the assets of the earlier releases: metadata.json is a small file',
    });
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/github/upload.ts







const ANSWER_LIMIT_BYTES = 1024 * 1024;
const STALL_TIMEOUT_MS = telling/* GITHUB */.U0.stallMilliseconds.value;
function uploadAddress(uploadUrl, apiUrl, name) {
    const bare = uploadUrl.replace(/\{[^{}]*\}$/, '');
    const api = new URL(apiUrl);
    const url = URL.canParse(bare) ? new URL(bare) : null;
    const hosts = [api.host, `uploads.${api.host.replace(/^api\./, '')}`];
    if (url === null ||
        url.protocol !== api.protocol ||
        !hosts.includes(url.host) ||
        url.username + url.password !== '') {
        throw new errors/* Stop */.VG('platform', {
            what: `the release names an upload address that is not on ${hosts.join(' or ')}`,
            fix: 'Look at what answers as GitHub there (a proxy, GITHUB_API_URL); the token was not sent to that address',
        });
    }
    url.search = new URLSearchParams({ name }).toString();
    return url;
}
async function sendFile(url, options, asset) {
    const send = await requestOf(url.protocol);
    const request = send(url, {
        method: 'POST',
        agent: options.agent,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: authorizationOf(options.token),
            'content-length': asset.size,
            'content-type': asset.type,
            'user-agent': USER_AGENT,
            'x-github-api-version': API_VERSION,
        },
    });
    request.setTimeout(options.stallMs, () => {
        request.destroy(new Error(`no progress for ${options.stallMs / 1000} s`));
    });
    const sent = (0,external_node_stream_promises_.pipeline)(readExactly(asset), request).then(() => null, (error) => error);
    const answered = new Promise((resolve, reject) => {
        request.once('response', resolve);
        request.on('error', reject);
        void sent.then((hindrance) => {
            if (hindrance instanceof errors/* Stop */.VG)
                reject(hindrance);
        });
    });
    try {
        return await readAnswer(await answered);
    }
    catch (error) {
        request.destroy();
        const hindrance = await sent;
        if (hindrance instanceof errors/* Stop */.VG)
            throw hindrance;
        return { status: null, headers: {}, data: error instanceof Error ? error.message : 'the connection broke' };
    }
    finally {
        request.destroy();
        await sent;
    }
}
async function* readExactly({ name, size, sha256, bytes }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let count = 0;
    try {
        for await (const piece of bytes) {
            count += piece.length;
            if (count > size)
                break;
            hash.update(piece);
            if (count === size && `sha256:${hash.digest('hex')}` !== sha256)
                throw changedFile(name);
            yield piece;
        }
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG)
            throw error.code === 'conflict' ? error : changedFile(name, error);
        throw unreadable(name, error);
    }
    if (count !== size)
        throw changedFile(name);
}
async function readAnswer(response) {
    const chunks = [];
    let count = 0;
    for await (const chunk of response) {
        count += chunk.length;
        if (count > ANSWER_LIMIT_BYTES)
            throw new Error('the answer is too long');
        chunks.push(chunk);
    }
    const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
    return { status: response.statusCode ?? null, headers, data: jsonOrText(Buffer.concat(chunks).toString('utf8')) };
}
function changedFile(name, cause) {
    const what = `the file of ${name} has changed since it was sealed, and is not uploaded`;
    const fix = 'Find out what on this machine writes to the package (a process that a command left behind), then run this again: it is made anew';
    return new errors/* Stop */.VG('conflict', { what, fix }, cause);
}
function unreadable(name, cause) {
    const what = `the file of ${name} cannot be read to its end, and is not uploaded`;
    return new errors/* Stop */.VG('interrupted', { what, fix: 'Run this again: the package is made anew' }, cause);
}

;// CONCATENATED MODULE: ./src/github/assets.ts






const assetSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig().int(),
    digest: schemas/* string */.YjP().nullable().optional(),
    state: schemas/* string */.YjP(),
});
function assetFacts(answer) {
    return {
        id: answer.id,
        name: answer.name,
        size: answer.size,
        digest: answer.digest ?? null,
        state: answer.state === 'uploaded' ? 'uploaded' : 'starter',
    };
}
class GitHubAssets {
    client;
    connection;
    stallMs;
    constructor(client, connection, stallMs) {
        this.client = client;
        this.connection = connection;
        this.stallMs = stallMs;
    }
    async ofRelease(id) {
        const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
        const options = { perPage: 100, absent: ['not-found'] };
        const assets = await this.client.list(route, { release_id: id }, assetSchema, options);
        return (assets?.items ?? []).map(assetFacts);
    }
    async upload(release, asset) {
        const { token, apiUrl } = this.connection;
        const url = uploadAddress(release.uploadUrl, apiUrl, asset.name);
        const asked = { method: 'POST', path: url.pathname, isRead: false };
        const options = { token, agent: await proxyAgent(this.connection), stallMs: this.stallMs };
        const exchange = await this.client.track(asked, async () => await sendFile(url, options, asset));
        return assetFacts(this.client.accept(exchange, assetSchema));
    }
    async download(id) {
        return await this.fetch(id, fetchBytes, schemas/* instanceof */.Nlp(Buffer));
    }
    async save(id, file) {
        const into = async (url, options) => await fetchInto(url, file, options);
        return await this.fetch(id, into, schemas/* object */.Ikc({ size: schemas/* number */.aig(), sha256: schemas/* string */.YjP() }));
    }
    async fetch(id, by, schema) {
        const { token, apiUrl } = this.connection;
        const path = `/repos/${this.client.owner}/${this.client.repo}/releases/assets/${id}`;
        const asked = { method: 'GET', path, isRead: true };
        const url = new URL(`${apiUrl.replace(/\/+$/, '')}${path}`);
        const options = { token, fetch: await proxyFetch(this.connection) };
        const send = async () => await this.client.track(asked, async () => await by(url, options));
        const judged = await this.client.attempt(send, (answer) => {
            const parsed = schema.safeParse(answer.data);
            return parsed.success ? parsed.data : misfit(asked, answer.status, 'no bytes came');
        });
        if (judged instanceof errors/* GitHubFailure */.iK)
            throw readStop(judged);
        return judged;
    }
    async delete(id) {
        await this.client.remove('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id });
    }
}

;// CONCATENATED MODULE: ./src/github/graphql.ts


const errorSchema = schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().catch('') });
const graphQLAnswerSchema = schemas/* object */.Ikc({ data: schemas/* unknown */.L5J().optional(), errors: schemas/* array */.YOg(errorSchema).optional() });
const KINDS = {
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    RATE_LIMITED: 'rate-limited',
    RATE_LIMIT: 'rate-limited',
    NOT_FOUND: 'not-found',
    UNPROCESSABLE: 'invalid',
};
function errorKind(error) {
    if (error.type !== undefined)
        return KINDS[error.type] ?? 'ambiguous';
    if (/not accessible by integration/i.test(error.message))
        return 'forbidden';
    return /rate limit/i.test(error.message) ? 'rate-limited' : 'ambiguous';
}
function queryFailure(asked, errors) {
    const first = errors?.[0];
    if (first === undefined)
        return null;
    return refusal(asked, {
        kind: errorKind(first),
        detail: first.message,
        codes: first.type === undefined ? [] : [first.type],
    });
}

;// CONCATENATED MODULE: ./src/github/state-text.ts



const fileSchema = schemas/* object */.Ikc({
    object: schemas/* object */.Ikc({
        __typename: schemas/* string */.YjP(),
        oid: oidSchema,
        text: schemas/* string */.YjP().nullable().optional(),
        isTruncated: schemas/* boolean */.zMY().optional(),
    }),
});
async function stateText(repository, { commit, stateFile, file }) {
    if (file === null || file.object.__typename !== 'Blob')
        return null;
    const { oid, text } = file.object;
    if (typeof text === 'string' && file.object.isTruncated !== true && isBlob(text, oid))
        return text;
    return (await repository.contentAt(commit, stateFile))?.toString('utf8') ?? null;
}
function isBlob(text, oid) {
    const algorithm = oid.length === 40 ? 'sha1' : 'sha256';
    const hash = (0,external_node_crypto_.createHash)(algorithm).update(`blob ${Buffer.byteLength(text)}\0`);
    return hash.update(text).digest('hex') === oid;
}

;// CONCATENATED MODULE: ./src/github/state-branch.ts



const pullSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    url: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(['OPEN', 'CLOSED', 'MERGED']),
    headRefOid: oidSchema,
});
const refSchema = schemas/* object */.Ikc({
    target: schemas/* object */.Ikc({
        oid: oidSchema,
        message: schemas/* string */.YjP().optional(),
        file: fileSchema.nullable().optional(),
    }),
    associatedPullRequests: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(pullSchema) }),
})
    .nullable();
const nameSchema = schemas/* object */.Ikc({ prefix: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
const belowSchema = schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(nameSchema) }).nullable();
const answerSchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        nested: refSchema,
        flat: refSchema,
        top: nameSchema.nullable(),
        home: nameSchema.nullable(),
        belowNested: belowSchema,
        belowFlat: belowSchema,
    }),
});
const STATE_BRANCH = `query StateBranch(
  $owner: String!, $repo: String!, $nested: String!, $flat: String!, $top: String!, $home: String!, $belowNested: String!,
  $belowFlat: String!, $target: String!, $stateFile: String!
) {
  repository(owner: $owner, name: $repo) {
    nested: ref(qualifiedName: $nested) { ...State }
    flat: ref(qualifiedName: $flat) { ...State }
    top: ref(qualifiedName: $top) { prefix name }
    home: ref(qualifiedName: $home) { prefix name }
    belowNested: refs(refPrefix: $belowNested, first: 1) { nodes { prefix name } }
    belowFlat: refs(refPrefix: $belowFlat, first: 1) { nodes { prefix name } }
  }
}
fragment State on Ref {
  target {
    oid
    ... on Commit { message file(path: $stateFile) { object { __typename oid ... on Blob { text isTruncated } } } }
  }
  associatedPullRequests(first: 1, baseRefName: $target, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes { number url state headRefOid }
  }
}`;
const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' };
async function findStateBranch(client, files, { names: [nested, flat], target, stateFile }) {
    const [top = '', second = ''] = nested.split('/');
    const { repository } = await client.query(STATE_BRANCH, {
        ...{ owner: client.owner, repo: client.repo, target, stateFile },
        ...{ nested: `refs/heads/${nested}`, flat: `refs/heads/${flat}` },
        ...{ top: `refs/heads/${top}`, home: `refs/heads/${top}/${second}` },
        ...{ belowNested: `refs/heads/${nested}/`, belowFlat: `refs/heads/${flat}/` },
    }, answerSchema);
    const see = async (ref) => ref === null ? null : await seenBranch(files, ref, stateFile);
    const { belowNested, belowFlat } = repository;
    return [
        {
            branch: nested,
            seen: await see(repository.nested),
            blocker: branchName(repository.top ?? repository.home ?? belowNested?.nodes[0]),
        },
        { branch: flat, seen: await see(repository.flat), blocker: branchName(belowFlat?.nodes[0]) },
    ];
}
function branchName(ref) {
    return ref === undefined ? null : `${ref.prefix}${ref.name}`.replace(/^refs\/heads\//, '');
}
async function seenBranch(files, ref, stateFile) {
    const { oid: head, message = '', file = null } = ref.target;
    const [pull] = ref.associatedPullRequests.nodes.map(({ number, url, state, headRefOid }) => ({
        number,
        url,
        state: STATES[state],
        head: headRefOid,
    }));
    const state = await stateText(files, { commit: head, stateFile, file });
    return { head, message, state, pull: pull ?? null };
}

;// CONCATENATED MODULE: ./src/github/branches.ts






const committedSchema = schemas/* object */.Ikc({
    createCommitOnBranch: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ oid: oidSchema, url: schemas/* string */.YjP() }) }),
});
const COMMIT_STATE = `mutation CommitState($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`;
const treeOfSchema = schemas/* object */.Ikc({ tree: schemas/* object */.Ikc({ sha: oidSchema }) });
const treeSchema = schemas/* object */.Ikc({ sha: oidSchema });
const createdSchema = schemas/* object */.Ikc({ sha: oidSchema, html_url: schemas/* string */.YjP() });
class GitHubBranches {
    client;
    refs;
    repository;
    constructor(client, refs, repository) {
        this.client = client;
        this.refs = refs;
        this.repository = repository;
    }
    async commit(commit) {
        const { owner, repo } = this.client;
        const additions = commit.additions.map(({ path, content }) => ({
            path,
            contents: (typeof content === 'string' ? Buffer.from(content, 'utf8') : content).toString('base64'),
        }));
        const input = {
            branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: commit.branch },
            expectedHeadOid: commit.expectedHead,
            message: { headline: commit.headline, body: commit.body },
            fileChanges: { additions },
        };
        const { asked, answer } = await this.client.mutate(COMMIT_STATE, { input });
        const error = answer.errors?.[0];
        if (error !== undefined)
            return refusedCommit(asked, error);
        const parsed = committedSchema.safeParse(answer.data);
        if (!parsed.success)
            throw misfit(asked, 200, describeMisfit(parsed.error));
        const { oid, url } = parsed.data.createCommitOnBranch.commit;
        return { kind: 'committed', sha: oid, url };
    }
    async merge(merge) {
        const { client } = this;
        const { branch, expectedHead, merged, headline, body, additions } = merge;
        const commitRoute = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
        const base = await client.read(commitRoute, { commit_sha: merged }, treeOfSchema);
        const files = [];
        for (const { path, content } of additions)
            files.push({ path, mode: '100644', type: 'blob', ...(await this.blobOf(content)) });
        const onto = { base_tree: base.tree.sha, tree: files };
        const tree = await client.write('POST /repos/{owner}/{repo}/git/trees', onto, treeSchema);
        const commit = { message: `${headline}\n\n${body}`, tree: tree.sha, parents: [expectedHead, merged] };
        const { sha, html_url: url } = await client.write('POST /repos/{owner}/{repo}/git/commits', commit, createdSchema);
        try {
            return (await this.refs.move(`refs/heads/${branch}`, sha)) ? { kind: 'committed', sha, url } : { kind: 'stale' };
        }
        catch (error) {
            if (error instanceof errors/* GitHubFailure */.iK && isRule(error.detail))
                return { kind: 'protected', message: error.detail };
            throw error;
        }
    }
    async blobOf(content) {
        if (typeof content === 'string')
            return { content };
        const blob = { content: content.toString('base64'), encoding: 'base64' };
        return { sha: (await this.client.write('POST /repos/{owner}/{repo}/git/blobs', blob, treeSchema)).sha };
    }
    async findState(asked) {
        return await findStateBranch(this.client, this.repository, asked);
    }
}
function refusedCommit(asked, error) {
    const { type, message } = error;
    if (type === 'STALE_DATA' || /expected branch to point to/i.test(message))
        return { kind: 'stale' };
    if (type === 'BRANCH_PROTECTION_RULE_VIOLATION' || isRule(message)) {
        return { kind: 'protected', message: printableLine(message) };
    }
    throw refusal(asked, { kind: errorKind(error), detail: message, codes: type === undefined ? [] : [type] });
}
function isRule(words) {
    return /repository rule violations|protected (branch|ref)/i.test(words);
}

;// CONCATENATED MODULE: ./src/github/client.ts





const READ_RETRIES = telling/* GITHUB */.U0.readRetries.value;
const LONGEST_WAIT_SECONDS = telling/* GITHUB */.U0.readWaitSeconds.value;
const MOST_PAGES = 100;
class Client {
    owner;
    repo;
    options;
    sent = 0;
    constructor(options) {
        this.options = options;
        this.owner = options.owner;
        this.repo = options.repo;
    }
    get requests() {
        return this.sent;
    }
    async read(route, parameters, schema) {
        const answer = await this.readAnswer({ route, parameters, absent: [] }, (data) => parse(schema, data));
        if (answer === null)
            throw new Error(`nothing was allowed to be absent: ${route}`);
        return answer.value;
    }
    async find(route, parameters, schema, absent = ['not-found']) {
        const answer = await this.readAnswer({ route, parameters, absent }, (data) => parse(schema, data));
        return answer === null ? null : answer.value;
    }
    async list(route, parameters, item, options = {}) {
        const items = [];
        const perPage = options.perPage === undefined ? {} : { per_page: options.perPage };
        for (let page = 1; page <= (options.mostPages ?? MOST_PAGES); page += 1) {
            const position = page === 1 ? {} : { page };
            const question = { route, parameters: { ...parameters, ...perPage, ...position }, absent: options.absent ?? [] };
            const answer = await this.readAnswer(question, (data) => parse(item.array(), data));
            if (answer === null)
                return null;
            items.push(...answer.value);
            if (!/<[^>]*>;\s*rel="next"/.test(answer.headers['link'] ?? ''))
                return { items, complete: true };
        }
        return { items, complete: false };
    }
    async write(route, parameters, schema) {
        return this.accept(await this.send(route, parameters, false), schema);
    }
    accept({ answer, asked }, schema) {
        const failure = failureOf(asked, answer, this.now());
        if (failure !== null)
            throw failure;
        const parsed = schema.safeParse(answer.data);
        if (!parsed.success)
            throw misfit(asked, answer.status, describeMisfit(parsed.error));
        return parsed.data;
    }
    async remove(route, parameters) {
        const failure = await this.probe(route, parameters);
        if (failure !== null && failure.kind !== 'not-found')
            throw failure;
    }
    async probe(route, parameters) {
        const { answer, asked } = await this.send(route, parameters, false);
        return failureOf(asked, answer, this.now());
    }
    async query(document, variables, schema) {
        const send = async () => await this.sendGraphQL(document, variables, true);
        const judged = await this.attempt(send, (answer, asked) => {
            const parsed = graphQLAnswerSchema.safeParse(answer.data);
            if (!parsed.success)
                return misfit(asked, answer.status, describeMisfit(parsed.error));
            const failure = queryFailure(asked, parsed.data.errors);
            if (failure !== null)
                return failure;
            const data = schema.safeParse(parsed.data.data);
            return data.success ? { value: data.data } : misfit(asked, answer.status, describeMisfit(data.error));
        });
        if (judged instanceof errors/* GitHubFailure */.iK)
            throw readStop(judged);
        return judged.value;
    }
    async mutate(document, variables) {
        const exchange = await this.sendGraphQL(document, variables, false);
        return { asked: exchange.asked, answer: this.accept(exchange, graphQLAnswerSchema) };
    }
    async attempt(send, judge) {
        for (let tries = 0;; tries += 1) {
            const { answer, asked } = await send();
            const judged = failureOf(asked, answer, this.now()) ?? judge(answer, asked);
            if (!(judged instanceof errors/* GitHubFailure */.iK))
                return judged;
            const seconds = judged.kind === 'ambiguous' ? 2 ** tries : judged.retryAfterSeconds;
            const isWorthIt = (judged.kind === 'ambiguous' || judged.kind === 'rate-limited') && seconds !== null;
            if (!isWorthIt || tries === READ_RETRIES || seconds > LONGEST_WAIT_SECONDS)
                return judged;
            this.options.log.info(`${judged.message}. Asking again in ${seconds} s.`);
            await this.options.clock.sleep(seconds * 1000);
        }
    }
    async track(asked, send) {
        const answer = await this.options.clock.untilCancelled(async () => {
            this.sent += 1;
            return await send();
        });
        this.options.log.debug(`GitHub ${this.sent}: ${asked.method} ${asked.path} → ${answer.status ?? 'no answer'}`);
        return { answer: answer.status === null ? { ...answer, data: this.redact(String(answer.data)) } : answer, asked };
    }
    now() {
        return this.options.clock.now().getTime();
    }
    async readAnswer({ route, parameters, absent }, read) {
        const send = async () => await this.send(route, parameters, true);
        const judged = await this.attempt(send, (answer, asked) => {
            const result = read(answer.data);
            if ('misfit' in result)
                return misfit(asked, answer.status, result.misfit);
            return { value: result.value, headers: answer.headers };
        });
        if (!(judged instanceof errors/* GitHubFailure */.iK))
            return judged;
        if (absent.includes(judged.kind))
            return null;
        throw readStop(judged);
    }
    async send(route, given, isRead) {
        const parameters = { owner: this.owner, repo: this.repo, ...given };
        const [method = '', template = ''] = route.split(' ');
        const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parameters[name])));
        return await this.track({ method, path, isRead }, async () => await this.options.send(route, parameters));
    }
    async sendGraphQL(query, variables, isRead) {
        const name = /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'unnamed';
        const asked = { method: 'POST', path: `/graphql#${name}`, isRead };
        const route = `POST ${this.options.graphqlUrl}`;
        return await this.track(asked, async () => await this.options.send(route, { query, variables }));
    }
    redact(text) {
        return printableLine(this.options.token === '' ? text : text.replaceAll(this.options.token, '***'));
    }
}
function parse(schema, data) {
    const parsed = schema.safeParse(data);
    return parsed.success ? { value: parsed.data } : { misfit: describeMisfit(parsed.error) };
}

;// CONCATENATED MODULE: ./src/github/history.ts


const history_MOST_PAGES = 5;
const history_pullSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    state: schemas/* string */.YjP(),
    baseRefName: schemas/* string */.YjP(),
    headRefOid: oidSchema,
    mergeCommit: schemas/* object */.Ikc({ oid: oidSchema }).nullable(),
});
const commitSchema = schemas/* object */.Ikc({
    oid: oidSchema,
    message: schemas/* string */.YjP(),
    authoredDate: schemas/* string */.YjP(),
    parents: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ oid: oidSchema })) }),
    signature: schemas/* object */.Ikc({ isValid: schemas/* boolean */.zMY(), wasSignedByGitHub: schemas/* boolean */.zMY() }).nullable(),
    associatedPullRequests: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(history_pullSchema) }).nullable(),
});
const historySchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        object: schemas/* object */.Ikc({
            history: schemas/* object */.Ikc({
                pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
                nodes: schemas/* array */.YOg(commitSchema),
            })
                .optional(),
        })
            .nullable(),
    }),
});
const FIELDS = `oid message authoredDate
  parents(first: 3) { nodes { oid } }
  signature { isValid wasSignedByGitHub }
  associatedPullRequests(first: 5) { nodes { number state baseRefName headRefOid mergeCommit { oid } } }`;
const HISTORY = `query History($owner: String!, $repo: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) {
      ... on Commit {
        history(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { ${FIELDS} }
        }
      }
    }
  }
}`;
const ofFileSchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        object: schemas/* object */.Ikc({ history: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(commitSchema) }).optional() }).nullable(),
    }),
});
const OF_FILE = `query HistoryOfFile($owner: String!, $repo: String!, $oid: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) { ... on Commit { history(first: 100, path: $path) { nodes { ${FIELDS} } } } }
  }
}`;
async function readFileHistory(client, from, path) {
    const { owner, repo } = client;
    const answer = await client.query(OF_FILE, { owner, repo, oid: from, path }, ofFileSchema);
    return (answer.repository.object?.history?.nodes ?? []).map(historyCommit);
}
async function readHistory(client, from, to) {
    const { owner, repo } = client;
    const known = new Map();
    const commits = [];
    let next = from;
    let after = null;
    for (let page = 1; page <= history_MOST_PAGES; page += 1) {
        const variables = { owner, repo, oid: from, after };
        const answer = await client.query(HISTORY, variables, historySchema);
        const history = answer.repository.object?.history;
        for (const node of history?.nodes ?? [])
            known.set(node.oid, historyCommit(node));
        for (let commit = known.get(next ?? ''); commit !== undefined && next !== to; commit = known.get(next ?? '')) {
            commits.push(commit);
            next = commit.parents[0];
            if (next === undefined)
                return { commits, end: 'root' };
        }
        if (next === to)
            return { commits, end: 'reached' };
        after = history?.pageInfo.endCursor ?? null;
        if (history?.pageInfo.hasNextPage !== true || after === null)
            break;
    }
    return { commits, end: 'limit' };
}
function historyCommit(node) {
    const merged = (node.associatedPullRequests?.nodes ?? []).filter(({ state }) => state === 'MERGED');
    return {
        sha: node.oid,
        parents: node.parents.nodes.map(({ oid }) => oid),
        message: node.message,
        authoredAt: node.authoredDate,
        signedByGitHub: node.signature !== null && node.signature.isValid && node.signature.wasSignedByGitHub,
        pulls: merged.map(({ number, baseRefName, headRefOid, mergeCommit }) => ({
            ...{ number, baseRef: baseRefName, headSha: headRefOid, mergeCommitSha: mergeCommit?.oid ?? null },
        })),
    };
}

;// CONCATENATED MODULE: ./src/github/commits.ts



const FILES_LIMIT = 300;
const personSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullable();
const commits_commitSchema = schemas/* object */.Ikc({
    sha: oidSchema,
    commit: schemas/* object */.Ikc({
        message: schemas/* string */.YjP(),
        verification: schemas/* object */.Ikc({ verified: schemas/* boolean */.zMY() }).optional(),
    }),
    author: personSchema,
    committer: personSchema,
    parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: oidSchema })),
    files: schemas/* array */.YOg(changedFileSchema).optional(),
});
const comparisonSchema = schemas/* object */.Ikc({
    status: schemas/* string */.YjP().optional(),
    merge_base_commit: schemas/* object */.Ikc({ sha: oidSchema }),
    files: schemas/* array */.YOg(changedFileSchema).optional(),
});
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const standingSchema = schemas/* object */.Ikc({ status: schemas/* string */.YjP() });
class GitHubCommits {
    client;
    constructor(client) {
        this.client = client;
    }
    async find(sha) {
        const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
        const answer = await this.client.find(route, { ref: sha }, commits_commitSchema, ['not-found', 'invalid']);
        return answer === null ? null : commitFacts(answer);
    }
    async compare(base, head) {
        const parameters = { basehead: `${base}...${head}`, per_page: 1, page: 1 };
        const answer = await this.client.find(COMPARE, parameters, comparisonSchema, ['not-found', 'invalid']);
        if (answer === null)
            return null;
        const isAhead = answer.status === undefined || ['ahead', 'identical'].includes(answer.status);
        return { ...filesOf(answer), isAhead, mergeBase: answer.merge_base_commit.sha };
    }
    async isOn(branch, sha) {
        const parameters = { basehead: `${sha}...heads/${branch}`, per_page: 1, page: 2 };
        const answer = await this.client.find(COMPARE, parameters, standingSchema, ['not-found', 'invalid']);
        return answer !== null && ['ahead', 'identical'].includes(answer.status);
    }
    async history(from, to) {
        return await readHistory(this.client, from, to);
    }
    async ofFile(from, path) {
        return await readFileHistory(this.client, from, path);
    }
}
function filesOf({ files }) {
    return { files: changedPaths(files ?? []), complete: files !== undefined && files.length < FILES_LIMIT };
}
function commitFacts(answer) {
    const isVerified = answer.commit.verification?.verified === true;
    return {
        sha: answer.sha,
        parents: answer.parents.map((parent) => parent.sha),
        message: answer.commit.message,
        author: answer.author?.login ?? null,
        signedByGitHub: isVerified && answer.committer?.login === 'web-flow',
        files: answer.files === undefined || answer.files.length >= FILES_LIMIT ? null : answer.files.flatMap(bothPaths),
    };
}
function changedPaths(files) {
    return [...new Set(files.flatMap(bothPaths).map((file) => file.path))];
}
function bothPaths(file) {
    const now = { path: file.filename, status: file.status };
    const isRenamed = file.status === 'renamed' && file.previous_filename !== undefined;
    return isRenamed ? [now, { path: file.previous_filename ?? '', status: 'removed' }] : [now];
}

;// CONCATENATED MODULE: ./src/github/deployments.ts


const deployments_createdSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig().int() });
const deploymentSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int(),
    task: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    payload: schemas/* unknown */.L5J(),
    creator: accountSchema.nullish(),
});
const deployments_STATES = ['pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive'];
const statusSchema = schemas/* object */.Ikc({ state: schemas/* enum */.k5n(deployments_STATES) });
const LONGEST_DESCRIPTION = 140;
const PER_PAGE = 30;
const ROUTE = '/repos/{owner}/{repo}/deployments';
class GitHubDeployments {
    client;
    constructor(client) {
        this.client = client;
    }
    async create({ ref, environment, task, description, payload }) {
        const ours = { auto_merge: false, required_contexts: [] };
        const parameters = { ref, environment, task, payload, description: clip(description), ...ours };
        return (await this.client.write(`POST ${ROUTE}`, parameters, deployments_createdSchema)).id;
    }
    async newest({ environment, task }) {
        const parameters = { environment, task, per_page: PER_PAGE };
        return (await this.client.read(`GET ${ROUTE}`, parameters, deploymentSchema.array())).map(deploymentFacts);
    }
    async state(id) {
        const parameters = { deployment_id: id, per_page: 1 };
        const route = `GET ${ROUTE}/{deployment_id}/statuses`;
        const [last] = await this.client.read(route, parameters, statusSchema.array());
        return last?.state ?? 'pending';
    }
    async setStatus(id, { state, description, environmentUrl, logUrl }) {
        const parameters = {
            ...{ deployment_id: id, state, description: clip(description) },
            ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
            ...(logUrl === null ? {} : { log_url: logUrl }),
            auto_inactive: false,
        };
        await this.client.write(`POST ${ROUTE}/{deployment_id}/statuses`, parameters, deployments_createdSchema);
    }
}
function deploymentFacts({ id, task, environment, payload, creator, }) {
    return { id, task, environment, payload: payloadOf(payload), creator: creator?.login ?? GHOST };
}
function payloadOf(value) {
    const parsed = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).safeParse(typeof value === 'string' ? jsonOf(value) : value);
    return parsed.success ? parsed.data : null;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function clip(text) {
    return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

;// CONCATENATED MODULE: ./src/github/environments.ts


const environmentSchema = schemas/* object */.Ikc({
    protection_rules: schemas/* array */.YOg(schemas/* looseObject */._H3({ type: schemas/* string */.YjP(), wait_timer: schemas/* number */.aig().optional() })).optional(),
});
const approvalSchema = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    environments: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    user: accountSchema.nullable(),
});
const OWN_RULES = new Set(['required_reviewers', 'wait_timer', 'branch_policy']);
const ABSENT = ['not-found', 'forbidden'];
class GitHubEnvironments {
    client;
    constructor(client) {
        this.client = client;
    }
    async protection(name) {
        const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
        const found = await this.client.find(route, { environment_name: name }, environmentSchema, ABSENT);
        if (found === null)
            return null;
        const rules = found.protection_rules ?? [];
        return {
            reviewers: rules.some(({ type }) => type === 'required_reviewers'),
            waitMinutes: Math.max(0, ...rules.map(({ wait_timer: minutes = 0 }) => minutes)),
            customRules: rules.some(({ type }) => !OWN_RULES.has(type)),
        };
    }
    async approvers(runId, environment) {
        const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals';
        const found = await this.client.find(route, { run_id: runId }, approvalSchema.array(), ABSENT);
        if (found === null)
            return null;
        const isMeant = ({ name }) => name.toLowerCase() === environment.toLowerCase();
        return found
            .filter(({ state, environments }) => state === 'approved' && environments.some(isMeant))
            .flatMap(({ user }) => (user === null ? [] : [user.login]));
    }
}

;// CONCATENATED MODULE: ./src/github/blobs.ts

const blobSchema = schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* enum */.k5n(['base64', 'utf-8']) });
async function readBlob(client, sha) {
    const answer = await client.read('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: sha }, blobSchema);
    return Buffer.from(answer.content, answer.encoding === 'base64' ? 'base64' : 'utf8');
}

;// CONCATENATED MODULE: ./src/github/batches.ts
const BATCH = 100;
async function inBatches(items, ask) {
    const answers = [];
    for (let start = 0; start < items.length; start += BATCH)
        answers.push(...(await ask(items.slice(start, start + BATCH))));
    return answers;
}
function indexed(values) {
    return Object.fromEntries(values.map((value, index) => [`e${index}`, value]));
}
function aliasedQuery(asked) {
    const indexes = Array.from({ length: asked.count }, (_, index) => index);
    const more = asked.variables === undefined ? '' : `, ${asked.variables}`;
    const variables = indexes.map((index) => `, $e${index}: String!`).join('');
    const fields = indexes.map((index) => `    o${index}: ${asked.field(index)}`).join('\n');
    return `query ${asked.name}($owner: String!, $repo: String!${more}${variables}) {
  repository(owner: $owner, name: $repo) {
${fields}
  }
}`;
}

;// CONCATENATED MODULE: ./src/github/refs.ts




const comparisonsSchema = schemas/* object */.Ikc({
    repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ compare: schemas/* object */.Ikc({ status: schemas/* string */.YjP() }).nullable() }).nullable()),
});
const refs_refSchema = schemas/* object */.Ikc({
    ref: schemas/* string */.YjP(),
    object: schemas/* object */.Ikc({ type: schemas/* enum */.k5n(['commit', 'tag', 'tree', 'blob']), sha: oidSchema }),
});
const tagSchema = schemas/* object */.Ikc({ object: refs_refSchema.shape.object });
const DEEPEST = 10;
class GitHubRefs {
    client;
    constructor(client) {
        this.client = client;
    }
    async tagCommit(tag) {
        let target = await readRef(this.client, `tags/${tag}`);
        for (let depth = 0; target?.type === 'tag' && depth < DEEPEST; depth += 1) {
            const route = 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}';
            target = (await this.client.read(route, { tag_sha: target.sha }, tagSchema)).object;
        }
        return target?.sha ?? null;
    }
    async tagsStartingWith(prefix) {
        return (await this.matching(`refs/tags/${prefix}`)).map(({ ref, object }) => ({
            name: ref.slice('refs/tags/'.length),
            sha: object.sha,
            isAnnotated: object.type === 'tag',
        }));
    }
    async startingWith(prefix) {
        return (await this.matching(prefix)).map(({ ref }) => ref);
    }
    async matching(prefix) {
        const ref = prefix.replace(/^refs\//, '').replace(/\/$/, '');
        const answer = await this.client.list('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref }, refs_refSchema);
        return (answer?.items ?? []).filter((item) => item.ref.startsWith(prefix));
    }
    async reachableTags(branch, tags) {
        const { owner, repo } = this.client;
        return await inBatches(tags, async (batch) => {
            const variables = { owner, repo, branch, ...indexed(batch.map((tag) => `refs/tags/${tag}`)) };
            const { repository } = await this.client.query(reachableQuery(batch.length), variables, comparisonsSchema);
            return batch.filter((_, index) => {
                const status = repository[`o${index}`]?.compare?.status;
                return status === 'AHEAD' || status === 'IDENTICAL';
            });
        });
    }
    async createTag(tag, sha) {
        await makeRef(this.client, `refs/tags/${tag}`, sha);
    }
    async create(ref, sha) {
        try {
            await makeRef(this.client, ref, sha);
            return true;
        }
        catch (error) {
            if (isRefusal(error, /already exists/i))
                return false;
            throw error;
        }
    }
    async move(ref, sha) {
        const parameters = { ref: ref.replace(/^refs\//, ''), sha, force: false };
        try {
            await this.client.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', parameters, refs_refSchema);
            return true;
        }
        catch (error) {
            if (isRefusal(error, /not a fast[ -]?forward/i))
                return false;
            throw error;
        }
    }
}
function reachableQuery(count) {
    const field = (index) => `ref(qualifiedName: $e${index}) { compare(headRef: $branch) { status } }`;
    return aliasedQuery({ name: 'Reachable', count, variables: '$branch: String!', field });
}
async function readRef(client, name) {
    const answer = await client.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: name }, refs_refSchema);
    return answer === null ? null : answer.object;
}
async function makeRef(client, ref, sha) {
    await client.write('POST /repos/{owner}/{repo}/git/refs', { ref, sha }, refs_refSchema);
}
function isRefusal(error, words) {
    if (!(error instanceof errors/* GitHubFailure */.iK))
        return false;
    return error.kind === 'conflict' || (error.kind === 'invalid' && words.test(error.detail));
}

;// CONCATENATED MODULE: ./src/github/journal.ts




const journal_personSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullable();
const journal_commitSchema = schemas/* object */.Ikc({
    sha: oidSchema,
    commit: schemas/* object */.Ikc({
        message: schemas/* string */.YjP(),
        tree: schemas/* object */.Ikc({ sha: oidSchema }),
        verification: schemas/* object */.Ikc({ verified: schemas/* boolean */.zMY() }).optional(),
    }),
    author: journal_personSchema,
    committer: journal_personSchema,
});
const journal_createdSchema = schemas/* object */.Ikc({ sha: oidSchema });
const journal_treeSchema = schemas/* object */.Ikc({
    tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), type: schemas/* string */.YjP(), sha: oidSchema })),
    truncated: schemas/* boolean */.zMY().optional(),
});
class GitHubJournal {
    client;
    known = new Map();
    constructor(client) {
        this.client = client;
    }
    async newest(ref) {
        const target = await readRef(this.client, ref.replace(/^refs\//, ''));
        return target === null ? null : await this.commit(target.sha);
    }
    async commit(sha) {
        const found = this.known.get(sha) ?? (await this.readCommit(sha));
        this.known.set(found.sha, found);
        return found;
    }
    async createTree(files) {
        const tree = Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }));
        return (await this.client.write('POST /repos/{owner}/{repo}/git/trees', { tree }, journal_createdSchema)).sha;
    }
    async readTree(sha) {
        const parameters = { tree_sha: sha, recursive: '1' };
        const answer = await this.client.read('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters, journal_treeSchema);
        const blobs = answer.tree.filter((entry) => entry.type === 'blob');
        const bytes = await Promise.all(blobs.map(async (entry) => await readBlob(this.client, entry.sha)));
        return Object.fromEntries(blobs.map((entry, index) => [entry.path, bytes[index]?.toString('utf8') ?? '']));
    }
    async createCommit(commit) {
        const { message, tree, parent } = commit;
        const parameters = { message, tree, parents: parent === null ? [] : [parent] };
        const { sha } = await this.client.write('POST /repos/{owner}/{repo}/git/commits', parameters, journal_createdSchema);
        this.known.set(sha, { sha, message, tree, signedFor: null, isOwn: true });
        return sha;
    }
    async readCommit(sha) {
        const found = await this.client.read('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha }, journal_commitSchema);
        const { message, tree } = found.commit;
        return { sha: found.sha, message, tree: tree.sha, signedFor: signedFor(found), isOwn: false };
    }
}
function signedFor({ commit, author, committer }) {
    const login = author?.login;
    if (commit.verification?.verified !== true || login === undefined)
        return null;
    const isByGitHub = committer?.login === 'web-flow' || (committer?.login === login && login.endsWith('[bot]'));
    return isByGitHub ? login : null;
}

;// CONCATENATED MODULE: ./src/github/merge-queue.ts


const merge_queue_commitSchema = schemas/* object */.Ikc({ oid: oidSchema }).nullable();
const entrySchema = schemas/* object */.Ikc({
    headCommit: merge_queue_commitSchema,
    baseCommit: merge_queue_commitSchema,
    pullRequest: schemas/* object */.Ikc({ number: schemas/* number */.aig().int() }).nullable(),
});
const queueSchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        mergeQueue: schemas/* object */.Ikc({ entries: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(entrySchema) }).nullable() }).nullable(),
    }),
});
const MERGE_GROUP = `query MergeGroup($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { headCommit { oid } baseCommit { oid } pullRequest { number } } }
    }
  }
}`;
function groupPulls(entries, headSha, baseSha) {
    const byHead = new Map(entries.map((entry) => [entry.headCommit?.oid, entry]));
    const numbers = [];
    let next = headSha;
    while (next !== undefined && next !== baseSha) {
        const entry = byHead.get(next);
        if (entry === undefined)
            break;
        byHead.delete(next);
        if (entry.pullRequest !== null)
            numbers.push(entry.pullRequest.number);
        next = entry.baseCommit?.oid;
    }
    return numbers.sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./src/github/reviewed-pulls.ts


const actorSchema = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP() }).nullable();
const reviewSchema = schemas/* object */.Ikc({
    author: actorSchema,
    state: schemas/* enum */.k5n(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING']),
    commit: schemas/* object */.Ikc({ oid: oidSchema }).nullable(),
    submittedAt: schemas/* string */.YjP().nullable(),
});
const reviewed_pulls_pullSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    state: schemas/* enum */.k5n(['OPEN', 'CLOSED', 'MERGED']),
    mergedAt: schemas/* string */.YjP().nullable(),
    isDraft: schemas/* boolean */.zMY(),
    author: actorSchema,
    headRefOid: oidSchema,
    headRefName: schemas/* string */.YjP(),
    baseRefName: schemas/* string */.YjP(),
    mergeCommit: schemas/* object */.Ikc({ oid: oidSchema }).nullable(),
    reviews: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(reviewSchema), pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY() }) }),
});
const pullsOfCommitSchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        object: schemas/* object */.Ikc({
            associatedPullRequests: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(reviewed_pulls_pullSchema) })
                .nullable()
                .optional(),
        })
            .nullable(),
    }),
});
const PULLS_OF_COMMIT = `query PullsOfCommit($owner: String!, $repo: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $oid) {
      ... on Commit {
        associatedPullRequests(first: 20) {
          nodes {
            number state mergedAt isDraft headRefOid headRefName baseRefName
            author { __typename login }
            mergeCommit { oid }
            reviews(first: 50) {
              nodes { author { __typename login } state commit { oid } submittedAt }
              pageInfo { hasNextPage }
            }
          }
        }
      }
    }
  }
}`;
function reviewedPullFacts(node) {
    const { nodes, pageInfo } = node.reviews;
    return { pull: pullOf(node), reviews: nodes.map(reviewOf), isWhole: !pageInfo.hasNextPage };
}
function pullOf(node) {
    return {
        number: node.number,
        state: node.state === 'OPEN' ? 'open' : 'closed',
        merged: node.state === 'MERGED',
        mergedAt: node.mergedAt,
        author: loginOf(node.author),
        headSha: node.headRefOid,
        headRef: node.headRefName,
        baseRef: node.baseRefName,
        mergeCommitSha: node.mergeCommit?.oid ?? null,
        draft: node.isDraft,
    };
}
function reviewOf(node) {
    const { author, state, commit, submittedAt } = node;
    return {
        user: loginOf(author),
        isBot: reviewed_pulls_isBot(author),
        state,
        commit: commit?.oid ?? null,
        submittedAt: submittedAt ?? '',
    };
}
function loginOf(actor) {
    if (actor === null)
        return GHOST;
    return actor.__typename === 'Bot' && !actor.login.endsWith('[bot]') ? `${actor.login}[bot]` : actor.login;
}
function reviewed_pulls_isBot(actor) {
    return actor !== null && (actor.__typename === 'Bot' || actor.login.endsWith('[bot]'));
}

;// CONCATENATED MODULE: ./src/github/pulls.ts






const PULL_FILES_LIMIT = 3000;
const pulls_pullSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    state: schemas/* enum */.k5n(['open', 'closed']),
    merged: schemas/* boolean */.zMY().optional(),
    merged_at: schemas/* string */.YjP().nullable(),
    merge_commit_sha: schemas/* string */.YjP().nullable(),
    draft: schemas/* boolean */.zMY().optional(),
    user: accountSchema.nullable(),
    head: schemas/* object */.Ikc({ sha: oidSchema, ref: schemas/* string */.YjP() }),
    base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }),
});
const pulls_reviewSchema = schemas/* object */.Ikc({
    user: accountSchema.nullable(),
    state: schemas/* enum */.k5n(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING']),
    commit_id: schemas/* string */.YjP().nullable(),
    submitted_at: schemas/* string */.YjP().nullable().optional(),
});
const pulls_personSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullable();
const pullCommitSchema = schemas/* object */.Ikc({
    commit: schemas/* object */.Ikc({ message: schemas/* string */.YjP(), author: schemas/* object */.Ikc({ date: schemas/* string */.YjP().optional() }).nullable() }),
    author: pulls_personSchema,
    committer: pulls_personSchema,
    parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: oidSchema })),
});
const activitySchema = schemas/* object */.Ikc({ after: schemas/* string */.YjP(), actor: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable().optional() });
const openedSchema = schemas/* object */.Ikc({ number: schemas/* number */.aig().int(), html_url: schemas/* string */.YjP(), head: schemas/* object */.Ikc({ sha: oidSchema }) });
class GitHubPulls {
    client;
    constructor(client) {
        this.client = client;
    }
    async find(number) {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
        const answer = await this.client.find(route, { pull_number: number }, pulls_pullSchema);
        return answer === null ? null : pullFacts(answer);
    }
    async files(number) {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
        const answer = await this.client.list(route, { pull_number: number }, changedFileSchema, { perPage: 100 });
        const items = answer?.items ?? [];
        const complete = answer !== null && answer.complete && items.length < PULL_FILES_LIMIT;
        return { files: changedPaths(items), complete };
    }
    async reviews(number) {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
        const answer = await this.client.list(route, { pull_number: number }, pulls_reviewSchema, { perPage: 100 });
        return (answer?.items ?? []).map(reviewFacts);
    }
    async ofCommit(sha) {
        const { owner, repo } = this.client;
        const { repository } = await this.client.query(PULLS_OF_COMMIT, { owner, repo, oid: sha }, pullsOfCommitSchema);
        const nodes = repository.object?.associatedPullRequests?.nodes ?? [];
        return await Promise.all(nodes.map(reviewedPullFacts).map(async ({ pull, reviews, isWhole }) => ({
            pull,
            reviews: isWhole ? reviews : await this.reviews(pull.number),
        })));
    }
    async ofMergeGroup(group) {
        const { owner, repo } = this.client;
        const answer = await this.client.query(MERGE_GROUP, { owner, repo, branch: group.base }, queueSchema);
        return groupPulls(answer.repository.mergeQueue?.entries?.nodes ?? [], group.headSha, group.baseSha);
    }
    async commits(number) {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
        const answer = await this.client.list(route, { pull_number: number }, pullCommitSchema, { perPage: 100 });
        return (answer?.items ?? []).map(pullCommit);
    }
    async lastPusher(ref, headSha) {
        const answer = await this.client.find('GET /repos/{owner}/{repo}/activity', { ref: ref.startsWith('refs/') ? ref : `refs/heads/${ref}`, per_page: 100 }, activitySchema.array(), ['not-found', 'forbidden', 'invalid']);
        return answer?.find((entry) => entry.after === headSha)?.actor?.login ?? null;
    }
    async open(pull) {
        try {
            const opened = await this.client.write('POST /repos/{owner}/{repo}/pulls', pull, openedSchema);
            const { number, html_url: url, head } = opened;
            return { kind: 'opened', pull: { number, url, state: 'open', head: head.sha } };
        }
        catch (error) {
            if (!(error instanceof errors/* GitHubFailure */.iK))
                throw error;
            if (error.kind === 'forbidden' || error.kind === 'not-found')
                return { kind: 'forbidden', words: error.detail };
            if (error.kind === 'invalid')
                return { kind: 'doubtful' };
            throw error;
        }
    }
}
function pullFacts(answer) {
    return {
        number: answer.number,
        state: answer.state,
        merged: answer.merged ?? answer.merged_at !== null,
        mergedAt: answer.merged_at,
        author: answer.user?.login ?? GHOST,
        headSha: answer.head.sha,
        headRef: answer.head.ref,
        baseRef: answer.base.ref,
        mergeCommitSha: answer.merge_commit_sha,
        draft: answer.draft ?? false,
    };
}
function reviewFacts(answer) {
    return {
        user: answer.user?.login ?? GHOST,
        isBot: isBot(answer.user),
        state: answer.state,
        commit: answer.commit_id,
        submittedAt: answer.submitted_at ?? '',
    };
}
function pullCommit({ commit, author, committer, parents }) {
    const people = [author?.login, committer?.login].filter((login) => login !== undefined);
    return { message: commit.message, authoredAt: commit.author?.date ?? null, parents: parents.length, people };
}

;// CONCATENATED MODULE: ./src/github/releases.ts





const RELEASE = '/repos/{owner}/{repo}/releases/{release_id}';
const releases_MOST_PAGES = 2;
const releaseSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int(),
    tag_name: schemas/* string */.YjP(),
    target_commitish: schemas/* string */.YjP(),
    name: schemas/* string */.YjP().nullable(),
    body: schemas/* string */.YjP().nullable().optional(),
    draft: schemas/* boolean */.zMY(),
    prerelease: schemas/* boolean */.zMY(),
    immutable: schemas/* boolean */.zMY().optional(),
    html_url: schemas/* string */.YjP(),
    upload_url: schemas/* string */.YjP(),
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
    assets: schemas/* array */.YOg(assetSchema),
});
const pageSchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        releases: schemas/* object */.Ikc({
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ databaseId: schemas/* number */.aig().int().nullable(), isDraft: schemas/* boolean */.zMY(), createdAt: schemas/* string */.YjP() })),
            pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
        }),
    }),
});
const taggedSchema = schemas/* object */.Ikc({
    repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ isDraft: schemas/* boolean */.zMY(), tagCommit: schemas/* object */.Ikc({ oid: oidSchema }).nullable() }).nullable()),
});
const DRAFTS = `query Drafts($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    releases(first: 100, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { databaseId isDraft createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
class GitHubReleases {
    client;
    constructor(client) {
        this.client = client;
    }
    async ofTags(tags) {
        const { owner, repo } = this.client;
        return await inBatches(tags, async (batch) => {
            const variables = { owner, repo, ...indexed(batch) };
            const { repository } = await this.client.query(taggedQuery(batch.length), variables, taggedSchema);
            return batch.flatMap((tag, index) => {
                const release = repository[`o${index}`] ?? null;
                return release === null || release.isDraft ? [] : [{ tag, commit: release.tagCommit?.oid ?? null }];
            });
        });
    }
    async byTag(tag) {
        const answer = await this.client.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }, releaseSchema);
        return answer === null ? null : releaseFacts(answer);
    }
    async byId(id) {
        const release = await this.client.find(`GET ${RELEASE}`, { release_id: id }, releaseSchema);
        return release === null ? null : releaseFacts(release);
    }
    async draftsSince(since) {
        const ids = [];
        let after = null;
        for (let page = 1; page <= releases_MOST_PAGES; page += 1) {
            const { nodes, pageInfo } = await this.readPage(after);
            const recent = recentNodes(nodes, since);
            ids.push(...draftIds(recent));
            if (recent.length < nodes.length || !pageInfo.hasNextPage)
                break;
            after = pageInfo.endCursor;
        }
        const drafts = await Promise.all(ids.map(async (id) => await this.byId(id)));
        return drafts.filter((draft) => draft?.draft === true);
    }
    async createDraft(fields) {
        const body = releaseBody(fields, true);
        return releaseFacts(await this.client.write('POST /repos/{owner}/{repo}/releases', body, releaseSchema));
    }
    async update(id, fields, draft) {
        const body = { release_id: id, ...releaseBody(fields, draft) };
        return releaseFacts(await this.client.write(`PATCH ${RELEASE}`, body, releaseSchema));
    }
    async deleteDraft(id) {
        const { owner, repo } = this.client;
        const release = await this.byId(id);
        if (release === null)
            return;
        if (!release.draft) {
            const asked = { method: 'DELETE', path: `/repos/${owner}/${repo}/releases/${id}`, isRead: false };
            throw refusal(asked, {
                kind: 'conflict',
                detail: 'this release has been published, it is not deleted',
                codes: [],
            });
        }
        await this.client.remove(`DELETE ${RELEASE}`, { release_id: id });
    }
    async readPage(after) {
        const { owner, repo } = this.client;
        return (await this.client.query(DRAFTS, { owner, repo, after }, pageSchema)).repository.releases;
    }
}
function taggedQuery(count) {
    const field = (index) => `release(tagName: $e${index}) { isDraft tagCommit { oid } }`;
    return aliasedQuery({ name: 'TaggedReleases', count, field });
}
function recentNodes(nodes, since) {
    const oldest = Date.parse(since);
    const end = nodes.findIndex((node) => Date.parse(node.createdAt) < oldest);
    return end === -1 ? [...nodes] : nodes.slice(0, end);
}
function draftIds(nodes) {
    return nodes.flatMap((node) => (node.isDraft && node.databaseId !== null ? [node.databaseId] : []));
}
function releaseFacts(answer) {
    return {
        id: answer.id,
        tag: answer.tag_name,
        target: answer.target_commitish,
        name: answer.name ?? '',
        body: answer.body ?? '',
        draft: answer.draft,
        prerelease: answer.prerelease,
        immutable: answer.immutable ?? false,
        url: answer.html_url,
        uploadUrl: answer.upload_url,
        author: answer.author?.login ?? '',
        assets: answer.assets.map((asset) => assetFacts(asset)),
    };
}
function releaseBody(fields, draft) {
    return {
        tag_name: fields.tag,
        target_commitish: fields.target,
        name: fields.name,
        body: fields.body,
        draft,
        prerelease: fields.prerelease,
        make_latest: fields.makeLatest && !draft && !fields.prerelease ? 'true' : 'false',
    };
}

;// CONCATENATED MODULE: ./src/github/repository.ts




const repositorySchema = schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() });
const contentSchema = schemas/* union */.KCZ([
    schemas/* array */.YOg(schemas/* unknown */.L5J()),
    schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: oidSchema, encoding: schemas/* string */.YjP().optional(), content: schemas/* string */.YjP().optional() }),
]);
const branchNamesSchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ refs: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })) }).nullable() }),
});
const objectsSchema = schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ oid: oidSchema }).nullable()) });
const viewerSchema = schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) });
const permissionSchema = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() });
const BRANCHES = `query Branches($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { refs(refPrefix: "refs/heads/", first: 50) { nodes { name } } }
}`;
const PROBE_TAG = 'ds-release-probe';
class GitHubRepository {
    client;
    constructor(client) {
        this.client = client;
    }
    async facts() {
        const answer = await this.client.read('GET /repos/{owner}/{repo}', {}, repositorySchema);
        return { defaultBranch: answer.default_branch };
    }
    async contentAt(ref, path) {
        const route = 'GET /repos/{owner}/{repo}/contents/{path}';
        const answer = await this.client.find(route, { path, ref }, contentSchema);
        if (answer === null || Array.isArray(answer) || answer.type !== 'file')
            return null;
        if (answer.encoding === 'base64' && answer.content !== undefined)
            return Buffer.from(answer.content, 'base64');
        return await readBlob(this.client, answer.sha);
    }
    async branchesWith(path) {
        const { owner, repo } = this.client;
        const names = await this.client.query(BRANCHES, { owner, repo }, branchNamesSchema);
        const branches = (names.repository.refs?.nodes ?? []).map((node) => node.name);
        if (branches.length === 0)
            return [];
        const variables = indexed(branches.map((name) => `refs/heads/${name}:${path}`));
        const found = await this.client.query(objectsQuery(branches.length), { owner, repo, ...variables }, objectsSchema);
        return branches.filter((_, index) => (found.repository[`o${index}`] ?? null) !== null);
    }
    async viewer() {
        return (await this.client.query('query Viewer { viewer { login } }', {}, viewerSchema)).viewer.login;
    }
    async mayWriteContents() {
        const route = 'POST /repos/{owner}/{repo}/releases/generate-notes';
        const failure = await this.client.probe(route, { tag_name: PROBE_TAG });
        if (failure === null)
            return true;
        return failure.kind === 'forbidden' || failure.kind === 'not-found' ? false : null;
    }
    async permissionOf(user) {
        const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
        return (await this.client.find(route, { username: user }, permissionSchema))?.permission ?? null;
    }
}
function objectsQuery(count) {
    return aliasedQuery({ name: 'BranchesWith', count, field: (index) => `object(expression: $e${index}) { oid }` });
}

;// CONCATENATED MODULE: ./src/github/rules.ts

const branchRuleSchema = schemas/* object */.Ikc({ type: schemas/* string */.YjP(), ruleset_id: schemas/* number */.aig().int().optional() });
const rules_listedSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), enforcement: schemas/* string */.YjP() });
const rulesetSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    current_user_can_bypass: schemas/* string */.YjP().optional(),
    conditions: schemas/* object */.Ikc({ ref_name: schemas/* object */.Ikc({ include: schemas/* array */.YOg(schemas/* string */.YjP()), exclude: schemas/* array */.YOg(schemas/* string */.YjP()) }).optional() })
        .nullish(),
    rules: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP() })).optional(),
});
class GitHubRules {
    client;
    constructor(client) {
        this.client = client;
    }
    async ofBranch(branch) {
        const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
        const listed = await this.client.list(route, { branch }, branchRuleSchema, { perPage: 100, absent: ['not-found'] });
        const rules = listed?.items ?? [];
        const ids = [...new Set(rules.flatMap((rule) => rule.ruleset_id ?? []))];
        const bypassed = new Set();
        for (const id of ids)
            if ((await this.ruleset(id))?.bypassed === true)
                bypassed.add(id);
        return rules.filter((rule) => !bypassed.has(rule.ruleset_id ?? -1)).map((rule) => rule.type);
    }
    async ofTags() {
        const route = 'GET /repos/{owner}/{repo}/rulesets';
        const options = { perPage: 100, absent: ['not-found', 'forbidden'] };
        const listed = await this.client.list(route, { targets: 'tag' }, rules_listedSchema, options);
        if (listed === null)
            return null;
        const active = listed.items.filter(({ enforcement }) => enforcement === 'active');
        const rulesets = await Promise.all(active.map(async ({ id }) => await this.ruleset(id)));
        const readable = rulesets.filter((one) => one !== null);
        return readable.length === rulesets.length ? readable : null;
    }
    async ruleset(id) {
        const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}';
        const found = await this.client.find(route, { ruleset_id: id }, rulesetSchema, ['not-found', 'forbidden']);
        if (found === null)
            return null;
        return {
            name: found.name,
            include: found.conditions?.ref_name?.include ?? [],
            exclude: found.conditions?.ref_name?.exclude ?? [],
            rules: (found.rules ?? []).map(({ type }) => type),
            bypassed: found.current_user_can_bypass === 'always' || found.current_user_can_bypass === 'exempt',
        };
    }
}

;// CONCATENATED MODULE: ./src/github/runs.ts

const runs_statusSchema = schemas/* object */.Ikc({ status: schemas/* string */.YjP().nullable() });
const runs_repositorySchema = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() });
const runSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    event: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP(),
    head_branch: schemas/* string */.YjP().nullable(),
    repository: runs_repositorySchema,
    head_repository: runs_repositorySchema.nullish(),
});
const artifactSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    expired: schemas/* boolean */.zMY(),
    workflow_run: schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), head_sha: schemas/* string */.YjP(), head_branch: schemas/* string */.YjP().nullable() })
        .partial()
        .nullish(),
});
const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
const runs_ABSENT = ['not-found', 'forbidden'];
class GitHubRuns {
    client;
    constructor(client) {
        this.client = client;
    }
    async status(runId) {
        return (await this.client.find(RUN, { run_id: runId }, runs_statusSchema, runs_ABSENT))?.status ?? null;
    }
    async find(runId) {
        const found = await this.client.find(RUN, { run_id: runId }, runSchema, runs_ABSENT);
        if (found === null)
            return null;
        return {
            id: runId,
            path: found.path,
            event: found.event,
            headSha: found.head_sha,
            headBranch: found.head_branch,
            repository: found.repository.full_name,
            headRepository: found.head_repository?.full_name ?? null,
        };
    }
    async artifact(id) {
        const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}';
        const found = await this.client.find(route, { artifact_id: id }, artifactSchema, runs_ABSENT);
        if (found === null)
            return null;
        const { name, expired, workflow_run: run } = found;
        return {
            name,
            expired,
            runId: run?.id === undefined ? null : String(run.id),
            headSha: run?.head_sha ?? null,
            headBranch: run?.head_branch ?? null,
        };
    }
}

;// CONCATENATED MODULE: ./src/github/survey.ts



const objectSchema = schemas/* object */.Ikc({ oid: oidSchema }).nullable();
const ruleSchema = schemas/* object */.Ikc({
    viewerCanPush: schemas/* boolean */.zMY(),
    requiredApprovingReviewCount: schemas/* number */.aig().int().nullable(),
    requiredStatusCheckContexts: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
});
const surveySchema = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        tag: schemas/* object */.Ikc({
            target: schemas/* object */.Ikc({
                __typename: schemas/* string */.YjP(),
                oid: oidSchema,
                target: schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), oid: oidSchema }).optional(),
            }),
        })
            .nullable(),
        release: schemas/* object */.Ikc({ isDraft: schemas/* boolean */.zMY() }).nullable(),
        branch: schemas/* object */.Ikc({
            target: schemas/* object */.Ikc({ oid: oidSchema, file: fileSchema.nullable().optional() }),
            refUpdateRule: ruleSchema.nullable().optional(),
        })
            .nullable(),
        gated: objectSchema,
        target: objectSchema,
    }),
});
const WORKFLOWS = '.github/workflows';
const SURVEY = `query Survey(
  $owner: String!, $repo: String!, $tag: String!, $tagRef: String!, $branchRef: String!, $stateFile: String!,
  $gated: String!, $target: String!
) {
  repository(owner: $owner, name: $repo) {
    tag: ref(qualifiedName: $tagRef) { target { __typename oid ... on Tag { target { __typename oid } } } }
    release(tagName: $tag) { isDraft }
    branch: ref(qualifiedName: $branchRef) {
      refUpdateRule { viewerCanPush requiredApprovingReviewCount requiredStatusCheckContexts }
      target {
        oid
        ... on Commit { file(path: $stateFile) { object { __typename oid ... on Blob { text isTruncated } } } }
      }
    }
    gated: object(expression: $gated) { oid }
    target: object(expression: $target) { oid }
  }
}`;
function createSurvey(client, { refs, repository: files }) {
    return async ({ tag, branch, stateFile, commit, target }) => {
        const variables = {
            owner: client.owner,
            repo: client.repo,
            tag,
            tagRef: `refs/tags/${tag}`,
            branchRef: `refs/heads/${branch}`,
            stateFile,
            gated: `${commit}:${WORKFLOWS}`,
            target: `refs/heads/${target}:${WORKFLOWS}`,
        };
        const { repository } = await client.query(SURVEY, variables, surveySchema);
        return {
            tagCommit: await peeled(refs, tag, repository.tag),
            isPublished: repository.release?.isDraft === false,
            branch: await branchOf(files, stateFile, repository.branch),
            workflowsDiffer: (repository.gated?.oid ?? null) !== (repository.target?.oid ?? null),
        };
    };
}
async function peeled(refs, name, tag) {
    if (tag === null)
        return null;
    const { __typename: kind, oid, target } = tag.target;
    if (kind !== 'Tag')
        return oid;
    return target === undefined || target.__typename === 'Tag' ? await refs.tagCommit(name) : target.oid;
}
async function branchOf(files, stateFile, branch) {
    if (branch === null)
        return null;
    const { oid: head, file = null } = branch.target;
    const rule = ruleOf(branch.refUpdateRule ?? null);
    return { head, state: await stateText(files, { commit: head, stateFile, file }), rule };
}
function ruleOf(rule) {
    if (rule === null)
        return null;
    return {
        mayPush: rule.viewerCanPush,
        approvals: rule.requiredApprovingReviewCount ?? 0,
        checks: (rule.requiredStatusCheckContexts ?? []).filter((name) => name !== null),
    };
}

;// CONCATENATED MODULE: ./src/github/index.ts
















function createGitHub(options) {
    const { requestMs, stallMs } = options.timeouts ?? { requestMs: REQUEST_TIMEOUT_MS, stallMs: STALL_TIMEOUT_MS };
    const client = new Client({ ...options, send: octokitSender(options, requestMs) });
    const repository = new GitHubRepository(client);
    const refs = new GitHubRefs(client);
    return {
        requestCount: () => client.requests,
        survey: createSurvey(client, { refs, repository }),
        repository,
        commits: new GitHubCommits(client),
        pulls: new GitHubPulls(client),
        refs,
        releases: new GitHubReleases(client),
        assets: new GitHubAssets(client, options, stallMs),
        journal: new GitHubJournal(client),
        branches: new GitHubBranches(client, refs, repository),
        rules: new GitHubRules(client),
        runs: new GitHubRuns(client),
        deployments: new GitHubDeployments(client),
        environments: new GitHubEnvironments(client),
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/runner/exact-bytes.ts
class Misfit extends Error {
}
class ExactBytes {
    stream;
    rest = Buffer.alloc(0);
    constructor(source) {
        this.stream = source[Symbol.asyncIterator]();
    }
    async take(count) {
        const taken = [];
        for await (const piece of this.pieces(count))
            taken.push(piece);
        return Buffer.concat(taken);
    }
    async *pieces(count) {
        for (let left = count; left > 0;) {
            if (this.rest.length === 0 && !(await this.fill()))
                throw new Misfit('its end is missing');
            const piece = this.rest.subarray(0, left);
            this.rest = this.rest.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    async expectZeros(count) {
        for await (const piece of this.pieces(count)) {
            if (piece.some((byte) => byte !== 0))
                throw new Misfit('bytes where none should be');
        }
    }
    async isAtEnd() {
        return this.rest.length === 0 && !(await this.fill());
    }
    async fill() {
        for (;;) {
            const next = await this.stream.next();
            if (next.done === true)
                return false;
            this.rest = next.value;
            if (this.rest.length > 0)
                return true;
        }
    }
}
function isMisfit(error) {
    return error instanceof Misfit;
}

// EXTERNAL MODULE: ./src/runner/file-errors.ts
var file_errors = __webpack_require__(57664);
;// CONCATENATED MODULE: ./src/runner/tar-header.ts
const TAR_BLOCK_BYTES = 512;
const USTAR_SIZE_MAX = 0o77777777777;
const USTAR_NAME_BYTES = 100;
const FILE_MODE = 0o644;
function tarHeader(name, size) {
    const records = [];
    const plain = isPlainName(name);
    if (!plain)
        records.push(paxRecord('path', name));
    if (size > USTAR_SIZE_MAX)
        records.push(paxRecord('size', String(size)));
    const file = ustarBlock(plain ? name : asciiName(name), size > USTAR_SIZE_MAX ? 0 : size, '0');
    if (records.length === 0)
        return file;
    const pax = Buffer.from(records.join(''), 'utf8');
    const header = ustarBlock(`PaxHeaders/${asciiName(name)}`.slice(0, USTAR_NAME_BYTES), pax.length, 'x');
    return Buffer.concat([header, pax, Buffer.alloc(tarPadding(pax.length)), file]);
}
function tarPadding(size) {
    return (TAR_BLOCK_BYTES - (size % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES;
}
function isPlainName(name) {
    return name.length <= USTAR_NAME_BYTES && /^[\x20-\x7e]*$/.test(name);
}
function asciiName(name) {
    const ascii = name.replace(/[^\x20-\x7e]/gu, '_');
    return ascii.length <= USTAR_NAME_BYTES ? ascii : ascii.slice(-USTAR_NAME_BYTES);
}
function ustarBlock(name, size, type) {
    const block = Buffer.alloc(TAR_BLOCK_BYTES);
    block.write(name, 0, USTAR_NAME_BYTES, 'latin1');
    block.write(octal(FILE_MODE, 7), 100, 'latin1');
    block.write(octal(0, 7), 108, 'latin1');
    block.write(octal(0, 7), 116, 'latin1');
    block.write(octal(size, 11), 124, 'latin1');
    block.write(octal(0, 11), 136, 'latin1');
    block.write('        ', 148, 'latin1');
    block.write(type, 156, 'latin1');
    block.write('ustar\0' + '00', 257, 'latin1');
    block.write(octal(0, 7), 329, 'latin1');
    block.write(octal(0, 7), 337, 'latin1');
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
}
function octal(value, digits) {
    return `${value.toString(8).padStart(digits, '0')}\0`;
}
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (rest + String(length).length !== length)
        length += 1;
    return `${length} ${key}=${value}\n`;
}

;// CONCATENATED MODULE: ./src/runner/archive-check.ts






const NOT_PACKED = new Set(['Z_DATA_ERROR', 'Z_BUF_ERROR', 'Z_NEED_DICT']);
async function checkArchive(path, files, look) {
    const packed = (0,external_node_fs_.createReadStream)(path);
    const unpacked = (0,external_node_zlib_.createGunzip)();
    packed.once('error', (error) => unpacked.destroy(error));
    const source = new ExactBytes(packed.pipe(unpacked));
    try {
        for (const file of files)
            if (!(await holds(source, file, look)))
                return false;
        await source.expectZeros(2 * TAR_BLOCK_BYTES);
        return await source.isAtEnd();
    }
    catch (error) {
        if (isMisfit(error) || NOT_PACKED.has((0,file_errors/* errorCode */.C)(error) ?? ''))
            return false;
        throw error;
    }
    finally {
        packed.destroy();
        unpacked.destroy();
    }
}
async function holds(source, { name, size, sha256 }, look) {
    const header = tarHeader(name, size);
    if (!(await source.take(header.length)).equals(header))
        return false;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of source.pieces(size)) {
        hash.update(piece);
        look(name, piece);
    }
    if (`sha256:${hash.digest('hex')}` !== sha256)
        return false;
    await source.expectZeros(tarPadding(size));
    return true;
}

// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
// EXTERNAL MODULE: ./src/runner/pieces.ts
var runner_pieces = __webpack_require__(63999);
;// CONCATENATED MODULE: ./src/runner/bundle.ts









const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
async function writeBundle(files, target) {
    const handle = await (0,promises_.open)(target, 'wx', 0o600).catch((error) => {
        throw (0,file_errors/* stopFor */.a)(error, target);
    });
    try {
        for (const { name, size, bytes } of files) {
            if (!PLAIN_NAME.test(name))
                throw new Error(`${name} is no name in a bundle`);
            await handle.appendFile(tarHeader(name, size));
            let written = 0;
            for await (const piece of bytes) {
                await handle.appendFile(piece);
                written += piece.length;
            }
            if (written !== size)
                throw (0,runner_pieces/* changedFile */.Ne)(name);
            await handle.appendFile(Buffer.alloc(tarPadding(size)));
        }
        await handle.appendFile(Buffer.alloc(2 * TAR_BLOCK_BYTES));
    }
    finally {
        await handle.close();
    }
}
async function readBundle(file, folder) {
    const stream = (0,external_node_fs_.createReadStream)(file);
    const source = new ExactBytes(stream);
    const files = [];
    try {
        for (;;) {
            const header = await source.take(TAR_BLOCK_BYTES);
            if (header.every((byte) => byte === 0))
                break;
            if (files.length === releasing/* BUNDLE */.dI.files.value)
                throw new Misfit('too many files');
            const { name, size } = readHeader(header);
            if (files.some((one) => one.name === name))
                throw new Misfit(`${name} twice`);
            files.push({ name, size, sha256: await unpack(source, (0,external_node_path_.join)(folder, name), size) });
        }
        await source.expectZeros(TAR_BLOCK_BYTES);
        if (!(await source.isAtEnd()))
            throw new Misfit('more behind its end');
        return files;
    }
    catch (error) {
        if (isMisfit(error))
            return null;
        throw (0,file_errors/* stopFor */.a)(error, file);
    }
    finally {
        stream.destroy();
    }
}
function readHeader(header) {
    const name = header.toString('latin1', 0, header.indexOf(0));
    const size = parseInt(header.toString('latin1', 124, 135), 8);
    if (!PLAIN_NAME.test(name) || !Number.isSafeInteger(size) || !tarHeader(name, size).equals(header)) {
        throw new Misfit('a header that is none');
    }
    return { name, size };
}
async function unpack(source, path, size) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const handle = await (0,promises_.open)(path, 'wx', 0o600);
    try {
        for await (const piece of source.pieces(size)) {
            hash.update(piece);
            await handle.appendFile(piece);
        }
    }
    finally {
        await handle.close();
    }
    await source.expectZeros(tarPadding(size));
    return `sha256:${hash.digest('hex')}`;
}

;// CONCATENATED MODULE: ./src/runner/name-order.ts
function byCodePoint(left, right) {
    return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}

;// CONCATENATED MODULE: ./src/runner/unpack.ts

async function unpackArchive(archive, folder) {
    const { extract } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 98697));
    let foreign = null;
    const filter = (path, entry) => {
        const isPlain = 'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
        if (!isPlain)
            foreign ??= path;
        return isPlain;
    };
    try {
        await extract({ file: archive, cwd: folder, strict: true, preserveOwner: false, noChmod: true, filter });
    }
    catch (error) {
        throw unusable(`it cannot be unpacked (${error instanceof Error ? error.message : String(error)})`);
    }
    if (foreign !== null)
        throw unusable(`${JSON.stringify(foreign)} in it is neither a file nor a folder`);
}
function unusable(why) {
    return new errors/* Stop */.VG('preparation-failed', {
        what: `the package is no archive that this action has made: ${why}`,
        fix: 'Look at the release’s assets: somebody may have put another file in its place',
    });
}

;// CONCATENATED MODULE: ./src/runner/archive.ts











function createArchiver() {
    return {
        async write(entries, target, more) {
            return await writeArchive(inOrder(entries), target, more ?? {});
        },
        holds: checkArchive,
        bundle: writeBundle,
        unbundle: readBundle,
        unpack: unpackArchive,
    };
}
async function writeArchive(entries, target, { last, look = () => undefined }) {
    const { GzipStream } = await Promise.all(/* import() */[__webpack_require__.e(925), __webpack_require__.e(957)]).then(__webpack_require__.bind(__webpack_require__, 10957));
    const handle = await (0,promises_.open)(target, 'w', 0o644).catch((error) => {
        throw (0,file_errors/* stopFor */.a)(error, target);
    });
    const gzip = new GzipStream(handle);
    let complete = false;
    try {
        const reading = { buffers: (0,runner_pieces/* reusedBuffers */.gd)(), look };
        const files = [];
        for (const entry of entries)
            files.push(await appendFile(gzip, entry, reading));
        const added = last === undefined ? [] : inOrder(await last([...files]));
        refuseTwice([...entries, ...added]);
        for (const entry of added)
            files.push(await appendFile(gzip, entry, reading));
        await gzip.append(Buffer.alloc(2 * TAR_BLOCK_BYTES));
        const { size, sha256 } = await gzip.finish();
        complete = true;
        return { archive: { name: (0,external_node_path_.basename)(target), size, sha256 }, files };
    }
    catch (error) {
        throw (0,file_errors/* stopFor */.a)(error, target);
    }
    finally {
        await gzip.settle();
        await handle.close();
        if (!complete)
            await (0,promises_.rm)(target, { force: true });
    }
}
async function appendFile(gzip, entry, { buffers, look }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let header = Buffer.alloc(0);
    gzip.resample();
    const pieces = (0,runner_pieces/* readPieces */.ut)(entry.source, buffers, (bytes) => {
        size = bytes;
        header = tarHeader(entry.name, bytes);
    });
    let isFirst = true;
    for await (const piece of pieces) {
        if (isFirst)
            await gzip.append(header);
        isFirst = false;
        hash.update(piece);
        look(entry.name, piece);
        await gzip.append(piece);
    }
    if (isFirst)
        await gzip.append(header);
    await gzip.append(Buffer.alloc(tarPadding(size)));
    return { name: entry.name, size, sha256: `sha256:${hash.digest('hex')}` };
}
async function digestFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const piece of (0,runner_pieces/* readPieces */.ut)(path, (0,runner_pieces/* reusedBuffers */.gd)())) {
        hash.update(piece);
        size += piece.length;
    }
    return { size, sha256: `sha256:${hash.digest('hex')}` };
}
function inOrder(entries) {
    refuseTwice(entries);
    return [...entries].sort((left, right) => byCodePoint(left.name, right.name));
}
function refuseTwice(entries) {
    const seen = new Set();
    for (const { name } of entries) {
        if (seen.has(name)) {
            throw new errors/* Stop */.VG('preparation-failed', {
                what: `${name} would be in the archive twice`,
                fix: 'Give the files of the package different names',
            });
        }
        seen.add(name);
    }
}

;// CONCATENATED MODULE: ./src/runner/cancellation.ts

function interruption() {
    return new errors/* Stop */.VG('interrupted', {
        what: 'The job was cancelled, so the run stopped where it was',
        fix: 'Run it again: it goes on from there',
    });
}
const EXIT_INTERRUPTED = 75;
function createCancellation(source = process) {
    const controller = new AbortController();
    const onSignal = () => {
        if (controller.signal.aborted)
            source.exit(EXIT_INTERRUPTED);
        controller.abort(interruption());
    };
    source.on('SIGINT', onSignal);
    source.on('SIGTERM', onSignal);
    return {
        signal: controller.signal,
        check() {
            if (controller.signal.aborted)
                throw interruption();
        },
        dispose() {
            source.off('SIGINT', onSignal);
            source.off('SIGTERM', onSignal);
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/runner/clock.ts


const LONGEST_TIMER_MS = 2 ** 31 - 1;
function createClock(cancellation) {
    const { signal } = cancellation;
    return {
        now: () => new Date(),
        sleep: async (milliseconds, other) => {
            const either = other === undefined ? signal : AbortSignal.any([signal, other]);
            try {
                await (0,external_node_timers_promises_.setTimeout)(Math.min(milliseconds, LONGEST_TIMER_MS), undefined, { signal: either });
            }
            catch {
                throw signal.aborted ? interruption() : either.reason;
            }
        },
        untilCancelled: async (begin) => {
            cancellation.check();
            return await new Promise((resolve, reject) => {
                const onAbort = () => {
                    reject(interruption());
                };
                signal.addEventListener('abort', onAbort, { once: true });
                void begin()
                    .then(resolve, reject)
                    .finally(() => {
                    signal.removeEventListener('abort', onAbort);
                });
            });
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/runner/process-table.ts

function readProcess(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const end = stat.lastIndexOf(')');
        const fields = stat.slice(end + 2).split(' ');
        return {
            pid: Number(pid),
            name: stat.slice(stat.indexOf('(') + 1, end),
            parent: Number(fields[1]),
            session: Number(fields[3]),
            startedAt: Number(fields[19]),
            isDead: 'ZX'.includes(fields[0] ?? ''),
        };
    }
    catch {
        return null;
    }
}
function listProcessesSince(tick) {
    try {
        const pids = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^[0-9]+$/.test(name) && Number(name) !== process.pid);
        if (pids.length === 0)
            return null;
        const facts = pids.map(readProcess).filter((one) => one !== null);
        return facts.filter((one) => one.startedAt >= tick && !one.isDead);
    }
    catch {
        return null;
    }
}
function userOf(pid) {
    try {
        return (0,external_node_fs_.statSync)(`/proc/${pid}`).uid;
    }
    catch {
        return null;
    }
}
const FILE_LOCKS = /^Max file locks +(\S+) +(\S+)/m;
function lockLimitOf(pid) {
    try {
        const hard = FILE_LOCKS.exec((0,external_node_fs_.readFileSync)(`/proc/${pid}/limits`, 'latin1'))?.[2];
        if (hard === undefined)
            return null;
        return hard === 'unlimited' ? Infinity : Number(hard);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/runner/process-group.ts



const MARK_VARIABLE = 'DS_RELEASE_COMMAND';
const LEAST_LIMIT = 2 ** 40;
function makeMarks() {
    return { word: (0,external_node_crypto_.randomUUID)(), lockLimit: LEAST_LIMIT + (0,external_node_crypto_.randomInt)(2 ** 46) };
}
function processesOf(leader, marks) {
    return { leader, startedAt: readProcess(leader)?.startedAt ?? 0, ...marks };
}
function send(target, signal) {
    try {
        return process.kill(target, signal);
    }
    catch {
        return false;
    }
}
function signalGroup(leader, signal) {
    return send(-leader, signal);
}
function carries(pid, word) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'latin1').includes(word);
    }
    catch {
        return false;
    }
}
function belongs({ pid, session, startedAt }, command) {
    if (startedAt < command.startedAt)
        return false;
    return session === command.leader || lockLimitOf(pid) === command.lockLimit || carries(pid, command.word);
}
function findMembers(command) {
    return listProcessesSince(command.startedAt)?.filter((one) => belongs(one, command)) ?? null;
}
function isAlive(command) {
    const members = findMembers(command);
    return members === null ? send(-command.leader, 0) : members.length > 0;
}
const LONGEST_MS = 10_000;
const PAUSE_MS = 2;
function killAll(find) {
    const killed = new Map();
    const deadline = performance.now() + LONGEST_MS;
    for (let found = find(); found.length > 0 && performance.now() < deadline; found = find()) {
        for (const one of found) {
            killed.set(one.pid, one);
            send(one.pid, 'SIGKILL');
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
    return [...killed.values()];
}
function endLeftovers(command) {
    if (!isAlive(command))
        return false;
    send(-command.leader, 'SIGKILL');
    killAll(() => findMembers(command) ?? []);
    return true;
}

;// CONCATENATED MODULE: ./src/runner/program-path.ts


function isBelow(folder, path) {
    const rest = (0,external_node_path_.relative)(folder, path);
    return rest === '' || (rest !== '..' && !rest.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(rest));
}
function realPathOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
function findProgram(name, { path, outside = [] }) {
    const barred = outside.map(realPathOf);
    const folders = (path ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    const candidates = folders.map((folder) => (0,external_node_path_.join)(folder, name)).filter(isProgram);
    return candidates.find((file) => !barred.some((folder) => isBelow(folder, realPathOf(file)))) ?? null;
}
function programIdentity(file) {
    const { dev, ino, size, ctimeNs } = (0,external_node_fs_.statSync)(file, { bigint: true });
    return [realPathOf(file), dev, ino, size, ctimeNs].join(':');
}

;// CONCATENATED MODULE: ./src/runner/child-process.ts





const child_process_LONGEST_TIMER_MS = 2 ** 31 - 1;
const POLL_MS = 20;
async function waitForEnd(command, deadline) {
    while (isAlive(command) && performance.now() < deadline)
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
}
const MARKING = '{ ulimit -x "$0" || ulimit -w "$0"; echo 0x33 > /proc/self/coredump_filter; } 2>/dev/null; exec "$@"';
function markedCall(call, { lockLimit }) {
    const { program, arguments: words, cwd, env } = call;
    const isThere = program.includes('/')
        ? isProgram((0,external_node_path_.resolve)(cwd, program))
        : findProgram(program, { path: env['PATH'] }) !== null;
    if (process.platform !== 'linux' || !isThere)
        return [program, [...words]];
    return ['/bin/sh', ['-c', MARKING, String(lockLimit), program, ...words]];
}
async function runChild(call) {
    const marks = makeMarks();
    const child = (0,external_node_child_process_.spawn)(...markedCall(call, marks), {
        cwd: call.cwd,
        env: { ...call.env, [MARK_VARIABLE]: marks.word },
        detached: true,
        stdio: ['ignore', call.standardOutput ?? call.output, call.output],
    });
    const exit = new Promise((resolve) => {
        child.once('error', (failure) => resolve({ exitCode: null, signal: null, failure }));
        child.once('exit', (exitCode, signal) => resolve({ exitCode, signal, failure: null }));
    });
    const { pid } = child;
    if (pid === undefined)
        return { ...(await exit), timedOut: false, leftovers: false };
    const command = processesOf(pid, marks);
    call.onStart(command);
    let timedOut = false;
    let deadline = null;
    let kill;
    const end = () => {
        if (deadline !== null)
            return;
        deadline = performance.now() + call.graceMilliseconds;
        signalGroup(pid, 'SIGTERM');
        kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), call.graceMilliseconds);
    };
    const onTime = () => {
        timedOut = true;
        end();
    };
    const onLeave = () => void endLeftovers(command);
    const limit = setTimeout(onTime, Math.min(call.timeoutMilliseconds, child_process_LONGEST_TIMER_MS));
    process.prependOnceListener('exit', onLeave);
    call.cancelled.addEventListener('abort', end, { once: true });
    if (call.cancelled.aborted)
        end();
    try {
        const ending = { ...(await exit), timedOut };
        clearTimeout(limit);
        if (deadline !== null)
            await waitForEnd(command, deadline);
        const staysBehind = call.staysBehind && deadline === null;
        return { ...ending, leftovers: staysBehind ? false : endLeftovers(command) };
    }
    finally {
        clearTimeout(limit);
        clearTimeout(kill);
        process.off('exit', onLeave);
        call.cancelled.removeEventListener('abort', end);
    }
}

;// CONCATENATED MODULE: ./src/runner/environment.ts
const ALLOWED = new Set([
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'TMPDIR', 'LANG', 'LANGUAGE', 'TZ'],
    ...[
        'pythonLocation',
        'Python_ROOT_DIR',
        'Python2_ROOT_DIR',
        'Python3_ROOT_DIR',
        'PKG_CONFIG_PATH',
        'LD_LIBRARY_PATH',
    ],
    ...['VIRTUAL_ENV', 'CONDA_PREFIX', 'CONDA_DEFAULT_ENV', 'PYENV_ROOT', 'PYENV_VERSION', 'UV_PYTHON'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
]);
const LOCALE = /^LC_[A-Z]+$/;
const PROXY = /^(?:https?_proxy|all_proxy|no_proxy)$/i;
const HARMLESS = new Set([
    ...['GITHUB_ACTIONS', 'GITHUB_ACTOR', 'GITHUB_ACTOR_ID', 'GITHUB_API_URL', 'GITHUB_BASE_REF', 'GITHUB_EVENT_NAME'],
    ...['GITHUB_GRAPHQL_URL', 'GITHUB_HEAD_REF', 'GITHUB_JOB', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_REF_TYPE'],
    ...['GITHUB_REF_PROTECTED', 'GITHUB_REPOSITORY', 'GITHUB_REPOSITORY_ID', 'GITHUB_REPOSITORY_OWNER', 'GITHUB_RUN_ID'],
    ...['GITHUB_REPOSITORY_OWNER_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_RUN_NUMBER', 'GITHUB_SERVER_URL', 'GITHUB_SHA'],
    ...['GITHUB_TRIGGERING_ACTOR', 'GITHUB_WORKFLOW', 'GITHUB_WORKSPACE', 'RUNNER_ARCH', 'RUNNER_NAME', 'RUNNER_OS'],
    ...['RUNNER_TOOL_CACHE'],
]);
const COMMAND_FILE = /^GITHUB_(?:ARTIFACTS|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;
const TOKEN = /^(?:GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/;
const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function isRunnersOwn(name) {
    const upper = name.toUpperCase();
    if (HARMLESS.has(upper))
        return false;
    return TOKEN.test(upper) || /^(?:ACTIONS|INPUT|GITHUB|RUNNER)_/.test(upper);
}
function refusalOf(name) {
    const upper = name.toUpperCase();
    if (TOKEN.test(upper))
        return 'it is the name of a token, and commands get none';
    if (COMMAND_FILE.test(upper))
        return 'it leads to a file through which a process speaks to the runner';
    if (upper.startsWith('ACTIONS_'))
        return "it belongs to the runner's own services and their tokens";
    if (upper.startsWith('INPUT_'))
        return "it belongs to this action's own inputs, the token among them";
    if (isRunnersOwn(name))
        return "it belongs to the runner, and is not one of the run's harmless facts";
    return VALID_NAME.test(name) ? null : 'it is not the name of an environment variable';
}
function refuse(field, name, reason) {
    const fix = `Take ${name} out of ${field}; give the command a value under a name of its own if it needs one`;
    return { what: `${field} names ${JSON.stringify(name)}, which is refused: ${reason}`, fix };
}
function refusedName(pass, set) {
    const passed = pass.map((name) => ({ field: 'env.pass', name }));
    for (const { field, name } of [...passed, ...Object.keys(set).map((name) => ({ field: 'env.set', name }))]) {
        const reason = refusalOf(name);
        if (reason !== null)
            return refuse(field, name, reason);
    }
    return null;
}
function tokenValues(job) {
    const isToken = (name) => isRunnersOwn(name) && /TOKEN|PASSWORD|SECRET/.test(name.toUpperCase());
    const values = Object.entries(job).filter(([name]) => isToken(name));
    return new Set(values.map(([, value]) => (value ?? '').trim()).filter((value) => value.length > 5));
}
function holdsCredentials(value) {
    return value.includes('@');
}
function isAllowed(name, value) {
    return ALLOWED.has(name) || LOCALE.test(name) || (PROXY.test(name) && !holdsCredentials(value));
}
function isForEveryone(name, value) {
    return isAllowed(name, value) || HARMLESS.has(name.toUpperCase());
}
function commandEnvironment(job, wishes) {
    const refused = refusedName(wishes.pass, wishes.set);
    if (refused !== null)
        return refused;
    const tokens = tokenValues(job);
    const env = { CI: 'true' };
    for (const [name, value] of Object.entries(job)) {
        if (value === undefined)
            continue;
        const passed = wishes.pass.includes(name);
        if (passed && tokens.has(value.trim()))
            return refuse('env.pass', name, "its value is a token of this job's");
        if (passed || isAllowed(name, value))
            env[name] = value;
    }
    for (const [name, value] of Object.entries(wishes.set)) {
        if (tokens.has(value.trim()))
            return refuse('env.set', name, "its value is a token of this job's");
        env[name] = value;
    }
    return { env };
}

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
;// CONCATENATED MODULE: ./src/runner/git-process.ts



const HARDENING = [
    ...['core.fsmonitor=false', 'core.untrackedCache=false', 'core.hooksPath=/dev/null', 'core.pager=cat'],
    ...['gc.auto=0', 'maintenance.auto=false', 'log.showSignature=false', 'protocol.ext.allow=never', 'safe.directory=*'],
].flatMap((setting) => ['-c', setting]);
const PASSED = /^(?:PATH|HOME|USER|LOGNAME|TMPDIR|XDG_CONFIG_HOME|(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CA(?:INFO|PATH))$/i;
const FIXED = {
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
};
const NO_GIT_FIX = 'Give the job a runner with git and a step with actions/checkout';
function locateGit({ workspace, temp }, job) {
    const path = findProgram('git', { path: job['PATH'], outside: [workspace, temp] });
    if (path === null)
        return null;
    const identity = programIdentity(path);
    const check = () => {
        if (programIdentity(path) === identity)
            return;
        const what = `${path} was replaced while this action ran, so it is not run any more`;
        throw new errors/* Stop */.VG('invalid-input', {
            what,
            fix: 'Let no command change the programs of the machine, and run it again',
        });
    };
    return { quoted: `"${path.replace(/["\\]/g, '\\$&')}"`, check };
}
function createGitProcess(folders, job, program = locateGit(folders, job)) {
    const passed = Object.entries(job).filter(([name, value]) => value !== undefined && PASSED.test(name));
    const base = Object.fromEntries(passed);
    return async (args, call = {}) => {
        const cwd = call.cwd ?? folders.workspace;
        const failure = (cause) => new errors/* Stop */.VG('invalid-input', { what: `git could not be run in ${cwd}`, fix: NO_GIT_FIX }, cause);
        if (program === null)
            throw failure();
        try {
            program.check();
            return await (0,exec/* getExecOutput */.H)(program.quoted, [...HARDENING, ...args], {
                cwd,
                env: { ...base, ...FIXED, ...call.env },
                silent: true,
                ignoreReturnCode: true,
                ...(call.input === undefined ? {} : { input: Buffer.from(call.input) }),
                ...(call.onOutput === undefined ? {} : { listeners: { stdout: call.onOutput } }),
            });
        }
        catch (cause) {
            throw cause instanceof errors/* Stop */.VG ? cause : failure(cause);
        }
    };
}
function splitNul(output) {
    return output.split('\0').slice(0, -1);
}

;// CONCATENATED MODULE: ./src/runner/python-bytecode.ts



function rootsFor(job, cwd) {
    const programs = ['python', 'python3'].map((name) => findProgram(name, { path: job.PATH }));
    const roots = [(0,external_node_path_.join)(cwd, '.venv'), job.VIRTUAL_ENV, job.CONDA_PREFIX];
    roots.push(...programs.map((program) => (program === null ? undefined : (0,external_node_path_.dirname)((0,external_node_path_.dirname)(program)))));
    return roots.filter((root) => root !== undefined && root !== '');
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function packagesBelow(root) {
    const libraries = namesIn((0,external_node_path_.join)(root, 'lib')).filter((name) => /^python3/.test(name));
    const sites = libraries.flatMap((name) => ['site-packages', 'dist-packages'].map((site) => (0,external_node_path_.join)(root, 'lib', name, site)));
    const folders = sites.flatMap((site) => namesIn(site).map((name) => (0,external_node_path_.join)(site, name)));
    return folders.filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '__init__.py')));
}
function hasBytecode(job, cwd) {
    for (const root of rootsFor(job, cwd)) {
        const packages = packagesBelow(root);
        if (packages.length === 0)
            continue;
        const compiled = packages.filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '__pycache__')));
        return compiled.length * 2 > packages.length;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/runner/pool.ts
async function runSideBySide(tasks, width) {
    const queue = tasks.entries();
    const settled = new Map();
    const work = async () => {
        for (const [index, task] of queue) {
            const [result] = await Promise.allSettled([(async () => await task())()]);
            settled.set(index, result);
        }
    };
    const workers = Math.min(Math.max(1, Math.floor(width)), tasks.length);
    await Promise.all(Array.from({ length: workers }, work));
    return tasks.map((_, index) => {
        const result = settled.get(index);
        if (result?.status === 'fulfilled')
            return result.value;
        throw result?.reason;
    });
}

// EXTERNAL MODULE: ./src/limits/reading.ts
var reading = __webpack_require__(93408);
;// CONCATENATED MODULE: ./src/runner/output-file.ts



const TAIL_BYTES = reading/* COMMANDS */.Lo.tailBytes.value;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
function cutAtLine(bytes) {
    const ends = [bytes.indexOf(LINE_FEED), bytes.indexOf(CARRIAGE_RETURN)].filter((at) => at >= 0 && at < bytes.length - 1);
    if (ends.length > 0)
        return bytes.subarray(Math.min(...ends) + 1);
    let start = 1;
    while (start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80)
        start += 1;
    return bytes.subarray(start);
}
function readTail(descriptor, size) {
    const length = Math.min(size, TAIL_BYTES + 1);
    const bytes = Buffer.alloc(length);
    const got = (0,external_node_fs_.readSync)(descriptor, bytes, 0, length, size - length);
    const read = bytes.subarray(0, got);
    return (size > TAIL_BYTES ? cutAtLine(read) : read).toString('utf8');
}
function openOutputFile(folder) {
    const path = (0,external_node_path_.join)(folder, 'output');
    const descriptor = (0,external_node_fs_.openSync)(path, 'ax', 0o600);
    const reader = (0,external_node_fs_.openSync)(path, 'r');
    (0,external_node_fs_.unlinkSync)(path);
    return {
        descriptor,
        tail() {
            return readTail(reader, (0,external_node_fs_.fstatSync)(reader).size);
        },
        close() {
            (0,external_node_fs_.closeSync)(descriptor);
            (0,external_node_fs_.closeSync)(reader);
        },
    };
}

;// CONCATENATED MODULE: ./src/runner/held-file.ts



function holdFile(path) {
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        const facts = (0,external_node_fs_.lstatSync)(real);
        return facts.isFile() ? { path: real, bytes: (0,external_node_fs_.readFileSync)(real), mode: facts.mode & 0o7777 } : null;
    }
    catch {
        return null;
    }
}
function held_file_namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function clearPlace(path) {
    (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
}
function isAsHeld(held) {
    const now = holdFile(held.path);
    return now !== null && now.path === held.path && now.mode === held.mode && now.bytes.equals(held.bytes);
}
function putBack(held) {
    const folder = (0,external_node_path_.dirname)(held.path);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    if ((0,external_node_fs_.realpathSync)(folder) !== folder)
        throw new Error(`${folder} now leads elsewhere`);
    const fresh = (0,external_node_path_.join)(folder, `.${(0,external_node_path_.basename)(held.path)}.${(0,external_node_crypto_.randomUUID)()}`);
    (0,external_node_fs_.writeFileSync)(fresh, held.bytes, { flag: 'wx', mode: 0o600 });
    (0,external_node_fs_.chmodSync)(fresh, held.mode);
    clearPlace(held.path);
    (0,external_node_fs_.renameSync)(fresh, held.path);
}

;// CONCATENATED MODULE: ./src/runner/command-files.ts



const VARIABLES = [
    'GITHUB_OUTPUT',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ARTIFACTS',
];
const FOLDER = '_runner_file_commands';
const IN_USE = /-scrubbed$/;
function isThere(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function holdCommandFiles(job) {
    const labels = new Map();
    for (const name of VARIABLES) {
        const path = job[name] ?? '';
        if ((0,external_node_path_.isAbsolute)(path))
            labels.set(path, name);
    }
    const folders = [...new Set([...labels.keys()].map((path) => (0,external_node_path_.dirname)(path)))].filter((path) => (0,external_node_path_.basename)(path) === FOLDER);
    const listed = folders.flatMap((folder) => held_file_namesIn(folder).map((name) => (0,external_node_path_.join)(folder, name)));
    const held = new Map();
    for (const path of new Set([...labels.keys(), ...listed])) {
        const file = holdFile(path);
        if (file !== null)
            held.set(path, file);
    }
    const taken = [...held].filter(([path]) => !IN_USE.test(path));
    const left = [...held].filter(([path]) => IN_USE.test(path));
    for (const [path] of taken)
        clearPlace(path);
    const restore = () => {
        const label = (path) => labels.get(path) ?? (0,external_node_path_.basename)(path);
        const mayBe = new Set(left.map(([path]) => path));
        const now = folders.flatMap((folder) => held_file_namesIn(folder).map((name) => (0,external_node_path_.join)(folder, name)));
        const written = [...new Set([...labels.keys(), ...now])].filter((path) => !mayBe.has(path) && isThere(path));
        for (const path of written)
            clearPlace(path);
        const changed = left.filter(([, file]) => !isAsHeld(file));
        for (const [, file] of [...taken, ...changed])
            putBack(file);
        return [...written, ...changed.map(([path]) => path)].map(label).sort();
    };
    return { restore };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/runner/git-configs.ts




const MOST_ENTRIES = reading/* GATHERING */.iF.gitEntries.value;
function isFolder(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function foldersIn(folder) {
    return held_file_namesIn(folder)
        .map((name) => (0,external_node_path_.join)(folder, name))
        .filter(isFolder);
}
function readLine(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').replace(/\n$/, '');
    }
    catch {
        return null;
    }
}
function gitFoldersOf(checkout) {
    const path = (0,external_node_path_.join)(checkout, '.git');
    if (isFolder(path))
        return [path];
    const pointer = /^gitdir: (.+)$/s.exec(readLine(path) ?? '')?.[1];
    if (pointer === undefined)
        return [];
    const own = (0,external_node_path_.resolve)(checkout, pointer);
    const shared = readLine((0,external_node_path_.join)(own, 'commondir'));
    return shared === null ? [own] : [own, (0,external_node_path_.resolve)(own, shared)];
}
function findTop(folder) {
    let top = folder;
    while (gitFoldersOf(top).length === 0 && (0,external_node_path_.dirname)(top) !== top)
        top = (0,external_node_path_.dirname)(top);
    return top;
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function isBare(names) {
    return ['HEAD', 'config', 'objects', 'refs'].every((name) => names.has(name));
}
function findNested(roots) {
    const folders = [];
    let seen = 0;
    let level = [...roots];
    while (level.length > 0) {
        const next = [];
        for (const folder of level) {
            const entries = entriesOf(folder);
            seen += entries.length;
            if (seen > MOST_ENTRIES)
                return { folders, isComplete: false };
            const names = new Set(entries.map(({ name }) => name));
            if (names.has('.git'))
                folders.push(...gitFoldersOf(folder));
            if (isBare(names))
                folders.push(folder);
            const inside = entries.filter((entry) => entry.isDirectory() && entry.name !== '.git');
            next.push(...inside.map(({ name }) => (0,external_node_path_.join)(folder, name)));
        }
        level = next;
    }
    return { folders, isComplete: true };
}
function configsOf(gitFolder) {
    const trees = (0,external_node_path_.join)(gitFolder, 'worktrees');
    const ofTrees = held_file_namesIn(trees).map((name) => (0,external_node_path_.join)(trees, name, 'config.worktree'));
    return [(0,external_node_path_.join)(gitFolder, 'config'), (0,external_node_path_.join)(gitFolder, 'config.worktree'), ...ofTrees];
}
function findModuleConfigs(folder) {
    if (!held_file_namesIn(folder).includes('HEAD'))
        return foldersIn(folder).flatMap(findModuleConfigs);
    return [...configsOf(folder), ...findModuleConfigs((0,external_node_path_.join)(folder, 'modules'))];
}
function findGitConfigs(roots) {
    const { folders, isComplete } = findNested(roots);
    const all = new Set([...roots.map(findTop).flatMap(gitFoldersOf), ...folders]);
    const files = [...all].flatMap((folder) => [...configsOf(folder), ...findModuleConfigs((0,external_node_path_.join)(folder, 'modules'))]);
    return { files: [...new Set(files)], isComplete };
}

;// CONCATENATED MODULE: ./src/runner/git-credentials.ts







const SENSITIVE_KEY = /^(?:http\.(?:.*\.)?(?:extraheader|cookiefile)|credential\..*|core\.(?:sshcommand|askpass))$/is;
const INCLUDE_KEY = /^include(?:if\..*)?\.path$/is;
const USER_IN_URL = /\b(https?:\/\/)[^/\s@]+@/gi;
const CHECKOUT_FILE = /^git-credentials-.*\.config$/;
const TELLTALE = /extraheader|cookiefile|credential|sshcommand|askpass|include|@/i;
async function readEntries(path, git) {
    const answer = await git(['config', '--file', path, '--no-includes', '--list', '-z']);
    if (answer.exitCode !== 0)
        return null;
    return splitNul(answer.stdout).map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? { key: entry, value: '' } : { key: entry.slice(0, end), value: entry.slice(end + 1) };
    });
}
function isSensitive({ key, value }) {
    return SENSITIVE_KEY.test(key) || key.search(USER_IN_URL) >= 0 || value.search(USER_IN_URL) >= 0;
}
function includesOf(entries, file) {
    const paths = entries.filter(({ key }) => INCLUDE_KEY.test(key)).map(({ value }) => value);
    return paths.map((path) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), path.replace(/^~\//, `${(0,external_node_os_.homedir)()}/`)));
}
const STORE_FILE = /\bstore\b.*?--file[= ]\s*(?:"([^"]+)"|'([^']+)'|(\S+))/s;
function passwordFilesOf(entries) {
    const paths = entries.map(({ key, value }) => {
        if (/^http\.(?:.*\.)?cookiefile$/is.test(key))
            return value;
        if (!/^credential\.(?:.*\.)?helper$/is.test(key))
            return '';
        const [, double, single, bare] = STORE_FILE.exec(value) ?? [];
        return double ?? single ?? bare ?? '';
    });
    return paths.filter((path) => (0,external_node_path_.isAbsolute)(path));
}
function keyFilesOf(entries) {
    const commands = entries.filter(({ key }) => key === 'core.sshcommand').map(({ value }) => value);
    const matches = commands.flatMap((command) => [...command.matchAll(/-i\s*(?:"([^"]+)"|'([^']+)'|(\S+))/g)]);
    return matches.map(([, double, single, bare]) => double ?? single ?? bare ?? '').filter((path) => (0,external_node_path_.isAbsolute)(path));
}
async function sanitise(path, entries, git) {
    for (const key of new Set(entries.filter(isSensitive).map((entry) => entry.key))) {
        const unset = await git(['config', '--file', path, '--unset-all', key]);
        if (unset.exitCode !== 0)
            return false;
        if (SENSITIVE_KEY.test(key) || key.search(USER_IN_URL) >= 0)
            continue;
        for (const { value } of entries.filter((entry) => entry.key === key)) {
            const added = await git(['config', '--file', path, '--add', key, value.replace(USER_IN_URL, '$1')]);
            if (added.exitCode !== 0)
                return false;
        }
    }
    const rest = await readEntries(path, git);
    return rest !== null && !rest.some(isSensitive);
}
async function holdGitCredentials(folders, git) {
    const held = new Map();
    const seen = new Set();
    const { workspaces } = folders;
    const temp = (0,external_node_fs_.realpathSync)(folders.temp);
    const isTemporary = (path) => isBelow(temp, path);
    const isOfJob = (path) => [temp, ...workspaces.map(realPathOf)].some((folder) => isBelow(folder, path));
    const hold = (file) => void held.set(file.path, file);
    const restore = () => [...held.values()].forEach(putBack);
    const take = async (path) => {
        const file = holdFile(path);
        if (file === null || seen.has(file.path))
            return;
        seen.add(file.path);
        if (!TELLTALE.test(file.bytes.toString('latin1')))
            return;
        const entries = await readEntries(file.path, git);
        for (const included of includesOf(entries ?? [], file.path))
            await take(included);
        if (entries !== null && !entries.some(isSensitive))
            return;
        hold(file);
        const keys = keyFilesOf(entries ?? [])
            .map(holdFile)
            .filter((key) => key !== null && isTemporary(key.path));
        const passwords = passwordFilesOf(entries ?? [])
            .map(holdFile)
            .filter((one) => one !== null && isOfJob(one.path));
        for (const secret of [...keys, ...passwords]) {
            if (secret === null)
                continue;
            hold(secret);
            clearPlace(secret.path);
        }
        const isTokenFile = isTemporary(file.path) && CHECKOUT_FILE.test((0,external_node_path_.basename)(file.path));
        if (isTokenFile || !(await sanitise(file.path, entries ?? [], git)))
            clearPlace(file.path);
    };
    const configs = findGitConfigs(workspaces);
    try {
        for (const path of configs.files)
            await take(path);
        const left = held_file_namesIn(folders.temp).filter((name) => CHECKOUT_FILE.test(name));
        for (const name of left)
            await take((0,external_node_path_.join)(folders.temp, name));
    }
    catch (error) {
        restore();
        throw error;
    }
    const show = (path) => {
        const home = workspaces.find((folder) => isBelow(folder, path));
        return home === undefined ? path : (0,external_node_path_.relative)(home, path);
    };
    return { places: [...held.keys()].map(show).sort(), isComplete: configs.isComplete, restore };
}

;// CONCATENATED MODULE: ./src/runner/leftovers.ts







const leftovers_POLL_MS = 50;
const POLLS = 20;
const leftovers_MOST_NAMES = 5;
function nameOf({ name, pid }) {
    return `${name} (process ${pid})`;
}
function findOurs(commands) {
    const found = listProcessesSince(Math.min(...commands.map(({ startedAt }) => startedAt))) ?? [];
    return found.filter((one) => commands.some((command) => belongs(one, command)));
}
function isOrphan(process, since) {
    let parent = process.parent;
    for (let steps = 0; steps < 100 && parent > 1; steps += 1) {
        const facts = readProcess(parent);
        if (facts === null)
            return true;
        if (facts.startedAt < since)
            return facts.name === 'systemd' || userOf(parent) !== userOf(process.pid);
        parent = facts.parent;
    }
    return true;
}
function findStrangers(since) {
    const mine = process.getuid?.() ?? null;
    const found = listProcessesSince(since) ?? [];
    return found.filter((one) => userOf(one.pid) === mine && isOrphan(one, since));
}
function linkOf(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return null;
    }
}
function isHold(descriptors, number) {
    try {
        if ((0,external_node_fs_.statSync)(`${descriptors}/fd/${number}`).isDirectory())
            return true;
        const flags = /^flags:\s*(\d+)/m.exec((0,external_node_fs_.readFileSync)(`${descriptors}/fdinfo/${number}`, 'latin1'))?.[1] ?? '0';
        return (parseInt(flags, 8) & 3) !== 0;
    }
    catch {
        return false;
    }
}
function namesOrNone(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function isAt(pid, folders) {
    const home = `/proc/${pid}`;
    const held = namesOrNone(`${home}/fd`).filter((number) => isHold(home, number));
    const paths = [linkOf(`${home}/cwd`), linkOf(`${home}/exe`), ...held.map((number) => linkOf(`${home}/fd/${number}`))];
    const places = paths.filter((path) => path !== null && (0,external_node_path_.isAbsolute)(path));
    return places.some((path) => folders.some((folder) => isBelow(folder, path)));
}
function couldNotBeEnded(processes) {
    const names = processes.slice(0, leftovers_MOST_NAMES).map(nameOf).join(', ');
    const what = `${names}: left behind by a command, and could not be ended, so nothing that was made here can be trusted`;
    return {
        what,
        fix: 'Let no command start a process as another user, or one that goes on by itself; then run it again',
    };
}
function couldHaveTouched(processes) {
    const names = processes.slice(0, leftovers_MOST_NAMES).map(nameOf).join(', ');
    const what = `${names}: began while commands ran, and works in this job's folders, so nothing that was made here can be trusted`;
    return { what, fix: 'End it, or keep it out of the checkout and of the temporary folder; then run it again' };
}
function endOurs(commands) {
    return commands.length === 0 ? [] : killAll(() => findOurs(commands)).map(nameOf);
}
async function endAll(commands, { isHosted, folders }) {
    if (commands.length === 0)
        return { ended: [], strangers: [] };
    const since = Math.min(...commands.map(({ startedAt }) => startedAt));
    const ended = endOurs(commands);
    if (isHosted)
        ended.push(...killAll(() => findStrangers(since)).map(nameOf));
    const alive = [...findOurs(commands), ...(isHosted ? findStrangers(since) : [])];
    if (alive.length > 0)
        throw new errors/* Stop */.VG('preparation-failed', couldNotBeEnded(alive));
    const places = folders.map(realPathOf);
    let strangers = findStrangers(since);
    for (let poll = 0; poll < POLLS && strangers.some(({ pid }) => isAt(pid, places)); poll += 1) {
        await (0,external_node_timers_promises_.setTimeout)(leftovers_POLL_MS);
        strangers = findStrangers(since);
    }
    const close = strangers.filter(({ pid }) => isAt(pid, places));
    if (close.length > 0)
        throw new errors/* Stop */.VG('preparation-failed', couldHaveTouched(close));
    return { ended, strangers: strangers.slice(0, leftovers_MOST_NAMES).map(nameOf) };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/runner/own-code.ts



const PIECE = /^(\d+)\.index\.js$/;
async function loadOwnCode() {
    if (false)
        {}
    const names = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)));
    const pieces = names.flatMap((name) => PIECE.exec(name)?.[1] ?? []);
    if (pieces.length === 0)
        throw new Error('The pieces of the action are not where it runs');
    await Promise.all(pieces.map(async (piece) => await __webpack_require__.e(Number(piece))));
}

;// CONCATENATED MODULE: ./src/runner/process-environment.ts


function findBlock() {
    const stat = (0,external_node_fs_.readFileSync)('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const start = Number(fields[47]);
    return { start, length: Number(fields[48]) - start };
}
function* valuesOf(block) {
    for (let at = 0; at < block.length;) {
        const found = block.indexOf(0, at);
        const end = found < 0 ? block.length : found;
        const sign = block.indexOf('=', at);
        if (sign > at && sign < end) {
            const value = block.toString('utf8', sign + 1, end);
            yield { name: block.toString('utf8', at, sign), value, at: sign + 1, length: end - sign - 1 };
        }
        at = end + 1;
    }
}
function veilEnvironment() {
    try {
        const { start, length } = findBlock();
        const memory = (0,external_node_fs_.openSync)('/proc/self/mem', 'r+');
        try {
            const block = Buffer.alloc(length);
            (0,external_node_fs_.readSync)(memory, block, 0, length, start);
            for (const value of valuesOf(block)) {
                if (isForEveryone(value.name, value.value))
                    continue;
                const text = process.env[value.name];
                const blots = Buffer.alloc(value.length, '*');
                (0,external_node_fs_.writeSync)(memory, blots, 0, blots.length, start + value.at);
                if (text !== undefined)
                    process.env[value.name] = text;
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(memory);
        }
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/runner/seclusion.ts






function restoreAll(holdings, log) {
    for (const { what, restore } of holdings) {
        try {
            restore();
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            log.warning(`${what} could not be put back: ${reason}. Later steps of this job may lack them.`);
        }
    }
}
function workspacesOf({ workspace, job }) {
    return [...new Set([workspace, job['GITHUB_WORKSPACE'] ?? ''])].filter((path) => path !== '');
}
async function hold(options, holdings) {
    const { job, temp, log, git } = options;
    const credentials = await holdGitCredentials({ workspaces: workspacesOf(options), temp }, git);
    holdings.push({ what: GIT_CREDENTIALS, restore: credentials.restore });
    if (!credentials.isComplete) {
        log.warning('The checkout has more files than are looked through for git credentials of checkouts inside of it');
    }
    const tampered = [];
    const files = holdCommandFiles(job);
    holdings.push({ what: "The runner's command files", restore: () => tampered.push(...files.restore()) });
    return { credentials: credentials.places, tampered };
}
const GIT_CREDENTIALS = 'Git credentials';
async function leaveNobody(options, holdings) {
    const { job, temp, log, started } = options;
    const isHosted = job['RUNNER_ENVIRONMENT'] === 'github-hosted';
    try {
        const { ended, strangers } = await endAll(started, { isHosted, folders: [...workspacesOf(options), temp] });
        if (ended.length > 0)
            log.info(`Ended what the commands had left behind: ${ended.join(', ')}`);
        if (strangers.length > 0) {
            log.info(`Began while the commands ran, and may be anybody's: ${strangers.join(', ')}. They were left alone.`);
        }
    }
    catch (error) {
        const secret = holdings.findIndex(({ what }) => what === GIT_CREDENTIALS);
        if (secret >= 0 && error instanceof errors/* Stop */.VG) {
            holdings.splice(secret, 1);
            log.warning('Git credentials were not put back, because a process that could read them is left.');
        }
        throw error;
    }
}
async function seclude(options, body) {
    const { job, log, started } = options;
    await loadOwnCode();
    if (job === process.env)
        veilEnvironment();
    const holdings = [];
    const restore = () => restoreAll(holdings.splice(0), log);
    const listen = log.deafen();
    const onExit = () => {
        endOurs(started);
        restore();
        listen();
    };
    process.once('exit', onExit);
    try {
        const held = await hold(options, holdings);
        let value;
        try {
            value = await body();
        }
        finally {
            await leaveNobody(options, holdings);
        }
        restore();
        return { value, ...held };
    }
    finally {
        onExit();
        process.off('exit', onExit);
    }
}

;// CONCATENATED MODULE: ./src/runner/shell.ts

const TEMPLATES = {
    bash: 'bash --noprofile --norc -eo pipefail {0}',
    sh: 'sh -e {0}',
    python: 'python {0}',
    pwsh: `pwsh -command ". '{0}'"`,
};
const EXTENSIONS = { bash: '.sh', sh: '.sh', python: '.py', pwsh: '.ps1' };
function splitWords(template) {
    const words = template.match(/(?:\\"|"(?:\\"|[^"])*"|[^\s"])+/g) ?? [];
    return words.map((word) => word.replace(/(\\")|"/g, (_, escaped) => (escaped ? '"' : '')));
}
function asPowerShell(script) {
    const leave = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }';
    return `$ErrorActionPreference = 'stop'\n${script}\n${leave}`;
}
function shellCall(shell, run) {
    const template = Object.hasOwn(TEMPLATES, shell) ? TEMPLATES[shell] : shell.includes('{0}') ? shell : undefined;
    const [program, ...rest] = template === undefined ? [] : splitWords(template);
    if (program === undefined || program.includes('{0}')) {
        throw new errors/* Stop */.VG('invalid-config', {
            what: `${JSON.stringify(shell)} is no shell that a command can run with`,
            fix: 'Write one of bash, sh, python, pwsh, or a command line with {0} where the script file goes',
        });
    }
    const name = program.slice(program.lastIndexOf('/') + 1);
    const script = run.replace(/\r\n/g, '\n');
    const isPowerShell = name === 'pwsh';
    return {
        program,
        arguments: rest,
        extension: EXTENSIONS[name] ?? '',
        script: isPowerShell ? asPowerShell(script) : script,
    };
}
function placeScript(call, path) {
    return call.arguments.map((word) => word.replaceAll('{0}', () => path));
}

;// CONCATENATED MODULE: ./src/runner/commands.ts













const GRACE_MS = reading/* COMMANDS */.Lo.graceMilliseconds.value;
const PROGRESS_MS = 15_000;
const EXIT_NOT_FOUND = 127;
async function explainFailure(program, cwd, failure) {
    const folder = await (0,promises_.stat)(cwd).catch(() => null);
    if (folder === null || !folder.isDirectory())
        return `The folder to run it in, ${cwd}, is not there.\n`;
    if (failure.code === 'ENOENT')
        return `The shell ${program} was not found on PATH.\n`;
    return `The shell ${program} could not be started: ${failure.message}.\n`;
}
function environmentFor(request, job) {
    const answer = commandEnvironment(job, { pass: request.pass, set: request.env });
    if ('env' in answer)
        return answer.env;
    throw new errors/* Stop */.VG('invalid-config', answer);
}
function reportProgress(name, { log, progressMilliseconds }) {
    const started = performance.now();
    const report = () => log.info(`${name}: still running, ${Math.round((performance.now() - started) / 1000)} s`);
    const timer = setInterval(report, progressMilliseconds ?? PROGRESS_MS).unref();
    return () => clearInterval(timer);
}
function graceOf({ graceMilliseconds }) {
    return graceMilliseconds ?? GRACE_MS;
}
function anyOf(cancelled, signal) {
    return signal === undefined ? cancelled : AbortSignal.any([cancelled, signal]);
}
async function start(request, { call, output, folder }, options) {
    const script = (0,external_node_path_.join)(folder, `script${call.extension}`);
    await (0,promises_.writeFile)(script, call.script, { mode: 0o700 });
    const standardOutput = request.standardOutput === undefined ? null : (0,external_node_fs_.openSync)(request.standardOutput, 'ax', 0o600);
    const stopReporting = reportProgress(request.name, options);
    try {
        return await runChild({
            program: call.program,
            arguments: placeScript(call, script),
            cwd: request.cwd,
            env: environmentFor(request, options.job),
            output: output.descriptor,
            ...(standardOutput === null ? {} : { standardOutput }),
            timeoutMilliseconds: request.timeoutSeconds * 1000,
            graceMilliseconds: request.graceSeconds === undefined ? graceOf(options) : request.graceSeconds * 1000,
            cancelled: anyOf(options.cancellation.signal, request.signal),
            staysBehind: request.staysBehind === true,
            onStart: (processes) => void (request.staysBehind === true || options.started.push(processes)),
        });
    }
    finally {
        stopReporting();
        if (standardOutput !== null)
            (0,external_node_fs_.closeSync)(standardOutput);
    }
}
async function runCommand(request, options) {
    const { log, cancellation } = options;
    cancellation.check();
    request.signal?.throwIfAborted();
    const call = shellCall(request.shell, request.run);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'ds-release-command-'));
    const output = openOutputFile(folder);
    try {
        const started = performance.now();
        const { failure, leftovers, ...ending } = await start(request, { call, output, folder }, options);
        const seconds = Math.round(performance.now() - started) / 1000;
        if (leftovers)
            log.info(`${request.name}: ended the processes that it had left behind`);
        cancellation.check();
        request.signal?.throwIfAborted();
        if (failure !== null) {
            const tail = await explainFailure(call.program, request.cwd, failure);
            return { ...ending, exitCode: EXIT_NOT_FOUND, seconds, tail };
        }
        if (ending.exitCode === EXIT_NOT_FOUND)
            log.info(`${request.name}: ended with 127, a program was not found on PATH`);
        return { ...ending, seconds, tail: output.tail() };
    }
    finally {
        output.close();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function createCommandRunner(given) {
    const options = { ...given, started: given.started ?? [] };
    const git = createGitProcess(options, options.job, options.gitProgram);
    let isSecluded = false;
    return {
        run: async (request) => await runCommand(request, options),
        hasBytecode: (cwd) => hasBytecode(options.job, cwd),
        sideBySide: async (tasks) => await runSideBySide(tasks, options.cores),
        async secluded(body) {
            if (isSecluded)
                throw new Error('One secluded body at a time');
            isSecluded = true;
            try {
                return await seclude({ ...options, git }, body);
            }
            finally {
                isSecluded = false;
            }
        },
    };
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./src/runner/dataset-source.ts
var dataset_source = __webpack_require__(6482);
;// CONCATENATED MODULE: ./src/runner/dataset-json.ts


async function readJsonLines(source, sink) {
    const stream = source();
    const lines = (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Infinity });
    const failed = new Promise((_resolve, reject) => stream.once('error', reject));
    failed.catch(() => undefined);
    let number = 0;
    const read = async () => {
        for await (const line of lines) {
            number += 1;
            const text = line.replace(/^\ufeff/, '').trim();
            if (text !== '')
                sink.record(fieldsOf(dataset_json_parse(text, `line ${number}`), `line ${number}`));
        }
    };
    await Promise.race([read(), failed]);
}
async function readJsonTable(source, limitBytes, sink) {
    const pieces = [];
    let bytes = 0;
    for await (const piece of source()) {
        bytes += piece.length;
        if (bytes > limitBytes)
            return { state: 'opaque', detail: 'JSON, too large to be looked into' };
        pieces.push(piece);
    }
    const value = dataset_json_parse(Buffer.concat(pieces)
        .toString('utf8')
        .replace(/^\ufeff/, ''), 'it');
    if (Array.isArray(value)) {
        if (!value.every(isFields))
            return { state: 'opaque', detail: 'JSON that is no table of objects, not looked into' };
        for (const row of value)
            sink.record(row);
        return { state: 'read', detail: 'JSON' };
    }
    if (!isFields(value))
        throw new dataset_source/* DatasetFault */.Xf('it holds no data');
    const columns = Object.entries(value).map(([name, column]) => ({ name, values: dataset_json_valuesOf(column) }));
    const rows = columns.map(({ values }) => values?.length ?? -1);
    if (columns.length === 0 || rows.some((count) => count < 0 || count !== rows[0])) {
        return { state: 'opaque', detail: 'JSON that is no table, not looked into' };
    }
    const filled = columns.map(({ name, values }) => ({ name, empty: (values ?? []).every((one) => one === null) }));
    sink.counted(rows[0] ?? 0, filled);
    return { state: 'read', detail: 'JSON' };
}
function dataset_json_parse(text, where) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new dataset_source/* DatasetFault */.Xf(`${where} is not JSON`);
    }
}
function fieldsOf(value, where) {
    if (isFields(value))
        return value;
    throw new dataset_source/* DatasetFault */.Xf(`${where} is no JSON object`);
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function dataset_json_valuesOf(column) {
    if (Array.isArray(column))
        return column;
    return isFields(column) ? Object.values(column) : null;
}

;// CONCATENATED MODULE: ./src/runner/dataset-profiler.ts
const EMPTY_WORDS = /^(?:nan|na|n\/a|null|none|<na>)?$/i;
class DatasetProfiler {
    rows = 0;
    names = [];
    filled = [];
    byName = new Map();
    duplicates = new Set();
    ragged = null;
    open = 0;
    header(names) {
        for (const name of names)
            this.addColumn(name.trim());
    }
    row(values, line) {
        this.rows += 1;
        if (values.length !== this.names.length)
            this.ragged ??= { line, values: values.length };
        if (this.open === 0)
            return;
        for (let at = 0; at < this.names.length; at += 1) {
            if (this.filled[at] === false && !isEmpty(values[at]))
                this.fill(at);
        }
    }
    record(fields) {
        this.rows += 1;
        for (const [name, value] of Object.entries(fields)) {
            const at = this.byName.get(name) ?? this.addColumn(name);
            if (this.filled[at] === false && !isEmpty(value))
                this.fill(at);
        }
    }
    counted(rows, columns) {
        this.rows += rows;
        for (const column of columns) {
            const at = this.addColumn(column.name);
            if (!column.empty)
                this.fill(at);
        }
    }
    finish(path, detail) {
        const columns = this.names.map((name, at) => ({ name, empty: this.filled[at] === false }));
        const duplicateNames = [...this.duplicates];
        return { path, state: 'read', detail, rows: this.rows, columns, duplicateNames, ragged: this.ragged };
    }
    addColumn(name) {
        if (this.byName.has(name))
            this.duplicates.add(name);
        const at = this.names.push(name) - 1;
        this.filled.push(false);
        this.byName.set(name, at);
        this.open += 1;
        return at;
    }
    fill(at) {
        this.filled[at] = true;
        this.open -= 1;
    }
}
function isEmpty(value) {
    if (value === undefined || value === null)
        return true;
    if (typeof value === 'number')
        return Number.isNaN(value);
    return typeof value === 'string' && EMPTY_WORDS.test(value.trim());
}

// EXTERNAL MODULE: ./src/formats/git-path.ts
var git_path = __webpack_require__(76258);
;// CONCATENATED MODULE: ./src/runner/path-guard.ts





function createPathGuard(root, temp) {
    const home = (0,external_node_path_.resolve)(root);
    const scratch = (0,external_node_path_.resolve)(temp);
    const absolute = (path) => {
        if (path.includes('\0'))
            throw escapes(path.replaceAll('\0', '\\0'));
        const full = (0,external_node_path_.resolve)(home, path);
        if (isWithin(home, full) || ((0,external_node_path_.isAbsolute)(path) && isWithin(scratch, full)))
            return full;
        throw escapes(path);
    };
    const named = async (path) => {
        const full = absolute(path);
        const base = isWithin(home, full) ? home : scratch;
        if (full === base)
            return full;
        const [parent, top] = [await realAncestor((0,external_node_path_.dirname)(full)), await realAncestor(base)];
        if (!isWithin(top, parent))
            throw escapes(path);
        if ((0,git_path/* leadsIntoGit */._P)((0,external_node_path_.relative)(base, (0,external_node_path_.dirname)(full))) || (0,git_path/* leadsIntoGit */._P)((0,external_node_path_.relative)(top, parent)))
            throw intoGit(path);
        return full;
    };
    return {
        absolute,
        named,
        async checked(path) {
            const full = await named(path);
            if ((0,git_path/* leadsIntoGit */._P)((0,external_node_path_.basename)(full)) && full !== home && full !== scratch)
                throw intoGit(path);
            return full;
        },
    };
}
async function realAncestor(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        const parent = (0,external_node_path_.dirname)(path);
        const code = (0,file_errors/* errorCode */.C)(error);
        if ((code !== 'ENOENT' && code !== 'ENOTDIR') || parent === path)
            throw (0,file_errors/* stopFor */.a)(error, path);
        return await realAncestor(parent);
    }
}
function isWithin(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way));
}
function escapes(path) {
    return new errors/* Stop */.VG('invalid-config', {
        what: `the path ${JSON.stringify(path)} leads out of the repository`,
        fix: 'Use a path inside the repository, without `..` and without a link to another place',
    });
}
function intoGit(path) {
    return new errors/* Stop */.VG('invalid-config', {
        what: `the path ${JSON.stringify(path)} leads into a folder of git`,
        fix: 'Name a file of the repository itself: what git keeps may hold credentials, and is never read or published',
    });
}

;// CONCATENATED MODULE: ./src/runner/datasets.ts










const JSON_LIMIT_BYTES = reading/* READING */.rq.datasetJsonBytes.value;
const FOLDER_LIMIT = reading/* GATHERING */.iF.datasetFolderEntries.value;
function createDatasets(root, temp) {
    const guard = createPathGuard(root, temp);
    return {
        async profile(path, name) {
            const profiler = new DatasetProfiler();
            try {
                const found = await look(await followInside(root, await guard.checked(path)), path, profiler);
                if (found.state === 'read')
                    return profiler.finish(name, found.detail);
                return unread(name, found);
            }
            catch (error) {
                return unread(name, {
                    state: isMissing(error) ? 'missing' : 'unreadable',
                    detail: await explain(error, path, guard),
                });
            }
        },
        async identities(path) {
            try {
                return await identitiesOf(await followInside(root, await guard.checked(path)));
            }
            catch {
                return new Map();
            }
        },
    };
}
function unread(path, found) {
    return { path, ...found, rows: null, columns: [], duplicateNames: [], ragged: null };
}
async function followInside(root, path) {
    if (!(await (0,promises_.lstat)(path)).isSymbolicLink())
        return path;
    const real = await (0,promises_.realpath)(path);
    const way = (0,external_node_path_.relative)(await (0,promises_.realpath)(root), real);
    if (way.startsWith('..') || way === '' || way.startsWith(external_node_path_.sep))
        throw new dataset_source/* DatasetFault */.Xf('it is a link that leads out of the repository');
    return real;
}
async function look(path, named, profiler) {
    const stat = await (0,promises_.lstat)(path);
    if (stat.isDirectory())
        return await lookIntoFolder(path);
    if (!stat.isFile())
        throw new dataset_source/* DatasetFault */.Xf('it is neither a file nor a folder');
    if (stat.size === 0)
        throw new dataset_source/* DatasetFault */.Xf('it is empty');
    const isPacked = /\.gz$/i.test(named);
    const source = (0,dataset_source/* sourceOf */.vz)(path, isPacked);
    const head = await (0,dataset_source/* headOf */.Uo)(source);
    if (head.startsWith('version https://git-lfs.github.com/spec/')) {
        throw new dataset_source/* DatasetFault */.Xf('it is a Git LFS pointer; set `lfs: true` of `actions/checkout`');
    }
    const kind = (0,external_node_path_.extname)(isPacked ? (0,external_node_path_.basename)(named, (0,external_node_path_.extname)(named)) : named).toLowerCase();
    return await readBy({ kind, path, source, head, size: stat.size }, profiler);
}
async function readBy(table, profiler) {
    const { kind, path, source, head, size } = table;
    switch (kind) {
        case '.csv':
        case '.tsv':
        case '.tab': {
            const { readDelimited } = await Promise.all(/* import() */[__webpack_require__.e(70), __webpack_require__.e(447)]).then(__webpack_require__.bind(__webpack_require__, 24447));
            await readDelimited(source, { delimiter: kind === '.csv' ? null : '\t', head }, profiler);
            return { state: 'read', detail: kind === '.csv' ? 'CSV' : 'TSV' };
        }
        case '.jsonl':
        case '.ndjson':
            await readJsonLines(source, profiler);
            return { state: 'read', detail: 'JSON lines' };
        case '.json':
            if (size > JSON_LIMIT_BYTES)
                return { state: 'opaque', detail: 'JSON, too large to be looked into' };
            return await readJsonTable(source, JSON_LIMIT_BYTES, profiler);
        case '.parquet': {
            const { readParquet } = await __webpack_require__.e(/* import() */ 195).then(__webpack_require__.bind(__webpack_require__, 39195));
            await readParquet(path, profiler);
            return { state: 'read', detail: 'Parquet' };
        }
        default:
            return { state: 'opaque', detail: `a ${kind === '' ? 'file' : `${kind} file`}, not looked into` };
    }
}
async function lookIntoFolder(folder) {
    const waiting = [folder];
    let seen = 0;
    for (let next = waiting.pop(); next !== undefined && seen < FOLDER_LIMIT; next = waiting.pop()) {
        for (const entry of await (0,promises_.readdir)(next, { withFileTypes: true })) {
            seen += 1;
            const path = (0,external_node_path_.join)(next, entry.name);
            if (entry.isDirectory())
                waiting.push(path);
            else if (entry.isFile() && (await (0,promises_.lstat)(path)).size > 0)
                return { state: 'opaque', detail: 'a folder, not looked into' };
        }
    }
    throw new dataset_source/* DatasetFault */.Xf('the folder holds no file with anything in it');
}
async function identitiesOf(path) {
    const stat = await (0,promises_.lstat)(path, { bigint: true });
    if (!stat.isDirectory())
        return new Map([['.', (0,runner_pieces/* fileIdentity */.l6)(stat)]]);
    const found = new Map();
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined && found.size < FOLDER_LIMIT; next = waiting.pop()) {
        for (const entry of await (0,promises_.readdir)(next, { withFileTypes: true })) {
            const at = (0,external_node_path_.join)(next, entry.name);
            if (entry.isDirectory())
                waiting.push(at);
            else
                found.set((0,external_node_path_.relative)(path, at), bytesIdentity(await (0,promises_.lstat)(at, { bigint: true })));
        }
    }
    return found;
}
function bytesIdentity({ ino, size, mtimeNs }) {
    return [ino, size, mtimeNs].join('-');
}
function isMissing(error) {
    const code = (0,file_errors/* errorCode */.C)(error) ?? (error instanceof errors/* Stop */.VG ? (0,file_errors/* errorCode */.C)(error.cause) : null);
    return code === 'ENOENT' || code === 'ENOTDIR';
}
async function explain(error, path, guard) {
    if (error instanceof dataset_source/* DatasetFault */.Xf)
        return error.message;
    if (isMissing(error))
        return (await isTrackedByDvc(path, guard)) ? 'DVC tracks it; run `dvc pull` in a step before' : '';
    if (error instanceof errors/* Stop */.VG)
        return error.problems[0]?.what ?? 'it cannot be read';
    const code = (0,file_errors/* errorCode */.C)(error);
    if (code !== null && /^E[A-Z]+$/.test(code))
        return `the system says ${code}`;
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it cannot be read';
}
async function isTrackedByDvc(path, guard) {
    try {
        return (await (0,promises_.lstat)(await guard.checked(`${path}.dvc`))).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/runner/file-mark.ts







const MARK_LIMIT_BYTES = reading/* READING */.rq.markedBytes.value;
const NOTHING = {
    isUntouched: async () => await Promise.resolve(false),
    restore: async () => await Promise.resolve(),
};
async function markFile(full) {
    const stat = await statOrNull(full);
    if (stat?.isFile() !== true)
        return NOTHING;
    if (stat.size > MARK_LIMIT_BYTES)
        return byIdentity(full, stat);
    const bytes = await readAll(full);
    const marked = Buffer.concat([bytes, blanks()]);
    try {
        await replace(full, marked, { mode: stat.mode, seconds: 0 });
    }
    catch (error) {
        if (['EACCES', 'EPERM', 'EROFS'].includes((0,file_errors/* errorCode */.C)(error) ?? ''))
            return byIdentity(full, stat);
        throw (0,file_errors/* stopFor */.a)(error, full);
    }
    const place = await statOrNull(full);
    const isUntouched = async () => {
        const now = await statOrNull(full);
        if (now?.isFile() !== true || now.ino !== place?.ino || Number(now.size) !== marked.length)
            return false;
        return (await readAll(full)).equals(marked);
    };
    return {
        isUntouched,
        async restore() {
            if (!(await isUntouched()))
                return;
            await replace(full, bytes, { mode: stat.mode, seconds: Number(stat.mtimeMs) / 1000 });
        },
    };
}
function byIdentity(full, before) {
    return {
        async isUntouched() {
            const now = await statOrNull(full);
            return now !== null && (0,runner_pieces/* fileIdentity */.l6)(now) === (0,runner_pieces/* fileIdentity */.l6)(before);
        },
        restore: async () => await NOTHING.restore(),
    };
}
function blanks() {
    return Buffer.from(`\n${Array.from((0,external_node_crypto_.randomBytes)(32), (byte) => (byte % 2 === 0 ? ' ' : '\t')).join('')}\n`);
}
async function readAll(full) {
    const pieces = [];
    for await (const piece of (0,runner_pieces/* readPieces */.ut)(full, (0,runner_pieces/* freshBuffers */.My)()))
        pieces.push(piece);
    return Buffer.concat(pieces);
}
async function replace(full, bytes, as) {
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(full), `.${(0,external_node_path_.basename)(full).slice(0, 100)}.${(0,external_node_crypto_.randomUUID)()}`);
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = external_node_fs_.constants;
    try {
        const handle = await (0,promises_.open)(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
        try {
            await handle.writeFile(bytes);
            await handle.chmod(Number(as.mode) & 0o7777);
        }
        finally {
            await handle.close();
        }
        await (0,promises_.utimes)(fresh, as.seconds, as.seconds);
        await (0,promises_.rename)(fresh, full);
    }
    catch (error) {
        await (0,promises_.rm)(fresh, { force: true });
        throw error;
    }
}
async function statOrNull(full) {
    try {
        return await (0,promises_.lstat)(full, { bigint: true });
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,file_errors/* errorCode */.C)(error) ?? ''))
            return null;
        throw (0,file_errors/* stopFor */.a)(error, full);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/runner/held-bytes.ts






async function holdBytes(file, temp) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'ds-release-sealed-'));
    const copy = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(file));
    try {
        await (0,promises_.copyFile)(file, copy, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
    }
    catch (error) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw (0,file_errors/* stopFor */.a)(error, file);
    }
    const fd = await (0,external_node_util_.promisify)(external_node_fs_.open)(copy, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    const handle = openFile(fd);
    const way = `/proc/self/fd/${fd}`;
    const isReachable = await (0,promises_.access)(way, external_node_fs_.constants.R_OK).then(() => true, () => false);
    if (isReachable)
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    return {
        path: isReachable ? way : copy,
        async *stream(size) {
            const stat = await handle.stat({ bigint: true });
            if (Number(stat.size) !== size)
                throw (0,runner_pieces/* changedFile */.Ne)(file);
            yield* (0,runner_pieces/* readOpen */.FA)({ handle, stat }, file, (0,runner_pieces/* reusedBuffers */.gd)());
        },
    };
}
function openFile(fd) {
    return {
        read: async (buffer, offset, length, position) => await (0,external_node_util_.promisify)(external_node_fs_.read)(fd, buffer, offset, length, position),
        stat: async (options) => await (0,external_node_util_.promisify)(external_node_fs_.fstat)(fd, options),
    };
}

;// CONCATENATED MODULE: ./src/runner/version-control.ts




async function findVersionControl(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((error) => {
        throw (0,file_errors/* stopFor */.a)(error, folder);
    });
    const found = [];
    for (const entry of entries) {
        if ((0,git_path/* isVersionControl */.UN)(entry.name))
            found.push(entry.name);
        else if (entry.isDirectory()) {
            const below = await findVersionControl((0,external_node_path_.join)(folder, entry.name));
            found.push(...below.map((path) => `${entry.name}/${path}`));
        }
    }
    return found;
}

// EXTERNAL MODULE: ./src/formats/utf8.ts
var utf8 = __webpack_require__(66757);
;// CONCATENATED MODULE: ./src/runner/text-reading.ts


function decodeText(bytes, path) {
    const text = (0,utf8/* decodeUtf8 */._)(bytes);
    if (text !== null)
        return text;
    throw new errors/* Stop */.VG('invalid-input', (0,utf8/* notUtf8 */.T)(bytes, path));
}
async function textReading(path, read) {
    try {
        const text = await read();
        return text === null ? { kind: 'absent' } : { kind: 'read', text };
    }
    catch (error) {
        const [problem] = error instanceof errors/* Stop */.VG && error.code !== 'interrupted' ? error.problems : [];
        if (problem === undefined)
            throw error;
        return { kind: 'unreadable', problem: { ...problem, where: problem.where ?? { file: path } } };
    }
}
const KIND_WORDS = {
    link: 'a link',
    directory: 'a folder',
    other: 'a pipe, socket or device',
};
function notAFile(path, kind) {
    return new errors/* Stop */.VG('invalid-input', {
        what: `what is there is ${KIND_WORDS[kind]}, not a file`,
        fix: 'Put a copy of the file itself in its place',
        where: { file: path },
    });
}
function tooLarge(path, size, limit) {
    return new errors/* Stop */.VG('invalid-input', {
        what: `the file has ${size} bytes; at most ${limit} are read`,
        fix: 'Make it smaller, or name the right file',
        where: { file: path },
    });
}

;// CONCATENATED MODULE: ./src/runner/files.ts















const READ_LIMIT_BYTES = reading/* READING */.rq.textBytes.value;
function createFiles(root, temp) {
    const guard = createPathGuard(root, temp);
    return {
        ...questions(guard),
        ...writes(guard, [(0,external_node_path_.resolve)(root), (0,external_node_path_.resolve)(temp)]),
        mark: async (path) => await markFile(await guard.checked(path)),
        async temporary(name) {
            await (0,promises_.mkdir)(temp, { recursive: true });
            return await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.resolve)(temp), `ds-release-${name}-`));
        },
        hold: async (path) => await holdBytes(await guard.checked(path), (0,external_node_path_.resolve)(temp)),
        absolute: (path) => guard.absolute(path),
    };
}
function questions(guard) {
    const readBytes = async (path, limit = READ_LIMIT_BYTES) => await readWhole(await guard.checked(path), path, limit);
    const read = async (path, limit) => {
        const bytes = await readBytes(path, limit);
        return bytes === null ? null : decodeText(bytes, path);
    };
    return {
        async stat(path) {
            const stat = await lstatOrNull(await guard.named(path));
            return stat === null ? null : describe(stat);
        },
        readBytes,
        read,
        readText: async (path, limit) => await textReading(path, async () => await read(path, limit)),
        async readHead(path, length) {
            return await readStart(await guard.checked(path), length);
        },
        async list(path) {
            return await listFolder(await guard.checked(path));
        },
        async walk(path) {
            const found = await walkFolder(await guard.checked(path), '');
            return found.sort((left, right) => byCodePoint(left.path, right.path));
        },
        async digest(path) {
            return (await digestFile(await guard.checked(path))).sha256;
        },
        async *stream(path, size) {
            yield* (0,runner_pieces/* readPieces */.ut)(await guard.checked(path), (0,runner_pieces/* reusedBuffers */.gd)(), (found) => {
                if (found !== size)
                    throw (0,runner_pieces/* changedFile */.Ne)(path);
            });
        },
    };
}
function writes(guard, roots) {
    const removable = async (path) => {
        const full = await guard.checked(path);
        if (!roots.includes(full))
            return full;
        throw new errors/* Stop */.VG('invalid-config', {
            what: `${full} is the whole work space and will not be emptied`,
            fix: 'Name a folder inside it',
        });
    };
    return {
        async write(path, text) {
            const full = await guard.checked(path);
            await attempt(full, async () => {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(full), { recursive: true });
                const handle = await openToWrite(full);
                try {
                    await handle.writeFile(text, 'utf8');
                }
                finally {
                    await handle.close();
                }
            });
        },
        async makeEmpty(directory) {
            const full = await removable(directory);
            await attempt(full, async () => {
                await (0,promises_.rm)(full, { recursive: true, force: true });
                await (0,promises_.mkdir)(full, { recursive: true });
            });
        },
        async makeDirectory(directory) {
            const full = await guard.checked(directory);
            await attempt(full, async () => await (0,promises_.mkdir)(full, { recursive: true }));
        },
        async copy(from, to) {
            const [source, target] = [await guard.checked(from), await guard.checked(to)];
            await attempt(source, async () => {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
                const filter = (path) => path === source || !(0,git_path/* isVersionControl */.UN)((0,external_node_path_.basename)(path));
                const mode = external_node_fs_.constants.COPYFILE_FICLONE;
                await (0,promises_.cp)(source, target, { recursive: true, mode, verbatimSymlinks: true, filter });
            });
        },
        async remove(path) {
            const full = await removable(path);
            await attempt(full, async () => await (0,promises_.rm)(full, { recursive: true, force: true }));
        },
        async removeVersionControl(folder) {
            const full = await guard.checked(folder);
            const found = await findVersionControl(full);
            for (const path of found)
                await attempt(full, async () => await (0,promises_.rm)((0,external_node_path_.join)(full, path), { recursive: true, force: true }));
            return found;
        },
    };
}
async function openToWrite(full) {
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    const handle = await (0,promises_.open)(full, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o644).catch((error) => {
        throw (0,file_errors/* errorCode */.C)(error) === 'ENXIO' ? (0,runner_pieces/* notRegular */.oQ)(full) : error;
    });
    if ((await handle.stat()).isFile())
        return handle;
    await handle.close();
    throw (0,runner_pieces/* notRegular */.oQ)(full);
}
async function readWhole(full, path, limit) {
    const stat = await lstatOrNull(full);
    if (stat === null)
        return null;
    const kind = files_kindOf(stat);
    if (kind !== 'file')
        throw notAFile(path, kind);
    const parts = [];
    const pieces = (0,runner_pieces/* readPieces */.ut)(full, (0,runner_pieces/* freshBuffers */.My)(), (size) => {
        if (size > limit)
            throw tooLarge(path, size, limit);
    });
    for await (const piece of pieces)
        parts.push(piece);
    return parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts);
}
async function readStart(full, length) {
    const stat = await lstatOrNull(full);
    if (stat?.isFile() !== true)
        return null;
    const { handle } = await (0,runner_pieces/* openRegular */.lf)(full);
    try {
        const buffer = Buffer.alloc(Math.min(length, runner_pieces/* PIECE_BYTES */.ts));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
        return buffer.subarray(0, bytesRead);
    }
    catch (error) {
        throw (0,file_errors/* stopFor */.a)(error, full);
    }
    finally {
        await handle.close();
    }
}
async function lstatOrNull(full) {
    try {
        return await (0,promises_.lstat)(full, { bigint: true });
    }
    catch (error) {
        if (isAbsence(error))
            return null;
        throw (0,file_errors/* stopFor */.a)(error, full);
    }
}
async function listFolder(full) {
    if ((await lstatOrNull(full))?.isDirectory() !== true)
        return null;
    return await attempt(full, async () => (await (0,promises_.readdir)(full)).sort(byCodePoint));
}
async function walkFolder(full, prefix) {
    const found = [];
    for (const name of (await listFolder(full)) ?? []) {
        const stat = await lstatOrNull((0,external_node_path_.join)(full, name));
        const path = `${prefix}${name}`;
        if (stat?.isDirectory() === true)
            found.push(...(await walkFolder((0,external_node_path_.join)(full, name), `${path}/`)));
        else
            found.push({ path, stat: stat === null ? { kind: 'other', size: 0, links: 1, identity: '' } : describe(stat) });
    }
    return found;
}
async function attempt(path, body) {
    try {
        return await body();
    }
    catch (error) {
        throw (0,file_errors/* stopFor */.a)(error, path);
    }
}
function describe(stat) {
    return { kind: files_kindOf(stat), size: Number(stat.size), links: Number(stat.nlink), identity: (0,runner_pieces/* fileIdentity */.l6)(stat) };
}
function files_kindOf(stat) {
    if (stat.isFile())
        return 'file';
    if (stat.isDirectory())
        return 'directory';
    return stat.isSymbolicLink() ? 'link' : 'other';
}
function isAbsence(error) {
    return ['ENOENT', 'ENOTDIR'].includes((0,file_errors/* errorCode */.C)(error) ?? '');
}

;// CONCATENATED MODULE: ./src/runner/git-changes.ts



async function mustAnswer(answer, question) {
    const { exitCode, stdout, stderr } = await answer;
    if (exitCode !== 0)
        throw new Error(`git ${question} ended with ${exitCode}: ${stderr.trim()}`);
    return stdout;
}
async function copyIndex(git, target) {
    const path = await mustAnswer(git(['rev-parse', '--path-format=absolute', '--git-path', 'index']), 'rev-parse');
    const source = path.replace(/\n$/, '');
    const facts = await (0,promises_.stat)(source).catch(() => null);
    if (facts === null)
        return;
    await (0,promises_.copyFile)(source, target);
    const seconds = Math.floor(facts.mtimeMs / 1000);
    await (0,promises_.utimes)(target, seconds, seconds);
}
async function findMarked(git, env, root) {
    const listing = splitNul(await mustAnswer(git(['ls-files', '-v', '-z'], { env, cwd: root }), 'ls-files'));
    const marked = [];
    for (const entry of listing) {
        const tag = entry.slice(0, 1);
        const path = entry.slice(2);
        const isSkipped = tag.toUpperCase() === 'S';
        if (!isSkipped && tag === tag.toUpperCase())
            continue;
        const isThere = (await (0,promises_.stat)((0,external_node_path_.join)(root, path)).catch(() => null)) !== null;
        if (isThere || !isSkipped)
            marked.push(path);
    }
    return marked;
}
async function listChangedFiles(git, temp, { modes } = { modes: true }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'ds-release-index-'));
    try {
        const index = (0,external_node_path_.join)(folder, 'index');
        const env = { GIT_INDEX_FILE: index };
        const root = (await mustAnswer(git(['rev-parse', '--show-toplevel']), 'rev-parse')).replace(/\n$/, '');
        await copyIndex(git, index);
        await mustAnswer(git(['read-tree', '--reset', 'HEAD'], { env, cwd: root }), 'read-tree');
        const marked = await findMarked(git, env, root);
        if (marked.length > 0) {
            const input = marked.map((path) => `${path}\0`).join('');
            for (const flag of ['--no-assume-unchanged', '--no-skip-worktree']) {
                await mustAnswer(git(['update-index', flag, '-z', '--stdin'], { env, cwd: root, input }), 'update-index');
            }
        }
        const settings = modes ? [] : ['-c', 'core.fileMode=false'];
        await git([...settings, 'update-index', '-q', '--refresh'], { env, cwd: root });
        const question = [
            ...settings,
            'diff-index',
            '--name-only',
            '-z',
            '--no-ext-diff',
            '--ignore-submodules=dirty',
            'HEAD',
            '--',
        ];
        return splitNul(await mustAnswer(git(question, { env, cwd: root }), 'diff-index')).sort();
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./src/runner/git-worktree.ts


const LENIENT = ['-c', 'filter.lfs.required=false'];
const WITHOUT_LFS = [...LENIENT, '-c', 'filter.lfs.process=', '-c', 'filter.lfs.smudge='];
const ALONE = { GIT_CONFIG_GLOBAL: '/dev/null' };
function authorise(origin, { serverUrl, token }) {
    if (token === null || origin.host !== new URL(serverUrl).host || !/^https?:$/.test(origin.protocol))
        return {};
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${origin.origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    };
}
async function readOrigin(git) {
    const answer = await git(['config', '--get', 'remote.origin.url']);
    const address = answer.stdout.trim();
    if (answer.exitCode !== 0)
        return null;
    const text = address.startsWith('/') ? `file://${encodeURI(address)}` : address;
    const origin = URL.canParse(text) ? new URL(text) : null;
    if (origin === null || !/^(?:https?|file):$/.test(origin.protocol))
        return null;
    origin.username = '';
    origin.password = '';
    return origin;
}
async function hasCommit(git, sha) {
    return (await git(['cat-file', '-e', `${sha}^{tree}`])).exitCode === 0;
}
async function fetchAlone(git, { sha, bare }, options) {
    const origin = await readOrigin(git);
    if (origin === null)
        return false;
    const address = origin.protocol === 'file:' ? decodeURI(origin.pathname) : origin.href;
    const made = await git(['init', '--bare', '--quiet', '--template=', bare], { env: ALONE });
    if (made.exitCode !== 0)
        return false;
    const env = { ...ALONE, ...authorise(origin, options) };
    const fetched = await git(['fetch', '--quiet', '--no-tags', '--depth=1', address, sha], { cwd: bare, env });
    return fetched.exitCode === 0;
}
async function fetchHistory(git, sha, options) {
    const origin = await readOrigin(git);
    if (origin === null)
        return null;
    const address = origin.protocol === 'file:' ? decodeURI(origin.pathname) : origin.href;
    const bare = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'ds-release-history-'));
    const env = { ...ALONE, ...authorise(origin, options) };
    const depth = options.depth === undefined ? [] : [`--depth=${options.depth}`];
    const steps = [
        ['init', '--bare', '--quiet', '--template=', bare],
        ['-C', bare, 'remote', 'add', 'origin', address],
        ['-C', bare, 'fetch', '--quiet', '--no-tags', '--filter=blob:none', ...depth, 'origin', sha],
    ];
    for (const args of steps) {
        if ((await git(args, { env })).exitCode === 0)
            continue;
        await (0,promises_.rm)(bare, { recursive: true, force: true });
        return null;
    }
    return { bare, env };
}
async function checkOut(git, { sha, path, cwd }) {
    for (const settings of [LENIENT, WITHOUT_LFS]) {
        const args = [...settings, 'worktree', 'add', '--quiet', '--detach', path, sha];
        const added = await git(args, cwd === undefined ? {} : { cwd });
        if (added.exitCode === 0)
            return true;
    }
    return false;
}
async function addWorktree(git, sha, options) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'ds-release-tree-'));
    const path = (0,external_node_path_.join)(folder, 'tree');
    const bare = (0,external_node_path_.join)(folder, 'repository');
    const remove = async () => {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await git(['worktree', 'prune']);
    };
    const there = ((await hasCommit(git, sha)) && (await checkOut(git, { sha, path }))) ||
        ((await fetchAlone(git, { sha, bare }, options)) && (await checkOut(git, { sha, path, cwd: bare })));
    if (there)
        return { path, remove };
    await remove();
    return null;
}

;// CONCATENATED MODULE: ./src/runner/git-merge.ts


async function isPlainMerge(git, sha, options) {
    const here = await compareMerge(async (args, env = {}) => await git(args, { env }), sha);
    if (here !== null)
        return here;
    const fetched = await fetchHistory(git, sha, options);
    if (fetched === null)
        return null;
    try {
        const { bare, env } = fetched;
        return await compareMerge(async (args, more = {}) => await git(args, { cwd: bare, env: { ...env, ...more } }), sha);
    }
    finally {
        await (0,promises_.rm)(fetched.bare, { recursive: true, force: true });
    }
}
async function compareMerge(ask, sha) {
    const facts = await ask(['rev-list', '--max-count=1', '--parents', sha]);
    const [, one, other, ...more] = facts.stdout.trim().split(' ');
    if (facts.exitCode !== 0 || one === undefined || other === undefined || more.length > 0)
        return null;
    const tree = await ask(['rev-parse', '--verify', '--quiet', `${sha}^{tree}`]);
    const base = await ask(['merge-base', one, other]);
    if (tree.exitCode !== 0 || base.exitCode !== 0)
        return null;
    const merged = await ask(['merge-tree', '--write-tree', '--no-messages', one, other], { GIT_ATTR_SOURCE: one });
    if (merged.exitCode > 1)
        return null;
    return merged.exitCode === 0 && merged.stdout.trim() === tree.stdout.trim();
}

;// CONCATENATED MODULE: ./src/runner/git-objects.ts

const LINE_END = 0x0a;
const SPACE = 0x20;
const NUL = 0x00;
async function readCommitted(git, paths) {
    const asked = paths.filter((path) => !path.includes('\n'));
    if (asked.length === 0)
        return paths.map(() => null);
    const pieces = [];
    const input = asked.map((path) => `HEAD:${path === '.' ? '' : path}\n`).join('');
    const { exitCode, stderr } = await git(['cat-file', '--batch'], {
        input,
        onOutput: (bytes) => void pieces.push(bytes),
    });
    if (exitCode !== 0)
        throw new Error(`git cat-file ended with ${exitCode}: ${stderr.trim()}`);
    const entries = readBatch(Buffer.concat(pieces), asked.length);
    return paths.map((path) => (path.includes('\n') ? null : (entries.shift() ?? null)));
}
function readBatch(output, count) {
    const entries = [];
    let at = 0;
    while (entries.length < count && at < output.length) {
        const end = output.indexOf(LINE_END, at);
        if (end < 0)
            break;
        const header = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(output.toString('utf8', at, end));
        const [, id = '', type, size = ''] = header ?? [];
        at = end + 1;
        if (type === undefined) {
            entries.push(null);
            continue;
        }
        const bytes = output.subarray(at, at + Number(size));
        at += bytes.length + 1;
        if (type === 'blob')
            entries.push({ kind: 'file', bytes });
        else
            entries.push(type === 'tree' ? { kind: 'folder', names: namesOf(bytes, id.length / 2) } : null);
    }
    return entries;
}
function namesOf(tree, idLength) {
    const names = [];
    let at = 0;
    while (at < tree.length) {
        const name = tree.indexOf(SPACE, at) + 1;
        const end = tree.indexOf(NUL, name);
        if (name === 0 || end < 0)
            break;
        names.push(tree.toString('utf8', name, end));
        at = end + 1 + idLength;
    }
    return names.sort(byCodePoint);
}

;// CONCATENATED MODULE: ./src/runner/git-tree.ts




const git_tree_KINDS = {
    '040000': 'folder',
    '120000': 'link',
    '160000': 'submodule',
};
const MOST_TRACKERS = 500;
async function git_tree_mustAnswer(git, ...[args, call]) {
    const { exitCode, stdout, stderr } = await git(args, call);
    if (exitCode !== 0)
        throw new Error(`git ${args[0] ?? ''} ended with ${exitCode}: ${stderr.trim()}`);
    return stdout;
}
async function findPlaces(git, asked, options) {
    const { temp } = options;
    if (await hasCommit(git, asked.commit))
        return await readPlaces(git, temp, asked);
    const fetched = await fetchHistory(git, asked.commit, { ...options, depth: 1 });
    if (fetched === null)
        return null;
    const { bare, env } = fetched;
    const there = async (args, call = {}) => await git(args, { ...call, cwd: bare, env: { ...env, ...call.env } });
    try {
        return await readPlaces(there, temp, asked);
    }
    catch {
        return null;
    }
    finally {
        await (0,promises_.rm)(bare, { recursive: true, force: true });
    }
}
async function readPlaces(git, temp, { commit, paths }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'ds-release-tree-'));
    const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
    try {
        await git_tree_mustAnswer(git, ['read-tree', commit], { env });
        return {
            entries: await entriesAt(git, commit, paths),
            filters: await filtersOf(git, env, paths),
            trackers: await trackersAbove(git, { commit, env, paths }),
        };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function entriesAt(git, commit, paths) {
    const listing = await git_tree_mustAnswer(git, ['ls-tree', '-t', '-z', '--full-tree', commit, '--', ...paths]);
    const asked = new Set(paths);
    return splitNul(listing).flatMap((line) => {
        const tab = line.indexOf('\t');
        const path = line.slice(tab + 1);
        return asked.has(path) ? [{ path, kind: git_tree_KINDS[line.slice(0, line.indexOf(' '))] ?? 'file' }] : [];
    });
}
async function filtersOf(git, env, paths) {
    const question = ['-c', 'core.attributesFile=/dev/null', 'check-attr', '--cached', '-z', '--stdin', 'filter'];
    const input = paths.map((path) => `${path}\0`).join('');
    const fields = splitNul(await git_tree_mustAnswer(git, question, { env, input }));
    const filters = [];
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const [path = '', , filter = ''] = fields.slice(at, at + 3);
        if (!['unspecified', 'unset', 'set', ''].includes(filter))
            filters.push({ path, filter });
    }
    return filters;
}
async function trackersAbove(git, { commit, env, paths }) {
    const patterns = [':(top,glob)**/dvc.yaml', ':(top,glob)**/dvc.lock', ':(top,glob)**/*.dvc'];
    const call = { env: { ...env, GIT_LITERAL_PATHSPECS: '0' } };
    const found = splitNul(await git_tree_mustAnswer(git, ['ls-files', '-z', '--cached', '--full-name', '--', ...patterns], call));
    const above = new Set(paths.map((path) => external_node_path_.posix.dirname(path)));
    const wanted = found
        .filter((path) => !path.endsWith('.dvc') || above.has(external_node_path_.posix.dirname(path)))
        .slice(0, MOST_TRACKERS);
    if (wanted.length === 0)
        return [];
    const input = wanted.map((path) => `${commit}:${path}\n`).join('');
    const texts = blobsIn(Buffer.from(await git_tree_mustAnswer(git, ['cat-file', '--batch'], { input })));
    return wanted.map((path, index) => ({ path, text: texts[index] ?? '' }));
}
function blobsIn(answer) {
    const texts = [];
    let at = 0;
    while (at < answer.length) {
        const end = answer.indexOf('\n', at);
        const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('utf8', at, end < 0 ? answer.length : end))?.[1];
        if (end < 0 || size === undefined)
            return texts;
        texts.push(answer.toString('utf8', end + 1, end + 1 + Number(size)));
        at = end + 1 + Number(size) + 1;
    }
    return texts;
}

;// CONCATENATED MODULE: ./src/runner/git.ts







const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function checkCommitId(sha) {
    if (!COMMIT_ID.test(sha))
        throw new Error(`Not a commit id: ${sha}`);
}
async function readHead(git, workspace) {
    const answer = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    if (answer.exitCode === 0)
        return answer.stdout.trim();
    throw new errors/* Stop */.VG('invalid-input', {
        what: `${workspace} is not a git checkout with a commit`,
        fix: 'Put a step with actions/checkout before this action',
    });
}
async function findIgnoreRule(git, path) {
    const call = { input: `./${path}\0`, env: { GIT_LITERAL_PATHSPECS: '0' } };
    const answer = await git(['check-ignore', '-v', '-z', '--no-index', '--stdin'], call);
    const [file = '', line = '', pattern = ''] = splitNul(answer.stdout);
    if (answer.exitCode !== 0 || file === '' || pattern.startsWith('!'))
        return null;
    return { file, line: Number(line), pattern };
}
async function readCommitTime(git, sha) {
    checkCommitId(sha);
    const answer = await git(['rev-list', '--timestamp', '--max-count=1', sha]);
    const seconds = Number(answer.stdout.split(' ')[0]);
    if (answer.exitCode !== 0 || !Number.isSafeInteger(seconds))
        throw new Error(`No commit ${sha} in the checkout`);
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
async function readMessage(git, sha) {
    checkCommitId(sha);
    const answer = await git(['log', '--no-walk', '--format=%B', sha]);
    return answer.exitCode === 0 ? answer.stdout : null;
}
const HEAD_TEXT_BYTES_MAX = 4096;
async function readHeadText(git, path) {
    const object = `HEAD:${path}`;
    const size = await git(['cat-file', '-s', object]);
    if (size.exitCode !== 0 || Number(size.stdout) > HEAD_TEXT_BYTES_MAX)
        return null;
    const answer = await git(['cat-file', 'blob', object]);
    return answer.exitCode === 0 ? answer.stdout : null;
}
function createGit(options) {
    const git = createGitProcess(options, options.job, options.program);
    let known = null;
    return {
        head: async () => await readHead(git, options.workspace),
        async committed(paths) {
            known ??= readHead(git, options.workspace);
            await known;
            return await readCommitted(git, paths);
        },
        ignoreRule: async (path) => await findIgnoreRule(git, path),
        message: async (sha) => await readMessage(git, sha),
        commitTime: async (sha) => await readCommitTime(git, sha),
        async isPlainMerge(sha) {
            checkCommitId(sha);
            return await isPlainMerge(git, sha, options);
        },
        async places(commit, paths) {
            checkCommitId(commit);
            return await findPlaces(git, { commit, paths }, options);
        },
        changedFiles: async () => await listChangedFiles(git, options.temp),
        changedContents: async () => await listChangedFiles(git, options.temp, { modes: false }),
        async inHead(paths) {
            if (paths.length === 0)
                return [];
            const below = paths.includes('.') ? [] : ['--', ...paths];
            return splitNul((await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD', ...below])).stdout);
        },
        headText: async (path) => await readHeadText(git, path),
        async worktree(sha) {
            checkCommitId(sha);
            return await addWorktree(git, sha, options);
        },
    };
}

;// CONCATENATED MODULE: ./src/runner/network.ts
function createNetwork({ signal: cancelled }) {
    const either = (signal) => signal === undefined ? cancelled : AbortSignal.any([cancelled, signal]);
    return {
        ask: async (request, signal) => await (await __webpack_require__.e(/* import() */ 335).then(__webpack_require__.bind(__webpack_require__, 31335))).askOverHttp(request, either(signal)),
        load: async (plan, signal) => await (await __webpack_require__.e(/* import() */ 994).then(__webpack_require__.bind(__webpack_require__, 41994))).runLoad(plan, either(signal)),
    };
}

// EXTERNAL MODULE: ./src/trigger.ts
var trigger = __webpack_require__(12523);
;// CONCATENATED MODULE: ./src/runner/run-facts.ts





const SLUG = '[A-Za-z0-9_.-]+';
const DIGITS = /^[1-9][0-9]*$/;
const absolutePath = schemas/* string */.YjP().refine((path) => (0,external_node_path_.isAbsolute)(path), 'an absolute path');
const RunVariables = schemas/* object */.Ikc({
    GITHUB_REPOSITORY: schemas/* string */.YjP().regex(new RegExp(`^${SLUG}/${SLUG}$`), 'owner/name'),
    GITHUB_WORKSPACE: absolutePath,
    GITHUB_EVENT_NAME: schemas/* string */.YjP(),
    GITHUB_EVENT_PATH: absolutePath.optional(),
    GITHUB_REF: schemas/* string */.YjP().default(''),
    GITHUB_SHA: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/, "a commit's full id"),
    GITHUB_RUN_ID: schemas/* string */.YjP().regex(DIGITS, 'a number'),
    GITHUB_WORKFLOW_REF: schemas/* string */.YjP().optional(),
    GITHUB_RUN_ATTEMPT: schemas/* string */.YjP().regex(DIGITS, 'a number').default('1'),
    GITHUB_SERVER_URL: schemas/* url */.OZ5({ protocol: /^https?$/, error: 'an http(s) address' }).default('https://github.com'),
    RUNNER_TEMP: absolutePath,
});
const FIX = 'This is a GitHub Action: run it in a workflow, or on your own machine by `npm run rehearse`';
function describeIssue(issue, given) {
    const name = String(issue.path[0]);
    const missing = given[name] === undefined;
    return { what: missing ? `${name} is not set` : `${name} is not ${issue.message}`, fix: FIX };
}
function workflowOf(repository, ref) {
    const [path = ''] = ref?.split('@') ?? [];
    return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : null;
}
async function readPayload(path, readText) {
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await readText(path));
    }
    catch (cause) {
        const what = `The event's payload at GITHUB_EVENT_PATH (${path}) cannot be read as JSON`;
        throw new errors/* Stop */.VG('invalid-input', { what, fix: FIX }, cause);
    }
}
async function readRunFacts(env, readText, machine = { platform: process.platform, cores: (0,external_node_os_.availableParallelism)() }) {
    if (machine.platform === 'win32') {
        throw new errors/* Stop */.VG('platform', {
            what: 'This runner is a Windows machine, and commands run with bash in process groups, which Windows lacks',
            fix: 'Give the job `runs-on: ubuntu-latest`, or a macOS runner',
        });
    }
    const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
    const parsed = RunVariables.safeParse(given);
    if (!parsed.success) {
        throw new errors/* Stop */.VG('invalid-input', parsed.error.issues.map((issue) => describeIssue(issue, given)));
    }
    const facts = parsed.data;
    const payload = await readPayload(facts.GITHUB_EVENT_PATH, readText);
    const [owner = '', repo = ''] = facts.GITHUB_REPOSITORY.split('/');
    const serverUrl = facts.GITHUB_SERVER_URL.replace(/\/+$/, '');
    return {
        repository: facts.GITHUB_REPOSITORY,
        owner,
        repo,
        workspace: facts.GITHUB_WORKSPACE,
        event: facts.GITHUB_EVENT_NAME,
        trigger: (0,trigger/* parseTrigger */.uc)(facts.GITHUB_EVENT_NAME, payload),
        defaultBranch: (0,trigger/* defaultBranchIn */.Hl)(payload),
        ref: facts.GITHUB_REF,
        sha: facts.GITHUB_SHA,
        runId: facts.GITHUB_RUN_ID,
        attempt: Number(facts.GITHUB_RUN_ATTEMPT),
        workflow: workflowOf(facts.GITHUB_REPOSITORY, facts.GITHUB_WORKFLOW_REF),
        serverUrl,
        runUrl: `${serverUrl}/${facts.GITHUB_REPOSITORY}/actions/runs/${facts.GITHUB_RUN_ID}`,
        variables: env,
        temp: facts.RUNNER_TEMP,
        cores: Math.max(1, machine.cores),
    };
}

;// CONCATENATED MODULE: ./src/create-host.ts














async function createHost(env, inputs, log) {
    const run = await readRunFacts(env, async (path) => await (0,promises_.readFile)(path, 'utf8'));
    const cancellation = createCancellation();
    const clock = createClock(cancellation);
    const { owner, repo, temp } = run;
    const apiUrl = env.GITHUB_API_URL ?? 'https://api.github.com';
    const graphqlUrl = env.GITHUB_GRAPHQL_URL ?? `${apiUrl}/graphql`;
    const github = createGitHub({
        token: inputs.githubToken,
        apiUrl,
        isProxied: namesProxy(env),
        graphqlUrl,
        owner,
        repo,
        clock,
        log,
    });
    const artifacts = createArtifacts({ log, temp, runUrl: run.runUrl, env });
    const archiver = createArchiver();
    const network = createNetwork(cancellation);
    const gitProgram = locateGit(run, env);
    const started = [];
    const at = (workspace) => {
        const facts = { ...run, workspace };
        const machine = { job: env, workspace, temp, log, cancellation, gitProgram, started };
        const commands = createCommandRunner({ ...machine, cores: run.cores });
        const git = createGit({ ...machine, program: gitProgram, serverUrl: run.serverUrl, token: inputs.githubToken });
        const files = createFiles(workspace, temp);
        const datasets = createDatasets(workspace, temp);
        return { run: facts, log, clock, files, git, commands, archiver, artifacts, ...github, datasets, network, at };
    };
    return at(run.workspace);
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

/***/ 6482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   Xf: () => (/* binding */ DatasetFault),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63999);



class DatasetFault extends Error {
}
function sourceOf(path, isPacked) {
    return () => {
        const bytes = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from((0,_pieces_js__WEBPACK_IMPORTED_MODULE_2__/* .readPieces */ .ut)(path, (0,_pieces_js__WEBPACK_IMPORTED_MODULE_2__/* .freshBuffers */ .My)()), { objectMode: false, highWaterMark: 1 << 20 });
        if (!isPacked)
            return bytes;
        const unpacked = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)();
        bytes.on('error', (error) => unpacked.destroy(error));
        return bytes.pipe(unpacked);
    };
}
const HEAD_BYTES = 64 << 10;
async function headOf(source) {
    const stream = source();
    const pieces = [];
    let bytes = 0;
    for await (const piece of stream) {
        pieces.push(piece);
        bytes += piece.length;
        if (bytes >= HEAD_BYTES)
            break;
    }
    return Buffer.concat(pieces)
        .subarray(0, HEAD_BYTES)
        .toString('utf8')
        .replace(/^\ufeff/, '');
}


/***/ }),

/***/ 57664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   a: () => (/* binding */ stopFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const MEANINGS = {
    ENOENT: ['is not there', 'Check the path, and that the step that makes it ran before'],
    EACCES: ['may not be accessed', 'Give the user that runs this job the right to read and write it'],
    EPERM: ['may not be changed', 'Give the user that runs this job the right to read and write it'],
    EROFS: ['is on a read-only file system', 'Run the job in a work space that can be written'],
    ENOSPC: ['does not fit on the disk', 'Free space on the runner (df -h), or use a larger one'],
    EDQUOT: ['exceeds the disk quota', 'Free space on the runner, or use a larger one'],
    EMFILE: ['could not be opened: too many open files', 'Raise the limit of open files (ulimit -n)'],
    ENOTDIR: ['has a file where a folder is expected', 'Check the path'],
    EISDIR: ['is a folder where a file is expected', 'Check the path'],
    EEXIST: ['exists already', 'Remove it, then run this again'],
    ENAMETOOLONG: ['has a name that is too long', 'Use a shorter path'],
    ELOOP: ['is a link', 'Put a copy of the file itself in its place'],
    EIO: ['could not be read or written: input/output error', 'Run this again on another runner'],
};
function stopFor(error, path) {
    const code = errorCode(error);
    if (code === null || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG)
        return error;
    if (code.startsWith('ERR_FS_CP_'))
        return uncopied(error, path);
    const meaning = MEANINGS[code];
    if (meaning === undefined)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('platform', { what: `${path} ${meaning[0]}`, fix: meaning[1] }, error);
}
function errorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return null;
    return typeof error.code === 'string' ? error.code : null;
}
function uncopied(error, path) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : '';
    const reason = typeof message === 'string' ? (message.split('\n', 1)[0] ?? '') : '';
    const what = `${path} cannot be copied: ${reason.replace(/\.$/, '')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('preparation-failed', { what, fix: 'Name a file or folder of plain files, outside the package' }, error);
}


/***/ }),

/***/ 63999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ readOpen),
/* harmony export */   My: () => (/* binding */ freshBuffers),
/* harmony export */   Ne: () => (/* binding */ changedFile),
/* harmony export */   gd: () => (/* binding */ reusedBuffers),
/* harmony export */   l6: () => (/* binding */ fileIdentity),
/* harmony export */   lf: () => (/* binding */ openRegular),
/* harmony export */   oQ: () => (/* binding */ notRegular),
/* harmony export */   ts: () => (/* binding */ PIECE_BYTES),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57664);




const PIECE_BYTES = 1 << 20;
function reusedBuffers() {
    const buffers = [];
    let turn = 0;
    return (bytes) => {
        turn = 1 - turn;
        let buffer = buffers[turn];
        if (buffer === undefined || buffer.length < bytes) {
            buffer = Buffer.allocUnsafeSlow(bytes);
            buffers[turn] = buffer;
        }
        return buffer.subarray(0, bytes);
    };
}
function freshBuffers() {
    return (bytes) => Buffer.allocUnsafeSlow(bytes);
}
function fileIdentity(stat) {
    return [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join('-');
}
async function openRegular(path) {
    const handle = await openWithoutFollowing(path);
    try {
        const stat = await handle.stat({ bigint: true });
        if (stat.isFile())
            return { handle, stat };
    }
    catch (error) {
        await handle.close();
        throw (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .stopFor */ .a)(error, path);
    }
    await handle.close();
    throw notRegular(path);
}
async function openWithoutFollowing(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if (['ELOOP', 'ENXIO', 'ENODEV'].includes((0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(error) ?? ''))
            throw notRegular(path);
        throw (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .stopFor */ .a)(error, path);
    }
}
async function* readPieces(path, buffers, onOpen) {
    const opened = await openRegular(path);
    try {
        onOpen?.(Number(opened.stat.size));
        yield* readOpen(opened, path, buffers);
    }
    catch (error) {
        throw (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .stopFor */ .a)(error, path);
    }
    finally {
        await opened.handle.close();
    }
}
async function* readOpen({ handle, stat }, path, buffers) {
    let ahead = null;
    try {
        const size = Number(stat.size);
        let position = 0;
        const readNext = () => {
            const bytes = Math.min(PIECE_BYTES, size - position);
            if (bytes === 0)
                return null;
            const read = readFully(handle, buffers(bytes), { position, path });
            read.catch(() => undefined);
            position += bytes;
            return read;
        };
        ahead = readNext();
        while (ahead !== null) {
            const piece = await ahead;
            ahead = readNext();
            yield piece;
        }
        const after = await handle.stat({ bigint: true });
        if (fileIdentity(after) !== fileIdentity(stat))
            throw changedFile(path);
    }
    catch (error) {
        throw (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .stopFor */ .a)(error, path);
    }
    finally {
        await ahead?.catch(() => undefined);
    }
}
async function readFully(handle, buffer, { position, path }) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            throw changedFile(path);
        filled += bytesRead;
    }
    return buffer;
}
function changedFile(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', {
        what: `${path} changed while it was being read`,
        fix: 'Make sure that nothing writes to it any more when its step has ended, then run this again',
    });
}
function notRegular(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', {
        what: `${path} is not a regular file`,
        fix: 'Put a copy of the file itself in its place; links, pipes and devices are not read',
    });
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
