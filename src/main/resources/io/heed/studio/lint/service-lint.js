// The service lint: what a diagram must not forget when customers depend on it. The one definition of its rules: Camunda
// Modeler and bpmnlint run it here, the application runs it in Rhino (io.heed.studio.lint). So it is plain ES2015 without
// classes or modules (and without const in loops, which Rhino sets once only), asks for nothing outside itself, never recurses
// and counts its steps.
//
// It looks at a neutral graph, made from a diagram by graph.js there and by DiagramGraph in Java:
//   nodes: processes and everything in them, in the order of the file. key (unique), id, name, kind (the element's name in
//     BPMN), scope (key of the process or sub-process around it), attachedTo (key), interrupting, eventSub,
//     forCompensation, documentation, dueDate, events [{kind, code}], properties [{name, value}]
//   flows: from and to (keys)
'use strict';

/** What an owner may write in an element's extension properties, and what it means to the rules. */
const MARKS = {
  approval: ['true'],
  asks: ['customer'],
  chases: ['customer'],
  concerns: ['customer', 'staff'],
  promise: ['made', 'renewed', 'kept', 'broken', 'settled'],
  tells: ['receipt', 'progress', 'outcome', 'elsewhere'],
};

/** The rules, by name; their sentences are the messages finding.<rule>. */
const RULES = [
  'user-task-without-deadline',
  'end-without-word',
  'wait-without-timer',
  'two-approvals',
  'question-without-chase',
  'promise-unresolved',
  'escalation-uncaught',
  'error-uncaught',
  'unreachable',
  'dead-end',
  'undocumented',
  'unknown-mark',
  'excuse-without-reason',
  'excuse-unneeded',
  'lint-too-large',
];

/** An excuse says nothing about what the rules below it find: those are about the excuses themselves. */
const EXCUSABLE = RULES.slice(0, RULES.indexOf('unknown-mark'));

const TASKS = [
  'task', 'serviceTask', 'sendTask', 'userTask', 'businessRuleTask', 'receiveTask', 'manualTask', 'scriptTask', 'callActivity',
];
const SUB_PROCESSES = ['subProcess', 'transaction', 'adHocSubProcess'];
const GATEWAYS = ['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway', 'eventBasedGateway'];
const EVENTS = ['startEvent', 'endEvent', 'intermediateThrowEvent', 'intermediateCatchEvent', 'boundaryEvent'];

/** The elements that are nodes of the graph. */
const KINDS = ['process'].concat(TASKS, SUB_PROCESSES, GATEWAYS, EVENTS);

/** The most steps of one look; our largest diagram takes some ten thousand. */
const MOST_STEPS = 100000;
const MOST_DETAIL = 80;
const LEAST_DOCUMENTATION = 20;
const LEAST_REASON = 15;
const NONE = [];

/** Everything there is to say about a diagram: {findings: [{rule, key, details}], excused: [{rule, key, details, reason}]}. */
function look(graph) {
  const diagram = empty(graph);
  try {
    read(diagram, graph);
    return excuse(diagram, flat(EXCUSABLE.concat('unknown-mark'), (rule) => CHECKS[rule](diagram)));
  } catch (problem) {
    if (problem !== diagram.tooLarge) {
      throw problem;
    }
    return { findings: [{ rule: 'lint-too-large', key: diagram.nodes.length > 0 ? diagram.nodes[0].key : '', details: [] }], excused: [] };
  }
}

/** How each rule is looked after. */
const CHECKS = {
  'user-task-without-deadline': unwatchedTasks,
  'end-without-word': silentEnds,
  'wait-without-timer': endlessWaits,
  'two-approvals': secondApprovals,
  'question-without-chase': forgottenQuestions,
  'promise-unresolved': forgottenPromises,
  'escalation-uncaught': (diagram) => uncaught(diagram, 'escalation'),
  'error-uncaught': (diagram) => uncaught(diagram, 'error'),
  unreachable: unreachable,
  'dead-end': deadEnds,
  undocumented: undocumented,
  'unknown-mark': unknownMarks,
};

