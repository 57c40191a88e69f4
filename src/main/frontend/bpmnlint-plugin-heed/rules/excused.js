'use strict';

module.exports = require('../rule')('excused');
