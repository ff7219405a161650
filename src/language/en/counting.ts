import type { CountingPhrases } from '../phrase';

const it = '(it|the number|the count|the counter|the value|the total|the score|my count|the tally)';
const press =
  '(press|presses|pressing|click|clicks|clicking|tap|taps|tapping|hit|hits|hitting|a press|a click|a tap|each press|each click|each tap|one press|one click|one tap) [on]';
const size = '[big|bigger|large|larger|small|smaller|first|second|round]';
const plus = `[the|a|an] ${size} (plus [button|key|sign]|button with (a|the) plus [sign]|button for plus)`;
const minus = `[the|a|an] ${size} (minus [button|key|sign]|button with (a|the) minus [sign]|button for minus)`;
const adds = `((adds|add|to add|counts up by|to count up by|adds up) {number} [{label}] [to ${it}]|(increases|increase|to increase|raises|raise|increments|increment) ${it} by {number} [{label}]|(counts up|to count up|adds up))`;
const takes = `((takes|take|to take) {number} [{label}] (away|off|back)|(takes|take|to take) (away|off|back) {number} [{label}]|(subtracts|subtract|to subtract|removes|remove|to remove|deducts|deduct) {number} [{label}] [from ${it}]|(decreases|decrease|to decrease|lowers|lower|to lower|reduces|reduce|decrements|decrement) ${it} by {number} [{label}]|(counts down|to count down) [by {number}])`;
const never =
  "(never|can never|may never|must never|will never|shall never|should never|can not|cannot|can't|may not|must not|mustn't|shall not|should not|shouldn't|will not|won't|does not|doesn't|is never allowed to|is not allowed to)";
const goes =
  '[goes|go|falls|fall|drops|drop|gets|get|sinks|sink|be|becomes|become|turns|turn|counts|count|is|rises|rise]';
const to = `(to|back to|down to)`;
const resets = [
  `[a|the] reset [button] [to {number}]`,
  `[a|the] reset [button] (sets|puts|brings|takes|that sets|which sets) ${it} ${to} {number}`,
  `[a|the|press|pressing|with] quoted [button] (sets|puts|brings|takes|resets|to set|to reset) ${it} [${to} {number}]`,
  `[a|the] (button|way) (to reset|that resets|which resets) ${it} [to {number}]`,
  `[a|the] (button|way) (to set|that sets|which sets) ${it} ${to} {number}`,
  `[a|the] (button|way) to start over`,
  `${it} can be (reset [to {number}]|set ${to} {number})`,
  `(i|you|we|users|people|the user) can (reset ${it} [to {number}]|start over|set ${it} ${to} {number})`,
  `(reset|resets) ${it} [to {number}]`,
];
const asking =
  '(that|which) (asks|ask) (first|before|for confirmation|for a confirmation)|asking first|after asking [first|for confirmation|for a confirmation]|after (a|the) (confirmation|question)|after confirmation|with (a|) (confirmation|question)|with confirmation|(that|which) (must|has to|needs to) be confirmed|(that|which) (needs|requires) [a] confirmation';

export const counting: CountingPhrases = {
  forms: {
    counter: [
      `[a|an|one|the|this is a|it is a] [small|simple|little|tiny|plain|digital] (counter|tally|tally counter|click counter|clicker|score counter) [for (one person|me|myself|a single person|one user|[my] {label})]`,
      '(i|we) want to count [my|our|the] {label}',
      '[it|this] (counts|count) [my|the] {label}',
    ],
    up: [
      `${press} ${plus} ${adds}`,
      `${plus} ${adds}`,
      `[a|the] ${size} (one|button) ${adds}`,
      `[a|the] ${size} button (to add|that adds) {number} [{label}]`,
      `${press} (it|anywhere on the screen) ${adds}`,
    ],
    down: [`${press} ${minus} ${takes}`, `${minus} ${takes}`, `[a|the] ${size} (one|button) ${takes}`],
    low: [`[${it}] ${never} ${goes} (below|under|beneath|less than|lower than|smaller than) {number}`],
    notNegative: [`[${it}] ${never} ${goes} negative`, 'no negative (numbers|counts|values)'],
    high: [
      `[${it}] ${never} ${goes} (above|over|beyond|past|more than|higher than|greater than) {number}`,
      `[${it}] (goes|counts|can go) (up to|to at most|up to at most) {number}`,
      '(the maximum|the highest number|the highest count|the highest value) is {number}',
    ],
    stops: [`[${it}] (stops|ends) at {number}`],
    start: [
      `[${it}] (starts|begins|start|begin|shall start|should start|must start) (at|with|from|on) {number}`,
      `${it} is {number} (at first|at the start|at the beginning|to begin with|initially)`,
    ],
    reset: resets,
    resetAsks: resets.map((form) => `${form} (${asking})`),
    asks: [
      '(it|the app|the button|the reset) (asks first|asks before|asks for confirmation|asks for a confirmation)',
      `(${asking}|asks first)`,
      '(this|that|it|the reset|resetting) (must|has to|needs to) be confirmed',
    ],
    kept: [
      `${it} is [still] (there|kept|saved|stored|remembered) [in the browser] [between visits|after closing (the browser|the page|the app|the tab)|after (the browser|the page|the app|the tab) (is|was) closed|(when|after) (i|you) (close|reopen) (the browser|the page|the app|it)|(when|after) (i|you) come back|after a reload|(on|at) the next visit]`,
      `${it} (should|must|shall) be (kept|saved|stored|remembered) [in the browser] [between visits|after closing (the browser|the page|the app)|after a reload]`,
      `[${it}] (survives|survive) [a] (reload|reloading|closing the browser)`,
      `(saves|save|keeps|keep|remembers|remember|stores|store) ${it} [in the browser|locally|between visits]`,
    ],
    shown: [
      `[show|display|shows|displays] ${size} number in the (middle|centre|center) [of the (screen|page)]`,
      `${it} is (shown|displayed) [in the (middle|centre|center) [of the (screen|page)]] [big|large]`,
      `(show|display|shows|displays) ${it}`,
    ],
  },
  says: [
    'Press + to add one, press - to take one away.',
    'A plus button adds one and a minus button takes one away.',
    'It never goes below zero.',
    'The count can’t be negative.',
    'It starts at 10 and stops at 100.',
    'The number never goes above 50.',
    'A reset button that asks first.',
    '"Start over" sets it to 10 after asking for confirmation.',
    'The number is shown in the middle of the screen.',
    'The number is still there after closing the browser.',
    'My count should be saved between visits.',
  ],
  saysNot: [
    'Press + to add one and vibrate.',
    'A "Count" button adds one.',
    'Press + twice to add one.',
    'Press + to add one, except on Sundays.',
    'Press + to add one, press - to take two away.',
    'Only I can press + to add one.',
    'It never goes below zero on weekdays.',
    'It can go below zero.',
    'A reset button that asks the admin first.',
    'A reset button that never asks first.',
    'The reset button sets it to 5.',
    'It starts at 10 every morning.',
    'The number is shown in red.',
    'It asks first.',
    'The number is still there after closing the browser, but only for a week.',
    'The number is kept on the server.',
    'The colours are #006d77 on #ffffff at night only.',
    'Accent colour #006d77, and the number blinks when it changes.',
  ],
};
