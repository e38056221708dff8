export const id = 909;
export const ids = [909];
export const modules = {

/***/ 50620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ alreadyReleased)
/* harmony export */ });
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43837);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21033);
/* harmony import */ var _own_commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85533);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35452);




/**
 * The published release that this run would only repeat: the version asked for, the one that was gated at this very
 * commit, or the released state with nothing but this action's own commits since its tag; null when there is something to release.
 */
async function alreadyReleased(world, asked) {
    const { inputs, repository, facts, commit, journal } = asked;
    const pattern = (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsOf */ .f5)(repository, inputs, facts.feature).tag;
    const wanted = inputs.version === null ? null : (0,_release_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(inputs.version);
    if (wanted !== null) {
        const found = await published(world, wanted, (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .tagFor */ .gY)(pattern, facts.feature, wanted));
        if (found !== null)
            return found;
    }
    // A job that is run again has its old commit, whose state file does not know yet what the first run has released.
    if (wanted === null && journal?.phase === 'idle' && journal.commit === commit) {
        const found = await published(world, journal.version, journal.tag);
        if (found !== null)
            return found;
    }
    const last = facts.state.releases.at(-1);
    if (facts.state.status !== 'released' || last === undefined || wanted !== null)
        return null;
    const { commit: base, over } = await (0,_own_commits_js__WEBPACK_IMPORTED_MODULE_2__/* .stepOverOwnCommits */ .p)(world, commit, repository.stateDir, 'content');
    // The release may itself stand on the state commit of another feature's release.
    if (last.commit === null || ![base, ...over].includes(last.commit))
        return null;
    return await published(world, last.version, last.tag ?? (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .tagFor */ .gY)(pattern, facts.feature, last.version));
}
async function published(world, version, tag) {
    const release = await world.github.releaseByTag(tag);
    if (release === null || release.draft)
        return null;
    const commit = await world.github.tagCommit(tag);
    return commit === null ? null : { id: release.id, version, tag, commit, url: release.url };
}


/***/ }),

/***/ 13970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VZ: () => (/* binding */ observeFirst),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   xG: () => (/* binding */ seeRelease)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _feature_last_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69948);
/* harmony import */ var _release_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56206);
/* harmony import */ var _release_branch_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10067);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6106);
/* harmony import */ var _release_forecast_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67008);
/* harmony import */ var _release_proposal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26219);
/* harmony import */ var _propose_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95272);









