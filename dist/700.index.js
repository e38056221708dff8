export const id = 700;
export const ids = [700];
export const modules = {

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sN: () => (/* binding */ BYTECODE_VARIABLES),
  EY: () => (/* binding */ beginPackage),
  uk: () => (/* binding */ ownVariables),
  C0: () => (/* binding */ packagePath)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/formats/shell-contexts.ts
var shell_contexts = __webpack_require__(49759);
// EXTERNAL MODULE: ./src/formats/shell-word.ts
var shell_word = __webpack_require__(93659);
;// CONCATENATED MODULE: ./src/settings/placeholders.ts



const PLACEHOLDERS = ['model', 'package', 'metrics', 'version', 'feature', 'environment'];
const PATTERN = new RegExp(String.raw `(?<![$\\{])\{(${PLACEHOLDERS.join('|')})\}(?!\})`, 'g');
function fillPlaceholders(run, values) {
    const contextAt = (0,shell_contexts/* shellContexts */.X)(run);
    return run.replace(PATTERN, (written, name, offset) => {
        const value = values[name];
        if (value === undefined)
            throw noValue(written, run, values);
        return (0,shell_word/* quoteWithin */.y)(value, contextAt(offset));
    });
}
function noValue(written, run, values) {
    const known = PLACEHOLDERS.filter((name) => values[name] !== undefined).map((name) => `{${name}}`);
    return new errors/* Stop */.VG('invalid-config', {
        what: `${written} has no value in the command ${JSON.stringify(run)}`,
        fix: `Use what this command can have: ${known.join(', ')}`,
    });
}

// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
;// CONCATENATED MODULE: ./src/build/package-work.ts


function ownVariables(scratch, hasBytecode) {
    return hasBytecode ? { PYTHONDONTWRITEBYTECODE: '1' } : { PYTHONPYCACHEPREFIX: `${scratch}/bytecode` };
}
const BYTECODE_VARIABLES = ['PYTHONDONTWRITEBYTECODE', 'PYTHONPYCACHEPREFIX'];
function beginPackage(feature, version, variables = {}) {
    const { settings, id, workingDirectory } = feature;
    const { model, metrics } = settings;
    const values = { model, metrics, package: packagePath(version), version, feature: id };
    return {
        feature,
        version,
        folder: (0,folder_path/* inFolder */._)(workingDirectory, packagePath(version)),
        variables,
        fill: (run) => fillPlaceholders(run, values),
    };
}
function packagePath(version) {
    return `dist/model_v${version}`;
}


/***/ }),

/***/ 95880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q7: () => (/* binding */ foretell),
  mk: () => (/* binding */ publish),
  Uh: () => (/* binding */ unfinishedNotice)
});

// EXTERNAL MODULE: ./src/transaction/forecast.ts
var forecast = __webpack_require__(81043);
// EXTERNAL MODULE: ./src/feature/last-release.ts
var last_release = __webpack_require__(69948);
// EXTERNAL MODULE: ./src/release/branch-rules.ts
var branch_rules = __webpack_require__(10067);
// EXTERNAL MODULE: ./src/release/proposal.ts
var release_proposal = __webpack_require__(26219);
;// CONCATENATED MODULE: ./src/publish/observation.ts
function ownEntry(journal, { tx }) {
    return journal !== null && journal.believed && journal.entry.tx === tx ? journal.entry : null;
}

;// CONCATENATED MODULE: ./src/publish/draft-roles.ts

function draftRoles(facts) {
    const { record, journal, release, drafts } = facts;
    const ours = ownEntry(journal, record);
    const sameTx = drafts.filter((one) => one.tx === record.tx).map((one) => one.id);
    const isNameless = ours === null ? journal?.entry.tx === record.tx : ours.releaseId === null;
    const adoptable = isNameless ? sameTx : [];
    const kept = ours?.releaseId ?? adoptable[0] ?? release?.id;
    const strays = drafts.map((one) => one.id).filter((id) => id !== kept);
    return { adoptable, strays, orphans: orphansOf(facts, sameTx) };
}
function orphansOf({ journal, release, ownDrafts }, sameTx) {
    if (journal === null || (journal.entry.phase === 'open' && journal.entry.releaseId === null))
        return [];
    const { releaseId } = journal.entry;
    return [...new Set([...sameTx, ...ownDrafts])].filter((id) => id !== releaseId && id !== release?.id);
}

;// CONCATENATED MODULE: ./src/publish/expected-draft.ts
function expectedDraft(record, id) {
    const { tag, target, prerelease, tx } = record;
    return { id, tag, target, name: '', body: `tx=${tx}`, draft: true, prerelease, url: '', assets: [] };
}

// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
;// CONCATENATED MODULE: ./src/publish/seen-dependencies.ts


async function seeDependencies({ repository }, { commit, stateFile }, branch) {
    if (branch === null || branch.state === null || branch.head === commit)
        return null;
    const parsed = (0,state_file/* parseStateFile */.n)(branch.state, stateFile);
    if (!parsed.ok)
        return null;
    const { head } = branch;
    const seen = [...new Set(parsed.state.dependencies)].map(async (id) => {
        const file = (0,feature_location/* statePath */.BQ)(folderOf(stateFile), id);
        const bytes = await repository.contentAt(head, file);
        const dependency = bytes === null ? null : (0,state_file/* parseStateFile */.n)(bytes.toString('utf8'), file);
        return [id, dependency === null ? 'missing' : dependency.ok ? dependency.state : 'invalid'];
    });
    return new Map(await Promise.all(seen));
}
function folderOf(file) {
    return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
}

// EXTERNAL MODULE: ./src/release/body.ts + 4 modules
var release_body = __webpack_require__(56206);
;// CONCATENATED MODULE: ./src/publish/seen-drafts.ts

const CLOCK_SKEW_MS = 120_000;
async function seeDrafts(host, { feature }, { openedAt }) {
    const since = new Date(Date.parse(openedAt) - CLOCK_SKEW_MS).toISOString();
    const [drafts, viewer] = await Promise.all([host.releases.draftsSince(since), host.repository.viewer()]);
    return drafts
        .flatMap((draft) => {
        const body = (0,release_body/* parseBody */.OG)(draft.body);
        if (!draft.draft || body === null || body.feature !== feature || draft.author !== viewer)
            return [];
        return [{ id: draft.id, tx: body.tx }];
    })
        .sort((a, b) => a.id - b.id);
}

// EXTERNAL MODULE: ./src/publish/seen-journal.ts
var seen_journal = __webpack_require__(40122);
;// CONCATENATED MODULE: ./src/publish/seen-proposal.ts

async function seeProposal(host, record, target) {
    const { branch, stateFile } = record;
    const names = await host.branches.findState({ names: (0,release_proposal/* stateBranches */.iJ)(record), target: branch, stateFile });
    return (0,release_proposal/* judgeProposal */.c_)(record, names, target);
}

// EXTERNAL MODULE: ./src/formats/digest.ts
var digest = __webpack_require__(19618);
// EXTERNAL MODULE: ./src/limits/telling.ts
var telling = __webpack_require__(59705);
;// CONCATENATED MODULE: ./src/publish/seen-release.ts


const HASHED_BY_DOWNLOAD_BYTES = telling/* GITHUB */.U0.hashedAssetBytes.value;
async function seeRelease(host, record, id) {
    const release = await host.releases.byId(id);
    if (release === null)
        return null;
    if (!release.draft || hasAllAssets(record, release))
        return await withDigests(host, release);
    return await withDigests(host, { ...release, assets: await host.assets.ofRelease(id) });
}
async function seePublished(host, tag) {
    const published = await host.releases.byTag(tag);
    return published === null ? null : await withDigests(host, published);
}
function hasAllAssets(record, { assets }) {
    return (assets.length === record.assets.length &&
        record.assets.every(({ name, size, sha256 }) => assets.some((one) => one.name === name && one.size === size && one.digest === sha256 && one.state === 'uploaded')));
}
async function withDigests(host, release) {
    const assets = [];
    for (const asset of release.assets) {
        if (asset.digest !== null || asset.state !== 'uploaded' || asset.size > HASHED_BY_DOWNLOAD_BYTES)
            assets.push(asset);
        else {
            assets.push({ ...asset, digest: (0,digest/* digestOf */.o)(await host.assets.download(asset.id)) });
        }
    }
    return { ...release, assets };
}

;// CONCATENATED MODULE: ./src/publish/observe.ts











