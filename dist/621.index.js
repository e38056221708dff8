export const id = 621;
export const ids = [621];
export const modules = {

/***/ 28714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ PackageDiffers),
/* harmony export */   JT: () => (/* binding */ rebuiltBytes),
/* harmony export */   i4: () => (/* binding */ handedBytes),
/* harmony export */   sY: () => (/* binding */ freshBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _export_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4260);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63156);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57695);
/* harmony import */ var _package_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8463);
/* harmony import */ var _standing_evidence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35766);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71781);







class PackageDiffers extends Error {
}
function freshBytes(sealed, archive) {
    return bytesOf(sealed, async () => await Promise.resolve(archive));
}
function handedBytes(sealed, archive) {
    return bytesOf(sealed, async () => {
        if (archive !== null)
            return await Promise.resolve(archive);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', {
            what: `${sealed.record.tag} was published when it was sealed, so its package was not handed over, and now it is needed`,
            fix: 'Re-run all jobs of this run: the package is sealed anew',
        });
    });
}
function rebuiltBytes(host, sealed, gather) {
    let archive = null;
    return bytesOf(sealed, async () => await (archive ??= rebuild(host, sealed, gather)));
}
function bytesOf(sealed, archive) {
    const texts = {
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .METADATA_NAME */ .ce]: sealed.metadata,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_NAME */ .ir]: sealed.manifest,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5]: sealed.modelCard,
    };
    return {
        async stream(name, size) {
            const text = texts[name];
            return text === undefined ? (await archive()).stream(size) : piecesOf(text);
        },
        archive: async () => (await archive()).path,
    };
}
async function* piecesOf(text) {
    yield await Promise.resolve(Buffer.from(text));
}
async function rebuild(host, sealed, gather) {
    const { record } = sealed;
    const feature = await gather();
    const hasBytecode = host.commands.hasBytecode(host.files.absolute(feature.workingDirectory));
    const variables = (0,_package_work_js__WEBPACK_IMPORTED_MODULE_4__/* .ownVariables */ .uk)(await host.files.temporary('rebuild'), hasBytecode);
    const work = (0,_package_work_js__WEBPACK_IMPORTED_MODULE_4__/* .beginPackage */ .EY)(feature, record.version, variables);
    const steps = await (0,_standing_evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .stepsOf */ .B)(host, feature);
    await host.files.makeEmpty(work.folder);
    const { value } = await host.commands.secluded(async () => await (0,_export_model_js__WEBPACK_IMPORTED_MODULE_1__/* .exportModel */ .u)(host, work, steps));
    const { problems } = value;
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', problems);
    const texts = { [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .REQUIREMENTS_NAME */ .f9]: sealed.requirements, [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5]: sealed.modelCard };
    await (0,_package_js__WEBPACK_IMPORTED_MODULE_3__/* .completeFolder */ ._)(host.files, work.folder, texts);
    const packed = await (0,_pack_js__WEBPACK_IMPORTED_MODULE_2__/* .packFolder */ .C)(host, work, async () => await Promise.resolve(sealed));
    if (packed.archive.sha256 !== record.packageDigest)
        throw new PackageDiffers(packed.archive.sha256);
    return packed.held;
}


/***/ }),

/***/ 59983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ releasedEarlier),
/* harmony export */   v: () => (/* binding */ reporting)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97707);
/* harmony import */ var _gather_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81259);
/* harmony import */ var _gather_feature_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56042);
/* harmony import */ var _gather_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86847);
/* harmony import */ var _publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40122);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97961);
/* harmony import */ var _release_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48249);









