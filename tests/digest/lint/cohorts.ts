import { resolveDigest } from '../../../lib/digest';
import type { LintSubject } from '../../../lib/digest/lint';
import {
  createDigest,
  createPerson,
  type Digest,
  type Meeting,
  type MeetingId,
  type NoteLine,
  type Person,
} from '../../../lib/model';
import { randomOf } from '../../facilitate/radar-simulated';
import { maker, meeting, now } from '../library';
import { line } from './subject';

/** Somebody of a cohort that was made up, with what everybody there knows of them. */
export interface Member {
  readonly person: Person;
  readonly role: string;
  readonly organisation: string;
  readonly state: string;
}

/** What was put into a quote, that is true of its speaker. */
export interface Planted {
  readonly kind: 'role' | 'organisation' | 'state';
  readonly value: string;
  /** The words that say so. */
  readonly words: string;
}

/** A quote of a digest: who said it in which meeting, and what its words tell. */
export interface Quoted {
  readonly item: string;
  readonly meeting: MeetingId;
  readonly speaker: Member;
  readonly planted: readonly Planted[];
}

export interface Cohort {
  readonly members: readonly Member[];
  readonly meetings: readonly { readonly id: MeetingId; readonly present: readonly Member[] }[];
  readonly quotes: readonly Quoted[];
  readonly records: {
    readonly digest: Digest;
    readonly meetings: readonly Meeting[];
    readonly people: readonly Person[];
  };
}

const states = ['Ohio', 'Texas', 'Oregon', 'Maine', 'Nevada', 'Georgia', 'Kansas', 'Vermont'];
const rolesOf = {
  en: [
    'teacher',
    'program lead',
    'superintendent',
    'instructional coach',
    'policy director',
    'family liaison',
    'data analyst',
    'librarian',
  ],
  es: [
    'docente',
    'coordinadora',
    'directora',
    'asesora pedagógica',
    'bibliotecaria',
    'trabajadora social',
    'analista',
    'maestra',
  ],
} as const;
const bodies = {
  en: ['Learning Alliance', 'Teacher Network', 'Schools Partnership', 'Reading Collective', 'Rural Exchange'],
  es: ['Red Educativa', 'Alianza Escolar', 'Colectivo Lector', 'Asociación Docente'],
} as const;
const firsts = [
  'North',
  'South',
  'Lake',
  'Valley',
  'River',
  'Coast',
  'Prairie',
  'Harbor',
  'Summit',
  'Cedar',
  'Maple',
  'Granite',
];
const given = [
  'Aba',
  'Bel',
  'Cas',
  'Dov',
  'Eli',
  'Fay',
  'Gil',
  'Hob',
  'Ivo',
  'Jun',
  'Kit',
  'Lou',
  'Mab',
  'Ned',
  'Ona',
  'Pip',
];
const family = ['Examplar', 'Samplet', 'Modelle', 'Pattern', 'Specime', 'Instanz', 'Mustero', 'Ejempla'];

type Language = 'en' | 'es';
/** How somebody says what they are: `tuned` was there when the rule was written, `told` was not looked at meanwhile. */
const phrases = {
  tuned: {
    en: {
      role: ['As a $1, I ', "I'm the $1 here, and ", 'Speaking as a $1, I think that '],
      organisation: ['Here at $1 we ', 'At $1, we ', 'My colleagues at our $1 office and I '],
      state: ['Here in $1 we ', 'In $1, we ', 'In our state of $1 we '],
    },
    es: {
      role: ['Como $1, yo ', 'Soy $1 y ', 'Hablo como $1: '],
      organisation: ['En $1 nosotros ', 'Aquí en $1 tenemos claro que ', 'Trabajo en $1 y '],
      state: ['Aquí en $1 nosotros ', 'En $1, nosotros ', 'Vivimos en $1 y '],
    },
  },
  told: {
    en: {
      role: ['Being the $1, I ', 'I work as a $1, so I ', 'In my role as $1 I ', 'For me as a $1 this is new: we '],
      organisation: ['We at $1 ', 'I work for $1, and we ', 'Our team at $1 ', "We're from $1 and we "],
      state: [
        'We live in $1 and ',
        'Out here in $1 we ',
        "I'm from $1, where we ",
        'Our schools in $1 tell us that we ',
      ],
    },
    es: {
      role: ['Yo, siendo $1, ', 'Trabajo como $1 y ', 'Para mí como $1 es nuevo: ', 'Llevo años como $1 y '],
      organisation: ['Nosotros en $1 ', 'Somos de $1 y ', 'Nuestro equipo de $1 dice que ', 'Trabajamos para $1 y '],
      state: ['Nuestras escuelas en $1 dicen que ', 'Somos de $1 y ', 'Acá en $1 ', 'Trabajo en $1, donde '],
    },
  },
} as const;
const plain = {
  en: [
    'could not fill the late shift.',
    'stopped sending the long form.',
    'ask families before we plan.',
    'lost two weeks to paperwork.',
    'tried the short call and kept it.',
    'wait for an answer since spring.',
  ],
  es: [
    'no encontramos quien cubra la tarde.',
    'dejamos de enviar el formulario largo.',
    'preguntamos antes a las familias.',
    'perdimos dos semanas en papeleo.',
    'probamos la llamada corta.',
    'esperamos respuesta desde marzo.',
  ],
} as const;
/** What is said of others, and tells nothing of who says it. */
const others = {
  en: ['We learned from $1 that it ', 'The people at $1 told us: it ', 'When we visited $1 we saw how it '],
  es: ['Aprendimos de $1 que ', 'Hablamos con $1 y vimos que ', 'La gente de $1 contó que '],
} as const;

