package io.heed.recognition;

/** Suggests what a customer's text is. */
public interface TextRecognition {

    /**
     * What the text seems to be. The same text gets the same answer, on every machine; a text of which no word is known
     * gets confidence 0.
     *
     * @param text any text in English or Polish; empty, null or in another language does no harm
     */
    Suggestion suggest(String text);
}
