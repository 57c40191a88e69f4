'use strict';

module.exports = require('../rule')('user-task-without-deadline');
