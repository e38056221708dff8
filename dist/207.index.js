export const id = 207;
export const ids = [207];
export const modules = {

/***/ 1688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ planTrial)
/* harmony export */ });
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69540);
/* harmony import */ var _gates_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74761);
/* harmony import */ var _package_work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87420);



async function planTrial({ files, run }, { feature, candidate, mode, event }, scratch) {
    const { settings, state, workingDirectory } = feature;
    const present = new Set();
    for (const script of (0,_gates_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultScripts */ .Ik)(settings)) {
        if ((await files.stat((0,_formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__/* .inFolder */ ._)(workingDirectory, script))) !== null)
            present.add(script);
    }
    return (0,_gates_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planGates */ .yz)(settings, {
        ...{ mode, event, present, scratch },
        fill: (0,_package_work_js__WEBPACK_IMPORTED_MODULE_2__/* .beginPackage */ .EY)(feature, candidate.version).fill,
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
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72343);
/* harmony import */ var _release_committed_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16935);
/* harmony import */ var _release_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55205);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6106);
/* harmony import */ var _release_record_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59594);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21033);






function buildRecord(run, facts) {
    const { feature, candidate, judged, package: packed } = facts;
    const { settings, state } = feature;
    const { champion, version, tag, commit } = candidate;
    const packageName = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_0__/* .packageArchiveName */ .Ij)(feature.id, version);
    const folder = (0,_release_record_files_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsFolder */ .RM)(feature.workingDirectory, tag, settings.records);
    return {
        schema: 1,
        tx: (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .transactionId */ .Kb)({ feature: feature.id, version, commit, assets: packed.assets }),
        feature: feature.id,
        title: state.title,
        version,
        previousVersion: candidate.previous,
        tag,
        commit,
        repository: run.repository,
        serverUrl: run.serverUrl,
        prerelease: (0,_release_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isPrerelease */ .V1)(version),
        stateFile: feature.stateFile,
        branch: facts.branch,
        target: facts.target,
        latest: facts.latest,
        recordsFolder: folder,
        ...(settings.commitModel ? { committedModel: (0,_release_committed_model_js__WEBPACK_IMPORTED_MODULE_1__/* .committedModel */ .k)(folder, feature.model) } : {}),
        startedAt: facts.startedAt,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        history: (0,_release_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyOf */ .o)(feature),
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

/***/ 9207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRelease: () => (/* binding */ planRelease)
/* harmony export */ });
/* harmony import */ var _build_plan_gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1688);
/* harmony import */ var _build_release_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44675);
/* harmony import */ var _gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97707);
/* harmony import */ var _gather_feature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79615);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72343);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44538);
/* harmony import */ var _publish_resumption_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27745);
/* harmony import */ var _publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40122);
/* harmony import */ var _release_known_versions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98022);
/* harmony import */ var _admit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(644);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97961);











