export const id = 644;
export const ids = [644];
export const modules = {

/***/ 644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ admit)
});

// EXTERNAL MODULE: ./src/gather/candidate.ts + 2 modules
var gather_candidate = __webpack_require__(26525);
// EXTERNAL MODULE: ./src/gather/feature.ts + 17 modules
var gather_feature = __webpack_require__(56042);
// EXTERNAL MODULE: ./src/gather/known-versions.ts
var known_versions = __webpack_require__(71984);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/branch-rules.ts
var branch_rules = __webpack_require__(10067);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/known-versions.ts
var release_known_versions = __webpack_require__(98022);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
// EXTERNAL MODULE: ./src/gather/already-released.ts
var already_released = __webpack_require__(97707);
;// CONCATENATED MODULE: ./src/gather/preflight.ts






const JOURNALS = 'refs/ds-release';
async function checkBeforeGates(host, preflight) {
    const { feature, candidate, branch, target, dryRun } = preflight;
    const { tag, commit } = candidate;
    const { stateFile } = feature;
    const seen = await host.survey({ tag, commit, branch, stateFile, target });
    const stop = obstacleOf(preflight, seen);
    if (stop !== null)
        throw stop;
    await refuseBlockedJournal(host.refs, feature.id);
    if (dryRun) {
        if (seen.tagCommit === null)
            await refuseRestrictedTag(host.rules, tag);
        return seen.branch?.head ?? null;
    }
    const obstacle = (0,branch_rules/* directCommitObstacle */.E)(seen.branch?.rule ?? null, []);
    if (obstacle !== null)
        host.log.notice((0,branch_rules/* stateGoesByPull */.u)(branch, obstacle));
    if ((await host.repository.mayWriteContents()) === false)
        throw mayNotWrite(obstacle !== null);
    return seen.branch?.head ?? null;
}
function obstacleOf(preflight, seen) {
    const { feature, candidate, branch, target, mayBePublished } = preflight;
    const { tag, commit } = candidate;
    const { stateFile } = feature;
    const taken = seen.tagCommit;
    if (taken !== null && taken !== commit)
        return new errors/* Stop */.VG('conflict', (0,tag_rules/* tagConflict */.TD)(candidate, taken));
    if (seen.isPublished && !mayBePublished)
        return new errors/* Stop */.VG('conflict', (0,already_released/* publishedElsewhere */.zA)(tag, stateFile));
    if (taken === null && seen.workflowsDiffer)
        return new errors/* Stop */.VG('permission', (0,tag_rules/* untaggableProblem */.wu)({ commit, target }));
    return seen.branch?.state == null ? new errors/* Stop */.VG('not-releasable', stateNotThere(stateFile, branch)) : null;
}
async function refuseBlockedJournal(refs, feature) {
    const journal = (0,release_journal/* journalRef */.fp)(feature);
    const blocking = (0,release_known_versions/* refInTheWay */.xZ)(journal, await refs.startingWith(JOURNALS));
    if (blocking !== null)
        throw new errors/* Stop */.VG('conflict', (0,tag_rules/* journalBlocked */.eY)(journal, blocking));
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

// EXTERNAL MODULE: ./src/release/committed-model.ts
var committed_model = __webpack_require__(16935);
// EXTERNAL MODULE: ./src/release/record-files.ts
var record_files = __webpack_require__(59594);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
// EXTERNAL MODULE: ./src/formats/yaml.ts
var yaml = __webpack_require__(77133);
;// CONCATENATED MODULE: ./src/release/dvc-outputs.ts



function dvcOutputs(trackers) {
    const read = trackers.map(({ path, text }) => ({ tracker: path, value: dvc_outputs_valueOf(text, path) }));
    const named = (name) => read.filter(({ tracker }) => external_node_path_.posix.basename(tracker) === name);
    const pipelines = named('dvc.yaml').flatMap(({ tracker, value }) => stagesOf(value).map((one) => ({ tracker, ...one })));
    const locks = named('dvc.lock').flatMap(({ tracker, value }) => stagesOf(value).map((one) => ({ tracker, ...one })));
    const outputs = pipelines.flatMap(({ tracker, stage }) => outputsOf(tracker, stage));
    const inGit = new Set(outputs.filter(({ isCached }) => !isCached).map(({ path }) => path));
    for (const { tracker, name, stage } of locks) {
        const declared = pipelines.find((one) => one.name === name && external_node_path_.posix.dirname(one.tracker) === external_node_path_.posix.dirname(tracker));
        outputs.push(...outputsOf(tracker, { ...stage, wdir: declared?.stage['wdir'] }));
    }
    for (const { tracker, value } of read) {
        if (tracker.endsWith('.dvc'))
            outputs.push(...outputsOf(tracker, recordOf(value)));
    }
    return outputs.filter(({ path }) => !inGit.has(path)).map(({ path, tracker }) => ({ path, tracker }));
}
function dvc_outputs_valueOf(text, file) {
    const parsed = (0,yaml/* parseYaml */.h)(text, file);
    return parsed.ok ? parsed.document.value : null;
}
function stagesOf(value) {
    return Object.entries(recordOf(recordOf(value)['stages'])).map(([name, written]) => {
        const stage = recordOf(written);
        return { name: name.replace(/@.*$/, ''), stage: 'do' in stage ? recordOf(stage['do']) : stage };
    });
}
function outputsOf(tracker, stage) {
    const wdir = typeof stage['wdir'] === 'string' ? stage['wdir'] : '.';
    const folder = (0,folder_path/* inFolder */._)(external_node_path_.posix.dirname(tracker), wdir);
    return ['outs', 'metrics', 'plots']
        .flatMap((key) => listOf(stage[key]))
        .flatMap((one) => {
        const { path, isCached } = outputOf(one);
        const isElsewhere = path === '' || path.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(path);
        return isElsewhere ? [] : [{ path: (0,folder_path/* inFolder */._)(folder, path), tracker, isCached }];
    });
}
function outputOf(one) {
    if (typeof one === 'string')
        return { path: one, isCached: true };
    const record = recordOf(one);
    if (typeof record['path'] === 'string')
        return { path: record['path'], isCached: record['cache'] !== false };
    const [path = '', options] = Object.entries(record)[0] ?? [];
    return { path, isCached: recordOf(options)['cache'] !== false };
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./src/release/record-places.ts


const RECORDS_FIX = 'Set `records:` in the configuration to a folder that only git has (`records: released`); the records of releases then go there';
const STATE_FIX = 'Let git alone keep the state file: except it in .gitattributes (`*.json -filter -diff -merge` in its folder), or set the input `state-dir` to another folder';
function placesOf(files) {
    return [...new Set(files.flatMap((file) => [...foldersAbove(file), file]))];
}
function placeProblem({ files, fix }, seen) {
    const kinds = new Map(seen.entries.map(({ path, kind }) => [path, kind]));
    const outputs = dvcOutputs(seen.trackers);
    for (const file of files) {
        const what = (why) => `${file} cannot be committed by a release: ${why}`;
        for (const folder of foldersAbove(file)) {
            const kind = kinds.get(folder);
            if (kind !== undefined && kind !== 'folder')
                return { what: what(`${folder} is ${WORDS[kind]}`), where: { file: folder }, fix };
        }
        const kind = kinds.get(file);
        if (kind !== undefined && kind !== 'file')
            return { what: what(`it is ${WORDS[kind]}`), where: { file }, fix };
        const filter = seen.filters.find(({ path, filter: name }) => path === file && isOwner(name))?.filter;
        if (filter !== undefined) {
            const why = `.gitattributes gives it to ${filter === 'lfs' ? 'Git LFS' : filter} (filter=${filter}), and GitHub would commit its plain bytes`;
            return { what: what(why), where: { file: '.gitattributes' }, fix };
        }
        const output = outputs.find(({ path }) => file === path || file.startsWith(`${path}/`));
        if (output !== undefined) {
            const why = `DVC owns ${output.path} (${output.tracker}), and \`dvc pull\` refuses a folder that git has files in`;
            return { what: what(why), where: { file: output.tracker }, fix };
        }
    }
    return null;
}
const WORDS = {
    file: 'a file',
    folder: 'a folder',
    link: 'a link',
    submodule: 'a submodule, which is another repository',
};
function isOwner(filter) {
    return filter === 'lfs' || filter === 'annex' || filter.startsWith('git-crypt');
}
function foldersAbove(file) {
    const folder = external_node_path_.posix.dirname(file);
    return folder === '.' ? [] : [...foldersAbove(folder), folder];
}

;// CONCATENATED MODULE: ./src/gather/record-places.ts




async function checkRecordPlaces(git, feature, { tag, commit, newer }) {
    const { settings, workingDirectory, stateFile, model } = feature;
    const folder = (0,record_files/* recordsFolder */.RM)(workingDirectory, tag, settings.records);
    const tooLarge = settings.commitModel ? (0,committed_model/* committedModelProblem */.D)(folder, model) : null;
    if (tooLarge !== null)
        throw new errors/* Stop */.VG('invalid-config', tooLarge);
    const models = settings.commitModel ? (0,committed_model/* committedModel */.k)(folder, model).map(({ path }) => path) : [];
    const records = [...record_files/* RECORD_NAMES */.$_.map((name) => `${folder}/${name}`), ...models];
    const seen = await git.places(commit, placesOf([...records, stateFile]));
    if (seen === null)
        return;
    const found = [
        placeProblem({ files: records, fix: RECORDS_FIX }, seen),
        placeProblem({ files: [stateFile], fix: STATE_FIX }, seen),
    ];
    const problems = found.filter((problem) => problem !== null);
    if (problems.length === 0)
        return;
    const told = problems.map((problem) => ({ ...problem, what: inWords(problem.what, newer) }));
    throw new errors/* Stop */.VG('invalid-config', told);
}
function inWords(what, newer) {
    return newer === undefined ? what : `${what} (in ${newer})`;
}

// EXTERNAL MODULE: ./src/commands/release-facts.ts
var release_facts = __webpack_require__(97961);
;// CONCATENATED MODULE: ./src/commands/admit.ts






async function admit(host, { inputs, repository, facts, commit, to, journalOpen, unfinished, sealedModel }, report) {
    const { version, bump, dryRun } = inputs;
    const feature = await (0,gather_feature/* admitFeature */.YV)(host, repository, {
        ...{ facts, journalOpen },
        ...(sealedModel === undefined ? {} : { sealed: sealedModel }),
    });
    const known = await (0,known_versions/* readVersions */.q2)(host, facts, { commit, except: unfinished?.tag ?? null });
    report.add({ tell: { commit, previousVersion: (0,gather_candidate/* previousOf */.te)(facts, { version, known }) } });
    const isUnfinished = unfinished !== null || (dryRun && journalOpen);
    const asked = { version, bump, commit, branch: to.branch, known, isUnfinished };
    const candidate = await (0,gather_candidate/* chooseRelease */.bX)(host, feature, asked);
    report.add((0,release_facts/* candidateFacts */.bp)(candidate));
    if (unfinished !== null)
        report.add({ tell: { versionReason: 'an unfinished release is finished first' } });
    await checkRecordPlaces(host.git, feature, candidate);
    const mayBePublished = unfinished?.isPublished === true;
    const head = await checkBeforeGates(host, { feature, candidate, ...to, dryRun, mayBePublished });
    if (head !== null && head !== commit) {
        const newer = `${head.slice(0, 12)}, the newer head of ${to.branch}`;
        await checkRecordPlaces(host.git, feature, { tag: candidate.tag, commit: head, newer });
    }
    return { feature, candidate };
}


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


/***/ }),