async function observe(host, { record, me, found, reviewAgain }, look) {
    const last = look.for === 'again' ? look.last : null;
    const journal = last === null ? found : asBelieved(await (0,seen_journal/* readJournal */.a0)(host, record.feature, me), found);
    const ours = ownEntry(journal, record);
    const { survey, release } = await seeRefs(host, { record, ours, look });
    const sawTag = last !== null && last.tagCommit !== null;
    const tagCommit = survey.tagCommit ?? (sawTag ? await host.refs.tagCommit(record.tag) : null);
    const ownDrafts = last?.ownDrafts ?? [];
    const looksForDrafts = look.for !== 'dry-run' && look.hasDoubt && journal !== null;
    const drafts = looksForDrafts ? await seeDrafts(host, record, journal.entry) : [];
    const stateHasRelease = isInState(record, survey);
    const goesByPull = (last !== null && last.proposal !== null) || ours?.phase === 'awaiting-merge';
    const isTime = release !== null && !release.draft && !stateHasRelease;
    const isPublished = release !== null && !release.draft;
    const asksPeople = look.for !== 'dry-run' && look.isFinal && !isPublished && !stateHasRelease;
    return {
        journal,
        mayReplace: isAsFound(journal, found),
        tagCommit,
        workflowsDiffer: survey.workflowsDiffer,
        release,
        ownDrafts,
        ...draftRoles({ record, journal, release, ownDrafts, drafts }),
        branch: survey.branch,
        dependencies: asksPeople ? await seeDependencies(host, record, survey.branch) : null,
        review: asksPeople && reviewAgain !== null ? await reviewAgain() : null,
        stateHasRelease,
        proposal: await proposalOf(host, { record, survey, look, goesByPull, isTime }),
        vouchDone: last?.vouchDone ?? false,
        sealer: last?.sealer ?? null,
        artifactDone: last?.artifactDone ?? false,
        now: host.clock.now(),
    };
}
function isAsFound(journal, found) {
    return (journal?.sha ?? null) === (found?.sha ?? null);
}
function asBelieved(journal, found) {
    const isVouchedFor = found !== null && found.believed && found.sha === journal?.sha;
    return journal === null || !isVouchedFor ? journal : { ...journal, believed: true };
}
function isInState(record, { branch }) {
    const state = branch?.state ?? null;
    return state !== null && (0,last_release/* hasRelease */.a)(state, record.stateFile, record);
}
async function seeRefs(host, target) {
    const { record, ours, look } = target;
    const id = look.for === 'dry-run' ? null : (ours?.releaseId ?? null);
    const [survey, named] = await Promise.all([host.survey(record), id === null ? null : seeRelease(host, record, id)]);
    return { survey, release: named ?? (await unnamedRelease(host, target, survey)) };
}
async function unnamedRelease(host, { record, ours, look }, survey) {
    const id = ours?.releaseId ?? null;
    if (id !== null && look.for !== 'dry-run')
        return null;
    const published = survey.isPublished ? await seePublished(host, record.tag) : null;
    return published ?? (id === null ? null : expectedDraft(record, id));
}
async function proposalOf(host, facts) {
    const { record, look } = facts;
    const { branch } = facts.survey;
    const types = look.for === 'dry-run' ? await host.rules.ofBranch(record.branch) : [];
    if (!facts.goesByPull && (0,branch_rules/* directCommitObstacle */.E)(branch?.rule ?? null, types) === null)
        return null;
    return facts.isTime ? await seeProposal(host, record, branch?.state ?? null) : (0,release_proposal/* newProposal */.pV)(record);
}

;// CONCATENATED MODULE: ./src/publish/published.ts

function publishedOf(record, { results, end }) {
    const made = results.reduce((sofar, one) => ({ ...sofar, ...one }), {});
    const { artifact = null, stateCommit = null, release = null } = made;
    const known = { artifact, stateCommit, release: release && linkOf(release) };
    if (end.kind === 'stopped')
        return { ...known, end };
    const { release: left, proposal } = end.seen;
    const ended = { ...known, release: left === null ? known.release : { id: left.id, url: left.url } };
    if (end.at.do !== 'wait' || proposal === null)
        return { ...ended, end: { kind: 'released' } };
    const warnings = proposal.content === 'theirs' ? [(0,release_proposal/* changedByOthers */.vh)(record, proposal)] : [];
    return { ...ended, end: { kind: 'awaiting-merge', pullUrl: proposal.pull?.url ?? null, warnings } };
}
function linkOf({ id, url, draft }) {
    return { id, url: draft ? null : url };
}

// EXTERNAL MODULE: ./src/transaction/reconcile.ts + 1 modules
var reconcile = __webpack_require__(41913);
// EXTERNAL MODULE: ./src/formats/first-letter.ts
var first_letter = __webpack_require__(91347);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
;// CONCATENATED MODULE: ./src/publish/ends.ts




