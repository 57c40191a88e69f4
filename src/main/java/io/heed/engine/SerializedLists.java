package io.heed.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.value.SerializableValue;

/**
 * Lists as the engine stores them: what a table was asked is kept as a Java object, of the expression language's own
 * classes. Only those and plain collections are read; whatever else it is stays as it is stored.
 */
final class SerializedLists {

    private static final String JAVA = "application/x-java-serialized-object";

    private static final ObjectInputFilter COLLECTIONS = ObjectInputFilter.Config.createFilter(
            "maxdepth=12;maxrefs=20000;maxarray=20000;java.lang.*;java.math.*;java.time.*;java.util.*;"
                    + "camundajar.impl.scala.**;org.camunda.feel.syntaxtree.*;!*");

    private static final Pattern VALUE = Pattern.compile("Val[A-Z][A-Za-z]*\\(([^()]*)\\)");
    private static final Pattern LIST = Pattern.compile("(?:List|Vector|ValList)\\((.*)\\)");

    private SerializedLists() {}

    static String text(SerializableValue stored) {
        var text = stored.getValueSerialized();
        if (text == null || !JAVA.equals(stored.getSerializationDataFormat())) {
            return text;
        }
        try (var in = new ObjectInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            in.setObjectInputFilter(COLLECTIONS);
            return plain(String.valueOf(in.readObject()));
        } catch (IOException | ClassNotFoundException | RuntimeException other) {
            return text;
        }
    }

    /** {@code List(ValString(hardship))} is {@code [hardship]}. */
    private static String plain(String said) {
        var values = VALUE.matcher(said).replaceAll("$1");
        return LIST.matcher(values).replaceAll("[$1]");
    }
}