async function reporting(host, inputs, goOn) {
    const report = new _release_report_js__WEBPACK_IMPORTED_MODULE_8__/* .ReleaseReport */ .i(host.run, inputs.featureId);
    try {
        (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseUntrustedEvent */ .H8)(host.run);
        const repository = await (0,_gather_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .readRepository */ .N)(host, inputs);
        const facts = await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_4__/* .readFeature */ .fR)(host, repository, inputs.featureId);
        const to = await (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseBranch */ .CT)(host, facts.settings);
        report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .featureFacts */ .Qp)(facts));
        const me = { run: host.run.runId, attempt: host.run.attempt, nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8) };
        const journal = await (0,_publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .readJournal */ .a0)(host, facts.id, me);
        return await goOn({ host, inputs, repository, facts, to, me, journal, report });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG)
            return report.stopped(error);
        throw error;
    }
}
async function releasedEarlier({ host: here, inputs, repository, facts, journal, report }, { host, commit }) {
    const { stateDir } = repository;
    const request = { facts, version: inputs.version, commit, stateDir, recordFolders: (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_4__/* .recordFoldersOf */ .sx)(repository) };
    const earlier = await (0,_gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadyReleased */ .wt)(host, { ...request, journal: await (0,_publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .signedEntry */ .Zr)(here, journal) });
    if (earlier === null)
        return null;
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .earlierFacts */ .O9)(facts, earlier));
    return report.alreadyReleased();
}


/***/ }),

/***/ 84183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ publishing),
/* harmony export */   gM: () => (/* binding */ telling),
/* harmony export */   pp: () => (/* binding */ finishRelease)
/* harmony export */ });
/* harmony import */ var _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28714);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95880);


function publishing({ dryRun }) {
    return async (host, publication, report) => {
        if (!dryRun)
            return report.published(await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .mk)(host, publication));
        const { resumed, found } = publication;
        const unfinished = resumed && found !== null ? (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedNotice */ .Uh)(found.entry) : null;
        return report.foretold({ kind: 'dry-run', writes: await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .foretell */ .Q7)(host, publication), unfinished });
    };
}
function telling(again, report) {
    if (again === null)
        return null;
    return async () => {
        const verdict = await again();
        report.reviewed(verdict);
        return verdict;
    };
}
async function finishRelease(host, { publication, finish }, report) {
    try {
        return await finish(host, publication, report);
    }
    catch (error) {
        if (!(error instanceof _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageDiffers */ .Gk))
            throw error;
        host.log.notice('The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.');
        return null;
    }
}


/***/ }),

/***/ 25621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ judgeHere)
});

// EXTERNAL MODULE: ./src/gather/feature.ts + 17 modules
var feature = __webpack_require__(56042);
// EXTERNAL MODULE: ./src/gather/review-ask.ts
var review_ask = __webpack_require__(45827);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/publish/steps/journal-entry.ts
var journal_entry = __webpack_require__(25277);
;// CONCATENATED MODULE: ./src/publish/close-journal.ts


