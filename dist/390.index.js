export const id = 390;
export const ids = [390];
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

/***/ 89704:
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
// EXTERNAL MODULE: ./src/config/path-patterns.ts
var path_patterns = __webpack_require__(69839);
;// CONCATENATED MODULE: ./src/gather/idle-paths.ts

async function warnOfIdlePaths({ git, log }, { config }) {
    if (config === null)
        return;
    const { data, placeOf } = config;
    const sections = [
        { at: [], patterns: data.paths ?? [] },
        ...Object.entries(data.features ?? {}).map(([id, { paths }]) => ({ at: ['features', id], patterns: paths ?? [] })),
    ].filter(({ patterns }) => patterns.length > 0);
    if (sections.length === 0)
        return;
    const files = await git.inHead(['.']);
    for (const { at, patterns } of sections) {
        for (const index of (0,path_patterns/* idlePatterns */.Y)(patterns, files)) {
            const fix = 'Correct it, or take it out';
            log.warning(`\`paths\` names ${patterns[index] ?? ''}, which matches no file of this commit. ${fix}.`, placeOf([...at, 'paths', index]));
        }
    }
}

// EXTERNAL MODULE: ./src/gather/repository.ts + 2 modules
var gather_repository = __webpack_require__(86847);
// EXTERNAL MODULE: ./src/gather/touched.ts + 1 modules
var gather_touched = __webpack_require__(14642);
// EXTERNAL MODULE: ./src/build/judge.ts + 15 modules
var judge = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/build/package.ts + 1 modules
var build_package = __webpack_require__(57695);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/config/branches.ts
var branches = __webpack_require__(96276);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var feature_readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/feature/status.ts
var feature_status = __webpack_require__(66698);
// EXTERNAL MODULE: ./src/gather/candidate.ts + 2 modules
var gather_candidate = __webpack_require__(26525);
// EXTERNAL MODULE: ./src/gather/feature.ts + 17 modules
var gather_feature = __webpack_require__(56042);
// EXTERNAL MODULE: ./src/gather/known-versions.ts
var known_versions = __webpack_require__(71984);
// EXTERNAL MODULE: ./src/config/ccflow.ts
var config_ccflow = __webpack_require__(22970);
// EXTERNAL MODULE: ./src/config/config-file.ts
var config_file = __webpack_require__(63797);
// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
;// CONCATENATED MODULE: ./src/config/loosened.ts

