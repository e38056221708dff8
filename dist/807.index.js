export const id = 807;
export const ids = [807,567];
export const modules = {

/***/ 39567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewAgain: () => (/* binding */ reviewAgain)
/* harmony export */ });
/* harmony import */ var _gates_judging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5334);
/* harmony import */ var _gather_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8269);


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

/***/ 25807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseSealed: () => (/* binding */ releaseSealed)
});

// EXTERNAL MODULE: ./src/build/package-bytes.ts
var package_bytes = __webpack_require__(28714);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/package/layout.ts + 1 modules
var layout = __webpack_require__(11190);
// EXTERNAL MODULE: ./src/package/secrets.ts + 1 modules
var package_secrets = __webpack_require__(61539);
// EXTERNAL MODULE: ./src/release/handed-over.ts
var handed_over = __webpack_require__(93816);
// EXTERNAL MODULE: ./src/build/package-work.ts + 1 modules
var package_work = __webpack_require__(8463);
// EXTERNAL MODULE: ./src/build/refuse-leaks.ts
var refuse_leaks = __webpack_require__(76731);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/build/handed-package.ts







async function inspectHanded({ archiver }, { sealed, archive, seal }, { secrets, stateFile }) {
    (0,refuse_leaks.refuseLeaks)((0,refuse_leaks.releaseLeaks)(sealed, secrets), stateFile);
    const { packageFiles, version } = sealed.record;
    const own = [file_names/* METADATA_NAME */.ce, file_names/* MANIFEST_NAME */.ir];
    const others = packageFiles.filter(({ path }) => !own.includes(path));
    const problems = (0,layout/* checkEntries */.b)(others.map(({ path, size }) => ({ path, size, kind: 'file' })), own);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('preparation-failed', problems);
    if (archive === null)
        return;
    const [top = ''] = (0,package_work/* packagePath */.C0)(version).split('/').slice(-1);
    const search = (0,package_secrets/* secretSearch */.R6)(secrets);
    const found = new Map(packageFiles.map(({ path }) => [`${top}/${path}`, search()]));
    const files = packageFiles.map(({ path, size, sha256 }) => ({ name: `${top}/${path}`, size, sha256 }));
    const isWhole = await archiver.holds(archive.path, files, (name, piece) => found.get(name)?.push(piece));
    if (!isWhole)
        throw new errors/* Stop */.VG('conflict', (0,handed_over/* notAsHanded */.Q2)(seal, 'its package does not hold the files that its manifest lists'));
    const leaks = [...found].flatMap(([name, one]) => one.found().map((secret) => ({ secret, place: `${name.slice(top.length + 1)} of the package` })));
    (0,refuse_leaks.refuseLeaks)(leaks, stateFile);
}

// EXTERNAL MODULE: ./src/build/review-again.ts
var review_again = __webpack_require__(39567);
// EXTERNAL MODULE: ./src/gather/feature.ts + 17 modules
var feature = __webpack_require__(56042);
// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
// EXTERNAL MODULE: ./src/gather/model.ts
var model = __webpack_require__(72718);
;// CONCATENATED MODULE: ./src/gather/handed-model.ts



async function handedModelFacts(files, { workingDirectory, settings }, sealed) {
    const path = (0,folder_path/* inFolder */._)(workingDirectory, settings.model);
    const stray = sealed.find((one) => one.path !== path && !isBelow(path, one.path));
    if (stray !== undefined)
        return { ok: false, why: `its model has ${stray.path}, and the model is ${path}` };
    const here = await standing(files, { workingDirectory, settings });
    const other = here?.files.find((one) => sealed.find(({ path: at }) => at === one.path)?.sha256 !== one.sha256);
    if (other !== undefined)
        return { ok: false, why: `${other.path} has other bytes in the checkout than were sealed` };
    const kind = sealed.length === 1 && sealed[0]?.path === path ? 'file' : 'directory';
    return { ok: true, model: { path, kind, files: sealed.map((file) => ({ ...file, identity: '' })) } };
}
function isBelow(folder, path) {
    const parts = path.split('/');
    return path.startsWith(`${folder}/`) && !parts.includes('..') && !parts.includes('.') && !parts.includes('');
}
async function standing(files, feature) {
    try {
        return await (0,model/* inspectModel */.KC)(files, feature);
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG)
            return null;
        throw error;
    }
}
async function placeHandedModel(files, { from, sha256, handed }) {
    const stat = await files.stat(from);
    if (stat?.kind === 'file' && (await files.digest(from)) === sha256)
        return;
    await files.copy(handed, from);
}

