export const id = 588;
export const ids = [588];
export const modules = {

/***/ 49588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy_deploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(74528);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/feature/deployment-record.ts
var deployment_record = __webpack_require__(39917);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
;// CONCATENATED MODULE: ./src/deployment/journal.ts





const ENTRY_SCHEMA = 1;
const ownerSchema = schemas/* object */.Ikc({ run: schemas/* string */.YjP(), attempt: schemas/* number */.aig().int(), nonce: schemas/* string */.YjP() });
const stepSchema = schemas/* object */.Ikc({
    step: schemas/* string */.YjP(),
    stage: schemas/* number */.aig().exactOptional(),
});
const txSchema = schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/);
const outSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const recordSchema = schemas/* object */.Ikc({
    tx: txSchema,
    environment: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(deployment_record/* DEPLOYMENT_OUTCOMES */.aR),
    at: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    deployment: schemas/* number */.aig().int().nullable(),
    previous: schemas/* string */.YjP().nullable(),
    out: outSchema,
    serves: schemas/* object */.Ikc({ version: schemas/* string */.YjP(), digest: schemas/* string */.YjP().nullable(), outcome: schemas/* enum */.k5n(deployment_record/* DEPLOYMENT_OUTCOMES */.aR) })
        .nullable(),
});
const entrySchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(ENTRY_SCHEMA),
    kind: schemas/* enum */.k5n(['deploy', 'rollback']),
    tx: txSchema,
    feature: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    phase: schemas/* enum */.k5n(['open', 'rolling-out', 'awaiting-merge', 'yielded', 'failed', 'done']),
    owner: ownerSchema,
    deployment: schemas/* number */.aig().int().nullable().default(null),
    doing: stepSchema.nullable().default(null),
    done: schemas/* array */.YOg(stepSchema.extend({ at: schemas/* string */.YjP(), out: outSchema.exactOptional(), saw: schemas/* string */.YjP().exactOptional() }))
        .default([]),
    given: outSchema.exactOptional(),
    previous: schemas/* object */.Ikc({ version: schemas/* string */.YjP(), digest: schemas/* string */.YjP(), out: outSchema.exactOptional() })
        .nullable()
        .default(null),
    openedAt: schemas/* string */.YjP(),
    at: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(deployment_record/* DEPLOYMENT_OUTCOMES */.aR).exactOptional(),
    reason: schemas/* string */.YjP().exactOptional(),
    failed: stepSchema.extend({ at: schemas/* string */.YjP().exactOptional() }).exactOptional(),
    intent: schemas/* object */.Ikc({ tx: txSchema, owner: ownerSchema, signed: schemas/* boolean */.zMY() }).exactOptional(),
    unrecorded: schemas/* array */.YOg(recordSchema).exactOptional(),
});
function deploymentRef({ feature, environment, service, }) {
    return service === null
        ? `refs/ds-release/deploy/${feature}/${environment}`
        : `refs/ds-release/deploy-service/${service}/${environment}`;
}
function deploymentId(plan) {
    const { feature, environment, version, digest, me } = plan;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(['deploy', feature, environment, version, digest, me.run, me.attempt, me.nonce].join('\n'))
        .digest('hex')
        .slice(0, 16);
}
const VERBS = {
    open: 'deploy',
    'rolling-out': 'roll out',
    'awaiting-merge': 'await the merge of',
    yielded: 'yield',
    failed: 'give up',
    done: 'have deployed',
};
function renderDeploymentEntry(entry) {
    const { kind, phase, feature, version, environment } = entry;
    const verb = kind === 'rollback' ? 'roll back to' : VERBS[phase];
    return `ds-release: ${verb} ${feature} ${version} in ${environment}\n\n${JSON.stringify(entry)}\n`;
}
function readDeploymentEntry(message) {
    const line = message.split('\n').find((one) => one.startsWith('{'));
    const value = line === undefined ? undefined : jsonOf(line);
    const parsed = entrySchema.safeParse(value);
    return parsed.success
        ? { ok: true, entry: parsed.data }
        : { ok: false, laterSchema: (0,release_journal/* laterSchema */.SJ)(value, ENTRY_SCHEMA) };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unreadableDeploymentEntry(ref, commit, later) {
    const newest = `its newest commit ${commit.slice(0, 12)}`;
    const removal = `delete the ref (git push origin :${ref}) if nothing is being deployed there`;
    if (later === null) {
        return {
            what: `the journal ${ref} cannot be read: ${newest} is not an entry of this action`,
            fix: `Look at that commit, and ${removal}`,
        };
    }
    return {
        what: `the journal ${ref} cannot be read: a later version of this action wrote ${newest} (schema ${later}, and this version reads up to ${ENTRY_SCHEMA})`,
        fix: `Run this again with that version; or ${removal}`,
    };
}
function isOwnDeployment(plan, journal) {
    if (journal?.believed !== true)
        return false;
    const { kind, feature, environment, version, digest } = journal.entry;
    const isSame = kind === 'deploy' && feature === plan.feature && environment === plan.environment;
    return isSame && version === plan.version && digest === plan.digest;
}
function leftUnrecorded(journal, runUrl) {
    if (journal?.believed !== true)
        return [];
    const { entry } = journal;
    const earlier = entry.unrecorded ?? [];
    if (entry.kind !== 'deploy' || entry.phase === 'done')
        return earlier;
    return [...earlier, failedRecord(entry, runUrl)].slice(-MOST_UNRECORDED);
}
const MOST_UNRECORDED = 20;
function failedRecord(entry, runUrl) {
    const { tx, environment, version, digest, at, deployment, previous } = entry;
    return {
        ...{ tx, environment, version, digest, outcome: 'failed', at: at.replace(/\.\d+Z$/, 'Z') },
        ...{ run: runUrl.replace(/\/runs\/.*$/, `/runs/${entry.owner.run}`), deployment },
        ...{ previous: previous?.version ?? null, out: outsOf(entry), serves: null },
    };
}
function outsOf({ done, given }) {
    return Object.assign({}, given, ...done.map(({ out }) => out ?? {}));
}

// EXTERNAL MODULE: ./src/transaction/forecast.ts
var forecast = __webpack_require__(81043);
// EXTERNAL MODULE: ./src/transaction/reconcile.ts + 1 modules
var reconcile = __webpack_require__(41913);
;// CONCATENATED MODULE: ./src/deployment/observation.ts
const NOTHING_DONE = {
    ...{ hasClaimed: false, entry: null, looked: [], begun: null, ended: null, failure: null, backFailure: null },
    ...{ target: null, isYetToServe: false },
};

;// CONCATENATED MODULE: ./src/deploy/seen-deployment.ts
const MOST_FORMERS = 4;
const LIVING = new Set(['pending', 'queued', 'in_progress', 'success']);
function deploymentTask({ feature }) {
    return `deploy:${feature}`;
}
async function seeDeployments({ deployments }, plan) {
    return await deployments.newest({ environment: plan.group, task: deploymentTask(plan) });
}
async function seeDeployment(host, { id, tx }, list) {
    const found = id ?? (await list()).find(({ payload }) => payload?.['transaction'] === tx)?.id ?? null;
    return found === null ? null : { id: found, state: await host.deployments.state(found) };
}
async function seeFormers(host, { own, before, environment }, list) {
    const named = before?.deployment ?? null;
    const here = list.filter(({ payload }) => (payload?.['environment'] ?? environment) === environment);
    const ids = [...(named === null ? [] : [named]), ...here.map(({ id }) => id)].filter((id) => id !== own);
    const few = [...new Set(ids)].slice(0, MOST_FORMERS);
    const states = await Promise.all(few.map(async (id) => await host.deployments.state(id)));
    return few.filter((_id, index) => LIVING.has(states[index] ?? ''));
}

;// CONCATENATED MODULE: ./src/deploy/seen-journal.ts



async function readDeploymentJournal(host, of, me) {
    const ref = deploymentRef(of);
    const commit = await host.journal.newest(ref);
    if (commit === null)
        return null;
    const read = readDeploymentEntry(commit.message);
    if (!read.ok)
        throw new errors/* Stop */.VG('conflict', unreadableDeploymentEntry(ref, commit.sha, read.laterSchema));
    const { entry } = read;
    const owner = heldBy(entry);
    const isAsked = owner !== null && owner.run !== me.run;
    const standing = (0,release_journal/* ownerStanding */.O_)(owner ?? entry.owner, me, isAsked ? await host.runs.status(owner.run) : null);
    return { sha: commit.sha, tree: commit.tree, entry, standing, believed: await isBelieved(host, commit) };
}
function heldBy({ phase, owner, intent }) {
    if (phase === 'yielded')
        return intent?.owner ?? null;
    return phase === 'open' ? owner : null;
}
async function isBelieved({ repository }, { isOwn, signedFor }) {
    return isOwn || (signedFor !== null && signedFor === (await repository.viewer()));
}

// EXTERNAL MODULE: ./src/feature/deployment-edits.ts
var deployment_edits = __webpack_require__(59279);
// EXTERNAL MODULE: ./src/formats/markdown-escape.ts
var markdown_escape = __webpack_require__(47051);
// EXTERNAL MODULE: ./src/release/proposal.ts
var proposal = __webpack_require__(26219);
;// CONCATENATED MODULE: ./src/deployment/proposal.ts




function deploymentBranches({ feature }) {
    return [`ds-release/state/${feature}-deployments`, `ds-release-state-${feature}-deployments`];
}
function newDeploymentProposal(plan) {
    return { branch: deploymentBranches(plan)[0], ...NOTHING, blockers: [] };
}
const NOTHING = { head: null, state: null, content: 'absent', pull: null };
function hasDeployment(text, file, tx) {
    return recordsIn(text, file).some((record) => record.tx === tx);
}
function recordsBeyond(text, base, file) {
    const known = new Set(recordsIn(base, file).map(({ tx }) => tx));
    return recordsIn(text, file).filter(({ tx }) => !known.has(tx));
}
function recordsIn(text, file) {
    return ((0,deployment_record/* deploymentEntries */.KH)(text, file) ?? []).map(deployment_record/* readRecord */.aE).filter((one) => one !== null);
}
function judgeDeploymentProposal(plan, names, proposed) {
    const found = names.flatMap(({ branch, seen }) => (seen === null ? [] : [{ branch, seen }]))[0];
    if (found !== undefined)
        return proposalOf(found, proposed);
    const free = names.find(({ blocker }) => blocker === null);
    if (free !== undefined)
        return { ...NOTHING, branch: free.branch, blockers: [] };
    return { ...newDeploymentProposal(plan), blockers: names.flatMap(({ blocker }) => blocker ?? []) };
}
function proposalOf({ branch, seen }, proposed) {
    const { head, state } = seen;
    const pull = seen.pull?.state === 'open' ? seen.pull : null;
    return { branch, head, state, pull, content: contentOf(seen, proposed), blockers: [] };
}
function contentOf({ head, state, message }, { file, tx, target }) {
    if (state === null || target.state === null || head === target.head)
        return 'absent';
    if (!hasDeployment(state, file, tx))
        return 'outdated';
    const records = recordsBeyond(state, target.state, file);
    if ((0,deployment_edits/* applyDeployment */.A)(target.state, { file, records }) === state)
        return 'current';
    return (0,proposal/* hasStateTrailer */.HQ)(message) ? 'outdated' : 'theirs';
}
function renderDeploymentProposal({ feature, branch, stateFile }) {
    const body = [
        `<!-- ds-release deployments feature=${feature} -->`,
        `What was deployed of ${(0,markdown_escape/* escapeProse */.fd)(feature)}, for ${(0,markdown_escape/* codeSpan */.SS)(stateFile)} on ${(0,markdown_escape/* codeSpan */.SS)(branch)}, which takes no direct commits. Nothing else is in it.`,
        '**What to do:** merge it, in whatever way you merge. What serves is known without it; deployments that come until then are added here.',
    ];
    return { title: `deploy: the deployments of ${feature}`, body: `${body.join('\n\n')}\n` };
}

// EXTERNAL MODULE: ./src/release/branch-rules.ts
var branch_rules = __webpack_require__(10067);
;// CONCATENATED MODULE: ./src/deploy/seen-state.ts


async function surveyBranch({ survey }, plan) {
    const { tag, commit, branch, stateFile } = plan;
    return (await survey({ tag, commit, branch, stateFile, target: branch })).branch;
}
async function seeState(host, plan, look) {
    const branch = await surveyBranch(host, plan);
    const { tx, goesByPull, isTime, isForetold } = look;
    const stateDone = branch?.state != null && tx !== null && hasDeployment(branch.state, plan.stateFile, tx);
    const types = isForetold ? await host.rules.ofBranch(plan.branch) : [];
    const isDirect = !goesByPull && (0,branch_rules/* directCommitObstacle */.E)(branch?.rule ?? null, types) === null;
    if (isDirect)
        return { branch, stateDone, proposal: null };
    const proposal = isTime && tx !== null ? await seeProposal(host, plan, { tx, branch }) : newDeploymentProposal(plan);
    return { branch, stateDone, proposal };
}
async function seeProposal({ branches }, plan, { tx, branch }) {
    const { stateFile } = plan;
    const names = await branches.findState({ names: deploymentBranches(plan), target: plan.branch, stateFile });
    const target = { head: branch?.head ?? '', state: branch?.state ?? null };
    return judgeDeploymentProposal(plan, names, { file: stateFile, tx, target });
}

;// CONCATENATED MODULE: ./src/deploy/observe.ts





async function observe(host, plan, look) {
    const last = look.for === 'again' ? look.last : null;
    const journal = last === null ? plan.found : await readDeploymentJournal(host, plan, plan.me);
    const isOwn = isOwnDeployment(plan, journal);
    const entry = isOwn ? (journal?.entry ?? null) : (last?.run.entry ?? null);
    const list = once(async () => await seeDeployments(host, plan));
    const named = entry === null ? null : (entry.deployment ?? last?.deployment?.id ?? null);
    const deployment = entry === null ? null : await seeDeployment(host, { id: named, tx: entry.tx }, list);
    const before = isOwn || !observe_isBelieved(plan.found) ? null : plan.found.entry;
    const formers = last?.formers ??
        (await seeFormers(host, { own: deployment?.id ?? null, before, environment: plan.environment }, await list()));
    const isTime = deployment?.state === 'success' || plan.steps.length === 0 || !plan.isObserved;
    const goesByPull = last !== null && last.proposal !== null;
    const state = await seeState(host, plan, {
        ...{ tx: entry?.tx ?? null, goesByPull, isTime },
        isForetold: look.for === 'dry-run',
    });
    return {
        ...{ journal, mayReplace: (journal?.sha ?? null) === (plan.found?.sha ?? null) },
        ...{ deployment, formers, ...state, run: last?.run ?? NOTHING_DONE, now: host.clock.now() },
    };
}
function observe_isBelieved(journal) {
    return journal?.believed === true;
}
function once(ask) {
    let asked = null;
    return async () => await (asked ??= ask());
}

;// CONCATENATED MODULE: ./src/deployment/plan.ts
const EFFECTS = ['build', 'upload', 'deploy', 'switch', 'finish'];
const LOOKS = ['ready', 'read-back', 'serving', 'golden', 'load-test', 'watch'];
function isEffect(step) {
    return EFFECTS.some((one) => one === step.step);
}
function isSameStep(one, other) {
    return one.step === other.step && one.stage === other.stage && one.at === other.at;
}
function stepLabel({ step, stage, at }) {
    if (stage !== undefined)
        return `${step} to ${stage} %`;
    return at === undefined ? step : `${step} (${at})`;
}
function touchesLive({ steps }, { step }) {
    if (step === 'switch' || step === 'finish')
        return true;
    return step === 'deploy' && !steps.some((one) => one.step === 'switch');
}

;// CONCATENATED MODULE: ./src/deployment/ends.ts


const CODE_OF_STOP = {
    busy: 'interrupted',
    'rolling-back': 'interrupted',
    'unfinished-rollback': 'conflict',
    unclear: 'interrupted',
};
const ENDS = new Set(['done', 'already', 'rolling-out', 'failed', 'yielded', 'stop']);
function isDeploymentEnd(decision) {
    return ENDS.has(decision.do);
}
function stopOfDeployment(end) {
    return end.do === 'stop' ? new errors/* Stop */.VG(CODE_OF_STOP[end.why], end.problem) : null;
}
function failureOfDeployment(plan, end) {
    const what = `${plan.feature} ${plan.version} in ${plan.environment}`;
    if (end.do === 'yielded') {
        const by = end.run === null ? 'a rollback' : `the rollback of run ${end.run}`;
        const fix = `Look at what ${by} came to before you deploy there again`;
        return new errors/* Stop */.VG('interrupted', { what: `the deployment of ${what} gave way to ${by}`, fix });
    }
    if (end.do !== 'failed')
        return null;
    return new errors/* Stop */.VG('gate-failed', { what: `${what}: ${end.reason}`, fix: FIXES[end.back](plan) });
}
const FIXES = {
    none: (plan) => plan.steps.some(({ step }) => step === 'switch')
        ? 'Mend what failed, then deploy again; where the switch had not begun, the version before serves as it did'
        : 'The target is left as it is: look at it, then mend what failed and deploy again, or roll back',
    done: ({ previous }) => `${previous?.version ?? 'The version before'} was put back and is seen to serve: mend what failed, then deploy again`,
    failed: ({ previous }) => `${previous?.version ?? 'The version before'} could not be seen to serve again: look at the target now, and roll back by hand where that is needed`,
};
function deploymentBusy(entry, standing) {
    const { owner, feature, version, environment, openedAt, kind } = entry;
    const doing = kind === 'rollback' ? `rolling ${feature} back to ${version}` : `deploying ${feature} ${version}`;
    const fix = standing === 'unknown'
        ? 'Whether that run has ended cannot be told (the job lacks `actions: read`, or GitHub knows no such run): wait 15 minutes, then run this again'
        : 'Wait until that run has ended, then run this again';
    const why = kind === 'rollback' ? 'rolling-back' : 'busy';
    return {
        do: 'stop',
        why,
        problem: { what: `run ${owner.run} is ${doing} in ${environment} since ${openedAt}`, fix },
    };
}
function deploymentOvertaken({ owner, feature, version, environment }) {
    const what = `run ${owner.run} has taken the journal of ${environment} for ${feature} ${version} while this one was at it`;
    return {
        do: 'stop',
        why: 'busy',
        problem: { what, fix: 'Run this again: it goes on from what the target says then' },
    };
}
function unfinishedRollback(entry) {
    return {
        do: 'stop',
        why: 'unfinished-rollback',
        problem: {
            what: `the rollback of run ${entry.run} in ${entry.environment} has not ended, and what serves there is not settled`,
            fix: 'Run the rollback again until it ends, then deploy',
        },
    };
}
function unclearStep(failure) {
    return {
        do: 'stop',
        why: 'unclear',
        problem: {
            what: `${stepLabel(failure)}: ${failure.reason}`,
            fix: 'Run this again: it goes on where it stopped',
        },
    };
}

;// CONCATENATED MODULE: ./src/deployment/next-state-step.ts
function nextStateStep(proposal) {
    if (proposal === null)
        return { do: 'commit-state' };
    const { branch, head, content, pull } = proposal;
    if (head === null)
        return { do: 'open-branch', branch };
    if (content === 'absent')
        return { do: 'propose-state', branch };
    if (content === 'outdated')
        return { do: 'refresh-proposal', branch };
    return pull === null ? { do: 'open-pull', branch } : null;
}

;// CONCATENATED MODULE: ./src/deployment/put-back.ts

function backName({ step }) {
    return `back:${step}`;
}
function nextBackStep(plan, seen, entry) {
    const { run } = seen;
    if (!goesBack(plan, entry) || run.backFailure !== null)
        return null;
    const next = plan.wayBack.find((step) => !isNoted(entry, step));
    if (next === undefined)
        return plan.isObserved && run.target === null ? { do: 'ask', why: 'back' } : null;
    const name = backName(next);
    const isBegun = entry.doing?.step === name && entry.doing.stage === next.stage;
    return isBegun ? { do: 'back', step: next } : { do: 'begin-back', step: next };
}
function goesBack(plan, entry) {
    if (plan.onFailure !== 'roll-back' || plan.previous === null || plan.wayBack.length === 0)
        return false;
    const begun = [...entry.done, ...(entry.doing === null ? [] : [entry.doing])];
    return begun.some((one) => one.step.startsWith('back:') || touchesLive(plan, one));
}
function isNoted({ done }, { stage, ...step }) {
    const name = backName(step);
    return done.some((one) => one.step === name && one.stage === stage);
}

;// CONCATENATED MODULE: ./src/deployment/next-step.ts






function nextDeploymentStep(plan, seen) {
    const { journal } = seen;
    if (journal === null)
        return begin(plan, seen);
    const { entry, standing } = journal;
    if (entry.kind === 'rollback')
        return besideRollback(plan, seen, journal);
    if (!isOwnDeployment(plan, journal))
        return besideAnother(plan, seen, journal);
    if (standing === 'mine')
        return entry.phase === 'open' ? work(plan, seen, entry) : ended(seen, entry);
    if (seen.run.hasClaimed)
        return deploymentOvertaken(entry);
    switch (entry.phase) {
        case 'open':
            return (0,release_journal/* mayTakeOver */.rw)(entry, standing, seen.now) ? { do: 'take-over' } : deploymentBusy(entry, standing);
        case 'rolling-out':
        case 'awaiting-merge':
            return { do: 'take-over' };
        case 'yielded':
            return afterYield(plan, seen, journal);
        case 'failed':
        case 'done':
            return begin(plan, seen);
    }
}
function begin(plan, seen) {
    const { journal, run } = seen;
    if (run.hasClaimed && journal !== null)
        return deploymentOvertaken(journal.entry);
    if (!seen.mayReplace && journal !== null)
        return deploymentOvertaken(journal.entry);
    const isSettled = journal === null || (journal.believed && journal.entry.phase === 'done');
    if (!plan.isObserved || !isSettled)
        return { do: 'claim' };
    if (run.target === null)
        return { do: 'ask', why: 'before' };
    return run.target.live?.is === 'new' ? { do: 'already' } : { do: 'claim' };
}
function besideRollback(plan, seen, journal) {
    const { entry, standing, believed } = journal;
    if (seen.run.hasClaimed) {
        if (entry.phase === 'open')
            return { do: 'yield' };
        return retract(seen.deployment) ?? { do: 'yielded', run: entry.owner.run };
    }
    if (entry.phase !== 'open')
        return begin(plan, seen);
    if (standing === 'running' || !(0,release_journal/* mayTakeOver */.rw)(entry, standing, seen.now))
        return deploymentBusy(entry, standing);
    return believed ? unfinishedRollback({ ...entry, run: entry.owner.run }) : begin(plan, seen);
}
function besideAnother(plan, seen, journal) {
    const { entry, standing } = journal;
    if (seen.run.hasClaimed)
        return deploymentOvertaken(entry);
    if (entry.phase === 'yielded')
        return afterYield(plan, seen, journal);
    const isHeld = entry.phase === 'open' && !(0,release_journal/* mayTakeOver */.rw)(entry, standing, seen.now);
    return isHeld ? deploymentBusy(entry, standing) : begin(plan, seen);
}
function afterYield(plan, seen, journal) {
    const { entry, standing, believed } = journal;
    const { intent } = entry;
    if (intent === undefined || !believed)
        return begin(plan, seen);
    if (!(0,release_journal/* mayTakeOver */.rw)(entry, standing, seen.now)) {
        return deploymentBusy({ ...entry, kind: 'rollback', owner: intent.owner }, standing);
    }
    return intent.signed ? unfinishedRollback({ ...entry, run: intent.owner.run }) : begin(plan, seen);
}
function ended(seen, entry) {
    switch (entry.phase) {
        case 'yielded':
            return retract(seen.deployment) ?? { do: 'yielded', run: entry.intent?.owner.run ?? null };
        case 'failed':
            return { do: 'failed', reason: reasonOf(entry), back: backOf(seen, entry) };
        case 'rolling-out':
            return { do: 'rolling-out' };
        case 'awaiting-merge':
        case 'open':
        case 'done':
            return { do: 'done' };
    }
}
function reasonOf({ failed, reason = '' }) {
    return failed === undefined ? reason : `${stepLabel(failed)}: ${reason}`;
}
function backOf({ run }, { done }) {
    const isTried = run.backFailure !== null || done.some(({ step }) => step.startsWith('back:'));
    if (!isTried)
        return 'none';
    return run.backFailure === null && run.target?.live?.is === 'former' ? 'done' : 'failed';
}
function retract(deployment) {
    const isOver = deployment === null || ['failure', 'error', 'inactive'].includes(deployment.state);
    return isOver ? null : { do: 'status', state: 'failure' };
}
function work(plan, seen, entry) {
    const { deployment, run } = seen;
    if (deployment === null)
        return { do: 'open-deployment' };
    if (deployment.state === 'pending' || deployment.state === 'queued')
        return { do: 'status', state: 'in_progress' };
    if (run.ended !== null)
        return { do: 'note' };
    if (run.failure?.kind === 'unclear')
        return unclearStep(run.failure);
    if (run.failure !== null && entry.failed === undefined)
        return { do: 'note-failure' };
    if (entry.failed !== undefined) {
        const back = nextBackStep(plan, seen, entry);
        if (back !== null)
            return back;
        return retract(deployment) ?? { do: 'close', phase: 'failed' };
    }
    if (run.isYetToServe)
        return { do: 'roll-out' };
    const open = deployment.state === 'success' ? plan.steps.filter(isEffect) : plan.steps;
    const next = open.find((step) => !isBehind(plan, seen, { entry, step }));
    return next === undefined ? closing(plan, seen, deployment) : stepOf(plan, seen, { entry, step: next });
}
function isBehind({ steps }, { run }, { entry, step }) {
    const isDone = (one) => entry.done.some((done) => isSameEffect(done, one));
    if (isEffect(step))
        return isDone(step);
    if (run.looked.some((one) => isSameStep(one, step)))
        return true;
    const later = steps.slice(steps.indexOf(step) + 1).filter(isEffect);
    return later.some((one) => isDone(one) || (entry.doing !== null && isSameEffect(entry.doing, one)));
}
function isSameEffect(one, other) {
    return one.step === other.step && one.stage === other.stage;
}
function stepOf(plan, seen, { entry, step }) {
    if (!isEffect(step))
        return { do: 'look', step };
    const { run } = seen;
    const isBegun = entry.doing !== null && isSameEffect(entry.doing, step);
    if (!isBegun)
        return beforeStage(plan, seen, { entry, step }) ?? { do: 'begin', step };
    if (run.begun !== null && isSameEffect(run.begun, step))
        return { do: 'run', step };
    if (plan.isObserved && run.target === null)
        return { do: 'ask', why: 'repeat' };
    return isFound(plan, seen, { entry, step }) ? { do: 'note-found', step } : { do: 'run', step };
}
function isFound({ steps, outs }, { run: { target } }, { entry, step }) {
    const known = { ...outs, ...outsOf(entry) };
    const later = steps.slice(steps.indexOf(step) + 1);
    if (later.some(({ uses }) => uses.some((name) => !Object.hasOwn(known, name))))
        return false;
    if (step.step === 'switch')
        return target?.live?.is === 'new';
    return step.step === 'deploy' && (target?.live?.is === 'new' || target?.candidate?.is === 'new');
}
function beforeStage({ eachSeconds, patientUntil }, { now }, { entry, step }) {
    if (step.step !== 'switch')
        return null;
    const last = entry.done.findLast((one) => one.step === 'switch');
    if (last === undefined)
        return null;
    const due = Date.parse(last.at) + eachSeconds * 1000;
    if (!(due > now.getTime()))
        return null;
    return due > patientUntil.getTime() ? { do: 'roll-out' } : { do: 'wait', until: new Date(due).toISOString() };
}
function closing(plan, seen, { state }) {
    if (plan.isObserved && state !== 'success') {
        const serving = plan.steps.find((one) => one.step === 'serving' && one.at === 'live');
        const isSeen = seen.run.looked.some((one) => one.step === 'serving' && one.at === 'live');
        if (serving !== undefined && !isEffect(serving) && !isSeen)
            return { do: 'look', step: serving };
        return { do: 'status', state: 'success' };
    }
    const [former] = seen.formers;
    if (former !== undefined)
        return { do: 'retire', id: former };
    const step = seen.stateDone ? null : nextStateStep(seen.proposal);
    return step ?? { do: 'close', phase: 'done' };
}

// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
// EXTERNAL MODULE: ./src/formats/quantities.ts
var quantities = __webpack_require__(56467);
;// CONCATENATED MODULE: ./src/deployment/entries.ts



function firstDeploymentEntry(plan, journal, now) {
    const { me, feature, version, digest, environment, previous } = plan;
    const at = now.toISOString();
    const unrecorded = leftUnrecorded(journal, plan.runUrl);
    return {
        ...{ schema: 1, kind: 'deploy', tx: deploymentId(plan), feature, version, digest, environment },
        ...{ phase: 'open', owner: me, deployment: null, doing: null, done: [], previous, openedAt: at, at },
        ...(Object.keys(plan.outs).length === 0 ? {} : { given: plan.outs }),
        ...(unrecorded.length === 0 ? {} : { unrecorded }),
    };
}
function entryAfter(plan, seen, { entry, step }) {
    const { run, now } = seen;
    const mine = { ...entry, owner: plan.me, deployment: seen.deployment?.id ?? entry.deployment, at: now.toISOString() };
    switch (step.do) {
        case 'take-over':
            return { ...mine, phase: 'open' };
        case 'begin':
            return { ...mine, doing: effectOf(step.step) };
        case 'begin-back':
            return { ...mine, doing: effectOf({ ...step.step, step: backName(step.step) }) };
        case 'note':
            return run.ended === null ? mine : { ...mine, doing: null, done: [...entry.done, doneOf(run.ended)] };
        case 'note-found': {
            const saw = run.target?.live?.words ?? run.target?.candidate?.words ?? '';
            return { ...mine, doing: null, done: [...entry.done, { ...effectOf(step.step), at: mine.at, saw }] };
        }
        case 'note-failure': {
            if (run.failure === null)
                return mine;
            const { step: name, stage, at, reason } = run.failure;
            const place = at === undefined ? {} : { at };
            return {
                ...mine,
                failed: { ...effectOf({ step: name, ...(stage === undefined ? {} : { stage }) }), ...place },
                reason,
            };
        }
        case 'roll-out':
            return { ...mine, phase: 'rolling-out', outcome: 'rolling-out' };
        case 'close':
            return { ...mine, phase: step.phase, doing: null, outcome: outcomeOf(plan, step.phase) };
        default:
            return null;
    }
}
function yieldedEntry(own, intent, now) {
    const { tx, owner } = intent.entry;
    const reason = `gave way to the rollback of run ${owner.run}`;
    return { ...own, phase: 'yielded', at: now.toISOString(), reason, intent: { tx, owner, signed: intent.believed } };
}
function outcomeOf({ isObserved }, phase) {
    if (phase === 'failed')
        return 'failed';
    return isObserved ? 'success' : 'not-observed';
}
function recordsToWrite(plan, { entry, now }) {
    const { tx, environment, version, digest, deployment, previous } = entry;
    return [
        ...(entry.unrecorded ?? []),
        {
            ...{ tx, environment, version, digest, outcome: outcomeOf(plan, 'done'), at: (0,quantities/* isoSeconds */.nE)(now), run: plan.runUrl },
            ...{ deployment, previous: previous?.version ?? null, out: outsOf(entry), serves: null },
        },
    ];
}
function effectOf({ step, stage }) {
    return stage === undefined ? { step } : { step, stage };
}
function doneOf({ step, stage, at, out, saw }) {
    return {
        ...effectOf(stage === undefined ? { step } : { step, stage }),
        at,
        ...(Object.keys(out).length === 0 ? {} : { out }),
        ...(saw === undefined ? {} : { saw }),
    };
}

// EXTERNAL MODULE: ./src/transaction/step.ts
var transaction_step = __webpack_require__(79240);
;// CONCATENATED MODULE: ./src/deployment/memory.ts
function rememberWrite(run, step) {
    switch (step.do) {
        case 'claim':
        case 'take-over':
            return { ...run, hasClaimed: true, target: null };
        case 'begin':
            return { ...run, begun: step.step, ended: null };
        case 'begin-back':
            return { ...run, begun: { ...step.step, step: `back:${step.step.step}` }, ended: null };
        case 'note':
        case 'note-found':
            return { ...run, begun: null, ended: null };
        default:
            return run;
    }
}
function rememberResult(run, step, result) {
    const { step: about } = step;
    if (step.do === 'look')
        return rememberLook(run, step, result);
    const fresh = { ...run, target: null, looked: run.looked.filter((one) => one.step !== 'serving') };
    const name = step.do === 'back' ? `back:${about.step}` : about.step;
    const stage = 'stage' in about && about.stage !== undefined ? { stage: about.stage } : {};
    if (result.kind === 'passed') {
        const { at, out, saw } = result;
        return { ...fresh, ended: { step: name, ...stage, at, out, saw } };
    }
    if (result.kind === 'not-yet')
        return { ...fresh, isYetToServe: true };
    if (step.do === 'back')
        return { ...fresh, backFailure: result.reason };
    return { ...fresh, failure: { step: name, ...stage, kind: result.kind, reason: result.reason } };
}
function rememberLook(run, { step }, result) {
    const place = step.at === undefined ? {} : { at: step.at };
    if (result.kind === 'passed') {
        return { ...run, looked: [...run.looked, { step: step.step, ...place, saw: result.saw }] };
    }
    if (result.kind === 'not-yet')
        return { ...run, isYetToServe: true };
    const failure = { step: step.step, ...place, kind: result.kind, reason: result.reason };
    return { ...run, failure };
}
function rememberTarget(run, step, target) {
    const isBack = step.why === 'back' && target.live?.is !== 'former';
    const backFailure = isBack ? (target.live?.words ?? 'the target was not asked') : run.backFailure;
    return { ...run, target, backFailure };
}

;// CONCATENATED MODULE: ./src/deploy/steps/journal-entry.ts




function afterEntry(seen, { journal, step }) {
    return { ...seen, journal, run: { ...rememberWrite(seen.run, step), entry: journal.entry } };
}
function mineWith(journal, entry) {
    return { sha: journal.sha, tree: journal.tree, entry, standing: 'mine', believed: true };
}
async function appendEntry(host, plan, { journal, entry }) {
    const { tree, sha: parent } = journal;
    const sha = await host.journal.createCommit({ message: renderDeploymentEntry(entry), tree, parent });
    return (await host.refs.move(deploymentRef(plan), sha)) ? mineWith({ sha, tree }, entry) : transaction_step/* LOOK_AGAIN */.h;
}
function entryStep(step) {
    return {
        ...step,
        expect: (plan, seen, chosen) => writtenBy(plan, seen, chosen),
        after: (seen, made) => (made === null ? seen : afterEntry(seen, made)),
        result: (made) => (made === null ? {} : { entry: made.journal.entry }),
        async send(host, transaction, { seen, step: chosen }) {
            const made = writtenBy(transaction, { ...seen, now: host.clock.now() }, chosen);
            if (made === null || seen.journal === null)
                return transaction_step/* LOOK_AGAIN */.h;
            const journal = await appendEntry(host, transaction, { journal: seen.journal, entry: made.journal.entry });
            return journal === transaction_step/* LOOK_AGAIN */.h ? transaction_step/* LOOK_AGAIN */.h : { journal, step: chosen };
        },
    };
}
function writtenBy(plan, seen, step) {
    const { journal } = seen;
    const entry = journal === null ? null : entryAfter(plan, seen, { entry: journal.entry, step });
    return journal === null || entry === null ? null : { journal: mineWith(journal, entry), step };
}

;// CONCATENATED MODULE: ./src/deploy/steps/claim.ts




const ABOUT = 'The journal of a deployment: its entries are the messages of the commits.\n';
const claim = {
    do: 'claim',
    describe: ({ feature, version, environment }) => {
        return `claim the deployment of ${feature} ${version} to ${environment} in the journal`;
    },
    expect: (plan, { journal, now }, step) => {
        const entry = firstDeploymentEntry(plan, journal, now);
        return { journal: mineWith({ sha: '', tree: '' }, entry), step };
    },
    after(seen, made) {
        const { deployment, formers, proposal } = seen;
        const isLeft = deployment !== null && !['failure', 'error', 'inactive'].includes(deployment.state);
        const content = proposal?.head == null ? 'absent' : 'outdated';
        return {
            ...afterEntry(seen, made),
            deployment: null,
            formers: isLeft ? [deployment.id, ...formers] : formers,
            stateDone: false,
            proposal: proposal && { ...proposal, content },
        };
    },
    result: ({ journal }) => ({ entry: journal.entry }),
    async send(host, transaction, { seen: { journal }, step }) {
        const entry = firstDeploymentEntry(transaction, journal, host.clock.now());
        const tree = journal?.tree ?? (await host.journal.createTree({ 'about.txt': ABOUT }));
        const message = renderDeploymentEntry(entry);
        const sha = await host.journal.createCommit({ message, tree, parent: journal?.sha ?? null });
        const ref = deploymentRef(transaction);
        const won = journal === null ? await host.refs.create(ref, sha) : await host.refs.move(ref, sha);
        return won ? { journal: mineWith({ sha, tree }, entry), step } : transaction_step/* LOOK_AGAIN */.h;
    },
};

// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
;// CONCATENATED MODULE: ./src/deploy/state-text.ts





function stateWith(plan, before, { entry, now }) {
    return (0,deployment_edits/* applyDeployment */.A)(before, { file: plan.stateFile, records: recordsToWrite(plan, { entry, now }) });
}
function stateAnew(plan, { waiting, target }, at) {
    const file = plan.stateFile;
    const kept = waiting === null ? target : (0,deployment_edits/* applyDeployment */.A)(target, { file, records: recordsBeyond(waiting, target, file) });
    return stateWith(plan, kept, at);
}
function stateCommit({ feature, version, environment, stateFile, tag }, { tx }, content) {
    return {
        headline: `deploy: ${feature} ${version} to ${environment}`,
        body: `The release of tag ${tag}.\n\n${(0,proposal/* stateTrailer */.b1)(tx)}`,
        additions: [{ path: stateFile, content }],
    };
}
function stateGone({ feature, version, stateFile, branch }) {
    return new errors/* Stop */.VG('interrupted', {
        what: `${feature} ${version} is deployed, but ${stateFile} is not on branch ${branch} any more`,
        where: { file: stateFile },
        fix: 'Bring the state file back on that branch, then run this again to commit the state',
    });
}

;// CONCATENATED MODULE: ./src/deploy/steps/commit-state.ts






const MOST_TRIES = releasing/* PUBLISHING */.u6.stateTries.value;
const LONGEST_WAIT_MS = 8_000;
const commitState = {
    do: 'commit-state',
    describe: ({ branch, stateFile }) => `commit the state to ${branch}: ${stateFile}`,
    expect: () => ({ kind: 'on-branch', commit: null }),
    after(seen, made) {
        if (made.kind === 'on-branch')
            return { ...seen, stateDone: true };
        return { ...seen, branch: made.branch, proposal: made.proposal };
    },
    result: (made) => (made.kind === 'on-branch' && made.commit !== null ? { stateCommit: made.commit } : {}),
    async send(host, transaction, { seen }) {
        const entry = seen.journal?.entry ?? null;
        if (entry === null)
            return transaction_step/* LOOK_AGAIN */.h;
        for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
            const branch = await surveyBranch(host, transaction);
            const made = await commitOnto(host, transaction, { branch, entry });
            if (made !== null)
                return made;
            host.log.info(`The branch ${transaction.branch} has moved; the state commit is made again on its new head (${tries}).`);
            await host.clock.sleep(Math.random() * Math.min(LONGEST_WAIT_MS, 200 * 2 ** tries));
        }
        throw new errors/* Stop */.VG('interrupted', {
            what: `the branch ${transaction.branch} moved ${MOST_TRIES} times while the state was being committed`,
            fix: 'The version is deployed; run this again to commit its state',
        });
    },
};
async function commitOnto(host, transaction, { branch, entry }) {
    if (branch === null || branch.state === null)
        throw stateGone(transaction);
    const { head, state: before } = branch;
    const state = stateWith(transaction, before, { entry, now: host.clock.now() });
    if (state === before)
        return { kind: 'on-branch', commit: null };
    const commit = { branch: transaction.branch, expectedHead: head, ...stateCommit(transaction, entry, state) };
    const outcome = await host.branches.commit(commit);
    switch (outcome.kind) {
        case 'committed':
            return { kind: 'on-branch', commit: outcome.sha };
        case 'stale':
            return null;
        case 'protected': {
            host.log.notice((0,branch_rules/* stateGoesByPull */.u)(transaction.branch, outcome.message.replace(/\.+$/, '')));
            return { kind: 'by-pull', branch, proposal: await seeProposal(host, transaction, { tx: entry.tx, branch }) };
        }
    }
}