const SEVERITIES = ['low', 'medium', 'high'];
function loosened(before, after) {
    const [was, is] = [before.settings, after.settings];
    return [
        ...(before.stateDir === after.stateDir
            ? []
            : [`state files are looked for in ${after.stateDir}, before in ${before.stateDir}`]),
        ...(was.gatesEnabled && !is.gatesEnabled ? [`all gates are switched off (${is.gatesEnabledSource})`] : []),
        ...gates/* GATE_NAMES */.r.flatMap((name) => loosenedGate(name, was.gates[name], is.gates[name])),
        ...loosenedKeys(was.gates, is.gates),
        ...loosenedBounds(before.bounds, after.bounds),
        ...missing('the acceptance criterion', before.criteria, after.criteria),
        ...missing('the dataset', before.datasets, after.datasets),
        ...missing('the dependency', before.dependencies, after.dependencies),
    ];
}
function loosenedGate(name, was, is) {
    const [command, other] = [was.command?.run ?? null, is.command?.run ?? null];
    const found = [];
    if (was.enabled && !is.enabled)
        found.push(`${name} is switched off: ${is.disabledReason ?? ''}`);
    if (is.waiver !== null && JSON.stringify(is.waiver) !== JSON.stringify(was.waiver)) {
        found.push(`a failure of ${name} is waived by ${is.waiver.owner} until ${is.waiver.expires}: ${is.waiver.reason}`);
    }
    if (command !== other)
        found.push(`${name} runs ${quote(other)}, before ${quote(command)}`);
    return found;
}
function quote(command) {
    return command === null ? 'nothing' : JSON.stringify(command);
}
function loosenedKeys(was, is) {
    const found = [];
    const [coverage, less] = [was.tests.coverageMin, is.tests.coverageMin];
    if (coverage !== null && (less === null || less < coverage)) {
        found.push(`coverage may be ${less === null ? 'anything' : String(less)}, before at least ${coverage}`);
    }
    if (is.review.approvals < was.review.approvals) {
        found.push(`review needs ${is.review.approvals} approvals, before ${was.review.approvals}`);
    }
    if (SEVERITIES.indexOf(is.security.failOn) > SEVERITIES.indexOf(was.security.failOn)) {
        found.push(`security fails on ${is.security.failOn}, before on ${was.security.failOn}`);
    }
    return [
        ...found,
        ...missing('the report of tests', was.tests.reports, is.tests.reports),
        ...missing('the report of security', was.security.reports, is.security.reports),
        ...missing('the report of data-quality', declared(was['data-quality']), declared(is['data-quality'])),
        ...missing('the dataset of data-quality', was['data-quality'].datasets, is['data-quality'].datasets),
        ...missing('the document', was.documentation.documents, is.documentation.documents),
    ];
}
function declared({ reports }) {
    return reports.filter((one) => one.declared).map(({ path }) => path);
}
function missing(what, was, is) {
    return was.filter((one) => !is.includes(one)).map((one) => `${what} ${JSON.stringify(one)} is taken out`);
}
function loosenedBounds(was, is) {
    return was.flatMap((bound) => {
        const now = is.find(({ key }) => key === bound.key);
        return now === undefined ? [`the bound of ${bound.name} is taken out`] : loosenedBound(bound, now);
    });
}
function loosenedBound(was, is) {
    const { name } = was;
    const found = [];
    if (isWeaker({ limit: was.min, open: was.minExclusive }, { limit: is.min, open: is.minExclusive }, 1)) {
        found.push(`${name} must be at least ${is.min ?? 'nothing'}, before ${was.min ?? ''}`);
    }
    if (isWeaker({ limit: was.max, open: was.maxExclusive }, { limit: is.max, open: is.maxExclusive }, -1)) {
        found.push(`${name} may be at most ${is.max ?? 'anything'}, before ${was.max ?? ''}`);
    }
    if (was.better !== is.better)
        found.push(`of ${name} ${is.better} is better, before ${was.better}`);
    const [tolerance, more] = [was.tolerance, is.tolerance];
    const isOther = more.kind !== tolerance.kind && more.amount > 0;
    if (isOther || (more.kind === tolerance.kind && more.amount > tolerance.amount)) {
        found.push(`${name} may be worse than the champion by ${more.text}, before by ${tolerance.text}`);
    }
    return found;
}
function isWeaker(was, is, direction) {
    if (was.limit === undefined)
        return false;
    if (is.limit === undefined)
        return true;
    const difference = (was.limit - is.limit) * direction;
    return difference > 0 || (difference === 0 && was.open === true && is.open !== true);
}

// EXTERNAL MODULE: ./src/feature/criteria.ts
var criteria = __webpack_require__(34569);
// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
// EXTERNAL MODULE: ./src/gates/bounds.ts
var gates_bounds = __webpack_require__(15283);
// EXTERNAL MODULE: ./src/formats/utf8.ts
var utf8 = __webpack_require__(66757);
;// CONCATENATED MODULE: ./src/gather/loosening.ts









