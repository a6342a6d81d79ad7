import type { SpokenLanguage } from '../cue';
import { action, soon } from './action';
import { question } from './question';
import { commits, modest, signs } from './signs';

/** How English shows them. */
export const english: SpokenLanguage = {
  tag: 'en',
  known:
    /\b(?:the|and|is|are|you|we|that|it|of|to|in|for|was|have|not|this|but|what|with|so|do|they|i|i'm|it's|that's|yeah|okay|just|if|there)\b/g,
  cues: { action, question },
  signs,
  answers: {
    commits,
    modest,
    yes: /^(?:[\w' ]{1,26}[.,!?…]+ ){0,2}(?:(?:oh|um|uh|well|okay|and|so|no,? no|hm+|ah|haha|ha|right|but),? )*(?:yes|yeah|yep|yup|yay|sure|of course|absolutely|certainly|definitely|agreed?|fine|works|perfect|great|good(?! question)|deal|done|will do|can do|okay|ok|alright|all right|sounds|i like|love|i'm (?:fine|good|okay|in|happy|for|on it)|i am (?:in favou?r|fine|happy)|me too|same here|seconded|second|happy|gladly|no problem|no objections?|no worries|got it|on it|consider it|totally|exactly|makes sense|that (?:makes sense|works|suits|is acceptable)|i will|i'll|i can (?:do|live|take|make)|i'd (?:do|love|be (?:happy|okay|fine|very happy))|hear,? hear|aye|in favou?r|lovely|fair enough|i'm with|with pleasure|by when|when do you need|it's on|leave it|thank|nodding|nice|cool|amen|mm-?hm|we can (?:make|do|live)|we'll|i agree|i do|brilliant|excellent|noted|understood|not a problem|that's (?:fine|kinder|better|smart|good|the right)|would you\?|could you\?|please do|do please|that would (?:help|be)|that'd|you're an? (?:angel|saint|star|treasure|hero|legend)|you're the best|oh,? you|bless|marvellous|wonderful|amazing|about time|no objection|i'd support|go ahead|i think that's (?:wise|right|fair|good)|thank god|that's (?:wise|fair)|\w+(?:'s| is) fair|sold|love it|nope|not me|no from me|me neither|i could weep|cheaper|for sure|if i must|hallelujah|go on then|so noted|as you (?:say|wish))\b/,
    no: /^(?:(?:oh|um|uh|well|okay|so|hm+|ah|sorry|yes|yeah),? )*(?:no\b(?!,? (?:problem|objection|no|worries|that's the right))|nope|not (?:really|sure|yet|me|this|so|today|for me|necessarily|to)|i(?:'d| would) rather|i can't|i'm not|i don't(?! mind)|i won't|i couldn't|but\b|hang on|hold on|never|absolutely not|don't|we can't|we'll manage|no need|can we wait|i disagree|i object)/,
    open: /^(?:(?:oh|um|uh|well|okay|yeah|yes|so|no),? )*(?:hm+|mm+|huh|oof|uff|wow|phew|ouch|ooh|good (?:question|one|point)|(?:that's|it's|it is) (?:a |the |such a |an )?(?:[\w']+ )?(?:good|great|hard|tough|fair|big|real|question|thing|hundred|heavy)|i (?:don't|wouldn't|do not) know|i'd have to|no idea|not sure|i wish|we don't|nobody|silence|right|i haven't|who knows|depends|it depends|i've never|we never|we've never|exactly|i think|maybe|perhaps|i have no idea|you know,? i|noted|\(|…)/,
  },
  requests:
    /\b(?:can|could|will|would) you\b|\byou(?:'ll| will)\b|\bplease\b|N,? you\b|\bcan (?:someone|somebody|anybody)\b/,
  refersBack: /\b(?:it|that|this|them|against|take)\b/,
  accepts:
    /^(?:okay|ok|good|great|right|fine|perfect|no|yes|alright|all right|agreed|excellent|everyone okay|i see none|then|deal|done|so|any objections?|objections|everybody okay|anybody see a reason not to|any reason not to \w+( \w+){0,3})[.?!]+$/,
  soon,
  asksYes:
    /\b(?:okay|ok|yes|agreed|right|fine|deal|everyone|all right|alright|shall we|good|happy|work|works|settled|opposed|for all|anybody|anyone|with that|then|say|object|against it|hate (?:that|it)|mind|problem with (?:that|it)|can live with (?:that|it)|everybody|objections?|sound good|where we are|let's \w+.*)\?$|^(?:so,? |and |then |what if |okay,? )*(?:shall|can|could|should|what if) we\b|\blet's\b/,
  finite:
    /\b(?:i|i'\w+|you|you'\w+|he|she|it|it's|is|are|was|were|'re|be|been|do|does|did|have|has|had|can|can't|could|would|should|might|may|said|says|told|went|got|came|think|thought|know|knew|thanks|thank|bye|wow|oh|yeah|because|that's|there's|who|what|how|about|like|minus|page|minutes left|point|item|hello|welcome|ha|worked|works|means|item)\b|^(?:and |so )?(?:about|maybe|like|around|plus|or|probably|between)\b/,
  measured:
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|noon|until|till|january|february|march|april|june|july|august|september|october|november|december|first|\w+teen|\w+teenth|\w+tieth|twenty\S*|thirty\S*|forty|fifty|sixty|seventy|eighty|ninety|hundred|each|every|all|week|weeks|monthly|weekly|morning|mornings|afternoon|evening|evenings|online|only|both|half|double|without|instead|same|as it is|easter|christmas)\b/,
  pledge:
    /^(?:[\w' ]{1,30}, )?(?:(?<own>(?:i|we)(?:'ll| will| shall|'m going to|'re going to|'m gonna| am going to| can)|let me|i'd be happy to|i'm happy to|happy to)|(?<you>(?:could|can|would|will) you(?: please)?|you(?:'ll| will)|i need you to))(?:,? (?:just|also|then|definitely|happily|gladly|probably))* /,
  by: 'by',
};
