/**
 * Where names stand on the screen: inside a zone where it is large enough, else beside it, and clear of panels, flows,
 * other zones, signs and each other. Everything here is in pixels from the top left of the map.
 *
 * Names are placed one by one in the order given, each where it costs least; the first have the choice. Names that must
 * be there take the least bad place, unless what they name lies out of the frame; but none lies below a panel or on another
 * name, where neither could be read. The others are left out where no place is clear.
 */

import { grown, leadsOver, lies, overlaps, passesThrough, type Box, type Pixel } from './boxes';
import { candidates, type Candidate, type LabelRequest, type Leader } from './label-places';

export type { LabelRequest };

export interface Surroundings {
  /** What may be written on. */
  frame: Box;
  /**
   * Middle lines of flows, with half their width, and of links: the names of zones and cities may better cross a faint one.
   * A name may touch the line of the same id.
   */
  lines: readonly { line: readonly Pixel[]; half: number; id?: string; faint?: boolean }[];
  /** Boxes that are taken: controls, legend, card. */
  boxes: readonly Box[];
  /** Boxes of signs, by the id of the name that may touch its own. */
  signs?: readonly { id: string; box: Box }[];
  /** Administrative lines, beyond which no area is named: it would seem to lie in the neighbouring city. */
  barriers?: readonly (readonly Pixel[])[];
}

/** How near another zone's edge a name may come before it seems to belong there. */
const NEIGHBOUR_PX = 12;
/** How near a name may come to the next: beside it farther off than below it, or two would read as one. */
const APART_PX = { across: 8, down: 4 };
/** A label that stays where it was spares the eye a jump. */
const STAY = 6;

const COST = {
  outOfFrame: 400,
  box: 300,
  label: 300,
  line: 90,
  faintLine: 12,
  sign: 45,
  otherZone: 80,
  /** A zone's name on another zone names that one. */
  zoneOnOther: 320,
  nearOtherZone: 30,
  acrossOwnEdge: 26,
};
/** From here on a place is not clear. What costs less only tells good from better. */
const NOT_CLEAR = 30;
/** From here on a place cannot be read. */
const NOT_READABLE = 270;

/** What it costs to leave out a name that must be there, one that is missed, and any other. */
const LEFT_OUT = { required: 400, missed: 60, other: 25 };

/** Where a label was put: its middle and box, and the name of the choice, to be preferred next time. */
export interface PlacedLabel {
  centre: Pixel;
  box: Box;
  choice: string;
  /** The line from its point, where it stands farther off. */
  leader?: Leader;
  /** Without its second language. */
  isShort?: true;
}

const isZone = ({ rings, isPart }: LabelRequest) => rings.length > 0 && isPart !== true;

/** Names placed so far, what their places cost together and each, the boxes they take, and the lines that lead to them. */
interface Placing {
  placed: Map<string, PlacedLabel>;
  costs: Map<string, number>;
  sum: number;
  taken: Box[];
  leaders: Leader[];
}

/**
 * Chooses a place for each label, in the order given. Optional ones for which no place is clear are not in the answer.
 * A zone or a city that is left with a bad place is tried in front of the others, and has its way where all of them
 * together stand better then: a long name finds room in fewer places than a short one.
 * @param before what was chosen last time
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  surroundings: Surroundings,
  before: ReadonlyMap<string, Pick<PlacedLabel, 'choice'>> = new Map(),
): Map<string, PlacedLabel> {
  /** Zones, whose edges no name of anything else may cross. */
  const areas = requests.filter(isZone);
  const place = (order: readonly LabelRequest[], onto?: Placing) => inOrder(order, areas, surroundings, before, onto);

  const leading = requests.filter((each) => each.stands === 'around' && each.isPart !== true);
  let order = leading;
  let best = place(order);
  for (const each of leading) {
    if ((best.costs.get(each.id) ?? 0) < NOT_CLEAR) continue;
    const other = [each, ...order.filter((one) => one !== each)];
    const placing = place(other);
    if (placing.sum < best.sum - STAY) [order, best] = [other, placing];
  }
  return place(
    requests.filter((each) => !leading.includes(each)),
    best,
  ).placed;
}