const CODE_OF_STOP = {
    busy: 'interrupted',
    conflict: 'conflict',
    untaggable: 'permission',
    unmerged: 'interrupted',
    unfit: 'not-releasable',
    unreviewed: 'gate-failed',
};
function isEnd(decision) {
    return decision.do === 'done' || decision.do === 'wait' || decision.do === 'stop';
}
function stopOf(end) {
    return end.do === 'stop' ? new errors/* Stop */.VG(CODE_OF_STOP[end.why], end.problem) : null;
}
function busy(entry, standing) {
    return { do: 'stop', why: 'busy', problem: (0,release_journal/* busyProblem */.rU)(entry, standing) };
}
function overtaken({ owner, feature, version }) {
    const what = `run ${owner.run} began to release ${feature} ${version} while this one was running its gates`;
    return { do: 'stop', why: 'busy', problem: { what, fix: 'Run this again: it goes on from what that run has done' } };
}
function untaggable(record) {
    return { do: 'stop', why: 'untaggable', problem: (0,tag_rules/* untaggableProblem */.wu)(record) };
}
function unfit({ stateFile, branch }, [first, ...more]) {
    const said = [first, ...more].map((one) => (0,first_letter/* lowerFirst */.o)(one?.what ?? '')).join('; ');
    const problem = {
        what: `${stateFile} on branch ${branch} is not what was gated any more, so the release is not published: ${said}`,
        where: first?.where ?? { file: stateFile },
        fix: first?.fix ?? 'Look into the state file on that branch',
    };
    return { do: 'stop', why: 'unfit', problem };
}
function unreviewed({ commit }, { reason, findings }) {
    const what = `the review of ${commit.slice(0, 7)} does not stand any more, so it is not published: ${reason}`;
    const fix = findings[0]?.fix ?? 'Settle it on the pull request';
    return { do: 'stop', why: 'unreviewed', problem: { what, fix: `${fix}, then run this again` } };
}
function tagElsewhere(record, commit) {
    return { do: 'stop', why: 'conflict', problem: (0,tag_rules/* tagConflict */.TD)(record, commit) };
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

;// CONCATENATED MODULE: ./src/publish/next-draft-step.ts

function nextDraftStep(record, seen, draft) {
    if (draft.tag !== record.tag || draft.prerelease !== record.prerelease || !draft.body.includes(`tx=${record.tx}`)) {
        return { do: 'repair-draft', id: draft.id };
    }
    for (const asset of draft.assets) {
        const sealed = record.assets.find((one) => one.name === asset.name);
        if (sealed === undefined)
            return foreignAsset(record, asset);
        if (asset.state !== 'uploaded' || differs(asset, sealed)) {
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
function assetDifferences(record, release) {
    const differences = [];
    for (const sealed of record.assets) {
        const asset = release.assets.find((one) => one.name === sealed.name);
        if (asset === undefined)
            differences.push(`${sealed.name} is missing`);
        else if (asset.state !== 'uploaded')
            differences.push(`${sealed.name} is not completely uploaded`);
        else if (differs(asset, sealed))
            differences.push(`${sealed.name} has other bytes than were sealed`);
    }
    for (const asset of release.assets) {
        if (record.assets.every((sealed) => sealed.name !== asset.name))
            differences.push(`${asset.name} was not sealed`);
    }
    return differences;
}
function differs(asset, sealed) {
    return asset.size !== sealed.size || (asset.digest !== null && asset.digest !== sealed.sha256);
}

;// CONCATENATED MODULE: ./src/publish/next-state-step.ts

function nextStateStep(record, proposal) {
    if (proposal === null)
        return { do: 'commit-state' };
    const { branch, head, content, pull, blockers } = proposal;
    if (head === null && blockers.length > 0) {
        return { do: 'stop', why: 'conflict', problem: (0,release_proposal/* stateBranchBlocked */.el)(record, proposal) };
    }
    if (head === null)
        return { do: 'open-branch', branch };
    if (pull?.state === 'closed')
        return { do: 'stop', why: 'unmerged', problem: (0,release_proposal/* pullClosed */.Cl)(record, proposal, pull) };
    if (pull?.state === 'merged')
        return { do: 'stop', why: 'unmerged', problem: (0,release_proposal/* pullWithoutState */.F3)(record, proposal, pull) };
    if (content === 'absent')
        return { do: 'propose-state', branch };
    if (content === 'outdated')
        return { do: 'refresh-proposal', branch };
    return pull === null ? { do: 'open-pull', branch } : { do: 'wait', pull: pull.number };
}

// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/gates/verdict.ts
var verdict = __webpack_require__(94281);
;// CONCATENATED MODULE: ./src/publish/standing.ts




function objection(record, seen) {
    const problems = stateProblems(record, seen);
    if (problems.length > 0)
        return unfit(record, problems);
    return seen.review === null || (0,verdict/* letsPass */.u)(seen.review) ? null : unreviewed(record, seen.review);
}
function stateProblems({ stateFile, branch: name }, seen) {
    const { branch, dependencies } = seen;
    if (branch === null || branch.state === null) {
        const fix = `Bring it back on ${name}, then run this again`;
        return [{ what: 'The state file is not there any more', fix, where: { file: stateFile } }];
    }
    const parsed = (0,state_file/* parseStateFile */.n)(branch.state, stateFile);
    if (!parsed.ok)
        return parsed.problems;
    const { state, placeOf } = parsed;
    const journalOpen = seen.journal?.entry.phase === 'open';
    const asked = dependencies === null ? { ...state, dependencies: [] } : state;
    return (0,readiness/* releaseProblems */.C)(asked, placeOf, { dependencies: dependencies ?? new Map(), journalOpen });
}

;// CONCATENATED MODULE: ./src/publish/next-step.ts






function nextStep(record, seen) {
    const { journal } = seen;
    if (journal === null)
        return begin(record, seen);
    const { entry, standing } = journal;
    if (entry.phase === 'idle' && seen.stateHasRelease)
        return removeOrphan(seen) ?? { do: 'done' };
    if (entry.phase === 'idle' || ownEntry(journal, record) === null)
        return replace(record, seen, journal);
    const isMine = standing === 'mine';
    if (entry.phase === 'open' && !isMine) {
        return (0,release_journal/* mayTakeOver */.rw)(entry, standing, seen.now) ? { do: 'take-over' } : (removeOrphan(seen) ?? busy(entry, standing));
    }
    const step = claimedStep(record, seen, entry);
    return isMine || NEEDS_NO_OWNER.has(step.do) ? step : { do: 'take-over' };
}
const NEEDS_NO_OWNER = new Set(['wait', 'close', 'stop']);
function begin(record, seen) {
    const { release } = seen;
    const wrong = release === null || release.draft ? [] : assetDifferences(record, release);
    if (wrong.length > 0)
        return publishedDiffers(record, wrong);
    const against = objection(record, seen);
    if (against !== null)
        return against;
    if (seen.tagCommit === null && seen.workflowsDiffer)
        return untaggable(record);
    return { do: seen.vouchDone ? 'claim' : 'vouch' };
}
function replace(record, seen, { entry, standing }) {
    if (entry.phase === 'open' && standing !== 'mine' && !(0,release_journal/* mayTakeOver */.rw)(entry, standing, seen.now)) {
        return removeOrphan(seen) ?? busy(entry, standing);
    }
    if (seen.mayReplace || (entry.phase === 'open' && standing === 'mine'))
        return begin(record, seen);
    return removeOrphan(seen) ?? overtaken(entry);
}
function removeOrphan({ orphans }) {
    const [id] = orphans;
    return id === undefined ? null : { do: 'delete-stray', id };
}
function claimedStep(record, seen, entry) {
    if (seen.tagCommit === null)
        return { do: 'tag' };
    if (seen.tagCommit !== record.commit)
        return tagElsewhere(record, seen.tagCommit);
    const { release } = seen;
    if (entry.releaseId === null)
        return adopt(seen);
    if (release === null)
        return { do: 'forget-release' };
    if (!release.draft)
        return publishedStep(record, seen, { entry, release });
    const step = nextDraftStep(record, seen, release);
    return step.do === 'publish' ? (objection(record, seen) ?? step) : step;
}
function adopt({ release, adoptable }) {
    const id = release?.id ?? adoptable[0];
    return id === undefined ? { do: 'draft' } : { do: 'record-release', id };
}
function publishedStep(record, seen, { entry, release }) {
    const wrong = assetDifferences(record, release);
    if (wrong.length > 0)
        return publishedDiffers(record, wrong);
    const step = seen.stateHasRelease ? null : nextStateStep(record, seen.proposal);
    if (step !== null && step.do !== 'wait')
        return step;
    const [stray] = seen.strays;
    if (stray !== undefined)
        return { do: 'delete-stray', id: stray };
    if (step === null)
        return { do: 'close' };
    return entry.phase === 'awaiting-merge' ? step : { do: 'await-merge', pull: step.pull };
}

;// CONCATENATED MODULE: ./src/publish/rule-refusal.ts


function asksForTagRules({ step, refusal }) {
    return step.do === 'tag' && !(0,tag_rules/* isImmutableName */.C0)(refusal.detail) && (0,tag_rules/* isRestrictedRef */.F2)(refusal.detail);
}
function decideRuleRefusal(refused, rulesets) {
    const { record, write, refusal } = refused;
    if ((0,tag_rules/* isImmutableName */.C0)(refusal.detail))
        return new errors/* Stop */.VG('conflict', (0,tag_rules/* tagSpent */.hS)(record), refusal);
    if (rulesets === null)
        return new errors/* Stop */.VG('permission', (0,tag_rules/* ruleRefusal */.$$)(write, refusal.detail), refusal);
    const ruleset = (0,tag_rules/* restrictingRuleset */.ph)(rulesets, record.tag);
    if (ruleset === null)
        return new errors/* Stop */.VG('conflict', (0,tag_rules/* tagSpent */.hS)(record), refusal);
    return new errors/* Stop */.VG('permission', (0,tag_rules/* tagRestricted */.KR)(record.tag, ruleset), refusal);
}

// EXTERNAL MODULE: ./src/transaction/step.ts
var step = __webpack_require__(79240);
;// CONCATENATED MODULE: ./src/publish/steps/assets.ts

const deleteAsset = {
    do: 'delete-asset',
    describe: (_plan, { name }) => `delete ${name} from the draft: it is incomplete or has other bytes`,
    expect: (_plan, _seen, { id }) => id,
    after: (seen, id) => withAssets(seen, (assets) => assets.filter((asset) => asset.id !== id)),
    async send(host, _transaction, { step: { id } }) {
        await host.assets.delete(id);
        return id;
    },
};
const uploadAsset = {
    do: 'upload-asset',
    describe: (_plan, { name }) => `upload ${name}`,
    expect({ record }, _seen, { name }) {
        const sealed = record.assets.find((asset) => asset.name === name);
        return { id: 0, name, size: sealed?.size ?? 0, digest: sealed?.sha256 ?? null, state: 'uploaded' };
    },
    after: (seen, asset) => withAssets(seen, (assets) => [...assets, asset]),
    async send(host, { record, bytes }, { seen, step: { name } }) {
        const sealed = record.assets.find((asset) => asset.name === name);
        const release = seen.release === null ? null : await uploadTarget(host, seen.release);
        if (sealed === undefined || release === null)
            return step/* LOOK_AGAIN */.h;
        const { type, size, sha256 } = sealed;
        const pieces = await bytes.stream(name, size);
        const asset = await host.assets.upload(release, { name, type, size, sha256, bytes: pieces });
        return asset.digest === null ? step/* LOOK_AGAIN */.h : asset;
    },
};
function withAssets(seen, change) {
    const { release } = seen;
    return release === null ? seen : { ...seen, release: { ...release, assets: change(release.assets) } };
}
async function uploadTarget(host, release) {
    return isWhole(release) ? release : await host.releases.byId(release.id);
}
function isWhole(release) {
    return 'uploadUrl' in release;
}

// EXTERNAL MODULE: ./src/publish/steps/journal-entry.ts
var journal_entry = __webpack_require__(25277);
;// CONCATENATED MODULE: ./src/publish/steps/await-merge.ts

const awaitMerge = (0,journal_entry/* entryStep */.fv)({
    do: 'await-merge',
    describe: () => 'note in the journal that the state waits for its pull request to be merged',
    change: { phase: 'awaiting-merge' },
});

;// CONCATENATED MODULE: ./src/publish/steps/claim.ts


const claim = {
    do: 'claim',
    describe: ({ record: { feature, version } }) => `claim the release of ${feature} ${version} in the journal`,
    expect: (plan, { journal, sealer, now }) => ({
        ...{ sha: '', tree: '', standing: 'mine' },
        ...{ signedFor: null, believed: true },
        entry: firstEntry(plan, { journal, sealer, now }),
    }),
    after: (seen, journal) => ({ ...seen, journal }),
    isFinal: true,
    async send(host, transaction, { seen: { journal, sealer } }) {
        const entry = firstEntry(transaction, { journal, sealer, now: host.clock.now() });
        const tree = await host.journal.createTree((0,release_journal/* sealedTree */.XN)(transaction.sealed));
        const sha = await host.journal.createCommit({ message: (0,release_journal/* renderEntry */.Ft)(entry), tree, parent: journal?.sha ?? null });
        const ref = (0,release_journal/* journalRef */.fp)(entry.feature);
        const won = journal === null ? await host.refs.create(ref, sha) : await host.refs.move(ref, sha);
        return won ? { sha, tree, entry, standing: 'mine', signedFor: null, believed: true } : step/* LOOK_AGAIN */.h;
    },
};
function firstEntry({ record, me }, { journal, sealer, now }) {
    const { tx, feature, version, tag, commit } = record;
    const at = now.toISOString();
    const openedAt = openedBefore(journal, now) ?? at;
    const entry = {
        ...{ schema: 1, tx, feature, version, tag, commit },
        ...{ phase: 'open', owner: me, releaseId: null, openedAt, at },
    };
    return sealer === null ? entry : { ...entry, sealer };
}
function openedBefore(journal, now) {
    if (journal === null || journal.entry.phase === 'idle')
        return null;
    const { openedAt } = journal.entry;
    return Date.parse(openedAt) <= now.getTime() ? openedAt : null;
}

;// CONCATENATED MODULE: ./src/publish/steps/close.ts

const close_close = (0,journal_entry/* entryStep */.fv)({
    do: 'close',
    describe: () => 'close the journal',
    change: { phase: 'idle' },
});

;// CONCATENATED MODULE: ./src/publish/model-files.ts


async function readCommittedModel(host, record) {
    const additions = [];
    for (const file of record.committedModel ?? []) {
        const sealed = (bytes) => bytes !== null && (0,digest/* digestOf */.o)(bytes) === file.sha256;
        const here = await standing(host, file);
        const bytes = sealed(here) ? here : await host.repository.contentAt(record.commit, file.from);
        if (bytes === null || !sealed(bytes))
            throw bytesGone(record, file);
        additions.push({ path: file.path, content: bytes });
    }
    return additions;
}
async function standing({ files }, { from, size }) {
    const stat = await files.stat(from);
    return stat?.kind === 'file' && stat.size === size ? await files.readBytes(from, size) : null;
}
function bytesGone({ tag, commit }, { from }) {
    return new errors/* Stop */.VG('interrupted', {
        what: `${tag} is published, and its model is to be committed beside its records, but ${from} has other bytes here than were released, and git has none of them at commit ${commit.slice(0, 12)}`,
        where: { file: from },
        fix: 'Re-run the job that began the release (its page has "Re-run jobs"): it fetches the model of that commit',
    });
}

// EXTERNAL MODULE: ./src/feature/edits.ts
var edits = __webpack_require__(92187);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
;// CONCATENATED MODULE: ./src/release/state-change.ts

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
        completedAt: (0,quantities/* isoSeconds */.nE)(completed),
    };
}

;// CONCATENATED MODULE: ./src/publish/state-commit.ts





function stateAfter(record, before, published) {
    return (0,edits/* applyRelease */.Y)(before, stateChange(record, published.url, published.now));
}
function stateCommit(sealed, state, models) {
    const { record } = sealed;
    return {
        headline: `release: ${record.feature} ${record.version}`,
        body: `Tag ${record.tag} on ${record.commit}.\n\n${(0,release_proposal/* stateTrailer */.b1)(record.tx)}`,
        additions: [
            { path: record.stateFile, content: state },
            { path: `${record.recordsFolder}/${file_names/* METADATA_NAME */.ce}`, content: sealed.metadata },
            { path: `${record.recordsFolder}/${file_names/* CARD_NAME */.d5}`, content: sealed.modelCard },
            { path: `${record.recordsFolder}/${file_names/* REQUIREMENTS_NAME */.f9}`, content: sealed.requirements },
            ...models,
        ],
    };
}
function stateGone(record) {
    return new errors/* Stop */.VG('interrupted', {
        what: `the release is published, but ${record.stateFile} is not on branch ${record.branch} any more`,
        where: { file: record.stateFile },
        fix: 'Bring the state file back on that branch, then run this again to commit the state',
    });
}

// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
;// CONCATENATED MODULE: ./src/publish/steps/commit-state.ts







const MOST_TRIES = releasing/* PUBLISHING */.u6.stateTries.value;
const LONGEST_WAIT_MS = 8000;
const commitState = {
    do: 'commit-state',
    describe: ({ record }) => `commit the state to ${record.branch}: ${record.stateFile}`,
    expect: () => ({ kind: 'on-branch', commit: null }),
    after(seen, made) {
        if (made.kind === 'on-branch')
            return { ...seen, stateHasRelease: true };
        return { ...seen, branch: made.branch, proposal: made.proposal };
    },
    result: (made) => (made.kind === 'on-branch' && made.commit !== null ? { stateCommit: made.commit } : {}),
    async send(host, transaction, { seen }) {
        const { record } = transaction;
        const { release } = seen;
        if (release === null || release.draft)
            return step/* LOOK_AGAIN */.h;
        for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
            const branch = tries === 1 ? seen.branch : (await host.survey(record)).branch;
            const made = await commitOnto(host, transaction, { branch, url: release.url });
            if (made !== null)
                return made;
            host.log.info(`The branch ${record.branch} has moved; the state commit is made again on its new head (${tries}).`);
            await host.clock.sleep(Math.random() * Math.min(LONGEST_WAIT_MS, 200 * 2 ** tries));
        }
        throw new errors/* Stop */.VG('interrupted', {
            what: `the branch ${record.branch} moved ${MOST_TRIES} times while the state was being committed`,
            fix: 'The release is published; run this again to commit its state',
        });
    },
};
async function commitOnto(host, { record, sealed }, { branch, url }) {
    if (branch === null || branch.state === null)
        throw stateGone(record);
    const { head, state: before } = branch;
    const state = stateAfter(record, before, { url, now: host.clock.now() });
    if (state === before)
        return { kind: 'on-branch', commit: null };
    const models = await readCommittedModel(host, record);
    const commit = { branch: record.branch, expectedHead: head, ...stateCommit(sealed, state, models) };
    const outcome = await host.branches.commit(commit);
    switch (outcome.kind) {
        case 'committed':
            return { kind: 'on-branch', commit: outcome.sha };
        case 'stale':
            return null;
        case 'protected':
            host.log.notice((0,branch_rules/* stateGoesByPull */.u)(record.branch, outcome.message.replace(/\.+$/, '')));
            return { kind: 'by-pull', branch, proposal: await seeProposal(host, record, before) };
    }
}

;// CONCATENATED MODULE: ./src/publish/steps/delete-stray.ts
const deleteStray = {
    do: 'delete-stray',
    describe: () => 'delete a second draft of this release',
    expect: (_plan, _seen, { id }) => id,
    after(seen, stray) {
        const others = (ids) => ids.filter((id) => id !== stray);
        const { strays, orphans, ownDrafts } = seen;
        return { ...seen, strays: others(strays), orphans: others(orphans), ownDrafts: others(ownDrafts) };
    },
    async send(host, _transaction, { step: { id } }) {
        const stray = await host.releases.byId(id);
        if (stray?.draft === true)
            await host.releases.deleteDraft(id);
        return id;
    },
};

// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
;// CONCATENATED MODULE: ./src/release/name.ts

const LONGEST_NAME = 255;
function releaseName({ title, version }) {
    const line = (0,markdown_escape/* cleanText */.X5)(title).replace(/\s+/g, ' ').trim();
    const room = LONGEST_NAME - version.length - 1;
    return `${line.length <= room ? line : `${cut(line, room - 1)}…`} ${version}`;
}
function cut(text, units) {
    const end = /[\uD800-\uDBFF]/.test(text.charAt(units - 1)) ? units - 1 : units;
    return text.slice(0, end).trimEnd();
}

;// CONCATENATED MODULE: ./src/publish/release-fields.ts


function releaseFields(record) {
    return {
        tag: record.tag,
        target: record.target,
        name: releaseName(record),
        body: (0,release_body/* renderBody */.lc)(record),
        prerelease: record.prerelease,
        makeLatest: record.latest && !record.prerelease,
    };
}

;// CONCATENATED MODULE: ./src/publish/steps/draft.ts


const draft = {
    do: 'draft',
    describe: ({ record }) => `open a draft release for ${record.tag}`,
    expect: ({ record }) => expectedDraft(record, 0),
    after: (seen, release) => ({ ...seen, release, ownDrafts: [...seen.ownDrafts, release.id] }),
    result: (release) => ({ release }),
    send: async (host, { record }) => await host.releases.createDraft(releaseFields(record)),
};

;// CONCATENATED MODULE: ./src/publish/steps/forget-release.ts

const forgetRelease = (0,journal_entry/* entryStep */.fv)({
    do: 'forget-release',
    describe: () => 'note in the journal that the draft is gone',
    change: { releaseId: null },
});

;// CONCATENATED MODULE: ./src/publish/steps/ref-forbidden.ts
const REF_FORBIDDEN = 'Either `contents: write` is missing from the job’s permissions, or files under .github/workflows have changed on the default branch since this commit: run this again at the tip of that branch';

;// CONCATENATED MODULE: ./src/publish/steps/open-branch.ts



const openBranch = {
    do: 'open-branch',
    describe: ({ record }, { branch }) => `open the branch ${branch}, because ${record.branch} takes no direct commits`,
    expect: (_plan, { branch }) => branch ?? { head: '', state: null },
    after: (seen, { head, state }) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, head, state } }),
    whenForbidden: REF_FORBIDDEN,
    async send(host, { record }, { seen: { proposal, branch } }) {
        if (proposal === null)
            return step/* LOOK_AGAIN */.h;
        if (branch === null || branch.state === null)
            throw stateGone(record);
        return (await host.refs.create(`refs/heads/${proposal.branch}`, branch.head)) ? branch : step/* LOOK_AGAIN */.h;
    },
};

