package io.heed.shared.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large an attachment may be.
 *
 * @param maxSize of one file
 * @param maxRequest of everything sent at once
 */
@ConfigurationProperties("heed.upload")
record UploadLimits(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("30MB") DataSize maxRequest) {}
