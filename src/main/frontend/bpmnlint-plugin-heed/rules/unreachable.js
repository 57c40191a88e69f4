'use strict';

module.exports = require('../rule')('unreachable');
