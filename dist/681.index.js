export const id = 681;
export const ids = [681];
export const modules = {

/***/ 28714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ PackageDiffers),
/* harmony export */   JT: () => (/* binding */ rebuiltBytes),
/* harmony export */   i4: () => (/* binding */ handedBytes),
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
function handedBytes(sealed, archive) {
    return bytesOf(sealed, async () => {
        if (archive !== null)
            return await Promise.resolve(archive);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', {
            what: `${sealed.record.tag} was published when it was sealed, so its package was not handed over, and now it is needed`,
            fix: 'Re-run all jobs of this run: the package is sealed anew',
        });
    });
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
    const hasBytecode = host.commands.hasBytecode(host.files.absolute(feature.workingDirectory));
    const variables = (0,_package_work_js__WEBPACK_IMPORTED_MODULE_4__/* .ownVariables */ .uk)(await host.files.temporary('rebuild'), hasBytecode);
    const work = (0,_package_work_js__WEBPACK_IMPORTED_MODULE_4__/* .beginPackage */ .EY)(feature, record.version, variables);
    const steps = await (0,_standing_evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .stepsOf */ .B)(host, feature);
    await host.files.makeEmpty(work.folder);
    const { value } = await host.commands.secluded(async () => await (0,_export_model_js__WEBPACK_IMPORTED_MODULE_1__/* .exportModel */ .u)(host, work, steps));
    const { problems } = value;
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', problems);
    const texts = { [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .REQUIREMENTS_NAME */ .f9]: sealed.requirements, [_package_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5]: sealed.modelCard };
    await (0,_package_js__WEBPACK_IMPORTED_MODULE_3__/* .completeFolder */ ._)(host.files, work.folder, texts);
    const packed = await (0,_pack_js__WEBPACK_IMPORTED_MODULE_2__/* .packFolder */ .C)(host, work, async () => await Promise.resolve(sealed));
    if (packed.archive.sha256 !== record.packageDigest)
        throw new PackageDiffers(packed.archive.sha256);
    return packed.held;
}


/***/ }),

/***/ 59983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ releasedEarlier),
/* harmony export */   v: () => (/* binding */ reporting)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97707);
/* harmony import */ var _gather_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81259);
/* harmony import */ var _gather_feature_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79615);
/* harmony import */ var _gather_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90749);
/* harmony import */ var _publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40122);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97961);
/* harmony import */ var _release_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48249);









async function reporting(host, inputs, goOn) {
    const report = new _release_report_js__WEBPACK_IMPORTED_MODULE_8__/* .ReleaseReport */ .i(host.run, inputs.featureId);
    try {
        (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseUntrustedEvent */ .H8)(host.run);
        const repository = await (0,_gather_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .readRepository */ .N)(host, inputs);
        const facts = await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_4__/* .readFeature */ .fR)(host, repository, inputs.featureId);
        const to = await (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseBranch */ .CT)(host, facts.settings);
        report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .featureFacts */ .Qp)(facts));
        const me = { run: host.run.runId, attempt: host.run.attempt, nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8) };
        const journal = await (0,_publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .readJournal */ .a0)(host, facts.id, me);
        return await goOn({ host, inputs, repository, facts, to, me, journal, report });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG)
            return report.stopped(error);
        throw error;
    }
}
async function releasedEarlier({ host: here, inputs, repository, facts, journal, report }, { host, commit }) {
    const { stateDir } = repository;
    const request = { facts, version: inputs.version, commit, stateDir, recordFolders: (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_4__/* .recordFoldersOf */ .sx)(repository) };
    const earlier = await (0,_gather_already_released_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadyReleased */ .w)(host, { ...request, journal: await (0,_publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .signedEntry */ .Zr)(here, journal) });
    if (earlier === null)
        return null;
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .earlierFacts */ .O9)(facts, earlier));
    return report.alreadyReleased();
}


/***/ }),

/***/ 84183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ publishing),
/* harmony export */   gM: () => (/* binding */ telling),
/* harmony export */   pp: () => (/* binding */ finishRelease)
/* harmony export */ });
/* harmony import */ var _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28714);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44538);


function publishing({ dryRun }) {
    return async (host, publication, report) => {
        if (!dryRun)
            return report.published(await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .mk)(host, publication));
        const { resumed, found } = publication;
        const unfinished = resumed && found !== null ? (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedNotice */ .Uh)(found.entry) : null;
        return report.foretold({ kind: 'dry-run', writes: await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .foretell */ .Q7)(host, publication), unfinished });
    };
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
async function finishRelease(host, { publication, finish }, report) {
    try {
        return await finish(host, publication, report);
    }
    catch (error) {
        if (!(error instanceof _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageDiffers */ .Gk))
            throw error;
        host.log.notice('The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.');
        return null;
    }
}


