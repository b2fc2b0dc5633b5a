package org.relieflink.platform.harm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 救助总账的设置：{@code relief.harm.*}.
 *
 * @param rules where it stands which organs take part and how long a reservation holds
 */
@ConfigurationProperties("relief.harm")
public record HarmSettings(@DefaultValue("classpath:harm/rules.yaml") String rules) {}