class Maker {
  constructor(
    private readonly random: () => number,
    readonly language: Language,
    private readonly say: 'tuned' | 'told',
  ) {}
  between = (least: number, most: number): number => least + Math.floor(this.random() * (most - least + 1));
  chance = (share: number): boolean => this.random() < share;
  one = <T>(list: readonly T[]): T => list[this.between(0, list.length - 1)] as T;
  some<T>(count: number, list: readonly T[]): T[] {
    const left = [...list];
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(this.between(0, left.length - 1), 1)[0] as T,
    );
  }

  members(): Member[] {
    const count = this.between(8, 60);
    const organisations = this.some(this.between(2, Math.max(3, Math.round(count / 4))), firsts).map((first) => ({
      name: this.language === 'en' ? `${first} ${this.one(bodies.en)}` : `${this.one(bodies.es)} ${first}`,
      state: this.one(states),
    }));
    const roles = this.some(this.between(3, 8), rolesOf[this.language]);
    return Array.from({ length: count }, (_, nth) => {
      const { name: organisation, state } = this.one(organisations);
      const name = `${given[nth % given.length]} ${family[Math.floor(nth / given.length) % family.length]}`;
      // Few are superintendent, many teach.
      const role = roles[Math.floor(roles.length * this.random() ** 1.7)] ?? '';
      return { person: { ...createPerson(name, organisation), role }, role, organisation, state };
    });
  }

  /** Words of a quote, with up to two facts of who says it. */
  quote(speaker: Member, all: readonly Member[]): { words: string; planted: Planted[] } {
    const facts = { role: speaker.role, organisation: speaker.organisation, state: speaker.state };
    const kinds = this.some(this.chance(0.45) ? 0 : this.chance(0.6) ? 1 : 2, [
      'role',
      'organisation',
      'state',
    ] as const);
    const planted = kinds.map((kind) => {
      const words = this.one<string>(phrases[this.say][this.language][kind]).replace('$1', facts[kind]);
      return { kind, value: facts[kind], words: words.trim() };
    });
    const said = planted.map(({ words }) => `${words} ${this.one(plain[this.language])}`);
    const other = this.one(all).organisation;
    if (this.chance(0.2))
      said.push(
        `${this.one<string>(others[this.language]).replace('$1', other)}${this.language === 'en' ? 'works.' : 'funciona.'}`,
      );
    if (said.length === 0) said.push(`${this.language === 'en' ? 'We' : 'Todavía'} ${this.one(plain[this.language])}`);
    return { words: said.join(' '), planted };
  }
}

/** A cohort of 8 to 60 people that meet in rooms of several sizes, and a digest that quotes some of them without their names. */
export function cohortOf(seed: number, say: 'tuned' | 'told'): Cohort {
  const made = new Maker(randomOf(seed), seed % 3 === 0 ? 'es' : 'en', say);
  const members = made.members();
  const quotes: Quoted[] = [];
  const rooms: { id: MeetingId; present: Member[]; record: Meeting }[] = [];
  for (let nth = 0; nth < made.between(2, 4); nth += 1) {
    const present = made.some(made.chance(0.15) ? made.between(2, 4) : made.between(6, members.length), members);
    const speakers = made.some(made.between(1, 4), present);
    const lines: NoteLine[] = [];
    const id = `meeting:room${nth}` as const;
    for (const speaker of speakers)
      for (let times = made.chance(0.3) ? 2 : 1; times > 0; times -= 1) {
        const part = `l${lines.length}`;
        const { words: said, planted } = made.quote(speaker, members);
        // The same words twice would be one line to whoever looks for them in the note.
        const words = `${said} (${lines.length + 1})`;
        const { name, organisation } = speaker.person;
        lines.push(
          line(part, words, {
            label: 'quote',
            credit: { name, organisation },
            consent: { state: 'yes', by: name, at: null },
          }),
        );
        quotes.push({ item: `i${quotes.length}`, meeting: id, speaker, planted });
      }
    const listed = made.chance(0.8);
    const record = meeting(`room${nth}`, {
      ...{ title: `Call ${nth + 1}`, release: 'network' as const, language: made.language, lines },
      ...{ attribution: made.one(['role', 'organisation', 'unattributed'] as const) },
      ...{ present: listed ? present.map(({ person }) => person.name).join(', ') : '' },
      text: lines.map(({ words }) => `Quote: ${words}`).join('\n'),
      people: present.map(({ person }, at) => ({
        ...{ id: person.id.slice('person:'.length), person: person.id, names: [person.name], sign: '', word: '' },
        ...{ order: `a${at}`, removed: false },
      })),
    });
    rooms.push({ id, present: listed ? present : [...members], record });
  }
  const items = quotes.map(({ item, meeting: record }, at) => {
    const nth = quotes.filter((each, before) => each.meeting === record && before < at).length;
    return {
      ...{ id: item, section: 's1', words: '', order: `a${String(at).padStart(3, '0')}`, removed: false },
      source: { record, part: `l${nth}` },
    };
  });
  const section = { id: 's1', title: 'Voices', principle: null, words: '', order: 'a0', removed: false };
  const digest: Digest = {
    ...createDigest('Cohort', made.language, now),
    release: 'network',
    sections: [section],
    items,
  };
  const people = members.map(({ person }) => person);
  return { members, meetings: rooms, quotes, records: { digest, meetings: rooms.map(({ record }) => record), people } };
}

/** A digest of a cohort as rules look at it. */
export async function subjectOfCohort({ digest, meetings, people }: Cohort['records']): Promise<LintSubject> {
  const sources = { clips: [], meetings, principles: [], people };
  return {
    ...{ digest, sources, document: await resolveDigest(digest, sources, maker, now), roster: people },
    ...{ hidden: [], somebody: 'Somebody', before: [], principles: [], bytes: null },
  };
}
