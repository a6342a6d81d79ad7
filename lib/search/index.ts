export { authorsIn, foldName, holdsName } from './names';
export { fold, prefixesOf, textOfSource, wordsOf } from './words';