;// CONCATENATED MODULE: ./src/deploy/steps/entries.ts



const takeOver = entryStep({
    do: 'take-over',
    describe: ({ feature, version, environment }) => `take over the deployment of ${feature} ${version} to ${environment} from a run that has ended`,
});
const entries_begin = entryStep({
    do: 'begin',
    describe: (_plan, { step }) => `note in the journal that ${stepLabel(step)} begins`,
});
const note = entryStep({
    do: 'note',
    describe: () => 'note in the journal that it has ended',
});
const noteFound = entryStep({
    do: 'note-found',
    describe: (_plan, { step }) => `note in the journal that the target shows the work of ${stepLabel(step)}`,
});
const noteFailure = entryStep({
    do: 'note-failure',
    describe: () => 'note in the journal what failed',
});
const beginBack = entryStep({
    do: 'begin-back',
    describe: (_plan, { step }) => `note in the journal that ${stepLabel({ ...step, step: backName(step) })} begins`,
});
const rollOut = entryStep({
    do: 'roll-out',
    describe: () => 'note in the journal that a later run goes on',
});
const entries_close = entryStep({
    do: 'close',
    describe: (_plan, { phase }) => phase === 'done' ? 'close the journal' : 'close the journal: the deployment has failed',
});

;// CONCATENATED MODULE: ./src/deploy/steps/github-deployment.ts


const FORBIDDEN = 'Add the line `deployments: write` below `permissions:` of the job, then run this again';
const openDeployment = {
    do: 'open-deployment',
    describe: ({ tag, group }) => `open a Deployment of ${tag} in GitHub's environment ${group}`,
    expect: () => ({ id: 0, state: 'pending' }),
    after: (seen, deployment) => ({ ...seen, deployment }),
    result: ({ id }) => ({ deployment: id }),
    whenForbidden: FORBIDDEN,
    async send(host, plan, { seen: { journal } }) {
        if (journal === null)
            return transaction_step/* LOOK_AGAIN */.h;
        const { feature, version, digest, environment, group, tag } = plan;
        const payload = { feature, version, digest, environment, transaction: journal.entry.tx };
        const description = `${feature} ${version} to ${environment}`;
        const fresh = { ref: tag, environment: group, task: deploymentTask(plan), description, payload };
        return { id: await host.deployments.create(fresh), state: 'pending' };
    },
};
const SAYINGS = {
    in_progress: 'is being deployed',
    success: 'is seen to serve',
    failure: 'did not come there',
};
const github_deployment_status = {
    do: 'status',
    describe: (_plan, { state }) => `set the Deployment's status to ${state}`,
    expect: (_plan, _seen, { state }) => ({ state }),
    after: (seen, { state }) => ({ ...seen, deployment: seen.deployment && { ...seen.deployment, state } }),
    whenForbidden: FORBIDDEN,
    async send(host, plan, { seen: { deployment }, step: { state } }) {
        if (deployment === null)
            return transaction_step/* LOOK_AGAIN */.h;
        await host.deployments.setStatus(deployment.id, statusOf(plan, state, `${plan.version} ${SAYINGS[state]}`));
        return { state };
    },
};
const retire = {
    do: 'retire',
    describe: ({ feature, group }, { id }) => `set Deployment ${id} of ${feature} in ${group}, the one before, to inactive`,
    expect: (_plan, _seen, { id }) => ({ id }),
    after: (seen, { id }) => ({ ...seen, formers: seen.formers.filter((one) => one !== id) }),
    whenForbidden: FORBIDDEN,
    async send(host, plan, { step: { id } }) {
        const wasThere = (await host.deployments.state(id)) === 'success';
        const said = `${plan.version} took its place`;
        await host.deployments.setStatus(id, statusOf(plan, wasThere ? 'inactive' : 'failure', said));
        return { id };
    },
};
function statusOf({ url, runUrl }, state, description) {
    return { state, description, environmentUrl: url, logUrl: runUrl };
}

;// CONCATENATED MODULE: ./src/deploy/steps/give-way.ts



const giveWay = {
    do: 'yield',
    describe: ({ environment }) => `give way to the rollback in ${environment}`,
    expect: (_plan, seen, step) => {
        const entry = entryFor(seen, seen.now);
        return seen.journal === null || entry === null ? null : { journal: mineWith(seen.journal, entry), step };
    },
    after: (seen, made) => (made === null ? seen : afterEntry(seen, made)),
    result: (made) => (made === null ? {} : { entry: made.journal.entry }),
    async send(host, transaction, { seen, step }) {
        const entry = entryFor(seen, host.clock.now());
        if (seen.journal === null || entry === null)
            return transaction_step/* LOOK_AGAIN */.h;
        const journal = await appendEntry(host, transaction, { journal: seen.journal, entry });
        return journal === transaction_step/* LOOK_AGAIN */.h ? transaction_step/* LOOK_AGAIN */.h : { journal, step };
    },
};
function entryFor({ journal, run }, now) {
    return journal === null || run.entry === null ? null : yieldedEntry(run.entry, journal, now);
}