/***/ }),

/***/ 25621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ judgeHere)
});

// EXTERNAL MODULE: ./src/gather/feature.ts + 5 modules
var feature = __webpack_require__(79615);
// EXTERNAL MODULE: ./src/gather/review-ask.ts
var review_ask = __webpack_require__(45827);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
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

// EXTERNAL MODULE: ./src/commands/begun-release.ts
var begun_release = __webpack_require__(59983);
// EXTERNAL MODULE: ./src/commands/complete-release.ts
var complete_release = __webpack_require__(84183);
// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
// EXTERNAL MODULE: ./src/commands/unfinished.ts
var unfinished = __webpack_require__(37957);
;// CONCATENATED MODULE: ./src/commands/judged-release.ts







async function judgeHere(begun, finish) {
    const { host: here, inputs, repository, facts, to, me, journal, report } = begun;
    const resumption = await (0,unfinished/* resumeUnfinished */.z)(here, begun);
    if (resumption.kind === 'resume' || resumption.kind === 'stopped')
        report.add((0,release_facts/* recordFacts */.rO)(resumption.sealed.record));
    if (resumption.kind === 'stopped')
        throw resumption.stop;
    const { host, commit } = resumption;
    const release = { inputs, commit, to, me, journal, finish };
    if (resumption.kind === 'judge-again') {
        const { releaseAgain } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(636), __webpack_require__.e(644), __webpack_require__.e(30), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 88024));
        const at = host === here ? { repository, facts } : await (0,unfinished/* readAt */.m)(host, begun);
        return await releaseAgain(host, { ...release, ...at }, { unfinished: resumption.release, report });
    }
    if (resumption.kind === 'resume') {
        const { sealed, bytes, found, isPublished } = resumption;
        const { settings } = facts;
        if (!isPublished)
            await refuseSealedLeaks(begun, sealed);
        const ask = (0,review_ask/* reviewAskOf */.v)(repository, facts, { commit, branch: sealed.record.branch });
        const { reviewAgain } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(636), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 39567));
        const again = (0,complete_release/* telling */.gM)(reviewAgain(host, { settings, ask, first: null }), report);
        const publication = { sealed, bytes, me, found, resumed: true, isPublished, reviewAgain: again };
        const outcome = await (0,complete_release/* finishRelease */.pp)(host, { publication, finish }, report);
        if (outcome !== null)
            return outcome;
    }
    const earlier = await (0,begun_release/* releasedEarlier */.o)(begun, { host, commit });
    if (earlier !== null) {
        const isLeftOpen = resumption.kind === 'begin' && resumption.isDone && !inputs.dryRun;
        if (isLeftOpen)
            await closeJournal(host, { me, journal });
        return earlier;
    }
    const { releaseAnew } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(636), __webpack_require__.e(644), __webpack_require__.e(30), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 88024));
    return await releaseAnew(host, { ...release, repository, facts }, report);
}
async function refuseSealedLeaks({ host, facts }, sealed) {
    const { refuseLeaks, releaseLeaks } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 76731));
    refuseLeaks(releaseLeaks(sealed, (0,feature/* findSecrets */.dL)(host, facts)), facts.stateFile);
}


/***/ }),

/***/ 12681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   seal: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var _publish_handed_over_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51418);
/* harmony import */ var _begun_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59983);
/* harmony import */ var _judged_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25621);



async function seal(host, inputs) {
    const asked = { ...inputs, dryRun: true };
    return await (0,_begun_release_js__WEBPACK_IMPORTED_MODULE_1__/* .reporting */ .v)(host, asked, async (begun) => await (0,_judged_release_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeHere */ .E)(begun, sealing(inputs)));
}
function sealing({ dryRun }) {
    return async (host, publication, report) => {
        if (dryRun)
            return report.foretold({ kind: 'dry-run', writes: [WRITES], unfinished: null });
        const { seal: digest, artifact } = await (0,_publish_handed_over_js__WEBPACK_IMPORTED_MODULE_0__/* .handOver */ .C)(host, publication);
        host.log.info(`→ ${WRITES}: ${artifact.name}`);
        return report.sealed(digest, artifact);
    };
}
const WRITES = 'keep what was sealed as a workflow artifact of this run';


/***/ }),

