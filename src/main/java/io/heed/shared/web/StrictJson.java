package io.heed.shared.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.io.IOException;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * JSON is taken as it is written: a field we do not know, a number where text belongs, a fraction where a whole number does, a field given twice or something
 * after the end are refused rather than guessed at, and text has to be plain.
 */
@Configuration
class StrictJson {

    /** In bytes: the longest complaint in the widest script, many times over. */
    private static final long LONGEST_BODY = 2L * 1024 * 1024;

    private static final int DEEPEST = 100;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer tightened() {
        return builder -> builder.postConfigurer(StrictJson::tighten);
    }

    static void tighten(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        var config = mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.setConfig(config);
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST_BODY)
                        .maxNestingDepth(DEEPEST)
                        .build());
        mapper.registerModule(new SimpleModule("plain-text").addDeserializer(String.class, new PlainString()));
    }

    /** Text that is plain. */
    private static final class PlainString extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        private PlainString() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            try {
                return PlainText.require(null, text);
            } catch (Refused refused) {
                throw JsonMappingException.from(parser, "not plain text", refused);
            }
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }
    }
}
