/** What the reader knows of English. */
import type { Vocabulary } from './vocabulary';

const list = (words: string): readonly string[] => words.split('|');
const words = (text: string): readonly string[] => text.split(/\s+/);

export const english: Vocabulary = {
  columns: {
    entity: list('entity|object|record|resource|table'),
    example: list('example|examples|sample|e g|sample value|for example'),
    field: list('field|fields|field name|name|property|attribute|column|key'),
    type: list('type|kind|data type|datatype|format|value|values'),
    required: list('required|mandatory|req|must|needed|compulsory|obligatory|necessary'),
    unique: list('unique'),
    default: list('default|default value|initial value'),
    notes: list(
      'notes|note|description|constraints|constraint|comment|comments|remark|remarks|rule|rules|validation|details',
    ),
  },
  sections: {
    housekeeping: list(
      'links|link|resources|useful links|further reading|references|example projects|examples|installation|how to install|install|getting started|setup|code style|coding style|style guide|licence|license|changelog|change log|contributing|contributors|acknowledgements|credits|version history|history of this document|development|how to run|running locally|inspiration',
    ),
    data: list(
      'data|data model|data dictionary|information model|glossary|terms|definitions|model|models|entities|entity|schema|domain|domain model|objects|records|tables|database|fields|what we store|what we keep|what we track|what we record|what we hold|what we save|what is stored|what is kept|what it stores|what the app stores|what the system stores|what we need to store|what we need to keep|what gets stored|what to store|what to keep|information we keep|information we store|information to keep|things we keep|things we track|things we store|data we keep|data we store|data to store|stored data|main entities|core entities|entities and fields|record types',
    ),
    pages: list('pages|page|screens|screen|views|routes|navigation|sitemap|site map|layout'),
    rules: list('rules|business rules|rule|constraints|validation|invariants|logic'),
    requirements: list(
      'requirements|functional requirements|features|functionality|must have|scope|what it does|functions',
    ),
    stories: list('user stories|stories|use cases|user story'),
    criteria: list('success criteria|acceptance criteria|acceptance|definition of done|goals|metrics'),
    quality: list(
      'non functional|non functional requirements|nonfunctional|quality|performance|accessibility|security|technical requirements|quality attributes',
    ),
    openPoints: list('open points|open questions|questions|tbd|to be decided|undecided|to do|todo|open issues'),
    api: list('api|endpoints|rest api|http api|interface'),
    bonus: list(
      'bonus|bonus features|nice to have|nice to haves|stretch goals|optional|later|could have|extras|future ideas|ideas|should have',
    ),
    roles: list('roles|users|actors|personas|user roles'),
    overview: list('overview|introduction|about|background|summary|purpose|motivation|context|description'),
  },
  types: {
    text: list('text|string|short text|varchar|str|line|words|single line'),
    longText: list(
      'a few sentences|few sentences|some sentences|sentences|several lines|long text|longtext|multiline|multiline text|multi line text|markdown|textarea|rich text|paragraph|paragraphs|free text',
    ),
    integer: list('int|integer|whole number|count|positive integer|natural number|number of'),
    number: list('number|decimal|float|double|numeric|real|percent|percentage'),
    money: list('money|currency|price|amount|amount of money|cost|euro|euros|dollars|usd|eur|gbp|chf'),
    date: list('date|day|calendar day'),
    dateTime: list('datetime|date time|date and time|timestamp|day and time|date with time'),
    time: list('time|time of day|clock time'),
    boolean: list('boolean|bool|yes no|yes or no|true false|true or false|checkbox|flag|y n|tick box|toggle'),
    choice: list('enum|choice|select|dropdown|selection|option'),
    email: list('email|e mail|mail|email address|e mail address'),
    phone: list('phone|phone number|telephone|tel|mobile'),
    url: list('url|link|web address|website|uri|web link'),
    reference: list(
      'reference|reference to|ref|ref to|relation|relation to|link to|points to|foreign key|fk|belongs to',
    ),
    builtIn: list('uuid|guid|auto|autoincrement|generated'),
    unsupported: list('image|photo|picture|file|upload|attachment|blob|json|binary|video|audio|list|array|map|object'),
  },
  nameWords: {
    integer: words(
      'count quantity qty capacity seats servings portions pages age year stock floor rank position reps sets copies places guests people participants spots persons beds rooms',
    ),
    number: words(
      'weight height width length distance latitude longitude lat lng lon temperature size volume percentage score rating duration minutes hours calories depth area kg km kilos kilograms grams litres liters kilometres kilometers miles metres meters tonnes mileage speed pressure thickness diameter radius altitude elevation humidity voltage',
    ),
    money: [
      ...words(
        'price cost costs amount fee fees salary total budget deposit income expense rent fare balance wage wages revenue value worth fine tuition donation payment premium',
      ),
      ...list('hourly rate|daily rate|day rate|weekly rate|monthly rate|nightly rate'),
    ],
    date: [
      ...words('date day birthday deadline due dob on birthdate born bought expiry until joined'),
      ...list('available from|valid from|valid until|member since|in stock since'),
    ],
    dateTime: words('at datetime timestamp when'),
    time: words('time'),
    unsupported: words('photo image picture avatar thumbnail attachment file'),
    boolean: words(
      'done paid active archived completed favourite favorite available enabled published finished returned cancelled vegetarian vegan broken defective retired approved verified confirmed locked hidden featured blocked accepted resolved sold shipped delivered insured',
    ),
    email: [...words('email mail'), ...list('mail address|email address|mail addresses|email addresses')],
    phone: [
      ...words('phone telephone mobile tel fax cell'),
      ...list('phone number|telephone number|mobile number|cell number|contact number'),
    ],
    url: words('url website link homepage'),
    longText: words(
      'notes note description comment remark comments details instructions bio biography content body remarks wishes summary diagnosis message preparation directions steps about text abstract method',
    ),
  },
  nameEndings: {},
  yes: list('yes|y|true|x|✓|✔|required|mandatory|must'),
  no: list('no|n|false|optional|-|–|—'),
  required: list('required|mandatory|not null|not empty|must be given|must not be empty|always|needed|compulsory'),
  optional: list('optional|not required|may be empty|nullable|if known|can be empty|if any'),
  unique: list('unique|must be unique|no duplicates|distinct'),
  oneOf: list(
    'one of|either|choice of|choose from|enum|select|dropdown|choice|select one of|exactly one of|selection of|options',
  ),
  anyOf: list('any of|several of|some of|many of|multiple of|multiple choice of|set of|list of|tags'),
  or: list('or'),
  and: list('and|&'),
  articles: list('a|an|the|each|every|its|their|his|her|one|your|our|my|also|any|some'),
  defaultWords: list('default|defaults to|default is|by default|initially|starts as|preset|default value'),
  operations: {
    create: words(
      'create creates creating add adds adding added register registers registering enter enters entering record records recording book books booking log logs logging new make makes write writes submit submits define defines save saves insert post publish plan schedule track tracks store collect capture note put set',
    ),
    edit: words(
      'mark marks tick edit edits editing edited change changes changing changed update updates updating updated modify modifies rename correct adjust',
    ),
    delete: words('delete deletes deleting deleted remove removes removing removed erase discard'),
    list: words('list lists listed overview browse table'),
    view: words(
      'view views see sees open opens show shows shown display displays displayed read reads details detail look viewing',
    ),
    search: words('search searches searched searching find finds look'),
    filter: words('filter filters filtered filtering narrow'),
    sort: words('sort sorts sorted sorting order ordered'),
    export: words('export exports exported exporting download'),
    import: words('import imports imported importing upload'),
    manage: words('manage manages managing administer administrate maintain maintains'),
  },
  signals: {
    not: /\b(?:not|never|no|cannot|can't|cant|mustn't|won't|isn't|aren't|don't|doesn't|without|nobody|none|neither|forbidden|impossible|refused|rejected|prevented|disallowed|blocked|denied)\b/,
    only: /\b(?:only|solely|exclusively)\b/,
    onlyWhen:
      /\bonly\b.*\b(?:when|if|once)\b|\b(?:only (?:be )?(?:\w+ )?(?:when|if|to|for|once|after|by|possible)|only when|only if|unless|requires that|as long as|provided that|available when|shown when|if and only if)\b/,
    exception: /\b(?:unless|except|excepting|apart from|other than|however|as long as)\b/,
    overlap:
      /\b(?:overlap|overlaps|overlapping|double[- ]?book(?:ed|ing|ings)?|(?:two|more than one|several|2|twice|another) .*(?:same|one) (?:time|day|date|moment|period|slot|hour)|at once|twice (?:on|at|for) the same|clash|clashes|collide)\b/,
    delete: /\b(?:delet\w*|remov\w*|erase\w*)\b/,
    refuse:
      /\b(?:refus\w*|reject\w*|prevent\w*|block\w*|not (?:be )?(?:allowed|possible|permitted|deleted|removed|delete|remove)|can't|cannot|can not|must not|may not|mustn't|never|impossible|forbidden|disallow\w*|only (?:be )?(?:deleted|removed))\b/,
    along:
      /\b(?:too|also|as well|along|with it|with them|cascade\w*|together with|all (?:of )?(?:its|his|her|their|the)|go with|goes with|deletes|removes|including)\b/,
    keeps: /\b(?:stay|stays|remain|remains|are kept|is kept|keep|keeps|survive)\b/,
    before: /\b(?:before|earlier|prior to|precede\w*)\b/,
    after: /\b(?:after|later|follow\w*)\b|>/,
    orEqual: /\b(?:on or|or on|or equal|same day|at or|or the same|or at)\b|>=|≥|<=|≤/,
    future: /\bin the future\b|\bfuture (?:date|day|time)\b/,
    past: /\bin the past\b/,
    times: /×|\*|\btimes\b|\bmultiplied\b|\bper day\b| x /,
    sum: /\b(?:sum|total) of\b/,
    days: /\bdays?\b|\bnights?\b/,
    onePer:
      /\b(?:only one|one|at most one|no more than one|a single|once|unique) (?:\w+ ){0,3}(?:per|for each|for every)\b|\b(?:per|for each)\b.*\b(?:only|at most|no more than) (?:one|once)\b|\bunique (?:per|within|for each|in (?:a|each|its))\b/,
    once: /\b(?:only once|at most once|more than once|twice|not .* again|just once)\b/,
    sameTwice: /\b(?:no two|two|same)\b.*\b(?:same|share|identical|equal)\b/,
    unique: /\b(?:unique|uniquely|no duplicate\w*)\b/,
    required:
      /\b(?:required|mandatory|must (?:always )?(?:have|belong|be given|be assigned|be set|be filled|not be empty|include)|(?:can't|cannot|can not|must not|may not|never) (?:be |exist )?(?:without|empty|missing|be left out)|needs? (?:an?|to have)|always (?:has|have|belongs?|needs?)|belongs? to (?:exactly )?(?:one|an?)|compulsory)\b/,
    howMany: /\b(?:how many|number of|count of|counts|counter of|total of|count)\b/,
    perEach: /\b(?:in each|per|for each|of each|by|for every|in every|each|grouped by)\b/,
    csv: /\bcsv\b|\bcomma[- ]separated\b/,
    access:
      /\b(?:log ?in|logs in|logged[- ]in|log on|sign in|signs in|signed[- ]in|login|sign-in|passwords?|accounts?|authenticat\w*|authoris\w*|authoriz\w*|permissions?|admins?|administrat\w* (?:functions?|privileges?)|privileges?|nobody (?:but|else|except)|no one (?:but|else|except)|only (?:we|us|staff|members|i|the team|employees)|just us|private|not public|invite\w*|access rights?|roles? (?:can|may)|unauthori\w*)\b/,
    shared:
      /\b(?:share[ds]?|sharing|multiplayer|real[- ]?time|everyone (?:sees|can)|anyone can|public(?:ly)?|other users|between (?:users|people|devices)|all users|sync\w*|several devices|other devices|e-?mail(?:s|ed)? (?:to|is sent|confirmation|reminder)|notif\w*|(?:send|sends|sent|sending)\b.*\b(?:e-?mails?|messages?|reminders?|sms)|push notifications?)\b/,
    offline:
      /\boffline\b|\bwithout (?:an? |the )?(?:internet|network)\b|\binstall(?:ed|able)\b|\bpwa\b|\bprogressive web app\b/,
    quality:
      /\b(?:wcag|accessib\w*|responsive|fast|performance|(?:under|within|less than) \d+ ?(?:ms|milliseconds?|s|seconds?)|load\w* (?:fast|quickly|time)|browsers|mobile|on a phone|without javascript|offline|secure|gdpr|usab\w*|user[- ]friendly|screen reader|keyboard|dark mode|pleasant|efficient|easy|uptime|encrypt\w*)\b/,
    nothingElse: /\b(?:nothing else|nothing more|that's all|that is all|no more than that|and that's it)\b/,
    asks: /\b(?:can|can't|cannot|could|must|mustn't|should|shall|will|want|wants|need|needs|may|has to|have to|has an?|have an?|would like|allow|allows|never|only|let me|lets|is refused|are refused|anyone|nobody|no two|automatically|default|required|sign up|tbd|belongs? to|please|for (?:each|every)|would be (?:great|nice|good|useful|helpful)|(?:every|each) time)\b/,
    atLeast: /\b(?:at least|minimum(?: of)?|min\.?|no less than|not less than|or more|from)\b|>=|≥/,
    atMost:
      /\b(?:at most|maximum(?: of)?|max\.?|no more than|not more than|up to|or less|or fewer|can't exceed|cannot exceed|must not exceed)\b|<=|≤/,
    first: /\bfirst\b|\bon top\b|\bat the top\b/,
    newest: /\b(?:newest|latest|most recent|recent)\b/,
    oldest: /\b(?:oldest|earliest added)\b/,
    sortedBy: /\b(?:sort(?:ed|able)?|order(?:ed)?|in order of|alphabetical\w*)\b/,
    descending: /\b(?:descending|desc|highest|largest|reverse|latest|most expensive|z to a|biggest|last)\b/,
    filterBy: /\bfilter\w*\b/,
    searchBy: /\bsearch\w*\b|\bfind by\b/,
    openState: /\b(?:open|unpaid|pending|undone|unfinished|outstanding|unreturned|incomplete|todo)\b/,
    closedField: /^(?:paid|done|completed|closed|finished|returned|resolved|checked|settled|complete)$/,
    undecided: /\b(?:tbd|to be decided|tbc|open question|undecided|not decided|not sure|unclear)\b|\?\s*$/,
    detailPage: /\b(?:details?|detail page|profile|single|one)\b/,
    formPage: /\b(?:form|new|add|create|edit|entry)\b/,
    calendar: /\bcalendars?\b(?! (?:days?|weeks?|months?|years?)\b)|\bmonth(?:ly)?[- ]view\b|\bview by month\b/,
    otherCalendar:
      /\b(?:week(?:ly)?|dai?ly|day|year(?:ly)?|annual)[- ](?:view|calendar|planner)\b|\b(?:view|calendar) by (?:week|day|year)\b/,
    dashboardPage: /\b(?:overview|dashboard|home|start|statistics|summary|report|reports)\b/,
    signUp:
      /\bsign(?:s|ing)?[- ]?(?:themselves )?up\b(?! (?:with|using))|\bsign-?ups?\b|\bregister for\b|\bput (?:their|your) names? (?:down|on)\b|\brsvp\b/,
    counter: /\b(?:counter|tally|count(?:s|ing)?|clicker|score ?keeper)\b/,
    contentWord:
      /\b(?:website|web site|landing page|header|footer|hero|about us|about me|imprint|opening hours|find us|contact|our (?:menu|services|bread|team|offers|story|work)|testimonials?|portfolio|one page|one-pager|homepage|gallery|faq|prices?|directions)\b/,
    header: /\b(?:header|hero|top of the page|banner|masthead)\b/,
    footer: /\b(?:footer|bottom of the page)\b/,
    openingHours: /\b(?:opening hours|opening times|hours|open)\b/,
    address: /\b(?:address|find us|where we are|directions|location|visit us)\b/,
    imprint: /\b(?:imprint|legal notice|privacy policy|privacy)\b/,
    link: /\blinks?\b/,
    background: /\b(?:background)\b/,
    today:
      /\b(?:today|today's|this (?:week|month|year)(?:'s)?|tomorrow|yesterday|last (?:week|month|year)|next (?:week|month))\b/,
  },
  restricting: words(
    "only not no never can't cannot mustn't don't doesn't isn't new existing some other such one's before after while when where if then than up down out about just still same own",
  ),
  tail: {
    joiners: ['and', 'or', 'as well as', 'plus'],
    leads: ['has', 'have', 'with', 'having', 'needs', 'gets', 'is', 'are', 'be', 'to', 'its'],
    leading: words('a an the its their his her one any some optional required unique each every'),
    heads: {
      in: /^(?:(?:square|cubic) )?(?!(?:writing|emergencies|stock|total|winter|summer|spring|autumn|season|person|public|private|general|future|use|advance|hand|place|case|charge|words|time|order|turn|fact|particular|practice|future|season)$)(?:\p{Ll}[\p{L}°²³]*|[A-Z]{1,4}|%|°\p{L})$/u,
      per: /^(?:an? )?(?:day|hour|week|month|year|night|minute|person|head|piece|item|unit|kg|km|kilo|kilogram|gram|litre|liter|metre|meter|m²|m|l|page|word|lesson|session|seat|room|box|bottle|ton|tonne|mile|portion|serving|visit)$/iu,
      for: /^(?!(?:staff|children|people|men|women|everyone|everybody|anyone|me|us|him|her|them|now|free|example|instance)$)(?:an? |the )?\p{Ll}[\p{Ll}-]*[^s\W]$/u,
      at: /^(?!(?:night|noon|midnight|dawn|dusk|home|work|least|most|once|random|first|last|will)$)(?:the )?\p{Ll}[\p{Ll}-]*[^s\W]$/u,
      on: /^(?!(?:request|demand|occasion|time|duty|weekdays|weekends|holidays|average|top|site|approval)$)(?:the )?\p{Ll}[\p{Ll}-]*[^s\W]$/u,
      by: /^(?!(?:phone|email|e-mail|mail|post|letter|hand|fax|text|appointment|default|law|night|day|now|car|rail|air|sea|us|me)$)(?:the |an? )?\p{Ll}[\p{Ll}-]*$/u,
      before: /^(?!(?:noon|midnight|lunch|dark|sunset|sunrise|closing|dawn|tax)$)(?:the )?\p{Ll}[\p{Ll}-]*[^s\W]$/u,
      after:
        /^(?!(?:noon|midnight|lunch|dark|sunset|sunrise|closing|dawn|work|hours)$)(?:the )?\p{Ll}[\p{Ll}-]*[^s\W]$/u,
      as: /^(?!an? )/u,
      subject: /^(?!to )/u,
      when: undefined,
      where: undefined,
      with: undefined,
      within: undefined,
      without: undefined,
      during: undefined,
      until: undefined,
      till: undefined,
      unless: undefined,
      except: undefined,
      if: undefined,
      while: undefined,
      whenever: undefined,
      via: undefined,
      since: undefined,
      provided: undefined,
      because: undefined,
    },
    always: words('only abroad usually normally mostly sometimes often once twice ideally outdoors overnight most'),
  },
  filler: words(
    "a an the this that these those it its they them their there he she his her him i me my we us our you your who which what when where how as at by for from in into of on onto to with within and or but is are was were be been being do does did has have had can could may might must shall should will would want wants like so if then than also too any all each every both some such other one's user users app application system page list able let lets allow allows possible via using use used out up down about at just still always new existing given give gives please please, person visitor visitors customer people someone anyone need needs only not no never can't cannot mustn't don't doesn't isn't while after before same time etc get gets own euro euros eur",
  ),
  stories: [
    /^as (?:an?|the) (?<role>[^,]+?),? (?:i|we) (?:want|would like|need|wish|can|must|should be able|want to be able)(?: to(?: be able to)?)? (?<rest>.+)$/i,
    /^(?<role>(?:an? |the |each |every )?[A-Za-z][A-Za-z -]{1,60}?) (?:can|should be able to|must be able to|may|is able to|are able to|wants to|want to|needs to|is allowed to|are allowed to) (?:also )?(?<rest>(?!only\b|not\b).+)$/i,
    /^(?:i|we) (?:want|would like|need|wish|can)(?: to(?: be able to)?)? (?<rest>.+)$/i,
    /^(?:allow|let|enable) (?<role>users?|visitors?|people|customers?|members?|me|us)(?: to)? (?<rest>.+)$/i,
  ],
  purpose:
    /(?:,? (?:so that|so I can|so we can|so I (?:do not|don't) have to|in order to|because|so they can|for later purpose)\b|, so (?=(?:i|we|they|you|nobody|everybody|everyone|people)\b)|, (?:since|as) (?=(?:otherwise|nobody|no one|everybody|people|it|that|they|we|there)\b))(?:(?!;|[.!?]\s|,\s(?:when|if|unless|except|but|only|while|until|once|as long as|and (?:the|an?|no|it|they|must|shall)|on|in|at|for)\b).)*$/iu,
  definitions: [
    /^(?:an?|the|each|every)\s+(?<entity>[\p{L}][\p{L}-]{1,40}(?: (?!must|may|can|has|always)[\p{L}-]+)?) (?<list>(?:(?:must|may|can|has to|always) )*belongs? to [^.]{2,300})$/iu,
    /^(?:add|adds|create|creates|enter|record|register|new|log|save) (?:an?|the|new|each) (?:new )?(?<entity>[\p{L}-]+) (?:with|including|having) (?:its |the |their )?(?<list>[^.]{2,300})$/iu,
    /^(?:(?:an?|the|each|every|all)\s+)?(?<entity>[\p{L}][\p{L} -]{1,40}?) (?:(?:may|can|must|shall|should|always|also) )*(?:has|have|consists of|consist of|contains|is described by|is made of|comes with|holds|records|stores|includes) (?:the following (?:fields|attributes|properties):? ?|the fields:? ?)?(?<list>(?!been\b|to\b|not\b|no\b|two\b|many\b|several\b|more\b)[^.]{2,300})$/iu,
    /^for (?:each|every|an?|all) (?<entity>[\p{L}][\p{L} -]{1,40}?),? (?:i|we|you|they|the app|the user|it|one)?\s*(?:want to |need to |must |should |can )?(?:keep|store|record|note|know|enter|save|write down|track|need|see|want|there is|are kept:?)(?: the| its| their)? (?<list>[^.]{2,300})$/iu,
  ],
  fieldOf: [
    /\b(?:enter|add|give|set|write down|note|choose|pick|record|type)\s+(?:an?|the)\s+(?<field>[\p{L}][\p{L} -]{1,30}?) (?:for|of|to|on) (?:an?|the|each|every|his|her|their|my) (?<entity>[\p{L}][\p{L} -]{1,30})$/iu,
  ],
  absent: list(
    'accounts|account|history|settings|lists|list|cookies|cookie|tracking|ads|advertising|analytics|login|log in|sign in|sign up|registration|server|backend|database|notifications|statistics|sharing|sounds|sound|animations|popups|pop ups|newsletter|external services|third party|passwords|internet|sync|menu|export|payment|payments|shop|chat|users',
  ),
  absence: list('no|without|not any|neither|nor'),
  currencies: {
    euro: 'EUR',
    euros: 'EUR',
    eur: 'EUR',
    dollar: 'USD',
    dollars: 'USD',
    usd: 'USD',
    pounds: 'GBP',
    gbp: 'GBP',
    chf: 'CHF',
    francs: 'CHF',
    yen: 'JPY',
  },
  noEntity: words(
    'user users button buttons page pages list lists app application browser window data information way message error screen menu home website site panel text date time day format result results database login account option options view number name title image thing things something it them everything function field fields value password access feature features changes change click box form system progress overview others detail details csv file',
  ),
};