/** Drafts may carry a creation time a little before the claim's, because two clocks are involved. */
const CLOCK_SKEW_MS = 120_000;
/** An asset without a digest is downloaded and hashed, up to this many bytes. */
const HASHED_BY_DOWNLOAD_BYTES = 64 * 1024 * 1024;
/** Reads the journal of a feature; null when there is none. Throws `Stop` when it is none of ours. */
async function readJournal(world, feature, me) {
    const commit = await world.github.journal((0,_release_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .journalRef */ .fp)(feature));
    if (commit === null)
        return null;
    const entry = (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEntry */ .ER)(commit.message);
    if (entry === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG('conflict', {
            what: `the journal ${(0,_release_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .journalRef */ .fp)(feature)} cannot be read: its newest commit ${commit.sha.slice(0, 12)} is not an entry of this action`,
            fix: `Look at that commit, and delete the ref (git push origin :${(0,_release_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .journalRef */ .fp)(feature)}) if nothing is being released`,
        });
    }
    const standing = await standingOf(world, entry, me);
    return { sha: commit.sha, tree: commit.tree, entry, standing };
}
async function standingOf(world, entry, me) {
    if (entry.phase !== 'open' || entry.owner.run === me.run)
        return (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .ownerStanding */ .O_)(entry.owner, me, null);
    return (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .ownerStanding */ .O_)(entry.owner, me, await world.github.runStatus(entry.owner.run));
}
/** Sees everything that the next step of a release depends on. */
async function observe(world, subject) {
    return await observeWith(world, subject, await readJournal(world, subject.record.feature, subject.me));
}
/** The first observation takes the journal as it was found: whoever has moved it since makes our next write of it fail. */
async function observeFirst(world, subject) {
    return await observeWith(world, subject, subject.found);
}
async function observeWith(world, subject, journal) {
    const { record } = subject;
    const ours = journal !== null && journal.entry.tx === record.tx ? journal.entry : null;
    const [survey, named] = await Promise.all([
        world.github.survey(record),
        ours === null || ours.releaseId === null || subject.dryRun === true
            ? null
            : seeRelease(world, record, ours.releaseId),
    ]);
    const tagCommit = survey.tagCommit ?? (subject.tagSeen === true ? await world.github.tagCommit(record.tag) : null);
    const release = named ?? (await unnamedRelease(world, subject, ours, survey));
    const drafts = subject.withDrafts && journal !== null ? await ownDrafts(world, record, journal.entry) : [];
    const sameTx = drafts.filter((one) => one.tx === record.tx).map((one) => one.id);
    const adoptable = ours?.releaseId === null ? sameTx : [];
    const kept = ours?.releaseId ?? adoptable[0] ?? release?.id;
    const stateHasRelease = isInState(record, survey.branch?.state ?? null);
    const byPull = subject.byPull === true || ours?.phase === 'awaiting-merge';
    const isPublished = release !== null && !release.draft;
    return {
        journal,
        mayReplace: (journal?.sha ?? null) === (subject.found?.sha ?? null),
        tagCommit,
        workflowsDiffer: survey.workflowsDiffer,
        release,
        strays: drafts.map((one) => one.id).filter((id) => id !== kept),
        orphans: orphansOf(journal, [...sameTx, ...(subject.made ?? [])], release),
        adoptable,
        branch: survey.branch,
        stateHasRelease,
        proposal: await proposalOf(world, { ...subject, byPull }, survey, isPublished && !stateHasRelease),
        artifactDone: subject.artifactDone,
        now: world.clock.now(),
    };
}
/** A transaction that has not named its release yet may still adopt any of its drafts: its owner sees to them. */
function orphansOf(journal, drafts, release) {
    if (journal === null || (journal.entry.phase === 'open' && journal.entry.releaseId === null))
        return [];
    return [...new Set(drafts)].filter((id) => id !== journal.entry.releaseId && id !== release?.id);
}
/** A release or draft with all of its assets as they are. */
async function seeRelease(world, record, id) {
    const release = await world.github.releaseById(id);
    if (release === null)
        return null;
    if (!release.draft || hasAllAssets(record, release))
        return await withDigests(world, release);
    return await withDigests(world, { ...release, assets: await world.github.releaseAssets(id) });
}
/** A draft that shows all that was sealed has no half-uploaded asset to be looked for. */
function hasAllAssets(record, { assets }) {
    return (assets.length === record.assets.length &&
        record.assets.every(({ name, size, sha256 }) => assets.some((one) => one.name === name && one.size === size && one.digest === sha256 && one.state === 'uploaded')));
}
/** The release where the journal names none: the published one of the tag; for a dry run, else the draft as foreseen. */
async function unnamedRelease(world, { record, dryRun }, ours, survey) {
    const isUnnamed = ours === null || ours.releaseId === null;
    if (!isUnnamed && dryRun !== true)
        return null;
    const published = survey.isPublished ? await world.github.releaseByTag(record.tag) : null;
    if (published !== null)
        return await withDigests(world, published);
    return isUnnamed ? null : (0,_release_forecast_js__WEBPACK_IMPORTED_MODULE_6__/* .foreseenDraft */ .T)(record, ours.releaseId ?? 0);
}
/** Fills in the digests that GitHub has not computed, by downloading those assets. */
async function withDigests(world, release) {
    const assets = [];
    for (const asset of release.assets) {
        if (asset.digest !== null || asset.state !== 'uploaded' || asset.size > HASHED_BY_DOWNLOAD_BYTES)
            assets.push(asset);
        else {
            const bytes = await world.github.downloadAsset(asset.id);
            assets.push({ ...asset, digest: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}` });
        }
    }
    return { ...release, assets };
}
function isInState(record, state) {
    return state !== null && (0,_feature_last_release_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRelease */ .a)(state, record.stateFile, record);
}
/** The state's way by pull request, where it has to go that way; it is looked at only once its time has come. */
async function proposalOf(world, { record, byPull, asksRules }, { branch }, isTime) {
    const types = asksRules === true ? await world.github.branchRules(record.branch) : [];
    if (byPull !== true && (0,_release_branch_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .directCommitObstacle */ .E)(branch?.rule ?? null, types) === null)
        return null;
    return isTime ? await (0,_propose_state_js__WEBPACK_IMPORTED_MODULE_8__/* .seeProposal */ .W)(world, record, branch?.state ?? null) : (0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_7__/* .newProposal */ .pV)(record);
}
/** Drafts of this feature made by this action's own login, lowest id first. */
async function ownDrafts(world, record, entry) {
    const since = new Date(Date.parse(entry.openedAt) - CLOCK_SKEW_MS).toISOString();
    const [drafts, viewer] = await Promise.all([world.github.draftsSince(since), world.github.viewer()]);
    return drafts
        .flatMap((draft) => {
        const body = (0,_release_body_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBody */ .OG)(draft.body);
        // A marker can be copied by anybody: only drafts of our own login are ours.
        if (!draft.draft || body === null || body.feature !== record.feature || draft.author !== viewer)
            return [];
        return [{ id: draft.id, tx: body.tx }];
    })
        .sort((a, b) => a.id - b.id);
}


/***/ }),

/***/ 6700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ PackageDiffers),
/* harmony export */   JT: () => (/* binding */ rebuiltBytes),
/* harmony export */   sY: () => (/* binding */ freshBytes)
/* harmony export */ });
/* harmony import */ var _package_model_card_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71772);
/* harmony import */ var _package_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81459);
/* harmony import */ var _package_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99480);
/* harmony import */ var _package_requirements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39602);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _config_placeholders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93756);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76978);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8101);








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
        [_package_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .METADATA_NAME */ .ce]: sealed.metadata,
        [_package_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_NAME */ .ir]: sealed.manifest,
        [_package_model_card_js__WEBPACK_IMPORTED_MODULE_0__/* .CARD_NAME */ .d5]: sealed.modelCard,
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
    const folder = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_6__/* .packageFolder */ .n4)(subject.workingDirectory, record.version);
    const { settings, feature, workingDirectory } = subject;
    const values = {
        model: settings.model,
        metrics: settings.metrics,
        package: workingDirectory === '.' ? folder : folder.slice(workingDirectory.length + 1),
        version: record.version,
        feature,
    };
    await world.files.makeEmpty(folder);
    const fill = (run) => (0,_config_placeholders_js__WEBPACK_IMPORTED_MODULE_5__/* .fillPlaceholders */ .Ct)(run, values);
    const { value: problems } = await world.commands.secluded(async () => await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_6__/* .exportModel */ .us)(world, subject, { fill }, folder));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .VG('interrupted', problems);
    for (const name of [_package_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .METADATA_NAME */ .ce, _package_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_NAME */ .ir])
        await world.files.remove(`${folder}/${name}`);
    await world.files.write(`${folder}/${_package_requirements_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUIREMENTS_NAME */ .f}`, sealed.requirements);
    await world.files.write(`${folder}/${_package_model_card_js__WEBPACK_IMPORTED_MODULE_0__/* .CARD_NAME */ .d5}`, sealed.modelCard);
    const describe = async () => await Promise.resolve(sealed);
    const packed = await (0,_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .packFolder */ .C)(world, subject, record, folder, describe);
    if (packed.archive.sha256 !== record.packageDigest)
        throw new PackageDiffers(packed.archive.sha256);
    return world.files.absolute(packed.path);
}


/***/ }),

/***/ 95272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ proposeState),
/* harmony export */   W: () => (/* binding */ seeProposal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _feature_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33808);
/* harmony import */ var _release_proposal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26219);
/* harmony import */ var _release_state_change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53341);
/* harmony import */ var _release_tag_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15507);
/* harmony import */ var _state_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5409);
/* harmony import */ var _step_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21562);







/** Looks how far the state's way by pull request is; `target` is the state file's text on the branch that it goes to. */
async function seeProposal(world, record, target) {
    const nothing = (0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .newProposal */ .pV)(record);
    const found = await world.github.stateBranch(nothing.branch, record.branch, record.stateFile);
    return found === null ? nothing : (0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeProposal */ .c_)(record, found, target);
}
/** Takes one step on the state's way by pull request. */
async function proposeState(world, transaction, step, seen) {
    const { proposal, branch } = seen;
    if (proposal === null)
        return _step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOK_AGAIN */ .h;
    if (branch === null || branch.state === null)
        throw (0,_state_files_js__WEBPACK_IMPORTED_MODULE_3__/* .stateGone */ .P)(transaction);
    const target = { head: branch.head, state: branch.state };
    switch (step.do) {
        case 'open-branch': {
            const made = await world.github.createRef(`refs/heads/${proposal.branch}`, target.head);
            return made ? (0,_step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .e)({ ...seen, proposal: { ...proposal, ...target } }) : _step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOK_AGAIN */ .h;
        }
        case 'propose-state':
            return await commit(world, transaction, seen, { proposal, base: proposal.state ?? target.state, merged: null });
        case 'refresh-proposal':
            return await commit(world, transaction, seen, { proposal, base: target.state, merged: target.head });
        default:
            return await openPull(world, transaction, seen, proposal);
    }
}
async function commit(world, transaction, seen, { proposal, base, merged }) {
    const { record } = transaction.sealed;
    const { branch, head } = proposal;
    if (seen.release === null || head === null)
        return _step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOK_AGAIN */ .h;
    const state = (0,_feature_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .applyRelease */ .Y)(base, (0,_release_state_change_js__WEBPACK_IMPORTED_MODULE_5__/* .stateChange */ .w)(record, seen.release.url, world.clock.now()));
    const made = { ...(0,_state_files_js__WEBPACK_IMPORTED_MODULE_3__/* .stateCommit */ .v)(transaction, state), branch, expectedHead: head };
    const outcome = await (merged === null
        ? world.github.commitOnBranch(made)
        : world.github.mergeOnBranch({ ...made, merged }));
    return committed(seen, proposal, state, outcome);
}
function committed(seen, proposal, state, outcome) {
    switch (outcome.kind) {
        case 'stale':
            return _step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOK_AGAIN */ .h;
        case 'protected':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('permission', (0,_release_tag_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .ruleRefusal */ .$$)(`commit the state to ${proposal.branch}`, outcome.message));
        case 'committed': {
            const made = { ...proposal, head: outcome.sha, state, content: 'current' };
            return { seen: { ...seen, proposal: made }, gains: { stateCommit: outcome.sha } };
        }
    }
}
async function openPull(world, transaction, seen, proposal) {
    const { record } = transaction.sealed;
    const { branch } = proposal;
    const outcome = await world.github.openPull({ head: branch, base: record.branch, ...(0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .renderProposal */ .t7)(record) });
    switch (outcome.kind) {
        case 'opened':
            return (0,_step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .e)({ ...seen, proposal: { ...proposal, pull: outcome.pull } });
        case 'doubtful':
            return _step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOK_AGAIN */ .h;
        case 'forbidden':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', (0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .pullForbidden */ .Xk)(record, branch, outcome.words));
    }
}


/***/ }),

/***/ 32290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  U: () => (/* binding */ unfinishedNotice)
});

// EXTERNAL MODULE: ./src/release/forecast.ts
var forecast = __webpack_require__(67008);
// EXTERNAL MODULE: ./src/release/proposal.ts
var release_proposal = __webpack_require__(26219);
// EXTERNAL MODULE: ./src/release/step-text.ts
var step_text = __webpack_require__(30395);
// EXTERNAL MODULE: ./src/commands/steps/observe.ts
var observe = __webpack_require__(13970);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/transaction.ts
var release_transaction = __webpack_require__(41117);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
// EXTERNAL MODULE: ./src/release/body.ts + 4 modules
var body = __webpack_require__(56206);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
;// CONCATENATED MODULE: ./src/release/name.ts
/** GitHub keeps a name of this length in one line of its pages; more is no name. */
const LONGEST_NAME = 255;
/** The name of a release: title and version in one line, the title cut where the two do not fit. */
function releaseName({ title, version }) {
    const line = title.replace(/\s+/g, ' ').trim();
    const room = LONGEST_NAME - version.length - 1;
    return `${line.length <= room ? line : `${cut(line, room - 1)}…`} ${version}`;
}
/** At most so many UTF-16 units, with no character cut in two. */
function cut(text, units) {
    const end = /[\uD800-\uDBFF]/.test(text.charAt(units - 1)) ? units - 1 : units;
    return text.slice(0, end).trimEnd();
}

// EXTERNAL MODULE: ./src/feature/edits.ts + 3 modules
var edits = __webpack_require__(33808);
// EXTERNAL MODULE: ./src/release/branch-rules.ts
var branch_rules = __webpack_require__(10067);
// EXTERNAL MODULE: ./src/release/state-change.ts
var state_change = __webpack_require__(53341);
// EXTERNAL MODULE: ./src/commands/steps/propose-state.ts
var propose_state = __webpack_require__(95272);
// EXTERNAL MODULE: ./src/commands/steps/state-files.ts
var state_files = __webpack_require__(5409);
// EXTERNAL MODULE: ./src/commands/steps/step-result.ts
var step_result = __webpack_require__(21562);
;// CONCATENATED MODULE: ./src/commands/steps/commit-state.ts







/** A branch that keeps moving is tried so many times, ever more apart, before the run gives up (and can be run again). */
const STATE_COMMIT_TRIES = 12;
const LONGEST_STATE_WAIT_MS = 8000;
/** Commits the state and the records on top of whatever the branch's head is now, never forced. */
async function commitState(world, transaction, seen) {
    const { record } = transaction.sealed;
    const { release } = seen;
    if (release === null || release.draft)
        return step_result/* LOOK_AGAIN */.h;
    for (let attempt = 1; attempt <= STATE_COMMIT_TRIES; attempt += 1) {
        // What was seen last may have been overtaken: GitHub compares the head with the one that is expected.
        const branch = attempt === 1 ? seen.branch : (await world.github.survey(record)).branch;
        if (branch === null || branch.state === null)
            throw (0,state_files/* stateGone */.P)(transaction);
        const { head, state: before } = branch;
        const after = (0,edits/* applyRelease */.Y)(before, (0,state_change/* stateChange */.w)(record, release.url, world.clock.now()));
        if (after === before)
            return (0,step_result/* known */.e)({ ...seen, stateHasRelease: true });
        const outcome = await world.github.commitOnBranch({
            branch: record.branch,
            expectedHead: head,
            ...(0,state_files/* stateCommit */.v)(transaction, after),
        });
        if (outcome.kind === 'committed') {
            return { seen: { ...seen, stateHasRelease: true }, gains: { stateCommit: outcome.sha } };
        }
        if (outcome.kind === 'protected') {
            const words = outcome.message.replace(/\.+$/, '');
            world.log.notice((0,branch_rules/* stateGoesByPull */.u)(record.branch, words));
            return (0,step_result/* known */.e)({ ...seen, branch, proposal: await (0,propose_state/* seeProposal */.W)(world, record, before) });
        }
        world.log.info(`The branch ${record.branch} has moved; the state commit is made again on its new head (${attempt}).`);
        await world.clock.sleep(Math.random() * Math.min(LONGEST_STATE_WAIT_MS, 200 * 2 ** attempt));
    }
    throw new errors/* Stop */.VG('interrupted', {
        what: `the branch ${record.branch} moved ${STATE_COMMIT_TRIES} times while the state was being committed`,
        fix: 'The release is published; run this again to commit its state',
    });
}

;// CONCATENATED MODULE: ./src/commands/steps/perform.ts








/** Sends one write and folds its answer into what was seen; an answer that leaves doubt means: look again. */
async function perform(world, transaction, step, seen) {
    const { record } = transaction.sealed;
    const { github } = world;
    switch (step.do) {
        case 'claim':
            return await claim(world, transaction, seen);
        case 'take-over':
            return await writeEntry(world, transaction, seen, { phase: 'open' });
        case 'tag':
            await github.createTag(record.tag, record.commit);
            return (0,step_result/* known */.e)({ ...seen, tagCommit: record.commit });
        case 'draft': {
            const draft = await github.createDraft(releaseFields(transaction));
            return { seen: { ...seen, release: draft }, gains: { release: draft } };
        }
        case 'record-release':
            return await recordRelease(world, transaction, step.id, seen);
        case 'forget-release':
            return await writeEntry(world, transaction, seen, { releaseId: null });
        case 'repair-draft':
            return (0,step_result/* known */.e)({ ...seen, release: await github.updateRelease(step.id, releaseFields(transaction), true) });
        case 'delete-stray':
            return await deleteStray(world, step.id, seen);
        case 'delete-asset':
            await github.deleteAsset(step.id);
            return (0,step_result/* known */.e)(withAssets(seen, (assets) => assets.filter((asset) => asset.id !== step.id)));
        case 'upload-asset':
            return await uploadAsset(world, transaction, step.name, seen);
        case 'upload-artifact': {
            const file = await transaction.bytes.asset(record.packageName);
            const artifact = await world.clock.untilCancelled(() => world.artifacts.upload(file, transaction.artifactName));
            return { seen: { ...seen, artifactDone: true }, gains: { artifact } };
        }
        case 'publish': {
            const published = await github.updateRelease(step.id, releaseFields(transaction), false);
            return { seen: { ...seen, release: published }, gains: { release: published } };
        }
        case 'commit-state':
            return await commitState(world, transaction, seen);
        case 'open-branch':
        case 'propose-state':
        case 'refresh-proposal':
        case 'open-pull':
            return await (0,propose_state/* proposeState */.C)(world, transaction, step, seen);
        case 'await-merge':
            return await writeEntry(world, transaction, seen, { phase: 'awaiting-merge' });
        case 'close':
            return await writeEntry(world, transaction, seen, { phase: 'idle' });
        case 'wait':
        case 'done':
        case 'stop':
            return (0,step_result/* known */.e)(seen);
    }
}
function withAssets(seen, change) {
    return seen.release === null ? seen : { ...seen, release: { ...seen.release, assets: change(seen.release.assets) } };
}
/** The fields that every write of the release carries: a partial PATCH would lose the tag's name. */
function releaseFields(transaction) {
    const { record } = transaction.sealed;
    return {
        tag: record.tag,
        target: record.target,
        name: releaseName(record),
        body: (0,body/* renderBody */.lc)(record),
        prerelease: record.prerelease,
        makeLatest: record.latest && !record.prerelease,
    };
}
async function recordRelease(world, transaction, id, seen) {
    const release = seen.release?.id === id ? seen.release : await (0,observe/* seeRelease */.xG)(world, transaction.sealed.record, id);
    const result = await writeEntry(world, transaction, seen, { releaseId: id });
    return result.seen === null ? result : (0,step_result/* known */.e)({ ...result.seen, release, adoptable: [] });
}
async function deleteStray(world, id, seen) {
    const stray = await world.github.releaseById(id);
    // Between the list and now somebody may have published it: what was published is never deleted.
    if (stray?.draft === true)
        await world.github.deleteDraft(id);
    return (0,step_result/* known */.e)((0,release_transaction/* withoutStray */.e)(seen, id));
}
/** Opens the transaction: the sealed records become the journal's tree, the ref is the claim. */
async function claim(world, transaction, seen) {
    const { record } = transaction.sealed;
    const now = world.clock.now().toISOString();
    const earlier = seen.journal?.entry;
    const entry = {
        schema: 1,
        tx: record.tx,
        feature: record.feature,
        version: record.version,
        tag: record.tag,
        commit: record.commit,
        phase: 'open',
        owner: transaction.me,
        releaseId: null,
        // A transaction that takes the place of an unfinished one also sweeps up that one's drafts.
        openedAt: earlier?.phase === 'open' ? earlier.openedAt : now,
        at: now,
    };
    const tree = await world.github.createTree((0,release_journal/* sealedTree */.XN)(transaction.sealed));
    const sha = await world.github.createJournalCommit((0,release_journal/* renderEntry */.Ft)(entry), tree, seen.journal?.sha ?? null);
    const ref = (0,release_journal/* journalRef */.fp)(record.feature);
    const won = seen.journal === null ? await world.github.createRef(ref, sha) : await world.github.moveRef(ref, sha);
    return won ? (0,step_result/* known */.e)({ ...seen, journal: { sha, tree, entry, standing: 'mine' } }) : step_result/* LOOK_AGAIN */.h;
}
/** Appends an entry to the journal by compare-and-swap; who loses looks again. */
async function writeEntry(world, transaction, seen, change) {
    const { journal } = seen;
    if (journal === null)
        return step_result/* LOOK_AGAIN */.h;
    const at = world.clock.now().toISOString();
    const entry = { ...journal.entry, owner: transaction.me, at, ...change };
    const sha = await world.github.createJournalCommit((0,release_journal/* renderEntry */.Ft)(entry), journal.tree, journal.sha);
    const won = await world.github.moveRef((0,release_journal/* journalRef */.fp)(entry.feature), sha);
    return won ? (0,step_result/* known */.e)({ ...seen, journal: { sha, tree: journal.tree, entry, standing: 'mine' } }) : step_result/* LOOK_AGAIN */.h;
}
async function uploadAsset(world, transaction, name, seen) {
    const sealed = transaction.sealed.record.assets.find((asset) => asset.name === name);
    const release = seen.release === null ? null : await uploadTarget(world, seen.release);
    if (sealed === undefined || release === null)
        return step_result/* LOOK_AGAIN */.h;
    const file = await transaction.bytes.asset(name);
    const { type, size } = sealed;
    const asset = await world.github.uploadAsset(release, { name, type, size, bytes: world.files.stream(file, size) });
    if (asset.digest === null)
        return step_result/* LOOK_AGAIN */.h;
    return (0,step_result/* known */.e)(withAssets(seen, (assets) => [...assets, asset]));
}
/** The draft with its upload address; an observation that came from an answer has it already. */
async function uploadTarget(world, release) {
    return 'uploadUrl' in release ? release : await world.github.releaseById(release.id);
}

;// CONCATENATED MODULE: ./src/commands/steps/refused-by-rule.ts



/** What a write that a rule refused stops the release with: a rule can be changed, a name that is spent cannot be had. */
async function refusedByRule(world, record, step, refusal) {
    const words = refusal.detail;
    if (/used by an immutable release/i.test(words))
        return new errors/* Stop */.VG('conflict', (0,tag_rules/* tagSpent */.hS)(record), refusal);
    const plain = new errors/* Stop */.VG('permission', (0,tag_rules/* ruleRefusal */.$$)((0,step_text/* describeStep */.E)(step, record), words), refusal);
    if (step.do !== 'tag' || !/creations being restricted/i.test(words))
        return plain;
    // GitHub says the same of a tag that a ruleset restricts and of one whose name an immutable release has burnt.
    const rulesets = await world.github.tagRulesets();
    if (rulesets === null)
        return plain;
    const ruleset = (0,tag_rules/* restrictingRuleset */.ph)(rulesets, record.tag);
    if (ruleset === null)
        return new errors/* Stop */.VG('conflict', (0,tag_rules/* tagSpent */.hS)(record), refusal);
    return new errors/* Stop */.VG('permission', (0,tag_rules/* tagRestricted */.KR)(record.tag, ruleset), refusal);
}

;// CONCATENATED MODULE: ./src/commands/steps/transact.ts







/** The same step may come up so many times in a row before the run gives up (and can be run again). */
const TRIES_PER_STEP = 6;
/** Refusals are waited for no longer than this in one go. */
const LONGEST_WAIT_SECONDS = 120;
/** GitHub's own advice where a refusal does not say how long. */
const UNKNOWN_WAIT_SECONDS = 60;
const LONGEST_BACKOFF_MS = 8000;
/**
 * Takes a sealed release to its end: observe, choose one write, send it, observe again.
 * Throws `Stop`: `conflict` when a person is needed, `interrupted` when running again finishes it.
 */
async function transact(world, transaction, resumed, tell) {
    const progress = { claimed: resumed };
    try {
        return await takeSteps(world, transaction, resumed, progress, tell);
    }
    catch (error) {
        throw progress.claimed ? afterClaim(error) : error;
    }
}
const CODE_OF_STOP = {
    busy: 'interrupted',
    conflict: 'conflict',
    untaggable: 'permission',
    unmerged: 'interrupted',
};
async function takeSteps(world, transaction, resumed, progress, tell) {
    const { record } = transaction.sealed;
    const { me, found } = transaction;
    const subject = { record, me, found, artifactDone: false, withDrafts: resumed };
    let seen = await (0,observe/* observeFirst */.VZ)(world, subject);
    let isFresh = true;
    // Only a run that died, or an answer that left doubt, can have left drafts that nobody knows.
    let withDrafts = resumed;
    let made = [];
    let last = { step: '', tries: 0 };
    const look = async () => {
        isFresh = true;
        const { artifactDone, tagCommit, proposal } = seen;
        const known = { artifactDone, made, tagSeen: tagCommit !== null, byPull: proposal !== null };
        return await (0,observe/* observe */.lB)(world, { ...subject, ...known, withDrafts });
    };
    for (;;) {
        const step = (0,release_transaction/* nextStep */.s)(record, seen);
        if (step.do === 'done')
            return { release: seen.release, proposal: null };
        if (step.do === 'wait')
            return { release: seen.release, proposal: seen.proposal };
        if (step.do === 'stop')
            throw new errors/* Stop */.VG(CODE_OF_STOP[step.why], step.problem);
        // Publishing is the one step that cannot be taken back: everything is looked at again right before it.
        if (step.do === 'publish' && !isFresh) {
            seen = await look();
            continue;
        }
        last = countTries(last, step);
        world.log.info(`→ ${(0,step_text/* describeStep */.E)(step, record)}`);
        try {
            const result = await perform(world, transaction, step, seen);
            tell(result.gains);
            if (step.do === 'draft' && result.gains.release !== undefined)
                made = [...made, result.gains.release.id];
            if (step.do === 'delete-stray')
                made = made.filter((id) => id !== step.id);
            progress.claimed = true;
            isFresh = false;
            withDrafts ||= result.seen === null;
            seen = result.seen ?? (await look());
        }
        catch (error) {
            await recover(world, error, { record, step, tries: last.tries });
            withDrafts = true;
            seen = await look();
        }
    }
}
function countTries(last, step) {
    const key = JSON.stringify(step);
    const tries = last.step === key ? last.tries + 1 : 1;
    if (tries > TRIES_PER_STEP) {
        throw new errors/* Stop */.VG('interrupted', {
            what: `GitHub did not take this step after ${TRIES_PER_STEP} tries: ${step.do}`,
            fix: 'Run this again later: it goes on where it stopped',
        });
    }
    return { step: key, tries };
}
/** Decides whether a failed write is worth another look; waits as long as GitHub asks. */
async function recover(world, error, attempt) {
    if (!(error instanceof errors/* GitHubFailure */.iK))
        throw error;
    const { step, tries } = attempt;
    switch (error.kind) {
        case 'rate-limited': {
            const seconds = error.retryAfterSeconds ?? UNKNOWN_WAIT_SECONDS;
            if (seconds > LONGEST_WAIT_SECONDS) {
                const fix = `Run this again in ${Math.ceil(seconds / 60)} minutes`;
                throw new errors/* Stop */.VG('interrupted', { what: error.problem.what, fix }, error);
            }
            world.log.info(`GitHub asks to wait: ${seconds} s before the next write.`);
            await world.clock.sleep(seconds * 1000);
            return;
        }
        case 'ambiguous':
        case 'conflict':
        case 'invalid':
            if ((0,tag_rules/* isRuleViolation */.G9)(error.detail))
                throw await refusedByRule(world, attempt.record, step, error);
            world.log.info(`GitHub's answer leaves doubt (${error.problem.what}); looking again.`);
            await world.clock.sleep(Math.min(LONGEST_BACKOFF_MS, tries === 1 ? 50 : 250 * 2 ** tries));
            return;
        case 'forbidden':
        case 'not-found':
            throw stopped(error, step.do === 'tag' || step.do === 'open-branch'
                ? REF_REFUSED
                : `${error.problem.fix}, then run this again: it goes on where it stopped`);
        case 'unauthorized':
            throw stopped(error, 'Give the job a valid `github-token`, then run this again');
    }
}
const REF_REFUSED = 'Either `contents: write` is missing from the job’s permissions, or files under .github/workflows have changed on the default branch since this commit: run this again at the tip of that branch';
function stopped(error, fix) {
    return new errors/* Stop */.VG('permission', { what: error.problem.what, fix }, error);
}
/** After the claim nothing but a conflict needs a person: whatever else stopped the release, running again goes on. */
function afterClaim(error) {
    if (!(error instanceof errors/* Stop */.VG) || error.code === 'conflict' || error.code === 'interrupted')
        return error;
    return new errors/* Stop */.VG('interrupted', error.problems, error);
}

;// CONCATENATED MODULE: ./src/commands/steps/publish.ts





/** Takes a sealed release to its end and tells the story of it; a dry run foretells each write instead. */
async function publish(world, publication) {
    const { sealed, bytes, me, found, story, resumed } = publication;
    const { record } = sealed;
    if (publication.dryRun) {
        const seen = await (0,observe/* observeFirst */.VZ)(world, {
            record,
            me,
            found,
            artifactDone: false,
            withDrafts: false,
            dryRun: true,
            asksRules: true,
        });
        const writes = (0,forecast/* forecast */.g)(record, seen, me).map((step) => (0,step_text/* describeStep */.E)(step, record));
        for (const write of writes)
            world.log.info(`would ${write}`);
        return story.foretold('dry-run', writes, [], resumed && found !== null ? unfinishedNotice(found.entry) : null);
    }
    const transaction = { sealed, me, found, bytes, artifactName: artifactName(world, record.packageName) };
    const { release, proposal } = await transact(world, transaction, resumed, (gained) => {
        if (gained.release !== undefined) {
            story.know({ 'release-id': String(gained.release.id) });
            story.tell({ releaseUrl: gained.release.draft ? null : gained.release.url });
        }
        if (gained.artifact) {
            const { id, name, digest, url } = gained.artifact;
            story.know({ 'artifact-id': id, 'artifact-name': name, 'artifact-digest': digest, 'artifact-url': url });
            story.tell({ artifact: { name, url } });
        }
        if (gained.stateCommit !== undefined)
            story.tell({ stateCommit: gained.stateCommit, deployedTo: [] });
    });
    if (release !== null)
        story.know({ 'release-id': String(release.id) });
    story.tell({ releaseUrl: release?.url ?? null, deployedTo: [], pullUrl: proposal?.pull?.url ?? null });
    if (proposal === null)
        return story.end('released');
    if (proposal.content === 'theirs')
        story.warn([(0,release_proposal/* changedByOthers */.vh)(record, proposal)]);
    return story.end('awaiting-merge');
}
/** What a plan or a dry run says of a release that an earlier run left open. */
function unfinishedNotice({ feature, version, commit, phase }) {
    if (phase === 'awaiting-merge') {
        return `${feature} ${version} is published, and its state waits for a pull request to be merged; until then ${feature} is not released again.`;
    }
    return `The release of ${feature} ${version} at commit ${commit.slice(0, 12)} is unfinished: it is finished first.`;
}
/** A later attempt of the same run may not take the name of an earlier one's artifact. */
function artifactName(world, packageName) {
    const { attempt } = world.run;
    return attempt === 1 ? packageName : packageName.replace(/\.tar\.gz$/, `-attempt${attempt}.tar.gz`);
}


/***/ }),

