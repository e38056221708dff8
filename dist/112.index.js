export const id = 112;
export const ids = [112];
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
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59043);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40069);
/* harmony import */ var _package_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87420);
/* harmony import */ var _package_file_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71781);






class PackageDiffers extends Error {
}
function freshBytes({ files }, sealed, archive) {
    return bytesOf({ files }, sealed, async () => await Promise.resolve(files.absolute(archive)));
}
function rebuiltBytes(host, sealed, gather) {
    let archive = null;
    return bytesOf(host, sealed, async () => await (archive ??= rebuild(host, sealed, gather)));
}
function bytesOf({ files }, sealed, archive) {
    const texts = {
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce]: sealed.metadata,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir]: sealed.manifest,
        [_package_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .CARD_NAME */ .d5]: sealed.modelCard,
    };
    return {
        async asset(name) {
            const text = texts[name];
            if (text === undefined)
                return await archive();
            const file = `${await files.temporary('asset')}/${name}`;
            await files.write(file, text);
            return file;
        },
    };
}
async function rebuild(host, sealed, gather) {
    const { record } = sealed;
    const work = (0,_package_work_js__WEBPACK_IMPORTED_MODULE_4__/* .beginPackage */ .E)(await gather(), record.version);
    await host.files.makeEmpty(work.folder);
    const { value: problems } = await host.commands.secluded(async () => await (0,_export_model_js__WEBPACK_IMPORTED_MODULE_1__/* .exportModel */ .u)(host, work));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('interrupted', problems);
    const texts = { [_package_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .REQUIREMENTS_NAME */ .f9]: sealed.requirements, [_package_file_names_js__WEBPACK_IMPORTED_MODULE_5__/* .CARD_NAME */ .d5]: sealed.modelCard };
    await (0,_package_js__WEBPACK_IMPORTED_MODULE_3__/* .completeFolder */ ._)(host.files, work.folder, texts);
    const packed = await (0,_pack_js__WEBPACK_IMPORTED_MODULE_2__/* .packFolder */ .C)(host, work, async () => await Promise.resolve(sealed));
    if (packed.archive.sha256 !== record.packageDigest)
        throw new PackageDiffers(packed.archive.sha256);
    return host.files.absolute(packed.path);
}


/***/ }),

/***/ 84183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ finishRelease),
/* harmony export */   x: () => (/* binding */ completeRelease)
/* harmony export */ });
/* harmony import */ var _build_package_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28714);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74525);


async function completeRelease(host, { publication, dryRun }, report) {
    if (!dryRun)
        return report.published(await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .mk)(host, publication));
    const { resumed, found } = publication;
    const unfinished = resumed && found !== null ? (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedNotice */ .Uh)(found.entry) : null;
    return report.foretold({ kind: 'dry-run', writes: await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .foretell */ .Q7)(host, publication), unfinished });
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

/***/ 37112:
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
var branch = __webpack_require__(81259);
// EXTERNAL MODULE: ./src/gather/feature.ts + 5 modules
var feature = __webpack_require__(12607);
// EXTERNAL MODULE: ./src/gather/repository.ts + 2 modules
var gather_repository = __webpack_require__(41192);
// EXTERNAL MODULE: ./src/build/package-bytes.ts
var package_bytes = __webpack_require__(28714);
// EXTERNAL MODULE: ./src/feature/readiness.ts
var readiness = __webpack_require__(17258);
// EXTERNAL MODULE: ./src/release/sealed-records.ts + 1 modules
var sealed_records = __webpack_require__(30292);
// EXTERNAL MODULE: ./src/publish/resumption.ts
var resumption = __webpack_require__(27745);
;// CONCATENATED MODULE: ./src/publish/resume.ts