function changeBase(trigger) {
    switch (trigger.kind) {
        case 'pull-request':
            return trigger.base.sha;
        case 'merge-group':
            return trigger.baseSha;
        case 'push':
            return trigger.change?.before ?? null;
        case 'dispatch':
        case 'untrusted':
        case 'other':
            return null;
    }
}
async function looseningOf(host, ask) {
    const { repository, facts, base } = ask;
    const before = await repositoryAt(host, ask);
    if (before === null) {
        const unknown = `what this change loosens cannot be told: the configuration at ${base.slice(0, 7)} cannot be read`;
        return { loosened: [], unknown };
    }
    const stateFile = (0,feature_location/* statePath */.BQ)(before.stateDir, facts.id);
    const text = await textAt(host, base, stateFile);
    const parsed = text === null ? null : (0,state_file/* parseStateFile */.n)(text, stateFile);
    const state = parsed?.ok === true ? parsed.state : null;
    const was = judgedBy(before, facts.id, state);
    const is = judgedBy(repository, facts.id, state === null ? null : facts.state);
    return { loosened: loosened(was, is), unknown: null };
}
function judgedBy(repository, id, state) {
    const settings = (0,gather_feature/* settingsOf */.f5)(repository, id);
    const { bounds, people } = (0,criteria/* sortCriteria */.s)(state?.acceptanceCriteria ?? [], (index) => `acceptance_criteria[${index}]`);
    return {
        ...{ stateDir: repository.stateDir, settings, criteria: people },
        bounds: (0,gates_bounds/* boundsOf */.B)(settings.gates.performance.metrics, bounds).bounds,
        datasets: state?.datasets.map(({ path }) => path) ?? [],
        dependencies: state?.dependencies ?? [],
    };
}
async function repositoryAt(host, { repository, inputs, base }) {
    const { configFile } = repository;
    const [config, ...workflows] = await Promise.all([configFile, ...feature_location/* CCFLOW_FILES */.vS].map(async (file) => ({ file, text: await textAt(host, base, file) })));
    const parsed = config?.text == null ? null : (0,config_file/* parseConfig */.o)(config.text, configFile);
    const found = workflows.flatMap(({ file, text }) => (text === null ? [] : [{ file, text }]));
    const ccflow = (0,config_ccflow/* parseCcflow */.W)(found);
    if (parsed?.ok === false || !ccflow.ok)
        return null;
    const stateDir = stateDirAt(inputs.stateDir, ccflow.ccflow);
    return stateDir === null ? null : { ...repository, stateDir, config: parsed?.config ?? null, ccflow: ccflow.ccflow };
}
function stateDirAt(input, ccflow) {
    const place = (0,feature_location/* stateDirectory */.FK)({ input, ccflow: ccflow.stateDir });
    return place.ok ? place.found.directory : null;
}
async function textAt({ repository }, commit, file) {
    const bytes = await repository.contentAt(commit, file);
    return bytes === null ? null : (0,utf8/* decodeUtf8 */._)(bytes);
}