/***/ 94119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isMerged),
/* harmony export */   U: () => (/* binding */ resume)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _feature_readiness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17258);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6106);
/* harmony import */ var _release_proposal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26219);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21033);
/* harmony import */ var _package_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6700);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32290);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35452);
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71555);









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
    if (makesWay(here, unfinished, journal))
        return begin;
    const { entry } = journal;
    const sealed = (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readSealedTree */ .TD)(await here.github.readTree(journal.tree));
    const isPublished = await hasPublished(here, journal, inputs.dryRun);
    const tag = await here.github.tagCommit(entry.tag);
    const tookHold = isPublished || tag === entry.commit;
    if (sealed === null || (!tookHold && head !== entry.commit)) {
        if (tookHold)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('conflict', unreadable(entry.tag));
        return begin;
    }
    if (!isPublished)
        await refuseUnfit(here, unfinished, entry.version, tookHold);
    if (!tookHold && isOtherVersion(inputs, entry.version))
        return begin;
    if (entry.phase === 'open')
        here.log.notice(resumption(entry, inputs.dryRun));
    (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__/* .tellRecord */ .PI)(story, sealed.record);
    const world = isPublished || head === entry.commit ? here : await worldAt(here, sealed);
    const gather = async () => await (0,_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .gatherSubject */ ._X)(world, unfinished.repository, inputs, await (0,_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .readState */ .un)(world, unfinished.repository, entry.feature));
    const bytes = (0,_package_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .rebuiltBytes */ .JT)(world, sealed, gather);
    try {
        const { me } = unfinished;
        return {
            kind: 'finished',
            outcome: await (0,_publish_js__WEBPACK_IMPORTED_MODULE_6__/* .publish */ .m)(world, {
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
        if (!(error instanceof _package_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageDiffers */ .Gk))
            throw error;
        here.log.notice('The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.');
        return { kind: 'begin', world, commit: entry.commit };
    }
}
/**
 * Whether a new release takes the place of one that waited for its merge: its state is there, and the feature is up for
 * its next release. Throws `Stop` where another version is asked for meanwhile, and where another run is at it.
 */
function makesWay(here, { inputs, facts }, { entry, standing }) {
    if (entry.phase === 'awaiting-merge') {
        const isOther = isOtherVersion(inputs, entry.version);
        if (isMerged(entry, facts))
            return facts.state.status !== 'released' || isOther;
        if (isOther)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', unmerged(entry, inputs.version));
        return false;
    }
    // A dry run claims nothing, so it need not wait for anybody.
    if (!inputs.dryRun && standing !== 'mine' && !(0,_release_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .mayTakeOver */ .rw)(entry, standing, here.clock.now())) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .busyProblem */ .rU)(entry, standing));
    }
    return false;
}
function resumption({ feature, version, owner, commit }, dryRun) {
    const at = `at the commit that was gated, ${commit.slice(0, 12)}`;
    return `${feature} ${version} was left unfinished by run ${owner.run}; it ${dryRun ? 'would be' : 'is'} finished now, ${at}.`;
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
    const dependencies = await (0,_subject_js__WEBPACK_IMPORTED_MODULE_7__/* .readDependencies */ .gF)(world, repository, facts.state);
    const problems = (0,_feature_readiness_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseProblems */ .C)(facts.state, facts.placeOf, { dependencies, journalOpen: true });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('not-releasable', problems);
    if (!tookHold || !isOtherVersion(inputs, version))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', {
        what: `the release of ${facts.feature} ${version} is unfinished and its tag is made, but version ${inputs.version ?? ''} is asked for`,
        where: { file: 'input', field: 'version' },
        fix: `Run this again without \`version\` to finish ${version} first`,
    });
}
function isOtherVersion(inputs, version) {
    return inputs.version !== null && (0,_release_version_js__WEBPACK_IMPORTED_MODULE_4__/* .parseVersion */ .ot)(inputs.version) !== version;
}
/** Whether the state that a release waited for is in the checkout's state file. */
function isMerged({ phase, version, commit }, { state }) {
    if (phase !== 'awaiting-merge')
        return false;
    return state.releases.some((one) => one.version === version && one.commit === commit);
}
function unmerged({ feature, version }, wanted) {
    return {
        what: `${feature} ${version} is published, and its state waits for a pull request to be merged, but version ${wanted ?? ''} is asked for`,
        where: { file: 'input', field: 'version' },
        fix: `Merge the pull request of branch ${(0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_3__/* .stateBranch */ .GJ)({ feature, version })}, then run this again`,
    };
}
/** The same world at the commit that was gated, because the checkout has moved on. */
async function worldAt(here, sealed) {
    const { commit, feature, version, tag } = sealed.record;
    const tree = await here.git.worktree(commit);
    if (tree !== null)
        return here.at(tree.path);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', {
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


/***/ }),

