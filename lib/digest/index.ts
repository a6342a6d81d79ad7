export { type CastMember, entryNamed } from './cast';
export type { DigestDocument, DocumentItem, DocumentPrinciple, DocumentSection } from './document';
export type { Leaving, Replaced } from './names-away';
export { type Proposal, proposeDigest } from './propose';
export { agreementOf, lostLines, mayTravel, reachOf, saysHeld } from './release';
export { leavingOf, resolveDigest, standInsOf, type Unresolved, unresolved } from './resolve';
export type { Sources } from './sources';
export { StandIns } from './stand-ins';
