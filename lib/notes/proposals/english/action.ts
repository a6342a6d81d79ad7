import type { Cues } from '../cue';

/** Verbs for what is done in the meeting, or not done at all. */
const inMeeting =
  '(?:be|see|hear|live|imagine|understand|think|guess|say|tell (?:you|us|me)|relate|feel|remember|believe|only|never|always|start(?:[.,!?]|$| us| with| off)|begin|stop (?:there|here|talking|sharing)|go(?: (?:first|next|ahead|on|last|now)|[.,!?]|$)|jump in|wait|hold on|sit with|stay|join|admit|confess|explain(?! (?:it )?to)|repeat|recap|summari[sz]e|speak up|add (?:one|something|a|to|that)|mute|unmute|pause|hand over|pass (?:it )?to|turn to|leave it there|shut up|keep (?:quiet|it short|this short|an eye|time)|read (?:it|this|that|you|them)(?: all)?(?: out| aloud)?|share (?:my|the) screen|scroll|zoom|answer|ask (?:something|a question|one)|play|push back|come in|finish(?:[.,!?]|$)|take (?:that|this|the|your) question|give (?:you|us) (?:an? (?:example|idea|number|bit)|some|the (?:background|context|short|number))|have to|need|want|miss|like|love|know|do my best|take (?:that|it) as|vote|bet|die|regret|manage|cope|survive|get (?:used|over|there)|not|mostly|probably|stick (?:with|to)|settle|show you (?:now|quickly|here)|let you (?:go|finish|speak|answer|talk|off)|do (?:eight|nine|ten|mornings|evenings|\\w+days?|that now|both)|second that|pass\\b(?! (?:it|that|the|them) (?:on|along|round)))';
/** A time by which something is done. */
export const soon =
  /\b(?:by|before|on|until|till|over|for|this|next|first thing|end of|come)\s(?:the\s)?(?:(?:next|this|end of|middle of|start of)\s)?(?:the\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:tomorrow|tonight|today|this (?:week|weekend|afternoon|evening|morning|month)|next (?:week|month|time|meeting|call)|over the weekend|by (?:the )?(?:end|next|then|noon|lunch(?:time)?|the \w+th|\d)|before (?:the|we|our|next|i|she|he|they|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december) ?\w*|in (?:five|ten|a few|two) (?:minutes|days|weeks)|first thing|later|end of (?:the |next )?(?:day|week|month)|(?:for|on) the (?:\w+th|first|second|third|\w+day)|straight after|right after|after (?:this|lunch|the (?:call|meeting))|when i get (?:home|back|in)|once (?:the|we|i|it)|at (?:half|nine|eight|seven|ten|noon|\d))\b/;
const you = '(?:you|one of you|you two|you both|your team|you and \\w+)';
const lead = '(?:^|[,;:.…?!] |\\b(?:and|so|then|maybe|please|okay|but|or) )';

