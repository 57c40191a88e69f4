'use strict';

module.exports = require('../rule')('escalation-uncaught');
