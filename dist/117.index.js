export const id = 117;
export const ids = [117];
export const modules = {

/***/ 77117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/formats/folder-path.ts
var folder_path = __webpack_require__(69540);
// EXTERNAL MODULE: ./src/gates/judging.ts + 17 modules
var judging = __webpack_require__(5334);
// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
;// CONCATENATED MODULE: ./src/gates/unsettled.ts

function unsettled(verdict, findings) {
    if (findings.length === 0 || verdict.verdict === 'skipped')
        return verdict;
    const { gate, evidence, seconds, metrics } = verdict;
    const parts = { evidence, seconds, ...(metrics === undefined ? {} : { metrics }) };
    return { gate, ...(0,conclusion/* concludeFindings */.MW)('error', [...findings, ...verdict.findings], parts) };
}

// EXTERNAL MODULE: ./src/gates/verdict.ts
var verdict = __webpack_require__(94281);
// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
;// CONCATENATED MODULE: ./src/gates/waiver.ts

const WAIVABLE = new Set(['failed', 'inconclusive', 'error']);
function applyWaivers(verdicts, settings, today) {
    if (!settings.gatesEnabled)
        return [...verdicts];
    return verdicts.map((verdict) => applyWaiver(verdict, settings.gates[verdict.gate], today));
}
function applyWaiver(verdict, { waiver, enabled }, today) {
    if (waiver === null)
        return verdict;
    if (verdict.verdict === 'skipped' && enabled)
        return verdict;
    const field = `gates.${verdict.gate}.waiver`;
    const owner = (0,markdown_escape/* cleanLine */.Ow)(waiver.owner);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(waiver.expires) || today > waiver.expires) {
        return invalidWaiver(verdict, `The waiver of ${owner} expired on ${waiver.expires}`, `Fix the gate, or renew \`${field}\``);
    }
    if (!WAIVABLE.has(verdict.verdict)) {
        const state = verdict.verdict === 'passed' ? 'the gate passed' : 'the gate is switched off';
        return invalidWaiver(verdict, `The waiver of ${owner} is not used: ${state}`, `Remove \`${field}\``);
    }
    const note = `waived by ${owner} until ${waiver.expires}: ${(0,markdown_escape/* cleanLine */.Ow)(waiver.reason)}`;
    return {
        ...verdict,
        verdict: 'waived',
        reason: `${note} (${verdict.verdict}: ${verdict.reason})`,
        evidence: [...verdict.evidence, { kind: 'note', text: note }],
    };
}
function invalidWaiver(verdict, what, fix) {
    const finding = { what, fix };
    const lowered = what.replace(/^The/, 'the');
    const reason = WAIVABLE.has(verdict.verdict) ? `${lowered}; ${verdict.reason}` : lowered;
    return { ...verdict, verdict: 'error', reason, findings: [finding, ...verdict.findings] };
}

// EXTERNAL MODULE: ./src/gather/model.ts
var gather_model = __webpack_require__(72718);
// EXTERNAL MODULE: ./src/gather/review.ts + 3 modules
var gather_review = __webpack_require__(8269);
// EXTERNAL MODULE: ./src/package/model-card.ts
var model_card = __webpack_require__(71772);
// EXTERNAL MODULE: ./src/package/pointer.ts
var pointer = __webpack_require__(34797);
// EXTERNAL MODULE: ./src/build/package-work.ts + 1 modules
var package_work = __webpack_require__(8463);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/build/path-index.ts

function indexPaths(paths) {
    const own = new Set(paths);
    const folders = new Set(paths.flatMap(foldersOf));
    return {
        touches: (path) => own.has(path) || folders.has(path) || foldersOf(path).some((folder) => own.has(folder)),
    };
}
function foldersOf(path) {
    const found = [];
    for (let folder = external_node_path_.posix.dirname(path); folder !== '.' && folder !== '/'; folder = external_node_path_.posix.dirname(folder)) {
        found.push(folder);
    }
    return found;
}

// EXTERNAL MODULE: ./src/formats/digest.ts
var digest = __webpack_require__(19618);
// EXTERNAL MODULE: ./src/formats/utf8.ts
var utf8 = __webpack_require__(66757);
// EXTERNAL MODULE: ./src/limits/reading.ts
var reading = __webpack_require__(93408);
;// CONCATENATED MODULE: ./src/build/report-seals.ts




