/** Asks customers how it went, by score and in their own words, and sees to it that a bad answer is heard by somebody. */
package io.heed.survey;