/***/ 5409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ stateGone),
/* harmony export */   v: () => (/* binding */ stateCommit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _release_proposal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26219);


/** The commit that brings a release's state, besides where it goes: message, state file and records. */
function stateCommit({ sealed }, state) {
    const { record } = sealed;
    return {
        headline: `release: ${record.feature} ${record.version}`,
        body: `Tag ${record.tag} on ${record.commit}.\n\n${(0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_1__/* .stateTrailer */ .b1)(record.tx)}`,
        additions: [
            { path: record.stateFile, content: state },
            { path: `${record.recordsFolder}/metadata.json`, content: sealed.metadata },
            { path: `${record.recordsFolder}/model_card.md`, content: sealed.modelCard },
            { path: `${record.recordsFolder}/requirements.txt`, content: sealed.requirements },
        ],
    };
}
/** Stops a release whose state file has gone from the branch. */
function stateGone({ sealed }) {
    const { record } = sealed;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', {
        what: `the release is published, but ${record.stateFile} is not on branch ${record.branch} any more`,
        where: { file: record.stateFile },
        fix: 'Bring the state file back on that branch, then run this again to commit the state',
    });
}


/***/ }),

/***/ 21562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ known),
/* harmony export */   h: () => (/* binding */ LOOK_AGAIN)
/* harmony export */ });
/** The answer leaves open what the world looks like now. */
const LOOK_AGAIN = { seen: null, gains: {} };
/** The world as it is now known to be. */
function known(seen) {
    return { seen, gains: {} };
}


/***/ }),

/***/ 14166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ takeUp)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/commands/steps/candidate.ts + 1 modules
var steps_candidate = __webpack_require__(4277);
// EXTERNAL MODULE: ./src/release/branch-rules.ts
var branch_rules = __webpack_require__(10067);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
;// CONCATENATED MODULE: ./src/commands/steps/preflight.ts



/** Finds, before hours of gates are spent, what would stop the release after them. Throws `Stop`. */
async function checkBeforeGates(world, inputs, subject, candidate, { branch, target }) {
    const { tag, version, commit } = candidate;
    const { stateFile } = subject;
    const seen = await world.github.survey({ tag, commit, branch, stateFile, target });
    const taken = seen.tagCommit;
    if (taken !== null && taken !== commit)
        throw new errors/* Stop */.VG('conflict', (0,tag_rules/* tagConflict */.TD)(tag, version, commit, taken));
    if (seen.isPublished) {
        throw new errors/* Stop */.VG('conflict', {
            what: `there is a published release ${tag} already, and it is not in ${stateFile}`,
            where: { file: stateFile, field: 'releases' },
            fix: `Release another version (input \`version\`), or add that release to \`releases\` in the state file`,
        });
    }
    if (taken === null && seen.workflowsDiffer)
        throw new errors/* Stop */.VG('permission', (0,tag_rules/* untaggableProblem */.wu)({ commit, target }));
    if (seen.branch?.state == null)
        throw new errors/* Stop */.VG('not-releasable', stateNotThere(stateFile, branch));
    // What is foretold is not refused by anybody: rules that a release would meet are asked for.
    if (inputs.dryRun) {
        if (taken === null)
            await refuseRestrictedTag(world, tag);
        return;
    }
    const obstacle = (0,branch_rules/* directCommitObstacle */.E)(seen.branch.rule, []);
    if (obstacle !== null)
        world.log.notice((0,branch_rules/* stateGoesByPull */.u)(branch, obstacle));
    if ((await world.github.mayWriteContents()) !== false)
        return;
    throw new errors/* Stop */.VG('permission', {
        what: 'the token may not write to this repository, so no release can be made with it',
        where: { file: 'input', field: 'github-token' },
        fix: `Add \`permissions: {contents: write, pull-requests: ${obstacle === null ? 'read' : 'write'}, actions: read}\` to the job in the workflow file`,
    });
}
async function refuseRestrictedTag(world, tag) {
    const ruleset = (0,tag_rules/* restrictingRuleset */.ph)((await world.github.tagRulesets()) ?? [], tag);
    if (ruleset !== null)
        throw new errors/* Stop */.VG('permission', (0,tag_rules/* tagRestricted */.KR)(tag, ruleset));
}
function stateNotThere(file, branch) {
    return {
        what: `the state file is not on branch ${branch} of GitHub any more, so the release could not be written into it`,
        where: { file },
        fix: `Bring it back on ${branch}, then run this again there`,
    };
}

// EXTERNAL MODULE: ./src/commands/steps/subject.ts + 4 modules
var steps_subject = __webpack_require__(35452);
;// CONCATENATED MODULE: ./src/commands/steps/take-up.ts





/** Takes up a feature for release: it is ready, its version and tag are free. Throws `Stop` with all that stands against it. */
async function takeUp(world, undertaking) {
    const { inputs, repository, facts, journalOpen, commit, branch, target, story } = undertaking;
    const dependencies = await (0,steps_subject/* readDependencies */.gF)(world, repository, facts.state);
    const problems = (0,readiness/* releaseProblems */.C)(facts.state, facts.placeOf, { dependencies, journalOpen });
    if (problems.length > 0)
        throw new errors/* Stop */.VG('not-releasable', problems);
    const subject = await (0,steps_subject/* gatherSubject */._X)(world, repository, inputs, facts);
    const previous = await (0,steps_candidate/* findPreviousOf */.WX)(world, subject, commit, inputs.version);
    story.tell({ commit, previousVersion: previous });
    const candidate = await (0,steps_candidate/* chooseCandidate */.J2)(world, subject, inputs, previous, commit);
    const { version, tag, why, champion } = candidate;
    story.tell({ version, tag, versionReason: why, champion });
    await checkBeforeGates(world, inputs, subject, candidate, { branch, target });
    return { subject, candidate };
}


/***/ }),

/***/ 71555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ tellSealed),
/* harmony export */   PI: () => (/* binding */ tellRecord),
/* harmony export */   aL: () => (/* binding */ tellEarlier),
/* harmony export */   n2: () => (/* binding */ tellJudged),
/* harmony export */   yh: () => (/* binding */ tellSubject)
/* harmony export */ });
/* harmony import */ var _feature_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25066);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59353);