const REPORT_LIMIT_BYTES = reading/* READING */.rq.reportBytes.value;
async function sealReport(files, plan, { wanted, at, mark }) {
    const stat = await files.stat(at);
    const report = await readReport(files, { wanted, at, mark });
    const { gate, commands } = plan;
    return { gate, path: wanted.path, at, hasCommand: commands.length > 0, report, identity: stat?.identity ?? null };
}
async function readReport(files, { wanted, at, mark }) {
    const { id, path } = wanted;
    const none = (state, size = 0) => {
        return { id, path, state, text: null, size, sha256: null };
    };
    const stat = await files.stat(at);
    if (stat === null)
        return none('missing');
    if (stat.kind !== 'file')
        return none('not-a-file', stat.size);
    if (mark !== null && (await mark.isUntouched()))
        return none('stale', stat.size);
    if (mark !== null && stat.links > 1)
        return none('linked', stat.size);
    if (stat.size > REPORT_LIMIT_BYTES)
        return none('too-large', stat.size);
    const bytes = await files.readBytes(at, REPORT_LIMIT_BYTES);
    if (bytes === null)
        return none('missing');
    const text = (0,utf8/* decodeUtf8 */._)(bytes);
    if (text === null)
        return none('not-text', bytes.length);
    return { id, path, state: 'read', text, size: bytes.length, sha256: (0,digest/* digestOf */.o)(bytes) };
}
function reportPath({ path }, workingDirectory) {
    return path.startsWith('/') ? path : (0,folder_path/* inFolder */._)(workingDirectory, path);
}
async function brokenSeals(files, seals) {
    const broken = [];
    for (const seal of seals) {
        if (!seal.at.startsWith('/') && !(await isIntact(files, seal)))
            broken.push(seal);
    }
    return broken;
}
async function isIntact(files, { at, hasCommand, report, identity }) {
    const stat = await files.stat(at);
    if (report.state !== 'read')
        return hasCommand || (stat?.identity ?? null) === identity;
    if (stat?.kind !== 'file')
        return false;
    return stat.identity === identity || (await files.digest(at)) === report.sha256;
}
function sealTrouble({ gate, path, at, hasCommand }) {
    const where = { file: at };
    if (hasCommand) {
        const what = `${path} was written again after the command of this gate had ended; what its own command wrote was judged`;
        return { gate, finding: { what, fix: 'Let every command write to files of its own', where } };
    }
    const what = `${path} was written by the command of another gate or step, after it had been read as it stands in the commit`;
    const fix = `Set \`gates.${gate}.run\` to the command that writes it, or let no other command write to it`;
    return { gate, finding: { what, fix, where } };
}

// EXTERNAL MODULE: ./src/build/standing-file.ts
var standing_file = __webpack_require__(62985);
;// CONCATENATED MODULE: ./src/build/commit-standing.ts







const MOST_PROBLEMS = 20;
async function commitStanding(host, subject, standing) {
    const pieces = await piecesOf(host, subject, standing);
    const ours = indexPaths(toBeWritten(subject, standing));
    const dirty = (await host.git.changedFiles()).filter((file) => !ours.touches(file));
    const real = await reallyDirty(host, dirty, pieces);
    const dirtyPaths = indexPaths(real);
    const troubled = pieces.filter(({ path }) => dirtyPaths.touches(path));
    const evidence = indexPaths(pieces.flatMap(({ path, owner }) => (owner === 'hint' ? [] : [path])));
    const asked = [subject.feature.model.path, ...pieces.flatMap(({ path, owner }) => (owner === 'model' ? [] : [path]))];
    const committed = indexPaths(await host.git.inHead(asked));
    return {
        troubles: troubled.flatMap(({ path, owner }) => typeof owner === 'string' ? [] : [{ gate: owner.gate, finding: dirtyFinding(path) }]),
        problems: troubled
            .filter(({ owner }) => owner === 'model' || owner === 'requirements')
            .slice(0, MOST_PROBLEMS)
            .map(({ path }) => dirtyFinding(path)),
        warnings: real
            .filter((file) => !evidence.touches(file))
            .map((file) => `${file} differs from the gated commit: it was changed before the gates ran`),
        hints: troubled.flatMap(({ path, owner }) => (owner === 'hint' ? [dirtyFinding(path)] : [])),
        uncommitted: pieces
            .filter(({ path }) => !committed.touches(path))
            .map(({ path, sha256, owner }) => ({ path, sha256, gate: typeof owner === 'string' ? null : owner.gate })),
    };
}
function dirtyFinding(path) {
    return {
        what: `${path} differs from the gated commit: it was changed before the gates ran`,
        fix: 'Commit it, or undo the change (git diff shows it) in the step that makes it',
        where: { file: path },
    };
}
async function piecesOf({ files }, { feature, plans }, standing) {
    const card = standing.cards.find(({ text }) => text !== null);
    const texts = [...standing.documents, ...(card === undefined ? [] : [card])];
    const pieces = texts.flatMap((file) => pieceOf(file, { gate: 'documentation' }));
    for (const { path, sha256, identities } of standing.standingDatasets) {
        if (identities.size > 0)
            pieces.push({ path, sha256, owner: { gate: 'data-quality' } });
    }
    for (const { path, sha256 } of feature.model.files)
        pieces.push({ path, sha256, owner: 'model' });
    for (const plan of plans.filter(({ commands }) => commands.length === 0)) {
        for (const wanted of plan.reports) {
            const file = await (0,standing_file/* readStanding */.Z)(files, reportPath(wanted, feature.workingDirectory));
            pieces.push(...pieceOf(file, { gate: plan.gate }));
        }
    }
    const { requirements, pyproject, pinnedPython } = standing;
    const hints = [pyproject, pinnedPython].flatMap((file) => pieceOf(file, 'hint'));
    return [...pieces, ...pieceOf(requirements, 'requirements'), ...hints];
}
function pieceOf({ path, stat, sha256 }, owner) {
    return stat === null ? [] : [{ path, sha256, owner }];
}
function toBeWritten({ feature, plans, version }, { steps }) {
    const { workingDirectory, id, settings } = feature;
    const reports = plans
        .filter(({ commands }) => commands.length > 0)
        .flatMap((plan) => plan.reports.map((report) => reportPath(report, workingDirectory)));
    const folder = (0,package_work/* packagePath */.C0)(version);
    const cards = steps.card ? (0,model_card/* writtenCardPaths */.CV)(id, folder, settings.model).inRepository : [];
    return [...reports, ...[folder, ...cards].map((path) => (0,folder_path/* inFolder */._)(workingDirectory, path))];
}
async function reallyDirty({ git }, dirty, pieces) {
    const evidence = indexPaths(pieces.map(({ path }) => path));
    const suspects = new Set(dirty.filter((file) => evidence.touches(file)));
    if (suspects.size === 0)
        return [...dirty];
    const contents = new Set(await git.changedContents());
    const real = [];
    for (const file of dirty) {
        if (!suspects.has(file))
            real.push(file);
        else if (contents.has(file) && !(await isFetched(git, file, pieces)))
            real.push(file);
    }
    return real;
}
async function isFetched(git, file, pieces) {
    const sha256 = pieces.find(({ path }) => path === file)?.sha256 ?? null;
    const text = sha256 === null ? null : await git.headText(file);
    return text !== null && (0,pointer/* lfsPointerDigest */.Hj)(text) === sha256;
}

