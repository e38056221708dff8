export const id = 681;
export const ids = [681];
export const modules = {

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
