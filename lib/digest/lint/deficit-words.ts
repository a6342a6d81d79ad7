import type { MessageKey } from '../../i18n';

/** Words that tell of people by what they lack, what could stand instead, and why one may want it to. */
export interface DeficitWords {
  /** As they are written in running text, every form. */
  readonly words: readonly string[];
  readonly instead: readonly string[];
  /** Of words that another takes the place of as they stand, the same in number and gender: what that is. */
  readonly same?: Readonly<Record<string, string>>;
  readonly why: MessageKey;
}

/**
 * Hints in our own words, after the asset framing of the Data Quality Campaign and The Education Trust. The terms are
 * contested: people who are meant know best how they want to be called.
 */
export const deficitWords: Readonly<Record<'en' | 'es', readonly DeficitWords[]>> = {
  en: [
    {
      words: ['achievement gap', 'achievement gaps', 'attainment gap', 'performance gap', 'performance gaps'],
      instead: ['opportunity gap', 'education debt'],
      same: {
        ...{ 'achievement gap': 'opportunity gap', 'achievement gaps': 'opportunity gaps' },
        ...{ 'attainment gap': 'opportunity gap', 'performance gap': 'opportunity gap' },
        'performance gaps': 'opportunity gaps',
      },
      why: 'lint_deficit_gap',
    },
    {
      words: ['word gap', 'learning loss'],
      instead: ['what students were not offered', 'unfinished teaching'],
      why: 'lint_deficit_gap',
    },
    {
      words: ['at-risk students', 'at risk students', 'at-risk youth', 'at risk youth', 'at-risk kids', 'at-risk'],
      instead: ['students we have not served well yet', 'students who are asked to carry more'],
      why: 'lint_deficit_label',
    },
    {
      words: [
        'low-performing students',
        'low performing students',
        'low-achieving students',
        'struggling students',
        'low performers',
        'struggling learners',
      ],
      instead: ['students who have not had … yet', 'students working towards …'],
      why: 'lint_deficit_label',
    },
    {
      words: ['low-performing schools', 'failing schools', 'failing school', 'bad schools'],
      instead: ['schools that were given too little', 'schools in need of resources'],
      same: {
        'failing schools': 'schools that were given too little',
        'failing school': 'school that was given too little',
        'low-performing schools': 'schools that were given too little',
      },
      why: 'lint_deficit_gap',
    },
    {
      words: ['disadvantaged', 'underprivileged', 'the needy', 'deprived'],
      instead: ['under-resourced', 'historically excluded', 'what they lack, by its name'],
      why: 'lint_deficit_label',
    },
    {
      words: [
        'the vulnerable',
        'vulnerable students',
        'vulnerable populations',
        'vulnerable families',
        'hard-to-reach',
        'hard to reach families',
        'hard to reach',
      ],
      instead: ['families we have not reached yet', 'people whom … puts at a disadvantage'],
      why: 'lint_deficit_label',
    },
    {
      words: ['inner-city', 'inner city kids', 'ghetto', 'broken homes', 'broken home'],
      instead: ['the place by its name', 'families of one parent'],
      why: 'lint_deficit_code',
    },
    {
      words: ['minorities', 'minority students', 'non-white', 'nonwhite'],
      instead: ['people of color', 'the communities by their names'],
      why: 'lint_deficit_code',
    },
    {
      words: ['limited English', 'limited-English', 'LEP students', 'non-English speaking', 'non-English speakers'],
      instead: ['multilingual learners', 'students who speak … and learn English'],
      why: 'lint_deficit_lack',
    },
    {
      words: ['dropouts', 'dropout', 'drop-outs'],
      instead: ['students who were pushed out', 'students who left school'],
      why: 'lint_deficit_label',
    },
    {
      words: ['special needs', 'the disabled', 'suffers from', 'wheelchair-bound', 'wheelchair bound'],
      instead: ['students with disabilities', 'disabled students', 'what each asks to be called'],
      why: 'lint_deficit_lack',
    },
    {
      words: ['empower the', 'giving voice to', 'give voice to', 'give a voice to', 'voiceless'],
      instead: ['listen to', 'make room for', 'follow the lead of'],
      why: 'lint_deficit_power',
    },
    {
      words: [
        'unmotivated',
        'lack motivation',
        'lacks motivation',
        'uncooperative parents',
        'uninvolved parents',
        "parents who don't care",
      ],
      instead: ['what stood in the way', 'what school has not offered yet'],
      why: 'lint_deficit_lack',
    },
  ],
  es: [
    {
      words: [
        'brecha de rendimiento',
        'brechas de rendimiento',
        'brecha de logro',
        'brecha de desempeño',
        'brecha de aprovechamiento',
      ],
      instead: ['brecha de oportunidades', 'deuda educativa'],
      same: {
        ...{ 'brecha de rendimiento': 'brecha de oportunidades', 'brechas de rendimiento': 'brechas de oportunidades' },
        ...{ 'brecha de logro': 'brecha de oportunidades', 'brecha de desempeño': 'brecha de oportunidades' },
        'brecha de aprovechamiento': 'brecha de oportunidades',
      },
      why: 'lint_deficit_gap',
    },
    {
      words: ['pérdida de aprendizaje', 'pérdida de aprendizajes', 'rezago educativo'],
      instead: ['lo que no se les ofreció', 'aprendizajes pendientes'],
      why: 'lint_deficit_gap',
    },
    {
      words: [
        'alumnos en riesgo',
        'alumnas en riesgo',
        'estudiantes en riesgo',
        'jóvenes en riesgo',
        'niños en riesgo',
        'población en riesgo',
      ],
      instead: ['estudiantes a quienes todavía no atendemos bien', 'estudiantes que cargan con más'],
      why: 'lint_deficit_label',
    },
    {
      words: [
        'bajo rendimiento',
        'alumnos de bajo desempeño',
        'estudiantes de bajo desempeño',
        'malos estudiantes',
        'malos alumnos',
        'alumnos con dificultades',
      ],
      instead: ['estudiantes que todavía no han tenido …', 'estudiantes que avanzan hacia …'],
      why: 'lint_deficit_label',
    },
    {
      words: ['escuelas de bajo rendimiento', 'escuelas fallidas', 'malas escuelas', 'escuelas deficientes'],
      instead: ['escuelas que han recibido menos', 'escuelas que necesitan recursos'],
      same: {
        'escuelas de bajo rendimiento': 'escuelas que han recibido menos',
        'escuelas fallidas': 'escuelas que han recibido menos',
        'malas escuelas': 'escuelas que han recibido menos',
      },
      why: 'lint_deficit_gap',
    },
    {
      words: [
        'desfavorecidos',
        'desfavorecidas',
        'desfavorecido',
        'desfavorecida',
        'carenciados',
        'carenciadas',
        'marginales',
        'los más necesitados',
      ],
      instead: ['con menos recursos', 'históricamente excluidos', 'lo que falta, por su nombre'],
      why: 'lint_deficit_label',
    },
    {
      words: [
        'poblaciones vulnerables',
        'población vulnerable',
        'familias vulnerables',
        'estudiantes vulnerables',
        'alumnos vulnerables',
        'los vulnerables',
        'difíciles de alcanzar',
      ],
      instead: ['familias a las que aún no llegamos', 'personas a quienes … pone en desventaja'],
      why: 'lint_deficit_label',
    },
    {
      words: ['hogares rotos', 'hogar roto', 'familias disfuncionales', 'familia disfuncional', 'barrios marginales'],
      instead: ['familias de una sola madre o un solo padre', 'el barrio por su nombre'],
      why: 'lint_deficit_code',
    },
    {
      words: ['las minorías', 'minorías étnicas', 'alumnos de minorías'],
      instead: ['las comunidades por sus nombres', 'pueblos originarios'],
      why: 'lint_deficit_code',
    },
    {
      words: ['no hablan español', 'no hablan inglés', 'inglés limitado', 'español limitado'],
      instead: ['estudiantes plurilingües', 'hablan … y aprenden …'],
      why: 'lint_deficit_lack',
    },
    {
      words: ['desertores', 'desertoras', 'desertor', 'desertora', 'deserción escolar'],
      instead: ['estudiantes que tuvieron que dejar la escuela', 'expulsión del sistema'],
      why: 'lint_deficit_label',
    },
    {
      words: [
        'discapacitados',
        'discapacitadas',
        'minusválidos',
        'minusválidas',
        'necesidades especiales',
        'sufre de',
        'padece de',
      ],
      instead: ['personas con discapacidad', 'como cada quien pide que se le llame'],
      why: 'lint_deficit_lack',
    },
    {
      words: ['dar voz a', 'darles voz', 'empoderar a', 'los sin voz'],
      instead: ['escuchar a', 'abrir espacio a', 'seguir a'],
      why: 'lint_deficit_power',
    },
    {
      words: [
        'falta de motivación',
        'desmotivados',
        'desmotivadas',
        'padres ausentes',
        'familias que no se involucran',
      ],
      instead: ['qué se lo impidió', 'qué no ha ofrecido todavía la escuela'],
      why: 'lint_deficit_lack',
    },
  ],
};
