'use strict';

module.exports = require('../rule')('promise-unresolved');