;// CONCATENATED MODULE: ./src/deploy/steps/propose-state.ts





const openBranch = {
    do: 'open-branch',
    describe: ({ branch: target }, { branch }) => `open the branch ${branch}, because ${target} takes no direct commits`,
    expect: (_plan, { branch }) => branch ?? { head: '', state: null },
    after: (seen, { head, state }) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, head, state } }),
    async send(host, transaction, { seen: { proposal, branch } }) {
        if (proposal === null)
            return transaction_step/* LOOK_AGAIN */.h;
        if (branch === null || branch.state === null)
            throw stateGone(transaction);
        return (await host.refs.create(`refs/heads/${proposal.branch}`, branch.head)) ? branch : transaction_step/* LOOK_AGAIN */.h;
    },
};
const proposeState = {
    do: 'propose-state',
    describe: ({ stateFile }, { branch }) => `commit the state to ${branch}: ${stateFile}`,
    expect: (_plan, seen) => expectedState(seen),
    after: withState,
    result: ({ head }) => ({ stateCommit: head }),
    send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: false }),
};
const refreshProposal = {
    do: 'refresh-proposal',
    describe: ({ stateFile, branch: target }, { branch }) => {
        return `commit the state to ${branch}, with what ${target} has become: ${stateFile}`;
    },
    expect: (_plan, seen) => expectedState(seen),
    after: withState,
    result: ({ head }) => ({ stateCommit: head }),
    send: async (host, transaction, { seen }) => await commit(host, transaction, { seen, takesIn: true }),
};
const openPull = {
    do: 'open-pull',
    describe: ({ branch }) => `open the pull request that brings the state to ${branch}`,
    expect: (_plan, { proposal }) => ({ number: 0, url: '', state: 'open', head: proposal?.head ?? '' }),
    after: (seen, pull) => ({ ...seen, proposal: seen.proposal && { ...seen.proposal, pull } }),
    result: ({ number, url }) => ({ pull: { number, url } }),
    async send(host, transaction, { seen: { proposal } }) {
        if (proposal === null)
            return transaction_step/* LOOK_AGAIN */.h;
        const words = renderDeploymentProposal(transaction);
        const outcome = await host.pulls.open({ head: proposal.branch, base: transaction.branch, ...words });
        switch (outcome.kind) {
            case 'opened':
                return outcome.pull;
            case 'doubtful':
                return transaction_step/* LOOK_AGAIN */.h;
            case 'forbidden':
                throw new errors/* Stop */.VG('interrupted', pullForbidden(transaction, proposal.branch, outcome.words));
        }
    },
};
function expectedState({ proposal }) {
    return { head: proposal?.head ?? '', state: proposal?.state ?? null };
}
function withState(seen, made) {
    const { proposal } = seen;
    return proposal === null ? seen : { ...seen, proposal: { ...proposal, ...made, content: 'current' } };
}
async function commit(host, transaction, { seen, takesIn }) {
    const { proposal, branch: target, journal } = seen;
    if (proposal === null || proposal.head === null || journal === null)
        return transaction_step/* LOOK_AGAIN */.h;
    if (target === null || target.state === null)
        throw stateGone(transaction);
    const at = { entry: journal.entry, now: host.clock.now() };
    const state = takesIn
        ? stateAnew(transaction, { waiting: proposal.state, target: target.state }, at)
        : stateWith(transaction, proposal.state ?? target.state, at);
    const made = { branch: proposal.branch, expectedHead: proposal.head, ...stateCommit(transaction, at.entry, state) };
    const outcome = await (takesIn ? host.branches.merge({ ...made, merged: target.head }) : host.branches.commit(made));
    switch (outcome.kind) {
        case 'stale':
            return transaction_step/* LOOK_AGAIN */.h;
        case 'protected':
            throw new errors/* Stop */.VG('permission', (0,tag_rules/* ruleRefusal */.$$)(`commit the state to ${proposal.branch}`, outcome.message));
        case 'committed':
            return { head: outcome.sha, state };
    }
}
function pullForbidden({ feature, version, branch }, head, words) {
    const said = words === '' ? '' : ` (${words.replace(/\.+$/, '')})`;
    return [
        {
            what: `${feature} ${version} is deployed and its state is on branch ${head}, but the token may not open the pull request that brings it to ${branch}${said}`,
            fix: 'Open it yourself, or add the line `pull-requests: write` below `permissions:` of the job and allow "GitHub Actions to create and approve pull requests" in the settings; then run this again',
        },
    ];
}

;// CONCATENATED MODULE: ./src/limits/deploying.ts
const DEPLOYING = {
    pollMilliseconds: {
        value: 5_000,
        unit: 'milliseconds',
        of: 'the time between two looks into the journal while a step runs',
        beyond: 'looked again; where somebody rolls back, the step is ended',
    },
    signOfLifeSeconds: {
        value: 240,
        unit: 'seconds',
        of: 'the time between two signs of life in the journal while a step runs',
        beyond: 'one more is written',
    },
    graceSeconds: {
        value: 10,
        unit: 'seconds',
        of: 'a step that was told to end (SIGTERM)',
        beyond: 'killed (SIGKILL)',
    },
    answerBytes: {
        value: 4 << 20,
        unit: 'bytes',
        of: 'what a command prints or writes as its answer',
        beyond: 'no answer',
    },
    handedOnBytes: {
        value: 64 << 10,
        unit: 'bytes',
        of: 'what a step writes into $DS_OUTPUT',
        beyond: 'the step has failed',
    },
    handedOnNames: { value: 100, unit: 'times', of: 'names in $DS_OUTPUT', beyond: 'the step has failed' },
    handedOnCharacters: {
        value: 4_000,
        unit: 'characters',
        of: 'a value in $DS_OUTPUT',
        beyond: 'the step has failed',
    },
    askMilliseconds: {
        value: 30_000,
        unit: 'milliseconds',
        of: 'the answer to a golden row, or to a question of the watch',
        beyond: 'no answer',
    },
    longestBusyWaitSeconds: {
        value: 30,
        unit: 'seconds',
        of: 'the wait before a busy target is tried again',
        beyond: 'tried again',
    },
};

;// CONCATENATED MODULE: ./src/deploy/watched.ts




class Overtaken extends Error {
}
async function whileWatched(host, { transaction, journal }, work) {
    const lost = new AbortController();
    const over = new AbortController();
    const watch = { journal };
    const watching = journal === null ? null : keepWatch(host, transaction, { watch, lost, over: over.signal });
    try {
        const value = await work(lost.signal);
        over.abort();
        await watching;
        return { value, journal: watch.journal };
    }
    catch (error) {
        if (lost.signal.aborted && error === lost.signal.reason)
            return transaction_step/* LOOK_AGAIN */.h;
        throw error;
    }
    finally {
        over.abort();
        await watching;
    }
}
async function keepWatch(host, transaction, { watch, lost, over }) {
    const poll = transaction.pollMilliseconds ?? DEPLOYING.pollMilliseconds.value;
    let lastSign = host.clock.now().getTime();
    while (await sleeps(host, poll, over)) {
        if (watch.journal === null)
            return;
        const newest = await quietly(async () => await host.journal.newest(deploymentRef(transaction)));
        if (newest === undefined || over.aborted)
            continue;
        if (newest?.sha !== watch.journal.sha)
            return lost.abort(new Overtaken('the journal is not this run’s any more'));
        if (host.clock.now().getTime() - lastSign < DEPLOYING.signOfLifeSeconds.value * 1_000)
            continue;
        const next = await quietly(async () => await signOfLife(host, transaction, watch.journal));
        if (next != null)
            watch.journal = next;
        lastSign = host.clock.now().getTime();
    }
}
async function sleeps({ clock }, milliseconds, signal) {
    if (signal.aborted)
        return false;
    try {
        await clock.sleep(milliseconds, signal);
        return true;
    }
    catch {
        return false;
    }
}
async function quietly(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG || (error instanceof Error && 'kind' in error))
            return undefined;
        throw error;
    }
}
async function signOfLife(host, of, journal) {
    if (journal === null)
        return null;
    const entry = { ...journal.entry, at: host.clock.now().toISOString() };
    const { tree, sha: parent } = journal;
    const sha = await host.journal.createCommit({ message: renderDeploymentEntry(entry), tree, parent });
    return (await host.refs.move(deploymentRef(of), sha)) ? { ...journal, sha, entry } : null;
}

;// CONCATENATED MODULE: ./src/deploy/steps/target-steps.ts






const run = target_steps_work({
    do: 'run',
    describe: (_plan, { step }) => `run ${stepLabel(step)}`,
    act: async ({ target }, { step, outs, signal }) => await target.run(step.step, outs, signal),
});
const back = target_steps_work({
    do: 'back',
    describe: ({ previous }, { step }) => `run ${stepLabel(step)} to put back ${previous?.version ?? 'the version before'}`,
    act: async ({ target }, { step, signal }) => await target.back(step.step, signal),
});
const look = {
    ...target_steps_work({
        do: 'look',
        describe: (_plan, { step }) => `look: ${stepLabel(step)}`,
        act: async ({ target }, { step, outs, signal }) => await target.look(step.step, outs, signal),
    }),
    isHarmless: true,
};
function target_steps_work({ act, ...step }) {
    return {
        ...step,
        expect: (_plan, { journal, now }, chosen) => {
            const result = { kind: 'passed', saw: '', out: {}, at: now.toISOString() };
            return { step: chosen, result, journal, taken: takenOf(chosen, result, 0) };
        },
        after: (seen, { step: taken, result, journal }) => ({
            ...withJournal(seen, journal),
            run: { ...rememberResult(seen.run, taken, result), entry: journal?.entry ?? seen.run.entry },
            now: result.kind === 'passed' ? later(seen.now, result.at) : seen.now,
        }),
        result: ({ taken }) => ({ taken, ...(taken.step === 'serving' ? { serving: taken.words } : {}) }),
        async send(host, transaction, { seen, step: chosen }) {
            const began = host.clock.now().getTime();
            const outs = { ...transaction.outs, ...outsOf(entryOf(seen)) };
            const done = await whileWatched(host, { transaction, journal: seen.journal }, async (signal) => {
                return await act(transaction, { step: chosen, outs, signal });
            });
            if (done === transaction_step/* LOOK_AGAIN */.h)
                return transaction_step/* LOOK_AGAIN */.h;
            const taken = takenOf(chosen, done.value, (host.clock.now().getTime() - began) / 1_000);
            tell(host, taken);
            return { step: chosen, result: done.value, journal: done.journal, taken };
        },
    };
}
const ask = {
    do: 'ask',
    describe: () => 'ask what the target serves',
    expect: (_plan, { journal }, step) => ({ step, target: { candidate: null, live: null }, journal }),
    after: (seen, { step, target, journal }) => {
        return { ...withJournal(seen, journal), run: rememberTarget(seen.run, step, target) };
    },
    result: ({ target: { live } }) => ({ serving: live?.words ?? null }),
    isHarmless: true,
    async send(host, transaction, { seen, step }) {
        const outs = { ...transaction.outs, ...outsOf(entryOf(seen)) };
        const done = await whileWatched(host, { transaction, journal: seen.journal }, async (signal) => {
            return await transaction.target.ask(outs, signal, step.why === 'back' ? 'former' : undefined);
        });
        return done === transaction_step/* LOOK_AGAIN */.h ? transaction_step/* LOOK_AGAIN */.h : { step, target: done.value, journal: done.journal };
    },
};
const wait = {
    do: 'wait',
    describe: (_plan, { until }) => `wait for the next stage until ${until}`,
    expect: (_plan, { journal }, { until }) => ({ until, journal }),
    after: (seen, { until, journal }) => ({ ...withJournal(seen, journal), now: later(seen.now, until) }),
    isHarmless: true,
    async send(host, transaction, { seen: { journal }, step: { until } }) {
        const done = await whileWatched(host, { transaction, journal }, async (signal) => {
            await host.clock.sleep(Math.max(0, Date.parse(until) - host.clock.now().getTime()), signal);
        });
        return done === transaction_step/* LOOK_AGAIN */.h ? transaction_step/* LOOK_AGAIN */.h : { until, journal: done.journal };
    },
};
const NOTHING_HANDED = { done: [] };
function entryOf({ journal }) {
    return journal?.entry ?? NOTHING_HANDED;
}
function withJournal(seen, journal) {
    return { ...seen, journal: journal ?? seen.journal };
}
function later(now, at) {
    return Date.parse(at) > now.getTime() ? new Date(at) : now;
}
function takenOf(step, result, seconds) {
    const about = step.do === 'back' ? { ...step.step, step: backName(step.step) } : step.step;
    const stage = 'stage' in about && about.stage !== undefined ? { stage: about.stage } : {};
    const at = 'at' in about && about.at !== undefined ? { at: about.at } : {};
    const words = 'saw' in result ? result.saw : result.reason;
    const report = result.report === undefined ? {} : { report: result.report };
    return { step: about.step, ...stage, ...at, outcome: result.kind, words, seconds, ...report };
}
const MARKS = { passed: '✓', failed: '✗', unclear: '?', 'not-yet': '…' };
function tell({ log }, taken) {
    const { outcome, words, seconds } = taken;
    log.info(`${MARKS[outcome]} ${stepLabel(taken)} (${seconds.toFixed(1)} s)${words === '' ? '' : `: ${words}`}`);
}

;// CONCATENATED MODULE: ./src/deploy/steps/index.ts







const STEPS = [
    claim,
    takeOver,
    openDeployment,
    github_deployment_status,
    entries_begin,
    run,
    note,
    noteFound,
    look,
    ask,
    wait,
    noteFailure,
    beginBack,
    back,
    giveWay,
    rollOut,
    retire,
    commitState,
    openBranch,
    proposeState,
    refreshProposal,
    openPull,
    entries_close,
];

;// CONCATENATED MODULE: ./src/deploy/procedure.ts






const DEPLOYMENT = {
    kindOf,
    isEnd: isDeploymentEnd,
    stopOf: stopOfDeployment,
    next: nextDeploymentStep,
    async observe(host, transaction, again) {
        return await observe(host, transaction, again === null ? { for: 'first' } : { for: 'again', ...again });
    },
    async refusedByRule(_host, plan, { step, refusal }) {
        const words = (0,tag_rules/* ruleRefusal */.$$)(kindOf(step).describe(plan, step), refusal.detail);
        return await Promise.resolve(new errors/* Stop */.VG('permission', words, refusal));
    },
};
function kindOf(step) {
    const kinds = STEPS;
    const kind = kinds.find((one) => one.do === step.do);
    if (kind === undefined)
        throw new Error(`no step is called ${step.do}`);
    return kind;
}

;// CONCATENATED MODULE: ./src/deploy/deploy.ts





async function deploy(host, { plan, ...rest }) {
    const transaction = { ...plan, ...rest, resumed: isUnfinished(plan, rest.found) };
    return deployedOf(await (0,reconcile/* reconcile */.L)({ host, procedure: DEPLOYMENT, transaction }));
}
async function foretellDeployment(host, { plan, found }) {
    const seen = await observe(host, { ...plan, found }, { for: 'dry-run' });
    const { steps, end } = (0,forecast/* forecast */.g)(DEPLOYMENT, plan, seen);
    const sentences = steps.map((step) => DEPLOYMENT.kindOf(step).describe(plan, step));
    if (end.do === 'stop')
        sentences.push(end.problem.what);
    for (const sentence of sentences)
        host.log.info(`would ${sentence}`);
    return sentences;
}
function isUnfinished(plan, found) {
    return isOwnDeployment(plan, found) && found !== null && !['done', 'failed', 'yielded'].includes(found.entry.phase);
}
function deployedOf({ results, end }) {
    const last = (key) => results.findLast((one) => one[key] !== undefined)?.[key];
    const seen = end.kind === 'ended' ? end.seen : null;
    return {
        end: end.kind === 'ended' ? { kind: 'ended', at: end.at } : end,
        entry: last('entry') ?? null,
        deployment: seen?.deployment?.id ?? last('deployment') ?? last('entry')?.deployment ?? null,
        stateCommit: last('stateCommit') ?? null,
        pull: seen?.proposal?.pull ?? last('pull') ?? null,
        serving: last('serving') ?? null,
        taken: results.flatMap(({ taken }) => taken ?? []),
    };
}

// EXTERNAL MODULE: ./src/environments/order.ts
var order = __webpack_require__(35530);
// EXTERNAL MODULE: ./src/environments/placeholders.ts
var placeholders = __webpack_require__(47406);
;// CONCATENATED MODULE: ./src/environments/uses.ts

