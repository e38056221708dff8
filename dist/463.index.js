export const id = 463;
export const ids = [463];
export const modules = {

/***/ 66608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TE: () => (/* binding */ ReleaseStory),
  rb: () => (/* binding */ failureAnnotations),
  n3: () => (/* binding */ gatesByName)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
;// CONCATENATED MODULE: ./src/report/annotations.ts


/** The runner cuts a message at 4,096 characters. */
const LONGEST_MESSAGE = 4_000;
const HOLDS_BACK = ['failed', 'error', 'inconclusive'];
/**
 * Annotations for the verdicts that hold a release back, at most `max`: the runner keeps ten errors of a step, and one
 * belongs to the run's own last word. Each gate's first finding comes before any gate's second, those with a place before
 * those without; the last annotation says how many more there are.
 */
function annotationsFor(verdicts, max = 9) {
    const ranked = verdicts
        .filter((verdict) => HOLDS_BACK.includes(verdict.verdict))
        .sort((a, b) => HOLDS_BACK.indexOf(a.verdict) - HOLDS_BACK.indexOf(b.verdict))
        .flatMap((verdict) => findingsOf(verdict).map((finding, rank) => ({ rank, annotation: annotate(verdict, finding) })))
        .sort((a, b) => a.rank - b.rank)
        .map(({ annotation }) => annotation);
    if (ranked.length <= max)
        return ranked;
    const kept = ranked.slice(0, Math.max(0, max - 1));
    const more = ranked.length - kept.length;
    return [...kept, { level: 'error', message: `+ ${String(more)} more: the job summary lists them all` }];
}
function findingsOf(verdict) {
    const placed = (finding) => (finding.where?.line === undefined ? 1 : 0);
    if (verdict.findings.length > 0)
        return verdict.findings.toSorted((a, b) => placed(a) - placed(b));
    return [{ what: verdict.reason, fix: `Look into the log group of the gate ${verdict.gate}` }];
}
/** The message itself names the place: an annotation of a file outside of the change is shown without it. */
function annotate(verdict, { what, fix, where }) {
    const place = where === undefined ? '' : (0,errors/* describePlace */.df)(where);
    const at = what.includes(place) ? '' : `${place}: `;
    const name = verdict.feature === undefined ? verdict.gate : `${verdict.feature}/${verdict.gate}`;
    const message = (0,markdown_escape/* clipLine */.DX)(`${name}: ${at}${what}. ${fix}.`, LONGEST_MESSAGE);
    return { level: 'error', message, ...(where === undefined ? {} : { place: where }) };
}

// EXTERNAL MODULE: ./src/formats/markdown-table.ts
var markdown_table = __webpack_require__(72530);
// EXTERNAL MODULE: ./src/release/gates-table.ts
var gates_table = __webpack_require__(81424);
// EXTERNAL MODULE: ./src/release/metrics-table.ts + 1 modules
var metrics_table = __webpack_require__(94468);
// EXTERNAL MODULE: ./src/report/problem-list.ts
var problem_list = __webpack_require__(33042);
// EXTERNAL MODULE: ./src/report/summary-parts.ts
var summary_parts = __webpack_require__(32921);
;// CONCATENATED MODULE: ./src/report/plan-summary.ts






/** Renders the job summary of `plan` or of a dry run: what would be released, and each write that it would make. */
function renderPlanSummary(input) {
    return (0,summary_parts/* assembleSummary */.hX)([
        headline(input),
        notices(input),
        facts(input),
        (0,summary_parts/* titled */.dJ)('What is in the way', [input.problems.length === 0 ? null : (0,problem_list/* problemList */.g)(input.problems)]),
        (0,summary_parts/* titled */.dJ)(input.kind === 'plan' ? 'Writes that a release would make' : 'Writes that were not made', [writes(input)]),
        (0,summary_parts/* titled */.dJ)('Gates', gateParts(input)),
        (0,summary_parts/* titled */.dJ)('Metrics', [
            measured(input) ? (0,metrics_table/* metricsTable */.s)({ ...input, version: input.version ?? 'candidate', history: [] }) : null,
        ]),
        (0,summary_parts/* titled */.dJ)('Warnings', [(0,summary_parts/* bullets */.e5)(input.warnings)]),
    ]);
}
function headline(input) {
    const name = (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(input.title ?? input.feature, 200));
    const version = input.version === null ? '' : ` ${(0,markdown_escape/* escapeText */.X1)(input.version)}`;
    const kind = input.kind === 'plan' ? 'Plan' : 'Dry run';
    if (input.problems.length > 0)
        return `## ❌ ${kind}: ${name}${version} would not be released`;
    const nothing = input.writes.length === 0 ? 'nothing would be written' : 'would be released';
    return `## 📋 ${kind}: ${name}${version}${input.writes.length === 0 ? ', ' : ' '}${nothing}`;
}
function notices(input) {
    const unfinished = input.unfinished === null ? null : (0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(input.unfinished, 500));
    return [
        input.gatesEnabled ? null : (0,gates_table/* disabledNotice */.z)(input.gatesSource, 'Nothing is judged.'),
        unfinished,
        'Nothing has been written to GitHub.',
    ]
        .filter((part) => part !== null)
        .join('\n\n');
}
function facts(input) {
    const reason = input.versionReason === null ? '' : ` – ${(0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(input.versionReason, 200))}`;
    return [
        `- **Feature:** ${(0,markdown_escape/* codeSpan */.SS)(input.feature)}`,
        `- **Version:** ${(0,summary_parts/* codeOrDash */.bB)(input.previousVersion)} → ${(0,summary_parts/* codeOrDash */.bB)(input.version)}${reason}`,
        `- **Tag:** ${(0,summary_parts/* codeOrDash */.bB)(input.tag)}`,
        `- **Commit:** ${(0,summary_parts/* codeOrDash */.bB)(input.commit)}`,
    ].join('\n');
}
function writes(input) {
    if (input.writes.length === 0)
        return 'None.';
    return input.writes.map((text, at) => `${String(at + 1)}. ${(0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(text, 500))}`).join('\n');
}
function gateParts(input) {
    if (input.verdicts.length > 0)
        return [(0,gates_table/* gatesTable */.v)(input.verdicts), ...(0,problem_list/* findingsByGate */.R)(input.verdicts)];
    const rows = input.gates.map(({ gate, runs }) => [
        (0,markdown_escape/* escapeText */.X1)(gate),
        runs === '' ? '' : `runs ${(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(runs, 300))}`,
    ]);
    return [rows.length === 0 ? null : (0,markdown_table/* table */.t)(['Gate', 'Command'], rows)];
}
function measured(input) {
    return input.metricRows.length > 0 || Object.keys(input.metrics).length > 0;
}

// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/release/pages.ts
var pages = __webpack_require__(63813);
;// CONCATENATED MODULE: ./src/report/next-steps.ts

/** What a person does next, as sentences in Markdown, most pressing first. */
function nextSteps(end) {
    const page = end.releaseUrl === null ? 'the release page' : (0,markdown_escape/* link */.nf)('the release page', end.releaseUrl);
    switch (end.status) {
        case 'released':
            return [
                `Work through the deployment checklist on ${page}: the items without a tick are for people.`,
                'Read the plan under "Rollback" on the same page before the model takes traffic.',
            ];
        case 'already-released':
            return [
                'Nothing. For another release change the model or its code, have it reviewed, and set the status in the state file back to `approved`.',
            ];
        case 'awaiting-merge':
            return [
                end.pullUrl === null
                    ? 'Merge the pull request that carries the state file, then run this job again.'
                    : `Merge ${(0,markdown_escape/* link */.nf)('the pull request with the state file', end.pullUrl)}, in whatever way you merge. The next run finds the merged state and closes the release; until then ${(0,markdown_escape/* codeSpan */.SS)(end.feature)} is not released again.`,
            ];
        case 'refused':
            return [
                'Put right what is listed above, commit it and have it reviewed, then run this job again.',
                ...(end.resumable ? [] : ['Nothing was written to GitHub: no tag, no release, no commit.']),
            ];
        case 'conflict':
            return [
                'Decide about what is in the way, as described above: this action neither deletes nor moves what others have made.',
                'Then run this job again, or release another version by the input `version`.',
            ];
        case 'interrupted':
            return [
                'Run the same job again ("Re-run jobs", or start the workflow with the same inputs): it goes on where this run stopped.',
                'It ends in exactly one tag, one release and one state commit; nothing has to be cleaned up first.',
            ];
    }
}

;// CONCATENATED MODULE: ./src/report/release-summary.ts








/** Renders the job summary of a release: outcome, versions, problems, gates, metrics, deployments, what to do next. */
function renderReleaseSummary(input) {
    return (0,summary_parts/* assembleSummary */.hX)([
        release_summary_headline(input),
        input.gatesEnabled ? null : (0,gates_table/* disabledNotice */.z)(input.gatesSource, 'Nothing was judged.'),
        release_summary_facts(input),
        (0,summary_parts/* titled */.dJ)('What is wrong', [input.problems.length === 0 ? null : (0,problem_list/* problemList */.g)(input.problems)]),
        (0,summary_parts/* titled */.dJ)('What to do next', [
            nextSteps(input)
                .map((step) => `- ${step}`)
                .join('\n'),
        ]),
        (0,summary_parts/* titled */.dJ)('Gates', [
            input.verdicts.length === 0 ? null : (0,gates_table/* gatesTable */.v)(input.verdicts),
            ...(0,problem_list/* findingsByGate */.R)(input.verdicts),
        ]),
        (0,summary_parts/* titled */.dJ)('Metrics', metricParts(input)),
        (0,summary_parts/* titled */.dJ)('Deployed', [deployments(input), (0,summary_parts/* historyTable */.f1)(input.history, input)]),
        (0,summary_parts/* titled */.dJ)('Monitoring', [(0,summary_parts/* monitoringList */.LC)(input.monitoring)]),
        (0,summary_parts/* titled */.dJ)('Warnings', [(0,summary_parts/* bullets */.e5)(input.warnings)]),
        (0,summary_parts/* generatedCard */.SI)(input.generatedCard),
    ]);
}
const OUTCOMES = {
    released: ['🚀', 'is released'],
    'already-released': ['✅', 'was released already; nothing had to be done'],
    'awaiting-merge': ['⏳', 'is published; its state waits for a pull request to be merged'],
    refused: ['❌', 'is not released'],
    conflict: ['⛔', 'is not released: something else is in the way, and a person is needed'],
    interrupted: ['⏸️', 'is not finished: run the same job again'],
};
function release_summary_headline(input) {
    const [mark, text] = OUTCOMES[input.status];
    const name = input.title ?? input.feature;
    const version = input.version === null ? '' : ` ${(0,markdown_escape/* escapeText */.X1)(input.version)}`;
    return `## ${mark} ${(0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(name, 200))}${version} ${text}`;
}
function release_summary_facts(input) {
    const { version, previousVersion, tag, commit, stateCommit, artifact, releaseUrl } = input;
    const shownTag = tag === null ? null : releaseUrl === null ? (0,markdown_escape/* codeSpan */.SS)(tag) : (0,markdown_escape/* link */.nf)(tag, (0,pages/* releasePage */.NC)(input, tag));
    const sealed = input.package;
    const lines = [
        ['Feature', (0,markdown_escape/* codeSpan */.SS)(input.feature)],
        ['Version', version === null ? null : `${versionChange(previousVersion, version)}${because(input)}`],
        ['Release', releaseUrl === null ? null : (0,markdown_escape/* link */.nf)('release page', releaseUrl)],
        ['Tag', shownTag],
        ['Commit', commit === null ? null : (0,markdown_escape/* link */.nf)((0,quantities/* shortDigest */.VK)(commit), (0,pages/* commitPage */.b2)(input, commit))],
        ['State', input.pullUrl === null ? null : (0,markdown_escape/* link */.nf)('pull request', input.pullUrl)],
        ['State commit', stateCommit === null ? null : (0,markdown_escape/* link */.nf)((0,quantities/* shortDigest */.VK)(stateCommit), (0,pages/* commitPage */.b2)(input, stateCommit))],
        [
            'Package',
            sealed === null ? null : `${(0,markdown_escape/* codeSpan */.SS)(sealed.name)}, ${(0,quantities/* formatBytes */.z3)(sealed.size)}, ${(0,markdown_escape/* codeSpan */.SS)(sealed.sha256)}`,
        ],
        ['Artifact', artifact === null ? null : (0,markdown_escape/* link */.nf)(artifact.name, artifact.url)],
    ];
    return lines
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => `- **${name}:** ${value ?? ''}`)
        .join('\n');
}
function versionChange(previous, version) {
    return previous === null
        ? `${(0,markdown_escape/* escapeText */.X1)(version)} (first release)`
        : `${(0,markdown_escape/* escapeText */.X1)(previous)} → **${(0,markdown_escape/* escapeText */.X1)(version)}**`;
}
function because(input) {
    return input.versionReason === null || input.previousVersion === null
        ? ''
        : ` – ${(0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(input.versionReason, 200))}`;
}
function metricParts(input) {
    if (input.metricRows.length === 0 && Object.keys(input.metrics).length === 0)
        return [];
    const facts = { ...input, version: input.version ?? 'candidate' };
    return [(0,metrics_table/* metricsTable */.s)(facts), ...(0,metrics_table/* metricCharts */._)(facts)];
}
function deployments(input) {
    if (input.version === null || !['released', 'already-released', 'awaiting-merge'].includes(input.status))
        return null;
    const where = (0,summary_parts/* deployedText */.gt)(input.deployedTo);
    return `${(0,markdown_escape/* escapeText */.X1)(input.version)}: ${where === '' ? 'not deployed yet' : where}`;
}

;// CONCATENATED MODULE: ./src/commands/release-story.ts




const STATUS_BY_CODE = { 1: 'refused', 2: 'refused', 3: 'conflict', 75: 'interrupted' };
/** GitHub shows ten annotations of a kind and step; the last one may have to say that there are more. */
const MOST_ANNOTATIONS = 9;
/** What a release has come to know so far, so that also a run that stops half-way tells all of it. */
class ReleaseStory {
    told;
    outputs = {};
    constructor(run, feature) {
        this.told = {
            status: 'interrupted',
            feature,
            title: null,
            repository: run.repository,
            serverUrl: run.serverUrl,
            version: null,
            previousVersion: null,
            versionReason: null,
            tag: null,
            commit: null,
            stateCommit: null,
            releaseUrl: null,
            pullUrl: null,
            resumable: false,
            gatesEnabled: true,
            gatesSource: '',
            verdict: null,
            verdicts: [],
            metrics: {},
            metricRows: [],
            champion: null,
            history: [],
            deployedTo: [],
            package: null,
            artifact: null,
            monitoring: [],
            warnings: [],
            problems: [],
            generatedCard: null,
        };
    }
    /** Adds what the summary tells. */
    tell(facts) {
        this.told = { ...this.told, ...facts };
    }
    /** Adds outputs that the summary does not tell. */
    know(outputs) {
        this.outputs = { ...this.outputs, ...outputs };
    }
    /** Warnings add up. */
    warn(warnings) {
        this.tell({ warnings: [...new Set([...this.told.warnings, ...warnings])] });
    }
    /** The release came to a good end. */
    end(status) {
        this.tell({ status, resumable: status === 'awaiting-merge' });
        return this.outcome(0, renderReleaseSummary(this.told), []);
    }
    /** The gates do not let it pass, or there is no package. */
    gatesFailed(problems) {
        this.tell({ status: 'refused', problems });
        return this.outcome(1, renderReleaseSummary(this.told), failureAnnotations(problems, this.told.verdicts));
    }
    /** Something stopped it. */
    stopped(stop) {
        const resumable = stop.exitCode === 75;
        this.tell({ status: STATUS_BY_CODE[stop.exitCode], resumable, problems: stop.problems });
        return this.outcome(stop.exitCode, renderReleaseSummary(this.told), problemAnnotations(stop.problems));
    }
    /** Nothing was written: a plan, or a dry run with its verdicts. `writes` are sentences, in order. */
    foretold(kind, writes, gates, unfinished) {
        const { told } = this;
        const summary = renderPlanSummary({ ...told, kind, writes, gates, unfinished });
        const outcome = this.outcome(0, summary, []);
        return { ...outcome, outputs: { ...outcome.outputs, status: 'planned' } };
    }
    outcome(exitCode, summary, annotations) {
        return { exitCode, outputs: this.allOutputs(), summary, annotations };
    }
    allOutputs() {
        const { told } = this;
        const outputs = { ...this.outputs, status: told.status, resumable: told.resumable ? 'true' : 'false' };
        outputs['deployed-to'] = JSON.stringify(told.deployedTo);
        if (told.version !== null)
            outputs.version = told.version;
        if (told.version !== null || told.previousVersion !== null)
            outputs['previous-version'] = told.previousVersion ?? '';
        if (told.tag !== null)
            outputs.tag = told.tag;
        if (told.releaseUrl !== null)
            outputs['release-url'] = told.releaseUrl;
        if (told.stateCommit !== null)
            outputs['state-commit'] = told.stateCommit;
        if (told.verdict === null)
            return outputs;
        const gates = JSON.stringify(gatesByName(told.verdicts));
        return { ...outputs, verdict: told.verdict, gates, 'model-metrics': JSON.stringify(told.metrics) };
    }
}
/** Problems, then verdicts that hold a release back, no more of them together than GitHub shows. */
function failureAnnotations(problems, verdicts) {
    const room = MOST_ANNOTATIONS - Math.min(problems.length, MOST_ANNOTATIONS - 1);
    return [...problemAnnotations(problems), ...annotationsFor(verdicts, room)];
}
/** Problems as error annotations, each at its place. */
function problemAnnotations(problems) {
    const shown = problems.slice(0, MOST_ANNOTATIONS).map((problem) => {
        const isFile = problem.where !== undefined && problem.where.file !== 'input';
        return { level: 'error', message: (0,errors/* describeProblem */.BJ)(problem), ...(isFile ? { place: problem.where } : {}) };
    });
    const left = problems.length - shown.length;
    return left > 0 ? [...shown, { level: 'error', message: `${left} more problems are in the job's summary.` }] : shown;
}
/** The value behind the output `gates`; `prefix` tells several features apart. */
function gatesByName(verdicts, prefix = '') {
    return Object.fromEntries(verdicts.map(({ gate, verdict, reason, seconds }) => [
        `${prefix}${gate}`,
        { verdict, reason, seconds: Math.round(seconds * 10) / 10 },
    ]));
}


/***/ }),

/***/ 4277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J2: () => (/* binding */ chooseCandidate),
  ve: () => (/* binding */ findPrevious),
  WX: () => (/* binding */ findPreviousOf)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/history.ts
var feature_history = __webpack_require__(25066);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/release/version.ts
var version = __webpack_require__(21033);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/package/metadata.ts + 1 modules
var package_metadata = __webpack_require__(99480);
;// CONCATENATED MODULE: ./src/commands/steps/champion.ts




/** Metadata of more than this is not a release's. */
const METADATA_LIMIT_BYTES = 8 * 1024 * 1024;
/**
 * Finds the champion: the last release that was not rolled back, its metrics from its release's `metadata.json` (digest
 * checked), else from its entry in the state file; null for a first release.
 */
async function findChampion(world, state, settings, previous) {
    const entry = (0,feature_history/* championOf */.bw)(state);
    const version = entry?.version ?? previous;
    if (version === null)
        return null;
    const tag = entry?.tag ?? (0,release_tag/* tagFor */.gY)(settings.tag, settings.feature, version);
    const published = await publishedMetadata(world, settings.feature, version, tag);
    if (published.metadata !== null) {
        return {
            version,
            tag,
            metrics: published.metadata.metrics,
            digests: published.metadata.digests,
            source: `metadata.json of release ${tag}`,
        };
    }
    if (entry === null)
        return null;
    if (published.trouble !== null)
        world.log.warning(`${published.trouble}; the champion's metrics are taken from the state file's releases[] instead`);
    return { version, tag, metrics: entry.metrics, digests: [], source: `releases[] of the state file` };
}
async function publishedMetadata(world, feature, version, tag) {
    const release = await world.github.releaseByTag(tag);
    const asset = release?.assets.find((one) => one.name === 'metadata.json' && one.state === 'uploaded');
    if (asset === undefined)
        return { metadata: null, trouble: release === null ? null : `release ${tag} has no metadata.json` };
    if (asset.size > METADATA_LIMIT_BYTES)
        return { metadata: null, trouble: `metadata.json of release ${tag} is too large to be one` };
    const bytes = await world.github.downloadAsset(asset.id);
    const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    if (asset.digest !== null && asset.digest !== digest) {
        return { metadata: null, trouble: `metadata.json of release ${tag} does not have the digest that GitHub recorded` };
    }
    const parsed = (0,package_metadata/* parseMetadata */.jR)(bytes.toString('utf8'), `metadata.json of release ${tag}`);
    if (!parsed.ok)
        return { metadata: null, trouble: parsed.problems.map((problem) => problem.what).join('; ') };
    const { metadata } = parsed;
    if (metadata.feature !== null && metadata.feature !== feature)
        return { metadata: null, trouble: `metadata.json of release ${tag} is of another feature` };
    if (metadata.version !== null && metadata.version !== version)
        return { metadata: null, trouble: `metadata.json of release ${tag} is of another version` };
    return { metadata: { metrics: metadata.metrics, digests: metadata.digests }, trouble: null };
}

;// CONCATENATED MODULE: ./src/commands/steps/candidate.ts





/** A hand-made tag without a release does not count as a version: so many are looked through. */
const MOST_TAGS_TRIED = 5;
/** Finds the previous version: the state file's, else the highest published release that fits the tag. */
async function findPrevious(world, subject) {
    return await previousFor(world, subject, null);
}
/**
 * The same for a release of a commit. Throws `Stop` where that very commit was released before and its state file cannot
 * know: an earlier job that is run again. Asked for by its `version`, it may be released once more.
 */
async function findPreviousOf(world, subject, commit, version) {
    return await previousFor(world, subject, version === null ? commit : null);
}
async function previousFor(world, subject, commit) {
    const known = (0,feature_history/* previousVersionOf */.fV)(subject.state);
    if (known !== null)
        return known;
    const { tag, feature } = subject.settings;
    const tags = await world.github.tagsStartingWith((0,release_tag/* tagPrefix */.B3)(tag, feature));
    const here = tags.find(({ name, sha }) => sha === commit && (0,release_tag/* highestVersion */.t)([name], tag, feature) !== null);
    if (here !== undefined && (await world.github.releaseByTag(here.name)) !== null) {
        throw new errors/* Stop */.VG('not-releasable', releasedBefore(subject, here));
    }
    let names = tags.map(({ name }) => name);
    for (let tried = 0; tried < MOST_TAGS_TRIED; tried += 1) {
        const highest = (0,release_tag/* highestVersion */.t)(names, tag, feature);
        if (highest === null)
            return null;
        const name = (0,release_tag/* tagFor */.gY)(tag, feature, highest);
        if ((await world.github.releaseByTag(name)) !== null)
            return highest;
        names = names.filter((one) => one !== name);
    }
    return null;
}
function releasedBefore({ stateFile }, { name, sha }) {
    return {
        what: `commit ${sha.slice(0, 12)} was released before, as ${name}, which ${stateFile} does not know of at this commit`,
        where: { file: stateFile, field: 'releases' },
        fix: 'This looks like an earlier job that was run again: run the workflow at the tip of the branch, or name the `version` to release this commit once more',
    };
}
/** Chooses the candidate's version and tag; throws `Stop` when the version asked for cannot be. */
async function chooseCandidate(world, subject, wish, previous, commit) {
    const champion = await findChampion(world, subject.state, subject.settings, previous);
    const choice = (0,version/* chooseVersion */.EH)({
        explicit: wish.version,
        bump: wish.bump,
        previous,
        modelUnchanged: isModelUnchanged(subject, champion),
    });
    if (!choice.ok)
        throw new errors/* Stop */.VG('invalid-input', choice.problem);
    const tag = (0,release_tag/* tagFor */.gY)(subject.settings.tag, subject.feature, choice.version);
    const problem = (0,release_tag/* tagProblem */.qH)(tag);
    if (problem !== null)
        throw new errors/* Stop */.VG('invalid-config', problem);
    return { version: choice.version, why: choice.why, tag, previous, champion, commit };
}
/** Whether each of the model's files stands in the champion's package with the same bytes; null when that is not known. */
function isModelUnchanged(subject, champion) {
    if (champion === null || champion.digests.length === 0)
        return null;
    return subject.model.files.every((file) => champion.digests.includes(file.sha256));
}


/***/ }),

/***/ 23798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ runGateCommands),
/* harmony export */   l: () => (/* binding */ describeEnd)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90986);


/** Reports of more than this are not read: no tool writes one of that size by intent. */
const REPORT_LIMIT_BYTES = 32 * 1024 * 1024;
/** Runs the commands of all gates side by side, each gate's own one after another, and reads what they have written. */
async function runGateCommands(world, plans, workingDirectory) {
    // A gate that is not judged has nothing to run, but for the evaluation: card and metadata need what it measures.
    const planned = plans.filter((plan) => plan.commands.length + plan.reports.length > 0);
    const gathered = await world.commands.sideBySide(planned.map((plan) => async () => await gatherGate(world, plan, workingDirectory)));
    return new Map(planned.map((plan, index) => [plan.gate, gathered[index] ?? { commands: [], reports: [], seconds: 0 }]));
}
async function gatherGate(world, plan, workingDirectory) {
    // An old report must not pass for a new one, equal bytes or not: it is made to look old before the command starts.
    if (plan.commands.length > 0) {
        for (const report of plan.reports)
            if (report.mustBeFresh)
                await world.files.age(reportPath(report, workingDirectory));
    }
    const commands = [];
    for (const command of plan.commands)
        commands.push(await runGateCommand(world, plan, command, workingDirectory));
    const reports = [];
    for (const report of plan.reports)
        reports.push(await readReport(world, report, workingDirectory, plan.commands.length > 0));
    return { commands, reports, seconds: commands.reduce((sum, command) => sum + command.seconds, 0) };
}
async function runGateCommand(world, plan, command, workingDirectory) {
    const { id, run, shell, env, pass, timeoutSeconds } = command;
    const cwd = world.files.absolute(workingDirectory);
    const result = await world.commands.run({ name: id, run, shell, cwd, env, pass, timeoutSeconds });
    world.log.group(`${plan.gate}: ${run.split('\n')[0] ?? run} (${describeEnd(result)})`, result.tail.split('\n'));
    const { exitCode, signal, timedOut, seconds, tail } = result;
    return { id, run, exitCode, signal, timedOut, seconds, tail };
}
/** How a command ended, in a few words. */
function describeEnd(result) {
    const seconds = `${result.seconds.toFixed(1)} s`;
    if (result.timedOut)
        return `timed out after ${seconds}`;
    if (result.signal !== null)
        return `ended by ${result.signal} after ${seconds}`;
    return `exit ${result.exitCode ?? '?'} after ${seconds}`;
}
function reportPath(report, workingDirectory) {
    return report.path.startsWith('/') ? report.path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._)(workingDirectory, report.path);
}
/** Reads one report; whatever keeps it from counting as evidence is its state. */
async function readReport(world, report, workingDirectory, ranCommand) {
    const path = reportPath(report, workingDirectory);
    const none = (state, size = 0) => ({
        id: report.id,
        path: report.path,
        state,
        text: null,
        size,
        sha256: null,
    });
    const stat = await world.files.stat(path);
    if (stat === null)
        return none('missing');
    if (stat.kind !== 'file')
        return none('not-a-file', stat.size);
    if (report.mustBeFresh && ranCommand && !(await world.files.isWrittenSinceAging(path)))
        return none('stale', stat.size);
    if (stat.size > REPORT_LIMIT_BYTES)
        return none('too-large', stat.size);
    const bytes = await world.files.readBytes(path, REPORT_LIMIT_BYTES);
    if (bytes === null)
        return none('missing');
    const text = decodeUtf8(bytes);
    if (text === null)
        return none('not-text', bytes.length);
    const sha256 = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
    return { id: report.id, path: report.path, state: 'read', text, size: bytes.length, sha256 };
}
/** UTF-8 text, or null when the bytes are none. */
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 11059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge),
  b: () => (/* binding */ planFor)
});

// EXTERNAL MODULE: ./src/config/placeholders.ts + 1 modules
var placeholders = __webpack_require__(93756);
// EXTERNAL MODULE: ./src/gates/data-quality.ts + 3 modules
var data_quality = __webpack_require__(54993);
// EXTERNAL MODULE: ./src/feature/criteria.ts
var criteria = __webpack_require__(34569);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
// EXTERNAL MODULE: ./src/gates/disabled.ts
var disabled = __webpack_require__(76406);
;// CONCATENATED MODULE: ./src/gates/metric-names.ts

/**
 * Finds the metric that a declared name means: the one of exactly that name, else the one that is the same but for case,
 * space, `-` and `_`, else the only one whose joined name ends with it (`f1_score` for `test.f1_score`).
 */
function matchMetric(name, metrics) {
    if (metrics.includes(name))
        return { kind: 'one', name };
    const wanted = (0,criteria/* normaliseMetricName */.SD)(name);
    if (wanted === '')
        return { kind: 'none' };
    const same = metrics.filter((metric) => (0,criteria/* normaliseMetricName */.SD)(metric) === wanted);
    if (same.length > 0)
        return matchOf(same);
    return matchOf(metrics.filter((metric) => tailsOf(metric).includes(wanted)));
}
function matchOf(names) {
    const [first] = names;
    if (first === undefined)
        return { kind: 'none' };
    return names.length === 1 ? { kind: 'one', name: first } : { kind: 'several', names: [...names] };
}
/** `a.b.c` → `b.c`, `c`. */
function tailsOf(metric) {
    const parts = metric.split('.');
    return parts.slice(1).map((_part, index) => (0,criteria/* normaliseMetricName */.SD)(parts.slice(index + 1).join('.')));
}

// EXTERNAL MODULE: ./node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/gates/reports/markdown.ts

/** Reads a Markdown document (CommonMark with tables). */
function readMarkdown(source) {
    const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const front = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text);
    const body = front === null ? text : front[0].replace(/[^\n]+/g, '') + text.slice(front[0].length);
    const tokens = new markdown_it/* default */.A({ html: true, linkify: false, typographer: false }).parse(body, {});
    return {
        frontMatter: front === null ? null : { text: front[1] ?? '', line: 2 },
        parts: partsOf(tokens),
    };
}
/** Number of words: runs without white space that hold a letter or a digit. */
function countWords(text) {
    return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
function partsOf(tokens) {
    const parts = [];
    let header = [];
    let cells = null;
    let inHead = false;
    let level = null;
    let rowLine = 0;
    for (const token of tokens) {
        if (token.type === 'heading_open')
            level = Number(token.tag.slice(1));
        else if (token.type === 'heading_close')
            level = null;
        else if (token.type === 'thead_open')
            inHead = true;
        else if (token.type === 'thead_close')
            inHead = false;
        else if (token.type === 'tr_open') {
            cells = [];
            rowLine = lineOf(token);
        }
        else if (token.type === 'tr_close') {
            const row = cells ?? [];
            if (inHead)
                header = row.map((cell) => cell.text);
            parts.push(rowPart(rowLine, inHead ? [] : header, row));
            cells = null;
        }
        else if (token.type === 'html_block')
            parts.push(...htmlParts(token.content, lineOf(token)));
        else if (token.type === 'inline') {
            const lines = inlineLines(token);
            if (cells !== null)
                cells.push(joined(lines));
            else if (level !== null)
                parts.push({ kind: 'heading', line: lineOf(token), level, ...joined(lines) });
            else
                lines.forEach((one, index) => parts.push({ kind: 'line', line: lineOf(token) + index, ...one }));
        }
    }
    return parts;
}
function rowPart(line, header, row) {
    return { kind: 'row', line, header, cells: row.map((cell) => cell.text), ...joined(row) };
}
function lineOf(token) {
    return (token.map?.[0] ?? 0) + 1;
}
function joined(lines) {
    return {
        text: lines
            .map((one) => one.text)
            .join(' ')
            .trim(),
        prose: lines
            .map((one) => one.prose)
            .join(' ')
            .trim(),
    };
}
/** The text of each source line of a paragraph, cell or heading. */
function inlineLines(token) {
    const lines = [{ text: '', prose: '' }];
    for (const child of token.children ?? []) {
        const last = lines[lines.length - 1];
        if (child.type === 'softbreak' || child.type === 'hardbreak')
            lines.push({ text: '', prose: '' });
        else if (last === undefined)
            continue;
        else if (child.type === 'code_inline')
            last.text += child.content;
        else if (child.type === 'html_inline') {
            last.text += /^<br\b/i.test(child.content) ? ' ' : '';
        }
        else {
            last.text += child.content;
            last.prose += child.content;
        }
    }
    return lines;
}
/** An HTML block: its comments, and its text without tags; a comment keeps the lines that it takes. */
function htmlParts(html, line) {
    const parts = [];
    const blank = (text) => text.replace(/[^\n]+/g, ' ');
    const visible = html
        .replace(/<!--([\s\S]*?)(?:-->|$)/g, (found, text, at) => {
        const start = line + html.slice(0, at).split('\n').length - 1;
        text.split('\n').forEach((one, index) => {
            if (one.trim() !== '')
                parts.push({ kind: 'comment', line: start + index, text: one, prose: '' });
        });
        return blank(found);
    })
        .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, blank)
        .replace(/<\/?[a-z][^>]*>/gi, blank);
    visible.split('\n').forEach((one, index) => {
        if (one.trim() !== '')
            parts.push({ kind: 'line', line: line + index, text: one.trim(), prose: one.trim() });
    });
    return parts;
}

// EXTERNAL MODULE: ./src/formats/yaml.ts
var yaml = __webpack_require__(77133);
;// CONCATENATED MODULE: ./src/gates/reports/printed-number.ts
const NUMBER = /^[≈~]?\s*([+\-−]?)((?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?)(?:[.,](\d+))?(?:e([+-]?\d{1,3}))?(\s*%)?(?![\w])/i;
/** Reads the number that a text starts with: `0.93`, `93.1 %`, `1,234.5`, `0,93`, `1.2e-3`; null where it starts with none. */
function readPrintedNumber(text) {
    const match = NUMBER.exec(text.trim());
    if (match === null)
        return null;
    const [found, sign = '', whole = '', fraction = '', exponent = '0', percent] = match;
    if (whole === '' && fraction === '')
        return null;
    const digits = `${sign === '' || sign === '+' ? '' : '-'}${whole.replaceAll(',', '') || '0'}.${fraction || '0'}e${exponent}`;
    const value = Number(digits);
    if (!Number.isFinite(value))
        return null;
    return { value, decimals: fraction.length - Number(exponent), percent: percent !== undefined, text: found.trim() };
}
/** Whether a text is one number and nothing else besides a spread or a remark: `0.93 ± 0.01`, `0.93 (holdout)`. */
function isNumberCell(text) {
    const printed = readPrintedNumber(text);
    if (printed === null)
        return false;
    return /^\s*(?:$|±|\+\/-|\(|\[)/.test(text.trim().slice(printed.text.length));
}
/** Whether a printed number is the measured one, rounded to the digits printed; a per cent sign allows for 100 times it. */
function equalsAsPrinted(printed, measured) {
    const half = 0.5 * 10 ** -printed.decimals;
    // A hair more than half: a value in the middle may be rounded either way, and its own digits are not exact.
    const near = (value) => Math.abs(printed.value - value) <= half * (1 + 1e-9) + Math.abs(value) * 1e-12;
    return near(measured) || (printed.percent && near(measured * 100));
}

;// CONCATENATED MODULE: ./src/gates/reports/model-card.ts



/** The headings that a complete card has, and words that stand in each of them. */
const CARD_SECTIONS = [
    { name: 'use', words: ['use'] },
    { name: 'data', words: ['data'] },
    { name: 'evaluation', words: ['evaluation', 'metrics', 'performance'] },
    { name: 'limitation', words: ['limitation'] },
];
const WORDS_BELOW_A_HEADING = 8;
/** Text that says that something is still to be written. */
const PLACEHOLDERS = [/more information needed/i, /\bTODO\b/, /\btodo:/i, /\bTBD\b/i, /\blorem\b/i];
/** Reads a model card; every problem has its file and line. */
function readModelCard(text, file) {
    const document = readMarkdown(text);
    const seen = document.parts.filter((part) => part.kind !== 'comment');
    return {
        problems: [
            ...frontMatterProblems(document, file),
            ...sectionProblems(document.parts, file),
            ...placeholderProblems(document, file),
        ],
        statements: document.parts.flatMap(statementsOf),
        texts: seen.map((part) => part.text),
    };
}
function frontMatterProblems(document, file) {
    const front = document.frontMatter;
    if (front === null)
        return [];
    const parsed = (0,yaml/* parseYaml */.h)(front.text, file);
    if (!parsed.ok) {
        return parsed.problems.map((problem) => {
            const line = (problem.where?.line ?? 1) + front.line - 1;
            return { ...problem, what: `Front matter: ${problem.what}`, where: { ...problem.where, file, line } };
        });
    }
    const { value } = parsed.document;
    if (value === null || (typeof value === 'object' && !Array.isArray(value)))
        return [];
    return [
        {
            what: 'The front matter is no mapping',
            fix: 'Write `key: value` lines there',
            where: { file, line: front.line },
        },
    ];
}
function sectionProblems(parts, file) {
    const sections = sectionsOf(parts);
    return CARD_SECTIONS.flatMap(({ name, words }) => {
        const found = sections.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)));
        if (found.some((section) => section.words >= WORDS_BELOW_A_HEADING))
            return [];
        const fullest = [...found].sort((a, b) => b.words - a.words)[0];
        const fix = `Write a section on ${name}, with ${WORDS_BELOW_A_HEADING} words or more`;
        if (fullest === undefined) {
            const what = `The model card has no heading with ${words.map((word) => `"${word}"`).join(' or ')} in it`;
            return [{ what, fix, where: { file } }];
        }
        const what = `The section "${fullest.title}" of the model card has ${fullest.words} of ${WORDS_BELOW_A_HEADING} words`;
        return [{ what, fix, where: { file, line: fullest.line } }];
    });
}
/** Every heading with the words below it; the document's one title is no section, for all stands below it. */
function sectionsOf(parts) {
    const headings = parts.flatMap((part, index) => (part.kind === 'heading' ? [{ part, index }] : []));
    const top = Math.min(...headings.map(({ part }) => part.level));
    const tops = headings.filter(({ part }) => part.level === top);
    const title = headings.length > 1 && tops.length === 1 && tops[0] === headings[0] ? tops[0] : null;
    return headings
        .filter((heading) => heading !== title)
        .map(({ part, index }) => {
        const rest = parts.slice(index + 1);
        const end = rest.findIndex((one) => one.kind === 'heading' && one.level <= part.level);
        const below = (end === -1 ? rest : rest.slice(0, end)).filter((one) => one.kind === 'line' || one.kind === 'row');
        const words = below.reduce((sum, one) => sum + countWords(one.text), 0);
        return { title: part.text, line: part.line, words };
    });
}
function placeholderProblems(document, file) {
    const front = document.frontMatter;
    const lines = [
        ...(front?.text ?? '').split('\n').map((text, index) => ({ text, line: (front?.line ?? 1) + index })),
        ...document.parts.map(({ text, line }) => ({ text, line })),
    ];
    return lines.flatMap(({ text, line }) => {
        const found = PLACEHOLDERS.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
        if (found === undefined)
            return [];
        return [
            { what: `The model card still has "${found}" in it`, fix: 'Write what belongs there', where: { file, line } },
        ];
    });
}
function statementsOf(part) {
    if (part.kind === 'row')
        return rowStatements(part);
    return part.kind === 'line' ? lineStatements(part.text, part.line) : [];
}
/** Columns whose numbers are something else than what was measured of this version. */
const OTHER_COLUMN = /\b(?:bounds?|min|max|minimum|maximum|threshold|target|required|limit|tolerance|champion|previous|baseline|old|std|deviation|ci|train|training|validation|val|delta|change|support)\b|[±Δ<>≤≥]/i;
const VALUE_COLUMN = /\b(?:value|score|result|measured|candidate|test|holdout|hold-out|current|new|this)\b/i;
/** Each text cell of a row with the row's measured number: from a column that says so, else from all that say nothing else. */
function rowStatements(part) {
    const cells = part.cells.map((text, index) => ({ text, header: part.header[index] ?? '' }));
    const numbers = cells.filter(({ text, header }) => isNumberCell(text) && !OTHER_COLUMN.test(header));
    const values = numbers.filter(({ header }) => VALUE_COLUMN.test(header));
    const names = cells.filter(({ text }) => !isNumberCell(text) && text.trim() !== '');
    return (values.length > 0 ? values : numbers).flatMap(({ text, header }) => {
        return names.flatMap((name) => {
            return statement(name.text, text, part.line, header.includes('%'));
        });
    });
}
/** `name: value` and `name = value`, several of them where commas or semicolons divide the line. */
function lineStatements(text, line) {
    return text.split(/[;,|](?=\s)/).flatMap((segment) => {
        const pieces = segment.split(/[:=]/);
        return pieces.slice(1).flatMap((value, index) => statement(pieces[index] ?? '', value, line, false));
    });
}
function statement(name, text, line, isPercent) {
    const printed = readPrintedNumber(text);
    if (printed === null)
        return [];
    const plain = name.replace(/\(\s*%\s*\)|%/g, '').trim();
    const percent = printed.percent || isPercent || name.includes('%');
    return plain === '' ? [] : [{ name: plain, printed: { ...printed, percent }, line }];
}

