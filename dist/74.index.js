export const id = 74;
export const ids = [74];
export const modules = {

/***/ 45074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./src/config/branches.ts
var branches = __webpack_require__(96276);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var feature_readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/feature/status.ts
var feature_status = __webpack_require__(66698);
// EXTERNAL MODULE: ./src/gates/verdict.ts
var verdict = __webpack_require__(94281);
// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/release/gates-table.ts
var gates_table = __webpack_require__(81424);
// EXTERNAL MODULE: ./src/release/metrics-table.ts + 1 modules
var metrics_table = __webpack_require__(94468);
// EXTERNAL MODULE: ./src/report/problem-list.ts
var problem_list = __webpack_require__(33042);
// EXTERNAL MODULE: ./src/report/summary-parts.ts
var summary_parts = __webpack_require__(32921);
;// CONCATENATED MODULE: ./src/report/check-summary.ts





/** Renders the job summary of a check: what is touched, what is releasable, and why not. */
function renderCheckSummary(input) {
    const judged = input.features.filter((one) => one.kind === 'judged');
    const notUp = input.features.filter((one) => one.kind === 'not-up');
    const recorded = input.features.filter((one) => one.kind === 'recorded');
    return (0,summary_parts/* assembleSummary */.hX)([
        headline(input),
        input.everythingBecause === null ? null : (0,markdown_escape/* escapeProse */.fd)(input.everythingBecause),
        (0,summary_parts/* titled */.dJ)('What is wrong', [input.problems.length === 0 ? null : (0,problem_list/* problemList */.g)(input.problems)]),
        ...judged.map(renderJudged),
        (0,summary_parts/* titled */.dJ)('Recorded', [(0,summary_parts/* bullets */.e5)(recorded.map(recordedLine))]),
        (0,summary_parts/* titled */.dJ)('Not up for release', [(0,summary_parts/* bullets */.e5)(notUp.map(notUpLine))]),
        (0,summary_parts/* titled */.dJ)('Warnings', [(0,summary_parts/* bullets */.e5)(input.warnings)]),
    ]);
}
/** Whether a checked feature holds the change back. */
function holdsBack(one) {
    if (one.kind === 'recorded')
        return false;
    return one.kind === 'not-up' ? one.fails : one.verdict === 'failed' || one.problems.length > 0;
}
function headline(input) {
    const failing = input.features.filter(holdsBack);
    if (input.problems.length > 0)
        return '## ❌ The check could not be finished';
    if (input.features.length === 0)
        return '## ✅ This change touches no feature';
    if (failing.length > 0) {
        const names = failing.slice(0, 5).map((one) => (0,markdown_escape/* codeSpan */.SS)(one.feature));
        const more = failing.length > names.length ? ` and ${String(failing.length - names.length)} more` : '';
        return `## ❌ Not fit to be released: ${names.join(', ')}${more}`;
    }
    const judged = input.features.filter((one) => one.kind === 'judged');
    if (judged.length === 0 && input.features.some((one) => one.kind === 'recorded')) {
        return '## ✅ This change records a release; there is nothing in it to judge';
    }
    if (judged.length === 0)
        return '## ✅ Nothing that this change touches is up for release';
    return judged.some((one) => one.verdict === 'disabled')
        ? '## ⚠️ Gates are disabled: nothing was judged'
        : '## ✅ Fit to be released';
}
function renderJudged(one) {
    const mark = holdsBack(one) ? '❌' : one.verdict === 'disabled' ? '⚠️' : '✅';
    const version = one.version === null ? '' : `, would be ${(0,markdown_escape/* escapeText */.X1)(one.version)}`;
    const metrics = { ...one, version: one.version ?? 'candidate' };
    const measured = one.metricRows.length > 0 || Object.keys(one.metrics).length > 0;
    return [
        `### ${mark} ${(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(one.title, 200))} (${(0,markdown_escape/* codeSpan */.SS)(one.feature)}${version})`,
        one.gatesEnabled ? '' : (0,gates_table/* disabledNotice */.z)(one.gatesSource, 'Nothing was judged.'),
        one.problems.length === 0 ? '' : (0,problem_list/* problemList */.g)(one.problems),
        one.verdicts.length === 0 ? '' : (0,gates_table/* gatesTable */.v)(one.verdicts),
        ...(0,problem_list/* findingsByGate */.R)(one.verdicts),
        measured ? (0,metrics_table/* metricsTable */.s)(metrics) : '',
        ...(0,metrics_table/* metricCharts */._)(metrics),
        (0,summary_parts/* bullets */.e5)(one.warnings) ?? '',
        (0,summary_parts/* generatedCard */.SI)(one.generatedCard) ?? '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function recordedLine(one) {
    return `\`${one.feature}\` ${one.version} is published as \`${one.tag}\` (${one.url}); its state and records are as the release wrote them`;
}
function notUpLine(one) {
    const base = `\`${one.feature}\` has the status \`${one.status}\``;
    return one.fails ? `${base}, and this branch takes only what is approved: set it to \`approved\` once it is` : base;
}

// EXTERNAL MODULE: ./src/commands/release-story.ts + 4 modules
var release_story = __webpack_require__(66608);
// EXTERNAL MODULE: ./src/commands/steps/candidate.ts + 1 modules
var steps_candidate = __webpack_require__(4277);
// EXTERNAL MODULE: ./src/commands/steps/judge.ts + 20 modules
var judge = __webpack_require__(11059);
// EXTERNAL MODULE: ./src/commands/steps/place.ts
var place = __webpack_require__(5305);
// EXTERNAL MODULE: ./src/commands/steps/record.ts
var record = __webpack_require__(59353);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/feature/recorded-change.ts
var recorded_change = __webpack_require__(77909);
// EXTERNAL MODULE: ./src/package/assets.ts
var assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/package/metadata.ts + 1 modules
var metadata = __webpack_require__(99480);
// EXTERNAL MODULE: ./src/package/model-card.ts
var model_card = __webpack_require__(71772);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
;// CONCATENATED MODULE: ./src/config/touch.ts


/** Whether a change of these files touches a feature: its state file, `paths`, model, card, documents, data or configuration. */
function isTouched(settings, places, changed) {
    const within = (path) => external_node_path_.posix.normalize(external_node_path_.posix.join(places.workingDirectory, path)).replace(/\/$/, '');
    const documents = [...places.documents, ...settings.gates.documentation.documents].map(within);
    const datasets = [...places.datasets, ...settings.gates['data-quality'].datasets].map(within);
    const exact = new Set([places.stateFile, places.configFile, ...documents, ...datasets]);
    const model = within(settings.model);
    const matchesPath = settings.paths.length === 0 ? () => false : picomatch_default()(settings.paths, { dot: true });
    return changed.some((file) => exact.has(file) || file === model || file.startsWith(`${model}/`) || file === `${model}.dvc` || matchesPath(file));
}

// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
// EXTERNAL MODULE: ./src/commands/steps/review-facts.ts
var review_facts = __webpack_require__(28614);
// EXTERNAL MODULE: ./src/commands/steps/subject.ts + 4 modules
var steps_subject = __webpack_require__(35452);
;// CONCATENATED MODULE: ./src/commands/steps/touched.ts







/** Finds the features that the event's change touches; where the change cannot be seen whole, that is all of them. */
async function findTouched(world, repository, inputs) {
    const base = baseOf(world);
    if (inputs.featureId !== null)
        return { features: [inputs.featureId], everythingBecause: null, base, change: null };
    const all = (everythingBecause) => ({
        features: repository.features,
        everythingBecause,
        base,
        change: null,
    });
    const change = await changeOf(world);
    if (change === null)
        return all(`a run started by \`${world.run.event}\` has no change to look through`);
    if (!change.complete)
        return all('GitHub lists only a part of the changed files');
    if (change.files.length === 0)
        return { features: [], everythingBecause: null, base, change };
    if (repository.features.length === 1)
        return { features: repository.features, everythingBecause: null, base, change };
    const features = [];
    for (const feature of repository.features) {
        if (await touches(world, repository, inputs, feature, change.files))
            features.push(feature);
    }
    return { features, everythingBecause: null, base, change };
}
/** Whether files among those that are changed touch a feature. */
async function touches(world, repository, inputs, feature, changed) {
    const stateFile = (0,feature_location/* statePath */.BQ)(repository.stateDir, feature);
    const text = await world.files.read(stateFile);
    const parsed = text === null ? null : (0,state_file/* parseStateFile */.n)(text, stateFile);
    const state = parsed?.ok === true ? parsed.state : null;
    const designDoc = state === null || state.designDoc === null ? [] : [state.designDoc];
    const documents = [...(0,model_card/* cardFallbackPaths */.F5)(feature), ...designDoc];
    const datasets = state === null ? [] : state.datasets.map((dataset) => dataset.path);
    const { config: configFile, workingDirectory } = inputs;
    const places = { stateFile, configFile, workingDirectory, documents, datasets };
    return isTouched((0,steps_subject/* settingsOf */.f5)(repository, inputs, feature), places, changed);
}
/** The files that the event's change has; null where the event has none. */
async function changeOf(world) {
    const { event, payload } = world.run;
    const number = (0,review_facts/* pullNumberOf */.ez)(payload);
    if (event.startsWith('pull_request') && number !== null) {
        const base = (0,place/* fieldOf */._F)((0,place/* fieldOf */._F)((0,place/* fieldOf */._F)(payload, 'pull_request'), 'base'), 'sha');
        return { base: typeof base === 'string' ? base : '', ...(await world.github.pullFiles(number)) };
    }
    const group = event === 'merge_group' ? (0,review_facts/* mergeGroupOf */.jM)(payload) : null;
    if (group !== null && group.baseSha !== '') {
        return { base: group.baseSha, ...(await world.github.compare(group.baseSha, group.headSha)) };
    }
    if (event !== 'push')
        return null;
    const [before, after] = [(0,place/* fieldOf */._F)(payload, 'before'), (0,place/* fieldOf */._F)(payload, 'after')];
    // A branch that was just made has no commit before: GitHub writes forty zeros.
    if (typeof before !== 'string' || typeof after !== 'string' || /^0+$/.test(before))
        return null;
    return { base: before, ...(await world.github.compare(before, after)) };
}
function baseOf(world) {
    const { event, payload, ref } = world.run;
    const base = (0,place/* fieldOf */._F)((0,place/* fieldOf */._F)((0,place/* fieldOf */._F)(payload, 'pull_request'), 'base'), 'ref');
    if (event.startsWith('pull_request') && typeof base === 'string')
        return base;
    if (event === 'merge_group')
        return (0,review_facts/* mergeGroupOf */.jM)(payload)?.base ?? null;
    return (0,place/* branchOf */.W0)(ref);
}

;// CONCATENATED MODULE: ./src/commands/steps/recorded.ts






/** More changed files than these are no release's state. */
const MOST_FILES = 50;
/**
 * The published release that a change records for a feature and nothing else: then there is nothing in it to judge. Null
 * for every other change, and where what is published is not what the change says of it.
 */
async function recordedRelease(world, ask) {
    const { facts, change } = ask;
    const { feature, state, stateFile, stateText: after } = facts;
    if (!change.complete || change.files.length > MOST_FILES || !change.files.includes(stateFile))
        return null;
    const before = await world.github.contentAt(change.base, stateFile);
    if (before === null)
        return null;
    const files = await ownFiles(world, ask);
    const recorded = (0,recorded_change/* recordedChange */.t)({ stateFile, before: before.toString('utf8'), after, files });
    if (recorded === null)
        return null;
    const release = await world.github.releaseByTag(recorded.tag);
    if (release === null || release.draft)
        return null;
    if ((await world.github.tagCommit(recorded.tag)) !== recorded.commit)
        return null;
    if (!(await isPublishedSo(world, feature, recorded, release, change.files)))
        return null;
    const { version, tag } = recorded;
    return { kind: 'recorded', feature, title: state.title, version, tag, url: release.url };
}
/** The changed files that concern the feature: all of them where it is the only one. */
async function ownFiles(world, { repository, inputs, facts, change }) {
    if (repository.features.length === 1)
        return change.files;
    const own = [];
    for (const file of change.files)
        if (await touches(world, repository, inputs, facts.feature, [file]))
            own.push(file);
    return own;
}
/** Whether the release's files are those that the change names: the package by its digest, the records by their bytes. */
async function isPublishedSo(world, feature, { version, tag, packageDigest }, release, files) {
    const digestOf = (name) => release.assets.find((one) => one.name === name)?.digest ?? null;
    if (digestOf((0,assets/* packageArchiveName */.Ij)(feature, version)) !== packageDigest)
        return false;
    for (const file of files.filter((one) => one.includes(`models/${tag}/`))) {
        const name = external_node_path_.posix.basename(file);
        const isAsset = name === metadata/* METADATA_NAME */.ce || name === model_card/* CARD_NAME */.d5;
        if (isAsset && ((await world.files.stat(file)) === null || (await world.files.digest(file)) !== digestOf(name)))
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./src/commands/steps/repository.ts + 2 modules
var steps_repository = __webpack_require__(21052);
// EXTERNAL MODULE: ./src/commands/steps/seal.ts
var seal = __webpack_require__(8101);
;// CONCATENATED MODULE: ./src/commands/check.ts


















/** Judges every feature that the change touches and that is up for release; writes nothing. */
async function check(world, inputs) {
    (0,place/* refuseUntrustedEvent */.H8)(world.run);
    const repository = await (0,steps_repository/* readRepository */.N)(world, inputs);
    const touched = await findTouched(world, repository, inputs);
    const results = [];
    const unreadable = [];
    for (const feature of touched.features) {
        try {
            results.push(await checkFeature(world, inputs, repository, touched, feature));
        }
        catch (error) {
            // One feature's broken state must not hide the verdicts of the others.
            if (!(error instanceof errors/* Stop */.VG) || error.code === 'permission' || error.code === 'interrupted')
                throw error;
            unreadable.push(...error.problems);
        }
    }
    return conclude(repository, touched, results, unreadable);
}
async function checkFeature(world, inputs, repository, touched, feature) {
    const facts = await (0,steps_subject/* readState */.un)(world, repository, feature);
    const settings = (0,steps_subject/* settingsOf */.f5)(repository, inputs, feature);
    const { status } = facts.state;
    if (!(0,feature_status/* isUpForRelease */.ue)(status)) {
        const fails = (0,branches/* isReleaseBranch */.S)(settings.releaseBranches, touched.base);
        return { kind: 'not-up', feature, status, fails };
    }
    const change = status === 'released' ? (touched.change ?? (await changeOf(world))) : null;
    const recorded = change === null ? null : await recordedRelease(world, { repository, inputs, facts, change });
    if (recorded !== null) {
        world.log.info(`This change records the release ${recorded.tag} and nothing else of ${feature}.`);
        return recorded;
    }
    world.log.info(`Checking ${feature}, which is ${status}.`);
    return await judgeFeature(world, inputs, repository, touched, facts);
}
async function judgeFeature(world, inputs, repository, touched, facts) {
    const { feature, state } = facts;
    const dependencies = await (0,steps_subject/* readDependencies */.gF)(world, repository, state);
    // What was released is judged again, but it need not be up for another release.
    const readiness = { ...state, status: 'approved' };
    const problems = (0,feature_readiness/* releaseProblems */.C)(readiness, facts.placeOf, { dependencies, journalOpen: false });
    const subject = await (0,steps_subject/* gatherSubject */._X)(world, repository, inputs, facts);
    const commit = await world.git.head();
    const wish = { version: null, bump: inputs.bump };
    const candidate = await (0,steps_candidate/* chooseCandidate */.J2)(world, subject, wish, await (0,steps_candidate/* findPrevious */.ve)(world, subject), commit);
    const event = await reviewEvent(world, subject.settings.releaseBranches, touched.base);
    const { gatesEnabled, gates } = subject.settings;
    const isJudged = gatesEnabled && gates.review.enabled && (!event.startsWith('pull_request') || gates.review.inCheck);
    const review = isJudged ? await (0,review_facts/* gatherReview */.CV)(world, commit, touched.base ?? '', repository.stateDir) : null;
    const judged = await (0,judge/* judge */.S)(world, subject, candidate, { mode: 'check', event, review });
    problems.push(...judged.problems);
    if (judged.problems.length === 0 && judged.overall !== 'failed')
        problems.push(...(await packingProblems(world, subject, candidate, judged)));
    return {
        kind: 'judged',
        feature,
        title: state.title,
        version: candidate.version,
        gatesEnabled: subject.settings.gatesEnabled,
        gatesSource: subject.settings.gatesEnabled ? '' : subject.settings.gatesEnabledSource,
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        champion: candidate.champion,
        history: (0,record/* historyOf */.o)(subject),
        problems,
        warnings: judged.warnings,
        generatedCard: judged.prepared.generatedCard,
    };
}
/** Approvals of a commit that is on no release branch are as little final as those of a pull request. */
async function reviewEvent(world, releaseBranches, base) {
    const { event } = world.run;
    if (event.startsWith('pull_request') || event === 'merge_group')
        return event;
    const defaultBranch = await (0,place/* defaultBranchOf */.dV)(world);
    const isFinal = base === defaultBranch || (0,branches/* isReleaseBranch */.S)(releaseBranches, base);
    return isFinal ? event : 'pull_request';
}
async function packingProblems(...parts) {
    try {
        await (0,seal/* sealPackage */.I)(...parts);
        return [];
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG)
            return error.problems;
        throw error;
    }
}
function conclude(repository, touched, features, unreadable) {
    const judged = features.filter((one) => one.kind === 'judged');
    const notUp = features
        .filter((one) => one.kind === 'not-up' && one.fails)
        .map((one) => notUpProblem(one.feature, (0,feature_location/* statePath */.BQ)(repository.stateDir, one.feature)));
    const problems = [...unreadable, ...notUp, ...judged.flatMap((one) => one.problems)];
    const gateFailed = judged.some((one) => !one.verdicts.every(verdict/* letsPass */.u) || one.verdict === 'failed');
    const exitCode = gateFailed ? 1 : problems.length > 0 ? 2 : 0;
    const { everythingBecause } = touched;
    const summary = renderCheckSummary({ features, everythingBecause, problems: [...unreadable, ...notUp], warnings: [] });
    const outputs = { status: exitCode === 0 ? 'checked' : 'refused', resumable: 'false', ...outputsOf(judged) };
    outputs.verdict = exitCode === 0 ? (outputs.verdict ?? 'passed') : 'failed';
    const verdicts = judged.flatMap((one) => (judged.length > 1 ? named(one) : one.verdicts));
    const annotations = (0,release_story/* failureAnnotations */.rb)(problems, verdicts);
    return { exitCode, outputs, summary, annotations };
}
/** The verdicts of one feature among several, which its annotations have to name. */
function named({ feature, verdicts }) {
    return verdicts.map((verdict) => ({ ...verdict, feature }));
}
/** With one feature its outputs are those of a release; with several, the gates' names tell them apart. */
function outputsOf(judged) {
    const [only] = judged;
    if (only === undefined)
        return { gates: '{}' };
    if (judged.length > 1) {
        const gates = Object.assign({}, ...judged.map((one) => (0,release_story/* gatesByName */.n3)(one.verdicts, `${one.feature}/`)));
        return { gates: JSON.stringify(gates) };
    }
    return {
        verdict: only.verdict,
        gates: JSON.stringify((0,release_story/* gatesByName */.n3)(only.verdicts)),
        'model-metrics': JSON.stringify(only.metrics),
        ...(only.version === null ? {} : { version: only.version }),
    };
}
function notUpProblem(feature, file) {
    return {
        what: `${feature} is not up for release, and this change goes to a release branch`,
        where: { file, field: 'status' },
        fix: 'Have the feature approved before its change is merged into a release branch',
    };
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