const SETTINGS = {
    'load-test': 'loadTest',
    'read-back': 'upload',
};
function outsUsedBy(environment, step) {
    const key = SETTINGS[step] ?? step;
    const texts = textsIn(environment[key]);
    const used = texts.flatMap(placeholders/* usedNames */.W);
    const addresses = used.includes('url') ? [environment.url ?? '', environment.candidateUrl ?? ''] : [];
    return [...new Set([...used, ...addresses.flatMap(placeholders/* usedNames */.W)].flatMap((name) => (0,placeholders/* outName */.Cm)(name) ?? []))];
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

;// CONCATENATED MODULE: ./src/deployment/plan-of.ts




const PATIENCE_SECONDS = 5 * 3_600;
function planOf(environment, facts) {
    const { now, canGoBack, names, ...known } = facts;
    const { serving, switch: switched } = environment;
    const wayBack = canGoBack ? wayBackOf(environment, facts.previous) : [];
    return {
        ...known,
        environment: environment.name,
        group: environment.group,
        service: environment.service,
        url: addressOf(environment, { names, outs: facts.outs }),
        steps: stepsOf(environment, facts.outs),
        isObserved: serving !== null,
        onFailure: wayBack.length === 0 ? 'stop' : environment.onFailure,
        wayBack,
        eachSeconds: switched?.eachSeconds ?? 0,
        withinSeconds: serving?.withinSeconds ?? null,
        patientUntil: new Date(now.getTime() + PATIENCE_SECONDS * 1_000),
    };
}
function stepsOf(environment, outs) {
    const isBuilt = Object.hasOwn(outs, 'image');
    const planned = (0,order/* plannedSteps */.iM)(environment).filter(({ step }) => !(step === 'build' && isBuilt));
    return readyInTime(planned, outsUsedBy(environment, 'ready').every((name) => Object.hasOwn(outs, name))).flatMap(({ step, stage, at }) => {
        const uses = outsUsedBy(environment, step);
        const effect = EFFECTS.find((one) => one === step);
        if (effect !== undefined)
            return [{ step: effect, uses, ...(stage === undefined ? {} : { stage }) }];
        const look = LOOKS.find((one) => one === step);
        return look === undefined ? [] : [{ step: look, uses, ...(at === undefined ? {} : { at }) }];
    });
}
function readyInTime(steps, isKnown) {
    const built = steps.findIndex(({ step }) => step === 'build');
    const ready = steps.find(({ step }) => step === 'ready');
    if (isKnown || built < 0 || ready === undefined)
        return steps;
    const others = steps.filter((step) => step !== ready);
    return others.flatMap((step) => (step.step === 'build' ? [step, ready] : [step]));
}
function wayBackOf({ rollback, deploy, switch: switched }, previous) {
    if (previous === null)
        return [];
    if (rollback !== null)
        return [{ step: 'rollback' }];
    return [
        ...(deploy === null ? [] : [{ step: 'deploy' }]),
        ...(switched === null ? [] : [{ step: 'switch', stage: 100 }]),
    ];
}
function addressOf(environment, values) {
    const { url } = environment;
    if (url === null ||
        outsUsedBy({ ...environment, deploy: null }, 'url').some((name) => !Object.hasOwn(values.outs, name)))
        return null;
    const filled = (0,placeholders/* fillPlaced */.NG)(url, 'text', values);
    return URL.canParse(filled) ? filled : null;
}
function missingOuts(environment, { steps, outs }) {
    const first = steps.findIndex(({ uses }) => uses.some((name) => !Object.hasOwn(outs, name)));
    const step = steps[first];
    if (step === undefined || steps.slice(0, first).some(({ step: before }) => HANDS_ON.has(before)))
        return [];
    const names = step.uses.filter((name) => !Object.hasOwn(outs, name)).map((name) => `{out.${name}}`);
    return [
        {
            what: `${step.step} of ${environment.name} uses ${names.join(', ')}, and no deployment of this version that is known has handed that on`,
            fix: environment.needs.length === 0
                ? 'Let a step before it hand it on: NAME=value into the file that $DS_OUTPUT names'
                : `Deploy this version to ${environment.needs.join(', ')} again, so that it is handed on anew`,
        },
    ];
}
const HANDS_ON = new Set(['ready', 'build', 'upload', 'read-back', 'deploy', 'switch']);

// EXTERNAL MODULE: ./src/gather/branch.ts
var gather_branch = __webpack_require__(81259);
;// CONCATENATED MODULE: ./src/gather/environment-guard.ts

async function guardEnvironment({ environments, run }, { group, name }) {
    const protection = await environments.protection(group);
    if (protection === null)
        return [];
    const custom = protection.customRules
        ? [
            `GitHub's environment ${group} has rules of other apps: GitHub makes a record of its own of this job beside the Deployment`,
        ]
        : [];
    if (!protection.reviewers)
        return custom;
    const approvers = await environments.approvers(run.runId, group);
    if (approvers === null) {
        return [
            ...custom,
            `whether a reviewer of GitHub's environment ${group} has approved this run cannot be asked: the job lacks \`actions: read\``,
        ];
    }
    if (approvers.length > 0)
        return custom;
    throw new errors/* Stop */.VG('not-releasable', {
        what: `GitHub's environment ${group} has required reviewers, and none of them has approved this run`,
        where: { file: 'input', field: 'environment' },
        fix: `Give the job \`environment: {name: ${group}, deployment: false}\`, so that GitHub asks them before it begins; ${name} is deployed to by a run that they approved`,
    });
}

// EXTERNAL MODULE: ./src/gather/feature.ts + 17 modules
var feature = __webpack_require__(56042);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/package/assets.ts
var assets = __webpack_require__(72343);
// EXTERNAL MODULE: ./src/package/file-names.ts
var file_names = __webpack_require__(71781);
// EXTERNAL MODULE: ./src/package/manifest.ts
var package_manifest = __webpack_require__(81459);
;// CONCATENATED MODULE: ./src/gather/released-package.ts





async function fetchPackage(host, released) {
    const { feature, version, tag, digest } = released;
    const [release, commit] = await Promise.all([host.releases.byTag(tag), host.refs.tagCommit(tag)]);
    if (release === null || release.draft)
        throw notPublished(released);
    if (commit === null || (released.commit !== null && commit !== released.commit))
        throw tagMoved(released, commit);
    const name = (0,assets/* packageArchiveName */.Ij)(feature, version);
    const asset = release.assets.find((one) => one.name === name);
    if (asset?.state !== 'uploaded')
        throw assetMissing(release, name);
    if (asset.digest !== null && asset.digest !== digest)
        throw otherBytes(release, { name, digest, found: asset.digest });
    const place = await host.files.temporary('package');
    const archive = external_node_path_.posix.join(place, name);
    const { sha256 } = await host.assets.save(asset.id, archive);
    if (sha256 !== digest)
        throw otherBytes(release, { name, digest, found: sha256 });
    const unpacked = external_node_path_.posix.join(place, 'unpacked');
    await host.files.makeDirectory(unpacked);
    await host.archiver.unpack(archive, unpacked);
    const folder = await packageFolder(host, unpacked);
    const manifest = await readManifest(host, folder, released);
    return { archive, folder, manifest, release: { id: release.id, url: release.url }, commit };
}
async function packageFolder({ files }, unpacked) {
    const names = (await files.list(unpacked)) ?? [];
    const [only] = names;
    if (names.length !== 1 || only === undefined)
        return unpacked;
    const inner = external_node_path_.posix.join(unpacked, only);
    return (await files.list(inner)) === null ? unpacked : inner;
}
async function readManifest({ files }, folder, { feature, version, commit }) {
    const text = await files.read(external_node_path_.posix.join(folder, file_names/* MANIFEST_NAME */.ir));
    if (text === null && commit === null)
        return null;
    const parsed = text === null ? null : (0,package_manifest/* parseManifest */.Ng)(text, `${file_names/* MANIFEST_NAME */.ir} of the package`);
    if (parsed === null || !parsed.ok)
        throw wrongManifest('it has no manifest that can be read', feature, version);
    const { manifest } = parsed;
    const actual = [];
    for (const { path, stat } of await files.walk(folder)) {
        if (path === file_names/* MANIFEST_NAME */.ir)
            continue;
        actual.push({ path, size: stat.size, sha256: await files.digest(external_node_path_.posix.join(folder, path)) });
    }
    const about = { feature, version, commit: commit ?? manifest.commit };
    const [first] = (0,package_manifest/* manifestDifferences */.qI)(manifest, (0,package_manifest/* makeManifest */.Ui)(about, actual));
    if (first !== undefined)
        throw wrongManifest(first, feature, version);
    return manifest;
}
function notPublished({ feature, version, tag }) {
    return new errors/* Stop */.VG('invalid-input', {
        what: `there is no published release ${tag}, so ${feature} ${version} has no package to deploy`,
        fix: 'Deploy a version whose release is there, or release this one anew under another version',
    });
}
function tagMoved({ tag, commit: released }, commit) {
    const where = commit === null ? 'is gone' : `stands on ${commit.slice(0, 12)} instead of ${released?.slice(0, 12) ?? ''}`;
    return new errors/* Stop */.VG('conflict', {
        what: `the tag ${tag} ${where}`,
        fix: 'Find out who moved it; put it back to the released commit, or release another version',
    });
}
function assetMissing({ tag, url }, name) {
    return new errors/* Stop */.VG('preparation-failed', {
        what: `the release ${tag} has no asset ${name}`,
        fix: `Upload the package that was released to ${url} again (its workflow artifact has it), or deploy another version`,
    });
}
function otherBytes({ tag }, { name, digest, found }) {
    return new errors/* Stop */.VG('preparation-failed', {
        what: `${name} of ${tag} is not what was released: it has ${found}, and the state file says ${digest}`,
        fix: 'Somebody has put another file in its place: bring the released one back, or deploy another version',
    });
}
function wrongManifest(why, feature, version) {
    return new errors/* Stop */.VG('preparation-failed', {
        what: `the package of ${feature} ${version} does not hold what it says: ${why}`,
        fix: 'Release a new version: this package was not made by this action as it is',
    });
}

// EXTERNAL MODULE: ./src/gather/repository.ts + 2 modules
var gather_repository = __webpack_require__(86847);
// EXTERNAL MODULE: ./src/package/secrets.ts + 1 modules
var secrets = __webpack_require__(61539);
;// CONCATENATED MODULE: ./src/target/placeholder-values.ts




function valuesOf({ facts, version, outs, at }, own = {}) {
    const { environment, previousVersion } = facts;
    const names = {
        model: external_node_path_.posix.join(version.folder, version.model),
        package: version.folder,
        archive: version.archive,
        'archive-name': (0,assets/* packageArchiveName */.Ij)(version.feature, version.version),
        metrics: external_node_path_.posix.join(version.folder, file_names/* METADATA_NAME */.ce),
        version: version.version,
        'version-dash': version.version.replace(/[^A-Za-z0-9]+/g, '-'),
        'version-under': version.version.replace(/[^A-Za-z0-9]+/g, '_'),
        'previous-version': previousVersion ?? '',
        feature: version.feature,
        environment: environment.name,
        digest: version.digest,
        ...own,
    };
    const address = (at === 'candidate' ? environment.candidateUrl : null) ?? environment.url;
    if (address !== null)
        names['url'] = (0,placeholders/* fillPlaced */.NG)(address, 'text', { names, outs });
    return { names, outs };
}

;// CONCATENATED MODULE: ./src/deployment/handed-on.ts

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const IMAGE = /@sha256:[0-9a-f]{64}$/;
const HEREDOC = /^([^=<]+)<<(\S+)$/;
function readHandedOn(text) {
    const lines = text.split(/\r?\n/);
    const out = {};
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        if (line.trim() === '')
            continue;
        const [, opened, word] = HEREDOC.exec(line) ?? [];
        if (opened !== undefined && word !== undefined) {
            const end = lines.indexOf(word, at + 1);
            if (end < 0)
                return bad(`line ${at + 1} opens ${opened}<<${word}, and no line ends it`);
            out[opened.trim()] = lines.slice(at + 1, end).join('\n');
            at = end;
            continue;
        }
        const equals = line.indexOf('=');
        if (equals < 0)
            return bad(`line ${at + 1} is not NAME=value`);
        out[line.slice(0, equals).trim()] = line.slice(equals + 1).trimEnd();
    }
    const why = faultOf(out);
    return why === null ? { ok: true, out } : bad(why);
}
function faultOf(out) {
    const names = Object.keys(out);
    if (names.length > DEPLOYING.handedOnNames.value)
        return `${names.length} names are more than are taken`;
    for (const [name, value] of Object.entries(out)) {
        if (!NAME.test(name))
            return `${JSON.stringify(name)} is no name (letters, digits and _)`;
        if (value.length > DEPLOYING.handedOnCharacters.value)
            return `the value of ${name} is too long`;
        if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value))
            return `the value of ${name} has control characters in it`;
    }
    const { image } = out;
    if (image === undefined || IMAGE.test(image))
        return null;
    return `image is ${JSON.stringify(image)}, which does not end in @sha256: and 64 hex digits: a tag may move`;
}
function bad(why) {
    return { ok: false, why: `what it handed on cannot be taken: ${why}` };
}

// EXTERNAL MODULE: ./src/formats/secret-forms.ts
var secret_forms = __webpack_require__(26300);
;// CONCATENATED MODULE: ./src/target/run-command.ts







const EXIT_BUSY = 75;
const FIRST_WAIT_SECONDS = 2;
const TOLD_LINES = 3;
async function runStepCommand(context, call) {
    const { clock, log } = context.host;
    const { retryForSeconds } = call.command;
    const since = clock.now();
    const until = since.getTime() + (retryForSeconds ?? 0) * 1_000;
    for (let wait = FIRST_WAIT_SECONDS;; wait = Math.min(wait * 2, DEPLOYING.longestBusyWaitSeconds.value)) {
        const end = await runOnce(context, call);
        if (end.kind !== 'busy')
            return end;
        const left = (until - clock.now().getTime()) / 1_000;
        if (left <= 0)
            return busyEnd(end, since, retryForSeconds);
        const seconds = Math.min(wait, Math.max(left, 0.05));
        log.info(`${stepLabel(call)}: the target is busy since ${since.toISOString()}, trying again until ${new Date(until).toISOString()}`);
        await clock.sleep(seconds * 1_000, context.signal);
    }
}
function busyEnd(end, since, retryForSeconds) {
    const tried = retryForSeconds === null ? '' : `, and was tried again since ${since.toISOString()}`;
    return { kind: 'busy', reason: `${end.reason}${tried}` };
}
async function runOnce(context, call) {
    const { host, facts, signal } = context;
    const { command, step, values, folder } = call;
    const place = await host.files.temporary('step');
    const handedOn = external_node_path_.posix.join(place, 'output');
    await host.files.write(handedOn, '');
    const result = await host.commands.run({
        name: stepLabel(call),
        run: (0,placeholders/* fillPlaced */.NG)(command.run, 'shell', values),
        shell: command.shell,
        cwd: folder ?? facts.folder,
        env: { ...command.env.set, DS_OUTPUT: handedOn, DS_STEP: step },
        pass: command.env.pass,
        timeoutSeconds: command.timeoutSeconds,
        ...{ signal, graceSeconds: DEPLOYING.graceSeconds.value, staysBehind: true },
        ...(call.standardOutput === undefined ? {} : { standardOutput: call.standardOutput }),
    });
    host.log.group(`${stepLabel(call)} (${describeEnd(result)})`, result.tail.split('\n'));
    const end = await endOf(context, result, handedOn);
    await host.files.remove(place);
    return end;
}
async function endOf(context, result, handedOn) {
    if (result.timedOut || result.exitCode !== 0) {
        const reason = `${describeEnd(result)}${lastWords(context, result)}`;
        return { kind: result.exitCode === EXIT_BUSY && !result.timedOut ? 'busy' : 'failed', reason };
    }
    const read = await context.host.files.readText(handedOn, DEPLOYING.handedOnBytes.value);
    if (read.kind !== 'read') {
        const why = read.kind === 'absent' ? 'the file is gone' : read.problem.what;
        return { kind: 'failed', reason: `what it handed on cannot be taken: ${why}` };
    }
    const handed = readHandedOn(read.text);
    if (!handed.ok)
        return { kind: 'failed', reason: (0,secret_forms/* concealSecrets */.Vt)(handed.why, context.secrets) };
    const secret = Object.entries(handed.out).find(([, value]) => context.secrets.some((part) => (0,secret_forms/* holdsSecret */.hK)(value, part)));
    if (secret !== undefined) {
        return {
            kind: 'failed',
            reason: `it hands on ${secret[0]}, which holds a secret: the journal and the state would show it`,
        };
    }
    return { kind: 'passed', out: handed.out, seconds: result.seconds };
}
function describeEnd({ timedOut, signal, exitCode, seconds }) {
    const time = `${seconds.toFixed(1)} s`;
    if (timedOut)
        return `timed out after ${time}`;
    if (signal !== null)
        return `ended by ${signal} after ${time}`;
    return exitCode === 0 ? `exit 0 after ${time}` : `ended with ${String(exitCode)} after ${time}`;
}
function lastWords({ secrets }, { tail }) {
    const lines = tail
        .split(/\r?\n/)
        .map(markdown_escape/* cleanLine */.Ow)
        .filter((line) => line !== '');
    const told = (0,markdown_escape/* clipLine */.DX)(lines.slice(-TOLD_LINES).join(' / '), 400);
    return told === '' ? '' : `, its last words: ${(0,secret_forms/* concealSecrets */.Vt)(told, secrets)}`;
}

// EXTERNAL MODULE: ./src/formats/first-letter.ts
var first_letter = __webpack_require__(91347);
// EXTERNAL MODULE: ./src/formats/json.ts + 2 modules
var json = __webpack_require__(81160);
;// CONCATENATED MODULE: ./src/deployment/answers.ts



const MOST_KEYS = 5;
const LONGEST_SHOWN = 60;
function textOf(answer) {
    if (answer.kind === 'failed')
        return { ok: false, why: answer.why };
    if (answer.kind === 'printed')
        return { ok: true, value: answer.text };
    const isGood = answer.status >= 200 && answer.status < 300;
    return isGood ? { ok: true, value: answer.text } : { ok: false, why: `status ${String(answer.status)}` };
}
function answers_jsonOf(text) {
    if (text.trim() === '')
        return { ok: false, why: 'the answer is empty' };
    const parsed = (0,json/* parseJson */.q)(text, 'answer');
    if (parsed.ok)
        return { ok: true, value: parsed.document.value };
    const [first] = parsed.problems;
    const what = (0,markdown_escape/* clipLine */.DX)(first?.what ?? 'it does not parse', 120).replace(/^(?:A|Text|The)\b/, first_letter/* lowerFirst */.o);
    return { ok: false, why: `the answer is not JSON: ${what}` };
}
function fieldOf(value, path) {
    const found = lookUp(value, path.split('.'));
    return found === null
        ? { ok: false, why: `no field \`${path}\` in the answer${describeKeys(value)}` }
        : { ok: true, ...found };
}
function lookUp(value, parts) {
    if (parts.length === 0)
        return { value };
    if (typeof value !== 'object' || value === null)
        return null;
    for (let taken = parts.length; taken > 0; taken -= 1) {
        const key = parts.slice(0, taken).join('.');
        const isThere = Array.isArray(value) ? /^\d+$/.test(key) && Object.hasOwn(value, key) : Object.hasOwn(value, key);
        const found = isThere ? lookUp(Reflect.get(value, key), parts.slice(taken)) : null;
        if (found !== null)
            return found;
    }
    return null;
}
function describeKeys(value) {
    if (Array.isArray(value))
        return ', which is a list';
    if (typeof value !== 'object' || value === null)
        return `, which is ${shown(value)}`;
    const keys = Object.keys(value);
    if (keys.length === 0)
        return ', which has none';
    const named = keys.slice(0, MOST_KEYS).map((key) => (0,markdown_escape/* clipLine */.DX)(key, 40));
    return `, which has ${named.join(', ')}${keys.length > MOST_KEYS ? ' and others' : ''}`;
}
function shown(value) {
    return (0,markdown_escape/* clipLine */.DX)(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing'), LONGEST_SHOWN);
}

;// CONCATENATED MODULE: ./src/deployment/served.ts



const LONGEST_VERSION = 100;
function readServed(answer, field) {
    const text = textOf(answer);
    if (!text.ok)
        return { kind: 'unreadable', why: text.why };
    const said = field === null ? plainOf(text.value) : ofField(text.value, field);
    const served = said.ok ? named(said.value) : said;
    if (served.ok)
        return served.value;
    const byHeaders = answer.kind === 'answered' ? ofHeaders(answer.named) : null;
    return byHeaders ?? { kind: 'unreadable', why: served.why };
}
function servedInPassing(json, headers, field) {
    const found = field === null ? null : fieldOf(json, field);
    const served = found?.ok === true ? named(found.value) : null;
    return served?.ok === true ? served.value : ofHeaders(headers);
}
function names(served, wanted) {
    if (served.kind === 'unreadable')
        return false;
    const { version, digest } = served;
    if (digest !== null && bareDigest(digest) === bareDigest(wanted.digest))
        return true;
    return version !== null && bareVersion(version) === bareVersion(wanted.version);
}
function servedLabel(served) {
    if (served.version !== null)
        return (0,markdown_escape/* clipLine */.DX)(bareVersion(served.version), 60);
    return served.digest === null ? 'nothing' : `digest ${(0,quantities/* shortDigest */.VK)(bareDigest(served.digest))}`;
}
function ofField(text, field) {
    const json = answers_jsonOf(text);
    return json.ok ? fieldOf(json.value, field) : json;
}
function plainOf(text) {
    const line = text.trim();
    if (line === '')
        return { ok: false, why: 'the answer is empty' };
    if (line.startsWith('"'))
        return answers_jsonOf(line);
    if (line.startsWith('{') || line.startsWith('[')) {
        return { ok: false, why: 'the answer is JSON, and no `field` says where the version stands in it' };
    }
    const isOne = !/[\r\n]/.test(line) && line.length <= LONGEST_VERSION;
    return isOne ? { ok: true, value: line } : { ok: false, why: `the answer is no version: ${shown(line)}` };
}
const DIGEST = /^(?:sha256:)?[0-9a-f]{64}$/i;
function named(value) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '' || text.length > LONGEST_VERSION) {
        return { ok: false, why: `the answer names no version: ${shown(value)} stands in its place` };
    }
    const isDigest = DIGEST.test(text);
    return { ok: true, value: { kind: 'version', version: isDigest ? null : text, digest: isDigest ? text : null } };
}
function ofHeaders({ version, digest }) {
    const isDigest = digest !== null && DIGEST.test(digest.trim());
    if (version === null && !isDigest)
        return null;
    return { kind: 'version', version: version?.trim() ?? null, digest: isDigest ? digest.trim() : null };
}
function bareVersion(text) {
    return text.replace(/^[vV](?=\d)/, '');
}
function bareDigest(text) {
    return text.toLowerCase().replace(/^sha256:/, '');
}

// EXTERNAL MODULE: ./src/gates/conclusion.ts
var conclusion = __webpack_require__(87869);
;// CONCATENATED MODULE: ./src/deployment/serving.ts


