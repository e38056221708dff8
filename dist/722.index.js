export const id = 722;
export const ids = [722];
export const modules = {

/***/ 71722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/commands/release-story.ts + 4 modules
var release_story = __webpack_require__(66608);
// EXTERNAL MODULE: ./src/commands/steps/already-released.ts
var already_released = __webpack_require__(50620);
// EXTERNAL MODULE: ./src/commands/steps/judge.ts + 20 modules
var judge = __webpack_require__(11059);
// EXTERNAL MODULE: ./src/commands/steps/observe.ts
var observe = __webpack_require__(13970);
// EXTERNAL MODULE: ./src/package/model-card.ts
var model_card = __webpack_require__(71772);
// EXTERNAL MODULE: ./src/package/manifest.ts
var manifest = __webpack_require__(81459);
// EXTERNAL MODULE: ./src/package/metadata.ts + 1 modules
var metadata = __webpack_require__(99480);
// EXTERNAL MODULE: ./src/package/requirements.ts
var requirements = __webpack_require__(39602);
// EXTERNAL MODULE: ./src/config/placeholders.ts + 1 modules
var placeholders = __webpack_require__(93756);
// EXTERNAL MODULE: ./src/commands/steps/prepare.ts + 1 modules
var prepare = __webpack_require__(76978);
// EXTERNAL MODULE: ./src/commands/steps/seal.ts
var seal = __webpack_require__(8101);
;// CONCATENATED MODULE: ./src/commands/steps/package-bytes.ts








/** The sealed bytes cannot be made again: the export does not give the same files twice. Never seen by a user. */
class PackageDiffers extends Error {
}
/** The assets of a package that was just sealed; `archive` is an absolute path. */
function freshBytes(world, sealed, archive) {
    return bytesOf(world, sealed, async () => await Promise.resolve(archive));
}
/**
 * The assets of a release that another run has sealed: texts from the journal, the archive made again by the export
 * command where it is needed. Asking for it throws `PackageDiffers` when that gives other bytes than were sealed.
 */
function rebuiltBytes(world, sealed, gather) {
    let archive = null;
    return bytesOf(world, sealed, async () => await (archive ??= rebuild(world, sealed, gather)));
}
function bytesOf(world, sealed, archive) {
    const texts = {
        [metadata/* METADATA_NAME */.ce]: sealed.metadata,
        [manifest/* MANIFEST_NAME */.ir]: sealed.manifest,
        [model_card/* CARD_NAME */.d5]: sealed.modelCard,
    };
    return {
        async asset(name) {
            const text = texts[name];
            if (text === undefined)
                return await archive();
            // Written anew from memory: nothing that ran meanwhile can have changed it.
            const file = `${await world.files.temporary('asset')}/${name}`;
            await world.files.write(file, text);
            return file;
        },
    };
}
async function rebuild(world, sealed, gather) {
    const { record } = sealed;
    const subject = await gather();
    const folder = (0,prepare/* packageFolder */.n4)(subject.workingDirectory, record.version);
    const { settings, feature, workingDirectory } = subject;
    const values = {
        model: settings.model,
        metrics: settings.metrics,
        package: workingDirectory === '.' ? folder : folder.slice(workingDirectory.length + 1),
        version: record.version,
        feature,
    };
    await world.files.makeEmpty(folder);
    const fill = (run) => (0,placeholders/* fillPlaceholders */.Ct)(run, values);
    const { value: problems } = await world.commands.secluded(async () => await (0,prepare/* exportModel */.us)(world, subject, { fill }, folder));
    if (problems.length > 0)
        throw new errors/* Stop */.VG('interrupted', problems);
    for (const name of [metadata/* METADATA_NAME */.ce, manifest/* MANIFEST_NAME */.ir])
        await world.files.remove(`${folder}/${name}`);
    await world.files.write(`${folder}/${requirements/* REQUIREMENTS_NAME */.f}`, sealed.requirements);
    await world.files.write(`${folder}/${model_card/* CARD_NAME */.d5}`, sealed.modelCard);
    const describe = async () => await Promise.resolve(sealed);
    const packed = await (0,seal/* packFolder */.C)(world, subject, record, folder, describe);
    if (packed.archive.sha256 !== record.packageDigest)
        throw new PackageDiffers(packed.archive.sha256);
    return world.files.absolute(packed.path);
}

// EXTERNAL MODULE: ./src/commands/steps/place.ts
var place = __webpack_require__(5305);
// EXTERNAL MODULE: ./src/commands/steps/publish.ts + 6 modules
var publish = __webpack_require__(54876);
// EXTERNAL MODULE: ./src/commands/steps/record.ts
var steps_record = __webpack_require__(59353);
// EXTERNAL MODULE: ./src/commands/steps/repository.ts + 2 modules
var steps_repository = __webpack_require__(21052);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/transaction.ts
var transaction = __webpack_require__(41117);
// EXTERNAL MODULE: ./src/release/version.ts
var release_version = __webpack_require__(21033);
// EXTERNAL MODULE: ./src/commands/steps/subject.ts + 4 modules
var steps_subject = __webpack_require__(35452);
// EXTERNAL MODULE: ./src/commands/steps/telling.ts
var telling = __webpack_require__(71555);
;// CONCATENATED MODULE: ./src/commands/steps/resume.ts









/**
 * Finishes a release that an earlier run left unfinished, from what its journal sealed, at the commit that it gated.
 * A new one begins only where nothing of the old one has taken hold. Throws `Stop` when somebody else is at it.
 */
async function resume(here, unfinished) {
    const { journal, story, inputs } = unfinished;
    const head = await here.git.head();
    const begin = { kind: 'begin', world: here, commit: head };
    if (journal === null || journal.entry.phase === 'idle')
        return begin;
    const { entry, standing } = journal;
    // A dry run claims nothing, so it need not wait for anybody.
    if (!inputs.dryRun && standing !== 'mine' && !(0,release_journal/* mayTakeOver */.rw)(entry, standing, here.clock.now())) {
        throw new errors/* Stop */.VG('interrupted', (0,transaction/* busyProblem */.rU)(entry, standing));
    }
    const sealed = (0,release_journal/* readSealedTree */.TD)(await here.github.readTree(journal.tree));
    const isPublished = await hasPublished(here, journal, inputs.dryRun);
    const tag = await here.github.tagCommit(entry.tag);
    const tookHold = isPublished || tag === entry.commit;
    if (sealed === null || (!tookHold && head !== entry.commit)) {
        if (tookHold)
            throw new errors/* Stop */.VG('conflict', unreadable(entry.tag));
        return begin;
    }
    if (!isPublished)
        await refuseUnfit(here, unfinished, entry.version, tookHold);
    if (!tookHold && isOtherVersion(inputs, entry.version))
        return begin;
    const at = `at the commit that was gated, ${entry.commit.slice(0, 12)}`;
    here.log.notice(`${entry.feature} ${entry.version} was left unfinished by run ${entry.owner.run}; it ${inputs.dryRun ? 'would be' : 'is'} finished now, ${at}.`);
    (0,telling/* tellRecord */.PI)(story, sealed.record);
    const world = isPublished || head === entry.commit ? here : await worldAt(here, sealed);
    const gather = async () => await (0,steps_subject/* gatherSubject */._X)(world, unfinished.repository, inputs, await (0,steps_subject/* readState */.un)(world, unfinished.repository, entry.feature));
    const bytes = rebuiltBytes(world, sealed, gather);
    try {
        const { me } = unfinished;
        return {
            kind: 'finished',
            outcome: await (0,publish/* publish */.m)(world, {
                sealed,
                bytes,
                me,
                found: journal,
                story,
                dryRun: inputs.dryRun,
                resumed: true,
            }),
        };
    }
    catch (error) {
        if (!(error instanceof PackageDiffers))
            throw error;
        here.log.notice('The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.');
        return { kind: 'begin', world, commit: entry.commit };
    }
}
/** A token that may only read sees no draft, not even by its id: a dry run asks for what is published alone. */
async function hasPublished(world, journal, dryRun) {
    const { releaseId, tag } = journal.entry;
    const release = releaseId === null || dryRun ? await world.github.releaseByTag(tag) : await world.github.releaseById(releaseId);
    return release !== null && !release.draft;
}
/** What is not published yet may still be refused: the state may have changed its mind, or another version is asked for. */
async function refuseUnfit(world, unfinished, version, tookHold) {
    const { inputs, repository, facts } = unfinished;
    const dependencies = await (0,steps_subject/* readDependencies */.gF)(world, repository, facts.state);
    const problems = (0,readiness/* releaseProblems */.C)(facts.state, facts.placeOf, { dependencies, journalOpen: true });
    if (problems.length > 0)
        throw new errors/* Stop */.VG('not-releasable', problems);
    if (!tookHold || !isOtherVersion(inputs, version))
        return;
    throw new errors/* Stop */.VG('invalid-input', {
        what: `the release of ${facts.feature} ${version} is unfinished and its tag is made, but version ${inputs.version ?? ''} is asked for`,
        where: { file: 'input', field: 'version' },
        fix: `Run this again without \`version\` to finish ${version} first`,
    });
}
function isOtherVersion(inputs, version) {
    return inputs.version !== null && (0,release_version/* parseVersion */.ot)(inputs.version) !== version;
}
/** The same world at the commit that was gated, because the checkout has moved on. */
async function worldAt(here, sealed) {
    const { commit, feature, version, tag } = sealed.record;
    const tree = await here.git.worktree(commit);
    if (tree !== null)
        return here.at(tree.path);
    throw new errors/* Stop */.VG('interrupted', {
        what: `the release of ${feature} ${version} was begun at commit ${commit.slice(0, 12)}, its tag ${tag} is made, and that commit cannot be fetched here`,
        fix: 'Re-run the job that began it (its page has "Re-run jobs"), or give actions/checkout `fetch-depth: 0`',
    });
}
function unreadable(tag) {
    return {
        what: `the journal of the unfinished release ${tag} has no sealed records that can be read`,
        fix: 'Somebody has changed the journal: delete the draft and, if nobody uses it, the tag, then run this again',
    };
}

// EXTERNAL MODULE: ./src/commands/steps/review-facts.ts
var review_facts = __webpack_require__(28614);
// EXTERNAL MODULE: ./src/commands/steps/take-up.ts + 1 modules
var take_up = __webpack_require__(14166);
;// CONCATENATED MODULE: ./src/commands/release.ts


















/** Releases one feature, or says why not; a stop half-way tells all that is known by then. */
async function release(world, inputs) {
    const story = new release_story/* ReleaseStory */.TE(world.run, inputs.featureId ?? '');
    try {
        return await releaseFeature(world, inputs, story);
    }
    catch (error) {
        if (!(error instanceof errors/* Stop */.VG))
            throw error;
        return story.stopped(error);
    }
}
/*
 * 1 what the repository says  2 an unfinished release is finished first  3 what was released is not released again
 * 4 is the feature up for it  5 version and tag  6 gates and package  7 seal  8 publish
 */
async function releaseFeature(here, inputs, story) {
    (0,place/* refuseUntrustedEvent */.H8)(here.run);
    const feature = inputs.featureId ?? '';
    const repository = await (0,steps_repository/* readRepository */.N)(here, inputs);
    const facts = await (0,steps_subject/* readState */.un)(here, repository, feature);
    const { branch, target } = await (0,place/* releaseBranch */.CT)(here, (0,steps_subject/* settingsOf */.f5)(repository, inputs, feature));
    (0,telling/* tellSubject */.yh)(story, facts.state, (0,steps_subject/* settingsOf */.f5)(repository, inputs, feature));
    const me = { run: here.run.runId, attempt: here.run.attempt, nonce: (0,external_node_crypto_.randomUUID)().slice(0, 8) };
    const journal = await (0,observe/* readJournal */.a0)(here, feature, me);
    const resumed = await resume(here, { inputs, repository, facts, journal, me, story });
    if (resumed.kind === 'finished')
        return resumed.outcome;
    const { world, commit } = resumed;
    const before = await (0,already_released/* alreadyReleased */.w)(world, { inputs, repository, facts, commit });
    if (before !== null) {
        (0,telling/* tellEarlier */.aL)(story, facts.state, before);
        return story.end('already-released');
    }
    const journalOpen = journal?.entry.phase === 'open';
    const { subject, candidate } = await (0,take_up/* takeUp */.b)(world, {
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
    const review = isReviewed ? await (0,review_facts/* gatherReview */.CV)(world, commit, branch, repository.stateDir) : null;
    const startedAt = (0,quantities/* isoSeconds */.nE)(world.clock.now());
    const judged = await (0,judge/* judge */.S)(world, subject, candidate, { mode: 'release', event: world.run.event, review });
    (0,telling/* tellJudged */.n2)(story, judged);
    if (judged.overall === 'failed' || judged.problems.length > 0)
        return story.gatesFailed(judged.problems);
    const sealed = await (0,seal/* sealPackage */.I)(world, subject, candidate, judged);
    const latest = repository.features.length === 1;
    const record = (0,steps_record/* buildRecord */.k)(world, { subject, candidate, judged, sealed, startedAt, branch, target, latest });
    (0,telling/* tellSealed */.IS)(story, record);
    const records = { record, ...sealed.texts };
    const bytes = freshBytes(world, records, world.files.absolute(sealed.archive));
    return await (0,publish/* publish */.m)(world, {
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
    const { commit: judged, over } = await (0,_own_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .stepOverOwnCommits */ .p)(world, commit, stateDir);
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


/***/ }),

/***/ 8101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ packFolder),
/* harmony export */   I: () => (/* binding */ sealPackage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72343);
/* harmony import */ var _package_framework_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27592);
/* harmony import */ var _package_layout_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70348);
/* harmony import */ var _package_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81459);
/* harmony import */ var _package_metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99480);
/* harmony import */ var _package_model_card_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71772);
/* harmony import */ var _package_requirements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39602);
/* harmony import */ var _gates_data_quality_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54993);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90986);












