export const id = 933;
export const ids = [933];
export const modules = {

/***/ 28714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ PackageDiffers),
/* harmony export */   JT: () => (/* binding */ rebuiltBytes),
/* harmony export */   sY: () => (/* binding */ freshBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _export_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4260);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63156);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57695);
/* harmony import */ var _package_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87420);
/* harmony import */ var _standing_evidence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35766);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71781);







class PackageDiffers extends Error {
}
function freshBytes(sealed, archive) {
    return bytesOf(sealed, async () => await Promise.resolve(archive));
}
function rebuiltBytes(host, sealed, gather) {
    let archive = null;
    return bytesOf(sealed, async () => await (archive ??= rebuild(host, sealed, gather)));
}
function bytesOf(sealed, archive) {
    const texts = {
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .METADATA_NAME */ .ce]: sealed.metadata,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_NAME */ .ir]: sealed.manifest,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5]: sealed.modelCard,
    };
    return {
        async stream(name, size) {
            const text = texts[name];
            return text === undefined ? (await archive()).stream(size) : piecesOf(text);
        },
        archive: async () => (await archive()).path,
    };
}
async function* piecesOf(text) {
    yield await Promise.resolve(Buffer.from(text));
}
async function rebuild(host, sealed, gather) {
    const { record } = sealed;
    const feature = await gather();
    const work = (0,_package_work_js__WEBPACK_IMPORTED_MODULE_4__/* .beginPackage */ .EY)(feature, record.version, (0,_package_work_js__WEBPACK_IMPORTED_MODULE_4__/* .ownVariables */ .uk)(await host.files.temporary('rebuild')));
    const steps = await (0,_standing_evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .stepsOf */ .B)(host, feature);
    await host.files.makeEmpty(work.folder);
    const { value } = await host.commands.secluded(async () => await (0,_export_model_js__WEBPACK_IMPORTED_MODULE_1__/* .exportModel */ .u)(host, work, steps));
    const { problems } = value;
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', problems);
    const texts = { [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .REQUIREMENTS_NAME */ .f9]: sealed.requirements, [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5]: sealed.modelCard };
    await (0,_package_js__WEBPACK_IMPORTED_MODULE_3__/* .completeFolder */ ._)(host.files, work.folder, texts);
    const unsearched = { ...work, feature: { id: feature.id, secrets: [] } };
    const packed = await (0,_pack_js__WEBPACK_IMPORTED_MODULE_2__/* .packFolder */ .C)(host, unsearched, async () => await Promise.resolve(sealed));
    if (packed.archive.sha256 !== record.packageDigest)
        throw new PackageDiffers(packed.archive.sha256);
    return packed.held;
}


/***/ }),

/***/ 84183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gM: () => (/* binding */ telling),
/* harmony export */   pp: () => (/* binding */ finishRelease),
/* harmony export */   xB: () => (/* binding */ completeRelease)
/* harmony export */ });
/* harmony import */ var _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28714);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44538);


async function completeRelease(host, { publication, dryRun }, report) {
    if (!dryRun)
        return report.published(await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .mk)(host, publication));
    const { resumed, found } = publication;
    const unfinished = resumed && found !== null ? (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedNotice */ .Uh)(found.entry) : null;
    return report.foretold({ kind: 'dry-run', writes: await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .foretell */ .Q7)(host, publication), unfinished });
}
function telling(again, report) {
    if (again === null)
        return null;
    return async () => {
        const verdict = await again();
        report.reviewed(verdict);
        return verdict;
    };
}
async function finishRelease(host, completion, report) {
    try {
        return await completeRelease(host, completion, report);
    }
    catch (error) {
        if (!(error instanceof _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageDiffers */ .Gk))
            throw error;
        host.log.notice('The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.');
        return null;
    }
}


/***/ }),

/***/ 21933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gather/already-released.ts
var already_released = __webpack_require__(97707);
// EXTERNAL MODULE: ./src/gather/branch.ts
var gather_branch = __webpack_require__(81259);
// EXTERNAL MODULE: ./src/gather/feature.ts + 5 modules
var gather_feature = __webpack_require__(79615);
// EXTERNAL MODULE: ./src/gather/repository.ts + 3 modules
var gather_repository = __webpack_require__(90749);
// EXTERNAL MODULE: ./src/gather/review-ask.ts
var review_ask = __webpack_require__(45827);
// EXTERNAL MODULE: ./src/publish/steps/journal-entry.ts
var journal_entry = __webpack_require__(25277);
;// CONCATENATED MODULE: ./src/publish/close-journal.ts


