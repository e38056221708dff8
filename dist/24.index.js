export const id = 24;
export const ids = [24,567];
export const modules = {

/***/ 44675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ buildRecord)
/* harmony export */ });
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72343);
/* harmony import */ var _release_committed_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16935);
/* harmony import */ var _release_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55205);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6106);
/* harmony import */ var _release_record_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59594);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21033);






function buildRecord(run, facts) {
    const { feature, candidate, judged, package: packed } = facts;
    const { settings, state } = feature;
    const { champion, version, tag, commit } = candidate;
    const packageName = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_5__/* .packageArchiveName */ .Ij)(feature.id, version);
    const folder = (0,_release_record_files_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsFolder */ .RM)(feature.workingDirectory, tag, settings.records);
    return {
        schema: 1,
        tx: (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .transactionId */ .Kb)({ feature: feature.id, version, commit, assets: packed.assets }),
        feature: feature.id,
        title: state.title,
        version,
        previousVersion: candidate.previous,
        tag,
        commit,
        repository: run.repository,
        serverUrl: run.serverUrl,
        prerelease: (0,_release_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrerelease */ .V1)(version),
        stateFile: feature.stateFile,
        branch: facts.branch,
        target: facts.target,
        latest: facts.latest,
        recordsFolder: folder,
        ...(settings.commitModel ? { committedModel: (0,_release_committed_model_js__WEBPACK_IMPORTED_MODULE_0__/* .committedModel */ .k)(folder, feature.model) } : {}),
        startedAt: facts.startedAt,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        history: (0,_release_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyOf */ .o)(feature),
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
/* harmony import */ var _gates_judging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7741);
/* harmony import */ var _gather_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63441);


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

/***/ 644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ admit)
});

// EXTERNAL MODULE: ./src/gather/candidate.ts + 2 modules
var gather_candidate = __webpack_require__(26525);
// EXTERNAL MODULE: ./src/gather/feature.ts + 5 modules
var gather_feature = __webpack_require__(79615);
// EXTERNAL MODULE: ./src/gather/known-versions.ts
var known_versions = __webpack_require__(71984);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/branch-rules.ts
var branch_rules = __webpack_require__(10067);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/known-versions.ts
var release_known_versions = __webpack_require__(98022);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
// EXTERNAL MODULE: ./src/gather/already-released.ts
var already_released = __webpack_require__(97707);
;// CONCATENATED MODULE: ./src/gather/preflight.ts






