package org.relieflink.platform.incident;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 事件的设置：{@code relief.incident.*}.
 *
 * @param rules where levels, classes and limits stand, e.g. {@code
 *     file:/etc/relieflink/incident.yaml}
 */
@ConfigurationProperties("relief.incident")
public record IncidentSettings(@DefaultValue("classpath:incident/rules.yaml") String rules) {}
