// Checks the element templates that the desktop modeler finds beside the models.
import { validateAllZeebe } from '@bpmn-io/element-templates-validator';

/** What is wrong with a file of element templates: a list of {rule, id, message}; the id is the template's. */
export function problemsOfTemplates(text) {
  let templates;
  try {
    templates = JSON.parse(text);
  } catch (error) {
    return [{ rule: 'well-formed', id: '/', message: error.message }];
  }
  const { results } = validateAllZeebe(templates);
  return results.flatMap(({ valid, object, errors }) =>
    valid ? [] : errors.map(({ message }) => ({ rule: 'schema', id: object.id ?? '/', message }))
  );
}
