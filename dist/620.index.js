export const id = 620;
export const ids = [620];
export const modules = {

/***/ 1688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ planTrial)
/* harmony export */ });
/* harmony import */ var _formats_folder_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69540);
/* harmony import */ var _gates_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74761);
/* harmony import */ var _package_work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8463);



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

/***/ 94317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planRelease: () => (/* binding */ planRelease)
});

// EXTERNAL MODULE: ./src/build/plan-gates.ts
var plan_gates = __webpack_require__(1688);
// EXTERNAL MODULE: ./src/build/release-record.ts
var release_record = __webpack_require__(44675);
// EXTERNAL MODULE: ./src/gather/already-released.ts
var already_released = __webpack_require__(97707);
// EXTERNAL MODULE: ./src/gather/feature.ts + 17 modules
var gather_feature = __webpack_require__(56042);
// EXTERNAL MODULE: ./src/package/assets.ts
var package_assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/publish/publish.ts + 41 modules
var publish = __webpack_require__(95880);
// EXTERNAL MODULE: ./src/publish/resumption.ts
var resumption = __webpack_require__(27745);
// EXTERNAL MODULE: ./src/publish/seen-journal.ts
var seen_journal = __webpack_require__(40122);
// EXTERNAL MODULE: ./src/release/known-versions.ts
var known_versions = __webpack_require__(98022);
// EXTERNAL MODULE: ./src/gates/performance/champion-comparison.ts
var champion_comparison = __webpack_require__(56210);
;// CONCATENATED MODULE: ./src/gates/performance/foreseen.ts

function foreseenOfChampion(bounds, { champion, version }) {
    const foreseen = { problems: [], warnings: [] };
    if (champion === null || bounds.length === 0)
        return foreseen;
    if (champion.problem !== null)
        return { ...foreseen, problems: [champion.problem] };
    for (const bound of bounds) {
        const found = (0,champion_comparison/* findIn */.r9)(champion, bound, bound.name);
        if (found.kind === 'one') {
            const contradiction = (0,champion_comparison/* contradictionOf */.zW)(bound, bound.name, { champion, before: found.value });
            if (contradiction !== null)
                foreseen.problems.push(contradiction);
        }
        else if (bound.newMetric !== version) {
            const { what, fix } = (0,champion_comparison/* notCompared */.vK)(bound, { name: bound.name, value: 0, version }, { champion, found }).problem;
            foreseen.warnings.push(`${what}. ${fix}`);
        }
    }
    return foreseen;
}

// EXTERNAL MODULE: ./src/commands/admit.ts + 4 modules
var admit = __webpack_require__(644);
// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
;// CONCATENATED MODULE: ./src/commands/plan-release.ts












async function planRelease(host, plan, report) {
    const { inputs, repository, facts, to, me, journal } = plan;
    const commit = await host.git.head();
    const isOwn = journal !== null && (await (0,seen_journal/* isSigned */.JI)(host, journal));
    const unfinished = isOwn || journal?.entry.phase === 'open' ? unfinishedOf(journal, facts) : null;
    const foretold = { kind: 'plan', writes: [], unfinished };
    if (unfinished !== null && journal?.entry.phase === 'awaiting-merge')
        return report.foretold(foretold);
    const { stateDir } = repository;
    const recordFolders = (0,gather_feature/* recordFoldersOf */.sx)(repository);
    const request = { facts, version: inputs.version, commit, stateDir, recordFolders };
    const earlier = unfinished === null ? await (0,already_released/* alreadyReleased */.wt)(host, { ...request, journal: isOwn ? journal.entry : null }) : null;
    if (earlier !== null) {
        report.add((0,release_facts/* earlierFacts */.O9)(facts, earlier));
        return report.foretold(foretold);
    }
    const asked = { version: inputs.version, bump: inputs.bump, dryRun: true };
    const admission = { inputs: asked, repository, facts, commit, to, journalOpen: unfinished !== null, unfinished: null };
    const { feature, candidate } = await (0,admit/* admit */.w)(host, admission, report);
    const { problems, warnings } = foreseen(feature, candidate);
    report.add({ warnings });
    if (problems.length > 0)
        return report.gatesFailed(problems);
    const trial = { feature, candidate, mode: 'release', event: host.run.event };
    const plans = await (0,plan_gates/* planTrial */.q)(host, trial, '/scratch');
    const gates = plans.map((one) => ({ gate: one.gate, runs: one.commands.map((command) => command.run).join('\n') }));
    report.add({ outputs: { matrix: JSON.stringify({ include: gates.map(({ gate, runs }) => ({ gate, run: runs })) }) } });
    const latest = (0,known_versions/* takesLatest */.cd)(facts.settings.latest, {
        features: repository.features.length,
        hotfix: candidate.hotfix ?? false,
    });
    const record = (0,release_record/* buildRecord */.k)(host.run, { ...unjudged(feature, candidate), ...to, latest, startedAt: '' });
    const writes = await (0,publish/* foretell */.Q7)(host, { sealed: { record }, me, found: null });
    return report.foretold({ kind: 'plan', writes, gates, unfinished });
}
function foreseen({ settings, bounds }, candidate) {
    const { enabled, waiver } = settings.gates.performance;
    if (!settings.gatesEnabled || !enabled || waiver !== null)
        return { problems: [], warnings: [] };
    return foreseenOfChampion(bounds, candidate);
}
function unfinishedOf(journal, { state }) {
    if (journal === null || journal.entry.phase === 'idle')
        return null;
    return (0,resumption/* isMerged */.TL)(journal.entry, state) ? null : (0,publish/* unfinishedNotice */.Uh)(journal.entry);
}
function unjudged(feature, candidate) {
    const assets = (0,package_assets/* releaseAssets */.n_)(feature.id, candidate.version).map((asset) => ({ ...asset, size: 0, sha256: '' }));
    const texts = { metadata: '', modelCard: '', requirements: '', manifest: '' };
    return {
        feature,
        candidate,
        judged: { verdicts: [], overall: 'passed', measured: null, warnings: [] },
        package: { archive: null, assets, files: [], texts, datasets: [], warnings: [] },
    };
}


