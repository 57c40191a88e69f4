'use strict';

module.exports = require('../rule')('error-uncaught');