async function closeJournal(host, { me, journal }) {
    try {
        await (0,journal_entry/* appendEntry */.D4)(host, { me }, { journal, change: { phase: 'idle' } });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubFailure */.iK))
            throw error;
        host.log.info(`The journal is left open: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./src/publish/seen-journal.ts
var seen_journal = __webpack_require__(40122);
// EXTERNAL MODULE: ./src/commands/complete-release.ts
var complete_release = __webpack_require__(84183);
// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
// EXTERNAL MODULE: ./src/commands/release-report.ts + 3 modules
var release_report = __webpack_require__(48249);
// EXTERNAL MODULE: ./src/gates/bounds.ts
var bounds = __webpack_require__(15283);
// EXTERNAL MODULE: ./src/feature/criteria.ts
var feature_criteria = __webpack_require__(34569);
// EXTERNAL MODULE: ./src/package/assets.ts
var assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/release/record-files.ts
var record_files = __webpack_require__(59594);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/release/version.ts
var release_version = __webpack_require__(21033);
;// CONCATENATED MODULE: ./src/gather/known-of-release.ts








function knownPlaces(run, { version, branch, facts, to }) {
    const { id, stateFile, settings, workingDirectory } = facts;
    const tag = (0,release_tag/* tagFor */.gY)(settings.tag, id, version);
    const { releaseBranches } = settings;
    const isTaken = (0,gather_branch/* takesReleases */.fV)(branch, { defaultBranch: to.target, releaseBranches });
    return {
        ...{ feature: id, repository: run.repository, stateFile, tag },
        ...{ recordsFolder: (0,record_files/* recordsFolder */.RM)(workingDirectory, tag, settings.records), target: to.target },
        branch: isTaken ? branch : to.branch,
        ...{ prerelease: (0,release_version/* isPrerelease */.V1)(version), packageName: (0,assets/* packageArchiveName */.Ij)(id, version) },
    };
}
function knownContents({ settings, state, placeOf }) {
    const criteria = (0,feature_criteria/* sortCriteria */.s)(state.acceptanceCriteria, (index) => (0,errors/* describePlace */.df)(placeOf(['acceptance_criteria', index])));
    return {
        title: state.title,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        criteria: criteria.people,
        experiments: state.experiments,
        monitoring: settings.monitoring,
        bounds: (0,bounds/* boundsOf */.B)(settings.gates.performance.metrics, criteria.bounds).bounds,
    };
}

// EXTERNAL MODULE: ./src/build/package-bytes.ts
var package_bytes = __webpack_require__(28714);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/formats/same-json.ts
var same_json = __webpack_require__(9043);
;// CONCATENATED MODULE: ./src/release/known.ts

function recordDifference(record, { bounds = [], ...known }) {
    for (const [field, value] of Object.entries(known)) {
        const said = Reflect.get(record, field);
        if (!(0,same_json/* isSameJson */.T)(said, value))
            return `its ${field} is ${inShort(said)} and not ${inShort(value)}`;
    }
    for (const bound of bounds) {
        const row = record.metricRows.find(({ name }) => name === bound.name);
        if (row !== undefined && (row.min !== bound.min || row.max !== bound.max)) {
            return `its bound of ${bound.name} is not the one that is declared (${bound.source})`;
        }
    }
    return null;
}
const MOST_CHARACTERS = 80;
function inShort(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

// EXTERNAL MODULE: ./src/release/seal.ts
var release_seal = __webpack_require__(82308);
// EXTERNAL MODULE: ./src/release/sealed-records.ts + 1 modules
var sealed_records = __webpack_require__(30292);
;// CONCATENATED MODULE: ./src/publish/belief.ts




async function believe(host, { tree, entry, ...journal }, asked) {
    if (!(await (0,seen_journal/* isSigned */.JI)(host, journal)))
        return doubted(UNSIGNED, { isSigned: false });
    const files = await host.journal.readTree(tree);
    const read = (0,sealed_records/* readSealedTree */.T)(files, entry);
    if (!read.ok) {
        const { why } = read;
        if (why.by === 'somebody')
            return doubted(`its sealed records cannot be read (${why.what})`);
        return doubted('a later version of this action sealed it', { laterSchema: why.schema });
    }
    const { sealed } = read;
    const { record } = sealed;
    const unvouched = await whyUnvouched(host, { entry, record, seal: (0,release_seal/* sealDigest */.yO)(files) });
    if (unvouched !== null)
        return doubted(unvouched);
    const wrong = await whyWrong(host, record, asked);
    return wrong === null ? { ok: true, sealed } : doubted(wrong);
}
const UNSIGNED = 'GitHub has not signed it for this action, so anybody who may push may have written it';
function doubted(why, { isSigned = true, laterSchema = null } = {}) {
    return { ok: false, doubt: { why, isSigned, laterSchema } };
}
async function whyUnvouched({ runs, run }, { entry, record, seal }) {
    const { sealer } = entry;
    const artifact = sealer === undefined ? null : await runs.artifact(sealer.artifact);
    const sealing = sealer === undefined || artifact === null ? null : await runs.find(sealer.run);
    return (0,release_seal/* vouchProblem */.Vy)({ entry, seal, record, artifact, run: sealing, workflow: run.workflow });
}
async function whyWrong({ commits }, record, { head, knownOf }) {
    const difference = recordDifference(record, await knownOf(record));
    if (difference !== null)
        return difference;
    const { branch, commit } = record;
    if (commit === head || (await commits.isOn(branch, commit)))
        return null;
    return `its commit ${commit.slice(0, 12)} is not on branch ${branch}`;
}

// EXTERNAL MODULE: ./src/publish/resumption.ts
var resumption = __webpack_require__(27745);
;// CONCATENATED MODULE: ./src/publish/resume.ts







async function resume(here, unfinished) {
    const { journal, inputs } = unfinished;
    const head = await here.git.head();
    const begin = { kind: 'begin', host: here, commit: head, isDone: false };
    if (journal === null)
        return begin;
    const { entry } = journal;
    const { state } = unfinished.feature;
    const claim = (0,resumption/* decideClaim */.XS)({ journal, request: inputs, state, now: here.clock.now() });
    if (claim.do === 'stop')
        throw claim.stop;
    if (claim.do === 'begin')
        return begin;
    const isHere = head === entry.commit;
    const knownOf = async (record) => await unfinished.known(record, isHere ? here : null);
    const belief = await believe(here, journal, { head, knownOf });
    const doubt = belief.ok ? null : belief.doubt;
    const facts = await unfinishedFacts(here, unfinished, { entry, head, doubt });
    const decision = (0,resumption/* decideResumption */.zs)(facts);
    if (decision.do === 'stop')
        throw decision.stop;
    if (decision.do === 'begin' && decision.isDone === true)
        return { ...begin, isDone: true };
    if (doubt !== null)
        here.log.notice((0,resumption/* doubtNotice */.hQ)(entry, doubt, decision.do === 'judge-again'));
    if (decision.do === 'begin')
        return begin;
    const host = decision.from === 'here' ? here : await hostAt(here, entry.commit);
    const { commit, version, tag } = entry;
    if (host === null) {
        const stop = new errors/* Stop */.VG('interrupted', (0,resumption/* unfetchable */.KZ)(entry));
        if (belief.ok)
            return { kind: 'stopped', sealed: belief.sealed, stop };
        throw stop;
    }
    const wrong = belief.ok && host !== here ? await differenceAt(host, unfinished, belief.sealed) : null;
    if (!belief.ok || wrong !== null) {
        if (wrong !== null)
            here.log.notice((0,resumption/* doubtNotice */.hQ)(entry, { why: wrong, isSigned: true, laterSchema: null }, true));
        return { kind: 'judge-again', host, commit, release: { version, tag, isPublished: facts.isPublished } };
    }
    const { sealed } = belief;
    if (entry.phase === 'open')
        here.log.notice((0,resumption/* resumptionNotice */.n6)(entry, inputs));
    const bytes = (0,package_bytes/* rebuiltBytes */.JT)(host, sealed, async () => await unfinished.gather(host));
    return { kind: 'resume', host, commit, sealed, bytes, found: { ...journal, believed: true } };
}
async function differenceAt(host, { known }, { record }) {
    return recordDifference(record, await known(record, host));
}
async function unfinishedFacts(host, { feature, branch, inputs, dependencies }, { entry, head, doubt }) {
    const { releaseId, tag, commit } = entry;
    const byTag = releaseId === null || inputs.dryRun || doubt !== null;
    const release = byTag ? await host.releases.byTag(tag) : await host.releases.byId(releaseId);
    const isPublished = release !== null && !release.draft;
    const tagCommit = await host.refs.tagCommit(tag);
    const isOwn = async () => tag === (0,release_tag/* tagFor */.gY)(feature.settings.tag, feature.id, entry.version) &&
        tagCommit === commit &&
        (commit === head || (await host.commits.isOn(branch, commit))) &&
        (!isPublished || release.author === (await host.repository.viewer()));
    const unfit = async () => (0,readiness/* releaseProblems */.C)(feature.state, feature.placeOf, { dependencies: await dependencies(), journalOpen: true });
    return {
        ...{ entry, request: inputs, state: feature.state, head, doubt, isPublished, tagCommit },
        isOwn: doubt !== null && (await isOwn()),
        problems: isPublished ? [] : await unfit(),
    };
}
async function hostAt(here, commit) {
    const tree = await here.git.worktree(commit);
    return tree === null ? null : here.at(tree.path);
}

;// CONCATENATED MODULE: ./src/commands/unfinished.ts




async function readAt(at, { inputs, facts }) {
    const repository = await (0,gather_repository/* readRepository */.N)(at, inputs);
    return { repository, facts: await (0,gather_feature/* readFeature */.fR)(at, repository, facts.id) };
}
async function resumeUnfinished(here, feature) {
    const { inputs, repository, facts, to, journal } = feature;
    const factsAt = async (at) => (at === here ? facts : (await readAt(at, feature)).facts);
    const known = async (record, at) => {
        const places = knownPlaces(here.run, { version: record.version, branch: record.branch, facts, to });
        return at === null ? places : { ...places, ...knownContents(await factsAt(at)) };
    };
    return await resume(here, {
        ...{ inputs, feature: facts, branch: to.branch, journal, known },
        dependencies: async () => await (0,gather_feature/* readDependencies */.gF)(here, repository, facts),
        gather: async (at) => await (0,gather_feature/* completeFeature */.gP)(at, await factsAt(at)),
    });
}

;// CONCATENATED MODULE: ./src/commands/release.ts













async function release(host, inputs) {
    const report = new release_report/* ReleaseReport */.i(host.run, inputs.featureId);
    try {
        return await releaseFeature(host, inputs, report);
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG)
            return report.stopped(error);
        throw error;
    }
}
async function releaseFeature(here, inputs, report) {
    (0,gather_branch/* refuseUntrustedEvent */.H8)(here.run);
    const repository = await (0,gather_repository/* readRepository */.N)(here, inputs);
    const facts = await (0,gather_feature/* readFeature */.fR)(here, repository, inputs.featureId);
    const to = await (0,gather_branch/* releaseBranch */.CT)(here, facts.settings);
    report.add((0,release_facts/* featureFacts */.Qp)(facts));
    const me = { run: here.run.runId, attempt: here.run.attempt, nonce: (0,external_node_crypto_.randomUUID)().slice(0, 8) };
    const journal = await (0,seen_journal/* readJournal */.a0)(here, facts.id, me);
    const unfinished = { inputs, repository, facts, to, journal };
    const resumption = await resumeUnfinished(here, unfinished);
    if (resumption.kind === 'resume' || resumption.kind === 'stopped')
        report.add((0,release_facts/* recordFacts */.rO)(resumption.sealed.record));
    if (resumption.kind === 'stopped')
        throw resumption.stop;
    const { host, commit } = resumption;
    if (resumption.kind === 'judge-again') {
        const { releaseAgain } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(165), __webpack_require__.e(762), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 88024));
        const at = host === here ? { repository, facts } : await readAt(host, unfinished);
        return await releaseAgain(host, { ...{ inputs, commit, to, me, journal }, ...at }, { unfinished: resumption.release, report });
    }
    if (resumption.kind === 'resume') {
        const { sealed, bytes, found } = resumption;
        const { settings } = facts;
        const ask = (0,review_ask/* reviewAskOf */.v)(repository, facts, { commit, branch: sealed.record.branch });
        const { reviewAgain } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(165), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 39567));
        const again = (0,complete_release/* telling */.gM)(reviewAgain(host, { settings, ask, first: null }), report);
        const publication = { sealed, bytes, me, found, resumed: true, reviewAgain: again };
        const outcome = await (0,complete_release/* finishRelease */.pp)(host, { publication, dryRun: inputs.dryRun }, report);
        if (outcome !== null)
            return outcome;
    }
    const { stateDir } = repository;
    const request = { facts, version: inputs.version, commit, stateDir, recordFolders: (0,gather_feature/* recordFoldersOf */.sx)(repository) };
    const earlier = await (0,already_released/* alreadyReleased */.w)(host, { ...request, journal: await (0,seen_journal/* signedEntry */.Zr)(here, journal) });
    if (earlier !== null) {
        const isLeftOpen = resumption.kind === 'begin' && resumption.isDone && !inputs.dryRun;
        if (isLeftOpen)
            await closeJournal(host, { me, journal });
        report.add((0,release_facts/* earlierFacts */.O9)(facts, earlier));
        return report.alreadyReleased();
    }
    const { releaseAnew } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(165), __webpack_require__.e(762), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 88024));
    return await releaseAnew(host, { inputs, repository, facts, commit, to, me, journal }, report);
}


/***/ })

};
