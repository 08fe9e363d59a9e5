/** What the map needs to draw the passengers by control point; arrives with that series. */
import { countPicture, type CountPicture, type CountedPlace } from '../cartography/counts';
import type { FlowRoom } from '../cartography/flows';
import { perTime, type Crossing } from '../domain/crossings';
import { passengerFlowId, passengerSelectionOf, passengerTotalId } from '../domain/passenger-names';
import { formatWhen, messagesFor } from '../i18n';
import { countsMessages, fullCount, signed } from '../i18n/counts';
import type { AtlasState } from '../state/atlas-state.svelte';
import type { CountsState } from '../state/counts.svelte';

export { default as CountLabels } from './CountLabels.svelte';

/** Arrows, circles and places for names, for what the view shows of the counts. */
export function pictureOf(counts: CountsState, worldPx: number): CountPicture {
  const places = counts.crossings.flatMap((crossing) => placeOf(counts, crossing) ?? []);
  return countPicture(places, { worldPx, largest: counts.largest, changes: counts.isCompared });
}

/** What arrows and circles take. */
export function roomOf({ arrows, anchors }: CountPicture): FlowRoom[] {
  return [...arrows, ...anchors.map(({ at, radiusPx }) => ({ middle: [at, at], widthPx: radiusPx * 2 }))];
}

/** The same for each as large as it ever is; none where changes are shown, which have no such end. */
export function busiestRoom(counts: CountsState, worldPx: number): readonly FlowRoom[] | undefined {
  if (counts.isCompared) return undefined;
  const { direction, controlPoints } = counts.filter;
  const places = counts.index.pairs.flatMap(({ controlPoint, across }, pair) => {
    if (controlPoints && !controlPoints.has(controlPoint)) return [];
    const peak = counts.peaks[pair] ?? 0;
    return (
      placeAt(
        counts,
        { controlPoint, across, pair },
        {
          ...(direction !== 'departure' && { arrivals: peak }),
          ...(direction !== 'arrival' && { departures: peak }),
        },
      ) ?? []
    );
  });
  return roomOf(countPicture(places, { worldPx, largest: Math.max(1, ...counts.peaks), changes: false }));
}

function placeOf(counts: CountsState, crossing: Crossing): CountedPlace | undefined {
  const { direction } = counts.filter;
  const change = counts.drawnChanges.get(crossing.controlPoint);
  if (change) return placeAt(counts, crossing, change);
  return placeAt(counts, crossing, {
    ...(direction !== 'departure' && { arrivals: perTime(crossing.arrivals, counts.window) }),
    ...(direction !== 'arrival' && { departures: perTime(crossing.departures, counts.window) }),
  });
}

/** A control point with the figures to be drawn at it; undefined where it stands nowhere. */
function placeAt(
  counts: CountsState,
  { controlPoint, across: other, pair }: Pick<Crossing, 'controlPoint' | 'across' | 'pair'>,
  figures: Pick<CountedPlace, 'arrivals' | 'departures' | 'both'>,
): CountedPlace | undefined {
  const at = counts.positionOf(controlPoint);
  if (!at) return undefined;
  const across = counts.positionOf(other);
  return {
    controlPoint,
    at,
    ...(across && { across }),
    ids: {
      arrivals: passengerFlowId({ controlPoint, direction: 'arrival' }),
      departures: passengerFlowId({ controlPoint, direction: 'departure' }),
      total: passengerTotalId(controlPoint),
    },
    peak: counts.peaks[pair] ?? 0,
    ...figures,
  };
}

/** The ids drawn for what is pointed at or open: a control point stands out with all that belongs to it. */
export function belongingTo(counts: CountsState, id: string): ReadonlySet<string> {
  const controlPoint = counts.controlPointOf(id);
  if (controlPoint === undefined) return new Set([id]);
  const { direction } = passengerSelectionOf(id, (place) => place === controlPoint) ?? {};
  const total = passengerTotalId(controlPoint);
  if (direction) return new Set([passengerFlowId({ controlPoint, direction }), total]);
  return new Set([
    passengerFlowId({ controlPoint, direction: 'arrival' }),
    passengerFlowId({ controlPoint, direction: 'departure' }),
    total,
  ]);
}

/** The lines of the tip at the pointer. */
export function tipOf(atlas: AtlasState, counts: CountsState, id: string): string[] {
  const { language } = atlas.view;
  const messages = messagesFor(language);
  const words = countsMessages(language);
  const crossing = counts.crossings.find(({ controlPoint }) => controlPoint === counts.controlPointOf(id));
  if (!crossing) return [];
  const nameOf = (place: string) => atlas.index.places.get(place)?.name[language] ?? place;
  const { direction } = passengerSelectionOf(id, () => true) ?? {};
  const ends = [nameOf(crossing.across), nameOf(crossing.controlPoint)] as const;
  const title =
    direction === undefined
      ? nameOf(crossing.controlPoint)
      : direction === 'arrival'
        ? messages.flows.from(...ends)
        : messages.flows.from(ends[1], ends[0]);
  const { from, to } = counts.period;
  const period = from === to ? formatWhen(to, language, messages) : `${from}–${to}`;
  if (crossing.state !== 'open')
    return [title, `${period} · ${crossing.state === 'closed' ? words.closed : words.notListed}`];
  const change = crossing.changes && (direction ? crossing.changes[`${direction}s`] : crossing.changes.total)?.change;
  const persons = direction ? crossing[`${direction}s`] : crossing.total;
  return [
    title,
    `${words.persons(fullCount(persons))} · ${period}`,
    ...(direction === undefined && crossing.net !== undefined && !crossing.changes
      ? [`${words.arrivals} ${fullCount(crossing.arrivals)} · ${words.departures} ${fullCount(crossing.departures)}`]
      : []),
    ...(change !== undefined ? [words.steps[counts.step].average(signed(fullCount(change), change))] : []),
  ];
}