// EXTERNAL MODULE: ./src/gather/known-of-release.ts
var known_of_release = __webpack_require__(91060);
// EXTERNAL MODULE: ./src/gather/review-ask.ts
var review_ask = __webpack_require__(45827);
// EXTERNAL MODULE: ./src/release/seal.ts
var release_seal = __webpack_require__(82308);
// EXTERNAL MODULE: ./src/publish/resumption.ts
var resumption = __webpack_require__(27745);
// EXTERNAL MODULE: ./src/publish/seen-journal.ts
var seen_journal = __webpack_require__(40122);
;// CONCATENATED MODULE: ./src/publish/handed-claim.ts




async function claimOf(host, { journal, record, seal, request, state }) {
    if (journal === null || journal.entry.phase === 'idle')
        return { kind: 'begin' };
    const { entry } = journal;
    const release = await host.releases.byTag(entry.tag);
    const isPublished = release !== null && !release.draft;
    if ((await (0,seen_journal/* isSigned */.JI)(host, journal)) && (0,release_seal/* sealDigest */.yO)(await host.journal.readTree(journal.tree)) === seal) {
        return { kind: 'claimed', found: { ...journal, believed: true }, isPublished };
    }
    const claim = (0,resumption/* decideClaim */.XS)({ journal, request, state, now: host.clock.now() });
    if (claim.do === 'stop')
        throw claim.stop;
    if (claim.do === 'begin')
        return { kind: 'begin' };
    const { version, tag, commit } = entry;
    if (version === record.version && commit === record.commit && tag === record.tag) {
        return { kind: 'replaced', unfinished: { version, tag, isPublished } };
    }
    const tookEffect = isPublished || (await host.refs.tagCommit(tag)) === commit;
    if (tookEffect)
        throw new errors/* Stop */.VG('not-releasable', otherUnfinished(entry, record));
    return { kind: 'begin' };
}
function otherUnfinished({ feature, version, tag }, record) {
    return {
        what: `the release of ${feature} ${version} is unfinished and its tag ${tag} is made, and ${record.version} was sealed before that was known`,
        where: { file: 'input', field: 'sealed' },
        fix: `Re-run all jobs: the job that seals finds ${version} unfinished, and seals that first`,
    };
}

// EXTERNAL MODULE: ./src/publish/handed-over.ts
var publish_handed_over = __webpack_require__(51418);
// EXTERNAL MODULE: ./src/publish/resume.ts + 1 modules
var resume = __webpack_require__(91029);
// EXTERNAL MODULE: ./src/release/known.ts
var release_known = __webpack_require__(14506);
// EXTERNAL MODULE: ./src/formats/same-json.ts
var same_json = __webpack_require__(9043);
// EXTERNAL MODULE: ./src/package/assets.ts
var package_assets = __webpack_require__(72343);
;// CONCATENATED MODULE: ./src/release/claimed-form.ts