;// CONCATENATED MODULE: ./src/gates/performance/evaluation-data.ts
const EVALUATION = new Set('test testing holdout heldout eval evaluate evaluation val valid validation benchmark'.split(' '));
const TRAINING = new Set(['train', 'training']);
function otherData(candidate, champion) {
    const here = named(candidate.datasets, EVALUATION);
    const there = named(champion.datasets, EVALUATION);
    if (here.length > 0 || there.length > 0)
        return otherHoldout(candidate, champion, { here, there });
    const common = Object.keys(candidate.datasets).filter((name) => champion.datasets[name] !== undefined);
    const training = new Set(named(candidate.datasets, TRAINING));
    const likely = common.some((name) => !training.has(name)) ? common.filter((name) => !training.has(name)) : common;
    const changed = likely.filter((name) => candidate.datasets[name] !== champion.datasets[name]);
    if (changed.length === 0)
        return null;
    const text = `${namesOf(changed)} changed since ${champion.version}: where the evaluation takes its rows from there, the two were not measured on the same rows`;
    return { text, isCertain: false };
}
function otherHoldout(candidate, champion, { here, there }) {
    if (here.length === 0 || there.length === 0)
        return null;
    const before = new Set(there.map((name) => champion.datasets[name]));
    const now = new Set(here.map((name) => candidate.datasets[name]));
    const changed = here.filter((name) => !before.has(candidate.datasets[name]));
    const gone = there.filter((name) => !now.has(champion.datasets[name]));
    const names = changed.length > 0 ? changed : gone;
    if (names.length === 0)
        return null;
    const what = changed.length > 0
        ? `${namesOf(names)} is another than that of ${champion.version}`
        : `${namesOf(names)} is missing`;
    return {
        text: `${candidate.version} and the champion ${champion.version} were not measured on the same rows: ${what}`,
        isCertain: true,
    };
}
function named(datasets, words) {
    return Object.keys(datasets).filter((name) => wordsOf(name).some((word) => words.has(word)));
}
function wordsOf(name) {
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/);
    return [...words, ...words.map((word, index) => `${word}${words[index + 1] ?? ''}`)];
}
function namesOf(names) {
    const shown = names.slice(0, 3).join(', ');
    return names.length > 3 ? `${shown}, …` : shown;
}

;// CONCATENATED MODULE: ./src/build/compared-data.ts

function comparedData(digested, { champion, version }) {
    if (champion === null || Object.keys(champion.datasets).length === 0)
        return null;
    const datasets = Object.fromEntries(digested.flatMap(({ name, sha256 }) => (sha256 === null ? [] : [[name, sha256]])));
    return otherData({ version, datasets }, champion);
}

// EXTERNAL MODULE: ./src/gates/plan.ts
var gates_plan = __webpack_require__(74761);
// EXTERNAL MODULE: ./src/build/team-command.ts
var team_command = __webpack_require__(15151);
;// CONCATENATED MODULE: ./src/build/gate-commands.ts



