export const id = 391;
export const ids = [391];
export const modules = {

/***/ 11391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   release: () => (/* binding */ release)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(56467);
/* harmony import */ var _release_story_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66608);
/* harmony import */ var _steps_already_released_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50620);
/* harmony import */ var _steps_judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11059);
/* harmony import */ var _steps_observe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13970);
/* harmony import */ var _steps_package_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6700);
/* harmony import */ var _steps_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5305);
/* harmony import */ var _steps_publish_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32290);
/* harmony import */ var _steps_record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59353);
/* harmony import */ var _steps_repository_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21052);
/* harmony import */ var _steps_resume_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(94119);
/* harmony import */ var _steps_review_facts_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(28614);
/* harmony import */ var _steps_seal_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8101);
/* harmony import */ var _steps_subject_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(35452);
/* harmony import */ var _steps_take_up_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(14166);
/* harmony import */ var _steps_telling_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(71555);


















/** Releases one feature, or says why not; a stop half-way tells all that is known by then. */
async function release(world, inputs) {
    const story = new _release_story_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseStory */ .TE(world.run, inputs.featureId ?? '');
    try {
        return await releaseFeature(world, inputs, story);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG))
            throw error;
        return story.stopped(error);
    }
}
/*
 * 1 what the repository says  2 an unfinished release is finished first  3 what was released is not released again
 * 4 is the feature up for it  5 version and tag  6 gates and package  7 seal  8 publish
 */
async function releaseFeature(here, inputs, story) {
    (0,_steps_place_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseUntrustedEvent */ .H8)(here.run);
    const feature = inputs.featureId ?? '';
    const repository = await (0,_steps_repository_js__WEBPACK_IMPORTED_MODULE_10__/* .readRepository */ .N)(here, inputs);
    const facts = await (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_14__/* .readState */ .un)(here, repository, feature);
    const { branch, target } = await (0,_steps_place_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseBranch */ .CT)(here, (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_14__/* .settingsOf */ .f5)(repository, inputs, feature));
    (0,_steps_telling_js__WEBPACK_IMPORTED_MODULE_16__/* .tellSubject */ .yh)(story, facts.state, (0,_steps_subject_js__WEBPACK_IMPORTED_MODULE_14__/* .settingsOf */ .f5)(repository, inputs, feature));
    const me = { run: here.run.runId, attempt: here.run.attempt, nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8) };
    const journal = await (0,_steps_observe_js__WEBPACK_IMPORTED_MODULE_5__/* .readJournal */ .a0)(here, feature, me);
    const resumed = await (0,_steps_resume_js__WEBPACK_IMPORTED_MODULE_11__/* .resume */ .U)(here, { inputs, repository, facts, journal, me, story });
    if (resumed.kind === 'finished')
        return resumed.outcome;
    const { world, commit } = resumed;
    const before = await (0,_steps_already_released_js__WEBPACK_IMPORTED_MODULE_3__/* .alreadyReleased */ .w)(world, { inputs, repository, facts, commit, journal: journal?.entry ?? null });
    if (before !== null) {
        (0,_steps_telling_js__WEBPACK_IMPORTED_MODULE_16__/* .tellEarlier */ .aL)(story, facts.state, before);
        return story.end('already-released');
    }
    const journalOpen = journal?.entry.phase === 'open';
    const { subject, candidate } = await (0,_steps_take_up_js__WEBPACK_IMPORTED_MODULE_15__/* .takeUp */ .b)(world, {
        inputs,
        repository,
        facts,
        journalOpen,
        commit,
        branch,
        target,
        story,
    });
    const { gatesEnabled, gates } = subject.settings;
    const isReviewed = gatesEnabled && gates.review.enabled;
    const review = isReviewed ? await (0,_steps_review_facts_js__WEBPACK_IMPORTED_MODULE_12__/* .gatherReview */ .CV)(world, commit, branch, repository.stateDir) : null;
    const startedAt = (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_17__/* .isoSeconds */ .nE)(world.clock.now());
    const judged = await (0,_steps_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S)(world, subject, candidate, { mode: 'release', event: world.run.event, review });
    (0,_steps_telling_js__WEBPACK_IMPORTED_MODULE_16__/* .tellJudged */ .n2)(story, judged);
    if (judged.overall === 'failed' || judged.problems.length > 0)
        return story.gatesFailed(judged.problems);
    const sealed = await (0,_steps_seal_js__WEBPACK_IMPORTED_MODULE_13__/* .sealPackage */ .I)(world, subject, candidate, judged);
    const latest = repository.features.length === 1;
    const record = (0,_steps_record_js__WEBPACK_IMPORTED_MODULE_9__/* .buildRecord */ .k)(world, { subject, candidate, judged, sealed, startedAt, branch, target, latest });
    (0,_steps_telling_js__WEBPACK_IMPORTED_MODULE_16__/* .tellSealed */ .IS)(story, record);
    const records = { record, ...sealed.texts };
    const bytes = (0,_steps_package_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .freshBytes */ .sY)(world, records, world.files.absolute(sealed.archive));
    return await (0,_steps_publish_js__WEBPACK_IMPORTED_MODULE_8__/* .publish */ .m)(world, {
        sealed: records,
        bytes,
        me,
        found: journal,
        story,
        dryRun: inputs.dryRun,
        resumed: journalOpen,
    });
}