function formDifference({ feature, version, assets, startedAt, serverUrl }, here) {
    if (serverName(serverUrl) !== serverName(here.serverUrl))
        return `its serverUrl is ${JSON.stringify(serverUrl)}`;
    const named = assets.map(({ name, type }) => ({ name, type }));
    if (!(0,same_json/* isSameJson */.T)(named, (0,package_assets/* releaseAssets */.n_)(feature, version)))
        return 'its assets are not those of a release';
    const [problem] = (0,package_assets/* assetProblems */.fk)(assets);
    if (problem !== undefined)
        return problem.what;
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(startedAt) ? null : `its startedAt is ${JSON.stringify(startedAt)}`;
}
function serverName(address) {
    return URL.canParse(address) ? new URL(address).hostname : '';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
;// CONCATENATED MODULE: ./src/release/claimed-metadata.ts





const modelSchema = schemas/* looseObject */._H3({
    model: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), size: schemas/* int */.Whr().nonnegative(), sha256: schemas/* string */.YjP() })).nonempty(),
});
function claimedModel(record, { text, created }) {
    const parsed = (0,json/* parseJson */.q)(text, file_names/* METADATA_NAME */.ce);
    const value = parsed.ok ? parsed.document.value : null;
    const checked = modelSchema.safeParse(value);
    if (!checked.success)
        return { ok: false, why: `${file_names/* METADATA_NAME */.ce} names no model` };
    for (const [field, known] of Object.entries(saidTwice(record, created))) {
        if (!(0,same_json/* isSameJson */.T)(checked.data[field], known))
            return { ok: false, why: `${file_names/* METADATA_NAME */.ce} has another ${field}` };
    }
    return { ok: true, model: checked.data.model };
}
function saidTwice(record, created) {
    const { feature, version, tag, commit, verdict, metrics, champion, datasets, experiments } = record;
    const files = record.packageFiles
        .filter(({ path }) => path !== file_names/* METADATA_NAME */.ce && path !== file_names/* MANIFEST_NAME */.ir)
        .toSorted((one, other) => (0,layout/* comparePaths */.c)(one.path, other.path));
    return {
        ...{ feature, version, tag, commit, created, verdict, metrics, champion, datasets, experiments, files },
        metrics_as_written: record.metricsAsWritten ?? null,
    };
}

// EXTERNAL MODULE: ./src/gates/index.ts + 6 modules
var gates = __webpack_require__(46835);
// EXTERNAL MODULE: ./src/gates/documentation/judge.ts + 3 modules
var judge = __webpack_require__(25559);
// EXTERNAL MODULE: ./src/gates/performance/metrics.ts
var metrics = __webpack_require__(20464);
// EXTERNAL MODULE: ./src/gates/performance/judge.ts + 1 modules
var performance_judge = __webpack_require__(31006);
// EXTERNAL MODULE: ./src/gates/verdict.ts
var gates_verdict = __webpack_require__(94281);
;// CONCATENATED MODULE: ./src/release/claimed-verdicts.ts







function verdictsProblem(record, against) {
    const { gatesEnabled } = against.settings;
    const names = record.verdicts.map(({ gate }) => gate);
    const isComplete = names.length === gates/* GATE_NAMES */.r.length && gates/* GATE_NAMES */.r.every((gate) => names.includes(gate));
    if (!isComplete)
        return `it has verdicts of ${names.join(', ')} and not of ${gates/* GATE_NAMES */.r.join(', ')}`;
    const overall = gatesEnabled ? 'passed' : 'disabled';
    if (record.verdict !== overall)
        return `its verdict is ${record.verdict} and not ${overall}`;
    const found = record.verdicts.map((one) => verdictProblem(one, against));
    return found.find((problem) => problem !== null) ?? contentProblem(record, against);
}
function verdictProblem({ gate, verdict }, { settings, today }) {
    const name = gates/* GATE_NAMES */.r.find((one) => one === gate);
    if (name === undefined)
        return `${gate} is no gate`;
    const { enabled, waiver } = settings.gates[name];
    const isOff = !settings.gatesEnabled || !enabled;
    if (isOff)
        return verdict === 'skipped' ? null : `${gate} is switched off, and its verdict is ${verdict}`;
    if (!(0,gates_verdict/* letsPass */.u)({ verdict }))
        return `the verdict of ${gate} is ${verdict}`;
    if (verdict === 'skipped')
        return `${gate} is not switched off, and its verdict is skipped`;
    if (verdict !== 'waived')
        return waiver === null ? null : `${gate} is waived, and its verdict is ${verdict}`;
    if (waiver === null)
        return `the verdict of ${gate} is waived, and nobody waives it`;
    return today > waiver.expires ? `the waiver of ${gate} has expired on ${waiver.expires}` : null;
}
function contentProblem(record, { candidate, modelCard }) {
    const facts = {
        ...candidate,
        ...{ metrics: record.metrics, card: { path: file_names/* CARD_NAME */.d5, text: modelCard } },
        ...{ cardProblem: null, generatedCardPath: null, otherData: null },
    };
    const about = { documents: [], datasets: [], review: null, candidate: facts };
    const rejudged = [
        ['performance', () => (0,performance_judge/* judgePerformance */.I)({ ...about, evidence: measuredAs(record) })],
        ['documentation', () => (0,judge/* judgeDocumentation */.w)({ ...about, evidence: NOTHING })],
    ];
    const reading = (0,metrics/* readMetrics */.U)(metricsText(record), METRICS);
    if (!(0,same_json/* isSameJson */.T)(reading.ok ? reading.metrics : {}, record.metrics))
        return 'its metrics are not those as they were written';
    for (const [gate, judge] of rejudged) {
        const said = record.verdicts.find((one) => one.gate === gate);
        if (said?.verdict !== 'passed')
            continue;
        const judged = judge();
        if (judged.verdict !== 'passed')
            return `${gate} passed in it, and does not by what it says: ${judged.reason}`;
        const rows = judged.metrics ?? said.metrics ?? [];
        if (!(0,same_json/* isSameJson */.T)(rows, said.metrics ?? []) || (gate === 'performance' && !(0,same_json/* isSameJson */.T)(rows, record.metricRows))) {
            return 'its table of metrics is not what its metrics, the bounds and the champion give';
        }
    }
    return null;
}
const METRICS = 'metrics';
function metricsText({ metricsAsWritten }) {
    return JSON.stringify(metricsAsWritten ?? null);
}
const NOTHING = { commands: [], reports: [], seconds: 0 };
function measuredAs(record) {
    const text = metricsText(record);
    const report = { id: METRICS, path: METRICS, state: 'read', text, size: text.length, sha256: null };
    return { ...NOTHING, reports: [report] };
}

