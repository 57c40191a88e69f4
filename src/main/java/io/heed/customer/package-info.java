/** Who the customers are and how they are reached. The one table with their names and addresses is here. */
package io.heed.customer;
