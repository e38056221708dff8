export const id = 24;
export const ids = [24,567];
export const modules = {

/***/ 44675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ buildRecord)
/* harmony export */ });
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72343);
/* harmony import */ var _release_committed_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16935);
/* harmony import */ var _release_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55205);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6106);
/* harmony import */ var _release_record_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59594);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21033);






function buildRecord(run, facts) {
    const { feature, candidate, judged, package: packed } = facts;
    const { settings, state } = feature;
    const { champion, version, tag, commit } = candidate;
    const packageName = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .packageArchiveName */ .Ij)(feature.id, version);
    const folder = (0,_release_record_files_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsFolder */ .RM)(feature.workingDirectory, tag, settings.records);
    return {
        schema: 1,
        tx: (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .transactionId */ .Kb)({ feature: feature.id, version, commit, assets: packed.assets }),
        feature: feature.id,
        title: state.title,
        version,
        previousVersion: candidate.previous,
        tag,
        commit,
        repository: run.repository,
        serverUrl: run.serverUrl,
        prerelease: (0,_release_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isPrerelease */ .V1)(version),
        stateFile: feature.stateFile,
        branch: facts.branch,
        target: facts.target,
        latest: facts.latest,
        recordsFolder: folder,
        ...(settings.commitModel ? { committedModel: (0,_release_committed_model_js__WEBPACK_IMPORTED_MODULE_1__/* .committedModel */ .k)(folder, feature.model) } : {}),
        startedAt: facts.startedAt,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        history: (0,_release_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyOf */ .o)(feature),
        assets: packed.assets,
        packageName,
        packageDigest: packed.assets.find((asset) => asset.name === packageName)?.sha256 ?? '',
        packageFiles: packed.files,
        criteria: feature.criteria.people,
        datasets: [...packed.datasets],
        experiments: state.experiments,
        monitoring: settings.monitoring,
        warnings: [...judged.warnings, ...packed.warnings],
    };
}


/***/ }),

/***/ 39567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewAgain: () => (/* binding */ reviewAgain)
/* harmony export */ });
/* harmony import */ var _gates_judging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5334);
/* harmony import */ var _gather_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8269);


function reviewAgain(host, { settings, ask, first }) {
    const { enabled, waiver } = settings.gates.review;
    if (!settings.gatesEnabled || !enabled || waiver !== null)
        return null;
    let known = first;
    return async () => {
        known = known === null ? await (0,_gather_review_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherReview */ .CV)(host, ask) : await (0,_gather_review_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherReviewAgain */ .cM)(host, known);
        return (0,_gates_judging_js__WEBPACK_IMPORTED_MODULE_0__/* .reviewVerdict */ .C7)(settings, known);
    };
}


/***/ }),

/***/ 88024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseAgain: () => (/* binding */ releaseAgain),
/* harmony export */   releaseAnew: () => (/* binding */ releaseAnew)
/* harmony export */ });
/* harmony import */ var _build_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77117);
/* harmony import */ var _build_package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57695);
/* harmony import */ var _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28714);
/* harmony import */ var _build_refuse_leaks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76731);
/* harmony import */ var _build_review_again_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39567);
/* harmony import */ var _build_release_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44675);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56467);
/* harmony import */ var _gather_review_ask_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45827);
/* harmony import */ var _release_known_versions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98022);
/* harmony import */ var _admit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(644);
/* harmony import */ var _complete_release_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84183);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97961);












async function releaseAgain(host, release, { unfinished, report }) {
    const { version } = unfinished;
    const again = { ...release, inputs: { ...release.inputs, version }, unfinished };
    report.add({ tell: { resumable: true } });
    return await releaseAnew(host, again, report);
}
async function releaseAnew(host, release, report) {
    const { inputs, repository, facts, commit, to, me, journal, finish, unfinished = null } = release;
    const journalOpen = journal?.entry.phase === 'open' || unfinished !== null;
    const admission = { inputs, repository, facts, commit, to, journalOpen, unfinished };
    const { feature, candidate } = await (0,_admit_js__WEBPACK_IMPORTED_MODULE_8__/* .admit */ .w)(host, admission, report);
    const startedAt = (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_11__/* .isoSeconds */ .nE)(host.clock.now());
    const trial = { feature, candidate, mode: 'release', event: host.run.event };
    const ask = (0,_gather_review_ask_js__WEBPACK_IMPORTED_MODULE_6__/* .reviewAskOf */ .v)(repository, facts, { commit, branch: to.branch, previous: candidate.previous });
    const judged = await (0,_build_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(host, trial, ask);
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_10__/* .judgedFacts */ .R3)(judged));
    if (judged.overall === 'failed' || judged.problems.length > 0)
        return report.gatesFailed(judged.problems);
    const packed = await (0,_build_package_js__WEBPACK_IMPORTED_MODULE_1__/* .pack */ .q)(host, { feature, candidate, judged });
    const latest = (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .takesLatest */ .cd)(facts.settings.latest, {
        features: repository.features.length,
        hotfix: candidate.hotfix ?? false,
    });
    const record = (0,_build_release_record_js__WEBPACK_IMPORTED_MODULE_5__/* .buildRecord */ .k)(host.run, { feature, candidate, judged, package: packed, startedAt, ...to, latest });
    const sealed = { record, ...packed.texts };
    (0,_build_refuse_leaks_js__WEBPACK_IMPORTED_MODULE_3__.refuseLeaks)((0,_build_refuse_leaks_js__WEBPACK_IMPORTED_MODULE_3__.releaseLeaks)(sealed, feature.secrets), feature.stateFile);
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_10__/* .packageFacts */ .WH)(record));
    const bytes = (0,_build_package_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .freshBytes */ .sY)(sealed, packed.archive);
    const again = (0,_build_review_again_js__WEBPACK_IMPORTED_MODULE_4__.reviewAgain)(host, { settings: feature.settings, ask, first: judged.review });
    const isPublished = unfinished?.isPublished ?? false;
    const publication = { sealed, bytes, me, found: journal, resumed: journalOpen, isPublished };
    return await finish(host, { ...publication, reviewAgain: (0,_complete_release_js__WEBPACK_IMPORTED_MODULE_9__/* .telling */ .gM)(again, report) }, report);
}


/***/ })

};
