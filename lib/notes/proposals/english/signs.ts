import type { WordSigns } from '../word-signs';
import { soon } from './action';

/** What somebody did, in the past. */
const deed =
  '(?:\\w{3,}ed|did|took|made|got|gave|went|came|ran|sat|stood|drove|wrote|brought|kept|built|held|put|found|redid|spent|taught|set|said|told|let|sent|left|dug|lent|fed|caught|led|read|rode|rang|sang|bought|paid|flew|swept|spoke|fought|hung|rewrote|had|been|chose|drew|won|wore|woke)';
const number =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half|\\w+teen|\\d+)';

/** What English words say of a sentence, each by itself little: see `WordSigns`. */
export const signs: WordSigns = {
  // How it begins.
  concludes: /^(?:so|then|in that case)\b/,
  takesStock: /^(?:okay|ok|right|fine|good|alright|all right|great|perfect|done|settled|well|sure|no)[,.:;]/,
  goesOn: /^(?:and|but)\b/,
  ofMyself: /^(?:and |so |well,? |yeah,? |but |no,? |okay,? )*(?:i|i'\w+)\b/,
  ofOthers: /^(?:and |so |well,? |but |because )*(?:he|she|they|it's|that's|there's|there|this|it|that)\b/,
  calls: /^(?:and |so |but |oh,? |okay,? |also,? |well,? |right,? )*,? ?(?:\w+ )?N(?: N)?,/,
  // Who it is about.
  me: /\b(?:i|i'\w+|my|me)\b/,
  you: /\b(?:you|you'\w+|your)\b/,
  us: /\b(?:we|we'\w+|us|our|let's)\b/,
  everybody:
    /\b(?:every|each|all|both|nobody|no one|everyone|everybody|anything|whoever|nothing|none|the rest|everything|any)\b/,
  // Verbs.
  past: /\b(?:was|were|did|didn't|had|told|said|thought|went|came|took|made|got|gave|\w{2,}ed)\b/,
  perfect: /\b(?:have|has|'ve|haven't|hasn't) (?:\w+ )?\w+(?:ed|en|ne|de|pt|ught|st|nt)\b/,
  goingOn: /\b(?:i'm|they're|she's|he's|people are) \w+ing\b/,
  passive: /\b(?:is|are|gets|get|be) (?:\w+ )?(?:\w+ed|held|sent|kept|made|given|put|set|paid|done|written)\b/,
  states: /\b(?:is|are|it's)\b/,
  does: /\b(?:goes|stays|gets|comes|starts|moves|takes|runs|counts|does|covers|tries|sits|keeps|ends|leads|makes|pays|opens|closes|belongs|waits)\b/,
  willBe: /\b(?:will|shall|won't|'ll)\b/,
  weDo: /(?:^|, |\band |\bbut |\bso |\bthen |\bokay,? )we (?!(?:are|were|have|had|know|can|could|need|want|never|don't|didn't|all|should|would|might|think|see|still|got|get)\b)\w+/,
  weWill: /\bwe'll\b|\bwe will\b|\bwe're (?:not )?\w+ing\b/,
  feels:
    /\b(?:know|feel|feels|want|wants|love|hate|like|remember|mean|means|believe|see|hear|understand|need|needs|say|says|tell|look|looks)\b/,
  // How sure it is.
  hedges:
    /\b(?:maybe|perhaps|probably|might|could|would|should|ought|i'd|we'd|prefer|what if|hope|wish|guess|suppose|think|wonder|depends?|not sure|don't know)\b/,
  condition: /\b(?:if|when|unless|otherwise|in case)\b/,
  reason: /\b(?:because|which|that's why|so that)\b/,
  either: /\bor\b/,
  settled:
    /\b(?:done|settled|decided|agreed?|approved|adopted|accepted|granted|carried|confirmed|dropped|cancell?ed|postponed|scrapped|final|signed off|in favou?r|that's (?:it|the one|what we|where we)|full stop|end of (?:story|the|discussion)|off the (?:table|agenda|list)|it is(?=[.,]| then))\b/,
  assent:
    /\b(?:(?:no|any|there are no) objections?|(?:no ?body|no one|anybody|anyone|everybody|everyone|all) (?:\w+ )?(?:stops?|objects?|minds?|against|opposed|happy|okay|agreed?|in favou?r|fine|says no|disagrees?)|hearing (?:silence|nothing|none|no)|hurt anybody|i see none|i take it|(?:all|those) in favou?r|that's a yes|nor do i|happy\?)/,
  longAgo:
    /\blast (?:year|time|month|week|term|spring|autumn|fall|winter|summer|june)\b|\bused to\b|\bhad (?:decided|agreed)\b|\byears? ago\b|\b(?:have|has) decided\b|\bthey decided\b|\balready\b/,
  habit:
    /\b(?:always|usually|normally|tend to|(?:every|each) (?:week|month|time|year|single|day|\w+day|morning|term))\b/,
  othersDecided:
    /\b(?:they|she|he|(?:the|our|my) (?!group\b|circle\b|team\b)\w+)(?:'ve| have| has|'s)? (?:\w+ly )?(?:decided|fixed|voted)\b|\b(?:was|were) (?:fixed|decided|settled)\b|\bdecided (?:that|this|it|on|to|against)\b/,
  recaps:
    /\b(?:for the (?:notes|minutes|record)|sum(?:ming)? up|to recap|in short|have it straight|said once|that's (?:it|all of it|us|everything)|so we have|what we (?:have|said))\b/,
  runsTheTalk:
    /\b(?:let's|let us|we'll|we can) (?:\w+ )?(?:see|talk|hear|start|begin|move on|look|think|come back|go (?:round|on|back|through)|park|leave it|do last|meet next week|wrap|take (?:five|ten|a))\b|\b(?:item|on the agenda|of the agenda|first thing|last thing)\b/,
  chooses:
    /(?:^|[,.;:] |\b(?:okay|right|fine|well|so) )(?:so|then)(?: for (?:\w+ ){1,3})?,? (?:it's|it is|it stays|we|we're|no|the|let's|N \w+s)\b|\w,? then[.,!]|\w it is(?=[.,!])/,
  announces:
    /\b(?:i (?:conclude|declare)|i'm (?:keeping|dropping|calling|going to call|making the)|my (?:decision|call)|i say we|we(?:'ve| have) (?:all )?(?:decided|agreed)|is that where we|can we agree|so we say)\b/,
  orders:
    /^(?:so |okay,? |then |right,? |fine,? |good,? |yes,? |no,? )*(?:leave|keep|make|drop|cut|scrap|skip|move|swap|stick|call|set|cap|split|double|postpone|cancel|lose|bin|ditch|replace|remove|add|simplify) /,
  letsDo:
    /\blet's say (?:the|we|it's|that|N|\w+day)\b|\blet's (?!(?:see|talk|hear|start|begin|move on|look|think|come|go|park|leave|not|hope|say|be|put that|face|all)\b)\w+/,
  putsOff:
    /\blet's not\b|\bnot (?:settle|decide)\b|\bkeep (?:it|that|that one|this) open\b|\b(?:think|chew|sleep) (?:about|on)\b|\blook at (?:it|that|the \w+) again\b|\bcome back to\b|\bleave (?:it|that) for\b|\bone day\b|\bnot (?:today|yet|now)\b|\bopen(?:,|\.)/,
  // What it fixes.
  fromWhen:
    /\b(?:until|till|from (?:the|now|here|this|next|\w+day|january|september)|starting|for now|as of|from \w+ on|for (?:a|one|two|six|this|the) (?:\w+ )?(?:year|month|week|pilot|round|term)|this (?:year|round|time|term)|before the)\b/,
  when: new RegExp(
    `\\b(?:\\w+days?|at ${number}|january|february|march|april|may|june|july|august|september|october|november|december|\\w+teenth|\\w+ieth|\\w+-?first|\\w+-?second|\\w+-?third|the \\w+th|weeks?|months?|years?|spring|summer|autumn|fall|winter|christmas|easter)\\b`,
  ),
  soon,
  sameTime:
    /\bsame (?:time|place|hour|day|room)\b|\bnext (?:meeting|committee|call|session|one)\b|\bmeet (?:again|on|in|at)\b|^(?:\w+,? )?(?:then )?(?:on )?the \w+(?:th|first|second|third)\b/,
  howMany: new RegExp(`\\b(?:${number}|percent|thousand)\\b`),
  only: /\b(?:only|just the|nothing else|at most|max|not more|no more|once)\b/,
  never: /\b(?:never|no longer|any ?more|not any)\b/,
  none: /(?:^|, |: |\bokay,? |\bso )no \w{3,}/,
  contrast: /, (?:and )?not\b|\binstead\b|\brather than\b|, but\b|\bwithout\b/,
  theirs:
    /\b(?:yours|theirs|mine|N's|'s yours)\b|\b(?:in|out|on|off)[.,]|\bN (?:does|takes|covers|runs|gets|leads|tries|brings|makes)\b/,
  // Work that is taken on or asked for.
  iWill: /\bi(?:'ll| will| can|'m going to|'m gonna| could|'d)\b/,
  asksYou: /\b(?:can|could|will|would) you\b|\byou(?:'ll| will)\b|\bplease\b/,
  tells: new RegExp(
    `(?:^|, |\\b(?:and|then|so|please) )(?:please )?(?:send|bring|ask|call|text|write|print|book|check|tell|forward|remind|put|get|give|let me have|take|ring) (?:me|us|it|him|her|them|that|those|the|a|your|everyone|N)\\b|N,? (?:then )?you (?!${deed}\\b|are\\b|were\\b|all\\b|know\\b)\\w+`,
  ),
  doesIt:
    /\b(?:i|we) (?:then )?(?:call|bring|send|show|make|write|speak|talk|go|take|test|prepare|ask|print|book|ring|draft|order|check|put|fetch|phone|mail|email|collect|count|give|clean|do)\b|\bi'm (?:\w+ing) (?:it|that|the|them|you|N)\b|\byou(?:'ll)? (?:have|get) (?:it|them|that|one|your)\b/,
  somebody: /\b(?:some(?:body|one)|any(?:body|one)|one of (?:us|you))\b/,
  rightNow:
    /\b(?:screen|right now|(?:one|a) (?:sec|second|moment|minute)|in the chat|hold on|hang on|read (?:it|this|them) out|go (?:first|next|on|round)|the clock|the time|muted?|the recording|(?:you|me|us) (?:talk|speak|finish)|patient|(?:switch|turn) (?:this|it) off)\b/,
  // What is asked.
  asks: /\b(?:how|why|what|who|where|whether)\b/,
  asksUs:
    /\b(?:how|why|what|when|where) (?:do|does|can|could|should|would|will|did|are|is) (?:we|they|the|people|a|it|somebody|anyone)\b|\bdo we (?:know|want|need|really)\b/,
  wonders:
    /\bwonder\w*\b|\b(?:don't|do not|never|can't|cannot|couldn't|not) (?:[\w']+ ){0,3}(?:know|get|understand|found?|see|figure|tell|work out|find out|certain|sure)\b|\bworries me\b|\bkeep (?:asking|thinking)\b|\b(?:my|the|one|a) question\b/,
  weighsUp:
    /\bat all\?|\bany way\b|\bis it (?!(?:on|me|working|still|open|free)\b)\w+ (?:to|that|if)\b|\b(?:worth|fair|responsible|supposed to|in the first place|ever|the point|allowed to|in fact|honest(?:ly)?|who (?:pays|decides|answers))\b/,
  leavesOpen:
    /\b(?:i (?:don't|wouldn't) know|no idea|a clue|(?:no|an|the|that) answer|i(?:'m)? (?:only|just) (?:ask\w*|put\w*|say\w*)|think about (?:that|it|this)|sit with|chew on|with us|take it home|(?:have|need) to answer|couldn't (?:tell|say)|leave (?:it|that) (?:there|open)|that one open|never (?:counted|asked|thought)|good question)\b/,
  smallTalk:
    /\b(?:any (?:questions|objections?|other)|who's (?:next|got)|hear me|shall (?:i|we)|does that|make sense|sound good|ready)\b/,
  // Somebody did something, and it was no small thing.
  youDid: new RegExp(
    `\\byou(?:'ve| have|'d)? (?:(?:lot|all|both|two|guys|just|never|only|\\w+ly|even|still|always|already) ){0,3}${deed}\\b`,
  ),
  yourDoing:
    /(?<!\b(?:are|were|if|when|what|how|did|do|see|hear) )\byou (?:(?:all|both|lot|guys|two) )?\w{2,}ing\b|\b(?:the way|that|what|how|who|it's) (?:you|N)\b|\b(?:your|N's) (?:notes|idea|work|list|call|help|story|question|patience|courage|honesty)\b|\bthe (?:\w+ )?you (?:\w+ )?(?:made|wrote|sent|gave|did|took|built|put|brought|kept)\b/,
  namedDid: new RegExp(`N(?:'s \\w+)?,? (?:has |have |had |who )?(?:\\w+ly |even )?${deed}\\b`),
  theyDid: new RegExp(`\\b(?:who|whoever|she|he|they|(?:the|our) (?:\\w+ ){1,2})(?: have| has)? ?${deed}\\b`),
  effort: new RegExp(
    `\\bby hand\\b|\\bon foot\\b|\\ball (?:night|weekend|day|week|summer)\\b|\\bovernight\\b|\\bover (?:the|half|new) (?!(?:other|last)\\b)\\w+|\\b${number} (?:\\w+ )?(?:hours|nights?|evenings?|weekends?|days|years|times|weeks|sundays|mornings|afternoons|kilomet\\w+|miles)\\b|\\b(?:until|till) (?:ten|nine|eleven|midnight|late)\\b|\\bin (?:the|that) (?:snow|rain|heat|cold|dark|middle of)\\b|\\bday off\\b|\\bown (?:time|evenings?|hands|money|pocket|house)\\b|\\bunasked\\b|\\b(?:alone|on (?:your|her|his|their) own|by (?:yourself|herself|himself|themselves)|single handed)\\b|\\bfrom scratch\\b|\\b(?:entire|whole)\\b|\\bevery (?:single|one)\\b|\\bnever (?:sent|asked|complained|once)\\b|\\bwithout (?:being|a word|complaining)\\b|\\bnobody (?:asked|told|made)\\b|\\beverything else\\b`,
  ),
  compares:
    /\bnobody(?:'s| has| had)? (?:ever|else|in)\b|\bnone of (?:us|them)\b|\b(?:first|only|second) (?:time|one|person|list)\b|\bnever (?:seen|met|had|heard)\b|\b(?:in|for) (?:\w+ )?years\b|\bbest\b|\bi've (?:\w+ )?(?:worked|been|seen|had)\b|\bonce a year\b|\banywhere\b|\bplaces where\b|\bbetter than\b|\bany of us\b/,
  bearsWitness:
    /\bi (?:noticed|saw|know (?:what|that|how))\b|\b(?:in|for) the minutes\b|\bminuted\b|\bon record\b|\b(?:i've|i have|and) (?:never|not) (?:\w+ )?(?:said|told|thanked)\b|\benough\b|\b(?:i want|i'd like|i would like)\b|\bsay (?:one|a|some)thing\b|\bwhile i\b|\bby the way\b|\bbefore (?:we|i)\b|\b(?:can|may) i say\b|\bi have to say\b|\b(?:i do want|can i just|i(?:'ve| have) been (?:meaning|wanting)|i swear|i mean it|never said)\b|\b(?:won't|will not|never|not going to) forget\b|\bi(?:'m| was) (?:\w+ )?(?:touched|moved|relieved)\b|\brespect\b|\btook (?:some|a lot of|real)? ?(?:nerve|guts|courage)\b|\bfor what it's worth\b|\bnotice\b/,
  madeADifference:
    /\bwithout (?:you|that|this|them|it|her|him)\b|\b(?:i|we|it|they|there)(?:'d| would|wouldn't| couldn't| wouldn't) (?:have|be|still|not|never)\b|\botherwise\b|\b(?:down|thanks|because of) (?:to )?you\b|\b(?:saved?|helped|rescued|spared)\b|\b(?:got|kept|made|gave|left) (?:me|us|my|our)\b|\bchanged\b|\bout of a (?:hole|mess)\b|\bcouldn't believe\b|\bcost you\b|\b(?:meant|means) (?:a|so|to|the)\b|\bthat's (?:why|how) (?:we|i)\b/,
  sinceThen:
    /\b(?:the|one|only) reason\b|\bthat's (?:the (?:only )?reason|why|how|what)\b|\bbecause of (?:it|that|this|you|her|him|them)\b|\bsince then\b|\b(?:easier|more good|better for it)\b|\b(?:handed|gave|given|got|bought) (?:me|us) (?:\w+ )?(?:back|time)\b|\bif (?:you|N|she|he|they) had(?:n't| not)\b|\bfor (?:us|me) all\b|\bnobody (?:even )?(?:noticed|knew|saw)\b/,
  praises:
    /\b(?:brave|kind|lovely|beautiful|brilliant|amazing|fantastic|wonderful|magnificent|excellent|superb|generous|patient|honest|hats off|legend|star|hero|angel|bless|well done|great (?:job|work)|good (?:job|work|catch)|impressed|proud|courage|big of|good of|gift|glad (?:that )?(?:you|N)|miss you|enjoyed|loved)\b/,
  youAre:
    /\byou(?:'re| are|'ve been| were) (?:an? |the |our |my |so |such |very )*(?:star|hero|legend|angel|treasure|genius|saint|rock|lifesaver|kind|good|brave|patient|wonderful|brilliant|only one|first)\b|\bour (?:hero|star)|\byou always\b|\bpeople like you\b|\b(?:kind|good|nice|sweet|brave|great|generous|thoughtful|big|decent|lovely) of you\b|\bfavou?r\b/,
  addsOne: /^(?:and |also,? )+(?:also )?(?:to|from|for) (?:me|us|the|N|our|all)\b|\bthe same to you\b|\becho\b/,
  thanks:
    /\b(?:thanks|thank|grateful|gratitude|appreciat\w+|cheers (?:to|for)|three cheers|shout out|credit to|applause|kudos|thankful|indebted|i owe you)\b/,
  thanksFor:
    /\b(?:thanks|thank|grateful|appreciat\w+|cheers|shout out|credit|applause)\b.{0,60}\b(?:for (?:(?:the|your|those|all|not|it|every|that)|\w+ing)|to (?:the|N|whoever)|who|that you|you \w+ing|because)\b/,
  thanksToACause:
    /\bthanks to (?:the|that|this|my|nobody|those|these|a|an|last|our|all)\b(?! (?:\w+ ){0,3}(?:for|who)\b)/,
  noThanks:
    /\bno,? (?:thanks|thank you)\b|\bthank you very much\b|\bthank (?:god|goodness|heavens)\b|\b(?:should|must|ought|need|have|has|going|someone|will|could|let's) (?:to |all |really )?(?:thank|send)\b|\b(?:they|he|she|parents|people|nobody) (?:\w+ )?(?:thanked|thank|said thanks?)\b|\bthank you (?:note|card)\b|\b(?:i )?thank you in advance\b|\bi thank you for\b/,
  politeFor:
    /\bfor (?:\w+ )?(?:coming|joining|having (?:me|us)|being here|listening|asking|waiting|hosting|today|everything|that|this|it|your (?:time|patience|attention|questions?|understanding)|making (?:the |some )?time|the (?:\w+ )?(?:invitation|tea|coffee|biscuits|question|reminder|update|report|discussion|idea|introduction|floor|clarification|attention|noises))\b/,
  polite:
    /\b(?:bye|(?:thanks|thank you|welcome|morning|hi|night),? (?:so much,? )?(?:everyone|everybody)|welcome|hello|hi|sorry|goodnight|see you|all the best|next slide|over to)\b|\b(?:thanks|thank you),? all\b/,
  greets: /\b(?:thanks|thank|bye|hello|welcome|sorry|hi)\b/,
};

/** What somebody says who was just thanked. */
export const modest =
  /^(?:well,? )?(?:oh|aw+|stop|don't\b|it was|that was|that's (?:lovely|nice|kind)|my pleasure|any ?time|it's fine|goodness|you're (?:very |too )?kind|flattery|yeah, well|somebody (?:had|asked)|it's nothing|no trouble|with pleasure|now i'?\w*|i(?:'ve been| enjoyed| nearly)|we only|only)\b/;
/** Somebody takes work on. */
export const commits = /\bi(?:'ll| will|'m (?:putting|going to|gonna)|'d (?:love|be))\b|\bi can\b/;
