export const id = 470;
export const ids = [470];
export const modules = {

/***/ 40470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gather/branch.ts
var branch = __webpack_require__(81259);
// EXTERNAL MODULE: ./src/gather/repository.ts + 2 modules
var gather_repository = __webpack_require__(41192);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
;// CONCATENATED MODULE: ./src/config/touch.ts



function isTouched(settings, places, changed) {
    const within = (path) => external_node_path_.posix.normalize(external_node_path_.posix.join(places.workingDirectory, path)).replace(/\/$/, '');
    const watched = gates/* GATES */.J.flatMap((gate) => watchedBy(gate, settings.gates[gate.name]));
    const named = [...places.documents, ...places.datasets, ...watched].map(within);
    const exact = new Set([places.stateFile, places.configFile, ...named]);
    const model = within(settings.model);
    const matchesPath = settings.paths.length === 0 ? () => false : picomatch_default()(settings.paths, { dot: true });
    return changed.some((file) => exact.has(file) || file === model || file.startsWith(`${model}/`) || file === `${model}.dvc` || matchesPath(file));
}
function watchedBy(gate, settings) {
    return gate.watches?.(settings) ?? [];
}

// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/feature/state-file.ts + 2 modules
var state_file = __webpack_require__(60161);
// EXTERNAL MODULE: ./src/package/model-card.ts
var model_card = __webpack_require__(71772);
// EXTERNAL MODULE: ./src/trigger.ts
var trigger = __webpack_require__(12523);
// EXTERNAL MODULE: ./src/gather/feature.ts + 5 modules
var gather_feature = __webpack_require__(12607);
;// CONCATENATED MODULE: ./src/gather/touched.ts






async function findTouched(host, repository, inputs) {
    const { run } = host;
    const base = (0,trigger/* baseBranch */.sH)(run.trigger, run.ref);
    if (inputs.featureId !== null)
        return { features: [inputs.featureId], everythingBecause: null, base, change: null };
    const change = await changeOf(host);
    const everythingBecause = unseenBecause(change, run.event);
    if (change === null || everythingBecause !== null) {
        return { features: repository.features, everythingBecause, base, change: null };
    }
    const features = await featuresAmong(host, repository, change.files);
    return { features, everythingBecause: null, base, change };
}
function unseenBecause(change, event) {
    if (change === null)
        return `a run started by \`${event}\` has no change to look through`;
    return change.complete ? null : 'GitHub lists only a part of the changed files';
}
async function changeOf({ run, pulls, commits }) {
    const { trigger } = run;
    switch (trigger.kind) {
        case 'pull-request':
            return { base: trigger.base.sha, ...(await pulls.files(trigger.number)) };
        case 'merge-group':
            return { base: trigger.baseSha, ...(await commits.compare(trigger.baseSha, trigger.headSha)) };
        case 'push': {
            if (trigger.change === null)
                return null;
            const { before, after } = trigger.change;
            return { base: before, ...(await commits.compare(before, after)) };
        }
        case 'dispatch':
        case 'untrusted':
        case 'other':
            return null;
    }
}
async function featuresAmong({ files }, repository, changed) {
    if (changed.length === 0)
        return [];
    if (repository.features.length === 1)
        return repository.features;
    const features = [];
    for (const feature of repository.features) {
        const stateFile = (0,feature_location/* statePath */.BQ)(repository.stateDir, feature);
        const text = await files.read(stateFile);
        const parsed = text === null ? null : (0,state_file/* parseStateFile */.n)(text, stateFile);
        const state = parsed?.ok === true ? parsed.state : null;
        const settings = (0,gather_feature/* settingsOf */.f5)(repository, feature);
        if (touches({ settings, stateFile, state, repository }, changed))
            features.push(feature);
    }
    return features;
}
function touches({ settings, stateFile, state, repository }, changed) {
    const designDoc = state === null || state.designDoc === null ? [] : [state.designDoc];
    const documents = [...(0,model_card/* cardFallbackPaths */.F5)(settings.feature), ...designDoc];
    const datasets = state === null ? [] : state.datasets.map((dataset) => dataset.path);
    const { configFile, workingDirectory } = repository;
    return isTouched(settings, { stateFile, configFile, workingDirectory, documents, datasets }, changed);
}

// EXTERNAL MODULE: ./src/build/judge.ts + 31 modules
var judge = __webpack_require__(82701);
// EXTERNAL MODULE: ./src/build/package.ts + 1 modules
var build_package = __webpack_require__(40069);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/config/branches.ts
var branches = __webpack_require__(96276);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var feature_readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/feature/status.ts
var feature_status = __webpack_require__(66698);
// EXTERNAL MODULE: ./src/gather/candidate.ts + 1 modules
var gather_candidate = __webpack_require__(5850);
// EXTERNAL MODULE: ./src/release/record-files.ts
var record_files = __webpack_require__(59594);
// EXTERNAL MODULE: ./src/release/recorded-change.ts
var recorded_change = __webpack_require__(33938);
// EXTERNAL MODULE: ./src/package/assets.ts
var assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/gather/recorded-release.ts






const MOST_FILES = 50;
async function recordedRelease(host, ask) {
    const { facts, change } = ask;
    const { id: feature, state, stateFile, stateText: after } = facts;
    if (!mayRecord(change, stateFile))
        return null;
    const before = await host.repository.contentAt(change.base, stateFile);
    if (before === null)
        return null;
    const recorded = (0,recorded_change/* recordedChange */.t)({ stateFile, before: before.toString('utf8'), after, files: ownFiles(ask) });
    if (recorded === null)
        return null;
    const release = await publishedAs(host, recorded);
    if (release === null)
        return null;
    const { version, tag, packageDigest } = recorded;
    const records = await recordsAmong(host, change.files, tag);
    const said = [{ name: (0,assets/* packageArchiveName */.Ij)(feature, version), digest: packageDigest }, ...records];
    return holdsAll(release, said)
        ? { kind: 'recorded', feature, title: state.title, version, tag, url: release.url }
        : null;
}
function mayRecord({ complete, files }, stateFile) {
    return complete && files.length <= MOST_FILES && files.includes(stateFile);
}
function ownFiles({ repository, facts, change }) {
    if (repository.features.length === 1)
        return change.files;
    return change.files.filter((file) => touches({ ...facts, repository }, [file]));
}
async function publishedAs(host, recorded) {
    const release = await host.releases.byTag(recorded.tag);
    if (release === null || release.draft)
        return null;
    return (await host.refs.tagCommit(recorded.tag)) === recorded.commit ? release : null;
}
async function recordsAmong({ files }, changed, tag) {
    const records = [];
    for (const file of changed.filter((one) => (0,record_files/* isRecordOf */.v)(tag, one))) {
        const name = external_node_path_.posix.basename(file);
        if (name !== file_names/* METADATA_NAME */.ce && name !== file_names/* CARD_NAME */.d5)
            continue;
        records.push({ name, digest: (await files.stat(file)) === null ? null : await files.digest(file) });
    }
    return records;
}
function holdsAll({ assets }, files) {
    return files.every(({ name, digest }) => digest !== null && assets.some((asset) => asset.name === name && asset.digest === digest));
}

// EXTERNAL MODULE: ./src/gather/review.ts
var review = __webpack_require__(70187);
;// CONCATENATED MODULE: ./src/commands/check-feature.ts












async function checkFeature(host, check, id) {
    const { repository, touched } = check;
    const facts = await (0,gather_feature/* readFeature */.fR)(host, repository, id);
    const { status } = facts.state;
    if (!(0,feature_status/* isUpForRelease */.ue)(status)) {
        return { kind: 'not-up', feature: id, status, fails: (0,branches/* isReleaseBranch */.S)(facts.settings.releaseBranches, touched.base) };
    }
    const change = status === 'released' ? (touched.change ?? (await changeOf(host))) : null;
    const recorded = change === null ? null : await recordedRelease(host, { repository, facts, change });
    if (recorded !== null) {
        host.log.info(`This change records the release ${recorded.tag} and nothing else of ${id}.`);
        return recorded;
    }
    host.log.info(`Checking ${id}, which is ${status}.`);
    return await judgeFeature(host, check, facts);
}
async function judgeFeature(host, check, facts) {
    const { repository, inputs, touched } = check;
    const dependencies = await (0,gather_feature/* readDependencies */.gF)(host.files, repository, facts);
    const readiness = { ...facts.state, status: 'approved' };
    const problems = (0,feature_readiness/* releaseProblems */.C)(readiness, facts.placeOf, { dependencies, journalOpen: false });
    const feature = await (0,gather_feature/* completeFeature */.gP)(host, facts);
    const commit = await host.git.head();
    const previous = await (0,gather_candidate/* findPrevious */.ve)(host, facts);
    const candidate = await (0,gather_candidate/* chooseCandidate */.J2)(host, feature, { version: null, bump: inputs.bump, previous, commit });
    const event = await (0,review/* reviewEvent */.Ls)(host, touched.base, facts.settings.releaseBranches);
    const ask = { commit, branch: touched.base ?? '', stateDir: repository.stateDir };
    const judged = await (0,judge/* judge */.S)(host, { feature, candidate, mode: 'check', event }, ask);
    const packing = await packingProblems(host, { feature, candidate, judged });
    return checkedFeature({ feature, candidate, judged, problems: [...problems, ...judged.problems, ...packing] });
}
async function packingProblems(host, candidate) {
    const { judged } = candidate;
    if (judged.problems.length > 0 || judged.overall === 'failed')
        return [];
    try {
        await (0,build_package/* pack */.q)(host, candidate);
        return [];
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG)
            return error.problems;
        throw error;
    }
}
function checkedFeature({ feature, candidate, judged, problems }) {
    const { settings, state } = feature;
    return {
        kind: 'judged',
        feature: feature.id,
        title: state.title,
        version: candidate.version,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        champion: candidate.champion,
        history: (0,release_history/* historyOf */.o)(feature),
        problems,
        warnings: judged.warnings,
        generatedCard: judged.prepared.generatedCard,
    };
}

