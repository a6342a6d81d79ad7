import type { Cues } from '../cue';

/** How English shows thanks. */
export const thanks: Cues = {
  says: [
    [1.1, /\bthanks\b|\bthank\b|\bcheers,? (?:to|for|N)\b|\bthankful\b|\bta (?:for|N)\b|\bmuch obliged\b/],
    [
      2.1,
      /\bi(?:'m| am) (?:[\w']+ ){0,3}(?:grateful|thankful)\b|\bwe(?:'re| are) (?:[\w']+ ){0,3}(?:grateful|thankful)\b/,
    ],
    [
      1.7,
      /\bgrateful\b|\bgratitude\b|\bappreciat\w+|\bshout-? ?out\b|\bkudos\b|\bhats? off\b|\bprops to\b|\bwell done\b|\bbravo\b|\bapplause\b|\bround of\b|\bthree cheers\b|\bcongratulations\b|\bproud of\b|\bindebted\b|\bcredit (?:to|where|goes|for|is due)\b|\b(?:deserves?|give|gets?|want) (?:[\w']+ ){0,3}(?:credit|applause|medal|recognition|mention|flowers)\b|\bbless you\b|\blife ?savers?\b|\backnowledge\b|\brecogni[sz]e (?:[\w']+ ){0,2}(?:who|for|N|the work|how)\b|\b(?:bouquet|flowers|gold star|big hand|medal) (?:to|for)\b|\bpraise\b|\btribute\b|\bhat's off\b|\bmy hat\b|\bnice one,? N\b|\bhand it to (?:you|N|her|him)\b|\bnailed (?:it|that|this)\b|\bbig up\b/,
    ],
    [
      0.9,
      /\b(?:this|that|it|the [\w']+|your [\w']+|these|those|they)(?:'s| is| are| was| were) (?:[\w']+ ){0,3}?(?:lovely|beautiful|gorgeous|brilliant|excellent|fantastic|wonderful|superb|spot on|elegant|a joy|a delight|impressive|stunning|terrific|spotless|perfect|magic|exactly what)\b(?! (?:idea|point|question|thought|day|weather))|\bwhat i (?:love|like) about\b/,
    ],
    // What people begin praise with.
    [
      0.5,
      /\b(?:i|can i|let me|may i)(?:'d| would)?(?: just| only| also)? (?:want(?:ed)?|like|love|have|need|got)? ?(?:to )?(?:say|tell you|mention|name|note|point out|put on record)(?: one| a| something| this| that)?\b|\bbefore (?:i|we) (?:forget|go|close|finish|leave|break)\b|\bone (?:last|more) thing\b|\bi don't (?:say|tell) (?:it|this|you) (?:often )?enough\b|\bi mean (?:it|that)\b|\b(?:take the|a) compliment\b|\bwhile i(?:'ve| have) (?:got )?(?:you|the floor)\b|\bcredit\b/,
    ],
    // Praise for what somebody did.
    [
      2,
      /\byou(?:'re| are)? (?:an? |our |my |the |such an? )?(?:absolute )?(?:star|hero|legend|angel|treasure|genius|saint|champion|rock|lifesaver|godsend)\b|\b(?:our|my|a|the) (?:star|hero|heroes|legends?|godsend|angel)\b|\b(?:change|changed|saved|made|save) my (?:life|day|week|year|month|bacon|skin|neck)\b|\b(?:didn't|did not|hasn't|doesn't|shouldn't|won't) go unnoticed\b|\bglad (?:that )?(?:you|N)\b|\bcan't (?:tell you how|say enough|thank)\b|\bmeans? (?:a lot|so much|the world)\b|\bmeant (?:a lot|so much|the world)\b|\bpeople like you\b|\bit(?:'s| was) (?:because of|thanks to) (?:you|N)\b|\b(?:very|so|that's|was|is|that) (?:[\w']+ )?(?:good|kind|decent|sweet|generous|nice) of you\b/,
    ],
    [
      1.2,
      /\byou (?:[\w']+ ){0,2}(?:saved|rescued|carried|helped|held|kept|made (?:it|that|this|my|me|us|our|everyone|everybody)|went out of your way|put (?:so|a lot)|did (?:so|a (?:great|lovely|fantastic|brilliant)|an? \w+ job)|stepped (?:in|up)|turned (?:it|that|this)|pulled|covered|stayed (?:late|up|on|behind|till|until)|sat (?:with|through)|caught|spotted|taught|stood up)\b|\b(?:has|have|had) (?:[\w']+ )?(?:rescued|saved|carried us|kept (?:us|this|me))\b|\bthe way (?:you|N|she|he|they)\b|\b(?:i (?:noticed|saw|want you to know|know)|we (?:noticed|saw)) (?:[\w']+ ){0,3}(?:you|N)\b|\bit was (?:[N\w']+ ){0,4}who (?:came|did|stayed|made|got|drove|found|fixed|wrote|took|brought|cleaned|carried|sat|kept)\b/,
    ],
    [
      1,
      /\b(?:i|we|they|it|he|she|half|nobody|none|people|[\w']+s)(?:'d| would)(?:n't)? (?:[\w']+ ){0,2}(?:be|have|be)\b.*\b(?:if you|if N|without|otherwise|if it weren't|but for)\b|\bif (?:you|N|she|he|they) (?:hadn't|weren't|had not)\b|\bif it (?:weren't|wasn't|hadn't been) for\b|\bthe (?:only |whole )?reason (?:we|i|it|they|that|this|the|any)\b|\b(?:i|we)(?:'d| would) still be\b|\b(?:i|we) (?:wouldn't|would not|couldn't|could not) (?:have|be here|be sitting)\b/,
    ],
    [
      1.2,
      /\bsaved\b|\brescued\b|\bspared (?:us|me)\b|\b(?:kept|keeps|keeping) (?:us|me|it|this|things|everyone|everybody|them|him|her|the [\w']+) (?:going|together|afloat|alive|sane|on track|honest|warm|fed|safe|calm|running|open|moving)\b|\b(?:held|holds|holding) (?:us|it|this|things|everything|everyone) (?:together|up)\b|\bpulled (?:us|it|this|that|me) (?:off|through|together|out)\b|\bgot (?:us|me|it|this|them|everyone) (?:through|over|there|out|done|sorted|home)\b|\bcarried (?:us|this|it|the)\b|\bdid (?:us proud|wonders|so much|more than)\b|\bwent (?:above|beyond|the extra|out of)\b/,
    ],
    [
      1.2,
      /\b(?:i|we) (?:[\w']+ )?(?:loved|love|liked|admire|admired|respect|valued|value|enjoyed) (?:how|what|that you|the way|your|N)\b|\b(?:we're|we are|i'm|i am|i feel|feel) (?:so |very |really )?(?:lucky|blessed|fortunate|proud|moved|touched)\b|\b(?:won't|never|not going to) forget (?:that|it|what|how|the)\b|\b(?:can't|cannot|couldn't) have been easy\b|\b(?:wasn't|isn't|not|never) (?:an )?easy(?: thing)?(?: to)?\b|\b(?:take|takes|took) (?:some |a lot of |real )?(?:courage|guts|nerve|bravery|doing|patience)\b|\bhard (?:thing )?to (?:say|do|hear|admit)\b.*\b(?:you|N)\b|\bchanged (?:how|the way|my|our|everything)\b|\b(?:what a|such a) (?:gift|relief|difference|star|treat|help|good)\b|\btake a bow\b|\b(?:good|great|nice|lovely|well|beautifully|nicely|brilliantly) (?:catch|spotted|work|job|done|put|handled|played|written|organi[sz]ed|run)\b/,
    ],
    [
      0.9,
      /\byou(?:'re| are|'ve been| were) the (?:first|only|one)\b|\bis (?:the reason )?why (?:we|i|they|any of)\b|\babove and beyond\b|\bthe (?:\w+est|most [\w']+|best|first) (?:[\w']+ ){1,4}?(?:i've|we've|i have|we have|you've|anyone|anybody|anything|any of us)\b|\bwould not have been possible\b|\bin (?:your|N's|his|her|their) debt\b|\bcommend|\bsalute\b|\bapplaud\b|\bcompliments?\b|\b(?:we|i|this group|they) (?:all )?needed (?:that|it|to hear|this|someone|somebody)\b|\band it shows\b|\bis what got (?:us|me)\b|\bN (?:has|have) (?:[\w']+ )?(?:done|carried|given|put|spent|worked|built|held|kept|made)\b/,
    ],
    [0.9, /\bwhoever (?:[\w']+ )?(?:did|made|wrote|built|drew|chose|put|came up|designed|\w+ed)\b/],
    [
      0.8,
      /\bN (?:[\w']+ly |even |always )?(?:went|came|did|made|took|got|gave|kept|read|sent|found|let|told|put|wrote|taught|fed|swept|dealt|led)\b|\byou (?:[\w']+ ){0,1}(?:fed|swept|taught|led|dealt|lent|paid|bought|dug|hung|fought|rode|spoke)\b/,
    ],
    [
      1.2,
      /\b(?:the|that|this|those|these|all the|every|your) (?:[\w']+ ){1,4}?(?:that )?you(?:'ve| have)? (?:[\w']+ly )?(?:did|took|made|wrote|sent|built|put|ran|drew|brought|gave|found|set|kept|redid|lent|got|left|said|told|taught|held|drove|sat|stood|\w+ed)\b|\byour (?:[\w']+ ){1,3}(?:was|were|is|are|saved|helped|made|kept|got|has|have|meant|did|gave|changed|turned|showed)\b/,
    ],
    [
      0.8,
      /\byou (?:(?:[\w']+) ){0,2}(?:did|came|made|ran|built|drove|wrote|took|gave|brought|fixed|found|cooked|painted|translated|answered|listened|waited|picked|redid|rewrote|sent|called|rang|spent|sorted|let|put|kept|stayed|asked|remembered|noticed|organi[sz]ed)\b/,
    ],
    [1.5, /\bsaved (?:me|us|the day|my|our)\b/],
    [
      1.3,
      /\b(?:doing|done|did) (?:[\w']+ )?(?:us|me|everyone) (?:all )?an? (?:[\w']+ )?favou?r\b|\bcleaned up after\b|\bdon't think (?:i|we) (?:didn't|haven't)\b|\bgod bless\b|\bbless (?:her|him|them|you)\b|\bi'd echo (?:that|it)\b|\bwhat (?:that|it|this) (?:means|meant) to\b|\bwe owe (?:you|N|her|him|them)\b|\bi owe (?:you|N|her|him|them)\b|\bfair play to\b|\bgood on (?:you|N|her|him)\b|\brespect to\b|\b(?:gonna|going to|i'll) miss (?:you|how|the way)\b|\bthe most \w+ (?:thing|\w+) (?:anyone|anybody|i've|we've|i have|that)\b|\byou always (?:find|know|make|have|remember|keep)\b|\bwhere would we be\b|\bin awe\b|\bwithout (?:[\w']+ ){1,8}(?:we|i) (?:would|could|wouldn't|couldn't|might)\b|\byou were the (?:first|only) (?:one|person)\b|\blearn(?:ed|t) (?:[\w']+ ){0,3}from (?:you|N)\b|\b(?:thanks|credit) (?:is|are) due\b|\bdeserves? (?:our|a lot|a big|all)\b|\bhave (?:N|you|her|him|them|[\w']+) to thank\b/,
    ],
    [
      1,
      /N (?:\w+ly )?(?:stayed|drove|sat|walked|carried|cleaned|fixed|rescued|saved|covered|cooked|painted|translated|built|stepped|jumped|spent|redid|organi[sz]ed|brought|ran|held|got (?:us|it|the))\b/,
    ],
    [
      1.3,
      /\b(?:amazing|great|brilliant|fantastic|wonderful|beautiful|excellent|incredible|superb|terrific|impressive|heroic|phenomenal|outstanding) (?:job|work|effort)\b|\b(?:couldn't|wouldn't|never|not) (?:[\w']+ ){0,8}without (?:you|your|N|that|those|her|his|him|them|their|it)\b|\bthat(?:'s| was| is) (?:so |very |truly )?(?:brave|kind|generous|courageous|lovely of|good of)\b|\btook (?:[\w']+ )?(?:courage|guts|nerve|bravery)\b|\bto name (?:that|it|this)\b|\bimpressed\b|\bgot (?:me|us) through\b|\bbest (?:[\w']+ ){0,4}(?:i've|we've|you've|i have|we have|you have|ever|from any|anyone|all year|in years|this year)\b|\bfirst (?:time|list|one|person|report) (?:[\w']+ ){0,3}(?:i've|we've|somebody|someone|anybody|that)\b|\bmade (?:a|the|all the|such a|it|this|our|my) (?:[\w']+ )?(?:difference|possible|work easier|easier|bearable)\b|\breally helped\b|\b(?:so|much|way) (?:much )?better (?:than|for it|because)\b|\bclearly cared\b/,
    ],
    [
      1.6,
      /^and (?:[\w']+ )?from (?:me|us|all of us|my side)\b.*\bfor\b|^(?:and )?(?:same|another|a (?:big|second|last) (?:one|thank\w*)) (?:to|for|from)\b/,
    ],
    [
      1.5,
      /^(?:and |also |and also,? )+(?:to |a big one to |one to )?N.{0,20}\bfor\b|^(?:and )?(?:also )?(?:to|for) (?:the |our )?(?:N|\w+)(?: (?:N|\w+))?,? (?:who|for|because)\b/,
    ],
  ],
  adds: [
    [
      1,
      /\bfor (?!(?:that|this|it|everything|today|now|all|coming|joining|having|being|your|the|me|us|listening|asking|time)\b)(?:\w+ly |not )?\w+ing\b|\bfor (?:all )?(?:the|your|those|that|these|all|his|her|their|organi\w+|every) (?:[\w']+ ){0,4}\w+|\bfor not\b|\bfor asking (?:the|that|what)\b|\bfor being (?:so|honest|the|\w+ enough|straight|patient|open)\b/,
    ],
    [
      0.7,
      /\b(?:who|whoever) (?:[\w']+ ){0,3}(?:\w+ed|did|took|made|got|ran|sat|stood|stayed|came|drove|wrote|brought|kept|built|held|put|went|gave|found|redid|spent|taught|set)\b|\bbecause (?:i|we|you|it|that|without|nobody|there|now|of)\b|\bwithout (?:you|that|it|him|her|them|your|the|this|those)\b|\bhow (?:you|much|they|N)\b/,
    ],
    [
      1.1,
      /\b(?:that|this|it|which|you|they|he|she|notes?|those|work|list|map) (?:[\w']+ ){0,3}(?:helped|saved|rescued|mattered|meant|made (?:a|the|my|our|it|all|me|us|everything)|changed|carried|kept (?:us|me|it|the)|got (?:me|us)|worked wonders|was (?:so much|exactly|just what))\b|\bwe needed that\b|\bnobody (?:[\w']+ )?(?:asked|else|knows|saw)\b|\bso (?:that )?(?:i|we|they|the [\w']+) could\b|\bwithout a word\b|\bdidn't say a word\b|\bout loud\b|\bunasked\b|\bdidn't have to\b|\bin (?:her|his|their|your) (?:own|free) time\b|\bin the (?:middle of the night|rain|snow)\b|\ball (?:night|weekend|week|day)\b|\bi was (?:so )?wrong\b|\b(?:\w+|eleven|twice|three|four|five) times\b|\b(?:i've|i have) never (?:seen|heard|met|had)\b|\bnobody(?:'s| has)? (?:ever|else)\b|\bhasn't stopped\b|\bcouldn't have asked\b|\byears? and\b|\byou did (?:that|it|all)\b|\bthat(?:'s| was) (?:all )?(?:N|you)\b|\b(?:till|until) (?:[\w']+ )?(?:nine|ten|eleven|midnight|late|three|four)\b|\bon (?:her|his|your|their) (?:own|day off)\b|\bby (?:yourself|herself|himself|themselves)\b|\b(?:entire|whole|every single)\b|\bin (?:that|this|the) (?:heat|cold|dark|middle)\b|\bat (?:[\w']+ )?(?:five|six|four|midnight|ten|eleven) (?:in|at|o'clock)\b|\ball the way\b|\bdidn't (?:even )?(?:ask|complain|say)\b|\bwithout (?:being asked|complaining|a word)\b|\bi don't say (?:it|that|this)\b|\blooks? (?:magnificent|wonderful|beautiful|amazing|great|brilliant|fantastic)\b|\bfrom scratch\b|\bchanged my mind\b|\bmuch better\b/,
    ],
    [
      0.5,
      /\b(?:want|like|love|wanted) to (?:[\w']+ )?(?:thank|say thank|say,|recogni[sz]e|acknowledge|name|mention|give|celebrate|appreciate|shout|express)|\b(?:can|may|let) (?:i|me|us) (?:[\w']+ )?(?:say|thank)|\b(?:special|big|huge|enormous|massive|warm|sincere|heartfelt) (?:thanks|thank)|\bmany thanks to\b|\bthank you to\b|\bthanks to (?:you|N|\w+) for\b|\bthanks again\b|\bsincerely\b|\bdeeply\b|\b(?:publicly|out loud|in front of)\b|\bbefore (?:we|i) (?:go|close|finish|leave|forget|break)\b|\bi have to say\b|\bby the way\b|\b(?:want|like) (?:everybody|everyone|you all|people|you) to know\b/,
    ],
    [0.2, /\byou\b|N/],
    // Politeness.
    [
      -2.2,
      /\bfor (?:[\w']+ )?(?:coming|joining|jumping on|having (?:me|us)|being (?:here|with|on)|(?:your|this|these|the) (?:[\w']+ )?(?:time|patience|attention|questions?|comments?|input|understanding|report|update|presentation|presence|contributions?|remarks?|overview|intervention|flexibility|kind words|hospitality|participation|interest|introduction|explanation|clarification|context|answer|offer|suggestion|thought|biscuits|heads-up|trust)|bearing with (?:me|us)|sticking with|clarifying|flagging|raising (?:that|it|this)|bringing (?:that|it|this) up|adding that|jumping in|staying (?:late|on)[.!]?$|speaking up[.!]?$|holding|being so (?:quick|patient)|doing that[.!]?$|making (?:the |some )?time|listening|inviting|the (?:invitation|invite|question|reminder|update|report|heads up|tea|coffee|introduction|floor|warning|clarification|correction|summary|intro|feedback)|today|asking(?! (?:the|that|what))|waiting|letting me|worrying|everything|calling|tuning|reminding|that[.,!;]|this[.,!;]|it[.,!;]|checking|the \w+ noises)|\bfor (?:that|this|sharing|your time)[.!,]?$|\bthanks for (?:that|sharing|this)[,.]/,
    ],
    [
      -1.6,
      /\bnext slide\b|\bover to\b|\bgo ahead\b|\bmoving on\b|\bwho's next\b|\bbye\b|\bsee you\b|\bgood ?night\b|\bnext (?:item|point|one|please)\b|\btake care\b|\bhave a (?:good|nice|great|lovely)\b|\bnice to (?:see|meet)\b|\b(?:thanks|thank you),? (?:all|everyone|everybody|both)[,.]|\bwelcome\b/,
    ],
    [
      -1.1,
      /^(?:yes|no|oh|okay|great|perfect|right|ah|well)?,? ?(?:thanks|thank you)[,.!] (?!N)|\bbut thank you\b|\bthen i thank\b|\bha ha\b/,
    ],
    [
      -2.4,
      /\bthanks to [^,.]{2,60}, (?:we|i|they|it|he|she|there|nobody|half|no|our|the|everyone|two|three)\b|\S,? thanks to (?:the|a|an|that|this|our|another|yet|some|these|those|last)\b(?!.* (?:for|who) )/,
    ],
    [
      -2.8,
      /\b(?:they|he|she|parents?|families|people|kids|mums?|moms?|everyone|everybody|students?|teachers?)(?:'re|'s| were| was| are| is| seemed| will be| would be|'d be|'ll be) (?:[\w']+ )?(?:grateful|thankful|appreciative)\b|\b(?:grateful|thankful|obliged|appreciated) if\b|\b(?:letter|note|word|card|email|vote|list) of thanks\b|\bto thank\b(?<=(?:remind|forget|forgot|remember|meant|ought|need|needs|want you|have|ask)\b.{0,12}to thank)|\b(?:haven't|never|didn't|did (?:we|anyone|anybody)|has (?:anyone|anybody)) (?:\w+ )?thank(?:ed)?\b|\bwould be (?:very |most |so )?grateful\b|\bi'd be grateful\b|\b(?:extra|course|tax|partial) credits?\b|\bcredit (?:hours?|card|in a|on|back)\b|\bin credit\b/,
    ],
    [
      -1.6,
      /\b(?:vote of confidence|sympathy|that image|mental image|the warning|lecture|enthusiasm)\b|\bthanks,? (?:mum|dad|boss|captain|professor)\b|^oh,? thanks\b|\bas ever\b/,
    ],
    [
      -3.2,
      /\bno,? (?:no,? )?(?:thanks|thank you)\b|\bthankfully\b|\bthanks but\b|\bthanks,? i hate\b|\bthanks a (?:lot|bunch)\b(?! for)|\bgee,? thanks\b|\bthank you very much[.!]?$|\bappreciate (?:it )?if\b|\bwould appreciate\b|\bappreciation (?:week|day|event|lunch)\b|\bthank (?:god|goodness|heavens)\b|\bthanks for nothing\b|\bpraise (?:be|the)\b/,
    ],
    [
      -1.8,
      /\bthanks to (?:the|my|our|this|that|them|a|an|all|those|these|some|last|nobody|no one)\b(?!.* (?:for|who) )|\bthanks to nobody\b/,
    ],
    [
      -2.4,
      /\b(?:they|he|she|parents|people|everyone|everybody|kids|families|children|nobody|somebody|mum|mother|teachers?) (?:[\w']+ )?(?:thanked|thank|said thank|appreciated?)\b|\b(?:should|must|ought to|need to|needs to|have to|has to|remember to|going to|could|will|'ll|someone|let's) (?:all |also |probably |really )?(?:thank|send (?:[\w']+ )?(?:a )?thank|write (?:[\w']+ )?(?:a )?thank|say thank|thanks|appreciate)\b|\b(?:a|the|owes?|our) (?:[\w']+ )?thank[- ]?you(?: note| card| letter| email)?\b|\bthank-?you (?:note|card|letter|email|lunch|gift|cards|notes)/,
    ],
    [-1, /\?$/],
    [
      -1.6,
      /\bappreciate (?:that|where|how|it|this|the (?:question|concern|sentiment|point|thought|difficulty))\b(?!.*\bbecause\b)|\bfor (?:walking|taking us|talking|presenting|explaining|answering|responding|attending|participating|speaking|meeting|doing (?:this|that)|taking the time|hosting (?:today|this|us today)|hopping|dialing|logging|calling in|the opportunity|moving us|keeping us on|indulging|understanding)\b(?!.*\b(?:because|it (?:made|meant|helped|changed))\b)/,
    ],
    [-1, /\bi(?:'ll| will)\b|\bif (?:you|we|i|they)\b|\b(?:good|great) (?:work|job|idea) (?:if|when)\b/],
  ],
};