/** Completes the package's folder and packs it; every file is read once. Throws `Stop` preparation-failed. */
async function sealPackage(world, subject, candidate, judged) {
    const { folder, card } = judged.prepared;
    const requirements = await requirementsOf(world, subject, folder);
    const modelCard = card?.text ?? '';
    const exported = await world.files.read(`${folder}/${_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce}`);
    for (const name of [_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce, _package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir])
        await world.files.remove(`${folder}/${name}`);
    // A card that differs from ours in case only would be the same file on some systems.
    for (const name of (await world.files.list(folder)) ?? []) {
        if (name.toLowerCase() === _package_model_card_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5)
            await world.files.remove(`${folder}/${name}`);
    }
    await world.files.write(`${folder}/${_package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .REQUIREMENTS_NAME */ .f}`, requirements);
    await world.files.write(`${folder}/${_package_model_card_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5}`, modelCard);
    const datasets = await digestDatasets(world, subject);
    const describe = async (files) => {
        const metadata = await metadataOf(world, subject, candidate, judged, { files, requirements, exported, datasets });
        return { metadata, manifest: manifestOf(subject, candidate, files, metadata) };
    };
    const packed = await packFolder(world, subject, candidate, folder, describe);
    const texts = { ...packed.described, modelCard, requirements };
    const assets = assetsOf(subject, candidate, packed.archive, texts);
    const problems = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .assetProblems */ .fk)(assets);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', problems);
    return { archive: packed.path, assets, files: packed.files, texts, datasets };
}
/** Packs a folder that is complete but for metadata and manifest, which are written last, from what the rest is. */
async function packFolder(world, subject, candidate, folder, describe) {
    const found = await world.files.walk(folder);
    const problems = (0,_package_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .checkEntries */ .b)(found.map(({ path, stat }) => ({ path, kind: stat.kind, size: stat.size })));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', problems.map((problem) => inPackage(problem, folder)));
    const top = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(folder);
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(folder), (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .packageArchiveName */ .Ij)(subject.feature, candidate.version));
    const entry = (name) => ({
        name: `${top}/${name}`,
        source: world.files.absolute(`${folder}/${name}`),
    });
    const plain = (file) => ({
        path: file.name.slice(top.length + 1),
        size: file.size,
        sha256: file.sha256,
    });
    let described = { metadata: '', manifest: '' };
    const last = async (files) => {
        described = await describe(files.map(plain));
        await world.files.write(`${folder}/${_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce}`, described.metadata);
        await world.files.write(`${folder}/${_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir}`, described.manifest);
        return [entry(_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce), entry(_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir)];
    };
    const entries = found.map((one) => entry(one.path));
    const { archive, files } = await world.archiver.write(entries, world.files.absolute(path), last);
    return { path, archive, files: files.map(plain), described };
}
function inPackage(problem, folder) {
    return problem.where === undefined ? { ...problem, where: { file: folder } } : problem;
}
async function requirementsOf(world, subject, folder) {
    const read = async (path) => {
        const text = await world.files.read(path);
        return text === null ? null : { path, text };
    };
    const choice = (0,_package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .chooseRequirements */ .E)({
        exported: await read(`${folder}/${_package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .REQUIREMENTS_NAME */ .f}`),
        repository: await read((0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, _package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .REQUIREMENTS_NAME */ .f)),
        pyproject: await read((0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, 'pyproject.toml')),
    });
    if (!choice.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', choice.problems);
    return choice.text;
}
async function digestDatasets(world, subject) {
    const declared = subject.state.datasets.map((dataset) => dataset.path);
    const datasets = [];
    for (const name of new Set([...declared, ...subject.settings.gates['data-quality'].datasets])) {
        const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, name);
        const stat = (0,_gates_data_quality_js__WEBPACK_IMPORTED_MODULE_8__/* .datasetKind */ .x2)(name) === 'path' ? await world.files.stat(path) : null;
        const isFile = stat?.kind === 'file';
        datasets.push({ name, sha256: isFile ? await world.files.digest(path) : null, size: isFile ? stat.size : null });
    }
    return datasets;
}
async function metadataOf(world, subject, candidate, judged, known) {
    const exported = known.exported === null ? null : (0,_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .exportedMetadata */ .V5)(known.exported);
    const pinned = await world.files.read((0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, '.python-version'));
    const { champion } = candidate;
    return (0,_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .renderMetadata */ .Sc)({
        feature: subject.feature,
        version: candidate.version,
        tag: candidate.tag,
        commit: candidate.commit,
        created: await world.git.commitTime(candidate.commit),
        verdict: judged.overall,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        ...(0,_package_framework_js__WEBPACK_IMPORTED_MODULE_11__/* .findFramework */ .y)({ requirements: known.requirements, exported, python: [pinned] }),
        datasets: known.datasets,
        experiments: subject.state.experiments,
        model: subject.model.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
        files: known.files,
        exported,
    });
}
function manifestOf(subject, candidate, files, metadata) {
    const { feature } = subject;
    const { version, commit } = candidate;
    const described = { path: _package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce, size: Buffer.byteLength(metadata), sha256: digestText(metadata) };
    return (0,_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .renderManifest */ .sB)((0,_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .makeManifest */ .Ui)({ feature, version, commit }, [...files, described]));
}
function assetsOf(subject, candidate, archive, texts) {
    const text = {
        [_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce]: texts.metadata,
        [_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir]: texts.manifest,
        [_package_model_card_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5]: texts.modelCard,
    };
    return (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseAssets */ .n_)(subject.feature, candidate.version).map(({ name, type }) => {
        const content = text[name];
        if (content === undefined)
            return { name, type, size: archive.size, sha256: archive.sha256 };
        return { name, type, size: Buffer.byteLength(content), sha256: digestText(content) };
    });
}
function digestText(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}`;
}


/***/ }),

/***/ 39602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ chooseRequirements),
/* harmony export */   f: () => (/* binding */ REQUIREMENTS_NAME)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _requirement_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1165);



/** Name of the requirements in the package. */
const REQUIREMENTS_NAME = 'requirements.txt';
/** Chooses what goes into the package as `requirements.txt`; a file that names no package counts as none. */
function chooseRequirements(sources) {
    for (const file of [sources.exported, sources.repository]) {
        if (file !== null && (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementLines */ .p$)(file.text).length > 0)
            return accept(file.text, file.path);
    }
    const { pyproject } = sources;
    if (pyproject === null)
        return { ok: false, problems: [noRequirements(sources, '')] };
    const project = projectDependencies(pyproject);
    if (!project.ok)
        return project;
    if (project.dependencies.length > 0)
        return accept(`${project.dependencies.join('\n')}\n`, pyproject.path);
    return { ok: false, problems: [noRequirements(sources, project.hint)] };
}
/** A password that stands in an address would be published with the package. */
function accept(text, source) {
    const problems = (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementLines */ .p$)(text)
        .filter((line) => holdsSecret(line.text))
        .map((line) => ({
        what: 'An address in the requirements holds a password or token, which would be published',
        fix: 'Take it out, or write ${NAME} in its place: pip fills in the environment variable of that name',
        where: { file: source, line: line.line },
    }));
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, text: text.endsWith('\n') ? text : `${text}\n`, source };
}
function holdsSecret(line) {
    return Array.from(line.matchAll(/:\/\/([^\s/@:]*)(?::([^\s/@]*))?@/g)).some(([, user = '', password]) => {
        const secret = password ?? user;
        // ssh://git@host is how git is reached, for everyone.
        return secret !== '' && !/^\$\{\w+\}$/.test(secret) && !(password === undefined && user === 'git');
    });
}
const pyprojectSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    project: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ dependencies: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional(), dynamic: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional() })
        .optional(),
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ poetry: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ dependencies: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional() }).optional() }).optional(),
});
function projectDependencies(file) {
    const parsed = parseToml(file);
    if (!parsed.ok)
        return parsed;
    const checked = pyprojectSchema.safeParse(parsed.value);
    if (!checked.success) {
        const field = checked.error.issues[0]?.path.map(String).join('.') ?? '';
        const what = `${field} is not what pyproject.toml may have there`;
        const fix = 'Write [project] dependencies as a list of texts such as "scikit-learn==1.9.1"';
        return { ok: false, problems: [{ what, fix, where: { file: file.path, field } }] };
    }
    const { project, tool } = checked.data;
    const dependencies = (project?.dependencies ?? [])
        .map((one) => one.replace(/\s*\n\s*/g, ' ').trim())
        .filter((one) => one !== '');
    return { ok: true, dependencies, hint: hintFor(project?.dynamic ?? [], tool?.poetry?.dependencies !== undefined) };
}
function hintFor(dynamic, hasPoetry) {
    if (hasPoetry)
        return ' (poetry export -o requirements.txt writes it)';
    return dynamic.includes('dependencies') ? ' (the dependencies of pyproject.toml are dynamic)' : '';
}
function parseToml(file) {
    try {
        return { ok: true, value: (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(file.text.replace(/^\ufeff/, '')) };
    }
    catch (error) {
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw error;
        const reason = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
        const where = { file: file.path, line: error.line, column: error.column };
        return {
            ok: false,
            problems: [{ what: `The TOML does not parse: ${reason}`, fix: 'Mend what stands there', where }],
        };
    }
}
function noRequirements(sources, hint) {
    const seen = [sources.exported, sources.repository, sources.pyproject].filter((file) => file !== null);
    const why = seen.length === 0 ? '' : ` (${seen.map((file) => file.path).join(', ')}: no package is named there)`;
    return {
        what: `Nothing says which Python packages the model needs${why}`,
        fix: `Commit a requirements.txt with pinned versions, for example from pip freeze${hint}, or let the export command write one into the package`,
    };
}


/***/ })

};