;// CONCATENATED MODULE: ./src/gates/documentation.ts








const STUB_WORDS = 25;
/** Plans the documentation gate: it runs nothing of its own; card and documents are read once the card is made. */
function planDocumentation(settings) {
    return { gate: 'documentation', decided: (0,disabled/* disabledVerdict */.m)(settings, 'documentation'), commands: [], reports: [] };
}
/** Judges the model card, its numbers against the measured ones, and the listed documents. */
function judgeDocumentation(_settings, facts) {
    const card = facts.card === null ? null : readModelCard(facts.card.text, facts.card.path);
    const stated = card === null || facts.metrics === null ? [] : measuredStatements(card, facts.metrics);
    const findings = [
        ...cardFindings(facts, card),
        ...(card === null || facts.card === null || facts.generatedCardPath !== null
            ? []
            : numberFindings(facts, facts.card.path, card, stated)),
        ...facts.documents.flatMap(documentFindings),
    ];
    if (findings.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('documentation', 'failed', findings);
    const numbers = stated.length === 0 ? '' : `, ${(0,conclusion/* count */.U9)(stated.length, 'number')} as measured`;
    const documents = facts.documents.length === 0 ? '' : `; ${facts.documents.map(({ path }) => path).join(', ')} written`;
    const evidence = facts.card === null ? [] : [{ kind: 'note', text: `model card ${facts.card.path}` }];
    return (0,conclusion/* conclude */.Ep)('documentation', 'passed', `model card complete${numbers}${documents}`, { evidence });
}
function cardFindings(facts, card) {
    if (facts.cardProblem !== null) {
        return [{ what: `The model card was not made: ${facts.cardProblem}`, fix: 'Mend the card step (`steps.card.run`)' }];
    }
    const names = CARD_SECTIONS.map(({ name }) => name);
    const sections = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    if (facts.generatedCardPath !== null) {
        const fix = `Save it as ${facts.generatedCardPath}, and fill in the headings on ${sections}`;
        const own = { what: 'The repository has no model card; one was generated from what is known', fix };
        // The generated card is no file of the repository: its lines mean nothing there.
        return [own, ...(card?.problems ?? []).map(({ what, fix: mend }) => ({ what, fix: mend }))];
    }
    if (card !== null)
        return card.problems;
    return [{ what: 'There is no model card', fix: `Write MODEL_CARD.md with headings on ${sections}` }];
}
/** What the card states of metrics that were measured. */
function measuredStatements(card, metrics) {
    const names = Object.keys(metrics);
    return card.statements.flatMap((one) => {
        const match = matchMetric(one.name, names);
        const measured = match.kind === 'one' ? metrics[match.name] : undefined;
        return match.kind === 'one' && measured !== undefined ? [{ ...one, metric: match.name, measured }] : [];
    });
}
function numberFindings(facts, file, card, stated) {
    if (facts.metrics === null) {
        if (facts.boundNames.length === 0)
            return [];
        const what = 'The numbers of the model card cannot be compared: no metrics were measured';
        return [{ what, fix: 'Mend the evaluation first', where: { file } }];
    }
    const wrong = stated
        .filter((one) => !equalsAsPrinted(one.printed, one.measured))
        .map((one) => {
        const what = `The model card says that ${one.metric} is ${one.printed.text}, and ${(0,quantities/* formatNumber */.ZV)(one.measured, one.printed.value)} was measured`;
        return { what, fix: 'Write the measured value, or let the card step do so', where: { file, line: one.line } };
    });
    if (facts.boundNames.length === 0 || facts.boundNames.some((name) => isNamed(name, card, stated)))
        return wrong;
    const what = `The model card names no metric that has a bound (${facts.boundNames.join(', ')})`;
    return [...wrong, { what, fix: 'State the measured values in its evaluation', where: { file } }];
}
function isNamed(name, card, stated) {
    const metrics = stated.map((one) => one.metric);
    if (matchMetric(name, metrics).kind !== 'none')
        return true;
    const wanted = (0,criteria/* normaliseMetricName */.SD)(name);
    return card.texts.some((text) => new RegExp(`(?<![\\p{L}\\p{N}])${documentation_escape(wanted)}(?![\\p{L}\\p{N}])`, 'u').test((0,criteria/* normaliseMetricName */.SD)(text)));
}
function documentation_escape(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function documentFindings(document) {
    const where = { file: document.path };
    if (document.text === null) {
        return [
            {
                what: `The document ${document.path} is not there`,
                fix: 'Write it, or correct `gates.documentation.documents`',
                where,
            },
        ];
    }
    const parts = readMarkdown(document.text).parts;
    const words = parts.reduce((sum, part) => sum + (part.kind === 'heading' ? 0 : countWords(part.prose)), 0);
    if (words >= STUB_WORDS)
        return [];
    const what = `The document ${document.path} is a stub: ${(0,conclusion/* count */.U9)(words, 'word')} besides headings and code`;
    return [{ what, fix: `Write ${STUB_WORDS} words or more`, where }];
}

// EXTERNAL MODULE: ./src/formats/nearest.ts
var nearest = __webpack_require__(24742);
// EXTERNAL MODULE: ./src/gates/evidence.ts
var gates_evidence = __webpack_require__(14003);
// EXTERNAL MODULE: ./src/config/bounds.ts
var bounds = __webpack_require__(749);
;// CONCATENATED MODULE: ./src/gates/metric-comparison.ts



/** Sets the candidate's value beside its bound and the champion's; `measured` is null where there is no such value. */
function compareMetric(bound, measured, champion) {
    const name = measured?.name ?? bound.name;
    const candidate = measured?.value ?? null;
    const before = championValue(bound, name, champion);
    const row = {
        name,
        candidate,
        champion: before,
        ...(bound.min === undefined ? {} : { min: bound.min }),
        ...(bound.max === undefined ? {} : { max: bound.max }),
        ...(bound.minExclusive === true ? { minExclusive: true } : {}),
        ...(bound.maxExclusive === true ? { maxExclusive: true } : {}),
        tolerance: bound.tolerance.text,
        better: bound.better,
        ok: true,
        note: '',
    };
    if (candidate === null)
        return { ...row, ok: false, note: 'not measured' };
    const problem = limitProblem(bound, name, candidate) ?? championProblem(bound, name, candidate, before);
    if (problem !== null)
        return { ...row, ok: false, note: problem };
    return champion !== null && before === null ? { ...row, note: 'the champion has no value of it' } : row;
}
function championValue(bound, name, champion) {
    if (champion === null)
        return null;
    const names = Object.keys(champion.metrics);
    const exact = matchMetric(name, names);
    const match = exact.kind === 'one' ? exact : matchMetric(bound.name, names);
    return match.kind === 'one' ? (champion.metrics[match.name] ?? null) : null;
}
function limitProblem(bound, name, value) {
    // 50 (per cent) is above 0.8 (80 %), and must not pass for it.
    if (bound.minIsShare === true && value > 1) {
        return `${name} is ${(0,quantities/* formatNumber */.ZV)(value)}, which is no share, but its bound is one (${bound.source}): measure it between 0 and 1, or write the bound without %`;
    }
    if ((0,bounds/* meetsBound */.T)(value, bound))
        return null;
    const { min, max } = bound;
    const isLow = min !== undefined && (value < min || (value === min && bound.minExclusive === true));
    const limit = isLow ? min : max;
    const atLimit = value === limit;
    const relation = isLow ? (atLimit ? 'not above' : 'below') : atLimit ? 'not below' : 'above';
    return `${name} is ${(0,quantities/* formatNumber */.ZV)(value, limit)}, ${relation} its bound of ${limit ?? '?'} (${bound.source})`;
}
/** Differences smaller than this part of the values are what floating point does to decimals (0.81 - 0.80 > 0.01). */
const ROUNDING = 1e-12;
function championProblem(bound, name, value, before) {
    if (before === null)
        return null;
    const worse = bound.better === 'higher' ? before - value : value - before;
    const { kind, amount, text } = bound.tolerance;
    const allowed = kind === 'absolute' ? amount : amount * Math.abs(before);
    const rounding = ROUNDING * Math.max(Math.abs(value), Math.abs(before));
    if (worse <= allowed + rounding)
        return null;
    const by = amount === 0 ? 'and may not be worse' : `and may be worse by ${text} at most`;
    return `${name} is ${(0,quantities/* formatNumber */.ZV)(value, before)}, the champion's is ${(0,quantities/* formatNumber */.ZV)(before, value)}, ${by}`;
}

// EXTERNAL MODULE: ./src/gates/plan-facts.ts
var plan_facts = __webpack_require__(93079);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
;// CONCATENATED MODULE: ./src/gates/reports/metrics.ts

/** Deeper nesting than this is no metrics file. */
const DEPTH_LIMIT = 16;
/**
 * Reads a metrics file strictly: JSON without NaN, without keys that stand twice, without numbers too large to be
 * finite, and with no two fields of the same joined name. Text, true, false, null and lists are no metrics.
 */
function readMetrics(text, path) {
    const parsed = (0,json/* parseJson */.q)(text, path);
    if (!parsed.ok)
        return { ok: false, problems: parsed.problems };
    const { document } = parsed;
    const { value } = document;
    if (!isMapping(value)) {
        const what = `The metrics file holds ${kindOf(value)} where an object is expected`;
        return { ok: false, problems: [{ what, fix: EXAMPLE, where: document.placeOf([]) }] };
    }
    const problems = [];
    const numbers = new Map();
    const others = new Map();
    visit(value, [], (field, at) => {
        const name = at.join('.');
        if (numbers.has(name) || others.has(name)) {
            const what = `Two fields of the metrics file have the name ${name} once nested names are joined with a dot`;
            problems.push({ what, fix: 'Rename one of the two', where: document.placeOf(at) });
        }
        else if (typeof field === 'number' && Number.isFinite(field))
            numbers.set(name, field);
        else
            others.set(name, kindOf(field));
    });
    if (numbers.size === 0 && problems.length === 0) {
        problems.push({ what: 'The metrics file holds no number', fix: EXAMPLE, where: document.placeOf([]) });
    }
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, metrics: Object.fromEntries(numbers), asWritten: value, notNumbers: Object.fromEntries(others) };
}
const EXAMPLE = 'Write an object of numbers, such as `{"f1_score": 0.93, "rmse": 3.1}`';
function visit(value, at, see) {
    for (const [name, field] of Object.entries(value)) {
        const here = [...at, name];
        if (isMapping(field) && here.length < DEPTH_LIMIT)
            visit(field, here, see);
        else
            see(field, here);
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'string')
        return 'text';
    if (typeof value === 'boolean')
        return String(value);
    return typeof value === 'number' ? 'a number' : 'an object';
}

;// CONCATENATED MODULE: ./src/gates/performance.ts









/**
 * Plans the evaluation. It runs also where the gate is not judged, because card, metadata and state need what it
 * measures; where its default script is not there, the metrics file counts as it stands in the checkout.
 */
function planPerformance(settings, facts) {
    const command = (0,plan_facts/* planCommand */.V)('performance', settings.gates.performance.command, facts);
    return {
        gate: 'performance',
        decided: (0,disabled/* disabledVerdict */.m)(settings, 'performance'),
        commands: command === null ? [] : [command],
        reports: [{ id: 'metrics', path: settings.metrics, mustBeFresh: command !== null }],
    };
}
/** What the evaluation measured, read strictly from the gate's report; for card, metadata and state too. */
function measuredMetrics(evidence) {
    const report = evidence.reports.find((one) => one.id === 'metrics');
    if (report === undefined)
        return { ok: false, problems: [{ what: 'There is no metrics file', fix: MEASURE }] };
    const { text, trouble } = (0,gates_evidence/* reportText */.UH)(report, 'The metrics file');
    if (trouble !== null)
        return { ok: false, problems: [{ ...trouble, fix: metricsFix(report, evidence) }] };
    return readMetrics(text, report.path);
}
const MEASURE = 'Set `gates.performance.run` to a command that evaluates the model, and `metrics` to the file that it writes';
function metricsFix(report, evidence) {
    if (report.state !== 'missing' && report.state !== 'stale')
        return `Let the evaluation write JSON to ${report.path}`;
    if (evidence.commands.length === 0)
        return MEASURE;
    return `Let the evaluation write ${report.path} each time, or set \`metrics\` to the file that it writes`;
}
/** Judges the measured metrics against their bounds and the champion. */
function judgePerformance(_settings, facts) {
    const { evidence, bounds, champion } = facts;
    const against = champion === null ? [] : [{ kind: 'note', text: `champion: version ${champion.version}` }];
    const parts = { evidence: [...(0,gates_evidence/* evidenceOf */.X1)(evidence), ...against], seconds: evidence.seconds };
    const run = [...runFindings(evidence), ...(facts.boundProblems ?? [])];
    const measured = measuredMetrics(evidence);
    if (!measured.ok) {
        // A failed evaluation explains why its file is missing; said once is enough.
        const findings = run.length > 0 ? run : measured.problems;
        return (0,conclusion/* concludeFindings */.MW)('performance', 'error', findings, parts);
    }
    if (bounds.length === 0 && run.length === 0) {
        return (0,conclusion/* concludeFindings */.MW)('performance', 'error', [noBound(measured.metrics)], parts);
    }
    return judgeBounds(measured, bounds, champion, run, parts);
}
function runFindings(evidence) {
    if (evidence.commands.length === 0)
        return [];
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'performance', 'performance');
    if (trouble !== null)
        return [trouble];
    return command.exitCode === 0 ? [] : [(0,gates_evidence/* exitFinding */.Ox)(command, 'The evaluation')];
}
function judgeBounds(measured, bounds, champion, run, parts) {
    const errors = [...run];
    const rows = [];
    for (const bound of bounds) {
        const found = lookUp(bound, measured);
        if ('problem' in found)
            errors.push(found.problem);
        rows.push(compareMetric(bound, 'name' in found ? found : null, champion));
    }
    const worse = rows.filter((row) => !row.ok && row.candidate !== null);
    const failures = worse.map((row) => ({
        what: row.note,
        fix: 'Improve the model, or settle on another bound',
    }));
    const all = { ...parts, metrics: rows };
    if (errors.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('performance', 'error', [...errors, ...failures], all);
    if (failures.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('performance', 'failed', failures, all);
    const shown = rows
        .slice(0, 4)
        .map((row) => `${row.name} ${(0,quantities/* formatNumber */.ZV)(row.candidate ?? NaN, row.min, row.max)}${limits(row)}`);
    const more = rows.length > shown.length ? ` and ${(0,conclusion/* count */.U9)(rows.length - shown.length, 'more metric')}` : '';
    return (0,conclusion/* conclude */.Ep)('performance', 'passed', `${shown.join(', ')}${more}${beside(champion)}`, all);
}
function limits(row) {
    const above = row.minExclusive === true ? 'above' : 'min';
    const below = row.maxExclusive === true ? 'below' : 'max';
    const texts = [row.min === undefined ? '' : `${above} ${row.min}`, row.max === undefined ? '' : `${below} ${row.max}`];
    return ` (${texts.filter((text) => text !== '').join(', ') || 'no bound of its own'})`;
}
function beside(champion) {
    return champion === null ? '; there is no champion yet' : `; not worse than ${champion.version}`;
}
function lookUp(bound, measured) {
    const names = Object.keys(measured.metrics);
    const match = matchMetric(bound.name, names);
    const from = `(${bound.source})`;
    if (match.kind === 'several') {
        const what = `The bound on ${bound.name} ${from} could mean ${match.names.join(' or ')}`;
        return { problem: { what, fix: 'Write the one of these names that is meant' } };
    }
    const value = match.kind === 'one' ? measured.metrics[match.name] : undefined;
    if (match.kind === 'one' && value !== undefined)
        return { name: match.name, value };
    const other = matchMetric(bound.name, Object.keys(measured.notNumbers));
    if (other.kind === 'one') {
        const what = `The metric ${other.name} has a bound ${from}, and its value is ${measured.notNumbers[other.name] ?? 'no number'}`;
        return { problem: { what, fix: 'Let the evaluation write it as a finite number' } };
    }
    const near = (0,nearest/* nearestName */.q)(bound.name, names);
    const sorted = near === null ? names : [near, ...names.filter((name) => name !== near)];
    const listed = sorted.slice(0, 8).join(', ') + (sorted.length > 8 ? ', …' : '');
    const what = `There is a bound on ${bound.name} ${from}, which was not measured; measured were ${listed}`;
    return {
        problem: {
            what,
            fix: near === null ? 'Measure it, or correct the name' : `Write ${near} if that is meant, else measure it`,
        },
    };
}
const LOWER_IS_BETTER = /(?:loss|mse|mae|mape|error|rmse|log_?loss|latency|perplexity|wer|cer)$/i;
/** The finding where nothing is bounded, with a snippet for the first metric that was measured. */
function noBound(metrics) {
    const [name = 'f1_score', value = 0.8] = Object.entries(metrics)[0] ?? [];
    const key = /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
    const bound = LOWER_IS_BETTER.test(name) ? 'max' : 'min';
    const snippet = `gates: {performance: {metrics: {${key}: {${bound}: ${(0,quantities/* formatNumber */.ZV)(value)}}}}}`;
    return {
        what: 'No metric has a bound, so nothing says what is good enough',
        fix: `Add \`${snippet}\` to \`.github/ds-release.yml\` with a value of your own, or an acceptance criterion such as \`${name} ${bound === 'min' ? '>=' : '<='} ${(0,quantities/* formatNumber */.ZV)(value)}\` to the state file`,
    };
}

;// CONCATENATED MODULE: ./src/gates/review.ts


const WRITERS = new Set(['write', 'maintain', 'admin']);
const PULL_EVENTS = new Set(['pull_request', 'pull_request_target', 'pull_request_review']);
/** Plans the review gate: no command, and in `check` on a pull request it is skipped unless `in-check` is set. */
function planReview(settings, facts) {
    return {
        gate: 'review',
        decided: (0,disabled/* disabledVerdict */.m)(settings, 'review') ?? early(settings, facts),
        commands: [],
        reports: [],
    };
}
function early(settings, facts) {
    if (facts.mode !== 'check' || settings.gates.review.inCheck || !PULL_EVENTS.has(facts.event))
        return null;
    return (0,conclusion/* conclude */.Ep)('review', 'skipped', 'approvals are not final before the merge');
}
/** Judges whether the pull request that brought the commit was approved by others, freshly and without objection. */
function judgeReview(settings, facts) {
    const evidence = [
        ...facts.steppedOver.map((sha) => ({ kind: 'commit', sha, note: 'made by this action, stepped over' })),
        { kind: 'commit', sha: facts.commit, note: 'its pull request is judged' },
    ];
    const pulls = facts.source === 'commit' ? bringerOf(facts) : facts.pulls;
    if (pulls.length === 0) {
        return (0,conclusion/* conclude */.Ep)('review', 'failed', nobody(facts), {
            evidence,
            findings: [{ what: upperFirst(nobody(facts)), fix: MERGE_FIX }],
        });
    }
    const judged = pulls.map((pull) => judgePull(pull, settings.approvals));
    const findings = judged.flatMap((one) => one.findings);
    const reason = (0,conclusion/* oneLine */.TN)(judged.map((one) => one.reason).join('; '));
    const all = [...evidence, ...judged.flatMap((one) => one.evidence)];
    return (0,conclusion/* conclude */.Ep)('review', findings.length === 0 ? 'passed' : 'failed', reason, { evidence: all, findings });
}
const MERGE_FIX = 'Bring the change in by a pull request that someone else approves, and run again';
function nobody(facts) {
    const commit = facts.commit.slice(0, 7);
    if (facts.source !== 'commit')
        return 'nobody reviewed this change: no pull request is known for it';
    const open = facts.pulls.filter(({ pull }) => !pull.merged).map(({ pull }) => `#${pull.number}`);
    const also = open.length === 0
        ? ''
        : `; ${open.join(', ')} ${open.length === 1 ? 'has it and is' : 'have it and are'} not merged`;
    return `nobody reviewed commit ${commit}: no merged pull request brought it to ${facts.branch}${also}`;
}
/**
 * The merged pull request into the run's branch, or else into the default one, whose merge the commit is; where there is
 * none, the first one that contained it.
 */
function bringerOf(facts) {
    const into = (branch) => facts.pulls.filter(({ pull }) => pull.merged && pull.baseRef === branch);
    const here = into(facts.branch);
    const merged = here.length > 0 ? here : into(facts.defaultBranch);
    const exact = merged.filter(({ pull }) => pull.mergeCommitSha === facts.commit);
    if (exact.length > 0)
        return exact;
    // Later pull requests may contain a commit that an earlier one had already brought.
    return merged.sort((a, b) => (a.pull.mergedAt ?? '').localeCompare(b.pull.mergedAt ?? '')).slice(0, 1);
}
function judgePull(facts, needed) {
    const { pull } = facts;
    const latest = latestWords(facts.reviews);
    const objections = latest.filter((word) => word.state === 'CHANGES_REQUESTED' && mayObject(facts, word));
    const approvals = latest.filter((word) => word.state === 'APPROVED');
    const discounts = approvals.map((word) => discountOf(facts, word));
    const counted = approvals.filter((_word, index) => discounts[index] === null);
    const evidence = [
        ...counted.map((word) => {
            return { kind: 'review', pull: pull.number, user: word.user, commit: word.commit ?? '' };
        }),
        ...discounts.flatMap((why) => why === null ? [] : [{ kind: 'note', text: `#${pull.number}: ${why}` }]),
    ];
    const findings = objections.map((word) => ({
        what: `${word.user} requests changes on #${pull.number}`,
        fix: `Settle it with ${word.user}, who then approves or whose review is dismissed`,
    }));
    if (counted.length < needed)
        findings.push(tooFew(facts, needed, counted.length, discounts));
    const names = counted.map((word) => word.user).join(', ');
    const by = names === '' ? 'needs no approval' : `approved by ${names}`;
    return { reason: findings[0]?.what ?? `#${pull.number} by ${pull.author} ${by}`, findings, evidence };
}
function tooFew(facts, needed, have, discounts) {
    const why = discounts.filter((text) => text !== null);
    const base = `#${facts.pull.number} has ${have} of ${(0,conclusion/* count */.U9)(needed, 'approval')} that ${needed === 1 ? 'is' : 'are'} needed`;
    return {
        what: why.length === 0 ? `${base}; nobody else approved its last commit` : `${base}: ${why.join('; ')}`,
        fix: `Let someone with write access, who is neither the author nor the last to push, approve #${facts.pull.number} at ${facts.pull.headSha.slice(0, 7)}`,
    };
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Each person's latest word; a comment is none, and takes nothing back. */
function latestWords(reviews) {
    const words = new Map();
    for (const review of reviews) {
        if (review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        const key = review.user.toLowerCase();
        const before = words.get(key);
        if (before === undefined || Date.parse(review.submittedAt) >= Date.parse(before.submittedAt))
            words.set(key, review);
    }
    return [...words.values()];
}
/** A change request counts, on whatever commit, unless it is a bot's or its author is known to have no write access. */
function mayObject(facts, word) {
    if (isBot(word))
        return false;
    const permission = permissionOf(facts, word.user);
    return permission === undefined || (permission !== null && WRITERS.has(permission));
}
/** Why an approval does not count; null when it does. */
function discountOf(facts, word) {
    const { pull, lastPusher } = facts;
    const permission = permissionOf(facts, word.user);
    if (isSame(word.user, pull.author))
        return `${word.user} is its author`;
    if (isBot(word))
        return `${word.user} is a bot`;
    if (lastPusher !== null && isSame(word.user, lastPusher))
        return `${word.user} was the last to push`;
    if (permission === undefined || permission === null)
        return `${word.user} has no known access to the repository`;
    if (!WRITERS.has(permission))
        return `${word.user} has no write access (${permission})`;
    if (word.commit === pull.headSha)
        return null;
    return `${word.user} approved ${word.commit?.slice(0, 7) ?? 'an unknown commit'}, before its last commit ${pull.headSha.slice(0, 7)}`;
}
function permissionOf(facts, user) {
    const key = Object.keys(facts.permissions).find((login) => isSame(login, user));
    return key === undefined ? undefined : facts.permissions[key];
}
function isBot(word) {
    return word.isBot || /\[bot\]$/i.test(word.user);
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

;// CONCATENATED MODULE: ./src/gates/command-line.ts
const OPERATORS = new Set([';', '&', '|', '<', '>', '(', ')', '\n']);
/** Splits a command into words by the shell's rules for quotes and backslashes; expands nothing. */
function readCommandLine(run) {
    const text = run.trim();
    const words = [];
    let simple = true;
    let word = null;
    let quote = null;
    const finish = (end) => {
        if (word !== null)
            words.push({ text: word, end });
        word = null;
    };
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const next = text.charAt(at + 1);
        if (quote === "'") {
            if (character === "'")
                quote = null;
            else
                word = (word ?? '') + character;
        }
        else if (character === '\\' && (quote === null || '"\\$`\n'.includes(next))) {
            if (next !== '\n')
                word = (word ?? '') + next;
            at += 1;
        }
        else if (quote === '"') {
            if (character === '"')
                quote = null;
            else
                word = (word ?? '') + character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            word = word ?? '';
        }
        else if (OPERATORS.has(character) || (character === '#' && word === null)) {
            simple = false;
            finish(at);
        }
        else if (/\s/.test(character)) {
            finish(at);
        }
        else {
            word = (word ?? '') + character;
        }
    }
    finish(text.length);
    return { words, simple: simple && quote === null };
}
/** Value of `--name=value` or `--name value`, the last one; null when the option is not there. */
function optionValue(line, names) {
    let value = null;
    line.words.forEach((word, index) => {
        for (const name of names) {
            if (word.text === name)
                value = line.words[index + 1]?.text ?? '';
            else if (word.text.startsWith(`${name}=`))
                value = word.text.slice(name.length + 1);
        }
    });
    return value;
}
/** Words that may stand before a tool without changing what it does: `python -m`, `poetry run`, `FOO=1`. */
const LAUNCHER = /^(?:[A-Za-z_]\w*=.*|(?:.*\/)?python[\d.]*|-m|(?:.*\/)?(?:uv|uvx|poetry|pipenv|pdm|hatch|rye|pixi|env)|run|exec)$/;
/** Index of the word that starts a tool, itself or through a launcher; null when the command is another one. */
function toolWord(line, tool) {
    const index = line.words.findIndex((word) => !LAUNCHER.test(word.text));
    const name = line.words[index]?.text.split('/').at(-1);
    return name === tool ? index : null;
}
/** Quotes a word for POSIX shells and for Python's `shlex`. */
function quoteWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/gates/reports/json-report.ts
var json_report = __webpack_require__(14647);
;// CONCATENATED MODULE: ./src/gates/reports/bandit.ts



const shape = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    results: schemas/* array */.YOg(schemas/* object */.Ikc({
        filename: schemas/* string */.YjP(),
        line_number: schemas/* number */.aig(),
        issue_severity: schemas/* string */.YjP(),
        issue_text: schemas/* string */.YjP(),
        test_id: schemas/* string */.YjP(),
    })),
});
const ORDER = ['low', 'medium', 'high'];
/** Reads bandit's JSON; a severity that is none of its three counts as high. */
function readBandit(text, file) {
    const read = (0,json_report/* readShape */._)(text, file, shape, 'a bandit JSON report', 'Run bandit with `-f json -o <file>`');
    if (!read.ok)
        return read;
    const { errors, metrics, results } = read.value;
    return {
        ok: true,
        report: {
            errors: errors.map((one) => ({ file: relative(one.filename), reason: (0,conclusion/* oneLine */.TN)(one.reason, 200) })),
            scanned: Object.keys(metrics).filter((name) => name !== '_totals').length,
            issues: results.map((one) => ({
                severity: ORDER.find((severity) => severity === one.issue_severity.toLowerCase()) ?? 'high',
                test: one.test_id,
                text: (0,conclusion/* oneLine */.TN)(one.issue_text.trimEnd().replace(/\.$/, ''), 200),
                file: relative(one.filename),
                line: one.line_number,
            })),
        },
    };
}
/** Whether a severity is at or above another. */
function isAtLeast(severity, bound) {
    return ORDER.indexOf(severity) >= ORDER.indexOf(bound);
}
function relative(path) {
    return path.replace(/^(?:\.\/)+/, '');
}

;// CONCATENATED MODULE: ./src/gates/security.ts






const FINDINGS_LIMIT = 20;
const REPORT_COMMAND = 'security-report';
/**
 * Plans the security gate. bandit takes no options from its environment: where the command is bandit alone and asks for
 * no output of its own, it is run as written and then once more with `-f json -o <our file>`.
 */
function planSecurity(settings, facts) {
    const plan = { gate: 'security', decided: (0,disabled/* disabledVerdict */.m)(settings, 'security'), commands: [], reports: [] };
    const { command, reports } = settings.gates.security;
    const first = (0,plan_facts/* planCommand */.V)('security', command, facts);
    if (plan.decided !== null || first === null)
        return plan;
    if (reports.length > 0) {
        const wanted = reports.map((path, index) => ({ id: `report-${index}`, path, mustBeFresh: true }));
        return { ...plan, commands: [first], reports: wanted };
    }
    const teams = teamsReport(first.run);
    if (teams !== null)
        return { ...plan, commands: [first], reports: [{ id: 'report', path: teams, mustBeFresh: true }] };
    const path = (0,plan_facts/* scratchFile */.L)(facts, 'security', 'bandit.json');
    const second = withReport(first, path);
    if (second === null)
        return { ...plan, commands: [first] };
    return { ...plan, commands: [first, second], reports: [{ id: 'report', path, mustBeFresh: true }] };
}
/** Where the command itself makes bandit write JSON; null when it does not. */
function teamsReport(run) {
    const line = readCommandLine(run);
    if (!line.simple || toolWord(line, 'bandit') === null)
        return null;
    const output = optionValue(line, ['-o', '--output']);
    return optionValue(line, ['-f', '--format']) === 'json' && output !== null && output !== '' ? output : null;
}
/** The same bandit command with a JSON report; null where the command is not bandit alone or has its own output. */
function withReport(command, path) {
    const line = readCommandLine(command.run);
    const index = toolWord(line, 'bandit');
    const tool = index === null ? undefined : line.words[index];
    // `-rf json` is one word with two options; only flags without a value may stand before the `f` or `o`.
    const hasOutput = line.words.some((word) => /^-(?:[rqvldi]*[fo]|-(?:form|out))/.test(word.text));
    if (!line.simple || tool === undefined || hasOutput)
        return null;
    const run = command.run.trim();
    const options = ` -f json -o ${quoteWord(path)}`;
    return { ...command, id: REPORT_COMMAND, run: run.slice(0, tool.end) + options + run.slice(tool.end) };
}
/** Judges the security gate by bandit's report where there is one, else by the exit code. */
function judgeSecurity(settings, evidence) {
    const parts = { evidence: (0,gates_evidence/* evidenceOf */.X1)(evidence), seconds: evidence.seconds };
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'security', 'security');
    if (trouble !== null)
        return (0,conclusion/* concludeFindings */.MW)('security', 'error', [trouble], parts);
    if (evidence.reports.length === 0)
        return judgeExit(command, parts);
    const reportRun = evidence.commands.find((one) => one.id === REPORT_COMMAND);
    const problems = [];
    // bandit exits 1 for findings, which are the report's business, and 2 when it could not run.
    const ends = reportRun === undefined ? [command] : [command, reportRun];
    const broken = ends.find((one) => one.timedOut || one.exitCode === null || one.exitCode > 1);
    if (broken !== undefined)
        problems.push((0,gates_evidence/* exitFinding */.Ox)(broken, 'The security scan'));
    const reports = [];
    for (const file of evidence.reports) {
        const { text, trouble: unread } = (0,gates_evidence/* reportText */.UH)(file, 'The security report');
        const read = unread === null ? readBandit(text, file.path) : { ok: false, problem: unread };
        if (read.ok)
            reports.push(read.report);
        else
            problems.push(read.problem);
    }
    return judgeReports(settings, command, reports, problems, parts);
}
function judgeExit(command, parts) {
    if (command.exitCode === 0)
        return (0,conclusion/* conclude */.Ep)('security', 'passed', 'the command exited 0', parts);
    return (0,conclusion/* concludeFindings */.MW)('security', 'failed', [(0,gates_evidence/* exitFinding */.Ox)(command, 'The security scan')], parts);
}
function judgeReports(settings, command, reports, problems, parts) {
    const issues = reports.flatMap((report) => report.issues);
    const serious = issues.filter((issue) => isAtLeast(issue.severity, settings.failOn));
    const errors = [...problems, ...reports.flatMap((report) => report.errors).map(errorFinding)];
    const scanned = reports.reduce((sum, report) => sum + report.scanned, 0);
    if (errors.length === 0 && scanned === 0)
        errors.push(NOTHING_SCANNED);
    if (serious.length > 0) {
        const first = serious[0];
        const findings = [...serious.map(issueFinding), ...errors].slice(0, FINDINGS_LIMIT);
        const at = first === undefined ? '' : `; the first: ${first.test} at ${first.file}:${first.line}`;
        const reason = `${(0,conclusion/* count */.U9)(serious.length, 'finding')} at or above ${settings.failOn}${at}`;
        return (0,conclusion/* conclude */.Ep)('security', 'failed', reason, { ...parts, findings });
    }
    if (errors.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('security', 'error', errors, parts);
    if (command.exitCode !== 0 && issues.length === 0) {
        return (0,conclusion/* concludeFindings */.MW)('security', 'failed', [(0,gates_evidence/* exitFinding */.Ox)(command, 'The report has no finding, but the security scan')], parts);
    }
    const below = issues.length === 0 ? '' : ` (${issues.length} below ${settings.failOn})`;
    return (0,conclusion/* conclude */.Ep)('security', 'passed', `${(0,conclusion/* count */.U9)(scanned, 'file')} scanned, no finding${issues.length === 0 ? '' : ` at or above ${settings.failOn}`}${below}`, parts);
}
const NOTHING_SCANNED = {
    what: 'The security scan looked into no file at all',
    fix: 'Point `gates.security.run` to the folder with the sources',
};
function errorFinding(error) {
    return {
        what: `bandit could not look into it: ${error.reason}`,
        fix: 'Mend the file or the path',
        where: { file: error.file },
    };
}
function issueFinding(issue) {
    return {
        what: `${issue.test} (${issue.severity}): ${issue.text}`,
        fix: 'Change the code, or mark the line with `# nosec` and say why',
        where: { file: issue.file, line: issue.line },
    };
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(75824);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__(41143);
;// CONCATENATED MODULE: ./src/gates/reports/xml.ts


const ATTRIBUTES = ':@';
const TEXT = '#text';
const nodes = schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()));
const attributeMap = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({});
/** Reads XML strictly: well-formed, one root, no entities of its own (they could grow without end or read files). */
function readXml(text, file) {
    if (/<!ENTITY/i.test(text))
        return refused(file, 'declares entities of its own', 'Write it without them');
    const valid = fxp/* XMLValidator */.iI.validate(text);
    if (valid !== true) {
        const { msg, line, col } = valid.err;
        const what = `is not well-formed XML: ${msg.replace(/\.$/, '')}`;
        return refused(file, what, 'Let the tool write it anew and to its end', { line, column: col });
    }
    const roots = parseElements(text);
    if (roots === null)
        return refused(file, 'has names or a nesting that no report has', 'Let the tool write it anew');
    const root = roots[0];
    if (root === undefined || roots.length > 1)
        return refused(file, 'holds no XML report', 'Let the tool write it anew');
    return { ok: true, root };
}
/** The elements at the top; null for what the parser refuses although it is well-formed (`<constructor/>`, 100 levels). */
function parseElements(text) {
    const parser = new XMLParser/* default */.A({
        preserveOrder: true,
        ignoreAttributes: false,
        attributeNamePrefix: '',
        ignoreDeclaration: true,
        ignorePiTags: true,
        processEntities: false,
        parseTagValue: false,
        parseAttributeValue: false,
        trimValues: false,
    });
    let parsed;
    try {
        parsed = parser.parse(text);
    }
    catch {
        return null;
    }
    return elementsOf(parsed);
}
function refused(file, what, fix, at = {}) {
    return { ok: false, problem: { what: `The report ${what}`, fix, where: { file, ...at } } };
}
function elementsOf(parsed) {
    const list = nodes.safeParse(parsed);
    if (!list.success)
        return [];
    return list.data.flatMap((node) => {
        const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
        if (name === undefined)
            return [];
        const attributes = Object.entries(attributeMap.parse(node[ATTRIBUTES])).map(([key, value]) => [key, decode(value)]);
        const content = node[name];
        return [
            {
                name,
                attributes: Object.fromEntries(attributes),
                children: elementsOf(content),
                text: textOf(content),
            },
        ];
    });
}
function textOf(content) {
    const list = nodes.safeParse(content);
    if (!list.success)
        return '';
    return decode(list.data.map((node) => (typeof node[TEXT] === 'string' ? node[TEXT] : '')).join(''));
}
const PREDEFINED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Decodes XML's five entities and character references; anything else stays as it is written. */
function decode(text) {
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (found, hex, decimal, name) => {
        if (name !== undefined)
            return PREDEFINED[name] ?? found;
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
    });
}
/** A whole number that an attribute holds; null where it is absent or no such number. */
function wholeNumber(element, attribute) {
    const text = element.attributes[attribute];
    return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}

;// CONCATENATED MODULE: ./src/gates/reports/coverage.ts

