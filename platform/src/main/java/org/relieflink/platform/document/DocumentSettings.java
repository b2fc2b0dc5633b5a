package org.relieflink.platform.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 文书的设置：{@code relief.document.*}.
 *
 * @param templates folder of the forms, one file for each kind
 * @param rules names of organs, how numbers are written
 * @param fonts folder with faces of the office's own: {@code fangsong.ttf}, {@code
 *     xiaobiaosong.ttf}, {@code heiti.ttf}, {@code kaiti.ttf}; what is missing is set in the
 *     shipped face
 * @param keyFile key of the test signer; made at the first issue when it is not there
 * @param knownKeys public lines of earlier keys, whose papers still count
 * @param sealPatience how long an issue waits for the device that seals
 */
@ConfigurationProperties("relief.document")
public record DocumentSettings(
    @DefaultValue("classpath:document/forms") String templates,
    @DefaultValue("classpath:document/rules.yaml") String rules,
    @Nullable Path fonts,
    @Nullable Path keyFile,
    @DefaultValue List<String> knownKeys,
    @DefaultValue("20s") Duration sealPatience) {
  public DocumentSettings {
    knownKeys = List.copyOf(knownKeys);
  }
}
