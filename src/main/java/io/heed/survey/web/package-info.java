/** Surveys by HTTP: what other systems tell, and what customers answer by their link. */
package io.heed.survey.web;
