/** Files of complaints over HTTP, and the register they fill. */
package io.heed.register.web;
