export const id = 994;
export const ids = [994];
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

/***/ 41994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLoad: () => (/* binding */ runLoad)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./src/runner/until-aborted.ts
var until_aborted = __webpack_require__(91772);
;// CONCATENATED MODULE: ./src/runner/load-generator.ts

const LEAD_MS = 20;
const MOST_REASONS = 20;
const OTHER_REASON = 'other reasons';
class LoadGenerator {
    plan;
    time;
    send;
    #begin;
    #total;
    #tally;
    #open = new Map();
    #unseen = [];
    #next = 0;
    #turnBegan = null;
    #onOver = null;
    constructor(plan, time, send) {
        this.plan = plan;
        this.time = time;
        this.send = send;
        const { warmUp, counted } = plan.arrivals;
        this.#total = warmUp + counted;
        this.#begin = time.now() + LEAD_MS;
        const latencies = new Float64Array(counted).fill(NaN);
        const [lateness, held] = [new Float64Array(counted), new Float64Array(counted)];
        this.#tally = { latencies, lateness, held, ends: new Uint8Array(counted), reasons: new Map(), starved: 0 };
    }
    async run(signal) {
        signal.throwIfAborted();
        const over = new Promise((resolve) => {
            this.#onOver = resolve;
            this.#wake();
        });
        try {
            await (0,until_aborted/* untilAborted */.E)(over, signal);
        }
        finally {
            this.#onOver = null;
            this.#stop();
        }
        const { reasons, ...measured } = this.#tally;
        const failures = [...reasons].map(([why, requests]) => ({ why, requests }));
        return { ...measured, failures: failures.sort((one, other) => other.requests - one.requests) };
    }
    #wake() {
        if (this.#onOver === null)
            return;
        this.#startDue();
        this.#endOverdue();
        if (this.#next === this.#total && this.#open.size === 0)
            this.#finish();
        else
            this.time.wakeAt(this.#nextMoment(), () => this.#wake());
    }
    #startDue() {
        const now = this.time.now();
        while (this.#next < this.#total && this.#dueAt(this.#next) <= now)
            this.#start(this.#next++);
    }
    #start(request) {
        const at = request - this.plan.arrivals.warmUp;
        if (at >= 0)
            this.#tally.lateness[at] = this.time.now() - this.#dueAt(request);
        this.#open.set(request, () => undefined);
        const giveUp = this.send(request % this.plan.bodies.length, (end) => {
            this.#end(request, end);
        });
        if (this.#open.has(request))
            this.#open.set(request, giveUp);
    }
    #end(request, end) {
        if (!this.#open.delete(request))
            return;
        const held = this.#heldInTurn();
        const at = request - this.plan.arrivals.warmUp;
        if (at >= 0) {
            this.#tally.held[at] = held;
            this.#record(at, request, end);
        }
        this.#startDue();
        if (this.#next === this.#total && this.#open.size === 0)
            this.#finish();
    }
    #heldInTurn() {
        const now = this.time.now();
        if (this.#turnBegan === null) {
            this.#turnBegan = now;
            this.time.afterThisTurn(() => (this.#turnBegan = null));
        }
        return now - this.#turnBegan;
    }
    #record(at, request, end) {
        this.#tally.latencies[at] = this.time.now() - this.#dueAt(request);
        const isGood = end.kind === 'answered' && end.status >= 200 && end.status < 300;
        this.#tally.ends[at] = isGood ? 1 : 2;
        if (isGood)
            this.#keepForLook(request, end);
        else {
            this.#count(end.kind === 'answered' ? `status ${String(end.status)}` : end.why);
            if (end.kind === 'failed' && end.isOwn)
                this.#tally.starved += 1;
        }
    }
    #count(why) {
        const { reasons } = this.#tally;
        const key = reasons.has(why) || reasons.size < MOST_REASONS ? why : OTHER_REASON;
        reasons.set(key, (reasons.get(key) ?? 0) + 1);
    }
    #keepForLook(request, end) {
        if (this.plan.look === null)
            return;
        this.#unseen.push({ request, end });
        if (this.#unseen.length === 1)
            this.time.later(() => this.#lookIntoAll());
    }
    #lookIntoAll() {
        for (const { request, end } of this.#unseen.splice(0)) {
            this.plan.look?.(request % this.plan.bodies.length, end);
            if (this.#onOver !== null)
                this.#startDue();
        }
    }
    #endOverdue() {
        const now = this.time.now();
        for (const [request, giveUp] of this.#open) {
            if (this.#dueAt(request) + this.plan.timeoutMilliseconds > now)
                break;
            const seconds = Number((this.plan.timeoutMilliseconds / 1_000).toFixed(1));
            this.#end(request, { kind: 'failed', why: `no answer within ${String(seconds)} s`, isOwn: false });
            giveUp();
        }
    }
    #nextMoment() {
        const [oldest] = this.#open.keys();
        const timeOut = oldest === undefined ? Infinity : this.#dueAt(oldest) + this.plan.timeoutMilliseconds;
        return Math.min(timeOut, this.#next < this.#total ? this.#dueAt(this.#next) : Infinity);
    }
    #dueAt(request) {
        return this.#begin + this.plan.arrivals.dueAt(request);
    }
    #finish() {
        const onOver = this.#onOver;
        if (onOver === null)
            return;
        this.#onOver = null;
        this.#lookIntoAll();
        onOver();
    }
    #stop() {
        this.time.stop();
        for (const giveUp of this.#open.values())
            giveUp();
        this.#open.clear();
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/runner/connection-failures.ts
var connection_failures = __webpack_require__(78802);
// EXTERNAL MODULE: ./src/runner/http-answer.ts
var http_answer = __webpack_require__(14407);
;// CONCATENATED MODULE: ./src/runner/load-transport.ts





const IDLE_MS = 1_000;
const NOWHERE = {
    send(_body, onEnd) {
        onEnd({ kind: 'failed', why: 'the address is no URL', isOwn: false });
        return () => undefined;
    },
    close: () => undefined,
};
async function openTransport(plan) {
    if (!URL.canParse(plan.url))
        return NOWHERE;
    const url = new URL(plan.url);
    const protocol = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 23)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 23));
    const agent = new protocol.Agent({
        keepAlive: true,
        maxSockets: Infinity,
        maxFreeSockets: Infinity,
        timeout: IDLE_MS,
    });
    const shared = {
        ...(0,external_node_url_.urlToHttpOptions)(url),
        method: plan.method,
        agent,
        lookup: await lookupOnce(url.hostname),
    };
    const bodies = plan.bodies.map((body) => (body === null ? null : external_node_buffer_.Buffer.from(body)));
    const options = bodies.map((body) => ({ ...shared, headers: headersOf(plan, body) }));
    const isTextWanted = plan.look !== null;
    return {
        send(body, onEnd) {
            let request;
            try {
                request = protocol.request(options[body] ?? shared);
            }
            catch (error) {
                onEnd(failed(error, url.hostname));
                return () => undefined;
            }
            request
                .on('response', (response) => {
                (0,http_answer/* readAnswer */.J)(response, isTextWanted, (answered, error) => {
                    onEnd(error === null ? { kind: 'answered', ...answered } : failed(error, url.hostname));
                });
            })
                .on('error', (error) => {
                onEnd(failed(error, url.hostname));
            })
                .end(bodies[body] ?? undefined);
            return () => request.destroy();
        },
        close() {
            agent.destroy();
        },
    };
}
function headersOf({ headers }, body) {
    return body === null ? { ...headers } : { ...headers, 'content-length': body.length };
}
function failed(error, host) {
    const isOurs = error instanceof Error && !('code' in error) && !(error instanceof AggregateError);
    return isOurs
        ? { kind: 'failed', why: error.message, isOwn: false }
        : { kind: 'failed', ...(0,connection_failures/* connectionFailure */.D)(error, host) };
}
async function lookupOnce(host) {
    let addresses;
    try {
        addresses = await (0,promises_.lookup)(host.replace(/^\[|\]$/g, ''), { all: true });
    }
    catch {
        return undefined;
    }
    const [preferred] = addresses;
    const turns = addresses.filter(({ family }) => family === preferred?.family);
    const others = addresses.filter(({ family }) => family !== preferred?.family);
    let turn = 0;
    return (_host, options, onFound) => {
        const at = turn++ % Math.max(1, turns.length);
        const inTurn = [...turns.slice(at), ...turns.slice(0, at), ...others];
        const [first] = inTurn;
        if (options.all === true)
            onFound(null, inTurn);
        else
            onFound(null, first?.address ?? '', first?.family ?? 0);
    };
}

