package org.relieflink.platform.duty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 职责台账的设置：{@code relief.duty.*}.
 *
 * @param rules where the list of duties stands
 */
@ConfigurationProperties("relief.duty")
public record DutySettings(@DefaultValue("classpath:duty/duties.yaml") String rules) {}