function inOrder(
  order: readonly LabelRequest[],
  areas: readonly LabelRequest[],
  surroundings: Surroundings,
  before: ReadonlyMap<string, Pick<PlacedLabel, 'choice'>>,
  { placed, costs, sum, taken, leaders }: Placing = {
    placed: new Map(),
    costs: new Map(),
    sum: 0,
    taken: [],
    leaders: [],
  },
): Placing {
  for (const request of order) {
    const isOptional = request.optional === true;
    const previous = before.get(request.id)?.choice;
    const cheapest = (size?: LabelRequest['short']) => {
      let best: { candidate: Candidate; cost: number } | undefined;
      for (const candidate of candidates({ ...request, ...size }, surroundings.frame, surroundings.boxes)) {
        const cost =
          costOf(candidate, request, areas, { taken, leaders }, surroundings) -
          (candidate.name === previous ? STAY : 0);
        if (!best || cost < best.cost) best = { candidate, cost };
      }
      return best;
    };
    let best = cheapest();
    let isShort = false;
    if (request.short && best && best.cost >= NOT_CLEAR) {
      const short = cheapest(request.short);
      isShort = short !== undefined && short.cost < best.cost - STAY;
      if (isShort) best = short;
    }
    const isPlaced = best !== undefined && best.cost < (isOptional ? NOT_CLEAR : NOT_READABLE);
    const cost =
      best && isPlaced ? best.cost : LEFT_OUT[!isOptional ? 'required' : request.isMissed ? 'missed' : 'other'];
    costs.set(request.id, cost);
    sum += cost;
    if (!best || !isPlaced) continue;
    const { box, name, leader } = best.candidate;
    taken.push(box);
    if (leader) leaders.push(leader);
    placed.set(request.id, {
      centre: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2],
      box,
      choice: name,
      ...(leader && { leader }),
      ...(isShort && { isShort }),
    });
  }
  return { placed, costs, sum, taken, leaders };
}

/** What a place costs with all that stands around. Of a name that may be left out, no more is asked once it is not clear. */
function costOf(
  { box, cost, leader }: Candidate,
  request: LabelRequest,
  areas: readonly LabelRequest[],
  { taken, leaders }: Pick<Placing, 'taken' | 'leaders'>,
  { frame, lines, boxes, signs = [], barriers = [] }: Surroundings,
): number {
  const isOptional = request.optional === true;
  let sum = cost;
  const enough = () => isOptional && sum >= NOT_CLEAR + STAY;
  if (box[0] < frame[0] || box[1] < frame[1] || box[2] > frame[2] || box[3] > frame[3]) sum += COST.outOfFrame;
  if (enough()) return sum;
  sum += boxes.filter((each) => overlaps(box, each)).length * COST.box;
  const roomy: Box = [
    box[0] - APART_PX.across,
    box[1] - APART_PX.down,
    box[2] + APART_PX.across,
    box[3] + APART_PX.down,
  ];
  sum += taken.filter((each) => overlaps(roomy, each)).length * COST.label;
  if (leader) sum += [...taken, ...boxes].filter((each) => passesThrough(leader, each)).length * COST.label;
  sum += leaders.filter((each) => passesThrough(each, box)).length * COST.line;
  if (enough()) return sum;
  sum += signs.filter((each) => each.id !== request.id && overlaps(box, each.box)).length * COST.sign;
  if (enough()) return sum;
  let crossesFaint = false;
  for (const { line, half, id, faint } of lines) {
    if (id === request.id || !passesThrough(line, grown(box, half + 2))) continue;
    if (faint && (!isOptional || request.stands === 'around')) crossesFaint = true;
    else sum += COST.line + Math.min(half, 30);
  }
  if (crossesFaint) sum += COST.faintLine;
  if (enough()) return sum;
  if (lies(box, request.rings) === 'across') sum += COST.acrossOwnEdge;
  if (request.rings.length > 0) {
    const middle: Pixel = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    if (barriers.some((barrier) => leadsOver(request.anchor, middle, barrier))) sum += COST.otherZone;
  }
  sum += (request.among ?? []).filter((rings) => lies(box, rings) !== 'out').length * COST.otherZone;
  if (enough()) return sum;
  for (const other of areas) {
    if (other.id === request.id) continue;
    const how = lies(box, other.rings);
    if (isOptional && !isZone(request)) {
      if (how === 'across') sum += COST.otherZone;
    } else if (how !== 'out') sum += isZone(request) ? COST.zoneOnOther : COST.otherZone;
    else if (isZone(request) && lies(grown(box, NEIGHBOUR_PX), other.rings) !== 'out') {
      sum += COST.nearOtherZone;
    }
  }
  return sum;
}