async function planRelease(host, plan, report) {
    const { inputs, repository, facts, to, me, journal } = plan;
    const commit = await host.git.head();
    const isOwn = journal !== null && (await (0,_publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_7__/* .isSigned */ .JI)(host, journal));
    const unfinished = isOwn || journal?.entry.phase === 'open' ? unfinishedOf(journal, facts) : null;
    const foretold = { kind: 'plan', writes: [], unfinished };
    if (unfinished !== null && journal?.entry.phase === 'awaiting-merge')
        return report.foretold(foretold);
    const { stateDir } = repository;
    const recordFolders = (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_3__/* .recordFoldersOf */ .sx)(repository);
    const request = { facts, version: inputs.version, commit, stateDir, recordFolders };
    const earlier = unfinished === null ? await (0,_gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadyReleased */ .w)(host, { ...request, journal: isOwn ? journal.entry : null }) : null;
    if (earlier !== null) {
        report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_10__/* .earlierFacts */ .O9)(facts, earlier));
        return report.foretold(foretold);
    }
    const asked = { version: inputs.version, bump: inputs.bump, dryRun: true };
    const admission = { inputs: asked, repository, facts, commit, to, journalOpen: unfinished !== null, unfinished: null };
    const { feature, candidate } = await (0,_admit_js__WEBPACK_IMPORTED_MODULE_9__/* .admit */ .w)(host, admission, report);
    const trial = { feature, candidate, mode: 'release', event: host.run.event };
    const plans = await (0,_build_plan_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .planTrial */ .q)(host, trial, '/scratch');
    const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }));
    report.add({ outputs: { matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) } });
    const latest = (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .takesLatest */ .cd)(facts.settings.latest, {
        features: repository.features.length,
        hotfix: candidate.hotfix ?? false,
    });
    const record = (0,_build_release_record_js__WEBPACK_IMPORTED_MODULE_1__/* .buildRecord */ .k)(host.run, { ...unjudged(feature, candidate), ...to, latest, startedAt: '' });
    const writes = await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .foretell */ .Q7)(host, { sealed: { record }, me, found: null });
    return report.foretold({ kind: 'plan', writes, gates, unfinished });
}
function unfinishedOf(journal, { state }) {
    if (journal === null || journal.entry.phase === 'idle')
        return null;
    return (0,_publish_resumption_js__WEBPACK_IMPORTED_MODULE_6__/* .isMerged */ .TL)(journal.entry, state) ? null : (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedNotice */ .Uh)(journal.entry);
}
function unjudged(feature, candidate) {
    const assets = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseAssets */ .n_)(feature.id, candidate.version).map((asset) => ({ ...asset, size: 0, sha256: '' }));
    const texts = { metadata: '', modelCard: '', requirements: '', manifest: '' };
    return {
        feature,
        candidate,
        judged: { verdicts: [], overall: 'passed', measured: null, warnings: [] },
        package: { archive: null, assets, files: [], texts, datasets: [], warnings: [] },
    };
}


/***/ }),

/***/ 74761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ defaultScripts),
/* harmony export */   k1: () => (/* binding */ isMeasuring),
/* harmony export */   yz: () => (/* binding */ planGates)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87869);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46835);



const NOTHING = { commands: [], reports: [], documents: [], datasets: [], recorded: [], review: false };
function planGates(settings, facts) {
    return _index_js__WEBPACK_IMPORTED_MODULE_1__/* .GATES */ .J.map((gate) => planGate(gate, settings.gates[gate.name], { facts, off: switchedOff(settings, gate.name) }));
}
function defaultScripts(settings) {
    return _index_js__WEBPACK_IMPORTED_MODULE_1__/* .GATES */ .J.flatMap((gate) => settings.gates[gate.name].command?.script ?? []);
}
function isMeasuring({ gate }) {
    return _index_js__WEBPACK_IMPORTED_MODULE_1__/* .GATES */ .J.some((one) => one.name === gate && one.measure !== undefined);
}
function planGate(gate, own, { facts, off }) {
    if (off !== null && gate.measure === undefined)
        return { gate: gate.name, decided: off, ...NOTHING };
    const wish = gate.plan(contextOf(gate.name, own.command, facts), own);
    if (!('skipped' in wish))
        return { gate: gate.name, decided: off, ...NOTHING, ...wish };
    return { gate: gate.name, decided: off ?? (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .conclude */ .Ep)('skipped', wish.skipped), ...NOTHING };
}
function contextOf(gate, command, facts) {
    const { mode, event, environment, metricsFile, state } = facts;
    return {
        ...{ mode, event, metricsFile, state },
        ...(environment === undefined ? {} : { environment }),
        command: command === null ? null : plannedCommand(gate, command, facts),
        scratchFile: (name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(facts.scratch, gate, name),
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
        return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .conclude */ .Ep)('skipped', 'gates are disabled', { evidence });
    }
    const own = settings.gates[gate];
    return own.enabled ? null : (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .conclude */ .Ep)('skipped', own.disabledReason ?? 'switched off in the configuration');
}


/***/ })

};
