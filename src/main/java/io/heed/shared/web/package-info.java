/**
 * What every page and every call of the API shares: problems told as RFC 9457 or as a page, limits, strict JSON, checked
 * uploads.
 */
package io.heed.shared.web;