;// CONCATENATED MODULE: ./src/publish/steps/open-pull.ts




const openPull = {
    do: 'open-pull',
    describe: ({ record }) => `open the pull request that brings the state to ${record.branch}`,
    expect: (_plan, { proposal }) => ({ number: 0, url: '', state: 'open', head: proposal?.head ?? '' }),
    after: (seen, pull) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, pull } }),
    async send(host, { record }, { seen: { proposal, branch } }) {
        if (proposal === null)
            return step/* LOOK_AGAIN */.h;
        if (branch === null || branch.state === null)
            throw stateGone(record);
        const outcome = await host.pulls.open({ head: proposal.branch, base: record.branch, ...(0,release_proposal/* renderProposal */.t7)(record) });
        switch (outcome.kind) {
            case 'opened':
                return outcome.pull;
            case 'doubtful':
                return step/* LOOK_AGAIN */.h;
            case 'forbidden':
                throw new errors/* Stop */.VG('interrupted', (0,release_proposal/* pullForbidden */.Xk)(record, proposal.branch, outcome.words));
        }
    },
};

;// CONCATENATED MODULE: ./src/publish/steps/propose-state.ts





const proposeState = {
    do: 'propose-state',
    describe: ({ record }, { branch }) => `commit the state to ${branch}: ${record.stateFile}`,
    expect: (_plan, seen) => expectedState(seen),
    after: withState,
    result: ({ head }) => ({ stateCommit: head }),
    send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: false }),
};
const refreshProposal = {
    do: 'refresh-proposal',
    describe: ({ record }, { branch }) => `bring ${branch} up to date: ${record.stateFile} has changed on ${record.branch}`,
    expect: (_plan, seen) => expectedState(seen),
    after: withState,
    result: ({ head }) => ({ stateCommit: head }),
    send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: true }),
};
function expectedState({ proposal }) {
    return { head: proposal?.head ?? '', state: proposal?.state ?? null };
}
function withState(seen, made) {
    const { proposal } = seen;
    return proposal === null ? seen : { ...seen, proposal: { ...proposal, ...made, content: 'current' } };
}
async function commit(host, { record, sealed }, { seen, takesIn }) {
    const { proposal, branch: target, release } = seen;
    if (proposal === null)
        return step/* LOOK_AGAIN */.h;
    if (target === null || target.state === null)
        throw stateGone(record);
    if (release === null || proposal.head === null)
        return step/* LOOK_AGAIN */.h;
    const before = takesIn ? target.state : (proposal.state ?? target.state);
    const state = stateAfter(record, before, { url: release.url, now: host.clock.now() });
    const models = await readCommittedModel(host, record);
    const made = { ...stateCommit(sealed, state, models), branch: proposal.branch, expectedHead: proposal.head };
    const outcome = await (takesIn ? host.branches.merge({ ...made, merged: target.head }) : host.branches.commit(made));
    switch (outcome.kind) {
        case 'stale':
            return step/* LOOK_AGAIN */.h;
        case 'protected':
            throw new errors/* Stop */.VG('permission', (0,tag_rules/* ruleRefusal */.$$)(`commit the state to ${proposal.branch}`, outcome.message));
        case 'committed':
            return { head: outcome.sha, state };
    }
}

