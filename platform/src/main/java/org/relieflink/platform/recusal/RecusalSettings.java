package org.relieflink.platform.recusal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 回避的设置：{@code relief.recusal.*}.
 *
 * @param rules where it stands which ties bar
 */
@ConfigurationProperties("relief.recusal")
public record RecusalSettings(@DefaultValue("classpath:recusal/rules.yaml") String rules) {}