const SHORTEST_WAIT_MS = 500;
const serving_LONGEST_WAIT_MS = 2_000;
const LONGEST_ASK_MS = 10_000;
const SHORTEST_ASK_MS = 1_000;
function judgeServing(answers, plan) {
    if (hasStreak(answers, plan)) {
        return { kind: 'serves', words: `${(0,conclusion/* count */.U9)(plan.answers, 'answer')} in a row named ${plan.version}` };
    }
    const { last } = roundsOf(answers, plan.answers);
    const groups = groupsOf(last);
    const [first, second] = groups;
    if (first === undefined)
        return { kind: 'no answer', why: 'it was not asked', words: 'The target was not asked' };
    if (second !== undefined)
        return { kind: 'mixture', counts: groups, words: mixtureWords(groups, last.length) };
    const sample = last.at(-1);
    if (sample === undefined || sample.kind === 'unreadable') {
        const why = sample?.why ?? 'it was not asked';
        return { kind: 'no answer', why, words: `The target did not say what it serves: ${why}` };
    }
    if (names(sample, plan)) {
        return {
            kind: 'few',
            words: `${(0,conclusion/* count */.U9)(last.length, 'answer')} of ${plan.answers} named ${plan.version}, and no others came`,
        };
    }
    const { version, digest } = sample;
    return { kind: 'other', version, digest, words: `The target serves ${first.label} and not ${plan.version}` };
}
function nextServingLook(answers, plan, elapsedMilliseconds) {
    const over = { kind: 'over', verdict: judgeServing(answers, plan) };
    if (hasStreak(answers, plan))
        return over;
    const { isOver, count: rounds } = roundsOf(answers, plan.answers);
    const wait = isOver ? Math.min(SHORTEST_WAIT_MS * 2 ** (rounds - 1), serving_LONGEST_WAIT_MS) : 0;
    const left = plan.timeoutSeconds * 1_000 - elapsedMilliseconds - wait;
    if (answers.length > 0 && left <= 0)
        return over;
    const timeout = Math.max(SHORTEST_ASK_MS, Math.min(LONGEST_ASK_MS, left));
    return { kind: 'ask', afterMilliseconds: wait, timeoutMilliseconds: timeout };
}
function hasStreak(answers, plan) {
    const last = answers.slice(-plan.answers);
    return last.length === plan.answers && last.every((one) => names(one, plan));
}
function roundsOf(answers, size) {
    let [begin, rounds] = [0, 0];
    let isOver = true;
    answers.forEach((answer, at) => {
        if (isOver) {
            begin = at;
            rounds += 1;
        }
        isOver = answer.kind === 'unreadable' || at - begin + 1 === size;
    });
    return { last: answers.slice(begin), isOver: isOver && answers.length > 0, count: rounds };
}
function groupsOf(answers) {
    const counts = new Map();
    for (const answer of answers) {
        const label = answer.kind === 'unreadable' ? `no version (${answer.why})` : servedLabel(answer);
        counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return [...counts]
        .map(([label, many]) => ({ label, answers: many }))
        .sort((one, other) => other.answers - one.answers);
}
function mixtureWords(groups, total) {
    return groups
        .map(({ label, answers }, at) => `${answers} of ${total}${at === 0 ? ' answers' : ''} ${label}`)
        .join(', ');
}

;// CONCATENATED MODULE: ./src/deployment/question.ts
const PASSED_NAME = /\$\{([A-Za-z_]\w*)\}/g;
function fillHeader(text, variables, field) {
    const missing = [...text.matchAll(PASSED_NAME)]
        .map(([, name = '']) => name)
        .filter((name) => !variables[name]?.trim());
    const [first] = missing;
    if (first !== undefined) {
        const what = `${field} uses \${${first}}, which is not set, is empty or is not passed on`;
        const fix = `Name ${first} in env.pass of the environment, and set it in the workflow's step`;
        return { ok: false, problem: { what, fix } };
    }
    return {
        ok: true,
        value: text.replace(PASSED_NAME, (_written, name) => variables[name]?.trim() ?? '').trim(),
    };
}

// EXTERNAL MODULE: ./src/formats/secret-value.ts + 1 modules
var secret_value = __webpack_require__(4972);
;// CONCATENATED MODULE: ./src/target/printed-answer.ts




async function askByCommand(context, { step, command, own = {} }) {
    const { files } = context.host;
    const place = await files.temporary('answer');
    const output = external_node_path_.posix.join(place, 'output');
    const printed = external_node_path_.posix.join(place, 'printed');
    try {
        const values = valuesOf(context, { output, ...own });
        const end = await runStepCommand(context, { step, command, values, standardOutput: printed });
        if (end.kind === 'busy')
            return { kind: 'failed', why: end.reason, isBusy: true };
        if (end.kind === 'failed')
            return { kind: 'failed', why: end.reason };
        const read = await files.readText(command.run.includes('{output}') ? output : printed, DEPLOYING.answerBytes.value);
        if (read.kind === 'read')
            return { kind: 'printed', text: read.text };
        return { kind: 'failed', why: read.kind === 'absent' ? 'the command wrote no {output}' : read.problem.what };
    }
    finally {
        await files.remove(place);
    }
}

;// CONCATENATED MODULE: ./src/target/question.ts







async function askTarget(context, question, asking) {
    const { step, own } = asking;
    if (question.kind === 'run') {
        return await askByCommand(context, { step, command: question.command, ...(own === undefined ? {} : { own }) });
    }
    const { url, method, headers } = await httpCall(context, question, asking);
    const { body, timeoutMilliseconds } = asking;
    return await context.host.network.ask({ url, method, headers, body, timeoutMilliseconds }, context.signal);
}
async function httpCall(context, question, { step, body }) {
    const url = (0,placeholders/* fillPlaced */.NG)(question.url, 'text', valuesOf(context));
    const headers = body === null ? {} : { 'content-type': 'application/json' };
    for (const header of question.headers)
        headers[header.name.toLowerCase()] = await headerValue(context, step, header);
    return { url, method: question.method, headers };
}
async function headerValue(context, step, header) {
    const { host, facts } = context;
    const field = `headers.${header.name} of ${facts.environment.name}`;
    if ('text' in header) {
        const passed = Object.fromEntries(header.pass.map((name) => [name, host.run.variables[name]]));
        const filled = fillHeader((0,placeholders/* fillPlaced */.NG)(header.text, 'text', valuesOf(context)), passed, field);
        if (!filled.ok)
            throw new errors/* Stop */.VG('invalid-config', filled.problem);
        return filled.value;
    }
    const answer = await askByCommand(context, { step, command: header.command });
    const value = answer.kind === 'printed' ? answer.text.trim() : '';
    if (value !== '' && !/[\r\n]/.test(value)) {
        const parts = (0,secret_value/* secretParts */.B)(`${header.name}_TOKEN`, value);
        context.secrets.push(...parts);
        host.log.conceal(parts);
        return value;
    }
    const why = answer.kind === 'failed' ? answer.why : value === '' ? 'it printed nothing' : 'it printed several lines';
    throw new errors/* Stop */.VG('preparation-failed', {
        what: `${field}: its command gave no value (${(0,markdown_escape/* cleanLine */.Ow)(why)})`,
        fix: 'Let the command print the value of the header on one line',
    });
}

;// CONCATENATED MODULE: ./src/target/serving.ts





const LONGEST_WITHIN_SECONDS = 10;
const FEW_ANSWERS = 3;
async function lookServing(context) {
    const { environment } = context.facts;
    const { serving } = environment;
    if (serving === null)
        throw new Error('a look at what serves needs a question');
    const verdict = await untilServing(context, serving);
    const words = (0,secret_forms/* concealSecrets */.Vt)(verdict.words, context.secrets);
    if (verdict.kind === 'serves')
        return passed(context, words);
    return serving.withinSeconds === null ? { kind: 'failed', reason: words } : { kind: 'not-yet', saw: words };
}
function passed({ host }, saw, out = {}) {
    return { kind: 'passed', saw, out, at: host.clock.now().toISOString() };
}
async function untilServing(context, serving) {
    const { clock } = context.host;
    const { version, digest } = context.version;
    const { answers, timeoutSeconds: given, withinSeconds } = serving;
    const timeoutSeconds = withinSeconds === null ? given : Math.min(given, LONGEST_WITHIN_SECONDS);
    const plan = { version, digest, answers, timeoutSeconds };
    const seen = [];
    const began = clock.now().getTime();
    for (;;) {
        const next = nextServingLook(seen, plan, clock.now().getTime() - began);
        if (next.kind === 'over')
            return next.verdict;
        if (next.afterMilliseconds > 0)
            await clock.sleep(next.afterMilliseconds, context.signal);
        seen.push(await askOnce(context, serving, next.timeoutMilliseconds));
    }
}
async function askOnce(context, { question }, timeoutMilliseconds) {
    const answer = await askTarget(context, question, { step: 'serving', body: null, timeoutMilliseconds });
    return readServed(answer, question.field);
}
async function askServing(context, awaits) {
    const { facts, version } = context;
    const { serving } = facts.environment;
    if (serving === null)
        return null;
    const { former } = facts;
    if (awaits === 'former' && former !== null) {
        const verdict = await untilServing({ ...context, version: former }, { ...serving, withinSeconds: null });
        if (verdict.kind === 'serves')
            return { is: 'former', words: conceal(context, verdict.words) };
    }
    const seen = [];
    while (seen.length < Math.min(FEW_ANSWERS, serving.answers) && seen.at(-1)?.kind !== 'unreadable') {
        seen.push(await askOnce(context, serving, DEPLOYING.askMilliseconds.value / 3));
    }
    const verdict = judgeServing(seen, { version: version.version, digest: version.digest, answers: seen.length });
    return { is: whatIs(verdict, seen, former), words: conceal(context, verdict.words) };
}
function conceal({ secrets }, words) {
    return (0,secret_forms/* concealSecrets */.Vt)(words, secrets);
}
function whatIs({ kind }, seen, former) {
    switch (kind) {
        case 'serves':
            return 'new';
        case 'few':
        case 'mixture':
            return 'mixture';
        case 'no answer':
            return 'silent';
        case 'other':
            return former !== null && seen.every((one) => names(one, former)) ? 'former' : 'other';
    }
}

;// CONCATENATED MODULE: ./src/target/effects.ts




async function runEffect(context, { step, stage }) {
    const command = commandOf(context.facts.environment, step);
    if (command === null)
        throw new Error(`${context.facts.environment.name} has no ${step}`);
    if (step === 'build')
        return await build(context, command);
    return await runNamed(context, { step, command, ...(stage === undefined ? {} : { stage }) });
}
async function runNamed(context, { step, stage, command, folder }) {
    const values = valuesOf(context, stage === undefined ? {} : { weight: String(stage) });
    const about = { step, ...(stage === undefined ? {} : { stage }), ...(folder === undefined ? {} : { folder }) };
    return resultOf(context, await runStepCommand(context, { ...about, command, values }));
}
function commandOf(environment, step) {
    switch (step) {
        case 'upload':
        case 'switch':
            return environment[step]?.command ?? null;
        case 'build':
        case 'deploy':
        case 'finish':
            return environment[step];
    }
}
async function build(context, command) {
    const { host, version, facts } = context;
    const tree = await host.git.worktree(version.commit);
    if (tree === null) {
        const reason = `the commit ${version.commit.slice(0, 12)} of ${version.tag} cannot be had, so nothing can be built from it`;
        return { kind: 'failed', reason };
    }
    try {
        return await runNamed(context, { step: 'build', command, folder: external_node_path_.posix.join(tree.path, facts.workingDirectory) });
    }
    finally {
        await tree.remove();
    }
}
function resultOf(context, end) {
    switch (end.kind) {
        case 'passed': {
            const names = Object.keys(end.out);
            return passed(context, names.length === 0 ? '' : `handed on ${names.join(', ')}`, end.out);
        }
        case 'failed':
            return { kind: 'failed', reason: end.reason };
        case 'busy':
            return { kind: 'unclear', reason: `the target is busy: ${end.reason}` };
    }
}

;// CONCATENATED MODULE: ./src/deployment/json-differences.ts


function compareJson({ expected, got, path }, tolerance, tell) {
    if (typeof expected === 'number' && typeof got === 'number') {
        if (!isNear(expected, got, tolerance))
            tell(path, shown(expected), shown(got));
    }
    else if (Array.isArray(expected) && Array.isArray(got)) {
        if (expected.length !== got.length) {
            tell(path, (0,conclusion/* count */.U9)(expected.length, 'item'), (0,conclusion/* count */.U9)(got.length, 'item'));
            return;
        }
        expected.forEach((item, at) => {
            compareJson({ expected: item, got: got[at], path: `${path}[${at}]` }, tolerance, tell);
        });
    }
    else if (isRecord(expected) && isRecord(got)) {
        compareKeys({ expected, got, path }, tolerance, tell);
    }
    else if (expected !== got) {
        tell(path, shown(expected), shown(got));
    }
}
function compareKeys({ expected, got, path }, tolerance, tell) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
        const at = path === '' ? key : `${path}.${key}`;
        if (!Object.hasOwn(got, key))
            tell(at, shown(expected[key]), 'nothing');
        else if (!Object.hasOwn(expected, key))
            tell(at, 'nothing', shown(got[key]));
        else
            compareJson({ expected: expected[key], got: got[key], path: at }, tolerance, tell);
    }
}
function isNear(expected, got, tolerance) {
    if (!Number.isFinite(expected) || !Number.isFinite(got))
        return false;
    const rounding = tolerance === 0 ? 0 : Number.EPSILON * Math.max(Math.abs(expected), Math.abs(got));
    return Math.abs(expected - got) <= tolerance + rounding;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/deployment/request-rows.ts

function parseRequestRows(text, file, needsResponses) {
    const read = filledLines(text).map(({ line, body }) => parseRow(body, { file, line }, needsResponses));
    const problems = read.flatMap((one) => (one.ok ? [] : [one.problem]));
    if (problems.length > 0)
        return { ok: false, problems };
    const rows = read.flatMap((one) => (one.ok ? [one.row] : []));
    if (rows.length > 0)
        return { ok: true, rows };
    const fix = `Write one JSON object a line: {"request": …${needsResponses ? ', "response": …' : ''}}`;
    return { ok: false, problems: [{ what: 'The file has no rows', fix, where: { file } }] };
}
function isGolden(row) {
    return row.response !== undefined;
}
function requestBody(row) {
    return JSON.stringify(row.request);
}
function filledLines(text) {
    return text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .map((body, at) => ({ line: at + 1, body }))
        .filter(({ body }) => body.trim() !== '');
}
function parseRow(body, where, needsResponse) {
    const form = needsResponse ? '{"request": …, "response": …}' : '{"request": …}';
    const fix = `Write one JSON object a line: ${form}`;
    const parsed = (0,json/* parseJson */.q)(body, where.file);
    if (!parsed.ok) {
        const [first] = parsed.problems;
        return { ok: false, problem: { what: first?.what ?? 'The line is not JSON', fix: first?.fix ?? fix, where } };
    }
    const { value } = parsed.document;
    const wanted = needsResponse ? ['request', 'response'] : ['request'];
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const missing = isObject ? wanted.find((key) => !Object.hasOwn(value, key)) : undefined;
    if (!isObject || missing !== undefined) {
        const what = isObject ? `The row has no \`${missing ?? ''}\`` : 'The row is no JSON object';
        return { ok: false, problem: { what, fix, where } };
    }
    const row = { line: where.line, request: Reflect.get(value, 'request') };
    return {
        ok: true,
        row: Object.hasOwn(value, 'response') ? { ...row, response: Reflect.get(value, 'response') } : row,
    };
}

;// CONCATENATED MODULE: ./src/deployment/golden.ts




const MOST_DIFFERENCES = 10;
const MOST_OF_ONE_ROW = 3;
function judgeGolden(rows, answers, plan) {
    const found = rows.map((row, at) => answerDifferences(row, answers[at] ?? { kind: 'failed', why: 'no answer' }, plan));
    return goldenResult(rows.length, found);
}
function answerDifferences(row, answer, plan) {
    const text = textOf(answer);
    const json = text.ok ? answers_jsonOf(text.value) : text;
    return valueDifferences(row, json, plan);
}
function valueDifferences(row, json, { field, tolerance }) {
    const expected = picked(row.response, field);
    const got = json.ok ? (field === null ? json : fieldOf(json.value, field)) : json;
    const whole = (value) => ({
        ...{ row: row.line, path: '', got: value, expected: expected.ok ? shown(expected.value) : expected.why },
    });
    if (!expected.ok)
        return [whole('a row that cannot be compared')];
    if (!got.ok)
        return [whole(got.why)];
    const differences = [];
    compareJson({ expected: expected.value, got: got.value, path: '' }, tolerance, (path, wanted, seen) => differences.push({ row: row.line, path, expected: wanted, got: seen }));
    return differences;
}
function goldenResult(rows, found) {
    const wrong = found.filter((differences) => differences.length > 0);
    const differences = wrong.flatMap((one) => one.slice(0, MOST_OF_ONE_ROW)).slice(0, MOST_DIFFERENCES);
    const words = wrong.length === 0
        ? `${(0,conclusion/* count */.U9)(rows, 'golden row')}, all answered as recorded`
        : `${wrong.length} of ${(0,conclusion/* count */.U9)(rows, 'golden row')} ${wrong.length === 1 ? 'was' : 'were'} answered otherwise`;
    return { verdict: wrong.length === 0 ? 'same' : 'different', rows, wrong: wrong.length, differences, words };
}
function picked(response, field) {
    if (field === null || typeof response !== 'object' || response === null)
        return { ok: true, value: response };
    const found = fieldOf(response, field);
    return found.ok ? found : { ok: false, why: `no field \`${field}\` in the row's response` };
}
function parseAnswerLines(text, rows) {
    const written = filledLines(text).map(({ body }) => ({ kind: 'printed', text: body }));
    return { answers: written.slice(0, rows), surplus: Math.max(0, written.length - rows) };
}

// EXTERNAL MODULE: ./src/package/samples.ts
var samples = __webpack_require__(97955);
;// CONCATENATED MODULE: ./src/target/packaged-rows.ts




async function goldenRows(context) {
    const read = await readRows(context, samples/* GOLDEN_NAME */.yP, true);
    if (read === null) {
        const { version } = context.version;
        const why = `the package of ${version} has no golden rows: name their file in \`golden: {rows: …}\` of the configuration and release a new version, or deploy there without \`golden\``;
        return { ok: false, why };
    }
    return read.ok ? { ok: true, rows: read.rows.filter(isGolden) } : read;
}
async function loadRows(context) {
    const read = (await readRows(context, samples/* REQUESTS_NAME */.F9, false)) ?? (await readRows(context, samples/* GOLDEN_NAME */.yP, true));
    if (read !== null)
        return read;
    const { version } = context.version;
    const why = `the package of ${version} has neither requests nor golden rows to send: name their file in \`requests:\` or \`golden: {rows: …}\` of the configuration and release a new version`;
    return { ok: false, why };
}
async function packagedTolerance({ host, version }) {
    const text = await host.files.read(external_node_path_.posix.join(version.folder, file_names/* METADATA_NAME */.ce));
    const metadata = text === null ? null : packaged_rows_jsonOf(text);
    const golden = typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'golden') : null;
    const tolerance = typeof golden === 'object' && golden !== null ? Reflect.get(golden, 'tolerance') : 0;
    return typeof tolerance === 'number' && tolerance >= 0 ? tolerance : 0;
}
function packaged_rows_jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
async function readRows({ host, version }, name, needsResponses) {
    const text = await host.files.read(external_node_path_.posix.join(version.folder, name));
    if (text === null)
        return null;
    const parsed = parseRequestRows(text, name, needsResponses);
    return parsed.ok
        ? parsed
        : { ok: false, why: `${name} of the package: ${parsed.problems[0]?.what ?? 'it cannot be read'}` };
}

;// CONCATENATED MODULE: ./src/target/requests-file.ts


async function requestsFile({ files }, rows) {
    const file = external_node_path_.posix.join(await files.temporary('rows'), 'requests.jsonl');
    await files.write(file, rows.map((row) => `${requestBody(row)}\n`).join(''));
    return file;
}

;// CONCATENATED MODULE: ./src/target/golden.ts









async function lookGolden(context) {
    const { golden } = context.facts.environment;
    if (golden === null)
        throw new Error('golden rows need a question');
    const read = await goldenRows(context);
    if (!read.ok)
        return { kind: 'failed', reason: read.why };
    const { rows } = read;
    const answered = await answersTo(context, golden.question, rows);
    if ('why' in answered)
        return { kind: answered.isBusy ? 'unclear' : 'failed', reason: answered.why };
    const tolerance = golden.tolerance ?? (await packagedTolerance(context));
    const judged = judgeGolden(rows, answered.answers, { field: golden.question.field, tolerance });
    const result = told(context, judged);
    const report = { kind: 'golden', result };
    if (answered.surplus > 0) {
        return { kind: 'failed', reason: `the command wrote ${answered.surplus} answers more than there are rows`, report };
    }
    if (result.verdict === 'same')
        return { ...passed(context, result.words), report };
    const [first] = result.differences;
    const sample = first === undefined
        ? ''
        : `; row ${first.row}${first.path === '' ? '' : `, ${first.path}`}: ${first.got} instead of ${first.expected}`;
    return { kind: 'failed', reason: `${result.words}${sample}`, report };
}
async function answersTo(context, question, rows) {
    if (question.kind === 'run') {
        const { command } = question;
        const file = await requestsFile(context.host, rows);
        const answer = await askByCommand(context, { step: 'golden', command, own: { rows: file } });
        if (answer.kind === 'failed')
            return { why: answer.why, isBusy: answer.isBusy === true };
        return parseAnswerLines(answer.text, rows.length);
    }
    const answers = [];
    for (const row of rows) {
        const asking = { step: 'golden', body: requestBody(row), timeoutMilliseconds: DEPLOYING.askMilliseconds.value };
        answers.push(await askTarget(context, question, asking));
    }
    return { answers, surplus: 0 };
}
function told({ secrets }, result) {
    const differences = result.differences.map((one) => ({ ...one, got: (0,secret_forms/* concealSecrets */.Vt)(one.got, secrets) }));
    return { ...result, differences };
}

;// CONCATENATED MODULE: ./src/deployment/load-inspection.ts