/** How English shows an action. */
export const action: Cues = {
  says: [
    // Somebody takes it on.
    [
      2.6,
      new RegExp(
        `\\bi(?:'ll| will| shall|'m going to|'m gonna| am going to)(?: \\w+ly| then| also| just| gladly| go and| even| still| again| try to| try and| at least| first| both)* (?!${inMeeting})(?:\\w+ \\w+)`,
      ),
    ],
    [
      0.9,
      new RegExp(
        `\\bwe(?:'ll| will| shall|'re going to| are going to)(?: \\w+ly| then| also| both)* (?!${inMeeting})(?:\\w+ \\w+)`,
      ),
    ],
    [
      2.1,
      new RegExp(
        `\\bi can(?: \\w+ly| then| also| just| always| try to| try and| at least| even)* (?!${inMeeting})(?:\\w+ \\w+)`,
      ),
    ],
    [
      0.9,
      new RegExp(
        `\\b(?:i could|i need to|i want to|i'd (?:love|like|be happy|be glad|be willing) to|i'm (?:happy|glad|willing) to|(?:happy|glad) to|let me|i've got to|i have to|i promise to|i don't mind|i was going to|i'd better|i better) (?!${inMeeting}|run\\b|leave\\b|go\\b|head\\b|not\\b)(?:\\w+ \\w+)`,
      ),
    ],
    [
      2.7,
      /\bleave (?:it|that|this|them) (?:with|to) me\b|\bi'm on it\b|\bput me down\b|\bcount me in for\b|\bon my list\b|\bi(?:'ll| will| can| could|'m happy to|'d be happy to|'d happily)(?: \w+)? (?:own|take) (?:it|that|this|those|these|care|on|both|him|her|them) ?(?:on|one)?(?:[.,]|$| (?:and|before|by|after|to))|\bi(?:'ll| will) (?:see to|handle|sort|deal with|take on|have a (?:go|crack|word|chat))|\bi've got (?:that one|this one|it covered)|\bthat's (?:my job|mine)\b|\bi volunteer\b|\bi'll be the one\b/,
    ],
    [
      1.8,
      /\bi'm (?:meeting|seeing|calling|sending|talking|speaking|writing|going (?:by|past|over|to (?:the|see|ask))|putting|visiting|bringing|picking|adding|booking|taking|making|asking|cancell?ing|getting|ordering|drafting|sorting|printing|driving|chasing|setting up|doing the)\b/,
    ],
    [
      1.8,
      /\byou(?:'ll| will|'d| would) (?:have|get|hear|receive|find) (?:it|them|that|a|the|an|those|one|your|my|from me|back|\w+s (?:by|on|before|tonight|tomorrow))\b/,
    ],
    // Somebody is given it.
    [
      1.4,
      new RegExp(
        `${lead}(?:could|can|would|will) ${you}\\b(?!\\?|,)(?!(?: \\w+)? ${inMeeting})|\\b(?:would|do) you mind (?!if)|\\bare you (?:able|willing|happy|okay|up) (?:to|for)\\b|\\b(?:can|could|may|might) i ask (?:you|N|one of you) to\\b|\\bi need you to\\b|\\bdo you want to (?!${inMeeting})|\\bi'd like you to\\b|\\bcan i leave (?:that|it|this) (?:with|to) you\\b|\\bany chance you\\b|\\bif you could\\b`,
      ),
    ],
    [
      1.6,
      /\byou(?:'ll| will|'re going to) (?!(?:see|be|find|notice|have|get|know|need|love|hate|like|remember|want|never|feel|all|hear|say|laugh|probably|receive|think|understand|agree|forgive|excuse)\b)\w+/,
    ],
    [
      1.5,
      new RegExp(
        `${lead}N,? (?:(?:could|can|would|will|do) you\\b(?! (?:[\\w']+ )?${inMeeting})|you(?:'ll)? (?!(?:are|were|had|have|said|did|do|know|mean|wanted|want|mentioned|asked|looked|look|look|saw|go|first|next|were|think|see|go|start|muted)\\b)\\w+|please\\b)`,
      ),
    ],
    [
      1.8,
      /(?:^|[,;:.?!] |\b(?:so|and|then|maybe|okay|while) )(?:N|N and N) (?:will|is going to|are going to|to (?!N)|has to|takes|does the|brings|sends|gets the|writes|calls|asks the|checks|books|drafts|is (?:on|doing|writing|calling|sending|bringing|taking))\b|\bN'll\b/,
    ],
    [
      1.6,
      /^(?:and |then |so |okay,? |great,? |right,? |perfect,? |N,? )*(?:please |do )?(?:send|email|bring|ask|call|text|write|print|book|check with|share|fix|tell|forward|remind|put (?:up|together|out)) (?:me|us|it|him|her|them|that|those|the|a|your|my|everyone|N)\b(?! (?:about|more|what|why|how|a bit))/,
    ],
  ],
  adds: [
    [1.4, soon],
    [
      0.6,
      /\b(?:send|email|write|draft|share|call|ask|check|find out|talk to|speak to|put together|bring|get you|buy|pick up|fetch|arrange|ring|text|set up|order|book|print|organi[sz]e|prepare|let (?:you|them|everyone|everybody|him|her) (?:all )?know|get back to|report back|follow up|look into)\b/,
    ],
    [
      0.4,
      /\bplease\b|\baction(?: item| point)?s?\b|\bto-?do\b|\bnext steps?\b|\bin the next (?:week|couple|few)\b|\bfrom me\b|\bmyself\b/,
    ],
    // In the meeting, not after it.
    [
      -2.8,
      /\bshare (?:my|the) screen|\bhear me\b|\bsee (?:my|the) (?:screen|slides?)|\b(?:say|read) (?:it|this|that|them)(?: all)?(?: out| aloud| again)\b|\bin the chat\b|\bright now\b|\bnow[.!]?$|\bhold on\b|\bone (?:sec|second|moment)\b|\bfor a (?:second|minute|moment)\b|\bthe recording\b|\b(?:i have to|i must|i need to|i've got to|i can) (?:say|go|admit|run|be honest)\b|\bscreen\b/,
    ],
    // Not taken on.
    [
      -1.7,
      /\bmaybe\b|\bmight\b|\bshould\b|\bought\b|\bwish\b|\bwould be (?:nice|good|great|lovely|useful|helpful)\b|\bi'd (?:have|need) to\b|\bhave to (?:see|check|look|think)\b|\bin theory\b|\bone day\b|\bsomeday\b|\bat some point\b|\bsome time\b|\beventually\b|\bnot sure\b|\bif (?:you want|you like|anyone|anybody|someone|i (?:could|had|were))\b|\bwould have\b|\bi suppose\b|\bi guess\b/,
    ],
    [
      -2.6,
      /\b(?:somebody|someone|anybody|anyone|no ?body|people|we all) (?:[\w']+ )?(?:should|could|needs?|ought|has to|would|will|can|must)\b|\b(?:can|could|would|will) (?:anybody|anyone|somebody|someone)\b/,
    ],
    [
      -2,
      /\b(?:always|usually|normally|typically|every (?:week|month|time|year|single|day|\w+day)|tend to|each (?:week|month|year))\b/,
    ],
    [
      -2.1,
      /\b(?:i|we) (?:won't|can't|cannot|don't(?! mind)|wouldn't|couldn't|didn't|haven't|never)\b|\b(?:'ll|will) never\b|\bnot going to\b|\b(?:'ll|will) not\b/,
    ],
    [
      -2.1,
      /\bi(?:'ve| have) (?:already |just )?(?:(?!need)\w+ed|sent|written|done|put|been|had|made|told)\b|\balready\b|\blast (?:year|week|month|night)\b|\byesterday\b|\b(?:i|we|she|he|they) (?:was|were|did|had|told|said|asked|thought|sent|wrote|went|called|tried)\b/,
    ],
    [
      -1.8,
      /\b(?:they|he|she|the (?:district|county|state|city|council|board|ministry|kids|parents|children)|people|everyone)(?:'ll| will)\b/,
    ],
    [
      -1.1,
      /\bwe(?:'ll| will) (?:see|find out|get there|figure|all)\b|\bwe(?:'ll| will|'re going to| are going to) (?:do|use|stick|drop|hold|meet|start|stop|run|keep|go|take|come|have|skip|leave|move|make do|say|open|close|wait|return|continue|talk|discuss|pick|try)\b/,
    ],
    [-1, /\b(?:shall|should|do) i\b|\bwhy\b|\bhow about\b|\bwhat (?:if|would|do|can)\b/],
    [
      -1.3,
      /(?<!\b(?:ask|see|check|know|out|tell)(?: (?:N|\w+)){0,3} )\bif (?:i|we|you(?! give| send| could)|they|he|she|it|the|nobody|there)\b/,
    ],
  ],
};