async function runGateCommands(host, run) {
    const planned = run.plans.filter((plan) => plan.commands.length + plan.reports.length > 0);
    const ran = [];
    for (const plan of planned.filter(isStanding))
        ran.push(await gatherGate(host, plan, run));
    const running = planned.filter((plan) => !isStanding(plan));
    for (const plan of running.filter(gates_plan/* isMeasuring */.k1)) {
        const evaluated = await gatherGate(host, plan, run);
        const troubles = (await run.afterEvaluation()).map((finding) => ({ gate: plan.gate, finding }));
        ran.push({ ...evaluated, troubles: [...evaluated.troubles, ...troubles] });
    }
    const others = running.filter((plan) => !(0,gates_plan/* isMeasuring */.k1)(plan));
    ran.push(...(await host.commands.sideBySide(others.map((plan) => async () => await gatherGate(host, plan, run)))));
    return {
        evidence: new Map(ran.map(({ gate, evidence }) => [gate, evidence])),
        seals: ran.flatMap(({ seals }) => seals),
        troubles: ran.flatMap(({ troubles }) => troubles),
    };
}
function isStanding({ commands }) {
    return commands.length === 0;
}
async function gatherGate(host, plan, run) {
    const { workingDirectory, variables } = run;
    const { files } = host;
    const hadGit = (await files.stat('.git')) !== null;
    const marks = await markReports(host, plan, workingDirectory);
    const cwd = files.absolute(workingDirectory);
    const commands = [];
    for (const command of plan.commands) {
        commands.push(await runGateCommand(host, { gate: plan.gate, command, cwd, variables }));
    }
    const seals = [];
    for (const wanted of plan.reports) {
        const at = reportPath(wanted, workingDirectory);
        seals.push(await sealReport(files, plan, { wanted, at, mark: marks.get(at) ?? null }));
    }
    for (const mark of marks.values())
        await mark.restore();
    const seconds = commands.reduce((sum, command) => sum + command.seconds, 0);
    const isGitGone = hadGit && (await files.stat('.git')) === null;
    const troubles = isGitGone ? [{ gate: plan.gate, finding: gitGone() }] : [];
    return {
        gate: plan.gate,
        evidence: { commands, reports: seals.map(({ report }) => report), seconds },
        seals,
        troubles,
    };
}
async function markReports({ files }, { commands, reports }, workingDirectory) {
    const fresh = commands.length === 0 ? [] : reports.filter(({ mustBeFresh }) => mustBeFresh);
    const marks = new Map();
    for (const at of new Set(fresh.map((report) => reportPath(report, workingDirectory)))) {
        marks.set(at, await files.mark(at));
    }
    return marks;
}
function gitGone() {
    return {
        what: 'The checkout has no .git any more: a command has taken it away',
        fix: 'Let no command remove or rename the checkout’s .git; one that needs a clean folder can copy the files',
    };
}
async function runGateCommand({ commands, log }, { gate, command, cwd, variables }) {
    const { id, run, shell, pass, timeoutSeconds } = command;
    const env = (0,team_command/* variablesFor */.j$)(variables, { set: command.env, pass });
    const result = await commands.run({ name: id, run, shell, cwd, env, pass, timeoutSeconds });
    log.group(`${gate}: ${run.split('\n')[0] ?? run} (${(0,team_command/* describeEnd */.lA)(result)})`, result.tail.split('\n'));
    const { exitCode, signal, timedOut, seconds, tail } = result;
    return { id, run, exitCode, signal, timedOut, seconds, tail };
}

;// CONCATENATED MODULE: ./src/build/gate-facts.ts

function factsOf(plan, known) {
    const { workingDirectory, evidence, review, candidate, standing } = known;
    const documents = plan.documents.map((path) => {
        const found = standing.documents.find((one) => one.path === (0,folder_path/* inFolder */._)(workingDirectory, path));
        if (found === undefined || found.stat === null)
            return { path, text: null };
        return { path, text: found.text, ...(found.problem === null ? {} : { problem: found.problem }) };
    });
    const datasets = [...plan.datasets, ...plan.recorded].flatMap((path) => {
        const profile = standing.profiles.get(path);
        return profile === undefined ? [] : [profile];
    });
    const own = evidence.get(plan.gate) ?? { commands: [], reports: [], seconds: 0 };
    return { evidence: own, documents, datasets, review: plan.review ? review : null, candidate };
}

// EXTERNAL MODULE: ./src/build/plan-gates.ts
var plan_gates = __webpack_require__(1688);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gather/committed.ts
var committed = __webpack_require__(72337);
// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
// EXTERNAL MODULE: ./src/package/samples.ts
var samples = __webpack_require__(97955);
;// CONCATENATED MODULE: ./src/build/packaged-samples.ts





