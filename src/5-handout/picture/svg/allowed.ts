/**
 * What may be in a drawing. Everything else is left out: what runs, what loads something, what
 * moves, and what the handout has no use for. Names as SVG 1.1 and 2 have them.
 */

/** Elements that draw or hold what draws. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'a'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker'],
]);

/** Elements that a drawing looks different without, in words to go after "It had". */
export const LOSSES: Readonly<Record<string, string>> = {
  script: 'scripts',
  foreignObject: 'parts of a web page',
  iframe: 'parts of a web page',
  image: 'pictures inside it',
  feImage: 'pictures inside it',
  video: 'sound or film',
  audio: 'sound or film',
  animate: 'movement',
  animateColor: 'movement',
  animateMotion: 'movement',
  animateTransform: 'movement',
  set: 'movement',
  filter: 'effects such as shadows',
};

/** Elements that may point to another one of the same drawing. */
export const POINTING: ReadonlySet<string> = new Set([
  ...['use', 'textPath', 'linearGradient', 'radialGradient', 'pattern'],
]);

/** Properties that may stand as an attribute, in `style`, or in a style sheet. */
export const PROPERTIES: ReadonlySet<string> = new Set([
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray'],
  ...['stroke-dashoffset', 'paint-order', 'vector-effect', 'color', 'opacity', 'display'],
  ...['visibility', 'overflow', 'clip-path', 'clip-rule', 'mask', 'mask-type', 'mix-blend-mode'],
  ...['isolation', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'stop-color'],
  ...['stop-opacity', 'shape-rendering', 'text-rendering', 'font-size', 'font-style'],
  ...['font-weight', 'text-anchor', 'text-decoration', 'letter-spacing', 'word-spacing'],
  ...['dominant-baseline', 'alignment-baseline', 'baseline-shift', 'direction', 'writing-mode'],
  ...['unicode-bidi', 'transform', 'transform-origin', 'white-space'],
]);

/** Attributes that are no properties: where things are, and how they are measured. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr', 'd'],
  ...['dx', 'dy', 'rotate', 'width', 'height', 'points', 'pathLength', 'viewBox', 'offset'],
  ...['preserveAspectRatio', 'textLength', 'lengthAdjust', 'startOffset', 'method', 'spacing'],
  ...['side', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'patternUnits'],
  ...['patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits', 'xml:space'],
  ...['maskContentUnits', 'markerUnits', 'markerWidth', 'markerHeight', 'orient', 'refX', 'refY'],
]);
