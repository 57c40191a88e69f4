'use strict';

module.exports = require('../rule')('excuse-unneeded');
