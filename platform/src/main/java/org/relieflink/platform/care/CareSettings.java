package org.relieflink.platform.care;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 回访的设置：{@code relief.care.*}.
 *
 * @param rules where rounds, ways, outcomes and the green channel stand
 */
@ConfigurationProperties("relief.care")
public record CareSettings(@DefaultValue("classpath:care/rules.yaml") String rules) {}