async function readSamples(host, { settings, workingDirectory }) {
    const { golden, requests } = settings;
    const named = [
        ...(golden === null ? [] : [{ name: samples/* GOLDEN_NAME */.yP, path: (0,folder_path/* inFolder */._)(workingDirectory, golden.rows) }]),
        ...(requests === null ? [] : [{ name: samples/* REQUESTS_NAME */.F9, path: (0,folder_path/* inFolder */._)(workingDirectory, requests) }]),
    ];
    if (named.length === 0)
        return { texts: {}, tolerance: null };
    const found = await (0,committed/* readCommittedTexts */.n)(host, named.map(({ path }) => path));
    const problems = found.flatMap((file) => {
        if (file.kind === 'dirty')
            return [(0,committed/* dirtyFile */.D)(file.path, 'the file of rows')];
        if (file.kind === 'committed')
            return [...sizeProblems(file), ...(0,samples/* parseSamples */.rI)(file.text, file.path).problems];
        const isHere = file.kind === 'uncommitted';
        const what = `${file.path} is ${isHere ? 'not in the commit' : 'not there'}, and is to be packaged`;
        return [{ what, fix: isHere ? 'Commit it' : 'Commit it, or correct its name', where: { file: file.path } }];
    });
    if (problems.length > 0)
        throw new errors/* Stop */.VG('invalid-config', problems);
    const texts = found.flatMap((file, index) => file.kind === 'committed' ? [[named[index]?.name ?? '', file.text]] : []);
    return { texts: Object.fromEntries(texts), tolerance: golden?.tolerance ?? null };
}
function sizeProblems({ path, text }) {
    const bytes = Buffer.byteLength(text);
    const most = releasing/* PACKAGING */.KG.sampleBytes.value;
    if (bytes <= most)
        return [];
    const what = `${path} has ${bytes} bytes; up to ${most} are packaged`;
    return [{ what, fix: 'Keep a sample of the rows', where: { file: path } }];
}

// EXTERNAL MODULE: ./src/build/exported-files.ts
var exported_files = __webpack_require__(25003);
// EXTERNAL MODULE: ./src/build/export-model.ts
var export_model = __webpack_require__(4260);
// EXTERNAL MODULE: ./src/package/framework.ts
var framework = __webpack_require__(27592);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/package/generated-card.ts



const MORE = '[More Information Needed]';
const LIBRARY_NAMES = {
    'scikit-learn': 'sklearn',
    torch: 'pytorch',
    tensorflow: 'tf-keras',
};
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
        `<!-- metrics -->\n\n${(0,model_card/* cardMetrics */.O0)(facts.metrics)}\n\n<!-- /metrics -->`,
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

// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
;// CONCATENATED MODULE: ./src/build/make-card.ts









async function makeCard(host, work, facts) {
    const { feature, fill, variables } = work;
    if (!facts.standing.steps.card)
        return (await ownCard(host.files, work, facts)) ?? generatedCard(host, work, facts);
    const places = cardPlaces(work);
    const before = await identitiesOf(host.files, places.written);
    const command = feature.settings.steps.card;
    const failure = await (0,team_command/* runTeamCommand */.QD)(host, { name: 'card', feature, command, fill, variables });
    if (failure !== null)
        return notMade(failure);
    const card = await writtenCard(host.files, places, before);
    return card === null ? notMade(`the command wrote no ${file_names/* CARD_NAME */.d5} into ${work.folder}`) : madeOf(card);
}
function cardPlaces({ feature, version }) {
    const within = (path) => (0,folder_path/* inFolder */._)(feature.workingDirectory, path);
    const { inPackage, inRepository } = (0,model_card/* writtenCardPaths */.CV)(feature.id, (0,package_work/* packagePath */.C0)(version), feature.settings.model);
    return { inPackage: inPackage.map(within), written: [...inPackage, ...inRepository].map(within) };
}
async function identitiesOf(files, paths) {
    const found = new Map();
    for (const path of paths)
        found.set(path, (await files.stat(path))?.identity ?? null);
    return found;
}
async function writtenCard(files, { inPackage, written }, before) {
    for (const path of written) {
        const found = await (0,standing_file/* readStanding */.Z)(files, path, reading/* READING */.rq.documentBytes.value);
        if (isCard(found) && found.stat?.identity !== before.get(path))
            return found;
    }
    return await firstOf(files, inPackage);
}
async function ownCard(files, { folder }, facts) {
    const own = facts.standing.cards.find(isCard) ?? null;
    const found = own ??
        (await firstOf(files, [file_names/* CARD_NAME */.d5, 'MODEL_CARD.md'].map((name) => `${folder}/${name}`)));
    if (found === null)
        return null;
    return madeOf({ ...found, text: found.text && (0,model_card/* writeMetricsIntoCard */.fT)(found.text, facts.metrics ?? {}) });
}
function generatedCard({ run }, { feature, version }, { commit, metrics, standing }) {
    const { state, workingDirectory } = feature;
    const text = generateCard({
        feature: feature.id,
        title: state.title,
        description: state.description ?? '',
        version,
        commit,
        repositoryUrl: `${run.serverUrl}/${run.repository}`,
        ...(0,framework/* findFramework */.y)({ requirements: standing.requirements.text, exported: null, python: [] }),
        metrics: metrics ?? {},
        datasets: state.datasets.map((dataset) => dataset.path),
        experiments: state.experiments,
    });
    const saveAs = (0,folder_path/* inFolder */._)(workingDirectory, (0,model_card/* cardFallbackPaths */.F5)(feature.id)[0] ?? 'MODEL_CARD.md');
    return { card: { path: 'the generated card', text }, cardProblem: null, generatedCard: { saveAs, text } };
}
async function firstOf(files, paths) {
    for (const path of paths) {
        const found = await (0,standing_file/* readStanding */.Z)(files, path, reading/* READING */.rq.documentBytes.value);
        if (isCard(found))
            return found;
    }
    return null;
}
function isCard({ stat }) {
    return stat?.kind === 'file' || stat?.kind === 'other';
}
function madeOf({ path, text, problem }) {
    if (text !== null)
        return { card: { path, text }, cardProblem: null, generatedCard: null };
    const what = `The model card ${path} cannot be read: ${problem?.what ?? 'it is not there'}`;
    return noCard({ what, fix: problem?.fix ?? 'Bring it back', where: { file: path } });
}
function notMade(why) {
    const fix = 'Fix the command under `steps.card.run`; its output is in the log';
    return noCard({ what: `The model card was not made: ${why}`, fix });
}
function noCard(cardProblem) {
    return { card: null, cardProblem, generatedCard: null };
}

