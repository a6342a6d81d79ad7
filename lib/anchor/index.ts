export { describeRange } from './describe';
export { findQuote } from './find';
export { sentencesOf } from './sentences';
