'use strict';

module.exports = require('../rule')('undocumented');