/** What each of a list gives, in one list. */
function flat(list, each) {
  const all = [];
  list.forEach((one) => each(one).forEach((found) => all.push(found)));
  return all;
}

function finding(rule, node, details) {
  return { rule: rule, key: node.key, details: (details || []).map(short) };
}

function short(text) {
  const line = String(text).replace(/\s+/g, ' ').trim();
  return line.length > MOST_DETAIL ? line.slice(0, MOST_DETAIL - 1) + '…' : line;
}

function labelOf(node) {
  return node.name || node.id;
}

// ---- the diagram, with what belongs to each of its nodes at hand

function empty(graph) {
  const nodes = graph.nodes.map((given, index) => {
    const node = Object.assign({}, given, {
      index: index, parent: null, host: null, content: [], boundary: [], eventSubs: [], starts: [], next: [], raced: false,
    });
    return node;
  });
  return { nodes: nodes, steps: 0, tooLarge: { tooLarge: true }, ways: {} };
}

function read(diagram, graph) {
  const nodes = diagram.nodes;
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  nodes.forEach((node) => place(node, byKey));
  graph.flows.forEach((flow) => {
    const from = byKey.get(flow.from);
    const to = byKey.get(flow.to);
    if (from && to && from.kind !== 'process' && to.kind !== 'process') {
      from.next.push(to);
    }
  });
  nodes.filter((node) => hasEvent(node, 'link')).forEach((node) => followLinks(diagram, node));
  nodes.filter((node) => node.kind === 'eventBasedGateway').forEach((race) => race.next.forEach((node) => (node.raced = true)));
}

function place(node, byKey) {
  node.parent = byKey.get(node.scope) || null;
  if (node.parent) {
    node.parent.content.push(node);
    if (node.kind === 'startEvent') {
      node.parent.starts.push(node);
    }
    if (node.eventSub) {
      node.parent.eventSubs.push(node);
    }
  }
  if (node.kind === 'boundaryEvent' && byKey.get(node.attachedTo)) {
    node.host = byKey.get(node.attachedTo);
    node.host.boundary.push(node);
  }
}

/** A link is a flow whose middle is not drawn. */
function followLinks(diagram, thrown) {
  if (thrown.parent && thrown.kind === 'intermediateThrowEvent') {
    step(diagram, thrown.parent.content.length);
    thrown.next = thrown.next.concat(thrown.parent.content.filter((node) =>
      node.kind === 'intermediateCatchEvent' && hasEvent(node, 'link') && codeOf(node, 'link') === codeOf(thrown, 'link')));
  }
}

function step(diagram, count) {
  diagram.steps += count;
  if (diagram.steps > MOST_STEPS) {
    throw diagram.tooLarge;
  }
}

function is(kinds, node) {
  return kinds.indexOf(node.kind) >= 0;
}

function isThrow(node) {
  return node.kind === 'intermediateThrowEvent' || node.kind === 'endEvent';
}

function hasEvent(node, kind) {
  return node.events.some((event) => event.kind === kind);
}

function codeOf(node, kind) {
  const found = node.events.filter((event) => event.kind === kind);
  return found.length > 0 ? found[0].code : '';
}

function isMarked(node, name, values) {
  return node.properties.some((property) => property.name === name && values.indexOf(property.value.trim()) >= 0);
}

/** Whether what is around it stops when an event sub-process begins. */
function interrupts(eventSub) {
  return eventSub.starts.every((start) => start.interrupting);
}

function processOf(node) {
  let around = node;
  while (around.parent) {
    around = around.parent;
  }
  return around;
}

// ---- the ways through a diagram
// A state is being at a node, having done it, or being somewhere in a scope: where its event sub-processes may begin, and
// where events around it may strike. The main ways are those of a case itself; all ways include branches beside it.

function at(node) {
  return node.index * 4;
}

function done(node) {
  return node.index * 4 + 1;
}

function beside(scope) {
  return scope.index * 4 + 2;
}

function around(scope) {
  return scope.index * 4 + 3;
}

