export const id = 207;
export const ids = [207];
export const modules = {

/***/ 40774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ planTrial)
});

// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
;// CONCATENATED MODULE: ./src/gates/plan.ts



const NOTHING = { commands: [], reports: [], documents: [], datasets: [], recorded: [], review: false };
function planGates(settings, facts) {
    return gates/* GATES */.J.map((gate) => planGate(gate, settings.gates[gate.name], { facts, off: switchedOff(settings, gate.name) }));
}
function defaultScripts(settings) {
    return gates/* GATES */.J.flatMap((gate) => settings.gates[gate.name].command?.script ?? []);
}
function planGate(gate, own, { facts, off }) {
    if (off !== null && gate.measure === undefined)
        return { gate: gate.name, decided: off, ...NOTHING };
    const wish = gate.plan(contextOf(gate.name, own.command, facts), own);
    if (!('skipped' in wish))
        return { gate: gate.name, decided: off, ...NOTHING, ...wish };
    return { gate: gate.name, decided: off ?? (0,conclusion/* conclude */.Ep)('skipped', wish.skipped), ...NOTHING };
}
function contextOf(gate, command, facts) {
    const { mode, event, environment, metricsFile, state } = facts;
    return {
        ...{ mode, event, metricsFile, state },
        ...(environment === undefined ? {} : { environment }),
        command: command === null ? null : plannedCommand(gate, command, facts),
        scratchFile: (name) => external_node_path_.posix.join(facts.scratch, gate, name),
    };
}
function plannedCommand(id, command, facts) {
    if (command.script !== null && !facts.present.has(command.script))
        return null;
    return {
        id,
        run: facts.fill(command.run),
        shell: command.shell,
        env: command.env.set,
        pass: command.env.pass,
        timeoutSeconds: command.timeoutSeconds,
    };
}
function switchedOff(settings, gate) {
    if (!settings.gatesEnabled) {
        const evidence = [{ kind: 'note', text: `switched off by ${settings.gatesEnabledSource}` }];
        return (0,conclusion/* conclude */.Ep)('skipped', 'gates are disabled', { evidence });
    }
    const own = settings.gates[gate];
    return own.enabled ? null : (0,conclusion/* conclude */.Ep)('skipped', own.disabledReason ?? 'switched off in the configuration');
}

// EXTERNAL MODULE: ./src/build/package-work.ts + 2 modules
var package_work = __webpack_require__(87420);
;// CONCATENATED MODULE: ./src/build/plan-gates.ts



async function planTrial({ files, run }, { feature, candidate, mode, event }, scratch) {
    const { settings, state, workingDirectory } = feature;
    const present = new Set();
    for (const script of defaultScripts(settings)) {
        if ((await files.stat((0,folder_path/* inFolder */._)(workingDirectory, script))) !== null)
            present.add(script);
    }
    return planGates(settings, {
        ...{ mode, event, present, scratch },
        fill: (0,package_work/* beginPackage */.E)(feature, candidate.version).fill,
        environment: run.variables,
        metricsFile: settings.metrics,
        state: { datasets: state.datasets.map((dataset) => dataset.path), designDoc: state.designDoc },
    });
}


/***/ }),

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


/***/ }),

/***/ 5850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J2: () => (/* binding */ chooseCandidate),
  ve: () => (/* binding */ findPrevious),
  WX: () => (/* binding */ findPreviousOf)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/history.ts
var feature_history = __webpack_require__(25066);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/release/version.ts
var release_version = __webpack_require__(21033);
// EXTERNAL MODULE: ./src/formats/digest.ts
var formats_digest = __webpack_require__(19618);
// EXTERNAL MODULE: ./src/package/metadata.ts
var package_metadata = __webpack_require__(94811);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/gather/champion.ts





