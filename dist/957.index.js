export const id = 957;
export const ids = [957];
export const modules = {

/***/ 10957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GzipStream: () => (/* binding */ GzipStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var pako__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9925);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




const SEGMENT_BYTES = 1 << 20;
const STORED_BYTES = 65535;
const SAMPLE_SLICES = 4;
const SLICE_BYTES = 8192;
const WORTHWHILE_RATIO = 0.9;
const WORTHWHILE_RATIO_LARGE = 0.5;
const BUDGET_BYTES = 64 * SEGMENT_BYTES;
const LONGEST_SKIP = 63;
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
class GzipStream {
    handle;
    hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    segments = [
        Buffer.allocUnsafeSlow(SEGMENT_BYTES),
        Buffer.allocUnsafeSlow(SEGMENT_BYTES),
    ];
    deflater = new SegmentDeflater();
    turn = 0;
    filled = 0;
    crc = 0;
    inputBytes = 0;
    outputBytes = 0;
    deflatedBytes = 0;
    skip = 0;
    nextSkip = 0;
    pending;
    constructor(handle) {
        this.handle = handle;
        this.pending = this.write([HEADER]);
    }
    resample() {
        this.skip = 0;
        this.nextSkip = 0;
    }
    async append(bytes) {
        for (let from = 0; from < bytes.length;) {
            const taken = bytes.subarray(from, from + SEGMENT_BYTES - this.filled);
            this.segments[this.turn].set(taken, this.filled);
            this.filled += taken.length;
            from += taken.length;
            if (this.filled === SEGMENT_BYTES)
                await this.closeSegment();
        }
    }
    async finish() {
        if (this.filled > 0)
            await this.closeSegment();
        const trailer = Buffer.alloc(8);
        trailer.writeUInt32LE(this.crc, 0);
        trailer.writeUInt32LE(this.inputBytes % 2 ** 32, 4);
        await this.pending;
        await this.write([LAST_BLOCK, trailer]);
        return { size: this.outputBytes, sha256: `sha256:${this.hash.digest('hex')}` };
    }
    async settle() {
        await this.pending.catch(() => undefined);
    }
    async closeSegment() {
        const segment = this.segments[this.turn].subarray(0, this.filled);
        this.crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(segment, this.crc);
        this.inputBytes += segment.length;
        const worthwhile = this.isWorthwhile(segment);
        if (worthwhile)
            this.deflatedBytes += segment.length;
        const blocks = worthwhile ? [this.deflater.run(segment)] : stored(segment);
        await this.pending;
        this.pending = this.write(blocks);
        this.turn = this.turn === 0 ? 1 : 0;
        this.filled = 0;
    }
    isWorthwhile(segment) {
        if (this.skip > 0) {
            this.skip -= 1;
            return false;
        }
        const limit = this.deflatedBytes < BUDGET_BYTES ? WORTHWHILE_RATIO : WORTHWHILE_RATIO_LARGE;
        if (sampleRatio(segment, this.deflater) <= limit) {
            this.resample();
            return true;
        }
        this.skip = this.nextSkip;
        this.nextSkip = Math.min(LONGEST_SKIP, 2 * this.nextSkip + 1);
        return false;
    }
    write(blocks) {
        const bytes = blocks.reduce((sum, block) => sum + block.length, 0);
        const written = this.handle.writev(blocks).then(({ bytesWritten }) => {
            if (bytesWritten !== bytes)
                throw diskFull();
        });
        written.catch(() => undefined);
        for (const block of blocks)
            this.hash.update(block);
        this.outputBytes += bytes;
        return written;
    }
}
function stored(segment) {
    const blocks = [];
    for (let from = 0; from < segment.length; from += STORED_BYTES) {
        const slice = segment.subarray(from, from + STORED_BYTES);
        const header = Buffer.alloc(5);
        header.writeUInt16LE(slice.length, 1);
        header.writeUInt16LE(~slice.length & 0xffff, 3);
        blocks.push(header, slice);
    }
    return blocks;
}
class SegmentDeflater {
    parts = [];
    deflate = new pako__WEBPACK_IMPORTED_MODULE_2__/* .Deflate */ .Gy({ raw: true, level: 1 });
    constructor() {
        this.deflate.onData = (part) => this.parts.push(part);
    }
    run(segment) {
        this.parts = [];
        if (!this.deflate.push(segment, pako__WEBPACK_IMPORTED_MODULE_2__/* .Z_FULL_FLUSH */ .EM))
            throw new Error(`deflate failed: ${this.deflate.msg}`);
        return Buffer.concat(this.parts);
    }
}
function sampleRatio(segment, deflater) {
    if (segment.length <= SAMPLE_SLICES * SLICE_BYTES)
        return deflater.run(segment).length / segment.length;
    const step = Math.floor((segment.length - SLICE_BYTES) / (SAMPLE_SLICES - 1));
    const slices = Array.from({ length: SAMPLE_SLICES }, (_, index) => segment.subarray(index * step, index * step + SLICE_BYTES));
    return deflater.run(Buffer.concat(slices)).length / (SAMPLE_SLICES * SLICE_BYTES);
}
function diskFull() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Stop */ .VG('platform', {
        what: 'the archive could not be written to its end',
        fix: 'Free space on the runner (df -h), or use a larger one',
    });
}


/***/ })

};
