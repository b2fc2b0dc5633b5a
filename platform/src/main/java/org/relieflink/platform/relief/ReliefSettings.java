package org.relieflink.platform.relief;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 救助案件的设置：{@code relief.relief.*}.
 *
 * @param rules where processes, public statuses, grounds and limits stand
 * @param every pause between two rounds that look for what is late; zero = never
 */
@ConfigurationProperties("relief.relief")
public record ReliefSettings(
    @DefaultValue("classpath:relief/rules.yaml") String rules,
    @DefaultValue("15m") Duration every) {}