/***/ 16935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ committedModelProblem),
/* harmony export */   k: () => (/* binding */ committedModel)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56467);
/* harmony import */ var _record_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59594);
/* harmony import */ var _limits_releasing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21866);



const MOST_BYTES = _limits_releasing_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGING */ .KG.committedModelBytes.value;
function committedModel(folder, { path: model, files }) {
    return files.map(({ path: from, size, sha256 }) => ({
        path: (0,_record_files_js__WEBPACK_IMPORTED_MODULE_0__/* .committedModelPath */ .P5)(folder, model, from),
        from,
        size,
        sha256,
    }));
}
function committedModelProblem(folder, model) {
    const bytes = model.files.reduce((sum, { size }) => sum + size, 0);
    const file = model.path;
    if (bytes > MOST_BYTES) {
        return {
            what: `the model ${file} has ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes)}, and \`commit-model: true\` commits up to ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(MOST_BYTES)} through GitHub's API`,
            where: { file },
            fix: `Take \`commit-model\` out: the release has the model in its package. For a larger one in the repository use Git LFS: \`git lfs track "${file}"\`, commit .gitattributes and the model, and give actions/checkout \`lfs: true\``,
        };
    }
    const names = _record_files_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_NAMES */ .$_;
    const taken = committedModel(folder, model).find(({ path }) => names.some((name) => path.toLowerCase() === `${folder}/${name}`.toLowerCase()));
    if (taken === undefined)
        return null;
    return {
        what: `the model ${taken.from} would be committed as ${taken.path}, which is a record of the release`,
        where: { file: taken.from },
        fix: 'Give the model another name, or take `commit-model` out of the configuration',
    };
}


/***/ })

};
