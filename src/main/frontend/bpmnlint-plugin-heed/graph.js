// The neutral graph of service-lint.js, made from a diagram as bpmn-moddle reads it. DiagramGraph in Java makes the same.
'use strict';

const { KINDS } = require('../../resources/io/heed/studio/lint/service-lint');

/** The graph of a bpmn:Definitions. */
function graphOf(definitions) {
  const graph = { nodes: [], flows: [] };
  const keys = new Map();
  const keyOf = (element) => keys.get(element) || '';
  const roots = (definitions.rootElements || []).filter((root) => kindOf(root) === 'process');
  roots.forEach((root) => name(root, keys));
  roots.forEach((root) => collect(root, '', graph, keyOf));
  return graph;
}

/** Ids need not be there, so keys are numbers, in the order of the file. */
function name(element, keys) {
  keys.set(element, String(keys.size + 1));
  (element.flowElements || []).filter(isNode).forEach((child) => name(child, keys));
}

function collect(element, scope, graph, keyOf) {
  const key = keyOf(element);
  graph.nodes.push(nodeOf(element, key, scope, keyOf));
  (element.flowElements || []).forEach((child) => {
    if (isNode(child)) {
      collect(child, key, graph, keyOf);
    } else if (kindOf(child) === 'sequenceFlow') {
      graph.flows.push({ from: keyOf(child.sourceRef), to: keyOf(child.targetRef) });
    }
  });
}

function nodeOf(element, key, scope, keyOf) {
  const interrupting = element.$type === 'bpmn:BoundaryEvent' ? element.cancelActivity : element.isInterrupting;
  return {
    key: key,
    id: element.id || '',
    name: element.name || '',
    kind: kindOf(element),
    scope: scope,
    attachedTo: keyOf(element.attachedToRef),
    interrupting: interrupting !== false,
    eventSub: element.triggeredByEvent === true,
    forCompensation: element.isForCompensation === true,
    documentation: (element.documentation || []).map((text) => text.text || '').join(' '),
    dueDate: Boolean(camunda(element, 'dueDate')),
    events: (element.eventDefinitions || []).map(eventOf),
    properties: propertiesOf(element),
  };
}

function isNode(element) {
  return KINDS.indexOf(kindOf(element)) > 0;
}

/** bpmn:UserTask is a userTask. */
function kindOf(element) {
  const type = (element.$type || '').split(':');
  return type[0] === 'bpmn' ? type[1].charAt(0).toLowerCase() + type[1].slice(1) : '';
}

function eventOf(definition) {
  const kind = kindOf(definition).replace(/EventDefinition$/, '');
  const referred = {
    escalation: () => definition.escalationRef && definition.escalationRef.escalationCode,
    error: () => definition.errorRef && definition.errorRef.errorCode,
    link: () => definition.name,
  }[kind];
  return { kind: kind, code: (referred && referred()) || '' };
}

/** With the engine's own names for its extensions, or without, as a linter of the command line may read them. */
function camunda(element, name) {
  return element.get('camunda:' + name);
}

function propertiesOf(element) {
  const extensions = (element.extensionElements && element.extensionElements.values) || [];
  return extensions
    .filter((extension) => /^camunda:properties$/i.test(extension.$type))
    .reduce((all, extension) => all.concat(extension.values || extension.$children || []), [])
    .map((property) => ({ name: property.name || '', value: property.value || '' }));
}

module.exports = { graphOf: graphOf };
