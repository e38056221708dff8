export const id = 24;
export const ids = [24];
export const modules = {

/***/ 44675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ buildRecord)
/* harmony export */ });
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72343);
/* harmony import */ var _release_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55205);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6106);
/* harmony import */ var _release_record_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59594);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21033);





function buildRecord(run, facts) {
    const { feature, candidate, judged, package: packed } = facts;
    const { settings, state } = feature;
    const { champion, version, tag, commit } = candidate;
    const packageName = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .packageArchiveName */ .Ij)(feature.id, version);
    return {
        schema: 1,
        tx: (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .transactionId */ .Kb)({ feature: feature.id, version, commit, assets: packed.assets }),
        feature: feature.id,
        title: state.title,
        version,
        previousVersion: candidate.previous,
        tag,
        commit,
        repository: run.repository,
        serverUrl: run.serverUrl,
        prerelease: (0,_release_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isPrerelease */ .V1)(version),
        stateFile: feature.stateFile,
        branch: facts.branch,
        target: facts.target,
        latest: facts.latest,
        recordsFolder: (0,_release_record_files_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsFolder */ .R)(feature.workingDirectory, tag),
        startedAt: facts.startedAt,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        history: (0,_release_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyOf */ .o)(feature),
        assets: packed.assets,
        packageName,
        packageDigest: packed.assets.find((asset) => asset.name === packageName)?.sha256 ?? '',
        packageFiles: packed.files,
        criteria: feature.criteria.people,
        datasets: packed.datasets,
        experiments: state.experiments,
        monitoring: settings.monitoring,
        warnings: judged.warnings,
    };
}


/***/ }),

/***/ 59083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ admit)
});

// EXTERNAL MODULE: ./src/gather/candidate.ts + 1 modules
var gather_candidate = __webpack_require__(5850);
// EXTERNAL MODULE: ./src/gather/feature.ts + 5 modules
var gather_feature = __webpack_require__(12607);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/branch-rules.ts
var branch_rules = __webpack_require__(10067);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
;// CONCATENATED MODULE: ./src/gather/preflight.ts



async function checkBeforeGates(host, preflight) {
    const { feature, candidate, branch, target, dryRun } = preflight;
    const { tag, commit } = candidate;
    const { stateFile } = feature;
    const seen = await host.survey({ tag, commit, branch, stateFile, target });
    const stop = obstacleOf(preflight, seen);
    if (stop !== null)
        throw stop;
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
function obstacleOf({ feature, candidate, branch, target }, seen) {
    const { tag, commit } = candidate;
    const { stateFile } = feature;
    const taken = seen.tagCommit;
    if (taken !== null && taken !== commit)
        return new errors/* Stop */.VG('conflict', (0,tag_rules/* tagConflict */.TD)(candidate, taken));
    if (seen.isPublished)
        return new errors/* Stop */.VG('conflict', publishedElsewhere(tag, stateFile));
    if (taken === null && seen.workflowsDiffer)
        return new errors/* Stop */.VG('permission', (0,tag_rules/* untaggableProblem */.wu)({ commit, target }));
    return seen.branch?.state == null ? new errors/* Stop */.VG('not-releasable', stateNotThere(stateFile, branch)) : null;
}
function publishedElsewhere(tag, stateFile) {
    return {
        what: `there is a published release ${tag} already, and it is not in ${stateFile}`,
        where: { file: stateFile, field: 'releases' },
        fix: `Release another version (input \`version\`), or add that release to \`releases\` in the state file`,
    };
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

// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
;// CONCATENATED MODULE: ./src/commands/admit.ts




async function admit(host, { inputs, repository, facts, commit, to, journalOpen }, report) {
    const { version, bump, dryRun } = inputs;
    const feature = await (0,gather_feature/* admitFeature */.YV)(host, repository, { facts, journalOpen });
    const previous = await (0,gather_candidate/* findPreviousOf */.WX)(host, facts, { commit, version });
    report.add({ tell: { commit, previousVersion: previous } });
    const candidate = await (0,gather_candidate/* chooseCandidate */.J2)(host, feature, { version, bump, previous, commit });
    report.add((0,release_facts/* candidateFacts */.bp)(candidate));
    await checkBeforeGates(host, { feature, candidate, ...to, dryRun });
    return { feature, candidate };
}


/***/ }),

/***/ 88024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseAnew: () => (/* binding */ releaseAnew)
/* harmony export */ });
/* harmony import */ var _build_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82701);
/* harmony import */ var _build_package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40069);
/* harmony import */ var _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28714);
/* harmony import */ var _build_release_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44675);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56467);
/* harmony import */ var _admit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59083);
/* harmony import */ var _complete_release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84183);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97961);








async function releaseAnew(host, release, report) {
    const { inputs, repository, facts, commit, to, me, journal } = release;
    const journalOpen = journal?.entry.phase === 'open';
    const { feature, candidate } = await (0,_admit_js__WEBPACK_IMPORTED_MODULE_4__/* .admit */ .w)(host, { inputs, repository, facts, commit, to, journalOpen }, report);
    const startedAt = (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_7__/* .isoSeconds */ .nE)(host.clock.now());
    const trial = { feature, candidate, mode: 'release', event: host.run.event };
    const judged = await (0,_build_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S)(host, trial, { commit, branch: to.branch, stateDir: repository.stateDir });
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .judgedFacts */ .R3)(judged));
    if (judged.overall === 'failed' || judged.problems.length > 0)
        return report.gatesFailed(judged.problems);
    const packed = await (0,_build_package_js__WEBPACK_IMPORTED_MODULE_1__/* .pack */ .q)(host, { feature, candidate, judged });
    const latest = repository.features.length === 1;
    const record = (0,_build_release_record_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRecord */ .k)(host.run, { feature, candidate, judged, package: packed, startedAt, ...to, latest });
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .packageFacts */ .WH)(record));
    const sealed = { record, ...packed.texts };
    const bytes = (0,_build_package_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .freshBytes */ .sY)(host, sealed, packed.archive);
    const publication = { sealed, bytes, me, found: journal, resumed: journalOpen };
    return await (0,_complete_release_js__WEBPACK_IMPORTED_MODULE_5__/* .completeRelease */ .x)(host, { publication, dryRun: inputs.dryRun }, report);
}


/***/ })

};
