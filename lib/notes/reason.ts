/** What was decided, and why. */
export interface DecisionParts {
  readonly what: string;
  /** Without the word "because"; empty where no reason is given. */
  readonly because: string;
}

const reason = /(?<![\p{L}\p{N}])(?:because|porque|ya que|dado que|puesto que)(?!\p{L})/iu;

/** `what — because why` taken apart. */
export function decisionIn(said: string): DecisionParts {
  const found = reasonIn(said);
  if (!found) return { what: said.trim(), because: '' };
  return { what: withoutJoint(said.slice(0, found.start)), because: said.slice(found.end).trim() };
}

/** Where the word stands that a reason begins with, UTF-16 code units. */
export function reasonIn(said: string): { readonly start: number; readonly end: number } | null {
  const found = reason.exec(said);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** Without the comma or dash that a reason is joined by. */
function withoutJoint(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s,;—–-]/.test(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end).trimStart();
}