const MOST_LABELS = 10;
const OTHERS = 'others';
function loadInspection({ rows, golden, wanted, servingField }) {
    const others = new Map();
    const wrong = new Map();
    const asked = new Set();
    let naming = 0;
    return {
        look(body, { text, named }) {
            const json = answers_jsonOf(text);
            const served = servedInPassing(json.ok ? json.value : null, named, servingField);
            if (served?.kind === 'version') {
                naming += 1;
                if (!names(served, wanted))
                    addTo(others, servedLabel(served));
            }
            const row = rows[body];
            if (golden === null || row === undefined || !isGolden(row) || wrong.has(body))
                return;
            asked.add(body);
            const differences = valueDifferences(row, json, golden);
            if (differences.length > 0)
                wrong.set(body, differences.slice(0, MOST_LABELS));
        },
        seen: () => ({
            otherVersions: [...others].map(([label, answers]) => ({ label, answers })),
            naming,
            golden: asked.size === 0
                ? null
                : goldenResult(asked.size, [...wrong].sort(([one], [other]) => one - other).map(([, found]) => found)),
        }),
    };
}
function addTo(counts, label) {
    const key = counts.has(label) || counts.size < MOST_LABELS ? label : OTHERS;
    counts.set(key, (counts.get(key) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./src/deployment/percentiles.ts
const PERCENTILES = ['p50', 'p90', 'p95', 'p99'];
function sortLatencies(latencies) {
    return latencies.sort();
}
function percentile(sorted, percent) {
    const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
    const value = sorted[rank - 1];
    return value === undefined || Number.isNaN(value) ? Infinity : value;
}
function percentOf(name) {
    return Number(name.slice(1));
}

;// CONCATENATED MODULE: ./src/deployment/load-figures.ts

const [LOST, GOOD, ERROR] = [0, 1, 2];
const MOST_SLICES = 16;
function loadFigures(record, test) {
    const { ends, latencies, lateness, held } = record;
    const requests = ends.length;
    const counts = { lost: countOf(ends, LOST), good: countOf(ends, GOOD), errors: countOf(ends, ERROR) };
    const all = sortLatencies(latencies.slice());
    const own = lateness === null
        ? all
        : sortLatencies(latencies.map((value, at) => value - (lateness[at] ?? 0) - (held?.[at] ?? 0)));
    const late = lateness === null ? null : sortLatencies(lateness.slice());
    return {
        ...{ requests, ...counts, errorShare: requests === 0 ? 0 : counts.errors / requests },
        throughput: counts.good / secondsTaken(record, test),
        latencies: latenciesOf(all),
        withoutOwn: latenciesOf(own),
        lateness: late === null ? null : { p99: percentile(late, 99), max: percentile(late, 100) },
    };
}
function loadSeries({ latencies }, { rate }) {
    const size = Math.ceil(latencies.length / MOST_SLICES);
    const slices = Array.from({ length: Math.ceil(latencies.length / size) }, (_none, at) => at * size);
    return {
        name: 'p95 in ms, by the second of the start',
        points: slices.map((begin) => ({
            label: String(Number((begin / rate).toFixed(1))),
            value: percentile(sortLatencies(latencies.slice(begin, begin + size)), 95),
        })),
    };
}
function latenciesOf(sorted) {
    const [p50, p90, p95, p99] = PERCENTILES.map((name) => percentile(sorted, percentOf(name)));
    return { p50: p50 ?? NaN, p90: p90 ?? NaN, p95: p95 ?? NaN, p99: p99 ?? NaN, max: percentile(sorted, 100) };
}
function countOf(ends, end) {
    return ends.reduce((sum, one) => sum + (one === end ? 1 : 0), 0);
}
function secondsTaken({ latencies, lateness }, test) {
    if (lateness === null)
        return test.durationSeconds;
    const last = latencies.reduce((latest, value, at) => {
        const end = (at * 1_000) / test.rate + value;
        return end > latest ? end : latest;
    }, 0);
    return Math.max(test.durationSeconds, last / 1_000);
}

;// CONCATENATED MODULE: ./src/deployment/load-lines.ts



const FORMS = 'Write one request a line: JSON such as {"milliseconds": 12.3, "ok": true}, or CSV under the header milliseconds,ok';
const MOST_PROBLEMS = 5;
function parseLoadLines(text, file, scheduled) {
    const lines = filledLines(text);
    const [first] = lines;
    if (first === undefined) {
        return { ok: false, problems: [{ what: 'The command wrote no requests', fix: FORMS, where: { file } }] };
    }
    const isJson = first.body.trimStart().startsWith('{');
    const header = isJson ? null : csvHeader(first.body);
    if (!isJson && header === null) {
        const what = 'The first line is neither JSON nor a header that names milliseconds and ok';
        return { ok: false, problems: [{ what, fix: FORMS, where: { file, line: first.line } }] };
    }
    const read = lines
        .slice(isJson ? 0 : 1)
        .map(({ line, body }) => ({ line, ...(header === null ? readJson(body) : readCsv(body, header)) }));
    const problems = read.flatMap((one) => one.ok ? [] : [{ what: one.why, fix: FORMS, where: { file, line: one.line } }]);
    if (problems.length > 0)
        return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
    return {
        ok: true,
        record: recordOf(read.flatMap((one) => (one.ok ? [one.request] : [])), scheduled),
    };
}
function recordOf(requests, scheduled) {
    const size = Math.max(scheduled, requests.length);
    const latencies = new Float64Array(size).fill(NaN);
    const ends = new Uint8Array(size);
    const failures = new Map();
    requests.forEach(({ milliseconds, error }, at) => {
        latencies[at] = milliseconds;
        ends[at] = error === null ? 1 : 2;
        if (error !== null)
            failures.set(error, (failures.get(error) ?? 0) + 1);
    });
    const sorted = [...failures].sort(([, one], [, other]) => other - one).slice(0, MOST_PROBLEMS);
    return {
        ...{ latencies, ends, lateness: null, held: null, loopDelay: null, starved: 0 },
        failures: sorted.map(([why, many]) => ({ why, requests: many })),
    };
}
function readJson(body) {
    const json = answers_jsonOf(body);
    if (!json.ok)
        return { ok: false, why: json.why.replace(/^the answer/, 'The line') };
    const { value } = json;
    if (typeof value !== 'object' || value === null)
        return { ok: false, why: 'The line is no JSON object' };
    const member = (name) => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
    return requestOf(member('milliseconds'), member('ok'), member('error'));
}
function csvHeader(line) {
    const names = line.split(',').map((name) => name.trim().toLowerCase());
    return names.includes('milliseconds') && names.includes('ok')
        ? { columns: names.length, at: (name) => names.indexOf(name) }
        : null;
}
function readCsv(body, { columns, at }) {
    const cells = body.split(',').map((cell) => cell.trim());
    if (cells.length !== columns) {
        return { ok: false, why: `The line has ${(0,conclusion/* count */.U9)(cells.length, 'column')} and the header ${columns}` };
    }
    const [time = '', ok = '', error = ''] = ['milliseconds', 'ok', 'error'].map((name) => cells[at(name)]);
    const isNumber = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(time);
    return requestOf(isNumber ? Number(time) : time, { true: true, '1': true, false: false, '0': false }[ok.toLowerCase()], error);
}
function requestOf(milliseconds, ok, error) {
    if (typeof milliseconds !== 'number' || !Number.isFinite(milliseconds) || milliseconds < 0) {
        return { ok: false, why: 'The line has no `milliseconds` from 0 on' };
    }
    if (typeof ok !== 'boolean')
        return { ok: false, why: 'The line has no `ok` that is true or false' };
    const why = typeof error === 'string' && error !== '' ? error : 'an error that the command does not name';
    return { ok: true, request: { milliseconds, error: ok ? null : why } };
}

;// CONCATENATED MODULE: ./src/deployment/load-plan.ts
const SHORTEST_TIMEOUT_MS = 10_000;
const LONGEST_TIMEOUT_MS = 60_000;
function arrivalPlan(load) {
    const { rate } = load;
    const warmUp = Math.round(load.warmUpSeconds * rate);
    const counted = Math.max(1, Math.round(load.durationSeconds * rate));
    return { rate, warmUp, counted, dueAt: (request) => (request * 1_000) / rate };
}
function loadTimeout(bounds) {
    const longest = Math.max(0, ...bounds) * 2_000;
    return Math.min(LONGEST_TIMEOUT_MS, Math.max(SHORTEST_TIMEOUT_MS, longest));
}

;// CONCATENATED MODULE: ./src/deployment/load-test.ts




const LATE_MS = 50;
function judgeLoad(record, test, seen) {
    const figures = loadFigures(record, test);
    const wrong = wrongAnswers(seen);
    const behind = ownFaults(record, figures);
    const missed = missedBounds(figures, test.bounds);
    const failed = missed.filter(({ isOwn }) => !isOwn).map(({ reason }) => reason);
    const doubtful = missed.filter(({ isOwn }) => isOwn).map(({ reason }) => reason);
    const [verdict, reasons] = wrong.length > 0
        ? ['failed', behind.length > 0 ? wrong : [...wrong, ...failed]]
        : behind.length > 0
            ? ['inconclusive', behind]
            : failed.length > 0
                ? ['failed', failed]
                : doubtful.length > 0
                    ? ['inconclusive', doubtful]
                    : ['passed', []];
    const { failures } = record;
    return { ...figures, verdict, reasons, words: describe(figures, test), failures, golden: seen?.golden ?? null, test };
}
function loadTable(result) {
    const { test, latencies, errors, requests } = result;
    const bounds = test.bounds;
    const share = `${(0,quantities/* formatNumber */.ZV)(result.errorShare * 100)} % (${errors} of ${requests})`;
    return {
        header: ['Load test', 'measured', 'bound'],
        rows: [
            ...PERCENTILES.map((name) => {
                const bound = bounds[name];
                return [name, formatLatency(latencies[name]), bound === undefined ? '' : `≤ ${formatLatency(bound * 1_000)}`];
            }),
            ['slowest', formatLatency(latencies.max), ''],
            ['errors', share, `≤ ${(0,quantities/* formatNumber */.ZV)((bounds.errors ?? 0) * 100)} %`],
            ['answers missing', String(result.lost), '0'],
            ['good answers a second', (0,quantities/* formatNumber */.ZV)(Number(result.throughput.toPrecision(3))), ''],
            ['requests a second, as scheduled', (0,quantities/* formatNumber */.ZV)(test.rate), ''],
            ...(result.lateness === null
                ? []
                : [['started late by this runner (p99, most)', latePair(result.lateness), `≤ ${LATE_MS} ms (p99)`]]),
        ],
    };
}
function formatLatency(milliseconds) {
    if (!Number.isFinite(milliseconds))
        return 'no answer';
    return `${milliseconds < 100 ? (0,quantities/* formatNumber */.ZV)(Number(milliseconds.toFixed(1))) : Math.round(milliseconds)} ms`;
}
function latePair({ p99, max }) {
    return `${formatLatency(p99)}, ${formatLatency(max)}`;
}
function wrongAnswers(seen) {
    if (seen === null)
        return [];
    const others = seen.otherVersions.map(({ label, answers }) => `${answers} of ${seen.naming} answers under load named ${label}`);
    const { golden } = seen;
    return golden?.verdict === 'different' ? [...others, `Under load, ${golden.words}`] : others;
}
function ownFaults({ starved, loopDelay }, { lateness }) {
    const late = lateness !== null && lateness.p99 > LATE_MS
        ? [
            `More than 1 % of the requests started over ${LATE_MS} ms late by this runner's own fault (up to ${formatLatency(lateness.max)})`,
        ]
        : [];
    const paused = loopDelay !== null && loopDelay.p99 > LATE_MS
        ? [`This runner had no time for its own process (pauses of ${formatLatency(loopDelay.p99)} and more)`]
        : [];
    const nothing = starved > 0 ? [`This runner had no connections left for ${(0,conclusion/* count */.U9)(starved, 'request')}`] : [];
    return [...late, ...paused, ...nothing];
}
function missedBounds({ latencies, withoutOwn, errors, lost, requests, errorShare }, bounds) {
    const slow = PERCENTILES.flatMap((name) => {
        const bound = bounds[name];
        if (bound === undefined || latencies[name] <= bound * 1_000)
            return [];
        const isOwn = withoutOwn[name] <= bound * 1_000;
        const own = isOwn ? ", by this runner's own lateness" : '';
        return [
            { reason: `${name} is ${formatLatency(latencies[name])}, above ${formatLatency(bound * 1_000)}${own}`, isOwn },
        ];
    });
    const most = bounds.errors ?? 0;
    const failing = `${(0,quantities/* formatNumber */.ZV)(errorShare * 100, most * 100)} % of the requests failed (${errors} of ${requests})`;
    return [
        ...slow,
        ...(errorShare > most ? [{ reason: `${failing}, above ${(0,quantities/* formatNumber */.ZV)(most * 100)} %`, isOwn: false }] : []),
        ...(lost > 0
            ? [{ reason: `${lost} of ${(0,conclusion/* count */.U9)(requests, 'scheduled request')} have no end at all`, isOwn: false }]
            : []),
    ];
}
function describe({ latencies, errors, requests }, { rate, durationSeconds }) {
    const pace = `${(0,quantities/* formatNumber */.ZV)(rate)} requests a second for ${(0,quantities/* formatNumber */.ZV)(durationSeconds)} s`;
    const times = `p50 ${formatLatency(latencies.p50)}, p95 ${formatLatency(latencies.p95)}, p99 ${formatLatency(latencies.p99)}`;
    return `${pace}: ${times}, ${(0,conclusion/* count */.U9)(errors, 'error')} of ${requests}`;
}

// EXTERNAL MODULE: ./src/formats/mermaid-chart.ts
var mermaid_chart = __webpack_require__(80158);
;// CONCATENATED MODULE: ./src/target/load.ts














async function lookLoad(context) {
    const { loadTest } = context.facts.environment;
    if (loadTest === null)
        throw new Error('a load test needs a question');
    const read = await loadRows(context);
    if (!read.ok)
        return { kind: 'failed', reason: read.why };
    const { question } = loadTest;
    const measured = question.kind === 'run'
        ? await byCommand(context, { loadTest, question, rows: read.rows })
        : await overHttp(context, { loadTest, question, rows: read.rows });
    if ('why' in measured)
        return { kind: measured.isBusy ? 'unclear' : 'failed', reason: measured.why };
    const { record, seen } = measured;
    const { rate, durationSeconds, bounds } = loadTest;
    const judged = judgeLoad(record, { rate, durationSeconds, bounds }, seen);
    return load_resultOf(context, judged, (0,mermaid_chart/* lineChart */.T)(loadSeries(record, { rate })));
}
async function overHttp(context, { loadTest, question, rows }) {
    const { rate, warmUpSeconds, durationSeconds, bounds } = loadTest;
    const { serving, golden } = context.facts.environment;
    const inspection = loadInspection({
        rows,
        golden: golden === null
            ? null
            : { field: golden.question.field, tolerance: golden.tolerance ?? (await packagedTolerance(context)) },
        wanted: context.version,
        servingField: serving?.question.field ?? null,
    });
    const sendsNothing = question.method === 'GET';
    const bodies = sendsNothing ? [null] : rows.map(requestBody);
    const call = await httpCall(context, question, { step: 'load-test', body: bodies[0] ?? null });
    const record = await context.host.network.load({
        ...call,
        bodies,
        timeoutMilliseconds: loadTimeout([bounds.p50, bounds.p90, bounds.p95, bounds.p99].filter((one) => one !== undefined)),
        arrivals: arrivalPlan({ rate, warmUpSeconds, durationSeconds }),
        look: sendsNothing ? null : inspection.look,
    }, context.signal);
    return { record, seen: sendsNothing ? null : inspection.seen() };
}
async function byCommand(context, { loadTest, question, rows }) {
    const own = { rows: await requestsFile(context.host, rows) };
    const answer = await askByCommand(context, { step: 'load-test', command: question.command, own });
    if (answer.kind === 'failed')
        return { why: answer.why, isBusy: answer.isBusy === true };
    const scheduled = Math.round(loadTest.rate * loadTest.durationSeconds);
    const parsed = parseLoadLines(answer.text, external_node_path_.posix.basename('output'), scheduled);
    if (parsed.ok)
        return { record: parsed.record, seen: null };
    const [first] = parsed.problems;
    return {
        why: `${first?.what ?? 'what it wrote cannot be read'} (line ${first?.where?.line ?? 1}); ${first?.fix ?? ''}`,
        isBusy: false,
    };
}
function load_resultOf(context, judged, chart) {
    const reasons = judged.reasons.map((reason) => (0,secret_forms/* concealSecrets */.Vt)(reason, context.secrets));
    const failures = judged.failures.map((one) => ({ ...one, why: (0,secret_forms/* concealSecrets */.Vt)(one.why, context.secrets) }));
    const result = { ...judged, reasons, failures };
    const report = { kind: 'load', result, chart };
    switch (result.verdict) {
        case 'passed':
            return { ...passed(context, result.words), report };
        case 'failed':
            return { kind: 'failed', reason: reasons.join('; '), report };
        case 'inconclusive':
            return { kind: 'unclear', reason: `the load test says nothing: ${reasons.join('; ')}`, report };
    }
}

;// CONCATENATED MODULE: ./src/target/read-back.ts







const read_back_FIRST_WAIT_SECONDS = 2;
async function lookReadBack(context) {
    const readBack = context.facts.environment.upload?.readBack ?? null;
    if (readBack === null)
        throw new Error('nothing is read back without a command');
    const { clock } = context.host;
    const until = clock.now().getTime() + (readBack.command.retryForSeconds ?? 0) * 1_000;
    for (let wait = read_back_FIRST_WAIT_SECONDS;; wait = Math.min(wait * 2, DEPLOYING.longestBusyWaitSeconds.value)) {
        const held = await fetchAndHold(context, readBack);
        if (held.ok)
            return passed(context, held.saw);
        const left = until - clock.now().getTime();
        if (left <= 0)
            return { kind: held.isBusy ? 'unclear' : 'failed', reason: held.why };
        await clock.sleep(Math.min(wait * 1_000, left), context.signal);
    }
}
async function fetchAndHold(context, { command, of, as }) {
    const { files } = context.host;
    const place = await files.temporary('read-back');
    const output = external_node_path_.posix.join(place, 'output');
    const printed = external_node_path_.posix.join(place, 'printed');
    try {
        if (of === 'folder')
            await files.makeDirectory(output);
        const once = { ...command, retryForSeconds: null };
        const values = valuesOf(context, { output });
        const end = await runStepCommand(context, { step: 'read-back', command: once, values, standardOutput: printed });
        if (end.kind !== 'passed')
            return { ok: false, why: end.reason, isBusy: end.kind === 'busy' };
        if (of === 'archive')
            return await holdArchive(context, command.run.includes('{output}') ? output : printed);
        if (of === 'folder')
            return await holdFolder(context, output, as);
        return await holdFile(context, of.file, command.run.includes('{output}') ? output : printed);
    }
    finally {
        await files.remove(place);
    }
}
async function holdArchive(context, fetched) {
    const { files } = context.host;
    const { digest, archive } = context.version;
    const expected = { size: (await files.stat(archive))?.size ?? 0, sha256: digest };
    return await holdBytes(context, { fetched, expected, name: external_node_path_.posix.basename(archive) });
}
async function holdFile(context, path, fetched) {
    const expected = (await packageFiles(context)).find((file) => file.path === path);
    if (expected === undefined)
        return wrong(`the package has no file ${path} to hold it against`);
    return await holdBytes(context, { fetched, expected, name: path });
}
async function holdBytes({ host: { files } }, { fetched, expected, name }) {
    const size = (await files.stat(fetched))?.size ?? 0;
    const sha256 = await files.digest(fetched);
    if (sha256 === expected.sha256)
        return { ok: true, saw: `${name} came back as it was (${(0,quantities/* shortDigest */.VK)(sha256)})` };
    if (size === 0)
        return wrong(`nothing came back of ${name}`);
    const isPacked = (await files.readHead(fetched, 2))?.equals(Buffer.from([0x1f, 0x8b])) === true && !name.endsWith('.gz');
    const guess = isPacked
        ? '; it is gzip: did the store compress it?'
        : size < expected.size
            ? '; it was cut off'
            : '; it is another file, perhaps an older one of that name';
    return wrong(`${name} came back with ${(0,quantities/* formatBytes */.z3)(size)} and ${sha256}, and was taken there with ${(0,quantities/* formatBytes */.z3)(expected.size)} and ${expected.sha256}${guess}`);
}
async function holdFolder(context, output, as) {
    const { files } = context.host;
    const expected = await packageFiles(context);
    for (const { path, size, sha256 } of expected) {
        const name = Object.hasOwn(as, path) ? (as[path] ?? path) : path;
        const fetched = external_node_path_.posix.join(output, name);
        const stat = await files.stat(fetched);
        if (stat?.kind !== 'file')
            return wrong(`${name} did not come back`);
        const held = await holdBytes(context, { fetched, expected: { size, sha256 }, name });
        if (!held.ok)
            return held;
    }
    return { ok: true, saw: `${expected.length} files came back as they were` };
}
async function packageFiles({ host: { files }, version }) {
    const found = [];
    for (const { path, stat } of await files.walk(version.folder)) {
        if (path === file_names/* MANIFEST_NAME */.ir || stat.kind !== 'file')
            continue;
        found.push({ path, size: stat.size, sha256: await files.digest(external_node_path_.posix.join(version.folder, path)) });
    }
    return found;
}
function wrong(why) {
    return { ok: false, why, isBusy: false };
}

;// CONCATENATED MODULE: ./src/deployment/metric-reading.ts



const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;
function readPrintedMetric(answer) {
    const text = textOf(answer);
    if (!text.ok)
        return noData(text.why);
    const line = text.value.trim();
    if (line === '')
        return noData('the command printed nothing');
    const [, digits, percent] = NUMBER.exec(line) ?? [];
    if (digits === undefined)
        return noData(`the command printed ${shown(line)}, which is no number`);
    return finite(percent === '%' ? Number(digits) / 100 : Number(digits), line);
}
const sampleSchema = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const answerSchema = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* object */.Ikc({ status: schemas/* literal */.euz('error'), errorType: schemas/* string */.YjP().default('error'), error: schemas/* string */.YjP().default('') }),
    schemas/* object */.Ikc({
        status: schemas/* literal */.euz('success'),
        data: schemas/* discriminatedUnion */.gMt('resultType', [
            schemas/* object */.Ikc({ resultType: schemas/* literal */.euz('vector'), result: schemas/* array */.YOg(schemas/* object */.Ikc({ value: sampleSchema })) }),
            schemas/* object */.Ikc({ resultType: schemas/* literal */.euz('scalar'), result: sampleSchema }),
            schemas/* object */.Ikc({ resultType: schemas/* enum */.k5n(['matrix', 'string']) }),
        ]),
    }),
]);
function readPrometheus(answer) {
    const text = textOf(answer);
    const body = text.ok || answer.kind !== 'answered' ? text : { ok: true, value: answer.text };
    if (!body.ok)
        return noData(body.why);
    const json = answers_jsonOf(body.value);
    const parsed = json.ok ? answerSchema.safeParse(json.value) : null;
    if (parsed?.success !== true) {
        return noData(text.ok ? `what answered is no Prometheus: ${json.ok ? shown(json.value) : json.why}` : text.why);
    }
    if (parsed.data.status === 'error')
        return noData(`Prometheus: ${(0,markdown_escape/* clipLine */.DX)(parsed.data.error, 120) || parsed.data.errorType}`);
    if (!text.ok)
        return noData(text.why);
    return sampleOf(parsed.data.data);
}
function prometheusAddress(url, query) {
    const address = new URL(url);
    const path = address.pathname.replace(/\/+$/, '');
    address.pathname = path.endsWith('/api/v1/query') ? path : `${path}/api/v1/query`;
    address.searchParams.set('query', query);
    return address.href;
}
function sampleOf(data) {
    if (data.resultType === 'scalar')
        return sampleValue(data.result[1]);
    if (data.resultType !== 'vector')
        return noData(`the query gives a ${data.resultType}, and no single value`);
    const [first, second] = data.result;
    if (first === undefined)
        return noData('the query finds no series');
    if (second !== undefined)
        return noData(`the query finds ${data.result.length} series; sum or select one`);
    return sampleValue(first.value[1]);
}
function sampleValue(text) {
    const [, digits, percent] = NUMBER.exec(text) ?? [];
    return digits === undefined || percent === '%' ? noData(`the value is ${shown(text)}`) : finite(Number(digits), text);
}
function finite(value, text) {
    return Number.isFinite(value) ? { kind: 'value', value } : noData(`the value is ${shown(text)}`);
}
function noData(why) {
    return { kind: 'no data', why };
}

;// CONCATENATED MODULE: ./src/deployment/watch.ts


const MOST_POINTS = 16;
const EARLY_SECONDS = 0.05;
function judgeWatch(looks, plan) {
    const bad = failingAtEnd(looks, plan);
    const last = looks.at(-1);
    if (bad.length >= plan.failures && last !== undefined) {
        const reasons = lookFailures(last, plan);
        const streak = `${(0,conclusion/* count */.U9)(bad.length, 'look')} in a row failed`;
        return {
            kind: 'failed',
            reasons,
            words: `${streak}, the last after ${(0,quantities/* formatSeconds */.Xo)(last.at)}: ${reasons.join('; ')}`,
        };
    }
    const isOver = last !== undefined && last.at + EARLY_SECONDS >= plan.forSeconds;
    if (isOver && bad.length === 0) {
        const failed = looks.filter((look) => lookFailures(look, plan).length > 0).length;
        const words = `${(0,conclusion/* count */.U9)(looks.length, 'look')} in ${(0,quantities/* formatSeconds */.Xo)(last.at)}, ${failed === 0 ? 'all' : `all but ${failed}`} well`;
        return { kind: 'passed', words };
    }
    const state = bad.length === 0 ? 'well so far' : `${bad.length} of ${(0,conclusion/* count */.U9)(plan.failures, 'failure')} in a row`;
    return { kind: 'watching', words: `${(0,conclusion/* count */.U9)(looks.length, 'look')}, ${state}` };
}
function nextWatchLook(looks, plan, elapsedSeconds) {
    const verdict = judgeWatch(looks, plan);
    if (verdict.kind !== 'watching')
        return { kind: 'over', verdict };
    const last = looks.at(-1);
    if (last === undefined)
        return { kind: 'look', afterSeconds: 0 };
    const { everySeconds, forSeconds } = plan;
    const after = Math.floor((last.at + EARLY_SECONDS) / everySeconds) + 1;
    const beat = Math.max(after, Math.ceil(elapsedSeconds / everySeconds)) * everySeconds;
    const due = last.at + EARLY_SECONDS < forSeconds ? Math.min(beat, forSeconds) : beat;
    return { kind: 'look', afterSeconds: Math.max(0, due - elapsedSeconds) };
}
function lookFailures(look, plan) {
    const served = typeof look.serving === 'string' ? [look.serving] : [];
    return [...served, ...plan.metrics.flatMap((metric) => metricFailure(metric, look.metrics))];
}
function watchSeries(looks, metric) {
    const points = looks.flatMap(({ at, metrics }) => {
        const reading = readingOf(metric.name, metrics);
        return reading.kind === 'value' ? [{ label: (0,quantities/* formatSeconds */.Xo)(at), value: reading.value }] : [];
    });
    const size = Math.ceil(points.length / MOST_POINTS);
    const isLow = metric.max === undefined && metric.min !== undefined;
    const worst = points.flatMap((_point, at) => {
        if (at % size !== 0)
            return [];
        const slice = points.slice(at, at + size);
        return slice.reduce((one, other) => (isLow === other.value < one.value ? other : one));
    });
    return { name: metric.name, points: worst };
}
function failingAtEnd(looks, plan) {
    const lastGood = looks.findLastIndex((look) => lookFailures(look, plan).length === 0);
    return looks.slice(lastGood + 1);
}
function readingOf(name, metrics) {
    const reading = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
    return reading ?? { kind: 'no data', why: 'it was not read' };
}
function metricFailure({ name, min, max }, metrics) {
    const reading = readingOf(name, metrics);
    if (reading.kind === 'no data')
        return [`${name} has no data (${reading.why})`];
    const { value } = reading;
    if (!Number.isFinite(value))
        return [`${name} is no finite number`];
    if (max !== undefined && value > max)
        return [`${name} is ${(0,quantities/* formatNumber */.ZV)(value, max)}, above ${(0,quantities/* formatNumber */.ZV)(max)}`];
    if (min !== undefined && value < min)
        return [`${name} is ${(0,quantities/* formatNumber */.ZV)(value, min)}, below ${(0,quantities/* formatNumber */.ZV)(min)}`];
    return [];
}

;// CONCATENATED MODULE: ./src/target/watching.ts









async function lookWatch(context) {
    const { watch } = context.facts.environment;
    if (watch === null)
        throw new Error('a watch needs a time');
    const { clock } = context.host;
    const began = clock.now().getTime();
    const elapsed = () => (clock.now().getTime() - began) / 1_000;
    const looks = [];
    const report = { kind: 'watch', looks, metrics: watch.metrics };
    for (;;) {
        const next = nextWatchLook(looks, watch, elapsed());
        if (next.kind === 'over') {
            const words = (0,secret_forms/* concealSecrets */.Vt)(next.verdict.words, context.secrets);
            return next.verdict.kind === 'passed'
                ? { ...passed(context, words), report }
                : { kind: 'failed', reason: words, report };
        }
        if (next.afterSeconds > 0)
            await clock.sleep(next.afterSeconds * 1_000, context.signal);
        looks.push(await lookOnce(context, watch, elapsed()));
    }
}
async function lookOnce(context, { metrics }, at) {
    const readings = [];
    for (const metric of metrics)
        readings.push([metric.name, await readMetric(context, metric)]);
    return { at, ...(await servingOf(context)), metrics: Object.fromEntries(readings) };
}
async function servingOf(context) {
    const { serving } = context.facts.environment;
    if (serving === null)
        return {};
    const served = await askOnce(context, serving, DEPLOYING.askMilliseconds.value);
    if (served.kind === 'unreadable')
        return { serving: `the target did not say what it serves (${served.why})` };
    return { serving: names(served, context.version) ? null : `the target serves ${servedLabel(served)}` };
}
async function readMetric(context, { source }) {
    if (source.kind === 'run') {
        return readPrintedMetric(await askByCommand(context, { step: 'watch', command: source.command }));
    }
    const query = (0,placeholders/* fillPlaced */.NG)(source.query, 'text', valuesOf(context));
    const request = { url: prometheusAddress(source.url, query), method: 'GET', headers: {}, body: null };
    const timeoutMilliseconds = DEPLOYING.askMilliseconds.value;
    return readPrometheus(await context.host.network.ask({ ...request, timeoutMilliseconds }, context.signal));
}

;// CONCATENATED MODULE: ./src/target/create-target.ts







function createTarget(host, facts) {
    const { environment, version, former } = facts;
    const secrets = secretsOfSteps(host.run, facts);
    host.log.conceal(secrets);
    const at = (outs, signal, place = 'live') => {
        return { host, facts, version, outs: { ...version.outs, ...outs }, at: place, signal, secrets };
    };
    return {
        run: async (step, outs, signal) => await runEffect(at(outs, signal), step),
        async back({ step, stage }, signal) {
            if (former === null)
                throw new Error('there is no version to put back');
            const context = { ...at({}, signal), version: former, outs: former.outs };
            if (step !== 'rollback')
                return await runEffect(context, { step, ...(stage === undefined ? {} : { stage }) });
            if (environment.rollback === null)
                throw new Error(`${environment.name} has no rollback`);
            return await runNamed(context, { step, command: environment.rollback });
        },
        look: async (step, outs, signal) => await lookAt(at(outs, signal, step.at ?? 'live'), step),
        async ask(outs, signal, awaits) {
            const hasCandidate = environment.switch !== null && environment.candidateUrl !== null;
            return {
                candidate: hasCandidate ? await askServing(at(outs, signal, 'candidate'), undefined) : null,
                live: await askServing(at(outs, signal), awaits),
            };
        },
    };
}
async function lookAt(context, { step }) {
    switch (step) {
        case 'ready': {
            const { ready, name } = context.facts.environment;
            if (ready === null)
                throw new Error(`${name} has no ready`);
            return await runNamed(context, { step, command: ready });
        }
        case 'read-back':
            return await lookReadBack(context);
        case 'serving':
            return await lookServing(context);
        case 'golden':
            return await lookGolden(context);
        case 'load-test':
            return await lookLoad(context);
        case 'watch':
            return await lookWatch(context);
    }
}
function secretsOfSteps({ variables, repository, owner, repo }, facts) {
    const known = [repository, owner, repo, facts.version.feature];
    return (0,secrets/* secretsOf */.Fj)(variables, (0,secrets/* passedNames */.B9)(facts.environment), known).flatMap(({ parts }) => parts);
}

// EXTERNAL MODULE: ./src/formats/nearest.ts
var nearest = __webpack_require__(24742);
// EXTERNAL MODULE: ./src/release/version.ts
var release_version = __webpack_require__(21033);
;// CONCATENATED MODULE: ./src/deployment/admission.ts



const INPUT = (field) => ({ file: 'input', field });
function environmentNamed(environments, name, configFile) {
    const found = environments.find((one) => one.name === name);
    if (found !== undefined)
        return { ok: true, value: found };
    const names = environments.map((one) => one.name);
    const near = (0,nearest/* nearestName */.q)(name, names);
    const what = names.length === 0 ? 'no environment is configured' : `there is no environment ${JSON.stringify(name)}`;
    const fix = names.length === 0
        ? `Describe it below \`environments:\` in ${configFile}: docs/DEPLOYMENT.md shows how`
        : `Set \`environment\` to ${near === null ? `one of ${names.join(', ')}` : `${near}, the nearest name`}`;
    return { ok: false, problem: { what, fix, where: INPUT('environment') } };
}
function notThereYet({ name, sample, verify, job, checklistRequired }) {
    const steps = [
        ...(sample === null ? [] : ['sample']),
        ...(verify === null ? [] : ['verify']),
        ...(job === null ? [] : ['job']),
        ...(checklistRequired ? ['checklist: required'] : []),
    ];
    return steps.map((step) => ({
        what: `${name} has \`${step}\`, which this version of the action does not do yet`,
        fix: `Take \`${step}\` out of that environment, or wait for a version that has it: it is not passed over in silence`,
    }));
}
function nothingToDo(environment) {
    const { deploy, upload, switch: switched, name } = environment;
    if (deploy !== null || upload !== null || switched !== null)
        return null;
    return {
        what: `${(0,order/* environmentLine */.ug)(environment)}: none of its steps brings a version there`,
        fix: `Give ${name} a \`deploy\`, an \`upload\` or a \`switch\``,
    };
}
function releaseToDeploy({ releases }, asked, at) {
    if (asked === null)
        return newestRelease(releases, at);
    const version = (0,release_version/* parseVersion */.ot)(asked);
    if (version === null) {
        const what = `input \`version\` is ${JSON.stringify(asked)}, which is no semantic version`;
        return { ok: false, problem: { what, fix: 'Write one such as 1.2.0', where: INPUT('version') } };
    }
    const entry = releases.findLast((one) => one.version === version) ?? null;
    if (entry !== null || Object.hasOwn(at.adopted, version))
        return { ok: true, value: { version, entry } };
    const known = releases.map((one) => one.version);
    return {
        ok: false,
        problem: {
            what: `${version} was never released: releases[] of ${at.stateFile} on ${at.branch} has ${known.length === 0 ? 'no version' : known.slice(-8).join(', ')}`,
            fix: `Set \`version\` to one of these, or release ${version} first; what somebody else released is named with its digest under \`adopted\` in the configuration`,
            where: INPUT('version'),
        },
    };
}
function newestRelease(releases, { stateFile, branch }) {
    const entry = releases.findLast((one) => !one.rolledBack);
    if (entry !== undefined)
        return { ok: true, value: { version: entry.version, entry } };
    const what = `nothing was released yet that could be deployed: ${stateFile} on ${branch} has no entry in releases[]`;
    return { ok: false, problem: { what, fix: 'Run `release` first', where: { file: stateFile, field: 'releases' } } };
}
function needProblems({ name, needs }, { feature, version }, facts) {
    return needs.flatMap((need) => {
        const fact = facts.get(need) ?? { kind: 'never' };
        if (fact.kind === 'succeeded')
            return [];
        const what = `${name} needs ${need}, where ${feature} ${version} ${SAID[fact.kind]}`;
        const fix = `Run \`deploy\` with \`environment: ${need}\` and \`version: ${version}\` first`;
        return [{ what, fix, where: INPUT('environment') }];
    });
}
const SAID = {
    never: 'was never deployed with success',
    'rolled-back': 'was rolled back',
    open: 'is being deployed, or was left unfinished',
};

// EXTERNAL MODULE: ./src/feature/state-file.ts + 3 modules
var state_file = __webpack_require__(27467);
;// CONCATENATED MODULE: ./src/gather/branch-state.ts


async function readBranchState({ survey }, { branch, stateFile, tag, commit }) {
    const seen = (await survey({ tag, commit, branch, stateFile, target: branch })).branch;
    if (seen === null || seen.state === null) {
        throw new errors/* Stop */.VG('invalid-state', {
            what: `${stateFile} is not on ${branch}`,
            where: { file: stateFile },
            fix: 'Bring the state file onto that branch, then run this again',
        });
    }
    const parsed = (0,state_file/* parseStateFile */.n)(seen.state, stateFile);
    if (!parsed.ok)
        throw new errors/* Stop */.VG('invalid-state', parsed.problems);
    return { head: seen.head, state: parsed.state, placeOf: parsed.placeOf };
}

// EXTERNAL MODULE: ./src/gather/checkout.ts
var checkout = __webpack_require__(72423);
// EXTERNAL MODULE: ./src/release/tag.ts
var release_tag = __webpack_require__(43837);
// EXTERNAL MODULE: ./src/gates/judging.ts + 17 modules
var judging = __webpack_require__(5334);
// EXTERNAL MODULE: ./src/gather/own-commits.ts
var own_commits = __webpack_require__(68076);
// EXTERNAL MODULE: ./src/gather/review.ts + 3 modules
var gather_review = __webpack_require__(8269);
;// CONCATENATED MODULE: ./src/gather/entry-origin.ts




const MOST_LOOKED_THROUGH = 40;
async function entryOrigin(host, ask) {
    const { entry, facts, head } = ask;
    const commits = await host.commits.ofFile(head, facts.stateFile);
    for (const { sha, message } of commits) {
        if (!(0,own_commits/* looksOwn */.$n)(message) || !message.includes(entry.version))
            continue;
        if (same(await entryAt(host, ask, sha), entry) && (await isOwn(host, ask, sha)))
            return { kind: 'own', commit: sha };
    }
    const brought = await bringingCommit(host, ask, commits);
    if (brought === null)
        return { kind: 'untold', why: 'the commit that brought it was not found' };
    if (await isOwn(host, ask, brought))
        return { kind: 'own', commit: brought };
    const { branch, stateDir, recordFolders } = ask;
    const review = await (0,gather_review/* gatherReview */.CV)(host, { commit: brought, branch, stateDir, recordFolders, since: null });
    const verdict = (0,judging/* reviewVerdict */.C7)(facts.settings, review);
    if (verdict.verdict === 'passed')
        return { kind: 'reviewed', commit: brought };
    return { kind: 'untold', why: `commit ${brought.slice(0, 12)} brought it, and ${verdict.reason}` };
}
async function bringingCommit(host, ask, commits) {
    let brought = null;
    for (const { sha, parents } of commits.slice(0, MOST_LOOKED_THROUGH)) {
        if (!same(await entryAt(host, ask, sha), ask.entry))
            return brought;
        brought = sha;
        const isFirst = parents.length === 0;
        if (isFirst)
            return sha;
    }
    const isWhole = commits.length <= MOST_LOOKED_THROUGH && commits.length < 100;
    return isWhole ? brought : null;
}
async function isOwn(host, { stateDir, recordFolders }, sha) {
    const facts = await host.commits.find(sha);
    return facts !== null && (await (0,own_commits/* isOwnCommit */.uv)(host, facts, { stateDir, recordFolders, by: 'origin' }));
}
async function entryAt({ repository }, { entry, facts: { stateFile } }, sha) {
    const bytes = await repository.contentAt(sha, stateFile);
    if (bytes === null)
        return null;
    const parsed = (0,state_file/* parseStateFile */.n)(bytes.toString('utf8'), stateFile);
    return parsed.ok ? (parsed.state.releases.find(({ version }) => version === entry.version) ?? null) : null;
}
function same(one, other) {
    return (one !== null &&
        one.version === other.version &&
        one.tag === other.tag &&
        one.commit === other.commit &&
        one.packageDigest === other.packageDigest);
}

;// CONCATENATED MODULE: ./src/gather/deployable.ts



async function findDeployable(host, { version, entry }, ask) {
    const { id: feature, settings, stateFile } = ask.facts;
    const { adopted } = settings;
    const named = Object.hasOwn(adopted, version) ? (adopted[version] ?? null) : null;
    const tag = entry?.tag ?? (0,release_tag/* tagFor */.gY)(settings.tag, feature, version);
    if (named !== null)
        return { feature, version, tag, commit: null, digest: named, isAdopted: true };
    if (entry === null || entry.packageDigest === null || entry.commit === null) {
        throw new errors/* Stop */.VG('invalid-state', {
            what: `releases[] of ${stateFile} has no package digest and commit of ${version}, so nothing says which package is meant`,
            where: entry === null ? { file: stateFile } : ask.tip.placeOf(['releases', ask.tip.state.releases.indexOf(entry)]),
            fix: `Deploy a version that this action released; or name it with its digest in the configuration: \`adopted: {"${version}": "sha256:…"}\``,
        });
    }
    const { branch, stateDir, recordFolders } = ask;
    const at = { entry, facts: ask.facts, branch, head: ask.tip.head, stateDir, recordFolders };
    const origin = await entryOrigin(host, at);
    if (origin.kind === 'untold') {
        throw new errors/* Stop */.VG('invalid-state', {
            what: `the entry of ${version} in releases[] of ${stateFile} is not trusted: ${origin.why}`,
            where: ask.tip.placeOf(['releases', ask.tip.state.releases.indexOf(entry)]),
            fix: `Bring it by a reviewed pull request, or name the version with its digest in the configuration: \`adopted: {"${version}": "sha256:…"}\``,
        });
    }
    return { feature, version, tag, commit: entry.commit, digest: entry.packageDigest, isAdopted: false };
}

;// CONCATENATED MODULE: ./src/commands/deploy-asked.ts







function chooseEnvironment({ environments }, { configFile }, name) {
    const found = environmentNamed(environments, name, configFile);
    if (!found.ok)
        throw new errors/* Stop */.VG('invalid-input', found.problem);
    const nothing = nothingToDo(found.value);
    const problems = [...notThereYet(found.value), ...(nothing === null ? [] : [nothing])];
    if (problems.length > 0) {
        throw new errors/* Stop */.VG('invalid-config', problems.map((one) => ({ ...one, where: { file: configFile, field: `environments.${name}` } })));
    }
    return found.value;
}
async function askedDeployment(host, about) {
    const { inputs, repository, facts, branch } = about;
    const { settings, stateFile, id } = facts;
    const commit = await (0,checkout/* checkedOutCommit */.X)(host);
    if (!(await host.commits.isOn(branch, commit)))
        throw notOnBranch(commit, branch);
    const tag = (0,release_tag/* tagFor */.gY)(settings.tag, id, inputs.version?.replace(/^v/, '') ?? '0.0.0');
    const tip = await readBranchState(host, { branch, stateFile, tag, commit });
    const found = releaseToDeploy(tip.state, inputs.version, { stateFile, branch, adopted: settings.adopted });
    if (!found.ok)
        throw new errors/* Stop */.VG('invalid-input', found.problem);
    const ask = { facts, tip, branch, stateDir: repository.stateDir, recordFolders: (0,feature/* recordFoldersOf */.sx)(repository) };
    return { commit, tip, deployable: await findDeployable(host, found.value, ask) };
}
function notOnBranch(commit, branch) {
    return new errors/* Stop */.VG('invalid-input', {
        what: `the checkout stands on ${commit.slice(0, 12)}, which is not on ${branch}: its configuration and scripts would be used without having been merged`,
        fix: `Run the workflow on ${branch}, and leave out \`ref:\` of the step with actions/checkout`,
    });
}

;// CONCATENATED MODULE: ./src/deployment/needs.ts
function factOfJournal(journal, { feature, version, digest }) {
    if (journal?.believed !== true)
        return null;
    const { entry } = journal;
    if (entry.kind === 'rollback')
        return entry.version === version ? null : { kind: 'rolled-back' };
    if (entry.feature !== feature || entry.version !== version || entry.digest !== digest)
        return null;
    if (entry.phase === 'done')
        return { kind: 'succeeded' };
    return entry.phase === 'open' || entry.phase === 'rolling-out' ? { kind: 'open' } : null;
}

;// CONCATENATED MODULE: ./src/deploy/earlier-entry.ts


async function findEarlierEntry(host, journal, wanted) {
    if (journal === null)
        return null;
    if (journal.believed && saysSo(journal.entry, wanted))
        return journal.entry;
    const { commits } = await host.commits.history(journal.sha, null);
    for (const { sha, message } of commits) {
        const read = readDeploymentEntry(message);
        if (!read.ok || !saysSo(read.entry, wanted))
            continue;
        if (await isBelieved(host, await host.journal.commit(sha)))
            return read.entry;
    }
    return null;
}
function saysSo(entry, { feature, version, digest }) {
    const isSame = entry.feature === feature && entry.version === version && entry.digest === digest;
    return isSame && entry.kind === 'deploy' && entry.phase === 'done';
}

;// CONCATENATED MODULE: ./src/commands/deploy-known.ts






async function knownDeployments(host, about) {
    const { environment, environments, asked, me } = about;
    const { feature } = asked.deployable;
    const read = async ({ name, service }) => await readDeploymentJournal(host, { feature, environment: name, service }, me);
    const needed = [];
    for (const { name, ...one } of environments) {
        if (!environment.needs.includes(name))
            continue;
        const journal = await read({ name, ...one });
        needed.push({ name, journal, entry: await findEarlierEntry(host, journal, asked.deployable) });
    }
    return { journal: await read(environment), needed };
}
function demandNeeds(environment, { deployable }, { needed }) {
    const facts = new Map();
    for (const { name, journal, entry } of needed) {
        const now = factOfJournal(journal, deployable);
        facts.set(name, now ?? { kind: entry === null ? 'never' : 'succeeded' });
    }
    const problems = needProblems(environment, deployable, facts);
    if (problems.length > 0)
        throw new errors/* Stop */.VG('not-releasable', problems);
}
function previousOf(journal, { environment, asked }) {
    const { feature, version } = asked.deployable;
    const entry = ownEntry(journal, feature);
    if (entry !== null) {
        const isThere = entry.phase === 'done' && entry.version !== version;
        const before = isThere ? { version: entry.version, digest: entry.digest, out: outsOf(entry) } : entry.previous;
        return before?.version === version ? null : before;
    }
    const served = asked.tip.state.serving[environment];
    const digest = served?.digest ?? asked.tip.state.releases.find((one) => one.version === served?.version)?.packageDigest;
    const isGood = served !== undefined && served.outcome === 'success' && served.version !== version;
    return isGood && digest != null ? { version: served.version, digest } : null;
}
function handedOnBefore({ journal, needed }, { feature, version, digest }) {
    const own = ownEntry(journal, feature);
    const left = own?.version === version && own.digest === digest ? own : null;
    const entries = [...needed.map((one) => one.entry), left].filter((one) => one !== null);
    return Object.assign({}, ...entries.map(outsOf));
}
function ownEntry(journal, feature) {
    return journal?.believed === true && journal.entry.feature === feature ? journal.entry : null;
}

;// CONCATENATED MODULE: ./src/package/packaged-model.ts


const BESIDE = new Set([
    ...[file_names/* CARD_NAME */.d5, file_names/* MANIFEST_NAME */.ir, file_names/* METADATA_NAME */.ce, file_names/* REQUIREMENTS_NAME */.f9, samples/* GOLDEN_NAME */.yP, samples/* REQUESTS_NAME */.F9],
    ...['environment.json', 'signature.json'],
]);
function packagedModel(paths) {
    const tops = new Set(paths.map((path) => path.split('/')[0] ?? path).filter((name) => !BESIDE.has(name)));
    const [only] = tops;
    return tops.size === 1 && only !== undefined ? only : '.';
}

;// CONCATENATED MODULE: ./src/commands/deploy-versions.ts







async function atTarget(host, { released, fetched, outs }) {
    const { feature, version, digest, tag } = released;
    const { archive, folder, commit } = fetched;
    const paths = (await host.files.walk(folder)).map(({ path }) => path);
    const model = packagedModel(paths);
    return { feature, version, digest, tag, commit, archive, folder, model, outs };
}
async function formerVersion(about, previous) {
    const { host, environment, repository, facts, branch, asked } = about;
    if (environment.onFailure !== 'roll-back')
        return { version: null, warnings: [] };
    if (previous === null) {
        return {
            version: null,
            warnings: ['nothing served there before that could be put back: where a check fails, it stops'],
        };
    }
    try {
        const entry = asked.tip.state.releases.findLast((one) => one.version === previous.version) ?? null;
        const ask = {
            facts,
            tip: asked.tip,
            branch,
            stateDir: repository.stateDir,
            recordFolders: (0,feature/* recordFoldersOf */.sx)(repository),
        };
        const released = await findDeployable(host, { version: previous.version, entry }, ask);
        const fetched = await fetchPackage(host, released);
        const outs = { ...previous.out };
        const missing = missingForWayBack(environment, { previous, outs });
        if (missing !== null)
            return { version: null, warnings: [missing] };
        return { version: await atTarget(host, { released, fetched, outs }), warnings: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* Stop */.VG))
            throw error;
        const why = error.problems[0]?.what ?? error.message;
        return {
            version: null,
            warnings: [`${previous.version} could not be put back if a check fails, so it stops then: ${why}`],
        };
    }
}
function missingForWayBack(environment, { previous, outs }) {
    const used = wayBackOf(environment, previous).flatMap(({ step }) => outsUsedBy(environment, step));
    const missing = used.filter((name) => !Object.hasOwn(outs, name)).map((name) => `{out.${name}}`);
    if (missing.length === 0)
        return null;
    return `${previous.version} could not be put back if a check fails, so it stops then: ${missing.join(', ')} of it is not known`;
}

