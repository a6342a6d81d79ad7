export { type CastMember, entryNamed } from './cast';
export type { DigestDocument, DocumentItem, DocumentPrinciple, DocumentSection } from './document';
export { type Proposal, proposeDigest } from './propose';
export { agreementOf, lostLines, mayTravel, reachOf, saysHeld } from './release';
export { resolveDigest, type Sources, standInsOf, type Unresolved, unresolved } from './resolve';
export { type StandIns, signsElsewhere } from './stand-ins';