function waysOf(diagram, mode) {
  if (!diagram.ways[mode]) {
    const ways = { main: mode === 'main', edges: [], catches: new Map() };
    diagram.nodes.forEach(() => ways.edges.push([], [], [], []));
    diagram.nodes.forEach((node) => collectCatches(diagram, ways, node));
    diagram.nodes.forEach((node) => connect(diagram, ways, node));
    strikeFromBeside(diagram, ways);
    diagram.ways[mode] = ways;
  }
  return diagram.ways[mode];
}

/** For each catching event those that it catches. What only delegates throw may come at any moment. */
function collectCatches(diagram, ways, node) {
  ['escalation', 'error'].filter((kind) => isThrow(node) && hasEvent(node, kind)).forEach((kind) =>
    catchersOf(diagram, node, kind).forEach((catcher) =>
      ways.catches.set(catcher, (ways.catches.get(catcher) || []).concat([node]))));
}

/** What is thrown by a branch beside the work may interrupt the work at any moment. */
function strikeFromBeside(diagram, ways) {
  const reached = reach(diagram, ways, beginnings(diagram), never);
  ways.catches.forEach((thrown, catcher) => {
    if (catcher.interrupting && thrown.some((node) => !reached[at(node)])) {
      ways.edges[whereItStrikes(catcher)].push(at(catcher));
    }
  });
}

function whereItStrikes(event) {
  if (event.kind === 'startEvent') {
    return beside(event.parent.parent);
  }
  return isOpened(event.host) ? around(event.host) : at(event.host);
}

/** Whether a node is gone through rather than done. */
function isOpened(node) {
  return is(SUB_PROCESSES, node) && node.starts.length > 0;
}

function connect(diagram, ways, node) {
  const edge = (from, to) => {
    step(diagram, 1);
    ways.edges[from].push(to);
  };
  if (node.kind === 'process' || node.eventSub) {
    connectScope(ways, node, edge);
    return;
  }
  if (isOpened(node)) {
    node.starts.forEach((start) => edge(at(node), at(start)));
    connectScope(ways, node, edge);
  } else {
    edge(at(node), done(node));
  }
  if (node.parent) {
    edge(at(node), beside(node.parent));
    edge(at(node), around(node.parent));
  }
  node.next.forEach((next) => edge(done(node), at(next)));
  node.boundary.forEach((event) => strike(ways, event, edge));
  if (node.next.length === 0 && !hasEvent(node, 'error')) {
    leave(node, edge);
  }
}

/** From anywhere in a scope: what may begin in it, and what may strike from around it. */
function connectScope(ways, scope, edge) {
  scope.eventSubs.forEach((eventSub) =>
    eventSub.starts.forEach((start) => strike(ways, start, edge)));
  if (scope.parent) {
    edge(around(scope), around(scope.parent));
    if (!scope.eventSub) {
      edge(around(scope), beside(scope.parent));
    }
  }
}

function strike(ways, event, edge) {
  if (ways.main && !event.interrupting) {
    return;
  }
  const thrown = ways.catches.get(event);
  if (thrown) {
    thrown.forEach((from) => edge(at(from), at(event)));
  } else {
    edge(whereItStrikes(event), at(event));
  }
}

/** Where nothing leads on, the scope may be over; a branch beside it does not end it. */
function leave(node, edge) {
  let scope = node.parent;
  while (scope && scope.eventSub && interrupts(scope)) {
    scope = scope.parent;
  }
  if (scope && !scope.eventSub && scope.kind !== 'process') {
    edge(done(node), done(scope));
  }
}

/**
 * The states reached from some, as flags, where what stops at a node is not done there. Plain loops: it is what takes the
 * time of a look.
 */
function reach(diagram, ways, from, stops) {
  const stopped = diagram.nodes.map(stops);
  const seen = [];
  const open = from.slice();
  from.forEach((state) => (seen[state] = true));
  while (open.length > 0) {
    let edges = ways.edges[open.pop()];
    step(diagram, 1 + edges.length);
    for (let i = 0; i < edges.length; i++) {
      let to = edges[i];
      if (!seen[to] && !((to & 3) === 1 && stopped[to >> 2])) {
        seen[to] = true;
        open.push(to);
      }
    }
  }
  return seen;
}

