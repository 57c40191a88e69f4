/** The record of what happened to each case, written with it in one transaction and never changed. */
package io.heed.audit;
