/**
 * Bent arrows that take their ends, widths and strengths as columns; all else is done on the graphics card. The shape is that
 * of the atlas's own flows.
 *
 *     along     0 ─────────────────── 1   the shaft, from the origin to the base of the head
 *                                     2   the head's two corners      3   its tip
 *     side      −1 and 1: right and left of the middle line
 *
 * Edges are smoothed by how far inside a pixel lies: the canvas takes one sample for each pixel.
 */
import type { DefaultProps, LayerProps } from '@deck.gl/core';
import { inShares, type Rgba } from '../palette';
import { ColumnLayer, PLACING_UNIFORMS, textureAt, type ColumnData, type ColumnProps } from './column-layer';

export interface ArrowColumns extends ColumnData {
  /** Of origin and destination how far they lie to the east and to the north of the middle, in Web Mercator: the world is 1 wide. */
  ends: Float32Array;
  /** Width in pixels, and strength from 0 to 1. */
  looks: Float32Array;
}

interface ArrowProps extends ColumnProps<ArrowColumns> {
  colour: Rgba;
  /** Number of the arrow that stays as it is while the others step back; −1 for none. */
  emphasised: number;
}
export type FlowArrowLayerProps = ArrowProps & LayerProps;

/**
 * Of many arrows each shaft has twelve straight pieces, which turn by six degrees each: more would cost software more than
 * the eye gains. Of a few, which may be long and wide, so many that no corner is seen.
 */
const SHAFT_SEGMENTS = { many: 12, few: 48 };
const FEW = 150;
const segmentsOf = (arrows: number) => (arrows <= FEW ? SHAFT_SEGMENTS.few : SHAFT_SEGMENTS.many);
/** Besides those of the shaft: of the head, twice where it begins, and twice the first and the last, which part an arrow from its neighbours. */
const OTHER_VERTICES = 7;

const uniformBlock = /* glsl */ `\
layout(std140) uniform arrowsUniforms {
  mat4 fromMiddle;
  vec2 halfScreenPx;
  vec4 colour;
  highp int emphasised;
  highp int segments;
} arrows;
`;

const arrowUniforms = {
  name: 'arrows',
  vs: uniformBlock,
  fs: uniformBlock,
  uniformTypes: { ...PLACING_UNIFORMS, colour: 'vec4<f32>', emphasised: 'i32', segments: 'i32' },
} as const;

// The bend is that of `domain/geometry.ts`; there y runs south, here it runs north.
const vs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arrow-vertex-shader
uniform highp sampler2D arrowEnds;
uniform highp sampler2D arrowLooks;
out float opacity;
out vec2 insidePx;

const float BEND = 0.36;
const float FAINTEST = 0.12;
const float STEPPED_BACK = 0.2;

${textureAt}
vec4 clipOf(vec2 point) {
  return arrows.fromMiddle[0] * point.x + arrows.fromMiddle[1] * point.y + arrows.fromMiddle[3];
}
vec2 pixelsOf(vec4 clip) {
  return clip.xy / clip.w * arrows.halfScreenPx;
}

void main(void) {
  int shaftCorners = (arrows.segments + 1) * 2;
  int vertices = shaftCorners + ${OTHER_VERTICES};
  int arrow = gl_VertexID / vertices;
  int corner = clamp(gl_VertexID % vertices - 1, 0, vertices - 3);
  int headCorner = corner - shaftCorners;
  bool isHead = headCorner > 0;
  bool isTip = headCorner == 4;
  float along = float(min(corner, shaftCorners - 1) / 2) / float(arrows.segments);
  float side = isHead ? (headCorner == 3 ? 1.0 : -1.0) : (headCorner == 0 || corner % 2 == 1 ? 1.0 : -1.0);
  vec4 ends = texelFetch(arrowEnds, textureAt(arrow), 0);
  vec4 looks = texelFetch(arrowLooks, textureAt(arrow), 0);
  float widthPx = looks.x;

  vec2 from = ends.xy;
  vec2 to = ends.zw;
  vec2 run = to - from;
  vec2 middle = (from + to) * 0.5 + vec2(-run.y, run.x) * BEND;
  vec2 fromPx = pixelsOf(clipOf(from));
  vec2 toPx = pixelsOf(clipOf(to));
  // A curve so bent is about a twelfth longer than its straight line.
  float lengthPx = max(1.0, distance(fromPx, toPx) * 1.08);
  float headPx = 6.0 + widthPx * 1.35;
  float headHalfPx = 3.0 + widthPx * 0.85;
  float base = max(0.5, 1.0 - headPx / lengthPx);

  float t = along * base;
  vec2 point = mix(mix(from, middle, t), mix(middle, to, t), t);
  vec2 ahead = mix(middle, to, t) - mix(from, middle, t);
  vec4 clip = clipOf(point);
  vec2 direction = normalize(pixelsOf(clipOf(point + ahead * 0.01)) - pixelsOf(clip) + vec2(1e-9));
  vec2 aside = vec2(-direction.y, direction.x);
  float halfPx = widthPx * 0.5;
  // Half a pixel more to each side, over which the edge fades.
  float edgePx = side * (halfPx + 0.5);
  vec2 offset = aside * edgePx;
  insidePx = vec2(halfPx + edgePx, halfPx - edgePx);
  if (isHead) {
    vec2 towards = normalize(toPx - pixelsOf(clip) + direction * 1e-3);
    aside = vec2(-towards.y, towards.x);
    offset = isTip ? towards * headPx : aside * side * headHalfPx;
    // From a corner to the opposite side.
    float acrossPx = 2.0 * headHalfPx * headPx / length(vec2(headPx, headHalfPx));
    insidePx = isTip ? vec2(0.0) : acrossPx * (0.5 + vec2(0.5, -0.5) * side);
  }
  gl_Position = clip + vec4(offset / arrows.halfScreenPx * clip.w, 0.0, 0.0);

  float strength = looks.y * mix(FAINTEST, 1.0, along);
  if (arrows.emphasised >= 0 && arrow != arrows.emphasised) strength *= STEPPED_BACK;
  opacity = arrows.colour.a * strength;
}
`;

const fs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-arrow-fragment-shader
precision highp float;
in float opacity;
in vec2 insidePx;
out vec4 fragColor;
void main(void) {
  float covered = clamp(min(insidePx.x, insidePx.y) + 0.5, 0.0, 1.0);
  fragColor = vec4(arrows.colour.rgb, opacity * covered);
}
`;

const defaultProps: DefaultProps<FlowArrowLayerProps> = {
  middle: { type: 'array', value: [0.5, 0.5] },
  colour: { type: 'color', value: [0, 0, 0, 255] },
  emphasised: -1,
};

export class FlowArrowLayer extends ColumnLayer<ArrowColumns, ArrowProps> {
  static override layerName = 'FlowArrowLayer';
  static override defaultProps = defaultProps;

  protected readonly shaders = { vs, fs, modules: [arrowUniforms] };
  protected readonly block = arrowUniforms.name;

  protected get verticesEach() {
    return (segmentsOf(this.props.data.length) + 1) * 2 + OTHER_VERTICES;
  }

  protected columns() {
    const { ends, looks } = this.props.data;
    return {
      arrowEnds: { format: 'rgba32float', values: ends },
      arrowLooks: { format: 'rg32float', values: looks },
    } as const;
  }

  protected uniforms() {
    const { colour, emphasised, data } = this.props;
    return { colour: inShares(colour), emphasised, segments: segmentsOf(data.length) };
  }
}