async function closeJournal(host, { me, journal }) {
    try {
        await (0,journal_entry/* appendEntry */.D4)(host, { me }, { journal, change: { phase: 'idle' } });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubFailure */.iK))
            throw error;
        host.log.info(`The journal is left open: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./src/commands/begun-release.ts
var begun_release = __webpack_require__(59983);
// EXTERNAL MODULE: ./src/commands/complete-release.ts
var complete_release = __webpack_require__(84183);
// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
// EXTERNAL MODULE: ./src/commands/unfinished.ts
var unfinished = __webpack_require__(37957);
;// CONCATENATED MODULE: ./src/commands/judged-release.ts







async function judgeHere(begun, finish) {
    const { host: here, inputs, repository, facts, to, me, journal, report } = begun;
    const resumption = await (0,unfinished/* resumeUnfinished */.z)(here, begun);
    if (resumption.kind === 'resume' || resumption.kind === 'stopped')
        report.add((0,release_facts/* recordFacts */.rO)(resumption.sealed.record));
    if (resumption.kind === 'stopped')
        throw resumption.stop;
    const { host, commit } = resumption;
    const release = { inputs, commit, to, me, journal, finish };
    if (resumption.kind === 'judge-again') {
        const { releaseAgain } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(104), __webpack_require__.e(644), __webpack_require__.e(117), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 88024));
        const at = host === here ? { repository, facts } : await (0,unfinished/* readAt */.m)(host, begun);
        return await releaseAgain(host, { ...release, ...at }, { unfinished: resumption.release, report });
    }
    if (resumption.kind === 'resume') {
        const { sealed, bytes, found, isPublished } = resumption;
        const { settings } = facts;
        if (!isPublished)
            await refuseSealedLeaks(begun, sealed);
        const { branch, previousVersion: previous } = sealed.record;
        const ask = (0,review_ask/* reviewAskOf */.v)(repository, facts, { commit, branch, previous });
        const { reviewAgain } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(104), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 39567));
        const again = (0,complete_release/* telling */.gM)(reviewAgain(host, { settings, ask, first: null }), report);
        const publication = { sealed, bytes, me, found, resumed: true, isPublished, reviewAgain: again };
        const outcome = await (0,complete_release/* finishRelease */.pp)(host, { publication, finish }, report);
        if (outcome !== null)
            return outcome;
    }
    const earlier = await (0,begun_release/* releasedEarlier */.o)(begun, { host, commit });
    if (earlier !== null) {
        const isLeftOpen = resumption.kind === 'begin' && resumption.isDone && !inputs.dryRun;
        if (isLeftOpen)
            await closeJournal(host, { me, journal });
        return earlier;
    }
    const { releaseAnew } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(104), __webpack_require__.e(644), __webpack_require__.e(117), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 88024));
    return await releaseAnew(host, { ...release, repository, facts }, report);
}
async function refuseSealedLeaks({ host, facts }, sealed) {
    const { refuseLeaks, releaseLeaks } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 76731));
    refuseLeaks(releaseLeaks(sealed, (0,feature/* findSecrets */.dL)(host, facts)), facts.stateFile);
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

/***/ 37957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readAt),
/* harmony export */   z: () => (/* binding */ resumeUnfinished)
/* harmony export */ });
/* harmony import */ var _gather_feature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56042);
/* harmony import */ var _gather_known_of_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91060);
/* harmony import */ var _gather_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86847);
/* harmony import */ var _publish_resume_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91029);




async function readAt(at, { inputs, facts }) {
    const repository = await (0,_gather_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .readRepository */ .N)(at, inputs);
    return { repository, facts: await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_0__/* .readFeature */ .fR)(at, repository, facts.id) };
}
async function resumeUnfinished(here, feature) {
    const { inputs, repository, facts, to, journal } = feature;
    const factsAt = async (at) => (at === here ? facts : (await readAt(at, feature)).facts);
    const known = async (record, at) => {
        const places = (0,_gather_known_of_release_js__WEBPACK_IMPORTED_MODULE_1__/* .knownPlaces */ .M)(here.run, { version: record.version, branch: record.branch, facts, to });
        return at === null ? places : { ...places, ...(0,_gather_known_of_release_js__WEBPACK_IMPORTED_MODULE_1__/* .knownContents */ .o)(await factsAt(at)) };
    };
    return await (0,_publish_resume_js__WEBPACK_IMPORTED_MODULE_3__/* .resume */ .U)(here, {
        ...{ inputs, feature: facts, branch: to.branch, journal, known },
        dependencies: async () => await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_0__/* .readDependencies */ .gF)(here, repository, facts),
        gather: async (at) => await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_0__/* .completeFeature */ .gP)(at, await factsAt(at)),
    });
}


/***/ }),

/***/ 91060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ knownPlaces),
/* harmony export */   o: () => (/* binding */ knownContents)
/* harmony export */ });
/* harmony import */ var _gates_bounds_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15283);
/* harmony import */ var _feature_criteria_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34569);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72343);
/* harmony import */ var _release_record_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59594);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43837);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21033);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81259);








function knownPlaces(run, { version, branch, facts, to }) {
    const { id, stateFile, settings, workingDirectory } = facts;
    const tag = (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .tagFor */ .gY)(settings.tag, id, version);
    const { releaseBranches } = settings;
    const isTaken = (0,_branch_js__WEBPACK_IMPORTED_MODULE_6__/* .takesReleases */ .fV)(branch, { defaultBranch: to.target, releaseBranches });
    return {
        ...{ feature: id, repository: run.repository, stateFile, tag },
        ...{ recordsFolder: (0,_release_record_files_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsFolder */ .RM)(workingDirectory, tag, settings.records), target: to.target },
        branch: isTaken ? branch : to.branch,
        ...{ prerelease: (0,_release_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isPrerelease */ .V1)(version), packageName: (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .packageArchiveName */ .Ij)(id, version) },
    };
}
function knownContents({ settings, state, placeOf }) {
    const criteria = (0,_feature_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .sortCriteria */ .s)(state.acceptanceCriteria, (index) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlace */ .df)(placeOf(['acceptance_criteria', index])));
    return {
        title: state.title,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        criteria: criteria.people,
        experiments: state.experiments,
        monitoring: settings.monitoring,
        bounds: (0,_gates_bounds_js__WEBPACK_IMPORTED_MODULE_7__/* .boundsOf */ .B)(settings.gates.performance.metrics, criteria.bounds).bounds,
    };
}


/***/ }),

/***/ 91029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ hostAt),
  U: () => (/* binding */ resume)
});

// EXTERNAL MODULE: ./src/build/package-bytes.ts
var package_bytes = __webpack_require__(28714);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/release/known.ts
var release_known = __webpack_require__(14506);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/release/seal.ts
var release_seal = __webpack_require__(82308);
// EXTERNAL MODULE: ./src/release/sealed-records.ts + 1 modules
var sealed_records = __webpack_require__(30292);
// EXTERNAL MODULE: ./src/publish/seen-journal.ts
var seen_journal = __webpack_require__(40122);
;// CONCATENATED MODULE: ./src/publish/belief.ts




async function believe(host, { tree, entry, ...journal }, asked) {
    if (!(await (0,seen_journal/* isSigned */.JI)(host, journal)))
        return doubted(UNSIGNED, { isSigned: false });
    const files = await host.journal.readTree(tree);
    const read = (0,sealed_records/* readSealedTree */.T)(files, entry);
    if (!read.ok) {
        const { why } = read;
        if (why.by === 'somebody')
            return doubted(`its sealed records cannot be read (${why.what})`);
        return doubted('a later version of this action sealed it', { laterSchema: why.schema });
    }
    const { sealed } = read;
    const { record } = sealed;
    const unvouched = await whyUnvouched(host, { entry, record, seal: (0,release_seal/* sealDigest */.yO)(files) });
    if (unvouched !== null)
        return doubted(unvouched);
    const wrong = await whyWrong(host, record, asked);
    return wrong === null ? { ok: true, sealed } : doubted(wrong);
}
const UNSIGNED = 'GitHub has not signed it for this action, so anybody who may push may have written it';
function doubted(why, { isSigned = true, laterSchema = null } = {}) {
    return { ok: false, doubt: { why, isSigned, laterSchema } };
}
async function whyUnvouched({ runs, run }, { entry, record, seal }) {
    const { sealer } = entry;
    const artifact = sealer === undefined ? null : await runs.artifact(sealer.artifact);
    const sealing = sealer === undefined || artifact === null ? null : await runs.find(sealer.run);
    return (0,release_seal/* vouchProblem */.Vy)({ entry, seal, record, artifact, run: sealing, workflow: run.workflow });
}
async function whyWrong({ commits }, record, { head, knownOf }) {
    const difference = (0,release_known/* recordDifference */.d)(record, await knownOf(record));
    if (difference !== null)
        return difference;
    const { branch, commit } = record;
    if (commit === head || (await commits.isOn(branch, commit)))
        return null;
    return `its commit ${commit.slice(0, 12)} is not on branch ${branch}`;
}

// EXTERNAL MODULE: ./src/publish/resumption.ts
var resumption = __webpack_require__(27745);
;// CONCATENATED MODULE: ./src/publish/resume.ts







async function resume(here, unfinished) {
    const { journal, inputs } = unfinished;
    const head = await here.git.head();
    const begin = { kind: 'begin', host: here, commit: head, isDone: false };
    if (journal === null)
        return begin;
    const { entry } = journal;
    const { state } = unfinished.feature;
    const claim = (0,resumption/* decideClaim */.XS)({ journal, request: inputs, state, now: here.clock.now() });
    if (claim.do === 'stop')
        throw claim.stop;
    if (claim.do === 'begin')
        return begin;
    const isHere = head === entry.commit;
    const knownOf = async (record) => await unfinished.known(record, isHere ? here : null);
    const belief = await believe(here, journal, { head, knownOf });
    const doubt = belief.ok ? null : belief.doubt;
    const facts = await unfinishedFacts(here, unfinished, { entry, head, doubt });
    const decision = (0,resumption/* decideResumption */.zs)(facts);
    if (decision.do === 'stop')
        throw decision.stop;
    if (decision.do === 'begin' && decision.isDone === true)
        return { ...begin, isDone: true };
    if (doubt !== null)
        here.log.notice((0,resumption/* doubtNotice */.hQ)(entry, doubt, decision.do === 'judge-again'));
    if (decision.do === 'begin')
        return begin;
    const host = decision.from === 'here' ? here : await hostAt(here, entry.commit);
    const { commit, version, tag } = entry;
    if (host === null) {
        const stop = new errors/* Stop */.VG('interrupted', (0,resumption/* unfetchable */.KZ)(entry));
        if (belief.ok)
            return { kind: 'stopped', sealed: belief.sealed, stop };
        throw stop;
    }
    const wrong = belief.ok && host !== here ? await differenceAt(host, unfinished, belief.sealed) : null;
    if (!belief.ok || wrong !== null) {
        if (wrong !== null)
            here.log.notice((0,resumption/* doubtNotice */.hQ)(entry, { why: wrong, isSigned: true, laterSchema: null }, true));
        return { kind: 'judge-again', host, commit, release: { version, tag, isPublished: facts.isPublished } };
    }
    const { sealed } = belief;
    if (entry.phase === 'open')
        here.log.notice((0,resumption/* resumptionNotice */.n6)(entry, inputs));
    const bytes = (0,package_bytes/* rebuiltBytes */.JT)(host, sealed, async () => await unfinished.gather(host));
    const { isPublished } = facts;
    return { kind: 'resume', host, commit, sealed, bytes, found: { ...journal, believed: true }, isPublished };
}
async function differenceAt(host, { known }, { record }) {
    return (0,release_known/* recordDifference */.d)(record, await known(record, host));
}
async function unfinishedFacts(host, { feature, branch, inputs, dependencies }, { entry, head, doubt }) {
    const { releaseId, tag, commit } = entry;
    const byTag = releaseId === null || inputs.dryRun || doubt !== null;
    const release = byTag ? await host.releases.byTag(tag) : await host.releases.byId(releaseId);
    const isPublished = release !== null && !release.draft;
    const tagCommit = await host.refs.tagCommit(tag);
    const isOwn = async () => tag === (0,release_tag/* tagFor */.gY)(feature.settings.tag, feature.id, entry.version) &&
        tagCommit === commit &&
        (commit === head || (await host.commits.isOn(branch, commit))) &&
        (!isPublished || release.author === (await host.repository.viewer()));
    const unfit = async () => (0,readiness/* releaseProblems */.C)(feature.state, feature.placeOf, { dependencies: await dependencies(), journalOpen: true });
    return {
        ...{ entry, request: inputs, state: feature.state, head, doubt, isPublished, tagCommit },
        isOwn: doubt !== null && (await isOwn()),
        problems: isPublished ? [] : await unfit(),
    };
}
async function hostAt(here, commit) {
    const tree = await here.git.worktree(commit);
    return tree === null ? null : here.at(tree.path);
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

/***/ 14506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ recordDifference)
/* harmony export */ });
/* harmony import */ var _formats_same_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9043);

function recordDifference(record, { bounds = [], ...known }) {
    for (const [field, value] of Object.entries(known)) {
        const said = Reflect.get(record, field);
        if (!(0,_formats_same_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameJson */ .T)(said, value))
            return `its ${field} is ${inShort(said)} and not ${inShort(value)}`;
    }
    for (const bound of bounds) {
        const row = record.metricRows.find(({ name }) => name === bound.name);
        if (row !== undefined && (row.min !== bound.min || row.max !== bound.max)) {
            return `its bound of ${bound.name} is not the one that is declared (${bound.source})`;
        }
    }
    return null;
}
const MOST_CHARACTERS = 80;
function inShort(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}


/***/ })

};
