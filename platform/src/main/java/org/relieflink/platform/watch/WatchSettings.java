package org.relieflink.platform.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 盯着的设置：{@code relief.watch.*}.
 *
 * @param quotas where the quotas stand, e.g. {@code file:/etc/relieflink/quotas.yaml}
 * @param rules where the rules of the alarms stand
 * @param every how often the trail is looked through; zero = not in the background
 */
@ConfigurationProperties("relief.watch")
public record WatchSettings(
    @DefaultValue("classpath:watch/quotas.yaml") String quotas,
    @DefaultValue("classpath:watch/rules.yaml") String rules,
    @DefaultValue("1m") Duration every) {}
