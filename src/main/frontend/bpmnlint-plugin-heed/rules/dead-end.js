'use strict';

module.exports = require('../rule')('dead-end');
