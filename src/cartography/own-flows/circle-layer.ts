/**
 * Circles at places, whose middles and radii are columns: a tint with a line around it, one pixel wide. A circle of no
 * radius is not drawn.
 */
import type { DefaultProps, LayerProps } from '@deck.gl/core';
import { inShares, type Rgba } from '../palette';
import { ColumnLayer, PLACING_UNIFORMS, textureAt, type ColumnData, type ColumnProps } from './column-layer';

export interface CircleColumns extends ColumnData {
  /** How far each lies to the east and to the north of the middle, in Web Mercator: the world is 1 wide. */
  points: Float32Array;
  radiiPx: Float32Array;
}

interface CircleProps extends ColumnProps<CircleColumns> {
  fill: Rgba;
  line: Rgba;
}
export type FlowCircleLayerProps = CircleProps & LayerProps;

/** The corners of a square, and twice the first and twice the last of them, which part it from its neighbours. */
const CIRCLE_VERTICES = 6;

const uniformBlock = /* glsl */ `\
layout(std140) uniform circlesUniforms {
  mat4 fromMiddle;
  vec2 halfScreenPx;
  vec4 fill;
  vec4 line;
} circles;
`;

const circleUniforms = {
  name: 'circles',
  vs: uniformBlock,
  fs: uniformBlock,
  uniformTypes: { ...PLACING_UNIFORMS, fill: 'vec4<f32>', line: 'vec4<f32>' },
} as const;

const vs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-circle-vertex-shader
uniform highp sampler2D circlePoints;
uniform highp sampler2D circleRadii;
out vec2 fromCentrePx;
out float radiusPx;

${textureAt}
void main(void) {
  int circle = gl_VertexID / ${CIRCLE_VERTICES};
  int corner = clamp(gl_VertexID % ${CIRCLE_VERTICES} - 1, 0, 3);
  vec2 point = texelFetch(circlePoints, textureAt(circle), 0).xy;
  radiusPx = texelFetch(circleRadii, textureAt(circle), 0).x;
  vec4 clip = circles.fromMiddle[0] * point.x + circles.fromMiddle[1] * point.y + circles.fromMiddle[3];
  // Half the line lies outside, and half a pixel more, over which its edge fades.
  float reachPx = radiusPx == 0.0 ? 0.0 : radiusPx + 1.0;
  fromCentrePx = reachPx * vec2(corner % 2 == 0 ? -1.0 : 1.0, corner < 2 ? -1.0 : 1.0);
  gl_Position = clip + vec4(fromCentrePx / circles.halfScreenPx * clip.w, 0.0, 0.0);
}
`;

const fs = /* glsl */ `\
#version 300 es
#define SHADER_NAME flow-circle-fragment-shader
precision highp float;
in vec2 fromCentrePx;
in float radiusPx;
out vec4 fragColor;
void main(void) {
  float outsidePx = length(fromCentrePx) - radiusPx;
  vec4 colour = mix(circles.fill, circles.line, clamp(outsidePx + 1.0, 0.0, 1.0));
  fragColor = vec4(colour.rgb, colour.a * clamp(1.0 - outsidePx, 0.0, 1.0));
}
`;

const defaultProps: DefaultProps<FlowCircleLayerProps> = {
  middle: { type: 'array', value: [0.5, 0.5] },
  fill: { type: 'color', value: [0, 0, 0, 0] },
  line: { type: 'color', value: [0, 0, 0, 255] },
};

export class FlowCircleLayer extends ColumnLayer<CircleColumns, CircleProps> {
  static override layerName = 'FlowCircleLayer';
  static override defaultProps = defaultProps;

  protected readonly shaders = { vs, fs, modules: [circleUniforms] };
  protected readonly verticesEach = CIRCLE_VERTICES;
  protected readonly block = circleUniforms.name;

  protected columns() {
    const { points, radiiPx } = this.props.data;
    return {
      circlePoints: { format: 'rg32float', values: points },
      circleRadii: { format: 'r32float', values: radiiPx },
    } as const;
  }

  protected uniforms() {
    const { fill, line } = this.props;
    return { fill: inShares(fill), line: inShares(line) };
  }
}