/***/ }),

/***/ 56210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ compareWithChampion),
/* harmony export */   VF: () => (/* binding */ comparisonText),
/* harmony export */   r9: () => (/* binding */ findIn),
/* harmony export */   vK: () => (/* binding */ notCompared),
/* harmony export */   zW: () => (/* binding */ contradictionOf)
/* harmony export */ });
/* harmony import */ var _formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24742);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56467);
/* harmony import */ var _metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62968);



const ROUNDING = 1e-12;
function compareWithChampion(bound, measured, champion) {
    if (champion === null)
        return { kind: 'none' };
    if (champion.problem !== null) {
        return {
            kind: 'not-compared',
            why: 'the champion’s metrics are not known',
            declared: false,
            problem: champion.problem,
        };
    }
    const before = findIn(champion, bound, measured.name);
    if (before.kind !== 'one')
        return notCompared(bound, measured, { champion, found: before });
    const contradiction = contradictionOf(bound, measured.name, { champion, before: before.value });
    if (contradiction !== null) {
        return {
            kind: 'not-compared',
            why: 'what is known of the champion disagrees',
            declared: false,
            problem: contradiction,
        };
    }
    return { kind: 'compared', ...difference(bound, measured.value, before.value) };
}
function findIn(values, bound, name) {
    const found = (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findMetric */ .GF)(name, values);
    return found.kind === 'none' ? (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findMetric */ .GF)(bound.name, values) : found;
}
function difference({ better, tolerance }, value, before) {
    const worse = better === 'higher' ? before - value : value - before;
    const allowed = tolerance.kind === 'absolute' ? tolerance.amount : tolerance.amount * Math.abs(before);
    const rounding = ROUNDING * Math.max(Math.abs(value), Math.abs(before));
    const outcome = Math.abs(worse) <= rounding ? 'equal' : worse > 0 ? 'worse' : 'better';
    const by = outcome === 'equal' ? 0 : Number(Math.abs(worse).toPrecision(12));
    return { outcome, before, by, isTolerated: worse <= allowed + rounding };
}
function notCompared(bound, { name, version }, { champion, found }) {
    const why = whyNot(name, champion, found);
    const isOther = bound.newMetric !== undefined && bound.newMetric !== version;
    const stale = isOther ? ` (its \`new-metric\` is for ${bound.newMetric ?? ''}, this is ${version})` : '';
    const snippet = (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .metricSnippet */ .U4)(bound.name, `new-metric: "${version}"`);
    const renamed = found.kind === 'none' ? 'If it was renamed, measure it under its old name as well; if' : 'If';
    const problem = {
        what: `Not compared: ${why}${stale}`,
        fix: `${renamed} ${version} is to pass without that comparison, add \`${snippet}\` to \`.github/ds-release.yml\``,
    };
    return { kind: 'not-compared', why, declared: bound.newMetric === version, problem };
}
function whyNot(name, { version, source, beside, metrics }, found) {
    const it = `the champion ${version}`;
    switch (found.kind) {
        case 'several':
            return `${it} has ${name} more than once, as ${found.names.join(' and ')} (${source})`;
        case 'no-number':
            return `${it} has ${found.name} as ${found.is} (${source})`;
        case 'none': {
            const names = Object.keys(metrics);
            const has = names.length === 0 ? 'has no metrics' : `has ${(0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names, (0,_formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(name, names))}`;
            const other = beside === null ? null : (0,_metric_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .findMetric */ .GF)(name, beside);
            const but = other?.kind === 'one' ? `, though ${beside?.source ?? ''} has ${String(other.value)}` : '';
            return `${it} has no ${name} (${source} ${has}${but})`;
        }
    }
}
function contradictionOf(bound, name, { champion, before }) {
    const { beside, source, version } = champion;
    const other = beside === null ? null : findIn(beside, bound, name);
    if (beside === null || other?.kind !== 'one')
        return null;
    if (Math.abs(other.value - before) <= ROUNDING * Math.max(Math.abs(other.value), Math.abs(before)))
        return null;
    return {
        what: `Not compared: ${name} of the champion ${version} is ${String(before)} by ${source} and ${String(other.value)} by ${beside.source}`,
        fix: 'Find out who changed one of them and which was measured, then put the other right',
    };
}
function comparisonText(bound, comparison) {
    if (comparison.kind === 'none')
        return '';
    if (comparison.kind === 'not-compared')
        return `not compared: ${comparison.why}`;
    const { outcome, by, before } = comparison;
    if (outcome === 'equal')
        return 'equal';
    if (outcome === 'better')
        return `better by ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(by)}`;
    const { kind, amount, text } = bound.tolerance;
    const allowed = kind === 'absolute' ? amount : amount * Math.abs(before);
    return `worse by ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(by, allowed)}, tolerance ${text}`;
}


