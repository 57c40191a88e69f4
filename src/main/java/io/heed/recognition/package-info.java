/**
 * What a customer's text is: kind, category, emotion and sentiment are suggested, each with how sure that is. Below a
 * threshold a person decides. Behind it are classifiers trained on labelled sentences.
 */
package io.heed.recognition;
