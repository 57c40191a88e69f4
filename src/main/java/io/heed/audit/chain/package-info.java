/** The chain: the record and the words of customers, sealed after they were committed, anchored outside and verified. */
package io.heed.audit.chain;
