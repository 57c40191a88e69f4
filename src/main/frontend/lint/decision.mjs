// A DMN model: read without a warning, every decision drawn, every cell written in FEEL that parses.
import { lintExpression } from '@bpmn-io/feel-lint';
import { DmnModdle } from 'dmn-moddle';

/** Every problem of the decision model, as sentences. */
export async function checkDecision(xml) {
  let definitions;
  try {
    const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
    if (warnings.length > 0) {
      return warnings.map((warning) => `cannot be read cleanly: ${warning.message}`);
    }
    definitions = rootElement;
  } catch (error) {
    return [`cannot be read: ${error.message}`];
  }
  const decisions = definitions.get('drgElement').filter((element) => element.$instanceOf('dmn:Decision'));
  return [...undrawn(definitions, decisions), ...decisions.flatMap(checkTable)];
}

function undrawn(definitions, decisions) {
  const drawn = definitions.dmnDI?.diagrams?.flatMap((diagram) => diagram.get('diagramElements')) ?? [];
  const seen = new Set(drawn.map((di) => di.dmnElementRef.id ?? di.dmnElementRef.href?.slice(1)));
  return decisions
    .flatMap((decision) => [decision, ...decision.get('informationRequirement')])
    .filter((element) => !seen.has(element.id))
    .map((element) => `${element.id}: is not drawn`);
}

function checkTable(decision) {
  const table = decision.decisionLogic;
  if (!table?.$instanceOf('dmn:DecisionTable')) {
    return [`${decision.id}: is not a decision table`];
  }
  const problems = [];
  const parse = (element, dialect) => {
    const text = element.text?.trim() ?? '';
    if (text !== '' && text !== '-') {
      problems.push(...lintExpression(text, { dialect }).map((found) => `${element.id}: ${found.message}: ${text}`));
    }
  };
  if (!decision.description) {
    problems.push(`${decision.id}: has no description`);
  }
  table.get('input').forEach((input) => parse(input.inputExpression, 'expression'));
  for (const rule of table.get('rule')) {
    rule.get('inputEntry').forEach((entry) => parse(entry, 'unaryTests'));
    rule.get('outputEntry').forEach((entry) => parse(entry, 'expression'));
    if (!rule.description) {
      problems.push(`${rule.id}: does not say where it comes from`);
    }
  }
  if (table.hitPolicy === 'FIRST' && table.get('rule').at(-1)?.get('inputEntry').some((entry) => entry.text)) {
    problems.push(`${decision.id}: the last rule is not for everything else`);
  }
  return problems;
}
