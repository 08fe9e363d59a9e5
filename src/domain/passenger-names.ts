/**
 * How passengers by control point are named: the series, the columns, and the ids of their flows. Apart from the counting
 * itself, because the first view needs these few words, and the counting only once the series is chosen.
 */
import type { PassengerDirection, PassengerPopulation } from '../contract/pieces';

/** Id of the series of passengers by control point. Its figures are a piece of their own. */
export const PASSENGER_SERIES = 'control-point-passengers';

/** The order of the columns, whatever the order in a file. */
export const PASSENGER_DIRECTIONS = ['arrival', 'departure'] as const satisfies readonly PassengerDirection[];
export const PASSENGER_POPULATIONS = [
  'hk-residents',
  'mainland-visitors',
  'other-visitors',
] as const satisfies readonly PassengerPopulation[];

/** What the id of a passenger flow says: `lo-wu-arrivals-hk-residents`, or `lo-wu-arrivals` for all travellers. */
export interface PassengerFlowName {
  controlPoint: string;
  direction: PassengerDirection;
  population?: PassengerPopulation;
}

/** The id of a flow. With a population it is a record of `atlas.json` and a `flow` of `flows.csv`; without, it is their sum. */
export function passengerFlowId({ controlPoint, direction, population }: PassengerFlowName): string {
  return [controlPoint, `${direction}s`, population].filter((part) => part !== undefined).join('-');
}

/** Both directions of a control point together: its total, which is drawn as a circle and not as a flow. */
export function passengerTotalId(controlPoint: string): string {
  return `${controlPoint}-passengers`;
}

/** What an id in an address names: one direction at a control point, or both. */
export type PassengerSelection = PassengerFlowName | { controlPoint: string; direction?: never; population?: never };

const ENDINGS: readonly (readonly [ending: string, Omit<PassengerFlowName, 'controlPoint'> | undefined])[] = [
  ['-passengers', undefined],
  ...PASSENGER_DIRECTIONS.flatMap((direction) =>
    [undefined, ...PASSENGER_POPULATIONS].map((population) => {
      const name = { direction, ...(population && { population }) };
      return [passengerFlowId({ controlPoint: '', ...name }), name] as const;
    }),
  ),
];

/** Reads an id back; `undefined` where it names no control point. */
export function passengerSelectionOf(
  id: string,
  isControlPoint: (place: string) => boolean,
): PassengerSelection | undefined {
  for (const [ending, name] of ENDINGS) {
    if (!id.endsWith(ending)) continue;
    const controlPoint = id.slice(0, -ending.length);
    if (isControlPoint(controlPoint)) return { controlPoint, ...name };
  }
  return undefined;
}