;// CONCATENATED MODULE: ./src/build/prepare.ts





async function prepare(host, work, facts) {
    const { folder } = work;
    const { files } = host;
    await files.makeEmpty(folder);
    const exported = await (0,export_model/* exportModel */.u)(host, work, facts.standing.steps);
    const exportedRequirements = await (0,standing_file/* readStanding */.Z)(files, `${folder}/${file_names/* REQUIREMENTS_NAME */.f9}`);
    const card = await makeCard(host, work, facts);
    const after = facts.standing.steps.card ? await (0,exported_files/* readExported */.Gj)(files, folder, exported.files) : exported.files;
    const problems = [...exported.problems, ...(0,exported_files/* cardStepProblems */.Zc)(exported.files, after)];
    return { folder, problems, files: after, exportedRequirements, ...card };
}

// EXTERNAL MODULE: ./src/build/standing-evidence.ts
var standing_evidence = __webpack_require__(35766);
;// CONCATENATED MODULE: ./src/build/evidence-changes.ts

async function evidenceChanges(host, standing, source) {
    const { files } = host;
    const troubles = [];
    const documentation = async (file, fix) => {
        const change = await (0,standing_file/* changeOf */.C)(files, file);
        if (change !== null)
            troubles.push({ gate: 'documentation', finding: { ...changed(file.path, change), fix } });
    };
    for (const file of standing.documents)
        await documentation(file, STEP_BEFORE);
    for (const file of standing.cards)
        await documentation(file, CARD_STEP);
    for (const dataset of standing.standingDatasets) {
        const change = await datasetChange(host, dataset);
        if (change === null)
            continue;
        troubles.push({ gate: 'data-quality', finding: { ...changed(dataset.path, change), fix: DATA_BEFORE } });
    }
    const problems = [];
    const warnings = [];
    for (const file of [standing.requirements, standing.pyproject, standing.pinnedPython]) {
        const change = await (0,standing_file/* changeOf */.C)(files, file);
        if (change === null)
            continue;
        const finding = { ...changed(file.path, change), fix: STEP_BEFORE };
        if (file === standing.requirements || file.path === source)
            problems.push(finding);
        else
            warnings.push(`${finding.what}; it counts as it was before`);
    }
    return { troubles, problems, warnings };
}
const STEP_BEFORE = 'Let no command of a gate, the export or the card write to it: write it in a step before, and commit it';
const CARD_STEP = 'Set `steps.card.run` to the command that writes the card, or let no other command write to it';
const DATA_BEFORE = 'Commit the data, or fetch or make it in a step before this one (dvc pull, git lfs pull); no command of a gate may write to it';
const CHANGES = {
    changed: 'was changed by a command of this run, after it had been read as evidence',
    made: 'was not there before the first command, and a command of this run made it',
    removed: 'was taken away by a command of this run, after it had been read as evidence',
};
function changed(path, change) {
    return { what: `${path} ${CHANGES[change]}`, where: { file: path } };
}
async function datasetChange({ files, datasets }, { path, identities, sha256 }) {
    const now = await datasets.identities(files.absolute(path));
    if (identities.size === 0)
        return now.size === 0 ? null : 'made';
    if (now.size === 0)
        return 'removed';
    if (Array.from(identities).every(([name, identity]) => now.get(name) === identity))
        return null;
    if (sha256 === null)
        return 'changed';
    const stat = await files.stat(path);
    return stat?.kind === 'file' && (await files.digest(path)) === sha256 ? null : 'changed';
}

// EXTERNAL MODULE: ./src/build/package-requirements.ts + 1 modules
var package_requirements = __webpack_require__(20854);
;// CONCATENATED MODULE: ./src/build/unsteady.ts






