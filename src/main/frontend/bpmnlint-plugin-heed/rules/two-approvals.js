'use strict';

module.exports = require('../rule')('two-approvals');
