// The picture of a diagram: everything is drawn, nothing covers anything else, lines run straight and forwards.

/** Every problem of the picture, as sentences. */
export function checkPicture(definitions) {
  const planes = definitions.get('diagrams').map((diagram) => diagram.plane);
  const drawn = planes.flatMap((plane) => plane.get('planeElement'));
  return [
    ...undrawn(definitions, drawn),
    ...missingPlanes(drawn, planes),
    ...planes.flatMap((plane) => [...overlaps(plane), ...crookedLines(plane), ...loosePoints(plane), ...crossings(plane)]),
  ];
}

function undrawn(definitions, drawn) {
  const seen = new Set(drawn.map((di) => di.bpmnElement?.id));
  return definitions
    .get('rootElements')
    .filter((element) => element.$instanceOf('bpmn:Process'))
    .flatMap(elementsOf)
    .filter((element) => !seen.has(element.id))
    .map((element) => `${element.id}: is not drawn`);
}

function elementsOf(container) {
  return [...container.get('flowElements'), ...container.get('artifacts')].flatMap((element) =>
    element.$instanceOf('bpmn:SubProcess') ? [element, ...elementsOf(element)] : [element],
  );
}

function missingPlanes(drawn, planes) {
  const withPlane = new Set(planes.map((plane) => plane.bpmnElement?.id));
  return drawn
    .filter((di) => di.bpmnElement?.$instanceOf('bpmn:SubProcess') && !di.isExpanded)
    .filter((di) => !withPlane.has(di.bpmnElement.id))
    .map((di) => `${di.bpmnElement.id}: is collapsed but has no plane of its own`);
}

/** Shapes and labels of one plane; an expanded sub-process may hold its children, a boundary event sits on its host. */
function boxesOf(plane) {
  return plane.get('planeElement').flatMap((di) => {
    const element = di.bpmnElement;
    const boxes = [];
    if (di.bounds) {
      boxes.push({ name: element.id, element, bounds: di.bounds });
    }
    if (di.label?.bounds) {
      boxes.push({ name: `the label of ${element.id}`, element, bounds: di.label.bounds, label: true });
    }
    return boxes;
  });
}

function overlaps(plane) {
  const boxes = boxesOf(plane);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.element !== other.element && !belongTogether(one, other) && !belongTogether(other, one))
      .filter((other) => intersect(one.bounds, other.bounds))
      .map((other) => `${one.name} and ${other.name} overlap`),
  );
}

function belongTogether(one, other) {
  const attached = !one.label && !other.label && one.element.attachedToRef === other.element;
  return attached || (!other.label && contains(one.element, other));
}

function contains(element, other) {
  for (let parent = element.$parent; parent; parent = parent.$parent) {
    if (parent === other.element) {
      return true;
    }
  }
  return false;
}

function intersect(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function segmentsOf(edge) {
  const points = edge.waypoint ?? [];
  return points.slice(1).map((to, index) => ({ from: points[index], to }));
}

const edgesOf = (plane) => plane.get('planeElement').filter((di) => di.waypoint);

function crookedLines(plane) {
  return edgesOf(plane)
    .filter((edge) => edge.bpmnElement.$instanceOf('bpmn:SequenceFlow'))
    .filter((edge) => segmentsOf(edge).some(({ from, to }) => from.x !== to.x && from.y !== to.y))
    .map((edge) => `${edge.bpmnElement.id}: runs aslant`);
}

/** A line begins on the border of its source and ends on the border of its target. */
function loosePoints(plane) {
  const bounds = new Map(plane.get('planeElement').map((di) => [di.bpmnElement, di.bounds]));
  return edgesOf(plane)
    .filter((edge) => edge.bpmnElement.$instanceOf('bpmn:SequenceFlow'))
    .flatMap((edge) => {
      const { id, sourceRef, targetRef } = edge.bpmnElement;
      const tied = touches(edge.waypoint[0], bounds.get(sourceRef)) && touches(edge.waypoint.at(-1), bounds.get(targetRef));
      return tied ? [] : [`${id}: does not touch both ends`];
    });
}

function touches(point, box) {
  const slack = 1;
  const inside =
    box &&
    point.x >= box.x - slack &&
    point.x <= box.x + box.width + slack &&
    point.y >= box.y - slack &&
    point.y <= box.y + box.height + slack;
  const border =
    inside &&
    (Math.min(point.x - box.x, box.x + box.width - point.x) <= slack ||
      Math.min(point.y - box.y, box.y + box.height - point.y) <= slack);
  return Boolean(border);
}

/** No line runs through a label or through a shape that it does not join. */
function crossings(plane) {
  const boxes = boxesOf(plane).filter(({ label, element }) => label || !element.$instanceOf('bpmn:SubProcess') || isClosed(plane, element));
  return edgesOf(plane).flatMap((edge) => {
    const flow = edge.bpmnElement;
    return boxes
      .filter(({ element, label }) => (label ? true : ![flow.sourceRef, flow.targetRef, flow.sourceRef?.attachedToRef].includes(element)))
      .filter(({ bounds }) => segmentsOf(edge).some((segment) => passes(segment, bounds)))
      .map(({ name }) => `${flow.id}: runs through ${name}`);
  });
}

const isClosed = (plane, element) => plane.get('planeElement').some((di) => di.bpmnElement === element && !di.isExpanded);

function passes({ from, to }, { x, y, width, height }) {
  return (
    Math.min(from.x, to.x) < x + width && Math.max(from.x, to.x) > x && Math.min(from.y, to.y) < y + height && Math.max(from.y, to.y) > y
  );
}