/***/ }),

/***/ 62968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ noBound),
/* harmony export */   GF: () => (/* binding */ findMetric),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   U4: () => (/* binding */ metricSnippet)
/* harmony export */ });
/* harmony import */ var _formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46756);
/* harmony import */ var _formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24742);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56467);



const TRAINING = new Set(['train', 'training', 'fit']);
function findMetric(name, { metrics, notNumbers }) {
    const names = [...Object.keys(metrics), ...Object.keys(notNumbers)];
    const wanted = (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseMetricName */ .S)(name);
    const alike = names.filter((one) => (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseMetricName */ .S)(one) === wanted);
    if (alike.length > 1)
        return { kind: 'several', names: alike };
    const match = (0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .matchMetric */ .i)(name, names);
    if (match.kind !== 'one')
        return match;
    if (alike.length === 0 && isOfTraining(match.name))
        return { kind: 'none' };
    const value = metrics[match.name];
    if (value !== undefined && Number.isFinite(value))
        return { kind: 'one', name: match.name, value };
    return { kind: 'no-number', name: match.name, is: notNumbers[match.name] ?? 'no finite number' };
}
function isOfTraining(name) {
    return name
        .split('.')
        .slice(0, -1)
        .some((part) => TRAINING.has((0,_formats_metric_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseMetricName */ .S)(part)));
}
function lookUp(bound, measured) {
    const found = findMetric(bound.name, measured);
    const from = `(${bound.source})`;
    switch (found.kind) {
        case 'one':
            return { name: found.name, value: found.value };
        case 'several': {
            const what = `The bound on ${bound.name} ${from} could mean ${found.names.join(' or ')}`;
            return { problem: { what, fix: 'Write the one of these names that is meant, and no two that are alike' } };
        }
        case 'no-number': {
            const what = `The metric ${found.name} has a bound ${from}, and its value is ${found.is}`;
            return { problem: { what, fix: 'Let the evaluation write it as a finite number' } };
        }
        case 'none':
            return { problem: notMeasured(bound, Object.keys(measured.metrics)) };
    }
}
function notMeasured(bound, names) {
    const near = (0,_formats_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .q)(bound.name, names);
    const what = `There is a bound on ${bound.name} (${bound.source}), which was not measured; measured were ${listed(names, near)}`;
    const fix = near === null ? 'Measure it, or correct the name' : `Write ${near} if that is meant, else measure it`;
    return { what, fix };
}
function listed(names, nearest) {
    const sorted = nearest === null ? names : [nearest, ...names.filter((name) => name !== nearest)];
    return sorted.slice(0, 8).join(', ') + (sorted.length > 8 ? ', …' : '');
}
const LOWER_IS_BETTER = /(?:loss|mse|mae|mape|error|rmse|log_?loss|latency|perplexity|wer|cer)$/i;
function noBound(metrics) {
    const [name = 'f1_score', value = 0.8] = Object.entries(metrics)[0] ?? [];
    const bound = LOWER_IS_BETTER.test(name) ? 'max' : 'min';
    const snippet = metricSnippet(name, `${bound}: ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(value)}`);
    return {
        what: 'No metric has a bound, so nothing says what is good enough',
        fix: `Add \`${snippet}\` to \`.github/ds-release.yml\` with a value of your own, or an acceptance criterion such as \`${name} ${bound === 'min' ? '>=' : '<='} ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(value)}\` to the state file`,
    };
}
function metricSnippet(name, key) {
    const quoted = /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
    return `gates: {performance: {metrics: {${quoted}: {${key}}}}}`;
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


/***/ }),

