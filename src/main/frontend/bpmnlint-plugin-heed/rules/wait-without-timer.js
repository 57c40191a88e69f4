'use strict';

module.exports = require('../rule')('wait-without-timer');
