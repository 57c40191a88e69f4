package io.heed.shared.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.heed.shared.CaseNumber;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** A case number is one text in JSON too. */
@JsonComponent
class CaseNumberAsText extends JsonSerializer<CaseNumber> {

    @Override
    public void serialize(CaseNumber caseNumber, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(caseNumber.value());
    }
}