/***/ 71984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   im: () => (/* binding */ reachableFrom),
/* harmony export */   q2: () => (/* binding */ readVersions),
/* harmony export */   ve: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var _feature_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25066);
/* harmony import */ var _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51991);
/* harmony import */ var _release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98022);



async function readVersions({ refs, releases }, { settings, id }, { commit, except }) {
    const all = [];
    for (const prefix of (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .listedPrefixes */ .us)(settings.tag, id))
        all.push(...(await refs.tagsStartingWith(prefix)));
    const listed = all.filter(({ name }) => name !== except);
    const tags = (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionTags */ .OP)(listed, settings.tag, id);
    const published = await releases.ofTags((0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsInQuestion */ .pd)(tags, commit));
    return (0,_release_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .knownVersions */ .J0)(listed, tags, { commit, published });
}
async function findPrevious(host, facts, commit) {
    return ((0,_feature_history_js__WEBPACK_IMPORTED_MODULE_0__/* .previousVersionOf */ .fV)(facts.state) ?? (await readVersions(host, facts, { commit, except: null })).counting[0] ?? null);
}
async function reachableFrom({ refs }, { tags, counting }, { branch, version }) {
    const above = tags.filter((tag) => counting.includes(tag.version) && _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_1__.gt(tag.version, version));
    const names = above.map(({ name }) => name);
    const found = new Set(names.length === 0 ? [] : await refs.reachableTags(branch, names));
    return above.filter(({ name }) => found.has(name)).map((tag) => tag.version);
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ knownVersions),
/* harmony export */   OP: () => (/* binding */ versionTags),
/* harmony export */   XY: () => (/* binding */ isHotfix),
/* harmony export */   cd: () => (/* binding */ takesLatest),
/* harmony export */   pd: () => (/* binding */ tagsInQuestion),
/* harmony export */   us: () => (/* binding */ listedPrefixes),
/* harmony export */   xZ: () => (/* binding */ refInTheWay)
/* harmony export */ });
/* harmony import */ var _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51991);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43837);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21033);



function listedPrefixes(pattern, feature) {
    const prefix = (0,_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .tagPrefix */ .B3)(pattern, feature);
    const own = prefix.split('/')[0] ?? prefix;
    const registry = registryPrefix(feature);
    if (registry.startsWith(own))
        return [own];
    return own.startsWith(registry) ? [registry] : [own, registry];
}
function versionTags(tags, pattern, feature) {
    const found = tags.flatMap((tag) => {
        const version = (0,_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .versionFromTag */ .bp)(pattern, feature, tag.name) ?? registeredVersion(feature, tag.name);
        return version === null ? [] : [{ ...tag, version }];
    });
    return found.sort((a, b) => _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__/* .rcompare */ .aA(a.version, b.version));
}
function registeredVersion(feature, tag) {
    const prefix = registryPrefix(feature);
    const version = tag.startsWith(prefix) ? tag.slice(prefix.length) : '';
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version) === version ? version : null;
}
function registryPrefix(feature) {
    return `${feature}@v`;
}
function tagsInQuestion(tags, commit) {
    const highest = tags.findIndex(({ version }) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(version));
    const above = highest < 0 ? tags.length : highest;
    return tags.filter((tag, index) => index < above || tag.isAnnotated || tag.sha === commit).map(({ name }) => name);
}
function knownVersions(all, tags, { commit, published }) {
    const isPublished = ({ name }) => published.some(({ tag }) => tag === name);
    const here = tags.filter((tag) => !isPublished(tag) && tag.sha === commit);
    const others = tags.filter((tag) => !here.includes(tag));
    const made = others.filter((tag) => isPublished(tag) || !(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(tag.version));
    const counting = (made.length > 0 ? made : others).map(({ version }) => version);
    const releasedHere = published.find((release) => release.commit === commit)?.tag ?? null;
    const taggedHere = here[0]?.version ?? null;
    return { tags, counting: [...new Set(counting)], releasedHere, taggedHere, listed: all.map(({ name }) => name) };
}
function refInTheWay(name, others) {
    return others.find((other) => name.startsWith(`${other}/`) || other.startsWith(`${name}/`)) ?? null;
}
function isHotfix(version, { counting }) {
    return counting.some((other) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(other) && _formats_semantic_version_js__WEBPACK_IMPORTED_MODULE_0__.gt(other, version));
}
function takesLatest(asked, { features, hotfix }) {
    return !hotfix && (asked ?? features === 1);
}


/***/ })

};
