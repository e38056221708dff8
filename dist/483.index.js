export const id = 483;
export const ids = [483];
export const modules = {

/***/ 74483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _environments_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35530);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _gather_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81259);
/* harmony import */ var _gather_feature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56042);
/* harmony import */ var _gather_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86847);
/* harmony import */ var _publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40122);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97961);
/* harmony import */ var _release_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48249);








async function plan(host, inputs) {
    const report = new _release_report_js__WEBPACK_IMPORTED_MODULE_7__/* .ReleaseReport */ .i(host.run, inputs.featureId);
    try {
        return await planFeature(host, inputs, report);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG)
            return report.stopped(error);
        throw error;
    }
}
async function planFeature(host, inputs, report) {
    (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUntrustedEvent */ .H8)(host.run);
    const repository = await (0,_gather_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .readRepository */ .N)(host, inputs);
    const facts = await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_3__/* .readFeature */ .fR)(host, repository, inputs.featureId);
    const to = await (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseBranch */ .CT)(host, facts.settings);
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .featureFacts */ .Qp)(facts));
    for (const environment of facts.environments)
        host.log.info(`Environment ${(0,_environments_order_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentLine */ .ug)(environment)}`);
    const me = { run: host.run.runId, attempt: host.run.attempt, nonce: 'plan' };
    const journal = await (0,_publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .readJournal */ .a0)(host, facts.id, me);
    const { planRelease } = await Promise.all(/* import() */[__webpack_require__.e(661), __webpack_require__.e(700), __webpack_require__.e(644), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 94317));
    return await planRelease(host, { inputs, repository, facts, to, me, journal }, report);
}


/***/ }),

/***/ 97961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ earlierFacts),
/* harmony export */   Qp: () => (/* binding */ featureFacts),
/* harmony export */   R3: () => (/* binding */ judgedFacts),
/* harmony export */   WH: () => (/* binding */ packageFacts),
/* harmony export */   bp: () => (/* binding */ candidateFacts),
/* harmony export */   rO: () => (/* binding */ recordFacts)
/* harmony export */ });
/* harmony import */ var _release_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55205);
/* harmony import */ var _feature_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25066);


function featureFacts(facts) {
    const { state, settings } = facts;
    return {
        tell: {
            title: state.title,
            previousVersion: (0,_feature_history_js__WEBPACK_IMPORTED_MODULE_1__/* .previousVersionOf */ .fV)(state),
            history: (0,_release_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyOf */ .o)(facts),
            deployedTo: state.deployedTo,
            monitoring: settings.monitoring,
            gatesEnabled: settings.gatesEnabled,
            gatesSource: settings.gatesEnabledSource,
        },
    };
}
function earlierFacts({ state }, before) {
    const { id, version, tag, commit, url } = before;
    const entry = state.releases.find((one) => one.version === version);
    const isNewest = entry !== undefined && entry === state.releases.at(-1);
    return {
        tell: {
            version,
            previousVersion: (0,_feature_history_js__WEBPACK_IMPORTED_MODULE_1__/* .versionBefore */ .aq)(state, version),
            tag,
            commit,
            releaseUrl: url,
            deployedTo: isNewest ? state.deployedTo : (entry?.deployedTo ?? []),
        },
        outputs: {
            ...(id === null ? {} : { 'release-id': String(id) }),
            ...(entry === undefined ? {} : { 'model-metrics': JSON.stringify(entry.metrics) }),
            ...(entry?.packageDigest == null ? {} : { 'package-digest': entry.packageDigest }),
        },
    };
}
function candidateFacts({ version, tag, why, champion }) {
    return { tell: { version, tag, versionReason: why, champion } };
}
function judgedFacts({ overall, verdicts, measured, prepared, warnings }) {
    return {
        tell: {
            verdict: overall,
            verdicts,
            metrics: measured?.metrics ?? {},
            metricRows: verdicts.flatMap((verdict) => verdict.metrics ?? []),
            generatedCard: prepared.generatedCard,
        },
        outputs: { 'package-path': prepared.folder },
        warnings,
    };
}
function packageFacts({ assets, packageName, packageDigest, warnings }) {
    const asset = assets.find((one) => one.name === packageName);
    const sealed = asset === undefined ? null : { name: asset.name, size: asset.size, sha256: asset.sha256 };
    return { tell: { package: sealed }, outputs: { 'package-digest': packageDigest }, warnings };
}
function recordFacts(record) {
    const { version, previousVersion, tag, commit, verdict, verdicts } = record;
    const { metrics, metricRows, champion, gatesEnabled, gatesSource } = record;
    const sealed = packageFacts(record);
    return {
        tell: {
            ...{ version, previousVersion, versionReason: 'an unfinished release is finished first', tag, commit },
            ...{ verdict, verdicts, metrics, metricRows, champion, gatesEnabled, gatesSource },
            ...sealed.tell,
        },
        outputs: { ...sealed.outputs },
        warnings: record.warnings,
    };
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

/***/ 48249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ ReleaseReport)
});

