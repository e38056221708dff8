export const id = 483;
export const ids = [483];
export const modules = {

/***/ 74483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _gather_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81259);
/* harmony import */ var _gather_feature_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79615);
/* harmony import */ var _gather_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90749);
/* harmony import */ var _publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40122);
/* harmony import */ var _release_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97961);
/* harmony import */ var _release_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48249);







async function plan(host, inputs) {
    const report = new _release_report_js__WEBPACK_IMPORTED_MODULE_6__/* .ReleaseReport */ .i(host.run, inputs.featureId);
    try {
        return await planFeature(host, inputs, report);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG)
            return report.stopped(error);
        throw error;
    }
}
async function planFeature(host, inputs, report) {
    (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseUntrustedEvent */ .H8)(host.run);
    const repository = await (0,_gather_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .readRepository */ .N)(host, inputs);
    const facts = await (0,_gather_feature_js__WEBPACK_IMPORTED_MODULE_2__/* .readFeature */ .fR)(host, repository, inputs.featureId);
    const to = await (0,_gather_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseBranch */ .CT)(host, facts.settings);
    report.add((0,_release_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .featureFacts */ .Qp)(facts));
    const me = { run: host.run.runId, attempt: host.run.attempt, nonce: 'plan' };
    const journal = await (0,_publish_seen_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .readJournal */ .a0)(host, facts.id, me);
    const { planRelease } = await Promise.all(/* import() */[__webpack_require__.e(648), __webpack_require__.e(810), __webpack_require__.e(644), __webpack_require__.e(207)]).then(__webpack_require__.bind(__webpack_require__, 9207));
    return await planRelease(host, { inputs, repository, facts, to, me, journal }, report);
}


/***/ })

};