;// CONCATENATED MODULE: ./src/commands/deploy-plan.ts





async function layOut(about) {
    const { host, facts, environment, branch, asked, known, me, fetched } = about;
    const { deployable } = asked;
    const previous = previousOf(known.journal, { environment: environment.name, asked });
    const former = await formerVersion(about, previous);
    const version = await atTarget(host, { released: deployable, fetched, outs: handedOnBefore(known, deployable) });
    const target = {
        ...{ environment, version, former: former.version, previousVersion: previous?.version ?? null },
        ...{ folder: host.files.absolute(facts.workingDirectory), workingDirectory: facts.workingDirectory },
    };
    const outs = await usableOuts(about, target);
    const plan = planOf(environment, {
        ...{ me, feature: facts.id, version: deployable.version, digest: deployable.digest, tag: deployable.tag },
        ...{ commit: fetched.commit, runUrl: host.run.runUrl, outs, previous, branch, stateFile: facts.stateFile },
        ...{ now: host.clock.now(), canGoBack: former.version !== null },
        names: {
            version: deployable.version,
            feature: facts.id,
            environment: environment.name,
            ...dashed(deployable.version),
        },
    });
    const adopted = deployable.isAdopted
        ? [`${deployable.version} was adopted: no gate of this action has judged it`]
        : [];
    const unobserved = plan.isObserved
        ? []
        : [`nothing asks ${environment.name} what it serves: it is deployed, and not observed`];
    return {
        plan,
        target: { ...target, version: { ...version, outs } },
        warnings: [...adopted, ...unobserved, ...former.warnings],
    };
}
function dashed(version) {
    return {
        'version-dash': version.replace(/[^A-Za-z0-9]+/g, '-'),
        'version-under': version.replace(/[^A-Za-z0-9]+/g, '_'),
    };
}
async function usableOuts({ host, environment, inputs }, target) {
    const { outs } = target.version;
    const isAsked = outsUsedBy(environment, 'ready').includes('image');
    if (inputs.dryRun || environment.build === null || !Object.hasOwn(outs, 'image') || !isAsked)
        return { ...outs };
    const { value: ready } = await host.commands.secluded(async () => await createTarget(host, target).look({ step: 'ready', uses: ['image'] }, outs, new AbortController().signal));
    if (ready.kind === 'passed')
        return { ...outs };
    host.log.notice(`The image of ${target.version.version} is not there any more, so it is built anew.`);
    return Object.fromEntries(Object.entries(outs).filter(([name]) => name !== 'image'));
}

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/formats/markdown-table.ts
var markdown_table = __webpack_require__(72530);
// EXTERNAL MODULE: ./src/report/problem-list.ts
var problem_list = __webpack_require__(33042);
// EXTERNAL MODULE: ./src/report/summary-parts.ts
var summary_parts = __webpack_require__(32921);
;// CONCATENATED MODULE: ./src/report/deploy-summary.ts