const JOURNALS = 'refs/ds-release';
async function checkBeforeGates(host, preflight) {
    const { feature, candidate, branch, target, dryRun } = preflight;
    const { tag, commit } = candidate;
    const { stateFile } = feature;
    const seen = await host.survey({ tag, commit, branch, stateFile, target });
    const stop = obstacleOf(preflight, seen);
    if (stop !== null)
        throw stop;
    await refuseBlockedJournal(host.refs, feature.id);
    if (dryRun) {
        if (seen.tagCommit === null)
            await refuseRestrictedTag(host.rules, tag);
        return;
    }
    const obstacle = (0,branch_rules/* directCommitObstacle */.E)(seen.branch?.rule ?? null, []);
    if (obstacle !== null)
        host.log.notice((0,branch_rules/* stateGoesByPull */.u)(branch, obstacle));
    if ((await host.repository.mayWriteContents()) === false)
        throw mayNotWrite(obstacle !== null);
}
function obstacleOf(preflight, seen) {
    const { feature, candidate, branch, target, mayBePublished } = preflight;
    const { tag, commit } = candidate;
    const { stateFile } = feature;
    const taken = seen.tagCommit;
    if (taken !== null && taken !== commit)
        return new errors/* Stop */.VG('conflict', (0,tag_rules/* tagConflict */.TD)(candidate, taken));
    if (seen.isPublished && !mayBePublished)
        return new errors/* Stop */.VG('conflict', (0,already_released/* publishedElsewhere */.z)(tag, stateFile));
    if (taken === null && seen.workflowsDiffer)
        return new errors/* Stop */.VG('permission', (0,tag_rules/* untaggableProblem */.wu)({ commit, target }));
    return seen.branch?.state == null ? new errors/* Stop */.VG('not-releasable', stateNotThere(stateFile, branch)) : null;
}
async function refuseBlockedJournal(refs, feature) {
    const journal = (0,release_journal/* journalRef */.fp)(feature);
    const blocking = (0,release_known_versions/* refInTheWay */.xZ)(journal, await refs.startingWith(JOURNALS));
    if (blocking !== null)
        throw new errors/* Stop */.VG('conflict', (0,tag_rules/* journalBlocked */.eY)(journal, blocking));
}
function mayNotWrite(byPull) {
    return new errors/* Stop */.VG('permission', {
        what: 'the token may not write to this repository, so no release can be made with it',
        where: { file: 'input', field: 'github-token' },
        fix: `Add \`permissions: {contents: write, pull-requests: ${byPull ? 'write' : 'read'}, actions: read}\` to the job in the workflow file`,
    });
}
async function refuseRestrictedTag(rules, tag) {
    const ruleset = (0,tag_rules/* restrictingRuleset */.ph)((await rules.ofTags()) ?? [], tag);
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

// EXTERNAL MODULE: ./src/release/committed-model.ts
var committed_model = __webpack_require__(16935);
// EXTERNAL MODULE: ./src/release/record-files.ts
var record_files = __webpack_require__(59594);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
// EXTERNAL MODULE: ./src/formats/yaml.ts
var yaml = __webpack_require__(77133);
;// CONCATENATED MODULE: ./src/release/dvc-outputs.ts



function dvcOutputs(trackers) {
    const read = trackers.map(({ path, text }) => ({ tracker: path, value: dvc_outputs_valueOf(text, path) }));
    const named = (name) => read.filter(({ tracker }) => external_node_path_.posix.basename(tracker) === name);
    const pipelines = named('dvc.yaml').flatMap(({ tracker, value }) => stagesOf(value).map((one) => ({ tracker, ...one })));
    const locks = named('dvc.lock').flatMap(({ tracker, value }) => stagesOf(value).map((one) => ({ tracker, ...one })));
    const outputs = pipelines.flatMap(({ tracker, stage }) => outputsOf(tracker, stage));
    const inGit = new Set(outputs.filter(({ isCached }) => !isCached).map(({ path }) => path));
    for (const { tracker, name, stage } of locks) {
        const declared = pipelines.find((one) => one.name === name && external_node_path_.posix.dirname(one.tracker) === external_node_path_.posix.dirname(tracker));
        outputs.push(...outputsOf(tracker, { ...stage, wdir: declared?.stage['wdir'] }));
    }
    for (const { tracker, value } of read) {
        if (tracker.endsWith('.dvc'))
            outputs.push(...outputsOf(tracker, recordOf(value)));
    }
    return outputs.filter(({ path }) => !inGit.has(path)).map(({ path, tracker }) => ({ path, tracker }));
}
function dvc_outputs_valueOf(text, file) {
    const parsed = (0,yaml/* parseYaml */.h)(text, file);
    return parsed.ok ? parsed.document.value : null;
}
function stagesOf(value) {
    return Object.entries(recordOf(recordOf(value)['stages'])).map(([name, written]) => {
        const stage = recordOf(written);
        return { name: name.replace(/@.*$/, ''), stage: 'do' in stage ? recordOf(stage['do']) : stage };
    });
}
function outputsOf(tracker, stage) {
    const wdir = typeof stage['wdir'] === 'string' ? stage['wdir'] : '.';
    const folder = (0,folder_path/* inFolder */._)(external_node_path_.posix.dirname(tracker), wdir);
    return ['outs', 'metrics', 'plots']
        .flatMap((key) => listOf(stage[key]))
        .flatMap((one) => {
        const { path, isCached } = outputOf(one);
        const isElsewhere = path === '' || path.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(path);
        return isElsewhere ? [] : [{ path: (0,folder_path/* inFolder */._)(folder, path), tracker, isCached }];
    });
}
function outputOf(one) {
    if (typeof one === 'string')
        return { path: one, isCached: true };
    const record = recordOf(one);
    if (typeof record['path'] === 'string')
        return { path: record['path'], isCached: record['cache'] !== false };
    const [path = '', options] = Object.entries(record)[0] ?? [];
    return { path, isCached: recordOf(options)['cache'] !== false };
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./src/release/record-places.ts


const RECORDS_FIX = 'Set `records:` in the configuration to a folder that only git has (`records: released`); the records of releases then go there';
const STATE_FIX = 'Let git alone keep the state file: except it in .gitattributes (`*.json -filter -diff -merge` in its folder), or set the input `state-dir` to another folder';
function placesOf(files) {
    return [...new Set(files.flatMap((file) => [...foldersAbove(file), file]))];
}
function placeProblem({ files, fix }, seen) {
    const kinds = new Map(seen.entries.map(({ path, kind }) => [path, kind]));
    const outputs = dvcOutputs(seen.trackers);
    for (const file of files) {
        const what = (why) => `${file} cannot be committed by a release: ${why}`;
        for (const folder of foldersAbove(file)) {
            const kind = kinds.get(folder);
            if (kind !== undefined && kind !== 'folder')
                return { what: what(`${folder} is ${WORDS[kind]}`), where: { file: folder }, fix };
        }
        const kind = kinds.get(file);
        if (kind !== undefined && kind !== 'file')
            return { what: what(`it is ${WORDS[kind]} in this commit`), where: { file }, fix };
        const filter = seen.filters.find(({ path, filter: name }) => path === file && isOwner(name))?.filter;
        if (filter !== undefined) {
            const why = `.gitattributes gives it to ${filter === 'lfs' ? 'Git LFS' : filter} (filter=${filter}), and GitHub would commit its plain bytes`;
            return { what: what(why), where: { file: '.gitattributes' }, fix };
        }
        const output = outputs.find(({ path }) => file === path || file.startsWith(`${path}/`));
        if (output !== undefined) {
            const why = `DVC owns ${output.path} (${output.tracker}), and \`dvc pull\` refuses a folder that git has files in`;
            return { what: what(why), where: { file: output.tracker }, fix };
        }
    }
    return null;
}
const WORDS = {
    file: 'a file',
    folder: 'a folder',
    link: 'a link',
    submodule: 'a submodule, which is another repository',
};
function isOwner(filter) {
    return filter === 'lfs' || filter === 'annex' || filter.startsWith('git-crypt');
}
function foldersAbove(file) {
    const folder = external_node_path_.posix.dirname(file);
    return folder === '.' ? [] : [...foldersAbove(folder), folder];
}

;// CONCATENATED MODULE: ./src/gather/record-places.ts




async function checkRecordPlaces(git, feature, { tag, commit }) {
    const { settings, workingDirectory, stateFile, model } = feature;
    const folder = (0,record_files/* recordsFolder */.RM)(workingDirectory, tag, settings.records);
    const tooLarge = settings.commitModel ? (0,committed_model/* committedModelProblem */.D)(folder, model) : null;
    if (tooLarge !== null)
        throw new errors/* Stop */.VG('invalid-config', tooLarge);
    const models = settings.commitModel ? (0,committed_model/* committedModel */.k)(folder, model).map(({ path }) => path) : [];
    const records = [...record_files/* RECORD_NAMES */.$_.map((name) => `${folder}/${name}`), ...models];
    const seen = await git.places(commit, placesOf([...records, stateFile]));
    const found = [
        placeProblem({ files: records, fix: RECORDS_FIX }, seen),
        placeProblem({ files: [stateFile], fix: STATE_FIX }, seen),
    ];
    const problems = found.filter((problem) => problem !== null);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('invalid-config', problems);
}

// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
;// CONCATENATED MODULE: ./src/commands/admit.ts






async function admit(host, { inputs, repository, facts, commit, to, journalOpen, unfinished }, report) {
    const { version, bump, dryRun } = inputs;
    const feature = await (0,gather_feature/* admitFeature */.YV)(host, repository, { facts, journalOpen });
    const known = await (0,known_versions/* readVersions */.q2)(host, facts, { commit, except: unfinished?.tag ?? null });
    report.add({ tell: { commit, previousVersion: (0,gather_candidate/* previousOf */.te)(facts, { version, known }) } });
    const isUnfinished = unfinished !== null || (dryRun && journalOpen);
    const asked = { version, bump, commit, branch: to.branch, known, isUnfinished };
    const candidate = await (0,gather_candidate/* chooseRelease */.bX)(host, feature, asked);
    report.add((0,release_facts/* candidateFacts */.bp)(candidate));
    if (unfinished !== null)
        report.add({ tell: { versionReason: 'an unfinished release is finished first' } });
    await checkRecordPlaces(host.git, feature, candidate);
    const mayBePublished = unfinished?.isPublished === true;
    await checkBeforeGates(host, { feature, candidate, ...to, dryRun, mayBePublished });
    return { feature, candidate };
}


/***/ }),

