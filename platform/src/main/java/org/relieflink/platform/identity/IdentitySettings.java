package org.relieflink.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 同一人的设置：{@code relief.identity.*}.
 *
 * @param authority where it stands which list counts for which value
 */
@ConfigurationProperties("relief.identity")
public record IdentitySettings(
    @DefaultValue("classpath:identity/authority.yaml") String authority) {}
