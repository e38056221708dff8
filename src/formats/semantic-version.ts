/** The few functions of semver that are needed, one by one: the whole of it takes longer to load than they take to run. */
export { default as gt } from 'semver/functions/gt.js'
export { default as inc } from 'semver/functions/inc.js'
export { default as lt } from 'semver/functions/lt.js'
export { default as parse } from 'semver/functions/parse.js'
export { default as prerelease } from 'semver/functions/prerelease.js'
export { default as rcompare } from 'semver/functions/rcompare.js'
export { default as valid } from 'semver/functions/valid.js'