const never = () => false;

function beginnings(diagram, ofProcess) {
  return diagram.nodes
    .filter((node) => node.kind === 'startEvent' && node.parent && node.parent.kind === 'process' && (!ofProcess || node.parent === ofProcess))
    .map(at);
}

/** The ends of a case: those of the process, and of what interrupts all of it. */
function finalEnds(diagram) {
  step(diagram, diagram.nodes.length);
  return diagram.nodes.filter((node) => {
    let scope = node.parent;
    while (scope && scope.eventSub && interrupts(scope)) {
      scope = scope.parent;
    }
    return node.kind === 'endEvent' && !hasEvent(node, 'error') && scope && scope.kind === 'process';
  });
}

// ---- who is watched

function unwatchedTasks(diagram) {
  return diagram.nodes
    .filter((node) => node.kind === 'userTask' && !node.dueDate && !isWatched(diagram, node))
    .map((node) => finding('user-task-without-deadline', node));
}

function endlessWaits(diagram) {
  return diagram.nodes
    .filter((node) => waits(node) && !isWatched(diagram, node))
    .map((node) => finding('wait-without-timer', node));
}

function waits(node) {
  if (node.kind === 'eventBasedGateway') {
    return !node.next.some((next) => hasEvent(next, 'timer'));
  }
  const waiting = node.kind === 'receiveTask' ||
    (node.kind === 'intermediateCatchEvent' && ['message', 'signal', 'conditional'].some((kind) => hasEvent(node, kind)));
  return waiting && !node.raced;
}

/** Whether a timer on it or on anything around it ends it or calls somebody. */
function isWatched(diagram, node) {
  if (node.boundary.some((event) => calls(diagram, event))) {
    return true;
  }
  let inner = node;
  for (let scope = node.parent; scope; scope = scope.parent) {
    step(diagram, 1 + scope.eventSubs.length + scope.boundary.length);
    let stopped = inner.eventSub && interrupts(inner);
    let timers = stopped ? [] : flat(scope.eventSubs.filter((sub) => sub !== inner), (sub) => sub.starts);
    if (timers.concat(scope.boundary).some((event) => calls(diagram, event))) {
      return true;
    }
    inner = scope;
  }
  return false;
}

function calls(diagram, event) {
  if (!hasEvent(event, 'timer')) {
    return false;
  }
  const seen = new Set([event]);
  const open = [event];
  let deed = event.interrupting;
  while (!deed && open.length > 0) {
    let node = open.pop();
    step(diagram, 1 + node.next.length);
    deed = isDeed(node);
    node.next.filter((next) => !seen.has(next)).forEach((next) => {
      seen.add(next);
      open.push(next);
    });
  }
  return deed;
}

function isDeed(node) {
  return is(TASKS, node) || is(SUB_PROCESSES, node) ||
    (isThrow(node) && ['escalation', 'error', 'message', 'signal'].some((kind) => hasEvent(node, kind)));
}

// ---- what customers hear

function silentEnds(diagram) {
  const ways = waysOf(diagram, 'main');
  const told = (node) => isMarked(node, 'tells', ['outcome', 'elsewhere']);
  const processes = diagram.nodes.filter((node) => node.kind === 'process' && !isMarked(node, 'concerns', ['staff']));
  const silent = flat(processes, (process) => {
    const reached = reach(diagram, ways, beginnings(diagram, process), told);
    return finalEnds(diagram).filter((end) => !told(end) && processOf(end) === process && reached[at(end)]);
  });
  return silent.map((end) => finding('end-without-word', end));
}

/** From a question some timer must lead to a reminder, before the next question is put. */
function forgottenQuestions(diagram) {
  const ways = waysOf(diagram, 'all');
  const asks = (node) => isMarked(node, 'asks', ['customer']);
  const here = (reached, wanted) => {
    step(diagram, diagram.nodes.length);
    return diagram.nodes.filter((node) => wanted(node) && reached[at(node)]);
  };
  return diagram.nodes
    .filter(asks)
    .filter((question) => {
      const timers = here(reach(diagram, ways, [done(question)], asks), (node) => hasEvent(node, 'timer'));
      const later = reach(diagram, ways, timers.map(at), asks);
      return here(later, (node) => isMarked(node, 'chases', ['customer'])).length === 0;
    })
    .map((question) => finding('question-without-chase', question));
}

