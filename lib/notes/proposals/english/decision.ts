import type { Cues } from '../cue';

const settled =
  '(?:decided|settled|agreed|final|done and dusted|a deal|a done deal|a plan|the plan|approved|adopted|confirmed|carried|closed|official|signed off|resolved|fixed|the decision|unanimous|maintained|retained|postponed|deferred|extended|accepted|granted|dropped|cancell?ed|scrapped|replaced|renewed|limited|removed|taken out|withdrawn|admitted|moved|capped|merged|locked in|endorsed|authori[sz]ed|mandated|recorded as|renamed|extended|reinstated|abolished|suspended|brought forward|put back|ruled out|off the agenda)';
/** Verbs that say how it is or go on with the talk, and settle nothing. */
const idleVerb =
  '(?:see|need|never|find|get|know|talk|talking|come|coming|lose|miss|live|manage|survive|figure|return|hear|look|looking|discuss|think|thinking|cover|say|saying|try|trying|ask|asking|wait(?:ing)?(?! (?:until|till|for))|be|have|had|want|wanted|like|love|mean|feel|guess|hope|remember|understand|agree|believe|wonder|were|are|was|did|said|got|went|came|thought|knew|saw|told|asked|met|took|made|ran|kept|gave|used|always|usually|still|really|actually|all|both|could|should|might|would|can|may|must|also|recording|running|missing|learning|learned|learnt|going (?:round|around|off|over|in|on|back|through|nowhere)|there|here|on|in|at|not (?:sure|there|here|on|yet|even|really|all|so|good|a|the|in)|so|just|very|good|okay|fine|back|done|over|out|live|late|behind|quorate|lucky|glad|happy|tired|stuck|supposed|afraid|only|getting|being|having|losing|seeing|hearing|doing (?:well|fine|okay|great|this|it|that)|noticed?|lost|tried|\\w+ed)';