function renderDeploySummary(input) {
    return (0,summary_parts/* assembleSummary */.hX)([
        headline(input),
        facts(input),
        (0,summary_parts/* titled */.dJ)('What is wrong', [input.problems.length === 0 ? null : (0,problem_list/* problemList */.g)(input.problems)]),
        (0,summary_parts/* titled */.dJ)('What to do next', [(0,summary_parts/* bullets */.e5)(nextSteps(input))]),
        (0,summary_parts/* titled */.dJ)('Steps', [input.taken.length === 0 ? null : timeline(input.taken), stepsTable(input.taken)]),
        ...input.taken.flatMap(({ report, ...step }) => (report === undefined ? [] : [reportSection(report, step)])),
        (0,summary_parts/* titled */.dJ)('What would be done', [(0,summary_parts/* bullets */.e5)(input.writes)]),
        (0,summary_parts/* titled */.dJ)('Warnings', [(0,summary_parts/* bullets */.e5)(input.warnings)]),
    ]);
}
const OUTCOMES = {
    deployed: ['🚀', 'is deployed to'],
    'rolling-out': ['⏳', 'is on its way to'],
    refused: ['❌', 'is not deployed to'],
    conflict: ['⛔', 'is not deployed, and a person is needed: something is in the way in'],
    interrupted: ['⏸️', 'is not there yet, run the same job again:'],
    planned: ['📋', 'would be deployed to'],
};
function headline(input) {
    const [mark, text] = input.isAlready ? ['✅', 'serves already in'] : OUTCOMES[input.status];
    const name = (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(input.title ?? input.feature, 200));
    const version = input.version === null ? '' : ` ${(0,markdown_escape/* escapeText */.X1)(input.version)}`;
    const seen = input.status === 'deployed' && !input.isObserved ? ', not observed' : '';
    return `## ${mark} ${name}${version} ${text} ${(0,markdown_escape/* escapeText */.X1)(input.environment)}${seen}`;
}
function facts(input) {
    const { version, previous, digest, url, releaseUrl, stateCommit, pullUrl, deployment } = input;
    const lines = [
        ['Feature', (0,markdown_escape/* codeSpan */.SS)(input.feature)],
        ['Environment', url === null ? (0,markdown_escape/* codeSpan */.SS)(input.environment) : (0,markdown_escape/* link */.nf)(input.environment, url)],
        ['Version', version === null ? null : (0,markdown_escape/* escapeText */.X1)(previous === null ? version : `${previous} → ${version}`)],
        ['Package', digest === null ? null : (0,markdown_escape/* codeSpan */.SS)(digest)],
        ['Release', releaseUrl === null ? null : (0,markdown_escape/* link */.nf)('release page', releaseUrl)],
        ['Deployment', deployment === null ? null : String(deployment)],
        ['State commit', stateCommit === null ? null : (0,markdown_escape/* codeSpan */.SS)((0,quantities/* shortDigest */.VK)(stateCommit))],
        ['State', pullUrl === null ? null : (0,markdown_escape/* link */.nf)('pull request', pullUrl)],
    ];
    return lines.flatMap(([name, value]) => (value === null ? [] : [`- **${name}:** ${value}`])).join('\n');
}
function nextSteps({ status, isAlready, isObserved, environment, pullUrl, isBack, previous }) {
    switch (status) {
        case 'deployed': {
            if (isAlready)
                return [];
            const look = isObserved
                ? []
                : [`Look at ${environment} yourself: nothing asks it what it serves (\`serving\` does)`];
            return [...look, ...(pullUrl === null ? [] : ['Merge the pull request with the state, whenever you like'])];
        }
        case 'rolling-out':
            return ['Run the same job again when the next stage, or the next run of the target, is due'];
        case 'refused':
            return isBack ? [`${previous ?? 'The version before'} serves again: mend what failed, then deploy again`] : [];
        case 'interrupted':
            return ['Run the same job again: it asks the target, and goes on from there'];
        case 'conflict':
        case 'planned':
            return [];
    }
}
const deploy_summary_MARKS = {
    passed: '✅',
    failed: '❌',
    unclear: '❔',
    'not-yet': '⏳',
};
function timeline(taken) {
    const nodes = taken.map((step, at) => `    s${at}["${deploy_summary_MARKS[step.outcome]} ${stepLabel(step)}<br/>${(0,quantities/* formatSeconds */.Xo)(step.seconds)}"]`);
    const arrows = taken.length < 2 ? [] : [`    ${taken.map((_step, at) => `s${at}`).join(' --> ')}`];
    return (0,markdown_escape/* fence */.EU)(['flowchart LR', ...nodes, ...arrows].join('\n'), 'mermaid');
}
function stepsTable(taken) {
    if (taken.length === 0)
        return null;
    const rows = taken.map((step) => [
        deploy_summary_MARKS[step.outcome],
        (0,markdown_escape/* escapeText */.X1)(stepLabel(step)),
        (0,quantities/* formatSeconds */.Xo)(step.seconds),
        (0,markdown_escape/* escapeProse */.fd)((0,markdown_escape/* clipLine */.DX)(step.words, 500)),
    ]);
    return (0,markdown_table/* table */.t)(['', 'Step', 'Time', 'What was seen'], rows);
}
function reportSection(report, step) {
    const name = stepLabel(step);
    switch (report.kind) {
        case 'golden': {
            const { differences } = report.result;
            if (differences.length === 0)
                return null;
            const rows = differences.map(({ row, path, expected, got }) => [String(row), path, expected, got].map(cell));
            return (0,summary_parts/* titled */.dJ)(`Differences: ${(0,markdown_escape/* escapeText */.X1)(name)}`, [(0,markdown_table/* table */.t)(['Row', 'Where', 'Expected', 'Answered'], rows)]);
        }
        case 'load': {
            const { header, rows } = loadTable(report.result);
            return (0,summary_parts/* titled */.dJ)(`Load test: ${(0,markdown_escape/* escapeText */.X1)(name)}`, [
                (0,markdown_table/* table */.t)(header.map(cell), rows.map((row) => row.map(cell))),
                report.chart,
            ]);
        }
        case 'watch':
            return (0,summary_parts/* titled */.dJ)(`Watch: ${(0,markdown_escape/* escapeText */.X1)(name)}`, report.metrics.map((metric) => (0,mermaid_chart/* lineChart */.T)(watchSeries(report.looks, metric))));
    }
}
function cell(text) {
    return (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* clipLine */.DX)(text, 200));
}

;// CONCATENATED MODULE: ./src/commands/deploy-outputs.ts
function deployOutputs(told, { deployable, branchState, plan, exitCode, serving }) {
    const isToGoOn = exitCode === 75 || told.status === 'rolling-out';
    const outputs = {
        ...{ status: told.status, environment: told.environment, resumable: isToGoOn ? 'true' : 'false' },
    };
    if (deployable !== undefined) {
        outputs.version = deployable.version;
        outputs.tag = deployable.tag;
        outputs['package-digest'] = deployable.digest;
        outputs['previous-version'] = told.previous ?? '';
    }
    if (plan !== undefined)
        outputs['serving-version'] = serving;
    if (told.url !== null)
        outputs['environment-url'] = told.url;
    if (told.releaseUrl !== null)
        outputs['release-url'] = told.releaseUrl;
    if (told.deployment !== null)
        outputs['deployment-id'] = String(told.deployment);
    if (told.stateCommit !== null)
        outputs['state-commit'] = told.stateCommit;
    if (branchState !== undefined)
        outputs['deployed-to'] = JSON.stringify(deployedTo(told, branchState, serving));
    return outputs;
}
function deployedTo({ status, environment, version }, state, serving) {
    const isNew = status === 'deployed' && serving !== '' && version === state.version;
    return isNew && !state.deployedTo.includes(environment) ? [...state.deployedTo, environment] : state.deployedTo;
}

// EXTERNAL MODULE: ./src/commands/outcome.ts
var outcome = __webpack_require__(28786);
;// CONCATENATED MODULE: ./src/commands/deploy-report.ts





class DeployReport {
    run;
    inputs;
    facts = {};
    warnings = [];
    told = {};
    servingVersion = '';
    constructor(run, inputs) {
        this.run = run;
        this.inputs = inputs;
    }
    add(facts) {
        this.facts = { ...this.facts, ...facts };
    }
    warn(warnings) {
        this.warnings = [...new Set([...this.warnings, ...warnings])];
    }
    stopped({ exitCode, problems }) {
        this.told = { ...this.told, problems };
        const status = outcome/* STATUS_BY_CODE */.X[exitCode];
        return { ...this.ended(exitCode, status), annotations: (0,annotations/* problemAnnotations */.ur)(problems) };
    }
    foretold(writes) {
        this.told = { ...this.told, writes };
        return this.ended(0, 'planned');
    }
    deployed({ end, deployment, stateCommit, pull, taken }) {
        this.told = { ...this.told, deployment, stateCommit, pullUrl: pull?.url ?? null, taken };
        if (end.kind === 'stopped')
            return this.stopped(end.stop);
        return this.endedAt(end.at);
    }
    endedAt(at) {
        const { plan } = this.facts;
        if (plan === undefined)
            throw new Error('what has ended had a plan');
        const failure = failureOfDeployment(plan, at);
        if (at.do === 'failed' && at.back === 'done') {
            this.servingVersion = plan.previous?.version ?? '';
            this.told = { ...this.told, isBack: true };
        }
        if (failure !== null)
            return this.stopped(failure);
        if (at.do === 'rolling-out')
            return this.ended(0, 'rolling-out');
        if (plan.isObserved)
            this.servingVersion = plan.version;
        this.told = { ...this.told, isAlready: at.do === 'already' };
        const { pullUrl } = this.told;
        if (pullUrl != null)
            this.warn([`the state waits in a pull request: ${pullUrl}`]);
        return this.ended(0, 'deployed');
    }
    ended(exitCode, status) {
        const summary = this.summary(status);
        const annotations = exitCode === 0 ? this.warnings.map((message) => ({ level: 'warning', message })) : [];
        return {
            exitCode,
            outputs: deployOutputs(summary, { ...this.facts, exitCode, serving: this.servingVersion }),
            summary: renderDeploySummary(summary),
            annotations,
        };
    }
    summary(status) {
        const { title, plan, deployable, releaseUrl } = this.facts;
        return {
            ...{ feature: this.inputs.featureId, title: title ?? null, environment: this.inputs.environment, status },
            ...{ url: plan?.url ?? null, version: deployable?.version ?? null, previous: plan?.previous?.version ?? null },
            ...{ digest: deployable?.digest ?? null, releaseUrl: releaseUrl ?? null, runUrl: this.run.runUrl },
            ...{ isAlready: false, isBack: false, isObserved: plan?.isObserved ?? false, steps: plan?.steps ?? [] },
            ...{ deployment: null, stateCommit: null, pullUrl: null, taken: [], writes: [], problems: [] },
            ...this.told,
            warnings: this.warnings,
        };
    }
}

;// CONCATENATED MODULE: ./src/commands/deploy.ts














async function deploy_deploy(host, inputs) {
    const report = new DeployReport(host.run, inputs);
    try {
        return await deployFeature(host, inputs, report);
    }
    catch (error) {
        if (error instanceof errors/* Stop */.VG)
            return report.stopped(error);
        throw error;
    }
}
async function deployFeature(host, inputs, report) {
    (0,gather_branch/* refuseUntrustedEvent */.H8)(host.run);
    const repository = await (0,gather_repository/* readRepository */.N)(host, inputs);
    const facts = await (0,feature/* readFeature */.fR)(host, repository, inputs.featureId);
    const environment = chooseEnvironment(facts, repository, inputs.environment);
    const { branch } = await (0,gather_branch/* releaseBranch */.CT)(host, facts.settings);
    report.add({ title: facts.state.title, environment });
    const asked = await askedDeployment(host, { inputs, repository, facts, branch });
    report.add({ deployable: asked.deployable, branchState: asked.tip.state });
    const me = { run: host.run.runId, attempt: host.run.attempt, nonce: (0,external_node_crypto_.randomUUID)().slice(0, 8) };
    report.warn(await guardEnvironment(host, environment));
    const known = await knownDeployments(host, { environment, environments: facts.environments, asked, me });
    demandNeeds(environment, asked, known);
    const fetched = await fetchPackage(host, asked.deployable);
    const about = { host, inputs, repository, facts, environment, branch, asked, known, me, fetched };
    const { plan, target: targetFacts, warnings } = await layOut(about);
    report.warn(warnings);
    for (const warning of warnings)
        host.log.info(warning);
    report.add({ plan, releaseUrl: fetched.release.url });
    const missing = missingOuts(environment, plan);
    if (missing.length > 0)
        throw new errors/* Stop */.VG('not-releasable', missing);
    if (inputs.dryRun)
        return report.foretold(await foretellDeployment(host, { plan, found: known.journal }));
    const target = createTarget(host, targetFacts);
    const { value } = await host.commands.secluded(async () => await deploy(host, { plan, target, found: known.journal }));
    return report.deployed(value);
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


/***/ }),

/***/ 10067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ directCommitObstacle),
/* harmony export */   u: () => (/* binding */ stateGoesByPull)
/* harmony export */ });
const BLOCKING = {
    pull_request: 'changes come by pull requests',
    required_status_checks: 'checks have to be green first',
    merge_queue: 'changes come through the merge queue',
    update: 'updates of the branch are restricted',
    required_deployments: 'a deployment has to succeed first',
    workflows: 'workflows have to pass first',
    code_scanning: 'code scanning has to pass first',
};
function directCommitObstacle(rule, ruleTypes) {
    if (rule !== null) {
        if (rule.approvals > 0)
            return `a change needs ${rule.approvals} approving review${rule.approvals === 1 ? '' : 's'}`;
        if (rule.checks.length > 0)
            return `checks have to be green first (${rule.checks.join(', ')})`;
        if (!rule.mayPush)
            return 'changes come by pull requests';
    }
    return ruleTypes.map((type) => BLOCKING[type]).find((reason) => reason !== undefined) ?? null;
}
function stateGoesByPull(branch, obstacle) {
    return `Branch ${branch} takes no direct commit (${obstacle}): the state will go by a pull request, for which the job needs \`pull-requests: write\`.`;
}


/***/ }),

/***/ 81043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ forecast)
/* harmony export */ });
const MOST_STEPS = 1000;
function forecast(procedure, plan, seen) {
    const steps = [];
    let now = seen;
    while (steps.length < MOST_STEPS) {
        const decision = procedure.next(plan, now);
        if (procedure.isEnd(decision))
            return { steps, end: decision };
        steps.push(decision);
        const kind = procedure.kindOf(decision);
        now = kind.after(now, kind.expect(plan, now, decision));
    }
    throw new Error(`the forecast does not end: ${steps
        .slice(-3)
        .map((step) => step.do)
        .join(', ')}`);
}


/***/ }),

/***/ 41913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/tag-rules.ts
var tag_rules = __webpack_require__(15507);
// EXTERNAL MODULE: ./src/limits/releasing.ts
var releasing = __webpack_require__(21866);
;// CONCATENATED MODULE: ./src/transaction/recovery.ts



const LONGEST_WAIT_SECONDS = releasing/* PUBLISHING */.u6.waitSeconds.value;
const UNKNOWN_WAIT_SECONDS = 60;
const FIRST_BACKOFF_MS = 50;
const LONGEST_BACKOFF_MS = 8000;
function decideRecovery(failure, { tries, whenForbidden }) {
    const { what, fix } = failure.problem;
    switch (failure.kind) {
        case 'rate-limited':
            return waitAsAsked(failure);
        case 'ambiguous':
        case 'conflict':
        case 'invalid': {
            if ((0,tag_rules/* isRuleViolation */.G9)(failure.detail))
                return { do: 'ask-rules' };
            const milliseconds = tries === 1 ? FIRST_BACKOFF_MS : Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** tries);
            return { do: 'wait', milliseconds, because: `GitHub's answer leaves doubt (${what}); looking again.` };
        }
        case 'forbidden':
        case 'not-found':
            return stop(failure, whenForbidden ?? `${fix}, then run this again: it goes on where it stopped`);
        case 'unauthorized':
            return stop(failure, 'Give the job a valid `github-token`, then run this again');
    }
}
function waitAsAsked(failure) {
    const seconds = failure.retryAfterSeconds ?? UNKNOWN_WAIT_SECONDS;
    if (seconds <= LONGEST_WAIT_SECONDS) {
        const because = `GitHub asks to wait: ${seconds} s before the next write.`;
        return { do: 'wait', milliseconds: seconds * 1000, because };
    }
    const fix = `Run this again in ${Math.ceil(seconds / 60)} minutes`;
    return { do: 'stop', stop: new errors/* Stop */.VG('interrupted', { what: failure.problem.what, fix }, failure) };
}
function stop(failure, fix) {
    return { do: 'stop', stop: new errors/* Stop */.VG('permission', { what: failure.problem.what, fix }, failure) };
}
const TRIES_PER_STEP = releasing/* PUBLISHING */.u6.triesPerStep.value;
const TIMES_PER_OBJECT = releasing/* PUBLISHING */.u6.timesPerObject.value;
const TIMES_PER_KIND = releasing/* PUBLISHING */.u6.timesPerKind.value;
const NO_TRIES = { step: '', tries: 0, times: new Map() };
function countTries(last, step) {
    const key = JSON.stringify(step);
    const tries = last.step === key ? last.tries + 1 : 1;
    const object = `${step.do} ${step.name ?? step.id ?? ''}`;
    const times = new Map(last.times);
    for (const counted of [object, step.do])
        times.set(counted, (times.get(counted) ?? 0) + 1);
    if (tries > TRIES_PER_STEP) {
        throw new errors/* Stop */.VG('interrupted', {
            what: `GitHub did not take this step after ${TRIES_PER_STEP} tries: ${step.do}`,
            fix: 'Run this again later: it goes on where it stopped',
        });
    }
    if ((times.get(object) ?? 0) > TIMES_PER_OBJECT || (times.get(step.do) ?? 0) > TIMES_PER_KIND)
        throw undone(object);
    return { step: key, tries, times };
}
function undone(step) {
    return new errors/* Stop */.VG('conflict', {
        what: `this step was taken again and again, and undone each time: ${step.trim()}`,
        fix: 'Find out who changes on GitHub what this run makes there (another workflow, a proxy, a person), then run this again: it goes on where it stopped',
    });
}
function stopAfterClaim(stop) {
    if (stop.code === 'conflict' || stop.code === 'interrupted')
        return stop;
    return new errors/* Stop */.VG('interrupted', stop.problems, stop);
}

// EXTERNAL MODULE: ./src/transaction/step.ts
var transaction_step = __webpack_require__(79240);
;// CONCATENATED MODULE: ./src/transaction/reconcile.ts



async function reconcile(work) {
    const progress = { hasEffect: work.transaction.resumed, results: [] };
    try {
        const { at, seen } = await takeSteps(work, progress);
        const stop = work.procedure.stopOf(at);
        if (stop !== null)
            throw stop;
        return { results: progress.results, end: { kind: 'ended', at, seen } };
    }
    catch (error) {
        if (!(error instanceof errors/* Stop */.VG))
            throw error;
        const stop = progress.hasEffect ? stopAfterClaim(error) : error;
        return { results: progress.results, end: { kind: 'stopped', stop } };
    }
}
async function takeSteps(work, progress) {
    const { host, procedure, transaction } = work;
    let seen = await procedure.observe(host, transaction, null);
    let isFresh = !transaction.resumed;
    let hasDoubt = transaction.resumed;
    let last = NO_TRIES;
    const look = async (isFinal = false) => {
        isFresh = isFinal;
        return await procedure.observe(host, transaction, { last: seen, hasDoubt, isFinal });
    };
    for (;;) {
        const step = procedure.next(transaction, seen);
        if (procedure.isEnd(step))
            return { at: step, seen };
        const kind = procedure.kindOf(step);
        if (kind.isFinal === true && !isFresh) {
            seen = await look(true);
            continue;
        }
        last = countTries(last, step);
        host.log.info(`→ ${kind.describe(transaction, step)}`);
        try {
            const made = await kind.send(host, transaction, { seen, step });
            progress.hasEffect ||= kind.isHarmless !== true;
            isFresh &&= kind.isHarmless === true;
            if (made === transaction_step/* LOOK_AGAIN */.h) {
                hasDoubt = true;
                seen = await look();
            }
            else {
                if (kind.result !== undefined)
                    progress.results.push(kind.result(made));
                seen = kind.after(seen, made);
            }
        }
        catch (error) {
            await recover(work, error, { step, tries: last.tries });
            hasDoubt = true;
            seen = await look();
        }
    }
}
async function recover({ host, procedure, transaction }, error, { step, tries }) {
    if (!(error instanceof errors/* GitHubFailure */.iK))
        throw error;
    const { whenForbidden } = procedure.kindOf(step);
    const recovery = decideRecovery(error, { tries, whenForbidden });
    switch (recovery.do) {
        case 'stop':
            throw recovery.stop;
        case 'ask-rules':
            throw await procedure.refusedByRule(host, transaction, { step, refusal: error });
        case 'wait':
            host.log.info(recovery.because);
            await host.clock.sleep(recovery.milliseconds);
    }
}


/***/ }),

/***/ 79240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ LOOK_AGAIN)
/* harmony export */ });
const LOOK_AGAIN = Symbol('look again');


/***/ })

};
