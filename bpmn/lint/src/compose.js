// Checks docker-compose.yml against the JSON schema of the Compose specification, as dclint ships it.
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';

const dclint = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
const schema = JSON.parse(readFileSync(join(dclint, 'schemas/compose.schema.json'), 'utf8'));
// Ajv knows its draft (7) by another spelling of the address.
const validate = new Ajv({ allErrors: true, strict: false }).compile({ ...schema, $schema: undefined });

/** What is wrong with a Compose file: a list of {rule, id, message}; the id is where, as in /services/web/ports/0. */
export function problemsOfCompose(text) {
  const document = parseDocument(text);
  const unreadable = [...document.errors, ...document.warnings];
  if (unreadable.length > 0) {
    return unreadable.map(({ message }) => ({ rule: 'well-formed', id: '/', message }));
  }
  if (validate(document.toJS({ merge: true }))) return [];
  return validate.errors.map(({ instancePath, message, params }) => ({
    rule: 'schema',
    id: instancePath || '/',
    message: `${message} ${JSON.stringify(params)}`
  }));
}