/** Whether a root element is a Cobertura report's. */
function isCoverage(root) {
    return root.name === 'coverage';
}
/** Reads a Cobertura report by its counts; `line-rate` leaves branches out and is rounded, so it is not used. */
function readCoverage(root, file) {
    const lines = [wholeNumber(root, 'lines-covered'), wholeNumber(root, 'lines-valid')];
    const branches = [wholeNumber(root, 'branches-covered') ?? 0, wholeNumber(root, 'branches-valid') ?? 0];
    if (!isCoverage(root) || lines[0] === null || lines[1] === null) {
        return broken(file, 'The coverage report has no `lines-valid` and `lines-covered`', 'Write Cobertura XML (`--cov-report=xml`)');
    }
    const covered = lines[0] + branches[0];
    const valid = lines[1] + branches[1];
    if (covered > valid)
        return broken(file, 'The coverage report counts more covered lines than lines', 'Write it anew');
    if (lines[1] === 0)
        return broken(file, 'The coverage report covers no line at all', 'Point `--cov` to the sources');
    return { ok: true, report: { covered, valid, percent: (100 * covered) / valid } };
}
/** Writes per cent with one digit, cut off and not rounded: 79.96 must not read as a met bound of 80. */
function formatPercent(percent) {
    return `${Math.floor(percent * 10 + 1e-9) / 10} %`;
}
function broken(file, what, fix) {
    return { ok: false, problem: { what, fix, where: { file } } };
}

;// CONCATENATED MODULE: ./src/gates/reports/junit.ts


/** Whether a root element is a JUnit report's. */
function isJunit(root) {
    return root.name === 'testsuites' || root.name === 'testsuite';
}
/**
 * Reads a JUnit report (pytest's `xunit1` and `xunit2`, and others): each test case counts once, by the worst that it
 * has. Suites whose own counts say more failures or tests than there are test cases make it unreadable.
 */
function readJunit(root, file) {
    if (!isJunit(root))
        return junit_broken(file, `\`<${root.name}>\` is no JUnit report`);
    const report = { passed: 0, failed: 0, skipped: 0, expectedFailures: 0, failures: [] };
    for (const suite of suitesOf(root)) {
        const before = report.failed;
        const cases = suite.children.filter((child) => child.name === 'testcase');
        for (const testcase of cases)
            countCase(testcase, report);
        const claimed = (wholeNumber(suite, 'failures') ?? 0) + (wholeNumber(suite, 'errors') ?? 0);
        const nested = suite.children.some((child) => child.name === 'testsuite');
        if (nested)
            continue;
        if (claimed > 0 && report.failed === before)
            return junit_broken(file, `A suite counts ${claimed} failed, and names none`);
        if ((wholeNumber(suite, 'tests') ?? 0) > 0 && cases.length === 0)
            return junit_broken(file, 'A suite counts tests, and names none');
    }
    return { ok: true, report };
}
/** Adds reports up. */
function sumTests(reports) {
    const add = (of) => reports.reduce((sum, report) => sum + of(report), 0);
    return {
        passed: add((report) => report.passed),
        failed: add((report) => report.failed),
        skipped: add((report) => report.skipped),
        expectedFailures: add((report) => report.expectedFailures),
        failures: reports.flatMap((report) => report.failures),
    };
}
function junit_broken(file, what) {
    return { ok: false, problem: { what, fix: 'Let the test runner write the report anew', where: { file } } };
}
function suitesOf(root) {
    const below = root.children.filter((child) => child.name === 'testsuite').flatMap(suitesOf);
    return root.name === 'testsuite' ? [root, ...below] : below;
}
function countCase(testcase, report) {
    const bad = testcase.children.find((child) => child.name === 'failure' || child.name === 'error');
    const skipped = testcase.children.find((child) => child.name === 'skipped');
    if (bad !== undefined) {
        report.failed += 1;
        report.failures.push(failureOf(testcase, bad));
    }
    else if (skipped === undefined) {
        report.passed += 1;
    }
    else if (skipped.attributes['type'] === 'pytest.xfail') {
        report.expectedFailures += 1;
    }
    else {
        report.skipped += 1;
    }
}
function failureOf(testcase, bad) {
    const { classname = '', name = '' } = testcase.attributes;
    const message = bad.attributes['message'] ?? bad.text.trim();
    // pytest calls every module that it could not import the same; what was raised stands in its text.
    const raised = message === 'collection failure' ? /^E +(\S.*)$/gm : null;
    const cause = raised === null ? undefined : [...bad.text.matchAll(raised)].at(-1)?.[1];
    const place = placeOf(testcase, bad);
    return {
        name: (0,conclusion/* oneLine */.TN)(classname === '' ? name : `${classname}.${name}`, 200),
        message: (0,conclusion/* oneLine */.TN)(`${message.split(/\r?\n/)[0] ?? ''}${cause === undefined ? '' : `: ${cause}`}`, 200),
        ...place,
    };
}
/** The place in the report's attributes, else where pytest's traceback ends (`tests/test_a.py:9: AssertionError`). */
function placeOf(testcase, bad) {
    const file = testcase.attributes['file'];
    const traced = [...bad.text.matchAll(/^([^\s:][^\n:]*\.\w+):(\d{1,7}): /gm)].findLast((match) => isBelow(match[1] ?? ''));
    if (traced !== undefined)
        return { file: traced[1] ?? null, line: Number(traced[2]) };
    if (file === undefined || !isBelow(file))
        return { file: null, line: null };
    // pytest's own `line` counts from 0; a traceback is the better source, and this one is only a hint.
    const line = wholeNumber(testcase, 'line');
    return { file, line: line === null ? null : line + 1 };
}
function isBelow(path) {
    return path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}

;// CONCATENATED MODULE: ./src/gates/test-reports.ts




const NO_TEST_REPORT = {
    what: 'There is no JUnit report of the tests',
    fix: 'Let the command write one and name it under `gates.tests.reports` (pytest does so by itself)',
};
const NO_COVERAGE = {
    what: 'There is a coverage bound, and no coverage report',
    fix: 'Add `--cov=src` to the pytest command, or name a Cobertura file under `gates.tests.reports`',
};
/** Reads JUnit and Cobertura files, told apart by what is in them; coverage is of no concern where no bound needs it. */
function readTestReports(files, coverageNeeded) {
    const problems = [];
    const tests = [];
    let coverage = null;
    let coverageProblem = coverageNeeded ? NO_COVERAGE : null;
    for (const file of files) {
        const read = readOne(file);
        if ('tests' in read)
            tests.push(read.tests);
        else if ('coverage' in read)
            coverage = coverage ?? read.coverage;
        else if (file.id !== 'coverage')
            problems.push(read.problem);
        else if (coverageNeeded)
            coverageProblem = read.problem;
    }
    if (tests.length === 0 && problems.length === 0)
        problems.push(NO_TEST_REPORT);
    if (coverage === null && coverageProblem !== null)
        problems.push(coverageProblem);
    return { tests: sumTests(tests), coverage, problems };
}
function readOne(file) {
    if (file.id === 'junit' && file.state === 'missing')
        return { problem: NO_TEST_REPORT };
    const { text, trouble } = (0,gates_evidence/* reportText */.UH)(file, file.id === 'coverage' ? 'The coverage report' : 'The test report');
    if (trouble !== null)
        return { problem: trouble };
    const xml = readXml(text, file.path);
    if (!xml.ok)
        return { problem: xml.problem };
    if (isCoverage(xml.root)) {
        const read = readCoverage(xml.root, file.path);
        return read.ok ? { coverage: read.report } : { problem: read.problem };
    }
    if (isJunit(xml.root)) {
        const read = readJunit(xml.root, file.path);
        return read.ok ? { tests: read.report } : { problem: read.problem };
    }
    const what = `\`<${xml.root.name}>\` is neither a JUnit nor a Cobertura report`;
    return { problem: { what, fix: 'Name the right files under `gates.tests.reports`', where: { file: file.path } } };
}

;// CONCATENATED MODULE: ./src/gates/tests.ts







const tests_FINDINGS_LIMIT = 20;
const ADD_TESTS = 'Add tests, or let the command run those that there are';
const FIX_TEST = 'Fix the test or what it tests';
/** Plans the tests: the team's command, with the reports that we need asked for through `PYTEST_ADDOPTS`. */
function planTests(settings, facts) {
    const plan = { gate: 'tests', decided: (0,disabled/* disabledVerdict */.m)(settings, 'tests'), commands: [], reports: [] };
    const command = (0,plan_facts/* planCommand */.V)('tests', settings.gates.tests.command, facts);
    if (plan.decided !== null || command === null)
        return plan;
    const line = readCommandLine(command.run);
    const ownJunit = (0,plan_facts/* scratchFile */.L)(facts, 'tests', 'junit.xml');
    const ownCoverage = (0,plan_facts/* scratchFile */.L)(facts, 'tests', 'coverage.xml');
    const declared = settings.gates.tests.reports;
    const teams = command.env['PYTEST_ADDOPTS'] ?? passedOn(command.pass, facts);
    const options = teams === '' ? [] : [teams];
    if (declared.length === 0)
        options.push(quoteWord(`--junitxml=${ownJunit}`), '-o junit_family=xunit2');
    // Without pytest-cov, pytest refuses these: they are added only where the command asks for coverage itself.
    if (asksForCoverage(line))
        options.push('--cov-report=term', quoteWord(`--cov-report=xml:${ownCoverage}`));
    const junit = optionValue(line, ['--junitxml', '--junit-xml']) ?? ownJunit;
    const reports = declared.length === 0
        ? [{ id: 'junit', path: junit, mustBeFresh: true }]
        : declared.map((path, index) => ({ id: `report-${index}`, path, mustBeFresh: true }));
    if (asksForCoverage(line)) {
        reports.push({ id: 'coverage', path: teamsCoverage(line) ?? ownCoverage, mustBeFresh: true });
    }
    const env = options.length === 0 ? command.env : { ...command.env, PYTEST_ADDOPTS: options.join(' ') };
    return { ...plan, commands: [{ ...command, env }], reports };
}
function passedOn(pass, facts) {
    return pass.includes('PYTEST_ADDOPTS') ? (facts.environment?.['PYTEST_ADDOPTS'] ?? '') : '';
}
function asksForCoverage(line) {
    return line.words.some((word) => /^--cov(?:=|$)/.test(word.text));
}
/** Where the command itself sends coverage XML: its own option wins over ours, because it comes later. */
function teamsCoverage(line) {
    const values = line.words.flatMap((word, index) => {
        if (word.text === '--cov-report')
            return [line.words[index + 1]?.text ?? ''];
        return word.text.startsWith('--cov-report=') ? [word.text.slice('--cov-report='.length)] : [];
    });
    const xml = values.findLast((value) => /^xml(?::|$)/.test(value));
    if (xml === undefined)
        return null;
    return xml.slice('xml:'.length) || 'coverage.xml';
}
/** Judges the tests by exit code, report and coverage bound; without a test that ran there is no evidence. */
function judgeTests(settings, evidence) {
    const parts = { evidence: (0,gates_evidence/* evidenceOf */.X1)(evidence), seconds: evidence.seconds };
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'tests', 'tests');
    if (trouble !== null)
        return (0,conclusion/* concludeFindings */.MW)('tests', 'error', [trouble], parts);
    const unusable = withoutCoveragePlugin(command);
    if (unusable !== null)
        return (0,conclusion/* concludeFindings */.MW)('tests', 'error', [unusable], parts);
    const { tests, coverage, problems } = readTestReports(evidence.reports, settings.coverageMin !== null);
    if (tests.failed > 0) {
        const findings = tests.failures.slice(0, tests_FINDINGS_LIMIT).map(failureFinding);
        return (0,conclusion/* conclude */.Ep)('tests', 'failed', `${describeTests(tests)}; the first: ${findings[0]?.what ?? ''}`, {
            ...parts,
            findings,
        });
    }
    if (command.exitCode === 5 && tests.passed === 0) {
        return (0,conclusion/* concludeFindings */.MW)('tests', 'error', [{ what: 'pytest found no test', fix: ADD_TESTS }], parts);
    }
    if (command.exitCode !== 0) {
        return (0,conclusion/* concludeFindings */.MW)('tests', 'failed', [(0,gates_evidence/* exitFinding */.Ox)(command, 'The test command'), ...problems], parts);
    }
    if (tests.passed === 0 && problems.length === 0) {
        problems.push({ what: `No test was run to a pass: ${describeTests(tests)}`, fix: ADD_TESTS });
    }
    if (problems.length > 0)
        return (0,conclusion/* concludeFindings */.MW)('tests', 'error', problems, parts);
    return judgeCoverage(tests, coverage, settings.coverageMin, parts);
}
function judgeCoverage(tests, coverage, bound, parts) {
    if (coverage === null)
        return (0,conclusion/* conclude */.Ep)('tests', 'passed', describeTests(tests), parts);
    const percent = formatPercent(coverage.percent);
    const reason = `${describeTests(tests)}, coverage ${percent}${bound === null ? '' : ` (bound ${bound} %)`}`;
    if (bound === null || coverage.percent >= bound)
        return (0,conclusion/* conclude */.Ep)('tests', 'passed', reason, parts);
    const what = `Coverage is ${percent} of lines and branches, below the bound of ${bound} %`;
    const findings = [{ what, fix: 'Test what is not covered yet, or lower `gates.tests.coverage.min`' }];
    return (0,conclusion/* conclude */.Ep)('tests', 'failed', reason, { ...parts, findings });
}
/** pytest refuses `--cov`, which the default command has, where pytest-cov is not installed. */
function withoutCoveragePlugin(command) {
    if (command.exitCode !== 4 || !/unrecognized arguments:.*--cov/.test(command.tail))
        return null;
    return {
        what: 'The command asks for coverage, and pytest-cov is not installed',
        fix: 'Install pytest-cov in the workflow, or set `gates.tests.run` to a command without `--cov`',
    };
}
function failureFinding(failure) {
    const what = failure.message === '' ? failure.name : `${failure.name}: ${failure.message}`;
    if (failure.file === null)
        return { what, fix: FIX_TEST };
    const where = failure.line === null ? { file: failure.file } : { file: failure.file, line: failure.line };
    return { what, fix: FIX_TEST, where };
}
function describeTests(tests) {
    const parts = [
        tests.failed > 0
            ? `${tests.failed} of ${(0,conclusion/* count */.U9)(tests.failed + tests.passed, 'test')} failed`
            : `${(0,conclusion/* count */.U9)(tests.passed, 'test')} passed`,
        tests.skipped > 0 ? `${tests.skipped} skipped` : '',
        tests.expectedFailures > 0 ? `${tests.expectedFailures} expected to fail` : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
}

;// CONCATENATED MODULE: ./src/gates/types.ts





const types_FINDINGS_LIMIT = 20;
/** Plans the types gate: the command as it is written. */
function planTypes(settings, facts) {
    const decided = (0,disabled/* disabledVerdict */.m)(settings, 'types');
    const command = (0,plan_facts/* planCommand */.V)('types', settings.gates.types.command, facts);
    return { gate: 'types', decided, commands: decided === null && command !== null ? [command] : [], reports: [] };
}
/** Judges the types gate by its exit code; mypy's 2 means that it could not look, which is an `error`. */
function judgeTypes(_settings, evidence) {
    const parts = { evidence: (0,gates_evidence/* evidenceOf */.X1)(evidence), seconds: evidence.seconds };
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'types', 'types');
    if (trouble !== null)
        return (0,conclusion/* concludeFindings */.MW)('types', 'error', [trouble], parts);
    if (command.exitCode === 0) {
        const last = (0,gates_evidence/* lastLine */.fM)(command);
        return (0,conclusion/* conclude */.Ep)('types', 'passed', last === '' ? 'the command exited 0' : last, parts);
    }
    const isMypy = toolWord(readCommandLine(command.run), 'mypy') !== null;
    const findings = typeErrors(command);
    const kind = isMypy && command.exitCode !== 1 ? 'error' : 'failed';
    const [first] = findings;
    if (first === undefined)
        return (0,conclusion/* concludeFindings */.MW)('types', kind, [(0,gates_evidence/* exitFinding */.Ox)(command, 'The type check')], parts);
    const summary = /^Found \d+ errors?\b.*$/m.exec((0,gates_evidence/* stripColours */._j)(command.tail))?.[0] ?? (0,conclusion/* count */.U9)(findings.length, 'type error');
    const at = first.where === undefined ? '' : ` at ${first.where.file}:${first.where.line ?? '?'}`;
    const shown = findings.slice(0, types_FINDINGS_LIMIT);
    return (0,conclusion/* conclude */.Ep)('types', kind, `${summary}; the first${at}: ${first.what}`, { ...parts, findings: shown });
}
/** Lines such as `src/a.py:3:5: error: …  [code]` (mypy) and `src/a.py:3:5 - error: …` (pyright). */
function typeErrors(command) {
    const pattern = /^\s*([^\s:][^:\n]*):(\d{1,7})(?::(\d{1,7}))?(?::| -) error: (.+)$/gm;
    return [...(0,gates_evidence/* stripColours */._j)(command.tail).matchAll(pattern)].map((match) => ({
        what: (0,conclusion/* oneLine */.TN)(match[4] ?? '', 200),
        fix: 'Correct the type, or the annotation',
        where: {
            file: match[1] ?? '',
            line: Number(match[2]),
            ...(match[3] === undefined ? {} : { column: Number(match[3]) }),
        },
    }));
}

;// CONCATENATED MODULE: ./src/gates/plan.ts







/** What each of the seven gates needs run and read, in the order in which they are reported. */
function planGates(settings, facts) {
    return [
        planTests(settings, facts),
        planPerformance(settings, facts),
        planReview(settings, facts),
        (0,data_quality/* planDataQuality */.nW)(settings, facts),
        planDocumentation(settings),
        planTypes(settings, facts),
        planSecurity(settings, facts),
    ];
}

// EXTERNAL MODULE: ./src/gates/verdict.ts
var verdict = __webpack_require__(94281);
;// CONCATENATED MODULE: ./src/gates/waiver.ts
const WAIVABLE = new Set(['failed', 'inconclusive', 'error']);
/**
 * Turns what a waiver accepts into `waived`. A waiver that is expired (`today`, `YYYY-MM-DD` in UTC, is after its day),
 * or that nothing needed, makes its gate an `error`. What was skipped for the event, or because gates
 * are off as a whole, stays so.
 */
function applyWaivers(verdicts, settings, today) {
    if (!settings.gatesEnabled)
        return [...verdicts];
    return verdicts.map((verdict) => {
        const { waiver, enabled } = settings.gates[verdict.gate];
        return waiver === null ? verdict : applyWaiver(verdict, waiver, enabled, today);
    });
}
function applyWaiver(verdict, waiver, enabled, today) {
    // Not judged this time: nothing can be said of the waiver.
    if (verdict.verdict === 'skipped' && enabled)
        return verdict;
    const field = `gates.${verdict.gate}.waiver`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(waiver.expires) || today > waiver.expires) {
        return spoilt(verdict, `The waiver of ${waiver.owner} expired on ${waiver.expires}`, `Fix the gate, or renew \`${field}\``);
    }
    if (!WAIVABLE.has(verdict.verdict)) {
        const state = verdict.verdict === 'passed' ? 'the gate passed' : 'the gate is switched off';
        return spoilt(verdict, `The waiver of ${waiver.owner} is not used: ${state}`, `Remove \`${field}\``);
    }
    const note = `waived by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`;
    return {
        ...verdict,
        verdict: 'waived',
        reason: `${note} (${verdict.verdict}: ${verdict.reason})`,
        evidence: [...verdict.evidence, { kind: 'note', text: note }],
    };
}
function spoilt(verdict, what, fix) {
    const finding = { what, fix };
    const lowered = what.replace(/^The/, 'the');
    const reason = WAIVABLE.has(verdict.verdict) ? `${lowered}; ${verdict.reason}` : lowered;
    return { ...verdict, verdict: 'error', reason, findings: [finding, ...verdict.findings] };
}

// EXTERNAL MODULE: ./src/commands/steps/gate-commands.ts
var gate_commands = __webpack_require__(23798);
// EXTERNAL MODULE: ./src/commands/steps/model.ts + 1 modules
var model = __webpack_require__(45589);
// EXTERNAL MODULE: ./src/commands/steps/paths.ts
var steps_paths = __webpack_require__(90986);
// EXTERNAL MODULE: ./src/commands/steps/prepare.ts + 1 modules
var prepare = __webpack_require__(76978);
;// CONCATENATED MODULE: ./src/commands/steps/judge.ts















/** Plans the gates of a feature with its placeholders filled in; `scratch` is an absolute folder for our own reports. */
async function planFor(world, subject, candidate, mode, scratch) {
    const { settings } = subject;
    const present = new Set();
    for (const { script } of [settings.gates.performance.command, settings.steps.export, settings.steps.card]) {
        if (script !== null && (await world.files.stat((0,steps_paths/* inFolder */._)(subject.workingDirectory, script))) !== null)
            present.add(script);
    }
    const fill = filler(subject, candidate.version);
    return planGates(settings, { present, scratch, fill, environment: world.run.variables, ...mode });
}
/** Runs all gates and makes the package's folder, everything to its end, then judges. */
async function judge(world, subject, candidate, mode) {
    const scratch = await world.files.temporary('gates');
    const plans = await planFor(world, subject, candidate, mode, scratch);
    for (const plan of plans)
        await world.files.makeDirectory(`${scratch}/${plan.gate}`);
    const dirty = (await world.git.changedFiles()).map((file) => `${file} differs from the gated commit: it was changed before the gates ran`);
    const { value, credentials, tampered } = await world.commands.secluded(async () => {
        const evidence = await (0,gate_commands/* runGateCommands */.j)(world, plans, subject.workingDirectory);
        const measured = measure(evidence);
        const prepared = await (0,prepare/* prepare */.iA)(world, subject, {
            version: candidate.version,
            commit: candidate.commit,
            metrics: measured?.metrics ?? null,
            fill: filler(subject, candidate.version),
        });
        return { evidence, measured, prepared };
    });
    const { evidence, measured, prepared } = value;
    const verdicts = await judgeEach(world, subject, candidate, {
        plans,
        evidence,
        measured,
        prepared,
        review: mode.review,
    });
    const changed = await (0,model/* changedModelFiles */.LO)(world, subject.model);
    const warnings = [
        ...dirty,
        ...credentials.map((file) => `actions/checkout left git credentials in ${file}; they were out of the commands' reach. Set persist-credentials: false`),
        ...tampered.map((file) => `a command wrote to the runner's ${file} file; that was thrown away`),
    ];
    if (!subject.settings.gatesEnabled && measured === null)
        warnings.push('the evaluation failed, so the release has no metrics');
    return {
        verdicts,
        overall: (0,verdict/* judgeAll */.T)(verdicts, subject.settings.gatesEnabled),
        measured,
        prepared,
        warnings,
        problems: [...prepared.problems, ...cardProblem(subject, prepared), ...changed.map(modelChanged)],
    };
}
function filler(subject, version) {
    const { settings, feature, workingDirectory } = subject;
    const folder = (0,prepare/* packageFolder */.n4)(workingDirectory, version);
    const values = {
        model: settings.model,
        metrics: settings.metrics,
        package: workingDirectory === '.' ? folder : folder.slice(workingDirectory.length + 1),
        version,
        feature,
    };
    return (run) => (0,placeholders/* fillPlaceholders */.Ct)(run, values);
}
function measure(evidence) {
    const performance = evidence.get('performance');
    const reading = performance === undefined ? null : measuredMetrics(performance);
    // A metrics file that a failing evaluation left behind measures nothing.
    if (reading?.ok !== true || performance?.commands.some((command) => command.exitCode !== 0))
        return null;
    return { metrics: reading.metrics, asWritten: reading.asWritten };
}
async function judgeEach(world, subject, candidate, facts) {
    const verdicts = [];
    for (const plan of facts.plans) {
        const evidence = facts.evidence.get(plan.gate) ?? { commands: [], reports: [], seconds: 0 };
        const judged = plan.decided ?? (await judgeOne(world, subject, candidate, facts, plan.gate, evidence));
        const findings = judged.findings.map((finding) => fromRoot(finding, subject.workingDirectory));
        verdicts.push({ ...judged, findings, seconds: Math.max(judged.seconds, evidence.seconds) });
    }
    return applyWaivers(verdicts, subject.settings, world.clock.now().toISOString().slice(0, 10));
}
/** Reports name files from `working-directory`; annotations are placed from the repository's root. */
function fromRoot(finding, workingDirectory) {
    const { where } = finding;
    if (where === undefined || workingDirectory === '.' || where.file.startsWith('/'))
        return finding;
    const isFromRoot = where.file.startsWith(`${workingDirectory}/`);
    return isFromRoot ? finding : { ...finding, where: { ...where, file: (0,steps_paths/* inFolder */._)(workingDirectory, where.file) } };
}
async function judgeOne(world, subject, candidate, facts, gate, evidence) {
    const { gates } = subject.settings;
    switch (gate) {
        case 'tests':
            return judgeTests(gates.tests, evidence);
        case 'types':
            return judgeTypes(gates.types, evidence);
        case 'security':
            return judgeSecurity(gates.security, evidence);
        case 'performance':
            return judgePerformance(gates.performance, { evidence, bounds: subject.bounds, champion: candidate.champion });
        case 'review':
            if (facts.review === null)
                throw new Error('the review gate is planned without its evidence');
            return judgeReview(gates.review, facts.review);
        case 'data-quality':
            return (0,data_quality/* judgeDataQuality */.XH)(gates['data-quality'], evidence, await profileDatasets(world, subject));
        case 'documentation':
            return judgeDocumentation(gates.documentation, {
                card: facts.prepared.card,
                cardProblem: facts.prepared.cardProblem,
                generatedCardPath: facts.prepared.generatedCard?.saveAs ?? null,
                documents: await readDocuments(world, subject),
                metrics: facts.measured?.metrics ?? null,
                boundNames: subject.bounds.map((bound) => bound.name),
            });
    }
}
const NOTHING_SEEN = { rows: null, columns: [], duplicateNames: [], ragged: null };
async function profileDatasets(world, subject) {
    const declared = subject.state.datasets.map((dataset) => dataset.path);
    const profiles = [];
    for (const path of (0,data_quality/* datasetPaths */.zz)(subject.settings.gates['data-quality'], declared)) {
        const file = (0,steps_paths/* inFolder */._)(subject.workingDirectory, path);
        const pointer = await (0,model/* pointerAt */.Hk)(world, file);
        if (pointer === null)
            profiles.push(await world.profileDataset(world.files.absolute(file), path));
        else {
            const { what, fix } = pointer;
            profiles.push({ ...NOTHING_SEEN, path, state: 'unreadable', detail: what, fix });
        }
    }
    for (const path of declared.filter((one) => (0,data_quality/* datasetKind */.x2)(one) === 'recorded-only')) {
        profiles.push({ ...NOTHING_SEEN, path, state: 'recorded-only', detail: 'recorded only' });
    }
    return profiles;
}
async function readDocuments(world, subject) {
    const { documents, declared } = subject.settings.gates.documentation;
    const { designDoc } = subject.state;
    const paths = [...new Set([...documents, ...(declared || designDoc === null ? [] : [designDoc])])];
    const read = [];
    for (const path of paths)
        read.push({ path, text: await world.files.read((0,steps_paths/* inFolder */._)(subject.workingDirectory, path)) });
    return read;
}
/** Without gates nobody judges the card, but a release cannot do without one: the command that fails stops it. */
function cardProblem(subject, prepared) {
    if (prepared.cardProblem === null || subject.settings.gatesEnabled)
        return [];
    return [
        {
            what: `the model card was not made: ${prepared.cardProblem}`,
            fix: 'Mend the command under `steps.card.run`; its output is in the log',
        },
    ];
}
function modelChanged(path) {
    return {
        what: `${path} changed while the gates ran, so what was gated would not be what is published`,
        where: { file: path },
        fix: 'Let no gate command write to the model; train it before the release and commit it',
    };
}


/***/ }),

/***/ 45589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LO: () => (/* binding */ changedModelFiles),
  KC: () => (/* binding */ inspectModel),
  Hk: () => (/* binding */ pointerAt)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/package/pointer.ts
/** Larger files are no pointers: git-lfs itself stops looking at 1,024 bytes, a `.dvc` file of a folder is a little more. */
const POINTER_BYTES_MAX = 4096;
/**
 * A file that stands for the model's bytes instead of being them (Git LFS, DVC, git-annex), with how to fetch them;
 * null for any other file. `head` is the file's beginning, `size` its bytes in all.
 */
function pointerProblem(path, head, size) {
    if (size > POINTER_BYTES_MAX)
        return null;
    const text = head.toString('utf8').replace(/^\ufeff/, '');
    if (/^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(text)) {
        return pointer(path, 'a Git LFS pointer', 'Set `lfs: true` at actions/checkout (or run git lfs pull before this step)');
    }
    if (/^(\.\.\/)*(\.git)?\/?annex\/objects\//.test(text)) {
        return pointer(path, 'a git-annex pointer', 'Run git annex get before this step');
    }
    if (isDvcFile(text))
        return pointer(path, 'a DVC file', `Run ${dvcPull(path)} before this step, and name the model itself, not its .dvc file`);
    return null;
}
/** The problem of a model that is not there, or is neither a file nor a folder (`kind`). */
function missingModelProblem(path, kind, hasDvcFile) {
    const where = { file: path };
    if (hasDvcFile) {
        const what = `The model ${path} is not there, only its DVC file ${path}.dvc`;
        return { what, fix: `Run ${dvcPull(path)} before this step (iterative/setup-dvc installs dvc)`, where };
    }
    if (kind === 'link') {
        const fix = 'Put the file itself there; where DVC or git-annex made the link, run dvc unprotect or git annex unlock before this step';
        return { what: `The model ${path} is a link`, fix, where };
    }
    if (kind !== null) {
        return {
            what: `The model ${path} is neither a file nor a folder`,
            fix: 'Name the trained model under `model:`',
            where,
        };
    }
    const fix = 'Commit it, train or download it in a step before this one, or set `model:` in .github/ds-release.yml to where it is';
    return { what: `The model ${path} is not there`, fix, where };
}
function pointer(path, kind, fix) {
    return { what: `${path} is ${kind}, not the bytes that it stands for`, fix, where: { file: path } };
}
function dvcPull(path) {
    const target = path.endsWith('.dvc') ? path : `${path}.dvc`;
    return /^[\w./-]+$/.test(target) ? `dvc pull ${target}` : `dvc pull "${target}"`;
}
/** A `.dvc` file: YAML with `outs`, and in it a digest. */
function isDvcFile(text) {
    return /^outs:\s*$/m.test(text) && /^\s*(-\s+)?(md5|etag|checksum|hash):\s*\S/m.test(text);
}

// EXTERNAL MODULE: ./src/commands/steps/paths.ts
var paths = __webpack_require__(90986);
;// CONCATENATED MODULE: ./src/commands/steps/model.ts



/** A pointer file is a few lines of text. */
const POINTER_HEAD_BYTES = 1024;
/** Looks at the model: it is there, it is bytes and not a pointer to them. Throws `Stop` model-missing. */
async function inspectModel(world, workingDirectory, model) {
    const path = (0,paths/* inFolder */._)(workingDirectory, model);
    const stat = await world.files.stat(path);
    if (stat === null || (stat.kind !== 'file' && stat.kind !== 'directory')) {
        const hasDvcFile = (await world.files.stat(`${path}.dvc`)) !== null;
        throw new errors/* Stop */.VG('model-missing', missingModelProblem(path, stat?.kind ?? null, hasDvcFile));
    }
    const found = stat.kind === 'file'
        ? [{ path, stat }]
        : (await world.files.walk(path)).map((one) => ({ path: `${path}/${one.path}`, stat: one.stat }));
    const problems = [];
    const files = [];
    for (const one of found) {
        if (one.stat.kind !== 'file') {
            problems.push({
                what: `${one.path} in the model's folder is a ${one.stat.kind}, not a file`,
                where: { file: one.path },
                fix: 'Put the file itself there: only regular files are released',
            });
            continue;
        }
        const problem = await pointerAt(world, one.path);
        if (problem === null)
            files.push({
                path: one.path,
                size: one.stat.size,
                sha256: await world.files.digest(one.path),
                identity: one.stat.identity,
            });
        else
            problems.push(problem);
    }
    if (problems.length === 0 && files.every((file) => file.size === 0)) {
        problems.push({
            what: `the model ${path} is empty`,
            where: { file: path },
            fix: 'Commit the trained model, or set `model:` in the configuration to where it is',
        });
    }
    if (problems.length > 0)
        throw new errors/* Stop */.VG('model-missing', problems);
    return { path, kind: stat.kind, files };
}
/** The problem of a Git LFS, DVC or git-annex pointer that stands where bytes should be; null for anything else. */
async function pointerAt(world, path) {
    const stat = await world.files.stat(path);
    if (stat?.kind !== 'file')
        return null;
    const head = (await world.files.readHead(path, POINTER_HEAD_BYTES)) ?? Buffer.alloc(0);
    return pointerProblem(path, head, stat.size);
}
/** Names of the model's files whose bytes are not those that were inspected before the commands ran. */
async function changedModelFiles(world, model) {
    const changed = [];
    for (const file of model.files) {
        const stat = await world.files.stat(file.path);
        if (stat?.identity === file.identity)
            continue;
        if (stat?.kind !== 'file' || (await world.files.digest(file.path)) !== file.sha256)
            changed.push(file.path);
    }
    return changed;
}


/***/ }),

/***/ 85533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ stepOverOwnCommits)
/* harmony export */ });
/* harmony import */ var _feature_recorded_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77909);

/** More own commits in a row than any repository has features; beyond it nothing is stepped over any more. */
const MOST_STEPS = 100;
const TRAILER = /^DS-Release-Tx: [0-9a-f]{16}$/m;
/** GitHub's words for the merge of one of this action's pull requests. */
const STATE_MERGE = /^Merge pull request #\d+ from [^\n]*\/ds-release\/state\//;
/** Steps over the state commits that this action itself made, to their first parent. */
async function stepOverOwnCommits(world, from, stateDir, by) {
    const over = [];
    let sha = from;
    while (over.length < MOST_STEPS) {
        const message = by === 'origin' ? await world.git.message(sha) : null;
        if (message !== null && !TRAILER.test(message) && !STATE_MERGE.test(message))
            break;
        const facts = await world.github.commit(sha);
        const parent = facts?.parents[0];
        if (facts === null || parent === undefined)
            break;
        if (by === 'origin' && !(await isOfOurOrigin(world, facts)))
            break;
        if (!(await recordsOnly(world, facts, parent, stateDir)))
            break;
        over.push(sha);
        sha = parent;
    }
    return { commit: sha, over };
}
/** Signed by GitHub for a bot, with the trailer; a merge where GitHub made it, of a commit that is so. */
async function isOfOurOrigin(world, facts) {
    if (facts.parents.length < 2)
        return isSignedBot(facts);
    const [, second, third] = facts.parents;
    if (!facts.signedByGitHub || second === undefined || third !== undefined)
        return false;
    const merged = await world.github.commit(second);
    return merged !== null && isSignedBot(merged);
}
function isSignedBot({ signedByGitHub, author, message }) {
    return signedByGitHub && author !== null && author.endsWith('[bot]') && TRAILER.test(message);
}
/** Whether a commit does nothing against its first parent but record a release. */
async function recordsOnly(world, facts, parent, stateDir) {
    if (facts.files === null)
        return false;
    const files = facts.files.map((file) => file.path);
    const states = files.filter((path) => path.startsWith(`${stateDir}/`) && path.endsWith('.json'));
    const stateFile = states[0];
    if (states.length !== 1 || stateFile === undefined)
        return false;
    const [before, after] = await Promise.all([
        world.github.contentAt(parent, stateFile),
        world.github.contentAt(facts.sha, stateFile),
    ]);
    if (before === null || after === null)
        return false;
    const texts = { before: before.toString('utf8'), after: after.toString('utf8') };
    return (0,_feature_recorded_change_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedChange */ .t)({ stateFile, ...texts, files }) !== null;
}


/***/ }),

/***/ 90986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ inFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A path below a folder, both from the repository's root; `.` is the root itself. */
function inFolder(folder, path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, path)).replace(/\/$/, '');
}


/***/ }),

/***/ 5305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ releaseBranch),
/* harmony export */   H8: () => (/* binding */ refuseUntrustedEvent),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf)
/* harmony export */ });
/* harmony import */ var _config_branches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96276);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);


/** Events whose code comes from strangers while the token may write. */
const UNTRUSTED_EVENTS = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);
/** Refuses events on which foreign code would run beside a token that may write. Throws `Stop` invalid-input. */
function refuseUntrustedEvent(run) {
    if (!UNTRUSTED_EVENTS.has(run.event))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', {
        what: `this run was started by \`${run.event}\`, on which code of strangers would run beside this repository's token`,
        fix: 'Use `workflow_dispatch` for releases and `pull_request` for checks',
    });
}
/** The branch of the run, which is where the state goes; refused unless it is the default branch or a release branch. */
async function releaseBranch(world, settings) {
    const defaultBranch = await defaultBranchOf(world);
    const branch = branchOf(world.run.ref);
    if (branch !== null && (branch === defaultBranch || (0,_config_branches_js__WEBPACK_IMPORTED_MODULE_1__/* .isReleaseBranch */ .S)(settings.releaseBranches, branch))) {
        return { branch, target: defaultBranch };
    }
    const allowed = [defaultBranch, ...settings.releaseBranches].map((one) => `\`${one}\``).join(' or ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG('invalid-input', {
        what: `this run is on ${world.run.ref}, and a release's state goes to the branch of its run`,
        fix: `Run the workflow on ${allowed}, or add the branch to \`release-branches\` in the configuration`,
    });
}
/** The repository's default branch: named in the payload of most events, else asked for. */
async function defaultBranchOf(world) {
    const named = fieldOf(fieldOf(world.run.payload, 'repository'), 'default_branch');
    return typeof named === 'string' && named !== '' ? named : (await world.github.repository()).defaultBranch;
}
/** A field of a value that is not known to be an object. */
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}
/** Name of the branch in a full ref; null for tags and pull requests. */
function branchOf(ref) {
    return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null;
}


/***/ }),

/***/ 76978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  us: () => (/* binding */ exportModel),
  n4: () => (/* binding */ packageFolder),
  iA: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./src/package/framework.ts
var framework = __webpack_require__(27592);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/package/model-card.ts
var model_card = __webpack_require__(71772);
;// CONCATENATED MODULE: ./src/package/generated-card.ts



/** Hugging Face's placeholder; the documentation gate does not let it pass. */
const MORE = '[More Information Needed]';
/** How the Hugging Face Hub calls libraries whose package has another name. */
const LIBRARY_NAMES = {
    'scikit-learn': 'sklearn',
    torch: 'pytorch',
    tensorflow: 'tf-keras',
};
/**
 * Writes a card in Hugging Face's format from what is known. Where a person must write, it says so with the Hub's own
 * placeholder, so that nobody takes it for a finished one.
 */