/** How English shows a decision. */
export const decision: Cues = {
  says: [
    // It is settled, in so many words.
    [
      1.4,
      new RegExp(
        `\\b(?:that's|it's|is|are|it is|that is|we're|we are|'s|consider (?:it|that)|been|gets?|stands?|will be|shall be|i declare (?:it|that|the \\w+)) (?:all |now |then |hereby |therefore |finally |thereby )?${settled}\\b`,
      ),
    ],
    [1.4, /\b(?:is|are) (?:now |therefore |hereby )?to be (?!honest|fair|seen|expected|decided|discussed)\w+/],
    [
      1.3,
      /\bwe(?:'ve| have) (?:all |now |finally )?(?:decided|agreed|settled|chosen|landed|got a (?:decision|yes|plan|date|winner))\b|\bi(?:'ve| have) (?:now )?decided\b/,
    ],
    [0.6, /\bwe(?: all)? (?:decided?|agreed?)\b/],
    [
      1.6,
      /^(?:so |okay,? |right,? |and |then )*(?:decided|agreed|carried|settled|approved|resolved|adopted|motion carried|passed|deal|done)\b[.:,;]? ?(?:that |then |so )?\w+ \w+/,
    ],
    [1.3, /\b(?:motion|proposal|policy|budget|minutes|plan|amendment) (?:passes|carries|stands|goes through)\b/],
    [
      1.4,
      /\b(?:can|could) we (?:all )?agree|\bare we (?:all )?agreed|\bdo we (?:all )?agree|\b(?:any objections? to|everyone happy with|all happy with|everyone okay with|all okay with)\b|\b(?:is|are) that where we\b|\bis that where we\b|\bso we're saying\b|\bare we saying\b/,
    ],
    [
      1.5,
      /\b(?:the|our|my) (?:decision|agreement|consensus|answer|ruling|call)(?: \w+){0,4} (?:is|then)\b|\bby consensus\b|\bso be it\b|\b(?:i(?:'ll| will)|let's|we'll) (?:take|call|count) that (?:as )?a (?:yes|no)\b|\b(?:i'm|we're) (?:making|taking) (?:the|that|a) (?:call|decision)\b|\bexecutive decision\b|\bi (?:conclude|declare|rule|note|hear) (?:that|a (?:yes|no)|agreement|no objection)\b|\bmotion to\b|\bconsider (?:it|that|them) \w+(?:ed|ne|pt|t)\b|\bi(?:'m| am) (?:going to )?call(?:ing)? it\b|\b(?:majority|show of hands|hands up)\b.{0,30}\b(?:for|in favou?r|it's|so)\b|\b(?:to|let me) (?:recap|sum up|summari[sz]e)\b|\bwe(?:'ve| have) landed\b|\bwe(?:'re| are) in agreement\b|\bwe all agree\b/,
    ],
    [
      1.2,
      /(?:^|[,.;:] |\b(?:okay|so|well) )(?:in that case|that being so|on that basis),? (?:we|the|it's|let's|i'll)\b|, so (?:\w+day|that's (?:it|the one|what|the)|it's|we'll|we)\b|\bdoing that\b[.!]?$|\bas proposed\b|\bas you (?:proposed|suggested|asked)\b/,
    ],
    // Choosing: "then it's the library", "Thursday it is", "fine, Thursday then".
    [
      0.7,
      /(?:^|[,.;:] |\b(?:okay|ok|so|fine|right|well) |\band (?=then (?:we\b|we'|let's)))then,? (?!(?:i|i'\w+|you|you'\w+|who|what|how|they|he|she|there (?:was|were)|why|when|again|somebody|someone|it was|one|of course|no,)\b)\w+/,
    ],
    [
      0.7,
      /(?:^|[,.;:] |\b(?:okay|ok|fine|right|well|and) )so,? (?:it's|it is|no|let's|next|from now|the \w+ (?:goes|stays|comes|gets|is (?:out|in|off|over))|we(?:'ll| will| won't|'re not| do| don't)?)\b/,
    ],
    [
      1.4,
      /\b(?!that|how|what|who|as|where|so|for|is|think|believe|whatever\b)\w+ it is(?:,? then)?(?:[.!,;]|$)|\bit is, then\b/,
    ],
    [
      0.8,
      /(?!^)\b(?!back|since|until|by|even|now|just|only|and|if|but|what|so|why|how|okay|on)\w+,? then(?:[.!]?$|, )/,
    ],
    // What is to be done together.
    [
      1.3,
      /\blet(?:'s| us)(?: all| then| please| at least| officially| simply| both| also| say| try)* (?!(?:see|hear|begin|move on|park|come|look|think|talk|hope|pretend|face|turn|return|pause|wrap|continue|remember|imagine|carry on|recap|jump|dive|pick (?:it|this|that|up)|me|us|let|sit|discuss|wait(?! (?:until|till|for))|focus|listen|hang|hold on|stay with|not (?:lose|forget|go|rush|worry|get|pretend|decide|start|be)|get (?:started|going|into|on|back|through|to)|go (?:round|around|back|on|through|to (?:the next|item|page)|in order|ahead$|there)|start(?:[.,!]|$| with (?:the|you|item|that)| now| by)|leave (?:it|that) (?:there|at that|for (?:now|today))|take (?:a|five|ten|one|stock|questions|that (?:offline|later))|give (?:[\w']+ )?(?:a (?:hand|minute|moment|second|round)|it a (?:minute|second))|keep (?:going|moving|that in mind|it (?:short|brief|moving))|say (?:hello|goodbye|that again)|call it a (?:day|night)|be (?:honest|clear|fair|real|kind|quick|brief|careful)|do (?:a (?:quick|round)|introductions|the (?:round|check-in)|that (?:next|later|now))|ask (?:N|her|him|around)|check(?: in|[.,]|$)|read|face)\b)\w+/,
    ],
    [
      1.1,
      /(?<!\b(?:if|that|when|until|once|what|how|where|as|because|why|who|before|after|which) )\bwe(?:'ll| will| shall)(?: all| only| simply| now| then| also| each| both| just)* (?!(?:see|need|never|find|get (?:there|back|to|through|used)|know|talk|come (?:back|to)|lose|miss|manage|survive|figure|return|hear|look|discuss|think|cover|be (?:fine|okay|there|here|back|late|in touch)|pick (?:this|that|it) up|have to|probably|still)\b)\w+/,
    ],
    [
      1.3,
      new RegExp(
        `\\bwe(?:'re| are)(?: all| now| then| also)* (?:not )?(?!${idleVerb}\\b)(?:going (?:to|with|for|ahead|down)|\\w+ing)\\b`,
      ),
    ],
    [
      0.7,
      /\bwe(?:'re| are) not (?:going to|gonna|\w+ing (?:a|an|the|any|it|that|this|them))\b|\bwe (?:won't|will not) (?!know|get|see|have time)(?:be )?\w+/,
    ],
    [
      0.6,
      new RegExp(
        `(?<!\\b(?:if|that|when|until|once|what|how|where|as|because|why|who|before|after|which|and|every \\w+) )\\bwe (?!(?:'|${idleVerb})\\b)(?:do (?:it|the|that|both|a|one|two|this|without)|keep|go|stay|stick|move|drop|start|stop|use|hold|skip|meet|cut|leave|postpone|switch|put|take|open|close|split|share|make|run|pay|send|bring|have (?:one|two|three|it on|them on|the \\w+ (?:on|at))|give|begin|end|change|rotate|alternate|offer|invite|limit|accept|test|add|remove|write|print|let|walk|swap|merge|buy|charge|serve|wait|vote|hire|rent|order|cover|double|cap|ban|ditch|scrap|lend|publish|name|count|click|teach|try (?:it|that|the|one|two)|set|return|replace|reduce|reserve|raise|lower|combine|pair|fund|proceed|finish|deliver|report|collect)\\b`,
      ),
    ],
    // A rule for all, and things that go, stay, are out.
    [
      0.7,
      /\b(?:nobody|no one|everyone|everybody|every \w+|each|all \w+|both|anybody|anyone who|whoever|new) (?:[\w']+ ){0,4}?(?:gets?|must|has to|have to|signs?|brings?|takes?|goes|will|pays?|stays?|writes?|sends?|needs? to|starts?|can (?:only|now)|is (?:to|allowed)|are to|comes?)\b/,
    ],
    [
      1,
      /\bno more (?!than|questions|of that)\w+|\bno (?:[\w']+ ){1,3}(?:this|next|until|for|on|in|at|before|after|any ?more)\b|^(?:so |then |okay,? |right,? |fine,? |and )*no (?!,|thanks|thank|worries|problem|problems|idea|no|one|i\b|it|we|that|but|need|pressure|rush|question|wonder|doubt|kidding|objections?|matter|because|not|way|way\b|you|they|he|she|the|this|there|there's|it's)\w+ /,
    ],
    [
      0.9,
      /^(?:[\w' ]+,? )?(?:[\w']+ ){0,4}(?:goes|stays|moves|remains|comes|happens|starts|ends|waits|shifts|closes|opens|drops) (?:to|at|on|in|off|out|open|closed|as|with|for|from|back|down|up|until|till|after|where|\w+day)\b|\b(?:it|that|this|they|those|the \w+|\w+) (?:stays?|goes|comes off|comes out|comes back|can go|waits|moves|closes|ends|wins|gets (?:shorter|longer|cut|moved|dropped|an?\b|the\b|one|two))(?:[.,;! ]|$)|\byes, (?:the )?\w+,? no\b|\bno, (?:the )?\w+,? yes\b|\b(?:the )?(?:rest|others|other one) (?:stays?|goes?|waits?)\b|\bthat's (?:the end of|it for)\b/,
    ],
    [
      1.2,
      /\bnext (?:meeting|call|session|round|one|gathering|committee|assembly|time|date)(?: is| will be|'s|,)? (?:on|at|in|the|we|same|\w+day)\b|^(?:\w+, )?same (?:time|place|hour|day)\b|, same (?:time|place|hour|day)\b/,
    ],
    [
      0.7,
      /\b(?:is|are|it's|that's|they're|'s) (?:out|off|in|over|gone|on hold|on|back on|off the table|off the list|dead|staying|going|moving|history)(?:[.,;!]|$| then| and| for| this| until| till| to)/,
    ],
    [
      1,
      /^(?:so |okay,? |then |just |right,? |fine,? |good,? |yes,? |no,? )*(?:leave|keep|make|drop|cut|scrap|skip|move|swap|stick|call|set|hold|cap|split|push|double|postpone|cancel|take|go|lose|bin|kill|ditch|trim|replace|remove|add) (?:it|that|them|the|this|those|with|to|at|for)\b(?! (?:easy|from there|there|away|ahead|short|brief|slow|moment|to me|with me|me\b))/,
    ],
    [
      1.4,
      /^(?:[\w']+ ){1,3}only(?:,? then)?[.!]?$|\bend of (?:story|discussion)\b|\b(?:can|should|has to|have to) go\b(?=[.,;!]|$)/,
    ],
    [
      0.7,
      /\b(?:it|that|this|they|(?:the|both|all|each|every) [\w']+)(?:'ll| will| shall) (?:all |both |now |still )?(?:be(?! (?:fine|okay|great|good|nice|lovely|hard|fun|interesting|helpful|a (?:nightmare|disaster|shame)|like|so|too|very|able))|stay|go|start|happen|run|open|close|move|remain|come|take place|meet|not)\b/,
    ],
    [
      1,
      /^(?:okay|ok|right|fine|good|alright|all right|great|perfect|no|yes)[,.]? (?:then |so |well )?(?:the|each|every|both|all|N|that) (?:[\w']+ ){1,5}?(?:goes|stays|gets|comes|moves|starts|ends|keeps|takes|runs|opens|closes|leads|covers|makes|is|are|go|stay|come)\b/,
    ],
    [1, /\bwe(?: all)? agree (?:to|that|on)\b|\bdecision made\b|\b(?:mark|record|log) (?:it|that|this) (?:down )?as\b/],
    [
      1.1,
      /\b(?:it's|that's|it is|that is) a (?:yes|no)\b|\bthe answer's\b|\b(?:yes|no) to (?:the|a|both|all|[\w']+ing)\b|\bis the one\b|\bi say we\b|\bpermission granted\b|\byou(?:'ve| have) got (?:it|my yes|a yes|the go ahead)\b/,
    ],
    [
      1,
      /\bis (?:now )?(?:the|our) (?:line|rule|number|plan|date|threshold|limit|way|default|standard|definition|deadline)\b|\b(?:full stop|period|no exceptions|non negotiable)\b|\bi'm (?:keeping|dropping|not doing|scrapping|cutting|moving|changing|stopping)\b/,
    ],
    [
      0.5,
      /\b(?:nobody|no one|everyone|everybody) (?!(?:is|was|has|had|knows|wants|likes|thinks|ever|else|really|seems|loves|hates|reads|remembers|does|understands|believes|cares|needs|says|always)\b)\w+s\b|\bnever (?:from|by|before|after|without|on|at)\b|\b(?:eat|eats|go|goes|come|comes|sit|speak|speaks|start|starts) first\b|\bboth (?:[\w']+ ){0,2}(?:report|use|send|keep|get|follow|count|start|stop|share|call)\b/,
    ],
    [
      0.8,
      /\b(?:will|shall) be (?!(?:interested|tired|pleased|excited|delighted|surprised|needed|wicked|red)\b)(?:[\w']+ed|held|sent|kept|made|given|put|set|paid|done)\b|\b(?:the|that|it|[\w']+) (?:[\w']+ )?(?:stops|continues|survives)(?:[.,;]|$| for| until| as)/,
    ],
    [
      1.3,
      /\b(?:group|board|committee|assembly|network|members|meeting|panel) (?:agrees?|decides?|resolves?|accepts?|approves?|adopts?|confirms?)\b|\b(?:there(?:'s| is)|we have|i (?:see|hear)) (?:a )?(?:consensus|agreement)\b/,
    ],
    [0.7, /\bfrom now on\b|\bgoing forward\b|\bas of (?:today|now|\w+)\b/],
    [
      1.1,
      /\bi(?:'ll| will|'m happy to|'m going to|'d be happy to) (?:go with|accept|allow|approve|sign off|withdraw|agree to|say yes)\b|\b(?:we|i|N) (?:accept|accepts|approve|approves|endorse|adopt) (?:this|that|the|it|them)\b/,
    ],
    [
      0.6,
      /\byou can (?:have|keep|start|use|go ahead|take|stop|drop|spend|count on)\b|\bwe can (?:have|keep|start|use|drop|skip|live without|do without)\b/,
    ],
    [
      0.4,
      /^(?:okay,? |so,? |right,? |then |fine,? |good,? )*(?:it's|it is) (?:going to be |gonna be )?(?:on |at |in |the )?(?:\w+day|\w+teenth|\w+th|nine|ten|eight|seven|six|noon|january|february|march|april|may|june|july|august|september|october|november|december)\b|^(?:[\w']+ ){1,6}[\w']+, not (?:the |a |an |in |at |on |by |with )?\w+[.!]?$/,
    ],
    [
      0.8,
      /\b(?:we|i think we) (?:have to|need to|must|are going to have to) (?:say|keep|stop|drop|go|leave|choose|cut|move|start|make it)\b|\bthe answer is\b/,
    ],
  ],
  adds: [
    [
      0.5,
      /^(?:okay|ok|right|alright|all right|fine|good|great|perfect|well|yes|yeah|sure|cool|done|deal|no|excellent|lovely)[,.:;] (?:(?:so|then|and|well|yeah|yes|okay|fine),? )*(?!(?:i|i'\w+|you\w*|who|what\w*|how|why|where|when|can|could|do|does|is|are|let me|thanks|thank|welcome|hello|sorry|anybody|anyone|any|um|last|on to|moving)\b)/,
    ],
    [
      0.7,
      /\b(?:going|go|stick|sticking|start|starting|settle|settling|run|running) with\b|\bgo(?:ing)? for\b|\bgo ahead (?:with|and)\b/,
    ],
    [
      0.9,
      /\bfrom (?:now|then|next \w+|here|this \w+|\w+day|the \w+)(?: \w+)?,? (?:on(?:wards?)?\b|we|you|every|it|the|no|each|there)|\bfrom now on\b|\bgoing forward\b|\bstarting (?:in|from|next|this|with the|on|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bas of \b|\bwith effect\b|\beffective\b|\bfor good\b|\bfrom the (?:first|next|\w+th|\w+) (?:of|on)\b|\bfrom (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/,
    ],
    [
      0.3,
      /\binstead of\b|\binstead[.,]|\brather than\b|\bnot the\b|\bno longer\b|\bany ?more\b|, (?:no|not|only|but with|and no|without|no more) (?:[\w']+ ){0,4}\w+[.!]?$|\bat most\b|\bmaximum\b|\bas it (?:is|stands|was)\b|\bas they are\b|\binto two\b|\bon (?:one )?condition\b/,
    ],
    [
      0.6,
      /\bfor now\b|\bthis year\b|\bfor the (?:next|first|rest|time being|moment|pilot)\b|\buntil\b|\btill\b|\bthis (?:round|term|time|season|spring|autumn|fall|summer)\b|\bas a (?:pilot|trial|test)\b|\bfor (?:a|one|two|three) (?:[\w']+ )?(?:month|week|term|year|round|session)s?\b|\bon (?:\w+days?|the \w+th)\b|\bevery (?:other|second)\b/,
    ],
    [
      0.4,
      /\bhereby\b|\b(?:on|for) the record\b|\b(?:in|for) the minutes\b|\bwrite (?:that|it) down\b|\bput (?:that|it) down as\b|\band (?:be|that's) (?:done|that|it)\b/,
    ],
    // Not settled.
    [-1.3, /,? or (?:we|the|it's|else|not|do|is|something)\b|\bor so\b|\beither\b/],
    [-1, /^(?:[\w']+ )?no (?:objections?|problem|idea)\b|\bat all[.!]?$/],
    [-0.7, /\bhalf of|\bsome of (?:them|the)|\bmost (?:people|of)\b|\bpeople\b/],
    [
      -2.6,
      /\bnot (?:yet |been )?(?:decided|settled|agreed|final)|\bundecided\b|\b(?:can't|cannot|won't|don't|not|needn't) (?:[\w']+ ){0,2}(?:decide|settle|agree|commit|solve|fix this|do this)\b|\bno decision\b|\bto be decided\b|\bnothing is (?:decided|final)/,
    ],
    [
      -1.6,
      /\b(?:think|thinking|talk|talking|chat|look|sleep|reflect|sit|discuss) (?:[\w']+ )?(?:about|on|over|with|at|into)\b|\bconsider\b|\bleaning\b|\blean towards\b|\bpropos(?:e|ed|ing)\b|\bsuggest|\bwonder|\bdepends?\b/,
    ],
    [
      -1.1,
      /\bmaybe\b|\bperhaps\b|\bprobably\b|\bmight\b|\bcould\b|\bwould\b|\bi'd\b|\bwe'd\b|\bshould\b|\bought\b|\bnot sure\b|\bi guess\b|\bprefer\b|\bwhat if\b|\bin theory\b|\bideally\b|\bhope\b|\bwish\b|\bi don't know\b|\bi suppose\b|\bin principle\b/,
    ],
    [-0.5, /\bi think\b|\bi'd say\b/],
    [-0.9, /\bif (?:we|you|i|they|it|the|he|she|there|nobody|somebody|people)\b/],
    [-1.3, /\?$/],
    [
      -1.9,
      /\blast (?:year|time|month|week|term|spring|autumn|fall|winter|summer|quarter|\w+ember|\w+ber|\w+day)\b|\bused to\b|\bhad (?:decided|agreed)\b|\byears? ago\b|\bback (?:then|in)\b|\bat the time\b|\boriginally\b|\bin those days\b|\bremember\b|\bback when\b/,
    ],
    [
      -2.2,
      /\b(?:they|district|board|council|ministry|county|state|government|school|she|he|management|superintendent|office|company|landlord|caterers?|city|university|union|trustees|department)(?:'ve| have| has|'s| had)? (?:already |now |all )?(?:decided|agreed|settled|told|said)\b/,
    ],
    [
      -2.6,
      /\b(?:let's|let us|we'll|we can|we should|we)(?: all| maybe| not| quickly| will| can)* (?:move on|park|start(?:[.,!]|$| with the (?:agenda|\w+ \w+ because)| now| by)|begin(?:[.,!]|$)|get started|get going|go (?:round|around|back|on to|through)|take (?:a (?:break|moment|minute|breath|quick|look|vote)|five|ten|one more|stock|questions)|come back|hear|see(?:[.,!]| how| what| if| who|$)|pause(?:[.,!]|$)|turn to|return to|leave (?:it|that) (?:there|at that)|lose|forget|rush|worry|give (?:[\w']+ )?a (?:hand|minute|moment|second)|stop here|wrap|continue|keep going|keep that|circle back|recap|jump|dive|kick off|have a (?:look|think|break)|stay with|get (?:back to|on with|into|through)|pretend|be (?:honest|clear|fair|real|kind)|hope|say hello|make sure|remember|know|recap)\b|\bwe(?:'ve| have)(?: got)? (?:three|two|four|five|a few|about|\w+ (?:minutes|things|topics|items|points))\b/,
    ],
    [
      -1.5,
      /^(?:and |so |okay,? |well,? |yeah,? |yes,? |no,? |then |right,? )*(?:i(?:'ll| will|'m| am| can|'d| was| have|'ve| want| need| don't| did| do| had| shall)|you(?:'ve| have| are|'re| were| did| said)|he|she|they)\b(?! (?:conclude|declare|take that|call that|going to call it|keeping|dropping|not doing|scrapping|cutting|moving|changing|stopping|go with|accept|allow|approve|sign off|withdraw|agree to))/,
    ],
    [
      -1.3,
      /\b(?:was|were|did|didn't|wasn't|weren't|had|told|said|(?<!as you )asked|thought|meant|tried|went|came|noticed|heard|used)\b/,
    ],
    [
      -1.9,
      /\bbye\b|^(?:and |oh,? |okay,? |well,? )*(?:thanks|thank you)\b|\bthank you (?:for|to|all|everyone)\b|\bsee you\b|\bsorry to\b|^(?:[\w']+,? ){0,3}sorry\b|\bwelcome\b|\bhello\b/,
    ],
    [-0.6, /\b(?:always|usually|every (?:year|time|month|week)|normally)\b/],
    [
      -1.3,
      /^(?:yes,? |okay,? )?(?:agreed|in favou?r|seconded|same here|fine by me|fine with me)\b(?! (?:then|that|:))/,
    ],
    [
      -1.4,
      /^(?:right|okay|ok|so|now|and|good|next|then)?[,.:]* ?(?:so,? |and |then )?(?:item|point|topic|number|page|module|question) (?:\w+)\b|^(?:right|okay|ok|so|now|and|good|next)[,.:]* (?:so,? )?the (?:[\w']+ ){1,3}(?:on \w+)?[^,]*(?:,[^,]*)?\.$/,
    ],
    [
      -1,
      /^(?:and |but |because |so |well,? )*(?:it's|that's|there's|there are|this is|it is|they're|the thing is|these are|here's) (?:like|a|an|the|about|all|because|been|so|very|too|not (?:only|about|a|the)|that|where|what|why|how|always|only|my|our)\b/,
    ],
  ],
};