const MOST_FINDINGS = 5;
async function unsteadyEvidence(host, feature, { commit, standing, ran }) {
    const choice = (0,package_requirements/* requirementsOf */.C)(standing, ran.prepared);
    const source = choice.ok ? choice.source : null;
    const changes = await evidenceChanges(host, standing, source);
    const broken = (await brokenSeals(host.files, ran.seals)).map(sealTrouble);
    const model = await (0,gather_model/* changedModelFiles */.LO)(host.files, feature.model);
    const touched = model.length > 0 ? [] : await (0,gather_model/* touchedModelFiles */.zF)(host.files, feature.model);
    const isToldAlready = ran.troubles.some(({ finding }) => touched.includes(finding.where?.file ?? ''));
    return {
        troubles: unique([...commit.troubles, ...ran.troubles, ...broken, ...changes.troubles]),
        problems: [
            ...commit.problems,
            ...commit.hints.filter(({ where }) => where?.file === source),
            ...changes.problems,
            ...model.slice(0, MOST_FINDINGS).map(modelProblem),
            ...(ran.lostGit && !ran.troubles.some(({ finding }) => finding.what === gitGone().what) ? [gitGone()] : []),
        ],
        warnings: [
            ...commit.warnings,
            ...changes.warnings,
            ...(touched.length === 0 || isToldAlready
                ? []
                : [
                    `${touched.slice(0, MOST_FINDINGS).join(', ')}: written by a command of this run, with the same bytes again`,
                ]),
        ],
    };
}
function unique(troubles) {
    const seen = new Set();
    return troubles.filter(({ gate, finding }) => {
        const key = `${gate} ${finding.where?.file ?? ''} ${finding.what}`;
        return !seen.has(key) && seen.add(key) !== undefined;
    });
}
async function restoreMeasured(files, seals) {
    const troubles = [];
    for (const seal of await brokenSeals(files, seals.filter(gates_plan/* isMeasuring */.k1))) {
        troubles.push(sealTrouble(seal));
        if (seal.report.text === null)
            continue;
        await files.remove(seal.at);
        await files.write(seal.at, seal.report.text);
    }
    return troubles;
}
function modelTouched(path) {
    return {
        what: `${path} was written or moved while the model was evaluated, so what was measured may be another model`,
        where: { file: path },
        fix: 'Let the evaluation read the model and write nothing to it: train in a step before, and commit what it gives',
    };
}
function modelProblem({ path, how }) {
    return {
        what: how === 'changed'
            ? `${path} changed while the gates ran, so what was gated would not be what is published`
            : `${path} came into the model's folder while the gates ran, so what was gated would not be what is published`,
        where: { file: path },
        fix: 'Let no gate command write to the model; train it before the release and commit it',
    };
}
function unjudgedTroubles(verdicts, { troubles }) {
    const skipped = verdicts.filter(({ verdict }) => verdict === 'skipped').map(({ gate }) => gate);
    return troubles.filter(({ gate }) => skipped.includes(gate)).map(({ finding }) => finding.what);
}
function uncommittedEvidence(files, { gate }) {
    const own = files.filter((file) => file.gate === gate || (file.gate === null && (0,gates_plan/* isMeasuring */.k1)({ gate })));
    if (own.length === 0)
        return [];
    return [{ kind: 'note', text: `not in the commit: ${listed(own)}` }];
}
function uncommittedWarning(files) {
    return files.length === 0 ? [] : [`not in the commit, and used as found: ${listed(files)}`];
}
function listed(files) {
    const shown = files
        .slice(0, MOST_FINDINGS)
        .map(({ path, sha256 }) => (sha256 === null ? path : `${path} (${sha256})`));
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

;// CONCATENATED MODULE: ./src/build/judge.ts

















async function judge(host, trial, ask) {
    const { feature, candidate } = trial;
    const samples = await readSamples(host, feature);
    const scratch = await host.files.temporary('gates');
    const plans = await (0,plan_gates/* planTrial */.q)(host, trial, scratch);
    const review = plans.some((plan) => plan.review) ? await (0,gather_review/* gatherReview */.CV)(host, ask) : null;
    for (const plan of plans)
        await host.files.makeDirectory(`${scratch}/${plan.gate}`);
    const standing = await (0,standing_evidence/* readEvidence */.A)(host, feature, plans);
    const otherData = comparedData(standing.datasets, candidate);
    const subject = { feature, plans, version: candidate.version };
    const committedAt = await host.git.commitTime(candidate.commit);
    const commit = await commitStanding(host, subject, standing);
    const { value, credentials, tampered } = await host.commands.secluded(async () => await runAndPrepare(host, trial, { plans, standing, scratch }));
    const unsteady = await unsteadyEvidence(host, feature, { commit, standing, ran: value });
    const { workingDirectory } = feature;
    const known = {
        workingDirectory,
        standing,
        review,
        evidence: value.evidence,
        candidate: { ...candidateFacts(trial, value), otherData: otherData?.text ?? null },
    };
    const judged = judgeEach(host, feature, { plans, known, unsteady, uncommitted: commit.uncommitted });
    const { measured, prepared } = value;
    return {
        verdicts: judged,
        overall: (0,verdict/* judgeAll */.T)(judged, feature.settings.gatesEnabled),
        ...{ measured, prepared, committedAt, review, standing, samples, uncommitted: commit.uncommitted },
        warnings: [
            ...warningsOf(feature, { credentials, tampered, measured, otherData }),
            ...hintWarning(standing),
            ...uncommittedWarning(commit.uncommitted),
            ...unsteady.warnings,
            ...unjudgedTroubles(judged, unsteady),
        ],
        problems: [...prepared.problems, ...cardProblem(judged, prepared), ...unsteady.problems],
    };
}
async function runAndPrepare(host, { feature, candidate }, { plans, standing, scratch }) {
    const { version, commit } = candidate;
    const { workingDirectory } = feature;
    const variables = (0,package_work/* ownVariables */.uk)(scratch, host.commands.hasBytecode(host.files.absolute(workingDirectory)));
    const hadGit = (await host.files.stat('.git')) !== null;
    const afterEvaluation = async () => (await (0,gather_model/* touchedModelFiles */.zF)(host.files, feature.model)).slice(0, MOST_FINDINGS).map(modelTouched);
    const gates = await runGateCommands(host, { plans, workingDirectory, variables, afterEvaluation });
    const broken = await restoreMeasured(host.files, gates.seals);
    const measured = (0,judging/* measuredBy */.eI)(gates.evidence);
    const facts = { commit, metrics: measured?.metrics ?? null, standing };
    const prepared = await prepare(host, (0,package_work/* beginPackage */.EY)(feature, version, variables), facts);
    const isGitGone = hadGit && (await host.files.stat('.git')) === null;
    return { ...gates, troubles: [...gates.troubles, ...broken], measured, prepared, lostGit: isGitGone };
}
function candidateFacts({ feature, candidate }, { measured, prepared }) {
    const { champion, noChampion, version } = candidate;
    return {
        bounds: feature.bounds,
        ...{ champion, noChampion, version },
        metrics: measured?.metrics ?? null,
        card: prepared.card,
        cardProblem: prepared.cardProblem,
        generatedCardPath: prepared.generatedCard?.saveAs ?? null,
    };
}
function judgeEach({ clock }, feature, { plans, known, unsteady, uncommitted }) {
    const { settings } = feature;
    const verdicts = plans.map((plan) => {
        const judged = (0,judging/* verdictOf */.Vj)(plan, settings, factsOf(plan, known));
        const findings = judged.findings.map((finding) => fromRoot(finding, feature));
        const evidence = [...judged.evidence, ...uncommittedEvidence(uncommitted, plan)];
        const troubles = unsteady.troubles.filter(({ gate }) => gate === plan.gate).map(({ finding }) => finding);
        return unsettled({ ...judged, findings, evidence }, troubles);
    });
    return applyWaivers(verdicts, settings, clock.now().toISOString().slice(0, 10));
}
function fromRoot(finding, { workingDirectory, stateFile }) {
    const { where } = finding;
    if (where === undefined || workingDirectory === '.' || where.file.startsWith('/') || where.file === stateFile)
        return finding;
    const isFromRoot = where.file.startsWith(`${workingDirectory}/`);
    return isFromRoot ? finding : { ...finding, where: { ...where, file: (0,folder_path/* inFolder */._)(workingDirectory, where.file) } };
}
function warningsOf({ settings }, { credentials, tampered, measured, otherData }) {
    const isUnmeasured = !settings.gatesEnabled && measured === null;
    return [
        ...credentials.map((file) => `actions/checkout left git credentials in ${file}; they were out of the commands' reach. Set persist-credentials: false`),
        ...tampered.map((file) => `a command wrote to the runner's ${file} file; that was thrown away`),
        ...(otherData?.isCertain === true ? [otherData.text] : []),
        ...(isUnmeasured ? ['the evaluation failed, so the release has no metrics'] : []),
    ];
}
function hintWarning({ pinnedPython: { path, problem } }) {
    return problem === null ? [] : [`${path} is left out: ${problem.what}`];
}
function cardProblem(verdicts, { cardProblem: problem }) {
    const isTold = verdicts.some(({ gate, verdict }) => gate === 'documentation' && STOPPING.has(verdict));
    return problem === null || isTold ? [] : [problem];
}
const STOPPING = new Set(['failed', 'error', 'inconclusive']);


/***/ }),

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