// EXTERNAL MODULE: ./src/release/committed-model.ts
var committed_model = __webpack_require__(16935);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/release/known-versions.ts
var known_versions = __webpack_require__(98022);
// EXTERNAL MODULE: ./src/commands/admit.ts + 4 modules
var admit = __webpack_require__(644);
// EXTERNAL MODULE: ./src/commands/release-report.ts + 3 modules
var release_report = __webpack_require__(48249);
;// CONCATENATED MODULE: ./src/commands/admit-sealed.ts












async function admitSealed(host, { begun, at, sealed, claim }) {
    const { inputs, to, journal } = begun;
    const { repository, facts } = at;
    const { record } = sealed;
    const { version, commit } = record;
    const created = await host.git.commitTime(commit);
    const claimed = claimedModel(record, { text: sealed.metadata, created });
    if (!claimed.ok)
        throw other(claimed.why);
    const model = await handedModelFacts(host.files, facts, claimed.model);
    if (!model.ok)
        throw other(model.why);
    const unfinished = claim.kind === 'replaced' ? claim.unfinished : null;
    const journalOpen = journal?.entry.phase === 'open' || unfinished !== null;
    const admission = { repository, facts, commit, to, journalOpen, unfinished, sealedModel: model.model };
    const asked = unfinished === null ? inputs : { ...inputs, version };
    const report = new release_report/* ReleaseReport */.i(host.run, facts.id);
    const { feature, candidate } = await (0,admit/* admit */.w)(host, { ...admission, inputs: asked }, report);
    const { champion, previous, hotfix = false } = candidate;
    const latest = (0,known_versions/* takesLatest */.cd)(facts.settings.latest, { features: repository.features.length, hotfix });
    const models = (0,committed_model/* committedModel */.k)(record.recordsFolder, feature.model);
    const known = {
        ...{ version: candidate.version, tag: candidate.tag, commit, latest, previousVersion: previous },
        ...{ history: (0,release_history/* historyOf */.o)(feature), schema: 1 },
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        ...(feature.settings.commitModel || record.committedModel !== undefined
            ? { committedModel: feature.settings.commitModel ? models : [] }
            : {}),
    };
    const against = {
        settings: feature.settings,
        today: host.clock.now().toISOString().slice(0, 10),
        candidate: { ...candidate, bounds: feature.bounds },
        modelCard: sealed.modelCard,
    };
    const why = formDifference(record, host.run) ?? (0,release_known/* recordDifference */.d)(record, known) ?? verdictsProblem(record, against);
    if (why !== null)
        throw other(why);
}
function other(why) {
    return new errors/* Stop */.VG('invalid-input', (0,handed_over/* otherThanKnown */.hU)(why));
}