// EXTERNAL MODULE: ./src/gates/verdict.ts
var gates_verdict = __webpack_require__(94281);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/formats/markdown-table.ts
var markdown_table = __webpack_require__(72530);
// EXTERNAL MODULE: ./src/release/gates-table.ts
var gates_table = __webpack_require__(81424);
// EXTERNAL MODULE: ./src/release/metrics-table.ts
var metrics_table = __webpack_require__(11969);
// EXTERNAL MODULE: ./src/report/problem-list.ts
var problem_list = __webpack_require__(33042);
// EXTERNAL MODULE: ./src/report/summary-parts.ts
var summary_parts = __webpack_require__(32921);
;// CONCATENATED MODULE: ./src/report/plan-summary.ts






function renderPlanSummary(input) {
    return (0,summary_parts/* assembleSummary */.hX)([
        headline(input),
        notices(input),
        facts(input),
        (0,summary_parts/* titled */.dJ)('What is in the way', [input.problems.length === 0 ? null : (0,problem_list/* problemList */.g)(input.problems)]),
        (0,summary_parts/* titled */.dJ)(input.kind === 'plan' ? 'Writes that a release would make' : 'Writes that were not made', [writes(input)]),
        (0,summary_parts/* titled */.dJ)('Gates', gateParts(input)),
        (0,summary_parts/* titled */.dJ)('Metrics', [
            measured(input) ? (0,metrics_table/* metricsTable */.s)({ ...input, version: input.version ?? 'candidate', history: [] }) : null,
        ]),
        (0,summary_parts/* titled */.dJ)('Warnings', [(0,summary_parts/* bullets */.e5)(input.warnings)]),
    ]);
}
function headline(input) {
    const name = (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(input.title ?? input.feature, 200));
    const version = input.version === null ? '' : ` ${(0,markdown_escape/* escapeText */.X1)(input.version)}`;
    const kind = input.kind === 'plan' ? 'Plan' : 'Dry run';
    if (input.problems.length > 0)
        return `## ❌ ${kind}: ${name}${version} would not be released`;
    const nothing = input.writes.length === 0 ? 'nothing would be written' : 'would be released';
    return `## 📋 ${kind}: ${name}${version}${input.writes.length === 0 ? ', ' : ' '}${nothing}`;
}
function notices(input) {
    const unfinished = input.unfinished === null ? null : (0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(input.unfinished, 500));
    return [
        input.gatesEnabled ? null : (0,gates_table/* disabledNotice */.z)(input.gatesSource, 'Nothing is judged.'),
        unfinished,
        'Nothing has been written to GitHub.',
    ]
        .filter((part) => part !== null)
        .join('\n\n');
}
function facts(input) {
    const reason = input.versionReason === null ? '' : ` – ${(0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(input.versionReason, 200))}`;
    return [
        `- **Feature:** ${(0,markdown_escape/* codeSpan */.SS)(input.feature)}`,
        `- **Version:** ${(0,summary_parts/* codeOrDash */.bB)(input.previousVersion)} → ${(0,summary_parts/* codeOrDash */.bB)(input.version)}${reason}`,
        `- **Tag:** ${(0,summary_parts/* codeOrDash */.bB)(input.tag)}`,
        `- **Commit:** ${(0,summary_parts/* codeOrDash */.bB)(input.commit)}`,
    ].join('\n');
}
function writes(input) {
    if (input.writes.length === 0)
        return 'None.';
    return input.writes.map((text, at) => `${String(at + 1)}. ${(0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(text, 500))}`).join('\n');
}
function gateParts(input) {
    if (input.verdicts.length > 0)
        return [(0,gates_table/* gatesTable */.v)(input.verdicts), ...(0,problem_list/* findingsByGate */.R)(input.verdicts)];
    const rows = input.gates.map(({ gate, runs }) => [
        (0,markdown_escape/* escapeText */.X1)(gate),
        runs === '' ? '' : `runs ${(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(runs, 300))}`,
    ]);
    return [rows.length === 0 ? null : (0,markdown_table/* table */.t)(['Gate', 'Command'], rows)];
}
function measured(input) {
    return input.metricRows.length > 0 || Object.keys(input.metrics).length > 0;
}

// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/release/pages.ts
var pages = __webpack_require__(63813);
;// CONCATENATED MODULE: ./src/report/next-steps.ts

function nextSteps(end) {
    const page = end.releaseUrl === null ? 'the release page' : (0,markdown_escape/* link */.nf)('the release page', end.releaseUrl);
    switch (end.status) {
        case 'released':
            return [
                `Work through the deployment checklist on ${page}: the items without a tick are for people.`,
                'Read the plan under "Rollback" on the same page before the model takes traffic.',
            ];
        case 'already-released':
            return [
                'Nothing. For another release change the model or its code, have it reviewed, and set the status in the state file back to `approved`.',
            ];
        case 'awaiting-merge':
            return [
                end.pullUrl === null
                    ? 'Merge the pull request that carries the state file, then run this job again.'
                    : `Merge ${(0,markdown_escape/* link */.nf)('the pull request with the state file', end.pullUrl)}, in whatever way you merge. The next run finds the merged state and closes the release; until then ${(0,markdown_escape/* codeSpan */.SS)(end.feature)} is not released again.`,
            ];
        case 'sealed':
            return [
                'Nothing: the job that publishes it has the output `sealed` of this one. Where it waits for a reviewer, this page is what there is to review.',
            ];
        case 'refused':
            return [
                'Put right what is listed above, commit it and have it reviewed, then run this job again.',
                ...(end.resumable ? [] : ['Nothing was written to GitHub: no tag, no release, no commit.']),
            ];
        case 'conflict':
            return [
                'Decide about what is in the way, as described above: this action neither deletes nor moves what others have made.',
                'Then run this job again, or release another version by the input `version`.',
            ];
        case 'interrupted':
            return [
                'Run the same job again ("Re-run jobs", or start the workflow with the same inputs): it goes on where this run stopped.',
                'It ends in exactly one tag, one release and one state commit; nothing has to be cleaned up first.',
            ];
    }
}

;// CONCATENATED MODULE: ./src/report/release-summary.ts








