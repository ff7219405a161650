/** An app that is a counter and nothing else. */
export interface CounterModel {
  readonly title: string;
  readonly step: number;
  readonly start: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly canDecrease: boolean;
  readonly reset: 'none' | 'direct' | 'asksFirst';
  readonly resetLabel: string;
  /** Kept in the browser between visits. */
  readonly persistent: boolean;
  /** The statements of the spec, as tests quote them. */
  readonly says: Readonly<Record<'up' | 'down' | 'reset' | 'limits' | 'kept', Said>>;
}

interface Said {
  readonly text: string;
  readonly requirementIds: readonly string[];
}
