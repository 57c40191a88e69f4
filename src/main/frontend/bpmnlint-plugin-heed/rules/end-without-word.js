'use strict';

module.exports = require('../rule')('end-without-word');