function nothingKnown(at, feature) {
    return {
        feature,
        repository: at.repository,
        serverUrl: at.serverUrl,
        status: 'interrupted',
        title: null,
        version: null,
        previousVersion: null,
        versionReason: null,
        tag: null,
        commit: null,
        stateCommit: null,
        releaseUrl: null,
        pullUrl: null,
        resumable: false,
        gatesEnabled: true,
        gatesSource: '',
        verdict: null,
        verdicts: [],
        metrics: {},
        metricRows: [],
        champion: null,
        history: [],
        deployedTo: [],
        package: null,
        artifact: null,
        monitoring: [],
        warnings: [],
        problems: [],
        generatedCard: null,
    };
}
function renderReleaseSummary(input) {
    return (0,summary_parts/* assembleSummary */.hX)([
        release_summary_headline(input),
        input.gatesEnabled ? null : (0,gates_table/* disabledNotice */.z)(input.gatesSource, 'Nothing was judged.'),
        release_summary_facts(input),
        (0,summary_parts/* titled */.dJ)('What is wrong', [input.problems.length === 0 ? null : (0,problem_list/* problemList */.g)(input.problems)]),
        (0,summary_parts/* titled */.dJ)('What to do next', [
            nextSteps(input)
                .map((step) => `- ${step}`)
                .join('\n'),
        ]),
        (0,summary_parts/* titled */.dJ)('Gates', [
            input.verdicts.length === 0 ? null : (0,gates_table/* gatesTable */.v)(input.verdicts),
            ...(0,problem_list/* findingsByGate */.R)(input.verdicts),
        ]),
        (0,summary_parts/* titled */.dJ)('Metrics', metricParts(input)),
        (0,summary_parts/* titled */.dJ)('Deployed', [deployments(input), (0,summary_parts/* historyTable */.f1)(input.history, input)]),
        (0,summary_parts/* titled */.dJ)('Monitoring', [(0,summary_parts/* monitoringList */.LC)(input.monitoring)]),
        (0,summary_parts/* titled */.dJ)('Warnings', [(0,summary_parts/* bullets */.e5)(input.warnings)]),
        (0,summary_parts/* generatedCard */.SI)(input.generatedCard),
    ]);
}
const OUTCOMES = {
    released: ['🚀', 'is released'],
    'already-released': ['✅', 'was released already; nothing had to be done'],
    'awaiting-merge': ['⏳', 'is published; its state waits for a pull request to be merged'],
    sealed: ['📦', 'is sealed; nothing is published yet'],
    refused: ['❌', 'is not released'],
    conflict: ['⛔', 'is not released: something else is in the way, and a person is needed'],
    interrupted: ['⏸️', 'is not finished: run the same job again'],
};
function release_summary_headline(input) {
    const [mark, text] = OUTCOMES[input.status];
    const name = input.title ?? input.feature;
    const version = input.version === null ? '' : ` ${(0,markdown_escape/* escapeText */.X1)(input.version)}`;
    return `## ${mark} ${(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(name, 200))}${version} ${text}`;
}
function release_summary_facts(input) {
    const { version, previousVersion, tag, commit, stateCommit, artifact, releaseUrl } = input;
    const shownTag = tag === null ? null : releaseUrl === null ? (0,markdown_escape/* codeSpan */.SS)(tag) : (0,markdown_escape/* link */.nf)(tag, (0,pages/* releasePage */.NC)(input, tag));
    const sealed = input.package;
    const lines = [
        ['Feature', (0,markdown_escape/* codeSpan */.SS)(input.feature)],
        ['Version', version === null ? null : `${versionChange(previousVersion, version)}${because(input)}`],
        ['Release', releaseUrl === null ? null : (0,markdown_escape/* link */.nf)('release page', releaseUrl)],
        ['Tag', shownTag],
        ['Commit', commit === null ? null : (0,markdown_escape/* link */.nf)((0,quantities/* shortDigest */.VK)(commit), (0,pages/* commitPage */.b2)(input, commit))],
        ['State', input.pullUrl === null ? null : (0,markdown_escape/* link */.nf)('pull request', input.pullUrl)],
        ['State commit', stateCommit === null ? null : (0,markdown_escape/* link */.nf)((0,quantities/* shortDigest */.VK)(stateCommit), (0,pages/* commitPage */.b2)(input, stateCommit))],
        [
            'Package',
            sealed === null ? null : `${(0,markdown_escape/* codeSpan */.SS)(sealed.name)}, ${(0,quantities/* formatBytes */.z3)(sealed.size)}, ${(0,markdown_escape/* codeSpan */.SS)(sealed.sha256)}`,
        ],
        ['Artifact', artifact === null ? null : (0,markdown_escape/* link */.nf)(artifact.name, artifact.url)],
    ];
    return lines
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => `- **${name}:** ${value ?? ''}`)
        .join('\n');
}
function versionChange(previous, version) {
    return previous === null
        ? `${(0,markdown_escape/* escapeText */.X1)(version)} (first release)`
        : `${(0,markdown_escape/* escapeText */.X1)(previous)} → **${(0,markdown_escape/* escapeText */.X1)(version)}**`;
}
function because(input) {
    return input.versionReason === null || input.previousVersion === null
        ? ''
        : ` – ${(0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(input.versionReason, 200))}`;
}
function metricParts(input) {
    if (input.metricRows.length === 0 && Object.keys(input.metrics).length === 0)
        return [];
    const facts = { ...input, version: input.version ?? 'candidate' };
    return [(0,metrics_table/* metricsTable */.s)(facts), ...(0,metrics_table/* metricCharts */._)(facts)];
}
function deployments(input) {
    if (input.version === null || !['released', 'already-released', 'awaiting-merge'].includes(input.status))
        return null;
    const where = (0,summary_parts/* deployedText */.gt)(input.deployedTo);
    return `${(0,markdown_escape/* escapeText */.X1)(input.version)}: ${where === '' ? 'not deployed yet' : where}`;
}

// EXTERNAL MODULE: ./src/commands/outcome.ts
var outcome = __webpack_require__(28786);
// EXTERNAL MODULE: ./src/commands/release-outputs.ts
var release_outputs = __webpack_require__(55768);
;// CONCATENATED MODULE: ./src/commands/release-report.ts