;// CONCATENATED MODULE: ./src/publish/steps/publish.ts

const publishDraft = {
    do: 'publish',
    describe: ({ record }) => `publish the release ${record.tag}`,
    expect: (_plan, { release }) => (release === null ? null : { ...release, draft: false }),
    after: (seen, release) => ({ ...seen, release }),
    result: (release) => (release === null ? {} : { release }),
    isFinal: true,
    send: async (host, { record }, { step: { id } }) => await host.releases.update(id, releaseFields(record), false),
};

;// CONCATENATED MODULE: ./src/publish/steps/record-release.ts




const recordRelease = {
    do: 'record-release',
    describe: () => "note the draft's id in the journal",
    expect: (plan, { journal, release }, { id }) => ({
        journal: (0,journal_entry/* expectedEntry */.t7)(plan, journal, { releaseId: id }),
        release: release ?? expectedDraft(plan.record, id),
    }),
    after: (seen, made) => ({ ...seen, ...made, adoptable: [] }),
    async send(host, transaction, { seen, step: { id } }) {
        const release = seen.release?.id === id ? seen.release : await seeRelease(host, transaction.record, id);
        const journal = await (0,journal_entry/* appendEntry */.D4)(host, transaction, { journal: seen.journal, change: { releaseId: id } });
        return journal === step/* LOOK_AGAIN */.h ? step/* LOOK_AGAIN */.h : { journal, release };
    },
};

;// CONCATENATED MODULE: ./src/publish/steps/repair-draft.ts


const repairDraft = {
    do: 'repair-draft',
    describe: () => "set the draft's fields right",
    expect: ({ record }, { release }, { id }) => ({ ...expectedDraft(record, id), assets: release?.assets ?? [] }),
    after: (seen, release) => ({ ...seen, release }),
    send: async (host, { record }, { step: { id } }) => await host.releases.update(id, releaseFields(record), true),
};

;// CONCATENATED MODULE: ./src/publish/steps/tag.ts

const tag = {
    do: 'tag',
    describe: ({ record }) => `make tag ${record.tag} on ${record.commit.slice(0, 12)}`,
    expect: ({ record }) => record.commit,
    after: (seen, tagCommit) => ({ ...seen, tagCommit }),
    whenForbidden: REF_FORBIDDEN,
    async send(host, { record }) {
        await host.refs.createTag(record.tag, record.commit);
        return record.commit;
    },
};

;// CONCATENATED MODULE: ./src/publish/steps/take-over.ts

const takeOver = (0,journal_entry/* entryStep */.fv)({
    do: 'take-over',
    describe: ({ record: { feature, version } }) => `take over the release of ${feature} ${version} from a run that has ended`,
    change: { phase: 'open' },
});

;// CONCATENATED MODULE: ./src/publish/steps/upload-artifact.ts

const WITHOUT = 'The package is an asset of the release all the same.';
const uploadArtifact = {
    do: 'upload-artifact',
    describe: () => 'upload the package as a workflow artifact',
    expect: () => null,
    after: (seen) => ({ ...seen, artifactDone: true }),
    result: (artifact) => ({ artifact }),
    async send(host, { record, bytes, artifactName }) {
        const file = await bytes.archive();
        const artifact = await host.clock.untilCancelled(() => host.artifacts.upload(file, artifactName, WITHOUT));
        if (artifact !== null && artifact.digest !== record.packageDigest)
            throw otherBytes(artifact.name);
        return artifact;
    },
};
function otherBytes(name) {
    return new errors/* Stop */.VG('conflict', {
        what: `the workflow artifact ${name} has other bytes than were sealed: the package has changed since it was sealed`,
        fix: 'Find out what on this machine writes to the package (a process that a command left behind), delete that artifact, then run this again: the package is made anew',
    });
}

// EXTERNAL MODULE: ./src/release/seal.ts
var release_seal = __webpack_require__(82308);
;// CONCATENATED MODULE: ./src/publish/steps/vouch.ts


const vouch = {
    do: 'vouch',
    describe: () => 'vouch for the sealed records by a workflow artifact',
    expect: () => null,
    after: (seen, sealer) => ({ ...seen, vouchDone: true, sealer }),
    isHarmless: true,
    async send(host, { record, sealed, me }) {
        const seal = (0,release_seal/* sealDigest */.yO)((0,release_journal/* sealedTree */.XN)(sealed));
        const name = (0,release_seal/* vouchName */.bP)(record.feature, seal);
        const file = `${await host.files.temporary('vouch')}/${name}`;
        await host.files.write(file, (0,release_seal/* renderVouch */.ad)(record, seal));
        const without = 'A run that dies is judged again, because nobody can vouch for what it has sealed.';
        const made = await host.clock.untilCancelled(() => host.artifacts.upload(host.files.absolute(file), name, without));
        return made === null ? null : { run: me.run, artifact: made.id };
    },
};

;// CONCATENATED MODULE: ./src/publish/steps/index.ts


















const STEPS = [
    vouch,
    claim,
    takeOver,
    tag,
    draft,
    recordRelease,
    forgetRelease,
    repairDraft,
    deleteStray,
    deleteAsset,
    uploadAsset,
    uploadArtifact,
    publishDraft,
    commitState,
    openBranch,
    proposeState,
    refreshProposal,
    openPull,
    awaitMerge,
    close_close,
];

;// CONCATENATED MODULE: ./src/publish/release-procedure.ts





const RELEASE = {
    kindOf,
    isEnd: isEnd,
    stopOf: stopOf,
    next: ({ record }, seen) => nextStep(record, seen),
    async observe(host, transaction, again) {
        const { resumed } = transaction;
        const first = { for: 'first', hasDoubt: resumed, isFinal: !resumed };
        return await observe(host, transaction, again === null ? first : { for: 'again', ...again });
    },
    async refusedByRule(host, { record, me }, { step, refusal }) {
        const rulesets = asksForTagRules({ step, refusal }) ? await host.rules.ofTags() : null;
        const write = kindOf(step).describe({ record, me }, step);
        return decideRuleRefusal({ record, step, write, refusal }, rulesets);
    },
};
function kindOf(step) {
    const kinds = STEPS;
    const kind = kinds.find((one) => one.do === step.do);
    if (kind === undefined)
        throw new Error(`no step is called ${step.do}`);
    return kind;
}

;// CONCATENATED MODULE: ./src/publish/publish.ts





async function publish(host, publication) {
    const { record } = publication.sealed;
    const transaction = { ...publication, record, artifactName: artifactName(publication.me, record.packageName) };
    return publishedOf(record, await (0,reconcile/* reconcile */.L)({ host, procedure: RELEASE, transaction }));
}
async function foretell(host, { sealed: { record }, me, found }) {
    const plan = { record, me };
    const { steps, end } = (0,forecast/* forecast */.g)(RELEASE, plan, await observe(host, { ...plan, found, reviewAgain: null }, { for: 'dry-run' }));
    const sentences = steps.map((step) => RELEASE.kindOf(step).describe(plan, step));
    if (end.do === 'stop')
        sentences.push(end.problem.what);
    for (const sentence of sentences)
        host.log.info(`would ${sentence}`);
    return sentences;
}
function unfinishedNotice({ feature, version, commit, phase }) {
    if (phase === 'awaiting-merge') {
        return `${feature} ${version} is published, and its state waits for a pull request to be merged; until then ${feature} is not released again.`;
    }
    return `The release of ${feature} ${version} at commit ${commit.slice(0, 12)} is unfinished: it is finished first.`;
}
function artifactName({ attempt }, packageName) {
    return attempt === 1 ? packageName : packageName.replace(/\.tar\.gz$/, `-attempt${attempt}.tar.gz`);
}


/***/ }),

