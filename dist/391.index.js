export const id = 391;
export const ids = [391];
export const modules = {

/***/ 11391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   release: () => (/* binding */ release)
/* harmony export */ });
/* harmony import */ var _begun_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59983);
/* harmony import */ var _complete_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84183);
/* harmony import */ var _judged_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25621);



async function release(host, inputs) {
    const { sealed } = inputs;
    const finish = (0,_complete_release_js__WEBPACK_IMPORTED_MODULE_1__/* .publishing */ .Kc)(inputs);
    if (sealed === 'judge-here')
        return await (0,_begun_release_js__WEBPACK_IMPORTED_MODULE_0__/* .reporting */ .v)(host, inputs, async (begun) => await (0,_judged_release_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeHere */ .E)(begun, finish));
    const { releaseSealed } = await Promise.all(/* import() */[__webpack_require__.e(780), __webpack_require__.e(251), __webpack_require__.e(104), __webpack_require__.e(644), __webpack_require__.e(807)]).then(__webpack_require__.bind(__webpack_require__, 25807));
    return await (0,_begun_release_js__WEBPACK_IMPORTED_MODULE_0__/* .reporting */ .v)(host, inputs, async (begun) => await releaseSealed(begun, { sealed, finish }));
}


/***/ })

};