class ReleaseReport {
    told;
    outputs = {};
    constructor(run, feature) {
        this.told = nothingKnown(run, feature);
    }
    add({ tell = {}, outputs = {}, warnings = [] }) {
        this.told = { ...this.told, ...tell, warnings: [...new Set([...this.told.warnings, ...warnings])] };
        this.outputs = { ...this.outputs, ...outputs };
    }
    reviewed(verdict) {
        if ((0,gates_verdict/* letsPass */.u)(verdict))
            return;
        const verdicts = this.told.verdicts.map((one) => (one.gate === verdict.gate ? verdict : one));
        this.add({ tell: { verdict: 'failed', verdicts } });
    }
    alreadyReleased() {
        return this.ended('already-released');
    }
    sealed(digest, artifact) {
        this.keep(artifact);
        this.add({ outputs: { sealed: digest } });
        return this.ended('sealed');
    }
    published({ release, artifact, stateCommit, end }) {
        if (release !== null)
            this.add({ tell: { releaseUrl: release.url }, outputs: { 'release-id': String(release.id) } });
        if (artifact !== null)
            this.keep(artifact);
        if (stateCommit !== null)
            this.add({ tell: { stateCommit, deployedTo: [] } });
        if (end.kind === 'stopped')
            return this.stopped(end.stop);
        this.add({ tell: { deployedTo: [] } });
        if (end.kind === 'awaiting-merge')
            this.add({ tell: { pullUrl: end.pullUrl }, warnings: end.warnings });
        return this.ended(end.kind);
    }
    gatesFailed(problems) {
        this.add({ tell: { status: 'refused', problems } });
        return this.outcome(1, (0,annotations/* failureAnnotations */.rb)(problems, this.told.verdicts));
    }
    stopped({ exitCode, problems }) {
        this.add({ tell: { status: outcome/* STATUS_BY_CODE */.X[exitCode], resumable: exitCode === 75, problems } });
        return this.outcome(exitCode, (0,annotations/* problemAnnotations */.ur)(problems));
    }
    foretold({ gates = [], ...foretold }) {
        const summary = renderPlanSummary({ ...this.told, ...foretold, gates });
        return {
            exitCode: 0,
            outputs: { ...(0,release_outputs/* outputsOf */.Y)(this.told, this.outputs), status: 'planned' },
            summary,
            annotations: [],
        };
    }
    keep({ id, name, digest, url }) {
        const outputs = { 'artifact-id': id, 'artifact-name': name, 'artifact-digest': digest, 'artifact-url': url };
        this.add({ tell: { artifact: { name, url } }, outputs });
    }
    ended(status) {
        this.add({ tell: { status, resumable: status === 'awaiting-merge' } });
        return this.outcome(0, []);
    }
    outcome(exitCode, annotations) {
        return {
            exitCode,
            outputs: (0,release_outputs/* outputsOf */.Y)(this.told, this.outputs),
            summary: renderReleaseSummary(this.told),
            annotations,
        };
    }
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

/***/ 40122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   Zr: () => (/* binding */ signedEntry),
/* harmony export */   a0: () => (/* binding */ readJournal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6106);


async function readJournal(host, feature, me) {
    const commit = await host.journal.newest((0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .journalRef */ .fp)(feature));
    if (commit === null)
        return null;
    const read = (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntry */ .hB)(commit.message);
    if (!read.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('conflict', (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadableEntry */ .eH)((0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .journalRef */ .fp)(feature), commit.sha, read.laterSchema));
    const { entry } = read;
    const standing = (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerStanding */ .O_)(entry.owner, me, await ownerStatus(host, entry, me));
    const { sha, tree, signedFor, isOwn } = commit;
    return { sha, tree, entry, standing, signedFor, believed: isOwn };
}
async function signedEntry(host, journal) {
    if (journal === null || journal.entry.phase !== 'idle')
        return null;
    return (await isSigned(host, journal)) ? journal.entry : null;
}
async function isSigned(host, { signedFor }) {
    return signedFor !== null && signedFor === (await host.repository.viewer());
}
async function ownerStatus(host, { phase, owner }, me) {
    return phase !== 'open' || owner.run === me.run ? null : await host.runs.status(owner.run);
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
