/** The one way out by HTTP: whoever calls another server does it here, where private addresses cannot be reached. */
package io.heed.shared.http;
