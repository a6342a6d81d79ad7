export { authorsIn, foldName, holdsName } from './names';
export { type NamePlace, NameReplacer } from './replace-name';
export { fold, prefixesOf, textOfSource, wordsOf } from './words';