/***/ 88024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseAgain: () => (/* binding */ releaseAgain),
/* harmony export */   releaseAnew: () => (/* binding */ releaseAnew)
/* harmony export */ });
/* harmony import */ var _build_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4030);
/* harmony import */ var _build_package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57695);
/* harmony import */ var _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28714);
/* harmony import */ var _build_refuse_leaks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76731);
/* harmony import */ var _build_review_again_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39567);
/* harmony import */ var _build_release_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44675);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(56467);
/* harmony import */ var _gather_review_ask_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45827);
/* harmony import */ var _package_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5533);
/* harmony import */ var _release_body_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56206);
/* harmony import */ var _release_known_versions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98022);
/* harmony import */ var _admit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(644);
/* harmony import */ var _complete_release_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(84183);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(97961);














async function releaseAgain(host, release, { unfinished, report }) {
    const { version } = unfinished;
    const again = { ...release, inputs: { ...release.inputs, version }, unfinished };
    report.add({ tell: { resumable: true } });
    return await releaseAnew(host, again, report);
}
async function releaseAnew(host, release, report) {
    const { inputs, repository, facts, commit, to, me, journal, unfinished = null } = release;
    const journalOpen = journal?.entry.phase === 'open' || unfinished !== null;
    const admission = { inputs, repository, facts, commit, to, journalOpen, unfinished };
    const { feature, candidate } = await (0,_admit_js__WEBPACK_IMPORTED_MODULE_10__/* .admit */ .w)(host, admission, report);
    const startedAt = (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_13__/* .isoSeconds */ .nE)(host.clock.now());
    const trial = { feature, candidate, mode: 'release', event: host.run.event };
    const ask = (0,_gather_review_ask_js__WEBPACK_IMPORTED_MODULE_6__/* .reviewAskOf */ .v)(repository, facts, { commit, branch: to.branch });
    const judged = await (0,_build_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(host, trial, ask);
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_12__/* .judgedFacts */ .R3)(judged));
    if (judged.overall === 'failed' || judged.problems.length > 0)
        return report.gatesFailed(judged.problems);
    const packed = await (0,_build_package_js__WEBPACK_IMPORTED_MODULE_1__/* .pack */ .q)(host, { feature, candidate, judged });
    const latest = (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_9__/* .takesLatest */ .cd)(facts.settings.latest, {
        features: repository.features.length,
        hotfix: candidate.hotfix ?? false,
    });
    const record = (0,_build_release_record_js__WEBPACK_IMPORTED_MODULE_5__/* .buildRecord */ .k)(host.run, { feature, candidate, judged, package: packed, startedAt, ...to, latest });
    (0,_build_refuse_leaks_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseLeaks */ .b)(leaksOf(record, feature), feature.stateFile);
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_12__/* .packageFacts */ .WH)(record));
    const sealed = { record, ...packed.texts };
    const bytes = (0,_build_package_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .freshBytes */ .sY)(sealed, packed.archive);
    const again = (0,_build_review_again_js__WEBPACK_IMPORTED_MODULE_4__.reviewAgain)(host, { settings: feature.settings, ask, first: judged.review });
    const publication = { sealed, bytes, me, found: journal, resumed: journalOpen, reviewAgain: (0,_complete_release_js__WEBPACK_IMPORTED_MODULE_11__/* .telling */ .gM)(again, report) };
    return await (0,_complete_release_js__WEBPACK_IMPORTED_MODULE_11__/* .completeRelease */ .xB)(host, { publication, dryRun: inputs.dryRun }, report);
}
function leaksOf(record, { secrets }) {
    const inRecord = (0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .leaksInData */ .kd)("the release's record", record, secrets);
    return inRecord.length > 0 ? inRecord : (0,_package_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .leaksInText */ .Dg)("the release's page", (0,_release_body_js__WEBPACK_IMPORTED_MODULE_8__/* .renderBody */ .lc)(record), secrets);
}


