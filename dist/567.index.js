export const id = 567;
export const ids = [567];
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


/***/ })

};