/***/ 27745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ unfetchable),
/* harmony export */   TL: () => (/* binding */ isMerged),
/* harmony export */   XS: () => (/* binding */ decideClaim),
/* harmony export */   hQ: () => (/* binding */ doubtNotice),
/* harmony export */   n6: () => (/* binding */ resumptionNotice),
/* harmony export */   zs: () => (/* binding */ decideResumption)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6106);
/* harmony import */ var _release_proposal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26219);
/* harmony import */ var _release_sealed_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30292);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21033);





function decideClaim({ journal, request, state, now }) {
    const { entry, standing } = journal;
    if (entry.phase === 'idle')
        return { do: 'begin' };
    if (entry.phase === 'awaiting-merge') {
        const isAnother = isMerged(entry, state) && isSuperseded(state, isOtherVersion(request, entry));
        return { do: isAnother ? 'begin' : 'look' };
    }
    if (request.dryRun || standing === 'mine' || (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .mayTakeOver */ .rw)(entry, standing, now))
        return { do: 'look' };
    return stop(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .busyProblem */ .rU)(entry, standing)));
}
function decideResumption(facts) {
    const { entry, request, head, isPublished, problems, doubt } = facts;
    if (doubt !== null)
        return decideDoubted(facts, doubt);
    const isHere = head === entry.commit;
    const tookEffect = isPublished || facts.tagCommit === entry.commit;
    if (entry.phase === 'awaiting-merge' && !isMerged(entry, facts.state) && isOtherVersion(request, entry)) {
        return stop(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', unmerged(entry, request)));
    }
    if (!tookEffect && !isHere)
        return { do: 'begin' };
    if (!isPublished && problems.length > 0)
        return stop(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('not-releasable', problems));
    if (!isPublished && isOtherVersion(request, entry)) {
        return tookEffect ? stop(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', otherVersion(entry, request))) : { do: 'begin' };
    }
    return { do: 'resume', from: isPublished || isHere ? 'here' : 'gated-commit' };
}
function decideDoubted(facts, doubt) {
    const { entry, request, head, isPublished, tagCommit, problems, state } = facts;
    const isSame = state.releases.some(({ version, commit }) => version === entry.version && commit === entry.commit);
    const isRecorded = state.releases.some(({ version, commit }) => version === entry.version || commit === entry.commit);
    if (isSame && isPublished && tagCommit === entry.commit && facts.isOwn)
        return { do: 'begin', isDone: true };
    if (tagCommit !== entry.commit || !facts.isOwn || isRecorded)
        return { do: 'begin' };
    if (doubt.laterSchema !== null)
        return stop(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('conflict', (0,_release_sealed_records_js__WEBPACK_IMPORTED_MODULE_3__/* .sealedLater */ .j)(entry.tag, doubt.laterSchema)));
    if (!isPublished && problems.length > 0)
        return { do: 'begin' };
    if (isOtherVersion(request, entry)) {
        if (!doubt.isSigned)
            return { do: 'begin' };
        const { phase } = entry;
        const problem = phase === 'awaiting-merge' ? unmerged(entry, request) : otherVersion(entry, request);
        if (!isPublished || phase === 'awaiting-merge')
            return stop(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', problem));
    }
    return { do: 'judge-again', from: head === entry.commit ? 'here' : 'gated-commit' };
}
function isMerged({ phase, version, commit }, { releases }) {
    if (phase !== 'awaiting-merge')
        return false;
    return releases.some((one) => one.version === version && one.commit === commit);
}
function isSuperseded({ status }, isOtherAsked) {
    return status !== 'released' || isOtherAsked;
}
function isOtherVersion(request, { version }) {
    return request.version !== null && (0,_release_version_js__WEBPACK_IMPORTED_MODULE_4__/* .parseVersion */ .ot)(request.version) !== version;
}
function stop(reason) {
    return { do: 'stop', stop: reason };
}
function unmerged({ feature, version }, request) {
    return {
        what: `${feature} ${version} is published, and its state waits for a pull request to be merged, but version ${request.version ?? ''} is asked for`,
        where: { file: 'input', field: 'version' },
        fix: `Merge the pull request of branch ${(0,_release_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .stateBranches */ .iJ)({ feature, version }).join(' or ')}, then run this again`,
    };
}
function otherVersion({ feature, version }, request) {
    return {
        what: `the release of ${feature} ${version} is unfinished and its tag is made, but version ${request.version ?? ''} is asked for`,
        where: { file: 'input', field: 'version' },
        fix: `Run this again without \`version\` to finish ${version} first`,
    };
}
function unfetchable({ feature, version, commit, tag, }) {
    return {
        what: `the release of ${feature} ${version} was begun at commit ${commit.slice(0, 12)}, its tag ${tag} is made, and that commit cannot be fetched here`,
        fix: 'Re-run the job that began it (its page has "Re-run jobs"), or give actions/checkout `fetch-depth: 0`',
    };
}
function doubtNotice({ feature, version, owner, commit }, doubt, again) {
    const what = `${feature} ${version} was left unfinished by run ${owner.run}, and what its journal says is not believed: ${doubt.why}.`;
    const then = again
        ? `Its gates run again at the commit of its tag, ${commit.slice(0, 12)}.`
        : 'A release begins in its place, with all of its gates.';
    const advice = doubt.isSigned
        ? " With `actions: read` in the job's permissions, what a run has sealed and vouches for is finished without that."
        : '';
    return `${what} ${then}${advice}`;
}
function resumptionNotice({ feature, version, owner, commit }, { dryRun }) {
    const at = `at the commit that was gated, ${commit.slice(0, 12)}`;
    return `${feature} ${version} was left unfinished by run ${owner.run}; it ${dryRun ? 'would be' : 'is'} finished now, ${at}.`;
}


/***/ }),

/***/ 25277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   fv: () => (/* binding */ entryStep),
/* harmony export */   t7: () => (/* binding */ expectedEntry)
/* harmony export */ });
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6106);
/* harmony import */ var _transaction_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79240);


function expectedEntry({ me }, journal, change) {
    if (journal === null)
        return journal;
    return { ...journal, standing: 'mine', entry: { ...journal.entry, owner: me, ...change } };
}
async function appendEntry(host, plan, { journal, change }) {
    if (journal === null)
        return _transaction_step_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_AGAIN */ .h;
    const made = expectedEntry(plan, journal, change);
    const entry = { ...made.entry, at: host.clock.now().toISOString() };
    const { tree, sha: parent } = journal;
    const sha = await host.journal.createCommit({ message: (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .renderEntry */ .Ft)(entry), tree, parent });
    return (await host.refs.move((0,_release_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .journalRef */ .fp)(entry.feature), sha)) ? { ...made, sha, entry } : _transaction_step_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_AGAIN */ .h;
}
function entryStep({ change, ...step }) {
    return {
        ...step,
        expect: (plan, { journal }) => expectedEntry(plan, journal, change),
        after: (seen, journal) => ({ ...seen, journal }),
        send: async (host, plan, { seen: { journal } }) => await appendEntry(host, plan, { journal, change }),
    };
}


/***/ }),

/***/ 10067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ directCommitObstacle),
/* harmony export */   u: () => (/* binding */ stateGoesByPull)
/* harmony export */ });
const BLOCKING = {
    pull_request: 'changes come by pull requests',
    required_status_checks: 'checks have to be green first',
    merge_queue: 'changes come through the merge queue',
    update: 'updates of the branch are restricted',
    required_deployments: 'a deployment has to succeed first',
    workflows: 'workflows have to pass first',
    code_scanning: 'code scanning has to pass first',
};
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
function stateGoesByPull(branch, obstacle) {
    return `Branch ${branch} takes no direct commit (${obstacle}): the state will go by a pull request, for which the job needs \`pull-requests: write\`.`;
}


/***/ }),

/***/ 82308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vy: () => (/* binding */ vouchProblem),
/* harmony export */   ad: () => (/* binding */ renderVouch),
/* harmony export */   bP: () => (/* binding */ vouchName),
/* harmony export */   yO: () => (/* binding */ sealDigest)
/* harmony export */ });
/* harmony import */ var _formats_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19618);

const OTHERS_EVENTS = /^(?:pull_request|merge_group$|workflow_run$|issue_comment$)/;
function sealDigest(files) {
    const lines = Object.entries(files).map(([name, text]) => `${JSON.stringify(name)} ${(0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(text)}\n`);
    return (0,_formats_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(lines.sort().join(''));
}
function vouchName(feature, seal) {
    return `ds-release-seal-${feature}-${seal.replace('sha256:', '')}.json`;
}
function renderVouch(record, seal) {
    const { feature, version, tag, commit } = record;
    return `${JSON.stringify({ feature, version, tag, commit, seal }, null, 2)}\n`;
}
function vouchProblem(facts) {
    const { entry, artifact, run, workflow } = facts;
    const { sealer } = entry;
    if (sealer === undefined)
        return 'its run has made no artifact that vouches for it';
    if (artifact === null || run === null)
        return NOT_SHOWN;
    const wrong = artifactProblem(facts, artifact) ?? runProblem(facts, run);
    if (wrong !== null)
        return `the artifact ${sealer.artifact} of run ${sealer.run} does not vouch for it: ${wrong}`;
    return workflow === null ? 'the runner does not say which workflow this is (GITHUB_WORKFLOW_REF)' : null;
}
const NOT_SHOWN = 'GitHub does not show the artifact by which its run vouches for it: the job lacks `actions: read`, or the artifact has expired';
function artifactProblem({ entry, seal }, artifact) {
    if (artifact.expired)
        return 'it has expired';
    if (artifact.runId !== entry.sealer?.run)
        return 'another run has made it';
    const [stem] = vouchName(entry.feature, seal).split('.json');
    const isNamed = new RegExp(`^${stem ?? ''}(?:-[2-9])?\\.json$`).test(artifact.name);
    return isNamed ? null : 'it is of something else than what is in the journal';
}
function runProblem({ record, artifact, workflow }, run) {
    const { repository, branch, commit } = record;
    if (run.repository !== repository || run.headRepository !== repository)
        return 'its run is of another repository';
    if (run.path.split('@')[0] !== workflow)
        return `its run is of another workflow, ${run.path}`;
    if (OTHERS_EVENTS.test(run.event))
        return `its run was started by \`${run.event}\``;
    if (run.headSha !== commit || artifact?.headSha !== commit)
        return 'its run is of another commit';
    return run.headBranch === branch && artifact.headBranch === branch ? null : 'its run is of another branch';
}


/***/ }),

