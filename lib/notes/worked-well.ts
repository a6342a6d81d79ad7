const well =
  /\b(?:worked|went) (?:(?:very|really|so|quite) )?well\b|\b(?:funciono|salio|fue) (?:(?:muy|bastante) )?bien\b/;
const not = /\b(?:not|never|hardly|[a-z]{1,8}n[’']t|no|nunca|tampoco)\b[^.;]*$/;
/** As far back as a “not” is looked for, signs. */
const before = 24;

/** Whether a line says that something worked well, in English or Spanish; “has not worked well” does not. */
export function saysWorkedWell(words: string): boolean {
  const folded = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = well.exec(folded);
  return found !== null && !not.test(folded.slice(Math.max(0, found.index - before), found.index));
}
