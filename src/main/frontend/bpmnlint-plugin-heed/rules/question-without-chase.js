'use strict';

module.exports = require('../rule')('question-without-chase');
