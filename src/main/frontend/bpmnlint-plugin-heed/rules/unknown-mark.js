'use strict';

module.exports = require('../rule')('unknown-mark');
