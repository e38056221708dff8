export const id = 447;
export const ids = [447];
export const modules = {

/***/ 24447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDelimited: () => (/* binding */ readDelimited)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var csv_parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56070);
/* harmony import */ var _dataset_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6482);
/* harmony import */ var _limits_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93408);




const RECORD_LIMIT_BYTES = _limits_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .READING */ .rq.csvRecordBytes.value;
async function readDelimited(source, { delimiter, head }, sink) {
    let isFirst = true;
    const parser = (0,csv_parse__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)({
        bom: true,
        delimiter: delimiter ?? sniffDelimiter(head),
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        max_record_size: RECORD_LIMIT_BYTES,
        on_record: (record, context) => {
            if (!isFirst)
                sink.row(record, context.lines);
            else if (isHeader(record))
                sink.header(record);
            else {
                sink.header(record.map((_value, index) => `column ${index + 1}`));
                sink.row(record, context.lines);
            }
            isFirst = false;
            return null;
        },
    });
    parser.resume();
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(source(), parser);
    }
    catch (error) {
        if (error instanceof csv_parse__WEBPACK_IMPORTED_MODULE_1__/* .CsvError */ .J$)
            throw new _dataset_source_js__WEBPACK_IMPORTED_MODULE_2__/* .DatasetFault */ .Xf(error.message.replace(/\.$/, ''));
        throw error;
    }
}
function isHeader(record) {
    const values = record.filter((value) => value.trim() !== '');
    return values.length === 0 || !values.every((value) => Number.isFinite(Number(value)));
}
function sniffDelimiter(head) {
    const line = (/^[^\n\r]*/.exec(head)?.[0] ?? '').replace(/"[^"]*"/g, '');
    const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, times: line.split(sign).length - 1 }));
    return counts.reduce((best, one) => (one.times > best.times ? one : best)).sign;
}


/***/ })

};
