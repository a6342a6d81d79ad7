export { matchScore, oneOff } from '../search/match';
