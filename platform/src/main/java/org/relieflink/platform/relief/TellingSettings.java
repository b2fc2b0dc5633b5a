package org.relieflink.platform.relief;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 告知权利的设置：{@code relief.telling.*}.
 *
 * @param rules where the ways of telling stand
 */
@ConfigurationProperties("relief.telling")
public record TellingSettings(@DefaultValue("classpath:relief/telling.yaml") String rules) {}
