/** The desk's pages and the part of the API that is about tasks. */
package io.heed.desk.web;