/***/ 97955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ REQUESTS_NAME),
/* harmony export */   rI: () => (/* binding */ parseSamples),
/* harmony export */   yP: () => (/* binding */ GOLDEN_NAME)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74528);
/* harmony import */ var _formats_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81160);


const GOLDEN_NAME = 'golden.jsonl';
const REQUESTS_NAME = 'requests.jsonl';
const rowSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ request: zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9(), response: zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9() });
const FORM = 'an object with "request" and "response": {"request": body, "response": body}';
const MOST_PROBLEMS = 5;
function parseSamples(text, file) {
    const rows = [];
    const problems = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const where = { file, line: index + 1 };
        const parsed = (0,_formats_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(line, file);
        if (!parsed.ok) {
            problems.push(...parsed.problems.slice(0, 1).map((one) => ({ ...one, where })));
            continue;
        }
        const row = rowSchema.safeParse(parsed.document.value);
        if (row.success)
            rows.push({ request: row.data.request, response: row.data.response });
        else
            problems.push({ what: `Line ${index + 1} is not ${FORM}`, fix: 'Write one such object a line', where });
    }
    if (rows.length === 0 && problems.length === 0) {
        problems.push({ what: 'There is no row in it', fix: `Write one line or more, each ${FORM}`, where: { file } });
    }
    return { rows, problems: problems.slice(0, MOST_PROBLEMS) };
}


/***/ })

};
