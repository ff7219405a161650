/** One production for each rule that phrases say. */
import type { PhraseRule } from '../../language/phrase';
import { priceTimesDays, product, sum } from './computed';
import { dateOrder } from './dateOrder';
import { defaultValue } from './defaultValue';
import { clearOnDelete, deleteAlong, refuseDelete } from './deletion';
import { countOfRelated, countPerChoice, perMonth, today } from './figures';
import { format } from './format';
import { currency, usualLength } from './general';
import { inFuture } from './inFuture';
import { length } from './length';
import { listOrder } from './listOrder';
import { noOverlap } from './noOverlap';
import { oneOf } from './oneOf';
import { onlyWhen } from './onlyWhen';
import { operations } from './operations';
import { optional } from './optional';
import { platform } from './platform';
import type { Production } from './production';
import { range } from './range';
import { required } from './required';
import { stories } from './stories';
import { targetMust } from './targetMust';
import { transitions } from './transitions';
import { unique } from './unique';
import { uniqueTogether } from './uniqueTogether';

export const productions = {
  required,
  unique,
  range,
  length,
  format,
  default: defaultValue,
  onlyWhen,
  dateOrder,
  inFuture,
  noOverlap,
  targetMust,
  uniqueTogether,
  transitions,
  refuseDelete,
  deleteAlong,
  clearOnDelete,
  priceTimesDays,
  product,
  sum,
  countOfRelated,
  countPerChoice,
  perMonth,
  today,
  currency,
  usualLength,
  listOrder,
  operations,
  stories,
  platform,
  optional,
  oneOf,
} satisfies Record<PhraseRule, Production>;
