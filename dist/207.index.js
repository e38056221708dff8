export const id = 207;
export const ids = [207];
export const modules = {

/***/ 9207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRelease: () => (/* binding */ planRelease)
/* harmony export */ });
/* harmony import */ var _build_plan_gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40774);
/* harmony import */ var _build_release_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44675);
/* harmony import */ var _gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97707);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72343);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74525);
/* harmony import */ var _publish_resumption_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27745);
/* harmony import */ var _admit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59083);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97961);








/* 1 what is unfinished or released already  2 version and tag  3 gates  4 writes */
/** Plans the release of a feature. Throws `Stop` with all that stands against it. */
async function planRelease(host, plan, report) {
    const { inputs, repository, facts, to, me, journal } = plan;
    const commit = await host.git.head();
    const unfinished = unfinishedOf(journal, facts);
    const foretold = { kind: 'plan', writes: [], unfinished };
    if (unfinished !== null && journal?.entry.phase === 'awaiting-merge')
        return report.foretold(foretold);
    const request = { facts, version: inputs.version, commit, stateDir: repository.stateDir };
    const earlier = unfinished === null ? await (0,_gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadyReleased */ .w)(host, { ...request, journal: journal?.entry ?? null }) : null;
    if (earlier !== null) {
        report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .earlierFacts */ .O9)(facts, earlier));
        return report.foretold(foretold);
    }
    const asked = { version: inputs.version, bump: inputs.bump, dryRun: true };
    const admission = { inputs: asked, repository, facts, commit, to, journalOpen: unfinished !== null };
    const { feature, candidate } = await (0,_admit_js__WEBPACK_IMPORTED_MODULE_5__/* .admit */ .w)(host, admission, report);
    const trial = { feature, candidate, mode: 'release', event: host.run.event };
    const plans = await (0,_build_plan_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planTrial */ .q)(host, trial, '/scratch');
    const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }));
    report.add({ outputs: { matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) } });
    const latest = repository.features.length === 1;
    const record = (0,_build_release_record_js__WEBPACK_IMPORTED_MODULE_1__/* .buildRecord */ .k)(host.run, { ...unjudged(feature, candidate), ...to, latest, startedAt: '' });
    const writes = await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .foretell */ .Q7)(host, { sealed: { record }, me, found: null });
    return report.foretold({ kind: 'plan', writes, gates, unfinished });
}
function unfinishedOf(journal, { state }) {
    if (journal === null || journal.entry.phase === 'idle')
        return null;
    return (0,_publish_resumption_js__WEBPACK_IMPORTED_MODULE_4__/* .isMerged */ .TL)(journal.entry, state) ? null : (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .unfinishedNotice */ .Uh)(journal.entry);
}
/** A candidate of which nothing was judged or packed: names of what there will be, without sizes and digests. */
function unjudged(feature, candidate) {
    const assets = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseAssets */ .n_)(feature.id, candidate.version).map((asset) => ({ ...asset, size: 0, sha256: '' }));
    const texts = { metadata: '', modelCard: '', requirements: '', manifest: '' };
    const prepared = { folder: '', problems: [], card: null, cardProblem: null, generatedCard: null };
    return {
        feature,
        candidate,
        judged: { verdicts: [], overall: 'passed', measured: null, prepared, warnings: [], problems: [] },
        package: { archive: '', assets, files: [], texts, datasets: [] },
    };
}


/***/ })

};