// EXTERNAL MODULE: ./src/gates/verdict.ts
var verdict = __webpack_require__(94281);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
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

// EXTERNAL MODULE: ./src/commands/release-outputs.ts
var release_outputs = __webpack_require__(55768);
;// CONCATENATED MODULE: ./src/commands/check-outcome.ts





function checkOutcome({ stateDir, everythingBecause, features, unreadable }) {
    const judged = features.filter((one) => one.kind === 'judged');
    const notUp = features
        .filter((one) => one.kind === 'not-up' && one.fails)
        .map((one) => notUpProblem(one.feature, (0,feature_location/* statePath */.BQ)(stateDir, one.feature)));
    const problems = [...unreadable, ...notUp, ...judged.flatMap((one) => one.problems)];
    const gateFailed = judged.some((one) => !one.verdicts.every(verdict/* letsPass */.u) || one.verdict === 'failed');
    const exitCode = gateFailed ? 1 : problems.length > 0 ? 2 : 0;
    const summary = renderCheckSummary({ features, everythingBecause, problems: [...unreadable, ...notUp], warnings: [] });
    const outputs = { status: exitCode === 0 ? 'checked' : 'refused', resumable: 'false', ...outputsOf(judged) };
    outputs.verdict = exitCode === 0 ? (outputs.verdict ?? 'passed') : 'failed';
    const verdicts = judged.flatMap((one) => (judged.length > 1 ? named(one) : one.verdicts));
    return { exitCode, outputs, summary, annotations: (0,annotations/* failureAnnotations */.rb)(problems, verdicts) };
}
function named({ feature, verdicts }) {
    return verdicts.map((verdict) => ({ ...verdict, feature }));
}
function outputsOf(judged) {
    const [only] = judged;
    if (only === undefined)
        return { gates: '{}' };
    if (judged.length > 1) {
        const gates = Object.assign({}, ...judged.map((one) => (0,release_outputs/* gatesByName */.n)(one.verdicts, `${one.feature}/`)));
        return { gates: JSON.stringify(gates) };
    }
    return {
        verdict: only.verdict,
        gates: JSON.stringify((0,release_outputs/* gatesByName */.n)(only.verdicts)),
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

;// CONCATENATED MODULE: ./src/commands/check.ts






async function check(host, inputs) {
    (0,branch/* refuseUntrustedEvent */.H8)(host.run);
    const repository = await (0,gather_repository/* readRepository */.N)(host, inputs);
    const touched = await findTouched(host, repository, inputs);
    const features = [];
    const unreadable = [];
    for (const id of touched.features) {
        try {
            features.push(await checkFeature(host, { repository, inputs, touched }, id));
        }
        catch (error) {
            if (!(error instanceof errors/* Stop */.VG) || error.code === 'permission' || error.code === 'interrupted')
                throw error;
            unreadable.push(...error.problems);
        }
    }
    const { everythingBecause } = touched;
    return checkOutcome({ stateDir: repository.stateDir, everythingBecause, features, unreadable });
}


/***/ })

};
