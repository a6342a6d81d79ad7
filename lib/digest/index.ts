export type { DigestDocument, DocumentItem, DocumentPrinciple, DocumentSection } from './document';
export { type Proposal, proposeDigest } from './propose';
export { agreementOf, lostLines, mayTravel, reachOf, saysHeld } from './release';
export { resolveDigest, type Sources, type Unresolved, unresolved } from './resolve';
