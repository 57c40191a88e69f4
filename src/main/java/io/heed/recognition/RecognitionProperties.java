package io.heed.recognition;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about recognition.
 *
 * @param threshold the confidence, 0 to 1, below which a person decides
 * @param model model files made by {@link Training}; each replaces one of the shipped classifiers
 */
@ConfigurationProperties("heed.recognition")
public record RecognitionProperties(
        @DefaultValue("0.75") double threshold,
        @DefaultValue List<Path> model) {}
