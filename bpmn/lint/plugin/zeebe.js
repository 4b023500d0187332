'use strict';

/** The extension element of that type, or undefined. */
exports.extension = function(element, type) {
  const values = element.extensionElements?.values ?? [];
  return values.find((value) => value.$type === type);
};

/** The text of all documentation of an element. */
exports.documentation = function(element) {
  return (element.documentation ?? []).map((one) => one.text ?? '').join('').trim();
};
