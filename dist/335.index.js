export const id = 335;
export const ids = [335];
export const modules = {

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

/***/ 78802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ connectionFailure)
/* harmony export */ });
const WORDS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset before the answer was complete',
    EPIPE: 'connection reset before the answer was complete',
    ECONNABORTED: 'connection reset before the answer was complete',
    ETIMEDOUT: 'the host did not take the connection in time',
    EHOSTUNREACH: 'no way to the host',
    ENETUNREACH: 'no way to the host',
    EHOSTDOWN: 'no way to the host',
    ENOTFOUND: 'host not found',
    EAI_AGAIN: 'host not found for now (the name server does not answer)',
    CERT_HAS_EXPIRED: 'TLS: the certificate has expired',
    CERT_NOT_YET_VALID: 'TLS: the certificate is not valid yet',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'TLS: the certificate is signed by itself',
    SELF_SIGNED_CERT_IN_CHAIN: 'TLS: the certificate leads to an authority that is not known here',
    UNABLE_TO_GET_ISSUER_CERT: 'TLS: the certificate leads to an authority that is not known here',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'TLS: the certificate leads to an authority that is not known here',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'TLS: the certificate leads to an authority that is not known here',
    ERR_TLS_CERT_ALTNAME_INVALID: 'TLS: the certificate is for another host',
    EPROTO: 'TLS: what answers there does not speak it',
    ERR_INVALID_CHAR: 'a header holds a character that none may hold',
    ERR_INVALID_HTTP_TOKEN: 'a header or the method has a name that HTTP does not know',
    ERR_UNESCAPED_CHARACTERS: 'the address holds a character that none may hold',
    ERR_INVALID_PROTOCOL: 'the address is neither http nor https',
    ERR_INVALID_URL: 'the address is no URL',
};
const OWN = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM']);
function connectionFailure(error, host) {
    const code = codeOf(error);
    if (OWN.has(code))
        return { why: `this runner has no connections left (${code})`, isOwn: true };
    const words = WORDS[code];
    if (words !== undefined)
        return { why: words.startsWith('host not found') ? `${words}: ${host}` : words, isOwn: false };
    if (code.startsWith('HPE_'))
        return { why: 'what answers there does not speak HTTP', isOwn: false };
    if (/SSL|TLS|CERT/.test(code))
        return { why: `TLS: ${code}`, isOwn: false };
    return { why: code === '' ? 'the connection failed' : `the connection failed (${code})`, isOwn: false };
}
function codeOf(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    const code = Reflect.get(error, 'code');
    if (typeof code === 'string')
        return code;
    return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}


/***/ }),

/***/ 14407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer),
/* harmony export */   c: () => (/* binding */ TOO_LONG)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56467);
/* harmony import */ var _limits_telling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59705);


const TOO_LONG = new Error(`the answer is longer than ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(_limits_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBING */ .Y2.answerBytes.value)}`);
function readAnswer(response, isTextWanted, onEnd) {
    const chunks = [];
    let length = 0;
    let isOver = false;
    const end = (error) => {
        if (isOver)
            return;
        isOver = true;
        const text = chunks.length === 0 ? '' : Buffer.concat(chunks).toString('utf8');
        onEnd({ status: response.statusCode ?? 0, text, named: namedBy(response) }, error);
    };
    response.on('data', (chunk) => {
        length += chunk.length;
        if (length > _limits_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBING */ .Y2.answerBytes.value) {
            end(TOO_LONG);
            response.destroy();
        }
        else if (isTextWanted)
            chunks.push(chunk);
    });
    response
        .on('end', () => {
        end(response.complete ? null : broken());
    })
        .on('error', end)
        .on('close', () => {
        if (!isOver)
            end(broken());
    });
}
function broken() {
    return Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}
function namedBy({ headers }) {
    return { version: only(headers['x-model-version']), digest: only(headers['x-model-digest']) };
}
function only(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : null;
}


/***/ }),

/***/ 31335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askOverHttp: () => (/* binding */ askOverHttp)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(643);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59705);
/* harmony import */ var _connection_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78802);
/* harmony import */ var _http_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14407);
/* harmony import */ var _until_aborted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91772);






