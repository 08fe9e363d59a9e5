/** The reader's own flows: columns of a picture → layers, without arithmetic. */
import type { Layer } from '@deck.gl/core';
import type { FlowPicture } from '../../domain/own-flows/flow-picture';
import type { OwnFlowLayerId } from '../layer-order';
import { rgba, type MapPalette } from '../palette';
import { FlowArrowLayer } from './arrow-layer';
import { FlowCircleLayer } from './circle-layer';

export { arrowAt, circleAt } from './pointing';

const CIRCLE_FILL = 0.18;
const CIRCLE_LINE = 0.75;

const id = (layer: OwnFlowLayerId) => layer;

/** @param emphasised number of the arrow that is pointed at, or −1 */
export function ownFlowLayers(picture: FlowPicture, palette: MapPalette, emphasised: number): Layer[] {
  const { level, middle, drawn, ends, looks, points, radiiPx } = picture;
  return [
    new FlowCircleLayer({
      id: id('own-places'),
      data: { length: level.leaders.length, points, radiiPx },
      middle,
      fill: rgba(palette.flow, CIRCLE_FILL),
      line: rgba(palette.flow, CIRCLE_LINE),
      pickable: false,
    }),
    new FlowArrowLayer({
      id: id('own-flows'),
      data: { length: drawn, ends, looks },
      middle,
      colour: rgba(palette.flow),
      emphasised,
      pickable: false,
    }),
  ];
}
