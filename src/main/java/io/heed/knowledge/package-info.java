/** What customers ask about: products, regions, the issues that are known already, and the articles that answer. */
package io.heed.knowledge;
