export { describeRange } from './describe';
export { findQuote } from './find';