// EXTERNAL MODULE: ./src/commands/begun-release.ts
var begun_release = __webpack_require__(59983);
// EXTERNAL MODULE: ./src/commands/complete-release.ts
var complete_release = __webpack_require__(84183);
// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
// EXTERNAL MODULE: ./src/commands/unfinished.ts
var unfinished = __webpack_require__(37957);
;// CONCATENATED MODULE: ./src/commands/sealed-release.ts



















async function releaseSealed(begun, { sealed: input, finish }) {
    const { host: here, inputs, facts, journal, me, report } = begun;
    const head = await here.git.head();
    const isOpen = journal !== null && journal.entry.phase !== 'idle';
    const earlier = isOpen && input !== 'nothing' ? null : await (0,begun_release/* releasedEarlier */.o)(begun, { host: here, commit: head });
    if (earlier !== null)
        return earlier;
    if (input === 'nothing')
        throw new errors/* Stop */.VG('invalid-input', (0,handed_over/* nothingHanded */._P)());
    const handed = await (0,publish_handed_over/* receive */.u)(here, { feature: facts.id, seal: input });
    const { sealed, archive } = handed;
    const { record } = sealed;
    const claim = await claimOf(here, { journal, record, seal: input, request: inputs, state: facts.state });
    const again = claim.kind === 'begin' ? await (0,begun_release/* releasedEarlier */.o)(begun, { host: here, commit: head }) : null;
    if (again !== null)
        return again;
    report.add((0,release_facts/* recordFacts */.rO)(record));
    report.add({ tell: { versionReason: 'it was sealed by an earlier job of this run' } });
    const host = await hostOf(here, { head, record, claim });
    const at = host === here ? begun : await (0,unfinished/* readAt */.m)(host, begun);
    refuseOther(begun, at, record);
    const isPublished = claim.kind !== 'begin' && isPublishedBy(claim);
    if (archive === null && !isPublished)
        throw new errors/* Stop */.VG('conflict', (0,handed_over/* notAsHanded */.Q2)(input, 'it has no package'));
    if (claim.kind !== 'claimed')
        await admitSealed(host, { begun, at, sealed, claim });
    const { stateFile, settings } = facts;
    const secrets = (0,feature/* findSecrets */.dL)(here, facts);
    if (!isPublished)
        await inspectHanded(here, { sealed, archive, seal: input }, { secrets, stateFile });
    await placeModels(host, handed);
    const { commit, branch, previousVersion: previous } = record;
    const ask = (0,review_ask/* reviewAskOf */.v)(at.repository, at.facts, { commit, branch, previous });
    const review = (0,complete_release/* telling */.gM)((0,review_again.reviewAgain)(host, { settings, ask, first: null }), report);
    const bytes = (0,package_bytes/* handedBytes */.i4)(sealed, archive);
    const found = claim.kind === 'claimed' ? claim.found : journal;
    const resumed = claim.kind !== 'begin' || journal?.entry.phase === 'open';
    return await finish(host, { sealed, bytes, me, found, resumed, isPublished, reviewAgain: review }, report);
}
function isPublishedBy(claim) {
    return claim.kind === 'claimed' ? claim.isPublished : claim.unfinished.isPublished;
}
async function hostOf(here, { head, record, claim }) {
    const { commit } = record;
    if (here.run.sha !== head) {
        throw new errors/* Stop */.VG('invalid-input', (0,handed_over/* otherThanKnown */.hU)(`the checkout is at ${head}, and this run at ${here.run.sha}`));
    }
    if (commit === head)
        return here;
    if (claim.kind === 'begin') {
        throw new errors/* Stop */.VG('invalid-input', (0,handed_over/* otherThanKnown */.hU)(`its commit is ${commit}, and the checkout is at ${head}`));
    }
    const host = await (0,resume/* hostAt */.g)(here, commit);
    if (host === null)
        throw new errors/* Stop */.VG('interrupted', (0,resumption/* unfetchable */.KZ)(record));
    return host;
}
function refuseOther({ host, facts, to }, at, record) {
    const places = (0,known_of_release/* knownPlaces */.M)(host.run, { version: record.version, branch: record.branch, facts, to });
    const why = (0,release_known/* recordDifference */.d)(record, { ...places, branch: to.branch, ...(0,known_of_release/* knownContents */.o)(at.facts) });
    if (why !== null)
        throw new errors/* Stop */.VG('invalid-input', (0,handed_over/* otherThanKnown */.hU)(why));
}
async function placeModels({ files }, { sealed: { record }, models }) {
    for (const [index, { from, sha256 }] of (record.committedModel ?? []).entries()) {
        const handed = models[index] ?? null;
        if (handed !== null)
            await placeHandedModel(files, { from, sha256, handed });
    }
}