/***/ }),

/***/ 16935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ committedModelProblem),
/* harmony export */   k: () => (/* binding */ committedModel)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56467);
/* harmony import */ var _record_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59594);


const MOST_BYTES = 25 * 1024 * 1024;
function committedModel(folder, { path: model, files }) {
    return files.map(({ path: from, size, sha256 }) => ({
        path: (0,_record_files_js__WEBPACK_IMPORTED_MODULE_0__/* .committedModelPath */ .P5)(folder, model, from),
        from,
        size,
        sha256,
    }));
}
function committedModelProblem(folder, model) {
    const bytes = model.files.reduce((sum, { size }) => sum + size, 0);
    const file = model.path;
    if (bytes > MOST_BYTES) {
        return {
            what: `the model ${file} has ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}, and \`commit-model: true\` commits up to ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(MOST_BYTES)} through GitHub's API`,
            where: { file },
            fix: `Take \`commit-model\` out: the release has the model in its package. For a larger one in the repository use Git LFS: \`git lfs track "${file}"\`, commit .gitattributes and the model, and give actions/checkout \`lfs: true\``,
        };
    }
    const names = _record_files_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_NAMES */ .$_;
    const taken = committedModel(folder, model).find(({ path }) => names.some((name) => path.toLowerCase() === `${folder}/${name}`.toLowerCase()));
    if (taken === undefined)
        return null;
    return {
        what: `the model ${taken.from} would be committed as ${taken.path}, which is a record of the release`,
        where: { file: taken.from },
        fix: 'Give the model another name, or take `commit-model` out of the configuration',
    };
}


/***/ })

};