function generateCard(facts) {
    const title = facts.title === '' ? facts.feature : facts.title;
    const sections = [
        `# ${(0,markdown_escape/* escapeText */.X1)(title)}`,
        facts.description === '' ? MORE : (0,markdown_escape/* escapeText */.X1)(facts.description),
        '## Model details',
        detailLines(facts).join('\n'),
        '## Intended use',
        MORE,
        '## Training data',
        facts.datasets.length === 0 ? MORE : `${facts.datasets.map((name) => `- ${(0,markdown_escape/* codeSpan */.SS)(name)}`).join('\n')}\n\n${MORE}`,
        '## Training procedure',
        experimentLines(facts),
        '## Evaluation',
        `Measured on commit ${(0,markdown_escape/* codeSpan */.SS)(facts.commit.slice(0, 12))} for version ${(0,markdown_escape/* escapeText */.X1)(facts.version)}.`,
        `<!-- metrics -->\n\n${(0,model_card/* metricsTable */.sQ)(facts.metrics)}\n\n<!-- /metrics -->`,
        '## Limitations',
        MORE,
    ];
    return `---\n${frontMatter(facts, title)}---\n\n${sections.join('\n\n')}\n`;
}
function detailLines(facts) {
    const { framework } = facts;
    const made = framework === null ? null : `${framework.name}${framework.version === null ? '' : ` ${framework.version}`}`;
    return [
        `- Feature: ${(0,markdown_escape/* codeSpan */.SS)(facts.feature)}`,
        `- Version: ${(0,markdown_escape/* escapeText */.X1)(facts.version)}`,
        `- Commit: ${(0,markdown_escape/* codeSpan */.SS)(facts.commit)}`,
        ...(made === null ? [] : [`- Framework: ${(0,markdown_escape/* escapeText */.X1)(made)}`]),
        ...(facts.python === null ? [] : [`- Python: ${(0,markdown_escape/* escapeText */.X1)(facts.python)}`]),
        ...(facts.repositoryUrl === '' ? [] : [`- Repository: <${encodeURI(facts.repositoryUrl)}>`]),
    ];
}
function experimentLines(facts) {
    const lines = facts.experiments.map(({ name, parameters }) => {
        const settings = Object.entries(parameters).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
        return `- ${(0,markdown_escape/* codeSpan */.SS)(name)}${settings.length === 0 ? '' : `: ${(0,markdown_escape/* codeSpan */.SS)(settings.join(', '))}`}`;
    });
    return lines.length === 0 ? 'No experiments are recorded in the state file.' : lines.join('\n');
}
/** The Hub's metadata (no `datasets`: those are names on the Hub); `model-index` is its older form of results, which private metrics still go into. */
function frontMatter(facts, title) {
    const { framework } = facts;
    const library = framework === null ? null : (LIBRARY_NAMES[framework.name] ?? framework.name);
    const metrics = Object.entries(facts.metrics).map(([name, value]) => ({ type: name, name, value }));
    const dataset = facts.datasets[0] ?? 'evaluation data';
    const results = [{ task: { type: 'other', name: title }, dataset: { type: dataset, name: dataset }, metrics }];
    return (0,dist/* stringify */.As)({
        ...(library === null ? {} : { library_name: library }),
        tags: [...(library === null ? [] : [library]), facts.feature],
        ...(metrics.length === 0 ? {} : { 'model-index': [{ name: facts.feature, results }] }),
    }, { lineWidth: 0 });
}

// EXTERNAL MODULE: ./src/commands/steps/gate-commands.ts
var gate_commands = __webpack_require__(23798);
// EXTERNAL MODULE: ./src/commands/steps/paths.ts
var steps_paths = __webpack_require__(90986);
;// CONCATENATED MODULE: ./src/commands/steps/prepare.ts





/** Folder of the package while it is built, from the repository's root. */
function packageFolder(workingDirectory, version) {
    return (0,steps_paths/* inFolder */._)(workingDirectory, `dist/model_v${version}`);
}
/** Exports the model into the emptied package folder and makes its card; runs inside the seclusion. */
async function prepare(world, subject, facts) {
    const folder = packageFolder(subject.workingDirectory, facts.version);
    await world.files.makeEmpty(folder);
    const problems = await exportModel(world, subject, facts, folder);
    const card = await makeCard(world, subject, facts, folder);
    return { folder, problems, ...card };
}
/** Puts the model into the package: by the export command, else as it is. */
async function exportModel(world, subject, facts, folder) {
    const command = subject.settings.steps.export;
    if (!(await isRunnable(world, subject, command))) {
        const { path } = subject.model;
        if ((await world.files.stat(path)) === null) {
            const what = `the model ${path} is gone: a command removed it after the gates had begun`;
            return [{ what, where: { file: path }, fix: 'Let no gate command move or remove the model' }];
        }
        const name = path.split('/').at(-1) ?? 'model';
        await world.files.copy(path, `${folder}/${name}`);
        return [];
    }
    const failure = await runStep(world, subject, 'export', command, facts.fill);
    if (failure !== null)
        return [
            {
                what: `the export failed: ${failure}`,
                fix: 'Mend the command under `steps.export.run`; its output is in the log',
            },
        ];
    const exported = await world.files.list(folder);
    if (exported === null || exported.length === 0) {
        return [
            {
                what: `the export put nothing into ${folder}`,
                where: { file: folder },
                fix: 'Let `steps.export.run` write the model into {package}',
            },
        ];
    }
    return [];
}
async function makeCard(world, subject, facts, folder) {
    const command = subject.settings.steps.card;
    if (!(await isRunnable(world, subject, command)))
        return await ownCard(world, subject, facts, folder);
    const within = (path) => (0,steps_paths/* inFolder */._)(subject.workingDirectory, path);
    const places = (0,model_card/* writtenCardPaths */.CV)(subject.feature, `dist/model_v${facts.version}`, subject.settings.model);
    const inPackage = places.inPackage.map(within);
    const written = [...inPackage, ...places.inRepository.map(within)];
    for (const path of written)
        await world.files.age(path);
    const failure = await runStep(world, subject, 'card', command, facts.fill);
    if (failure !== null)
        return { card: null, cardProblem: failure, generatedCard: null };
    for (const path of written) {
        const text = (await world.files.isWrittenSinceAging(path)) ? await world.files.read(path) : null;
        if (text !== null)
            return { card: { path, text }, cardProblem: null, generatedCard: null };
    }
    // What the export left in the package counts after all that the card's own command wrote.
    for (const path of inPackage) {
        const text = await world.files.read(path);
        if (text !== null)
            return { card: { path, text }, cardProblem: null, generatedCard: null };
    }
    return { card: null, cardProblem: `the command wrote no model_card.md into ${folder}`, generatedCard: null };
}
/** The team's own card with the measured metrics in it, else the export's; without one, a card from what is known. */
async function ownCard(world, subject, facts, folder) {
    const paths = (0,model_card/* cardFallbackPaths */.F5)(subject.feature);
    const exported = [model_card/* CARD_NAME */.d5, 'MODEL_CARD.md'].map((name) => `${folder}/${name}`);
    for (const path of [...paths.map((one) => (0,steps_paths/* inFolder */._)(subject.workingDirectory, one)), ...exported]) {
        const text = await world.files.read(path);
        if (text !== null)
            return {
                card: { path, text: (0,model_card/* writeMetricsIntoCard */.fT)(text, facts.metrics ?? {}) },
                cardProblem: null,
                generatedCard: null,
            };
    }
    const { state } = subject;
    const requirements = await world.files.read((0,steps_paths/* inFolder */._)(subject.workingDirectory, 'requirements.txt'));
    const text = generateCard({
        feature: subject.feature,
        title: state.title,
        description: state.description ?? '',
        version: facts.version,
        commit: facts.commit,
        repositoryUrl: `${world.run.serverUrl}/${world.run.repository}`,
        ...(0,framework/* findFramework */.y)({ requirements, exported: null, python: [] }),
        metrics: facts.metrics ?? {},
        datasets: state.datasets.map((dataset) => dataset.path),
        experiments: state.experiments,
    });
    const saveAs = (0,steps_paths/* inFolder */._)(subject.workingDirectory, paths[0] ?? 'MODEL_CARD.md');
    return { card: { path: 'the generated card', text }, cardProblem: null, generatedCard: { saveAs, text } };
}
async function isRunnable(world, subject, command) {
    if (command.script === null)
        return true;
    return (await world.files.stat((0,steps_paths/* inFolder */._)(subject.workingDirectory, command.script))) !== null;
}
/** Runs one of the team's steps; what went wrong in a few words, or null. */
async function runStep(world, subject, name, command, fill) {
    const run = fill(command.run);
    const result = await world.commands.run({
        name,
        run,
        shell: command.shell,
        cwd: world.files.absolute(subject.workingDirectory),
        ...stepEnvironment(subject.settings, command),
        timeoutSeconds: command.timeoutSeconds,
    });
    world.log.group(`${name}: ${run.split('\n')[0] ?? run} (${(0,gate_commands/* describeEnd */.l)(result)})`, result.tail.split('\n'));
    if (result.exitCode === 0 && !result.timedOut)
        return null;
    const last = result.tail.trimEnd().split('\n').at(-1)?.trim() ?? '';
    return `${(0,gate_commands/* describeEnd */.l)(result)}${last === '' ? '' : `, its last line: ${last.slice(0, 300)}`}`;
}
function stepEnvironment(settings, command) {
    return {
        env: { ...settings.env.set, ...command.env.set },
        pass: [...new Set([...settings.env.pass, ...command.env.pass])],
    };
}


/***/ }),

/***/ 59353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ buildRecord),
/* harmony export */   o: () => (/* binding */ historyOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72343);
/* harmony import */ var _release_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6106);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43837);
/* harmony import */ var _release_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21033);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90986);






/** Builds the record of a release from everything that was judged and sealed. */
function buildRecord(world, facts) {
    const { subject, candidate, judged, sealed } = facts;
    const { settings, state, feature } = subject;
    const { champion } = candidate;
    const packageName = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .packageArchiveName */ .Ij)(feature, candidate.version);
    return {
        schema: 1,
        tx: (0,_release_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .transactionId */ .Kb)(feature, candidate.version, candidate.commit, sealed.assets),
        feature,
        title: state.title,
        version: candidate.version,
        previousVersion: candidate.previous,
        tag: candidate.tag,
        commit: candidate.commit,
        repository: world.run.repository,
        serverUrl: world.run.serverUrl,
        prerelease: (0,_release_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrerelease */ .V1)(candidate.version),
        stateFile: subject.stateFile,
        branch: facts.branch,
        target: facts.target,
        latest: facts.latest,
        recordsFolder: (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .inFolder */ ._)(subject.workingDirectory, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('models', candidate.tag)),
        startedAt: facts.startedAt,
        gatesEnabled: settings.gatesEnabled,
        gatesSource: settings.gatesEnabled ? '' : settings.gatesEnabledSource,
        verdict: judged.overall,
        verdicts: judged.verdicts,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        metricRows: judged.verdicts.flatMap((verdict) => verdict.metrics ?? []),
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        history: historyOf(subject),
        assets: sealed.assets,
        packageName,
        packageDigest: sealed.assets.find((asset) => asset.name === packageName)?.sha256 ?? '',
        packageFiles: sealed.files,
        criteria: subject.criteria.people,
        datasets: sealed.datasets,
        experiments: state.experiments,
        monitoring: settings.monitoring,
        warnings: judged.warnings,
    };
}
/** The earlier releases of a feature, oldest first. */
function historyOf(subject) {
    return subject.state.releases.map((entry) => ({
        version: entry.version,
        tag: entry.tag ?? (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagFor */ .gY)(subject.settings.tag, subject.feature, entry.version),
        metrics: entry.metrics,
        rolledBack: entry.rolledBack,
        deployedTo: entry.deployedTo,
    }));
}


/***/ }),

/***/ 21052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/formats/yaml.ts
var yaml = __webpack_require__(77133);
// EXTERNAL MODULE: ./src/formats/zod-problems.ts + 1 modules
var zod_problems = __webpack_require__(40814);
;// CONCATENATED MODULE: ./src/config/ccflow.ts



/** Of the many keys of the file, the two that concern a release. */
const schema = schemas/* looseObject */._H3({
    state: schemas/* looseObject */._H3({ state_dir: schemas/* string */.YjP().nullish().describe('The folder of the state files') }).nullish(),
    gates: schemas/* looseObject */._H3({ enabled: schemas/* boolean */.zMY().nullish().describe('Whether gates are judged') }).nullish(),
});
/** Reads the ccflow workflow files that are there, in their order; the first that says something counts. */
function parseCcflow(files) {
    const problems = [];
    const ccflow = { stateDir: null, gatesEnabled: null };
    for (const { file, text } of files) {
        const one = parseOne(text, file);
        if (one.ok) {
            ccflow.stateDir ??= one.ccflow.stateDir;
            ccflow.gatesEnabled ??= one.ccflow.gatesEnabled;
        }
        else
            problems.push(...one.problems);
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, ccflow };
}
function parseOne(text, file) {
    const parsed = (0,yaml/* parseYaml */.h)(text, file);
    if (!parsed.ok)
        return parsed;
    const { document } = parsed;
    const result = schema.safeParse(document.value ?? {});
    if (!result.success)
        return { ok: false, problems: (0,zod_problems/* zodProblems */.G)(result.error, document, schema) };
    const { state, gates } = result.data;
    return {
        ok: true,
        ccflow: {
            stateDir: said(state?.state_dir, ['state', 'state_dir'], document),
            gatesEnabled: said(gates?.enabled, ['gates', 'enabled'], document),
        },
    };
}
function said(value, path, document) {
    return value === null || value === undefined ? null : { value, where: document.placeOf(path) };
}

// EXTERNAL MODULE: ./src/formats/document.ts
var formats_document = __webpack_require__(59079);
// EXTERNAL MODULE: ./src/feature/criteria.ts
var criteria = __webpack_require__(34569);
// EXTERNAL MODULE: ./src/config/gate-names.ts
var gate_names = __webpack_require__(1002);
// EXTERNAL MODULE: ./src/config/schema.ts + 3 modules
var config_schema = __webpack_require__(46052);
;// CONCATENATED MODULE: ./src/config/config-file.ts






/** Reads `.github/ds-release.yml` strictly; an empty file configures nothing. */
function parseConfig(text, file) {
    const parsed = (0,yaml/* parseYaml */.h)(text, file);
    if (!parsed.ok)
        return parsed;
    const { document } = parsed;
    const written = document.value ?? {};
    const result = config_schema/* configSchema */.Q.safeParse(written);
    if (!result.success)
        return { ok: false, problems: (0,zod_problems/* zodProblems */.G)(result.error, document, config_schema/* configSchema */.Q) };
    const { features = {}, ...top } = result.data;
    const problems = [
        ...sectionProblems(top, [], document),
        ...Object.entries(features).flatMap(([id, section]) => sectionProblems(section, ['features', id], document)),
        ...tagProblems(features, document),
    ];
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, config: { file, written, data: result.data, placeOf: (path) => document.placeOf(path) } };
}
/** What a schema of single values cannot see. */
function sectionProblems(section, path, document) {
    const gates = section.gates ?? {};
    return [
        ...gate_names/* GATE_NAMES */.r.flatMap((gate) => reasonProblems(gates[gate], [...path, 'gates', gate], document)),
        ...spellingProblems(Object.keys(gates.performance?.metrics ?? {}), [...path, 'gates', 'performance', 'metrics'], document),
    ];
}
function reasonProblems(gate, path, document) {
    if (gate?.enabled === false && gate.reason === undefined) {
        const fix = 'Add "reason": say why the gate is off';
        return [
            {
                what: `${(0,formats_document/* fieldName */.w5)(path)} is switched off without a reason`,
                fix,
                where: document.placeOf([...path, 'enabled']),
            },
        ];
    }
    if (gate?.reason !== undefined && gate.enabled !== false) {
        const fix = 'Add "enabled: false", or take the reason out; a failure is accepted by "waiver"';
        return [
            {
                what: `${(0,formats_document/* fieldName */.w5)(path)} has a reason and is not switched off`,
                fix,
                where: document.keyPlaceOf([...path, 'reason']),
            },
        ];
    }
    return [];
}
function spellingProblems(names, path, document) {
    const first = new Map();
    return names.flatMap((name) => {
        const earlier = first.get((0,criteria/* normaliseMetricName */.SD)(name));
        first.set((0,criteria/* normaliseMetricName */.SD)(name), name);
        if (earlier === undefined)
            return [];
        const what = `${JSON.stringify(name)} and ${JSON.stringify(earlier)} name the same metric`;
        return [{ what, fix: 'Keep one of the two', where: document.keyPlaceOf([...path, name]) }];
    });
}
/** Two features that both ask for the same tag cannot both have it. */
function tagProblems(features, document) {
    const first = new Map();
    return Object.entries(features).flatMap(([id, { tag }]) => {
        if (tag === undefined || tag.includes('{feature}'))
            return [];
        const earlier = first.get(tag);
        first.set(tag, id);
        if (earlier === undefined)
            return [];
        const what = `The features ${earlier} and ${id} have the same tag ${JSON.stringify(tag)}`;
        return [
            { what, fix: 'Put {feature} into it, or a name of its own', where: document.placeOf(['features', id, 'tag']) },
        ];
    });
}

// EXTERNAL MODULE: ./src/feature/feature-id.ts
var feature_id = __webpack_require__(16344);
// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/formats/nearest.ts
var nearest = __webpack_require__(24742);
;// CONCATENATED MODULE: ./src/commands/steps/repository.ts






/** Reads configuration, ccflow's workflow file and the list of features; throws `Stop` with all that is wrong in them. */
async function readRepository(world, inputs) {
    const problems = [];
    const ccflow = await readCcflow(world, problems);
    const config = await readConfig(world, inputs, problems);
    const place = (0,feature_location/* stateDirectory */.FK)({ input: inputs.stateDir, ccflow: ccflow?.stateDir ?? null });
    if (!place.ok)
        problems.push(place.problem);
    if (!place.ok || problems.length > 0)
        throw new errors/* Stop */.VG('invalid-config', problems);
    const { directory: stateDir, source: stateDirSource } = place.found;
    const features = await listFeatures(world, stateDir);
    if (config !== null)
        warnOfStrayFeatures(world, config, features, stateDir);
    return { stateDir, stateDirSource, features, config, ccflow };
}
/** A misspelt id under `features:` would leave its feature with the keys of all; it may also stand on another branch. */
function warnOfStrayFeatures(world, config, features, stateDir) {
    for (const id of Object.keys(config.data.features ?? {})) {
        if (features.includes(id))
            continue;
        const what = `${(0,errors/* describePlace */.df)(config.placeOf(['features', id]))}: there is no state file ${stateDir}/${id}.json`;
        const near = (0,nearest/* nearestName */.q)(id, features);
        world.log.warning(`${what}${near === null ? '' : `; is ${near} meant?`}`, config.placeOf(['features', id]));
    }
}
async function readCcflow(world, problems) {
    const files = [];
    for (const file of feature_location/* CCFLOW_FILES */.vS) {
        const text = await world.files.read(file);
        if (text !== null)
            files.push({ file, text });
    }
    const parsed = parseCcflow(files);
    if (parsed.ok)
        return parsed.ccflow;
    problems.push(...parsed.problems);
    return null;
}
async function readConfig(world, inputs, problems) {
    const text = await world.files.read(inputs.config);
    if (text === null) {
        if (inputs.configIsExplicit) {
            problems.push({
                what: `the configuration ${inputs.config} does not exist`,
                where: { file: inputs.config },
                fix: "Set the input `config` to a file from the repository's root, or leave it out",
            });
        }
        return null;
    }
    const parsed = parseConfig(text, inputs.config);
    if (parsed.ok)
        return parsed.config;
    problems.push(...parsed.problems);
    return null;
}
async function listFeatures(world, stateDir) {
    const names = (await world.files.list(stateDir)) ?? [];
    return names
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .filter((name) => feature_id/* FEATURE_ID */.DU.test(name));
}


/***/ }),

/***/ 8101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ packFolder),
/* harmony export */   I: () => (/* binding */ sealPackage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _package_assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72343);
/* harmony import */ var _package_framework_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27592);
/* harmony import */ var _package_layout_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70348);
/* harmony import */ var _package_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81459);
/* harmony import */ var _package_metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99480);
/* harmony import */ var _package_model_card_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71772);
/* harmony import */ var _package_requirements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39602);
/* harmony import */ var _gates_data_quality_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54993);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90986);












/** Completes the package's folder and packs it; every file is read once. Throws `Stop` preparation-failed. */
async function sealPackage(world, subject, candidate, judged) {
    const { folder, card } = judged.prepared;
    const requirements = await requirementsOf(world, subject, folder);
    const modelCard = card?.text ?? '';
    const exported = await world.files.read(`${folder}/${_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce}`);
    for (const name of [_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce, _package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir])
        await world.files.remove(`${folder}/${name}`);
    // A card that differs from ours in case only would be the same file on some systems.
    for (const name of (await world.files.list(folder)) ?? []) {
        if (name.toLowerCase() === _package_model_card_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5)
            await world.files.remove(`${folder}/${name}`);
    }
    await world.files.write(`${folder}/${_package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .REQUIREMENTS_NAME */ .f}`, requirements);
    await world.files.write(`${folder}/${_package_model_card_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5}`, modelCard);
    const datasets = await digestDatasets(world, subject);
    const describe = async (files) => {
        const metadata = await metadataOf(world, subject, candidate, judged, { files, requirements, exported, datasets });
        return { metadata, manifest: manifestOf(subject, candidate, files, metadata) };
    };
    const packed = await packFolder(world, subject, candidate, folder, describe);
    const texts = { ...packed.described, modelCard, requirements };
    const assets = assetsOf(subject, candidate, packed.archive, texts);
    const problems = (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .assetProblems */ .fk)(assets);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', problems);
    return { archive: packed.path, assets, files: packed.files, texts, datasets };
}
/** Packs a folder that is complete but for metadata and manifest, which are written last, from what the rest is. */
async function packFolder(world, subject, candidate, folder, describe) {
    const found = await world.files.walk(folder);
    const problems = (0,_package_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .checkEntries */ .b)(found.map(({ path, stat }) => ({ path, kind: stat.kind, size: stat.size })));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', problems.map((problem) => inPackage(problem, folder)));
    const top = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(folder);
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(folder), (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .packageArchiveName */ .Ij)(subject.feature, candidate.version));
    const entry = (name) => ({
        name: `${top}/${name}`,
        source: world.files.absolute(`${folder}/${name}`),
    });
    const plain = (file) => ({
        path: file.name.slice(top.length + 1),
        size: file.size,
        sha256: file.sha256,
    });
    let described = { metadata: '', manifest: '' };
    const last = async (files) => {
        described = await describe(files.map(plain));
        await world.files.write(`${folder}/${_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce}`, described.metadata);
        await world.files.write(`${folder}/${_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir}`, described.manifest);
        return [entry(_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce), entry(_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir)];
    };
    const entries = found.map((one) => entry(one.path));
    const { archive, files } = await world.archiver.write(entries, world.files.absolute(path), last);
    return { path, archive, files: files.map(plain), described };
}
function inPackage(problem, folder) {
    return problem.where === undefined ? { ...problem, where: { file: folder } } : problem;
}
async function requirementsOf(world, subject, folder) {
    const read = async (path) => {
        const text = await world.files.read(path);
        return text === null ? null : { path, text };
    };
    const choice = (0,_package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .chooseRequirements */ .E)({
        exported: await read(`${folder}/${_package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .REQUIREMENTS_NAME */ .f}`),
        repository: await read((0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, _package_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .REQUIREMENTS_NAME */ .f)),
        pyproject: await read((0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, 'pyproject.toml')),
    });
    if (!choice.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG('preparation-failed', choice.problems);
    return choice.text;
}
async function digestDatasets(world, subject) {
    const declared = subject.state.datasets.map((dataset) => dataset.path);
    const datasets = [];
    for (const name of new Set([...declared, ...subject.settings.gates['data-quality'].datasets])) {
        const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, name);
        const stat = (0,_gates_data_quality_js__WEBPACK_IMPORTED_MODULE_8__/* .datasetKind */ .x2)(name) === 'path' ? await world.files.stat(path) : null;
        const isFile = stat?.kind === 'file';
        datasets.push({ name, sha256: isFile ? await world.files.digest(path) : null, size: isFile ? stat.size : null });
    }
    return datasets;
}
async function metadataOf(world, subject, candidate, judged, known) {
    const exported = known.exported === null ? null : (0,_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .exportedMetadata */ .V5)(known.exported);
    const pinned = await world.files.read((0,_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .inFolder */ ._)(subject.workingDirectory, '.python-version'));
    const { champion } = candidate;
    return (0,_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .renderMetadata */ .Sc)({
        feature: subject.feature,
        version: candidate.version,
        tag: candidate.tag,
        commit: candidate.commit,
        created: await world.git.commitTime(candidate.commit),
        verdict: judged.overall,
        metrics: judged.measured?.metrics ?? {},
        metricsAsWritten: judged.measured?.asWritten ?? {},
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        ...(0,_package_framework_js__WEBPACK_IMPORTED_MODULE_11__/* .findFramework */ .y)({ requirements: known.requirements, exported, python: [pinned] }),
        datasets: known.datasets,
        experiments: subject.state.experiments,
        model: subject.model.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
        files: known.files,
        exported,
    });
}
function manifestOf(subject, candidate, files, metadata) {
    const { feature } = subject;
    const { version, commit } = candidate;
    const described = { path: _package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce, size: Buffer.byteLength(metadata), sha256: digestText(metadata) };
    return (0,_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .renderManifest */ .sB)((0,_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .makeManifest */ .Ui)({ feature, version, commit }, [...files, described]));
}
function assetsOf(subject, candidate, archive, texts) {
    const text = {
        [_package_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .METADATA_NAME */ .ce]: texts.metadata,
        [_package_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir]: texts.manifest,
        [_package_model_card_js__WEBPACK_IMPORTED_MODULE_6__/* .CARD_NAME */ .d5]: texts.modelCard,
    };
    return (0,_package_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseAssets */ .n_)(subject.feature, candidate.version).map(({ name, type }) => {
        const content = text[name];
        if (content === undefined)
            return { name, type, size: archive.size, sha256: archive.sha256 };
        return { name, type, size: Buffer.byteLength(content), sha256: digestText(content) };
    });
}
function digestText(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex')}`;
}


/***/ }),

/***/ 35452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _X: () => (/* binding */ gatherSubject),
  gF: () => (/* binding */ readDependencies),
  un: () => (/* binding */ readState),
  f5: () => (/* binding */ settingsOf)
});

// NAMESPACE OBJECT: ./src/config/defaults.ts
var defaults_namespaceObject = {};
__webpack_require__.r(defaults_namespaceObject);
__webpack_require__.d(defaults_namespaceObject, {
  Xt: () => (DEFAULT_APPROVALS),
  Tf: () => (DEFAULT_COMMANDS),
  e5: () => (DEFAULT_DATA_REPORT),
  bY: () => (DEFAULT_DOCUMENTS),
  VQ: () => (DEFAULT_FAIL_ON),
  Cq: () => (DEFAULT_METRICS),
  UB: () => (DEFAULT_MODEL),
  L4: () => (DEFAULT_SHELL),
  fL: () => (DEFAULT_TAG),
  KU: () => (DEFAULT_TIMEOUT_SECONDS)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/config/bounds.ts
var config_bounds = __webpack_require__(749);
;// CONCATENATED MODULE: ./src/config/defaults.ts
const DEFAULT_MODEL = 'models/final_model.joblib';
const DEFAULT_METRICS = 'results/metrics.json';
const DEFAULT_TAG = '{feature}/v{version}';
const DEFAULT_SHELL = 'bash';
const DEFAULT_TIMEOUT_SECONDS = 3_600;
const DEFAULT_APPROVALS = 1;
const DEFAULT_FAIL_ON = 'low';
const DEFAULT_DATA_REPORT = 'results/data_quality.json';
const DEFAULT_DOCUMENTS = ['README.md'];
/** The commands of a repository that is laid out as usual. */
const DEFAULT_COMMANDS = {
    tests: { run: 'pytest --cov=src', script: null },
    performance: { run: 'python src/evaluate.py --model {model}', script: 'src/evaluate.py' },
    types: { run: 'mypy src/', script: null },
    security: { run: 'bandit -r src/', script: null },
    export: { run: 'python src/export_model.py --model {model} --output {package}', script: 'src/export_model.py' },
    card: {
        run: 'python src/create_model_card.py --model {package} --metrics {metrics}',
        script: 'src/create_model_card.py',
    },
};

;// CONCATENATED MODULE: ./src/config/resolve-command.ts

/** Settings of a command: what the team says, else the default; only a default command may name a script. */
function commandSettings(keys, fallback, env) {
    return {
        run: keys?.run ?? fallback.run,
        shell: keys?.shell ?? DEFAULT_SHELL,
        script: keys?.run === undefined ? fallback.script : null,
        timeoutSeconds: keys?.timeout ?? DEFAULT_TIMEOUT_SECONDS,
        env: mergeEnv(env, keys?.env),
    };
}
/** The environment of all commands with that of one beside it; its own values count. */
function mergeEnv(common, own) {
    return {
        pass: [...new Set([...(common?.pass ?? []), ...(own?.pass ?? [])])],
        set: { ...common?.set, ...own?.set },
    };
}

;// CONCATENATED MODULE: ./src/config/resolve-gates.ts


/** Settings of all gates; `sourceOf` says where a metric's bound was declared. */
function resolveGates(gates, env, sourceOf) {
    const { tests, performance, review, documentation, types, security } = gates;
    const data = gates['data-quality'];
    const { /* DEFAULT_COMMANDS */ "Tf": DEFAULT_COMMANDS } = defaults_namespaceObject;
    const metrics = Object.entries(performance?.metrics ?? {});
    return {
        tests: {
            ...base(tests),
            command: commandSettings(tests, DEFAULT_COMMANDS.tests, env),
            reports: tests?.reports ?? [],
            coverageMin: tests?.coverage?.min ?? null,
        },
        performance: {
            ...base(performance),
            command: commandSettings(performance, DEFAULT_COMMANDS.performance, env),
            metrics: Object.fromEntries(metrics.map(([name, metric]) => [name, bound(metric, sourceOf(name))])),
        },
        review: {
            ...base(review),
            approvals: review?.approvals ?? DEFAULT_APPROVALS,
            inCheck: review?.['in-check'] ?? false,
        },
        'data-quality': {
            ...base(data),
            command: data?.run === undefined ? null : commandSettings(data, { run: data.run, script: null }, env),
            reports: data?.reports?.map((path) => ({ path, declared: true })) ?? [
                { path: DEFAULT_DATA_REPORT, declared: false },
            ],
            datasets: data?.datasets ?? [],
        },
        documentation: {
            ...base(documentation),
            documents: documentation?.documents ?? [...DEFAULT_DOCUMENTS],
            declared: documentation?.documents !== undefined,
        },
        types: { ...base(types), command: commandSettings(types, DEFAULT_COMMANDS.types, env) },
        security: {
            ...base(security),
            command: commandSettings(security, DEFAULT_COMMANDS.security, env),
            failOn: security?.['fail-on'] ?? DEFAULT_FAIL_ON,
            reports: security?.reports ?? [],
        },
    };
}
function base(gate) {
    const enabled = gate?.enabled ?? true;
    return { enabled, disabledReason: enabled ? null : (gate?.reason ?? ''), waiver: gate?.waiver ?? null };
}
const NO_TOLERANCE = { kind: 'absolute', amount: 0, text: '0' };
function bound(metric, source) {
    return {
        ...(metric.min === undefined ? {} : { min: metric.min }),
        ...(metric.max === undefined ? {} : { max: metric.max }),
        ...(metric.better === undefined ? {} : { better: metric.better }),
        tolerance: metric.tolerance ?? { ...NO_TOLERANCE },
        source,
    };
}

// EXTERNAL MODULE: ./src/config/schema.ts + 3 modules
var schema = __webpack_require__(46052);
;// CONCATENATED MODULE: ./src/config/resolve.ts





/** Merges defaults, configuration and the feature's own part of it, key by key; lists replace lists. */
function resolveSettings(sources) {
    const { feature, config } = sources;
    const section = sectionOf(feature, config);
    const env = mergeEnv(section.env, undefined);
    const { steps } = section;
    return {
        feature,
        model: section.model ?? DEFAULT_MODEL,
        metrics: section.metrics ?? DEFAULT_METRICS,
        tag: section.tag ?? DEFAULT_TAG,
        releaseBranches: section['release-branches'] ?? [],
        paths: section.paths ?? [],
        env,
        steps: {
            export: commandSettings(steps?.export, DEFAULT_COMMANDS.export, env),
            card: commandSettings(steps?.card, DEFAULT_COMMANDS.card, env),
        },
        ...gatesSwitch(sources),
        gates: resolveGates(section.gates ?? {}, env, (metric) => metricSource(metric, feature, config)),
        monitoring: section.monitoring ?? [],
    };
}
function sectionOf(feature, config) {
    if (config === null)
        return {};
    const { features, ...top } = entriesOf(config.written);
    const perFeature = entriesOf(features);
    const own = Object.hasOwn(perFeature, feature) ? perFeature[feature] : undefined;
    // Both parts fit the schema, so their merge does; it is read again because values are merged as written.
    return schema/* sectionSchema */.v.parse(own === undefined ? top : mergeKeys(top, own));
}
function ownPart(feature, config) {
    const features = config?.data.features ?? {};
    // A feature may be called `constructor`.
    return Object.hasOwn(features, feature) ? features[feature] : undefined;
}
function mergeKeys(base, over) {
    if (!isMapping(base) || !isMapping(over))
        return over;
    const merged = { ...base };
    for (const [key, value] of Object.entries(over))
        merged[key] = Object.hasOwn(base, key) ? mergeKeys(base[key], value) : value;
    return merged;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function entriesOf(value) {
    return isMapping(value) ? value : {};
}
function gatesSwitch(sources) {
    const { feature, config, ccflow, gatesEnabledInput } = sources;
    const said = (enabled, source) => ({
        gatesEnabled: enabled,
        gatesEnabledSource: enabled ? '' : source,
    });
    if (gatesEnabledInput !== null)
        return said(gatesEnabledInput, 'input gates-enabled');
    const own = ownPart(feature, config)?.gates?.enabled;
    if (config !== null && own !== undefined) {
        return said(own, (0,errors/* describePlace */.df)(config.placeOf(['features', feature, 'gates', 'enabled'])));
    }
    const common = config?.data.gates?.enabled;
    if (config !== null && common !== undefined)
        return said(common, (0,errors/* describePlace */.df)(config.placeOf(['gates', 'enabled'])));
    if (ccflow?.gatesEnabled != null)
        return said(ccflow.gatesEnabled.value, (0,errors/* describePlace */.df)(ccflow.gatesEnabled.where));
    return said(true, '');
}
/** Where a metric's bound was declared, `.github/ds-release.yml:12`; the feature's own part before the common one. */
function metricSource(metric, feature, config) {
    if (config === null)
        return 'default';
    const own = Object.hasOwn(ownPart(feature, config)?.gates?.performance?.metrics ?? {}, metric);
    const place = config.placeOf([...(own ? ['features', feature] : []), 'gates', 'performance', 'metrics', metric]);
    return `${place.file}:${place.line ?? 1}`;
}

// EXTERNAL MODULE: ./src/feature/location.ts
var feature_location = __webpack_require__(1235);
// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
// EXTERNAL MODULE: ./src/feature/criteria.ts
var feature_criteria = __webpack_require__(34569);
// EXTERNAL MODULE: ./src/formats/nearest.ts
var nearest = __webpack_require__(24742);
// EXTERNAL MODULE: ./src/commands/steps/model.ts + 1 modules
var steps_model = __webpack_require__(45589);
;// CONCATENATED MODULE: ./src/commands/steps/subject.ts








/** The state file of a feature as it stands in the checkout; throws `Stop` invalid-state that says where it is instead. */
async function readState(world, repository, feature) {
    const stateFile = (0,feature_location/* statePath */.BQ)(repository.stateDir, feature);
    const text = await world.files.read(stateFile);
    if (text === null)
        throw new errors/* Stop */.VG('invalid-state', await missingState(world, repository, feature, stateFile));
    if (!(await world.git.isTracked(stateFile)))
        throw new errors/* Stop */.VG('invalid-state', await untrackedState(world, stateFile));
    const parsed = (0,state_file/* parseStateFile */.n)(text, stateFile);
    if (!parsed.ok)
        throw new errors/* Stop */.VG('invalid-state', parsed.problems);
    return { feature, stateFile, stateText: text, state: parsed.state, placeOf: parsed.placeOf };
}
/** Completes a feature whose state was read: settings, bounds, model. Throws `Stop` where they are not usable. */
async function gatherSubject(world, repository, inputs, read) {
    const settings = settingsOf(repository, inputs, read.feature);
    const criteria = (0,feature_criteria/* sortCriteria */.sb)(read.state.acceptanceCriteria, (index) => {
        const { file, line = 1 } = read.placeOf(['acceptance_criteria', index]);
        return `${file}:${line} acceptance_criteria[${index}]`;
    });
    const { bounds, problems } = (0,config_bounds/* boundsOf */.B)(settings.gates.performance.metrics, criteria.bounds);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('invalid-config', problems);
    const model = await (0,steps_model/* inspectModel */.KC)(world, inputs.workingDirectory, settings.model);
    return { ...read, settings, criteria, bounds, workingDirectory: inputs.workingDirectory, model };
}
/** The configuration of one feature, with the input `gates-enabled` over it. */
function settingsOf(repository, inputs, feature) {
    return resolveSettings({
        feature,
        config: repository.config,
        ccflow: repository.ccflow,
        gatesEnabledInput: inputs.gatesEnabled,
    });
}
/** States of the features that this one depends on. */
async function readDependencies(world, repository, state) {
    const found = new Map();
    for (const id of state.dependencies) {
        const file = (0,feature_location/* statePath */.BQ)(repository.stateDir, id);
        const text = await world.files.read(file);
        const parsed = text === null ? null : (0,state_file/* parseStateFile */.n)(text, file);
        found.set(id, parsed === null ? 'missing' : parsed.ok ? parsed.state : 'invalid');
    }
    return found;
}
async function missingState(world, repository, feature, stateFile) {
    const rule = await world.git.ignoreRule(stateFile);
    if (rule !== null) {
        return {
            what: `the state file ${stateFile} is not in the repository, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`,
            where: { file: rule.file, line: rule.line },
            fix: `Add it in spite of the rule: git add -f ${shellWord(stateFile)}, then commit and push`,
        };
    }
    const branches = await world.github.branchesWith(stateFile);
    if (branches.length > 0) {
        return {
            what: `the state file ${stateFile} is not on this branch, but on ${branches.slice(0, 5).join(', ')}`,
            where: { file: stateFile },
            fix: 'Merge it into the branch that you release from, or run the workflow on the branch that has it',
        };
    }
    const features = (0,nearest/* nearestFirst */.F)(feature, repository.features);
    return {
        what: `there is no feature ${JSON.stringify(feature)}: ${stateFile} does not exist`,
        where: { file: stateFile },
        fix: features.length === 0
            ? `Create ${stateFile}, or set \`state-dir\` to the folder of the state files: ${repository.stateDir} (${repository.stateDirSource}) has none`
            : `Set \`feature-id\` to one of the features that there are: ${features.slice(0, 20).join(', ')}`,
    };
}
async function untrackedState(world, stateFile) {
    const rule = await world.git.ignoreRule(stateFile);
    const because = rule === null ? '' : `, because ${rule.file}:${rule.line} ignores it (${rule.pattern})`;
    return {
        what: `the state file ${stateFile} is on this machine only, not in the commit${because}`,
        where: rule === null ? { file: stateFile } : { file: rule.file, line: rule.line },
        fix: `Commit it: git add ${rule === null ? '' : '-f '}${shellWord(stateFile)}, then commit and push`,
    };
}
function shellWord(path) {
    return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ boundsOf),
/* harmony export */   T: () => (/* binding */ meetsBound)
/* harmony export */ });
/* harmony import */ var _feature_criteria_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34569);

/**
 * All bounds of a feature, the configuration's first; the stricter of two counts. A problem stands for a bound that
 * cannot be judged: none or contradictory limits, two limits without `better`, one metric under two names.
 */
