'use strict';

const { readdirSync } = require('node:fs');
const { basename, join } = require('node:path');

const rules = readdirSync(join(__dirname, 'rules')).map((file) => basename(file, '.js'));

module.exports = {
  configs: {
    all: {
      rules: Object.fromEntries(rules.map((rule) => [`account-closure/${rule}`, 'error']))
    }
  }
};
