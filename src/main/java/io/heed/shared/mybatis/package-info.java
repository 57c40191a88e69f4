/** How our value types are written to and read from columns. */
package io.heed.shared.mybatis;