function boundsOf(metrics, criteria) {
    const drafts = new Map();
    const problems = [];
    for (const [name, settings] of Object.entries(metrics)) {
        const key = (0,_feature_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseMetricName */ .SD)(name);
        const earlier = drafts.get(key);
        if (earlier === undefined)
            drafts.set(key, { ...settings, name, key });
        else
            problems.push(twoNames(earlier.name, name, settings.source));
    }
    for (const criterion of criteria) {
        const key = (0,_feature_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseMetricName */ .SD)(criterion.metric);
        drafts.set(key, withCriterion(drafts.get(key) ?? draftOf(criterion, key), criterion));
    }
    const bounds = [];
    for (const draft of drafts.values()) {
        const problem = draftProblem(draft);
        if (problem === null)
            bounds.push({ ...draft, better: draft.better ?? (draft.min === undefined ? 'lower' : 'higher') });
        else
            problems.push(problem);
    }
    return { bounds, problems };
}
function draftOf(criterion, key) {
    return {
        name: criterion.metric,
        key,
        tolerance: { kind: 'absolute', amount: 0, text: '0' },
        source: criterion.source,
    };
}
function withCriterion(before, criterion) {
    const { kind, value, exclusive, source } = criterion;
    const isShare = kind === 'min' && criterion.percent && value <= 1;
    const draft = isShare ? { ...before, minIsShare: true } : before;
    const [limit, flag] = kind === 'min' ? ['min', 'minExclusive'] : ['max', 'maxExclusive'];
    const present = draft[limit];
    const further = present === undefined || (kind === 'min' ? value > present : value < present);
    if (!further && !(value === present && exclusive))
        return withSource(draft, source);
    const next = { ...draft, [limit]: value };
    if (exclusive)
        next[flag] = true;
    else
        delete next[flag];
    return withSource(next, source);
}
function withSource(draft, source) {
    return draft.source.split(' and ').includes(source) ? draft : { ...draft, source: `${draft.source} and ${source}` };
}
function draftProblem(draft) {
    const { name, min, max, better, source } = draft;
    const at = `${JSON.stringify(name)} (${source})`;
    if (min === undefined && max === undefined) {
        return { what: `The metric ${at} has no bound`, fix: 'Add min or max to it, or take it out' };
    }
    if (min === undefined || max === undefined)
        return null;
    const empty = min > max || (min === max && (draft.minExclusive === true || draft.maxExclusive === true));
    if (empty)
        return { what: `No value of ${at} meets both bounds, ${min} and ${max}`, fix: 'Correct one of them' };
    if (better !== undefined)
        return null;
    return {
        what: `The metric ${at} has a lower and an upper bound, and nothing says which way is better`,
        fix: 'Add "better: higher" or "better: lower" to it under gates.performance.metrics',
    };
}
function twoNames(one, other, source) {
    const what = `${JSON.stringify(one)} and ${JSON.stringify(other)} (${source}) name the same metric`;
    return { what, fix: 'Spell both alike' };
}
/** Whether a value keeps to a bound's own limits; NaN never does. */
function meetsBound(value, bound) {
    const { min, max } = bound;
    const highEnough = min === undefined || (bound.minExclusive === true ? value > min : value >= min);
    const lowEnough = max === undefined || (bound.maxExclusive === true ? value < max : value <= max);
    return Number.isFinite(value) && highEnough && lowEnough;
}


/***/ }),

/***/ 96276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isReleaseBranch)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** Whether a branch is one of the configured release branches, which may be globs; null is no branch. */
function isReleaseBranch(releaseBranches, branch) {
    return branch !== null && releaseBranches.length > 0 && picomatch__WEBPACK_IMPORTED_MODULE_0___default().isMatch(branch, [...releaseBranches]);
}


/***/ }),

/***/ 1002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ GATE_NAMES)
/* harmony export */ });
/** The gates in the order in which they are reported. */
const GATE_NAMES = [
    'tests',
    'performance',
    'review',
    'data-quality',
    'documentation',
    'types',
    'security',
];


/***/ }),

/***/ 93756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ct: () => (/* binding */ fillPlaceholders)
});

// UNUSED EXPORTS: PLACEHOLDERS, quoteWord

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/config/shell-contexts.ts
/** Tells for each offset of a shell command in which quotes it stands; `$(…)` inside double quotes is plain again. */
function shellContexts(run) {
    const changes = [];
    // The contexts around a character, innermost last; a number counts open parentheses of a command substitution.
    const open = [{ context: 'plain', parentheses: 0 }];
    for (let offset = 0; offset < run.length; offset += 1) {
        const here = open.at(-1);
        if (here === undefined)
            break;
        const character = run[offset];
        if (here.context === 'single') {
            if (character === "'")
                open.pop();
        }
        else if (character === '\\') {
            offset += 1;
        }
        else if (character === '"') {
            if (here.context === 'double')
                open.pop();
            else
                open.push({ context: 'double', parentheses: 0 });
        }
        else if (run.startsWith('$(', offset)) {
            open.push({ context: 'plain', parentheses: 1 });
            offset += 1;
        }
        else if (here.context === 'plain') {
            if (character === "'")
                open.push({ context: 'single', parentheses: 0 });
            else if (character === '(')
                here.parentheses += 1;
            else if (character === ')') {
                here.parentheses -= 1;
                if (here.parentheses === 0 && open.length > 1)
                    open.pop();
            }
            else if (character === '#' && /(^|[\s;&|])$/.test(run.slice(0, offset))) {
                // An apostrophe in a comment opens nothing.
                const end = run.indexOf('\n', offset);
                offset = end === -1 ? run.length : end;
            }
        }
        changes.push({ offset: offset + 1, context: open.at(-1)?.context ?? 'plain' });
    }
    return (offset) => changes.findLast((change) => change.offset <= offset)?.context ?? 'plain';
}

;// CONCATENATED MODULE: ./src/config/placeholders.ts


/** The names that commands may have in braces. */
const PLACEHOLDERS = ['model', 'package', 'metrics', 'version', 'feature', 'environment'];
/** `{model}`, but neither the shell's own `${model}` nor another language's `{{model}}`. */
const PATTERN = new RegExp(String.raw `(?<![$\\{])\{(${PLACEHOLDERS.join('|')})\}(?!\})`, 'g');
/**
 * Fills the placeholders of a command, each value as one word for the shell, also where the command has quotes around
 * it; every other brace stays. Throws `Stop` (`invalid-config`) for a placeholder that has no value here.
 */
function fillPlaceholders(run, values) {
    const contextAt = shellContexts(run);
    return run.replace(PATTERN, (written, name, offset) => {
        const value = values[name];
        if (value === undefined)
            throw noValue(written, run, values);
        return quoted(value, contextAt(offset));
    });
}
function noValue(written, run, values) {
    const known = PLACEHOLDERS.filter((name) => values[name] !== undefined).map((name) => `{${name}}`);
    return new errors/* Stop */.VG('invalid-config', {
        what: `${written} has no value in the command ${JSON.stringify(run)}`,
        fix: `Use what this command can have: ${known.join(', ')}`,
    });
}
function quoted(value, context) {
    switch (context) {
        case 'plain':
            return quoteWord(value);
        case 'double':
            return value.replace(/[\\"$`]/g, '\\$&');
        case 'single':
            return value.replaceAll("'", `'\\''`);
    }
}
/** Quotes a text as one word of a POSIX shell, only where it needs quotes. */
function quoteWord(text) {
    return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 46052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema),
  v: () => (/* binding */ sectionSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/feature/feature-id.ts
var feature_id = __webpack_require__(16344);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./src/formats/repo-path.ts
var repo_path = __webpack_require__(23744);
;// CONCATENATED MODULE: ./src/config/durations.ts
const UNIT_SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 };
/** What a duration is, as a noun phrase for messages. */
const DURATION_FORM = 'a duration such as 90s, 30m or 1h30m, above zero and at most 5d';
/** A job on a runner of one's own ends after five days. */
const LONGEST_SECONDS = 5 * UNIT_SECONDS.d;
/** Reads `30m`, `1h30m` or `90s` as seconds; null for anything else, for zero and for more than five days. */
function parseDuration(text) {
    const parts = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text.trim());
    if (parts === null)
        return null;
    const amount = (index) => Number(parts[index] ?? 0);
    const { d, h, m, s } = UNIT_SECONDS;
    const seconds = amount(1) * d + amount(2) * h + amount(3) * m + amount(4) * s;
    return seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
}

;// CONCATENATED MODULE: ./src/config/tag-pattern.ts
/** What a tag pattern is, as a noun phrase for messages. */
const TAG_PATTERN_FORM = 'a tag with {version} in it once and without spaces, such as "{feature}/v{version}" or "v{version}"';
/** Whether a pattern has `{version}` once, no other placeholder but `{feature}`, and makes a name that git takes. */
function isTagPattern(pattern) {
    if (pattern.split('{version}').length !== 2)
        return false;
    const name = pattern.replaceAll('{version}', '1.0.0').replaceAll('{feature}', 'feature');
    return isRefName(name);
}
/** The rules of `git check-ref-format`, and no braces: a misspelt placeholder is no name. */
function isRefName(name) {
    const parts = name.split('/');
    return (!/[\0-\x20\x7f~^:?*[\]\\{}]/.test(name) &&
        !name.includes('..') &&
        !name.includes('@{') &&
        !name.startsWith('-') &&
        !name.startsWith('refs/') &&
        !name.endsWith('.') &&
        parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')));
}

;// CONCATENATED MODULE: ./src/config/fields.ts




/** A text that is not empty. */
const filledText = schemas/* string */.YjP().trim().min(1, { error: 'a text that is not empty' });
/** A file or folder below the folder that paths start from. */
const path = schemas/* string */.YjP().transform((text, context) => {
    const checked = (0,repo_path/* repoPath */.q)(text);
    if (checked.ok)
        return checked.path;
    context.addIssue({ code: 'custom', message: checked.what, params: { fix: checked.fix } });
    return core/* NEVER */.tm;
});
/** A shell command. */
const command = schemas/* string */.YjP().refine((text) => text.trim() !== '', { error: 'a command that is not empty' });
/** A shell of a workflow step. */
const shell = schemas/* string */.YjP()
    .refine((text) => ['bash', 'sh', 'python', 'pwsh'].includes(text) || text.includes('{0}'), {
    error: 'bash, sh, python, pwsh, or a command with {0} where the script goes',
});
/** A duration, as seconds. */
const duration = schemas/* string */.YjP({ error: DURATION_FORM }).transform((text, context) => {
    const seconds = parseDuration(text);
    if (seconds !== null)
        return seconds;
    const message = `${JSON.stringify(text)} is not ${DURATION_FORM}`;
    context.addIssue({ code: 'custom', message, params: { fix: `Write ${DURATION_FORM}` } });
    return core/* NEVER */.tm;
});
/** A pattern that tags are made from and recognised by. */
const tagPattern = schemas/* string */.YjP().refine(isTagPattern, { error: TAG_PATTERN_FORM });
const PERCENT = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)\s*%$/;
/** Per cent as a share: `85%` is 0.85 to the last bit. */
function share(text) {
    return Number(`${text.replace('%', '').trim()}e-2`);
}
const BOUND_FORM = { error: 'a number, or a percentage such as "85%"' };
/** A number, or a percentage as text. */
const boundValue = schemas/* union */.KCZ([schemas/* number */.aig(BOUND_FORM), schemas/* string */.YjP().regex(PERCENT, BOUND_FORM)], BOUND_FORM)
    .transform((value) => (typeof value === 'number' ? value : share(value)));
const TOLERANCE_FORM = { error: 'a number from 0 on, or a percentage such as "2%"' };
/** How much worse than the champion a metric may be; a percentage is one of the champion's value. */
const tolerance = schemas/* union */.KCZ([schemas/* number */.aig().min(0, TOLERANCE_FORM), schemas/* string */.YjP().regex(/^\d+(?:\.\d+)?\s*%$/, TOLERANCE_FORM)], TOLERANCE_FORM)
    .transform((value) => typeof value === 'number'
    ? { kind: 'absolute', amount: value, text: String(value) }
    : { kind: 'relative', amount: share(value), text: value.replace(/\s/g, '') });
/** A calendar day, `YYYY-MM-DD`. */
const day = schemas/* string */.YjP().refine(isDay, { error: 'a day as YYYY-MM-DD' });
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** Names that would hand a command the runner's own tokens or files. */
const RUNNERS_OWN = /^(?:GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ACTIONS_.*|INPUT_.*)$/i;
/** The name of an environment variable that a command may have. */
const variableName = schemas/* string */.YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'the name of an environment variable' })
    .refine((name) => !RUNNERS_OWN.test(name), {
    error: 'a variable of your own (the tokens and files of the runner are not handed to commands)',
});
/** An address of a web page. */
const webAddress = schemas/* string */.YjP().refine(isWebAddress, { error: 'an address that starts with https:// or http://' });
function isWebAddress(text) {
    return /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text);
}

;// CONCATENATED MODULE: ./src/config/schema.ts



const paths = schemas/* array */.YOg(path);
const env = schemas/* strictObject */.rej({
    pass: schemas/* array */.YOg(variableName).optional().describe('Names of variables of the job that commands see'),
    set: schemas/* record */.g1P(variableName, schemas/* string */.YjP({ error: 'a text; numbers and true or false go in quotes' }))
        .optional()
        .describe('Variables that commands get'),
});
const runKeys = {
    run: command
        .optional()
        .describe('The command; {model}, {package}, {metrics}, {version}, {feature}, {environment} are filled in'),
    shell: shell.optional().describe('The shell, as of a workflow step; bash where nothing is said'),
    timeout: duration.optional().describe('After how long the command is ended'),
    env: env.optional().describe('Environment of this command, beside that of all'),
};
const waiver = schemas/* strictObject */.rej({
    reason: filledText.describe('Why the failure is accepted'),
    owner: filledText.describe('Who answers for it'),
    expires: day.describe('The last day on which the waiver holds, UTC'),
});
const gateKeys = {
    enabled: schemas/* boolean */.zMY().optional().describe('false switches the gate off, in plain sight; say why under reason'),
    reason: filledText.optional().describe('Why the gate is off'),
    waiver: waiver.optional().describe('Accepts a failure of the gate until a day; expired or unused, it is an error'),
};
const metric = schemas/* strictObject */.rej({
    min: boundValue.optional().describe('The metric must be at least this'),
    max: boundValue.optional().describe('The metric must be at most this'),
    better: schemas/* enum */.k5n(['higher', 'lower']).optional().describe('Which way is better; needed with both bounds'),
    tolerance: tolerance
        .optional()
        .describe("How much worse than the champion's it may be; 0 where nothing is said"),
});
const coverage = schemas/* strictObject */.rej({
    min: schemas/* number */.aig({ error: 'a number from 0 to 100' })
        .min(0, { error: 'a number from 0 to 100' })
        .max(100, { error: 'a number from 0 to 100' })
        .describe('Per cent of lines that tests must reach'),
});
const gates = schemas/* strictObject */.rej({
    enabled: schemas/* boolean */.zMY().optional().describe('false switches all gates off, in plain sight'),
    tests: schemas/* strictObject */.rej({
        ...gateKeys,
        ...runKeys,
        reports: paths.optional().describe('JUnit reports that the command writes'),
        coverage: coverage.optional().describe('Bound on test coverage'),
    })
        .optional()
        .describe('The tests pass, and at least one ran'),
    performance: schemas/* strictObject */.rej({
        ...gateKeys,
        ...runKeys,
        metrics: schemas/* record */.g1P(filledText, metric).optional().describe('Bounds, by the name of the metric'),
    })
        .optional()
        .describe('The model meets its bounds and is no worse than the champion'),
    review: schemas/* strictObject */.rej({
        ...gateKeys,
        approvals: schemas/* int */.Whr({ error: 'a whole number from 1 on' })
            .min(1, { error: 'a whole number from 1 on' })
            .optional()
            .describe('How many approvals by others are needed'),
        'in-check': schemas/* boolean */.zMY().optional().describe('true judges the review on pull requests too'),
    })
        .optional()
        .describe('The pull request that brought the commit was approved'),
    'data-quality': schemas/* strictObject */.rej({
        ...gateKeys,
        ...runKeys,
        reports: paths.optional().describe('Validation results of Great Expectations, or reports in the plain form'),
        datasets: paths.optional().describe('Data files that are looked into'),
    })
        .optional()
        .describe('The data is what it should be'),
    documentation: schemas/* strictObject */.rej({
        ...gateKeys,
        documents: paths.optional().describe('Documents that must be there and be no stubs'),
    })
        .optional()
        .describe('The model card is complete and true, the documents are written'),
    types: schemas/* strictObject */.rej({ ...gateKeys, ...runKeys })
        .optional()
        .describe('The types check'),
    security: schemas/* strictObject */.rej({
        ...gateKeys,
        ...runKeys,
        'fail-on': schemas/* enum */.k5n(['low', 'medium', 'high'])
            .optional()
            .describe('From which severity on a finding fails the gate'),
        reports: paths.optional().describe('Bandit reports (JSON) that the command writes'),
    })
        .optional()
        .describe('The code has no security findings'),
});
const monitoringLink = schemas/* strictObject */.rej({
    name: filledText.describe('What the page shows'),
    url: webAddress.describe('Its address'),
});
/** The keys that count for all features, and that each feature may set for itself. */
const sectionSchema = schemas/* strictObject */.rej({
    model: path.optional().describe('The model: a file or a folder; {model} in commands'),
    metrics: path.optional().describe('The metrics that the evaluation writes: JSON; {metrics} in commands'),
    tag: tagPattern.optional().describe('The tag of a release, from {feature} and {version}'),
    'release-branches': schemas/* array */.YOg(filledText)
        .optional()
        .describe('Branches, besides the default one, that releases may come from; globs'),
    paths: paths
        .optional()
        .describe('Globs, from the root of the repository; a change to one of them touches the feature'),
    env: env.optional().describe('Environment of all commands'),
    steps: schemas/* strictObject */.rej({
        export: schemas/* strictObject */.rej(runKeys).optional().describe('Writes the model into {package}'),
        card: schemas/* strictObject */.rej(runKeys).optional().describe('Writes the model card into {package}'),
    })
        .optional()
        .describe('Commands that make the package'),
    gates: gates.optional().describe('The checks that a release must pass'),
    monitoring: schemas/* array */.YOg(monitoringLink).optional().describe('Dashboards, for the release page'),
});
/** `.github/ds-release.yml`. */
const configSchema = sectionSchema.extend({
    features: schemas/* record */.g1P(schemas/* string */.YjP().regex(feature_id/* FEATURE_ID */.DU, { error: feature_id/* FEATURE_ID_FORM */.sA }), sectionSchema)
        .optional()
        .describe('Any of the other keys, for one feature; by feature id'),
});


/***/ }),

/***/ 34569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ normaliseMetricName),
/* harmony export */   sb: () => (/* binding */ sortCriteria)
/* harmony export */ });
/* unused harmony export parseCriterion */
const AT_LEAST = { kind: 'min', exclusive: false };
const AT_MOST = { kind: 'max', exclusive: false };
const ABOVE = { kind: 'min', exclusive: true };
const BELOW = { kind: 'max', exclusive: true };
const OPERATORS = {
    '>=': AT_LEAST,
    '≥': AT_LEAST,
    '⩾': AT_LEAST,
    'at least': AT_LEAST,
    'no less than': AT_LEAST,
    'not less than': AT_LEAST,
    'greater than or equal to': AT_LEAST,
    min: AT_LEAST,
    minimum: AT_LEAST,
    '<=': AT_MOST,
    '≤': AT_MOST,
    '⩽': AT_MOST,
    'at most': AT_MOST,
    'no more than': AT_MOST,
    'not more than': AT_MOST,
    'less than or equal to': AT_MOST,
    'up to': AT_MOST,
    max: AT_MOST,
    maximum: AT_MOST,
    '>': ABOVE,
    'greater than': ABOVE,
    'more than': ABOVE,
    'higher than': ABOVE,
    above: ABOVE,
    over: ABOVE,
    '<': BELOW,
    'less than': BELOW,
    'lower than': BELOW,
    'fewer than': BELOW,
    below: BELOW,
    under: BELOW,
};
/** The longest spelling first, so that `>=` is not read as `>`. */
const OPERATOR_PATTERN = Object.keys(OPERATORS)
    .sort((one, other) => other.length - one.length)
    .map((operator) => operator.replaceAll(' ', '\\s+'))
    .join('|');
const WORD = String.raw `[\p{L}\p{N}²@./%_-]+`;
/**
 * Metric, operator, number. No comma in the number: `1,250` is two numbers, depending on who reads it. A word operator
 * needs white space or a colon before it and white space after it, which `.8` and signs would otherwise blur.
 */
const CRITERION = new RegExp(String.raw `^(?<metric>${WORD}(?:\s+${WORD}){0,3}?)\s*(?::\s*)?(?<=[\s:]|(?=[<>≤≥⩾⩽]))(?<operator>${OPERATOR_PATTERN})\s*:?\s*` +
    String.raw `(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?:\s*(?<percent>%|per\s?cent))?\s*\.?$`, 'iu');
/** Words of sentences: with one of them in it, the text before the operator is no metric's name. */
const SENTENCE_WORDS = new Set(('a an the is are be must should shall will has have with on for in and or when while that than to by from not no ' +
    'we our it its least most').split(' '));
/** Reads one criterion as a bound; null when it is for a person to judge. */
function parseCriterion(text, source) {
    const found = CRITERION.exec(text.replaceAll('`', '').replaceAll('**', '').trim())?.groups;
    const operator = found?.['operator']?.toLowerCase().replace(/\s+/g, ' ');
    const relation = operator === undefined ? undefined : OPERATORS[operator];
    const metric = found?.['metric'];
    if (found === undefined || relation === undefined || metric === undefined)
        return null;
    const words = metric.toLowerCase().split(/\s+/);
    if (!/\p{L}/u.test(metric) || words.some((word) => SENTENCE_WORDS.has(word)))
        return null;
    const percent = found['percent'] !== undefined;
    const value = valueOf(found['number'] ?? '', percent);
    return Number.isFinite(value) ? { metric, ...relation, value, percent, text, source } : null;
}
/** A percentage by moving the decimal point, so that `85%` is 0.85 to the last bit. */
function valueOf(digits, percent) {
    if (!percent)
        return Number(digits);
    const [mantissa, exponent] = digits.toLowerCase().split('e');
    return Number(`${mantissa}e${Number(exponent ?? 0) - 2}`);
}
/** Sorts a feature's acceptance criteria into bounds and sentences for people; `placeOf` names where the one stands. */
function sortCriteria(texts, placeOf = (index) => `acceptance_criteria[${index}]`) {
    const bounds = [];
    const people = [];
    for (const [index, text] of texts.entries()) {
        const bound = parseCriterion(text, placeOf(index));
        if (bound === null)
            people.push(text);
        else
            bounds.push(bound);
    }
    return { bounds, people };
}
/** The form in which metric names are compared: case apart, and space, `-` and `_` alike. */
function normaliseMetricName(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, '_');
}


/***/ }),

/***/ 33808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ applyRelease)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./src/formats/same-json.ts
/** Whether two values are the same JSON, the order of keys aside. */
function isSameJson(one, other) {
    if (Object.is(one, other))
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    if (Array.isArray(one) !== Array.isArray(other))
        return false;
    const keys = Object.keys(one);
    return (keys.length === Object.keys(other).length &&
        keys.every((key) => Object.hasOwn(other, key) && isSameJson(Reflect.get(one, key), Reflect.get(other, key))));
}

// EXTERNAL MODULE: ./src/formats/document.ts
var formats_document = __webpack_require__(59079);
;// CONCATENATED MODULE: ./src/formats/json-style.ts
/** Reads the layout off a JSON text: of its first key, its first line end and its first separators. */
function jsonStyle(body) {
    const firstKey = /^\s*[{[](\s*)"/.exec(body);
    const lead = firstKey?.[1] ?? '';
    const multiline = lead.includes('\n') || firstKey === null;
    const outside = body.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    return {
        multiline,
        unit: unitOf(body, lead),
        eol: body.includes('\r\n') && body.indexOf('\r\n') < body.search(/(?<!\r)\n|$/) ? '\r\n' : '\n',
        colon: /""([ \t]*:[ \t]*)/.exec(outside)?.[1] ?? ': ',
        comma: /,([ \t]*)[^\s]/.exec(outside)?.[1] === '' ? ',' : ', ',
    };
}
function unitOf(body, lead) {
    const rootIndent = /^(?:[ \t]*\r?\n)*([ \t]*)/.exec(body)?.[1] ?? '';
    const first = lead.slice(lead.lastIndexOf('\n') + 1);
    const unit = first.startsWith(rootIndent) ? first.slice(rootIndent.length) : first;
    return lead.includes('\n') ? unit : '  ';
}
/** Prints a value in a file's layout; `indent` is that of the line on which the value starts. */
function printJson(value, style, indent) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = indent + style.unit;
    const isList = Array.isArray(value);
    const parts = isList
        ? value.map((item) => printJson(item, style, inner))
        : Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .map(([key, item]) => `${JSON.stringify(key)}${style.colon}${printJson(item, style, inner)}`);
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    if (parts.length === 0)
        return `${open}${close}`;
    if (!style.multiline)
        return `${open}${parts.join(style.comma)}${close}`;
    return `${open}${style.eol}${inner}${parts.join(`,${style.eol}${inner}`)}${style.eol}${indent}${close}`;
}
/** The white space that starts the line of an offset. */
function indentOf(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
/** Whether only white space stands before an offset on its line, and a line before it. */
function isFirstOnLine(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return start > 0 && text.slice(start, offset).trim() === '';
}

;// CONCATENATED MODULE: ./src/formats/json-edit.ts




/**
 * Edits strict JSON as text, one edit after another: only what an edit names changes; indentation, line ends, byte
 * order mark, final newline and the layout of everything else stay. A new key goes to the end of its object, a value
 * that is there already stays as it is written. Throws on text that `parseJson` refuses: parse first.
 */
function editJson(text, edits) {
    const { mark, body } = (0,formats_document/* splitMark */.e1)(text);
    const style = jsonStyle(body);
    return mark + edits.reduce((result, edit) => applyEdit(result, edit, style), body);
}
function applyEdit(text, edit, style) {
    const root = (0,main.parseTree)(text);
    if (root === undefined)
        throw new Error('editJson was given text that is not JSON');
    const found = find(root, edit.path);
    if (edit.kind === 'append' && found?.type === 'array')
        return append(text, found, edit.value, style);
    const value = edit.kind === 'append' ? [edit.value] : edit.value;
    if (found !== null)
        return replace(text, found, value, style);
    const key = edit.path.at(-1);
    const parent = find(root, edit.path.slice(0, -1));
    if (parent?.type !== 'object' || typeof key !== 'string')
        throw new Error('editJson was given a path without a parent');
    return addKey(text, parent, key, value, style);
}
function find(root, path) {
    let node = root;
    for (const part of path) {
        if (typeof part === 'number')
            node = node?.type === 'array' ? node.children?.[part] : undefined;
        else
            node = node?.type === 'object' ? childNamed(node, part) : undefined;
    }
    return node ?? null;
}
function childNamed(node, name) {
    return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}
function replace(text, node, value, style) {
    const written = text.slice(node.offset, node.offset + node.length);
    if (isSameJson(JSON.parse(written), value))
        return text;
    // A filled container on one line shows how the team likes it; an empty one shows nothing.
    const inline = (node.children?.length ?? 0) > 0 && !written.includes('\n');
    const printed = printJson(value, inline ? { ...style, multiline: false } : style, indentOf(text, node.offset));
    return splice(text, node.offset, node.length, printed);
}
function addKey(text, parent, key, value, style) {
    const last = parent.children?.at(-1);
    const name = `${JSON.stringify(key)}${style.colon}`;
    if (last === undefined) {
        const indent = indentOf(text, parent.offset);
        const inner = indent + style.unit;
        const body = style.multiline
            ? `{${style.eol}${inner}${name}${printJson(value, style, inner)}${style.eol}${indent}}`
            : `{${name}${printJson(value, style, indent)}}`;
        return splice(text, parent.offset, parent.length, body);
    }
    return addAfter(text, last, (own, indent) => name + printJson(value, own, indent), style);
}
function append(text, list, value, style) {
    const last = list.children?.at(-1);
    if (last === undefined) {
        return splice(text, list.offset, list.length, printJson([value], style, indentOf(text, list.offset)));
    }
    // Entries that stand one to a line stay one to a line.
    const onOneLine = last.type === 'object' && !text.slice(last.offset, last.offset + last.length).includes('\n');
    return addAfter(text, last, (own, indent) => printJson(value, onOneLine ? { ...own, multiline: false } : own, indent), style);
}
/** Adds a sibling after the last one, on a line of its own where the last one has one. */
function addAfter(text, last, print, style) {
    const end = last.offset + last.length;
    const indent = indentOf(text, last.offset);
    if (isFirstOnLine(text, last.offset))
        return splice(text, end, 0, `,${style.eol}${indent}${print(style, indent)}`);
    const own = text.slice(last.offset, end).includes('\n') ? style : { ...style, multiline: false };
    return splice(text, end, 0, `${style.comma}${print(own, indentOf(text, end))}`);
}
function splice(text, offset, length, replacement) {
    return text.slice(0, offset) + replacement + text.slice(offset + length);
}

// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
;// CONCATENATED MODULE: ./src/feature/edits.ts



/**
 * Writes a release into a state file's text; the text comes back unchanged when `releases[]` has it already. Throws
 * `Stop`: `invalid-state` when the text is not a valid state file, `conflict` when the version stands there with another commit.
 */
function applyRelease(text, change) {
    const parsed = (0,state_file/* parseStateFile */.n)(text, change.file);
    if (!parsed.ok)
        throw new errors/* Stop */.VG('invalid-state', parsed.problems);
    const index = parsed.state.releases.findIndex((entry) => entry.version === change.version);
    const entry = parsed.state.releases[index];
    if (entry?.commit === change.commit)
        return text;
    if (entry !== undefined)
        throw takenVersion(entry, change, parsed.placeOf(['releases', index]));
    return editJson(text, releaseEdits(parsed.state, change));
}
function releaseEdits(state, change) {
    const set = (field, value) => ({ kind: 'set', path: [field], value });
    const last = state.releases.length - 1;
    const handedDown = last >= 0 && state.deployedTo.length > 0
        ? [{ kind: 'set', path: ['releases', last, 'deployed_to'], value: state.deployedTo }]
        : [];
    return [
        ...handedDown,
        set('status', 'released'),
        set('release_started_at', change.startedAt),
        set('release_completed_at', change.completedAt),
        set('version', change.version),
        set('model_version', change.version),
        set('model_metrics', change.metricsAsWritten),
        set('deployed_to', []),
        set('updated_at', change.completedAt),
        { kind: 'append', path: ['releases'], value: releaseEntry(change) },
    ];
}
function releaseEntry(change) {
    return {
        version: change.version,
        tag: change.tag,
        commit: change.commit,
        package_digest: change.packageDigest,
        metrics: change.metrics,
        verdict: change.verdict,
        ...(change.gatesNote === null ? {} : { gates: `skipped: gates are disabled (${change.gatesNote})` }),
        release_url: change.releaseUrl,
        released_at: change.completedAt,
    };
}
function takenVersion(entry, change, where) {
    return new errors/* Stop */.VG('conflict', {
        what: `Version ${change.version} stands in releases[] with commit ${entry.commit ?? 'unknown'}, not ${change.commit}`,
        fix: 'Find out who wrote that entry, then release a higher version',
        where,
    });
}


/***/ }),

/***/ 16344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ FEATURE_ID),
/* harmony export */   sA: () => (/* binding */ FEATURE_ID_FORM)
/* harmony export */ });
/* unused harmony export featureIdProblem */
/** A feature's id: lower-case letters, digits and hyphens, at most 63 characters. */
const FEATURE_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** What a feature id is, as a noun phrase for messages. */
const FEATURE_ID_FORM = 'a feature id: lower-case letters, digits and hyphens, at most 63 of them';
/** What is wrong with a feature id, or null; `where` is where it was written. */
function featureIdProblem(id, where) {
    if (FEATURE_ID.test(id))
        return null;
    const slug = suggestSlug(id);
    return {
        what: `${JSON.stringify(id)} is not ${FEATURE_ID_FORM}`,
        fix: slug === '' ? 'Write the id of the feature, such as churn-model' : `Write ${JSON.stringify(slug)}`,
        ...(where === undefined ? {} : { where }),
    };
}
function suggestSlug(id) {
    const plain = id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
    return slug.slice(0, 63).replace(/-+$/, '');
}


/***/ }),

/***/ 25066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aq: () => (/* binding */ versionBefore),
/* harmony export */   bw: () => (/* binding */ championOf),
/* harmony export */   fV: () => (/* binding */ previousVersionOf)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The release that serves now: the last entry of `releases[]` that was not rolled back, or null. After a rollback of
 * the newest release the state's `model_version` says which earlier one serves.
 */
function championOf(state) {
    const standing = state.releases.filter((entry) => !entry.rolledBack);
    const newestFell = state.releases.at(-1)?.rolledBack === true;
    const named = newestFell ? standing.find((entry) => entry.version === state.modelVersion) : undefined;
    return named ?? standing.at(-1) ?? null;
}
/** The version that the next one must lie above: the last entry of `releases[]`, else `model_version`, else `version`. */
function previousVersionOf(state) {
    return state.releases.at(-1)?.version ?? state.modelVersion ?? state.version;
}
/** The version that came before a released one: the highest of `releases[]` below it, or null. */
function versionBefore(state, version) {
    const below = state.releases.map((entry) => entry.version).filter((one) => isBelow(one, version));
    return below.sort((semver__WEBPACK_IMPORTED_MODULE_0___default().rcompare))[0] ?? null;
}
function isBelow(one, other) {
    return semver__WEBPACK_IMPORTED_MODULE_0___default().valid(one) !== null && semver__WEBPACK_IMPORTED_MODULE_0___default().valid(other) !== null && semver__WEBPACK_IMPORTED_MODULE_0___default().lt(one, other);
}


/***/ }),

/***/ 69948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hasRelease),
/* harmony export */   j: () => (/* binding */ lastReleaseOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27467);



const GATES_NOTE = /^skipped: gates are disabled \(([\s\S]*)\)$/;
/** The fields that a release of this action writes, as strictly as it writes them. */
const writtenSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    model_metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
    release_started_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    release_completed_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    releases: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).nonempty(),
});
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    package_digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    gates: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(GATES_NOTE).optional(),
    release_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    released_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** The change that a release of this action made last in a state file, read back from it; null when it made none. */
function lastReleaseOf(text, file) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, file);
    const written = parsed.ok ? writtenSchema.safeParse(parsed.document.value) : null;
    if (written?.success !== true)
        return null;
    const entry = entrySchema.safeParse(written.data.releases.at(-1));
    if (!entry.success)
        return null;
    const { version, tag, commit, metrics, verdict, gates } = entry.data;
    return {
        file,
        version,
        tag,
        commit,
        metrics,
        verdict,
        packageDigest: entry.data.package_digest,
        metricsAsWritten: written.data.model_metrics,
        gatesNote: gates === undefined ? null : (GATES_NOTE.exec(gates)?.[1] ?? null),
        releaseUrl: entry.data.release_url,
        startedAt: written.data.release_started_at,
        completedAt: written.data.release_completed_at,
    };
}
/** Whether a state file's text has a release of this version and commit; an unreadable file has none. */
function hasRelease(text, file, release) {
    const parsed = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStateFile */ .n)(text, file);
    if (!parsed.ok)
        return false;
    return parsed.state.releases.some((entry) => entry.version === release.version && entry.commit === release.commit);
}


/***/ }),

/***/ 1235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ statePath),
/* harmony export */   FK: () => (/* binding */ stateDirectory),
/* harmony export */   vS: () => (/* binding */ CCFLOW_FILES)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _formats_repo_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23744);


/** The ccflow workflow files, the first one that says something counts. */
const CCFLOW_FILES = ['.ccflow/workflow.yaml', 'workflow-hub/workflow.yaml'];
/** Where state files are when nothing says otherwise. */
const DEFAULT_DIRECTORY = 'docs/workflow/state';
/** Chooses the state directory: the input, else ccflow's `state.state_dir`, else `docs/workflow/state`. */
function stateDirectory(hints) {
    if (hints.input !== null)
        return checked(hints.input, 'input state-dir', { file: 'input', field: 'state-dir' });
    if (hints.ccflow !== null)
        return checked(hints.ccflow.value, hints.ccflow.where.file, hints.ccflow.where);
    return { ok: true, found: { directory: DEFAULT_DIRECTORY, source: 'default' } };
}
function checked(text, source, where) {
    // State files in the repository's root are unusual, but nothing is wrong with them.
    if (text === '.' || text === './')
        return { ok: true, found: { directory: '.', source } };
    const path = (0,_formats_repo_path_js__WEBPACK_IMPORTED_MODULE_1__/* .repoPath */ .q)(text);
    return path.ok
        ? { ok: true, found: { directory: path.path, source } }
        : { ok: false, problem: { what: path.what, fix: path.fix, where } };
}
/** Path of a feature's state file from the repository's root. */
function statePath(directory, feature) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, `${feature}.json`);
}


/***/ }),

/***/ 17258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ releaseProblems)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25066);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66698);



/** Everything that keeps a feature from being released, all at once; empty when nothing does. */
function releaseProblems(state, placeOf, facts) {
    return [
        ...statusProblems(state, placeOf, facts.journalOpen),
        ...state.dependencies.flatMap((id, index) => {
            const problem = dependencyProblem(state.id, id, facts.dependencies.get(id) ?? 'missing');
            return problem === null ? [] : [{ ...problem, where: placeOf(['dependencies', index]) }];
        }),
        ...state.pendingQuestions.flatMap((entry, index) => entry.answered ? [] : [questionProblem(entry.question, index, placeOf)]),
        ...versionProblems(state, placeOf),
    ];
}
function statusProblems(state, placeOf, journalOpen) {
    if ((0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .mayRelease */ .rQ)(state.status, journalOpen))
        return [];
    const where = placeOf(['status']);
    const line = where.line === undefined ? where.file : `line ${where.line} of ${where.file}`;
    const set = `set "status": "approved" in ${line}`;
    if (state.status === 'released') {
        const version = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .previousVersionOf */ .fV)(state);
        const what = `The feature is already released${version === null ? '' : ` as ${version}`}`;
        return [{ what, fix: `To release it again, ${set}`, where }];
    }
    if (state.status === 'releasing') {
        const what = 'The status is "releasing", and no unfinished release of this action is known';
        return [{ what, fix: `When no other tool is releasing it, ${set}`, where }];
    }
    if (state.status === 'rollback') {
        const what = 'The feature was rolled back; a release needs "approved"';
        return [{ what, fix: `When what led to the rollback is mended, ${set}`, where }];
    }
    const steps = (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .wayTo */ .bj)(state.status, 'approved').slice(0, -1);
    const when = steps.length === 0 ? 'Once it is approved' : `Once it has been through ${steps.join(' and ')}`;
    return [{ what: `The status is "${state.status}"; a release needs "approved"`, fix: `${when}, ${set}`, where }];
}
function dependencyProblem(own, id, found) {
    if (id === own)
        return { what: 'The feature depends on itself', fix: 'Take the entry out' };
    if (found === 'missing') {
        return { what: `The dependency ${id} has no state file`, fix: `Correct the id, or commit the state file of ${id}` };
    }
    if (found === 'invalid') {
        return { what: `The state file of the dependency ${id} is not valid`, fix: 'Mend that file' };
    }
    if (found.status === 'released')
        return null;
    return { what: `The dependency ${id} is "${found.status}", not "released"`, fix: `Release ${id} first` };
}
function questionProblem(question, index, placeOf) {
    const where = placeOf(['pending_questions', index]);
    const what = `A pending question has no answer: ${JSON.stringify(question)}`;
    return { what, fix: 'Take the question out, or write it as an object with "question" and "answer"', where };
}
function versionProblems(state, placeOf) {
    const version = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .previousVersionOf */ .fV)(state);
    if (version === null || semver__WEBPACK_IMPORTED_MODULE_0___default().valid(version) !== null)
        return [];
    const path = state.releases.length > 0
        ? ['releases', state.releases.length - 1, 'version']
        : [state.modelVersion === null ? 'version' : 'model_version'];
    return [
        {
            what: `The previous version ${JSON.stringify(version)} is not a semantic version`,
            fix: 'Write it as major.minor.patch, such as 1.2.0',
            where: placeOf(path),
        },
    ];
}