const METADATA_LIMIT_BYTES = 8 * 1024 * 1024;
async function findChampion(host, { id, state, settings }, previous) {
    const entry = (0,feature_history/* championOf */.bw)(state);
    const version = entry?.version ?? previous;
    if (version === null)
        return null;
    const tag = entry?.tag ?? (0,release_tag/* tagFor */.gY)(settings.tag, id, version);
    const published = await publishedMetadata(host, { feature: id, version, tag });
    if (published.metadata !== null) {
        const { metrics, digests } = published.metadata;
        return { version, tag, metrics, digests, source: `${file_names/* METADATA_NAME */.ce} of release ${tag}` };
    }
    if (entry === null)
        return null;
    if (published.problem !== null)
        host.log.warning(`${published.problem}; the champion's metrics are taken from the state file's releases[] instead`);
    return { version, tag, metrics: entry.metrics, digests: [], source: `releases[] of the state file` };
}
async function publishedMetadata({ releases, assets }, released) {
    const { tag } = released;
    const release = await releases.byTag(tag);
    if (release === null)
        return { metadata: null, problem: null };
    const asset = release.assets.find((one) => one.name === file_names/* METADATA_NAME */.ce && one.state === 'uploaded');
    if (asset === undefined)
        return { metadata: null, problem: `release ${tag} has no ${file_names/* METADATA_NAME */.ce}` };
    if (asset.size > METADATA_LIMIT_BYTES)
        return { metadata: null, problem: `${file_names/* METADATA_NAME */.ce} of release ${tag} is too large to be one` };
    return readMetadata(released, asset, await assets.download(asset.id));
}
function readMetadata({ feature, version, tag }, asset, bytes) {
    const name = `${file_names/* METADATA_NAME */.ce} of release ${tag}`;
    const refused = (problem) => ({ metadata: null, problem });
    const digest = (0,formats_digest/* digestOf */.o)(bytes);
    if (asset.digest !== null && asset.digest !== digest)
        return refused(`${name} does not have the digest that GitHub recorded`);
    const parsed = (0,package_metadata/* parseMetadata */.jR)(bytes.toString('utf8'), name);
    if (!parsed.ok)
        return refused(`${name} cannot be read: ${parsed.problems.map((problem) => problem.what).join('; ')}`);
    const { metadata } = parsed;
    if (metadata.feature !== null && metadata.feature !== feature)
        return refused(`${name} is of another feature`);
    if (metadata.version !== null && metadata.version !== version)
        return refused(`${name} is of another version`);
    return { metadata: { metrics: metadata.metrics, digests: metadata.digests }, problem: null };
}

;// CONCATENATED MODULE: ./src/gather/candidate.ts





const MOST_TAGS_TRIED = 5;
async function findPrevious(host, facts) {
    const known = (0,feature_history/* previousVersionOf */.fV)(facts.state);
    return known ?? (await highestPublished(host, facts, await tagsOf(host, facts)));
}
async function findPreviousOf(host, facts, { commit, version }) {
    const known = (0,feature_history/* previousVersionOf */.fV)(facts.state);
    if (known !== null)
        return known;
    const tags = await tagsOf(host, facts);
    const here = tags.find((tag) => tag.sha === commit && isVersionTag(tag, facts));
    if (version === null && here !== undefined && (await host.releases.byTag(here.name)) !== null) {
        throw new errors/* Stop */.VG('not-releasable', releasedBefore(facts, here));
    }
    return await highestPublished(host, facts, tags);
}
async function tagsOf({ refs }, { settings, id }) {
    return await refs.tagsStartingWith((0,release_tag/* tagPrefix */.B3)(settings.tag, id));
}
function isVersionTag({ name }, { settings, id }) {
    return (0,release_tag/* highestVersion */.t)([name], settings.tag, id) !== null;
}
async function highestPublished({ releases }, { settings, id }, tags) {
    let names = tags.map(({ name }) => name);
    for (let tried = 0; tried < MOST_TAGS_TRIED; tried += 1) {
        const highest = (0,release_tag/* highestVersion */.t)(names, settings.tag, id);
        if (highest === null)
            return null;
        const name = (0,release_tag/* tagFor */.gY)(settings.tag, id, highest);
        if ((await releases.byTag(name)) !== null)
            return highest;
        names = names.filter((one) => one !== name);
    }
    return null;
}
function releasedBefore({ stateFile }, { name, sha }) {
    return {
        what: `commit ${sha.slice(0, 12)} was released before, as ${name}, which ${stateFile} does not know of at this commit`,
        where: { file: stateFile, field: 'releases' },
        fix: 'This looks like an earlier job that was run again: run the workflow at the tip of the branch, or name the `version` to release this commit once more',
    };
}
async function chooseCandidate(host, feature, { version, bump, previous, commit }) {
    const champion = await findChampion(host, feature, previous);
    const modelUnchanged = isModelUnchanged(feature, champion);
    const choice = (0,release_version/* chooseVersion */.EH)({ explicit: version, bump, previous, modelUnchanged });
    if (!choice.ok)
        throw new errors/* Stop */.VG('invalid-input', choice.problem);
    const tag = (0,release_tag/* tagFor */.gY)(feature.settings.tag, feature.id, choice.version);
    const problem = (0,release_tag/* tagProblem */.qH)(tag);
    if (problem !== null)
        throw new errors/* Stop */.VG('invalid-config', problem);
    return { version: choice.version, why: choice.why, tag, previous, champion, commit };
}
function isModelUnchanged({ model }, champion) {
    if (champion === null || champion.digests.length === 0)
        return null;
    return model.files.every((file) => champion.digests.includes(file.sha256));
}


/***/ })

};
