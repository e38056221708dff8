export const id = 483;
export const ids = [483];
export const modules = {

/***/ 74483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72343);
/* harmony import */ var _release_forecast_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67008);
/* harmony import */ var _release_step_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(30395);
/* harmony import */ var _release_story_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66608);
/* harmony import */ var _steps_already_released_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50620);
/* harmony import */ var _steps_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11059);
/* harmony import */ var _steps_observe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13970);
/* harmony import */ var _steps_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5305);
/* harmony import */ var _steps_publish_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32290);
/* harmony import */ var _steps_record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59353);
/* harmony import */ var _steps_resume_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94119);
/* harmony import */ var _steps_repository_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(21052);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(35452);
/* harmony import */ var _steps_take_up_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(14166);
/* harmony import */ var _steps_telling_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(71555);
















/** Says what `release` would do, without running a gate or writing anything. */
async function plan(world, inputs) {
    const story = new _release_story_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseStory */ .TE(world.run, inputs.featureId ?? '');
    try {
        return await planFeature(world, inputs, story);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG))
            throw error;
        return story.stopped(error);
    }
}
async function planFeature(world, inputs, story) {
    (0,_steps_place_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseUntrustedEvent */ .H8)(world.run);
    const repository = await (0,_steps_repository_js__WEBPACK_IMPORTED_MODULE_11__/* .readRepository */ .N)(world, inputs);
    const facts = await (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_12__/* .readState */ .un)(world, repository, inputs.featureId ?? '');
    const { branch, target } = await (0,_steps_place_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseBranch */ .CT)(world, (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_12__/* .settingsOf */ .f5)(repository, inputs, facts.feature));
    (0,_steps_telling_js__WEBPACK_IMPORTED_MODULE_14__/* .tellSubject */ .yh)(story, facts.state, (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_12__/* .settingsOf */ .f5)(repository, inputs, facts.feature));
    const commit = await world.git.head();
    const me = { run: world.run.runId, attempt: world.run.attempt, nonce: 'plan' };
    const journal = await (0,_steps_observe_js__WEBPACK_IMPORTED_MODULE_6__/* .readJournal */ .a0)(world, facts.feature, me);
    const unfinished = unfinishedOf(journal, facts);
    if (unfinished !== null && journal?.entry.phase === 'awaiting-merge') {
        return story.foretold('plan', [], [], unfinished);
    }
    const wish = { inputs, repository, facts, commit, journal: journal?.entry ?? null };
    const before = unfinished === null ? await (0,_steps_already_released_js__WEBPACK_IMPORTED_MODULE_4__/* .alreadyReleased */ .w)(world, wish) : null;
    if (before !== null) {
        (0,_steps_telling_js__WEBPACK_IMPORTED_MODULE_14__/* .tellEarlier */ .aL)(story, facts.state, before);
        return story.foretold('plan', [], [], null);
    }
    const asked = { ...inputs, dryRun: true };
    const { subject, candidate } = await (0,_steps_take_up_js__WEBPACK_IMPORTED_MODULE_13__/* .takeUp */ .b)(world, {
        inputs: asked,
        repository,
        facts,
        journalOpen: unfinished !== null,
        commit,
        branch,
        target,
        story,
    });
    const plans = await (0,_steps_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .planFor */ .b)(world, subject, candidate, { mode: 'release', event: world.run.event }, '/scratch');
    const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }));
    story.know({ matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) });
    const record = (0,_steps_record_js__WEBPACK_IMPORTED_MODULE_9__/* .buildRecord */ .k)(world, {
        ...unsealed(subject, candidate),
        branch,
        target,
        latest: repository.features.length === 1,
        startedAt: '',
    });
    const seen = await (0,_steps_observe_js__WEBPACK_IMPORTED_MODULE_6__/* .observeFirst */ .VZ)(world, {
        record,
        me,
        found: journal,
        artifactDone: false,
        withDrafts: false,
        asksRules: true,
    });
    const writes = (0,_release_forecast_js__WEBPACK_IMPORTED_MODULE_2__/* .forecast */ .g)(record, { ...seen, journal: null }, me).map((step) => (0,_release_step_text_js__WEBPACK_IMPORTED_MODULE_15__/* .describeStep */ .E)(step, record));
    for (const write of writes)
        world.log.info(`would ${write}`);
    return story.foretold('plan', writes, gates, unfinished);
}
function unfinishedOf(journal, facts) {
    if (journal === null || journal.entry.phase === 'idle')
        return null;
    return (0,_steps_resume_js__WEBPACK_IMPORTED_MODULE_10__/* .isMerged */ .T)(journal.entry, facts) ? null : (0,_steps_publish_js__WEBPACK_IMPORTED_MODULE_8__/* .unfinishedNotice */ .U)(journal.entry);
}
/** A candidate of which nothing was judged or packed: names of what there will be, without sizes and digests. */
function unsealed(subject, candidate) {
    const assets = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseAssets */ .n_)(subject.feature, candidate.version).map((asset) => ({ ...asset, size: 0, sha256: '' }));
    const texts = { metadata: '', modelCard: '', requirements: '', manifest: '' };
    const prepared = { folder: '', problems: [], card: null, cardProblem: null, generatedCard: null };
    return {
        subject,
        candidate,
        judged: { verdicts: [], overall: 'passed', measured: null, prepared, warnings: [], problems: [] },
        sealed: { archive: '', assets, files: [], texts, datasets: [] },
    };
}


/***/ })

};
