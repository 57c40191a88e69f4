// Camunda Modeler reads this file: the folder lies in its resources/plugins.
'use strict';

module.exports = { name: 'Heed service lint', script: './client.js' };
