package org.relieflink.platform.retention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 保存与删除的设置：{@code relief.retention.*}.
 *
 * @param rules where it stands how long what is kept
 */
@ConfigurationProperties("relief.retention")
public record RetentionSettings(@DefaultValue("classpath:retention/rules.yaml") String rules) {}
