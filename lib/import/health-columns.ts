import type { HealthCheck } from '../model';
import { plain } from './health-words';

/** What a column of a form is understood as. */
export type Column = { readonly header: string } & (
  | { readonly as: 'item' | 'question'; readonly id: string }
  | { readonly as: 'group' }
  /** Who or when: never read. */
  | { readonly as: 'dropped' }
  | { readonly as: 'unknown' }
);

const who =
  /^(?:(?:your |full |first |last |user )?name|nombre(?: completo| y apellidos?)?|tu nombre|apellidos?|e ?mail(?: address)?|your e ?mail|username|nombre de usuario|(?:direccion de )?correo(?: electronico)?|phone(?: number)?|telefono|ip address|respondent(?: id)?|response id|id)$/;
const when =
  /^(?:timestamp|marca temporal|(?:start|completion|last modified) time|hora de (?:inicio|finalizacion|la ultima modificacion)|submitted at|date submitted|date|fecha|language|idioma|points|puntos|score|total (?:points|puntos))$/;
const group =
  /^(?:(?:your )?organi[sz]ation|(?:your )?(?:role|team)|organi[sz]ation or role.*|(?:tu )?(?:organizacion|rol|equipo)|organizacion o rol.*)$/;

type Asked = Pick<HealthCheck, 'items' | 'questions' | 'grouped'>;

/** Statements and questions in other words too, by id: a form may be in another language. */
export type OtherWords = ReadonlyMap<string, readonly string[]>;

/**
 * What the columns of a form are, by its first row: a statement or question by its words or its id (`G1`, `G1. I know why …`; of a grid
 * what stands in brackets), the organisation or role where the round asks for it. Each is found once; a second column that says the same is unknown.
 */
export function columnsOf(headers: readonly string[], check: Asked, others: OtherWords = new Map()): Column[] {
  const asked = [
    ...check.items.filter(({ on }) => on).map((each) => ({ ...each, as: 'item' as const })),
    ...check.questions.filter(({ on }) => on).map((each) => ({ ...each, as: 'question' as const })),
  ].map(({ id, as, words }) => ({ id, as, ways: [words, ...(others.get(id) ?? [])].map(plain).filter(Boolean) }));
  const taken = new Set<string>();
  let grouped = !check.grouped;
  return headers.map((header): Column => {
    const name = plain(header);
    const inBrackets = plain(/\[([^\]]+)\]\s*$/.exec(header)?.[1] ?? '');
    const found = asked.find(
      ({ id, ways }) =>
        !taken.has(id) &&
        (isId(header, id) || ways.some((way) => way === name || way === inBrackets || endsSo(name, way))),
    );
    if (found) {
      taken.add(found.id);
      return { header, as: found.as, id: found.id };
    }
    if (who.test(name) || when.test(name)) return { header, as: 'dropped' };
    if (group.test(name)) {
      const as = grouped ? 'dropped' : 'group';
      grouped = true;
      return { header, as };
    }
    return { header, as: 'unknown' };
  });
}

/** `G1`, `G1. …`, `[G1] …`, `G1: …` */
function isId(header: string, id: string): boolean {
  const bare = header.trim().replace(/^[([]/, '');
  return (
    bare.startsWith(id) && !/^[\p{L}\p{N}]/u.test(bare.slice(id.length)) && !/^\s+[\p{Ll}]/u.test(bare.slice(id.length))
  );
}

/** A number or a heading may stand before the words, which are long enough to be no other's. */
const endsSo = (name: string, way: string) => way.length > 12 && name.endsWith(` ${way}`);
