/** What is written and said of learners beside their numbers, and of what has such numbers as well. */

/** What a number is called straight before it. */
export const labelled =
  /(?<![A-Za-zÀ-ɏ])(?:ids?|cases?|case files?|files?|referral|records?|accounts?|acct|folio|exp\.|expte\.|expediente|legajo|matr[ií]cula|ficha|casos?|c[oó]digo|solicitud|inscripci[oó]n|barcode|students?|pupils?|alumn[oa]s?)(?: n\.? ?[º°o]\.?| no\.?| number| n[uú]m\.?)?[: #]{1,3}$/i;
/** What is said of learners and who looks after them, and not of projects. */
export const life =
  /(?<![A-Za-zÀ-ɏ])(?:mom|mum|dad|parents?|guardians?|sib|siblings?|family|grandm(?:a|other)|grandpa|foster|custody|absent|absences?|tardy|tardies|withdrew|withdrawn|transferred|lunch|bus pass|allerg(?:y|ies|ic)|vaccin[a-z]+|immuni[sz][a-z]+|glasses|iep|504|retest|retake|birthdays?|grade [k\d]|year \d|kindergarten|tutora?|apoderad[oa]|acudiente|abuel[oa]|t[ií]a|faltas?|alergia|vacunas?|beca|becas|curp|baja|traslado|cambio de (?:centro|escuela|turno)|sin (?:foto|firma|partida|acta|correo|huella)|falta (?:foto|firma|acta|partida|cartilla)|(?:primero|segundo|tercero|cuarto|quinto|sexto)|\d\.?º|hearing|counsel[a-z]+|evaluation|entrevista)(?![A-Za-zÀ-ɏ])/iu;
/** What has such numbers as well. */
export const things =
  /(?<![A-Za-zÀ-ɏ])(?:council|printer|copier|boiler|roof|door|gate|window|vendor|supplier|grant|funder|budget|ledger|invoice|project|survey|dataset|proveedor|proyecto|presupuesto|obra|tejado|caldera|fotocopiadora|impresora|convenio|donativo)(?![A-Za-zÀ-ɏ])/iu;
/** What learners did, behind a number that begins a sentence. */
export const learns =
  /^ (?:withdrew|transferred|tested|retested|enrolled|arrived|moved|missed|failed|passed|scored|needs|qualifies|was absent|is absent|has no|out sick|requested|se dio de baja|repite|falta|sin (?:foto|firma|acta|correo)|no asisti[oó])(?![A-Za-zÀ-ɏ])/;

/** What learners are written down in. */
export const records =
  /(?<![A-Za-zÀ-ɏ])(?:grade ?books?|transcripts?|rechecks?|sched(?:ule)? changes?|504 plans?|sis|duplicate records?|dup records?|report cards?|attendance|class lists?|rosters?|seating chart|mark ?sheets?|score ?sheets?|progress report|planillas?|boletas?|calificaciones|libro de notas|registro de notas|lista(?:s|do)?|nómina|asistencia|padrón|actas? de notas|libreta de notas|kárdex|enrol+ments?|inscripci[oó]n|inscripciones|matr[ií]culas?|reinscripci[oó]n)(?![A-Za-zÀ-ɏ])/iu;

export const signsIn =
  /\b(?:unlock|log(?:s|ged|ging)? ?(?:in|on|out)|sign(?:s|ed)? in|locked|reset|password|username|usuario|contraseña|(?:des)?bloque[A-Za-zÀ-ɏ]{1,4}|entrar|ingresar)/iu;