/***/ 30292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readSealedTree),
  j: () => (/* binding */ sealedLater)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/formats/digest.ts
var digest = __webpack_require__(19618);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
// EXTERNAL MODULE: ./src/formats/zod-problems.ts + 1 modules
var zod_problems = __webpack_require__(40814);
// EXTERNAL MODULE: ./src/package/manifest.ts
var package_manifest = __webpack_require__(81459);
// EXTERNAL MODULE: ./src/release/journal.ts
var journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
;// CONCATENATED MODULE: ./src/release/record.ts

const RECORD_SCHEMA = 1;
const record_digest = () => schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hex digits');
const metrics = () => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig());
function assetSchema() {
    return schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        type: schemas/* string */.YjP(),
        size: schemas/* int */.Whr().nonnegative(),
        sha256: record_digest(),
    });
}
function packagedFileSchema() {
    return schemas/* object */.Ikc({ path: schemas/* string */.YjP(), size: schemas/* int */.Whr().nonnegative(), sha256: record_digest() });
}
function earlierReleaseSchema() {
    return schemas/* object */.Ikc({
        version: schemas/* string */.YjP(),
        tag: schemas/* string */.YjP(),
        metrics: metrics(),
        rolledBack: schemas/* boolean */.zMY(),
        deployedTo: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    });
}
function evidenceSchema() {
    const kinds = [
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('file'), path: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), size: schemas/* number */.aig() }),
        schemas/* object */.Ikc({
            kind: schemas/* literal */.euz('command'),
            run: schemas/* string */.YjP(),
            exitCode: schemas/* int */.Whr().nullable(),
            seconds: schemas/* number */.aig(),
            tool: schemas/* string */.YjP().exactOptional(),
        }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('commit'), sha: schemas/* string */.YjP(), note: schemas/* string */.YjP().exactOptional() }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('review'), pull: schemas/* int */.Whr(), user: schemas/* string */.YjP(), commit: schemas/* string */.YjP() }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('note'), text: schemas/* string */.YjP() }),
    ];
    return schemas/* discriminatedUnion */.gMt('kind', kinds, { error: 'a kind of evidence that this version knows' });
}
function findingSchema() {
    const where = schemas/* object */.Ikc({
        file: schemas/* string */.YjP(),
        line: schemas/* number */.aig().exactOptional(),
        column: schemas/* number */.aig().exactOptional(),
        field: schemas/* string */.YjP().exactOptional(),
    });
    return schemas/* object */.Ikc({ what: schemas/* string */.YjP(), fix: schemas/* string */.YjP(), where: where.exactOptional() });
}
function metricRowSchema() {
    return schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        candidate: schemas/* number */.aig().nullable(),
        champion: schemas/* number */.aig().nullable(),
        min: schemas/* number */.aig().exactOptional(),
        max: schemas/* number */.aig().exactOptional(),
        minExclusive: schemas/* literal */.euz(true).exactOptional(),
        maxExclusive: schemas/* literal */.euz(true).exactOptional(),
        tolerance: schemas/* string */.YjP(),
        better: schemas/* enum */.k5n(['higher', 'lower']).nullable(),
        ok: schemas/* boolean */.zMY(),
        note: schemas/* string */.YjP(),
        notCompared: schemas/* string */.YjP().exactOptional(),
    });
}
function verdictSchema() {
    return schemas/* object */.Ikc({
        gate: schemas/* string */.YjP(),
        verdict: schemas/* enum */.k5n(['passed', 'failed', 'inconclusive', 'error', 'skipped', 'waived']),
        reason: schemas/* string */.YjP(),
        findings: schemas/* array */.YOg(findingSchema()),
        evidence: schemas/* array */.YOg(evidenceSchema()),
        seconds: schemas/* number */.aig(),
        metrics: schemas/* array */.YOg(metricRowSchema()).exactOptional(),
    });
}
function identityShape() {
    return {
        schema: schemas/* literal */.euz(RECORD_SCHEMA),
        tx: schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/, '16 hex digits'),
        feature: schemas/* string */.YjP(),
        title: schemas/* string */.YjP(),
        version: schemas/* string */.YjP(),
        previousVersion: schemas/* string */.YjP().nullable(),
        tag: schemas/* string */.YjP(),
        commit: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/, 'the id of a commit'),
        repository: schemas/* string */.YjP(),
        serverUrl: schemas/* string */.YjP(),
        prerelease: schemas/* boolean */.zMY(),
        stateFile: schemas/* string */.YjP(),
        branch: schemas/* string */.YjP(),
        target: schemas/* string */.YjP(),
        latest: schemas/* boolean */.zMY(),
        recordsFolder: schemas/* string */.YjP(),
        committedModel: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), from: schemas/* string */.YjP(), size: schemas/* int */.Whr().nonnegative(), sha256: record_digest() }))
            .exactOptional(),
        startedAt: schemas/* string */.YjP(),
    };
}
function judgementShape() {
    return {
        gatesEnabled: schemas/* boolean */.zMY(),
        gatesSource: schemas/* string */.YjP(),
        verdict: schemas/* enum */.k5n(['passed', 'failed', 'disabled']),
        verdicts: schemas/* array */.YOg(verdictSchema()),
        metrics: metrics(),
        metricsAsWritten: schemas/* unknown */.L5J(),
        metricRows: schemas/* array */.YOg(metricRowSchema()),
        champion: schemas/* object */.Ikc({ version: schemas/* string */.YjP(), tag: schemas/* string */.YjP(), metrics: metrics() }).nullable(),
        history: schemas/* array */.YOg(earlierReleaseSchema()),
        criteria: schemas/* array */.YOg(schemas/* string */.YjP()),
        warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
    };
}
function packageShape() {
    return {
        assets: schemas/* array */.YOg(assetSchema()).nonempty(),
        packageName: schemas/* string */.YjP(),
        packageDigest: record_digest(),
        packageFiles: schemas/* array */.YOg(packagedFileSchema()),
        datasets: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), sha256: record_digest().nullable(), size: schemas/* number */.aig().nullable() })),
        experiments: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), parameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) })),
        monitoring: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), url: schemas/* string */.YjP() })),
    };
}
function releaseRecordSchema() {
    return schemas/* object */.Ikc({ ...identityShape(), ...judgementShape(), ...packageShape() });
}

// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/release/sealed-records.ts








function readSealedTree(files, entry) {
    const { 'record.json': text, [file_names/* METADATA_NAME */.ce]: metadata, [file_names/* MANIFEST_NAME */.ir]: manifest } = files;
    const { [file_names/* CARD_NAME */.d5]: modelCard, [file_names/* REQUIREMENTS_NAME */.f9]: requirements } = files;
    if (text === undefined)
        return changed('record.json is missing');
    const read = readRecord(text);
    if (!read.ok)
        return read;
    if (metadata === undefined)
        return changed(`${file_names/* METADATA_NAME */.ce} is missing`);
    if (manifest === undefined)
        return changed(`${file_names/* MANIFEST_NAME */.ir} is missing`);
    if (modelCard === undefined)
        return changed(`${file_names/* CARD_NAME */.d5} is missing`);
    if (requirements === undefined)
        return changed(`${file_names/* REQUIREMENTS_NAME */.f9} is missing`);
    const sealed = { record: read.record, recordText: text, metadata, modelCard, requirements, manifest };
    const what = contradiction(sealed, entry);
    return what === null ? { ok: true, sealed } : changed(what);
}
function changed(what) {
    return { ok: false, why: { by: 'somebody', what } };
}
function readRecord(text) {
    const parsed = (0,json/* parseJson */.q)(text, 'record.json');
    if (!parsed.ok)
        return changed(told(parsed.problems));
    const { document } = parsed;
    const later = (0,journal/* laterSchema */.SJ)(document.value, RECORD_SCHEMA);
    if (later !== null)
        return { ok: false, why: { by: 'later-version', schema: later } };
    const schema = releaseRecordSchema();
    const checked = schema.safeParse(document.value);
    if (!checked.success)
        return changed(told((0,zod_problems/* zodProblems */.G)(checked.error, document, schema)));
    return { ok: true, record: checked.data };
}
function told(problems) {
    const [first] = problems;
    if (first === undefined)
        return 'record.json cannot be read';
    const at = first.where === undefined ? '' : `${(0,errors/* describePlace */.df)(first.where)}: `;
    return `${at}${first.what}${problems.length > 1 ? `, and ${problems.length - 1} more` : ''}`;
}
function contradiction(sealed, entry) {
    const { record } = sealed;
    const { assets } = record;
    for (const field of ['feature', 'version', 'tag', 'commit', 'tx']) {
        if (entry !== null && record[field] !== entry[field])
            return differs(field, record[field], `${entry[field]} of the journal's entry`);
    }
    const tx = (0,journal/* transactionId */.Kb)(record);
    if (tx !== record.tx)
        return differs('tx', record.tx, `${tx}, which its assets give`);
    const archive = assets.find((asset) => asset.name === record.packageName);
    if (archive === undefined)
        return differs('packageName', record.packageName, 'the name of an asset');
    if (archive.sha256 !== record.packageDigest)
        return differs('packageDigest', record.packageDigest, archive.sha256);
    return textProblem(sealed) ?? manifestProblem(sealed);
}
function differs(field, found, expected) {
    return `record.json: ${field} is ${JSON.stringify(found)} instead of ${expected}`;
}
function textProblem({ record, ...texts }) {
    const stated = new Map(record.packageFiles.map(({ path, sha256 }) => [path, sha256]));
    for (const { name, sha256 } of record.assets)
        stated.set(name, sha256);
    const named = [
        [file_names/* METADATA_NAME */.ce, texts.metadata],
        [file_names/* MANIFEST_NAME */.ir, texts.manifest],
        [file_names/* CARD_NAME */.d5, texts.modelCard],
        [file_names/* REQUIREMENTS_NAME */.f9, texts.requirements],
    ];
    const wrong = named.find(([name, text]) => stated.get(name) !== (0,digest/* digestOf */.o)(text));
    return wrong === undefined ? null : `${wrong[0]} has not the digest that record.json states of it`;
}
function manifestProblem({ record, manifest }) {
    const parsed = (0,package_manifest/* parseManifest */.Ng)(manifest, file_names/* MANIFEST_NAME */.ir);
    if (!parsed.ok)
        return told(parsed.problems);
    const [difference] = (0,package_manifest/* manifestDifferences */.qI)(parsed.manifest, (0,package_manifest/* makeManifest */.Ui)(record, record.packageFiles));
    return difference === undefined ? null : `record.json is not what ${file_names/* MANIFEST_NAME */.ir} says: ${difference}`;
}
function sealedLater(tag, schema) {
    return {
        what: `the journal of the unfinished release ${tag} was written by a later version of this action (its record.json has schema ${schema}, and this version reads up to ${RECORD_SCHEMA})`,
        fix: 'Run this again with that version, which is the one that the job that began the release names after `uses:`',
    };
}