/** Tells what state file and settings say of a feature. */
function tellSubject(story, state, settings) {
    story.tell({
        title: state.title,
        previousVersion: (0,_feature_history_js__WEBPACK_IMPORTED_MODULE_0__/* .previousVersionOf */ .fV)(state),
        history: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .historyOf */ .o)({ state, settings, feature: settings.feature }),
        deployedTo: state.deployedTo,
        monitoring: settings.monitoring,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabled ? '' : settings.gatesEnabledSource,
    });
}
/** Tells of the release that is there already, from the state file's entry of it where there is one. */
function tellEarlier(story, state, before) {
    const { id, version, tag, commit, url } = before;
    const entry = state.releases.find((one) => one.version === version);
    const isNewest = entry !== undefined && entry === state.releases.at(-1);
    story.tell({
        version,
        previousVersion: (0,_feature_history_js__WEBPACK_IMPORTED_MODULE_0__/* .versionBefore */ .aq)(state, version),
        tag,
        commit,
        releaseUrl: url,
        deployedTo: isNewest ? state.deployedTo : (entry?.deployedTo ?? []),
    });
    story.know({ 'release-id': String(id) });
    if (entry === undefined)
        return;
    story.know({ 'model-metrics': JSON.stringify(entry.metrics) });
    if (entry.packageDigest !== null)
        story.know({ 'package-digest': entry.packageDigest });
}
/** Tells the verdicts and what was measured. */
function tellJudged(story, judged) {
    story.tell({
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        generatedCard: judged.prepared.generatedCard,
    });
    story.know({ 'package-path': judged.prepared.folder });
    story.warn(judged.warnings);
}
/** Tells of the sealed package. */
function tellSealed(story, record) {
    const asset = record.assets.find((one) => one.name === record.packageName);
    story.tell({ package: asset === undefined ? null : { name: asset.name, size: asset.size, sha256: asset.sha256 } });
    story.know({ 'package-digest': record.packageDigest });
}
/** Tells everything that the record of an unfinished release knows. */
function tellRecord(story, record) {
    story.tell({
        version: record.version,
        previousVersion: record.previousVersion,
        versionReason: 'an unfinished release is finished first',
        tag: record.tag,
        commit: record.commit,
        verdict: record.verdict,
        verdicts: record.verdicts,
        metrics: record.metrics,
        metricRows: record.metricRows,
        champion: record.champion,
        gatesEnabled: record.gatesEnabled,
        gatesSource: record.gatesSource,
    });
    story.warn(record.warnings);
    tellSealed(story, record);
}


/***/ }),

/***/ 56206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OG: () => (/* binding */ parseBody),
  lc: () => (/* binding */ renderBody)
});

// UNUSED EXPORTS: BODY_LIMIT_CHARACTERS

// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/formats/markdown-fit.ts
var markdown_fit = __webpack_require__(87569);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/release/checklist.ts


const BEFORE = 'Before deployment';
/** Headings of the checklist and their items, as the contract has them; criteria for people come after the first. */
const SECTIONS = [
    {
        title: BEFORE,
        items: [
            ['before.automated-checks', 'All automated checks pass'],
            ['before.performance', 'Model performance validated on holdout set'],
            ['before.model-card', 'Model card created'],
            ['before.rollback-plan', 'Rollback plan documented'],
            ['before.monitoring', 'Monitoring configured'],
        ],
    },
    {
        title: 'Batch inference',
        items: [
            ['batch.upload-model', 'Upload model to artifact store'],
            ['batch.update-job', 'Update batch job configuration'],
            ['batch.sample-run', 'Run on sample data'],
            ['batch.verify-outputs', 'Verify outputs'],
        ],
    },
    {
        title: 'Real-time inference',
        items: [
            ['real-time.build-image', 'Build Docker image'],
            ['real-time.deploy-staging', 'Deploy to staging'],
            ['real-time.load-tests', 'Run load tests'],
            ['real-time.deploy-production', 'Deploy to production'],
            ['real-time.monitor', 'Monitor latency and errors'],
        ],
    },
    {
        title: 'After deployment',
        items: [
            ['after.serving', 'Model serving correctly'],
            ['after.latency', 'Latency within bounds'],
            ['after.errors', 'No prediction errors'],
            ['after.dashboards', 'Monitoring dashboards active'],
        ],
    },
];
/** Criteria beyond this room (characters, as rendered) stay in the state file, so that a body has room for the rest. */
const CRITERIA_ROOM = 40_000;
const LONGEST_CRITERION = 400;
/** The checklist of a release: every item, those ticked that the action itself has verified. */
function checklistFor(record) {
    const verified = verifiedItems(record);
    return SECTIONS.flatMap(({ title, items }) => [
        ...items.map(([id, text]) => ({ id, text, checked: verified.has(id), section: title })),
        ...(title === BEFORE ? criteriaItems(record.criteria) : []),
    ]);
}
/** How many criteria did not get an item of their own. */
function criteriaLeftOut(record) {
    return uniqueCriteria(record.criteria).length - criteriaItems(record.criteria).length;
}
/** Ids of what the action has seen with its own eyes; none where gates are disabled, because nothing was judged. */
function verifiedItems(record) {
    const ids = new Set();
    if (!record.gatesEnabled || record.verdict !== 'passed')
        return ids;
    const verdictOf = (gate) => record.verdicts.find((verdict) => verdict.gate === gate)?.verdict;
    const automated = record.verdicts.filter((verdict) => verdict.gate !== 'review').map((verdict) => verdict.verdict);
    const nothingHeldBack = automated.every((verdict) => verdict === 'passed' || verdict === 'skipped');
    if (nothingHeldBack && automated.includes('passed'))
        ids.add('before.automated-checks');
    if (verdictOf('performance') === 'passed')
        ids.add('before.performance');
    if (verdictOf('documentation') === 'passed')
        ids.add('before.model-card');
    if (rollbackTarget(record) !== null)
        ids.add('before.rollback-plan');
    if (record.monitoring.length > 0)
        ids.add('before.monitoring');
    return ids;
}
/** The version to go back to: the one that serves, which is the last that was not rolled back; null for none. */
function rollbackTarget(record) {
    if (record.champion !== null)
        return { version: record.champion.version, tag: record.champion.tag };
    const last = record.history.findLast((release) => !release.rolledBack);
    return last === undefined ? null : { version: last.version, tag: last.tag };
}
function criteriaItems(criteria) {
    let room = CRITERIA_ROOM;
    return uniqueCriteria(criteria)
        .map((text) => ({ id: `before.criterion-${hashed(text)}`, text, checked: false, section: BEFORE }))
        .filter((item) => (room -= renderItem(item).length + 1) >= 0);
}
function uniqueCriteria(criteria) {
    return [...new Set(criteria.map((text) => (0,markdown_escape/* clipLine */.DX)(text, LONGEST_CRITERION)).filter((text) => text !== ''))];
}
function hashed(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 10);
}
/** Writes an item as a task-list line with its id in an HTML comment. */
function renderItem(item) {
    return `- [${item.checked ? 'x' : ' '}] ${(0,markdown_escape/* escapeText */.X1)(item.text)} <!-- ds-release:item=${item.id} -->`;
}
/** Reads a task-list line under a heading; null for any other line. An item without an id gets one from its text. */
function parseItem(line, section) {
    const found = /^\s*[-*+]\s+\[([ xX])\]\s+(.*)$/.exec(line);
    if (found === null)
        return null;
    const rest = found[2] ?? '';
    const text = (0,markdown_escape/* unescapeText */.Uw)(rest.replace(/<!--.*?-->/g, ''));
    const id = /<!--\s*ds-release:item=([a-z0-9.-]+)\s*-->/.exec(rest)?.[1] ?? addedId(section, text);
    return { id, text, checked: found[1] !== ' ', section };
}
/** The id of an item that people added, from what it says and where. */
function addedId(section, text) {
    return `added.${hashed(`${section}\n${text}`)}`;
}

// EXTERNAL MODULE: ./src/release/gates-table.ts
var gates_table = __webpack_require__(81424);
// EXTERNAL MODULE: ./src/formats/markdown-table.ts
var markdown_table = __webpack_require__(72530);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/release/pages.ts
var pages = __webpack_require__(63813);
;// CONCATENATED MODULE: ./src/release/lineage-section.ts




const MOST_ROWS = 40;
/** Where the release comes from: commit, state file, previous version, data with digests, experiments. */
function lineageSection(record) {
    const commit = (0,markdown_escape/* link */.nf)((0,quantities/* shortDigest */.VK)(record.commit), (0,pages/* commitPage */.b2)(record, record.commit));
    return [
        [
            `- Commit: ${commit}, gated and tagged as ${(0,markdown_escape/* codeSpan */.SS)(record.tag)}`,
            `- State file: ${(0,markdown_escape/* codeSpan */.SS)((0,markdown_escape/* clipLine */.DX)(record.stateFile, 300))} on ${(0,markdown_escape/* codeSpan */.SS)(record.branch)}`,
            `- Previous version: ${previous(record)}`,
            `- Release started: ${(0,markdown_escape/* escapeText */.X1)(record.startedAt)}`,
        ].join('\n'),
        `**Data**\n\n${datasets(record)}`,
        `**Experiments**\n\n${experiments(record)}`,
    ].join('\n\n');
}
function previous(record) {
    const { previousVersion, champion } = record;
    if (previousVersion === null)
        return 'none, this is the first release';
    const known = record.history.findLast((release) => release.version === previousVersion);
    const shown = known === undefined ? (0,markdown_escape/* escapeText */.X1)(previousVersion) : (0,markdown_escape/* link */.nf)(previousVersion, (0,pages/* releasePage */.NC)(record, known.tag));
    if (champion === null || champion.version === previousVersion)
        return shown;
    return `${shown} (compared with ${(0,markdown_escape/* link */.nf)(champion.version, (0,pages/* releasePage */.NC)(record, champion.tag))}, the version that serves)`;
}
function datasets(record) {
    if (record.datasets.length === 0)
        return 'The state file names no datasets.';
    const rows = record.datasets.map((dataset) => [
        (0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(dataset.name, 200)),
        dataset.size === null ? '' : (0,quantities/* formatBytes */.z3)(dataset.size),
        dataset.sha256 === null ? 'recorded by name only' : (0,markdown_escape/* codeCell */.MZ)(dataset.sha256.replace(/^sha256:/, '')),
    ]);
    return capped(rows, (some) => (0,markdown_table/* table */.t)(['Dataset', 'Size', 'SHA-256'], some));
}
function experiments(record) {
    if (record.experiments.length === 0)
        return 'The state file names no experiments.';
    const rows = record.experiments.map((experiment) => {
        const parameters = Object.keys(experiment.parameters).length === 0 ? '' : JSON.stringify(experiment.parameters);
        return [(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(experiment.name, 200)), (0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(parameters, 300))];
    });
    return capped(rows, (some) => (0,markdown_table/* table */.t)(['Experiment', 'Parameters'], some));
}
function capped(rows, draw) {
    const left = rows.length - MOST_ROWS;
    const drawn = draw(rows.slice(0, MOST_ROWS));
    return left > 0 ? `${drawn}\n\n${String(left)} more are in \`metadata.json\`.` : drawn;
}

// EXTERNAL MODULE: ./src/release/metrics-table.ts + 1 modules
var metrics_table = __webpack_require__(94468);
;// CONCATENATED MODULE: ./src/release/package-section.ts