/***/ }),

/***/ 77909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ recordedChange)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33808);
/* harmony import */ var _last_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69948);



/**
 * The release that a change records, where it does nothing else: one state file, edited byte for byte as a release edits
 * it, and the release's records; null for anything more or less.
 */
function recordedChange({ stateFile, before, after, files }) {
    const change = (0,_last_release_js__WEBPACK_IMPORTED_MODULE_2__/* .lastReleaseOf */ .j)(after, stateFile);
    if (change === null || before === after || edited(before, change) !== after)
        return null;
    const records = new RegExp(`(^|/)models/${escapeRegExp(change.tag)}/(metadata\\.json|model_card\\.md|requirements\\.txt)$`);
    return files.every((file) => file === stateFile || records.test(file)) ? change : null;
}
/** The text with the release written into it; null where it cannot be. */
function edited(text, change) {
    try {
        return (0,_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .applyRelease */ .Y)(text, change);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG)
            return null;
        throw error;
    }
}
function escapeRegExp(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 27467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ parseStateFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
// EXTERNAL MODULE: ./src/formats/zod-problems.ts + 1 modules
var zod_problems = __webpack_require__(40814);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/feature/feature-id.ts
var feature_id = __webpack_require__(16344);
// EXTERNAL MODULE: ./src/feature/status.ts
var feature_status = __webpack_require__(66698);
;// CONCATENATED MODULE: ./src/feature/schema.ts



const filled = schemas/* string */.YjP().trim().min(1);
const names = schemas/* array */.YOg(schemas/* string */.YjP());
/** A text, or an object that says more; other tools write both. */
function textOr(shape, expected) {
    return schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3(shape)], { error: expected });
}
/** Metrics as a team or a tool wrote them: names to numbers or to more names; also texts, which count for nothing. */
const metrics = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: 'an object of metrics, names to numbers' });
const releaseEntry = schemas/* looseObject */._H3({
    version: filled.describe('The version without v'),
    tag: filled.nullish(),
    commit: filled.nullish(),
    package_digest: filled.nullish(),
    metrics: metrics.nullish(),
    verdict: filled.nullish(),
    release_url: filled.nullish(),
    released_at: filled.nullish(),
    deployed_to: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
    rolled_back_at: filled.nullish(),
});
/** The state file as teams and tools write it: known fields are checked, unknown ones let through, null is as good as absent. */
const stateSchema = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP().nullish().describe('The id of the feature; equals the name of the file'),
    title: schemas/* string */.YjP().nullish(),
    description: schemas/* string */.YjP().nullish(),
    status: schemas/* enum */.k5n(feature_status/* STATUSES */.f).describe('Where the feature stands in its life'),
    acceptance_criteria: schemas/* array */.YOg(textOr({ description: filled }, 'a text, or an object with a "description"')).nullish(),
    dependencies: schemas/* array */.YOg(schemas/* string */.YjP().regex(feature_id/* FEATURE_ID */.DU, { error: feature_id/* FEATURE_ID_FORM */.sA })).nullish(),
    created_at: schemas/* string */.YjP().nullish(),
    updated_at: schemas/* string */.YjP().nullish(),
    design_doc: schemas/* string */.YjP().nullish(),
    branch: schemas/* string */.YjP().nullish(),
    files_changed: names.nullish(),
    version: filled.nullish(),
    experiments: schemas/* array */.YOg(textOr({}, 'a text, or an object')).nullish(),
    datasets: schemas/* array */.YOg(textOr({ path: filled }, 'a text, or an object with a "path"')).nullish(),
    review_checklist: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), schemas/* array */.YOg(schemas/* unknown */.L5J())], { error: 'an object' })
        .nullish(),
    review_completed_at: schemas/* string */.YjP().nullish(),
    pending_questions: schemas/* array */.YOg(textOr({}, 'a text, or an object with a "question" and an "answer"')).nullish(),
    model_metrics: metrics.nullish(),
    model_version: filled.nullish(),
    release_started_at: schemas/* string */.YjP().nullish(),
    release_completed_at: schemas/* string */.YjP().nullish(),
    deployed_to: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
    releases: schemas/* array */.YOg(releaseEntry).nullish(),
    rolled_back_from: filled.nullish(),
    rolled_back_at: schemas/* string */.YjP().nullish(),
    rollback_reason: schemas/* string */.YjP().nullish(),
});

;// CONCATENATED MODULE: ./src/formats/flatten.ts
/**
 * Flattens nested names to numbers, joining them with a dot (`{"val": {"f1": 0.9}}` becomes `val.f1`).
 * What is no finite number is left out and listed; where two paths end in one name, the second is listed.
 */
function flattenNumbers(value) {
    const numbers = new Map();
    const leftOut = [];
    const walk = (here, name) => {
        if (typeof here === 'number' && Number.isFinite(here) && name !== '' && !numbers.has(name))
            numbers.set(name, here);
        else if (typeof here === 'object' && here !== null && !Array.isArray(here)) {
            for (const [key, inner] of Object.entries(here))
                walk(inner, name === '' ? key : `${name}.${key}`);
        }
        else
            leftOut.push({ name, value: here });
    };
    walk(value, '');
    numbers.delete('__proto__');
    return { numbers: Object.fromEntries(numbers), leftOut };
}

;// CONCATENATED MODULE: ./src/feature/state.ts

/** Brings a state file that fits the schema into one shape. */
function featureState(file, id) {
    return {
        id,
        title: textOf(file.title) ?? id,
        description: textOf(file.description),
        status: file.status,
        acceptanceCriteria: (file.acceptance_criteria ?? []).map((one) => typeof one === 'string' ? one : one.description),
        dependencies: file.dependencies ?? [],
        designDoc: textOf(file.design_doc),
        experiments: (file.experiments ?? []).map(experimentOf),
        datasets: (file.datasets ?? []).map((one, index) => ({ path: typeof one === 'string' ? one : one.path, index })),
        pendingQuestions: (file.pending_questions ?? []).map(questionOf),
        version: versionOf(file.version),
        modelVersion: versionOf(file.model_version),
        deployedTo: file.deployed_to ?? [],
        releases: (file.releases ?? []).map((entry) => releaseOf(entry, versionOf(file.rolled_back_from))),
        rolledBackFrom: versionOf(file.rolled_back_from),
    };
}
function textOf(value) {
    return value === undefined || value === null || value.trim() === '' ? null : value;
}
function versionOf(value) {
    return textOf(value)?.replace(/^v(?=\d)/i, '') ?? null;
}
function experimentOf(entry, index) {
    if (typeof entry === 'string')
        return { name: entry, parameters: {} };
    const name = firstText(entry, ['name', 'id', 'run_id', 'title', 'description']) ?? `experiment ${index + 1}`;
    const parameters = entry['parameters'] ?? entry['params'] ?? entry['hyperparameters'];
    return { name, parameters: isRecord(parameters) ? parameters : {} };
}
function questionOf(entry) {
    if (typeof entry === 'string')
        return { question: entry, answered: false };
    const question = firstText(entry, ['question', 'text', 'title', 'description']) ?? JSON.stringify(entry);
    const answer = entry['answer'];
    const unanswered = answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '');
    return { question, answered: !unanswered };
}
function releaseOf(entry, rolledBackFrom) {
    const version = versionOf(entry.version) ?? entry.version;
    return {
        version,
        tag: textOf(entry.tag),
        commit: textOf(entry.commit),
        packageDigest: textOf(entry.package_digest),
        metrics: flattenNumbers(entry.metrics ?? {}).numbers,
        releaseUrl: textOf(entry.release_url),
        releasedAt: textOf(entry.released_at),
        deployedTo: entry.deployed_to ?? [],
        rolledBack: textOf(entry.rolled_back_at) !== null || version === rolledBackFrom,
    };
}
function firstText(entry, keys) {
    const found = keys.map((key) => entry[key]).find((value) => typeof value === 'string' && value.trim() !== '');
    return typeof found === 'string' ? found : null;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/feature/state-file.ts





/** Reads a state file; its `id`, where it has one, must be the name of the file. */
function parseStateFile(text, file) {
    const parsed = (0,json/* parseJson */.q)(text, file);
    if (!parsed.ok)
        return parsed;
    const { document } = parsed;
    const id = external_node_path_.posix.basename(file, '.json');
    const result = stateSchema.safeParse(document.value);
    if (!result.success)
        return { ok: false, problems: (0,zod_problems/* zodProblems */.G)(result.error, document, stateSchema) };
    const wrongId = idProblem(result.data.id, id, document);
    if (wrongId !== null)
        return { ok: false, problems: [wrongId] };
    return { ok: true, state: featureState(result.data, id), placeOf: (path) => document.placeOf(path) };
}
function idProblem(written, id, document) {
    if (written === undefined || written === null || written === id)
        return null;
    return {
        what: `The id is ${JSON.stringify(written)}, and the file is named ${id}.json`,
        fix: `Write "id": ${JSON.stringify(id)}, or name the file after the id`,
        where: document.placeOf(['id']),
    };
}


/***/ }),

/***/ 66698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   rQ: () => (/* binding */ mayRelease),
/* harmony export */   ue: () => (/* binding */ isUpForRelease)
/* harmony export */ });
/* unused harmony export mayMove */
/** The statuses of a feature, in the order of its life. */
const STATUSES = [
    'ideation',
    'design',
    'design_approved',
    'implementation',
    'experimentation',
    'review',
    'changes_requested',
    'approved',
    'releasing',
    'released',
    'rollback',
];
/** Where a feature may go from each status. */
const NEXT = {
    ideation: ['design'],
    design: ['design_approved', 'ideation'],
    design_approved: ['implementation', 'design'],
    implementation: ['experimentation', 'review'],
    experimentation: ['review', 'implementation'],
    review: ['approved', 'changes_requested'],
    changes_requested: ['review', 'implementation', 'experimentation'],
    approved: ['releasing', 'released', 'changes_requested'],
    releasing: ['released', 'approved'],
    released: ['approved', 'rollback', 'implementation', 'experimentation'],
    rollback: ['approved', 'implementation', 'experimentation', 'changes_requested'],
};
/** Whether a feature may go from one status to another in one step. */
function mayMove(from, to) {
    return NEXT[from].includes(to);
}
/** The statuses on the shortest way from one to another, the first left out. */
function wayTo(from, to) {
    const ways = [[from]];
    const seen = new Set([from]);
    for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
        const last = way.at(-1) ?? from;
        if (last === to)
            return way.slice(1);
        for (const next of NEXT[last]) {
            if (!seen.has(next))
                ways.push([...way, next]);
            seen.add(next);
        }
    }
    return [];
}
/** Whether a release may start or go on: `releasing` counts as approved only while this action's journal is open. */
function mayRelease(status, journalOpen) {
    return status === 'approved' || (status === 'releasing' && journalOpen);
}
/** Whether a check judges the feature; any other status is listed as not up for release. */
function isUpForRelease(status) {
    return status === 'approved' || status === 'releasing' || status === 'released';
}


/***/ }),

/***/ 59079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   Dp: () => (/* binding */ lineIndex),
/* harmony export */   e1: () => (/* binding */ splitMark),
/* harmony export */   w5: () => (/* binding */ fieldName)
/* harmony export */ });
/** Writes a path as messages show it: `releases[0].version`; a key that is no plain word is quoted. */
function fieldName(path) {
    return path.reduce((name, part) => {
        if (typeof part === 'number')
            return `${name}[${part}]`;
        if (!/^[\w-]+$/.test(part))
            return `${name}[${JSON.stringify(part)}]`;
        return name === '' ? part : `${name}.${part}`;
    }, '');
}
/** Turns offsets of a text into lines and columns, both from 1; a byte order mark must be cut off before. */
function lineIndex(text) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g))
        starts.push(match.index + match[0].length);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
/** A place in a file, with its field where the path names one. */
function placeAt(file, position, path) {
    return path.length === 0 ? { file, ...position } : { file, ...position, field: fieldName(path) };
}
const BYTE_ORDER_MARK = '\uFEFF';
/** Cuts off a byte order mark; `mark` is what was cut off. */
function splitMark(text) {
    return text.startsWith(BYTE_ORDER_MARK) ? { mark: BYTE_ORDER_MARK, body: text.slice(1) } : { mark: '', body: text };
}


/***/ }),

/***/ 81160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseJson)
});

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./src/formats/document.ts
var formats_document = __webpack_require__(59079);
;// CONCATENATED MODULE: ./src/formats/json-syntax.ts

/** Words that tools of other languages write where JSON has none. */
const FOREIGN_WORDS = new Map([
    ...['nan', 'infinity', 'inf'].map((word) => [word, 'Write a finite number, or null when there is no value']),
    ...['none', 'undefined', 'nil'].map((word) => [word, 'Write null']),
    ...['true', 'false', 'null'].map((word) => [word, `Write ${word}`]),
]);
/** Explains the first syntax error of a JSON text in terms of what stands there. */
function explainSyntax(body, error) {
    if (body.trim() === '')
        return { offset: 0, what: 'The file is empty', fix: 'Write a JSON object' };
    const offset = error?.offset ?? 0;
    const rest = body.slice(offset);
    const before = body.slice(0, offset).trimEnd();
    return (explainMarker(body) ??
        explainWord(rest, offset) ??
        explainCharacter(rest, before, offset) ?? {
        offset,
        what: error === undefined ? 'The JSON does not parse' : `The JSON does not parse: ${sentenceOf(error)}`,
        fix: rest.trim() === '' ? 'Complete the file; it ends too early' : `Mend what stands at ${excerpt(rest)}`,
    });
}
function explainMarker(body) {
    const marker = /^<{7} /m.exec(body);
    if (marker === null)
        return null;
    return { offset: marker.index, what: 'A merge conflict stands in the file', fix: 'Resolve it and commit the result' };
}
function explainWord(rest, offset) {
    const word = /^-?[A-Za-z]+/.exec(rest)?.[0];
    const fix = word === undefined ? undefined : FOREIGN_WORDS.get(word.replace('-', '').toLowerCase());
    return word === undefined || fix === undefined ? null : { offset, what: `${word} is not JSON`, fix };
}
function explainCharacter(rest, before, offset) {
    if (/^\/[/*]/.test(rest) || rest.startsWith('#')) {
        return { offset, what: 'JSON has no comments', fix: 'Take the comment out' };
    }
    if (/^[}\]]/.test(rest) && before.endsWith(',')) {
        return { offset, what: 'A comma stands before the closing bracket', fix: 'Take the last comma out' };
    }
    const key = /^([A-Za-z_]\w*)\s*:/.exec(rest)?.[1];
    if (key !== undefined)
        return { offset, what: `The key ${key} has no quotes`, fix: `Write "${key}"` };
    if (rest.startsWith("'"))
        return { offset, what: 'Text is in single quotes', fix: 'Put it in double quotes' };
    return null;
}
/** Where the parser's own name of an error says too little. */
const SENTENCES = {
    InvalidCharacter: 'a line break or control character stands inside a text',
    UnexpectedEndOfString: 'a text has no closing quote on its line',
    EndOfFileExpected: 'something stands after its end',
};
/** Turns `CommaExpected` into `comma expected`. */
function sentenceOf(error) {
    const name = (0,main.printParseErrorCode)(error.error);
    return SENTENCES[name] ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
function excerpt(rest) {
    const line = rest.split(/\r?\n/, 1)[0] ?? '';
    return JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}…` : line);
}

;// CONCATENATED MODULE: ./src/formats/json-plain.ts
/** Deeper than any file of people or tools; what walks a value is recursive. */
const DEEPEST = 200;
const [SPACE, COLON, BACKSLASH] = [0x20, 0x3a, 0x5c];
/**
 * Parses JSON in which nothing is out of the ordinary, ten times as fast as with places; `undefined` where a slower look
 * has to tell what is wrong: syntax, a key twice, depth, a number that is not finite, a key named `__proto__`.
 */
function parsePlain(body) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return undefined;
    }
    // A key that stands twice is in the text twice and in the value once.
    return countKeys(value, 0) === countWrittenKeys(body) ? value : undefined;
}
/** Number of keys in a value; NaN, which equals nothing, where something in it is out of the ordinary. */
function countKeys(value, depth) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? 0 : NaN;
    if (typeof value !== 'object' || value === null)
        return 0;
    if (depth === DEEPEST)
        return NaN;
    let count = 0;
    if (Array.isArray(value)) {
        for (const item of value)
            count += countKeys(item, depth + 1);
        return count;
    }
    const members = value;
    for (const key of Object.keys(members))
        count += key === '__proto__' ? NaN : 1 + countKeys(members[key], depth + 1);
    return count;
}
/** Number of strings before a colon, in a text that is known to be JSON. */
function countWrittenKeys(body) {
    let count = 0;
    for (let open = body.indexOf('"'); open >= 0;) {
        const after = endOfString(body, open) + 1;
        if (body.charCodeAt(pastBlanks(body, after)) === COLON)
            count += 1;
        open = body.indexOf('"', after);
    }
    return count;
}
function pastBlanks(body, from) {
    let at = from;
    // Outside of strings, nothing of JSON but its four blanks is at or below the space.
    while (body.charCodeAt(at) <= SPACE)
        at += 1;
    return at;
}
/** Where the string ends that begins at an offset: at the next quote with an even number of backslashes before it. */
function endOfString(body, open) {
    let end = body.indexOf('"', open + 1);
    while (isEscaped(body, end))
        end = body.indexOf('"', end + 1);
    return end;
}
function isEscaped(body, at) {
    let start = at;
    while (body.charCodeAt(start - 1) === BACKSLASH)
        start -= 1;
    return (at - start) % 2 === 1;
}

;// CONCATENATED MODULE: ./src/formats/json.ts




/**
 * Parses strict JSON (RFC 8259): no comments, no trailing commas, no key twice in one object, only finite numbers.
 * A byte order mark is tolerated; a key named `__proto__` is left out of the value.
 */
function parseJson(text, file) {
    const { body } = (0,formats_document/* splitMark */.e1)(text);
    const plain = parsePlain(body);
    if (plain === undefined)
        return parseWithPlaces(body, file);
    // Places are asked for where something is wrong, which in most files nothing is.
    let placed = null;
    const places = () => (placed ??= documentOf(treeOf(body, []), body, file, plain));
    return {
        ok: true,
        document: {
            value: plain,
            placeOf: (path) => places().placeOf(path),
            keyPlaceOf: (path) => places().keyPlaceOf(path),
        },
    };
}
/** Parses slowly, with a place for everything that is wrong. */
function parseWithPlaces(body, file) {
    const at = (0,formats_document/* lineIndex */.Dp)(body);
    const refuse = (offset, what, fix, path = []) => ({
        what,
        fix,
        where: (0,formats_document/* placeAt */.BW)(file, at(offset), path),
    });
    const tooDeep = offsetTooDeep(body);
    if (tooDeep !== null) {
        return { ok: false, problems: [refuse(tooDeep, `The JSON is nested deeper than ${DEEPEST} levels`, 'Flatten it')] };
    }
    const errors = [];
    const root = treeOf(body, errors);
    const first = errors[0];
    if (first !== undefined || root === undefined) {
        const { offset, what, fix } = explainSyntax(body, first);
        return { ok: false, problems: [refuse(offset, what, fix)] };
    }
    const problems = [];
    const value = json_valueOf(root, [], (node, path, what, fix) => problems.push(refuse(node.offset, what, fix, path)));
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, document: documentOf(root, body, file, value) };
}
function treeOf(body, errors) {
    return (0,main.parseTree)(body, errors, { disallowComments: true, allowTrailingComma: false });
}
function documentOf(root, body, file, value) {
    const at = (0,formats_document/* lineIndex */.Dp)(body);
    const offsetOf = (node) => (root === undefined ? 0 : node(root).offset);
    return {
        value,
        placeOf: (path) => (0,formats_document/* placeAt */.BW)(file, at(offsetOf((tree) => nodeAt(tree, path))), path),
        keyPlaceOf: (path) => (0,formats_document/* placeAt */.BW)(file, at(offsetOf((tree) => keyAt(tree, path))), path),
    };
}
function offsetTooDeep(body) {
    const scanner = (0,main.createScanner)(body, true);
    let depth = 0;
    // 17 is the end of the text: `SyntaxKind` is a const enum, which isolated modules cannot read.
    for (let token = scanner.scan(); token !== 17; token = scanner.scan()) {
        if (token === 1 || token === 3)
            depth += 1;
        else if (token === 2 || token === 4)
            depth -= 1;
        if (depth > DEEPEST)
            return scanner.getTokenOffset();
    }
    return null;
}
function json_valueOf(node, path, refuse) {
    if (node.type === 'array')
        return (node.children ?? []).map((item, index) => json_valueOf(item, [...path, index], refuse));
    if (node.type === 'object')
        return objectOf(node, path, refuse);
    if (node.type === 'number' && !Number.isFinite(node.value)) {
        refuse(node, path, 'The number is too large to be finite', 'Write a finite number');
    }
    return node.value;
}
function objectOf(node, path, refuse) {
    const result = {};
    const seen = new Set();
    for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key === undefined || value === undefined)
            continue;
        const name = String(key.value);
        const here = [...path, name];
        if (seen.has(name)) {
            refuse(key, here, `The key ${JSON.stringify(name)} stands twice in one object`, 'Keep one of the two');
        }
        seen.add(name);
        const plain = json_valueOf(value, here, refuse);
        if (name !== '__proto__')
            result[name] = plain;
    }
    return result;
}
function nodeAt(root, path) {
    let node = root;
    for (const part of path) {
        const next = typeof part === 'number' ? node.children?.[part] : propertyOf(node, part)?.children?.[1];
        if (next === undefined)
            return node;
        node = next;
    }
    return node;
}
function keyAt(root, path) {
    const last = path.at(-1);
    if (typeof last !== 'string')
        return nodeAt(root, path);
    return propertyOf(nodeAt(root, path.slice(0, -1)), last) ?? nodeAt(root, path);
}
function propertyOf(node, name) {
    if (node.type !== 'object')
        return undefined;
    return node.children?.find((property) => property.children?.[0]?.value === name);
}


/***/ }),

/***/ 47051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ clipLine),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Uw: () => (/* binding */ unescapeText),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   fd: () => (/* binding */ escapeProse),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony export cleanText */
/*
 * Text that comes from a repository, a tool or a person becomes Markdown here and nowhere else. What it may not do on a
 * release page or in a job summary: mention people, link to issues, become HTML, forge one of our markers, break a
 * table, hide characters or turn the reading direction.
 */
/** Keeps a mention, an issue reference or a marker from being one; invisible, and stripped from all incoming text. */
const BREAK = '\u200b';
/** Controls (but tab and newline), zero-width, bidi, tag and interlinear characters, byte order marks. */
const HIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LINE_ENDS = /\r\n|[\r\u000b\f\u0085\u2028\u2029]/g;
/** Removes hidden and half characters and makes every line end `\n`; newlines and tabs stay. */
function cleanText(text) {
    return text
        .replace(LINE_ENDS, '\n')
        .replace(HIDDEN, '')
        .replace(/\p{Surrogate}/gu, '\ufffd');
}
/** Makes one line of it: hidden characters removed, white space collapsed and trimmed. */
function cleanLine(text) {
    return cleanText(text).replace(/\s+/g, ' ').trim();
}
/** Shortens a line to so many characters, with an ellipsis where something is missing; never cuts one in half. */
function clipLine(text, most) {
    const line = cleanLine(text);
    if (line.length <= most)
        return line;
    const characters = Array.from(line);
    return characters.length <= most
        ? line
        : `${characters
            .slice(0, most - 1)
            .join('')
            .trimEnd()}…`;
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };
/** Makes plain text safe as running Markdown on one line: in a paragraph, a list item, a table cell, a link's text. */
function escapeText(text) {
    return cleanLine(text)
        .replace(/@/g, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/(GH-)(?=\d)/gi, `$1${BREAK}`)
        .replace(/(\/(?:issues|pulls?|discussions)\/)(?=\d)/gi, `$1${BREAK}`)
        .replace(/[&<>|]/g, (found) => ENTITIES[found] ?? found)
        .replace(/[\\`*[\]~$]/g, '\\$&')
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replace(/^([-+=#])/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
        .replace(/(?<!\\)#$/, '\\#');
}
/** As `escapeText`, for sentences of ours: what stands between single backticks stays a code span. */
function escapeProse(text) {
    const pieces = cleanLine(text).split(/(`[^`]+`)/);
    return pieces.map((piece, at) => (at % 2 === 1 ? codeCell(piece.slice(1, -1)) : escapePiece(piece))).join('');
}
function escapePiece(piece) {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(piece) ?? [];
    return `${before}${escapeText(inner)}${after}`;
}
/** Gives back the plain text that `escapeText` was given (as `cleanLine` leaves it). */
function unescapeText(markdown) {
    return cleanLine(markdown.replace(/\\([!-/:-@[-`{-~])|&(lt|gt|amp|#124);/g, (_found, escaped, entity) => {
        if (escaped !== undefined)
            return escaped;
        return Object.keys(ENTITIES).find((key) => ENTITIES[key] === `&${entity ?? ''};`) ?? '';
    }));
}
/** Makes plain text safe as a heading of that level (1 to 6). */
function heading(level, text) {
    return `${'#'.repeat(level)} ${escapeText(text)}`;
}
/** Writes plain text as a code span whose backticks are longer than any run inside; empty text gives an empty string. */
function codeSpan(text) {
    const line = breakMarkers(cleanLine(text));
    if (line === '')
        return '';
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** A code span for a table cell; text that would break the table (`|`, `\`) is written as running text. */
function codeCell(text) {
    return /[|\\]/.test(text) ? escapeText(text) : codeSpan(text);
}
/** Writes text as a fenced block whose fence is longer than any run of backticks inside. */
function fence(text, language = '') {
    const body = breakMarkers(cleanText(text)).replace(/\n+$/, '');
    const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${ticks}${language}\n${body}\n${ticks}`;
}
/** Browsers and proxies take no longer ones either. */
const LONGEST_ADDRESS = 2_000;
/** Writes a link; anything but an http(s) address is written as a code span beside the text instead. */
function link(text, address) {
    const url = cleanLine(address);
    if (!/^https?:\/\//i.test(url) || url.length > LONGEST_ADDRESS || !URL.canParse(url)) {
        return url === '' ? escapeText(text) : linkless(text, clipLine(url, 200));
    }
    const encoded = new URL(url).href.replace(/[()<>"'`\\|*\s]/g, percentEncode).replace(/&/g, '&amp;');
    return `[${escapeText(text)}](${encoded})`;
}
function linkless(text, address) {
    return `${escapeText(text)} (${/[|\\]/.test(address) ? escapeText(address) : codeSpan(address)})`;
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
function breakMarkers(text) {
    return text.replace(/<(?=!)/g, `<${BREAK}`);
}
function longestRun(text) {
    let longest = 0;
    for (const run of text.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    return longest;
}


/***/ }),

/***/ 87569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ fitMarkdown),
/* harmony export */   Hf: () => (/* binding */ inBytes),
/* harmony export */   UR: () => (/* binding */ closes)
/* harmony export */ });
/* unused harmony export inCharacters */
/** UTF-16 units: never fewer than the characters that GitHub counts in a release body. */
const inCharacters = (text) => text.length;
/** UTF-8 bytes, as the runner counts a job summary. */
const inBytes = (text) => Buffer.byteLength(text, 'utf8');
/**
 * Cuts Markdown that is over a limit: at a line's end, an open fence or `<details>` closed, and a last line that says
 * where the rest is. Text within the limit comes back as it is.
 */
function fitMarkdown(text, limit, pointer, measure = inCharacters) {
    if (measure(text) <= limit)
        return text;
    const end = `\n\n${pointer}`;
    const kept = [];
    let used = measure(end);
    let open = { fence: null, details: 0 };
    for (const line of text.split('\n')) {
        const after = follow(open, line);
        used += measure(line) + 1;
        if (used + measure(closing(after)) > limit)
            break;
        kept.push(line);
        open = after;
    }
    return `${kept.join('\n').trimEnd()}${closing(open)}${end}`;
}
function follow(open, line) {
    const mark = /^ {0,3}(`{3,})/.exec(line)?.[1];
    if (open.fence !== null)
        return mark !== undefined && closes(open.fence, line) ? { ...open, fence: null } : open;
    if (mark !== undefined)
        return { ...open, fence: mark };
    if (line.startsWith('<details>'))
        return { ...open, details: open.details + 1 };
    return line.startsWith('</details>') ? { ...open, details: open.details - 1 } : open;
}
/** Whether a line closes a fence of those backticks. */
function closes(fence, line) {
    const text = line.trim();
    return text.length >= fence.length && /^`+$/.test(text);
}
function closing(open) {
    const fence = open.fence === null ? '' : `\n${open.fence}`;
    return fence + '\n\n</details>'.repeat(open.details);
}


/***/ }),

/***/ 72530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** Writes a table; cells are Markdown already escaped for one line, an empty one shows a dash. */
function table(header, rows) {
    const line = (cells) => `| ${header.map((_head, at) => cells[at]?.trim() || '–').join(' | ')} |`;
    return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 24742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nearestFirst),
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The candidate that a mistyped name most likely meant, or null when none is near. Case, space, `-` and `_` weigh nothing. */
function nearestName(name, candidates) {
    const wanted = bare(name);
    let best = null;
    for (const candidate of candidates) {
        const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, bare(candidate));
        if (best === null || steps < best.steps)
            best = { name: candidate, steps };
    }
    return best !== null && best.steps <= mostSteps(wanted) ? best.name : null;
}
/** One slip in a very short name, two (a swap of letters) in others, a third of a long one. */
function mostSteps(name) {
    return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
}
function bare(name) {
    return name.toLowerCase().replace(/[\s_-]+/g, '');
}
/** All candidates, those nearest to a name first; equally near ones keep their order. */
function nearestFirst(name, candidates) {
    const wanted = bare(name);
    const steps = new Map(candidates.map((candidate) => [candidate, (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, bare(candidate))]));
    return [...candidates].sort((left, right) => (steps.get(left) ?? 0) - (steps.get(right) ?? 0));
}


/***/ }),

/***/ 56467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ formatPlainNumber),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   nE: () => (/* binding */ isoSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Writes bytes for people: `512 bytes`, `1.4 MiB`. */
function formatBytes(bytes) {
    if (bytes < 1024)
        return bytes === 1 ? '1 byte' : `${String(bytes)} bytes`;
    const units = ['KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes / 1024;
    let unit = 0;
    while (value >= 1023.95 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit] ?? 'TiB'}`;
}
/** Writes seconds for people: `0 s`, `0.4 s`, `12 s`, `2 min 5 s`, `1 h 3 min`. */
function formatSeconds(seconds) {
    if (!Number.isFinite(seconds) || seconds < 0)
        return '?';
    if (seconds < 0.05)
        return '0 s';
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${String(whole)} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return `${String(minutes)} min ${String(whole % 60)} s`;
    return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
/** Writes a number with at most six significant digits, but in full where rounding would move it onto or across a limit. */
function formatNumber(value, ...limits) {
    const rounded = Number(value.toPrecision(6));
    const honest = limits.every((limit) => typeof limit !== 'number' || Math.sign(value - limit) === Math.sign(rounded - limit));
    return String(honest ? rounded : value);
}
/** Writes a number without an exponent, for readers that know none. */
function formatPlainNumber(value) {
    const text = String(value);
    if (!text.includes('e'))
        return text;
    return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : BigInt(value).toString();
}
/** The first twelve digits of a commit or of a `sha256:` digest. */
function shortDigest(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
/** A moment as ISO 8601 UTC in whole seconds, with `Z`. */
function isoSeconds(moment) {
    return moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}


/***/ }),

/***/ 23744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ repoPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Checks that a path is relative, leads nowhere outside and is written with forward slashes; `./a//b/` becomes `a/b`. */
function repoPath(text) {
    const written = JSON.stringify(text);
    const refuse = (why, fix) => ({ ok: false, what: `The path ${written} ${why}`, fix });
    if (text.trim() === '')
        return refuse('is empty', 'Write a path, or leave the key out');
    if (/[\0-\x1f]/.test(text))
        return refuse('has a control character in it', 'Take it out');
    if (text.includes('\\'))
        return refuse('has a backslash in it', 'Write it with forward slashes');
    if (text.startsWith('/') || /^[A-Za-z]:/.test(text))
        return refuse('is absolute', 'Write it relative to the repository');
    if (text.startsWith('~'))
        return refuse('starts at a home folder', 'Write it relative to the repository');
    if (/^(?:\.\/+)*-/.test(text))
        return refuse('starts with a hyphen, which commands take for an option', 'Rename it');
    if (text.split('/').includes('..'))
        return refuse('leads upwards', 'Write it without ".."');
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(text).replace(/\/$/, '');
    return path === '.' ? refuse('names the whole folder', 'Name a file or folder in it') : { ok: true, path };
}


/***/ }),

/***/ 77133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59079);


/** Enough for a few shared blocks, far too few for a file that unfolds into gigabytes. */
const MOST_ALIASES = 50;
const TOO_DEEP = 'The YAML is nested too deeply';
/**
 * Parses one YAML 1.2 document strictly: unique keys that are texts, no unknown tags, finite numbers, few aliases.
 * An empty document has the value null.
 */
function parseYaml(text, file) {
    const { body } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .splitMark */ .e1)(text);
    const at = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .lineIndex */ .Dp)(body);
    const refuse = (offset, what, fix) => ({
        what,
        fix,
        where: (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .BW)(file, at(offset), []),
    });
    try {
        const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(body, { version: '1.2', stringKeys: true, prettyErrors: false });
        // Only the first: what follows a syntax error is mostly its echo.
        const fault = parsed.errors[0] ?? parsed.warnings[0];
        if (fault !== undefined)
            return { ok: false, problems: [refuse(fault.pos[0], ...explain(fault, body))] };
        const problems = contentProblems(parsed, refuse);
        if (problems.length > 0)
            return { ok: false, problems };
        return { ok: true, document: documentOf(parsed, file, at) };
    }
    catch (error) {
        // The library throws on a bomb of aliases (ReferenceError) and on absurd nesting (RangeError).
        if (!(error instanceof ReferenceError || error instanceof RangeError))
            throw error;
        const what = error instanceof RangeError ? 'The YAML is nested too deeply' : 'The YAML repeats itself by too many aliases';
        return { ok: false, problems: [refuse(0, what, 'Write it out plainly')] };
    }
}
function documentOf(parsed, file, at) {
    const value = parsed.toJS({ maxAliasCount: MOST_ALIASES });
    return {
        value,
        placeOf: (path) => (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .BW)(file, at(offsetOf(parsed, path, false)), path),
        keyPlaceOf: (path) => (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .BW)(file, at(offsetOf(parsed, path, true)), path),
    };
}
function explain(error, body) {
    // The library reports the end of its own stack as an error of the text.
    if (error.message.includes('call stack'))
        return [TOO_DEEP, 'Write it out plainly'];
    switch (error.code) {
        case 'DUPLICATE_KEY':
            return [`The key ${keyAt(body, error.pos[0])} stands twice in one mapping`, 'Keep one of the two'];
        case 'MULTIPLE_DOCS':
            return ['The file holds more than one YAML document', 'Keep one; take out the line with ---'];
        case 'TAB_AS_INDENT':
            return ['A tab indents this line', 'Indent with spaces'];
        case 'TAG_RESOLVE_FAILED':
            return [`The YAML has a tag that is not known: ${sentence(error.message)}`, 'Take the tag out'];
        default:
            return [`The YAML does not parse: ${sentence(error.message)}`, 'Mend what stands there'];
    }
}
/** The key that starts there, as it is written. */
function keyAt(body, offset) {
    const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(body.slice(offset, offset + 200))?.[0] ?? '';
    return JSON.stringify(key.replace(/^(["'])(.*)\1$/, '$2'));
}
/** First line of a library's message, without its full stop. */
function sentence(message) {
    return (message.split('\n', 1)[0] ?? '').replace(/[.:]\s*$/, '');
}
function contentProblems(parsed, refuse) {
    const problems = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(parsed, {
        Alias(_key, node) {
            if (node.resolve(parsed) !== undefined)
                return;
            problems.push(refuse(node.range?.[0] ?? 0, `The alias *${node.source} names nothing`, 'Write it out plainly'));
        },
        Scalar(_key, node) {
            if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
                problems.push(refuse(node.range?.[0] ?? 0, `${node.source ?? 'The number'} is not finite`, 'Write a finite number'));
            }
        },
        Pair(_key, pair) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && pair.key.value === '__proto__') {
                problems.push(refuse(pair.key.range?.[0] ?? 0, '__proto__ cannot be a key', 'Take it out'));
            }
        },
    });
    return problems;
}
/** Offset of a path's value, or of its key; of its nearest parent where it is not there. */
function offsetOf(parsed, path, ofKey) {
    let node = parsed.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, part] of path.entries()) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(parsed);
        const wanted = ofKey && index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === part);
            if (pair === undefined)
                return offset;
            const keyStart = startOf(pair.key) ?? offset;
            offset = wanted ? keyStart : (startOf(pair.value) ?? keyStart);
            node = pair.value;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && typeof part === 'number') {
            node = node.items[part];
            offset = startOf(node) ?? offset;
        }
        else
            return offset;
    }
    return offset;
}
function startOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return node.range?.[0] ?? null;
    return null;
}


/***/ }),

/***/ 40814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ zodProblems)
});

// EXTERNAL MODULE: ./src/formats/document.ts
var formats_document = __webpack_require__(59079);
// EXTERNAL MODULE: ./src/formats/nearest.ts
var nearest = __webpack_require__(24742);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./src/formats/schema-walk.ts

/** Names of the keys that a schema knows at a path; empty where any key may stand. */
function knownKeysAt(schema, path) {
    const here = schemasAt(schema, path);
    return here.flatMap((one) => (one instanceof schemas/* ZodObject */.bvH ? Object.keys(one.shape) : []));
}
/** What a schema says of the field at a path in its own words, or null. */
function descriptionAt(schema, path) {
    const [outer] = schemasAt(schema, path, false);
    return outer === undefined ? null : (registries/* globalRegistry */.fd.get(outer)?.description ?? null);
}
/** Every schema that may judge the field at a path: more than one below a union. */
function schemasAt(schema, path, unwrapLast = true) {
    const [step, ...rest] = path;
    if (step === undefined)
        return unwrapLast ? unwrapped(schema) : [schema];
    return unwrapped(schema).flatMap((one) => {
        const next = stepInto(one, step);
        return next === null ? [] : schemasAt(next, rest, unwrapLast);
    });
}
function stepInto(schema, step) {
    if (schema instanceof schemas/* ZodArray */.naA)
        return schema.element;
    if (schema instanceof schemas/* ZodRecord */.b8S)
        return schema.valueType;
    if (!(schema instanceof schemas/* ZodObject */.bvH))
        return null;
    const shape = schema.shape;
    return Object.hasOwn(shape, step) ? (shape[step] ?? null) : null;
}
function unwrapped(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodNullable */.l1C)
        return unwrapped(schema.unwrap());
    if (schema instanceof schemas/* ZodPipe */.utH)
        return unwrapped(schema.in);
    if (schema instanceof schemas/* ZodUnion */.fZ7)
        return schema.options.flatMap((option) => unwrapped(option));
    return [schema];
}

