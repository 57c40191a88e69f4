'use strict';

module.exports = require('../rule')('lint-too-large');