async function resume(here, unfinished) {
    const { journal, inputs } = unfinished;
    const head = await here.git.head();
    const begin = { kind: 'begin', host: here, commit: head };
    if (journal === null)
        return begin;
    const { entry } = journal;
    const { state } = unfinished.feature;
    const claim = (0,resumption/* decideClaim */.XS)({ journal, request: inputs, state, now: here.clock.now() });
    if (claim.do === 'stop')
        throw claim.stop;
    if (claim.do === 'begin')
        return begin;
    const read = (0,sealed_records/* readSealedTree */.T)(await here.journal.readTree(journal.tree), entry);
    const facts = await unfinishedFacts(here, unfinished, journal);
    const decision = (0,resumption/* decideResumption */.zs)({ ...facts, head, unreadable: read.ok ? null : read.why });
    if (decision.do === 'stop')
        throw decision.stop;
    if (decision.do === 'begin' || !read.ok)
        return begin;
    const { sealed } = read;
    if (entry.phase === 'open')
        here.log.notice((0,resumption/* resumptionNotice */.n6)(entry, inputs));
    const host = decision.from === 'here' ? here : await hostAt(here, entry.commit);
    if (host === null)
        return { kind: 'stopped', sealed, stop: new errors/* Stop */.VG('interrupted', (0,resumption/* unfetchable */.KZ)(entry)) };
    const bytes = (0,package_bytes/* rebuiltBytes */.JT)(host, sealed, async () => await unfinished.gather(host));
    return { kind: 'resume', host, commit: entry.commit, sealed, bytes };
}
async function unfinishedFacts(host, { feature, inputs, dependencies }, { entry }) {
    const { releaseId, tag } = entry;
    const byTag = releaseId === null || inputs.dryRun;
    const release = byTag ? await host.releases.byTag(tag) : await host.releases.byId(releaseId);
    const isPublished = release !== null && !release.draft;
    const tagCommit = await host.refs.tagCommit(tag);
    const unfit = async () => (0,readiness/* releaseProblems */.C)(feature.state, feature.placeOf, { dependencies: await dependencies(), journalOpen: true });
    return { entry, request: inputs, isPublished, tagCommit, problems: isPublished ? [] : await unfit() };
}
async function hostAt(here, commit) {
    const tree = await here.git.worktree(commit);
    return tree === null ? null : here.at(tree.path);
}

// EXTERNAL MODULE: ./src/publish/seen-journal.ts
var seen_journal = __webpack_require__(40122);
// EXTERNAL MODULE: ./src/commands/complete-release.ts
var complete_release = __webpack_require__(84183);
// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
// EXTERNAL MODULE: ./src/commands/release-report.ts + 3 modules
var release_report = __webpack_require__(48249);
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
    (0,branch/* refuseUntrustedEvent */.H8)(here.run);
    const repository = await (0,gather_repository/* readRepository */.N)(here, inputs);
    const facts = await (0,feature/* readFeature */.fR)(here, repository, inputs.featureId);
    const to = await (0,branch/* releaseBranch */.CT)(here, facts.settings);
    report.add((0,release_facts/* featureFacts */.Qp)(facts));
    const me = { run: here.run.runId, attempt: here.run.attempt, nonce: (0,external_node_crypto_.randomUUID)().slice(0, 8) };
    const journal = await (0,seen_journal/* readJournal */.a)(here, facts.id, me);
    const dependencies = async () => await (0,feature/* readDependencies */.gF)(here.files, repository, facts);
    const gather = async (at) => await (0,feature/* completeFeature */.gP)(at, await (0,feature/* readFeature */.fR)(at, repository, facts.id));
    const resumption = await resume(here, { inputs, feature: facts, dependencies, journal, gather });
    if (resumption.kind !== 'begin')
        report.add((0,release_facts/* recordFacts */.rO)(resumption.sealed.record));
    if (resumption.kind === 'stopped')
        throw resumption.stop;
    const { host, commit } = resumption;
    if (resumption.kind === 'resume') {
        const { sealed, bytes } = resumption;
        const publication = { sealed, bytes, me, found: journal, resumed: true };
        const outcome = await (0,complete_release/* finishRelease */.p)(host, { publication, dryRun: inputs.dryRun }, report);
        if (outcome !== null)
            return outcome;
    }
    const request = { facts, version: inputs.version, commit, stateDir: repository.stateDir };
    const earlier = await (0,already_released/* alreadyReleased */.w)(host, { ...request, journal: journal?.entry ?? null });
    if (earlier !== null) {
        report.add((0,release_facts/* earlierFacts */.O9)(facts, earlier));
        return report.alreadyReleased();
    }
    const { releaseAnew } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(814), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 88024));
    return await releaseAnew(host, { inputs, repository, facts, commit, to, me, journal }, report);
}


/***/ })

};
