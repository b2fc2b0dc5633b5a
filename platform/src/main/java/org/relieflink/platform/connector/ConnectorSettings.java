package org.relieflink.platform.connector;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 对接的设置：{@code relief.connector.*}.
 *
 * @param folder where the configurations lie, one YAML for each source; null = there are none
 * @param every how often is looked whether one is due; zero = not in the background
 */
@ConfigurationProperties("relief.connector")
public record ConnectorSettings(@Nullable Path folder, @DefaultValue("10s") Duration every) {}
