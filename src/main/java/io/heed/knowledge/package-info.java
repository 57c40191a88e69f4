/** What customers ask about: products, regions, and the issues that are known already. */
package io.heed.knowledge;