;// CONCATENATED MODULE: ./src/runner/load-test.ts




const RESOLUTION_MS = 10;
const PATIENCE_MS = 100;
const NS_OF_MS = 1e6;
async function runLoad(plan, signal) {
    signal.throwIfAborted();
    const transport = await (0,until_aborted/* untilAborted */.E)(openTransport(plan), signal);
    const delay = (0,external_node_perf_hooks_.monitorEventLoopDelay)({ resolution: RESOLUTION_MS });
    try {
        delay.enable();
        const measured = await new LoadGenerator(plan, machineTime(), transport.send).run(signal);
        delay.disable();
        const late = (nanoseconds) => Math.max(0, nanoseconds / NS_OF_MS - RESOLUTION_MS);
        return { ...measured, loopDelay: { p99: late(delay.percentile(99)), max: late(delay.max) } };
    }
    finally {
        delay.disable();
        transport.close();
    }
}
function machineTime() {
    let timer;
    return {
        now: () => external_node_perf_hooks_.performance.now(),
        wakeAt(moment, wake) {
            clearTimeout(timer);
            const left = moment - external_node_perf_hooks_.performance.now();
            if (left < 1)
                setImmediate(wake);
            else
                timer = setTimeout(wake, left);
        },
        later: (call) => {
            setTimeout(call, PATIENCE_MS);
        },
        afterThisTurn: (call) => {
            setImmediate(call);
        },
        stop() {
            clearTimeout(timer);
        },
    };
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
