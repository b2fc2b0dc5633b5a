package org.relieflink.platform.sharing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 协查的设置：{@code relief.sharing.*}.
 *
 * @param facts where it stands what can be asked, of whom and under which agreement
 * @param demoRequests whether demo mode makes some requests of its own at the first start
 */
@ConfigurationProperties("relief.sharing")
public record SharingSettings(
    @DefaultValue("classpath:sharing/facts.yaml") String facts,
    @DefaultValue("true") boolean demoRequests) {}
