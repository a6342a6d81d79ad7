import type { Language } from './camera';

/** Eight answers to a health check: one statement on which people are of two minds, one that is low, areas that differ. */
export const answers = [
  'G1,G2,G3,G4,R1,R2,R3,R4,H1,H2,H3,H4,O1,O2,O3,O4,E1,E2,E3,E4',
  ...[1, 1, 2, 3, 4, 5, 5, 5].map((split, at) => {
    const [odd, third] = [at % 2, at % 3];
    return [
      4,
      2 + third,
      4,
      4 + odd,
      4,
      4,
      3 + odd,
      3,
      4,
      3 + odd,
      3,
      3 + third,
      4,
      3,
      split,
      3 + odd,
      3,
      2,
      2 + odd,
      3,
    ];
  }),
].join('\n');

/** Who was at two meetings, and who helped whom: organisations that are plainly examples. */
export const meetings: Record<Language, readonly (readonly [title: string, present: string, text: string])[]> = {
  en: [
    [
      'Spring call',
      'Coordinator (City Example Network), Teacher (Harbour Example School), Weaver (Coast Example Network)',
      'Thanks: to @Coordinator (City Example Network) for the form — @Director (Valley Example Fund)',
    ],
    [
      'Core team',
      'Weaver (Coast Example Network), Director (Valley Example Fund), Mentor (Hill Example Schools)',
      'Thanks: to @Mentor (Hill Example Schools) — @Organizer (North Example Alliance)',
    ],
  ],
  es: [
    [
      'Llamada de primavera',
      'Coordinadora (Red Ejemplo de la Ciudad), Maestra (Escuela Ejemplo del Puerto), Tejedora (Red Ejemplo de la Costa)',
      'Gracias: a @Coordinadora (Red Ejemplo de la Ciudad) por la ficha — @Directora (Fondo Ejemplo del Valle)',
    ],
    [
      'Equipo base',
      'Tejedora (Red Ejemplo de la Costa), Directora (Fondo Ejemplo del Valle), Mentora (Escuelas Ejemplo de la Sierra)',
      'Gracias: a @Mentora (Escuelas Ejemplo de la Sierra) — @Organizadora (Alianza Ejemplo del Norte)',
    ],
  ],
};

/** What is expected of a session, and what came of it. */
export const reviewed: Record<Language, { hope: string; ifWe: string; outcome: string; happened: string }> = {
  en: {
    hope: 'That everybody speaks once.',
    ifWe: 'open in pairs',
    outcome: 'more people talk',
    happened: 'All but two spoke; those two wrote in the chat.',
  },
  es: {
    hope: 'Que todas las personas hablen una vez.',
    ifWe: 'abrimos en parejas',
    outcome: 'habla más gente',
    happened: 'Hablaron todas menos dos, que escribieron en el chat.',
  },
};

/** A small room in which two speak without their names: somebody who was there can tell who they are. */
export const room: Record<Language, { title: string; present: string; text: string }> = {
  en: {
    title: 'Peer call',
    present:
      'Coordinator (City Example Network), Teacher (Harbour Example School), Weaver (Coast Example Network), Director (Valley Example Fund)',
    text: [
      'Quote: “Here at Valley Example Fund we waited too long to ask” — Director (Valley Example Fund) [ok network]',
      'Quote: “We call each other before anything is on fire” — Teacher (Harbour Example School) [ok network]',
      'Insight: a longer silence lets quieter voices in #emergence',
    ].join('\n'),
  },
  es: {
    title: 'Llamada entre pares',
    present:
      'Coordinadora (Red Ejemplo de la Ciudad), Maestra (Escuela Ejemplo del Puerto), Tejedora (Red Ejemplo de la Costa), Directora (Fondo Ejemplo del Valle)',
    text: [
      'Cita: «Aquí en Fondo Ejemplo del Valle esperamos demasiado para preguntar» — Directora (Fondo Ejemplo del Valle) [ok red]',
      'Cita: «Nos llamamos antes de que algo arda» — Maestra (Escuela Ejemplo del Puerto) [ok red]',
      'Comprensión: un silencio más largo deja entrar voces más calladas #emergencia',
    ].join('\n'),
  },
};

/** What two organisations tell of having tried something. */
export const tried: Record<Language, readonly (readonly [tried: string, saw: string, organisation: string])[]> = {
  en: [
    ['waiting ten seconds after each question', 'three people spoke who never had', 'Harbour Example School'],
    ['a silent round before we talk', 'fewer repeats', 'Valley Example Fund'],
  ],
  es: [
    [
      'esperar diez segundos tras cada pregunta',
      'hablaron tres personas que nunca lo hacían',
      'Escuela Ejemplo del Puerto',
    ],
    ['una ronda en silencio antes de hablar', 'menos repeticiones', 'Fondo Ejemplo del Valle'],
  ],
};

/** What rises in organisations that have not met, and what was usual before. */
export function rising(language: Language): { before: string; lately: string } {
  const label = { en: ['Noticing', 'Question'], es: ['Notamos', 'Pregunta'] }[language];
  const organisations = {
    en: ['North Example Alliance', 'South Example Alliance', 'East Example Alliance', 'West Example Alliance'],
    es: ['Alianza Ejemplo Norte', 'Alianza Ejemplo Sur', 'Alianza Ejemplo Este', 'Alianza Ejemplo Oeste'],
  }[language];
  const host = { en: 'Host', es: 'Anfitriona' }[language];
  const usual = {
    en: [
      'The library stays open',
      'Buses come late',
      'Printing costs more',
      'Rooms are booked',
      'Coffee ran out',
      'Parking is full',
    ],
    es: [
      'La biblioteca sigue abierta',
      'Los autobuses llegan tarde',
      'Imprimir cuesta más',
      'Las salas están ocupadas',
      'Se acabó el café',
      'No hay dónde aparcar',
    ],
  }[language];
  const now = {
    en: [
      'How do we keep substitutes?',
      'How do we pay for substitutes?',
      'How do we thank substitutes?',
      'How do we train our substitutes?',
    ],
    es: [
      '¿Cómo conservamos a los suplentes?',
      '¿Quién paga hoy a nuestros suplentes?',
      'Se nos van suplentes cada mes: ¿qué les agradecemos?',
      '¿Qué formación piden más suplentes?',
    ],
  }[language];
  return {
    before: organisations
      .flatMap((each) => usual.map((words) => `${label[0]}: ${words} — @${host} (${each})`))
      .join('\n'),
    lately: now.map((words, at) => `${label[1]}: ${words} — @${host} (${organisations[at]})`).join('\n'),
  };
}

/** The preset for what a community reads. */
export const communityDigest: Record<Language, string> = { en: 'Community digest', es: 'Boletín de la comunidad' };
