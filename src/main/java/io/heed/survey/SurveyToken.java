package io.heed.survey;

import io.heed.shared.CaseNumber;
import io.heed.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which survey a link is for, signed: only whoever was asked can answer. */
@Component
class SurveyToken {

    private static final int SIGNATURE_BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("(\\d{6,12})-([A-Za-z0-9_-]{22})");

    private final Secret secret;

    SurveyToken(Secret secret) {
        this.secret = secret;
    }

    String of(CaseNumber survey) {
        return survey.value().split("-")[1] + "-" + signature(survey);
    }

    /** The survey that the token is for, if we have signed it. */
    Optional<CaseNumber> read(String token) {
        var parts = SHAPE.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var survey = CaseNumber.of(Survey.LETTERS, Long.parseLong(parts.group(1)));
        var isOurs = MessageDigest.isEqual(
                signature(survey).getBytes(StandardCharsets.US_ASCII),
                parts.group(2).getBytes(StandardCharsets.US_ASCII));
        return isOurs ? Optional.of(survey) : Optional.empty();
    }

    private String signature(CaseNumber survey) {
        var full = secret.hmac("survey " + survey);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, SIGNATURE_BYTES));
    }
}
