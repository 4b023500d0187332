'use strict';

/** What is drawn: shapes, edges with their segments, and labels, each with the element that it shows. */
exports.drawing = function(definitions) {
  const drawn = definitions.diagrams?.flatMap((diagram) => diagram.plane?.planeElement ?? []) ?? [];
  const shapes = drawn.filter((di) => di.$type === 'bpmndi:BPMNShape' && di.bounds);
  const edges = drawn.filter((di) => di.$type === 'bpmndi:BPMNEdge' && di.waypoint?.length > 1);
  const labels = drawn.filter((di) => di.label?.bounds);
  return {
    shapes: shapes.map((di) => ({ element: di.bpmnElement, box: di.bounds })),
    edges: edges.map((di) => ({ element: di.bpmnElement, segments: segments(di.waypoint) })),
    labels: labels.map((di) => ({ element: di.bpmnElement, box: di.label.bounds }))
  };
};

function segments(points) {
  return points.slice(1).map((to, index) => ({ from: points[index], to }));
}

/** Whether the element is or holds the other one. */
exports.holds = function(holder, element) {
  for (let at = element; at; at = at.$parent) if (at === holder) return true;
  return false;
};

/** Whether two segments cross, one truly passing through the other. Touching is no crossing. */
exports.cross = function(a, b) {
  return sides(a, b.from, b.to) < 0 && sides(b, a.from, a.to) < 0;
};

function sides(line, p, q) {
  return Math.sign(turn(line.from, line.to, p)) * Math.sign(turn(line.from, line.to, q));
}

function turn(a, b, c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Whether two straight segments lie on each other for more than a point. */
exports.overlap = function(a, b) {
  const flat = isFlat(a) && isFlat(b) && Math.abs(a.from.y - b.from.y) < 1;
  const upright = isUpright(a) && isUpright(b) && Math.abs(a.from.x - b.from.x) < 1;
  if (flat) return shared(a.from.x, a.to.x, b.from.x, b.to.x) > 1;
  return upright && shared(a.from.y, a.to.y, b.from.y, b.to.y) > 1;
};

function shared(a, b, c, d) {
  return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
}

const isFlat = (exports.isFlat = ({ from, to }) => Math.abs(from.y - to.y) < 1);
const isUpright = (exports.isUpright = ({ from, to }) => Math.abs(from.x - to.x) < 1);

/** Whether a segment passes through the inside of a box, which is made smaller by a margin. */
exports.passesThrough = function({ from, to }, box, margin = 1) {
  const inner = shrunk(box, margin);
  let enter = 0;
  let leave = 1;
  for (const [start, delta, low, high] of [
    [from.x, to.x - from.x, inner.left, inner.right],
    [from.y, to.y - from.y, inner.top, inner.bottom]
  ]) {
    if (delta === 0) {
      if (start <= low || start >= high) return false;
    } else {
      const first = (low - start) / delta;
      const second = (high - start) / delta;
      enter = Math.max(enter, Math.min(first, second));
      leave = Math.min(leave, Math.max(first, second));
    }
  }
  return enter < leave;
};

/** Whether two boxes share more than a border. */
exports.boxesOverlap = function(a, b, margin = 1) {
  const one = shrunk(a, margin);
  return one.left < b.x + b.width && one.right > b.x && one.top < b.y + b.height && one.bottom > b.y;
};

function shrunk(box, margin) {
  return {
    left: box.x + margin,
    right: box.x + box.width - margin,
    top: box.y + margin,
    bottom: box.y + box.height - margin
  };
}