/***/ }),

/***/ 28614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ gatherReview),
/* harmony export */   ez: () => (/* binding */ pullNumberOf),
/* harmony export */   jM: () => (/* binding */ mergeGroupOf)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5305);
/* harmony import */ var _own_commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85533);


/** GitHub names the pull request of a fresh merge with a delay: looked for again after so many milliseconds. */
const LOOK_AGAIN_AFTER_MS = [1000, 2000, 4000];
/** Asks GitHub for everything that the review gate judges, for the event at hand. */
async function gatherReview(world, commit, branch, stateDir) {
    const defaultBranch = await (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultBranchOf */ .dV)(world);
    const group = world.run.event === 'merge_group' ? mergeGroupOf(world.run.payload) : null;
    if (group !== null) {
        const numbers = await mergeGroupPulls(world, group);
        const pulls = await present(numbers.map(async (number) => await world.github.pull(number)));
        const evidence = await evidenceOf(world, await withReviews(world, pulls));
        return { commit, steppedOver: [], branch: group.base, defaultBranch, source: 'merge-group', pulls: evidence };
    }
    const number = pullNumberOf(world.run.payload);
    if (world.run.event.startsWith('pull_request') && number !== null) {
        const pulls = await present([world.github.pull(number)]);
        const evidence = await evidenceOf(world, await withReviews(world, pulls));
        return { commit, steppedOver: [], branch, defaultBranch, source: 'pull-request', pulls: evidence };
    }
    const { commit: judged, over } = await (0,_own_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .stepOverOwnCommits */ .p)(world, commit, stateDir, 'origin');
    const pulls = await pullsOf(world, judged, [branch, defaultBranch]);
    const evidence = await evidenceOf(world, pulls);
    return { commit: judged, steppedOver: over, branch, defaultBranch, source: 'commit', pulls: evidence };
}
/** The pull requests that GitHub names for a commit; a merged one may be named only some seconds after its merge. */
async function pullsOf(world, commit, branches) {
    let pulls = await world.github.reviewedPulls(commit);
    const looksMerged = async () => {
        const facts = await world.github.commit(commit);
        return facts !== null && (facts.parents.length > 1 || /\(#\d+\)|^Merge pull request #\d+/m.test(facts.message));
    };
    if (pulls.some(({ pull }) => pull.merged && branches.includes(pull.baseRef)) || !(await looksMerged()))
        return pulls;
    for (const delay of LOOK_AGAIN_AFTER_MS) {
        await world.clock.sleep(delay);
        pulls = await world.github.reviewedPulls(commit);
        if (pulls.length > 0)
            break;
    }
    return pulls;
}
async function withReviews(world, pulls) {
    return await Promise.all(pulls.map(async (pull) => ({ pull, reviews: await world.github.reviews(pull.number) })));
}
async function evidenceOf(world, pulls) {
    const all = [];
    for (const { pull, reviews } of pulls) {
        const people = [...new Set(reviews.filter((review) => !review.isBot).map((review) => review.user))];
        const permissions = {};
        for (const user of people)
            permissions[user] = await world.github.permission(user);
        const lastPusher = people.length === 0 ? null : await world.github.lastPusher(pull.headRef, pull.headSha);
        all.push({ pull, reviews, permissions, lastPusher });
    }
    return all;
}
async function present(questions) {
    return (await Promise.all(questions)).filter((pull) => pull !== null);
}
async function mergeGroupPulls(world, group) {
    const queued = await world.github.mergeGroupPulls(group.base, group.headSha, group.baseSha);
    if (queued.length > 0)
        return queued;
    const named = /\/pr-(\d+)-/.exec(group.headRef)?.[1];
    return named === undefined ? [] : [Number(named)];
}
/** The merge group of an event's payload; null when it is not one. */
function mergeGroupOf(payload) {
    const group = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(payload, 'merge_group');
    const [headSha, headRef, baseRef, baseSha] = ['head_sha', 'head_ref', 'base_ref', 'base_sha'].map((name) => (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(group, name));
    if (typeof headSha !== 'string' || typeof headRef !== 'string' || typeof baseRef !== 'string')
        return null;
    const base = baseRef.replace(/^refs\/heads\//, '');
    return { base, headSha, headRef, baseSha: typeof baseSha === 'string' ? baseSha : '' };
}
/** The number of the pull request that an event is about; null when it is about none. */
function pullNumberOf(payload) {
    const number = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)((0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(payload, 'pull_request'), 'number');
    return typeof number === 'number' ? number : null;
}


/***/ })

};