/***/ }),

/***/ 51418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ handOver),
/* harmony export */   u: () => (/* binding */ receive)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _limits_releasing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21866);
/* harmony import */ var _release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93816);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6106);
/* harmony import */ var _release_seal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82308);
/* harmony import */ var _release_sealed_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30292);






async function handOver(host, { sealed, bytes, isPublished }) {
    const tree = (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .sealedTree */ .XN)(sealed);
    const seal = (0,_release_seal_js__WEBPACK_IMPORTED_MODULE_4__/* .sealDigest */ .yO)(tree);
    const name = (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .handedName */ .CJ)(sealed.record.feature, seal);
    const texts = Object.entries(tree).map(([path, text]) => textFile(path, text));
    const files = [...texts, ...(isPublished ? [] : [await packageFile(sealed, bytes)]), ...(await models(host, sealed))];
    const file = `${await host.files.temporary('sealed')}/${name}`;
    await host.archiver.bundle(files, file);
    const made = await host.clock.untilCancelled(async () => await host.artifacts.upload(file, name, (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .noArtifacts */ .rF)().fix));
    if (made === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('platform', (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .noArtifacts */ .rF)());
    return { seal, artifact: made };
}
function textFile(name, text) {
    const bytes = Buffer.from(text);
    return { name, size: bytes.length, bytes: one(bytes) };
}
async function* one(bytes) {
    yield await Promise.resolve(bytes);
}
async function packageFile({ record }, bytes) {
    const { packageName } = record;
    const size = record.assets.find(({ name }) => name === packageName)?.size ?? 0;
    return { name: _release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .HANDED_PACKAGE */ .so, size, bytes: await bytes.stream(packageName, size) };
}
async function models({ files }, { record }) {
    const found = [];
    for (const [index, { from, size }] of (record.committedModel ?? []).entries()) {
        if ((await files.stat(from))?.size !== size)
            continue;
        found.push({ name: (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .handedModel */ .a7)(index), size, bytes: files.stream(from, size) });
    }
    return found;
}
async function receive(host, { feature, seal }) {
    const listed = await host.artifacts.list();
    if (listed === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('platform', (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .noArtifacts */ .rF)());
    const named = listed.filter(({ name }) => (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .isHandedName */ .ij)(name, feature, seal));
    if (named.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .notHanded */ .wg)(feature, seal));
    const troubles = [];
    let withoutPackage = null;
    for (const { id, name } of named) {
        const file = await host.artifacts.download(id, await host.files.temporary('fetched'));
        const folder = await host.files.temporary('handed');
        const found = await readHanded(host, { folder, seal, files: await host.archiver.unbundle(file, folder) });
        if (typeof found === 'string')
            troubles.push(`${name} (${found})`);
        else if (found.archive !== null)
            return found;
        else
            withoutPackage ??= found;
    }
    if (withoutPackage !== null)
        return withoutPackage;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('conflict', (0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .notAsHanded */ .Q2)(seal, troubles.join(', ')));
}
async function readHanded(host, { folder, seal, files }) {
    if (files === null)
        return 'it is not what a job that seals has written';
    const tree = {};
    for (const name of _release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .TREE_NAMES */ .MC) {
        const text = await host.files.readText(`${folder}/${name}`, _limits_releasing_js__WEBPACK_IMPORTED_MODULE_1__/* .BUNDLE */ .dI.textBytes.value);
        if (text.kind !== 'read')
            return `${name} is missing or cannot be read`;
        tree[name] = text.text;
    }
    const digest = (0,_release_seal_js__WEBPACK_IMPORTED_MODULE_4__/* .sealDigest */ .yO)(tree);
    if (digest !== seal)
        return `its records have the digest ${digest}`;
    const read = (0,_release_sealed_records_js__WEBPACK_IMPORTED_MODULE_5__/* .readSealedTree */ .T)(tree, null);
    if (!read.ok)
        return read.why.by === 'somebody' ? read.why.what : 'a later version of this action has sealed it';
    const { sealed } = read;
    const { record } = sealed;
    const expected = new Map([[_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .HANDED_PACKAGE */ .so, record.packageDigest]]);
    for (const [index, { sha256 }] of (record.committedModel ?? []).entries())
        expected.set((0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .handedModel */ .a7)(index), sha256);
    const names = _release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .TREE_NAMES */ .MC;
    const wrong = files.find(({ name, sha256 }) => !names.includes(name) && expected.get(name) !== sha256);
    if (wrong !== undefined)
        return `${wrong.name} has not the digest that was sealed`;
    const has = (name) => files.some((file) => file.name === name);
    const archive = has(_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .HANDED_PACKAGE */ .so) ? await host.files.hold(`${folder}/${_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .HANDED_PACKAGE */ .so}`) : null;
    const models = (record.committedModel ?? []).map((_, index) => has((0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .handedModel */ .a7)(index)) ? `${folder}/${(0,_release_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .handedModel */ .a7)(index)}` : null);
    return { sealed, archive, models };
}


/***/ }),