const MOST_FILES = 60;
/** The package: the release's files with sizes and digests, what is inside, how to download and verify it. */
function packageSection(record) {
    const assets = (0,markdown_table/* table */.t)(['File', 'Size', 'SHA-256'], record.assets.map((asset) => fileCells(asset.name, asset.size, asset.sha256)));
    const verify = 'Download and verify (on macOS `shasum -a 256 -c` in place of `sha256sum -c`):';
    return [assets, verify, (0,markdown_escape/* fence */.EU)(downloadCommands(record), 'bash'), contents(record)].join('\n\n');
}
/** The commands that fetch a release's package, check its digest and unpack it. */
function downloadCommands(record) {
    const name = (0,pages/* shellWord */.r7)(record.packageName);
    const sum = (0,pages/* shellWord */.r7)(`${record.packageDigest.replace(/^sha256:/, '')}  ${record.packageName}`);
    return [
        `gh release download ${(0,pages/* shellWord */.r7)(record.tag)} --repo ${(0,pages/* shellWord */.r7)((0,pages/* ghRepository */.UG)(record))} --pattern ${name}`,
        `echo ${sum} | sha256sum -c`,
        `tar -xzf ${name}`,
    ].join('\n');
}
function contents(record) {
    const files = record.packageFiles.slice(0, MOST_FILES);
    if (files.length === 0)
        return 'What is inside stands in `manifest.json`.';
    const total = record.packageFiles.reduce((sum, file) => sum + file.size, 0);
    const count = record.packageFiles.length;
    const lines = [
        `Inside ${(0,markdown_escape/* codeSpan */.SS)(record.packageName)}: ${String(count)} ${count === 1 ? 'file' : 'files'}, ${(0,quantities/* formatBytes */.z3)(total)} unpacked.`,
        (0,markdown_table/* table */.t)(['Inside', 'Size', 'SHA-256'], files.map((file) => fileCells(file.path, file.size, file.sha256))),
    ];
    const left = record.packageFiles.length - files.length;
    return [...lines, ...(left > 0 ? [`${String(left)} more are listed in \`manifest.json\`.`] : [])].join('\n\n');
}
function fileCells(name, size, digest) {
    return [(0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(name, 200)), (0,quantities/* formatBytes */.z3)(size), (0,markdown_escape/* codeCell */.MZ)(digest.replace(/^sha256:/, ''))];
}

;// CONCATENATED MODULE: ./src/release/rollback-section.ts



/** The plan for going back, with the commands that work today; for a first release, that there is nothing to go back to. */
function rollbackSection(record) {
    const target = rollbackTarget(record);
    return target === null ? nothingToGoBackTo(record) : backTo(record, target);
}
function nothingToGoBackTo(record) {
    const before = record.previousVersion;
    if (before === null) {
        return 'This is the first release: there is no earlier version to go back to. If it misbehaves, take it out of service, and decide before the deployment what answers in its place.';
    }
    return `No earlier release that still counts is recorded in the state file (the version before was ${(0,markdown_escape/* escapeText */.X1)(before)}), so there is none to go back to by name. Decide before the deployment what serves if this version misbehaves.`;
}
function backTo(record, target) {
    const { feature } = record;
    const where = (0,pages/* shellWord */.r7)((0,pages/* ghRepository */.UG)(record));
    const fetched = [
        `gh release download ${(0,pages/* shellWord */.r7)(target.tag)} --repo ${where} --dir ${(0,pages/* shellWord */.r7)(`rollback-${target.version}`)}`,
        `tar -xzf ${(0,pages/* shellWord */.r7)(`rollback-${target.version}/${feature}-${target.version}.tar.gz`)}`,
    ].join('\n');
    const dispatched = `gh workflow run release.yml --repo ${where} -f command=rollback -f feature-id=${(0,pages/* shellWord */.r7)(feature)} -f to-version=${(0,pages/* shellWord */.r7)(target.version)}`;
    const version = (0,markdown_escape/* link */.nf)(target.version, (0,pages/* releasePage */.NC)(record, target.tag));
    return [
        `Go back to **${version}**, the version that served before this one. Nothing is deleted: tag and release of ${(0,markdown_escape/* escapeText */.X1)(record.version)} stay.`,
        '1. Fetch the earlier package (the digests of its files stand on its release page):',
        (0,markdown_escape/* fence */.EU)(fetched, 'bash'),
        `2. Let the service or the batch job load ${(0,markdown_escape/* escapeText */.X1)(`model_v${target.version}`)} again, and check that it answers.`,
        '3. Write what happened into the state file: `status` (`rollback`), `model_version` (the one that serves again), `rolled_back_from`, `rolled_back_at`, `rollback_reason`.',
        'Where the release workflow (here `release.yml`) passes these inputs to a version of the action that has `command: rollback`, this does all three:',
        (0,markdown_escape/* fence */.EU)(dispatched, 'bash'),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./src/release/body.ts









/** GitHub refuses a release body of more characters. */
const BODY_LIMIT_CHARACTERS = 125_000;
/** Room of each part; together they stay below the limit. The checklist is bounded by its number of items instead. */
const BUDGET = {
    introduction: 8_000,
    metrics: 16_000,
    gates: 10_000,
    package: 16_000,
    lineage: 16_000,
    rollback: 4_000,
};
const CHECKLIST = 'Deployment checklist';
const MARKER = /^<!-- ds-release tx=(\S+) feature=(\S+) version=(\S+) -->\s*$/;
const MOST_WARNINGS = 20;
/** Renders a release's body: marker, deployment checklist, metrics, gates, package, lineage, rollback. */
function renderBody(record) {
    const parts = [
        `<!-- ds-release tx=${record.tx} feature=${record.feature} version=${record.version} -->`,
        part(introduction(record), BUDGET.introduction, 'metadata.json'),
        renderChecklist(record),
        section('Metrics', [(0,metrics_table/* metricsTable */.s)(record), ...(0,metrics_table/* metricCharts */._)(record)].join('\n\n'), BUDGET.metrics, 'metadata.json'),
        section('Gates', gates(record), BUDGET.gates, 'metadata.json'),
        section('Package', packageSection(record), BUDGET.package, 'manifest.json'),
        section('Lineage', lineageSection(record), BUDGET.lineage, 'metadata.json'),
        section('Rollback', rollbackSection(record), BUDGET.rollback, 'metadata.json'),
    ];
    return `${(0,markdown_fit/* fitMarkdown */.DJ)(parts.join('\n\n'), BODY_LIMIT_CHARACTERS - 1, pointer('metadata.json'))}\n`;
}
function section(title, text, budget, asset) {
    return `## ${title}\n\n${part(text, budget, asset)}`;
}
function part(text, budget, asset) {
    return (0,markdown_fit/* fitMarkdown */.DJ)(text, budget, pointer(asset));
}
function pointer(asset) {
    return `*There is more than fits here: the rest is in ${(0,markdown_escape/* codeSpan */.SS)(asset)}, a file of this release.*`;
}
function introduction(record) {
    const commit = (0,markdown_escape/* link */.nf)(record.commit.slice(0, 12), (0,pages/* commitPage */.b2)(record, record.commit));
    const after = record.previousVersion === null ? 'the first release' : `after ${(0,markdown_escape/* escapeText */.X1)(record.previousVersion)}`;
    const headline = `**${(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(record.title, 200))}** ${(0,markdown_escape/* escapeText */.X1)(record.version)}, ${after}, from commit ${commit}.`;
    return [headline, ...gatesNotice(record), ...warnings(record)].join('\n\n');
}
function gatesNotice(record) {
    if (record.gatesEnabled)
        return [];
    return [
        (0,gates_table/* disabledNotice */.z)(record.gatesSource, 'Nothing was judged: every item of the checklist is for a person to verify.'),
    ];
}
function warnings(record) {
    const waived = record.verdicts
        .filter((verdict) => verdict.verdict === 'waived')
        .map((verdict) => `The gate ${verdict.gate} was waived: ${verdict.reason}`);
    const all = [...waived, ...record.warnings].map((text) => (0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(text, 500)));
    if (all.length === 0)
        return [];
    const left = all.length - MOST_WARNINGS;
    const more = left > 0 ? [`- and ${String(left)} more`] : [];
    const lines = ['[!WARNING]', ...all.slice(0, MOST_WARNINGS).map((text) => `- ${text}`), ...more];
    return [lines.map((line) => `> ${line}`).join('\n')];
}
function renderChecklist(record) {
    const lines = [(0,markdown_escape/* heading */.R_)(2, CHECKLIST)];
    let current = '';
    for (const item of checklistFor(record)) {
        if (item.section !== current)
            lines.push('', (0,markdown_escape/* heading */.R_)(3, item.section), '');
        current = item.section;
        lines.push(renderItem(item));
        if (item.id === 'before.monitoring')
            lines.push(...monitoringLines(record));
    }
    const left = criteriaLeftOut(record);
    const more = `*${String(left)} more acceptance criteria for people are in the state file ${(0,markdown_escape/* codeSpan */.SS)((0,markdown_escape/* clipLine */.DX)(record.stateFile, 300))}.*`;
    return [...lines, ...(left > 0 ? ['', more] : [])].join('\n');
}
function monitoringLines(record) {
    return record.monitoring.slice(0, 20).map(({ name, url }) => `  - ${(0,markdown_escape/* link */.nf)((0,markdown_escape/* clipLine */.DX)(name, 100), url)}`);
}
function gates(record) {
    const table = (0,gates_table/* gatesTable */.v)(record.verdicts);
    return record.gatesEnabled ? table : `Gates are disabled: no verdict stands behind this release.\n\n${table}`;
}
/**
 * Reads a body back: its marker and the checklist's items as they stand now. People may have ticked, moved, reworded or
 * added items, with any line ends. Null where there is no marker, or where two contradict each other.
 */
function parseBody(body) {
    const lines = body.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    const markers = new Set();
    const items = new Map();
    let at = { chapter: '', section: '' };
    let fence = null;
    for (const line of lines) {
        const ticks = /^ {0,3}(`{3,})/.exec(line)?.[1];
        if (fence !== null) {
            if ((0,markdown_fit/* closes */.UR)(fence, line))
                fence = null;
        }
        else if (ticks !== undefined)
            fence = ticks;
        else if (MARKER.test(line))
            markers.add(line.trimEnd());
        else if (/^#{1,2}\s/.test(line))
            at = { chapter: titleOf(line), section: '' };
        else if (/^###\s/.test(line))
            at = { ...at, section: titleOf(line) };
        else if (at.chapter === CHECKLIST)
            keep(items, parseItem(line, at.section));
    }
    const [marker, ...others] = markers;
    const [, tx, feature, version] = MARKER.exec(marker ?? '') ?? [];
    if (tx === undefined || feature === undefined || version === undefined || others.length > 0)
        return null;
    return { tx, feature, version, items: [...items.values()] };
}
/** The first item of an id counts; a copied line that was given another text is an item of its own. */
function keep(items, item) {
    if (item === null)
        return;
    const first = items.get(item.id);
    if (first === undefined)
        items.set(item.id, item);
    else if (first.text !== item.text) {
        const id = addedId(item.section, item.text);
        if (!items.has(id))
            items.set(id, { ...item, id });
    }
}
function titleOf(line) {
    return line.replace(/^#+\s+/, '').replace(/\s+#*\s*$/, '');
}


/***/ }),

/***/ 10067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ directCommitObstacle),
/* harmony export */   u: () => (/* binding */ stateGoesByPull)
/* harmony export */ });
/** Types of ruleset rules under which a branch takes no commit that was not in a pull request, with what they ask. */
const BLOCKING = {
    pull_request: 'changes come by pull requests',
    required_status_checks: 'checks have to be green first',
    merge_queue: 'changes come through the merge queue',
    update: 'updates of the branch are restricted',
    required_deployments: 'a deployment has to succeed first',
    workflows: 'workflows have to pass first',
    code_scanning: 'code scanning has to pass first',
};
/**
 * Why a branch takes no direct commit; null where nothing that is known speaks against one. Signatures are no reason:
 * GitHub signs the state commit itself.
 */
function directCommitObstacle(rule, ruleTypes) {
    if (rule !== null) {
        if (rule.approvals > 0)
            return `a change needs ${rule.approvals} approving review${rule.approvals === 1 ? '' : 's'}`;
        if (rule.checks.length > 0)
            return `checks have to be green first (${rule.checks.join(', ')})`;
        if (!rule.mayPush)
            return 'changes come by pull requests';
    }
    return ruleTypes.map((type) => BLOCKING[type]).find((reason) => reason !== undefined) ?? null;
}
/** What people should know before the gates run where the state cannot be committed to its branch. */
function stateGoesByPull(branch, obstacle) {
    return `Branch ${branch} takes no direct commit (${obstacle}): the state will go by a pull request, for which the job needs \`pull-requests: write\`.`;
}


/***/ }),

/***/ 67008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ foreseenDraft),
/* harmony export */   g: () => (/* binding */ forecast)
/* harmony export */ });
/* harmony import */ var _proposal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26219);
/* harmony import */ var _transaction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41117);