/***/ }),

/***/ 81043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ forecast)
/* harmony export */ });
const MOST_STEPS = 1000;
function forecast(procedure, plan, seen) {
    const steps = [];
    let now = seen;
    while (steps.length < MOST_STEPS) {
        const decision = procedure.next(plan, now);
        if (procedure.isEnd(decision))
            return { steps, end: decision };
        steps.push(decision);
        const kind = procedure.kindOf(decision);
        now = kind.after(now, kind.expect(plan, now, decision));
    }
    throw new Error(`the forecast does not end: ${steps
        .slice(-3)
        .map((step) => step.do)
        .join(', ')}`);
}


/***/ }),

/***/ 41913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
;// CONCATENATED MODULE: ./src/transaction/recovery.ts



const LONGEST_WAIT_SECONDS = releasing/* PUBLISHING */.u6.waitSeconds.value;
const UNKNOWN_WAIT_SECONDS = 60;
const FIRST_BACKOFF_MS = 50;
const LONGEST_BACKOFF_MS = 8000;
function decideRecovery(failure, { tries, whenForbidden }) {
    const { what, fix } = failure.problem;
    switch (failure.kind) {
        case 'rate-limited':
            return waitAsAsked(failure);
        case 'ambiguous':
        case 'conflict':
        case 'invalid': {
            if ((0,tag_rules/* isRuleViolation */.G9)(failure.detail))
                return { do: 'ask-rules' };
            const milliseconds = tries === 1 ? FIRST_BACKOFF_MS : Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** tries);
            return { do: 'wait', milliseconds, because: `GitHub's answer leaves doubt (${what}); looking again.` };
        }
        case 'forbidden':
        case 'not-found':
            return stop(failure, whenForbidden ?? `${fix}, then run this again: it goes on where it stopped`);
        case 'unauthorized':
            return stop(failure, 'Give the job a valid `github-token`, then run this again');
    }
}
function waitAsAsked(failure) {
    const seconds = failure.retryAfterSeconds ?? UNKNOWN_WAIT_SECONDS;
    if (seconds <= LONGEST_WAIT_SECONDS) {
        const because = `GitHub asks to wait: ${seconds} s before the next write.`;
        return { do: 'wait', milliseconds: seconds * 1000, because };
    }
    const fix = `Run this again in ${Math.ceil(seconds / 60)} minutes`;
    return { do: 'stop', stop: new errors/* Stop */.VG('interrupted', { what: failure.problem.what, fix }, failure) };
}
function stop(failure, fix) {
    return { do: 'stop', stop: new errors/* Stop */.VG('permission', { what: failure.problem.what, fix }, failure) };
}
const TRIES_PER_STEP = releasing/* PUBLISHING */.u6.triesPerStep.value;
const TIMES_PER_OBJECT = releasing/* PUBLISHING */.u6.timesPerObject.value;
const TIMES_PER_KIND = releasing/* PUBLISHING */.u6.timesPerKind.value;
const NO_TRIES = { step: '', tries: 0, times: new Map() };
function countTries(last, step) {
    const key = JSON.stringify(step);
    const tries = last.step === key ? last.tries + 1 : 1;
    const object = `${step.do} ${step.name ?? step.id ?? ''}`;
    const times = new Map(last.times);
    for (const counted of [object, step.do])
        times.set(counted, (times.get(counted) ?? 0) + 1);
    if (tries > TRIES_PER_STEP) {
        throw new errors/* Stop */.VG('interrupted', {
            what: `GitHub did not take this step after ${TRIES_PER_STEP} tries: ${step.do}`,
            fix: 'Run this again later: it goes on where it stopped',
        });
    }
    if ((times.get(object) ?? 0) > TIMES_PER_OBJECT || (times.get(step.do) ?? 0) > TIMES_PER_KIND)
        throw undone(object);
    return { step: key, tries, times };
}
function undone(step) {
    return new errors/* Stop */.VG('conflict', {
        what: `this step was taken again and again, and undone each time: ${step.trim()}`,
        fix: 'Find out who changes on GitHub what this run makes there (another workflow, a proxy, a person), then run this again: it goes on where it stopped',
    });
}
function stopAfterClaim(stop) {
    if (stop.code === 'conflict' || stop.code === 'interrupted')
        return stop;
    return new errors/* Stop */.VG('interrupted', stop.problems, stop);
}

// EXTERNAL MODULE: ./src/transaction/step.ts
var transaction_step = __webpack_require__(79240);
;// CONCATENATED MODULE: ./src/transaction/reconcile.ts



async function reconcile(work) {
    const progress = { hasEffect: work.transaction.resumed, results: [] };
    try {
        const { at, seen } = await takeSteps(work, progress);
        const stop = work.procedure.stopOf(at);
        if (stop !== null)
            throw stop;
        return { results: progress.results, end: { kind: 'ended', at, seen } };
    }
    catch (error) {
        if (!(error instanceof errors/* Stop */.VG))
            throw error;
        const stop = progress.hasEffect ? stopAfterClaim(error) : error;
        return { results: progress.results, end: { kind: 'stopped', stop } };
    }
}
async function takeSteps(work, progress) {
    const { host, procedure, transaction } = work;
    let seen = await procedure.observe(host, transaction, null);
    let isFresh = !transaction.resumed;
    let hasDoubt = transaction.resumed;
    let last = NO_TRIES;
    const look = async (isFinal = false) => {
        isFresh = isFinal;
        return await procedure.observe(host, transaction, { last: seen, hasDoubt, isFinal });
    };
    for (;;) {
        const step = procedure.next(transaction, seen);
        if (procedure.isEnd(step))
            return { at: step, seen };
        const kind = procedure.kindOf(step);
        if (kind.isFinal === true && !isFresh) {
            seen = await look(true);
            continue;
        }
        last = countTries(last, step);
        host.log.info(`→ ${kind.describe(transaction, step)}`);
        try {
            const made = await kind.send(host, transaction, { seen, step });
            progress.hasEffect ||= kind.isHarmless !== true;
            isFresh &&= kind.isHarmless === true;
            if (made === transaction_step/* LOOK_AGAIN */.h) {
                hasDoubt = true;
                seen = await look();
            }
            else {
                if (kind.result !== undefined)
                    progress.results.push(kind.result(made));
                seen = kind.after(seen, made);
            }
        }
        catch (error) {
            await recover(work, error, { step, tries: last.tries });
            hasDoubt = true;
            seen = await look();
        }
    }
}
async function recover({ host, procedure, transaction }, error, { step, tries }) {
    if (!(error instanceof errors/* GitHubFailure */.iK))
        throw error;
    const { whenForbidden } = procedure.kindOf(step);
    const recovery = decideRecovery(error, { tries, whenForbidden });
    switch (recovery.do) {
        case 'stop':
            throw recovery.stop;
        case 'ask-rules':
            throw await procedure.refusedByRule(host, transaction, { step, refusal: error });
        case 'wait':
            host.log.info(recovery.because);
            await host.clock.sleep(recovery.milliseconds);
    }
}


/***/ }),

/***/ 79240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ LOOK_AGAIN)
/* harmony export */ });
const LOOK_AGAIN = Symbol('look again');


/***/ })

};