function forgottenPromises(diagram) {
  const ways = waysOf(diagram, 'main');
  const resolves = (node) => isMarked(node, 'promise', ['kept', 'broken', 'settled']);
  const main = reach(diagram, ways, beginnings(diagram), never);
  return flat(diagram.nodes.filter((node) => isMarked(node, 'promise', ['made'])), (promise) => {
    if (!main[at(promise)]) {
      return forgottenBeside(diagram, promise, resolves);
    }
    const open = reach(diagram, ways, [done(promise)], resolves);
    const ends = finalEnds(diagram).filter((end) => !resolves(end) && open[at(end)]);
    return ends.length > 0 ? [finding('promise-unresolved', promise, [labelOf(ends[0])])] : NONE;
  });
}

/** A promise made in a branch beside the case may be resolved anywhere in it. */
function forgottenBeside(diagram, promise, resolves) {
  step(diagram, diagram.nodes.length);
  const process = processOf(promise);
  return diagram.nodes.some((node) => resolves(node) && processOf(node) === process)
    ? NONE
    : [finding('promise-unresolved', promise, [labelOf(process)])];
}

// ---- what is decided twice

/** The most approvals before each approval, on ways that do not go round. */
function secondApprovals(diagram) {
  const approves = (node) => isMarked(node, 'approval', ['true']);
  const approvals = diagram.nodes.filter(approves);
  if (approvals.length < 2) {
    return NONE;
  }
  const ways = waysOf(diagram, 'all');
  const before = new Map();
  forwardOrder(diagram, ways).forEach((entry) => {
    const node = diagram.nodes[entry.state >> 2];
    const approved = (entry.state & 3) === 0 && approves(node) ? node : before.get(entry.state);
    step(diagram, 1 + entry.to.length);
    if (approved) {
      entry.to.filter((to) => !before.has(to) && to !== entry.state).forEach((to) => before.set(to, approved));
    }
  });
  return approvals.filter((node) => before.has(at(node)) && before.get(at(node)) !== node)
    .map((node) => finding('two-approvals', node, [labelOf(before.get(at(node)))]));
}

/** The states in an order in which every way leads forwards; what leads back into its own past is left out. */
function forwardOrder(diagram, ways) {
  const entered = new Map();
  const order = [];
  beginnings(diagram).forEach((first) => {
    const path = entered.has(first) ? [] : [{ state: first, next: 0, to: [] }];
    entered.set(first, entered.get(first) || 'open');
    while (path.length > 0) {
      step(diagram, 1);
      let top = path[path.length - 1];
      let edges = ways.edges[top.state];
      if (top.next === edges.length) {
        entered.set(top.state, 'closed');
        order.push(path.pop());
        continue;
      }
      let to = edges[top.next];
      top.next += 1;
      if (entered.get(to) !== 'open') {
        top.to.push(to);
      }
      if (!entered.has(to)) {
        entered.set(to, 'open');
        path.push({ state: to, next: 0, to: [] });
      }
    }
  });
  return order.reverse();
}

// ---- what vanishes

function uncaught(diagram, kind) {
  return diagram.nodes
    .filter((node) => isThrow(node) && hasEvent(node, kind) && catchersOf(diagram, node, kind).length === 0)
    .map((node) => finding(kind + '-uncaught', node, [codeOf(node, kind)]));
}