/** More steps than any release has: a forecast that does not end is our bug. */
const MOST_STEPS = 1000;
/** Every write that a release would make from here, in order, when each of them goes well. */
function forecast(record, seen, me) {
    const steps = [];
    let world = seen;
    for (let count = 0; count < MOST_STEPS; count += 1) {
        const step = (0,_transaction_js__WEBPACK_IMPORTED_MODULE_1__/* .nextStep */ .s)(record, world);
        if (step.do === 'done' || step.do === 'wait')
            return steps;
        steps.push(step);
        if (step.do === 'stop')
            return steps;
        world = afterwards(record, world, step, me);
    }
    throw new Error(`the forecast of ${record.feature} ${record.version} does not end`);
}
/** The world after a step that went well. */
function afterwards(record, seen, step, me) {
    const { release } = seen;
    switch (step.do) {
        case 'claim':
            return { ...seen, journal: opened(record, seen, me) };
        case 'take-over':
            return withEntry(seen, me, { phase: 'open' });
        case 'tag':
            return { ...seen, tagCommit: record.commit };
        case 'draft':
            return { ...seen, release: foreseenDraft(record, 0) };
        case 'record-release':
            return {
                ...withEntry(seen, me, { releaseId: step.id }),
                release: release ?? foreseenDraft(record, step.id),
                adoptable: [],
            };
        case 'forget-release':
            return withEntry(seen, me, { releaseId: null });
        case 'repair-draft':
            return { ...seen, release: { ...foreseenDraft(record, step.id), assets: release?.assets ?? [] } };
        case 'delete-stray':
            return (0,_transaction_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutStray */ .e)(seen, step.id);
        case 'delete-asset':
            return withAssets(seen, (assets) => assets.filter((asset) => asset.id !== step.id));
        case 'upload-asset': {
            const sealed = record.assets.find((asset) => asset.name === step.name);
            const size = sealed?.size ?? 0;
            const asset = { id: 0, name: step.name, size, digest: sealed?.sha256 ?? null, state: 'uploaded' };
            return withAssets(seen, (assets) => [...assets, asset]);
        }
        case 'upload-artifact':
            return { ...seen, artifactDone: true };
        case 'publish':
            return release === null ? seen : { ...seen, release: { ...release, draft: false } };
        case 'commit-state':
            return { ...seen, stateHasRelease: true };
        case 'open-branch':
        case 'propose-state':
        case 'refresh-proposal':
        case 'open-pull':
            return { ...seen, proposal: proposalAfter(seen.proposal ?? (0,_proposal_js__WEBPACK_IMPORTED_MODULE_0__/* .newProposal */ .pV)(record), step) };
        case 'await-merge':
            return withEntry(seen, me, { phase: 'awaiting-merge' });
        case 'close':
            return withEntry(seen, me, { phase: 'idle' });
        case 'wait':
        case 'done':
        case 'stop':
            return seen;
    }
}
/** A proposal whose commit and pull request are not there yet, so that they have no name. */
function proposalAfter(proposal, step) {
    if (step.do === 'open-branch')
        return { ...proposal, head: '' };
    if (step.do === 'open-pull')
        return { ...proposal, pull: { number: 0, url: '', state: 'open', head: '' } };
    return { ...proposal, content: 'current' };
}
function opened(record, seen, me) {
    const at = seen.now.toISOString();
    const { tx, feature, version, tag, commit } = record;
    const entry = { schema: 1, tx, feature, version, tag, commit, releaseId: null, openedAt: at, at };
    return { sha: '', tree: '', standing: 'mine', entry: { ...entry, phase: 'open', owner: me } };
}
function withEntry(seen, me, change) {
    if (seen.journal === null)
        return seen;
    return {
        ...seen,
        journal: { ...seen.journal, standing: 'mine', entry: { ...seen.journal.entry, owner: me, ...change } },
    };
}
function withAssets(seen, change) {
    return seen.release === null ? seen : { ...seen, release: { ...seen.release, assets: change(seen.release.assets) } };
}
/** The draft of a release as it is right after its making, for one that cannot be seen. */
function foreseenDraft(record, id) {
    const { tag, target, prerelease, tx } = record;
    return { id, tag, target, name: '', body: `tx=${tx}`, draft: true, prerelease, url: '', assets: [] };
}


/***/ }),

/***/ 26219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ pullClosed),
/* harmony export */   F3: () => (/* binding */ pullWithoutState),
/* harmony export */   GJ: () => (/* binding */ stateBranch),
/* harmony export */   Xk: () => (/* binding */ pullForbidden),
/* harmony export */   b1: () => (/* binding */ stateTrailer),
/* harmony export */   c_: () => (/* binding */ judgeProposal),
/* harmony export */   pV: () => (/* binding */ newProposal),
/* harmony export */   t7: () => (/* binding */ renderProposal),
/* harmony export */   vh: () => (/* binding */ changedByOthers)
/* harmony export */ });
/* unused harmony export comparePage */
/* harmony import */ var _feature_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33808);
/* harmony import */ var _feature_last_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69948);
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47051);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63813);




/** The trailer by which a commit of this action is known. */
function stateTrailer(tx) {
    return `DS-Release-Tx: ${tx}`;
}
/** Name of the branch that brings a release's state: the same for every run. */
function stateBranch({ feature, version }) {
    return `ds-release/state/${feature}-v${version}`;
}
/** A proposal of which nothing is there yet. */
function newProposal(record) {
    return { branch: stateBranch(record), head: null, state: null, content: 'absent', pull: null };
}
/** Judges a state branch against the text that the target branch has now. */
function judgeProposal(record, found, target) {
    const { head, state } = found;
    // A pull request that ended with another head is of a branch of the same name that is gone.
    const pull = found.pull?.state === 'open' || found.pull?.head === head ? found.pull : null;
    return { branch: stateBranch(record), head, state, pull, content: contentOf(record, found, target) };
}
function contentOf(record, { state, message }, target) {
    if (state === null || !(0,_feature_last_release_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRelease */ .a)(state, record.stateFile, record))
        return 'absent';
    const change = (0,_feature_last_release_js__WEBPACK_IMPORTED_MODULE_1__/* .lastReleaseOf */ .j)(state, record.stateFile);
    const isPure = change?.version === record.version && target !== null && (0,_feature_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .applyRelease */ .Y)(target, change) === state;
    if (isPure)
        return 'current';
    return message.includes(stateTrailer(record.tx)) ? 'outdated' : 'theirs';
}
/** Address of the page on which a person opens the pull request of a state branch. */
function comparePage(record, head) {
    const [base, other] = [record.branch, head].map((name) => name.split('/').map(encodeURIComponent).join('/'));
    return `${record.serverUrl}/${record.repository}/compare/${base ?? ''}...${other ?? ''}?expand=1`;
}
/** Title and body of the pull request that brings a release's state. */
function renderProposal(record) {
    const { feature, version, branch, stateFile, recordsFolder, tx } = record;
    const name = `${feature} ${version}`;
    const body = [
        `<!-- ds-release tx=${tx} feature=${feature} version=${version} -->`,
        `${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeProse */ .fd)(name)} is published: ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('the release', (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePage */ .NC)(record, record.tag))}. This pull request brings its state to ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(branch)}, which takes no direct commits.`,
        `It changes ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(stateFile)} as every release does, and adds the release's records under ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(recordsFolder)}. Nothing else is in it.`,
        `**What to do:** merge it, in whatever way you merge. The model is released already; until the merge, ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeProse */ .fd)(feature)} cannot be released again.`,
        `If ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(stateFile)} changes on ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(branch)} meanwhile, run the release job again: it brings this branch up to date. Workflows on a pull request of a workflow's own token wait until somebody with write access approves them.`,
    ];
    return { title: `release: ${name}`, body: `${body.join('\n\n')}\n` };
}
/** The problem of a state pull request that somebody closed without merging it. */
function pullClosed(record, { branch }, pull) {
    return {
        what: `${record.feature} ${record.version} is published, but pull request #${pull.number}, which brings its state to ${record.branch}, was closed without being merged`,
        fix: `Reopen it (${pull.url}), merge it and run this again; or delete its branch ${branch} and run this again: then a new one is opened`,
    };
}
/** The problem of a state pull request that was merged, while the target branch does not have what it brought. */
function pullWithoutState(record, { branch }, pull) {
    return {
        what: `pull request #${pull.number} is merged, but ${record.stateFile} on ${record.branch} does not have the release ${record.version}`,
        where: { file: record.stateFile, field: 'releases' },
        fix: `Bring back what it merged; or delete its branch ${branch}. Then run this again`,
    };
}
/** What people should know of a state branch that somebody has committed to. */
function changedByOthers({ stateFile }, { branch }) {
    return `Somebody has committed to ${branch}, and ${stateFile} there is not what a release would write now: it is left as it is.`;
}
/** The problem of a pull request that the token may not open. */
function pullForbidden(record, branch, words) {
    const isSetting = /not permitted to create or approve/i.test(words);
    const said = words === '' ? '' : ` (${words.replace(/\.+$/, '')})`;
    const way = isSetting
        ? 'Allow it under Settings → Actions → General ("Allow GitHub Actions to create and approve pull requests")'
        : 'Add the line `pull-requests: write` below `permissions:` of the job';
    return {
        what: `${record.feature} ${record.version} is published and its state is on branch ${branch}, but the token may not open the pull request that brings it to ${record.branch}${said}`,
        fix: `Open it yourself: ${comparePage(record, branch)}. Or: ${way}. Then run this again`,
    };
}


/***/ }),

/***/ 53341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ stateChange)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56467);

/** What a published release writes into the state file. */
function stateChange(record, releaseUrl, completed) {
    return {
        file: record.stateFile,
        version: record.version,
        tag: record.tag,
        commit: record.commit,
        packageDigest: record.packageDigest,
        metrics: record.metrics,
        metricsAsWritten: record.metricsAsWritten,
        verdict: record.verdict,
        gatesNote: record.gatesEnabled ? null : record.gatesSource,
        releaseUrl,
        startedAt: record.startedAt,
        completedAt: (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .isoSeconds */ .nE)(completed),
    };
}


/***/ }),

/***/ 30395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeStep)
/* harmony export */ });
/** Says in one line what a step of a release writes, for the log, dry runs and `plan`. */
function describeStep(step, record) {
    const name = `${record.feature} ${record.version}`;
    switch (step.do) {
        case 'claim':
            return `claim the release of ${name} in the journal`;
        case 'take-over':
            return `take over the release of ${name} from a run that has ended`;
        case 'tag':
            return `make tag ${record.tag} on ${record.commit.slice(0, 12)}`;
        case 'draft':
            return `open a draft release for ${record.tag}`;
        case 'record-release':
            return `note the draft's id in the journal`;
        case 'forget-release':
            return `note in the journal that the draft is gone`;
        case 'repair-draft':
            return `set the draft's fields right`;
        case 'delete-stray':
            return `delete a second draft of this release`;
        case 'delete-asset':
            return `delete ${step.name} from the draft: it is incomplete or has other bytes`;
        case 'upload-asset':
            return `upload ${step.name}`;
        case 'upload-artifact':
            return `upload the package as a workflow artifact`;
        case 'publish':
            return `publish the release ${record.tag}`;
        case 'commit-state':
            return `commit the state to ${record.branch}: ${record.stateFile}`;
        case 'open-branch':
            return `open the branch ${step.branch}, because ${record.branch} takes no direct commits`;
        case 'propose-state':
            return `commit the state to ${step.branch}: ${record.stateFile}`;
        case 'refresh-proposal':
            return `bring ${step.branch} up to date: ${record.stateFile} has changed on ${record.branch}`;
        case 'open-pull':
            return `open the pull request that brings the state to ${record.branch}`;
        case 'await-merge':
            return `note in the journal that the state waits for its pull request to be merged`;
        case 'wait':
            return `wait until pull request #${step.pull} is merged`;
        case 'close':
            return `close the journal`;
        case 'done':
            return `${name} is released`;
        case 'stop':
            return step.problem.what;
    }
}


