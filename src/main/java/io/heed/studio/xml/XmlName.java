package io.heed.studio.xml;

/**
 * A name in an XML file.
 *
 * @param namespace its address, or empty
 */
public record XmlName(String namespace, String local) {}
