export { describeRange } from './describe';
export { findQuote } from './find';
export { rangeOf } from './place';
export { sentencesOf } from './sentences';