;// CONCATENATED MODULE: ./src/formats/zod-problems.ts



/** Names of zod's types as people call them. */
const TYPE_NAMES = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object with keys',
    record: 'an object with keys',
};
/**
 * Turns what zod refuses in a document into problems with a place, what is written and what is expected.
 * A schema's own `error` text is a noun phrase that names what is expected (`a duration such as 30m`); an
 * issue with `params.fix` has a whole sentence as its message and the way out there.
 */
function zodProblems(error, document, schema) {
    const problems = error.issues.flatMap((issue) => problemsOf(issue, issue.path.filter(isStep), document, schema));
    return problems.sort((one, other) => order(one).line - order(other).line || order(one).column - order(other).column);
}
function order(problem) {
    return { line: problem.where?.line ?? 0, column: problem.where?.column ?? 0 };
}
function isStep(part) {
    return typeof part !== 'symbol';
}
function problemsOf(issue, path, document, schema) {
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => unknownKey(key, path, document, knownKeysAt(schema, path)));
    }
    const fix = issue.code === 'custom' ? issue.params?.['fix'] : undefined;
    if (typeof fix === 'string')
        return [{ what: issue.message, fix, where: document.placeOf(path) }];
    if (issue.code === 'invalid_union' && isDefault(issue.message)) {
        const branch = likeliestBranch(issue.errors);
        if (branch !== null) {
            return branch.flatMap((one) => problemsOf(one, [...path, ...one.path.filter(isStep)], document, schema));
        }
    }
    if (issue.code === 'invalid_key') {
        const what = `${JSON.stringify(path.at(-1))} cannot be a key here`;
        return [{ what, fix: `Write ${expectedOf(issue.issues[0] ?? issue)}`, where: document.keyPlaceOf(path) }];
    }
    return [mismatch(issue, path, document, schema)];
}
function unknownKey(key, path, document, known) {
    const near = (0,nearest/* nearestName */.q)(key, known);
    const home = path.length === 0 ? 'at the top level' : `of ${(0,formats_document/* fieldName */.w5)(path)}`;
    const fix = near === null ? `Write one of ${known.join(', ')}` : `Write ${JSON.stringify(near)}, the nearest known key`;
    return {
        what: `${JSON.stringify(key)} is not a known key ${home}`,
        fix: known.length === 0 ? 'Take it out' : fix,
        where: document.keyPlaceOf([...path, key]),
    };
}
function mismatch(issue, path, document, schema) {
    const value = valueAt(document.value, path);
    const expected = expectedOf(issue);
    const where = document.placeOf(path);
    const description = descriptionAt(schema, path);
    const about = description === null ? '' : ` (${description})`;
    if (value === undefined) {
        const key = path.at(-1);
        const what = key === undefined ? 'The file is empty' : `${JSON.stringify(key)} is missing`;
        return {
            what,
            fix: key === undefined ? `Write ${expected}` : `Add ${JSON.stringify(key)}: ${expected}${about}`,
            where,
        };
    }
    const near = issue.code === 'invalid_value' && typeof value === 'string' ? (0,nearest/* nearestName */.q)(value, issue.values.map(String)) : null;
    const fix = near === null ? `Write ${expected}${about}` : `Write ${JSON.stringify(near)}`;
    const what = value === '' ? 'The text is empty' : `${written(value)} is not ${expected}`;
    return { what, fix, where };
}
function expectedOf(issue) {
    if (!isDefault(issue.message))
        return issue.message;
    switch (issue.code) {
        case 'invalid_type':
            return TYPE_NAMES[issue.expected] ?? issue.expected;
        case 'invalid_value':
            return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
        case 'too_small':
            return sizeOf(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'at least');
        case 'too_big':
            return sizeOf(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'at most');
        default:
            return 'something else';
    }
}
function sizeOf(origin, bound, relation) {
    if (origin === 'string')
        return bound === 1 ? 'a text that is not empty' : `a text of ${relation} ${bound} characters`;
    if (origin === 'array')
        return bound === 1 ? 'a list that is not empty' : `a list of ${relation} ${bound} items`;
    return `a number ${relation} ${bound}`;
}
/** zod's own sentences, as against the noun phrases of our schemas. */
function isDefault(message) {
    return /^(Invalid|Too (small|big)|Unrecognized)/.test(message);
}
/** The branch of a union that came furthest: its first issue lies deepest. */
function likeliestBranch(branches) {
    const depth = (branch) => branch[0]?.path.length ?? 0;
    return branches.reduce((best, one) => (best === null || depth(one) > depth(best) ? one : best), null);
}
function valueAt(value, path) {
    let here = value;
    for (const part of path) {
        if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part))
            return undefined;
        here = here[part];
    }
    return here;
}
function written(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'A list';
    if (typeof value === 'object')
        return 'An object';
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}


/***/ }),

/***/ 87869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   MW: () => (/* binding */ concludeFindings),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U9: () => (/* binding */ count)
/* harmony export */ });
/** Builds a verdict whose reason is one line, whatever the text it was made from. */
function conclude(gate, verdict, reason, parts = {}) {
    const base = {
        gate,
        verdict,
        reason: oneLine(reason),
        findings: [...(parts.findings ?? [])],
        evidence: [...(parts.evidence ?? [])],
        seconds: parts.seconds ?? 0,
    };
    return parts.metrics === undefined ? base : { ...base, metrics: [...parts.metrics] };
}
/** Builds the verdict of a gate that found something: the first finding is its reason, the rest are counted. */
function concludeFindings(gate, verdict, findings, parts = {}) {
    const first = (findings[0]?.what ?? 'There is no evidence').replace(/^(?:A|An|No|The|There|This)\b/, (word) => word.toLowerCase());
    const reason = findings.length > 1 ? `${first} (and ${findings.length - 1} more)` : first;
    return conclude(gate, verdict, reason, { ...parts, findings });
}
/** Writes a number with its noun: `1 test`, `23 tests`. */
function count(number, noun, plural = `${noun}s`) {
    return `${number} ${number === 1 ? noun : plural}`;
}
/** Makes one line of it, at most `most` characters long. */
function oneLine(text, most = 400) {
    const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
    const characters = Array.from(line);
    return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}


/***/ }),

/***/ 54993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x2: () => (/* binding */ datasetKind),
  zz: () => (/* binding */ datasetPaths),
  XH: () => (/* binding */ judgeDataQuality),
  nW: () => (/* binding */ planDataQuality)
});

// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
// EXTERNAL MODULE: ./src/gates/disabled.ts
var disabled = __webpack_require__(76406);
// EXTERNAL MODULE: ./src/gates/evidence.ts
var gates_evidence = __webpack_require__(14003);
// EXTERNAL MODULE: ./src/gates/plan-facts.ts
var plan_facts = __webpack_require__(93079);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
;// CONCATENATED MODULE: ./src/gates/reports/great-expectations.ts


const expectation = schemas/* object */.Ikc({
    success: schemas/* boolean */.zMY().nullable(),
    expectation_type: schemas/* string */.YjP().optional(),
    kwargs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    expectation_config: schemas/* object */.Ikc({
        type: schemas/* string */.YjP().optional(),
        expectation_type: schemas/* string */.YjP().optional(),
        kwargs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    })
        .nullish(),
    result: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
});
const counts = schemas/* object */.Ikc({
    evaluated_expectations: schemas/* number */.aig().int().min(0),
    unsuccessful_expectations: schemas/* number */.aig().int().min(0),
});
/** One validation: `results` as Great Expectations stores it, `expectations` as `describe()` writes it. */
const validation = schemas/* object */.Ikc({
    success: schemas/* boolean */.zMY(),
    statistics: counts.nullish(),
    results: schemas/* array */.YOg(expectation).optional(),
    expectations: schemas/* array */.YOg(expectation).optional(),
})
    .refine((one) => one.results !== undefined || one.expectations !== undefined, {
    message: 'a validation result has `results`',
    path: ['results'],
});
/** A checkpoint's result: 0.18 puts each validation one level deeper than 1.x does. */
const run = schemas/* union */.KCZ([schemas/* object */.Ikc({ validation_result: validation }), validation]);
const checkpoint = schemas/* object */.Ikc({ success: schemas/* boolean */.zMY(), run_results: schemas/* record */.g1P(schemas/* string */.YjP(), run) });
const described = schemas/* object */.Ikc({ success: schemas/* boolean */.zMY(), validation_results: schemas/* array */.YOg(validation) });
/** The shape that a report's own keys say it has; a union of all would only say that none of them fits. */
function greatExpectationsShape(report) {
    if ('run_results' in report)
        return checkpoint;
    return 'validation_results' in report ? described : validation;
}
/** Counts the checks of a validation result, of a checkpoint's result, or of what `describe()` writes (0.18 and 1.x). */
function readGreatExpectations(report) {
    const all = validationsOf(report);
    const failed = all.flatMap(failedChecks);
    // `success` of the whole is one more word against it, never a word for it: zero expectations are a success there.
    if (!report.success && failed.length === 0)
        failed.push({ name: 'the validation as a whole', detail: '' });
    const checks = all.reduce((sum, one) => sum + checkCount(one), 0);
    return { format: 'Great Expectations', checks, failed };
}
function validationsOf(report) {
    if ('run_results' in report) {
        return Object.values(report.run_results).map((one) => ('validation_result' in one ? one.validation_result : one));
    }
    return 'validation_results' in report ? report.validation_results : [report];
}
function checksOf(one) {
    return one.results ?? one.expectations ?? [];
}
/** A validation may list only what failed; then its own statistics count the rest. */
function checkCount(one) {
    return Math.max(checksOf(one).length, one.statistics?.evaluated_expectations ?? 0);
}
function failedChecks(one) {
    const failed = checksOf(one)
        .filter((check) => check.success !== true)
        .map((check) => ({ name: nameOf(check), detail: detailOf(check) }));
    const claimed = one.statistics?.unsuccessful_expectations ?? 0;
    if (failed.length === 0 && (claimed > 0 || !one.success)) {
        return [
            { name: 'a validation', detail: claimed > 0 ? `${claimed} of its expectations failed` : 'it did not succeed' },
        ];
    }
    return failed;
}
function nameOf(check) {
    const config = check.expectation_config;
    const type = config?.type ?? config?.expectation_type ?? check.expectation_type ?? 'an expectation';
    const column = (config?.kwargs ?? check.kwargs ?? {})['column'];
    return (0,conclusion/* oneLine */.TN)(typeof column === 'string' ? `${type} (${column})` : type, 200);
}
function detailOf(check) {
    const unexpected = check.result?.['unexpected_count'];
    if (typeof unexpected === 'number')
        return `${unexpected} unexpected values`;
    const observed = check.result?.['observed_value'];
    return typeof observed === 'number' || typeof observed === 'string' ? (0,conclusion/* oneLine */.TN)(`observed ${observed}`, 200) : '';
}

// EXTERNAL MODULE: ./src/gates/reports/json-report.ts
var json_report = __webpack_require__(14647);
;// CONCATENATED MODULE: ./src/gates/reports/plain-checks.ts


/** The plain form of a data-quality report: `{"checks": [{"name", "passed", "detail"}]}`. */
const plainShape = schemas/* object */.Ikc({
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1), passed: schemas/* boolean */.zMY(), detail: schemas/* string */.YjP().optional() })),
});
/** Counts the checks of a plain report. */
function readPlainChecks(report) {
    const failed = report.checks
        .filter((check) => !check.passed)
        .map((check) => ({ name: (0,conclusion/* oneLine */.TN)(check.name, 200), detail: (0,conclusion/* oneLine */.TN)(check.detail ?? '', 200) }));
    return { format: 'plain', checks: report.checks.length, failed };
}

;// CONCATENATED MODULE: ./src/gates/reports/data-quality.ts




const FORMS = 'Write `{"checks": [{"name": "…", "passed": true}]}` or a Great Expectations validation result';
/** Reads a data-quality report in any of the forms that are known, told apart by its keys. */
function readQualityReport(text, file) {
    const any = (0,json_report/* readShape */._)(text, file, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), 'a data-quality report', FORMS);
    if (!any.ok)
        return any;
    if ('checks' in any.value) {
        const read = (0,json_report/* readShape */._)(text, file, plainShape, 'a data-quality report', FORMS);
        return read.ok ? { ok: true, report: readPlainChecks(read.value) } : read;
    }
    if ('expectations' in any.value && !('success' in any.value)) {
        const what = 'This is an expectation suite: it says what to check, not how the check ended';
        return { ok: false, problem: { what, fix: 'Store the validation result instead', where: { file } } };
    }
    const read = (0,json_report/* readShape */._)(text, file, greatExpectationsShape(any.value), 'a Great Expectations result', FORMS);
    return read.ok ? { ok: true, report: readGreatExpectations(read.value) } : read;
}

;// CONCATENATED MODULE: ./src/gates/data-quality.ts





const FINDINGS_LIMIT = 20;
/** Plans the data-quality gate: its command where one is set, and the reports. */
function planDataQuality(settings, facts) {
    const plan = {
        gate: 'data-quality',
        decided: (0,disabled/* disabledVerdict */.m)(settings, 'data-quality'),
        commands: [],
        reports: [],
    };
    if (plan.decided !== null)
        return plan;
    const { command, reports } = settings.gates['data-quality'];
    const planned = command === null ? null : (0,plan_facts/* planCommand */.V)('data-quality', command, facts);
    const wanted = reports.map(({ path }, index) => ({ id: `report-${index}`, path, mustBeFresh: planned !== null }));
    return { ...plan, commands: planned === null ? [] : [planned], reports: wanted };
}
/** Whether an entry of `datasets[]` is a path that must be there; a URL or a plain name is recorded only. */
function datasetKind(entry) {
    const text = entry.trim();
    if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text))
        return 'recorded-only';
    return text.includes('/') || /\.[a-z][a-z0-9]{0,9}$/i.test(text) ? 'path' : 'recorded-only';
}
/** The paths to look into: the configuration's datasets and those of the state file, each once. */
function datasetPaths(settings, stateDatasets) {
    const paths = [...settings.datasets, ...stateDatasets].filter((entry) => datasetKind(entry) === 'path');
    return [...new Set(paths.map((path) => path.trim().replace(/^(?:\.\/)+/, '')))];
}
/** Judges the reports and the datasets' profiles together; with neither there is no evidence, which is an `error`. */
function judgeDataQuality(settings, evidence, profiles) {
    const notes = profiles.map((profile) => ({ kind: 'note', text: describeProfile(profile) }));
    const parts = { evidence: [...(0,gates_evidence/* evidenceOf */.X1)(evidence), ...notes], seconds: evidence.seconds };
    const tally = { checks: 0, reports: 0, failures: [], errors: [] };
    const hasCommand = evidence.commands.length > 0;
    if (hasCommand)
        judgeCommand(evidence, tally);
    judgeReports(settings, evidence, tally);
    for (const profile of profiles)
        judgeProfile(profile, tally);
    const looked = profiles.filter((profile) => profile.state === 'read' || profile.state === 'opaque');
    if (tally.checks === 0 && looked.length === 0 && tally.failures.length + tally.errors.length === 0) {
        tally.errors.push(noEvidence(hasCommand));
    }
    const findings = [...tally.failures, ...tally.errors].slice(0, FINDINGS_LIMIT);
    if (findings.length > 0) {
        return (0,conclusion/* concludeFindings */.MW)('data-quality', tally.failures.length > 0 ? 'failed' : 'error', findings, parts);
    }
    const reason = [
        tally.checks === 0 ? '' : `${(0,conclusion/* count */.U9)(tally.checks, 'check')} passed`,
        looked.length === 0 ? '' : `${looked.map(describeProfile).join(', ')}`,
    ];
    return (0,conclusion/* conclude */.Ep)('data-quality', 'passed', reason.filter((text) => text !== '').join('; '), parts);
}
function judgeCommand(evidence, tally) {
    const { command, trouble } = (0,gates_evidence/* commandEnd */.zw)(evidence, 'data-quality', 'data-quality');
    if (trouble !== null)
        tally.errors.push(trouble);
    else if (command.exitCode !== 0)
        tally.failures.push((0,gates_evidence/* exitFinding */.Ox)(command, 'The data-quality command'));
}
function judgeReports(settings, evidence, tally) {
    for (const file of evidence.reports) {
        const declared = settings.reports.find((report) => report.path === file.path)?.declared ?? true;
        if (!declared && file.state === 'missing')
            continue;
        const { text, trouble } = (0,gates_evidence/* reportText */.UH)(file, 'The data-quality report');
        if (trouble !== null) {
            tally.errors.push(trouble);
            continue;
        }
        const read = readQualityReport(text, file.path);
        if (!read.ok) {
            tally.errors.push(read.problem);
            continue;
        }
        const { checks, failed } = read.report;
        tally.checks += checks;
        const where = { file: file.path };
        if (checks === 0)
            tally.errors.push({ what: 'The data-quality report holds no check', fix: 'Add checks to it', where });
        for (const one of failed) {
            const what = one.detail === '' ? `The check "${one.name}" failed` : `The check "${one.name}" failed: ${one.detail}`;
            tally.failures.push({ what, fix: 'Mend the data, or correct the check', where });
        }
    }
}
function judgeProfile(profile, tally) {
    const where = { file: profile.path };
    const name = `The dataset ${profile.path}`;
    if (profile.state === 'missing' || profile.state === 'unreadable') {
        const state = profile.state === 'missing' ? 'is not there' : 'cannot be read';
        const detail = profile.detail === '' ? '' : `: ${profile.detail}`;
        const bring = 'Commit it, fetch it in a step before this one, or name it with its scheme (`s3://…`) to have it recorded only';
        const fix = profile.fix ?? (profile.state === 'missing' ? bring : 'Put the data itself there, in its format');
        tally.errors.push({ what: `${name} ${state}${detail}`, fix, where });
    }
    if (profile.state !== 'read')
        return;
    const fix = 'Mend the data';
    if (profile.rows === 0)
        tally.failures.push({ what: `${name} has no rows`, fix, where });
    for (const column of profile.duplicateNames) {
        tally.failures.push({ what: `${name} has the column ${quoteName(column)} more than once`, fix, where });
    }
    for (const column of profile.columns) {
        if (column.empty && profile.rows !== 0) {
            tally.failures.push({ what: `${name} has no value in column ${quoteName(column.name)}`, fix, where });
        }
    }
    if (profile.ragged !== null) {
        const { line, values } = profile.ragged;
        const what = `${name} has ${(0,conclusion/* count */.U9)(values, 'value')} in a row, and ${(0,conclusion/* count */.U9)(profile.columns.length, 'column')}`;
        tally.failures.push({ what, fix, where: { ...where, line } });
    }
}
function describeProfile(profile) {
    const detail = profile.detail === '' ? '' : ` (${profile.detail})`;
    if (profile.state === 'opaque')
        return (0,conclusion/* oneLine */.TN)(`${profile.path} is there${detail}`);
    if (profile.state !== 'read')
        return (0,conclusion/* oneLine */.TN)(`${profile.path}: ${profile.state}${detail}`);
    return (0,conclusion/* oneLine */.TN)(`${profile.path} has ${(0,conclusion/* count */.U9)(profile.rows ?? 0, 'row')} and ${(0,conclusion/* count */.U9)(profile.columns.length, 'column')}`);
}
function quoteName(name) {
    return name === '' ? 'without a name' : `"${(0,conclusion/* oneLine */.TN)(name, 80)}"`;
}
function noEvidence(hasCommand) {
    return {
        what: hasCommand
            ? 'The command wrote no data-quality report, and no dataset is declared'
            : 'There is neither a data-quality report nor a dataset to look into',
        fix: 'Declare one in `.github/ds-release.yml`: `gates: {data-quality: {datasets: [data/train.csv]}}` or ' +
            '`gates: {data-quality: {reports: [results/data_quality.json]}}`; where the repository has no data, ' +
            '`gates: {data-quality: {enabled: false, reason: "…"}}`',
    };
}


/***/ }),

/***/ 76406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ disabledVerdict)
/* harmony export */ });
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87869);

/** The verdict of a gate that is not judged: gates are off as a whole, or this one by name; null when it is judged. */
function disabledVerdict(settings, gate) {
    if (!settings.gatesEnabled) {
        const evidence = [{ kind: 'note', text: `switched off by ${settings.gatesEnabledSource}` }];
        return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)(gate, 'skipped', 'gates are disabled', { evidence });
    }
    const own = settings.gates[gate];
    if (own.enabled)
        return null;
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .Ep)(gate, 'skipped', own.disabledReason ?? 'switched off in the configuration');
}


/***/ }),

/***/ 14003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ exitFinding),
/* harmony export */   UH: () => (/* binding */ reportText),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   _j: () => (/* binding */ stripColours),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   zw: () => (/* binding */ commandEnd)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56467);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87869);


/** Why a report could not be read, and what to do. */
const UNREADABLE = {
    missing: { what: 'is not there', fix: 'Let the command write it, or correct the path' },
    stale: {
        what: 'is stale: it was not written by this run of the command',
        fix: 'Let the command write it each time, and do not commit an old one in its place',
    },
    'not-a-file': { what: 'is not a regular file', fix: 'Put a regular file there: folders and links are not read' },
    'too-large': { what: 'is too large to be read', fix: 'Write a smaller report' },
    'not-text': { what: 'is not UTF-8 text', fix: 'Write it as UTF-8' },
};
/** The commands and the reports that were read, as a verdict's evidence. */
function evidenceOf(evidence) {
    const commands = evidence.commands.map((one) => {
        return { kind: 'command', run: one.run, exitCode: one.exitCode, seconds: one.seconds };
    });
    const files = evidence.reports.flatMap((one) => one.state === 'read' && one.sha256 !== null
        ? [{ kind: 'file', path: one.path, sha256: one.sha256, size: one.size }]
        : []);
    return [...commands, ...files];
}
/** Takes a report's text; missing, stale, empty and unreadable ones are trouble. `name` starts the message. */
function reportText(report, name) {
    // A file in our own scratch folder means nothing to the reader.
    const at = report.path.startsWith('/') ? {} : { where: { file: report.path } };
    if (report.state === 'read' && report.text !== null) {
        if (report.text.trim() !== '')
            return { text: report.text, trouble: null };
        return { text: null, trouble: { what: `${name} is empty`, fix: UNREADABLE.missing.fix, ...at } };
    }
    const { what, fix } = UNREADABLE[report.state === 'read' ? 'not-text' : report.state];
    return { text: null, trouble: { what: `${name} ${what}`, fix, ...at } };
}
/** Looks up one of the gate's commands, and whether it ran to its own end. */
function commandEnd(evidence, id, gate) {
    const command = evidence.commands.find((one) => one.id === id);
    if (command === undefined) {
        const fix = `Set \`gates.${gate}.run\` to a command that does`;
        return { command: null, trouble: { what: 'The command did not run', fix } };
    }
    const trouble = troubleOf(command, gate);
    return trouble === null ? { command, trouble } : { command, trouble };
}
function troubleOf(command, gate) {
    if (command.timedOut) {
        const fix = `Make it faster or raise \`gates.${gate}.timeout\``;
        return { what: `The command was ended after ${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(command.seconds)}`, fix };
    }
    if (command.signal !== null || command.exitCode === null) {
        return { what: `The command was ended by ${command.signal ?? 'the system'}`, fix: 'See its output in the log' };
    }
    const tool = missingTool(command);
    if (tool === null)
        return null;
    return { what: `${tool} is not installed`, fix: `Install it in the workflow, in a step before this one` };
}
/** Name of the tool that the command could not find (exit 127, or Python's own message for `python -m`). */
function missingTool(command) {
    if (command.exitCode === 0)
        return null;
    if (command.exitCode === 127) {
        const named = /(?:^|\s)([^\s:]+): (?:command )?not found/m.exec(command.tail);
        return named?.[1] ?? 'a tool that the command calls';
    }
    const module = /\s-m\s+([\w.]+)/.exec(command.run)?.[1];
    return module !== undefined && new RegExp(`No module named '?${escape(module)}'?\\s*$`, 'm').test(command.tail)
        ? module
        : null;
}
function escape(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
/** The last line with words that a command printed, for a message; empty when it printed none. */
function lastLine(command) {
    const lines = stripColours(command.tail).split(/\r?\n/);
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(lines.findLast((line) => /[\p{L}\p{N}]/u.test(line)) ?? '', 200);
}
/** Removes terminal colours and other escape sequences. */
function stripColours(text) {
    return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
}
/** What a command's non-zero exit says, with its last line. */
function exitFinding(command, what) {
    const last = lastLine(command);
    return {
        what: `${what} exited ${command.exitCode ?? '?'}${last === '' ? '' : `: ${last}`}`,
        fix: 'See its output in the log',
    };
}


/***/ }),

/***/ 93079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ scratchFile),
/* harmony export */   V: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Absolute path of a report of ours. */
function scratchFile(facts, gate, name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(facts.scratch, gate, name);
}
/** A configured command with its placeholders filled in; null when it is a default whose script is not there. */
function planCommand(id, command, facts) {
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


/***/ }),

/***/ 14647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readShape)
/* harmony export */ });
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87869);


/** Parses strict JSON and checks it against a shape; `name` (`a bandit JSON report`) and `fix` are for the message. */
function readShape(text, file, shape, name, fix) {
    const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, file);
    if (!parsed.ok) {
        const first = parsed.problems[0];
        return { ok: false, problem: first ?? { what: `This is not ${name}`, fix, where: { file } } };
    }
    const checked = shape.safeParse(parsed.document.value);
    if (checked.success)
        return { ok: true, value: checked.data };
    const issue = checked.error.issues[0];
    const path = (issue?.path ?? []).filter((part) => typeof part === 'string' || typeof part === 'number');
    const why = issue === undefined || issue.code === 'invalid_union' ? '' : `: ${lowerFirst(issue.message)}`;
    return {
        ok: false,
        problem: { what: (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`This is not ${name}${why}`), fix, where: parsed.document.placeOf(path) },
    };
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 94281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ judgeAll),
/* harmony export */   u: () => (/* binding */ letsPass)
/* harmony export */ });
/* harmony import */ var _config_gate_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1002);

/** Verdicts that let a release go on. */
const LETS_PASS = new Set(['passed', 'skipped', 'waived']);
/** Whether one verdict lets a release go on. */
function letsPass(verdict) {
    return LETS_PASS.has(verdict.verdict);
}
/** Judges all verdicts together; every gate must be there exactly once, otherwise it is `failed`. */
function judgeAll(verdicts, gatesEnabled) {
    if (!gatesEnabled)
        return 'disabled';
    const complete = _config_gate_names_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_NAMES */ .r.every((gate) => verdicts.filter((one) => one.gate === gate).length === 1);
    return complete && verdicts.length === _config_gate_names_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_NAMES */ .r.length && verdicts.every(letsPass) ? 'passed' : 'failed';
}


/***/ }),

/***/ 72343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ packageArchiveName),
/* harmony export */   fk: () => (/* binding */ assetProblems),
/* harmony export */   n_: () => (/* binding */ releaseAssets)
/* harmony export */ });
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56467);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81459);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99480);
/* harmony import */ var _model_card_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71772);




/** GitHub takes release assets under 2 GiB, and at most a thousand of them. */
const ASSET_BYTES_LIMIT = 2 ** 31;
const ASSETS_MAX = 1000;
/** Name of the release asset that is the package. */
function packageArchiveName(feature, version) {
    // GitHub itself puts a dot in place of what may not be in an asset's name (the `+` of a version).
    return `${feature}-${version}.tar.gz`.replace(/[^A-Za-z0-9._-]/g, '.');
}
/** The release's assets in the order in which they are uploaded: the package last, because it takes longest. */
function releaseAssets(feature, version) {
    return [
        { name: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_NAME */ .ir, type: 'application/json' },
        { name: _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_NAME */ .ce, type: 'application/json' },
        { name: _model_card_js__WEBPACK_IMPORTED_MODULE_2__/* .CARD_NAME */ .d5, type: 'text/markdown' },
        { name: packageArchiveName(feature, version), type: 'application/gzip' },
    ];
}
/** What GitHub would refuse about these assets; asked before anything is written. */
function assetProblems(assets) {
    const problems = assets.flatMap((asset) => [...nameProblems(asset.name), ...sizeProblems(asset)]);
    const twice = assets.find((asset, index) => assets.findIndex((one) => one.name === asset.name) !== index);
    if (twice !== undefined) {
        problems.push({ what: `Two release assets have the name ${twice.name}`, fix: 'Give them different names' });
    }
    if (assets.length > ASSETS_MAX) {
        const what = `The release would have ${assets.length} assets; GitHub takes at most ${ASSETS_MAX}`;
        problems.push({ what, fix: 'Put the files into one archive' });
    }
    return problems;
}
function nameProblems(name) {
    if (/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))
        return [];
    const what = `${JSON.stringify(name)} cannot be the name of a release asset: GitHub would change it`;
    return [{ what, fix: 'Use letters A to Z, digits, dots, hyphens and underscores, and no dot in front' }];
}
function sizeProblems({ name, size }) {
    if (size === 0) {
        return [
            {
                what: `The release asset ${name} would be empty, which GitHub refuses`,
                fix: 'Let the step that makes it write something',
            },
        ];
    }
    if (size < ASSET_BYTES_LIMIT)
        return [];
    return [
        {
            what: `The release asset ${name} has ${size} bytes (${(0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(size)}); GitHub takes assets under 2 GiB (${ASSET_BYTES_LIMIT} bytes)`,
            fix: 'Make the model smaller (compress it when it is saved, for example joblib.dump(model, path, compress=3)), or keep it in a model store and release a small file that names it with its digest',
        },
    ];
}


/***/ }),

/***/ 27592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ findFramework)
/* harmony export */ });
/* unused harmony export parsePythonVersion */
/* harmony import */ var _requirement_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1165);

/**
 * Packages that models are made with. The first that is required counts, so the more special stand first:
 * who requires xgboost and scikit-learn has an xgboost model in a scikit-learn pipeline.
 */
const FRAMEWORKS = [
    'transformers',
    'sentence-transformers',
    'xgboost',
    'lightgbm',
    'catboost',
    'pytorch-lightning',
    'lightning',
    'torch',
    'keras',
    'tensorflow',
    'jax',
    'spacy',
    'fasttext',
    'prophet',
    'statsmodels',
    'scikit-learn',
    'onnxruntime',
    'onnx',
];
/** Framework and Python version as far as they are known. */
function findFramework(sources) {
    const python = findPython(sources);
    const requirements = (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequirements */ .Ez)(sources.requirements ?? '');
    const required = (name) => (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .pinnedVersion */ .V2)(requirements, name, python);
    const stated = statedFramework(sources.exported);
    if (stated !== null)
        return { framework: { ...stated, version: stated.version ?? required(stated.name) }, python };
    const name = FRAMEWORKS.find((one) => requirements.some((requirement) => requirement.name === one));
    return { framework: name === undefined ? null : { name, version: required(name) }, python };
}
/** The Python version in such a text: `3.11`, `3.11.4`, `Python 3.11.2`; null for anything else. */
function parsePythonVersion(text) {
    const line = text.split(/\r?\n/).find((one) => one.trim() !== '' && !one.trim().startsWith('#'));
    return /^(?:c?python[ -]?)?(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)\+?$/i.exec(line?.trim() ?? '')?.[1] ?? null;
}
function findPython(sources) {
    const stated = [sources.exported?.['python'], sources.exported?.['python_version']];
    const texts = [...stated.filter((one) => typeof one === 'string'), ...sources.python];
    return texts.map((text) => (text === null ? null : parsePythonVersion(text))).find((one) => one !== null) ?? null;
}
function statedFramework(exported) {
    const value = exported?.['framework'];
    if (typeof value === 'string' && value.trim() !== '') {
        const pinned = /^(\S+?)\s*(?:==|\s)\s*v?(\d\S*)$/.exec(value.trim());
        const version = exported?.['framework_version'];
        return {
            name: properName(pinned?.[1] ?? value),
            version: pinned?.[2] ?? (typeof version === 'string' ? version : null),
        };
    }
    if (typeof value !== 'object' || value === null)
        return null;
    const { name, version } = value;
    if (typeof name !== 'string' || name.trim() === '')
        return null;
    return { name: properName(name), version: typeof version === 'string' ? version : null };
}
/** The name under which a framework is installed. */
function properName(name) {
    const plain = name.trim().toLowerCase();
    if (plain === 'sklearn')
        return 'scikit-learn';
    return plain === 'pytorch' ? 'torch' : plain;
}


/***/ }),

/***/ 70348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkEntries),
/* harmony export */   c: () => (/* binding */ comparePaths)
/* harmony export */ });
/** Orders paths by code point, as every tool does that sorts UTF-8 bytes. */
function comparePaths(left, right) {
    return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}
/** All that keeps these entries from being a package that unpacks safely and the same on every system, by path. */
function checkEntries(entries) {
    const sorted = [...entries].sort((left, right) => comparePaths(left.path, right.path));
    const problems = sorted.flatMap((entry) => [...pathProblems(entry.path), ...kindProblems(entry)]);
    problems.push(...duplicateProblems(sorted));
    if (!sorted.some((entry) => entry.kind === 'file')) {
        problems.push({
            what: 'The package is empty',
            fix: 'Let the export command write the model into the folder that {package} names, or take it out so that the model is copied',
        });
    }
    return problems;
}
function pathProblems(path) {
    const why = pathFault(path);
    if (why === null)
        return [];
    return [
        {
            what: `The path ${JSON.stringify(path)} may not be in a package: it ${why}`,
            fix: 'Let the export command write plain relative paths below {package}',
            where: { file: path },
        },
    ];
}
function pathFault(path) {
    if (path === '')
        return 'is empty';
    if (/[\u0000-\u001f\u007f]/.test(path))
        return 'has a control character in it';
    // What is not UTF-8 on the disk arrives as replacement characters or half of a surrogate pair.
    if (/\ufffd|\p{Surrogate}/u.test(path))
        return 'is not UTF-8';
    if (path.includes('\\'))
        return 'has a backslash in it, which is a folder on Windows';
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return 'is absolute';
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'leads upwards';
    return parts.some((part) => part === '' || part === '.') ? 'is not in its plain form' : null;
}
function kindProblems({ path, kind }) {
    if (kind === 'file' || kind === 'directory')
        return [];
    const what = kind === 'link' ? 'is a link' : 'is a pipe, socket or device, or cannot be looked at';
    return [
        {
            what: `${path} in the package ${what}`,
            fix: 'Only regular files are packaged: let the export command copy the file itself (cp -L)',
            where: { file: path },
        },
    ];
}
/** Names that are one name on a system that ignores case or composes accents, and files where another needs a folder. */
function duplicateProblems(sorted) {
    const problems = [];
    const seen = new Map();
    for (const entry of sorted) {
        const name = folded(entry.path);
        const other = seen.get(name);
        if (other === undefined)
            seen.set(name, entry);
        else
            problems.push(clash(other.path, entry.path, 'are the same name where case or accents are not told apart'));
    }
    for (const entry of sorted) {
        const above = foldersOf(folded(entry.path)).map((folder) => seen.get(folder));
        const blocking = above.find((one) => one !== undefined && one.kind !== 'directory');
        if (blocking !== undefined)
            problems.push(clash(blocking.path, entry.path, 'cannot both be there: one is a file, the other needs a folder'));
    }
    return problems;
}
function clash(first, second, why) {
    const what = first === second ? `${first} is in the package twice` : `${first} and ${second} in the package ${why}`;
    return { what, fix: 'Give them different names', where: { file: second } };
}
function folded(path) {
    // Upper case first: it unfolds letters such as ß, whose lower case alone would not.
    return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
function foldersOf(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 81459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ makeManifest),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   sB: () => (/* binding */ renderManifest)
/* harmony export */ });
/* unused harmony exports parseManifest, manifestDifferences */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74528);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70348);




/** Name of the manifest in the package; it lists every file but itself. */
const MANIFEST_NAME = 'manifest.json';
const digestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 lower-case hex digits');
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    feature: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(), sha256: digestSchema })),
});
/** Makes the manifest of these files: the manifest itself left out, sorted by path. */
function makeManifest(about, files) {
    const { feature, version, commit } = about;
    const listed = files
        .filter((file) => file.path !== MANIFEST_NAME)
        .map(({ path, size, sha256 }) => ({ path, size, sha256 }));
    listed.sort((left, right) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePaths */ .c)(left.path, right.path));
    return { schema: 1, feature, version, commit, files: listed };
}
/** Writes a manifest; the same manifest is always the same bytes. */
function renderManifest(manifest) {
    return `${JSON.stringify(makeManifest(manifest, manifest.files), null, 2)}\n`;
}
/** Reads a manifest strictly; `file` names it in messages. */
function parseManifest(text, file) {
    const parsed = parseJson(text, file);
    if (!parsed.ok)
        return parsed;
    const checked = manifestSchema.safeParse(parsed.document.value);
    if (!checked.success) {
        const fix = 'Take the manifest.json that was made with the release; it is not edited by hand';
        return { ok: false, problems: schemaProblems(checked.error, parsed.document, fix) };
    }
    const paths = checked.data.files.map(({ path }) => path);
    const twice = paths.findIndex((path, index) => paths.indexOf(path) !== index);
    if (twice < 0)
        return { ok: true, manifest: checked.data };
    const what = `${paths[twice] ?? ''} is listed twice`;
    const fix = 'Keep the entry whose digest is that of the file';
    return { ok: false, problems: [{ what, fix, where: parsed.document.placeOf(['files', twice]) }] };
}
/** Differences of two manifests, one sentence each, in the order of paths; empty when they say the same. */
function manifestDifferences(expected, actual) {
    const differences = [];
    for (const key of ['feature', 'version', 'commit']) {
        if (expected[key] !== actual[key])
            differences.push(`${key} is ${actual[key]} instead of ${expected[key]}`);
    }
    const before = new Map(expected.files.map((file) => [file.path, file]));
    const after = new Map(actual.files.map((file) => [file.path, file]));
    for (const path of [...new Set([...before.keys(), ...after.keys()])].sort(comparePaths)) {
        const [old, now] = [before.get(path), after.get(path)];
        if (now === undefined)
            differences.push(`${path} is missing`);
        else if (old === undefined)
            differences.push(`${path} was not there before`);
        else if (old.size !== now.size)
            differences.push(`${path} has ${now.size} bytes instead of ${old.size}`);
        else if (old.sha256 !== now.sha256)
            differences.push(`${path} has other bytes (${now.sha256} instead of ${old.sha256})`);
    }
    return differences;
}


/***/ }),

/***/ 99480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ce: () => (/* binding */ METADATA_NAME),
  V5: () => (/* binding */ exportedMetadata),
  jR: () => (/* binding */ parseMetadata),
  Sc: () => (/* binding */ renderMetadata)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
// EXTERNAL MODULE: ./src/package/layout.ts
var layout = __webpack_require__(70348);
// EXTERNAL MODULE: ./src/package/manifest.ts
var manifest = __webpack_require__(81459);
;// CONCATENATED MODULE: ./src/package/schema-problems.ts
/** What a schema found wrong, each with its place in the file; `fix` ends every message. */
function schemaProblems(error, document, fix) {
    return error.issues.map((issue) => {
        const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
        return { what: issue.message, fix, where: document.placeOf(path) };
    });
}

;// CONCATENATED MODULE: ./src/package/metadata.ts