class Unanswered extends Error {
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const KEEPS_METHOD = new Set([307, 308]);
async function askOverHttp(request, signal) {
    signal.throwIfAborted();
    const begin = node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__.performance.now();
    const failed = (why) => ({ kind: 'failed', why, milliseconds: node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__.performance.now() - begin });
    if (!URL.canParse(request.url))
        return failed('the address is no URL');
    const url = new URL(request.url);
    const over = new AbortController();
    const timer = setTimeout(() => {
        over.abort();
    }, request.timeoutMilliseconds);
    try {
        const either = AbortSignal.any([signal, over.signal]);
        const answered = await (0,_until_aborted_js__WEBPACK_IMPORTED_MODULE_5__/* .untilAborted */ .E)(follow(url, request, either), either);
        return { kind: 'answered', ...answered, milliseconds: node_perf_hooks__WEBPACK_IMPORTED_MODULE_1__.performance.now() - begin };
    }
    catch (error) {
        signal.throwIfAborted();
        if (over.signal.aborted)
            return failed(`no answer within ${secondsOf(request.timeoutMilliseconds)}`);
        return failed(error instanceof Unanswered ? error.message : (0,_connection_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionFailure */ .D)(error, url.hostname).why);
    }
    finally {
        clearTimeout(timer);
    }
}
function secondsOf(milliseconds) {
    return `${String(Number((milliseconds / 1_000).toFixed(1)))} s`;
}
async function follow(first, request, signal) {
    let url = first;
    for (let hops = 0; hops <= _limits_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .PROBING */ .Y2.redirects.value; hops += 1) {
        const { location, ...answered } = await exchange(url, request, signal);
        if (!REDIRECTS.has(answered.status) || location === null)
            return answered;
        url = redirected(url, location, { status: answered.status, method: request.method });
    }
    throw new Unanswered(`redirected more than ${String(_limits_telling_js__WEBPACK_IMPORTED_MODULE_2__/* .PROBING */ .Y2.redirects.value)} times`);
}
function redirected(from, location, { status, method }) {
    if (!URL.canParse(location, from.href))
        throw new Unanswered(`status ${String(status)}, redirected to what is no URL`);
    const to = new URL(location, from);
    const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
    if (to.hostname !== from.hostname || (!isUpgrade && to.origin !== from.origin)) {
        throw new Unanswered(`redirected to another host (${to.origin}), which is not followed`);
    }
    const isPlain = method === 'GET' || method === 'HEAD';
    if (!isPlain && !KEEPS_METHOD.has(status)) {
        throw new Unanswered(`status ${String(status)}, a redirect that takes the ${method} away; give the address that it leads to`);
    }
    return to;
}
async function exchange(url, { method, headers, body }, signal) {
    const send = await requestOf(url.protocol);
    const bytes = body === null ? null : node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(body);
    const length = bytes === null ? {} : { 'content-length': bytes.length };
    const options = { method, headers: { ...headers, ...length }, signal, agent: false };
    return await new Promise((resolve, reject) => {
        const onResponse = (response) => {
            (0,_http_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .readAnswer */ .J)(response, true, (answered, error) => {
                if (error !== null)
                    reject(error === _http_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .TOO_LONG */ .c ? new Unanswered(_http_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .TOO_LONG */ .c.message) : error);
                else
                    resolve({ ...answered, location: response.headers.location ?? null });
            });
        };
        const request = send(url, options);
        request
            .on('response', onResponse)
            .on('error', reject)
            .end(bytes ?? undefined);
    });
}
async function requestOf(protocol) {
    if (protocol === 'https:')
        return (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 23))).request;
    if (protocol === 'http:')
        return (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 23))).request;
    throw new Unanswered(`the address is neither http nor https`);
}


/***/ }),

/***/ 91772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted)
/* harmony export */ });
async function untilAborted(work, signal) {
    return await new Promise((resolve, reject) => {
        const onAbort = () => {
            reject(signal.reason);
        };
        if (signal.aborted)
            onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        void work.then(resolve, reject).finally(() => {
            signal.removeEventListener('abort', onAbort);
        });
    });
}


/***/ })

};