/***/ }),

/***/ 15507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ ruleRefusal),
/* harmony export */   G9: () => (/* binding */ isRuleViolation),
/* harmony export */   KR: () => (/* binding */ tagRestricted),
/* harmony export */   TD: () => (/* binding */ tagConflict),
/* harmony export */   hS: () => (/* binding */ tagSpent),
/* harmony export */   ph: () => (/* binding */ restrictingRuleset),
/* harmony export */   wu: () => (/* binding */ untaggableProblem)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** Name of the first ruleset that lets the token make no such tag; null when none does. */
function restrictingRuleset(rulesets, tag) {
    const ref = `refs/tags/${tag}`;
    const fits = (pattern) => pattern === '~ALL' || picomatch__WEBPACK_IMPORTED_MODULE_0___default().isMatch(ref, pattern, { dot: true });
    const found = rulesets.find((one) => !one.bypassed && one.rules.includes('creation') && one.include.some(fits) && !one.exclude.some(fits));
    return found?.name ?? null;
}
/** The problem of a tag that stands on another commit than the gated one. */
function tagConflict(tag, version, commit, other) {
    return {
        what: `tag ${tag} stands on commit ${other.slice(0, 12)}, not on the gated commit ${commit.slice(0, 12)}`,
        fix: `Someone else made it and this action never moves a tag: delete the tag if nobody uses it, or release another version than ${version} (input \`version\`)`,
    };
}
/** The problem of a gated commit that GitHub lets no workflow's token tag. */
function untaggableProblem({ commit, target }) {
    const file = '.github/workflows';
    return {
        what: `files under ${file} differ between ${target} and the gated commit ${commit.slice(0, 12)}, and GitHub lets no workflow's token tag such a commit`,
        where: { file },
        fix: `Run this again at the tip of ${target}; nothing was written`,
    };
}
/** The problem of a tag that a ruleset lets nobody's token make. */
function tagRestricted(tag, ruleset) {
    return {
        what: `the ruleset ${JSON.stringify(ruleset)} of this repository restricts who makes tags, and lets the token not make ${tag}`,
        fix: `Put the app whose token makes the release on that ruleset's bypass list, or take the tag's pattern out of it (Settings → Rules → Rulesets)`,
    };
}
/** The problem of a tag that GitHub refuses although no ruleset restricts it: the name of an immutable release is spent. */
function tagSpent({ tag, version }) {
    return {
        what: `the tag ${tag} cannot be made again: an immutable release had it and was deleted, so version ${version} is spent`,
        fix: 'Release another version (input `version`)',
    };
}
/** The problem of a write that a rule of the repository refuses; `write` says what it was to do. */
function ruleRefusal(write, words) {
    return {
        what: `a rule of the repository refuses to ${write} (${words.replace(/\.+\s*$/, '')})`,
        fix: `Put the app whose token makes the release on that rule's bypass list, or leave this out of the rule (Settings → Rules → Rulesets), then run this again`,
    };
}
/** Whether GitHub's words are those with which a rule refuses. */
function isRuleViolation(words) {
    return /repository rule violations|creations being restricted|protected (branch|ref)|used by an immutable release/i.test(words);
}


/***/ }),

/***/ 41117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withoutStray),
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6106);
/* harmony import */ var _proposal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26219);
/* harmony import */ var _tag_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15507);



/**
 * Chooses the one next write of a release from what is seen. A fault, a crash and a success all come back here:
 * there is no clean-up path, and nothing that was published is ever deleted.
 */
function nextStep(record, seen) {
    const { journal } = seen;
    if (journal === null)
        return begin(record, seen);
    const { entry, standing } = journal;
    if (entry.phase === 'idle' && seen.stateHasRelease)
        return takeBack(seen) ?? { do: 'done' };
    if (entry.phase === 'idle' || entry.tx !== record.tx)
        return replace(record, seen, entry, standing);
    const isMine = standing === 'mine';
    if (entry.phase === 'open' && !isMine) {
        return (0,_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .mayTakeOver */ .rw)(entry, standing, seen.now) ? { do: 'take-over' } : (takeBack(seen) ?? busy(entry, standing));
    }
    const step = claimedStep(record, seen, entry);
    // What waits for its merge has no owner: whoever finds more to do than to wait or to close takes it over first.
    return isMine || ENDINGS.has(step.do) ? step : { do: 'take-over' };
}
const ENDINGS = new Set(['wait', 'close', 'stop']);
/** The steps of a release whose claim is ours. */
function claimedStep(record, seen, entry) {
    if (seen.tagCommit === null)
        return { do: 'tag' };
    if (seen.tagCommit !== record.commit)
        return tagElsewhere(record, seen.tagCommit);
    return releaseStep(record, seen, entry);
}
/** The first write; a commit that could not be tagged is found out before it. */
function begin(record, seen) {
    if (seen.tagCommit !== null || !seen.workflowsDiffer)
        return { do: 'claim' };
    return { do: 'stop', why: 'untaggable', problem: (0,_tag_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .untaggableProblem */ .wu)(record) };
}
/** Opens a new transaction in the place of another, but only of one that was looked at when this run began. */
function replace(record, seen, entry, standing) {
    if (entry.phase === 'open' && standing !== 'mine' && !(0,_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .mayTakeOver */ .rw)(entry, standing, seen.now)) {
        return takeBack(seen) ?? busy(entry, standing);
    }
    // Our own claim may be of a package that could not be made again: what was sealed anew takes its place.
    if (seen.mayReplace || (entry.phase === 'open' && standing === 'mine'))
        return begin(record, seen);
    const orphaned = takeBack(seen);
    if (orphaned !== null)
        return orphaned;
    const { owner, feature, version } = entry;
    const what = `run ${owner.run} began to release ${feature} ${version} while this one was running its gates`;
    return { do: 'stop', why: 'busy', problem: { what, fix: 'Run this again: it goes on from what that run has done' } };
}
/** A run that was overtaken, and woke up too late, leaves no draft behind. */
function takeBack({ orphans }) {
    const [id] = orphans;
    return id === undefined ? null : { do: 'delete-stray', id };
}
/** What is seen after a stray draft was deleted. */
function withoutStray(seen, stray) {
    const others = (ids) => ids.filter((id) => id !== stray);
    return { ...seen, strays: others(seen.strays), orphans: others(seen.orphans) };
}
/** The steps between tag and close, once the claim is ours. */
function releaseStep(record, seen, entry) {
    const { release } = seen;
    if (entry.releaseId === null) {
        if (release !== null)
            return { do: 'record-release', id: release.id };
        const adopted = seen.adoptable[0];
        return adopted === undefined ? { do: 'draft' } : { do: 'record-release', id: adopted };
    }
    if (release === null)
        return { do: 'forget-release' };
    if (release.draft)
        return draftStep(record, seen, release);
    const wrong = assetDifferences(record, release);
    if (wrong.length > 0)
        return publishedDiffers(record, wrong);
    const way = seen.stateHasRelease ? null : stateStep(record, seen.proposal);
    if (way !== null && way.do !== 'wait')
        return way;
    const stray = seen.strays[0];
    if (stray !== undefined)
        return { do: 'delete-stray', id: stray };
    if (way === null)
        return { do: 'close' };
    return entry.phase === 'awaiting-merge' ? way : { do: 'await-merge', pull: way.pull };
}
/** The step that brings the state closer to its branch: by a commit, or by a pull request that then has to be waited for. */
function stateStep(record, proposal) {
    if (proposal === null)
        return { do: 'commit-state' };
    const { branch, head, content, pull } = proposal;
    if (head === null)
        return { do: 'open-branch', branch };
    if (pull?.state === 'closed')
        return { do: 'stop', why: 'unmerged', problem: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_1__/* .pullClosed */ .Cl)(record, proposal, pull) };
    if (pull?.state === 'merged')
        return { do: 'stop', why: 'unmerged', problem: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_1__/* .pullWithoutState */ .F3)(record, proposal, pull) };
    if (content === 'absent')
        return { do: 'propose-state', branch };
    if (content === 'outdated')
        return { do: 'refresh-proposal', branch };
    return pull === null ? { do: 'open-pull', branch } : { do: 'wait', pull: pull.number };
}
/** The steps that bring a draft to the point where it equals what was sealed, and publish it. */
function draftStep(record, seen, draft) {
    if (draft.tag !== record.tag || draft.prerelease !== record.prerelease || !draft.body.includes(`tx=${record.tx}`)) {
        return { do: 'repair-draft', id: draft.id };
    }
    for (const asset of draft.assets) {
        const sealed = record.assets.find((one) => one.name === asset.name);
        if (sealed === undefined)
            return foreignAsset(record, asset);
        if (asset.state !== 'uploaded' || asset.size !== sealed.size || digestDiffers(asset, sealed.sha256)) {
            return { do: 'delete-asset', id: asset.id, name: asset.name };
        }
    }
    const missing = record.assets.find((sealed) => draft.assets.every((asset) => asset.name !== sealed.name));
    if (missing !== undefined)
        return { do: 'upload-asset', name: missing.name };
    if (!seen.artifactDone)
        return { do: 'upload-artifact' };
    return { do: 'publish', id: draft.id };
}
/** A digest that GitHub does not know yet is no difference; the driver downloads and hashes such an asset. */
function digestDiffers(asset, sha256) {
    return asset.digest !== null && asset.digest !== sha256;
}
/** What differs between the sealed assets and those of a release, in words. */
function assetDifferences(record, release) {
    const differences = [];
    for (const sealed of record.assets) {
        const asset = release.assets.find((one) => one.name === sealed.name);
        if (asset === undefined)
            differences.push(`${sealed.name} is missing`);
        else if (asset.state !== 'uploaded')
            differences.push(`${sealed.name} is not completely uploaded`);
        else if (asset.size !== sealed.size || digestDiffers(asset, sealed.sha256)) {
            differences.push(`${sealed.name} has other bytes than were sealed`);
        }
    }
    for (const asset of release.assets) {
        if (record.assets.every((sealed) => sealed.name !== asset.name))
            differences.push(`${asset.name} was not sealed`);
    }
    return differences;
}
function busy(entry, standing) {
    return { do: 'stop', why: 'busy', problem: (0,_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .busyProblem */ .rU)(entry, standing) };
}
function tagElsewhere(record, commit) {
    return { do: 'stop', why: 'conflict', problem: (0,_tag_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .tagConflict */ .TD)(record.tag, record.version, record.commit, commit) };
}
function foreignAsset(record, asset) {
    return {
        do: 'stop',
        why: 'conflict',
        problem: {
            what: `the draft of ${record.tag} has an asset ${JSON.stringify(asset.name)} that this release did not make`,
            fix: 'Remove that asset from the draft on the releases page, then run this again',
        },
    };
}
function publishedDiffers(record, wrong) {
    return {
        do: 'stop',
        why: 'conflict',
        problem: {
            what: `the published release ${record.tag} is not what was gated: ${wrong.join('; ')}`,
            fix: 'Nothing that was published is changed or deleted by this action: find out who changed the release, then release a new version',
        },
    };
}


/***/ })

};