/***/ 37957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readAt),
/* harmony export */   z: () => (/* binding */ resumeUnfinished)
/* harmony export */ });
/* harmony import */ var _gather_feature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79615);
/* harmony import */ var _gather_known_of_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91060);
/* harmony import */ var _gather_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90749);
/* harmony import */ var _publish_resume_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91029);




async function readAt(at, { inputs, facts }) {
    const repository = await (0,_gather_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .readRepository */ .N)(at, inputs);
    return { repository, facts: await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_0__/* .readFeature */ .fR)(at, repository, facts.id) };
}
async function resumeUnfinished(here, feature) {
    const { inputs, repository, facts, to, journal } = feature;
    const factsAt = async (at) => (at === here ? facts : (await readAt(at, feature)).facts);
    const known = async (record, at) => {
        const places = (0,_gather_known_of_release_js__WEBPACK_IMPORTED_MODULE_1__/* .knownPlaces */ .M)(here.run, { version: record.version, branch: record.branch, facts, to });
        return at === null ? places : { ...places, ...(0,_gather_known_of_release_js__WEBPACK_IMPORTED_MODULE_1__/* .knownContents */ .o)(await factsAt(at)) };
    };
    return await (0,_publish_resume_js__WEBPACK_IMPORTED_MODULE_3__/* .resume */ .U)(here, {
        ...{ inputs, feature: facts, branch: to.branch, journal, known },
        dependencies: async () => await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_0__/* .readDependencies */ .gF)(here, repository, facts),
        gather: async (at) => await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_0__/* .completeFeature */ .gP)(at, await factsAt(at)),
    });
}


/***/ }),

/***/ 91060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ knownPlaces),
/* harmony export */   o: () => (/* binding */ knownContents)
/* harmony export */ });
/* harmony import */ var _gates_bounds_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15283);
/* harmony import */ var _feature_criteria_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34569);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72343);
/* harmony import */ var _release_record_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59594);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43837);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21033);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81259);








function knownPlaces(run, { version, branch, facts, to }) {
    const { id, stateFile, settings, workingDirectory } = facts;
    const tag = (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .tagFor */ .gY)(settings.tag, id, version);
    const { releaseBranches } = settings;
    const isTaken = (0,_branch_js__WEBPACK_IMPORTED_MODULE_6__/* .takesReleases */ .fV)(branch, { defaultBranch: to.target, releaseBranches });
    return {
        ...{ feature: id, repository: run.repository, stateFile, tag },
        ...{ recordsFolder: (0,_release_record_files_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsFolder */ .RM)(workingDirectory, tag, settings.records), target: to.target },
        branch: isTaken ? branch : to.branch,
        ...{ prerelease: (0,_release_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isPrerelease */ .V1)(version), packageName: (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .packageArchiveName */ .Ij)(id, version) },
    };
}
function knownContents({ settings, state, placeOf }) {
    const criteria = (0,_feature_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .sortCriteria */ .s)(state.acceptanceCriteria, (index) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlace */ .df)(placeOf(['acceptance_criteria', index])));
    return {
        title: state.title,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabledSource,
        criteria: criteria.people,
        experiments: state.experiments,
        monitoring: settings.monitoring,
        bounds: (0,_gates_bounds_js__WEBPACK_IMPORTED_MODULE_7__/* .boundsOf */ .B)(settings.gates.performance.metrics, criteria.bounds).bounds,
    };
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

/***/ 91029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ hostAt),
  U: () => (/* binding */ resume)
});

// EXTERNAL MODULE: ./src/build/package-bytes.ts
var package_bytes = __webpack_require__(28714);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/release/known.ts
var release_known = __webpack_require__(14506);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/release/seal.ts
var release_seal = __webpack_require__(82308);
// EXTERNAL MODULE: ./src/release/sealed-records.ts + 1 modules
var sealed_records = __webpack_require__(30292);
// EXTERNAL MODULE: ./src/publish/seen-journal.ts
var seen_journal = __webpack_require__(40122);
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
    const difference = (0,release_known/* recordDifference */.d)(record, await knownOf(record));
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
    const { isPublished } = facts;
    return { kind: 'resume', host, commit, sealed, bytes, found: { ...journal, believed: true }, isPublished };
}
async function differenceAt(host, { known }, { record }) {
    return (0,release_known/* recordDifference */.d)(record, await known(record, host));
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


/***/ }),

/***/ 14506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ recordDifference)
/* harmony export */ });
/* harmony import */ var _formats_same_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9043);

function recordDifference(record, { bounds = [], ...known }) {
    for (const [field, value] of Object.entries(known)) {
        const said = Reflect.get(record, field);
        if (!(0,_formats_same_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameJson */ .T)(said, value))
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


/***/ })

};
