import type { Cues } from '../cue';

/** How English shows a question. */
export const question: Cues = {
  says: [
    [0.6, /\?/],
    [
      1.4,
      /\b(?:real|open|big|bigger|hard|harder|main|key|only|another|my|honest|awkward|last|burning|basic|stupid|silly) question\b|\bopen (?:point|issue|thing)\b|\bquestion (?:is|for (?:us|me|you|the group|all)|i (?:have|keep|had)|we (?:have|keep|never)|remains|then|here|nobody)\b|\bi(?:'m| am|'ve been| keep| was)? ?(?:still )?wonder(?:ing|ed)?\b|\bi(?:'ve| have) (?:often |always )?wondered\b|\b(?:makes?|made|leaves?) (?:me|you|us) wonder(?:ing)?\b|\bcurious\b|\bpuzzl|\bkeeps? (?:bothering|nagging|me up|coming back)|\bbothers me\b/,
    ],
    [
      1.4,
      /\b(?:don't|do not|didn't|can't|couldn't|haven't|cannot|not|nobody|no one|nobody's|never|no)(?: (?!want\b)[\w']+){0,2} (?:know|figured out|sure|see|understand|idea|clear|tell|worked out|knows|work out|figure out|answered|say|clue|told me|certain|asked|grasp|convinced)(?: yet| out| myself)? (?:how (?!you\b|we (?:leave|could|can't))|(?:what|why|whether|who|which|if|where|when)\b)|(?<!you have )\bno idea (?:how (?!you)|(?:what|why|whether|who|if)\b)|\bunclear (?:how|what|why|whether|who|if|to me)\b/,
    ],
    [
      1.4,
      /\b(?:what|something|thing|the thing|bit|part|piece) (?:that )?(?:i|we|nobody|no one)(?:'d| would|'ve|'m| am| still)? ?(?:[\w']+ ){0,3}(?:know|understand|wonder|asking|thinking about is|worry about is|figure|work out|asks|stuck on|wrestling with|turning over|missing is|grasp|get is|answer)\b|\b(?:what|thing that|that's|has) (?:bothers|bothered|bugs|bugged|worries|worried|puzzles|puzzled|nags|keeps) (?:me|us)\b|\bi keep (?:asking|wondering|coming back)\b|\bi(?:'d| would) (?:[\w']+ )?(?:love|like|want|be interested) (?:[\w']+ )?(?:[\w']+ )?to (?:know|understand|find out|answer)\b|\b(?:ask|asking|asked) (?:myself|ourselves)\b|\bstruggl\w* with (?:is|how|what|whether)|\bgoing round in circles (?:about|on)\b|\b(?:can|may|could|might) i ask(?:,| then| you| all| again| something|:| \w+,)?.{0,20}\b(?:why|how|what|who|whether|is|are|do|does)\b/,
    ],
    [
      1.4,
      /^(?:and |so |but |okay,? |well,? |because )*(?:what|how|why|who|where) (?:are|is|do|does|can|could|would|should|will|did|have) (?:we|they|it|the|people|you|any|our|that|this)\b(?!.*\?)/,
    ],
    [
      1.4,
      /\bnever (?:[\w']+ )?(?:figured|worked|found|asked|learned|learnt|understood|known)(?: out)? (?:how|what|why|whether|who|which|if)\b|\bstill (?:[\w']+ )?(?:don't|can't|haven't|wonder|asking)\b.{0,20}\b(?:how|what|why|whether|who|if)\b/,
    ],
  ],
  adds: [
    [
      1.2,
      /\bhow (?:do|can|could|would|might|will|are|is|did|does|should|come|we|to|else|on earth|much of|many of|have)\b/,
    ],
    [
      0.7,
      /\bwhat (?:would|if|does|do|are|is|should|might|could|makes|keeps|happens|else|counts|will|it|they|we|kind|was it|about the|has|have|gets|can|stops)\b/,
    ],
    [1.3, /\bwhy\b/],
    [0.6, /\b(?:who|where|which|when|what|what's|whose|who's|whether)\b/],
    [
      0.6,
      /\b(?:do|are|is|does|should|can|could|have|has|did|would|will|were|am) (?:we|they|our|people|families|parents|students|kids|children|teachers|members|any of|it|there|this|that|the|anyone|anybody|everyone|those|these|somebody|someone|a)\b/,
    ],
    [0.7, /\bis it (?:fair|right|okay|even|really|worth|enough|possible|about|because|that|us|them)\b(?! \?)/],
    [0.5, /\b(?:or|and) (?:is|are|do|does|should|would|have|did|not|not\?|for|what|why|how)\b.*\?|\bor\b.*\?/],
    [
      0.7,
      /\bhas any(?:one|body)\b|\bever\b|\bfor (?:those|people|families|us)\b|\bwithout \w+ing\b|\bin the first place\b|\bmeans?\b|\bworth\b|\bhelp\b|\bsupposed to\b|\bchang(?:e|ed|es)\b|\benough\b/,
    ],
    [
      -0.9,
      /\bwhat about\b|\bwhat if\b|^(?:and |so )?(?:could|can) (?:we|the)\b|\b(?:was|did|were) .*\byou\b|^if\b|^like,|^(?:and |so )?should (?:i|we|it)\b/,
    ],
    // What keeps the talk going.
    [
      -2.5,
      /\b(?:can|could|do|does) (?:you|everyone|everybody|we|anyone|people|they) (?:all |still )?(?:hear|see|follow)\b|\bwho(?:'s| is| wants| would|'d| else| can)(?: like)?(?: to)? (?:next|first|go|start|here|on|take|kick|begin|in|missing|there|speaking|that|be|do|bring|got|at|coming)\b|\bwho've\b|\bany (?:[\w']+ )?(?:questions|comments|objections?|other|thoughts|corrections|news|reactions|volunteers|takers|more|last|further|reason|remarks)\b|\banything (?:else|to add|you|you'd|on|from|more|before)\b|\bmakes? sense\b|\bis (?:that|this) (?:ok|okay|alright|all right|fair|fine|clear|good|right|me|on|working|too|where)\b|\bis it (?:ok|okay|alright|me|on|working)\b|\bready\b|\bam i (?:on|muted|right|the only|audible)\b|\bhear me\b|\bmuted\b|\bshall (?:i|we)\b|\b(?:anyone|anybody|everyone|everybody) (?:want|against|opposed|object|need|disagree|agree|okay|happy)|\bdoes (?:that|this|it) (?:work|sound|suit|answer|make)\b|\bdo you (?:want|mind|need)\b|\bcan i (?:just|go|say|add|jump|start|stop|come|offer)\b|\bwhere (?:were|are) we\b|\bhow (?:are you|is everyone|'s everyone|are we (?:for|on) time|much time|long have)\b|\bwhat(?:'s| is) (?:next|that|up|this)\b|\bwho was that\b|\bsay (?:that |more )?again\b|\bsay more\b|\bwhat did you say\b|\bsorry\?|\bwould (?:that|anyone|somebody|anybody|someone|you)\b|\bis everyone\b|\bare (?:you|we all|we|they) (?:still )?(?:there|here|on|back|ready|okay|good|all|agreed|done|serious|kidding|sure|recording|joking)\b|\bcan we (?:move|start|go|agree|come|stop|please)\b|\bdo we (?:all )?(?:agree|vote|have everyone|keep it)\b|\bwhat (?:do you mean|was that|time|else)\b|\bis there (?:any|anything) (?:other|else|more|news|objection)|\banyone (?:got|have)\b|\bnow what\b/,
    ],
    [
      -1.5,
      /(?:^|, )(?:could|can|would|will|do) you\b|\bcould i (?:get|have)\b|\bis anyone (?:able|willing|going)\b|\b(?:can|could|would|will) (?:someone|somebody|anybody|anyone)\b|\bwho (?:can|could|will|is going to|signs|brings|has|locks|opens|takes|does|came)\b/,
    ],
    [
      -1.7,
      /,? (?:right|yes|yeah|no|okay|ok|huh|eh|correct|is it|isn't it|aren't they|aren't we|don't we|doesn't it|didn't we|didn't you|don't you think|doesn't she|does it|do we|wasn't it|won't it|haven't we|isn't there|hasn't it|can we|can't we|are we|you know|you see|remember|shouldn't it|weren't you|did it|is he|is she|was it|am i)\?$/,
    ],
    // Rhetorical.
    [
      -2,
      /\bwho (?:doesn't|wouldn't|needs|knew|cares|knows|are we kidding|were we kidding|am i kidding|has|hasn't|isn't|could|said|always)\b|\bwhy not\b|\bguess what\b|\byou know what\b|\bisn't (?:that|it|this)\b|\bhow hard (?:can|could)\b|\bwhat (?:could|can) (?:possibly )?go wrong|\bwhat (?:were|was) (?:they|we|i|he|she) thinking\b|\bkidding\b|\bsee what i\b|\bwhat (?:else is|is) new\b|\bwhat do (?:i|you) know\b|\bwhat can i say\b|\bwhere did the time\b|\bwhat's not to\b|\bcan you (?:believe|imagine)\b|\bdo i look\b|\bwho'?s counting\b|\bwhat's the worst\b|\bhow about that\b|\bsince when\b|\bwhat on earth\b|\bin what (?:world|universe)\b|\bis the pope\b|\bneed i\b|\bwhose fault\b|\bwhat's wrong with\b|\bdid (?:you|we) (?:all )?(?:see|hear|notice)\b/,
    ],
    [
      -0.8,
      /\bhow (?:many|much|long|far|old|often|big|late|early)\b(?! of)|\bwhat (?:day|date|colour|color|size|number|page|room)\b|\bwhich (?:day|room|date|page|one|slide|version)\b|\bwhen (?:is|are|was|do|does|did|can we expect)\b|\bwhat(?:'s| is) (?:the|your|her|his) (?:date|name|address|budget|price|number|deadline|total|cost|plan b|cap|limit)\b|\bwhere (?:is|are|was|do we meet)\b|\bis it (?:free|open|still)\b|\bwas (?:it|that)\b|\bdid (?:you|she|he)\b|\bhave you\b|\bhas (?:she|he)\b|\bare you\b|\bdo you (?:have|know|mean|still)\b/,
    ],
    [
      -1.7,
      /\b(?:they|she|he|parents?|people|somebody|someone|everybody|kids?|teachers?|mother|one) (?:[\w']+ )?(?:asked|asks|said|says|keeps? (?:asking|saying))(?: me| us| him| her| them)?[,:]? (?:how|what|why|whether|if|who|when|is|are|do|can|where)\b|\bwas like\b/,
    ],
  ],
};
