/** What other systems tell of customers, by HTTP. */
package io.heed.outreach.web;
