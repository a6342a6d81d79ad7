/** What people do and things hardly ever, as it stands in dictionaries. */
const agentVerbs = `accept admit adore agree announce answer apologize apologise apply argue arrange arrive ask assign assist assume attend bake beg believe blame book borrow bring build buy carry celebrate chair check choose circulate claim clean
climb coach collect compile complain confess confirm contact convince cook copy correct count cover cry cut dance decide decline defend deliver demand design disagree dislike discuss distribute donate doubt draft drag draw dream drink drive edit
email empty encourage enjoy escort examine explain fetch figure file fill find finish fix fold forget forgive frown gather give grab grade greet guide handle hate haul hear hide hire hold hope host hug ignore imagine insist inspect install
interview invite joke join keep kick knit knock know label laugh lead learn lend lift like listen load lock love make manage mark measure meet mend mention mind miss mop nod note notice object offer oppose order organize organise own
pack paint pass phone photograph pick plan plant play pledge post pour praise pray prefer prepare present preside print promise propose pull push put question quit quote raise read recall receive reckon recommend record recruit refuse
rehearse remember remind rent repair repeat reply report represent request rescue research reserve resign retire return review revise ride ring run save scan schedule scold scribble seal search second see sell send serve set sew share
shout show shrug sign sing sit sketch sleep smile solve sort speak spend split staple stitch study submit suggest summarize supervise support suspect sweep swim switch table take talk teach tell thank think throw tidy train translate
travel trust try tutor type unload unlock update urge use visit vote vow wait walk want warn wash watch wear weigh welcome whisper wish wonder work worry wrap write yell need
shadow transcribe interpret facilitate observe monitor substitute supply edit moderate proofread deputise stand step`;
const irregular = `began bit bought broke brought built came caught chose cut did drew drove fell felt found forgave forgot fought gave got grew heard held hid hit kept knew laid led left lent let lost made meant met paid put quit ran rang
read rode rose said sang sat saw sent set shook slept sold spent spoke split stood stuck swam swept swore taught thought threw told took tore went woke won wore wrote`;
const inThird = (verb: string): string =>
  /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
const inPast = (verb: string): string => {
  if (/e$/.test(verb)) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}ed`;
};
const inGoing = (verb: string): string[] => [
  `${verb.replace(/(?<!e)e$/, '')}ing`,
  ...(/[^aeiou][aeiou][bdglmnprt]$/.test(verb) ? [`${verb}${verb.at(-1)}ing`] : []),
];
const bases = agentVerbs.split(/\s+/);
const third = new Set(bases.map(inThird));
const past = new Set([...bases.map(inPast), ...irregular.split(/\s+/)]);

const going = new Set(bases.flatMap(inGoing));

/** Whether a verb, in the third person or the past, is what people do. */
export const isAgentVerb = (folded: string): boolean => third.has(folded) || past.has(folded);
export const isPastVerb = (folded: string): boolean => past.has(folded);
/** "covering", as notes say it. */
export const isAgentGoing = (folded: string): boolean => going.has(folded);