// EXTERNAL MODULE: ./src/release/recorded-change.ts
var recorded_change = __webpack_require__(33938);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/release/record-files.ts
var record_files = __webpack_require__(59594);
// EXTERNAL MODULE: ./src/package/assets.ts
var assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/gather/committed-model.ts
var committed_model = __webpack_require__(86053);
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
    const recordFolders = (0,gather_feature/* recordFoldersOf */.sx)(ask.repository);
    const texts = { before: before.toString('utf8'), after };
    const difference = (0,recorded_change/* recordedChange */.t)({ stateFile, ...texts, files: ownFiles(ask), recordFolders });
    if (difference === null || !(await (0,committed_model/* holdsModels */.T)(async (path) => await host.files.readBytes(path), difference)))
        return null;
    const recorded = difference.change;
    const release = await publishedAs(host, recorded);
    if (release === null)
        return null;
    const { version, tag, packageDigest } = recorded;
    const records = await recordsAmong(host, { changed: change.files, tag, recordFolders });
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
    return change.files.filter((file) => (0,gather_touched/* touches */.yI)({ ...facts, repository }, [file]));
}
async function publishedAs(host, recorded) {
    const release = await host.releases.byTag(recorded.tag);
    if (release === null || release.draft)
        return null;
    return (await host.refs.tagCommit(recorded.tag)) === recorded.commit ? release : null;
}
async function recordsAmong({ files }, { changed, tag, recordFolders }) {
    const records = [];
    for (const file of changed.filter((one) => (0,record_files/* isRecordOf */.vJ)(tag, one, recordFolders))) {
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

;// CONCATENATED MODULE: ./src/gather/recorded-by-change.ts


async function recordedByChange(host, ask) {
    const deployed = await deploymentsOf(host, ask);
    return deployed ?? (ask.facts.state.status === 'released' ? await recordedRelease(host, ask) : null);
}
function mayBeRecord({ status, deployments }) {
    return status === 'released' || deployments.length > 0;
}
function recordedNotice(recorded) {
    const what = recorded.kind === 'recorded' ? `the release ${recorded.tag}` : recorded.deployments.join('; ');
    return `This change records ${what} and nothing else of ${recorded.feature}.`;
}
async function deploymentsOf({ repository }, ask) {
    const { facts, change } = ask;
    const { id: feature, state, stateFile, stateText: after } = facts;
    if (state.deployments.length === 0 || !mayRecord(change, stateFile))
        return null;
    const before = await repository.contentAt(change.base, stateFile);
    if (before === null)
        return null;
    const records = (0,recorded_change/* recordedDeployments */.Z)({ stateFile, before: before.toString('utf8'), after, files: ownFiles(ask) });
    if (records === null)
        return null;
    const deployments = records.map(({ version, environment, outcome }) => `${version} to ${environment}: ${outcome}`);
    return { kind: 'deployed', feature, title: state.title, deployments };
}

// EXTERNAL MODULE: ./src/gather/review.ts + 3 modules
var review = __webpack_require__(8269);
// EXTERNAL MODULE: ./src/gather/review-ask.ts
var review_ask = __webpack_require__(45827);
;// CONCATENATED MODULE: ./src/commands/check-feature.ts















async function checkFeature(host, check, id) {
    const { repository, touched } = check;
    const facts = await (0,gather_feature/* readFeature */.fR)(host, repository, id);
    const { status } = facts.state;
    if (!(0,feature_status/* isUpForRelease */.ue)(status)) {
        return { kind: 'not-up', feature: id, status, fails: (0,branches/* isReleaseBranch */.S)(facts.settings.releaseBranches, touched.base) };
    }
    const change = mayBeRecord(facts.state) ? (touched.change ?? (await (0,gather_touched/* changeOf */.C2)(host))) : null;
    const recorded = change === null ? null : await recordedByChange(host, { repository, facts, change });
    if (recorded !== null) {
        host.log.info(recordedNotice(recorded));
        return recorded;
    }
    host.log.info(`Checking ${id}, which is ${status}.`);
    return await judgeFeature(host, check, facts);
}
async function judgeFeature(host, check, facts) {
    const { repository, inputs, touched } = check;
    const dependencies = await (0,gather_feature/* readDependencies */.gF)(host, repository, facts);
    const readiness = { ...facts.state, status: 'approved' };
    const problems = (0,feature_readiness/* releaseProblems */.C)(readiness, facts.placeOf, { dependencies, journalOpen: false });
    const feature = await (0,gather_feature/* completeFeature */.gP)(host, facts);
    const commit = await host.git.head();
    const previous = await (0,known_versions/* findPrevious */.ve)(host, facts, commit);
    const candidate = await (0,gather_candidate/* chooseCandidate */.J2)(host, feature, { version: null, bump: inputs.bump, previous, commit });
    const event = await (0,review/* reviewEvent */.Ls)(host, touched.base, facts.settings.releaseBranches);
    const ask = (0,review_ask/* reviewAskOf */.v)(repository, facts, { commit, branch: touched.base ?? '', previous });
    const judged = await (0,judge/* judge */.S)(host, { feature, candidate, mode: 'check', event }, ask);
    const packing = await packingProblems(host, { feature, candidate, judged });
    const loosened = await loosenedBy(host, check, facts);
    return checkedFeature({
        feature,
        candidate,
        judged,
        loosened,
        problems: [...problems, ...judged.problems, ...packing],
    });
}
async function loosenedBy(host, { repository, inputs }, facts) {
    const base = changeBase(host.run.trigger);
    if (base === null)
        return [];
    const { loosened, unknown } = await looseningOf(host, { repository, inputs, facts, base });
    if (unknown !== null)
        host.log.notice(unknown);
    return loosened;
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
function checkedFeature({ feature, candidate, judged, loosened, problems }) {
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
        loosened,
        generatedCard: judged.prepared.generatedCard,
    };
}

// EXTERNAL MODULE: ./src/gates/verdict.ts
var verdict = __webpack_require__(94281);
// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/report/annotations.ts
var report_annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/release/gates-table.ts
var gates_table = __webpack_require__(81424);
// EXTERNAL MODULE: ./src/release/metrics-table.ts
var metrics_table = __webpack_require__(11969);
// EXTERNAL MODULE: ./src/report/problem-list.ts
var problem_list = __webpack_require__(33042);
// EXTERNAL MODULE: ./src/report/summary-parts.ts
var summary_parts = __webpack_require__(32921);
;// CONCATENATED MODULE: ./src/report/check-summary.ts





function renderCheckSummary(input) {
    const judged = input.features.filter((one) => one.kind === 'judged');
    const notUp = input.features.filter((one) => one.kind === 'not-up');
    const recorded = input.features.filter((one) => one.kind === 'recorded');
    const deployed = input.features.filter((one) => one.kind === 'deployed');
    return (0,summary_parts/* assembleSummary */.hX)([
        headline(input),
        input.everythingBecause === null ? null : (0,markdown_escape/* escapeProse */.fd)(input.everythingBecause),
        (0,summary_parts/* titled */.dJ)('What is wrong', [input.problems.length === 0 ? null : (0,problem_list/* problemList */.g)(input.problems)]),
        ...judged.map(renderJudged),
        (0,summary_parts/* titled */.dJ)('Recorded', [(0,summary_parts/* bullets */.e5)([...recorded.map(recordedLine), ...deployed.map(deployedLine)])]),
        (0,summary_parts/* titled */.dJ)('Not up for release', [(0,summary_parts/* bullets */.e5)(notUp.map(notUpLine))]),
        (0,summary_parts/* titled */.dJ)('Warnings', [(0,summary_parts/* bullets */.e5)(input.warnings)]),
    ]);
}
function holdsBack(one) {
    if (one.kind === 'recorded' || one.kind === 'deployed')
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
    if (judged.length === 0 && input.features.some((one) => one.kind === 'deployed')) {
        return '## ✅ This change records a deployment; there is nothing in it to judge';
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
        loosenedPart(one.loosened),
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
function loosenedPart(loosened) {
    const list = (0,summary_parts/* bullets */.e5)(loosened);
    return list === null ? '' : `⚠️ This change loosens what it is judged by:\n\n${list}`;
}
function recordedLine(one) {
    return `\`${one.feature}\` ${one.version} is published as \`${one.tag}\` (${one.url}); its state and records are as the release wrote them`;
}
function deployedLine(one) {
    return `\`${one.feature}\`: its state file says what was deployed, and nothing else (${one.deployments.join('; ')})`;
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
    const annotations = [...(0,report_annotations/* failureAnnotations */.rb)(problems, verdicts), ...judged.flatMap(loosenedWarning)];
    return { exitCode, outputs, summary, annotations };
}
function loosenedWarning({ feature, loosened }) {
    if (loosened.length === 0)
        return [];
    const message = (0,markdown_escape/* clipLine */.DX)(`${feature}: this change loosens what it is judged by: ${loosened.join('; ')}`, 4000);
    return [{ level: 'warning', message }];
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
    await warnOfIdlePaths(host, repository);
    const touched = await (0,gather_touched/* findTouched */.I3)(host, repository, inputs);
    const { everythingBecause } = touched;
    if (everythingBecause !== null && CHANGES.has(host.run.trigger.kind)) {
        host.log.notice(`Every feature counts as touched: ${everythingBecause}.`);
    }
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
    return checkOutcome({ stateDir: repository.stateDir, everythingBecause, features, unreadable });
}
const CHANGES = new Set(['push', 'pull-request', 'merge-group']);


/***/ }),

/***/ 26525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J2: () => (/* binding */ chooseCandidate),
  bX: () => (/* binding */ chooseRelease),
  te: () => (/* binding */ previousOf)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/history.ts
var feature_history = __webpack_require__(25066);
// EXTERNAL MODULE: ./src/formats/semantic-version.ts
var semantic_version = __webpack_require__(51991);
// EXTERNAL MODULE: ./src/release/known-versions.ts
var known_versions = __webpack_require__(98022);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
// EXTERNAL MODULE: ./src/release/version.ts
var release_version = __webpack_require__(21033);
// EXTERNAL MODULE: ./src/formats/digest.ts
var digest = __webpack_require__(19618);
// EXTERNAL MODULE: ./src/package/assets.ts
var assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
// EXTERNAL MODULE: ./src/package/published-metadata.ts
var published_metadata = __webpack_require__(20434);
// EXTERNAL MODULE: ./src/release/body.ts + 4 modules
var body = __webpack_require__(56206);
// EXTERNAL MODULE: ./src/formats/first-letter.ts
var first_letter = __webpack_require__(91347);
// EXTERNAL MODULE: ./src/gates/performance/metrics.ts
var performance_metrics = __webpack_require__(20464);
;// CONCATENATED MODULE: ./src/release/champion.ts





function championClaim({ id, state, settings }, previous) {
    const entry = (0,feature_history/* championOf */.bw)(state);
    if (entry !== null) {
        const { version } = entry;
        return { version, tag: entry.tag ?? (0,release_tag/* tagFor */.gY)(settings.tag, id, version), entry, isNamed: true };
    }
    if (state.releases.length > 0)
        return { none: 'no champion: every release in releases[] was rolled back' };
    if (previous === null)
        return null;
    const isNamed = previous === state.modelVersion || previous === state.version;
    return { version: previous, tag: (0,release_tag/* tagFor */.gY)(settings.tag, id, previous), entry: null, isNamed };
}
function judgeChampion(known) {
    const { claim, release } = known;
    const { version, tag, entry } = claim;
    const isMeasured = release.isOurs || (claim.isNamed && entry?.adopted !== true);
    if (!isMeasured)
        return { champion: null, noChampion: `no champion: v${version} was not measured by this action` };
    const seal = release.isSealed ? release.metadata : null;
    const common = { version, tag, digests: seal?.digests ?? [], datasets: seal?.datasets ?? {} };
    return { champion: { ...common, ...metricsOf(known) }, noChampion: null };
}
function metricsOf(known) {
    const { claim, release, feature } = known;
    const { metadata, isSealed } = release;
    const written = claim.entry?.metricsAsWritten ?? null;
    const byRelease = metadata === null ? null : sourceOf(metadata.metrics, `${file_names/* METADATA_NAME */.ce} of release ${claim.tag}`);
    const byEntry = written === null ? null : sourceOf(written, `releases[] of ${feature.stateFile}`);
    const problem = adoptedProblem(known) ?? alteredProblem(known);
    if (problem !== null)
        return { ...UNKNOWN, problem };
    if (isSealed && byRelease !== null)
        return { ...byRelease, beside: byEntry, problem };
    if (byEntry !== null)
        return { ...byEntry, beside: byRelease, problem };
    return { ...UNKNOWN, problem: unmeasuredProblem(known) };
}
const UNKNOWN = { metrics: {}, notNumbers: {}, source: 'no source', beside: null };
function sourceOf(metrics, source) {
    return { ...(0,performance_metrics/* recordedMetrics */.K)(metrics), source };
}
function adoptedProblem({ claim: { entry, version, tag }, feature }) {
    if (entry?.adopted !== true)
        return null;
    return {
        what: `Not compared: ${feature.stateFile} says that ${version} was adopted, and release ${tag} was made by this action`,
        where: feature.placeOf(['releases', feature.state.releases.indexOf(entry), 'adopted']),
        fix: 'Take `"adopted": true` out of that entry; for a metric that is new there is `new-metric`',
    };
}
function alteredProblem({ claim: { tag, entry }, release, feature }) {
    if (release.altered === null)
        return null;
    const again = `Find out who changed release ${tag}, and upload the file that was sealed again`;
    const hasMetrics = entry?.metricsAsWritten != null;
    return {
        what: `Not compared: ${release.altered}`,
        where: placeOf(feature, entry),
        fix: hasMetrics ? `${again}; without ${file_names/* METADATA_NAME */.ce} there, the metrics of its entry in releases[] count` : again,
    };
}
function unmeasuredProblem({ claim, release, feature }) {
    const { version, tag, entry, isNamed } = claim;
    const why = release.trouble ?? `there is no published release ${tag}`;
    const isWithout = entry === null ? 'has no entry of it in releases[]' : 'has no metrics in its entry of it';
    const adopted = `"releases": [{"version": "${version}", "adopted": true}]`;
    const adopt = entry === null ? `add \`${adopted}\` to ${feature.stateFile}` : 'add `"adopted": true` to that entry';
    const measured = `give ${entry === null ? 'releases[] an entry with' : 'that entry'} the \`metrics\` that were measured of it`;
    return {
        what: `Not compared: what was measured of ${version}, the champion, is not known: ${why}, and ${feature.stateFile} ${isWithout}`,
        where: placeOf(feature, entry),
        fix: isNamed && !release.isOurs
            ? `If this action did not release ${version}, ${adopt}; else ${measured}`
            : (0,first_letter/* upperFirst */.Z)(measured),
    };
}
function placeOf({ state, placeOf: at }, entry) {
    if (entry !== null)
        return at(['releases', state.releases.indexOf(entry)]);
    return at([state.modelVersion !== null ? 'model_version' : state.version !== null ? 'version' : 'status']);
}

;// CONCATENATED MODULE: ./src/gather/champion.ts






const FILE_LIMIT_BYTES = 8 * 1024 * 1024;
async function findChampion(host, feature, previous) {
    const claim = championClaim(feature, previous);
    if (claim === null)
        return { champion: null, noChampion: null };
    if ('none' in claim)
        return { champion: null, noChampion: claim.none };
    const release = await readRelease(host, feature.id, claim);
    const found = judgeChampion({ feature, claim, release });
    const hasMetrics = found.champion !== null && found.champion.problem === null;
    if (hasMetrics && !release.isSealed && release.trouble !== null) {
        host.log.warning(`${release.trouble}; the champion's metrics are taken from the state file's releases[] instead`);
    }
    return found;
}
const NO_RELEASE = {
    ...{ isOurs: false, metadata: null, isSealed: false, trouble: null, altered: null },
};
async function readRelease(host, feature, claim) {
    const release = await host.releases.byTag(claim.tag);
    if (release === null)
        return NO_RELEASE;
    const marker = (0,body/* parseBody */.OG)(release.body);
    const isOurs = marker !== null && marker.feature === feature && marker.version === claim.version;
    const found = { ...NO_RELEASE, isOurs };
    const isMeasured = isOurs || claim.isNamed || assetOf(release, file_names/* MANIFEST_NAME */.ir) !== null;
    if (claim.entry?.adopted === true || !isMeasured)
        return found;
    const altered = alteredPackage(release, feature, claim);
    if (altered !== null)
        return { ...found, altered };
    return { ...found, ...(await readMetadata(host, { release, feature, claim, isOurs })) };
}
function alteredPackage(release, feature, { version, tag, entry }) {
    const recorded = entry?.packageDigest ?? null;
    const name = (0,assets/* packageArchiveName */.Ij)(feature, version);
    const digest = assetOf(release, name)?.digest ?? null;
    if (recorded === null || digest === null || digest === recorded)
        return null;
    return `${name} of release ${tag} has the digest ${digest}, and the state file says ${recorded}`;
}
async function readMetadata({ assets }, { release, feature, claim, isOurs }) {
    const { tag, version, entry } = claim;
    const asset = assetOf(release, file_names/* METADATA_NAME */.ce);
    if (asset === null)
        return { trouble: `release ${tag} has no ${file_names/* METADATA_NAME */.ce}` };
    const bytes = await download(assets, asset);
    if ('why' in bytes)
        return { trouble: `${file_names/* METADATA_NAME */.ce} of release ${tag} ${bytes.why}` };
    const listed = assetOf(release, file_names/* MANIFEST_NAME */.ir);
    const manifest = listed === null ? null : await download(assets, listed);
    if (manifest !== null && 'why' in manifest)
        return { trouble: `${file_names/* MANIFEST_NAME */.ir} of release ${tag} ${manifest.why}` };
    const released = { feature, version, tag, commit: entry?.commit ?? null };
    const reading = (0,published_metadata/* sealedMetadata */.M)(released, bytes.bytes, manifest?.bytes ?? null);
    switch (reading.kind) {
        case 'sealed':
            return { metadata: reading.metadata, isSealed: true, isOurs: true };
        case 'unsealed':
            return { metadata: reading.metadata, trouble: reading.why, isOurs };
        case 'altered':
            return { altered: reading.what, isOurs: true };
    }
}
async function download(assets, asset) {
    if (asset.size > FILE_LIMIT_BYTES)
        return { why: 'is too large to be one' };
    const bytes = await assets.download(asset.id);
    if (asset.digest !== null && asset.digest !== (0,digest/* digestOf */.o)(bytes)) {
        return { why: 'does not have the digest that GitHub recorded' };
    }
    return { bytes };
}
function assetOf(release, name) {
    return release.assets.find((one) => one.name === name && one.state === 'uploaded') ?? null;
}

// EXTERNAL MODULE: ./src/gather/known-versions.ts
var gather_known_versions = __webpack_require__(71984);
;// CONCATENATED MODULE: ./src/gather/candidate.ts









function previousOf({ state }, { version, known }) {
    const wanted = version === null ? null : (0,release_version/* parseVersion */.ot)(version);
    const below = known.counting.filter((one) => wanted === null || semantic_version.lt(one, wanted));
    return (0,feature_history/* previousVersionOf */.fV)(state) ?? below[0] ?? null;
}
async function chooseRelease(host, feature, { version, bump, commit, branch, known, isUnfinished }) {
    if (known.releasedHere !== null && !isUnfinished) {
        throw new errors/* Stop */.VG('not-releasable', releasedBefore(feature, { tag: known.releasedHere, commit }));
    }
    const previous = previousOf(feature, { version, known });
    const wanted = version === null ? null : (0,release_version/* parseVersion */.ot)(version);
    if (wanted !== null)
        await refuseTaken(host, known, { version: wanted, commit, isAsked: true });
    const reachable = wanted === null ? [] : await (0,gather_known_versions/* reachableFrom */.im)(host, known, { branch, version: wanted });
    const tagged = version === null && bump === 'auto' ? taggedVersion(feature, known, previous) : null;
    const asked = { version: version ?? tagged, bump, previous, reachable, commit };
    const chosen = await chooseCandidate(host, feature, asked);
    const candidate = tagged === null ? chosen : { ...chosen, why: 'a tag on this commit names it' };
    if (wanted === null)
        await refuseTaken(host, known, { version: candidate.version, commit, isAsked: false });
    const blocking = (0,known_versions/* refInTheWay */.xZ)(candidate.tag, known.listed);
    if (blocking !== null)
        throw new errors/* Stop */.VG('conflict', (0,tag_rules/* tagBlocked */.Vm)(candidate.tag, blocking));
    return { ...candidate, hotfix: (0,known_versions/* isHotfix */.XY)(candidate.version, known) };
}
function taggedVersion({ state }, { taggedHere }, previous) {
    if (taggedHere === null || (0,feature_history/* previousVersionOf */.fV)(state) !== null)
        return null;
    return previous === null || semantic_version.gt(taggedHere, previous) ? taggedHere : null;
}
async function refuseTaken({ refs }, { tags }, { version, commit, isAsked }) {
    for (const tag of tags.filter((one) => one.version === version)) {
        const at = tag.isAnnotated ? await refs.tagCommit(tag.name) : tag.sha;
        if (at === null || at === commit)
            continue;
        if (isAsked)
            throw new errors/* Stop */.VG('invalid-input', (0,tag_rules/* versionTaken */.Qy)(tag, at));
        throw new errors/* Stop */.VG('conflict', (0,tag_rules/* tagConflict */.TD)({ tag: tag.name, version, commit }, at));
    }
}
function releasedBefore({ stateFile }, { tag, commit }) {
    return {
        what: `commit ${commit.slice(0, 12)} was released before, as ${tag}, which ${stateFile} does not know of at this commit`,
        where: { file: stateFile, field: 'releases' },
        fix: 'A commit is released once: this looks like an earlier job that was run again, so run the workflow at the tip of the branch; for another version, commit what has changed first',
    };
}
async function chooseCandidate(host, feature, { version, bump, previous, reachable, commit }) {
    const { champion, noChampion } = await findChampion(host, feature, previous);
    const modelUnchanged = isModelUnchanged(feature, champion);
    const choice = (0,release_version/* chooseVersion */.EH)({ explicit: version, bump, previous, reachable: reachable ?? [], modelUnchanged });
    if (!choice.ok)
        throw new errors/* Stop */.VG('invalid-input', choice.problem);
    const tag = (0,release_tag/* tagFor */.gY)(feature.settings.tag, feature.id, choice.version);
    const problem = (0,release_tag/* tagProblem */.qH)(tag);
    if (problem !== null)
        throw new errors/* Stop */.VG('invalid-config', problem);
    return { version: choice.version, why: choice.why, tag, previous, champion, noChampion, commit };
}
function isModelUnchanged({ model }, champion) {
    if (champion === null || champion.digests.length === 0)
        return null;
    return model.files.every((file) => champion.digests.includes(file.sha256));
}


/***/ })

};