/** What catches an escalation, one level up, or an error, at the first level that does. */
function catchersOf(diagram, thrown, kind) {
  const catches = (event) => hasEvent(event, kind) && (codeOf(event, kind) === '' || codeOf(event, kind) === codeOf(thrown, kind));
  let inner = thrown;
  let left = false;
  for (let scope = thrown.parent; scope; scope = scope.parent) {
    step(diagram, 1 + scope.eventSubs.length + scope.boundary.length);
    let starts = flat(scope.eventSubs.filter((sub) => sub !== inner), (sub) => sub.starts);
    let besides = starts.filter(catches);
    let onIt = scope.boundary.filter(catches);
    if (besides.length > 0) {
      return besides;
    }
    if (left && kind === 'escalation') {
      return NONE;
    }
    if (onIt.length > 0) {
      return onIt;
    }
    left = left || !scope.eventSub;
    inner = scope;
  }
  return NONE;
}

function unreachable(diagram) {
  const reached = reach(diagram, waysOf(diagram, 'all'), beginnings(diagram), never);
  const isReached = (node) => node.kind === 'process' || node.forCompensation ||
    (node.eventSub ? node.starts.some((start) => reached[at(start)]) : reached[at(node)]);
  return diagram.nodes
    .filter((node) => !isReached(node) && (!node.parent || isReached(node.parent)))
    .map((node) => finding('unreachable', node));
}

function deadEnds(diagram) {
  return diagram.nodes
    .filter((node) => node.next.length === 0 && !node.eventSub && !node.forCompensation &&
      node.kind !== 'process' && node.kind !== 'endEvent' && !(node.kind === 'boundaryEvent' && hasEvent(node, 'compensate')))
    .map((node) => finding('dead-end', node));
}

function undocumented(diagram) {
  return diagram.nodes
    .filter((node) => node.kind === 'process' || is(TASKS, node) || is(SUB_PROCESSES, node))
    .filter((node) => node.documentation.trim().length <= LEAST_DOCUMENTATION)
    .map((node) => finding('undocumented', node));
}

// ---- what the owner wrote for us

function unknownMarks(diagram) {
  return flat(diagram.nodes, (node) => node.properties
    .filter((property) => Object.keys(MARKS).indexOf(property.name) >= 0 && MARKS[property.name].indexOf(property.value.trim()) < 0)
    .map((property) => finding('unknown-mark', node, [property.name, property.value, MARKS[property.name].join(', ')])));
}

/** Findings that the owner answers for in the diagram itself, on the element: lintExcuse = "rule: reason". */
function excuse(diagram, findings) {
  const result = { findings: [], excused: [] };
  const reasons = new Map();
  const used = new Set();
  diagram.nodes.forEach((node) => excusesOf(node).forEach((one) => reasons.set(placeOf(one), one)));
  findings.forEach((found) => {
    const one = reasons.get(placeOf(found));
    if (one) {
      used.add(one);
      result.excused.push(Object.assign({}, found, { reason: one.reason }));
    } else {
      result.findings.push(found);
    }
  });
  reasons.forEach((one) => {
    if (!used.has(one)) {
      result.findings.push(finding(one.sound ? 'excuse-unneeded' : 'excuse-without-reason', one, [one.sound ? one.rule : one.text]));
    }
  });
  return { findings: inOrder(diagram, result.findings), excused: inOrder(diagram, result.excused) };
}

function excusesOf(node) {
  return node.properties.filter((property) => property.name === 'lintExcuse').map((property, index) => {
    const parts = /^\s*([a-z-]+)\s*:\s*([\s\S]*\S)\s*$/.exec(property.value);
    const sound = parts !== null && EXCUSABLE.indexOf(parts[1]) >= 0 && parts[2].length >= LEAST_REASON;
    return sound
      ? { key: node.key, rule: parts[1], reason: parts[2].replace(/\s+/g, ' '), sound: true }
      : { key: node.key, rule: '#' + index, text: property.value, sound: false };
  });
}

function placeOf(found) {
  return found.rule + '@' + found.key;
}

function inOrder(diagram, findings) {
  const place = new Map(diagram.nodes.map((node) => [node.key, node.index]));
  return findings
    .map((found, index) => ({ found: found, place: place.get(found.key), index: index }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map((entry) => entry.found);
}

module.exports = { KINDS: KINDS, MARKS: MARKS, RULES: RULES, EXCUSABLE: EXCUSABLE, look: look };
