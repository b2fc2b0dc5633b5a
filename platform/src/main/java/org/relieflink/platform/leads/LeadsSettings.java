package org.relieflink.platform.leads;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 救助线索的设置：{@code relief.leads.*}.
 *
 * @param rules where reasons, questions and limits stand
 */
@ConfigurationProperties("relief.leads")
public record LeadsSettings(@DefaultValue("classpath:leads/rules.yaml") String rules) {}
