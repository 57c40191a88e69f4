'use strict';

module.exports = require('../rule')('excuse-without-reason');