/***/ 93816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ handedName),
/* harmony export */   MC: () => (/* binding */ TREE_NAMES),
/* harmony export */   Q2: () => (/* binding */ notAsHanded),
/* harmony export */   _P: () => (/* binding */ nothingHanded),
/* harmony export */   a7: () => (/* binding */ handedModel),
/* harmony export */   hU: () => (/* binding */ otherThanKnown),
/* harmony export */   ij: () => (/* binding */ isHandedName),
/* harmony export */   rF: () => (/* binding */ noArtifacts),
/* harmony export */   so: () => (/* binding */ HANDED_PACKAGE),
/* harmony export */   wg: () => (/* binding */ notHanded)
/* harmony export */ });
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71781);

const TREE_NAMES = ['record.json', _package_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_NAME */ .ce, _package_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .CARD_NAME */ .d5, _package_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUIREMENTS_NAME */ .f9, _package_file_names_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir];
const HANDED_PACKAGE = 'package.tar.gz';
function handedModel(index) {
    return `model-${index}`;
}
function handedName(feature, seal) {
    return `${handedStem(feature, seal)}.tar`;
}
function isHandedName(name, feature, seal) {
    const stem = handedStem(feature, seal);
    return name.startsWith(stem) && /^(?:-[2-9])?\.tar$/.test(name.slice(stem.length));
}
function handedStem(feature, seal) {
    return `ds-release-sealed-${feature}-${seal.replace('sha256:', '')}`;
}
const INPUT = { file: 'input', field: 'sealed' };
function nothingHanded() {
    return {
        what: 'the input `sealed` is given and empty: the job that seals handed nothing over, and this job runs no command of the repository',
        where: INPUT,
        fix: 'See that the job that seals ran to its end and has the output (`outputs: {sealed: ${{ steps.seal.outputs.sealed }}}`), that this job `needs` it, and takes `${{ needs.seal.outputs.sealed }}`; then re-run all jobs. To judge in this job, take `sealed` out',
    };
}
function notHanded(feature, seal) {
    return {
        what: `this run has no artifact in which ${feature} was sealed as ${seal}`,
        where: INPUT,
        fix: 'Take `sealed` from the job of this very run that seals this feature (`${{ needs.seal.outputs.sealed }}`); where its artifact has expired, re-run all jobs',
    };
}
function notAsHanded(seal, why) {
    return {
        what: `the artifact of this run that should hold ${seal} does not: ${why}`,
        where: INPUT,
        fix: 'Nothing was published. Find out what else uploads artifacts in this run, then re-run all jobs',
    };
}
function noArtifacts() {
    return {
        what: 'there is no artifact service here (ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL; GitHub Enterprise Server needs artifacts v4), so what one job seals cannot be handed to another',
        fix: 'Release in one job: `command: release` without `sealed`',
    };
}
function otherThanKnown(why) {
    return {
        what: `what was sealed is not what this job would release: ${why}`,
        where: INPUT,
        fix: 'Give both jobs the same checkout, the same version of this action, and the same inputs (`feature-id`, `version`, `bump`, `config`, `gates-enabled` …), then re-run all jobs. Where they have them, a command of the job that seals has written what it says',
    };
}


/***/ })

};