/** Name of the metadata in the package. */
const METADATA_NAME = 'metadata.json';
/** Writes `metadata.json`; the same facts are always the same bytes. */
function renderMetadata(facts) {
    const { champion, framework } = facts;
    const files = facts.files
        .filter(({ path }) => path !== METADATA_NAME && path !== manifest/* MANIFEST_NAME */.ir)
        .map(({ path, size, sha256 }) => ({ path, size, sha256 }))
        .sort((left, right) => (0,layout/* comparePaths */.c)(left.path, right.path));
    const metadata = {
        schema: 1,
        feature: facts.feature,
        version: facts.version,
        tag: facts.tag,
        commit: facts.commit,
        created: facts.created,
        verdict: facts.verdict,
        metrics: facts.metrics,
        metrics_as_written: facts.metricsAsWritten ?? null,
        champion: champion === null ? null : { version: champion.version, tag: champion.tag, metrics: champion.metrics },
        framework: framework === null ? null : { name: framework.name, version: framework.version },
        python: facts.python,
        datasets: facts.datasets.map(({ name, sha256, size }) => ({ name, sha256, size })),
        experiments: facts.experiments.map(({ name, parameters }) => ({ name, parameters })),
        model: facts.model.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
        files,
        ...(facts.exported === null ? {} : { exported: facts.exported }),
    };
    return `${JSON.stringify(metadata, null, 2)}\n`;
}
/** Reads what the export command wrote as `metadata.json`: an object, or null for anything else. */
function exportedMetadata(text) {
    const parsed = (0,json/* parseJson */.q)(text, METADATA_NAME);
    if (!parsed.ok)
        return null;
    const checked = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).safeParse(parsed.document.value);
    return checked.success ? checked.data : null;
}
/** Lenient about everything but what is used: a wrong type there is a mistake that a comparison must not build on. */
const publishedSchema = schemas/* looseObject */._H3({
    version: schemas/* string */.YjP({ error: 'The version is not a text' }).nullish(),
    feature: schemas/* string */.YjP({ error: 'The feature is not a text' }).nullish(),
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J(), { error: 'The metrics are not an object of names and numbers' }).nullish(),
});
const publishedFileSchema = schemas/* looseObject */._H3({ sha256: schemas/* string */.YjP() });
/** Reads a published release's `metadata.json`; `file` names it in messages. */
function parseMetadata(text, file) {
    const parsed = (0,json/* parseJson */.q)(text, file);
    if (!parsed.ok)
        return parsed;
    const checked = publishedSchema.safeParse(parsed.document.value);
    if (!checked.success) {
        const fix = 'Look at who changed the release; its metadata.json is not edited by hand';
        return { ok: false, problems: schemaProblems(checked.error, parsed.document, fix) };
    }
    const { version, feature, metrics, files, model } = checked.data;
    return {
        ok: true,
        metadata: {
            version: version?.replace(/^v(?=\d)/, '') ?? null,
            feature: feature ?? null,
            metrics: Object.fromEntries(flatNumbers(metrics ?? {}, '')),
            digests: [...new Set([...digestsOf(model), ...digestsOf(files)])],
        },
    };
}
function flatNumbers(value, name) {
    if (typeof value === 'number')
        return [[name, value]];
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => flatNumbers(inner, name === '' ? key : `${name}.${key}`));
}
function digestsOf(files) {
    if (!Array.isArray(files))
        return [];
    return files.flatMap((file) => {
        const checked = publishedFileSchema.safeParse(file);
        if (!checked.success || !/^(sha256:)?[0-9a-f]{64}$/i.test(checked.data.sha256))
            return [];
        return [`sha256:${checked.data.sha256.replace(/^sha256:/i, '').toLowerCase()}`];
    });
}


/***/ }),

/***/ 71772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ writtenCardPaths),
/* harmony export */   F5: () => (/* binding */ cardFallbackPaths),
/* harmony export */   d5: () => (/* binding */ CARD_NAME),
/* harmony export */   fT: () => (/* binding */ writeMetricsIntoCard),
/* harmony export */   sQ: () => (/* binding */ metricsTable)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72530);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56467);



/** Name of the model card in the package. */
const CARD_NAME = 'model_card.md';
/** Files of the repository that a card is taken from where no script makes one; first come, first served. */
function cardFallbackPaths(feature) {
    return [`docs/model_cards/${feature}.md`, 'MODEL_CARD.md'];
}
/**
 * Where the card may be once its command has run, most likely first. Those of the repository count only when they were
 * written by the command; `packageDirectory` and `model` are paths from `working-directory`.
 */
function writtenCardPaths(feature, packageDirectory, model) {
    const modelFolder = model.includes('/') ? model.slice(0, model.lastIndexOf('/') + 1) : '';
    const inRepository = [
        `docs/model_cards/${feature}.md`,
        'MODEL_CARD.md',
        CARD_NAME,
        `docs/${CARD_NAME}`,
        'docs/MODEL_CARD.md',
        `${modelFolder}${CARD_NAME}`,
        `${modelFolder}MODEL_CARD.md`,
        `results/${CARD_NAME}`,
    ];
    return {
        inPackage: [CARD_NAME, 'MODEL_CARD.md', 'README.md'].map((name) => `${packageDirectory}/${name}`),
        inRepository: [...new Set(inRepository)],
    };
}
/** The metrics as a table of names and values; bounds stay out, so that every number in it is a measured one. */
function metricsTable(metrics) {
    const rows = Object.entries(metrics).map(([name, value]) => [(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(name), printed(value)]);
    return rows.length === 0 ? 'No metrics were measured.' : (0,_formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .t)(['Metric', 'Value'], rows);
}
/**
 * Writes the measured metrics between the card's `<!-- metrics -->` marks. The second mark is `<!-- /metrics -->` or the
 * same again; a mark that stands alone gets a closing one. A card without marks comes back unchanged; line ends are kept.
 */
function writeMetricsIntoCard(card, metrics) {
    const end = card.includes('\r\n') ? '\r\n' : '\n';
    const block = metricsTable(metrics).split('\n').join(end);
    let written = '';
    let from = 0;
    for (const span of markedSpans(card)) {
        written += `${card.slice(from, span.from)}${end}${end}${block}${end}${end}${span.isOpen ? '<!-- /metrics -->' : ''}`;
        from = span.to;
    }
    return written + card.slice(from);
}
/** What stands between each pair of marks; `isOpen`: an empty span behind a mark without a partner. */
function markedSpans(card) {
    const marks = marksOf(card);
    const hasClosing = marks.some((mark) => mark.closes);
    const spans = [];
    for (let index = 0; index < marks.length; index += 1) {
        const mark = marks[index];
        if (mark === undefined || mark.closes)
            continue;
        const next = marks[index + 1];
        if (next !== undefined && (next.closes || !hasClosing)) {
            spans.push({ from: mark.to, to: next.from, isOpen: false });
            index += 1;
        }
        else
            spans.push({ from: mark.to, to: mark.to, isOpen: true });
    }
    return spans;
}
/** The marks of a card; one inside a code block or code span is an example and no mark. */
function marksOf(card) {
    const blank = (found) => ' '.repeat(found.length);
    const visible = card
        .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*\r?$|(?![\s\S]))/gm, blank)
        .replace(/(`+)[^`\n]+\1/g, blank);
    return Array.from(visible.matchAll(/<!--[ \t]*(\/[ \t]*|end[ -]?)?metrics([ \t-]end)?[ \t]*-->/gi), (found) => ({
        from: found.index,
        to: found.index + found[0].length,
        closes: found[1] !== undefined || found[2] !== undefined,
    }));
}
/** At most six significant digits: the documentation gate compares at the digits printed. */
function printed(value) {
    return (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlainNumber */ .Jr)(Number((0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(value)));
}


/***/ }),

/***/ 1165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ parseRequirements),
/* harmony export */   V2: () => (/* binding */ pinnedVersion),
/* harmony export */   p$: () => (/* binding */ requirementLines)
/* harmony export */ });
/** Lines of a requirements file that say something: comments gone, continued lines joined; `line` is 1-based. */
function requirementLines(text) {
    const lines = [];
    let open = null;
    for (const [index, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        const said = raw.replace(/(^|\s)#.*$/, '');
        const current = open ?? { line: index + 1, text: '' };
        current.text += said.replace(/\\\s*$/, ' ');
        open = /\\\s*$/.test(said) ? current : null;
        if (open === null)
            lines.push(current);
    }
    if (open !== null)
        lines.push(open);
    return lines.map(({ line, text: said }) => ({ line, text: said.trim() })).filter((one) => one.text !== '');
}
/** The packages that a requirements file names; options, paths and addresses are left out. */
function parseRequirements(text) {
    return requirementLines(text).flatMap(({ text: said }) => {
        const found = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(?:\(([^)]*)\)|([^;@]*))?\s*(?:@\s*\S+)?\s*(?:;(.*))?$/.exec(said);
        if (found === null)
            return [];
        const [, name = '', inParentheses, plain, marker] = found;
        const specifier = (inParentheses ?? plain ?? '').replace(/\s--hash.*$/s, '').trim();
        if (/^[/\\:]/.test(specifier))
            return [];
        const exact = /^===?\s*([A-Za-z0-9.!+_-]+)$/.exec(specifier);
        const condition = marker?.replace(/\s--hash.*$/s, '').trim();
        return [
            {
                name: normaliseName(name),
                version: exact?.[1] ?? null,
                marker: condition === undefined || condition === '' ? null : condition,
            },
        ];
    });
}
/** The exact version of a package for that Python; null when it is not pinned, or it cannot be told which line counts. */
function pinnedVersion(requirements, name, python) {
    const lines = requirements.filter((one) => one.name === normaliseName(name) && markerHolds(one.marker, python) !== false);
    const versions = new Set(lines.map((one) => one.version));
    const [only] = versions;
    return versions.size === 1 ? (only ?? null) : null;
}
function normaliseName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** Whether a marker holds for that Python; null for what is not told by the Python version alone. */
function markerHolds(marker, python) {
    if (marker === null)
        return true;
    if (python === null || /\bor\b|[()]/.test(marker))
        return null;
    const parts = marker.split(/\band\b/).map((part) => {
        const found = /^\s*python_(?:full_)?version\s*(<=|>=|==|!=|<|>)\s*(['"])(\d+(?:\.\d+)*)\2\s*$/.exec(part);
        return found === null ? null : compares(python, found[1] ?? '', found[3] ?? '');
    });
    if (parts.includes(false))
        return false;
    return parts.includes(null) ? null : true;
}
function compares(python, operator, wanted) {
    const numbers = wanted.split('.').map(Number);
    const own = python.split('.').map(Number);
    const difference = numbers.map((part, index) => (own[index] ?? 0) - part).find((one) => one !== 0) ?? 0;
    switch (operator) {
        case '<':
            return difference < 0;
        case '<=':
            return difference <= 0;
        case '>':
            return difference > 0;
        case '>=':
            return difference >= 0;
        case '==':
            return difference === 0;
        default:
            return difference !== 0;
    }
}


/***/ }),

/***/ 39602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ chooseRequirements),
/* harmony export */   f: () => (/* binding */ REQUIREMENTS_NAME)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74528);
/* harmony import */ var _requirement_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1165);



/** Name of the requirements in the package. */
const REQUIREMENTS_NAME = 'requirements.txt';
/** Chooses what goes into the package as `requirements.txt`; a file that names no package counts as none. */
function chooseRequirements(sources) {
    for (const file of [sources.exported, sources.repository]) {
        if (file !== null && (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementLines */ .p$)(file.text).length > 0)
            return accept(file.text, file.path);
    }
    const { pyproject } = sources;
    if (pyproject === null)
        return { ok: false, problems: [noRequirements(sources, '')] };
    const project = projectDependencies(pyproject);
    if (!project.ok)
        return project;
    if (project.dependencies.length > 0)
        return accept(`${project.dependencies.join('\n')}\n`, pyproject.path);
    return { ok: false, problems: [noRequirements(sources, project.hint)] };
}
/** A password that stands in an address would be published with the package. */
function accept(text, source) {
    const problems = (0,_requirement_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementLines */ .p$)(text)
        .filter((line) => holdsSecret(line.text))
        .map((line) => ({
        what: 'An address in the requirements holds a password or token, which would be published',
        fix: 'Take it out, or write ${NAME} in its place: pip fills in the environment variable of that name',
        where: { file: source, line: line.line },
    }));
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, text: text.endsWith('\n') ? text : `${text}\n`, source };
}
function holdsSecret(line) {
    return Array.from(line.matchAll(/:\/\/([^\s/@:]*)(?::([^\s/@]*))?@/g)).some(([, user = '', password]) => {
        const secret = password ?? user;
        // ssh://git@host is how git is reached, for everyone.
        return secret !== '' && !/^\$\{\w+\}$/.test(secret) && !(password === undefined && user === 'git');
    });
}
const pyprojectSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    project: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ dependencies: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional(), dynamic: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).optional() })
        .optional(),
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ poetry: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ dependencies: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional() }).optional() }).optional(),
});
function projectDependencies(file) {
    const parsed = parseToml(file);
    if (!parsed.ok)
        return parsed;
    const checked = pyprojectSchema.safeParse(parsed.value);
    if (!checked.success) {
        const field = checked.error.issues[0]?.path.map(String).join('.') ?? '';
        const what = `${field} is not what pyproject.toml may have there`;
        const fix = 'Write [project] dependencies as a list of texts such as "scikit-learn==1.9.1"';
        return { ok: false, problems: [{ what, fix, where: { file: file.path, field } }] };
    }
    const { project, tool } = checked.data;
    const dependencies = (project?.dependencies ?? [])
        .map((one) => one.replace(/\s*\n\s*/g, ' ').trim())
        .filter((one) => one !== '');
    return { ok: true, dependencies, hint: hintFor(project?.dynamic ?? [], tool?.poetry?.dependencies !== undefined) };
}
function hintFor(dynamic, hasPoetry) {
    if (hasPoetry)
        return ' (poetry export -o requirements.txt writes it)';
    return dynamic.includes('dependencies') ? ' (the dependencies of pyproject.toml are dynamic)' : '';
}
function parseToml(file) {
    try {
        return { ok: true, value: (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(file.text.replace(/^\ufeff/, '')) };
    }
    catch (error) {
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw error;
        const reason = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
        const where = { file: file.path, line: error.line, column: error.column };
        return {
            ok: false,
            problems: [{ what: `The TOML does not parse: ${reason}`, fix: 'Mend what stands there', where }],
        };
    }
}
function noRequirements(sources, hint) {
    const seen = [sources.exported, sources.repository, sources.pyproject].filter((file) => file !== null);
    const why = seen.length === 0 ? '' : ` (${seen.map((file) => file.path).join(', ')}: no package is named there)`;
    return {
        what: `Nothing says which Python packages the model needs${why}`,
        fix: `Commit a requirements.txt with pinned versions, for example from pip freeze${hint}, or let the export command write one into the package`,
    };
}


/***/ }),

/***/ 81424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ gatesTable),
/* harmony export */   z: () => (/* binding */ disabledNotice)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72530);
/* harmony import */ var _formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56467);



const MARKS = {
    passed: '✅',
    failed: '❌',
    inconclusive: '❔',
    error: '🛑',
    skipped: '⏭️',
    waived: '⚠️',
};
/** The verdicts as a table: gate, verdict, reason, time. */
function gatesTable(verdicts) {
    if (verdicts.length === 0)
        return 'No gate was judged.';
    const rows = verdicts.map((verdict) => [
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(verdict.gate),
        `${MARKS[verdict.verdict]} ${verdict.verdict}`,
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(verdict.reason, 300)),
        verdict.verdict === 'skipped' ? '' : (0,_formats_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(verdict.seconds),
    ]);
    return (0,_formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(['Gate', 'Verdict', 'Why', 'Time'], rows);
}
/** Says in plain sight that gates are off and who wanted it so; `consequence` is a sentence of ours. */
function disabledNotice(source, consequence) {
    const by = (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(source === '' ? 'the configuration' : source, 200));
    return `> [!CAUTION]\n> **Gates are disabled** by ${by}.\n> ${consequence}`;
}


/***/ }),

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ parseEntry),
/* harmony export */   Ft: () => (/* binding */ renderEntry),
/* harmony export */   Kb: () => (/* binding */ transactionId),
/* harmony export */   O_: () => (/* binding */ ownerStanding),
/* harmony export */   TD: () => (/* binding */ readSealedTree),
/* harmony export */   XN: () => (/* binding */ sealedTree),
/* harmony export */   fp: () => (/* binding */ journalRef),
/* harmony export */   rU: () => (/* binding */ busyProblem),
/* harmony export */   rw: () => (/* binding */ mayTakeOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74528);


const entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    tx: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/),
    feature: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/),
    phase: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['open', 'awaiting-merge', 'idle']),
    owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), nonce: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    releaseId: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nullable(),
    openedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** A claim whose owner cannot be asked about is taken over after this long. */
const LEASE_MINUTES = 15;
/** The ref that holds a feature's journal; branch and tag rules do not reach it. */
function journalRef(feature) {
    return `refs/ds-release/tx/${feature}`;
}
/** The id of a transaction: the same feature, version, commit and sealed bytes are the same transaction. */
function transactionId(feature, version, commit, assets) {
    const sealed = assets.map((asset) => `${asset.name} ${asset.size} ${asset.sha256}`).sort();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update([feature, version, commit, ...sealed].join('\n'))
        .digest('hex')
        .slice(0, 16);
}
const VERBS = { open: 'open', 'awaiting-merge': 'await the merge of', idle: 'close' };
/** Writes an entry as the message of a journal commit. */
function renderEntry(entry) {
    return `ds-release: ${VERBS[entry.phase]} ${entry.feature} ${entry.version}\n\n${JSON.stringify(entry)}\n`;
}
/** Reads the message of a journal commit; null when it is none of ours. */
function parseEntry(message) {
    const line = message.split('\n').find((one) => one.startsWith('{'));
    if (line === undefined)
        return null;
    try {
        const parsed = entrySchema.safeParse(JSON.parse(line));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}
/** Judges whose claim it is; `runStatus` is what GitHub says of the owner's run, null where it may not be asked. */
function ownerStanding(owner, me, runStatus) {
    if (owner.run === me.run) {
        if (owner.attempt === me.attempt)
            return owner.nonce === me.nonce ? 'mine' : 'unknown';
        return owner.attempt < me.attempt ? 'ended' : 'running';
    }
    if (runStatus === null)
        return 'unknown';
    return runStatus === 'completed' ? 'ended' : 'running';
}
/** Whether a claim may be taken over now. */
function mayTakeOver(entry, standing, now) {
    if (standing === 'mine')
        return false;
    if (standing === 'ended')
        return true;
    if (standing === 'running')
        return false;
    return now.getTime() - Date.parse(entry.at) >= LEASE_MINUTES * 60_000;
}
/** Lays the sealed records out as the journal's tree: file names to texts. */
function sealedTree(sealed) {
    return {
        'record.json': `${JSON.stringify(sealed.record, null, 2)}\n`,
        'metadata.json': sealed.metadata,
        'model_card.md': sealed.modelCard,
        'requirements.txt': sealed.requirements,
        'manifest.json': sealed.manifest,
    };
}
/** Reads the sealed records back from a journal's tree; null when one of them is missing or not ours. */
function readSealedTree(files) {
    const { 'record.json': text, 'metadata.json': metadata, 'manifest.json': manifest } = files;
    const { 'model_card.md': modelCard, 'requirements.txt': requirements } = files;
    if (text === undefined || metadata === undefined || manifest === undefined)
        return null;
    if (modelCard === undefined || requirements === undefined)
        return null;
    try {
        const record = JSON.parse(text);
        if (!isRecord(record))
            return null;
        return { record, metadata, modelCard, requirements, manifest };
    }
    catch {
        return null;
    }
}
/** Our own writing is read back: the ids are checked, the rest has come through the journal's compare-and-swap. */
function isRecord(value) {
    const shape = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
        tx: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        feature: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        assets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), size: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
        verdicts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ gate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    });
    return shape.safeParse(value).success;
}
/** The problem of a claim that another run holds. */
function busyProblem(entry, standing) {
    const { owner, feature, version, openedAt } = entry;
    return {
        what: `run ${owner.run} is releasing ${feature} ${version} since ${openedAt}`,
        fix: standing === 'unknown'
            ? `Whether that run has ended cannot be told (the job lacks \`actions: read\`, or GitHub knows no such run): wait ${LEASE_MINUTES} minutes, then run this again`
            : 'Wait until that run has ended, then run this again',
    };
}


/***/ }),

/***/ 94468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ metricCharts),
  s: () => (/* binding */ metricsTable)
});

// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/formats/markdown-table.ts
var markdown_table = __webpack_require__(72530);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
;// CONCATENATED MODULE: ./src/formats/mermaid-chart.ts


/** More labels than these run into each other. */
const MOST_POINTS = 16;
/** Beyond this (and for what is not finite) an axis says nothing. */
const DRAWABLE = 1e15;
/**
 * Draws one series as a fenced mermaid `xychart-beta`; null where no finite point is there to draw. Mermaid's grammar
 * knows no exponents, no empty strings and no escapes inside strings, so labels keep letters, digits and plain signs.
 */
function lineChart(series) {
    const points = series.points.filter((point) => Math.abs(point.value) < DRAWABLE).slice(-MOST_POINTS);
    if (points.length === 0)
        return null;
    const values = points.map((point) => point.value);
    const [low, high] = range(values);
    return (0,markdown_escape/* fence */.EU)([
        'xychart-beta',
        `    x-axis [${points.map((point) => quoted(point.label)).join(', ')}]`,
        `    y-axis ${quoted(series.name)} ${(0,quantities/* formatPlainNumber */.Jr)(low)} --> ${(0,quantities/* formatPlainNumber */.Jr)(high)}`,
        `    line [${values.map(quantities/* formatPlainNumber */.Jr).join(', ')}]`,
    ].join('\n'), 'mermaid');
}
function quoted(text) {
    const safe = (0,markdown_escape/* clipLine */.DX)(text.replace(/[^\p{L}\p{N} _.,:+/()-]/gu, ' '), 60);
    return `"${safe.replace(/-{2,}/g, '-') || '-'}"`;
}
/** Some air above and below, so that a flat line has an axis; an axis of no height is not drawn. */
function range(values) {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const air = (high - low) * 0.1 || Math.abs(high) * 0.05 || 0.5;
    const rounded = [Number((low - air).toPrecision(4)), Number((high + air).toPrecision(4))];
    return rounded[0] <= low && rounded[1] >= high && rounded[0] < rounded[1] ? rounded : [low - air, high + air];
}

;// CONCATENATED MODULE: ./src/release/metrics-table.ts




const MOST_UNBOUNDED = 60;
const MOST_CHARTS = 4;
/** The metrics against bound and champion as a table, bounded ones first; a sentence where there are none. */
function metricsTable(facts) {
    const bounded = new Set(facts.metricRows.map((row) => sameName(row.name)));
    const others = Object.entries(facts.metrics).filter(([name]) => !bounded.has(sameName(name)));
    const rows = [
        ...facts.metricRows.map(boundedCells),
        ...others.slice(0, MOST_UNBOUNDED).map(([name, value]) => otherCells(facts, name, value)),
    ];
    if (rows.length === 0)
        return 'No metrics were measured.';
    const champion = facts.champion === null ? 'Champion' : `Champion (${(0,markdown_escape/* escapeText */.X1)(facts.champion.version)})`;
    const lines = (0,markdown_table/* table */.t)(['Metric', (0,markdown_escape/* escapeText */.X1)(facts.version), 'Bound', champion, 'Change', 'Tolerance', 'Verdict'], rows);
    const left = others.length - MOST_UNBOUNDED;
    return left > 0 ? `${lines}\n\n${String(left)} more metrics are in \`metadata.json\`.` : lines;
}
function boundedCells(row) {
    const { candidate, champion, min, max } = row;
    return [
        (0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(row.name, 80)),
        candidate === null ? 'not measured' : (0,quantities/* formatNumber */.ZV)(candidate, min, max, champion),
        (0,markdown_escape/* escapeText */.X1)(boundText(row)),
        champion === null ? '' : (0,quantities/* formatNumber */.ZV)(champion, candidate),
        candidate === null || champion === null ? '' : change(candidate, champion),
        champion === null ? '' : (0,markdown_escape/* escapeText */.X1)(row.tolerance),
        row.ok ? '✅' : `❌ ${(0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(row.note, 200))}`,
    ];
}
function otherCells(facts, name, value) {
    const champion = metrics_table_valueOf(facts.champion?.metrics ?? {}, name);
    const shown = champion === null ? ['', ''] : [(0,quantities/* formatNumber */.ZV)(champion, value), change(value, champion)];
    return [(0,markdown_escape/* codeCell */.MZ)((0,markdown_escape/* clipLine */.DX)(name, 80)), (0,quantities/* formatNumber */.ZV)(value, champion), '', ...shown, '', ''];
}
/** A bound in words of one table cell: `≥ 0.8`, `< 3.2`, `≥ 0.1, ≤ 0.9`; empty where there is none. */
function boundText(bound) {
    const parts = [
        bound.min === undefined ? null : `${bound.minExclusive === true ? '>' : '≥'} ${String(bound.min)}`,
        bound.max === undefined ? null : `${bound.maxExclusive === true ? '<' : '≤'} ${String(bound.max)}`,
    ];
    return parts.filter((part) => part !== null).join(', ');
}
function change(candidate, champion) {
    const difference = Number((candidate - champion).toPrecision(3));
    return difference > 0 ? `+${String(difference)}` : String(difference);
}
/** Draws each metric that has a bound over the earlier releases and this one, at most four; empty without any. */
function metricCharts(facts) {
    if (facts.history.length === 0)
        return [];
    const charts = facts.metricRows
        .filter((row) => row.min !== undefined || row.max !== undefined)
        .map((row) => metricChart(facts, row))
        .filter((chart) => chart !== null);
    return charts.slice(0, MOST_CHARTS);
}
function metricChart(facts, row) {
    const earlier = facts.history.map((release) => ({
        label: release.version,
        value: metrics_table_valueOf(release.metrics, row.name) ?? NaN,
    }));
    const points = [...earlier, { label: facts.version, value: row.candidate ?? NaN }];
    const drawable = points.filter((point) => Number.isFinite(point.value));
    return drawable.length < 2 ? null : lineChart({ name: row.name, points: drawable });
}
function metrics_table_valueOf(metrics, name) {
    const found = Object.entries(metrics).find(([key]) => sameName(key) === sameName(name));
    return found === undefined ? null : found[1];
}
/** Names match ignoring case, with space, `-` and `_` alike. */
function sameName(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, '_');
}


/***/ }),

/***/ 63813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ releasePage),
/* harmony export */   UG: () => (/* binding */ ghRepository),
/* harmony export */   b2: () => (/* binding */ commitPage),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/** Address of a release's page by its tag. */
function releasePage(at, tag) {
    return `${at.serverUrl}/${at.repository}/releases/tag/${tag.split('/').map(encodeURIComponent).join('/')}`;
}
/** Address of a commit's page. */
function commitPage(at, sha) {
    return `${at.serverUrl}/${at.repository}/commit/${sha}`;
}
/** The repository as `gh --repo` takes it: with its host in front where that is not github.com. */
function ghRepository(at) {
    const host = URL.canParse(at.serverUrl) ? new URL(at.serverUrl).host : 'github.com';
    return host === 'github.com' ? at.repository : `${host}/${at.repository}`;
}
/** One word for a POSIX shell, quoted only where it must be. */
function shellWord(text) {
    return /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 43837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ tagPrefix),
/* harmony export */   gY: () => (/* binding */ tagFor),
/* harmony export */   qH: () => (/* binding */ tagProblem),
/* harmony export */   t: () => (/* binding */ highestVersion)
/* harmony export */ });
/* unused harmony export versionFromTag */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21033);


/** The tag of a version by the configured pattern, for example `{feature}/v{version}`. */
function tagFor(pattern, feature, version) {
    return withFeature(pattern, feature).replaceAll('{version}', version);
}
/** The literal part before the version: what tags of this feature start with. */
function tagPrefix(pattern, feature) {
    return withFeature(pattern, feature).split('{version}')[0] ?? '';
}
/** The version that a tag names by that pattern; null where it fits another feature's pattern or none. */
function versionFromTag(pattern, feature, tag) {
    const prefix = tagPrefix(pattern, feature);
    const parts = withFeature(pattern, feature).split('{version}');
    const places = parts.length - 1;
    const literal = parts.join('').length;
    const length = (tag.length - literal) / places;
    if (places < 1 || !Number.isInteger(length) || length < 1)
        return null;
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(tag.slice(prefix.length, prefix.length + length));
    return version !== null && tagFor(pattern, feature, version) === tag ? version : null;
}
/** The highest version that any of the tags names by that pattern; null when none does. */
function highestVersion(tags, pattern, feature) {
    const versions = tags.map((tag) => versionFromTag(pattern, feature, tag)).filter((version) => version !== null);
    return versions.sort((semver__WEBPACK_IMPORTED_MODULE_0___default().rcompare))[0] ?? null;
}
/** GitHub refuses longer refs. */
const LONGEST_REF_BYTES = 255;
/** What keeps a tag from being a git ref (rules of `git check-ref-format`, and GitHub's own); null when nothing does. */
function tagProblem(tag) {
    const reason = refusal(tag);
    if (reason === null)
        return null;
    return {
        what: `The tag "${tag.slice(0, 100)}" cannot be made in git: ${reason}`,
        fix: 'Change `tag:` in the configuration; `{feature}/v{version}` is the default',
    };
}
function refusal(tag) {
    const rules = [
        [tag === '', 'it is empty'],
        [/[\u0000-\u0020\u007f]/.test(tag), 'it has a space or a control character'],
        [/[~^:?*[\\]/.test(tag), 'it has one of the characters ~ ^ : ? * [ \\'],
        [tag.includes('..'), 'it has two dots in a row'],
        [tag.includes('@{') || tag === '@', 'it has "@{" or is "@"'],
        [/^\/|\/$|\/\//.test(tag), 'it has an empty part between slashes'],
        [tag.startsWith('-'), 'it begins with "-"'],
        [tag.endsWith('.'), 'it ends with a dot'],
        [tag.split('/').some((part) => part.startsWith('.')), 'a part of it begins with a dot'],
        [tag.split('/').some((part) => part.endsWith('.lock')), 'a part of it ends with ".lock"'],
        [/^[0-9a-f]{40}$/i.test(tag), 'GitHub takes 40 hex digits for a commit'],
        [Buffer.byteLength(`refs/tags/${tag}`) > LONGEST_REF_BYTES, `it is longer than ${String(LONGEST_REF_BYTES)} bytes`],
        [/[{}]/.test(tag), 'a placeholder in it was not filled in; there are {feature} and {version}'],
    ];
    return rules.find(([broken]) => broken)?.[1] ?? null;
}
function withFeature(pattern, feature) {
    return pattern.replaceAll('{feature}', feature);
}


/***/ }),

/***/ 21033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ chooseVersion),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

const FIRST = '1.0.0';
/** Chooses the version of a release: the explicit one where it is above the previous, else the previous one bumped. */
function chooseVersion(facts) {
    const previous = facts.previous === null ? null : parseVersion(facts.previous);
    if (facts.previous !== null && previous === null)
        return { ok: false, problem: previousIsNoVersion(facts.previous) };
    if (facts.explicit !== null)
        return explicitVersion(facts.explicit, previous);
    if (previous === null)
        return { ok: true, version: FIRST, why: 'the first release' };
    const { part, reason } = bumpPart(facts);
    const version = semver__WEBPACK_IMPORTED_MODULE_0___default().inc(previous, part);
    if (version === null)
        return { ok: false, problem: previousIsNoVersion(previous) };
    return { ok: true, version, why: `${part} after ${previous}: ${reason}` };
}
/** Reads a semantic version strictly, a leading `v` allowed; null for anything else and for build metadata. */
function parseVersion(text) {
    const plain = text.replace(/^v/, '');
    return semver__WEBPACK_IMPORTED_MODULE_0___default().parse(plain)?.version === plain ? plain : null;
}
/** Whether a version is a prerelease (`1.2.0-rc.1`). */
function isPrerelease(version) {
    return semver__WEBPACK_IMPORTED_MODULE_0___default().prerelease(version) !== null;
}
function bumpPart(facts) {
    if (facts.bump !== 'auto')
        return { part: facts.bump, reason: `input bump is ${facts.bump}` };
    if (facts.modelUnchanged === true)
        return { part: 'patch', reason: 'the model is the same, byte for byte' };
    const reason = facts.modelUnchanged === false ? 'the model has changed' : 'whether the model has changed cannot be told';
    return { part: 'minor', reason };
}
function explicitVersion(explicit, previous) {
    const version = parseVersion(explicit);
    if (version === null)
        return { ok: false, problem: notAVersion(explicit, previous) };
    if (previous !== null && !semver__WEBPACK_IMPORTED_MODULE_0___default().gt(version, previous)) {
        const what = `The version ${version} is not above the previous one, ${previous}`;
        return { ok: false, problem: { what, fix: `Ask for ${nextVersions(previous)}`, where: INPUT } };
    }
    return { ok: true, version, why: 'asked for by input version' };
}
const INPUT = { file: 'input', field: 'version' };
function notAVersion(explicit, previous) {
    const parsed = semver__WEBPACK_IMPORTED_MODULE_0___default().parse(explicit.replace(/^v/, ''));
    const shown = explicit.slice(0, 60);
    const after = previous === null ? '' : `; the previous version is ${previous}`;
    const what = parsed !== null && parsed.build.length > 0
        ? `The version "${shown}" carries build metadata ("+${parsed.build.join('.').slice(0, 60)}"), which a tag cannot tell apart${after}`
        : `"${shown}" is no semantic version${after}`;
    const fix = previous === null ? `Write three numbers without spaces, for example ${FIRST}` : `Ask for ${nextVersions(previous)}`;
    return { what, fix, where: INPUT };
}
/** The possible next ones, in words: `1.2.1, 1.3.0 or 2.0.0, or leave the input out`. */
function nextVersions(previous) {
    const parts = ['patch', 'minor', 'major'];
    const next = [...new Set(parts.map((part) => semver__WEBPACK_IMPORTED_MODULE_0___default().inc(previous, part) ?? previous))];
    const last = next.pop() ?? previous;
    return `${next.length === 0 ? last : `${next.join(', ')} or ${last}`}, or leave the input out`;
}
function previousIsNoVersion(previous) {
    return {
        what: `The previous version, "${previous.slice(0, 60)}", is no semantic version, so none can be counted on from it`,
        fix: 'Write it as three numbers (for example 1.2.0) where it stands: in the last entry of `releases`, or in `model_version` or `version` of the state file',
    };
}


/***/ }),

/***/ 33042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findingsByGate),
/* harmony export */   g: () => (/* binding */ problemList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47051);


const MOST_SHOWN = 30;
/** Problems or findings as a list: what, where, and what to do; the first thirty. */
function problemList(problems) {
    const shown = problems.slice(0, MOST_SHOWN).map(problemItem);
    const left = problems.length - shown.length;
    return [...shown, ...(left > 0 ? [`- and ${String(left)} more`] : [])].join('\n');
}
function problemItem(problem) {
    const lines = [`- **${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipLine */ .DX)(problem.what, 1000))}.**`];
    if (problem.where !== undefined)
        lines.push(`  - Where: ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipLine */ .DX)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describePlace */ .df)(problem.where), 300))}`);
    lines.push(`  - What to do: ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clipLine */ .DX)(problem.fix, 1000))}.`);
    return lines.join('\n');
}
/** The findings of every gate that holds the release back, under the gate's name; empty when none does. */
function findingsByGate(verdicts) {
    return verdicts
        .filter((verdict) => !['passed', 'skipped'].includes(verdict.verdict) && verdict.findings.length > 0)
        .map((verdict) => `**${verdict.gate}** (${verdict.verdict})\n\n${problemList(verdict.findings)}`);
}


/***/ }),

/***/ 32921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ monitoringList),
/* harmony export */   SI: () => (/* binding */ generatedCard),
/* harmony export */   bB: () => (/* binding */ codeOrDash),
/* harmony export */   dJ: () => (/* binding */ titled),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   f1: () => (/* binding */ historyTable),
/* harmony export */   gt: () => (/* binding */ deployedText),
/* harmony export */   hX: () => (/* binding */ assembleSummary)
/* harmony export */ });
/* harmony import */ var _formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47051);
/* harmony import */ var _formats_markdown_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87569);
/* harmony import */ var _formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72530);
/* harmony import */ var _release_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63813);




/** The runner drops a job summary of 1 MiB or more without failing the step. */
const SUMMARY_LIMIT_BYTES = 900 * 1024;
/** Puts the sections of a job summary together, without the empty ones, and keeps it below what the runner takes. */
function assembleSummary(sections) {
    const text = sections.filter((section) => section !== null && section !== '').join('\n\n');
    return `${(0,_formats_markdown_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitMarkdown */ .DJ)(text, SUMMARY_LIMIT_BYTES, '*There is more than a job summary holds: the rest is in the log.*', _formats_markdown_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .inBytes */ .Hf)}\n`;
}
/** A section under a heading of level three; null when there is nothing to say. */
function titled(title, parts) {
    const text = parts.filter((part) => part !== null && part !== '').join('\n\n');
    return text === '' ? null : `### ${title}\n\n${text}`;
}
/** A list of sentences of ours, which may quote foreign text; null when it is empty. */
function bullets(lines) {
    return lines.length === 0 ? null : lines.map((line) => `- ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeProse */ .fd)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(line, 1000))}`).join('\n');
}
/** Links to the team's dashboards; null without any. */
function monitoringList(links) {
    return links.length === 0 ? null : links.map(({ name, url }) => `- ${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(name, 100), url)}`).join('\n');
}
/** Text that stays folded until somebody opens it. */
function folded(title, text) {
    return `<details><summary>${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(title)}</summary>\n\n${text}\n\n</details>`;
}
/** A model card that the action made itself, to be saved and filled in; null when the team has one. */
function generatedCard(card) {
    if (card === null)
        return null;
    const title = `A model card to start from: save it as ${card.saveAs} and fill in its headings`;
    return folded(title, (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(card.text, 'markdown'));
}
const MOST_RELEASES = 20;
/** The earlier releases, newest first, with where each was deployed; null when there are none. */
function historyTable(history, at) {
    if (history.length === 0)
        return null;
    const rows = history
        .slice(-MOST_RELEASES)
        .reverse()
        .map((release) => [
        (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(release.version, (0,_release_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .releasePage */ .NC)(at, release.tag)),
        release.rolledBack ? 'rolled back' : '',
        deployedText(release.deployedTo),
    ]);
    return (0,_formats_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)(['Version', 'Note', 'Deployed to'], rows);
}
/** Where a version was deployed, in one line; empty for nowhere. */
function deployedText(deployedTo) {
    return deployedTo.map(deploymentText).join(', ');
}
/** Teams write names or objects there; what is neither is shown as it stands. */
function deploymentText(entry) {
    if (typeof entry === 'string')
        return (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(entry, 80));
    if (typeof entry !== 'object' || entry === null)
        return (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(JSON.stringify(entry) ?? '', 80));
    const facts = new Map(Object.entries(entry));
    const name = facts.get('environment') ?? facts.get('name');
    if (typeof name !== 'string')
        return (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(JSON.stringify(entry), 120));
    const details = ['version', 'deployed_at', 'at']
        .map((key) => facts.get(key))
        .filter((value) => typeof value === 'string');
    const more = details.length === 0 ? '' : ` (${details.map((value) => (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(value, 60))).join(', ')})`;
    return `${(0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(name, 80))}${more}`;
}
/** A commit, tag or path as a code span, or a dash. */
function codeOrDash(text) {
    return text === null ? '–' : (0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_formats_markdown_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipLine */ .DX)(text, 200));
}


/***/ })

};
