package org.relieflink.platform.exchange;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 交换的设置：{@code relief.exchange.*}.
 *
 * @param folder where each department has its folder; null = no folder is watched
 * @param every how often it is looked through; zero = not in the background
 */
@ConfigurationProperties("relief.exchange")
public record ExchangeSettings(@Nullable Path folder, @DefaultValue("10s") Duration every) {}
